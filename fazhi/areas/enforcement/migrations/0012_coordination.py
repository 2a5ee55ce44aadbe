import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0011_supervision")]
    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="JointDispatch",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="joint_dispatch",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="行动名称")),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("campaign", "联合执法行动"),
                                    ("one_visit", "综合查一次"),
                                    ("complaint", "跨部门投诉举报、线索"),
                                    ("emergency", "突发事件处置"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="类型",
                            ),
                        ),
                        (
                            "ground",
                            models.TextField(help_text="部署文件、线索来源和编号、突发情况", verbose_name="事由"),
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
                        ("due_on", models.DateField(verbose_name="要求完成日期")),
                        ("ordered_on", models.DateField(blank=True, null=True, verbose_name="调度令日期")),
                        ("report", models.TextField(blank=True, verbose_name="总结")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="总结日期")),
                        ("stop_why", models.CharField(blank=True, max_length=200, verbose_name="取消的原因")),
                    ],
                    options={
                        "verbose_name": "联合执法调度",
                    },
                ),
                migrations.CreateModel(
                    name="DispatchAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("finished", models.BooleanField(default=False, verbose_name="已完成")),
                        ("outcome", models.TextField(verbose_name="情况")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承担单位",
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
                        "verbose_name": "任务反馈",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DispatchAssignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.CharField(max_length=300, verbose_name="任务")),
                        ("due_on", models.DateField(verbose_name="完成期限")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承担单位",
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
                        "verbose_name": "任务",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DispatchTask",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="dispatch_task",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="任务")),
                        ("dispatch_no", models.CharField(max_length=80, verbose_name="调度令")),
                        ("due_on", models.DateField(verbose_name="完成期限")),
                        ("outcome", models.TextField(blank=True, verbose_name="完成情况")),
                        ("refusal", models.TextField(blank=True, verbose_name="退回的理由")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
                        (
                            "ordered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="调度单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联合执法任务",
                    },
                ),
                migrations.CreateModel(
                    name="DispatchVisit",
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
                            "bodies",
                            models.CharField(
                                blank=True,
                                help_text="牵头单位以外的单位简称，以“、”分开",
                                max_length=200,
                                verbose_name="联合检查单位",
                            ),
                        ),
                        ("items_text", models.TextField(help_text="一行一项，以事项编码开头", verbose_name="检查清单")),
                        ("planned_on", models.DateField(verbose_name="计划检查日期")),
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
                        "verbose_name": "联合检查",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DispatchVisitResult",
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
                        ("problems", models.PositiveIntegerField(default=0, verbose_name="发现问题（项）")),
                        ("rectify", models.PositiveIntegerField(default=0, verbose_name="责令改正（项）")),
                        ("filed", models.BooleanField(default=False, verbose_name="已立案")),
                        ("done_on", models.DateField(verbose_name="结果确定日期")),
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
                        "verbose_name": "检查结果",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandoverTry",
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
                            "refusal",
                            models.CharField(
                                choices=[
                                    ("not_ours", "不属于本单位管辖"),
                                    ("not_delegated", "事项没有赋权本乡镇（街道）"),
                                    ("other_first", "其他机关已先立案"),
                                    ("materials", "材料不齐，补充后仍不能办理"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="退回的理由",
                            ),
                        ),
                        ("refusal_note", models.CharField(blank=True, max_length=300, verbose_name="退回的说明和依据")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="接收单位",
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
                        "verbose_name": "退回",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CaseHandover",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="case_handover",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(help_text="不写个人姓名", max_length=200, verbose_name="案件（线索）名称"),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("across", "部门之间"),
                                    ("to_town", "县级部门移交乡镇（街道）"),
                                    ("to_county", "乡镇（街道）移交县级部门"),
                                    ("between_towns", "乡镇（街道）之间"),
                                    ("outside", "移交县外、上级机关"),
                                ],
                                max_length=16,
                                verbose_name="移交方向",
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
                        ("party_name", models.CharField(max_length=120, verbose_name="当事人")),
                        (
                            "party_kind",
                            models.CharField(
                                choices=[("person", "公民"), ("enterprise", "法人"), ("other", "其他组织")],
                                max_length=12,
                                verbose_name="当事人类别",
                            ),
                        ),
                        ("found_on", models.DateField(verbose_name="发现日期")),
                        ("facts", models.TextField(verbose_name="案情")),
                        ("reason", models.CharField(max_length=300, verbose_name="移交的理由和依据")),
                        (
                            "materials",
                            models.TextField(
                                help_text="一行一件：材料名称、份数；随案财物一并列出", verbose_name="移交材料清单"
                            ),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="移交日期")),
                        ("lacking", models.TextField(blank=True, verbose_name="需要补充的材料")),
                        ("supplemented", models.TextField(blank=True, verbose_name="补充的材料")),
                        (
                            "refusal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_ours", "不属于本单位管辖"),
                                    ("not_delegated", "事项没有赋权本乡镇（街道）"),
                                    ("other_first", "其他机关已先立案"),
                                    ("materials", "材料不齐，补充后仍不能办理"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="退回的理由",
                            ),
                        ),
                        ("refusal_note", models.CharField(blank=True, max_length=300, verbose_name="退回的说明和依据")),
                        (
                            "received_by",
                            models.CharField(
                                blank=True, help_text="写岗位、职务，不写姓名", max_length=60, verbose_name="接收岗位"
                            ),
                        ),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="签收日期")),
                        (
                            "handled",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("filed", "已立案"),
                                    ("not_filed", "核查后不予立案"),
                                    ("corrected", "已责令改正"),
                                    ("other", "其他处理"),
                                ],
                                max_length=20,
                                verbose_name="处理结果",
                            ),
                        ),
                        ("handled_note", models.CharField(blank=True, max_length=300, verbose_name="处理说明")),
                        ("handled_on", models.DateField(blank=True, null=True, verbose_name="处理日期")),
                        ("back_why", models.CharField(blank=True, max_length=200, verbose_name="收回的原因")),
                        (
                            "own_case",
                            models.ForeignKey(
                                blank=True,
                                help_text="已经立案的选择该案，对方签收后本案以“移送其他行政机关”终结；线索不选",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enforcement.penaltycase",
                                verbose_name="本单位已立案的案件",
                            ),
                        ),
                        (
                            "receiver",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="接收单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "案件移交",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("handled_on", None), ("received_on__isnull", False), _connector="OR"
                                ),
                                name="handover_handled_after_receipt",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JurisdictionDispute",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="jurisdiction_dispute",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="不写个人姓名", max_length=200, verbose_name="争议的案件（事项）"
                            ),
                        ),
                        (
                            "claim",
                            models.CharField(
                                choices=[("both", "都认为由本机关管辖"), ("neither", "都认为不由本机关管辖")],
                                max_length=8,
                                verbose_name="争议的情形",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="案件（线索）编号")),
                        ("facts", models.TextField(verbose_name="案情")),
                        ("position", models.TextField(verbose_name="本机关的意见和依据")),
                        ("filed_on", models.DateField(blank=True, null=True, verbose_name="本机关立案日期")),
                        ("other_position", models.TextField(blank=True, verbose_name="另一方机关的意见和依据")),
                        ("other_filed_on", models.DateField(blank=True, null=True, verbose_name="另一方机关立案日期")),
                        ("other_answered_on", models.DateField(blank=True, null=True, verbose_name="另一方答复日期")),
                        ("decider", models.CharField(blank=True, max_length=60, verbose_name="决定人（职务）")),
                        (
                            "decide_by",
                            models.DateField(
                                blank=True, help_text="由共同的上一级行政机关确定", null=True, verbose_name="决定期限"
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="理由")),
                        ("settled_on", models.DateField(blank=True, null=True, verbose_name="确定管辖日期")),
                        ("withdrawn_why", models.CharField(blank=True, max_length=200, verbose_name="撤回的原因")),
                        (
                            "designee",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="管辖机关",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="另一方机关",
                            ),
                        ),
                        (
                            "superior",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="共同的上一级行政机关",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "管辖争议",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("settled_on", None), ("designee__isnull", False), _connector="OR"),
                                name="jurisdiction_is_settled_for_somebody",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeyField",
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
                            "field_code",
                            models.CharField(
                                help_text="处罚案件“重点领域代码”填写同一代码",
                                max_length=40,
                                verbose_name="重点领域代码",
                            ),
                        ),
                        (
                            "campaign",
                            models.CharField(
                                blank=True,
                                help_text="处罚案件“专项行动”填写同一名称",
                                max_length=80,
                                verbose_name="专项行动",
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
                            "trades",
                            models.CharField(
                                blank=True,
                                help_text="与检查对象名录的“行业”一致，以“、”分开",
                                max_length=200,
                                verbose_name="检查对象的行业",
                            ),
                        ),
                        (
                            "cover",
                            models.CharField(
                                blank=True,
                                help_text="以“、”分开",
                                max_length=200,
                                verbose_name="其中要求年内全部检查的行业",
                            ),
                        ),
                        ("plan_no", models.CharField(blank=True, max_length=120, verbose_name="部署文件")),
                        ("since", models.DateField(verbose_name="开始日期")),
                        (
                            "until",
                            models.DateField(
                                blank=True,
                                help_text="仍在开展的不填；自当日起的案件、检查不再计入",
                                null=True,
                                verbose_name="结束日期",
                            ),
                        ),
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
                        "verbose_name": "重点领域",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until", None), ("withdrawn", False)),
                                fields=("field_code",),
                                name="key_field_code_once",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
