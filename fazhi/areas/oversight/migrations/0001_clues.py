from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
