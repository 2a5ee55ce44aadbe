from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("functions", "0003_service_cases"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = []
