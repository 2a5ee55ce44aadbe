from django.db import migrations, models
import django.db.models.deletion
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("functions", "0003_service_cases"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="ArrearsPublication",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="arrears_publication",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("as_of", models.DateField(help_text="上一年12月31日", verbose_name="截至日期")),
                        (
                            "contracts",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="逾期尚未支付的合同数"),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                verbose_name="逾期尚未支付金额（元）",
                            ),
                        ),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="公开渠道或者网址")),
                    ],
                    options={
                        "verbose_name": "逾期款项年度公开",
                    },
                ),
                migrations.CreateModel(
                    name="PublicJudgment",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="public_judgment",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("case_no", models.CharField(max_length=80, verbose_name="裁判文书文号")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("administrative", "行政裁判"),
                                    ("civil", "民事裁判（含调解书）"),
                                    ("arbitration", "仲裁裁决"),
                                ],
                                max_length=16,
                                verbose_name="种类",
                            ),
                        ),
                        ("court", models.CharField(max_length=120, verbose_name="作出机关")),
                        ("duty", models.TextField(verbose_name="应当履行的义务")),
                        ("effective_on", models.DateField(verbose_name="生效日期")),
                        ("perform_by", models.DateField(verbose_name="载明的履行期限届满日期")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="应当给付金额（元）",
                            ),
                        ),
                        ("enforced_on", models.DateField(blank=True, null=True, verbose_name="进入强制执行日期")),
                        ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                        ("performance", models.TextField(blank=True, verbose_name="履行情况")),
                        (
                            "ended_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="不再履行的法定原因"),
                        ),
                    ],
                    options={
                        "verbose_name": "公职机关应当履行的生效裁判",
                    },
                ),
                migrations.CreateModel(
                    name="ArrearsMovement",
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
                                choices=[("debt", "应付款项"), ("paid", "支付"), ("ended", "抵销、免除等其他消灭")],
                                max_length=8,
                                verbose_name="种类",
                            ),
                        ),
                        ("paid_on", models.DateField(blank=True, null=True, verbose_name="支付日期")),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="金额（元）")),
                        (
                            "interest_paid",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="其中另付逾期利息（元）",
                            ),
                        ),
                        ("voucher", models.CharField(blank=True, max_length=80, verbose_name="支付凭证号")),
                        ("counts_on", models.DateField(verbose_name="计入逾期的日期")),
                        (
                            "signed",
                            models.DecimalField(decimal_places=2, max_digits=16, verbose_name="对逾期余额的增减（元）"),
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
                        "verbose_name": "款项余额变动",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BusinessComplaint",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="business_complaint",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("subject", models.CharField(max_length=200, verbose_name="反映的问题")),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("inspection", "乱检查"),
                                    ("penalty", "乱罚款"),
                                    ("fee", "乱收费"),
                                    ("seizure", "乱查封"),
                                    ("arrears", "拖欠账款"),
                                    ("promise", "招商承诺不兑现"),
                                    ("approval", "审批"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="问题类别",
                            ),
                        ),
                        ("agency_named", models.CharField(max_length=120, verbose_name="被反映的单位")),
                        ("facts", models.TextField(verbose_name="事实和诉求")),
                        ("enterprise", models.CharField(max_length=120, verbose_name="企业名称")),
                        ("contact", models.CharField(blank=True, max_length=60, verbose_name="联系人")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("portal", "网上反映"),
                                    ("hotline", "12345热线"),
                                    ("association", "商会、行业协会"),
                                    ("visit", "联系走访"),
                                    ("evaluation", "检查评价"),
                                    ("transfer", "其他单位转来"),
                                ],
                                default="portal",
                                max_length=12,
                                verbose_name="来源",
                            ),
                        ),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                        ("handed_on", models.DateField(blank=True, null=True, verbose_name="交办日期")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("solved", "已解决"),
                                    ("partly", "部分解决"),
                                    ("explained", "不能解决，已说明理由"),
                                ],
                                max_length=12,
                                verbose_name="办理结果",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="办理情况")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                        ("refusal", models.TextField(blank=True, verbose_name="不予受理的理由和途径")),
                        (
                            "earlier",
                            models.PositiveSmallIntegerField(default=0, verbose_name="此前一年同一单位同一问题件数"),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承办（被反映）单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "营商环境投诉",
                    },
                ),
                migrations.CreateModel(
                    name="BusinessPolicy",
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
                        ("document_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        ("conditions", models.TextField(verbose_name="享受条件")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True, decimal_places=2, default=0, max_digits=16, verbose_name="安排资金（元）"
                            ),
                        ),
                        ("entitled", models.TextField(help_text="一行一家", verbose_name="符合条件的企业")),
                        ("entitled_count", models.PositiveIntegerField(verbose_name="符合条件企业数")),
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
                        "verbose_name": "惠企政策",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PolicyDelivery",
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
                        ("enterprise", models.CharField(max_length=120, verbose_name="企业名称")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True, decimal_places=2, default=0, max_digits=16, verbose_name="兑现金额（元）"
                            ),
                        ),
                        ("applied", models.BooleanField(default=False, verbose_name="经企业申请（不是免申即享）")),
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
                            "policy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="functions.businesspolicy",
                                verbose_name="政策",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "政策兑现",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PromiseStage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("what", models.CharField(max_length=200, verbose_name="履行的阶段、内容")),
                        ("due", models.DateField(blank=True, null=True, verbose_name="约定日期")),
                        ("done", models.DateField(verbose_name="完成日期")),
                        (
                            "paid",
                            models.DecimalField(
                                blank=True, decimal_places=2, default=0, max_digits=16, verbose_name="本阶段支付（元）"
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
                        "verbose_name": "履行阶段",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublicPromise",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="public_promise",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("contract", "政府合同"), ("policy", "依法作出的政策承诺")],
                                max_length=10,
                                verbose_name="种类",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="合同、承诺名称")),
                        ("counterpart", models.CharField(max_length=120, verbose_name="相对方")),
                        ("text", models.TextField(help_text="双方的义务；承诺的依据和权限", verbose_name="主要内容")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True, decimal_places=2, default=0, max_digits=16, verbose_name="金额（元）"
                            ),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="签订（作出）日期")),
                        ("contract_no", models.CharField(blank=True, max_length=80, verbose_name="合同编号、承诺文号")),
                        ("perform_by", models.DateField(blank=True, null=True, verbose_name="履行期限")),
                        (
                            "change_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("interest", "国家利益、社会公共利益需要"),
                                    ("agreed", "双方协商一致"),
                                    ("statute", "合同约定或者法律规定的变更、解除情形"),
                                    ("term", "政府换届、相关责任人更替"),
                                    ("reorganised", "行政区划、机构或者职能调整"),
                                ],
                                max_length=12,
                                verbose_name="变更、解除的理由",
                            ),
                        ),
                        ("change_text", models.TextField(blank=True, verbose_name="变更、解除的内容")),
                        ("approval", models.CharField(blank=True, max_length=200, verbose_name="批准变更的机关、文号")),
                        (
                            "compensation",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                verbose_name="补偿、赔偿金额（元）",
                            ),
                        ),
                        ("compensation_text", models.TextField(blank=True, verbose_name="补偿、赔偿的约定或者说明")),
                        ("changed_on", models.DateField(blank=True, null=True, verbose_name="变更、解除日期")),
                        ("breached_on", models.DateField(blank=True, null=True, verbose_name="认定违约日期")),
                        ("breach", models.TextField(blank=True, verbose_name="违约情况")),
                        ("settled_on", models.DateField(blank=True, null=True, verbose_name="违约处理完毕日期")),
                        ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                        (
                            "reviewer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="合法性审查机构",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "政府合同和承诺",
                    },
                ),
                migrations.CreateModel(
                    name="Arrears",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="arrears",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="货物、工程或者服务的名称，第几笔款", max_length=200, verbose_name="款项名称"
                            ),
                        ),
                        ("contract_no", models.CharField(blank=True, max_length=80, verbose_name="合同编号")),
                        (
                            "payer",
                            models.CharField(
                                choices=[("public", "机关、事业单位"), ("large", "大型企业（国有等）")],
                                default="public",
                                max_length=10,
                                verbose_name="付款单位类别",
                            ),
                        ),
                        ("supplier", models.CharField(max_length=120, verbose_name="收款企业")),
                        (
                            "size",
                            models.CharField(
                                choices=[
                                    ("micro", "微型企业"),
                                    ("small", "小型企业"),
                                    ("medium", "中型企业"),
                                    ("large", "大型企业"),
                                    ("other", "不是企业"),
                                ],
                                max_length=10,
                                verbose_name="签订合同时的企业规模",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="应付金额（元）")),
                        ("signed_on", models.DateField(verbose_name="合同签订日期")),
                        ("delivered_on", models.DateField(verbose_name="交付日期")),
                        (
                            "settlement",
                            models.CharField(
                                choices=[
                                    ("delivery", "交付后付款"),
                                    ("progress", "按进度、节点结算（自双方确认结算金额之日起算）"),
                                    ("acceptance", "以检验、验收合格为付款条件"),
                                ],
                                default="delivery",
                                max_length=12,
                                verbose_name="付款条件",
                            ),
                        ),
                        (
                            "agreed_days",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="没有约定的不填", null=True, verbose_name="合同约定的付款天数"
                            ),
                        ),
                        (
                            "accept_by",
                            models.DateField(
                                blank=True,
                                help_text="以验收合格为付款条件的填写（条例第10条）",
                                null=True,
                                verbose_name="约定的检验、验收期限届满日期",
                            ),
                        ),
                        (
                            "agreed_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                help_text="没有约定的不填",
                                max_digits=6,
                                null=True,
                                verbose_name="约定的逾期年利率（%）",
                            ),
                        ),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="检验、验收合格日期")),
                        ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="双方确认结算金额日期")),
                        (
                            "supplier_delays",
                            models.BooleanField(default=False, verbose_name="验收迟延是供货（施工、服务）方的原因"),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="最迟付款日期")),
                        ("due_rule", models.CharField(blank=True, max_length=200, verbose_name="付款期限的依据")),
                        ("rate_rule", models.CharField(blank=True, max_length=200, verbose_name="逾期利息的依据")),
                        (
                            "excuse",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("leader", "法定代表人或者主要负责人变更"),
                                    ("process", "履行内部付款流程"),
                                    ("papers", "等待竣工验收备案"),
                                    ("audit", "等待决算审计"),
                                    ("third_party", "等待第三方付款"),
                                    ("dispute", "对质量、数量、金额有争议"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="未支付的理由",
                            ),
                        ),
                        ("excuse_agreed", models.BooleanField(default=False, verbose_name="合同对该理由有约定")),
                        ("excuse_text", models.TextField(blank=True, verbose_name="理由说明")),
                        (
                            "confirm_asked_on",
                            models.DateField(blank=True, null=True, verbose_name="企业要求确认债权日期"),
                        ),
                        ("confirmed_debt_on", models.DateField(blank=True, null=True, verbose_name="确认债权日期")),
                        ("complained_on", models.DateField(blank=True, null=True, verbose_name="投诉正式受理日期")),
                        ("transferred_on", models.DateField(blank=True, null=True, verbose_name="投诉转交日期")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="投诉处理意见日期")),
                        (
                            "complaint_result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("paid", "已支付或者达成付款计划"),
                                    ("partly", "部分属实，督促支付"),
                                    ("unfounded", "不属于拖欠"),
                                ],
                                max_length=12,
                                verbose_name="投诉处理结果",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="投诉处理意见")),
                        ("cleared_on", models.DateField(blank=True, null=True, verbose_name="付清日期")),
                        ("overdue_days", models.PositiveIntegerField(blank=True, null=True, verbose_name="逾期天数")),
                        (
                            "interest",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                verbose_name="应付逾期利息（元）",
                            ),
                        ),
                        (
                            "interest_waived",
                            models.CharField(blank=True, max_length=200, verbose_name="企业书面放弃利息的说明"),
                        ),
                        (
                            "ended_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="债权消灭的原因和凭据"),
                        ),
                        (
                            "handler",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="处理投诉部门",
                            ),
                        ),
                        (
                            "overseer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="中小企业工作主管部门（受理投诉）",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "中小企业款项",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)), name="arrears_amount_is_positive"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cleared_on", None), ("due_on__isnull", False), _connector="OR"),
                                name="arrears_cleared_after_due_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BusinessVisit",
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
                        ("enterprise", models.CharField(max_length=120, verbose_name="企业名称")),
                        ("raised", models.PositiveSmallIntegerField(default=0, verbose_name="提出问题数")),
                        ("solved", models.PositiveSmallIntegerField(default=0, verbose_name="已解决问题数")),
                        ("questions", models.TextField(blank=True, verbose_name="问题和办理情况")),
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
                        "verbose_name": "企业联系走访",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("solved__lte", models.F("raised"))),
                                name="visit_solves_what_was_raised",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
