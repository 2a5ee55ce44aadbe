import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.areas.rules.cleanup.practice
import fazhi.spine.fields


class Migration(migrations.Migration):
    initial = False
    dependencies = [("rules", "0001_documents")]
    operations = [
        Tables([
        migrations.CreateModel(
            name="CleanupAnswer",
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
            },
        ),
        migrations.CreateModel(
            name="CleanupItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cleanup_items", to="spine.matter"
                    ),
                ),
                ("no", models.PositiveIntegerField(verbose_name="序号")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cleanup_items",
                        to="rules.normativedocument",
                        verbose_name="文件",
                    ),
                ),
                ("document_no", models.CharField(max_length=80, verbose_name="发文字号")),
                ("title", models.CharField(max_length=200, verbose_name="文件名称")),
                ("maker", models.CharField(max_length=100, verbose_name="制定机关")),
                ("published_on", models.DateField(verbose_name="公布日期")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="提出意见的单位",
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=fazhi.areas.rules.cleanup.practice.results,
                        max_length=20,
                        verbose_name="清理结果",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                ("seq", models.PositiveIntegerField(null=True, verbose_name="事件序号")),
            ],
            options={
                "verbose_name": "清理文件",
                "ordering": ["matter", "no"],
                "constraints": [
                    models.UniqueConstraint(fields=("matter", "document"), name="one_result_per_document_and_round"),
                    models.UniqueConstraint(fields=("matter", "no"), name="place_in_a_round_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("result", ""), ("seq", None)),
                            models.Q(models.Q(("result", ""), _negated=True), ("seq__isnull", False)),
                            _connector="OR",
                        ),
                        name="cleanup_result_and_event_go_together",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CleanupRound",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="cleanup_round",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("periodic", "定期清理"), ("special", "专项清理")],
                        max_length=12,
                        verbose_name="清理类型",
                    ),
                ),
                ("theme", models.CharField(max_length=150, verbose_name="清理主题")),
                ("basis", models.CharField(max_length=300, verbose_name="清理依据")),
                (
                    "decider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="决定机关",
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="只清理这一机关制定的文件",
                    ),
                ),
                (
                    "maker_kinds",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", help_text="都不选为全部", verbose_name="制定机关范围"
                    ),
                ),
                (
                    "kinds",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", help_text="都不选为全部", verbose_name="文种范围"
                    ),
                ),
                (
                    "topics",
                    fazhi.spine.fields.CodesField(
                        blank=True, default="", help_text="都不选为全部", verbose_name="领域范围"
                    ),
                ),
                ("year_from", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="公布年份自")),
                ("year_to", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="公布年份至")),
                (
                    "key_words",
                    models.CharField(
                        blank=True,
                        help_text="标题或者正文含有其中任一词的才清理，几个的以“、”隔开",
                        max_length=200,
                        verbose_name="涉及的内容",
                    ),
                ),
                ("propose_by", models.DateField(verbose_name="单位提出意见的期限")),
                ("finish_by", models.DateField(verbose_name="清理完成期限")),
                ("frozen_on", models.DateField(blank=True, null=True, verbose_name="清单冻结日期")),
                (
                    "snapshot_count",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="纳入清理的文件（件）"),
                ),
                ("snapshot_digest", models.CharField(blank=True, max_length=64, verbose_name="清单校验值（SM3）")),
                (
                    "consult_days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="公开征求意见天数"),
                ),
                ("consult_note", models.TextField(blank=True, verbose_name="公开征求意见的说明")),
                (
                    "consult_free_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="不公开征求意见的理由"),
                ),
                ("comment_count", models.PositiveIntegerField(blank=True, null=True, verbose_name="公众意见（条）")),
                ("comment_adopted", models.PositiveIntegerField(blank=True, null=True, verbose_name="其中采纳（条）")),
                ("comment_ended_on", models.DateField(blank=True, null=True, verbose_name="征求意见结束日期")),
                ("legality_opinion", models.TextField(blank=True, verbose_name="汇总审核意见（合法性）")),
                ("gathered_on", models.DateField(blank=True, null=True, verbose_name="汇总日期")),
                ("meeting", models.CharField(blank=True, max_length=100, verbose_name="审议会议")),
                ("minutes_no", models.CharField(blank=True, max_length=80, verbose_name="会议纪要文号")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                ("published_where", models.CharField(blank=True, max_length=200, verbose_name="公布载体")),
                ("stop_reason", models.CharField(blank=True, max_length=300, verbose_name="终止理由")),
            ],
            options={
                "verbose_name": "规范性文件清理",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on", None),
                            models.Q(("decided_on__isnull", False), ("decided_on__lte", models.F("published_on"))),
                            _connector="OR",
                        ),
                        name="cleanup_is_decided_before_it_is_published",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("frozen_on", None), ("snapshot_digest", "")),
                            models.Q(("frozen_on__isnull", False), ("snapshot_digest__gt", "")),
                            _connector="OR",
                        ),
                        name="cleanup_frozen_list_has_its_digest",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CleanupSheet",
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
                    "lines",
                    models.TextField(
                        help_text="每行一件：序号、结果、理由，以空格或者制表符隔开", verbose_name="处理意见"
                    ),
                ),
            ],
            options={
                "verbose_name": "处理意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CleanupSnapshot",
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
                ("lines", models.TextField(verbose_name="冻结的清单")),
            ],
            options={
                "verbose_name": "冻结的清单",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CleanupShare",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="cleanup_share",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cleanup_shares",
                        to="spine.matter",
                        verbose_name="清理批次",
                    ),
                ),
                (
                    "gatherer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="汇总机关",
                    ),
                ),
                ("theme", models.CharField(max_length=150, verbose_name="清理主题")),
                ("basis", models.CharField(max_length=300, verbose_name="清理依据")),
                ("documents", models.PositiveIntegerField(verbose_name="本单位的文件（件）")),
                ("due_on", models.DateField(verbose_name="提出意见的期限")),
                ("said_on", models.DateField(blank=True, null=True, verbose_name="提齐日期")),
            ],
            options={"verbose_name": "单位清理意见"},
        ),
        migrations.CreateModel(
            name="CleanupTask",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="cleanup_task",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cleanup_tasks",
                        to="spine.matter",
                        verbose_name="清理批次",
                    ),
                ),
                ("target_key", models.CharField(max_length=120, verbose_name="查重标识")),
                ("target_kind", models.CharField(max_length=80, verbose_name="类别")),
                ("target_label", models.CharField(max_length=300, verbose_name="受影响的事项（文书）")),
                ("places", models.CharField(max_length=200, verbose_name="引用之处")),
                ("cited", models.TextField(verbose_name="引用的文件和清理结果")),
                ("due_on", models.DateField(verbose_name="处理期限")),
                (
                    "handled",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("changed", "已修改"),
                            ("stopped", "已停止使用（取消、废止）"),
                            ("not_needed", "无须处理"),
                        ],
                        max_length=12,
                        verbose_name="处理情况",
                    ),
                ),
                ("done_what", models.TextField(blank=True, verbose_name="做了什么（无须处理的理由）")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="处理日期")),
            ],
            options={
                "verbose_name": "清理后续任务",
                "constraints": [
                    models.UniqueConstraint(fields=("round", "target_key"), name="a_cleanup_task_once_for_a_thing"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on", None), ("handled", "")),
                            models.Q(models.Q(("handled", ""), _negated=True), ("done_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="cleanup_task_done_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocalStandard",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="local_standard",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("standard", models.CharField(max_length=200, verbose_name="标准（规范）名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("local_standard", "地方标准（省、设区的市制定，本县承担）"),
                            ("technical_norm", "县级技术性规范"),
                        ],
                        max_length=20,
                        verbose_name="种类",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("new", "新增立项"), ("existing", "原有标准补录")],
                        default="new",
                        max_length=12,
                        verbose_name="来源",
                    ),
                ),
                ("project_no", models.CharField(blank=True, max_length=80, verbose_name="立项文号")),
                ("standard_no", models.CharField(blank=True, max_length=80, verbose_name="标准（规范）编号")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="发布日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="实施日期")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="最近复审日期")),
                ("review_from", models.DateField(blank=True, null=True, verbose_name="复审周期起算日")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="废止或者终止日期")),
                ("ended_by", models.CharField(blank=True, max_length=300, verbose_name="废止或者终止的文件、理由")),
                ("replaced_by", models.CharField(blank=True, max_length=200, verbose_name="代替它的标准")),
            ],
            options={
                "verbose_name": "地方标准、技术性规范",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_on", None), ("effective_on__gte", models.F("issued_on")), _connector="OR"
                        ),
                        name="local_standard_takes_effect_after_issue",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("issued_on", None),
                            ("ended_on__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="local_standard_ends_after_issue",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StandardRevision",
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
                ("revision_no", models.CharField(max_length=80, verbose_name="修订后编号")),
                ("content", models.CharField(max_length=300, verbose_name="修订内容")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="修订后实施日期")),
            ],
            options={
                "verbose_name": "修订",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatuteTask",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="statute_task",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("statute", models.CharField(help_text="不写书名号", max_length=150, verbose_name="法规名称")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("law", "法律"),
                            ("state_regulation", "行政法规"),
                            ("provincial", "省级地方性法规"),
                            ("municipal", "设区的市地方性法规"),
                            ("rule", "政府规章"),
                        ],
                        max_length=20,
                        verbose_name="法规层级",
                    ),
                ),
                ("in_force_on", models.DateField(blank=True, null=True, verbose_name="法规施行日期")),
                ("article", models.CharField(help_text="如“第十二条第二款”", max_length=60, verbose_name="条款")),
                ("duty", models.CharField(max_length=500, verbose_name="应当做什么")),
                (
                    "responsible",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="责任单位",
                    ),
                ),
                ("assigned_by", models.CharField(blank=True, max_length=200, verbose_name="任务依据（分工文件）")),
                ("due_on", models.DateField(verbose_name="完成期限")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="责任单位报告完成日期")),
                ("evidence", models.TextField(blank=True, verbose_name="完成情况和证明材料")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("accepted", "已完成"), ("dropped", "不再需要")],
                        max_length=20,
                        verbose_name="办结情况",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="退回、改期或者不再需要的理由")),
            ],
            options={
                "verbose_name": "法规贯彻任务",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on", None), ("result", "")),
                            models.Q(models.Q(("result", ""), _negated=True), ("ended_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="statute_task_result_and_day_go_together",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("result", "accepted"), _negated=True),
                            models.Q(("done_on__isnull", False), ("ended_on__gte", models.F("done_on"))),
                            _connector="OR",
                        ),
                        name="statute_task_done_before_it_is_accepted",
                    ),
                ],
            },
        ),
        ]),
    ]
