from django.conf import settings  # noqa: F401
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = [("spine", "0009_numbers_by_their_words"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = []
