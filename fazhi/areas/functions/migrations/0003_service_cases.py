from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("functions", "0002_competition"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
