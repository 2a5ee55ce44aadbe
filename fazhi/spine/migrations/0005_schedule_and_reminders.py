from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("spine", "0004_calendar_notices")]
    operations = []
