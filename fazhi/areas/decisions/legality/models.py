"""What is kept of a legality review: one paper of one unit, from the request to the archive."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.decisions.legality.whose import ForLowerField, LevelField
from fazhi.areas.decisions.legality.words import (
    Complexity,
    ContractKind,
    Kind,
    Result,
    Risk,
    VillageKind,
)
from fazhi.spine.fields import code_field, day_field, organ_field
from fazhi.spine.models import Matter


class LegalityReview(models.Model):
    """One review. ``level``: where it is reviewed; ``for_lower``: a station asks the county about it, so it counts once, there.

    ``decider`` and ``presenter`` read the review of what they decide on and take to the meeting; they change nothing in it.
    ``open_points``: numbers of the points of this round that stand and are not yet answered ("1、3"). ``given_on`` and
    ``result`` are those of the present round and are empty again after a resubmission; ``first_given_on`` stays.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="legality_review")
    kind = models.CharField("审查种类", max_length=16, choices=Kind)
    also = code_field("同时属于", Kind, 16)
    village_kind = code_field("村（居）事项种类", VillageKind, 16)
    level = LevelField("层级")
    for_lower = ForLowerField("下级提请审查")
    title = models.CharField("送审名称", max_length=300)
    requester = organ_field("送审单位")
    drafting_organ = organ_field("起草单位（与送审单位不同的）", null=True, blank=True)
    decider = organ_field(
        "决定（制定）机关", null=True, blank=True, help_text="审议、决定本事项的机关；可以查阅审查意见，不能办理"
    )
    presenter = organ_field("提请审议的单位", null=True, blank=True, help_text="可以查阅审查意见，不能办理")
    lower_unit = organ_field("原送审单位", null=True, blank=True, help_text="下级提请审查的，最初向下级送审的单位")
    drafter = models.CharField(
        "起草人", max_length=60, blank=True, help_text="填姓名，几个人用顿号分开；起草人不参加审查"
    )
    text = models.TextField("送审文本", blank=True)
    explanation = models.TextField("起草说明、有关背景", blank=True)
    basis_text = models.TextField("制定（签订）依据", blank=True)
    own_opinion = models.TextField("本单位合法性审核意见", blank=True)
    consultation = models.TextField("征求意见、论证情况", blank=True)
    urgent = models.BooleanField("紧急", default=False)
    urgent_reason = models.CharField("紧急的理由", max_length=200, blank=True)
    planned_on = day_field("拟上会、签订日期")

    contract_kind = code_field("合同种类", ContractKind, 16)
    other_party = models.CharField("合同相对方", max_length=200, blank=True)
    credit_check = models.TextField("对方资信调查情况", blank=True)
    amount = models.DecimalField("合同金额（元）", max_digits=16, decimal_places=2, null=True, blank=True)

    complexity = models.CharField(
        "难易程度", max_length=10, choices=Complexity, default=Complexity.ORDINARY, blank=True
    )
    accepted_on = day_field("材料齐备日期")
    reviewer = models.CharField("主审人员", max_length=60, blank=True)
    no_conflict = models.BooleanField("主审人员声明没有应当回避的情形", default=False)
    team = models.CharField("联合审查人员", max_length=300, blank=True)
    round = models.PositiveSmallIntegerField("审查轮次", default=1)
    returns = models.PositiveSmallIntegerField("本轮退回补正次数", default=0)
    counsel_question = models.TextField("征询法律顾问的问题", blank=True)
    counsel_waiting = models.PositiveSmallIntegerField("尚未收到的法律顾问意见", default=0)
    higher_organ = organ_field("提请审查的上级机构", null=True, blank=True)
    refer_reason = models.CharField("提请上级审查的理由", max_length=300, blank=True)
    risk_level = code_field("合同风险等级", Risk, 16)
    risk_note = models.CharField("风险说明", max_length=300, blank=True)
    points_written = models.PositiveSmallIntegerField("已写意见条数", default=0)
    must_points = models.CharField("“应当修改”的意见序号", max_length=300, blank=True)
    open_points = models.CharField("尚未反馈的意见序号", max_length=300, blank=True)
    dropped_points = models.CharField("已撤回的意见序号", max_length=300, blank=True)

    result = code_field("审查结论", Result, 16)
    conclusion = models.TextField("结论说明", blank=True)
    given_on = day_field("出具意见日期")
    first_given_on = day_field("首次出具意见日期")
    repeats = models.BooleanField("同一文稿此前已另案出具意见", default=False)
    answered_on = day_field("反馈采纳情况日期")
    used_on = day_field("上会、签订、通过日期")
    signed_copy = models.CharField("签订文本（份数、编号）", max_length=120, blank=True)
    filed_on = day_field("备案日期")
    filing_no = models.CharField("备案编号", max_length=80, blank=True)
    disputed = models.BooleanField("发生履约纠纷", default=False)
    handed_over = models.CharField("移交材料", max_length=200, blank=True)
    archive_no = models.CharField("卷宗号", max_length=60, blank=True)
    withdrawn_reason = models.CharField("撤回理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "合法性审查"
        constraints = [
            models.CheckConstraint(
                name="legality_result_and_day_go_together",
                condition=Q(result="", given_on=None) | (~Q(result="") & Q(given_on__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["first_given_on"], name="legality_first_given")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_contract(self) -> bool:
        return self.kind == Kind.CONTRACT or self.village_kind == VillageKind.CONTRACT

    @property
    def opinion_no(self) -> str:
        """The number of the last opinion, or in a batch that is not yet written the mark that becomes it."""
        papers = [paper for paper in self.matter.documents.all() if paper.template == "opinion"]
        return max(papers, key=lambda paper: paper.seq).number if papers else ""

    @property
    def standing_points(self) -> list[Any]:
        """The points of this round that were not taken back, in their order."""
        dropped = set(self.dropped_points.split("、"))
        rows: Any = self.matter.reviewpoint_set.all()  # type: ignore[attr-defined]
        return [row for row in rows if row.round == self.round and str(row.no) not in dropped]

    @property
    def answers(self) -> list[Any]:
        """Each standing point with the answer to it, or None."""
        given = {row.no: row for row in self.matter.reviewanswer_set.all()}  # type: ignore[attr-defined]
        return [(point, given.get(point.no)) for point in self.standing_points]
