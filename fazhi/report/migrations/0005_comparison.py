from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ("report", "0004_contributions"),
    ]

    operations = []
