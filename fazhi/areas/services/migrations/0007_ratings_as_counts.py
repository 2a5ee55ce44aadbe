from django.db import migrations

from fazhi.portal.moving import moved


def _said(row):
    return "yes" if row.satisfied else "no"


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_ballots"),
        ("services", "0006_notary"),
    ]

    operations = [
        migrations.RunPython(
            moved("services", "AdviceRating", "AdviceRatingSpent", "services.advice", _said), migrations.RunPython.noop
        ),
        migrations.RunPython(
            moved("services", "AidRating", "AidRatingSpent", "services.legal_aid", _said), migrations.RunPython.noop
        ),
        migrations.DeleteModel(name="AdviceRatingSpent"),
        migrations.DeleteModel(name="AidRatingSpent"),
        migrations.DeleteModel(name="AdviceRating"),
        migrations.DeleteModel(name="AidRating"),
    ]
