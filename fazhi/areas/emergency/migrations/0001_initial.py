import django.db.models.deletion
from django.db import migrations, models

import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="EmergencyRequisition",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="emergency_requisition",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("thing", models.CharField(max_length=160, verbose_name="征用的财产")),
                        ("quantity", models.CharField(max_length=60, verbose_name="数量")),
                        ("place", models.CharField(max_length=120, verbose_name="使用地点")),
                        ("incident_no", models.CharField(blank=True, max_length=60, verbose_name="事件编号")),
                        ("owner", models.CharField(blank=True, max_length=120, verbose_name="被征用人")),
                        ("owner_phone", models.CharField(blank=True, max_length=40, verbose_name="被征用人电话")),
                        ("decision_no", models.CharField(blank=True, max_length=60, verbose_name="征用决定文号")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="征用日期")),
                        ("used_until", models.DateField(blank=True, null=True, verbose_name="使用完毕日期")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("returned", "已返还"), ("damaged", "已返还，有毁损"), ("lost", "灭失、消耗")],
                                max_length=10,
                                verbose_name="返还情况",
                            ),
                        ),
                        ("returned_on", models.DateField(blank=True, null=True, verbose_name="返还日期")),
                        (
                            "compensation",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="补偿金额（元）"
                            ),
                        ),
                        ("agreement_no", models.CharField(blank=True, max_length=60, verbose_name="补偿协议编号")),
                        ("compensated_on", models.DateField(blank=True, null=True, verbose_name="补偿日期")),
                    ],
                    options={
                        "verbose_name": "应急征用",
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyConsultation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("participants", models.CharField(max_length=200, verbose_name="参加单位")),
                        ("conclusion", models.CharField(max_length=500, verbose_name="会商意见")),
                        (
                            "may_be_major",
                            models.BooleanField(default=False, verbose_name="可能发生重大或者特别重大突发事件"),
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
                        "verbose_name": "会商",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyDrill",
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
                            "kind",
                            models.CharField(
                                choices=[("field", "实战演练"), ("table", "桌面演练")],
                                max_length=8,
                                verbose_name="演练方式",
                            ),
                        ),
                        ("place", models.CharField(max_length=120, verbose_name="地点")),
                        ("scenario", models.CharField(max_length=300, verbose_name="演练情景")),
                        ("participants", models.PositiveIntegerField(verbose_name="参演人次")),
                        ("covers_until", models.DateField(verbose_name="三年覆盖至")),
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
                        "verbose_name": "应急演练",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyDrillReview",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("assessment", models.TextField(verbose_name="评估意见")),
                        ("plan_changes", models.BooleanField(default=False, verbose_name="预案需要修改")),
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
                        "verbose_name": "演练评估",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyDrillTask",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.CharField(max_length=300, verbose_name="问题（整改情况）")),
                        ("unit", models.CharField(blank=True, max_length=100, verbose_name="责任单位")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                        ("mended", models.BooleanField(default=False, verbose_name="已整改")),
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
                        "verbose_name": "演练发现的问题",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyHazard",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("natural", "自然灾害"),
                                    ("accident", "事故灾难"),
                                    ("health", "公共卫生事件"),
                                    ("social", "社会安全事件"),
                                ],
                                max_length=12,
                                verbose_name="可能引发的事件",
                            ),
                        ),
                        ("place", models.CharField(max_length=200, verbose_name="位置")),
                        ("risk", models.CharField(max_length=300, verbose_name="风险情况")),
                        ("measures", models.CharField(max_length=300, verbose_name="防范措施")),
                        ("unit", models.CharField(max_length=120, verbose_name="责任单位")),
                        ("registered_on", models.DateField(verbose_name="登记日期")),
                        ("checked_on", models.DateField(blank=True, null=True, verbose_name="最近检查日期")),
                        ("check_result", models.CharField(blank=True, max_length=200, verbose_name="检查情况")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                        ("removed_on", models.DateField(blank=True, null=True, verbose_name="消除日期")),
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
                        "verbose_name": "危险源、危险区域",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyIncident",
                    fields=[
                        (
                            "name",
                            models.CharField(help_text="不写姓名等个人信息", max_length=120, verbose_name="事件名称"),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("natural", "自然灾害"),
                                    ("accident", "事故灾难"),
                                    ("health", "公共卫生事件"),
                                    ("social", "社会安全事件"),
                                ],
                                max_length=12,
                                verbose_name="事件类别",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[("1", "特别重大"), ("2", "重大"), ("3", "较大"), ("4", "一般")],
                                max_length=1,
                                verbose_name="事件等级",
                            ),
                        ),
                        ("fire_or_road", models.BooleanField(default=False, verbose_name="道路交通事故、火灾事故")),
                        ("place", models.CharField(max_length=200, verbose_name="发生地点")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("unit", "事发单位报告"),
                                    ("officer", "信息报告员报告"),
                                    ("town", "乡镇（街道）报告"),
                                    ("hotline", "110、119、120等报警电话"),
                                    ("medical", "医疗、检测机构报告"),
                                    ("monitor", "监测网点发现"),
                                    ("public", "群众、媒体反映"),
                                ],
                                max_length=12,
                                verbose_name="信息来源",
                            ),
                        ),
                        ("brief", models.CharField(max_length=500, verbose_name="简要情况")),
                        ("occurred_at", models.DateTimeField(verbose_name="发生时间")),
                        (
                            "unit_knew_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="生产安全事故、公共卫生事件填写，用来核对一小时、两小时的报告时限",
                                null=True,
                                verbose_name="事发单位、发现机构知悉时间",
                            ),
                        ),
                        ("known_at", models.DateTimeField(verbose_name="本级知悉时间")),
                        ("known_on", models.DateField(blank=True, null=True, verbose_name="知悉日期")),
                        (
                            "unit_minutes",
                            models.IntegerField(blank=True, null=True, verbose_name="单位、机构报告用时（分钟）"),
                        ),
                        ("unit_late", models.BooleanField(default=False, verbose_name="单位、机构迟报")),
                        ("first_report_at", models.DateTimeField(blank=True, null=True, verbose_name="首次报告时间")),
                        ("first_reported_on", models.DateField(blank=True, null=True, verbose_name="首次报告日期")),
                        (
                            "report_minutes",
                            models.IntegerField(blank=True, null=True, verbose_name="首次报告用时（分钟）"),
                        ),
                        (
                            "report_allowed",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="报告时限（分钟）"),
                        ),
                        ("report_rule", models.CharField(blank=True, max_length=160, verbose_name="报告时限依据")),
                        ("late", models.BooleanField(default=False, verbose_name="首次报告超过时限")),
                        ("late_reason", models.CharField(blank=True, max_length=300, verbose_name="未按时报告的原因")),
                        ("reports", models.PositiveSmallIntegerField(default=0, verbose_name="报告次数")),
                        ("deaths", models.PositiveIntegerField(default=0, verbose_name="死亡（人）")),
                        ("missing", models.PositiveIntegerField(default=0, verbose_name="失踪（人）")),
                        ("injured", models.PositiveIntegerField(default=0, verbose_name="受伤（人）")),
                        (
                            "loss",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=16, verbose_name="直接经济损失（元）"
                            ),
                        ),
                        (
                            "response_level",
                            models.CharField(
                                blank=True,
                                choices=[("1", "一级响应"), ("2", "二级响应"), ("3", "三级响应"), ("4", "四级响应")],
                                max_length=1,
                                verbose_name="现（最近）响应级别",
                            ),
                        ),
                        (
                            "highest_level",
                            models.CharField(
                                blank=True,
                                choices=[("1", "一级响应"), ("2", "二级响应"), ("3", "三级响应"), ("4", "四级响应")],
                                max_length=1,
                                verbose_name="最高响应级别",
                            ),
                        ),
                        ("response_plan", models.CharField(blank=True, max_length=120, verbose_name="依据的应急预案")),
                        ("response_at", models.DateTimeField(blank=True, null=True, verbose_name="响应启动时间")),
                        ("response_on", models.DateField(blank=True, null=True, verbose_name="响应启动日期")),
                        ("controlled_at", models.DateTimeField(blank=True, null=True, verbose_name="事态受控时间")),
                        ("response_end_at", models.DateTimeField(blank=True, null=True, verbose_name="响应解除时间")),
                        ("recovery_plan", models.TextField(blank=True, verbose_name="恢复重建计划")),
                        ("loss_assessment", models.TextField(blank=True, verbose_name="损失评估")),
                        ("orders", models.PositiveSmallIntegerField(default=0, verbose_name="发布的决定、命令")),
                        (
                            "orders_filed",
                            models.PositiveSmallIntegerField(default=0, verbose_name="已报备案的决定、命令"),
                        ),
                        (
                            "npc_report_on",
                            models.DateField(blank=True, null=True, verbose_name="向人大常委会专项报告日期"),
                        ),
                        ("occurred_on", models.DateField(blank=True, null=True, verbose_name="事故发生日期")),
                        ("team", models.CharField(blank=True, max_length=200, verbose_name="事故调查组")),
                        (
                            "report_submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="事故调查报告提交日期"),
                        ),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="调查报告批复日期")),
                        ("cause", models.TextField(blank=True, verbose_name="原因")),
                        ("summary", models.TextField(blank=True, verbose_name="经验教训和改进措施")),
                        ("summed_up_on", models.DateField(blank=True, null=True, verbose_name="总结报告上报日期")),
                        (
                            "data_kept_why",
                            models.CharField(blank=True, max_length=300, verbose_name="留存个人信息的评估意见"),
                        ),
                        ("data_kept_on", models.DateField(blank=True, null=True, verbose_name="评估留存日期")),
                        ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="卷宗号")),
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="emergency_incident",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "突发事件",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("category", "social"), _negated=True),
                                name="emergency_incident_not_of_social_safety",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("known_at__gte", models.F("occurred_at"))),
                                name="emergency_incident_known_after_it_happened",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyOrder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("title", models.CharField(max_length=160, verbose_name="决定、命令名称")),
                        ("number", models.CharField(max_length=60, verbose_name="文号")),
                        ("issuer", models.CharField(max_length=100, verbose_name="发布机关")),
                        ("filed", models.BooleanField(default=False, verbose_name="已报人大常委会备案")),
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
                        "verbose_name": "决定、命令",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPausedMatter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("number", models.CharField(max_length=80, verbose_name="事项编号")),
                        ("procedure", models.CharField(max_length=60, verbose_name="程序")),
                        ("ground", models.CharField(max_length=200, verbose_name="中止事由和依据")),
                        ("paused", models.BigIntegerField(help_text="事项在平台内的序号", verbose_name="事项")),
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
                        "verbose_name": "已中止的事项",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPerson",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("purpose", models.CharField(max_length=100, verbose_name="收集目的")),
                        ("person", models.CharField(blank=True, max_length=40, verbose_name="姓名")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                        ("address", models.CharField(blank=True, max_length=160, verbose_name="住址")),
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
                        "verbose_name": "为应对突发事件收集的个人信息",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPlan",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="emergency_plan",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="预案名称")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("master", "总体应急预案"),
                                    ("special", "专项应急预案"),
                                    ("department", "部门应急预案"),
                                    ("town", "乡镇（街道）应急预案"),
                                    ("village", "村（社区）应急预案"),
                                    ("unit", "单位和基层组织应急预案"),
                                    ("joint", "联合应急预案"),
                                ],
                                max_length=12,
                                verbose_name="预案类别",
                            ),
                        ),
                        ("lead", models.CharField(blank=True, max_length=100, verbose_name="牵头部门（单位）")),
                        ("secret", models.BooleanField(default=False, verbose_name="涉及国家秘密等依法不予公开")),
                        ("secret_basis", models.CharField(blank=True, max_length=200, verbose_name="不予公开的依据")),
                        (
                            "response_levels",
                            models.CharField(
                                blank=True,
                                help_text="如“一级至四级，由县应急指挥机构启动”",
                                max_length=200,
                                verbose_name="响应分级",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True, help_text="公开的预案填写要点和查阅方式", verbose_name="主要内容"
                            ),
                        ),
                        (
                            "link_result",
                            models.CharField(
                                blank=True,
                                choices=[("fits", "衔接一致"), ("mend", "须修改后再审")],
                                max_length=10,
                                verbose_name="衔接审核意见",
                            ),
                        ),
                        ("link_note", models.CharField(blank=True, max_length=300, verbose_name="衔接审核说明")),
                        ("link_checked_on", models.DateField(blank=True, null=True, verbose_name="衔接审核日期")),
                        ("approver", models.CharField(blank=True, max_length=100, verbose_name="审批机关（会议）")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                        ("version", models.PositiveSmallIntegerField(default=0, verbose_name="现行版本")),
                        ("document_no", models.CharField(blank=True, max_length=60, verbose_name="印发文号")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="现行版本印发日期")),
                        ("first_issued_on", models.DateField(blank=True, null=True, verbose_name="首次印发日期")),
                        (
                            "filed_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("city", "市人民政府（径送市应急管理局）"),
                                    ("city_lead", "市级牵头部门"),
                                    ("county", "县人民政府（径送县应急管理局）"),
                                    ("town", "乡镇人民政府（街道办事处）"),
                                ],
                                max_length=20,
                                verbose_name="备案机关",
                            ),
                        ),
                        ("filing_no", models.CharField(blank=True, max_length=60, verbose_name="备案号")),
                        ("filed_on", models.DateField(blank=True, null=True, verbose_name="备案日期")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                        ("drilled_on", models.DateField(blank=True, null=True, verbose_name="最近演练日期")),
                        (
                            "drill_from",
                            models.DateField(
                                blank=True,
                                help_text="首次印发日期，演练以后为最近演练日期；印发新版本不重新起算",
                                null=True,
                                verbose_name="演练期限起算日",
                            ),
                        ),
                        ("drill_due_on", models.DateField(blank=True, null=True, verbose_name="下次演练不晚于")),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="最近评估日期")),
                        ("next_review_on", models.DateField(blank=True, null=True, verbose_name="下次评估日期")),
                        (
                            "review_result",
                            models.CharField(
                                blank=True,
                                choices=[("keep", "继续适用"), ("revise", "应当修订"), ("withdraw", "应当废止")],
                                max_length=12,
                                verbose_name="评估结论",
                            ),
                        ),
                        (
                            "occasion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("law", "有关法律法规和上位预案变化"),
                                    ("command", "应急指挥机构、职责调整"),
                                    ("risk", "面临的风险变化"),
                                    ("resources", "重要应急资源变化"),
                                    ("drill", "演练、处置中发现问题"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="须重新评估的情形",
                            ),
                        ),
                        ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="废止日期")),
                        ("withdrawal", models.CharField(blank=True, max_length=200, verbose_name="废止的理由和文件")),
                        (
                            "checker",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="衔接审核的应急管理部门",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "应急预案",
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPlanComment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("asked", models.CharField(max_length=200, verbose_name="征求对象")),
                        ("received", models.PositiveSmallIntegerField(verbose_name="收到意见（条）")),
                        ("adopted", models.PositiveSmallIntegerField(verbose_name="采纳（条）")),
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
                        "verbose_name": "征求意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPlanReview",
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
                            "result",
                            models.CharField(
                                choices=[("keep", "继续适用"), ("revise", "应当修订"), ("withdraw", "应当废止")],
                                max_length=12,
                                verbose_name="评估结论",
                            ),
                        ),
                        ("note", models.CharField(max_length=300, verbose_name="评估情况")),
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
                        "verbose_name": "预案评估",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyPlanVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("number", models.PositiveSmallIntegerField(verbose_name="版本")),
                        ("document_no", models.CharField(max_length=60, verbose_name="印发文号")),
                        ("changes", models.CharField(max_length=300, verbose_name="主要变化")),
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
                        "verbose_name": "预案版本",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("version", models.PositiveSmallIntegerField(verbose_name="第几次报告")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("first", "初报"),
                                    ("passed", "逐级上报"),
                                    ("follow", "续报"),
                                    ("correction", "更正报告"),
                                    ("casualties", "伤亡变化补报"),
                                    ("final", "终报"),
                                ],
                                max_length=12,
                                verbose_name="报告种类",
                            ),
                        ),
                        ("sender", models.CharField(max_length=100, verbose_name="报告单位")),
                        ("receiver", models.CharField(max_length=100, verbose_name="接收单位")),
                        (
                            "means",
                            models.CharField(
                                choices=[("phone", "电话"), ("written", "书面"), ("network", "网络直报、信息系统")],
                                max_length=10,
                                verbose_name="方式",
                            ),
                        ),
                        ("received_at", models.DateTimeField(verbose_name="报告单位知悉（接报）时间")),
                        ("sent_at", models.DateTimeField(verbose_name="报出时间")),
                        ("content", models.CharField(max_length=1000, verbose_name="报告内容")),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[("1", "特别重大"), ("2", "重大"), ("3", "较大"), ("4", "一般")],
                                max_length=1,
                                verbose_name="事件等级",
                            ),
                        ),
                        ("deaths", models.PositiveIntegerField(verbose_name="死亡（人）")),
                        ("missing", models.PositiveIntegerField(verbose_name="失踪（人）")),
                        ("injured", models.PositiveIntegerField(verbose_name="受伤（人）")),
                        (
                            "loss",
                            models.DecimalField(decimal_places=2, max_digits=16, verbose_name="直接经济损失（元）"),
                        ),
                        ("minutes", models.IntegerField(verbose_name="用时（分钟）")),
                        ("allowed", models.PositiveIntegerField(blank=True, null=True, verbose_name="时限（分钟）")),
                        ("late", models.BooleanField(default=False, verbose_name="超过时限")),
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
                        "verbose_name": "信息报告",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyResponseChange",
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
                            "kind",
                            models.CharField(
                                choices=[("start", "启动"), ("change", "调整"), ("end", "解除")],
                                max_length=8,
                                verbose_name="办理",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("1", "一级响应"), ("2", "二级响应"), ("3", "三级响应"), ("4", "四级响应")],
                                max_length=1,
                                verbose_name="响应级别",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="时间")),
                        ("affairs", models.CharField(max_length=300, verbose_name="响应事项")),
                        ("expected_until", models.DateTimeField(blank=True, null=True, verbose_name="预计期限")),
                        (
                            "measures",
                            fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="应急处置措施"),
                        ),
                        ("decided_by", models.CharField(max_length=100, verbose_name="决定机关")),
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
                        "verbose_name": "应急响应",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyTaking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("thing", models.CharField(max_length=160, verbose_name="征用的财产")),
                        ("quantity", models.CharField(max_length=60, verbose_name="数量")),
                        ("taken_on_site", models.CharField(max_length=120, verbose_name="使用地点")),
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
                        "verbose_name": "征用",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyTimeOut",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="emergency_time_out",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="如“青溪镇7月暴雨应急处置”", max_length=120, verbose_name="事由"
                            ),
                        ),
                        ("incident_no", models.CharField(blank=True, max_length=60, verbose_name="事件编号")),
                        ("measures", models.CharField(max_length=300, verbose_name="妨碍程序进行的应急处置措施")),
                        ("start_on", models.DateField(verbose_name="自")),
                        ("until_on", models.DateField(blank=True, null=True, verbose_name="预计至")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="措施解除日期")),
                        (
                            "division",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.division",
                                verbose_name="区域",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "应急期间程序中止",
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyWarning",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="emergency_warning",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("name", models.CharField(help_text="如“暴雨预警”", max_length=100, verbose_name="预警名称")),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("natural", "自然灾害"),
                                    ("accident", "事故灾难"),
                                    ("health", "公共卫生事件"),
                                    ("social", "社会安全事件"),
                                ],
                                max_length=12,
                                verbose_name="事件类别",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("1", "一级（红色）"),
                                    ("2", "二级（橙色）"),
                                    ("3", "三级（黄色）"),
                                    ("4", "四级（蓝色）"),
                                ],
                                max_length=1,
                                verbose_name="预警级别",
                            ),
                        ),
                        (
                            "colour",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("orange", "橙色"), ("yellow", "黄色"), ("blue", "蓝色")],
                                max_length=8,
                                verbose_name="颜色",
                            ),
                        ),
                        (
                            "issued_colour",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("orange", "橙色"), ("yellow", "黄色"), ("blue", "蓝色")],
                                max_length=8,
                                verbose_name="发布时的颜色",
                            ),
                        ),
                        ("area", models.CharField(max_length=200, verbose_name="影响范围")),
                        ("start_at", models.DateTimeField(verbose_name="起始时间")),
                        ("until_at", models.DateTimeField(blank=True, null=True, verbose_name="预计持续至")),
                        (
                            "text",
                            models.TextField(
                                blank=True, help_text="公众应当注意什么、怎样避险", verbose_name="警示事项"
                            ),
                        ),
                        ("measures", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="采取的措施")),
                        (
                            "other_basis",
                            models.CharField(
                                blank=True,
                                help_text="三级、四级预警采取第67条措施的，写明其他法律、法规依据",
                                max_length=200,
                                verbose_name="其他法律依据",
                            ),
                        ),
                        ("channels", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="发布渠道")),
                        ("issuer", models.CharField(blank=True, max_length=100, verbose_name="发布机关")),
                        ("contact", models.CharField(blank=True, max_length=60, verbose_name="咨询、求助电话")),
                        ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="发布日期")),
                        ("reported_up_at", models.DateTimeField(blank=True, null=True, verbose_name="上报时间")),
                        ("occurred_at", models.DateTimeField(blank=True, null=True, verbose_name="事件发生时间")),
                        ("incident_no", models.CharField(blank=True, max_length=60, verbose_name="事件编号")),
                        ("lead_minutes", models.IntegerField(blank=True, null=True, verbose_name="发布提前量（分钟）")),
                        ("danger_over_at", models.DateTimeField(blank=True, null=True, verbose_name="危险解除时间")),
                        ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="解除时间")),
                        ("lifted_on", models.DateField(blank=True, null=True, verbose_name="解除日期")),
                        (
                            "lift_minutes",
                            models.IntegerField(blank=True, null=True, verbose_name="危险解除到宣布解除（分钟）"),
                        ),
                    ],
                    options={
                        "verbose_name": "预警",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("category", "social"), _negated=True),
                                name="emergency_warning_not_of_social_safety",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lifted_at", None), ("issued_at__isnull", False), _connector="OR"),
                                name="emergency_warning_lifted_after_issue",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyWarningChange",
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
                            "change",
                            models.CharField(
                                choices=[("raised", "提高"), ("lowered", "降低"), ("area", "调整范围、措施")],
                                max_length=8,
                                verbose_name="调整",
                            ),
                        ),
                        (
                            "level_before",
                            models.CharField(
                                choices=[
                                    ("1", "一级（红色）"),
                                    ("2", "二级（橙色）"),
                                    ("3", "三级（黄色）"),
                                    ("4", "四级（蓝色）"),
                                ],
                                max_length=1,
                                verbose_name="原级别",
                            ),
                        ),
                        (
                            "level_after",
                            models.CharField(
                                choices=[
                                    ("1", "一级（红色）"),
                                    ("2", "二级（橙色）"),
                                    ("3", "三级（黄色）"),
                                    ("4", "四级（蓝色）"),
                                ],
                                max_length=1,
                                verbose_name="现级别",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="调整时间")),
                        ("reason", models.CharField(max_length=300, verbose_name="理由")),
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
                        "verbose_name": "预警调整",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SocialSafetyIncident",
                    fields=[
                        (
                            "name",
                            models.CharField(help_text="不写姓名等个人信息", max_length=120, verbose_name="事件名称"),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("natural", "自然灾害"),
                                    ("accident", "事故灾难"),
                                    ("health", "公共卫生事件"),
                                    ("social", "社会安全事件"),
                                ],
                                max_length=12,
                                verbose_name="事件类别",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[("1", "特别重大"), ("2", "重大"), ("3", "较大"), ("4", "一般")],
                                max_length=1,
                                verbose_name="事件等级",
                            ),
                        ),
                        ("fire_or_road", models.BooleanField(default=False, verbose_name="道路交通事故、火灾事故")),
                        ("place", models.CharField(max_length=200, verbose_name="发生地点")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("unit", "事发单位报告"),
                                    ("officer", "信息报告员报告"),
                                    ("town", "乡镇（街道）报告"),
                                    ("hotline", "110、119、120等报警电话"),
                                    ("medical", "医疗、检测机构报告"),
                                    ("monitor", "监测网点发现"),
                                    ("public", "群众、媒体反映"),
                                ],
                                max_length=12,
                                verbose_name="信息来源",
                            ),
                        ),
                        ("brief", models.CharField(max_length=500, verbose_name="简要情况")),
                        ("occurred_at", models.DateTimeField(verbose_name="发生时间")),
                        (
                            "unit_knew_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="生产安全事故、公共卫生事件填写，用来核对一小时、两小时的报告时限",
                                null=True,
                                verbose_name="事发单位、发现机构知悉时间",
                            ),
                        ),
                        ("known_at", models.DateTimeField(verbose_name="本级知悉时间")),
                        ("known_on", models.DateField(blank=True, null=True, verbose_name="知悉日期")),
                        (
                            "unit_minutes",
                            models.IntegerField(blank=True, null=True, verbose_name="单位、机构报告用时（分钟）"),
                        ),
                        ("unit_late", models.BooleanField(default=False, verbose_name="单位、机构迟报")),
                        ("first_report_at", models.DateTimeField(blank=True, null=True, verbose_name="首次报告时间")),
                        ("first_reported_on", models.DateField(blank=True, null=True, verbose_name="首次报告日期")),
                        (
                            "report_minutes",
                            models.IntegerField(blank=True, null=True, verbose_name="首次报告用时（分钟）"),
                        ),
                        (
                            "report_allowed",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="报告时限（分钟）"),
                        ),
                        ("report_rule", models.CharField(blank=True, max_length=160, verbose_name="报告时限依据")),
                        ("late", models.BooleanField(default=False, verbose_name="首次报告超过时限")),
                        ("late_reason", models.CharField(blank=True, max_length=300, verbose_name="未按时报告的原因")),
                        ("reports", models.PositiveSmallIntegerField(default=0, verbose_name="报告次数")),
                        ("deaths", models.PositiveIntegerField(default=0, verbose_name="死亡（人）")),
                        ("missing", models.PositiveIntegerField(default=0, verbose_name="失踪（人）")),
                        ("injured", models.PositiveIntegerField(default=0, verbose_name="受伤（人）")),
                        (
                            "loss",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=16, verbose_name="直接经济损失（元）"
                            ),
                        ),
                        (
                            "response_level",
                            models.CharField(
                                blank=True,
                                choices=[("1", "一级响应"), ("2", "二级响应"), ("3", "三级响应"), ("4", "四级响应")],
                                max_length=1,
                                verbose_name="现（最近）响应级别",
                            ),
                        ),
                        (
                            "highest_level",
                            models.CharField(
                                blank=True,
                                choices=[("1", "一级响应"), ("2", "二级响应"), ("3", "三级响应"), ("4", "四级响应")],
                                max_length=1,
                                verbose_name="最高响应级别",
                            ),
                        ),
                        ("response_plan", models.CharField(blank=True, max_length=120, verbose_name="依据的应急预案")),
                        ("response_at", models.DateTimeField(blank=True, null=True, verbose_name="响应启动时间")),
                        ("response_on", models.DateField(blank=True, null=True, verbose_name="响应启动日期")),
                        ("controlled_at", models.DateTimeField(blank=True, null=True, verbose_name="事态受控时间")),
                        ("response_end_at", models.DateTimeField(blank=True, null=True, verbose_name="响应解除时间")),
                        ("recovery_plan", models.TextField(blank=True, verbose_name="恢复重建计划")),
                        ("loss_assessment", models.TextField(blank=True, verbose_name="损失评估")),
                        ("orders", models.PositiveSmallIntegerField(default=0, verbose_name="发布的决定、命令")),
                        (
                            "orders_filed",
                            models.PositiveSmallIntegerField(default=0, verbose_name="已报备案的决定、命令"),
                        ),
                        (
                            "npc_report_on",
                            models.DateField(blank=True, null=True, verbose_name="向人大常委会专项报告日期"),
                        ),
                        ("occurred_on", models.DateField(blank=True, null=True, verbose_name="事故发生日期")),
                        ("team", models.CharField(blank=True, max_length=200, verbose_name="事故调查组")),
                        (
                            "report_submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="事故调查报告提交日期"),
                        ),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="调查报告批复日期")),
                        ("cause", models.TextField(blank=True, verbose_name="原因")),
                        ("summary", models.TextField(blank=True, verbose_name="经验教训和改进措施")),
                        ("summed_up_on", models.DateField(blank=True, null=True, verbose_name="总结报告上报日期")),
                        (
                            "data_kept_why",
                            models.CharField(blank=True, max_length=300, verbose_name="留存个人信息的评估意见"),
                        ),
                        ("data_kept_on", models.DateField(blank=True, null=True, verbose_name="评估留存日期")),
                        ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="卷宗号")),
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="social_safety_incident",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "社会安全事件",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("category", "social")),
                                name="social_safety_incident_is_of_social_safety",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("known_at__gte", models.F("occurred_at"))),
                                name="social_safety_incident_known_after_it_happened",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
