import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.areas.enforcement.law_tests.models


class Migration(migrations.Migration):
    initial = False
    dependencies = [
        ("enforcement", "0001_officers"),
        ("spine", "0009_numbers_by_their_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name="LawQuestion",
            fields=[
                (
                    "chain",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="spine.chain",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="编号")),
                ("title", models.CharField(max_length=300, verbose_name="标题")),
                ("scope", models.CharField(max_length=12, verbose_name="区划")),
                ("on", models.DateField(verbose_name="日期")),
                ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                ("version", models.PositiveIntegerField(default=0)),
                ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                (
                    "kind",
                    models.CharField(
                        choices=[("single", "单选题"), ("several", "多选题"), ("judge", "判断题")],
                        max_length=8,
                        verbose_name="题型",
                    ),
                ),
                ("law", models.CharField(max_length=100, verbose_name="法律法规")),
                ("article", models.CharField(help_text="例：第四十二条", max_length=40, verbose_name="条文")),
                ("edition_on", models.DateField(verbose_name="法律版本施行日期")),
                (
                    "domain",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("market", "市场监管"),
                            ("police", "公安"),
                            ("civil", "民政"),
                            ("justice", "司法行政"),
                            ("human", "人力资源社会保障"),
                            ("medical", "医疗保障"),
                            ("health", "卫生健康"),
                            ("education", "教育"),
                            ("land", "自然资源"),
                            ("ecology", "生态环境"),
                            ("housing", "住房城乡建设"),
                            ("urban", "城市管理"),
                            ("transport", "交通运输"),
                            ("water", "水利（用水）"),
                            ("agriculture", "农业农村"),
                            ("culture", "文化旅游"),
                            ("safety", "应急管理（消防）"),
                            ("development", "发展改革"),
                            ("finance", "财政税务"),
                            ("other", "其他"),
                        ],
                        max_length=30,
                        verbose_name="领域",
                    ),
                ),
                (
                    "choices",
                    models.TextField(
                        blank=True, help_text="每行一项，依次为A、B、C……；判断题不填", verbose_name="选项"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        help_text="单选、多选填字母，判断题填“对”或“错”", max_length=12, verbose_name="答案"
                    ),
                ),
                (
                    "retired_on",
                    models.DateField(blank=True, help_text="自当日起不再出题", null=True, verbose_name="停用日期"),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "学法考试试题",
            },
        ),
        migrations.CreateModel(
            name="LawPaperQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveSmallIntegerField()),
                ("place", models.PositiveSmallIntegerField(verbose_name="题号")),
                (
                    "kind",
                    models.CharField(
                        choices=[("single", "单选题"), ("several", "多选题"), ("judge", "判断题")],
                        max_length=8,
                        verbose_name="题型",
                    ),
                ),
                ("stem", models.CharField(max_length=300, verbose_name="题目")),
                ("choices", models.TextField(blank=True, verbose_name="选项")),
                ("answer", models.CharField(max_length=12, verbose_name="答案")),
                ("source", models.CharField(max_length=150, verbose_name="依据")),
                ("points", models.PositiveSmallIntegerField(verbose_name="分值")),
                ("struck", models.BooleanField(default=False, verbose_name="作废")),
                (
                    "matter",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="spine.matter"),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="enforcement.lawquestion"
                    ),
                ),
            ],
            options={
                "verbose_name": "试卷题目",
                "ordering": ["round", "place"],
            },
        ),
        migrations.CreateModel(
            name="LawSitting",
            fields=[
                ("token", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="轮次")),
                ("small", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("invited", "待考"),
                            ("sitting", "正在作答"),
                            ("handed", "已交卷"),
                            ("absent", "缺考"),
                        ],
                        default="invited",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                (
                    "seed",
                    models.CharField(
                        default=fazhi.areas.enforcement.law_tests.models.new_seed, editable=False, max_length=32
                    ),
                ),
                ("started_at", models.DateTimeField(null=True)),
                ("deadline_at", models.DateTimeField(null=True)),
                ("handed_at", models.DateTimeField(null=True)),
                ("on", models.DateField(null=True, verbose_name="交卷日期")),
                ("due_on", models.DateField(verbose_name="截止日期")),
                ("by_time", models.BooleanField(default=False, verbose_name="到时自动交卷")),
                ("score", models.PositiveSmallIntegerField(null=True, verbose_name="得分")),
                ("passed", models.BooleanField(null=True, verbose_name="合格")),
                ("marks", models.JSONField(default=list)),
                ("absent_why", models.CharField(blank=True, max_length=100, verbose_name="缺考事由")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="单位",
                    ),
                ),
                (
                    "excused_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="law_sittings", to="spine.matter"
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
            ],
            options={
                "verbose_name": "参考记录",
            },
        ),
        migrations.CreateModel(
            name="LawObjection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=200, verbose_name="理由")),
                ("at", models.DateTimeField()),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objections",
                        to="enforcement.lawpaperquestion",
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objections",
                        to="enforcement.lawsitting",
                    ),
                ),
            ],
            options={
                "verbose_name": "试题异议",
            },
        ),
        migrations.CreateModel(
            name="LawAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("given", models.CharField(blank=True, max_length=12)),
                ("saved_at", models.DateTimeField()),
                ("said_at", models.DateTimeField(null=True)),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="enforcement.lawpaperquestion"
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="enforcement.lawsitting"
                    ),
                ),
            ],
            options={
                "verbose_name": "作答",
            },
        ),
        migrations.CreateModel(
            name="LawStruck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "round",
                    models.PositiveSmallIntegerField(default=1, help_text="1为首考，2为补考", verbose_name="轮次"),
                ),
                ("place", models.PositiveSmallIntegerField(help_text="试卷中的题号", verbose_name="题号")),
                ("why", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "作废试题",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaperRule",
            fields=[
                (
                    "chain",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="spine.chain",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="编号")),
                ("title", models.CharField(max_length=300, verbose_name="标题")),
                ("scope", models.CharField(max_length=12, verbose_name="区划")),
                ("on", models.DateField(verbose_name="日期")),
                ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                ("version", models.PositiveIntegerField(default=0)),
                ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                (
                    "cohort",
                    models.CharField(
                        choices=[("key", "重点执法人员"), ("all", "全体执法人员")],
                        max_length=4,
                        verbose_name="适用人员",
                    ),
                ),
                (
                    "lines",
                    models.TextField(
                        help_text="每行“法律 题型 题数 每题分值”，例：行政处罚法 单选题 5 10；法律不限的写“不限”",
                        verbose_name="出题规则",
                    ),
                ),
                ("pass_mark", models.PositiveSmallIntegerField(verbose_name="合格分")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="时长（分钟）")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "组卷规则",
            },
        ),
        migrations.CreateModel(
            name="LawTest",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="law_test",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="考试名称")),
                (
                    "term",
                    models.CharField(
                        choices=[("weekly", "周考"), ("monthly", "月考"), ("yearly", "年度测评"), ("special", "专项测评")],
                        max_length=8,
                        verbose_name="周期",
                    ),
                ),
                ("opens_on", models.DateField(verbose_name="开考日期")),
                ("closes_on", models.DateField(help_text="当日仍可参加", verbose_name="截止日期")),
                ("invited", models.PositiveIntegerField(blank=True, null=True, verbose_name="应考人数")),
                ("resit_opens_on", models.DateField(blank=True, null=True, verbose_name="补考开始日期")),
                ("resit_until", models.DateField(blank=True, null=True, verbose_name="补考截止日期")),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.paperrule",
                        verbose_name="组卷规则",
                    ),
                ),
            ],
            options={
                "verbose_name": "学法考试",
            },
        ),
        migrations.AddIndex(
            model_name="lawquestion",
            index=models.Index(fields=["law", "kind"], name="law_question_by_law"),
        ),
        migrations.AddConstraint(
            model_name="lawpaperquestion",
            constraint=models.UniqueConstraint(fields=("matter", "round", "place"), name="a_place_on_a_paper_once"),
        ),
        migrations.AddIndex(
            model_name="lawsitting",
            index=models.Index(fields=["officer", "-due_on"], name="law_sitting_of_officer"),
        ),
        migrations.AddConstraint(
            model_name="lawsitting",
            constraint=models.UniqueConstraint(
                fields=("matter", "officer", "round"), name="one_sitting_a_person_a_round"
            ),
        ),
        migrations.AddConstraint(
            model_name="lawsitting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "handed"), _negated=True),
                    models.Q(
                        ("handed_at__isnull", False),
                        ("on__isnull", False),
                        ("passed__isnull", False),
                        ("score__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="law_sitting_handed_in_is_marked",
            ),
        ),
        migrations.AddConstraint(
            model_name="lawobjection",
            constraint=models.UniqueConstraint(fields=("sitting", "question"), name="an_objection_a_question"),
        ),
        migrations.AddConstraint(
            model_name="lawanswer",
            constraint=models.UniqueConstraint(fields=("sitting", "question"), name="an_answer_a_question"),
        ),
        migrations.AddConstraint(
            model_name="lawtest",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_on__gte", models.F("opens_on"))), name="law_test_days_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="lawtest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("resit_until", None), ("resit_until__gte", models.F("resit_opens_on")), _connector="OR"
                ),
                name="law_test_resit_days_in_order",
            ),
        ),
        ]),
    ]
