from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("spine", "0007_checkpoints")]
    operations = []
