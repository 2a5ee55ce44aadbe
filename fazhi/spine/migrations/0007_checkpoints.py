from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("spine", "0006_history_and_erasure")]
    operations = []
