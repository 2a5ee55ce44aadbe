from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0004_liaison_and_adjudication"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
