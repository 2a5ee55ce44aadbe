from django.conf import settings  # noqa: F401
import django.db.models.deletion
import fazhi.spine.fields
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("functions", "0001_items")]
    operations = [
        Tables([
        migrations.CreateModel(
            name="CompetitionAssessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "stage",
                    models.CharField(
                        choices=[("first", "起草单位审查（初审）"), ("review", "市场监督管理部门审查")],
                        max_length=10,
                        verbose_name="由谁审查",
                    ),
                ),
                (
                    "entry",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", verbose_name="第8条 限制市场准入和退出：存在的内容"
                    ),
                ),
                (
                    "entry_note",
                    models.CharField(
                        help_text="逐项对照；不存在的写明不存在及理由", max_length=500, verbose_name="第8条 判断和理由"
                    ),
                ),
                (
                    "flow",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", verbose_name="第9条 限制商品、要素自由流动：存在的内容"
                    ),
                ),
                ("flow_note", models.CharField(max_length=500, verbose_name="第9条 判断和理由")),
                (
                    "cost",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", verbose_name="第10条 影响生产经营成本：存在的内容"
                    ),
                ),
                ("cost_note", models.CharField(max_length=500, verbose_name="第10条 判断和理由")),
                (
                    "conduct",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", verbose_name="第11条 影响生产经营行为：存在的内容"
                    ),
                ),
                ("conduct_note", models.CharField(max_length=500, verbose_name="第11条 判断和理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "对照审查标准",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionExceptionCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("effect", models.TextField(verbose_name="实施效果和对竞争的影响")),
                ("holds", models.BooleanField(default=False, verbose_name="适用例外的条件仍然存在")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "例外评估",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionExpert",
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
                ("unit", models.CharField(max_length=120, verbose_name="工作单位")),
                (
                    "field",
                    models.CharField(
                        help_text="法律、竞争政策、产业经济、财政等", max_length=60, verbose_name="专业领域"
                    ),
                ),
                ("title_of_post", models.CharField(blank=True, max_length=60, verbose_name="职称（职务）")),
                ("avoid", models.CharField(blank=True, max_length=300, verbose_name="须回避的单位、企业")),
                ("hired_on", models.DateField(verbose_name="聘任日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="聘期届满日期")),
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
                "verbose_name": "公平竞争审查专家",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionAdvice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("no_interest", models.BooleanField(default=False, verbose_name="与该措施没有利害关系")),
                ("opinion", models.TextField(verbose_name="专家意见")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "expert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="functions.competitionexpert",
                        verbose_name="专家",
                    ),
                ),
            ],
            options={
                "verbose_name": "专家意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionHearing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "whom",
                    models.CharField(
                        choices=[
                            ("operators", "有关经营者"),
                            ("associations", "行业协会商会"),
                            ("interested", "其他利害关系人"),
                            ("public", "社会公众"),
                        ],
                        max_length=14,
                        verbose_name="听取谁的意见",
                    ),
                ),
                ("means", models.CharField(help_text="座谈、书面征求、公开征求等", max_length=60, verbose_name="方式")),
                ("heard", models.PositiveSmallIntegerField(default=0, verbose_name="听取的家数（人数）")),
                ("summary", models.TextField(verbose_name="主要意见")),
                ("adopted", models.TextField(blank=True, verbose_name="采纳情况和不采纳的理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "听取意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionReport",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="competition_report",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        help_text="名称、文号；没有文件的，写明是什么做法",
                        max_length=300,
                        verbose_name="被举报的政策措施",
                    ),
                ),
                ("issuer_name", models.CharField(max_length=200, verbose_name="出台（起草）单位")),
                ("facts", models.TextField(verbose_name="举报内容和理由")),
                (
                    "reporter",
                    models.CharField(
                        blank=True, help_text="可以不填；不填的无法当面告知结果", max_length=100, verbose_name="举报人"
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                (
                    "channel",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("portal", "网上举报"),
                            ("letter", "来信"),
                            ("visit", "来访、电话"),
                            ("transfer", "其他单位转来"),
                        ],
                        default="portal",
                        max_length=10,
                        verbose_name="来源",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "举报属实"),
                            ("unfounded", "未发现违反规定"),
                            ("not_ours", "不属于公平竞争审查举报"),
                        ],
                        max_length=12,
                        verbose_name="核查结果",
                    ),
                ),
                ("result_text", models.TextField(blank=True, verbose_name="核查情况和处理")),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="告知结果日期")),
                ("told_how", models.CharField(blank=True, max_length=100, verbose_name="告知方式")),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="涉及的起草单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "公平竞争审查举报",
            },
        ),
        migrations.CreateModel(
            name="CompetitionCheck",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="competition_check",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("measure", models.CharField(max_length=300, verbose_name="被抽查的政策措施")),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("report", "举报"),
                            ("sample", "抽查"),
                            ("assigned", "上级交办"),
                            ("self", "自查发现"),
                        ],
                        default="sample",
                        max_length=10,
                        verbose_name="来源",
                    ),
                ),
                ("batch", models.CharField(blank=True, max_length=80, verbose_name="抽查批次")),
                (
                    "draw_no",
                    models.CharField(
                        blank=True,
                        help_text="用平台“抽取”功能选出的，填写抽取凭证编号",
                        max_length=80,
                        verbose_name="抽取编号",
                    ),
                ),
                (
                    "review_no",
                    models.CharField(
                        blank=True, help_text="没有审查的不填", max_length=60, verbose_name="公平竞争审查意见文号"
                    ),
                ),
                ("checked_on", models.DateField(blank=True, null=True, verbose_name="核查日期")),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("fine", "未发现问题"),
                            ("unreviewed", "应审未审"),
                            ("breach", "违反审查标准"),
                            ("procedure", "审查程序、结论不合规定"),
                        ],
                        max_length=12,
                        verbose_name="核查结论",
                    ),
                ),
                ("finding_text", models.TextField(blank=True, verbose_name="核查情况")),
                ("rectify_by", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                ("demand", models.TextField(blank=True, verbose_name="整改要求")),
                ("ordered_on", models.DateField(blank=True, null=True, verbose_name="督促整改日期")),
                ("rectified_on", models.DateField(blank=True, null=True, verbose_name="整改完成日期")),
                ("measures_taken", models.TextField(blank=True, verbose_name="整改情况")),
                ("interviewed_on", models.DateField(blank=True, null=True, verbose_name="约谈日期")),
                ("interview", models.TextField(blank=True, verbose_name="约谈情况")),
                ("interviewer", models.CharField(blank=True, max_length=120, verbose_name="约谈机关")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="报告本级政府日期")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="起草单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "公平竞争审查抽查",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ordered_on", None), ("rectify_by__isnull", False), _connector="OR"),
                        name="competition_order_has_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetitionReview",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="competition_review",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("measure", models.CharField(max_length=300, verbose_name="政策措施名称")),
                (
                    "drafting_unit",
                    models.CharField(
                        help_text="联合起草的，牵头单位在前，以“、”隔开", max_length=200, verbose_name="起草单位"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("government", "县级以上人民政府出台或者提请人大审议（第14条）"),
                            ("department", "部门（单位）出台，含联合出台（第13条）"),
                        ],
                        max_length=12,
                        verbose_name="审查方式",
                    ),
                ),
                ("text", models.TextField(verbose_name="政策措施内容")),
                (
                    "measure_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("document", "行政规范性文件"),
                            ("policy", "其他政策性文件（意见、方案、措施）"),
                            ("tender", "招标、采购、招商等文件"),
                            ("one_off", "“一事一议”的具体政策措施"),
                            ("bill", "提请审议的法规草案"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="措施种类",
                    ),
                ),
                ("joint", models.BooleanField(default=False, verbose_name="几个部门联合出台（由牵头起草单位审查）")),
                ("one_off", models.BooleanField(default=False, verbose_name="针对个别企业“一事一议”")),
                (
                    "public_interest",
                    models.BooleanField(default=False, verbose_name="涉及社会公共利益（须听取社会公众意见）"),
                ),
                ("hard", models.BooleanField(default=False, verbose_name="疑难复杂，须听取专家意见")),
                (
                    "scope_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("internal", "机关内部管理，不涉及经营者经济活动"),
                            ("personal", "人事、表彰、奖惩，不涉及经营者经济活动"),
                            ("repeated", "只转述上位规定，没有新的政策措施"),
                            ("other", "其他不涉及经营者经济活动的情形"),
                        ],
                        max_length=12,
                        verbose_name="不属于审查范围的情形",
                    ),
                ),
                ("scope_text", models.CharField(blank=True, max_length=500, verbose_name="不属于审查范围的理由")),
                ("first_opinion", models.TextField(blank=True, verbose_name="起草单位的审查（初审）意见")),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="送审日期")),
                (
                    "conclusion",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("passed", "可以出台"),
                            ("adjust", "修改后再审"),
                            ("exception", "适用例外规定"),
                            ("stopped", "不得出台"),
                        ],
                        max_length=12,
                        verbose_name="审查结论",
                    ),
                ),
                ("opinion_no", models.CharField(blank=True, max_length=60, verbose_name="审查意见文号")),
                ("opinion", models.TextField(blank=True, verbose_name="审查意见")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="审查结论日期")),
                ("adjusted", models.BooleanField(default=False, verbose_name="曾按审查意见修改")),
                (
                    "exception_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("security", "维护国家安全和发展利益"),
                            ("science", "促进科学技术进步、增强国家自主创新能力"),
                            ("public", "节约能源、保护环境、救灾救助等社会公共利益"),
                            ("statute", "法律、行政法规规定的其他情形"),
                        ],
                        max_length=12,
                        verbose_name="例外的法定情形",
                    ),
                ),
                ("no_milder_way", models.TextField(blank=True, verbose_name="没有对公平竞争影响更小的替代方案的说明")),
                (
                    "exception_until",
                    models.DateField(blank=True, null=True, verbose_name="例外实施期限（到期自动停止）"),
                ),
                ("end_condition", models.CharField(blank=True, max_length=300, verbose_name="终止条件")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="出台日期")),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="出台的文号")),
                ("dropped_reason", models.CharField(blank=True, max_length=300, verbose_name="不出台的原因")),
                ("exception_ended_on", models.DateField(blank=True, null=True, verbose_name="例外停止日期")),
                (
                    "exception_end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("expired", "实施期限届满"),
                            ("condition", "终止条件已满足"),
                            ("assessed", "评估后停止执行"),
                        ],
                        max_length=12,
                        verbose_name="例外停止的原因",
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="出台单位",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="审查机关（市场监督管理部门）",
                    ),
                ),
            ],
            options={
                "verbose_name": "公平竞争审查",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("conclusion", "exception"), _negated=True),
                            models.Q(
                                models.Q(("exception_ground", ""), _negated=True), ("exception_until__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="competition_exception_has_an_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_on", None), ("conclusion", "")),
                            models.Q(models.Q(("conclusion", ""), _negated=True), ("concluded_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="competition_conclusion_and_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_on", None),
                            models.Q(
                                ("conclusion__in", ("passed", "exception")),
                                ("issued_on__gte", models.F("concluded_on")),
                            ),
                            _connector="OR",
                        ),
                        name="competition_issued_after_review",
                    ),
                ],
            },
        ),
        ]),
    ]
