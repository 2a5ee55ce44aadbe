import django.core.validators
import django.db.models.deletion
import fazhi.areas.services.legal_aid.grounds
import fazhi.spine.fields
from django.db import migrations, models
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0002_network"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="AdviceMatter",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="advice",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("hotline", "12348热线来电"),
                                    ("window", "窗口来访"),
                                    ("network", "网上咨询"),
                                    ("village", "村（社区）走访、坐班"),
                                    ("letter", "来信"),
                                ],
                                max_length=12,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("family", "婚姻家庭、继承"),
                                    ("labour", "劳动报酬、工伤"),
                                    ("debt", "借款、担保"),
                                    ("contract", "合同、消费"),
                                    ("house", "房屋、宅基地、物业"),
                                    ("land", "土地承包、征收"),
                                    ("traffic", "交通事故、人身损害"),
                                    ("neighbour", "邻里"),
                                    ("criminal", "刑事"),
                                    ("administrative", "行政处罚、行政复议"),
                                    ("company", "企业经营"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "asker_kind",
                            models.CharField(
                                choices=[
                                    ("person", "个人"),
                                    ("enterprise", "企业"),
                                    ("body", "村（居）委会、其他单位"),
                                ],
                                default="person",
                                max_length=12,
                                verbose_name="咨询人",
                            ),
                        ),
                        (
                            "asker",
                            models.CharField(
                                blank=True,
                                help_text="可以不填；需要转法律援助、调解时才要姓名",
                                max_length=60,
                                verbose_name="称呼或者姓名",
                            ),
                        ),
                        (
                            "asker_phone",
                            models.CharField(
                                blank=True,
                                help_text="可以不填；只用于这一次答复",
                                max_length=40,
                                verbose_name="联系电话",
                            ),
                        ),
                        (
                            "persons",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="同来人数",
                            ),
                        ),
                        (
                            "question",
                            models.TextField(
                                help_text="把事情经过和想问的写清楚，不必写身份证号等个人信息", verbose_name="问题"
                            ),
                        ),
                        ("recorded", models.BooleanField(default=False, verbose_name="通话已录音")),
                        (
                            "recording_agreed",
                            models.BooleanField(default=False, verbose_name="录音前已告知，咨询人同意"),
                        ),
                        (
                            "answer",
                            models.TextField(blank=True, help_text="咨询人凭查询码可以看到", verbose_name="解答"),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="解答日期")),
                        (
                            "aid_form",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("defence", "刑事辩护"),
                                    ("civil", "民事诉讼代理"),
                                    ("administrative", "行政诉讼代理"),
                                    ("labour", "劳动争议调解与仲裁代理"),
                                    ("out_of_court", "非诉讼代理"),
                                ],
                                max_length=20,
                                verbose_name="申请的援助形式",
                            ),
                        ),
                        ("other_party", models.CharField(blank=True, max_length=120, verbose_name="对方当事人")),
                        (
                            "shown_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("reconsideration", "行政复议"),
                                    ("petition", "信访"),
                                    ("arbitration", "劳动、土地等仲裁"),
                                    ("court", "人民法院"),
                                    ("notary", "公证"),
                                    ("expert", "司法鉴定"),
                                    ("department", "有关主管部门"),
                                ],
                                max_length=20,
                                verbose_name="指引去向",
                            ),
                        ),
                        ("shown_note", models.CharField(blank=True, max_length=200, verbose_name="受理单位和联系方式")),
                        ("referred_on", models.DateField(blank=True, null=True, verbose_name="转办、指引日期")),
                    ],
                    options={
                        "verbose_name": "法律咨询",
                    },
                ),
                migrations.CreateModel(
                    name="AdviceRatingSpent",
                    fields=[
                        (
                            "digest",
                            models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name="摘要"),
                        ),
                    ],
                    options={
                        "verbose_name": "已用的评价机会",
                    },
                ),
                migrations.CreateModel(
                    name="AidRatingSpent",
                    fields=[
                        (
                            "digest",
                            models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name="摘要"),
                        ),
                    ],
                    options={
                        "verbose_name": "已用的评价机会",
                    },
                ),
                migrations.CreateModel(
                    name="AdviceRating",
                    fields=[
                        ("id", models.UUIDField(primary_key=True, serialize=False)),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("satisfied", models.BooleanField(verbose_name="满意")),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="答复单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法律咨询评价",
                    },
                ),
                migrations.CreateModel(
                    name="AidLawyer",
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
                        (
                            "practice",
                            models.CharField(
                                choices=[
                                    ("lawyer", "社会律师"),
                                    ("staff", "法律援助机构律师"),
                                    ("grassroots", "基层法律服务工作者"),
                                    ("volunteer", "法律援助志愿者"),
                                ],
                                max_length=12,
                                verbose_name="类别",
                            ),
                        ),
                        ("firm", models.CharField(max_length=100, verbose_name="所在机构")),
                        ("practising_since", models.DateField(verbose_name="开始执业日期")),
                        ("fields_of_law", models.CharField(blank=True, max_length=100, verbose_name="擅长领域")),
                        ("since", models.DateField(verbose_name="列入名册日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="退出名册日期")),
                        ("left_reason", models.CharField(blank=True, max_length=100, verbose_name="退出原因")),
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
                        "verbose_name": "法律援助人员",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AidLawyerChange",
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
                            "reason",
                            models.CharField(
                                choices=[
                                    ("recusal", "应当回避（存在利害关系）"),
                                    ("recipient", "受援人申请更换，有正当理由"),
                                    ("failing", "未依法履行职责"),
                                    ("unable", "因病、离所等不能继续承办"),
                                    ("other", "其他正当理由"),
                                ],
                                max_length=12,
                                verbose_name="更换理由",
                            ),
                        ),
                        ("facts", models.TextField(blank=True, verbose_name="说明")),
                        (
                            "former",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="services.aidlawyer",
                                verbose_name="原承办人员",
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
                        "verbose_name": "更换承办人员",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AidProgress",
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
                                choices=[
                                    ("meeting", "会见、约见受援人"),
                                    ("evidence", "调查取证、阅卷"),
                                    ("filed", "立案、申请仲裁"),
                                    ("hearing", "开庭、庭审"),
                                    ("settling", "协商、调解"),
                                    ("judgment", "收到裁判、裁决文书"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="事项",
                            ),
                        ),
                        (
                            "content",
                            models.TextField(help_text="将告知受援人，用平常的话写，不写姓名", verbose_name="办理情况"),
                        ),
                        ("told", models.BooleanField(default=False, verbose_name="已告知受援人")),
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
                        "verbose_name": "承办记录",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AidQualityReview",
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
                        ("case_no", models.CharField(max_length=80, verbose_name="案件编号")),
                        (
                            "look",
                            models.CharField(
                                choices=[
                                    ("hearing", "庭审旁听"),
                                    ("file", "案卷检查"),
                                    ("organs", "征询司法机关意见"),
                                    ("peer", "同行评估"),
                                ],
                                max_length=12,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "draw_no",
                            models.CharField(
                                blank=True,
                                help_text="在“随机抽取”中抽取案卷后填写",
                                max_length=60,
                                verbose_name="抽取编号",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                choices=[
                                    ("excellent", "优秀"),
                                    ("good", "良好"),
                                    ("passed", "合格"),
                                    ("failed", "不合格"),
                                ],
                                max_length=12,
                                verbose_name="等次",
                            ),
                        ),
                        (
                            "problems",
                            models.TextField(
                                blank=True, help_text="只写办案质量，不写受援人的个人信息", verbose_name="问题和建议"
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
                        "verbose_name": "法律援助质量评估",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AidRating",
                    fields=[
                        ("id", models.UUIDField(primary_key=True, serialize=False)),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("satisfied", models.BooleanField(verbose_name="满意")),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="法律援助机构",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法律援助服务评价",
                    },
                ),
                migrations.CreateModel(
                    name="AidReturnVisit",
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
                        ("means", models.CharField(help_text="电话、问卷、上门等", max_length=60, verbose_name="方式")),
                        ("asked", models.PositiveIntegerField(verbose_name="回访（人）")),
                        ("answered", models.PositiveIntegerField(verbose_name="作出评价（人）")),
                        ("satisfied", models.PositiveIntegerField(verbose_name="其中满意（人）")),
                        (
                            "opinions",
                            models.TextField(
                                blank=True, help_text="只写对服务的意见，不写姓名和案情", verbose_name="意见和改进"
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
                        "verbose_name": "法律援助回访",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContactDay",
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
                            "channel",
                            models.CharField(
                                choices=[
                                    ("hotline", "12348热线来电"),
                                    ("window", "窗口来访"),
                                    ("network", "网上咨询"),
                                    ("village", "村（社区）走访、坐班"),
                                    ("letter", "来信"),
                                ],
                                max_length=12,
                                verbose_name="方式",
                            ),
                        ),
                        ("until", models.DateField(help_text="只有一天的，与登记日期相同", verbose_name="截止日期")),
                        ("contacts", models.PositiveIntegerField(verbose_name="呼入（来访）次数")),
                        ("answered", models.PositiveIntegerField(verbose_name="接通（接待）次数")),
                        (
                            "seconds",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="通话（接谈）总时长（秒）"),
                        ),
                        ("asked", models.PositiveIntegerField(default=0, verbose_name="请求评价次数")),
                        ("rated", models.PositiveIntegerField(default=0, verbose_name="作出评价次数")),
                        ("satisfied", models.PositiveIntegerField(default=0, verbose_name="其中满意")),
                        (
                            "origin",
                            models.CharField(
                                blank=True, help_text="如12348热线平台日报", max_length=100, verbose_name="数据来源"
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
                        "verbose_name": "咨询接待量",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DutyLawyerHelp",
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
                            "place",
                            models.CharField(
                                choices=[("detention", "看守所"), ("procuracy", "人民检察院"), ("court", "人民法院")],
                                max_length=12,
                                verbose_name="工作站",
                            ),
                        ),
                        ("advised", models.PositiveIntegerField(default=0, verbose_name="提供法律咨询（人次）")),
                        ("witnessed", models.PositiveIntegerField(default=0, verbose_name="认罪认罚具结见证（人次）")),
                        (
                            "procedure_advice",
                            models.PositiveIntegerField(
                                default=0, verbose_name="程序选择建议、申请变更强制措施等（人次）"
                            ),
                        ),
                        ("forwarded", models.PositiveIntegerField(default=0, verbose_name="转交法律援助申请（件）")),
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
                        "verbose_name": "值班律师法律帮助",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EnterpriseCheckup",
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
                        ("enterprise", models.CharField(max_length=150, verbose_name="企业名称")),
                        ("credit_code", models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码")),
                        (
                            "size",
                            models.CharField(
                                blank=True,
                                choices=[("micro", "微型"), ("small", "小型"), ("medium", "中型"), ("large", "大型")],
                                max_length=20,
                                verbose_name="规模",
                            ),
                        ),
                        ("lawyers", models.CharField(max_length=150, verbose_name="服务单位（律师事务所等）")),
                        (
                            "risk_kinds",
                            fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="发现的风险种类"),
                        ),
                        ("risks", models.PositiveSmallIntegerField(default=0, verbose_name="发现风险点（个）")),
                        ("suggestions", models.PositiveSmallIntegerField(default=0, verbose_name="提出建议（条）")),
                        (
                            "consultations",
                            models.PositiveSmallIntegerField(default=0, verbose_name="解答法律咨询（次）"),
                        ),
                        ("publicity", models.PositiveSmallIntegerField(default=0, verbose_name="法治宣传（次）")),
                        ("guidance", models.PositiveSmallIntegerField(default=0, verbose_name="法律服务指引（件）")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="体检报告交付日期")),
                        ("followed_on", models.DateField(blank=True, null=True, verbose_name="回访日期")),
                        ("resolved", models.PositiveSmallIntegerField(default=0, verbose_name="已化解的风险点（个）")),
                        ("summary", models.TextField(blank=True, help_text="不写企业的商业秘密", verbose_name="情况")),
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
                        "verbose_name": "企业法治体检",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HardshipStandard",
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
                            "level",
                            models.CharField(
                                choices=[("province", "省"), ("city", "市"), ("county", "县")],
                                max_length=10,
                                verbose_name="制定层级",
                            ),
                        ),
                        ("document", models.CharField(max_length=150, verbose_name="文件名称、文号")),
                        (
                            "authority",
                            models.CharField(
                                blank=True,
                                help_text="市、县的标准须写明省级文件准许市、县确定的条款（法律援助法第34条由省确定）",
                                max_length=150,
                                verbose_name="省级文件的授权",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="施行日期")),
                        (
                            "until",
                            models.DateField(
                                blank=True,
                                help_text="这一天起不再适用；仍有效的不填",
                                null=True,
                                verbose_name="失效日期",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="按最低生活保障标准倍数确定的不填",
                                max_digits=10,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="每人每月金额（元）",
                            ),
                        ),
                        (
                            "multiple",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=10,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="最低生活保障标准的倍数",
                            ),
                        ),
                        (
                            "guarantee",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=10,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="最低生活保障标准（元，每人每月）",
                            ),
                        ),
                        ("below", models.BooleanField(default=False, verbose_name="须低于标准（等于标准的不符合）")),
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
                        "verbose_name": "经济困难标准",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LegalAidCase",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="legal_aid",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("counter", "窗口申请"),
                                    ("internet", "网上申请"),
                                    ("post", "邮寄、来信"),
                                    ("detention", "办案机关、监管场所转交"),
                                    ("duty_lawyer", "值班律师转交"),
                                    ("referred", "咨询、调解等转来"),
                                    ("notified", "办案机关通知辩护、代理"),
                                ],
                                max_length=12,
                                verbose_name="来源",
                            ),
                        ),
                        (
                            "matter_type",
                            models.CharField(
                                choices=[
                                    ("defence", "刑事辩护"),
                                    ("criminal", "刑事代理"),
                                    ("civil", "民事诉讼代理"),
                                    ("administrative", "行政诉讼代理"),
                                    ("compensation", "国家赔偿代理"),
                                    ("labour", "劳动争议调解与仲裁代理"),
                                    ("out_of_court", "非诉讼代理"),
                                    ("drafting", "代拟法律文书"),
                                ],
                                max_length=16,
                                verbose_name="援助形式",
                            ),
                        ),
                        (
                            "claim",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.claims,
                                help_text="刑事案件不必选择",
                                max_length=20,
                                verbose_name="请求事项",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="如“追索劳动报酬”，不写姓名、住址等个人信息",
                                max_length=60,
                                verbose_name="案由（事由）",
                            ),
                        ),
                        ("applicant", models.CharField(max_length=40, verbose_name="申请人（受援人）姓名")),
                        (
                            "applicant_id_no",
                            models.CharField(
                                blank=True,
                                help_text="窗口已核验证件的可以不填",
                                max_length=30,
                                verbose_name="身份证件号码",
                            ),
                        ),
                        ("applicant_phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                        ("groups", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="申请人属于")),
                        (
                            "applied_by",
                            models.CharField(
                                choices=[
                                    ("self", "本人"),
                                    ("legal", "法定代理人"),
                                    ("kin", "近亲属（被羁押人员等）"),
                                    ("entrusted", "委托代理人"),
                                ],
                                default="self",
                                max_length=10,
                                verbose_name="由谁提出",
                            ),
                        ),
                        (
                            "agent",
                            models.CharField(
                                blank=True,
                                help_text="本人申请的不填",
                                max_length=60,
                                verbose_name="代为申请人姓名及关系",
                            ),
                        ),
                        (
                            "opponent",
                            models.CharField(
                                blank=True,
                                help_text="用于核对承办律师有无利害关系；刑事案件不填",
                                max_length=120,
                                verbose_name="对方当事人",
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(
                                blank=True,
                                help_text="写明什么时间、什么事、希望得到什么帮助",
                                verbose_name="事情经过和请求",
                            ),
                        ),
                        (
                            "household",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="连申请人自己一起算；与家庭成员打官司的，对方不算在内",
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="共同生活的家庭成员人数",
                            ),
                        ),
                        (
                            "income",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="所有成员一个月的工资、务农、养老金等加在一起，按近一年平均",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="家庭每月收入合计（元）",
                            ),
                        ),
                        (
                            "honest",
                            models.BooleanField(
                                default=False, verbose_name="我如实说明经济状况，愿意接受核查（法律援助法第41条）"
                            ),
                        ),
                        (
                            "exempt_means",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.means,
                                help_text="没有的不选",
                                max_length=20,
                                verbose_name="不受经济困难条件限制的情形",
                            ),
                        ),
                        (
                            "exempt_check",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.checking,
                                help_text="有材料证明属于下列人员的选一项，没有的不选",
                                max_length=20,
                                verbose_name="免予核查经济困难状况的情形",
                            ),
                        ),
                        (
                            "exempt_note",
                            models.CharField(
                                blank=True,
                                help_text="选“其他情形”的写明是哪一部法规的规定",
                                max_length=200,
                                verbose_name="有关规定和证明材料",
                            ),
                        ),
                        (
                            "requested_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="在押人员等提出申请的时间"),
                        ),
                        ("handed_at", models.DateTimeField(blank=True, null=True, verbose_name="转交到达时间")),
                        (
                            "case_organ",
                            models.CharField(blank=True, max_length=100, verbose_name="办案（争议处理）机关"),
                        ),
                        ("organ_case_no", models.CharField(blank=True, max_length=80, verbose_name="办案机关案号")),
                        (
                            "notified_ground",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.notices,
                                max_length=20,
                                verbose_name="通知辩护、代理的情形",
                            ),
                        ),
                        ("found_on", models.DateField(blank=True, null=True, verbose_name="办案机关发现该情形的日期")),
                        (
                            "missing",
                            models.TextField(
                                blank=True,
                                help_text="一次列全，以后不得再要求补充；不写姓名",
                                verbose_name="需要补充的材料、说明",
                            ),
                        ),
                        ("supply_by", models.DateField(blank=True, null=True, verbose_name="补充材料的截止日期")),
                        ("supplied_on", models.DateField(blank=True, null=True, verbose_name="材料补齐日期")),
                        (
                            "means_way",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("shared", "通过信息共享查询"),
                                    ("promise", "申请人个人诚信承诺"),
                                    ("papers", "查看证明材料"),
                                    ("none", "免予核查或者不受限制"),
                                ],
                                max_length=20,
                                verbose_name="核查方式",
                            ),
                        ),
                        (
                            "means_result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("hard", "符合经济困难标准"),
                                    ("not_hard", "不符合经济困难标准"),
                                    ("unchecked", "免予核查经济困难状况"),
                                    ("free", "不受经济困难条件限制"),
                                ],
                                max_length=20,
                                verbose_name="经济状况审查结果",
                            ),
                        ),
                        ("means_standard", models.CharField(blank=True, max_length=120, verbose_name="适用的标准")),
                        ("means_words", models.CharField(blank=True, max_length=400, verbose_name="计算")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                        ("granted", models.BooleanField(default=False, verbose_name="给予法律援助")),
                        (
                            "refusal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("means", "不符合经济困难条件"),
                                    ("scope", "不属于法律援助事项范围"),
                                    ("has_lawyer", "已委托律师或者其他代理人"),
                                    ("other", "其他不符合法律援助条件的情形"),
                                ],
                                max_length=20,
                                verbose_name="不予援助的理由",
                            ),
                        ),
                        ("refusal_note", models.TextField(blank=True, verbose_name="理由说明")),
                        (
                            "redirected_to",
                            models.CharField(blank=True, max_length=100, verbose_name="应向其申请的机构"),
                        ),
                        (
                            "advance_ground",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.advances,
                                max_length=20,
                                verbose_name="先行提供的情形",
                            ),
                        ),
                        ("limitation_on", models.DateField(blank=True, null=True, verbose_name="时效（期限）届满日")),
                        ("advance_papers", models.TextField(blank=True, verbose_name="须补办的手续、补充的材料")),
                        ("papers_by", models.DateField(blank=True, null=True, verbose_name="补办手续的截止日期")),
                        ("advanced_on", models.DateField(blank=True, null=True, verbose_name="先行提供日期")),
                        (
                            "no_conflict",
                            models.BooleanField(
                                default=False, verbose_name="已核对：与对方当事人、办案人员没有利害关系"
                            ),
                        ),
                        ("assigned_on", models.DateField(blank=True, null=True, verbose_name="指派日期")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="办理结束日期")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("won", "胜诉（意见被采纳）"),
                                    ("part", "部分胜诉（部分采纳）"),
                                    ("settled", "调解、和解"),
                                    ("withdrawn", "撤诉"),
                                    ("lost", "败诉（意见未被采纳）"),
                                    ("done", "文书已代拟、事项已办完"),
                                ],
                                max_length=20,
                                verbose_name="办理结果",
                            ),
                        ),
                        (
                            "recovered",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="挽回损失、取得利益（元）",
                            ),
                        ),
                        (
                            "termination",
                            models.CharField(
                                blank=True,
                                choices=fazhi.areas.services.legal_aid.grounds.endings,
                                max_length=20,
                                verbose_name="终止的情形",
                            ),
                        ),
                        ("termination_note", models.TextField(blank=True, verbose_name="终止的事实和依据")),
                        ("terminated_on", models.DateField(blank=True, null=True, verbose_name="终止日期")),
                        ("objection", models.TextField(blank=True, verbose_name="异议的理由")),
                        ("objected_on", models.DateField(blank=True, null=True, verbose_name="提出异议日期")),
                        ("objection_kept", models.BooleanField(default=False, verbose_name="维持原决定")),
                        ("objection_note", models.TextField(blank=True, verbose_name="审查意见")),
                        ("file_papers", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="卷内材料")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="提交结案材料日期")),
                        ("file_gaps", models.TextField(blank=True, verbose_name="须补正的结案材料")),
                        ("checked_on", models.DateField(blank=True, null=True, verbose_name="卷宗审核通过日期")),
                        (
                            "subsidy",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="按地方补贴标准；免征增值税和个人所得税",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="补贴金额（元）",
                            ),
                        ),
                        (
                            "subsidy_note",
                            models.CharField(
                                blank=True, help_text="发放的不填", max_length=120, verbose_name="不发放补贴的原因"
                            ),
                        ),
                        ("subsidised_on", models.DateField(blank=True, null=True, verbose_name="补贴办理日期")),
                        (
                            "lawyer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="services.aidlawyer",
                                verbose_name="承办人员",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法律援助案件",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("granted", False),
                                    ("decided_on__isnull", False),
                                    ("channel", "notified"),
                                    _connector="OR",
                                ),
                                name="aid_grant_has_its_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("assigned_on", None), ("lawyer", None)),
                                    models.Q(("assigned_on__isnull", False), ("lawyer__isnull", False)),
                                    _connector="OR",
                                ),
                                name="aid_lawyer_and_day_go_together",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
