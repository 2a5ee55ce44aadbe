import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.spine.fields


class Migration(migrations.Migration):
    initial = False
    dependencies = [
        ("enforcement", "0010_file_review"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="EnforcementAppraisal",
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
                            "domain",
                            models.CharField(
                                blank=True,
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
                                max_length=20,
                                verbose_name="领域",
                            ),
                        ),
                        ("plan", models.TextField(verbose_name="方案")),
                        ("standard", models.TextField(verbose_name="标准")),
                        ("process", models.TextField(help_text="问卷、访谈、实地调查等", verbose_name="过程")),
                        ("result", models.TextField(verbose_name="结果")),
                        ("problems", models.PositiveIntegerField(default=0, verbose_name="发现问题（处）")),
                        ("advice", models.PositiveIntegerField(default=0, verbose_name="提出建议（个）")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="向社会公开日期")),
                        ("published_where", models.CharField(blank=True, max_length=120, verbose_name="公开的渠道")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被评议机关",
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
                        "verbose_name": "行政执法评议",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OnlineSupervision",
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
                        ("rules", models.TextField(help_text="每行一条", verbose_name="规则")),
                        ("first_day", models.DateField(blank=True, null=True, verbose_name="核对的期间自")),
                        ("last_day", models.DateField(blank=True, null=True, verbose_name="核对的期间至")),
                        ("looked_at", models.PositiveIntegerField(default=0, verbose_name="核对的记录（条）")),
                        ("hits", models.PositiveIntegerField(default=0, verbose_name="疑点（条）")),
                        (
                            "clues",
                            models.PositiveIntegerField(
                                default=0,
                                help_text="平台上核对的由疑点台账计数，这里只填平台以外核对的",
                                verbose_name="经人工核实转为线索（条）",
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
                        "verbose_name": "线上监督",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PersonnelAdvice",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="personnel_advice",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("case_number", models.CharField(max_length=80, verbose_name="监督案件编号")),
                        ("person", models.CharField(max_length=40, verbose_name="人员")),
                        (
                            "advice",
                            models.CharField(
                                choices=[
                                    ("criticism", "批评教育"),
                                    ("training", "离岗教育"),
                                    ("moved", "调离执法岗位"),
                                    ("cancelled", "取消执法资格"),
                                ],
                                max_length=12,
                                verbose_name="建议",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="事实和理由")),
                        ("outcome", models.CharField(blank=True, max_length=200, verbose_name="处理结果")),
                        ("outcome_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="所在单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "人员处理建议",
                    },
                ),
                migrations.CreateModel(
                    name="ProcuracyMeeting",
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
                        ("topics", models.TextField(verbose_name="议题")),
                        ("agreed", models.TextField(blank=True, verbose_name="议定事项")),
                        ("attended", models.CharField(max_length=300, verbose_name="参加单位")),
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
                        "verbose_name": "与检察机关会商",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProcuracySuggestion",
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
                        ("suggestion_no", models.CharField(max_length=80, verbose_name="文号")),
                        (
                            "suggestion_kind",
                            models.CharField(
                                choices=[
                                    ("public_interest", "公益诉讼诉前检察建议"),
                                    ("urgent", "公益诉讼诉前检察建议（紧急）"),
                                    ("other", "其他检察建议（行政执法监督）"),
                                ],
                                max_length=16,
                                verbose_name="种类",
                            ),
                        ),
                        ("procuracy", models.CharField(max_length=100, verbose_name="检察机关")),
                        ("content", models.TextField(verbose_name="建议的内容")),
                        ("reply_due", models.DateField(verbose_name="书面回复的期限")),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="书面回复日期")),
                        (
                            "adopted",
                            models.CharField(
                                blank=True,
                                choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "未采纳")],
                                max_length=8,
                                verbose_name="采纳情况",
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
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承办机关",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "检察建议",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SpecialSupervision",
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
                            "mode",
                            models.CharField(
                                choices=[
                                    ("special", "专项监督（省级以上组织，县里参加）"),
                                    ("key", "重点监督（挂牌督办、提级监督）"),
                                    ("former", "专项监督（2026年2月1日前，本级组织）"),
                                ],
                                max_length=8,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("three_systems", "行政执法“三项制度”"),
                                    ("enterprises", "涉企行政执法"),
                                    ("key_field", "重点领域执法"),
                                    ("discretion", "行政裁量权基准"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="主题",
                            ),
                        ),
                        ("organiser", models.CharField(max_length=100, verbose_name="组织机关")),
                        ("plan_no", models.CharField(blank=True, max_length=80, verbose_name="方案文号")),
                        ("bodies", models.PositiveIntegerField(default=0, verbose_name="监督的执法机关（家）")),
                        ("problems", models.PositiveIntegerField(default=0, verbose_name="发现问题（处）")),
                        ("result", models.TextField(blank=True, verbose_name="情况")),
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
                        "verbose_name": "专项、重点监督",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionCircular",
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
                        ("circular_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        (
                            "audience",
                            models.CharField(
                                choices=[("inside", "内部通报"), ("public", "向社会公布")],
                                max_length=8,
                                verbose_name="范围",
                            ),
                        ),
                        ("bodies", models.CharField(max_length=300, verbose_name="通报的执法机关")),
                        (
                            "problems",
                            models.TextField(
                                help_text="写明问题，不写执法人员和当事人的姓名", verbose_name="通报的问题"
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
                        "verbose_name": "行政执法监督通报",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionConcern",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("facts", models.TextField(verbose_name="涉及的事实")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="涉及的其他执法机关",
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
                        "verbose_name": "涉及的其他机关",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionLetter",
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
                            "instrument",
                            models.CharField(
                                choices=[
                                    ("notice", "行政执法监督通知书"),
                                    ("reminder", "行政执法监督督办函"),
                                    ("opinion", "行政执法监督意见书"),
                                    ("decision", "行政执法监督决定书"),
                                ],
                                max_length=10,
                                verbose_name="文书",
                            ),
                        ),
                        ("reply_due", models.DateField(verbose_name="要求反馈的期限")),
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
                        "verbose_name": "监督文书",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionMeasure",
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
                            "measure",
                            models.CharField(
                                choices=[
                                    ("self_check", "要求自查"),
                                    ("inspect", "实地检查"),
                                    ("ask", "询问、座谈"),
                                    ("visit", "暗访、走访"),
                                    ("files", "调阅、复制案卷材料"),
                                    ("hearing", "听证"),
                                    ("interview", "约谈"),
                                ],
                                max_length=12,
                                verbose_name="措施",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="情况")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "supervisor_one",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enforcement.officer",
                                verbose_name="监督人员一",
                            ),
                        ),
                        (
                            "supervisor_two",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enforcement.officer",
                                verbose_name="监督人员二",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督措施",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionObjection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("reason", models.TextField(verbose_name="异议的理由")),
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
                        "verbose_name": "执法机关的异议",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionReferral",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("to", models.CharField(max_length=100, verbose_name="移送机关")),
                        ("what", models.TextField(verbose_name="移送的线索")),
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
                        "verbose_name": "线索移送",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionReply",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("due_on", models.DateField(verbose_name="应当反馈的期限")),
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
                        "verbose_name": "反馈",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionReport",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                        ("report_no", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        ("content", models.TextField(verbose_name="报告要点")),
                        (
                            "addressee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="报告的政府",
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
                        "verbose_name": "执法监督报告",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionCase",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="supervision_case",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="反映的问题")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("file_review", "案卷评查"),
                                    ("complaint", "投诉举报"),
                                    ("daily", "日常监督"),
                                    ("key", "重点监督"),
                                    ("special", "专项监督"),
                                    ("online", "线上监督"),
                                    ("reconsideration", "行政复议"),
                                    ("procuracy", "检察建议"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="线索来源",
                            ),
                        ),
                        ("enterprise_related", models.BooleanField(default=False, verbose_name="涉企行政执法诉求")),
                        (
                            "agency_named",
                            models.CharField(
                                blank=True,
                                help_text="写明哪个部门、乡镇",
                                max_length=100,
                                verbose_name="反映的执法机关",
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(
                                help_text="时间、地点、执法行为；不必写身份证号等与问题无关的个人信息",
                                verbose_name="事实",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="涉及的案件（决定）编号")),
                        ("complainant", models.CharField(blank=True, max_length=60, verbose_name="反映人")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="联系电话")),
                        (
                            "declined",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("remedy", "已申请行政复议或者提起行政诉讼"),
                                    ("guided", "属于复议、诉讼范围，已引导"),
                                    ("no_enforcement", "不属于行政执法监督范围"),
                                    ("handled", "已经处理，没有新的事实"),
                                    ("unclear", "没有明确的事实，无法核实"),
                                ],
                                max_length=20,
                                verbose_name="不予受理的理由",
                            ),
                        ),
                        ("declined_note", models.CharField(blank=True, max_length=300, verbose_name="不予受理的说明")),
                        ("transferred_to", models.CharField(blank=True, max_length=100, verbose_name="移送的机关")),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                        ("problems", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="问题类别")),
                        ("demand", models.TextField(blank=True, verbose_name="认定的问题和纠正要求")),
                        ("basis_text", models.CharField(blank=True, max_length=300, verbose_name="认定的依据")),
                        (
                            "instrument",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("notice", "行政执法监督通知书"),
                                    ("reminder", "行政执法监督督办函"),
                                    ("opinion", "行政执法监督意见书"),
                                    ("decision", "行政执法监督决定书"),
                                ],
                                max_length=10,
                                verbose_name="最近制发的文书",
                            ),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="最近制发日期")),
                        (
                            "reply_due",
                            models.DateField(
                                blank=True, help_text="文书载明的日期", null=True, verbose_name="要求反馈的期限"
                            ),
                        ),
                        ("reply", models.TextField(blank=True, verbose_name="纠正情况")),
                        ("proof", models.CharField(blank=True, max_length=300, verbose_name="证明材料")),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="反馈日期")),
                        (
                            "decision_ground",
                            models.CharField(
                                blank=True,
                                choices=[("major", "重大违法或者不当"), ("disobeyed", "不按督办函、意见书纠正")],
                                max_length=20,
                                verbose_name="提请决定的情形",
                            ),
                        ),
                        ("proposal", models.TextField(blank=True, verbose_name="提请决定的建议")),
                        ("objection_answer", models.TextField(blank=True, verbose_name="异议答复")),
                        ("verify_note", models.TextField(blank=True, verbose_name="核查情况")),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="核查确认纠正日期")),
                        ("founded", models.BooleanField(blank=True, null=True, verbose_name="反映属实")),
                        (
                            "ended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("remedy", "复议、诉讼已作处理"),
                                    ("unfounded", "经查不属实"),
                                    ("other", "其他"),
                                ],
                                max_length=20,
                                verbose_name="终结的理由",
                            ),
                        ),
                        ("ended_note", models.CharField(blank=True, max_length=300, verbose_name="终结的说明")),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="行政执法机关",
                            ),
                        ),
                        (
                            "government",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="本级人民政府",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "行政执法监督案件",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("instrument", ""), ("issued_on", None)),
                                    models.Q(
                                        models.Q(("instrument", ""), _negated=True),
                                        ("issued_on__isnull", False),
                                        ("reply_due__gt", models.F("issued_on")),
                                    ),
                                    _connector="OR",
                                ),
                                name="supervision_letters_set_their_reply_date",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OnlineHit",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="online_hit",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="疑点")),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("late_decision", "逾期作出处罚决定"),
                                    ("no_review", "应当法制审核而未审核"),
                                    ("unfit", "执法人员当日没有有效证件"),
                                    ("deviation", "偏离裁量基准未说明理由"),
                                    ("unpublished", "未按期公示执法结果"),
                                    ("not_withdrawn", "未按期撤下已变更、撤销的决定"),
                                    ("held_too_long", "查封、扣押超过期限"),
                                ],
                                max_length=20,
                                verbose_name="规则",
                            ),
                        ),
                        ("rule_basis", models.CharField(max_length=120, verbose_name="依据")),
                        ("about_no", models.CharField(max_length=120, verbose_name="所涉案件（事项）编号")),
                        ("happened_on", models.DateField(verbose_name="所涉日期")),
                        ("finding", models.TextField(verbose_name="核对情况")),
                        ("explanation", models.TextField(blank=True, verbose_name="执法机关的说明")),
                        ("explained_on", models.DateField(blank=True, null=True, verbose_name="说明日期")),
                        ("verified", models.TextField(blank=True, verbose_name="核实情况")),
                        (
                            "dismissed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("record", "登记迟延或者有误，实际已依法办理"),
                                    ("lawful", "有法定的扣除、延长等事由"),
                                    ("corrected", "已经自行纠正"),
                                    ("rule", "规则不适用于这一情形"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="排除的理由",
                            ),
                        ),
                        ("judged_on", models.DateField(blank=True, null=True, verbose_name="核实日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="行政执法机关",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="found",
                                to="enforcement.onlinesupervision",
                                verbose_name="线上监督",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "线上监督疑点",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("rule", "agency", "about_no"), name="online_hit_listed_once"
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
