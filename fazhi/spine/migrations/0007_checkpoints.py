"""Checkpoints with numbers, both roots and the ends of chains; neither table is ever changed or shortened.

Older checkpoints lay over another form of the leaves and were never published; they go.
"""

import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

TABLES = ("spine_checkpoint", "spine_head")
POSTGRESQL = [
    f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION spine_refuse()"
    for table in TABLES
]
SQLITE = [
    f"""CREATE TRIGGER {table}_{name} BEFORE {change} ON {table} BEGIN
        SELECT RAISE(ABORT, '{table} is append-only'); END"""
    for table in TABLES
    for name, change in (("fixed", "UPDATE"), ("kept", "DELETE"))
]


def lay(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("spine", "0006_history_and_erasure")]
    operations = [
        migrations.DeleteModel("Checkpoint"),
        Tables([
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("number", models.PositiveIntegerField(primary_key=True, serialize=False, verbose_name="编号")),
                ("made_at", models.DateTimeField(verbose_name="时间")),
                ("chains", models.PositiveBigIntegerField(verbose_name="留痕链数")),
                ("events", models.PositiveBigIntegerField(verbose_name="事件数")),
                ("heads", models.CharField(max_length=64, verbose_name="链尾总校验值")),
                ("log", models.CharField(max_length=64, verbose_name="事件总校验值")),
                ("previous", models.CharField(blank=True, max_length=64, verbose_name="上一检查点校验值")),
                ("digest", models.CharField(max_length=64, unique=True, verbose_name="本检查点校验值")),
                ("peaks", models.JSONField(default=list)),
                ("blocks", models.JSONField(default=list)),
            ],
            options={"verbose_name": "检查点", "ordering": ["-number"]},
        ),
        migrations.CreateModel(
            name="Head",
            fields=[
                ("place", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("chain", models.PositiveBigIntegerField()),
                ("since", models.PositiveIntegerField()),
                ("length", models.PositiveIntegerField()),
                ("head", models.CharField(max_length=64)),
                (
                    "checkpoint",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="moved",
                        to="spine.checkpoint",
                    ),
                ),
            ],
            options={"verbose_name": "链尾"},
        ),
        migrations.AddConstraint(
            "head",
            models.UniqueConstraint(fields=("checkpoint", "chain"), name="one_head_of_a_chain_per_checkpoint"),
        ),
        migrations.AddConstraint(
            "head", models.UniqueConstraint(fields=("chain", "length"), name="one_checkpoint_for_a_length")
        ),
        ]),
        migrations.RunPython(lay, migrations.RunPython.noop),
    ]
