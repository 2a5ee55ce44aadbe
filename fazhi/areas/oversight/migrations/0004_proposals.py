import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("oversight", "0003_information"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="ProposalContact",
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
                                choices=[
                                    ("face", "面商（走访、座谈）"),
                                    ("visit", "邀请调研、视察"),
                                    ("phone", "电话"),
                                    ("letter", "书面、平台"),
                                ],
                                max_length=8,
                                verbose_name="方式",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="沟通情况和代表意见")),
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
                        "verbose_name": "联系沟通",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalCoOpinion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("given", models.BooleanField(default=True, verbose_name="已提出意见")),
                        ("opinion", models.TextField(verbose_name="协办意见")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="协办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "协办意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalFeedback",
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
                            "attitude",
                            models.CharField(
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="对办理态度",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="对办理结果",
                            ),
                        ),
                        ("said", models.TextField(blank=True, verbose_name="意见")),
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
                    name="ProposalPart",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="proposal_part",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="建议（提案）")),
                        ("full_no", models.CharField(max_length=120, verbose_name="建议（提案）编号")),
                        ("text", models.TextField(blank=True, verbose_name="内容")),
                        ("opinion", models.TextField(blank=True, verbose_name="协办意见")),
                        ("given_on", models.DateField(blank=True, null=True, verbose_name="提出意见日期")),
                        ("waived_why", models.TextField(blank=True, verbose_name="不再等待的说明")),
                        (
                            "hub",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="交办单位",
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="主办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "建议提案协办件",
                    },
                ),
                migrations.CreateModel(
                    name="ProposalPledge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.CharField(max_length=200, verbose_name="承诺事项")),
                        ("due_on", models.DateField(verbose_name="承诺的完成期限")),
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
                        "verbose_name": "答复中的承诺",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalPromise",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="proposal_promise",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="承诺事项")),
                        ("full_no", models.CharField(max_length=120, verbose_name="建议（提案）编号")),
                        ("proposer", models.CharField(max_length=80, verbose_name="领衔代表（第一提案者）")),
                        ("due_on", models.DateField(verbose_name="承诺的完成期限")),
                        ("done_text", models.TextField(blank=True, verbose_name="落实情况")),
                        ("proof", models.CharField(blank=True, max_length=300, verbose_name="佐证材料")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="落实日期")),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="代表对落实情况",
                            ),
                        ),
                        ("put_off_why", models.TextField(blank=True, verbose_name="延期的理由")),
                        ("dropped_why", models.TextField(blank=True, verbose_name="不能落实的理由")),
                        (
                            "hub",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="交办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "建议提案承诺事项",
                    },
                ),
                migrations.CreateModel(
                    name="ProposalReport",
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
                        ("told_to", models.CharField(max_length=120, verbose_name="报告对象")),
                        ("printed_on", models.DateField(blank=True, null=True, verbose_name="印发大会日期")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
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
                        "verbose_name": "建议提案办理情况报告",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalUnit",
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
                            "part",
                            models.CharField(
                                choices=[("co", "协办（会办）"), ("separate", "分办")],
                                max_length=10,
                                verbose_name="分工",
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
                        "verbose_name": "协办、分办单位",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalWatch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.TextField(verbose_name="督办情况")),
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
                        "verbose_name": "重点督办记录",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReplyClass",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="适用年度")),
                        (
                            "letter",
                            models.CharField(
                                choices=[("A", "A类"), ("B", "B类"), ("C", "C类"), ("D", "D类")],
                                max_length=2,
                                verbose_name="类别",
                            ),
                        ),
                        ("counts", models.BooleanField(default=False, verbose_name="计为已解决或者采纳")),
                        ("document_no", models.CharField(blank=True, max_length=120, verbose_name="依据文件")),
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
                        "verbose_name": "答复类别方案",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="proposal",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("suggestion", "代表建议"), ("proposal", "政协提案")],
                                max_length=12,
                                verbose_name="种类",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("province", "省级"), ("city", "市级"), ("county", "县级")],
                                default="county",
                                max_length=10,
                                verbose_name="级别",
                            ),
                        ),
                        (
                            "session",
                            models.CharField(help_text="如“县十八届人大五次会议”", max_length=60, verbose_name="届次"),
                        ),
                        ("in_session", models.BooleanField(default=False, verbose_name="大会期间提出")),
                        (
                            "item_no",
                            models.CharField(help_text="如“第75号”", max_length=30, verbose_name="建议（提案）编号"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="标题")),
                        (
                            "text",
                            models.TextField(blank=True, help_text="涉密件不在本平台登记内容", verbose_name="内容"),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("economy", "经济发展"),
                                    ("rural", "农业农村"),
                                    ("city", "城乡建设"),
                                    ("ecology", "生态环境"),
                                    ("livelihood", "社会民生"),
                                    ("culture", "教科文卫"),
                                    ("law", "法治和社会治理"),
                                    ("other", "其他"),
                                ],
                                default="other",
                                max_length=12,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "proposer",
                            models.CharField(
                                help_text="提案单位、界别填名称", max_length=80, verbose_name="领衔代表（第一提案者）"
                            ),
                        ),
                        ("joint", models.TextField(blank=True, help_text="以“、”隔开", verbose_name="联名人")),
                        ("phone", models.CharField(blank=True, max_length=60, verbose_name="联系方式")),
                        ("secret", models.BooleanField(default=False, verbose_name="涉密")),
                        (
                            "handed_by",
                            models.CharField(
                                choices=[
                                    ("congress", "人大常委会代表工作机构"),
                                    ("cppcc", "政协提案委员会"),
                                    ("higher", "上级交办机构"),
                                ],
                                max_length=10,
                                verbose_name="交办机构",
                            ),
                        ),
                        (
                            "hub",
                            models.CharField(
                                choices=[("government", "政府系统（政府办公室）"), ("party", "党委系统（党委办公室）")],
                                default="government",
                                max_length=12,
                                verbose_name="转交渠道",
                            ),
                        ),
                        (
                            "handed_on",
                            models.DateField(
                                help_text="人大代表工作机构、政协提案委交办之日；答复期限自这一天起算",
                                verbose_name="交办日期",
                            ),
                        ),
                        ("objection", models.TextField(blank=True, verbose_name="退办的理由")),
                        ("kept_why", models.TextField(blank=True, verbose_name="不同意退办的理由")),
                        ("reassign_why", models.TextField(blank=True, verbose_name="重新交办的说明")),
                        ("returned_why", models.TextField(blank=True, verbose_name="退回交办机构的理由")),
                        (
                            "result_class",
                            models.CharField(
                                blank=True,
                                choices=[("A", "A类"), ("B", "B类"), ("C", "C类"), ("D", "D类")],
                                max_length=2,
                                verbose_name="答复类别",
                            ),
                        ),
                        ("class_words", models.CharField(blank=True, max_length=120, verbose_name="类别含义")),
                        ("solved", models.BooleanField(default=False, verbose_name="已解决或者采纳")),
                        ("reply_text", models.TextField(blank=True, verbose_name="答复内容")),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("face", "当面送达"),
                                    ("letter", "邮寄"),
                                    ("platform", "代表（提案）工作平台"),
                                ],
                                max_length=20,
                                verbose_name="送达方式",
                            ),
                        ),
                        ("replied_on", models.DateField(blank=True, null=True, verbose_name="首次答复日期")),
                        ("again_text", models.TextField(blank=True, verbose_name="再次答复内容")),
                        ("again_on", models.DateField(blank=True, null=True, verbose_name="最近一次再次答复日期")),
                        (
                            "attitude",
                            models.CharField(
                                blank=True,
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="对办理态度",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="对办理结果",
                            ),
                        ),
                        ("feedback_text", models.TextField(blank=True, verbose_name="反馈意见")),
                        ("feedback_on", models.DateField(blank=True, null=True, verbose_name="最近一次反馈日期")),
                        (
                            "first_result",
                            models.CharField(
                                blank=True,
                                choices=[("satisfied", "满意"), ("basically", "基本满意"), ("dissatisfied", "不满意")],
                                max_length=20,
                                verbose_name="首次反馈对办理结果",
                            ),
                        ),
                        ("unreturned", models.BooleanField(default=False, verbose_name="未反馈")),
                        ("key_item", models.BooleanField(default=False, verbose_name="重点督办件")),
                        (
                            "key_leader",
                            models.CharField(
                                blank=True, help_text="不写姓名", max_length=60, verbose_name="督办领导（按职务）"
                            ),
                        ),
                        ("public_text", models.TextField(blank=True, verbose_name="公开的建议（提案）内容")),
                        ("public_reply", models.TextField(blank=True, verbose_name="公开的答复内容")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                        ("not_public_why", models.CharField(blank=True, max_length=200, verbose_name="不公开的理由")),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                help_text="还没有确定的可以不填，交承办单位时再定",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="主办单位",
                            ),
                        ),
                        (
                            "same_as",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.proposal",
                                verbose_name="并案办理的件",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "建议提案",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("replied_on", None), models.Q(("result_class", ""), _negated=True), _connector="OR"
                                ),
                                name="proposal_reply_has_its_class",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("secret", False), ("published_on", None), _connector="OR"),
                                name="proposal_secret_is_never_public",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
