from django.db import migrations

from fazhi.portal.moving import moved


class Migration(migrations.Migration):
    dependencies = [
        ("enforcement", "0013_area_management"),
        ("portal", "0001_ballots"),
    ]

    operations = [
        migrations.RunPython(
            moved("enforcement", "VisitRating", "RatingSpent", "enforcement.visit", lambda row: str(row.mark)),
            migrations.RunPython.noop,
        ),
        migrations.DeleteModel(name="RatingSpent"),
        migrations.DeleteModel(name="VisitRating"),
    ]
