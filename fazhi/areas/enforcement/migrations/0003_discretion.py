import fazhi.spine.fields
import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0002_law_tests")]

    operations = [
        Tables([
        migrations.CreateModel(
            name="DiscretionStandard",
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
                ("act_code", models.CharField(max_length=60, verbose_name="违法行为代码")),
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
                ("basis", models.CharField(max_length=400, verbose_name="违反的规定和处罚依据")),
                (
                    "maker",
                    models.CharField(
                        choices=[("own", "本机关制定"), ("superior", "上级制定")],
                        max_length=10,
                        verbose_name="制定层级",
                    ),
                ),
                (
                    "made_by_name",
                    models.CharField(
                        blank=True,
                        help_text="上级机关不在机构名录的，填写名称",
                        max_length=100,
                        verbose_name="制定机关名称",
                    ),
                ),
                (
                    "document",
                    models.CharField(
                        blank=True, help_text="标题或者文号", max_length=200, verbose_name="所在规范性文件"
                    ),
                ),
                ("legality_no", models.CharField(blank=True, max_length=80, verbose_name="合法性审核意见文号")),
                ("edition", models.PositiveSmallIntegerField(default=1, verbose_name="版次")),
                ("since", models.DateField(verbose_name="施行日期")),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="自当日起不再适用", null=True, verbose_name="废止（被替代）日期"
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
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
                    "superior",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.discretionstandard",
                        verbose_name="细化的上级基准",
                    ),
                ),
            ],
            options={
                "verbose_name": "裁量基准",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DiscretionTier",
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
                    "tier",
                    models.CharField(
                        choices=[
                            ("none", "不予处罚"),
                            ("exempt", "免予处罚"),
                            ("below", "减轻处罚"),
                            ("light", "从轻处罚"),
                            ("ordinary", "一般处罚"),
                            ("heavy", "从重处罚"),
                        ],
                        max_length=10,
                        verbose_name="裁量阶次",
                    ),
                ),
                (
                    "conditions",
                    models.TextField(help_text="每行一个条件；全部具备才适用本阶次", verbose_name="适用条件"),
                ),
                (
                    "low",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="下限"),
                ),
                (
                    "high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="上限"),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[("yuan", "元"), ("times", "倍")], default="yuan", max_length=8, verbose_name="计量"
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
                    "standard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tiers",
                        to="enforcement.discretionstandard",
                        verbose_name="裁量基准",
                    ),
                ),
            ],
            options={
                "verbose_name": "裁量阶次",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuidingCase",
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
                            ("enforcement", "行政执法案例"),
                            ("reconsideration", "行政复议案例"),
                            ("adjudication", "行政审判案例"),
                        ],
                        max_length=16,
                        verbose_name="案例种类",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "国家级"), ("province", "省级"), ("city", "市级"), ("county", "县级")],
                        max_length=10,
                        verbose_name="发布层级",
                    ),
                ),
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
                (
                    "act_code",
                    models.CharField(
                        blank=True, help_text="与裁量基准、案件使用同一代码", max_length=60, verbose_name="违法行为代码"
                    ),
                ),
                ("basis", models.CharField(max_length=400, verbose_name="适用的规定")),
                ("issued_by", models.CharField(max_length=100, verbose_name="发布单位")),
                (
                    "summary",
                    models.TextField(help_text="不写当事人的姓名、名称、证件号码、电话、住址", verbose_name="基本案情"),
                ),
                ("point", models.TextField(verbose_name="指导要点")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自当日起不再参照", null=True, verbose_name="不再参照日期"),
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
                "verbose_name": "指导案例",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeniencyEntry",
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
                ("act_code", models.CharField(max_length=60, verbose_name="违法行为代码")),
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
                ("basis", models.CharField(max_length=400, verbose_name="处罚依据")),
                ("conditions", models.TextField(help_text="每行一个条件", verbose_name="适用条件")),
                ("first_only", models.BooleanField(default=False, verbose_name="限初次违法")),
                (
                    "window_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="限初次违法的填写；按清单规定",
                        null=True,
                        verbose_name="初次违法的追溯月数",
                    ),
                ),
                (
                    "breadth",
                    models.CharField(
                        blank=True,
                        choices=[("act", "同一违法行为"), ("domain", "同一领域")],
                        max_length=8,
                        verbose_name="初次违法的范围",
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        blank=True,
                        help_text="不填：清单制定单位所在区划",
                        max_length=12,
                        verbose_name="初次违法的地域（区划代码）",
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
                "verbose_name": "清单事项",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FirstOffenceQuestion",
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
                ("case_no", models.CharField(max_length=60, verbose_name="案件编号")),
                ("reason", models.CharField(max_length=200, verbose_name="查询事由")),
                (
                    "answer",
                    models.CharField(
                        choices=[("first", "未查到以前的违法记录"), ("not_first", "已有违法记录")],
                        max_length=10,
                        verbose_name="查询结果",
                    ),
                ),
                ("looked_from", models.DateField(verbose_name="追溯起日")),
                ("documents", models.CharField(blank=True, max_length=400, verbose_name="决定书文号")),
                ("asked_by", models.CharField(max_length=60, verbose_name="查询人")),
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
                    "listed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.leniencyentry",
                        verbose_name="清单事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "初次违法查询",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeniencyList",
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
                        choices=[("exempt", "免予处罚清单"), ("lighter", "减轻处罚清单")],
                        max_length=10,
                        verbose_name="清单种类",
                    ),
                ),
                ("county_wide", models.BooleanField(default=False, verbose_name="全县各执法单位适用")),
                (
                    "document",
                    models.CharField(
                        blank=True, help_text="标题或者文号", max_length=200, verbose_name="所在规范性文件"
                    ),
                ),
                ("edition", models.PositiveSmallIntegerField(default=1, verbose_name="版次")),
                ("since", models.DateField(verbose_name="施行日期")),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="自当日起不再适用", null=True, verbose_name="废止（被替代）日期"
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
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
                "verbose_name": "柔性执法清单",
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="leniencyentry",
            name="listed",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="enforcement.leniencylist",
                verbose_name="所属清单",
            ),
        ),
        migrations.AddIndex(
            model_name="discretionstandard",
            index=models.Index(fields=["act_code", "since"], name="discretion_act"),
        ),
        migrations.AddConstraint(
            model_name="discretionstandard",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                name="discretion_days_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="discretiontier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("high", None), ("low", None)),
                    models.Q(("low__gte", 0), ("high__gte", models.F("low"))),
                    _connector="OR",
                ),
                name="discretion_range_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="discretiontier",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn", False)),
                fields=("standard", "tier", "unit"),
                name="discretion_tier_once",
            ),
        ),
        migrations.AddIndex(
            model_name="guidingcase",
            index=models.Index(fields=["act_code"], name="guiding_act"),
        ),
        migrations.AddIndex(
            model_name="guidingcase",
            index=models.Index(fields=["domain"], name="guiding_field"),
        ),
        migrations.AddIndex(
            model_name="firstoffencequestion",
            index=models.Index(fields=["case_no", "on"], name="first_offence_case"),
        ),
        migrations.AddConstraint(
            model_name="leniencylist",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                name="leniency_days_in_order",
            ),
        ),
        migrations.AddIndex(
            model_name="leniencyentry",
            index=models.Index(fields=["act_code"], name="leniency_act"),
        ),
        migrations.AddConstraint(
            model_name="leniencyentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("first_only", False),
                    models.Q(("window_months__gt", 0), models.Q(("breadth", ""), _negated=True)),
                    _connector="OR",
                ),
                name="first_offence_has_a_window",
            ),
        ),
        migrations.AddConstraint(
            model_name="leniencyentry",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn", False)), fields=("listed", "act_code"), name="leniency_act_once"
            ),
        ),
        migrations.CreateModel(
            name="DiscretionExpert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("name", models.CharField(max_length=60, verbose_name="专家姓名")),
                ("unit", models.CharField(max_length=100, verbose_name="所在单位")),
                ("post", models.CharField(blank=True, max_length=60, verbose_name="职务、专业")),
                ("recused", models.BooleanField(default=False, verbose_name="回避")),
                ("ground", models.CharField(blank=True, max_length=200, verbose_name="回避事由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "评查专家",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DiscretionOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("expert", models.CharField(max_length=60, verbose_name="专家姓名")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("suitable", "裁量适当"), ("improper", "裁量不当")], max_length=8, verbose_name="意见"
                    ),
                ),
                ("faults", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="问题类别")),
                ("reason", models.TextField(verbose_name="理由")),
                ("basis", models.TextField(blank=True, verbose_name="依据")),
                ("suggestion", models.TextField(blank=True, verbose_name="建议")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "专家意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DiscretionReview",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="discretion_review",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "case_number",
                    models.CharField(
                        help_text="行政处罚案件台账中的编号，已作出决定的案件",
                        max_length=80,
                        verbose_name="处罚案件编号",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[("drawn", "随机抽取"), ("chosen", "按情形选取")], max_length=8, verbose_name="选取方式"
                    ),
                ),
                (
                    "draw_no",
                    models.CharField(
                        blank=True,
                        help_text="用平台“抽取”功能选出的，填写该次抽取的编号",
                        max_length=80,
                        verbose_name="抽取编号",
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("deviates", "偏离裁量基准"),
                            ("unlike", "与同类案件明显不同"),
                            ("complaint", "投诉反映"),
                            ("remedy", "复议、诉讼反映裁量问题"),
                            ("special", "专项评查"),
                        ],
                        max_length=20,
                        verbose_name="选取的情形",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[("suitable", "裁量适当"), ("improper", "裁量不当")],
                        max_length=20,
                        verbose_name="评查结论",
                    ),
                ),
                ("faults", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="问题类别")),
                ("basis_text", models.TextField(blank=True, verbose_name="认定的依据")),
                ("suggestion", models.TextField(blank=True, verbose_name="问题和整改建议")),
                ("noticed_on", models.DateField(blank=True, null=True, verbose_name="制发通知日期")),
                (
                    "reply_due",
                    models.DateField(blank=True, help_text="通知书载明的日期", null=True, verbose_name="反馈期限"),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("rectified", "已整改"), ("explained", "说明理由")],
                        max_length=20,
                        verbose_name="反馈种类",
                    ),
                ),
                ("answer_text", models.TextField(blank=True, verbose_name="整改情况、说明的理由")),
                ("proof", models.CharField(blank=True, max_length=300, verbose_name="证明材料")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                ("verify_note", models.TextField(blank=True, verbose_name="核实情况")),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="核实日期")),
                ("dropped_why", models.CharField(blank=True, max_length=200, verbose_name="不再评查的理由")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="作出决定的机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "裁量评查",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("noticed_on", None), ("reply_due__gt", models.F("noticed_on")), _connector="OR"
                        ),
                        name="discretion_notice_sets_its_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_on", None)),
                            models.Q(("answered_on__isnull", False), models.Q(("answer", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="discretion_review_answered_in_full",
                    ),
                ],
            },
        ),
        ]),
    ]
