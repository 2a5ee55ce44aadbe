import django.db.models.deletion
from django.db import migrations, models

import fazhi.areas.disputes.petitions.borrowed
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0002_confirmation"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="Accusation",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="accusation",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("web", "网上信访"),
                                    ("letter", "来信"),
                                    ("phone", "电话"),
                                    ("visit", "走访"),
                                    ("fax", "传真"),
                                    ("hotline", "12345热线"),
                                    ("mailbox", "领导信箱"),
                                    ("transfer", "上级转送、交办"),
                                ],
                                max_length=12,
                                verbose_name="渠道",
                            ),
                        ),
                        ("external_no", models.CharField(blank=True, max_length=80, verbose_name="来源系统编号")),
                        ("accused", models.CharField(max_length=200, verbose_name="被检举控告的人员或者单位")),
                        ("facts", models.TextField(verbose_name="检举控告的内容")),
                        (
                            "informant",
                            models.CharField(
                                blank=True, help_text="匿名的留空", max_length=100, verbose_name="检举控告人"
                            ),
                        ),
                        ("phone", models.CharField(blank=True, max_length=60, verbose_name="联系电话")),
                        ("address", models.CharField(blank=True, max_length=200, verbose_name="住址")),
                        (
                            "receiver_name",
                            models.CharField(
                                blank=True,
                                help_text="接收机关不在本平台的，填写名称",
                                max_length=100,
                                verbose_name="接收机关名称",
                            ),
                        ),
                        ("passed_on", models.DateField(blank=True, null=True, verbose_name="转送日期")),
                        ("told_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        (
                            "accused_organ",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被检举控告（人员所在）的单位",
                            ),
                        ),
                        (
                            "receiver",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="有权处理的机关（纪检监察等）",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "检举控告",
                    },
                ),
                migrations.CreateModel(
                    name="PetitionAdvice",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="petition_advice",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("urge", "督办"),
                                    ("improve", "改进工作建议"),
                                    ("policy", "完善政策建议"),
                                    ("account", "追究责任建议"),
                                ],
                                max_length=10,
                                verbose_name="种类",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(help_text="不写姓名等个人信息", max_length=120, verbose_name="事由"),
                        ),
                        ("about_no", models.CharField(blank=True, max_length=60, verbose_name="涉及的信访件编号")),
                        ("problems", models.TextField(verbose_name="发现的问题")),
                        ("proposal", models.TextField(verbose_name="建议（督办要求）")),
                        ("reply_due", models.DateField(blank=True, null=True, verbose_name="文书载明的反馈日期")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="制发日期")),
                        ("reply", models.TextField(blank=True, verbose_name="采纳和落实情况")),
                        ("adopted", models.BooleanField(default=False, verbose_name="采纳")),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="书面反馈日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="主送单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "信访督办和建议",
                    },
                ),
                migrations.CreateModel(
                    name="PetitionHearing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("place", models.CharField(max_length=120, verbose_name="地点")),
                        ("held_openly", models.BooleanField(default=False, verbose_name="公开听证")),
                        ("conclusion", models.TextField(verbose_name="听证结论")),
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
                        "verbose_name": "信访听证",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionHelp",
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
                            "form",
                            models.CharField(help_text="疏导、解释、帮扶、救助等", max_length=60, verbose_name="方式"),
                        ),
                        ("facts", models.TextField(verbose_name="情况")),
                        ("goes_on", models.BooleanField(default=False, verbose_name="仍需继续")),
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
                        "verbose_name": "疏导帮扶",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionMediation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("other_side", models.CharField(max_length=300, verbose_name="另一方当事人")),
                        (
                            "dispute_type",
                            models.CharField(
                                choices=fazhi.areas.disputes.petitions.borrowed.dispute_types,
                                max_length=20,
                                verbose_name="纠纷类型",
                            ),
                        ),
                        ("agreed", models.BooleanField(default=False, verbose_name="双方同意调解")),
                        (
                            "restricted",
                            models.BooleanField(default=False, verbose_name="限制查阅（婚姻家庭、未成年人等）"),
                        ),
                        ("involves_minor", models.BooleanField(default=False, verbose_name="涉及未成年人")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="调解组织所在单位",
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
                        "verbose_name": "移交调解",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionObjection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("reason", models.TextField(verbose_name="异议的理由和依据")),
                        ("proper", models.CharField(blank=True, max_length=100, verbose_name="认为有权处理的单位")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="提出异议的单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "转办异议",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionReconsideration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("respondent", models.CharField(max_length=100, verbose_name="被申请人")),
                        ("act_name", models.CharField(max_length=200, verbose_name="不服的行政行为")),
                        (
                            "act_kind",
                            models.CharField(
                                choices=fazhi.areas.disputes.petitions.borrowed.act_kinds,
                                max_length=20,
                                verbose_name="案件类型",
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                choices=fazhi.areas.disputes.petitions.borrowed.fields_of_administration,
                                max_length=20,
                                verbose_name="行政管理领域",
                            ),
                        ),
                        ("request", models.TextField(verbose_name="行政复议请求")),
                        ("known_on", models.DateField(blank=True, null=True, verbose_name="知道该行政行为之日")),
                        ("wishes", models.BooleanField(default=False, verbose_name="信访人愿意申请行政复议")),
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
                        "verbose_name": "转行政复议",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionSource",
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
                            "channel",
                            models.CharField(
                                choices=[
                                    ("web", "网上信访"),
                                    ("letter", "来信"),
                                    ("phone", "电话"),
                                    ("visit", "走访"),
                                    ("fax", "传真"),
                                    ("hotline", "12345热线"),
                                    ("mailbox", "领导信箱"),
                                    ("transfer", "上级转送、交办"),
                                ],
                                max_length=12,
                                verbose_name="渠道",
                            ),
                        ),
                        ("received_on", models.DateField(verbose_name="收到日期")),
                        ("number", models.CharField(max_length=80, verbose_name="该渠道的编号")),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人数")),
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
                        "verbose_name": "其他来源",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetitionUrgency",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("facts", models.TextField(verbose_name="紧急情况")),
                        ("reported_to", models.CharField(blank=True, max_length=200, verbose_name="报告的机关")),
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
                        "verbose_name": "重大紧急信访",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Petition",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="petition",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "receiver",
                            models.CharField(
                                choices=[("office", "信访部门"), ("organ", "其他机关、单位直接收到")],
                                default="office",
                                max_length=10,
                                verbose_name="收到单位",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("web", "网上信访"),
                                    ("letter", "来信"),
                                    ("phone", "电话"),
                                    ("visit", "走访"),
                                    ("fax", "传真"),
                                    ("hotline", "12345热线"),
                                    ("mailbox", "领导信箱"),
                                    ("transfer", "上级转送、交办"),
                                ],
                                max_length=12,
                                verbose_name="信访渠道",
                            ),
                        ),
                        ("external_no", models.CharField(blank=True, max_length=80, verbose_name="来源系统编号")),
                        (
                            "content",
                            models.CharField(
                                choices=[("suggestion", "建议意见类"), ("claim", "申诉求决类")],
                                default="claim",
                                max_length=12,
                                verbose_name="信访目的",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("land", "农村农业、土地"),
                                    ("expropriation", "征收拆迁"),
                                    ("housing", "住房和物业"),
                                    ("labour", "劳动社保"),
                                    ("education", "教育"),
                                    ("health", "卫生医保"),
                                    ("environment", "生态环境"),
                                    ("transport", "交通运输"),
                                    ("market", "市场监管、消费"),
                                    ("police", "公安、治安"),
                                    ("civil", "民政、救助"),
                                    ("village", "村（社区）事务"),
                                    ("lawsuit", "涉法涉诉"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="内容分类",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="一句话概括，不写姓名等个人信息", max_length=120, verbose_name="信访事项"
                            ),
                        ),
                        ("demand", models.TextField(verbose_name="诉求、事实和理由")),
                        (
                            "petitioner",
                            models.CharField(blank=True, help_text="匿名的留空", max_length=300, verbose_name="信访人"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=60, verbose_name="联系电话")),
                        ("address", models.CharField(blank=True, max_length=200, verbose_name="住址")),
                        (
                            "joint_count",
                            models.PositiveIntegerField(
                                default=1, help_text="联名、集体信访的，填写总人数", verbose_name="人数"
                            ),
                        ),
                        (
                            "representatives",
                            models.CharField(
                                blank=True,
                                help_text="多人走访的，代表不超过五人，以“、”隔开",
                                max_length=200,
                                verbose_name="推选的代表",
                            ),
                        ),
                        (
                            "same_as",
                            models.CharField(
                                blank=True,
                                help_text="按事项、不按人判断；初次信访的留空",
                                max_length=60,
                                verbose_name="同一事项的前件编号",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=120, verbose_name="问题发生地")),
                        (
                            "routed_as",
                            models.CharField(
                                blank=True,
                                choices=[("forwarded", "转送"), ("assigned", "交办"), ("own", "本机关办理")],
                                max_length=20,
                                verbose_name="转办方式",
                            ),
                        ),
                        ("routed_on", models.DateField(blank=True, null=True, verbose_name="转送、交办日期")),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                        (
                            "refusal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("handled", "同一事项正在办理（第19条）"),
                                    ("ended", "同一事实和理由已经复核终结，不再受理（第36条）"),
                                    ("lawsuit", "应当或者已经通过诉讼、仲裁、行政复议等法定途径解决"),
                                    ("not_ours", "不属于受理范围"),
                                    ("unclear", "内容不清，无法办理"),
                                ],
                                max_length=20,
                                verbose_name="不予受理的理由",
                            ),
                        ),
                        ("refusal_note", models.TextField(blank=True, verbose_name="不予受理的说明和应当通过的途径")),
                        (
                            "sorted_as",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("lawsuit", "一、涉法涉诉（政法机关法定程序）"),
                                    ("arbitration", "二、仲裁"),
                                    ("party", "三、党员申诉、党组织程序"),
                                    ("procedure", "四、行政程序（复议、裁决、确认、许可等）"),
                                    ("duty", "五、查处违法、履行法定职责"),
                                    ("opinion", "六、信访程序（处理意见）"),
                                ],
                                max_length=20,
                                verbose_name="办理途径",
                            ),
                        ),
                        ("sorted_on", models.DateField(blank=True, null=True, verbose_name="分类日期")),
                        ("way", models.TextField(blank=True, verbose_name="途径说明（适用的法律和程序）")),
                        ("passed_to", models.CharField(blank=True, max_length=120, verbose_name="接收单位")),
                        ("merged_into", models.CharField(blank=True, max_length=60, verbose_name="并入的信访件编号")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("support", "支持"),
                                    ("explain", "解释说明、疏导教育"),
                                    ("not_support", "不予支持"),
                                    ("settled", "调解、和解"),
                                    ("studied", "研究答复（建议意见）"),
                                ],
                                max_length=20,
                                verbose_name="处理结果",
                            ),
                        ),
                        ("opinion", models.TextField(blank=True, verbose_name="处理意见")),
                        ("opinion_basis", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        ("served_on", models.DateField(blank=True, null=True, verbose_name="信访人收到答复日期")),
                        ("performed_on", models.DateField(blank=True, null=True, verbose_name="处理意见落实日期")),
                        ("review_asked_on", models.DateField(blank=True, null=True, verbose_name="收到复查申请日期")),
                        (
                            "review_result",
                            models.CharField(
                                blank=True,
                                choices=[("upheld", "维持"), ("changed", "变更"), ("revoked", "撤销")],
                                max_length=20,
                                verbose_name="复查结果",
                            ),
                        ),
                        ("review_note", models.TextField(blank=True, verbose_name="复查意见")),
                        ("review_on", models.DateField(blank=True, null=True, verbose_name="复查意见日期")),
                        (
                            "review_served_on",
                            models.DateField(blank=True, null=True, verbose_name="信访人收到复查意见日期"),
                        ),
                        ("second_asked_on", models.DateField(blank=True, null=True, verbose_name="收到复核申请日期")),
                        (
                            "second_result",
                            models.CharField(
                                blank=True,
                                choices=[("upheld", "维持"), ("changed", "变更"), ("revoked", "撤销")],
                                max_length=20,
                                verbose_name="复核结果",
                            ),
                        ),
                        ("second_note", models.TextField(blank=True, verbose_name="复核意见")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="复核终结日期")),
                        (
                            "rated_office",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "满意"), ("mostly", "基本满意"), ("no", "不满意")],
                                max_length=20,
                                verbose_name="对信访部门的评价",
                            ),
                        ),
                        (
                            "rated_organ",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "满意"), ("mostly", "基本满意"), ("no", "不满意")],
                                max_length=20,
                                verbose_name="对责任单位的评价",
                            ),
                        ),
                        ("rated_on", models.DateField(blank=True, null=True, verbose_name="评价日期")),
                        (
                            "handler",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="有权处理的机关、单位",
                            ),
                        ),
                        (
                            "review_organ",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="复查机关",
                            ),
                        ),
                        (
                            "second_organ",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="复核机关",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "信访事项",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("answered_on", None), ("result", "")),
                                    models.Q(models.Q(("result", ""), _negated=True), ("answered_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="petition_result_and_day_go_together",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("sorted_as", ""), ("sorted_on", None)),
                                    models.Q(models.Q(("sorted_as", ""), _negated=True), ("sorted_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="petition_track_and_day_go_together",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
