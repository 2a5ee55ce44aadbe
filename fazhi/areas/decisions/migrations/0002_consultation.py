import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [("decisions", "0001_decision")]
    operations = [
        Tables([
        migrations.CreateModel(
            name="CommentSorting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("moves", models.JSONField(default=list, verbose_name="归并")),
                ("apart", models.JSONField(default=list, verbose_name="认定为不同意见")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "意见归并",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="consultation",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("document", "行政规范性文件"),
                            ("decision", "重大行政决策"),
                            ("cleanup", "文件清理"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="征求意见事项",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="草案名称")),
                (
                    "decider",
                    models.ForeignKey(
                        blank=True,
                        help_text="审议、决定本草案的机关；可以查阅收到的意见，不能办理",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="决定（制定）机关",
                    ),
                ),
                ("text", models.TextField(verbose_name="草案文本")),
                ("explanation", models.TextField(blank=True, verbose_name="起草说明")),
                ("business", models.BooleanField(default=False, verbose_name="与企业生产经营密切相关")),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="开始日期")),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="自公告之日的次日起算；不填则按规定的最短期限",
                        null=True,
                        verbose_name="期限（日）",
                    ),
                ),
                (
                    "short_reason",
                    models.CharField(
                        blank=True,
                        help_text="短于规定期限时必填，印在公告上",
                        max_length=300,
                        verbose_name="缩短期限的理由",
                    ),
                ),
                (
                    "contact_us",
                    models.CharField(
                        blank=True,
                        help_text="承办单位的，印在公告上",
                        max_length=300,
                        verbose_name="来信来函地址、联系电话",
                    ),
                ),
                ("ends_on", models.DateField(null=True, verbose_name="截止日期")),
                ("shortened", models.BooleanField(default=False, verbose_name="缩短期限")),
                ("version", models.PositiveSmallIntegerField(default=0, verbose_name="当前版本")),
                ("ended_on", models.DateField(null=True, verbose_name="结束征集日期")),
                ("summary_on", models.DateField(null=True, verbose_name="公布采纳情况日期")),
                ("summary", models.TextField(blank=True, verbose_name="采纳情况")),
                ("comments", models.PositiveIntegerField(default=0, verbose_name="意见")),
                ("adopted", models.PositiveIntegerField(default=0, verbose_name="采纳意见")),
                ("partly", models.PositiveIntegerField(default=0, verbose_name="部分采纳意见")),
                ("refused", models.PositiveIntegerField(default=0, verbose_name="未采纳意见")),
                ("unrelated", models.PositiveIntegerField(default=0, verbose_name="与草案无关意见")),
                ("groups", models.PositiveIntegerField(default=0, verbose_name="归并后意见")),
                ("groups_adopted", models.PositiveIntegerField(default=0, verbose_name="归并后采纳")),
                ("groups_partly", models.PositiveIntegerField(default=0, verbose_name="归并后部分采纳")),
                ("groups_refused", models.PositiveIntegerField(default=0, verbose_name="归并后未采纳")),
                ("final_text", models.TextField(blank=True, verbose_name="定稿文本")),
                ("final_on", models.DateField(null=True, verbose_name="定稿日期")),
                ("dropped_reason", models.TextField(blank=True, verbose_name="不再继续的理由")),
            ],
            options={
                "verbose_name": "公开征求意见",
                "indexes": [models.Index(fields=["-ends_on"], name="consultation_by_end")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None),
                            models.Q(("opens_on__isnull", False), ("ends_on__gte", models.F("opens_on"))),
                            _connector="OR",
                        ),
                        name="consultation_period_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "comments",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("adopted"), "+", models.F("partly")
                                        ),
                                        "+",
                                        models.F("refused"),
                                    ),
                                    "+",
                                    models.F("unrelated"),
                                ),
                            )
                        ),
                        name="consultation_answers_add_up",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultationText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("number", models.PositiveSmallIntegerField(verbose_name="版本")),
                ("text", models.TextField(verbose_name="草案文本")),
                ("explanation", models.TextField(blank=True, verbose_name="说明")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "草案文本版本",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("groups", models.JSONField(default=list, verbose_name="意见组")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("adopted", "采纳"),
                            ("partly", "部分采纳"),
                            ("refused", "未采纳"),
                            ("unrelated", "与草案无关"),
                        ],
                        max_length=20,
                        verbose_name="处理结果",
                    ),
                ),
                (
                    "shown",
                    models.TextField(
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="意见要点（对外公布）",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="理由和说明（对外公布）",
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
                "verbose_name": "意见答复",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OpinionRequest",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="opinion_request",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="草案名称")),
                ("text", models.TextField(verbose_name="草案文本")),
                ("explanation", models.TextField(blank=True, verbose_name="起草说明")),
                ("points", models.TextField(blank=True, verbose_name="请重点研究的问题")),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="版本")),
                ("answer_by", models.DateField(verbose_name="回复期限")),
                ("opinion", models.TextField(blank=True, verbose_name="意见")),
                ("article", models.CharField(blank=True, max_length=60, verbose_name="对应条款")),
                ("answered_on", models.DateField(null=True, verbose_name="回复日期")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="来函单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "征求意见函办理",
            },
        ),
        migrations.CreateModel(
            name="OrganAsked",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("answer_by", models.DateField(verbose_name="请于何日前回复")),
                ("points", models.TextField(blank=True, verbose_name="请重点研究的问题")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="征求意见单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "征求意见函",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="回复单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "回复无意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsultationComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("version", models.PositiveSmallIntegerField(verbose_name="对应版本")),
                ("article", models.CharField(blank=True, max_length=60, verbose_name="对应条款")),
                ("content", models.TextField(verbose_name="意见内容")),
                (
                    "commenter",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("person", "个人"),
                            ("enterprise", "企业"),
                            ("organisation", "社会组织、行业协会商会"),
                            ("expert", "专家学者"),
                            ("organ", "机关、事业单位"),
                        ],
                        max_length=20,
                        verbose_name="意见人类别",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("portal", "公众端"),
                            ("letter", "信函"),
                            ("mail", "电子邮件"),
                            ("phone", "电话"),
                            ("meeting", "座谈会"),
                            ("hearing", "听证会"),
                            ("visit", "实地走访"),
                            ("survey", "问卷、民意调查"),
                            ("department", "部门（单位）回函"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="渠道",
                    ),
                ),
                ("came_on", models.DateField(verbose_name="提出日期")),
                (
                    "contact_phone",
                    models.TextField(
                        blank=True, validators=[django.core.validators.MaxLengthValidator(100)], verbose_name="联系方式"
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=64, verbose_name="查询码摘要")),
                ("papers", models.JSONField(blank=True, default=list, verbose_name="附件摘要")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="回函单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "征集到的意见",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("code", ""), _negated=True), fields=["code"], name="comment_by_code"
                    ),
                    models.Index(fields=["matter", "seq"], name="comment_in_order"),
                ],
            },
        ),
        ]),
    ]
