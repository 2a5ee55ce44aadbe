import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.spine.fields


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0007_measures_and_execution")]
    operations = [
        Tables([
        migrations.CreateModel(
            name="RandomAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
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
                ("problems", models.PositiveSmallIntegerField(default=0, verbose_name="发现问题（项）")),
                ("rectify", models.PositiveSmallIntegerField(default=0, verbose_name="责令改正（项）")),
                ("filed", models.BooleanField(default=False, verbose_name="已立案")),
                ("done_on", models.DateField(verbose_name="结果确定日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.visit",
                        verbose_name="行政检查",
                    ),
                ),
            ],
            options={
                "verbose_name": "抽查结果",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomGap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("closed", "抽取后注销、歇业"),
                            ("merged", "抽取后合并、分立"),
                            ("moved", "抽取后迁出本县"),
                            ("capped", "已达年度频次上限"),
                            ("other", "其他客观原因"),
                        ],
                        max_length=8,
                        verbose_name="情形",
                    ),
                ),
                ("words", models.CharField(max_length=200, verbose_name="说明")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "未检查的对象",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomItem",
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
                    "often",
                    models.CharField(
                        blank=True, help_text="例：每年不少于一次", max_length=60, verbose_name="抽查频次"
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自当日起不得据此抽查", null=True, verbose_name="取消日期"),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="抽查主体",
                    ),
                ),
                (
                    "check_item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.checkitem",
                        verbose_name="行政检查事项",
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
                "verbose_name": "随机抽查事项",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomObject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rank", models.PositiveIntegerField(verbose_name="位次")),
                ("stratum", models.CharField(blank=True, max_length=40, verbose_name="类别")),
                ("how", models.CharField(max_length=12, verbose_name="产生方式")),
                ("out", models.CharField(blank=True, max_length=40, verbose_name="退出的原因")),
                ("on", models.DateField(verbose_name="抽取日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="random_objects", to="spine.matter"
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "抽中的对象",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RandomOfficer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="抽取日期")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="random_officers", to="spine.matter"
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "抽中的人员",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RandomPlan",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="random_plan",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="抽查名称")),
                (
                    "year_plan",
                    models.CharField(
                        blank=True,
                        help_text="年度行政检查计划（专项检查方案）的名称、文号",
                        max_length=120,
                        verbose_name="年度检查计划",
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
                    "bodies",
                    models.CharField(
                        blank=True,
                        help_text="牵头单位以外的单位简称，以“、”分开；不联合的不填",
                        max_length=200,
                        verbose_name="联合检查单位",
                    ),
                ),
                ("object_kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="对象类别")),
                ("trade", models.CharField(blank=True, max_length=60, verbose_name="行业（名称含）")),
                ("key_only", models.BooleanField(default=False, verbose_name="只抽重点监管对象")),
                ("per_visit", models.PositiveSmallIntegerField(default=2, verbose_name="每户检查人员（每单位）")),
                (
                    "officer_cap",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="每人最多检查（户）"),
                ),
                ("begins_on", models.DateField(verbose_name="检查开始日期")),
                ("ends_on", models.DateField(verbose_name="检查截止日期")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                ("laid", models.CharField(blank=True, max_length=64, verbose_name="名单校验值")),
                ("pool_size", models.PositiveIntegerField(blank=True, null=True, verbose_name="名录内对象（户）")),
                ("drawn_on", models.DateField(blank=True, null=True, verbose_name="抽取日期")),
                ("drawn", models.PositiveIntegerField(blank=True, null=True, verbose_name="抽取对象（户）")),
                ("changes", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="已接收的变更（次）")),
                ("finished_on", models.DateField(blank=True, null=True, verbose_name="检查完成日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="结果公示日期")),
                ("back_why", models.CharField(blank=True, max_length=200, verbose_name="退回的理由")),
                ("end_why", models.CharField(blank=True, max_length=200, verbose_name="终止的理由")),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.division",
                        verbose_name="所在区划",
                    ),
                ),
                (
                    "draw",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.draw",
                        verbose_name="抽取",
                    ),
                ),
            ],
            options={
                "verbose_name": "双随机抽查",
            },
        ),
        migrations.CreateModel(
            name="RandomPlanItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.randomitem",
                        verbose_name="抽查事项",
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
                "verbose_name": "抽查事项",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomPlanShare",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
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
                ("rate", models.CharField(help_text="3%、1/10", max_length=16, verbose_name="抽查比例")),
                ("at_least", models.PositiveIntegerField(blank=True, default=0, verbose_name="至少（户）")),
                ("at_most", models.PositiveIntegerField(blank=True, null=True, verbose_name="至多（户）")),
                ("why", models.CharField(max_length=200, verbose_name="依据（理由）")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "本次抽查比例",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomRatio",
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
                        max_length=16,
                        verbose_name="领域",
                    ),
                ),
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
                (
                    "rate",
                    models.CharField(
                        help_text="3%、1/10；占名录中该类对象的比例", max_length=16, verbose_name="抽查比例"
                    ),
                ),
                ("at_least", models.PositiveIntegerField(blank=True, default=0, verbose_name="至少（户）")),
                ("at_most", models.PositiveIntegerField(blank=True, null=True, verbose_name="至多（户）")),
                ("ratio_source", models.CharField(max_length=200, verbose_name="依据（文件名称、文号）")),
                (
                    "county_wide",
                    models.BooleanField(default=False, help_text="不勾选的只用于登记单位", verbose_name="全县适用"),
                ),
                ("since", models.DateField(verbose_name="施行日期")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自当日起不再适用", null=True, verbose_name="失效日期"),
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
                "verbose_name": "抽查比例",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RandomRecusal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("declared", "本人声明回避"),
                            ("former_unit", "曾在检查对象任职"),
                            ("earlier_role", "先前办理过该对象的事项"),
                            ("unavailable", "因病、因公等不能参加"),
                        ],
                        max_length=12,
                        verbose_name="情形",
                    ),
                ),
                ("stated_by", models.CharField(max_length=40, verbose_name="提出人")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="检查人员",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的不参加本次抽查",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="回避的对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "人员回避",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="randomitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None), ("withdrawn", False)),
                fields=("check_item", "body"),
                name="random_item_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="randomobject",
            constraint=models.UniqueConstraint(fields=("matter", "target"), name="an_object_is_drawn_once"),
        ),
        migrations.AddConstraint(
            model_name="randomofficer",
            constraint=models.UniqueConstraint(fields=("matter", "target", "officer"), name="an_officer_is_sent_once"),
        ),
        migrations.AddIndex(
            model_name="randomplan",
            index=models.Index(fields=["drawn_on"], name="random_plan_drawn"),
        ),
        migrations.AddConstraint(
            model_name="randomplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("begins_on"))), name="random_plan_days_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="randomplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("per_visit__gte", 2)), name="random_plan_two_officers"
            ),
        ),
        ]),
    ]
