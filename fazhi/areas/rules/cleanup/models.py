"""What is kept of a clean-up round: the round, the frozen list, what was proposed, and one item for each document."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models
from django.db.models import Q

from fazhi.areas.rules.cleanup import practice
from fazhi.areas.rules.cleanup.words import Handled, MakerKind, RoundKind
from fazhi.areas.rules.documents.details import CommentsEnded
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.areas.rules.documents.words import Kind, Topic
from fazhi.spine.fields import CodesField, day_field
from fazhi.spine.models import Detail, Matter, Organ

NUMERALS = "一二三四五六七八九十" * 2  # headings of the announcement


class CleanupRound(models.Model):
    """One round over the documents in force in a range on the day of the freeze.

    ``snapshot_digest`` is the SM3 of the frozen list; the list itself stands in the event of the freeze. What is made
    later, or was outside the range, is not in the round.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="cleanup_round")
    kind = models.CharField("清理类型", max_length=12, choices=RoundKind)
    theme = models.CharField("清理主题", max_length=150)
    basis = models.CharField("清理依据", max_length=300)
    decider = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="决定机关")
    maker = models.ForeignKey(
        Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="只清理这一机关制定的文件"
    )
    maker_kinds = CodesField("制定机关范围", codes=MakerKind.choices, help_text="都不选为全部")
    kinds = CodesField("文种范围", codes=Kind.choices, help_text="都不选为全部")
    topics = CodesField("领域范围", codes=Topic.choices, help_text="都不选为全部")
    year_from = models.PositiveSmallIntegerField("公布年份自", null=True, blank=True)
    year_to = models.PositiveSmallIntegerField("公布年份至", null=True, blank=True)
    key_words = models.CharField(
        "涉及的内容", max_length=200, blank=True, help_text="标题或者正文含有其中任一词的才清理，几个的以“、”隔开"
    )
    propose_by = models.DateField("单位提出意见的期限")
    finish_by = models.DateField("清理完成期限")

    frozen_on = day_field("清单冻结日期")
    snapshot_count = models.PositiveIntegerField("纳入清理的文件（件）", null=True, blank=True)
    snapshot_digest = models.CharField("清单校验值（SM3）", max_length=64, blank=True)
    consult_days = models.PositiveSmallIntegerField("公开征求意见天数", null=True, blank=True)
    consult_note = models.TextField("公开征求意见的说明", blank=True)
    consult_free_reason = models.CharField("不公开征求意见的理由", max_length=200, blank=True)
    comment_count = models.PositiveIntegerField("公众意见（条）", null=True, blank=True)
    comment_adopted = models.PositiveIntegerField("其中采纳（条）", null=True, blank=True)
    comment_ended_on = day_field("征求意见结束日期")
    legality_opinion = models.TextField("汇总审核意见（合法性）", blank=True)
    gathered_on = day_field("汇总日期")
    meeting = models.CharField("审议会议", max_length=100, blank=True)
    minutes_no = models.CharField("会议纪要文号", max_length=80, blank=True)
    decided_on = day_field("决定日期")
    published_on = day_field("公布日期")
    published_where = models.CharField("公布载体", max_length=200, blank=True)
    stop_reason = models.CharField("终止理由", max_length=300, blank=True)

    class Meta:
        verbose_name = "规范性文件清理"
        constraints = [
            models.CheckConstraint(
                name="cleanup_is_decided_before_it_is_published",
                condition=Q(published_on=None) | Q(decided_on__isnull=False, decided_on__lte=models.F("published_on")),
            ),
            models.CheckConstraint(
                name="cleanup_frozen_list_has_its_digest",
                condition=Q(frozen_on=None, snapshot_digest="") | Q(frozen_on__isnull=False, snapshot_digest__gt=""),
            ),
        ]

    def __str__(self) -> str:
        return self.theme

    def groups(self) -> Iterator[tuple[str, list[CleanupItem]]]:
        """A heading for each result with its items in order, for the announcement; results without items are left out."""
        items, place = list(CleanupItem.objects.filter(matter=self.matter).order_by("no")), 0
        for result in practice.RESULTS.values():
            if found := [item for item in items if item.result == result.code]:
                yield f"{NUMERALS[place]}、{result.name}的文件（{len(found)}件）", found
                place += 1


class CleanupSnapshot(Detail):
    """The list as it was frozen: one line for each document, as ``lines`` writes it."""

    lines = models.TextField("冻结的清单")

    class Meta(Detail.Meta):
        verbose_name = "冻结的清单"

    def __str__(self) -> str:
        return f"清单 {self.on}"


class CleanupSheet(Detail):
    """Results that were proposed or adjusted together: a line for each, number in the list, result, reason."""

    lines = models.TextField("处理意见", help_text="每行一件：序号、结果、理由，以空格或者制表符隔开")

    class Meta(Detail.Meta):
        verbose_name = "处理意见"

    def __str__(self) -> str:
        return f"处理意见 {self.on}"


class CleanupAnswer(CommentsEnded):
    """How the public part of a round ended."""


class CleanupItem(models.Model):
    """One document of a round, as it stood when the list was frozen, and its one result.

    ``no`` is its place in the list and never changes. ``seq`` is the event that last set the result. Rows are written by
    the steps of the round and worked out again from its events by verification.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="cleanup_items")
    no = models.PositiveIntegerField("序号")
    document = models.ForeignKey(NormativeDocument, models.PROTECT, related_name="cleanup_items", verbose_name="文件")
    document_no = models.CharField("发文字号", max_length=80)
    title = models.CharField("文件名称", max_length=200)
    maker = models.CharField("制定机关", max_length=100)
    published_on = models.DateField("公布日期")
    unit = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="提出意见的单位")
    result = models.CharField("清理结果", max_length=20, choices=practice.results, blank=True)
    reason = models.CharField("理由", max_length=200, blank=True)
    seq = models.PositiveIntegerField("事件序号", null=True)

    class Meta:
        verbose_name = "清理文件"
        ordering = ["matter", "no"]
        constraints = [
            models.UniqueConstraint(fields=["matter", "document"], name="one_result_per_document_and_round"),
            models.UniqueConstraint(fields=["matter", "no"], name="place_in_a_round_once"),
            models.CheckConstraint(
                name="cleanup_result_and_event_go_together",
                condition=Q(result="", seq=None) | (~Q(result="") & Q(seq__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.no} {self.title}"

    @property
    def called(self) -> str:
        """The document as it is cited."""
        return f"《{self.title}》（{self.document_no}）"


class CleanupShare(models.Model):
    """The part of a round that one unit has to speak on: it sees this and its own documents, not the round, until the result
    is published. ``said_on``: the day since which none of its documents lacks a result."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="cleanup_share")
    round = models.ForeignKey(Matter, models.PROTECT, related_name="cleanup_shares", verbose_name="清理批次")
    gatherer = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="汇总机关")
    theme = models.CharField("清理主题", max_length=150)
    basis = models.CharField("清理依据", max_length=300)
    documents = models.PositiveIntegerField("本单位的文件（件）")
    due_on = models.DateField("提出意见的期限")
    said_on = day_field("提齐日期")

    class Meta:
        verbose_name = "单位清理意见"

    def __str__(self) -> str:
        return self.theme


class CleanupTask(models.Model):
    """Something that cites a document which was amended, repealed or declared invalid; for the organ that owns it to see to.

    ``target_key`` names the thing once for a round, however many of its fields cite however many documents; the record
    itself is linked. A paper's wording is no record and is named in words.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="cleanup_task")
    round = models.ForeignKey(Matter, models.PROTECT, related_name="cleanup_tasks", verbose_name="清理批次")
    target_key = models.CharField("查重标识", max_length=120)
    target_kind = models.CharField("类别", max_length=80)
    target_label = models.CharField("受影响的事项（文书）", max_length=300)
    places = models.CharField("引用之处", max_length=200)
    cited = models.TextField("引用的文件和清理结果")
    due_on = models.DateField("处理期限")
    handled = models.CharField("处理情况", max_length=12, choices=Handled, blank=True)
    done_what = models.TextField("做了什么（无须处理的理由）", blank=True)
    done_on = day_field("处理日期")

    class Meta:
        verbose_name = "清理后续任务"
        constraints = [
            models.UniqueConstraint(fields=["round", "target_key"], name="a_cleanup_task_once_for_a_thing"),
            models.CheckConstraint(
                name="cleanup_task_done_says_what",
                condition=Q(handled="", done_on=None) | (~Q(handled="") & Q(done_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.target_label
