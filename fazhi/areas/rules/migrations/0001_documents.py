import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = True
    dependencies = [("spine", "0008_draws"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        Tables([
        migrations.CreateModel(
            name="CleanupResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("round_no", models.CharField(max_length=80, verbose_name="清理批次")),
                ("result", models.CharField(max_length=40, verbose_name="清理结果")),
                ("reason", models.TextField(blank=True, verbose_name="理由")),
            ],
            options={
                "verbose_name": "清理结果",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="CompetitionAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("passed", "符合公平竞争审查标准，可以出台"),
                            ("adjust", "应当进行调整"),
                            ("exception", "适用例外规定，可以出台"),
                            ("stopped", "不得出台"),
                            ("not_in_scope", "不属于审查范围"),
                        ],
                        max_length=20,
                        verbose_name="审查结论",
                    ),
                ),
                ("opinion_no", models.CharField(blank=True, max_length=80, verbose_name="意见文号")),
                ("given_on", models.DateField(verbose_name="意见日期")),
                ("exception_until", models.DateField(blank=True, null=True, verbose_name="例外规定实施期限")),
            ],
            options={
                "verbose_name": "公平竞争审查意见",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ConsultationAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("comments", models.PositiveIntegerField(verbose_name="收到意见（条）")),
                ("adopted", models.PositiveIntegerField(verbose_name="采纳（条）")),
                ("ended_on", models.DateField(verbose_name="结束日期")),
            ],
            options={
                "verbose_name": "公开征求意见结果",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="CourtAdvice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("court", models.CharField(max_length=100, verbose_name="人民法院")),
                ("letter_no", models.CharField(max_length=80, verbose_name="司法建议文号")),
                ("content", models.TextField(verbose_name="处理建议")),
            ],
            options={
                "verbose_name": "司法建议",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="DocumentEvaluation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("before_expiry", models.BooleanField(default=True, verbose_name="有效期届满前评估")),
                ("evaluator", models.CharField(max_length=100, verbose_name="评估单位")),
                (
                    "proposes",
                    models.CharField(
                        choices=[
                            ("keep", "继续实施（有效期届满的重新公布）"),
                            ("amend", "修改"),
                            ("repeal", "废止"),
                            ("lapse", "有效期届满后不再实施"),
                        ],
                        max_length=10,
                        verbose_name="评估建议",
                    ),
                ),
                ("report", models.TextField(verbose_name="评估报告要点")),
            ],
            options={
                "verbose_name": "实施后评估",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="DocumentVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("number", models.PositiveSmallIntegerField(verbose_name="版本")),
                ("title", models.CharField(max_length=200, verbose_name="文件名称")),
                ("text", models.TextField(verbose_name="公布的全文")),
                ("document_no", models.CharField(max_length=80, verbose_name="发文字号")),
                ("unified_no", models.CharField(blank=True, max_length=80, verbose_name="统一编号")),
                ("published_on", models.DateField(verbose_name="公布日期")),
                ("effective_on", models.DateField(verbose_name="施行日期")),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                (
                    "change",
                    models.CharField(
                        choices=[
                            ("made", "制定"),
                            ("amended", "修改"),
                            ("readopted", "重新公布"),
                            ("taken_over", "补录"),
                            ("restored", "修改失效后恢复"),
                        ],
                        max_length=12,
                        verbose_name="来源",
                    ),
                ),
                ("amends_note", models.CharField(blank=True, max_length=300, verbose_name="修改说明")),
            ],
            options={
                "verbose_name": "公布文本",
                "ordering": ["on", "seq"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("matter", "number"), name="a_version_of_a_document_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="DocumentYearList",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="document_year_list",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
                    ),
                ),
                ("ends_on", models.DateField(help_text="12月31日", verbose_name="年度终了日")),
                ("made", models.PositiveIntegerField(blank=True, null=True, verbose_name="本年公布（件）")),
                ("amended", models.PositiveIntegerField(blank=True, null=True, verbose_name="本年修改（件）")),
                ("ended", models.PositiveIntegerField(blank=True, null=True, verbose_name="本年废止、失效（件）")),
                ("listing", models.TextField(blank=True, verbose_name="目录")),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="报送日期")),
            ],
            options={
                "verbose_name": "规范性文件年度目录",
                "constraints": [
                    models.UniqueConstraint(fields=("maker", "ends_on"), name="one_yearly_list_of_a_maker")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="FilingAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "target",
                    models.CharField(
                        choices=[("government", "上一级人民政府"), ("congress", "本级人大常委会")],
                        default="government",
                        max_length=12,
                        verbose_name="备案机关",
                    ),
                ),
                ("result", models.CharField(max_length=40, verbose_name="结果")),
                ("opinion_no", models.CharField(blank=True, max_length=80, verbose_name="登记号（意见文号）")),
                ("points", models.PositiveIntegerField(blank=True, null=True, verbose_name="意见（条）")),
                ("given_on", models.DateField(verbose_name="日期")),
                ("correct_by", models.DateField(blank=True, null=True, verbose_name="处理期限")),
            ],
            options={
                "verbose_name": "备案审查结果",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="HeardOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "heard",
                    models.CharField(
                        choices=[
                            ("agency", "有关机关"),
                            ("expert", "专家学者"),
                            ("business", "企业和其他经营主体"),
                            ("chamber", "行业协会商会"),
                            ("citizen", "利益相关的公民"),
                        ],
                        max_length=12,
                        verbose_name="听取对象类别",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="单位（专家）名称")),
                ("opinion", models.TextField(verbose_name="意见")),
                (
                    "adoption",
                    models.CharField(
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "未采纳")],
                        max_length=10,
                        verbose_name="采纳情况",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="理由")),
            ],
            options={
                "verbose_name": "听取意见",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="IdentityTest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "by_authority",
                    models.BooleanField(
                        default=False,
                        help_text="由行政机关或者经法律、法规授权的组织制定；不含内设机构、议事协调机构和临时机构",
                        verbose_name="有权主体",
                    ),
                ),
                (
                    "within_powers",
                    models.BooleanField(
                        default=False, help_text="依照法定权限、程序制定并公开发布", verbose_name="依法公布"
                    ),
                ),
                (
                    "affects_rights",
                    models.BooleanField(
                        default=False,
                        help_text="涉及公民、法人和其他组织的权利义务，不只是内部管理",
                        verbose_name="涉及权利义务",
                    ),
                ),
                (
                    "general",
                    models.BooleanField(
                        default=False, help_text="对不特定的对象具有普遍约束力", verbose_name="普遍约束"
                    ),
                ),
                (
                    "repeated",
                    models.BooleanField(
                        default=False, help_text="在一定期限内反复适用，不是一次性的处理决定", verbose_name="反复适用"
                    ),
                ),
                (
                    "excluded",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "不属于下列情形"),
                            ("internal", "内部执行的管理规范"),
                            ("system", "工作制度"),
                            ("staffing", "机构编制"),
                            ("minutes", "会议纪要"),
                            ("plan", "工作方案"),
                            ("report", "请示报告"),
                            ("commendation", "表彰奖惩"),
                            ("appointment", "人事任免"),
                            ("other", "其他不涉及公民、法人和其他组织权利义务的文件"),
                        ],
                        max_length=20,
                        verbose_name="不纳入的情形",
                    ),
                ),
                ("reason", models.TextField(verbose_name="认定的理由")),
            ],
            options={
                "verbose_name": "规范性文件认定",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="IncidentalReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("case_no", models.CharField(max_length=80, verbose_name="行政复议案号")),
                ("questions", models.TextField(verbose_name="要求说明的问题")),
            ],
            options={
                "verbose_name": "附带审查",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="LegalityAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法但建议完善"),
                            ("amend", "应当予以修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审核范围"),
                        ],
                        max_length=20,
                        verbose_name="审核结论",
                    ),
                ),
                ("opinion_no", models.CharField(max_length=80, verbose_name="意见书文号")),
                ("points", models.PositiveIntegerField(verbose_name="意见（条）")),
                ("given_on", models.DateField(verbose_name="意见日期")),
            ],
            options={
                "verbose_name": "合法性审核意见",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="LegalityReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("reason", models.TextField(verbose_name="退回的理由和须补充的材料")),
            ],
            options={
                "verbose_name": "审核机构退回",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="NormativeDocument",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="normative_document",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("make", "制定"),
                            ("amend", "修改"),
                            ("readopt", "重新公布（有效期届满前评估后继续实施）"),
                        ],
                        default="make",
                        max_length=10,
                        verbose_name="项目性质",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="文件名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provision", "规定"),
                            ("measures", "办法"),
                            ("rules", "细则"),
                            ("opinion", "意见"),
                            ("decision", "决定"),
                            ("announcement", "通告"),
                            ("notice", "通知"),
                            ("proclamation", "公告"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="文种",
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
                    ),
                ),
                (
                    "registrar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="统一登记机构",
                    ),
                ),
                ("drafting_unit", models.CharField(max_length=200, verbose_name="起草单位")),
                (
                    "joint_makers",
                    models.CharField(
                        blank=True,
                        help_text="几家的以“、”隔开；由牵头机关登记、编号、备案一次",
                        max_length=200,
                        verbose_name="联合制定机关",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("general", "综合政务"),
                            ("finance", "财政金融"),
                            ("market", "市场监管和营商环境"),
                            ("industry", "工业和商贸"),
                            ("agriculture", "农业农村"),
                            ("land", "自然资源"),
                            ("building", "城乡建设"),
                            ("traffic", "交通运输"),
                            ("environment", "生态环境"),
                            ("education", "教育科技"),
                            ("health", "卫生健康"),
                            ("welfare", "民政和社会保障"),
                            ("safety", "应急和公共安全"),
                            ("culture", "文化旅游"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="领域",
                    ),
                ),
                ("trial", models.BooleanField(default=False, verbose_name="暂行、试行")),
                ("consented", models.BooleanField(default=False, verbose_name="部门文件，经政府同意印发")),
                ("own_reviewer", models.BooleanField(default=False, verbose_name="制定机关有专门的合法性审核机构")),
                (
                    "earlier_no",
                    models.CharField(
                        blank=True,
                        help_text="统一编号或者发文字号",
                        max_length=80,
                        verbose_name="所修改（重新公布）文件的编号",
                    ),
                ),
                (
                    "existing",
                    models.BooleanField(
                        default=False,
                        help_text="选择后填写下列正文、文号和日期，按现状入库；新制定的文件不选、不填",
                        verbose_name="补录已公布的文件",
                    ),
                ),
                ("basis_text", models.TextField(blank=True, verbose_name="制定依据")),
                ("text", models.TextField(blank=True, help_text="公布的全文；办理中的为草案", verbose_name="正文")),
                ("explanation", models.TextField(blank=True, verbose_name="起草说明")),
                ("touches_rights", models.BooleanField(default=True, verbose_name="涉及公民、法人和其他组织权利义务")),
                ("business_related", models.BooleanField(default=False, verbose_name="与市场主体生产经营活动密切相关")),
                ("economic_activity", models.BooleanField(default=False, verbose_name="涉及经营者经济活动")),
                ("urgent", models.BooleanField(default=False, verbose_name="为应对突发事件或者执行上级紧急命令")),
                ("urgent_reason", models.CharField(blank=True, max_length=200, verbose_name="紧急情形的说明")),
                ("project_ground", models.TextField(blank=True, verbose_name="立项的必要性和依据")),
                ("project_on", models.DateField(blank=True, null=True, verbose_name="立项日期")),
                ("drafted_on", models.DateField(blank=True, null=True, verbose_name="形成草案日期")),
                (
                    "assessment",
                    models.TextField(
                        blank=True, help_text="必要性、可行性、合理性和预期效果", verbose_name="评估论证结论"
                    ),
                ),
                ("assessed_on", models.DateField(blank=True, null=True, verbose_name="评估论证日期")),
                ("asked", models.TextField(blank=True, verbose_name="征求意见的单位和专家")),
                ("comment_from", models.DateField(blank=True, null=True, verbose_name="公开征求意见起日")),
                (
                    "comment_until",
                    models.DateField(
                        blank=True, help_text="当日仍可提出意见", null=True, verbose_name="公开征求意见止日"
                    ),
                ),
                (
                    "comment_short_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="缩短征求意见期限的理由"),
                ),
                (
                    "comment_free_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="依法不公开征求意见的理由"),
                ),
                ("comment_count", models.PositiveIntegerField(blank=True, null=True, verbose_name="公众意见（条）")),
                ("comment_adopted", models.PositiveIntegerField(blank=True, null=True, verbose_name="其中采纳（条）")),
                ("comment_ended_on", models.DateField(blank=True, null=True, verbose_name="征求意见结束日期")),
                (
                    "competition_result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("passed", "符合公平竞争审查标准，可以出台"),
                            ("adjust", "应当进行调整"),
                            ("exception", "适用例外规定，可以出台"),
                            ("stopped", "不得出台"),
                            ("not_in_scope", "不属于审查范围"),
                        ],
                        max_length=20,
                        verbose_name="公平竞争审查结论",
                    ),
                ),
                ("competition_no", models.CharField(blank=True, max_length=80, verbose_name="公平竞争审查意见文号")),
                ("competition_on", models.DateField(blank=True, null=True, verbose_name="公平竞争审查日期")),
                (
                    "competition_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="不属于公平竞争审查范围的理由"),
                ),
                ("competition_until", models.DateField(blank=True, null=True, verbose_name="例外规定实施期限")),
                ("own_opinion", models.TextField(blank=True, verbose_name="起草单位合法性审核意见")),
                ("own_opinion_on", models.DateField(blank=True, null=True, verbose_name="起草单位审核日期")),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="送审日期")),
                ("returned_reason", models.CharField(blank=True, max_length=300, verbose_name="退回补充的事项")),
                (
                    "legality_result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法但建议完善"),
                            ("amend", "应当予以修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审核范围"),
                        ],
                        max_length=20,
                        verbose_name="合法性审核结论",
                    ),
                ),
                ("legality_no", models.CharField(blank=True, max_length=80, verbose_name="合法性审核意见书文号")),
                ("legality_on", models.DateField(blank=True, null=True, verbose_name="合法性审核意见日期")),
                ("legality_points", models.PositiveIntegerField(blank=True, null=True, verbose_name="审核意见（条）")),
                ("response", models.TextField(blank=True, verbose_name="审核意见采纳情况说明")),
                ("responded_on", models.DateField(blank=True, null=True, verbose_name="采纳情况说明日期")),
                (
                    "meeting",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("government", "政府常务会议"),
                            ("plenary", "政府全体会议"),
                            ("office", "部门办公会议"),
                            ("town", "乡镇党政联席会议（镇长、主任办公会）"),
                        ],
                        max_length=20,
                        verbose_name="审议会议",
                    ),
                ),
                ("meeting_on", models.DateField(blank=True, null=True, verbose_name="会议日期")),
                (
                    "meeting_result",
                    models.CharField(
                        blank=True,
                        choices=[("passed", "审议通过"), ("principle", "原则通过，修改后签发")],
                        max_length=20,
                        verbose_name="审议结果",
                    ),
                ),
                ("minutes_no", models.CharField(blank=True, max_length=80, verbose_name="会议纪要文号")),
                ("attendance", models.CharField(blank=True, max_length=300, verbose_name="出席情况")),
                ("signer", models.CharField(blank=True, max_length=40, verbose_name="签发人")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签发日期")),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="发文字号")),
                ("unified_no", models.CharField(blank=True, max_length=80, verbose_name="统一编号")),
                ("registered_on", models.DateField(blank=True, null=True, verbose_name="统一登记日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "published_where",
                    models.CharField(
                        blank=True, help_text="政府网站、政府公报等", max_length=200, verbose_name="公布载体"
                    ),
                ),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="施行日期")),
                (
                    "effective_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="自公布之日起不满30日施行的理由"),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True, help_text="当日仍然有效；空白为未规定有效期", null=True, verbose_name="有效期至"
                    ),
                ),
                (
                    "validity_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="有效期超过一般年限的理由"),
                ),
                ("reading", models.TextField(blank=True, verbose_name="政策解读")),
                ("explained_on", models.DateField(blank=True, null=True, verbose_name="政策解读日期")),
                ("files_gov", models.BooleanField(default=False, verbose_name="须向上一级人民政府备案")),
                ("files_npc", models.BooleanField(default=False, verbose_name="须向本级人大常委会备案")),
                ("will_correct", models.BooleanField(default=False, verbose_name="承诺修改、废止")),
                ("filing_answer", models.TextField(blank=True, verbose_name="对备案审查意见的处理答复")),
                ("filed_gov_on", models.DateField(blank=True, null=True, verbose_name="报上一级人民政府备案日期")),
                ("filed_gov_no", models.CharField(blank=True, max_length=80, verbose_name="政府备案登记号（回执）")),
                (
                    "filed_gov_result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "予以备案"),
                            ("correct", "应当修改"),
                            ("repeal", "应当废止或者停止执行"),
                            ("returned", "不属于备案范围，退回"),
                            ("", "尚无结果"),
                        ],
                        max_length=20,
                        verbose_name="政府备案审查结果",
                    ),
                ),
                ("filed_npc_on", models.DateField(blank=True, null=True, verbose_name="报本级人大常委会备案日期")),
                ("filed_npc_no", models.CharField(blank=True, max_length=80, verbose_name="人大备案登记号（回执）")),
                (
                    "filed_npc_result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "予以备案"),
                            ("correct", "应当修改"),
                            ("repeal", "应当废止或者停止执行"),
                            ("returned", "不属于备案范围，退回"),
                            ("", "尚无结果"),
                        ],
                        max_length=20,
                        verbose_name="人大备案审查结果",
                    ),
                ),
                (
                    "evaluation_decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "继续实施（有效期届满的重新公布）"),
                            ("amend", "修改"),
                            ("repeal", "废止"),
                            ("lapse", "有效期届满后不再实施"),
                        ],
                        max_length=20,
                        verbose_name="有效期届满前的处理决定",
                    ),
                ),
                ("incidental_answer", models.TextField(blank=True, verbose_name="附带审查的书面答复")),
                ("court_answer", models.TextField(blank=True, verbose_name="对人民法院处理建议的答复")),
                (
                    "end_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "—"),
                            ("expired", "有效期届满自动失效"),
                            ("superseded", "被新文件代替"),
                            ("repealed", "废止"),
                            ("invalid", "宣布失效"),
                            ("annulled", "被撤销"),
                        ],
                        max_length=20,
                        verbose_name="失效方式",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(blank=True, help_text="自该日起不再有效", null=True, verbose_name="失效日期"),
                ),
                ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="失效的理由")),
                ("ended_by", models.CharField(blank=True, max_length=200, verbose_name="据以失效的文件")),
            ],
            options={
                "verbose_name": "行政规范性文件",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("unified_no", ""), _negated=True),
                        fields=("unified_no",),
                        name="unified_numbers_are_never_reused",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("document_no", ""), _negated=True),
                        fields=("maker", "document_no"),
                        name="document_numbers_are_never_reused",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on", None), models.Q(("document_no", ""), _negated=True), _connector="OR"
                        ),
                        name="document_published_with_a_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_on", None), ("effective_on__gte", models.F("published_on")), _connector="OR"
                        ),
                        name="document_in_force_after_publication",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_kind", ""), ("ended_on", None)),
                            models.Q(models.Q(("end_kind", ""), _negated=True), ("ended_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="document_end_and_day_go_together",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="PointResponse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("point", models.TextField(verbose_name="审核意见")),
                (
                    "adoption",
                    models.CharField(
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "未采纳")],
                        max_length=10,
                        verbose_name="采纳情况",
                    ),
                ),
                ("reason", models.TextField(verbose_name="修改情况或者未采纳的理由")),
            ],
            options={
                "verbose_name": "审核意见采纳情况",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SuspendedClause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("clause", models.CharField(max_length=100, verbose_name="条款")),
                ("by_what", models.CharField(max_length=200, verbose_name="决定机关和文号")),
                ("stopped", models.BooleanField(default=True, verbose_name="停止执行（否为恢复执行）")),
                ("reason", models.TextField(blank=True, verbose_name="理由")),
            ],
            options={
                "verbose_name": "条款停止执行",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="WorkRule",
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
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="单位",
                    ),
                ),
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
                            ("system", "工作制度"),
                            ("plan", "工作方案"),
                            ("programme", "规划、计划"),
                            ("process", "流程、规程"),
                            ("internal", "内部管理规范"),
                            ("other", "其他文件"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                (
                    "field",
                    models.CharField(
                        blank=True, help_text="如“法治监督”，用于分类统计", max_length=60, verbose_name="工作领域"
                    ),
                ),
                ("reform", models.BooleanField(default=False, verbose_name="法治建设改革配套制度")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_use", "执行中"),
                            ("trial", "试行"),
                            ("replaced", "已被代替"),
                            ("ended", "已停止执行"),
                            ("draft", "尚未印发"),
                        ],
                        default="in_use",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("replaced_by", models.CharField(blank=True, max_length=200, verbose_name="代替它的文件")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停止执行日期")),
                ("tested_no", models.CharField(blank=True, max_length=60, verbose_name="规范性文件认定事项编号")),
                ("reason", models.TextField(blank=True, verbose_name="不作为规范性文件的理由")),
            ],
            options={
                "verbose_name": "工作制度和方案",
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        ]),
    ]
