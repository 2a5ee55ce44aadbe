from django.conf import settings  # noqa: F401
from django.db import migrations


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0011_supervision")]
    operations = []
