"""The tables of information requests and disclosure."""

import django.db.models.deletion
from django.db import migrations, models

import fazhi.areas.oversight.information_requests.models
import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("oversight", "0002_inspection"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="DisclosureRemedy",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="disclosure_remedy",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("complaint", "投诉举报（上级机关、主管部门）"),
                                    ("reconsideration", "行政复议"),
                                    ("suit", "行政诉讼（未经复议直接起诉）"),
                                    ("suit_after", "行政诉讼（复议后起诉）"),
                                ],
                                max_length=20,
                                verbose_name="救济途径",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="案号")),
                        (
                            "form_code",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "予以公开"),
                                    ("2", "部分公开"),
                                    ("3.1", "属于国家秘密"),
                                    ("3.2", "其他法律行政法规禁止公开"),
                                    ("3.3", "危及“三安全一稳定”"),
                                    ("3.4", "保护第三方合法权益"),
                                    ("3.5", "属于三类内部事务信息"),
                                    ("3.6", "属于四类过程性信息"),
                                    ("3.7", "属于行政执法案卷"),
                                    ("3.8", "属于行政查询事项"),
                                    ("4.1", "本机关不掌握相关政府信息"),
                                    ("4.2", "没有现成信息需要另行制作"),
                                    ("4.3", "补正后申请内容仍不明确"),
                                    ("5.1", "信访举报投诉类申请"),
                                    ("5.2", "重复申请"),
                                    ("5.3", "要求提供公开出版物"),
                                    ("5.4", "无正当理由大量反复申请"),
                                    ("5.5", "要求行政机关确认或重新出具已获取信息"),
                                    ("6.1", "逾期不补正，不再处理"),
                                    ("6.2", "逾期不缴费，不再处理"),
                                    ("6.3", "其他"),
                                ],
                                max_length=4,
                                verbose_name="所涉答复情形",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[("upheld", "结果维持"), ("corrected", "结果纠正"), ("else", "其他结果")],
                                max_length=20,
                                verbose_name="结果",
                            ),
                        ),
                        ("result_note", models.CharField(blank=True, max_length=300, verbose_name="结果说明")),
                        ("concluded_on", models.DateField(blank=True, null=True, verbose_name="审结日期")),
                    ],
                    options={
                        "verbose_name": "政府信息公开救济",
                    },
                ),
                migrations.CreateModel(
                    name="DisclosureRequest",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="disclosure_request",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("counter", "当面提交"),
                                    ("signed_post", "邮寄（签收）"),
                                    ("ordinary_post", "平常信函（无需签收）"),
                                    ("internet", "互联网渠道"),
                                    ("fax", "传真"),
                                ],
                                max_length=20,
                                verbose_name="申请渠道",
                            ),
                        ),
                        (
                            "applicant_kind",
                            models.CharField(
                                choices=[
                                    ("person", "自然人"),
                                    ("business", "商业企业"),
                                    ("research", "科研机构"),
                                    ("charity", "社会公益组织"),
                                    ("legal", "法律服务机构"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="申请人类别",
                            ),
                        ),
                        ("applicant", models.CharField(max_length=120, verbose_name="申请人姓名或者名称")),
                        (
                            "id_no",
                            models.CharField(
                                blank=True,
                                help_text="证件名称和号码后四位即可",
                                max_length=120,
                                verbose_name="身份证明",
                            ),
                        ),
                        (
                            "contact_phone",
                            models.CharField(
                                help_text="电话、邮寄地址或者电子邮箱，用于答复",
                                max_length=120,
                                verbose_name="联系方式",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                help_text="一句话，不写姓名等个人信息", max_length=120, verbose_name="所需信息概括"
                            ),
                        ),
                        ("content", models.TextField(verbose_name="所需政府信息的名称、文号或者其他特征")),
                        (
                            "form_wanted",
                            models.CharField(
                                choices=[("paper", "纸质"), ("electronic", "电子数据"), ("view", "查阅、抄录")],
                                default="electronic",
                                max_length=20,
                                verbose_name="获取信息的形式",
                            ),
                        ),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="确认收到日期")),
                        ("contacted_on", models.DateField(blank=True, null=True, verbose_name="与申请人联系日期")),
                        (
                            "confirmed_with",
                            models.CharField(
                                blank=True,
                                help_text="由谁、以何种方式确认",
                                max_length=120,
                                verbose_name="申请人一方确认情况",
                            ),
                        ),
                        (
                            "taken_on",
                            fazhi.areas.oversight.information_requests.models.ReceiptDay(
                                blank=True, editable=False, null=True, verbose_name="收到申请之日"
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="审核日期")),
                        ("correction_items", models.TextField(blank=True, verbose_name="需要补正的事项和释明")),
                        ("correct_by", models.DateField(blank=True, null=True, verbose_name="补正期限")),
                        ("asked_correction_on", models.DateField(blank=True, null=True, verbose_name="补正告知日期")),
                        ("corrected_on", models.DateField(blank=True, null=True, verbose_name="收到补正日期")),
                        ("corrected_content", models.TextField(blank=True, verbose_name="补正后的申请内容")),
                        (
                            "unfounded_reason",
                            models.TextField(blank=True, verbose_name="第三方不同意公开的理由不合理的说明"),
                        ),
                        (
                            "public_interest",
                            models.TextField(blank=True, verbose_name="因公共利益决定公开的内容和理由"),
                        ),
                        ("told_third_on", models.DateField(blank=True, null=True, verbose_name="书面告知第三方日期")),
                        ("reasons_asked_on", models.DateField(blank=True, null=True, verbose_name="要求说明理由日期")),
                        ("reason_by", models.DateField(blank=True, null=True, verbose_name="说明理由的期限")),
                        ("reasons", models.TextField(blank=True, verbose_name="申请人说明的理由")),
                        ("defer_reason", models.TextField(blank=True, verbose_name="认为理由合理、延迟答复的说明")),
                        ("defer_until", models.DateField(blank=True, null=True, verbose_name="延迟答复的合理期限")),
                        (
                            "fee_method",
                            models.CharField(
                                blank=True,
                                choices=[("by_request", "按件计收"), ("by_page", "按量计收")],
                                max_length=20,
                                verbose_name="计收方式",
                            ),
                        ),
                        (
                            "fee_before",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="本月此前申请件数"),
                        ),
                        ("fee_pages", models.PositiveIntegerField(blank=True, null=True, verbose_name="提供信息页数")),
                        (
                            "fee_amount",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="信息处理费（元）"),
                        ),
                        ("fee_notified_on", models.DateField(blank=True, null=True, verbose_name="收费通知日期")),
                        ("paid_on", models.DateField(blank=True, null=True, verbose_name="缴费日期")),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        (
                            "refused_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("3.1", "属于国家秘密"),
                                    ("3.2", "其他法律行政法规禁止公开"),
                                    ("3.3", "危及“三安全一稳定”"),
                                    ("3.4", "保护第三方合法权益"),
                                    ("3.5", "属于三类内部事务信息"),
                                    ("3.6", "属于四类过程性信息"),
                                    ("3.7", "属于行政执法案卷"),
                                    ("3.8", "属于行政查询事项"),
                                ],
                                max_length=4,
                                verbose_name="不予公开的情形",
                            ),
                        ),
                        (
                            "unavailable_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("4.1", "本机关不掌握相关政府信息"),
                                    ("4.2", "没有现成信息需要另行制作"),
                                    ("4.3", "补正后申请内容仍不明确"),
                                ],
                                max_length=4,
                                verbose_name="无法提供的情形",
                            ),
                        ),
                        (
                            "unprocessed_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("5.1", "信访举报投诉类申请"),
                                    ("5.2", "重复申请"),
                                    ("5.3", "要求提供公开出版物"),
                                    ("5.4", "无正当理由大量反复申请"),
                                    ("5.5", "要求行政机关确认或重新出具已获取信息"),
                                ],
                                max_length=4,
                                verbose_name="不予处理的情形",
                            ),
                        ),
                        ("reply_content", models.TextField(blank=True, verbose_name="答复内容")),
                        (
                            "legal_clause",
                            models.CharField(
                                blank=True,
                                help_text="不填的，写入该情形通常适用的条款，请核对",
                                max_length=200,
                                verbose_name="法律依据",
                            ),
                        ),
                        (
                            "public_where",
                            models.CharField(blank=True, max_length=300, verbose_name="已主动公开的，获取方式、途径"),
                        ),
                        (
                            "form_code",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "予以公开"),
                                    ("2", "部分公开"),
                                    ("3.1", "属于国家秘密"),
                                    ("3.2", "其他法律行政法规禁止公开"),
                                    ("3.3", "危及“三安全一稳定”"),
                                    ("3.4", "保护第三方合法权益"),
                                    ("3.5", "属于三类内部事务信息"),
                                    ("3.6", "属于四类过程性信息"),
                                    ("3.7", "属于行政执法案卷"),
                                    ("3.8", "属于行政查询事项"),
                                    ("4.1", "本机关不掌握相关政府信息"),
                                    ("4.2", "没有现成信息需要另行制作"),
                                    ("4.3", "补正后申请内容仍不明确"),
                                    ("5.1", "信访举报投诉类申请"),
                                    ("5.2", "重复申请"),
                                    ("5.3", "要求提供公开出版物"),
                                    ("5.4", "无正当理由大量反复申请"),
                                    ("5.5", "要求行政机关确认或重新出具已获取信息"),
                                    ("6.1", "逾期不补正，不再处理"),
                                    ("6.2", "逾期不缴费，不再处理"),
                                    ("6.3", "其他"),
                                ],
                                max_length=4,
                                verbose_name="年报统计情形",
                            ),
                        ),
                        ("result_on", models.DateField(blank=True, null=True, verbose_name="办理结果日期")),
                        (
                            "delivery",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("post", "邮寄"),
                                    ("hand", "当面领取"),
                                    ("net", "网上提供（电子邮件）"),
                                    ("fax", "传真"),
                                ],
                                max_length=20,
                                verbose_name="送达方式",
                            ),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="发出日期")),
                        ("served_on", models.DateField(blank=True, null=True, verbose_name="送达日期")),
                        ("made_public_on", models.DateField(blank=True, null=True, verbose_name="转为主动公开日期")),
                        (
                            "ordered_by",
                            models.CharField(
                                blank=True,
                                choices=[("court", "人民法院判决"), ("review", "行政复议决定")],
                                max_length=20,
                                verbose_name="责令机关",
                            ),
                        ),
                        ("order_no", models.CharField(blank=True, max_length=80, verbose_name="判决（决定）文号")),
                        ("ordered_on", models.DateField(blank=True, null=True, verbose_name="判决（决定）日期")),
                        ("order_due", models.DateField(blank=True, null=True, verbose_name="判决（决定）载明的期限")),
                        (
                            "again_code",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "予以公开"),
                                    ("2", "部分公开"),
                                    ("3.1", "属于国家秘密"),
                                    ("3.2", "其他法律行政法规禁止公开"),
                                    ("3.3", "危及“三安全一稳定”"),
                                    ("3.4", "保护第三方合法权益"),
                                    ("3.5", "属于三类内部事务信息"),
                                    ("3.6", "属于四类过程性信息"),
                                    ("3.7", "属于行政执法案卷"),
                                    ("3.8", "属于行政查询事项"),
                                    ("4.1", "本机关不掌握相关政府信息"),
                                    ("4.2", "没有现成信息需要另行制作"),
                                    ("4.3", "补正后申请内容仍不明确"),
                                    ("5.1", "信访举报投诉类申请"),
                                    ("5.2", "重复申请"),
                                    ("5.3", "要求提供公开出版物"),
                                    ("5.4", "无正当理由大量反复申请"),
                                    ("5.5", "要求行政机关确认或重新出具已获取信息"),
                                ],
                                max_length=4,
                                verbose_name="重新答复情形",
                            ),
                        ),
                        ("again_content", models.TextField(blank=True, verbose_name="重新答复内容")),
                        ("again_on", models.DateField(blank=True, null=True, verbose_name="重新答复日期")),
                        ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="归档号")),
                    ],
                    options={
                        "verbose_name": "政府信息公开申请",
                    },
                ),
                migrations.CreateModel(
                    name="DisclosureYearReport",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="disclosure_year_report",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("ends_on", models.DateField(verbose_name="年度终了日")),
                        ("overall", models.TextField(blank=True, verbose_name="总体情况")),
                        ("problems", models.TextField(blank=True, verbose_name="存在的主要问题及改进情况")),
                        (
                            "others",
                            models.TextField(blank=True, verbose_name="其他需要报告的事项（含收取信息处理费情况）"),
                        ),
                        (
                            "carried_out",
                            models.CharField(
                                blank=True,
                                help_text="自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计",
                                max_length=80,
                                verbose_name="结转下年度继续办理（逐栏）",
                            ),
                        ),
                        ("table_words", models.TextField(blank=True, verbose_name="统计表")),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="公布网址")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                    ],
                    options={
                        "verbose_name": "政府信息公开工作年度报告",
                    },
                ),
                migrations.CreateModel(
                    name="OwnDataCorrection",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="own_data_correction",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("applicant", models.CharField(max_length=120, verbose_name="申请人")),
                        ("contact_phone", models.CharField(max_length=120, verbose_name="联系方式")),
                        (
                            "subject",
                            models.CharField(
                                help_text="一句话，不写姓名等个人信息", max_length=120, verbose_name="要求更正的记录"
                            ),
                        ),
                        ("evidence", models.TextField(verbose_name="记录不准确的证据")),
                        ("outcome", models.TextField(blank=True, verbose_name="处理情况")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                    ],
                    options={
                        "verbose_name": "本人信息更正",
                    },
                ),
                migrations.CreateModel(
                    name="CatalogueItem",
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
                            "item_kind",
                            models.CharField(
                                choices=[
                                    ("rules", "法规、规章、规范性文件"),
                                    ("organs", "机构职能、领导信息"),
                                    ("plans", "规划、计划"),
                                    ("statistics", "统计信息"),
                                    ("permits", "行政许可、政务服务"),
                                    ("penalties", "行政处罚、行政强制"),
                                    ("budget", "财政预算决算、收费"),
                                    ("procurement", "政府采购、公共资源交易"),
                                    ("projects", "重大建设项目"),
                                    ("welfare", "民生保障、公共服务"),
                                    ("emergency", "突发事件、安全生产、环境保护"),
                                    ("staff", "公务员招考、人事"),
                                    ("land", "征地拆迁"),
                                    ("policy", "政策解读、动态"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="组配分类",
                            ),
                        ),
                        ("content", models.CharField(max_length=500, verbose_name="公开内容（要素）")),
                        ("basis", models.CharField(max_length=300, verbose_name="公开依据")),
                        (
                            "term",
                            models.CharField(
                                choices=[
                                    ("twenty", "自形成或者变更之日起20个工作日"),
                                    ("seven", "7个工作日（行政许可、行政处罚决定）"),
                                    ("own", "法律、法规另有规定的日期"),
                                ],
                                default="twenty",
                                max_length=20,
                                verbose_name="公开时限",
                            ),
                        ),
                        (
                            "own_term",
                            models.CharField(
                                blank=True,
                                help_text="法律、法规对期限另有规定的写明",
                                max_length=120,
                                verbose_name="另有规定的时限",
                            ),
                        ),
                        (
                            "channels",
                            fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="公开渠道和载体"),
                        ),
                        (
                            "layer",
                            models.CharField(
                                choices=[("county", "县级"), ("town", "乡级"), ("village", "村（社区）")],
                                max_length=20,
                                verbose_name="公开层级",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[("all", "全社会"), ("special", "特定群体")],
                                default="all",
                                max_length=20,
                                verbose_name="公开对象",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="施行日期")),
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
                        (
                            "publisher",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="公开主体",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "公开事项目录",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ConcernResponse",
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
                            "topic",
                            models.CharField(
                                choices=[
                                    ("livelihood", "民生保障"),
                                    ("education", "教育医疗"),
                                    ("housing", "住房、征收"),
                                    ("traffic", "交通出行"),
                                    ("environment", "生态环境"),
                                    ("business", "营商环境"),
                                    ("safety", "公共安全"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="主题",
                            ),
                        ),
                        (
                            "concern",
                            models.CharField(help_text="概括写，不写反映人", max_length=300, verbose_name="社会关切"),
                        ),
                        ("arisen_on", models.DateField(verbose_name="关切出现（收到）日期")),
                        ("response", models.TextField(verbose_name="回应内容")),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("site", "政府网站"),
                                    ("gazette", "政府公报"),
                                    ("new_media", "政务新媒体"),
                                    ("hall", "政务服务大厅、查阅场所"),
                                    ("board", "公告栏、村居公示栏"),
                                    ("meeting", "发布会、听证座谈"),
                                    ("media", "广播电视、报刊"),
                                ],
                                default="site",
                                max_length=20,
                                verbose_name="回应渠道",
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="网址")),
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
                        "verbose_name": "回应关切",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ConsultedOpinion",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="consulted_opinion",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("third_party", "第三方"),
                                    ("co_maker", "共同制作该信息的行政机关"),
                                    ("other", "其他有关机关"),
                                ],
                                max_length=20,
                                verbose_name="征求对象",
                            ),
                        ),
                        ("party_name", models.CharField(blank=True, max_length=120, verbose_name="第三方姓名或者名称")),
                        ("what", models.CharField(max_length=300, verbose_name="征求意见的内容")),
                        ("reached_on", models.DateField(blank=True, null=True, verbose_name="收到征求意见书日期")),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agrees", "同意公开"),
                                    ("partly", "同意部分公开"),
                                    ("disagrees", "不同意公开"),
                                    ("silent", "逾期未提出意见（不等于同意，由本机关依法决定）"),
                                    ("deemed", "逾期未提出意见，视为同意公开"),
                                ],
                                max_length=20,
                                verbose_name="意见",
                            ),
                        ),
                        ("reasons", models.TextField(blank=True, verbose_name="理由")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        (
                            "consulted_organ",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被征求意见的机关",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "政府信息公开征求意见",
                    },
                ),
                migrations.CreateModel(
                    name="DisclosurePlace",
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
                                    ("zone", "政务公开专区"),
                                    ("experience", "政务公开体验区"),
                                    ("reading", "政府信息查阅场所"),
                                ],
                                max_length=20,
                                verbose_name="类别",
                            ),
                        ),
                        ("place", models.CharField(max_length=200, verbose_name="地点")),
                        ("services", models.CharField(blank=True, max_length=300, verbose_name="服务内容")),
                        ("hours", models.CharField(blank=True, max_length=100, verbose_name="开放时间")),
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
                        "verbose_name": "公开场所",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DisclosureVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("address", models.CharField(max_length=300, verbose_name="网址（位置）")),
                        ("edition", models.PositiveSmallIntegerField(verbose_name="版本")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
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
                        "verbose_name": "公开版本",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OutsideEvaluation",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="评估年度")),
                        ("evaluator", models.CharField(max_length=120, verbose_name="评估机构")),
                        ("object", models.CharField(max_length=120, verbose_name="评估对象")),
                        ("result", models.CharField(max_length=200, verbose_name="评估结果（按评估机构所述）")),
                        (
                            "score",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="得分"
                            ),
                        ),
                        ("told_in", models.CharField(max_length=200, verbose_name="出处")),
                        ("problems", models.TextField(blank=True, verbose_name="指出的问题")),
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
                        "verbose_name": "第三方评估",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PressEvent",
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
                                    ("conference", "新闻发布会"),
                                    ("interview", "在线访谈"),
                                    ("open_day", "政府开放日、公众代表列席"),
                                    ("reading", "政策解读"),
                                ],
                                max_length=20,
                                verbose_name="形式",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("livelihood", "民生保障"),
                                    ("education", "教育医疗"),
                                    ("housing", "住房、征收"),
                                    ("traffic", "交通出行"),
                                    ("environment", "生态环境"),
                                    ("business", "营商环境"),
                                    ("safety", "公共安全"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="主题",
                            ),
                        ),
                        ("policy", models.CharField(blank=True, max_length=200, verbose_name="所涉政策文件")),
                        (
                            "speaker",
                            models.CharField(
                                blank=True,
                                help_text="写职务，不写姓名",
                                max_length=100,
                                verbose_name="主要发布（解读）人职务",
                            ),
                        ),
                        ("questions", models.PositiveIntegerField(blank=True, null=True, verbose_name="回答提问数")),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="网址（地点）")),
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
                        "verbose_name": "发布解读活动",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublicInformation",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="public_information",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="信息名称")),
                        ("document_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("catalogue", "目录事项"),
                                    ("request", "依申请公开转化"),
                                    ("other", "其他主动公开信息"),
                                ],
                                default="catalogue",
                                max_length=20,
                                verbose_name="来源",
                            ),
                        ),
                        (
                            "item_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rules", "法规、规章、规范性文件"),
                                    ("organs", "机构职能、领导信息"),
                                    ("plans", "规划、计划"),
                                    ("statistics", "统计信息"),
                                    ("permits", "行政许可、政务服务"),
                                    ("penalties", "行政处罚、行政强制"),
                                    ("budget", "财政预算决算、收费"),
                                    ("procurement", "政府采购、公共资源交易"),
                                    ("projects", "重大建设项目"),
                                    ("welfare", "民生保障、公共服务"),
                                    ("emergency", "突发事件、安全生产、环境保护"),
                                    ("staff", "公务员招考、人事"),
                                    ("land", "征地拆迁"),
                                    ("policy", "政策解读、动态"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="组配分类",
                            ),
                        ),
                        ("made_on", models.DateField(verbose_name="形成日期")),
                        (
                            "term",
                            models.CharField(
                                choices=[
                                    ("twenty", "自形成或者变更之日起20个工作日"),
                                    ("seven", "7个工作日（行政许可、行政处罚决定）"),
                                    ("own", "法律、法规另有规定的日期"),
                                ],
                                default="twenty",
                                max_length=20,
                                verbose_name="公开时限",
                            ),
                        ),
                        ("own_due", models.DateField(blank=True, null=True, verbose_name="另有规定的公开日期")),
                        ("summary", models.TextField(blank=True, verbose_name="内容概述")),
                        (
                            "audit_property",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("active", "主动公开"),
                                    ("partial", "部分公开（删减后公开）"),
                                    ("on_request", "依申请公开"),
                                    ("not_public", "不予公开"),
                                ],
                                max_length=20,
                                verbose_name="公开属性",
                            ),
                        ),
                        ("property_reason", models.TextField(blank=True, verbose_name="审查理由和依据")),
                        ("secrecy_checked", models.BooleanField(default=False, verbose_name="已依法进行保密审查")),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="审查日期")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                        ("index_no", models.CharField(blank=True, max_length=60, verbose_name="索引号")),
                        ("channels", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="公开渠道")),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="网址（位置）")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                        ("edition", models.PositiveSmallIntegerField(default=0, verbose_name="版本")),
                        ("change_note", models.TextField(blank=True, verbose_name="变更情况")),
                        ("changed_on", models.DateField(blank=True, null=True, verbose_name="变更日期")),
                        ("renewed_on", models.DateField(blank=True, null=True, verbose_name="更新公开日期")),
                        ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="撤下日期")),
                        ("withdrawn_reason", models.TextField(blank=True, verbose_name="撤下理由")),
                        (
                            "catalogue",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="informations",
                                to="oversight.catalogueitem",
                                verbose_name="目录事项",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "主动公开信息",
                    },
                ),
                migrations.CreateModel(
                    name="PublishingTally",
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
                            "item_kind",
                            models.CharField(
                                choices=[
                                    ("rules", "法规、规章、规范性文件"),
                                    ("organs", "机构职能、领导信息"),
                                    ("plans", "规划、计划"),
                                    ("statistics", "统计信息"),
                                    ("permits", "行政许可、政务服务"),
                                    ("penalties", "行政处罚、行政强制"),
                                    ("budget", "财政预算决算、收费"),
                                    ("procurement", "政府采购、公共资源交易"),
                                    ("projects", "重大建设项目"),
                                    ("welfare", "民生保障、公共服务"),
                                    ("emergency", "突发事件、安全生产、环境保护"),
                                    ("staff", "公务员招考、人事"),
                                    ("land", "征地拆迁"),
                                    ("policy", "政策解读、动态"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="组配分类",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("site", "政府网站"),
                                    ("gazette", "政府公报"),
                                    ("new_media", "政务新媒体"),
                                    ("hall", "政务服务大厅、查阅场所"),
                                    ("board", "公告栏、村居公示栏"),
                                    ("meeting", "发布会、听证座谈"),
                                    ("media", "广播电视、报刊"),
                                ],
                                default="site",
                                max_length=20,
                                verbose_name="公开渠道",
                            ),
                        ),
                        ("items", models.PositiveIntegerField(verbose_name="公开信息条数")),
                        ("period_start", models.DateField(verbose_name="统计起始日")),
                        (
                            "told_by",
                            models.CharField(
                                help_text="例：县政府网站内容管理系统月度统计", max_length=120, verbose_name="数据来源"
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
                        "verbose_name": "公开发布统计",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequestConsultation",
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
                                    ("third_party", "第三方"),
                                    ("co_maker", "共同制作该信息的行政机关"),
                                    ("other", "其他有关机关"),
                                ],
                                max_length=20,
                                verbose_name="征求对象",
                            ),
                        ),
                        (
                            "party_name",
                            models.CharField(
                                blank=True,
                                help_text="征求第三方意见时填写",
                                max_length=120,
                                verbose_name="第三方姓名或者名称",
                            ),
                        ),
                        ("what", models.CharField(max_length=300, verbose_name="征求意见的内容")),
                        (
                            "reached_on",
                            models.DateField(
                                blank=True,
                                help_text="已知道送达日期的填写，期限自收到之日起算",
                                null=True,
                                verbose_name="收到征求意见书日期",
                            ),
                        ),
                        (
                            "consulted_organ",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被征求意见的机关",
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
                        "verbose_name": "征求意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequestItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("name", models.CharField(max_length=200, verbose_name="申请事项")),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    ("1", "予以公开"),
                                    ("2", "部分公开"),
                                    ("3.1", "属于国家秘密"),
                                    ("3.2", "其他法律行政法规禁止公开"),
                                    ("3.3", "危及“三安全一稳定”"),
                                    ("3.4", "保护第三方合法权益"),
                                    ("3.5", "属于三类内部事务信息"),
                                    ("3.6", "属于四类过程性信息"),
                                    ("3.7", "属于行政执法案卷"),
                                    ("3.8", "属于行政查询事项"),
                                    ("4.1", "本机关不掌握相关政府信息"),
                                    ("4.2", "没有现成信息需要另行制作"),
                                    ("4.3", "补正后申请内容仍不明确"),
                                    ("5.1", "信访举报投诉类申请"),
                                    ("5.2", "重复申请"),
                                    ("5.3", "要求提供公开出版物"),
                                    ("5.4", "无正当理由大量反复申请"),
                                    ("5.5", "要求行政机关确认或重新出具已获取信息"),
                                    ("6.3", "其他"),
                                ],
                                max_length=4,
                                verbose_name="处理情形",
                            ),
                        ),
                        ("legal_clause", models.CharField(blank=True, max_length=200, verbose_name="法律依据")),
                        ("content", models.TextField(blank=True, verbose_name="处理意见")),
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
                        "verbose_name": "逐项处理",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequestOpinionHeard",
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
                                    ("third_party", "第三方"),
                                    ("co_maker", "共同制作该信息的行政机关"),
                                    ("other", "其他有关机关"),
                                ],
                                max_length=20,
                                verbose_name="征求对象",
                            ),
                        ),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agrees", "同意公开"),
                                    ("partly", "同意部分公开"),
                                    ("disagrees", "不同意公开"),
                                    ("silent", "逾期未提出意见（不等于同意，由本机关依法决定）"),
                                    ("deemed", "逾期未提出意见，视为同意公开"),
                                ],
                                max_length=20,
                                verbose_name="意见",
                            ),
                        ),
                        ("reasons", models.TextField(blank=True, verbose_name="理由")),
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
                        "verbose_name": "反馈意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequestRemedy",
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
                                    ("complaint", "投诉举报（上级机关、主管部门）"),
                                    ("reconsideration", "行政复议"),
                                    ("suit", "行政诉讼（未经复议直接起诉）"),
                                    ("suit_after", "行政诉讼（复议后起诉）"),
                                ],
                                max_length=20,
                                verbose_name="救济途径",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="案号")),
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
                        "verbose_name": "后续救济",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
            ]
        ),
    ]
