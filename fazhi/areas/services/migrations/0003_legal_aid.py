from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0002_network"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
