import django.db.models.deletion
import fazhi.areas.decisions.legality.whose
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("decisions", "0002_consultation")]
    operations = [
        Tables([
        migrations.CreateModel(
            name="CounselAppointment",
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
                            ("counsel", "法律顾问"),
                            ("public_lawyer", "公职律师"),
                            ("village", "村（居）法律顾问"),
                        ],
                        max_length=16,
                        verbose_name="类别",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("person", "个人"), ("firm", "律师事务所等机构")],
                        default="person",
                        max_length=10,
                        verbose_name="形式",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="姓名或者机构名称")),
                ("firm", models.CharField(blank=True, max_length=120, verbose_name="执业机构、任职单位")),
                ("licence_no", models.CharField(blank=True, max_length=40, verbose_name="执业证号、公职律师证号")),
                ("team", models.CharField(blank=True, max_length=80, verbose_name="所属法律顾问队伍")),
                ("contract_no", models.CharField(blank=True, max_length=80, verbose_name="聘任合同（文件）编号")),
                ("since", models.DateField(verbose_name="聘期起")),
                ("until", models.DateField(blank=True, null=True, verbose_name="聘期止（届满次日）")),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("expired", "聘期届满"),
                            ("resigned", "辞聘、调离"),
                            ("dismissed", "解聘"),
                            ("revoked", "证书注销、收回"),
                        ],
                        max_length=12,
                        verbose_name="终止原因",
                    ),
                ),
                (
                    "fee_basis",
                    models.CharField(
                        choices=[
                            ("none", "不付费（公职律师、公益服务）"),
                            ("hourly", "按小时"),
                            ("yearly", "年度固定服务费"),
                            ("per_matter", "按件"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="计费方式",
                    ),
                ),
                (
                    "fee",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="约定费用（元：每小时、每年或者每件）",
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="服务单位",
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
                    "renews",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.counselappointment",
                        verbose_name="续聘自",
                    ),
                ),
                (
                    "shared_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="共享自（原任职单位）",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问、公职律师聘任",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CounselAppraisal",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="考核年度")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("excellent", "优秀"),
                            ("competent", "称职（合格）"),
                            ("basic", "基本称职（基本合格）"),
                            ("failed", "不称职（不合格）"),
                        ],
                        max_length=12,
                        verbose_name="考核结果",
                    ),
                ),
                ("renew", models.BooleanField(default=False, verbose_name="同意续聘（保留证书）")),
                ("note", models.TextField(blank=True, verbose_name="考核意见")),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appraisals",
                        to="decisions.counselappointment",
                        verbose_name="法律顾问、公职律师",
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
                "verbose_name": "法律顾问、公职律师年度考核",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CounselConflict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("name", models.CharField(max_length=200, verbose_name="法律顾问（公职律师）")),
                ("note", models.CharField(max_length=200, verbose_name="利益冲突说明")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "回避",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CounselDuty",
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
                    "group",
                    models.CharField(
                        choices=[("office", "县级党政机关"), ("town", "乡镇（街道）"), ("village", "村（居）")],
                        max_length=10,
                        verbose_name="类别",
                    ),
                ),
                ("since", models.DateField(verbose_name="列入日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="移出日期")),
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
                        verbose_name="单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "应配备法律顾问、公职律师的单位",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CounselRequest",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="counsel_request",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "service",
                    models.CharField(
                        choices=[
                            ("document", "审查文件"),
                            ("decision", "审查重大行政决策"),
                            ("contract", "审查合同协议"),
                            ("opinion", "出具法律意见书"),
                            ("review", "参与合法性审查"),
                            ("meeting", "参会"),
                            ("reception", "接访"),
                            ("litigation", "参与行政复议、诉讼"),
                            ("negotiation", "参与谈判、起草"),
                            ("publicity", "普法宣传"),
                            ("dispute", "处理矛盾纠纷"),
                            ("consultation", "咨询解答"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="服务种类",
                    ),
                ),
                ("subject", models.CharField(max_length=300, verbose_name="事项")),
                ("question", models.TextField(verbose_name="需要解答的问题、要求")),
                ("text", models.TextField(blank=True, verbose_name="有关文本、材料")),
                (
                    "needed_on",
                    models.DateField(blank=True, null=True, verbose_name="参会、出庭等日期或者要求的答复日期"),
                ),
                ("assigned_on", models.DateField(blank=True, null=True, verbose_name="分派日期")),
                (
                    "conflict",
                    models.CharField(
                        blank=True,
                        choices=[("none", "声明没有利益冲突"), ("conflict", "有利益冲突，回避")],
                        max_length=10,
                        verbose_name="利益冲突声明",
                    ),
                ),
                ("conflict_note", models.CharField(blank=True, max_length=200, verbose_name="利益冲突说明")),
                ("opinion", models.TextField(blank=True, verbose_name="法律意见、服务情况")),
                ("opinion_ref", models.CharField(blank=True, max_length=80, verbose_name="法律意见书编号")),
                ("points", models.PositiveIntegerField(blank=True, null=True, verbose_name="提出意见建议（条）")),
                (
                    "hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="用时（小时）"
                    ),
                ),
                ("delivered_on", models.DateField(blank=True, null=True, verbose_name="答复（服务）日期")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="确认日期")),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[("good", "满意"), ("fair", "基本满意"), ("poor", "不满意")],
                        max_length=8,
                        verbose_name="对本次服务的评价",
                    ),
                ),
                ("rating_note", models.CharField(blank=True, max_length=300, verbose_name="评价说明")),
                ("withdrawn_reason", models.CharField(blank=True, max_length=200, verbose_name="撤回理由")),
                (
                    "appointment",
                    models.ForeignKey(
                        blank=True,
                        limit_choices_to={"withdrawn": False},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.counselappointment",
                        verbose_name="承办的法律顾问（公职律师）",
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="受服务单位",
                    ),
                ),
                (
                    "counsel_organ",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="法律顾问所在单位",
                    ),
                ),
                (
                    "requester",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="提出单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问服务请求",
            },
        ),
        migrations.CreateModel(
            name="CounselRework",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("ask", models.TextField(verbose_name="需要补充的问题")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "要求补充",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CounselWork",
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
                    "service",
                    models.CharField(
                        choices=[
                            ("document", "审查文件"),
                            ("decision", "审查重大行政决策"),
                            ("contract", "审查合同协议"),
                            ("opinion", "出具法律意见书"),
                            ("review", "参与合法性审查"),
                            ("meeting", "参会"),
                            ("reception", "接访"),
                            ("litigation", "参与行政复议、诉讼"),
                            ("negotiation", "参与谈判、起草"),
                            ("publicity", "普法宣传"),
                            ("dispute", "处理矛盾纠纷"),
                            ("consultation", "咨询解答"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="服务种类",
                    ),
                ),
                ("matter_no", models.CharField(blank=True, max_length=120, verbose_name="所涉事项、案件编号")),
                ("opinion_no", models.CharField(blank=True, max_length=80, verbose_name="法律意见书编号")),
                ("points", models.PositiveIntegerField(blank=True, null=True, verbose_name="提出意见建议（条）")),
                (
                    "hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="用时（小时）"
                    ),
                ),
                ("outcome", models.TextField(blank=True, verbose_name="服务情况")),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work",
                        to="decisions.counselappointment",
                        verbose_name="法律顾问、公职律师",
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
                    "served",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="受服务单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问、公职律师服务",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalityReview",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="legality_review",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("document", "行政规范性文件"),
                            ("decision", "重大行政决策"),
                            ("contract", "合同、协议"),
                            ("village", "村（居）事项"),
                            ("enforcement", "重大行政执法决定法制审核"),
                            ("item", "权责事项调整"),
                            ("paper", "会议议题材料"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="审查种类",
                    ),
                ),
                (
                    "also",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("document", "行政规范性文件"),
                            ("decision", "重大行政决策"),
                            ("contract", "合同、协议"),
                            ("village", "村（居）事项"),
                            ("enforcement", "重大行政执法决定法制审核"),
                            ("item", "权责事项调整"),
                            ("paper", "会议议题材料"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="同时属于",
                    ),
                ),
                (
                    "village_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("rules", "村规民约（居民公约）"),
                            ("charter", "村民自治章程"),
                            ("contract", "村级合同"),
                            ("major", "村级重大事项"),
                        ],
                        max_length=16,
                        verbose_name="村（居）事项种类",
                    ),
                ),
                (
                    "level",
                    fazhi.areas.decisions.legality.whose.LevelField(
                        choices=[("county", "县级"), ("town", "乡镇（街道）级"), ("village", "村（居）级")],
                        default="county",
                        editable=False,
                        max_length=10,
                        verbose_name="层级",
                    ),
                ),
                (
                    "for_lower",
                    fazhi.areas.decisions.legality.whose.ForLowerField(
                        default=False, editable=False, verbose_name="下级提请审查"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="送审名称")),
                ("drafter", models.CharField(blank=True, help_text="填姓名，几个人用顿号分开；起草人不参加审查", max_length=60, verbose_name="起草人")),
                ("text", models.TextField(blank=True, verbose_name="送审文本")),
                ("explanation", models.TextField(blank=True, verbose_name="起草说明、有关背景")),
                ("basis_text", models.TextField(blank=True, verbose_name="制定（签订）依据")),
                ("own_opinion", models.TextField(blank=True, verbose_name="本单位合法性审核意见")),
                ("consultation", models.TextField(blank=True, verbose_name="征求意见、论证情况")),
                ("urgent", models.BooleanField(default=False, verbose_name="紧急")),
                ("urgent_reason", models.CharField(blank=True, max_length=200, verbose_name="紧急的理由")),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="拟上会、签订日期")),
                (
                    "contract_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("land", "土地、矿产等自然资源"),
                            ("concession", "特许经营"),
                            ("investment", "招商引资"),
                            ("purchase", "政府采购、购买服务"),
                            ("works", "工程建设"),
                            ("compensation", "征收补偿"),
                            ("finance", "借款、担保、资助"),
                            ("lease", "承包、租赁"),
                            ("cooperation", "合作、框架协议"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="合同种类",
                    ),
                ),
                ("other_party", models.CharField(blank=True, max_length=200, verbose_name="合同相对方")),
                ("credit_check", models.TextField(blank=True, verbose_name="对方资信调查情况")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="合同金额（元）"
                    ),
                ),
                (
                    "complexity",
                    models.CharField(
                        blank=True,
                        choices=[("ordinary", "一般"), ("complex", "复杂或者需要专家论证")],
                        default="ordinary",
                        max_length=10,
                        verbose_name="难易程度",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="材料齐备日期")),
                ("reviewer", models.CharField(blank=True, max_length=60, verbose_name="主审人员")),
                ("no_conflict", models.BooleanField(default=False, verbose_name="主审人员声明没有应当回避的情形")),
                ("team", models.CharField(blank=True, max_length=300, verbose_name="联合审查人员")),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="审查轮次")),
                ("returns", models.PositiveSmallIntegerField(default=0, verbose_name="本轮退回补正次数")),
                ("counsel_question", models.TextField(blank=True, verbose_name="征询法律顾问的问题")),
                ("counsel_waiting", models.PositiveSmallIntegerField(default=0, verbose_name="尚未收到的法律顾问意见")),
                ("refer_reason", models.CharField(blank=True, max_length=300, verbose_name="提请上级审查的理由")),
                (
                    "risk_level",
                    models.CharField(
                        blank=True,
                        choices=[("high", "高"), ("medium", "中"), ("low", "低")],
                        max_length=16,
                        verbose_name="合同风险等级",
                    ),
                ),
                ("risk_note", models.CharField(blank=True, max_length=300, verbose_name="风险说明")),
                ("points_written", models.PositiveSmallIntegerField(default=0, verbose_name="已写意见条数")),
                ("must_points", models.CharField(blank=True, max_length=300, verbose_name="“应当修改”的意见序号")),
                ("open_points", models.CharField(blank=True, max_length=300, verbose_name="尚未反馈的意见序号")),
                ("dropped_points", models.CharField(blank=True, max_length=300, verbose_name="已撤回的意见序号")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法，建议完善"),
                            ("amend", "应当修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审查范围"),
                        ],
                        max_length=16,
                        verbose_name="审查结论",
                    ),
                ),
                ("conclusion", models.TextField(blank=True, verbose_name="结论说明")),
                ("given_on", models.DateField(blank=True, null=True, verbose_name="出具意见日期")),
                ("first_given_on", models.DateField(blank=True, null=True, verbose_name="首次出具意见日期")),
                ("repeats", models.BooleanField(default=False, verbose_name="同一文稿此前已另案出具意见")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="反馈采纳情况日期")),
                ("used_on", models.DateField(blank=True, null=True, verbose_name="上会、签订、通过日期")),
                ("signed_copy", models.CharField(blank=True, max_length=120, verbose_name="签订文本（份数、编号）")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="备案日期")),
                ("filing_no", models.CharField(blank=True, max_length=80, verbose_name="备案编号")),
                ("disputed", models.BooleanField(default=False, verbose_name="发生履约纠纷")),
                ("handed_over", models.CharField(blank=True, max_length=200, verbose_name="移交材料")),
                ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="卷宗号")),
                ("withdrawn_reason", models.CharField(blank=True, max_length=200, verbose_name="撤回理由")),
                (
                    "drafting_organ",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="起草单位（与送审单位不同的）",
                    ),
                ),
                (
                    "decider",
                    models.ForeignKey(
                        blank=True,
                        help_text="审议、决定本事项的机关；可以查阅审查意见，不能办理",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="决定（制定）机关",
                    ),
                ),
                (
                    "presenter",
                    models.ForeignKey(
                        blank=True,
                        help_text="可以查阅审查意见，不能办理",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="提请审议的单位",
                    ),
                ),
                (
                    "lower_unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="下级提请审查的，最初向下级送审的单位",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="原送审单位",
                    ),
                ),
                (
                    "higher_organ",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="提请审查的上级机构",
                    ),
                ),
                (
                    "requester",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="送审单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "合法性审查",
            },
        ),
        migrations.CreateModel(
            name="MissedReview",
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
                            ("document", "行政规范性文件"),
                            ("decision", "重大行政决策"),
                            ("contract", "合同、协议"),
                            ("village", "村（居）事项"),
                            ("enforcement", "重大行政执法决定法制审核"),
                            ("item", "权责事项调整"),
                            ("paper", "会议议题材料"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="审查种类",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("county", "县级"), ("town", "乡镇（街道）级"), ("village", "村（居）级")],
                        max_length=10,
                        verbose_name="层级",
                    ),
                ),
                ("used_on", models.DateField(verbose_name="上会、签订、通过日期")),
                ("found", models.TextField(verbose_name="发现情况")),
                ("remedy", models.TextField(blank=True, verbose_name="补救措施")),
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
                        verbose_name="应送审单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "应审未审事项",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("no", models.PositiveSmallIntegerField(verbose_name="意见序号")),
                (
                    "decision",
                    models.CharField(
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "不采纳")],
                        max_length=10,
                        verbose_name="采纳情况",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="修改情况；不采纳、部分采纳的理由")),
                ("given_on", models.DateField(verbose_name="意见出具日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "采纳情况",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewCounselOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("name", models.CharField(max_length=120, verbose_name="法律顾问（公职律师）")),
                ("opinion", models.TextField(verbose_name="法律意见")),
                ("opinion_no", models.CharField(blank=True, max_length=80, verbose_name="法律意见书编号")),
                (
                    "hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="用时（小时）"
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
                "verbose_name": "法律顾问意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewDropped",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("no", models.PositiveSmallIntegerField(verbose_name="意见序号")),
                ("reason", models.CharField(max_length=200, verbose_name="撤回理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "撤回的意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewHigherOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法，建议完善"),
                            ("amend", "应当修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审查范围"),
                        ],
                        max_length=16,
                        verbose_name="审查结论",
                    ),
                ),
                ("opinion_no", models.CharField(blank=True, max_length=80, verbose_name="意见书文号")),
                ("points", models.PositiveSmallIntegerField(default=0, verbose_name="意见条数")),
                ("given_on", models.DateField(verbose_name="出具日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "上级审查意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reviewer", "合法性审查机构人员"),
                            ("station", "司法所人员"),
                            ("public_lawyer", "公职律师"),
                            ("counsel", "政府法律顾问"),
                            ("village_counsel", "村（居）法律顾问"),
                            ("liaison", "法治联络员"),
                        ],
                        max_length=16,
                        verbose_name="身份",
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="姓名")),
                (
                    "recusal",
                    models.CharField(
                        choices=[("none", "声明没有应当回避的情形"), ("recused", "回避")],
                        max_length=10,
                        verbose_name="回避声明",
                    ),
                ),
                ("ground", models.CharField(blank=True, max_length=200, verbose_name="回避事由")),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="平台账号",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "organ",
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
                "verbose_name": "联合审查组成员",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("round", models.PositiveSmallIntegerField(verbose_name="轮次")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法，建议完善"),
                            ("amend", "应当修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审查范围"),
                        ],
                        max_length=16,
                        verbose_name="审查结论",
                    ),
                ),
                ("points", models.PositiveIntegerField(verbose_name="意见条数")),
                ("conclusion", models.TextField(blank=True, verbose_name="结论说明")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "出具的审查意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("no", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("round", models.PositiveSmallIntegerField(verbose_name="轮次")),
                (
                    "article",
                    models.CharField(help_text="如“第三条”；对全文的写“全文”", max_length=60, verbose_name="条款"),
                ),
                (
                    "severity",
                    models.CharField(
                        choices=[("must", "应当修改"), ("should", "建议修改"), ("hint", "风险提示")],
                        max_length=10,
                        verbose_name="性质",
                    ),
                ),
                ("problem", models.TextField(verbose_name="存在的问题")),
                (
                    "basis",
                    models.TextField(
                        help_text="法律法规写全称和条号，如《中华人民共和国民法典》第五百八十五条", verbose_name="依据"
                    ),
                ),
                ("suggestion", models.TextField(verbose_name="修改建议")),
                ("citation", models.TextField(blank=True, verbose_name="引用的条文")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "审查意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("progress", "履行情况"),
                            ("performed", "履行完毕"),
                            ("breach", "对方违约"),
                            ("dispute", "发生纠纷"),
                            ("changed", "变更、解除"),
                        ],
                        max_length=12,
                        verbose_name="情形",
                    ),
                ),
                ("facts", models.TextField(verbose_name="情况")),
                ("handling", models.CharField(blank=True, max_length=300, verbose_name="处理措施")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "履约情况",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("missing", models.TextField(verbose_name="须补正的材料")),
                ("again", models.BooleanField(default=False, verbose_name="仅限上次已告知而仍未补齐的材料")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "退回补正",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewSubmission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("text", models.TextField(blank=True, verbose_name="修改后的文本")),
                ("note", models.TextField(blank=True, verbose_name="补正、修改说明")),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="审查轮次")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "重新送审",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="counselappointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("fee__isnull", True), models.Q(("fee_basis", "none"), _negated=True), _connector="OR"
                ),
                name="counsel_fee_has_a_basis",
            ),
        ),
        migrations.AddIndex(
            model_name="legalityreview",
            index=models.Index(fields=["first_given_on"], name="legality_first_given"),
        ),
        migrations.AddConstraint(
            model_name="legalityreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("given_on", None), ("result", "")),
                    models.Q(models.Q(("result", ""), _negated=True), ("given_on__isnull", False)),
                    _connector="OR",
                ),
                name="legality_result_and_day_go_together",
            ),
        ),
        ]),
    ]
