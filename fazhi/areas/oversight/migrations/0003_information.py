from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("oversight", "0002_inspection"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
