import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="CongressHearing",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="congress_hearing",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="听取的报告")),
                        ("heard_by", models.CharField(max_length=100, verbose_name="听取机关")),
                        ("heard_on", models.DateField(verbose_name="听取日期")),
                        (
                            "reporter",
                            models.CharField(
                                choices=[
                                    ("party_head", "党委主要负责人"),
                                    ("government_head", "政府主要负责人"),
                                    ("other", "其他负责人"),
                                ],
                                max_length=16,
                                verbose_name="报告人（按职务）",
                            ),
                        ),
                        ("opinion_no", models.CharField(blank=True, max_length=60, verbose_name="审议意见文号")),
                        (
                            "reply_by",
                            models.DateField(
                                blank=True,
                                help_text="审议意见写明的日期；没有写明的不填",
                                null=True,
                                verbose_name="报告研究处理情况的期限",
                            ),
                        ),
                        ("sent_out_on", models.DateField(blank=True, null=True, verbose_name="分办日期")),
                        ("reply_text", models.TextField(blank=True, verbose_name="研究处理情况")),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="报告研究处理情况日期")),
                    ],
                    options={
                        "verbose_name": "人大听取法治工作报告",
                    },
                ),
                migrations.CreateModel(
                    name="LeaderInstruction",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="leader_instruction",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="签批的来文")),
                        ("paper_no", models.CharField(blank=True, max_length=60, verbose_name="来文文号")),
                        (
                            "signer",
                            models.CharField(
                                choices=[
                                    ("party_head", "党委主要负责人"),
                                    ("government_head", "政府主要负责人"),
                                    ("other", "其他负责人"),
                                ],
                                max_length=16,
                                verbose_name="签批人（按职务）",
                            ),
                        ),
                        (
                            "post",
                            models.CharField(
                                blank=True,
                                help_text="如“县委书记”“分管副县长”，不写姓名",
                                max_length=60,
                                verbose_name="职务",
                            ),
                        ),
                        ("on_law", models.BooleanField(default=True, verbose_name="属于法治建设工作")),
                        ("text", models.TextField(verbose_name="签批意见")),
                        ("sent_out_on", models.DateField(blank=True, null=True, verbose_name="分办日期")),
                        ("closed_note", models.TextField(blank=True, verbose_name="落实情况")),
                        ("filed_why", models.CharField(blank=True, max_length=200, verbose_name="存档的说明")),
                    ],
                    options={
                        "verbose_name": "领导签批",
                    },
                ),
                migrations.CreateModel(
                    name="LawAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("item", models.CharField(max_length=200, verbose_name="任务")),
                        ("accepted", models.BooleanField(default=True, verbose_name="已验收")),
                        ("outcome", models.TextField(verbose_name="落实情况")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
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
                        "verbose_name": "任务办结情况",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LawAssignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.CharField(max_length=200, verbose_name="任务")),
                        ("due_on", models.DateField(verbose_name="完成期限")),
                        ("measure", models.CharField(blank=True, max_length=200, verbose_name="完成标准（成果形式）")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "分解的任务",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LawTaskProgress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.TextField(verbose_name="进展（退回的理由）")),
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
                        "verbose_name": "办理进展",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LawTopic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("topic", models.CharField(max_length=200, verbose_name="议题")),
                        (
                            "topic_kind",
                            models.CharField(
                                choices=[
                                    ("law", "研究法治建设工作"),
                                    ("report", "听取法治工作汇报"),
                                    ("major", "重大事项集体讨论"),
                                    ("study", "会前学法"),
                                    ("other", "其他"),
                                ],
                                max_length=8,
                                verbose_name="议题类别",
                            ),
                        ),
                        ("raised_by", models.CharField(blank=True, max_length=80, verbose_name="汇报（提出）单位")),
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
                        "verbose_name": "会议议题",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LeaderDuty",
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
                            "leader",
                            models.CharField(
                                choices=[
                                    ("party_head", "党委主要负责人"),
                                    ("government_head", "政府主要负责人"),
                                    ("deputy", "其他领导班子成员"),
                                    ("unit_head", "部门、乡镇主要负责人"),
                                ],
                                max_length=16,
                                verbose_name="责任人",
                            ),
                        ),
                        (
                            "post",
                            models.CharField(
                                blank=True, help_text="如“县委书记”，不写姓名", max_length=60, verbose_name="职务"
                            ),
                        ),
                        ("item", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("article", models.CharField(blank=True, max_length=120, verbose_name="依据")),
                        (
                            "mark",
                            models.CharField(
                                choices=[
                                    ("checked", "已核对原文"),
                                    ("second", "据二手资料，未核对原文"),
                                    ("unverified", "未核实"),
                                    ("local", "本地规定"),
                                ],
                                default="local",
                                max_length=10,
                                verbose_name="核对情况",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True,
                                help_text="指标或者台账的代码，每行一个；没有记录可以取证的留空，由责任单位登记佐证",
                                verbose_name="取证来源",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="职责起始日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="职责终止日期")),
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
                        "verbose_name": "第一责任人职责",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DutyProof",
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
                            "paper_no",
                            models.CharField(
                                help_text="文件名称和文号；文件作为附件上传", max_length=120, verbose_name="佐证文件"
                            ),
                        ),
                        ("facts", models.TextField(blank=True, verbose_name="履职情况")),
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
                            "duty",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proofs",
                                to="leadership.leaderduty",
                                verbose_name="职责",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "履职佐证（人工登记）",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LeadingGroup",
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
                            "group_kind",
                            models.CharField(
                                choices=[
                                    ("committee", "委员会"),
                                    ("office", "委员会办公室"),
                                    ("group", "协调小组"),
                                    ("leading", "领导小组"),
                                ],
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        ("founded_on", models.DateField(verbose_name="成立日期")),
                        ("document_no", models.CharField(blank=True, max_length=60, verbose_name="成立（调整）文号")),
                        ("duties", models.TextField(blank=True, verbose_name="职责")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
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
                        "verbose_name": "领导小组、协调小组",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LawMeeting",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="law_meeting",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "body",
                            models.CharField(
                                choices=[
                                    ("party", "县委常委会会议"),
                                    ("government", "县政府常务会议"),
                                    ("committee", "全面依法治县委员会会议"),
                                    ("group", "协调小组会议"),
                                    ("office", "委员会办公室会议"),
                                    ("leading", "领导小组会议"),
                                    ("special", "专题会议"),
                                ],
                                max_length=12,
                                verbose_name="会议",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="会议名称")),
                        ("planned_on", models.DateField(verbose_name="拟定召开日期")),
                        ("place", models.CharField(blank=True, max_length=100, verbose_name="地点")),
                        (
                            "chair",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("party_head", "党委主要负责人"),
                                    ("government_head", "政府主要负责人"),
                                    ("other", "其他负责人"),
                                ],
                                max_length=20,
                                verbose_name="主持人",
                            ),
                        ),
                        ("held_on", models.DateField(blank=True, null=True, verbose_name="召开日期")),
                        ("attended", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="参会人数")),
                        ("discussion", models.TextField(blank=True, verbose_name="会议情况")),
                        ("on_law", models.BooleanField(default=False, verbose_name="研究法治建设工作")),
                        ("heard_report", models.BooleanField(default=False, verbose_name="听取法治工作汇报")),
                        ("on_major", models.BooleanField(default=False, verbose_name="集体讨论重大事项")),
                        ("minutes_on", models.DateField(blank=True, null=True, verbose_name="印发纪要日期")),
                        ("cancelled_why", models.CharField(blank=True, max_length=200, verbose_name="取消的原因")),
                        ("closed_note", models.TextField(blank=True, verbose_name="议定事项落实情况")),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="leadership.leadinggroup",
                                verbose_name="小组（委员会）",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法治建设会议",
                    },
                ),
                migrations.CreateModel(
                    name="LeadingSeat",
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
                            "seat",
                            models.CharField(
                                choices=[
                                    ("head", "主任（组长）"),
                                    ("deputy", "副主任（副组长）"),
                                    ("member", "成员"),
                                    ("office", "办公室主任"),
                                ],
                                max_length=8,
                                verbose_name="组内职务",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="起")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="止")),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="leadership.leadinggroup",
                                verbose_name="所在小组（委员会）",
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="所在单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "小组成员（按职务）",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LawPlan",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="law_plan",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("rule_of_law", "法治建设规划"),
                                    ("government", "法治政府建设实施方案"),
                                    ("society", "法治社会建设实施方案"),
                                    ("yearly", "年度计划"),
                                    ("points", "工作要点"),
                                    ("other", "其他规划、方案"),
                                ],
                                max_length=12,
                                verbose_name="种类",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="名称")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="起始年度")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="终止年度")),
                        ("text", models.TextField(blank=True, verbose_name="主要内容")),
                        ("consulted_with", models.CharField(blank=True, max_length=300, verbose_name="征求意见的单位")),
                        ("opinions", models.TextField(blank=True, verbose_name="意见采纳情况")),
                        ("approved_at", models.CharField(blank=True, max_length=120, verbose_name="审议通过的会议")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="审议通过日期")),
                        ("returned_why", models.TextField(blank=True, verbose_name="退回修改的意见")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                        (
                            "mid_due",
                            models.DateField(
                                blank=True,
                                help_text="规划写明的日期；没有写明的不填",
                                null=True,
                                verbose_name="中期评估期限",
                            ),
                        ),
                        (
                            "final_due",
                            models.DateField(
                                blank=True,
                                help_text="规划写明的日期；没有写明的不填",
                                null=True,
                                verbose_name="终期评估期限",
                            ),
                        ),
                        ("mid_on", models.DateField(blank=True, null=True, verbose_name="中期评估日期")),
                        ("mid_findings", models.TextField(blank=True, verbose_name="中期评估情况")),
                        ("final_on", models.DateField(blank=True, null=True, verbose_name="终期评估日期")),
                        ("final_findings", models.TextField(blank=True, verbose_name="终期评估（年度总结）情况")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                        ("dropped_why", models.TextField(blank=True, verbose_name="终止的理由")),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="leadership.lawplan",
                                verbose_name="所依据的上位规划",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法治建设规划、计划",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("last_year__gte", models.F("first_year"))),
                                name="law_plan_years_in_order",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LawTask",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="law_task",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="任务")),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("plan", "规划、计划"),
                                    ("meeting", "会议议定"),
                                    ("instruction", "领导签批"),
                                    ("hearing", "人大审议意见"),
                                    ("part", "上级任务分解"),
                                    ("direct", "直接交办"),
                                ],
                                default="direct",
                                max_length=12,
                                verbose_name="来源",
                            ),
                        ),
                        ("origin_title", models.CharField(blank=True, max_length=200, verbose_name="来源名称")),
                        ("measure", models.CharField(blank=True, max_length=200, verbose_name="完成标准（成果形式）")),
                        ("due_on", models.DateField(verbose_name="完成期限")),
                        ("outcome", models.TextField(blank=True, verbose_name="完成情况")),
                        (
                            "proof",
                            models.CharField(
                                blank=True,
                                help_text="写明文件、记录的名称和编号；材料作为附件上传",
                                max_length=300,
                                verbose_name="佐证材料",
                            ),
                        ),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="报告完成日期")),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="验收日期")),
                        ("returned", models.PositiveSmallIntegerField(default=0, verbose_name="退回次数")),
                        ("put_off_why", models.TextField(blank=True, verbose_name="延期的理由")),
                        ("dropped_why", models.TextField(blank=True, verbose_name="不再办理的理由")),
                        (
                            "assigner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="交办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法治建设任务",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("accepted_on", None),
                                    ("accepted_on__gte", models.F("reported_on")),
                                    _connector="OR",
                                ),
                                name="law_task_accepted_after_report",
                            )
                        ],
                    },
                ),
            ]
        )
    ]
