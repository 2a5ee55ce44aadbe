"""Notices as records with a history; the days of the calendar belong to them."""

import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [("spine", "0003_scope_by_its_beginning")]
    operations = [
        migrations.AddField("deadline", "promised_on", models.DateField(null=True)),
        migrations.AddField("deadline", "opens_on", models.DateField(null=True)),
        Tables([
        migrations.CreateModel(
            "Notice",
            [
                (
                    "chain",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name="+",
                        serialize=False, to="spine.chain",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="文号")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("issued", models.DateField(verbose_name="成文日期")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年份")),
                (
                    "division",
                    models.ForeignKey(
                        help_text="不填为全国", null=True, on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices", to="spine.division", verbose_name="适用区划",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("in_force", "施行"), ("withdrawn", "已撤回")], default="in_force", max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="SM3")),
                ("entered_on", models.DateField(verbose_name="导入日期")),
                ("withdrawn_on", models.DateField(null=True, verbose_name="撤回日期")),
                ("version", models.PositiveIntegerField(default=0)),
            ],
            options={"verbose_name": "节假日安排通知", "ordering": ["issued", "chain"]},
        ),
        migrations.AddConstraint(
            "notice",
            models.UniqueConstraint(
                condition=models.Q(("state", "in_force")), fields=("number",), name="a_notice_counts_once"
            ),
        ),
        migrations.AddConstraint(
            "notice",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "in_force"), ("withdrawn_on", None)),
                    models.Q(("state", "withdrawn"), ("withdrawn_on__isnull", False)),
                    _connector="OR",
                ),
                name="a_withdrawn_notice_has_its_day",
            ),
        ),
        ]),
        # Bare days without a notice that has a history: nothing was in service with them.
        migrations.DeleteModel("Holiday"),
        Tables([
        migrations.CreateModel(
            "Holiday",
            [
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("works", models.BooleanField(default=False, verbose_name="调休上班")),
                ("name", models.CharField(max_length=40, verbose_name="名称")),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="days", to="spine.notice"
                    ),
                ),
            ],
            options={"verbose_name": "节假日安排", "ordering": ["day"]},
        ),
        migrations.AddConstraint(
            "holiday", models.UniqueConstraint(fields=("notice", "day"), name="a_day_once_in_a_notice")
        ),
        ]),
    ]
