"""No number of a paper twice: told by its words, for two systems may call a paper alike and number it differently."""

from django.db import migrations, models

GUARDS = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'spine_document'"
_guards: list[str] = []


def take_up(apps, schema_editor):
    """SQLite lays the table anew for a constraint, and would leave its guards behind."""
    if schema_editor.connection.vendor == "sqlite":
        with schema_editor.connection.cursor() as cursor:
            _guards[:] = [sql for (sql,) in cursor.execute(GUARDS)]


def lay_again(apps, schema_editor):
    for statement in _guards:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("spine", "0008_draws")]

    operations = [
        migrations.RunPython(take_up, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="document", name="no_number_twice"),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(fields=("organ", "template", "number"), name="no_number_twice"),
        ),
        migrations.RunPython(lay_again, migrations.RunPython.noop),
    ]
