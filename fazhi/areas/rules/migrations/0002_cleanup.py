import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    dependencies = [("rules", "0001_documents")]
    operations = [
        migrations.CreateModel(
            name="LocalStandard",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="local_standard",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("standard", models.CharField(max_length=200, verbose_name="标准（规范）名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("local_standard", "地方标准（省、设区的市制定，本县承担）"),
                            ("technical_norm", "县级技术性规范"),
                        ],
                        max_length=20,
                        verbose_name="种类",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("new", "新增立项"), ("existing", "原有标准补录")],
                        default="new",
                        max_length=12,
                        verbose_name="来源",
                    ),
                ),
                ("project_no", models.CharField(blank=True, max_length=80, verbose_name="立项文号")),
                ("standard_no", models.CharField(blank=True, max_length=80, verbose_name="标准（规范）编号")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="发布日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="实施日期")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="最近复审日期")),
                ("review_from", models.DateField(blank=True, null=True, verbose_name="复审周期起算日")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="废止或者终止日期")),
                ("ended_by", models.CharField(blank=True, max_length=300, verbose_name="废止或者终止的文件、理由")),
                ("replaced_by", models.CharField(blank=True, max_length=200, verbose_name="代替它的标准")),
            ],
            options={
                "verbose_name": "地方标准、技术性规范",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_on", None), ("effective_on__gte", models.F("issued_on")), _connector="OR"
                        ),
                        name="local_standard_takes_effect_after_issue",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("issued_on", None),
                            ("ended_on__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="local_standard_ends_after_issue",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StandardRevision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("revision_no", models.CharField(max_length=80, verbose_name="修订后编号")),
                ("content", models.CharField(max_length=300, verbose_name="修订内容")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="修订后实施日期")),
            ],
            options={
                "verbose_name": "修订",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatuteTask",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="statute_task",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("statute", models.CharField(help_text="不写书名号", max_length=150, verbose_name="法规名称")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("law", "法律"),
                            ("state_regulation", "行政法规"),
                            ("provincial", "省级地方性法规"),
                            ("municipal", "设区的市地方性法规"),
                            ("rule", "政府规章"),
                        ],
                        max_length=20,
                        verbose_name="法规层级",
                    ),
                ),
                ("in_force_on", models.DateField(blank=True, null=True, verbose_name="法规施行日期")),
                ("article", models.CharField(help_text="如“第十二条第二款”", max_length=60, verbose_name="条款")),
                ("duty", models.CharField(max_length=500, verbose_name="应当做什么")),
                (
                    "responsible",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="责任单位",
                    ),
                ),
                ("assigned_by", models.CharField(blank=True, max_length=200, verbose_name="任务依据（分工文件）")),
                ("due_on", models.DateField(verbose_name="完成期限")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="责任单位报告完成日期")),
                ("evidence", models.TextField(blank=True, verbose_name="完成情况和证明材料")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("accepted", "已完成"), ("dropped", "不再需要")],
                        max_length=20,
                        verbose_name="办结情况",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="退回、改期或者不再需要的理由")),
            ],
            options={
                "verbose_name": "法规贯彻任务",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on", None), ("result", "")),
                            models.Q(models.Q(("result", ""), _negated=True), ("ended_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="statute_task_result_and_day_go_together",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("result", "accepted"), _negated=True),
                            models.Q(("done_on__isnull", False), ("ended_on__gte", models.F("done_on"))),
                            _connector="OR",
                        ),
                        name="statute_task_done_before_it_is_accepted",
                    ),
                ],
            },
        ),
    ]
