from django.conf import settings  # noqa: F401
from django.db import migrations


class Migration(migrations.Migration):
    initial = False
    dependencies = [("rules", "0001_documents")]
    operations = []
