"""Values that may name a person move aside, one row for each event; texts of papers can be erased, and nothing else."""

import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

from fazhi.spine.errors import Refused

PAPER = [
    "matter_id", "template", "name", "number", "organ_id", "serial", "year", '"to"', "digest", "issued_on",
    "issued_by_id", "seq", "replaces_id",
]

POSTGRESQL = [
    "DROP TRIGGER spine_document_fixed ON spine_document",
    """CREATE FUNCTION spine_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF TG_OP = 'UPDATE' AND OLD.erased_seq IS NULL AND NEW.erased_seq IS NOT NULL AND NEW.body = '' AND NEW.salt = ''
       AND (to_jsonb(NEW) - 'body' - 'salt' - 'erased_seq' - 'to') = (to_jsonb(OLD) - 'body' - 'salt' - 'erased_seq' - 'to')
       AND (NEW."to" = OLD."to" OR NEW."to" = '')
       THEN RETURN NEW; END IF;
       RAISE EXCEPTION 'spine_document is append-only'; END $$""",
    """CREATE TRIGGER spine_document_fixed BEFORE UPDATE OR DELETE ON spine_document
       FOR EACH ROW EXECUTE FUNCTION spine_only_erased()""",
]
_SAME = " AND ".join(f"new.{c} IS old.{c}" for c in PAPER if c != '"to"')
SQLITE = [
    "DROP TRIGGER IF EXISTS spine_event_fixed",
    "DROP TRIGGER IF EXISTS spine_document_fixed",
    """CREATE TRIGGER spine_event_fixed BEFORE UPDATE ON spine_event BEGIN
       SELECT RAISE(ABORT, 'spine_event is append-only'); END""",
    f"""CREATE TRIGGER spine_document_fixed BEFORE UPDATE ON spine_document
       WHEN NOT (old.erased_seq IS NULL AND new.erased_seq IS NOT NULL AND new.body = '' AND new.salt = ''
       AND new.id = old.id AND {_SAME} AND (new."to" = old."to" OR new."to" = ''))
       BEGIN SELECT RAISE(ABORT, 'spine_document is append-only'); END""",
]


def refuse_old_histories(apps, schema_editor):
    """The canonical form changed before anything was in service; old chains would no longer verify."""
    if apps.get_model("spine", "Event").objects.exists():
        raise Refused("此数据库由较早的开发版本建立，留痕格式已变，不能升级：请另建数据库；演示数据请删去 var/ 后重建")


def lay(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("spine", "0005_schedule_and_reminders")]
    operations = [
        migrations.RunPython(refuse_old_histories, migrations.RunPython.noop),
        migrations.DeleteModel("EventSecret"),
        migrations.RemoveField("event", "note"),
        Tables([
        migrations.CreateModel(
            "EventSecret",
            [
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name="aside",
                        serialize=False, to="spine.event",
                    ),
                ),
                ("kept", models.JSONField()),
            ],
            options={"verbose_name": "另存值"},
        ),
        ]),
        migrations.AddField("document", "erased_seq", models.PositiveIntegerField(null=True)),
        migrations.AddField("attachment", "erased_seq", models.PositiveIntegerField(null=True)),
        migrations.RunPython(lay, migrations.RunPython.noop),
    ]
