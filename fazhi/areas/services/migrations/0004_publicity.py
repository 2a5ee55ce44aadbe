from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0003_legal_aid"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
