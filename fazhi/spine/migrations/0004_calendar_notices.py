from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("spine", "0003_scope_by_its_beginning")]
    operations = []
