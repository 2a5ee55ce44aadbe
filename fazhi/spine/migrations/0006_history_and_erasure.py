from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("spine", "0005_schedule_and_reminders")]
    operations = []
