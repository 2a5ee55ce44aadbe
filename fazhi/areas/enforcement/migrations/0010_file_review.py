import django.db.models.deletion
import fazhi.areas.enforcement.file_review.models
import fazhi.spine.fields
import uuid
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0009_inspection_plans")]

    operations = [
        Tables([
        migrations.CreateModel(
            name="FileClue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "handling",
                    models.CharField(
                        choices=[("handled", "责成处理"), ("transferred", "移送有关机关")],
                        max_length=12,
                        verbose_name="处置",
                    ),
                ),
                ("to", models.CharField(blank=True, max_length=100, verbose_name="处理（移送）的机关")),
                ("what", models.TextField(help_text="写行为和材料，不写对人员的评价", verbose_name="线索")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "线索",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FileNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("facts", models.TextField(verbose_name="移送监督的事实")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "转行政执法监督",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FileObjection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("reason", models.TextField(verbose_name="异议的理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "单位的异议",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FileProblem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("facts", "事实证据"),
                            ("law", "法律依据"),
                            ("procedure", "执法程序"),
                            ("subject", "主体权限"),
                            ("record", "全过程记录和法制审核"),
                            ("discretion", "裁量"),
                            ("format", "文书格式"),
                            ("service", "送达"),
                            ("execution", "执行"),
                            ("archive", "立卷归档"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="问题类别",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[("fatal", "否决"), ("form", "形式"), ("content", "内容")],
                        max_length=8,
                        verbose_name="部分",
                    ),
                ),
                ("item", models.CharField(max_length=200, verbose_name="扣分事项")),
                (
                    "points",
                    models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=5, verbose_name="扣分"),
                ),
                ("words", models.TextField(verbose_name="问题")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "问题",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewExpert",
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
                        choices=[
                            ("department", "部门法制人员"),
                            ("lawyer", "律师"),
                            ("scholar", "专家学者"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                (
                    "unit_name",
                    models.CharField(
                        blank=True, help_text="律师事务所、院校等", max_length=100, verbose_name="所在单位（平台以外）"
                    ),
                ),
                (
                    "left_on",
                    models.DateField(blank=True, help_text="自当日起不再派案卷", null=True, verbose_name="退出日期"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        help_text="本人登录平台评查，没有账号的不能派案卷",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="平台账号",
                    ),
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
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="平台上的单位；本单位的案卷不派给本人",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="所在单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "评查专家",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewerChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "seat",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "评查人员一"), (2, "评查人员二")], verbose_name="更换"
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        blank=True,
                        help_text="如声明回避、因病不能参加；不写亲属关系的细节",
                        max_length=200,
                        verbose_name="更换的理由",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "expert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.reviewexpert",
                        verbose_name="改派给",
                    ),
                ),
            ],
            options={
                "verbose_name": "更换评查人员",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RoundCandidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("penalty", "行政处罚"),
                            ("permit", "行政许可"),
                            ("check", "行政检查"),
                            ("coercion", "行政强制"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="案卷种类",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="案卷（决定）编号")),
                ("name", models.CharField(help_text="不写个人姓名", max_length=150, verbose_name="案卷名称")),
                (
                    "self_sent",
                    models.BooleanField(
                        default=False,
                        help_text="自选报送的都评查；不勾选的与其他案卷一起抽取",
                        verbose_name="单位自选报送",
                    ),
                ),
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "备选案卷",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScoringSheet",
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
                        blank=True,
                        choices=[
                            ("penalty", "行政处罚"),
                            ("permit", "行政许可"),
                            ("check", "行政检查"),
                            ("coercion", "行政强制"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="适用的案卷",
                    ),
                ),
                ("edition", models.CharField(max_length=60, verbose_name="版本")),
                (
                    "lines",
                    models.TextField(
                        help_text="每行“否决、形式或者内容｜项目｜扣分事项｜最多扣分”；形式共20分，内容共80分，否决项不写分数",
                        verbose_name="评分事项",
                    ),
                ),
                ("pass_at", models.PositiveSmallIntegerField(default=60, verbose_name="合格线")),
                ("good_at", models.PositiveSmallIntegerField(default=75, verbose_name="良好线")),
                ("excellent_at", models.PositiveSmallIntegerField(default=90, verbose_name="优秀线")),
                (
                    "differ_by",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("5"),
                        max_digits=5,
                        verbose_name="两人相差超过几分由第三人评定",
                    ),
                ),
                ("fatal_zero", models.BooleanField(default=False, verbose_name="有否决项的计零分")),
                ("origin", models.CharField(blank=True, max_length=300, verbose_name="出处")),
                (
                    "retired_on",
                    models.DateField(
                        blank=True, help_text="自当日起新的评查不再使用", null=True, verbose_name="停用日期"
                    ),
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
                "verbose_name": "案卷评分标准",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewRound",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="review_round",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=100, verbose_name="评查名称")),
                ("plan", models.TextField(blank=True, help_text="范围、方法、步骤", verbose_name="评查方案")),
                ("plan_no", models.CharField(blank=True, max_length=60, verbose_name="方案文号")),
                ("period_from", models.DateField(verbose_name="案卷办结日期自")),
                ("period_to", models.DateField(verbose_name="案卷办结日期至")),
                (
                    "kinds",
                    fazhi.spine.fields.CodesField(
                        blank=True,
                        default="",
                        help_text="从台账中已办结的记录抽取；其他案卷按编号列入备选",
                        verbose_name="平台上的案卷",
                    ),
                ),
                ("per_agency", models.PositiveSmallIntegerField(default=2, verbose_name="每个单位随机抽取的卷数")),
                ("at_most", models.PositiveSmallIntegerField(default=20, verbose_name="每名评查人员最多评查的卷数")),
                ("draw_no", models.CharField(blank=True, max_length=60, verbose_name="抽取编号")),
                ("lines", models.TextField(blank=True, verbose_name="抽取时的评分事项")),
                ("sampled_on", models.DateField(blank=True, null=True, verbose_name="抽取分派日期")),
                ("files", models.PositiveIntegerField(blank=True, null=True, verbose_name="抽取卷数")),
                (
                    "circular_text",
                    models.TextField(
                        blank=True, help_text="只写单位和问题，不写执法人员和当事人", verbose_name="通报内容"
                    ),
                ),
                ("circulated_on", models.DateField(blank=True, null=True, verbose_name="通报日期")),
                ("dropped_why", models.CharField(blank=True, max_length=200, verbose_name="取消的理由")),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.scoringsheet",
                        verbose_name="评分标准",
                    ),
                ),
            ],
            options={
                "verbose_name": "案卷评查",
            },
        ),
        migrations.CreateModel(
            name="SheetHanded",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "seat",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "评查人员一"), (2, "评查人员二"), (3, "第三评查人员")], verbose_name="评查人员"
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="评分表校验值（SM3）")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "提交评分表",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewedFile",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="reviewed_file",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("penalty", "行政处罚"),
                            ("permit", "行政许可"),
                            ("check", "行政检查"),
                            ("coercion", "行政强制"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="案卷种类",
                    ),
                ),
                ("file_no", models.CharField(max_length=60, verbose_name="案卷编号")),
                ("name", models.CharField(max_length=200, verbose_name="案卷名称")),
                ("self_sent", models.BooleanField(default=False, verbose_name="单位自选报送")),
                (
                    "score_one",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="评查人员一评分"
                    ),
                ),
                (
                    "score_two",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="评查人员二评分"
                    ),
                ),
                (
                    "score_third",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="第三评查人员评分"
                    ),
                ),
                (
                    "score",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="得分"),
                ),
                ("fatal", models.BooleanField(blank=True, null=True, verbose_name="有否决项")),
                (
                    "grade",
                    models.CharField(
                        blank=True,
                        choices=[("excellent", "优秀"), ("good", "良好"), ("passed", "合格"), ("failed", "不合格")],
                        max_length=10,
                        verbose_name="等次",
                    ),
                ),
                (
                    "decided",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agreed", "两份评分表相合"),
                            ("third", "第三人评定"),
                            ("objection", "异议成立后重新评定"),
                        ],
                        max_length=10,
                        verbose_name="评定方式",
                    ),
                ),
                ("scored_on", models.DateField(blank=True, null=True, verbose_name="评定日期")),
                ("sheet_words", models.TextField(blank=True, verbose_name="评分表记载")),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                ("objection_answer", models.TextField(blank=True, verbose_name="异议答复")),
                ("demand", models.TextField(blank=True, verbose_name="整改要求")),
                (
                    "rectify_by",
                    models.DateField(blank=True, help_text="通知书载明的日期", null=True, verbose_name="整改期限"),
                ),
                ("rectified", models.TextField(blank=True, verbose_name="整改情况")),
                ("rectified_on", models.DateField(blank=True, null=True, verbose_name="整改完成日期")),
                ("left_why", models.CharField(blank=True, max_length=200, verbose_name="不予评查的理由")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="被评查单位",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.matter",
                        verbose_name="平台上的案卷",
                    ),
                ),
                (
                    "third",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.reviewexpert",
                        verbose_name="第三评查人员",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.reviewround",
                        verbose_name="评查轮次",
                    ),
                ),
            ],
            options={
                "verbose_name": "被评查案卷",
                "indexes": [models.Index(fields=["scored_on"], name="reviewed_file_scored")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided", ""), ("fatal", None), ("grade", ""), ("score", None), ("scored_on", None)
                            ),
                            models.Q(
                                ("fatal__isnull", False),
                                ("score__isnull", False),
                                ("scored_on__isnull", False),
                                models.Q(("grade", ""), _negated=True),
                                models.Q(("decided", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="reviewed_file_scored_as_a_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewSheet",
            fields=[
                ("token", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "seat",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "评查人员一"), (2, "评查人员二"), (3, "第三评查人员")], verbose_name="评查人员"
                    ),
                ),
                ("given", models.JSONField(default=dict)),
                (
                    "salt",
                    models.CharField(
                        default=fazhi.areas.enforcement.file_review.models.new_salt, editable=False, max_length=32
                    ),
                ),
                ("handed_at", models.DateTimeField(null=True, verbose_name="提交时间")),
                (
                    "score",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="评分"),
                ),
                ("fatal", models.BooleanField(null=True, verbose_name="有否决项")),
                ("declined", models.CharField(blank=True, max_length=200, verbose_name="声明回避")),
                (
                    "expert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.reviewexpert",
                        verbose_name="评查专家",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="review_sheets", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "评分表",
                "ordering": ["matter", "seat"],
                "constraints": [
                    models.UniqueConstraint(fields=("matter", "seat"), name="one_review_sheet_a_seat"),
                    models.UniqueConstraint(fields=("matter", "expert"), name="one_review_sheet_an_expert"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fatal", None), ("handed_at", None), ("score", None)),
                            models.Q(("fatal__isnull", False), ("handed_at__isnull", False), ("score__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_handed_sheet_has_its_score",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="reviewround",
            constraint=models.CheckConstraint(
                condition=models.Q(("period_to__gte", models.F("period_from"))), name="review_period_in_order"
            ),
        ),
        ]),
    ]
