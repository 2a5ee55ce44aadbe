import django.db.models.deletion
from decimal import Decimal
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [
        ("enforcement", "0006_penalties"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name="CrimeTransfer",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="crime_transfer",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="案件名称")),
                ("party_name", models.CharField(max_length=120, verbose_name="当事人")),
                (
                    "party_kind",
                    models.CharField(
                        choices=[("person", "公民"), ("enterprise", "法人"), ("other", "其他组织")],
                        max_length=12,
                        verbose_name="当事人类别",
                    ),
                ),
                ("facts", models.TextField(blank=True, verbose_name="涉嫌犯罪的事实")),
                ("reason", models.TextField(verbose_name="移送的理由")),
                (
                    "chief",
                    models.CharField(blank=True, max_length=60, verbose_name="批准的正职负责人（主持工作的负责人）"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                ("refusal", models.TextField(blank=True, verbose_name="不移送的理由")),
                ("police", models.CharField(blank=True, max_length=100, verbose_name="受移送的公安机关")),
                ("letter_no", models.CharField(blank=True, max_length=80, verbose_name="移送书文号")),
                ("delivered_on", models.DateField(blank=True, null=True, verbose_name="移送日期")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="公安机关答复日期")),
                ("reply_no", models.CharField(blank=True, max_length=80, verbose_name="答复文书号")),
                ("answer", models.CharField(blank=True, max_length=200, verbose_name="不予立案的理由")),
                ("asked_on", models.DateField(blank=True, null=True, verbose_name="提请复议日期")),
                ("supervised_on", models.DateField(blank=True, null=True, verbose_name="建议检察机关立案监督日期")),
                ("things", models.TextField(blank=True, verbose_name="移交的涉案物品、材料")),
                ("handed_on", models.DateField(blank=True, null=True, verbose_name="移交日期")),
            ],
            options={
                "verbose_name": "涉嫌犯罪案件移送",
            },
        ),
        migrations.CreateModel(
            name="CoerciveMeasure",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="coercive_measure",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="案件名称")),
                (
                    "domain",
                    models.CharField(
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
                        max_length=16,
                        verbose_name="领域",
                    ),
                ),
                ("party_name", models.CharField(max_length=120, verbose_name="当事人")),
                (
                    "party_kind",
                    models.CharField(
                        choices=[("person", "公民"), ("enterprise", "法人"), ("other", "其他组织")],
                        max_length=12,
                        verbose_name="当事人类别",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preserve", "先行登记保存"),
                            ("seal", "查封"),
                            ("seize", "扣押"),
                            ("freeze", "冻结存款、汇款"),
                        ],
                        max_length=12,
                        verbose_name="措施种类",
                    ),
                ),
                ("on_spot", models.BooleanField(default=False, verbose_name="当场实施后补办批准")),
                ("grounds", models.TextField(blank=True, verbose_name="采取措施的理由")),
                (
                    "basis_law",
                    models.CharField(
                        blank=True,
                        help_text="查封、扣押由法律、法规规定；冻结只由法律规定",
                        max_length=300,
                        verbose_name="法律、法规依据",
                    ),
                ),
                (
                    "involved_value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="涉案财物价值（元）",
                    ),
                ),
                (
                    "over_reason",
                    models.TextField(blank=True, help_text="如不可分割的场所、设施", verbose_name="超出涉案价值的理由"),
                ),
                ("taken_on", models.DateField(blank=True, null=True, verbose_name="实施日期")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="补办批准日期")),
                ("served_on", models.DateField(blank=True, null=True, verbose_name="冻结决定书送达日期")),
                (
                    "disposal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("returned", "解除并退还"),
                            ("confiscated", "依法没收"),
                            ("destroyed", "依法销毁"),
                            ("moved", "随案移送"),
                            ("seized", "转为查封、扣押"),
                            ("lapsed", "期满自动解除"),
                        ],
                        max_length=12,
                        verbose_name="处理结果",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="处理（解除）日期")),
                (
                    "officer_one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "证据保存和行政强制措施",
            },
        ),
        migrations.CreateModel(
            name="ExecutionCase",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="execution_case",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="案件名称")),
                ("decision_no", models.CharField(max_length=120, verbose_name="决定文号")),
                ("party_name", models.CharField(max_length=120, verbose_name="当事人")),
                (
                    "party_kind",
                    models.CharField(
                        choices=[("person", "公民"), ("enterprise", "法人"), ("other", "其他组织")],
                        max_length=12,
                        verbose_name="当事人类别",
                    ),
                ),
                ("kinds", models.CharField(max_length=300, verbose_name="处罚内容")),
                (
                    "fine",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="罚款（元）"
                    ),
                ),
                (
                    "confiscated",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="没收（元）"
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="决定日期")),
                ("served_on", models.DateField(verbose_name="送达日期")),
                (
                    "paid_fine",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="已缴罚款（元）"
                    ),
                ),
                (
                    "paid_confiscated",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="已缴没收款（元）",
                    ),
                ),
                (
                    "paid_surcharge",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="已缴加处罚款（元）",
                    ),
                ),
                (
                    "surcharge",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        help_text="不超过按日百分之三计算的数额，也不超过罚款数额",
                        max_digits=14,
                        verbose_name="决定加处罚款（元）",
                    ),
                ),
                ("surcharge_on", models.DateField(blank=True, null=True, verbose_name="加处罚款决定日期")),
                (
                    "relief",
                    models.CharField(
                        blank=True,
                        choices=[("deferral", "暂缓缴纳"), ("instalments", "分期缴纳")],
                        max_length=12,
                        verbose_name="暂缓、分期",
                    ),
                ),
                ("deferred_until", models.DateField(blank=True, null=True, verbose_name="暂缓（分期）缴纳至")),
                ("deferring", models.BooleanField(default=False, verbose_name="暂缓（分期）期间")),
                ("plan", models.TextField(blank=True, verbose_name="暂缓、分期的理由和缴纳计划")),
                ("in_remedy", models.BooleanField(default=False, verbose_name="复议、诉讼期间")),
                (
                    "sue_until",
                    models.DateField(
                        blank=True,
                        help_text="复议决定、裁判后重新计算的起诉（上诉）期限届满日",
                        null=True,
                        verbose_name="起诉期限届满日",
                    ),
                ),
                ("sue_expired_on", models.DateField(blank=True, null=True, verbose_name="起诉期限届满")),
                ("demand_served_on", models.DateField(blank=True, null=True, verbose_name="催告书送达日期")),
                ("applied_on", models.DateField(blank=True, null=True, verbose_name="申请法院强制执行日期")),
                ("court", models.CharField(blank=True, max_length=80, verbose_name="受理法院")),
                (
                    "ruling",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "准予强制执行"),
                            ("refused", "不准予强制执行"),
                            ("not_accepted", "不予受理"),
                        ],
                        max_length=16,
                        verbose_name="法院裁定",
                    ),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("died", "公民死亡，无遗产可供执行又无义务承受人"),
                            ("dissolved", "组织终止，无财产可供执行又无义务承受人"),
                            ("thing_lost", "执行标的灭失"),
                            ("revoked", "据以执行的决定被撤销"),
                            ("refused", "人民法院不准予强制执行"),
                            ("other", "其他应当终结执行的情形"),
                        ],
                        max_length=12,
                        verbose_name="终结执行的情形",
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=120, verbose_name="执行情况")),
                ("finished_on", models.DateField(blank=True, null=True, verbose_name="执行完毕（终结）日期")),
            ],
            options={
                "verbose_name": "行政处罚执行",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("surcharge__lte", models.F("fine"))), name="execution_surcharge_capped"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("served_on__gte", models.F("decided_on"))), name="execution_served_after"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExecutionPayment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "paid_for",
                    models.CharField(
                        choices=[("fine", "罚款"), ("confiscation", "没收款"), ("surcharge", "加处罚款")],
                        max_length=12,
                        verbose_name="款项",
                    ),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="金额（元）")),
                ("paid_on", models.DateField(verbose_name="缴款日期")),
                ("receipt_no", models.CharField(max_length=60, verbose_name="票据号")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "缴款",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExecutionRemedy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "remedy",
                    models.CharField(
                        choices=[("reconsideration", "行政复议"), ("litigation", "行政诉讼")],
                        max_length=16,
                        verbose_name="救济途径",
                    ),
                ),
                ("since", models.DateField(verbose_name="受理日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "复议、诉讼",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExecutionRemedyEnd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("until", models.DateField(verbose_name="结束日期")),
                ("outcome", models.CharField(max_length=120, verbose_name="结果")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "复议、诉讼结束",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasuredThing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("name", models.CharField(max_length=200, verbose_name="名称（场所、设施、账户）")),
                ("quantity", models.CharField(max_length=60, verbose_name="数量")),
                (
                    "worth",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="估价（元）"
                    ),
                ),
                ("kept_at", models.CharField(max_length=120, verbose_name="保管地点")),
                ("relevance", models.CharField(max_length=200, verbose_name="与违法行为的关系")),
                ("daily_need", models.BooleanField(default=False, verbose_name="公民个人及其所扶养家属的生活必需品")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "物品清单",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        ]),
    ]
