from django.conf import settings  # noqa: F401
from django.db import migrations


class Migration(migrations.Migration):
    initial = False
    dependencies = [("decisions", "0001_decision")]
    operations = []
