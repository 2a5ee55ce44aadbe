import django.db.models.deletion
from django.db import migrations, models

import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0001_initial"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="OdrJoint",
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
                            "side",
                            models.CharField(
                                choices=[("applicant", "申请人一方"), ("respondent", "被申请人一方")],
                                max_length=12,
                                verbose_name="一方",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("code", "凭码网上签名"), ("paper", "当面签名（盖章、按指印）")],
                                max_length=8,
                                verbose_name="表示方式",
                            ),
                        ),
                        ("time", models.CharField(blank=True, max_length=8, verbose_name="时间")),
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
                        "verbose_name": "共同申请表示",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrMediator",
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
                        ("name", models.CharField(max_length=40, verbose_name="姓名")),
                        ("since", models.DateField(verbose_name="入驻日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="退出日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="所属部门",
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
                        "verbose_name": "行政调解员",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrSeat",
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
                        ("field", models.CharField(max_length=60, verbose_name="调解领域")),
                        ("brand", models.CharField(blank=True, max_length=40, verbose_name="调解品牌")),
                        ("since", models.DateField(verbose_name="进驻日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="退出日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="进驻部门",
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
                        "verbose_name": "进驻部门",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrSignature",
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
                            "side",
                            models.CharField(
                                choices=[("applicant", "申请人一方"), ("respondent", "被申请人一方")],
                                max_length=12,
                                verbose_name="一方",
                            ),
                        ),
                        ("signer", models.CharField(max_length=60, verbose_name="签名人")),
                        (
                            "way",
                            models.CharField(
                                choices=[("code", "凭码网上签名"), ("paper", "当面签名（盖章、按指印）")],
                                max_length=8,
                                verbose_name="签名方式",
                            ),
                        ),
                        ("time", models.CharField(blank=True, max_length=8, verbose_name="时间")),
                        ("offer_no", models.PositiveSmallIntegerField(verbose_name="第几次送签")),
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
                        "verbose_name": "签名",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrVisit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("performed", models.BooleanField(default=False, verbose_name="协议已履行")),
                        ("satisfied", models.BooleanField(default=False, verbose_name="当事人满意")),
                        ("facts", models.TextField(blank=True, verbose_name="回访情况")),
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
                        "verbose_name": "回访",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedCourtroom",
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
                                    ("town", "乡镇（街道）"),
                                    ("village", "村（社区）"),
                                    ("trade", "行业、商会"),
                                    ("department", "部门窗口"),
                                ],
                                max_length=12,
                                verbose_name="设立地类别",
                            ),
                        ),
                        ("address", models.CharField(max_length=120, verbose_name="地址")),
                        ("judge", models.CharField(max_length=40, verbose_name="联系法官")),
                        ("coordinator", models.CharField(blank=True, max_length=40, verbose_name="庭务主任（联络员）")),
                        ("terminal", models.CharField(blank=True, max_length=40, verbose_name="终端编号")),
                        ("since", models.DateField(verbose_name="启用日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="停用日期")),
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
                        "verbose_name": "共享法庭",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrSession",
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
                            "way",
                            models.CharField(
                                choices=[("online", "线上"), ("courtroom", "共享法庭"), ("on_the_spot", "当面")],
                                max_length=12,
                                verbose_name="方式",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=120, verbose_name="地点（当面的填写）")),
                        ("judge_guided", models.BooleanField(default=False, verbose_name="联系法官在线指导")),
                        ("facts", models.TextField(verbose_name="调解经过")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "courtroom",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="disputes.sharedcourtroom",
                                verbose_name="所在共享法庭",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "调解记录",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OdrMediation",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="odr_mediation",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("own", "部门受理时发现、当事人当面申请"),
                                    ("portal", "公众端申请"),
                                    ("court_before", "法院委派（立案前）"),
                                    ("court_after", "法院委托（立案后）"),
                                    ("petition", "信访移交"),
                                    ("mediation", "人民调解组织移交"),
                                    ("hotline", "12345热线移交"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="来源",
                            ),
                        ),
                        (
                            "parent_source_no",
                            models.CharField(blank=True, max_length=80, verbose_name="移交来的原案（事项）编号"),
                        ),
                        (
                            "continues",
                            models.CharField(
                                blank=True,
                                choices=[("", "否"), ("registered", "原件已登记"), ("accepted", "原件已受理")],
                                max_length=20,
                                verbose_name="承接已登记的同一纠纷",
                            ),
                        ),
                        (
                            "dispute_type",
                            models.CharField(
                                choices=[
                                    ("consumer", "消费"),
                                    ("labour", "劳动报酬"),
                                    ("property", "物业"),
                                    ("housing", "房屋买卖、装修质量"),
                                    ("medical", "医疗"),
                                    ("traffic", "道路交通"),
                                    ("land", "土地、山林、水利"),
                                    ("environment", "环境污染损害"),
                                    ("tourism", "旅游"),
                                    ("family", "婚姻家庭"),
                                    ("contract", "其他合同"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="纠纷类型",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="一句话概括，不写姓名等个人信息", max_length=120, verbose_name="纠纷事由"
                            ),
                        ),
                        (
                            "applicants",
                            models.CharField(
                                help_text="几人的以“、”隔开", max_length=200, verbose_name="申请人（一方当事人）"
                            ),
                        ),
                        ("applicant_phone", models.CharField(blank=True, max_length=60, verbose_name="申请人电话")),
                        (
                            "respondents",
                            models.CharField(
                                help_text="几人的以“、”隔开", max_length=200, verbose_name="被申请人（另一方当事人）"
                            ),
                        ),
                        ("respondent_phone", models.CharField(blank=True, max_length=60, verbose_name="被申请人电话")),
                        ("facts", models.TextField(blank=True, verbose_name="纠纷简要情况")),
                        (
                            "amount_involved",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="涉案金额（元）"
                            ),
                        ),
                        (
                            "wish",
                            models.CharField(
                                choices=[
                                    ("online", "网上（视频）"),
                                    ("courtroom", "就近的共享法庭"),
                                    ("department", "到部门当面"),
                                ],
                                default="online",
                                max_length=12,
                                verbose_name="希望的调解方式",
                            ),
                        ),
                        ("no_refusal", models.BooleanField(default=False, verbose_name="各方均未明确拒绝调解")),
                        ("duty_basis", models.CharField(blank=True, max_length=200, verbose_name="部门职责和调解依据")),
                        (
                            "linked_case_no",
                            models.CharField(blank=True, max_length=80, verbose_name="关联的行政执法案件编号"),
                        ),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                        (
                            "refusal_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("party_refuses", "一方当事人明确拒绝调解"),
                                    ("not_department", "不属于行政机关职责范围内的民事纠纷"),
                                    ("decided", "已由人民法院、仲裁机构受理或者裁决"),
                                    ("forbidden", "法律、法规规定不得调解"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="不予受理的理由",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agreed", "达成协议并签署"),
                                    ("failed", "调解不成"),
                                    ("withdrawn", "申请人撤回"),
                                    ("refused", "不予受理"),
                                ],
                                max_length=20,
                                verbose_name="调解结果",
                            ),
                        ),
                        ("concluded_on", models.DateField(blank=True, null=True, verbose_name="调解终结日期")),
                        (
                            "failure_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("party_refuses", "一方当事人不愿继续调解"),
                                    ("no_agreement", "分歧较大，未能达成协议"),
                                    ("unsigned", "当事人未在协议上签名"),
                                    ("expired", "期满未达成协议"),
                                    ("absent", "当事人无法联系或者不参加"),
                                ],
                                max_length=20,
                                verbose_name="调解不成的原因",
                            ),
                        ),
                        (
                            "other_ways",
                            fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="告知的其他途径"),
                        ),
                        ("agreement_content", models.TextField(blank=True, verbose_name="协议内容")),
                        (
                            "agreement_amount",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="协议金额（元）"
                            ),
                        ),
                        (
                            "relation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("money", "合同、侵权等财产关系"),
                                    ("labour", "劳动报酬等给付"),
                                    ("neighbour", "相邻关系"),
                                    ("identity", "确认身份关系"),
                                    ("adoption", "确认收养关系"),
                                    ("marriage", "确认婚姻关系"),
                                    ("not_civil", "不属于人民法院受理民事案件的范围"),
                                ],
                                max_length=20,
                                verbose_name="协议所涉关系",
                            ),
                        ),
                        ("performance_due_on", models.DateField(blank=True, null=True, verbose_name="履行期限届满日")),
                        ("offer_no", models.PositiveSmallIntegerField(default=0, verbose_name="送签次数")),
                        (
                            "applicant_code",
                            models.CharField(blank=True, max_length=16, verbose_name="申请人一方签署码"),
                        ),
                        (
                            "respondent_code",
                            models.CharField(blank=True, max_length=16, verbose_name="被申请人一方签署码"),
                        ),
                        ("sealed", models.BooleanField(default=False, verbose_name="调解员已签名并加盖印章")),
                        (
                            "agreement_effective_on",
                            models.DateField(
                                blank=True, help_text="最后一个签名的日期", null=True, verbose_name="协议生效日期"
                            ),
                        ),
                        ("court", models.CharField(blank=True, max_length=100, verbose_name="受理司法确认的法院")),
                        ("applied_on", models.DateField(blank=True, null=True, verbose_name="申请司法确认日期")),
                        ("court_case_no", models.CharField(blank=True, max_length=60, verbose_name="司法确认案号")),
                        (
                            "court_rule",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("special", "民事诉讼法第187条（特别程序，立案之日起30日）"),
                                    ("rules_2011", "2011年司法确认规定（15日，可延长10日）"),
                                ],
                                max_length=20,
                                verbose_name="法院适用的审查期限",
                            ),
                        ),
                        (
                            "court_rule_reason",
                            models.CharField(blank=True, max_length=120, verbose_name="适用该期限的理由"),
                        ),
                        (
                            "ruling",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("confirmed", "裁定有效"),
                                    ("refused", "裁定驳回"),
                                    ("not_accepted", "不予受理"),
                                    ("withdrawn", "当事人撤回"),
                                ],
                                max_length=20,
                                verbose_name="司法确认结果",
                            ),
                        ),
                        ("ruled_on", models.DateField(blank=True, null=True, verbose_name="司法确认结果日期")),
                        ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                        ("defaulted_on", models.DateField(blank=True, null=True, verbose_name="不履行的日期")),
                        ("enforced_on", models.DateField(blank=True, null=True, verbose_name="申请执行日期")),
                        ("visited_on", models.DateField(blank=True, null=True, verbose_name="回访日期")),
                        ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="卷宗号")),
                        (
                            "department",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承接部门",
                            ),
                        ),
                        (
                            "mediator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="disputes.odrmediator",
                                verbose_name="行政调解员",
                            ),
                        ),
                        (
                            "courtroom",
                            models.ForeignKey(
                                blank=True,
                                limit_choices_to={"until": None, "withdrawn": False},
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="disputes.sharedcourtroom",
                                verbose_name="希望去的共享法庭",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "行政调解司法确认案件",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("concluded_on", None), ("result", "")),
                                    models.Q(models.Q(("result", ""), _negated=True), ("concluded_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="odr_result_and_day_go_together",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("result", "agreed"), _negated=True),
                                    ("agreement_effective_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="odr_agreement_takes_effect",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ruled_on", None), ("ruled_on__gte", models.F("applied_on")), _connector="OR"
                                ),
                                name="odr_ruled_after_application",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
