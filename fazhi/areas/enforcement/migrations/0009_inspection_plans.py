import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0008_random_checks")]

    operations = [
        Tables([
        migrations.CreateModel(
            name="PlanCapacity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("visits", models.PositiveSmallIntegerField(verbose_name="每月最多（次）")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查单位",
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
                "verbose_name": "检查力量",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "deed",
                    models.CharField(
                        choices=[
                            ("accept", "确认（锁定）"),
                            ("release", "解除锁定"),
                            ("apart", "拆开"),
                            ("move", "移到另一次检查"),
                            ("month", "改期"),
                            ("drop", "取消"),
                        ],
                        max_length=8,
                        verbose_name="处理",
                    ),
                ),
                (
                    "visits",
                    models.CharField(
                        blank=True,
                        help_text="几次以“、”分开；确认时填“全部”为确认所有建议",
                        max_length=2000,
                        verbose_name="检查序号",
                    ),
                ),
                (
                    "checks",
                    models.CharField(
                        blank=True,
                        help_text="拆开、移动、取消一部分的填写；不填为全部",
                        max_length=500,
                        verbose_name="其中的计划项序号",
                    ),
                ),
                ("month", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="改到几月")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "人工调整",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanDispatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                ("numbers", models.TextField(verbose_name="派出的检查")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "派发",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanGathering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("lines", models.TextField(verbose_name="汇总的检查")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "汇总的检查",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanOrder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "item_codes",
                    models.CharField(help_text="几项以“、”分开", max_length=200, verbose_name="检查事项编码"),
                ),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                ("hours", models.PositiveSmallIntegerField(default=2, verbose_name="时长（小时）")),
                (
                    "tier",
                    models.CharField(
                        choices=[("city", "市级"), ("county", "县级"), ("town", "乡镇（街道）")],
                        default="county",
                        max_length=8,
                        verbose_name="层级",
                    ),
                ),
                (
                    "order_ground",
                    models.CharField(
                        choices=[
                            ("complaint", "投诉举报"),
                            ("emergency", "紧急情况"),
                            ("case", "移送、数据监测"),
                            ("superior", "上级部署"),
                            ("other", "新增计划事项"),
                        ],
                        max_length=10,
                        verbose_name="临时任务的来由",
                    ),
                ),
                ("ground_text", models.CharField(max_length=200, verbose_name="线索来源、编号或者依据")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查单位",
                    ),
                ),
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
                "verbose_name": "临时任务",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanSolution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("lines", models.TextField(verbose_name="合并建议")),
                ("before", models.PositiveIntegerField(verbose_name="合并前（次）")),
                ("after", models.PositiveIntegerField(verbose_name="合并后（次）")),
                ("gap", models.PositiveIntegerField(verbose_name="与最优的差距上限（万分之）")),
                ("cut", models.PositiveIntegerField(verbose_name="组合过多、没有全部比较的对象（户）")),
                ("stopped", models.BooleanField(default=False, verbose_name="到时停止")),
                ("seconds", models.DecimalField(decimal_places=1, max_digits=6, verbose_name="用时（秒）")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "合并建议",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanVisitDone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("no", models.PositiveIntegerField(verbose_name="检查序号")),
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
            ],
            options={
                "verbose_name": "检查结果",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="YearPlan",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="inspection_plan",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="计划名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[("yearly", "年度检查计划"), ("special", "专项检查计划")],
                        max_length=8,
                        verbose_name="计划类型",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        help_text="专项检查必填：某一领域的突出问题，或者上级的部署文件",
                        max_length=300,
                        verbose_name="专项检查的理由、依据",
                    ),
                ),
                ("from_above", models.BooleanField(default=False, verbose_name="上级部署")),
                ("propose_by", models.DateField(verbose_name="申报截止日期")),
                ("publish_by", models.DateField(verbose_name="计划公布期限")),
                ("gathered_on", models.DateField(blank=True, null=True, verbose_name="汇总日期")),
                ("checks_before", models.PositiveIntegerField(blank=True, null=True, verbose_name="合并前检查（次）")),
                ("visits_after", models.PositiveIntegerField(blank=True, null=True, verbose_name="合并后检查（次）")),
                (
                    "capacity_note",
                    models.CharField(
                        blank=True,
                        help_text="有单位当月的检查超过其力量时必填",
                        max_length=200,
                        verbose_name="力量不足的安排",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="确定日期")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="政府批准日期")),
                ("approval_no", models.CharField(blank=True, max_length=80, verbose_name="批准文号")),
                ("filing_no", models.CharField(blank=True, max_length=80, verbose_name="备案编号")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="备案日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                ("published_where", models.CharField(blank=True, max_length=200, verbose_name="公布载体")),
                ("stop_why", models.CharField(blank=True, max_length=200, verbose_name="终止的理由")),
                (
                    "approver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="批准机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "检查计划",
            },
        ),
        migrations.CreateModel(
            name="PlanProposal",
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
                    "target_code",
                    models.CharField(
                        blank=True, help_text="与“检查对象”填一项即可", max_length=18, verbose_name="检查对象信用代码"
                    ),
                ),
                (
                    "class_trade",
                    models.CharField(
                        blank=True,
                        help_text="检查一类对象的填写，与名录中的“行业”一致",
                        max_length=60,
                        verbose_name="对象范围（行业）",
                    ),
                ),
                (
                    "class_risk",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A类（低风险）"),
                            ("B", "B类（一般风险）"),
                            ("C", "C类（较高风险）"),
                            ("D", "D类（高风险）"),
                        ],
                        max_length=1,
                        verbose_name="对象范围（信用风险分类）",
                    ),
                ),
                (
                    "item_codes",
                    models.CharField(
                        help_text="几项以“、”分开，须已公布在本单位的事项清单",
                        max_length=200,
                        verbose_name="检查事项编码",
                    ),
                ),
                ("month_from", models.PositiveSmallIntegerField(verbose_name="检查月份自")),
                ("month_to", models.PositiveSmallIntegerField(verbose_name="检查月份至")),
                ("frequency", models.PositiveSmallIntegerField(default=1, verbose_name="一年几次")),
                ("hours", models.PositiveSmallIntegerField(default=2, verbose_name="每次时长（小时）")),
                (
                    "tier",
                    models.CharField(
                        choices=[("city", "市级"), ("county", "县级"), ("town", "乡镇（街道）")],
                        default="county",
                        max_length=8,
                        verbose_name="层级",
                    ),
                ),
                ("alone", models.BooleanField(default=False, verbose_name="不宜合并")),
                ("alone_why", models.CharField(blank=True, max_length=120, verbose_name="不宜合并的理由")),
                (
                    "class_division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.division",
                        verbose_name="对象范围（区划）",
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
                    "target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.yearplan",
                        verbose_name="检查计划",
                    ),
                ),
            ],
            options={
                "verbose_name": "检查计划申报",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("no", models.PositiveIntegerField(verbose_name="序号")),
                ("items", models.CharField(max_length=300, verbose_name="检查事项编码")),
                ("start", models.DateField(verbose_name="申报自")),
                ("end", models.DateField(verbose_name="申报至")),
                ("hours", models.PositiveSmallIntegerField(verbose_name="时长（小时）")),
                (
                    "tier",
                    models.CharField(
                        choices=[("city", "市级"), ("county", "县级"), ("town", "乡镇（街道）")],
                        max_length=8,
                        verbose_name="层级",
                    ),
                ),
                ("often", models.PositiveSmallIntegerField(verbose_name="一年几次")),
                ("alone", models.BooleanField(default=False, verbose_name="不宜合并")),
                ("free", models.BooleanField(default=False, verbose_name="不计频次")),
                ("visit_no", models.PositiveIntegerField(blank=True, null=True, verbose_name="所在检查")),
                ("dropped", models.CharField(blank=True, max_length=200, verbose_name="取消的理由")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="检查单位",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="planned_checks", to="spine.matter"
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
                    "proposal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.planproposal",
                        verbose_name="申报",
                    ),
                ),
            ],
            options={
                "verbose_name": "计划项",
                "ordering": ["no"],
                "indexes": [models.Index(fields=["target", "body"], name="planned_check_of_target")],
                "constraints": [models.UniqueConstraint(fields=("matter", "no"), name="planned_check_once")],
            },
        ),
        migrations.CreateModel(
            name="PlanVisit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("no", models.PositiveIntegerField(verbose_name="序号")),
                ("month", models.DateField(verbose_name="计划月份")),
                ("bodies", models.PositiveSmallIntegerField(verbose_name="单位数")),
                ("checks", models.PositiveSmallIntegerField(verbose_name="合并的计划（项）")),
                ("kept", models.BooleanField(default=False, verbose_name="已确认")),
                ("why", models.CharField(blank=True, max_length=600, verbose_name="合并说明")),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="派出日期")),
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
                ("problems", models.PositiveSmallIntegerField(default=0, verbose_name="发现问题（项）")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="结果确定日期")),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="牵头单位",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="planned_visits", to="spine.matter"
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
                "verbose_name": "计划的检查",
                "ordering": ["month", "no"],
                "constraints": [models.UniqueConstraint(fields=("matter", "no"), name="planned_visit_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="yearplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("published_on", None),
                    models.Q(("decided_on__isnull", False), ("decided_on__lte", models.F("published_on"))),
                    _connector="OR",
                ),
                name="plan_decided_before_published",
            ),
        ),
        migrations.AddIndex(
            model_name="planproposal",
            index=models.Index(fields=["plan", "organ"], name="plan_proposal_of_body"),
        ),
        ]),
    ]
