import django.db.models.deletion
import fazhi.spine.fields
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("enforcement", "0004_disclosure"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name="RatingSpent",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="InspectedObject",
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
                    "object_kind",
                    models.CharField(
                        choices=[
                            ("enterprise", "企业"),
                            ("individual", "个体工商户"),
                            ("cooperative", "农民专业合作社"),
                            ("institution", "事业单位、社会组织"),
                            ("site", "场所、设施"),
                            ("person", "个人"),
                        ],
                        max_length=12,
                        verbose_name="对象类别",
                    ),
                ),
                (
                    "uscc",
                    models.CharField(
                        blank=True,
                        help_text="企业、个体工商户、合作社必填；场所、个人不填",
                        max_length=18,
                        verbose_name="统一社会信用代码",
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="地址")),
                ("trade", models.CharField(blank=True, max_length=60, verbose_name="行业")),
                ("domains", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="涉及领域")),
                (
                    "risk_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A类（低风险）"),
                            ("B", "B类（一般风险）"),
                            ("C", "C类（较高风险）"),
                            ("D", "D类（高风险）"),
                        ],
                        max_length=1,
                        verbose_name="信用风险分类",
                    ),
                ),
                ("risk_source", models.CharField(blank=True, max_length=60, verbose_name="分类来源")),
                (
                    "risk_month",
                    models.DateField(blank=True, help_text="该月第一日", null=True, verbose_name="分类月份"),
                ),
                ("key_supervision", models.BooleanField(default=False, verbose_name="重点监管对象")),
                (
                    "ended_on",
                    models.DateField(blank=True, help_text="在册的不填", null=True, verbose_name="注销（迁出）日期"),
                ),
                ("ended_why", models.CharField(blank=True, max_length=120, verbose_name="注销（迁出）说明")),
                (
                    "division",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.division",
                        verbose_name="所在区划",
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
                "verbose_name": "检查对象",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="visit",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="检查名称")),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("random", "双随机抽查"),
                            ("plan", "计划检查（日常）"),
                            ("complaint", "投诉举报核查"),
                            ("emergency", "紧急检查"),
                            ("case", "个案检查（移送、数据监测）"),
                            ("special", "专项检查"),
                            ("area", "景区联动检查"),
                            ("joint", "综合查一次"),
                        ],
                        max_length=12,
                        verbose_name="检查类型",
                    ),
                ),
                (
                    "ground",
                    models.TextField(
                        blank=True, help_text="投诉举报、紧急、个案检查写明线索来源和编号", verbose_name="检查事由"
                    ),
                ),
                (
                    "plan_ref",
                    models.CharField(
                        blank=True, help_text="由计划自动派出的不填", max_length=120, verbose_name="检查计划（方案）"
                    ),
                ),
                ("from_above", models.BooleanField(default=False, verbose_name="上级部署")),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="计划检查日期")),
                (
                    "bodies",
                    models.CharField(
                        blank=True,
                        help_text="牵头单位以外的单位简称，以“、”分开",
                        max_length=200,
                        verbose_name="联合检查单位",
                    ),
                ),
                (
                    "items_text",
                    models.TextField(blank=True, help_text="一行一项，以事项编码开头", verbose_name="检查清单"),
                ),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                ("urgent_on", models.DateField(blank=True, null=True, verbose_name="紧急实施日期")),
                ("cancel_why", models.CharField(blank=True, max_length=200, verbose_name="取消的原因")),
                ("code", models.CharField(blank=True, max_length=16, verbose_name="检查码")),
                ("scanned_on", models.DateField(blank=True, null=True, verbose_name="企业扫码日期")),
                ("cards_shown", models.BooleanField(default=False, verbose_name="已出示执法证件")),
                ("rights_told", models.BooleanField(default=False, verbose_name="已告知权利（陈述、申辩、申请回避）")),
                (
                    "present",
                    models.CharField(
                        blank=True, help_text="写职务，不写姓名也可以", max_length=60, verbose_name="在场人员（职务）"
                    ),
                ),
                ("visited_on", models.DateField(blank=True, null=True, verbose_name="入场日期")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("clean", "未发现问题"),
                            ("problems", "发现问题"),
                            ("gone", "检查对象已注销、迁出或者无法联系"),
                            ("refused", "拒绝、阻碍检查"),
                        ],
                        max_length=10,
                        verbose_name="检查结果",
                    ),
                ),
                ("lab", models.BooleanField(default=False, verbose_name="需要检验、检测")),
                ("problems", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="发现问题（项）")),
                ("rectify", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="责令改正（项）")),
                ("filed", models.BooleanField(default=False, verbose_name="已立案")),
                ("facts", models.TextField(blank=True, verbose_name="现场检查情况")),
                ("rectify_by", models.DateField(blank=True, null=True, verbose_name="改正期限")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="结果确定日期")),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="结果告知日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="结果公示日期")),
                ("rechecked_on", models.DateField(blank=True, null=True, verbose_name="复查日期")),
                ("corrected", models.BooleanField(default=False, verbose_name="复查时已改正")),
                ("recheck_note", models.CharField(blank=True, max_length=200, verbose_name="复查情况")),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员（二）",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "行政检查",
            },
        ),
        migrations.CreateModel(
            name="VisitBody",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="参加单位",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "参加单位",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VisitFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("item_code", models.CharField(max_length=40, verbose_name="事项编码")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("clean", "未发现问题"),
                            ("not_disclosed", "未按规定公示信息"),
                            ("false_disclosure", "公示信息隐瞒真实情况、弄虚作假"),
                            ("not_found", "通过登记的住所无法联系"),
                            ("corrected", "发现问题已责令改正"),
                            ("refused", "不配合检查情节严重"),
                            ("no_such_business", "未发现开展本次抽查涉及的经营活动"),
                            ("pending", "发现问题待后续处理"),
                        ],
                        max_length=20,
                        verbose_name="检查结果",
                    ),
                ),
                (
                    "follow",
                    models.CharField(
                        choices=[
                            ("none", "无须处理"),
                            ("on_spot", "当场改正"),
                            ("order", "责令限期改正"),
                            ("case", "立案查处"),
                            ("refer", "移送其他机关"),
                        ],
                        default="none",
                        max_length=10,
                        verbose_name="处理",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="情况说明")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查主体",
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
                "verbose_name": "检查项结果",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VisitRating",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("scope", models.CharField(max_length=12, verbose_name="区划")),
                ("on", models.DateField(verbose_name="评价日期")),
                ("mark", models.PositiveSmallIntegerField(verbose_name="评价（1至5）")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查主体",
                    ),
                ),
            ],
            options={
                "verbose_name": "检查评价",
            },
        ),
        migrations.CreateModel(
            name="CheckItem",
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
                    "item_code",
                    models.CharField(
                        help_text="权责清单中行政检查事项的基本编码", max_length=40, verbose_name="事项编码"
                    ),
                ),
                ("basis_law", models.CharField(max_length=300, verbose_name="检查依据（具体到条款）")),
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
                ("object_kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="检查对象类别")),
                (
                    "method",
                    models.CharField(
                        blank=True, help_text="现场检查、书面检查、网络监测等", max_length=60, verbose_name="检查方式"
                    ),
                ),
                ("standard", models.TextField(blank=True, help_text="一行一条", verbose_name="检查标准")),
                (
                    "yearly_cap",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="无上限规定的不填", null=True, verbose_name="年度频次上限（次）"
                    ),
                ),
                ("cap_source", models.CharField(blank=True, max_length=120, verbose_name="频次上限依据")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自当日起不得据此检查", null=True, verbose_name="取消日期"),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查主体",
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
                "verbose_name": "行政检查事项",
                "abstract": False,
                "indexes": [models.Index(fields=["item_code"], name="check_item_code")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None), ("withdrawn", False)),
                        fields=("item_code", "body"),
                        name="check_item_once",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="inspectedobject",
            index=models.Index(fields=["division", "trade"], name="object_place_trade"),
        ),
        migrations.AddConstraint(
            model_name="inspectedobject",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn", False), models.Q(("uscc", ""), _negated=True)),
                fields=("uscc",),
                name="object_entered_once",
            ),
        ),
        migrations.AddIndex(
            model_name="visit",
            index=models.Index(fields=["done_on"], name="visit_done"),
        ),
        migrations.AddIndex(
            model_name="visit",
            index=models.Index(fields=["target", "approved_on"], name="visit_of_target"),
        ),
        migrations.AddIndex(
            model_name="visit",
            index=models.Index(fields=["code"], name="visit_code"),
        ),
        migrations.AddConstraint(
            model_name="visitrating",
            constraint=models.CheckConstraint(
                condition=models.Q(("mark__gte", 1), ("mark__lte", 5)), name="mark_of_five"
            ),
        ),
        ]),
    ]
