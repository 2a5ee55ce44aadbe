from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("spine", "0003_scope_by_its_beginning")]
    operations = [
        migrations.AddField("deadline", "promised_on", models.DateField(null=True)),
        migrations.AddField("deadline", "opens_on", models.DateField(null=True)),
    ]
