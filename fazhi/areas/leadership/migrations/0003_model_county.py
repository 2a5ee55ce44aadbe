from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("leadership", "0002_law_reports"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
