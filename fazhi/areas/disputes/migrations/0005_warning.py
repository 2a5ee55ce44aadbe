import django.db.models.deletion
from django.db import migrations, models

import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0004_liaison_and_adjudication"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="EarlyWarning",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="early_warning",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[("rising", "件数上升"), ("matter", "同一事项反复"), ("site", "同一地点反复")],
                                max_length=10,
                                verbose_name="情形",
                            ),
                        ),
                        ("system", models.CharField(max_length=60, verbose_name="台账")),
                        ("kind", models.CharField(blank=True, max_length=40, verbose_name="类型代码")),
                        ("place", models.CharField(blank=True, max_length=12, verbose_name="区划代码")),
                        ("what", models.CharField(blank=True, max_length=120, verbose_name="事项编号或者地点")),
                        ("subject", models.CharField(max_length=200, verbose_name="预警内容")),
                        ("month", models.DateField(verbose_name="所属月份（首日）")),
                        ("observed", models.PositiveIntegerField(verbose_name="当月（期间）件数")),
                        (
                            "usual",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="此前每月平均件数"
                            ),
                        ),
                        ("months", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="相比的月数")),
                        (
                            "chance",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="没有变化时出现这么多的可能（百万分之）"
                            ),
                        ),
                        ("judgement", models.TextField(blank=True, verbose_name="研判意见")),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("high", "高风险"), ("medium", "中风险"), ("low", "低风险")],
                                max_length=20,
                                verbose_name="风险等级",
                            ),
                        ),
                        ("dismissed_why", models.TextField(blank=True, verbose_name="排除的理由")),
                        ("reply_due", models.DateField(blank=True, null=True, verbose_name="要求反馈日期")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="交办日期")),
                        ("report", models.TextField(blank=True, verbose_name="反馈情况")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        ("escalated_on", models.DateField(blank=True, null=True, verbose_name="提级日期")),
                        ("ended_note", models.TextField(blank=True, verbose_name="销号意见")),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                        (
                            "receiver",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承办单位（乡镇、部门）",
                            ),
                        ),
                        (
                            "upper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="提级督办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "矛盾纠纷预警",
                    },
                ),
                migrations.CreateModel(
                    name="EarlyWarningMeasure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("measure", models.CharField(max_length=200, verbose_name="措施")),
                        ("outcome", models.CharField(blank=True, max_length=200, verbose_name="效果")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "化解措施",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StabilityRisk",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="stability_risk",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("subject", models.CharField(max_length=200, verbose_name="评估事项")),
                        (
                            "decision_no",
                            models.CharField(
                                blank=True,
                                help_text="为已登记的重大行政决策评估的，填写其编号",
                                max_length=60,
                                verbose_name="重大行政决策编号",
                            ),
                        ),
                        (
                            "assessor",
                            models.CharField(
                                blank=True, help_text="承办单位自行评估的留空", max_length=100, verbose_name="评估单位"
                            ),
                        ),
                        ("methods", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="评估方法")),
                        (
                            "asked_people",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="听取意见人数"),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("high", "高风险"), ("medium", "中风险"), ("low", "低风险")],
                                max_length=20,
                                verbose_name="风险等级",
                            ),
                        ),
                        ("opinion", models.TextField(blank=True, verbose_name="评估意见")),
                        (
                            "conclusion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("go", "风险可控，可以实施"),
                                    ("partly", "采取措施后实施"),
                                    ("wait", "暂缓实施"),
                                    ("stop", "风险不可控，不实施"),
                                ],
                                max_length=20,
                                verbose_name="结论",
                            ),
                        ),
                        ("concluded_on", models.DateField(blank=True, null=True, verbose_name="评估结论日期")),
                        (
                            "drafter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="决策承办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "社会稳定风险评估",
                    },
                ),
                migrations.CreateModel(
                    name="StabilityRiskPoint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("point", models.CharField(max_length=200, verbose_name="风险点")),
                        (
                            "likelihood",
                            models.CharField(
                                choices=[("high", "高"), ("medium", "中"), ("low", "低")],
                                max_length=10,
                                verbose_name="发生可能",
                            ),
                        ),
                        (
                            "impact",
                            models.CharField(
                                choices=[("high", "高"), ("medium", "中"), ("low", "低")],
                                max_length=10,
                                verbose_name="影响程度",
                            ),
                        ),
                        ("measure", models.CharField(max_length=300, verbose_name="防范、化解措施")),
                        ("keeper", models.CharField(blank=True, max_length=100, verbose_name="责任单位")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "风险点",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
            ]
        ),
    ]
