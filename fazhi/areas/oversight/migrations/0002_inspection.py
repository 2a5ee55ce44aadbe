import django.db.models.deletion
from django.db import migrations, models

import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("oversight", "0001_clues"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="CheckPlan",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="check_plan",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="计划名称")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                        ("approval_no", models.CharField(blank=True, max_length=80, verbose_name="批准文号")),
                        ("approved_by", models.CharField(blank=True, max_length=120, verbose_name="批准机关、会议")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                        ("summary", models.TextField(blank=True, verbose_name="年度执行情况")),
                    ],
                    options={
                        "verbose_name": "督查检查考核计划",
                    },
                ),
                migrations.CreateModel(
                    name="InspectionPlan",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="inspection_year_plan",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="计划名称")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                        ("themes", models.TextField(help_text="每行一个主题", verbose_name="督察主题")),
                        (
                            "approved_by",
                            models.CharField(blank=True, max_length=120, verbose_name="批准的会议或者机关"),
                        ),
                        ("approval_no", models.CharField(blank=True, max_length=80, verbose_name="批准文号")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                        ("summary", models.TextField(blank=True, verbose_name="年度督察情况")),
                    ],
                    options={
                        "verbose_name": "年度督察计划",
                    },
                ),
                migrations.CreateModel(
                    name="AuditConfirmation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="问题序号")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=15, verbose_name="确认整改金额（元）"
                            ),
                        ),
                        (
                            "paper",
                            models.CharField(
                                help_text="审计（实施）机关出具的确认文书或者销号单的编号",
                                max_length=120,
                                verbose_name="确认文书",
                            ),
                        ),
                        ("seen", models.TextField(verbose_name="核实情况")),
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
                        "verbose_name": "审计机关确认整改",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AuditFinding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="问题序号")),
                        (
                            "finding_type",
                            models.CharField(
                                choices=[
                                    ("budget", "预算管理"),
                                    ("funds", "资金使用"),
                                    ("assets", "资产管理"),
                                    ("project", "工程项目"),
                                    ("procurement", "采购、招标"),
                                    ("policy", "政策落实"),
                                    ("procedure", "决策、履职程序"),
                                    ("data", "数据质量"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="问题类型",
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="问题")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=15, verbose_name="涉及金额（元）"
                            ),
                        ),
                        ("requirement", models.TextField(verbose_name="整改要求")),
                        ("due_on", models.DateField(verbose_name="整改期限")),
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
                        "verbose_name": "审计发现的问题",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AuditMeasure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="问题序号")),
                        ("measures", models.TextField(verbose_name="整改措施和结果")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=15, verbose_name="已整改金额（元）"
                            ),
                        ),
                        ("proof", models.CharField(max_length=300, verbose_name="证明材料")),
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
                        "verbose_name": "整改措施",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AuditReferral",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "to_kind",
                            models.CharField(
                                choices=[
                                    ("discipline", "纪检监察机关"),
                                    ("police", "公安机关"),
                                    ("procuratorate", "检察机关"),
                                    ("audit", "审计机关"),
                                    ("finance", "财政部门"),
                                    ("statistics", "统计机关"),
                                    ("agency", "有权处理的行政机关"),
                                    ("other", "其他机关"),
                                ],
                                max_length=14,
                                verbose_name="移送方向",
                            ),
                        ),
                        ("subject", models.CharField(max_length=150, verbose_name="事由（不写姓名）")),
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
                        "verbose_name": "审计移送",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BurdenPoint",
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
                        ("until", models.DateField(blank=True, null=True, verbose_name="结束日期")),
                        (
                            "contact_post",
                            models.CharField(
                                blank=True, help_text="写岗位，不写姓名", max_length=60, verbose_name="联系岗位"
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="观测点单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "减负观测点",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BurdenReport",
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
                        ("month", models.DateField(help_text="填该月1日", verbose_name="月份")),
                        ("checks", models.PositiveIntegerField(default=0, verbose_name="接受督查检查考核（次）")),
                        ("forms", models.PositiveIntegerField(default=0, verbose_name="填报表格、材料（份）")),
                        ("meetings", models.PositiveIntegerField(default=0, verbose_name="参加上级会议（次）")),
                        ("unplanned", models.PositiveIntegerField(default=0, verbose_name="其中不在计划内（次、份）")),
                        ("remark", models.TextField(blank=True, verbose_name="反映的情况")),
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="观测点单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "减负观测月报",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CheckExcess",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("excess", models.TextField(verbose_name="超出计划的要求")),
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
                        "verbose_name": "反映超出计划",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CheckPlanDrop",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="计划项序号")),
                        ("reason", models.CharField(max_length=200, verbose_name="取消、合并的理由")),
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
                        "verbose_name": "取消的计划项",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CheckPlanItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="计划项序号")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("supervision", "督查"),
                                    ("check", "检查、调研评估"),
                                    ("appraisal", "考核、评比"),
                                    ("report", "报表、填表、报材料"),
                                    ("meeting", "会议"),
                                ],
                                max_length=12,
                                verbose_name="形式",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="名称")),
                        (
                            "objects_named",
                            models.CharField(
                                help_text="写“全部乡镇”，或者用简称列明、以“、”分开",
                                max_length=400,
                                verbose_name="对象",
                            ),
                        ),
                        ("times", models.PositiveSmallIntegerField(verbose_name="一年几次")),
                        ("days", models.PositiveSmallIntegerField(verbose_name="每次最多（日）")),
                        ("month_from", models.PositiveSmallIntegerField(verbose_name="月份自")),
                        ("month_to", models.PositiveSmallIntegerField(verbose_name="月份至")),
                        ("item_basis", models.CharField(max_length=200, verbose_name="设立依据")),
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "计划项",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CheckTask",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="check_task",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="名称")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("supervision", "督查"),
                                    ("check", "检查、调研评估"),
                                    ("appraisal", "考核、评比"),
                                    ("report", "报表、填表、报材料"),
                                    ("meeting", "会议"),
                                ],
                                max_length=12,
                                verbose_name="形式",
                            ),
                        ),
                        ("check_no", models.CharField(blank=True, max_length=60, verbose_name="督查检查考核编号")),
                        ("planned", models.BooleanField(default=True, verbose_name="计划内")),
                        ("starts_on", models.DateField(verbose_name="开始日期")),
                        ("ends_on", models.DateField(verbose_name="结束日期")),
                        (
                            "hours",
                            models.PositiveIntegerField(
                                blank=True, help_text="全单位合计", null=True, verbose_name="占用时间（人时）"
                            ),
                        ),
                        (
                            "papers",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="提供材料、填报表格（份）"),
                        ),
                        ("remark", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                        ("borne_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
                        (
                            "organiser",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="组织单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "迎检任务",
                    },
                ),
                migrations.CreateModel(
                    name="GovernmentCheck",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="government_check",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="督查事项")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("comprehensive", "综合督查"),
                                    ("special", "专项督查"),
                                    ("incident", "事件调查"),
                                    ("daily", "日常督办"),
                                    ("clue", "线索核查"),
                                ],
                                max_length=14,
                                verbose_name="督查方式",
                            ),
                        ),
                        (
                            "appointed_by",
                            models.CharField(
                                blank=True,
                                help_text="不是县政府自己督查的，写明指定文件",
                                max_length=120,
                                verbose_name="指定督查的文件",
                            ),
                        ),
                        ("facts", models.TextField(blank=True, verbose_name="督查情况")),
                        ("conclusion", models.TextField(blank=True, verbose_name="督查结论")),
                        ("concluded_on", models.DateField(blank=True, null=True, verbose_name="结论日期")),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="督查对象收到结论日期")),
                        ("objection", models.TextField(blank=True, verbose_name="复核申请的理由")),
                        ("objected_on", models.DateField(blank=True, null=True, verbose_name="收到复核申请日期")),
                        (
                            "reviewed",
                            models.CharField(
                                blank=True,
                                choices=[("upheld", "维持结论"), ("changed", "改变结论"), ("withdrawn", "撤销结论")],
                                max_length=10,
                                verbose_name="复核决定",
                            ),
                        ),
                        ("review_text", models.TextField(blank=True, verbose_name="复核决定的理由")),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="复核决定日期")),
                        ("rectify_by", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                        ("result", models.TextField(blank=True, verbose_name="整改核查情况")),
                        ("ended_note", models.CharField(blank=True, max_length=200, verbose_name="终止的说明")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="督查对象",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "政府督查",
                    },
                ),
                migrations.CreateModel(
                    name="InspectionAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("prevention", "事件是否纳入预防管控"),
                                    ("opinion", "合法性审查意见是否采纳"),
                                    ("one_matter", "“风险处置一件事”是否办理"),
                                    ("procedure", "是否违反程序"),
                                ],
                                max_length=12,
                                verbose_name="问题",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[("yes", "是"), ("no", "否"), ("partly", "部分"), ("does_not_arise", "不涉及")],
                                max_length=14,
                                verbose_name="回答",
                            ),
                        ),
                        ("unit_name", models.CharField(max_length=100, verbose_name="涉及单位")),
                        (
                            "proof",
                            models.TextField(
                                help_text="文件名称、文号、案件编号、谈话笔录等，写明在哪里可以查到",
                                verbose_name="证据",
                            ),
                        ),
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
                        "verbose_name": "专项督察四问",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionCircular",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("unit", "被督察单位"),
                                    ("system", "有关系统内部"),
                                    ("county", "全县通报"),
                                    ("public", "向社会公开"),
                                ],
                                max_length=8,
                                verbose_name="通报范围",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="通报内容")),
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
                        "verbose_name": "督察通报",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionInterview",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("unit_name", models.CharField(max_length=100, verbose_name="被约谈单位")),
                        (
                            "posts",
                            models.CharField(help_text="写职务，不写姓名", max_length=100, verbose_name="被约谈人职务"),
                        ),
                        ("held_by", models.CharField(max_length=100, verbose_name="约谈人职务")),
                        ("topics", models.TextField(verbose_name="约谈事项")),
                        ("promises", models.TextField(verbose_name="整改承诺")),
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
                        "verbose_name": "约谈",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "place",
                            models.CharField(
                                choices=[("leader", "组长"), ("member", "成员"), ("expert", "专家、第三方")],
                                max_length=8,
                                verbose_name="组内职务",
                            ),
                        ),
                        (
                            "post",
                            models.CharField(help_text="写职务，不写姓名", max_length=60, verbose_name="职务、岗位"),
                        ),
                        ("withdrawn", models.BooleanField(default=False, verbose_name="回避退出")),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="回避的理由")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="所在单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "督察组成员",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionObject",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "object_kind",
                            models.CharField(
                                choices=[
                                    ("agency", "部门"),
                                    ("town", "乡镇（街道）"),
                                    ("school", "学校"),
                                    ("other", "其他单位"),
                                ],
                                max_length=8,
                                verbose_name="对象类别",
                            ),
                        ),
                        (
                            "unit_name",
                            models.CharField(
                                blank=True,
                                help_text="不在机构名录的（如学校）填写名称",
                                max_length=100,
                                verbose_name="单位名称",
                            ),
                        ),
                        ("named", models.CharField(max_length=100, verbose_name="对象")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被督察单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "督察对象",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Inspection",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="inspection",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="督察名称")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("comprehensive", "综合督察"),
                                    ("special", "专项督察"),
                                    ("document", "书面督察"),
                                    ("look_back", "回头看"),
                                ],
                                max_length=14,
                                verbose_name="督察方式",
                            ),
                        ),
                        ("theme", models.CharField(max_length=120, verbose_name="督察主题")),
                        ("plan_no", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="计划项序号")),
                        (
                            "extra_ground",
                            models.CharField(
                                blank=True,
                                help_text="没有列入年度计划的必填：突发事件、上级交办、风险池转来等",
                                max_length=200,
                                verbose_name="计划外督察的理由",
                            ),
                        ),
                        (
                            "clue_no",
                            models.CharField(
                                blank=True,
                                help_text="由风险池线索转来的填写",
                                max_length=60,
                                verbose_name="风险池线索编号",
                            ),
                        ),
                        (
                            "round",
                            models.CharField(
                                blank=True,
                                choices=[("first", "第一轮"), ("second", "第二轮")],
                                max_length=8,
                                verbose_name="双轮督察",
                            ),
                        ),
                        (
                            "draw_no",
                            models.CharField(
                                blank=True,
                                help_text="“回头看”的对象由公开抽取产生",
                                max_length=60,
                                verbose_name="公开抽取编号",
                            ),
                        ),
                        ("scheme", models.TextField(blank=True, verbose_name="督察方案")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="方案批准日期")),
                        ("covert", models.BooleanField(default=False, verbose_name="暗访，不预先通知")),
                        ("arrive_on", models.DateField(blank=True, null=True, verbose_name="进驻（开始）日期")),
                        (
                            "self_report_by",
                            models.DateField(
                                blank=True, help_text="书面督察必填", null=True, verbose_name="自查报告报送期限"
                            ),
                        ),
                        ("began_on", models.DateField(blank=True, null=True, verbose_name="实际开始日期")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="实地督察结束日期")),
                        ("report_text", models.TextField(blank=True, verbose_name="督察报告")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="报告提交日期")),
                        ("feedback_text", models.TextField(blank=True, verbose_name="督察反馈意见")),
                        ("feedback_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        ("closing_note", models.TextField(blank=True, verbose_name="办结情况")),
                        (
                            "earlier",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="later",
                                to="oversight.inspection",
                                verbose_name="上一轮（被回头看的）督察",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.inspectionplan",
                                verbose_name="年度督察计划",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法治督察",
                    },
                ),
                migrations.CreateModel(
                    name="InspectionProblem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="问题序号")),
                        ("problem", models.TextField(verbose_name="问题")),
                        ("problem_basis", models.CharField(max_length=200, verbose_name="依据")),
                        (
                            "problem_type",
                            models.CharField(
                                choices=[
                                    ("leadership", "党政主要负责人履职"),
                                    ("functions", "履行政府职能"),
                                    ("documents", "规范性文件、合法性审查"),
                                    ("decisions", "行政决策"),
                                    ("enforcement", "行政执法"),
                                    ("emergency", "突发事件应对"),
                                    ("disputes", "纠纷化解、复议应诉"),
                                    ("supervision", "权力监督、政务公开"),
                                    ("publicity", "法治宣传教育"),
                                    ("guarantee", "队伍、保障"),
                                    ("other", "其他"),
                                ],
                                max_length=14,
                                verbose_name="问题类型",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                choices=[("red", "红（高）"), ("yellow", "黄（中）"), ("green", "绿（低）")],
                                max_length=8,
                                verbose_name="程度",
                            ),
                        ),
                        (
                            "grade_reason",
                            models.CharField(
                                blank=True,
                                help_text="写明为什么是这一程度；不打分",
                                max_length=200,
                                verbose_name="定级理由",
                            ),
                        ),
                        (
                            "to_pool",
                            models.BooleanField(
                                default=False, help_text="由各监督单位共同督办的重大问题", verbose_name="同时列入风险池"
                            ),
                        ),
                        (
                            "unit_name",
                            models.CharField(
                                blank=True,
                                help_text="不在机构名录的填写名称",
                                max_length=100,
                                verbose_name="责任单位名称",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="整改期限")),
                        (
                            "relapse_of",
                            models.CharField(
                                blank=True,
                                help_text="“回头看”、第二轮发现已销号的问题又出现的，填原整改编号",
                                max_length=60,
                                verbose_name="复发的整改编号",
                            ),
                        ),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "发现的问题",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionProblemUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="问题序号")),
                        ("unit_name", models.CharField(blank=True, max_length=100, verbose_name="责任单位名称")),
                        ("due_on", models.DateField(verbose_name="整改期限")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "问题的其他责任单位",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionRecheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("rectification_no", models.CharField(max_length=60, verbose_name="整改编号")),
                        (
                            "result",
                            models.CharField(
                                choices=[("kept", "保持整改"), ("relapsed", "问题复发")],
                                max_length=10,
                                verbose_name="复查结果",
                            ),
                        ),
                        ("seen", models.TextField(verbose_name="复查情况")),
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
                        "verbose_name": "回头看复查",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionReferral",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "to_kind",
                            models.CharField(
                                choices=[
                                    ("discipline", "纪检监察机关"),
                                    ("police", "公安机关"),
                                    ("procuratorate", "检察机关"),
                                    ("audit", "审计机关"),
                                    ("finance", "财政部门"),
                                    ("statistics", "统计机关"),
                                    ("agency", "有权处理的行政机关"),
                                    ("other", "其他机关"),
                                ],
                                max_length=14,
                                verbose_name="移送方向",
                            ),
                        ),
                        ("subject", models.CharField(max_length=150, verbose_name="事由（不写姓名）")),
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
                        "verbose_name": "线索移送",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionSuggestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "for_kind",
                            models.CharField(
                                choices=[
                                    ("agency", "部门"),
                                    ("town", "乡镇（街道）"),
                                    ("school", "学校"),
                                    ("other", "其他单位"),
                                ],
                                max_length=8,
                                verbose_name="提给对象的类别",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="意见建议")),
                        ("to_unit", models.CharField(blank=True, max_length=100, verbose_name="提给")),
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
                        "verbose_name": "意见建议",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InspectionWork",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("hearing", "听取汇报"),
                                    ("files", "查阅资料"),
                                    ("talk", "个别谈话、座谈"),
                                    ("visit", "实地走访"),
                                    ("unannounced", "暗访"),
                                    ("questionnaire", "问卷调查"),
                                    ("self_check", "书面自查报告"),
                                    ("third_party", "第三方评估"),
                                ],
                                max_length=14,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "unit_name",
                            models.CharField(
                                help_text="与督察对象的名称一致；全部对象填“全部”",
                                max_length=100,
                                verbose_name="被督察单位",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="日期")),
                        ("content", models.TextField(verbose_name="情况")),
                        (
                            "amount",
                            models.PositiveIntegerField(
                                default=0, help_text="查阅资料的份数、谈话走访的人次", verbose_name="份数、人次"
                            ),
                        ),
                        ("forms_sent", models.PositiveIntegerField(default=0, verbose_name="发出问卷（份）")),
                        ("forms_back", models.PositiveIntegerField(default=0, verbose_name="收回有效问卷（份）")),
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
                        "verbose_name": "督察工作底稿",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlannedInspection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("no", models.PositiveSmallIntegerField(verbose_name="计划项序号")),
                        ("theme", models.CharField(max_length=120, verbose_name="主题")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("comprehensive", "综合督察"),
                                    ("special", "专项督察"),
                                    ("document", "书面督察"),
                                    ("look_back", "回头看"),
                                ],
                                max_length=14,
                                verbose_name="督察方式",
                            ),
                        ),
                        ("objects_named", models.CharField(max_length=300, verbose_name="督察对象")),
                        ("month_from", models.PositiveSmallIntegerField(verbose_name="月份自")),
                        ("month_to", models.PositiveSmallIntegerField(verbose_name="月份至")),
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
                        "verbose_name": "计划的督察",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RectificationExtension",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("was_due_on", models.DateField(verbose_name="原期限")),
                        ("reason", models.CharField(max_length=200, verbose_name="延期理由")),
                        ("approver_post", models.CharField(max_length=60, verbose_name="批准人职务")),
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
                        "verbose_name": "整改延期",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RectificationPress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "means",
                            models.CharField(
                                choices=[("interview", "约谈"), ("listed", "挂牌督办"), ("circular", "通报曝光")],
                                max_length=10,
                                verbose_name="手段",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="情况")),
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
                        "verbose_name": "督促",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RectificationProgress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("percent", models.PositiveSmallIntegerField(verbose_name="进度（%）")),
                        ("content", models.TextField(verbose_name="进展")),
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
                        "verbose_name": "整改进展",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StatisticsDuty",
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
                            "duty",
                            models.CharField(
                                choices=[
                                    ("list", "责任清单"),
                                    ("pledge", "签订责任书、承诺"),
                                    ("training", "培训"),
                                    ("spot_check", "数据质量抽查"),
                                    ("report", "举报登记"),
                                    ("case", "查处造假"),
                                    ("proposal", "提出处分建议"),
                                ],
                                max_length=10,
                                verbose_name="事项",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="内容")),
                        ("checked", models.PositiveIntegerField(default=0, verbose_name="抽查数据（笔）")),
                        ("wrong", models.PositiveIntegerField(default=0, verbose_name="其中有误（笔）")),
                        ("result", models.TextField(blank=True, verbose_name="结果、处理")),
                        ("transfer_no", models.CharField(blank=True, max_length=60, verbose_name="移送编号")),
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "统计造假防范",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TransferredClue",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="clue_transfer",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("discipline", "纪检监察机关"),
                                    ("police", "公安机关"),
                                    ("procuratorate", "检察机关"),
                                    ("audit", "审计机关"),
                                    ("finance", "财政部门"),
                                    ("statistics", "统计机关"),
                                    ("agency", "有权处理的行政机关"),
                                    ("other", "其他机关"),
                                ],
                                max_length=14,
                                verbose_name="移送方向",
                            ),
                        ),
                        (
                            "found_in",
                            models.CharField(
                                choices=[
                                    ("inspection", "法治督察"),
                                    ("audit", "审计、巡察"),
                                    ("clue", "风险池"),
                                    ("supervision", "行政执法监督"),
                                    ("statistics", "统计监督"),
                                    ("other", "其他工作"),
                                ],
                                max_length=12,
                                verbose_name="来自",
                            ),
                        ),
                        ("found_no", models.CharField(blank=True, max_length=80, verbose_name="来源编号")),
                        ("subject", models.CharField(max_length=150, verbose_name="事由（不写姓名）")),
                        ("receiver", models.CharField(blank=True, max_length=100, verbose_name="接收机关")),
                        (
                            "transfer_basis",
                            models.CharField(
                                blank=True,
                                help_text="写明法律、党内法规的条款",
                                max_length=200,
                                verbose_name="移送依据",
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(
                                blank=True, help_text="只写在这里；不进入标题、统计和对外材料", verbose_name="线索内容"
                            ),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="发出日期")),
                        ("receipt_no", models.CharField(blank=True, max_length=80, verbose_name="回执编号")),
                        ("receipt_on", models.DateField(blank=True, null=True, verbose_name="回执日期")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("filed", "已立案（立项）"),
                                    ("handled", "已处理"),
                                    ("unfounded", "经核查不予处理"),
                                    ("forwarded", "已转有权机关"),
                                ],
                                max_length=12,
                                verbose_name="办理情况",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        (
                            "returned_why",
                            models.CharField(blank=True, max_length=200, verbose_name="退回、不移送的理由"),
                        ),
                    ],
                    options={
                        "verbose_name": "线索移送",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("receipt_no", ""), ("receipt_on", None)),
                                    models.Q(
                                        models.Q(("receipt_no", ""), _negated=True), ("receipt_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="transfer_receipt_has_number_and_day",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AuditProject",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="audit_project",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="项目名称")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("budget", "预算执行审计"),
                                    ("responsibility", "领导干部经济责任审计"),
                                    ("special", "专项审计（调查）"),
                                    ("investment", "政府投资项目审计"),
                                    ("patrol", "巡察"),
                                    ("finance", "财会监督检查"),
                                    ("statistics", "统计督察、执法检查"),
                                ],
                                max_length=16,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("rule_of_law", "法治建设"),
                                    ("funds", "资金和资产"),
                                    ("projects", "工程项目"),
                                    ("policy", "政策落实"),
                                    ("data", "统计数据质量"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="主题",
                            ),
                        ),
                        (
                            "auditor",
                            models.CharField(help_text="审计局、县委巡察办等", max_length=100, verbose_name="实施机关"),
                        ),
                        ("plan_no", models.CharField(blank=True, max_length=80, verbose_name="年度计划项目号")),
                        (
                            "draft_received_on",
                            models.DateField(blank=True, null=True, verbose_name="被审计单位收到征求意见稿日期"),
                        ),
                        ("comments", models.TextField(blank=True, verbose_name="被审计单位的意见")),
                        ("commented_on", models.DateField(blank=True, null=True, verbose_name="提出意见日期")),
                        ("report_no", models.CharField(blank=True, max_length=80, verbose_name="报告文号")),
                        ("decision_no", models.CharField(blank=True, max_length=80, verbose_name="决定文号")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="报告出具日期")),
                        ("rectify_by", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                        ("rectified_text", models.TextField(blank=True, verbose_name="整改情况报告")),
                        (
                            "told_auditor_on",
                            models.DateField(blank=True, null=True, verbose_name="报告审计（实施）机关日期"),
                        ),
                        (
                            "told_government_on",
                            models.DateField(blank=True, null=True, verbose_name="报告本级人民政府日期"),
                        ),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="整改结果公布日期")),
                        ("published_where", models.CharField(blank=True, max_length=120, verbose_name="公布载体")),
                        ("closing_note", models.TextField(blank=True, verbose_name="跟踪检查情况")),
                        ("ended_note", models.CharField(blank=True, max_length=200, verbose_name="终止的说明")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被审计（巡察、检查）单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "审计项目",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("issued_on", None), ("rectify_by", None)),
                                    models.Q(("issued_on__isnull", False), ("rectify_by__gt", models.F("issued_on"))),
                                    _connector="OR",
                                ),
                                name="audit_rectified_after_its_report",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Check",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="county_check",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="名称")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("supervision", "督查"),
                                    ("check", "检查、调研评估"),
                                    ("appraisal", "考核、评比"),
                                    ("report", "报表、填表、报材料"),
                                    ("meeting", "会议"),
                                ],
                                help_text="行政检查由行政检查计划管理，不在这里发出",
                                max_length=12,
                                verbose_name="形式",
                            ),
                        ),
                        (
                            "objects_named",
                            models.CharField(
                                help_text="写“全部乡镇”，或者用简称列明、以“、”分开",
                                max_length=400,
                                verbose_name="对象",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="开始日期")),
                        ("ends_on", models.DateField(verbose_name="结束日期")),
                        ("content", models.TextField(help_text="要报的表格、材料写明几份", verbose_name="内容和要求")),
                        (
                            "urgent_reason",
                            models.CharField(
                                blank=True,
                                help_text="没有列入计划的必填：突发事件、上级临时部署等",
                                max_length=200,
                                verbose_name="紧急的理由",
                            ),
                        ),
                        ("urgent_no", models.CharField(blank=True, max_length=80, verbose_name="紧急事项批准文号")),
                        ("urgent_on", models.DateField(blank=True, null=True, verbose_name="紧急事项批准日期")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="发出日期")),
                        ("result", models.TextField(blank=True, verbose_name="开展情况")),
                        ("withdrawn_why", models.CharField(blank=True, max_length=200, verbose_name="撤回的理由")),
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
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                help_text="只列出本单位牵头、已批准的计划项",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.checkplanitem",
                                verbose_name="计划项",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "督查检查考核",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="county_check_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("issued_on", None),
                                    ("item__isnull", False),
                                    ("urgent_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="county_check_issued_by_plan_or_approval",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InspectionRectification",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="inspection_rectification",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("problem", models.CharField(max_length=300, verbose_name="问题")),
                        ("problem_basis", models.CharField(max_length=200, verbose_name="依据")),
                        (
                            "problem_type",
                            models.CharField(
                                choices=[
                                    ("leadership", "党政主要负责人履职"),
                                    ("functions", "履行政府职能"),
                                    ("documents", "规范性文件、合法性审查"),
                                    ("decisions", "行政决策"),
                                    ("enforcement", "行政执法"),
                                    ("emergency", "突发事件应对"),
                                    ("disputes", "纠纷化解、复议应诉"),
                                    ("supervision", "权力监督、政务公开"),
                                    ("publicity", "法治宣传教育"),
                                    ("guarantee", "队伍、保障"),
                                    ("other", "其他"),
                                ],
                                max_length=14,
                                verbose_name="问题类型",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                choices=[("red", "红（高）"), ("yellow", "黄（中）"), ("green", "绿（低）")],
                                max_length=8,
                                verbose_name="程度",
                            ),
                        ),
                        ("unit_name", models.CharField(blank=True, max_length=100, verbose_name="责任单位名称")),
                        ("due_on", models.DateField(verbose_name="整改期限")),
                        ("first_due_on", models.DateField(verbose_name="原定整改期限")),
                        ("inspection_no", models.CharField(blank=True, max_length=60, verbose_name="督察编号")),
                        ("relapse_of", models.CharField(blank=True, max_length=60, verbose_name="复发的整改编号")),
                        ("on_site", models.BooleanField(default=True, verbose_name="实地督察发现")),
                        ("measures", models.TextField(blank=True, verbose_name="整改措施")),
                        (
                            "duty_post",
                            models.CharField(
                                blank=True, help_text="写职务，不写姓名", max_length=60, verbose_name="责任人职务"
                            ),
                        ),
                        ("at_once", models.BooleanField(default=False, verbose_name="立行立改")),
                        ("done_text", models.TextField(blank=True, verbose_name="整改完成情况")),
                        ("proof", models.CharField(blank=True, max_length=300, verbose_name="证明材料")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="报告完成日期")),
                        ("verify_text", models.TextField(blank=True, verbose_name="核查情况")),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="核查确认日期")),
                        ("struck_on", models.DateField(blank=True, null=True, verbose_name="销号日期")),
                        ("pressed", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="督促手段")),
                        ("ended_note", models.CharField(blank=True, max_length=200, verbose_name="终止的说明")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "督察整改",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("struck_on", None),
                                    models.Q(
                                        ("verified_on__isnull", False), ("verified_on__lte", models.F("struck_on"))
                                    ),
                                    _connector="OR",
                                ),
                                name="inspection_problem_verified_before_struck_off",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
