import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("report", "0004_contributions"),
    ]

    operations = [
        migrations.AddField(
            model_name="population",
            name="entered_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                to=settings.AUTH_USER_MODEL, verbose_name="录入人",
            ),
        ),
        migrations.AddField(
            model_name="population",
            name="entered_at",
            field=models.DateTimeField(null=True, verbose_name="录入时间"),
        ),
    ]
