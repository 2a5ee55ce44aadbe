"""What is kept of a clue from its first report to its striking off, and of what each unit was asked to do."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.oversight.clues import words
from fazhi.areas.oversight.clues.bodies import SupervisingBody, SupervisionScene
from fazhi.areas.oversight.clues.choosing import bodies_offered, scenes_offered
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


def body_field(label: str = "监督主体", **more: Any) -> Any:
    return OfferedKey(
        SupervisingBody, models.PROTECT, offers=bodies_offered, null=True, blank=True, related_name="+", verbose_name=label, **more
    )  # fmt: skip


class Clue(models.Model):
    """One risk or clue of the pool. About units and matters, never about a person: officials are named on the transfer alone.

    ``agency``: the unit it is about. ``due_on``: the latest day on which a unit of the present round is to have put things
    right, as first set. ``round`` rises whenever it goes back to the pool; ``returns`` and ``relapses`` count why.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="clue")
    title = models.CharField("风险（线索）", max_length=200, help_text="一句话概括，不写人员姓名")
    facts = models.TextField("情况", help_text="时间、单位、事项和发现的问题；不写人员姓名")
    source = models.CharField("来源", max_length=16, choices=words.ClueOrigin)
    raised_by = organ_field("提出单位", null=True, blank=True)
    body = body_field()
    agency = organ_field("所涉单位")
    source_no = line_field("来源编号", 80, "来文、工单、案件的编号")
    about_no = line_field("所涉事项编号（本平台）", 80)
    topic = line_field("问题类型", 60, "同一单位同一类型的问题在观察期内再次出现的，按复发处理")
    basis_text = line_field("依据", 300)
    grade = code_field("等级", words.Grade, 8)
    reason = text_field("定级理由", "写明为什么是这一等级；不打分")

    kinds = CodesField("监督种类", codes=words.SupervisionKind.choices)
    scene: Any = OfferedKey(
        SupervisionScene, models.PROTECT, offers=scenes_offered, null=True, blank=True, related_name="+", verbose_name="监督子场景"
    )  # fmt: skip
    level = code_field("办理层级", words.Level, 12)
    judgement = text_field("研判意见")
    triaged_on = day_field("研判日期")
    merged_into = line_field("并入的线索编号", 80)
    remedy = code_field("已进入的程序", words.Remedy, 16)
    remedy_no = line_field("复议、诉讼案号（编号）", 80)
    dismissed = code_field("排除的理由", words.Dismissed, 12)
    dismissed_why = text_field("排除的说明")

    verifier = organ_field("核查单位", null=True, blank=True)
    due_on = day_field("应当整改到位日期")
    sent_on = day_field("交办日期")
    reported_on = day_field("全部报告整改完成日期")
    verified_on = day_field("核查通过日期")
    struck_on = day_field("销号日期")
    strike_note = text_field("销号审批意见")
    round = models.PositiveSmallIntegerField("办理轮次", default=1)
    returns = models.PositiveSmallIntegerField("退回风险池次数", default=0)
    relapses = models.PositiveSmallIntegerField("复发次数", default=0)
    relapsed_on = day_field("最近复发日期")
    looked_on = day_field("最近回头看日期")

    class Meta:
        verbose_name = "风险线索"
        indexes = [
            models.Index(fields=["agency", "topic"], name="clue_topic_at_unit"),
            models.Index(fields=["due_on"], name="clue_due"),
        ]
        constraints = [
            models.CheckConstraint(
                name="clue_grade_has_its_reason", condition=Q(grade="") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="clue_struck_off_was_verified", condition=Q(struck_on=None) | Q(verified_on__lte=models.F("struck_on")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class ClueSource(Detail):
    """One report of the matter that a clue is about. The same rule reports the same thing once (``rule``, ``key``)."""

    source = models.CharField("来源", max_length=16, choices=words.ClueOrigin)
    body = body_field()
    facts = models.TextField("情况")
    basis_text = line_field("依据", 300)
    rule = line_field("规则", 80)
    key = line_field("所涉对象", 120)

    class Meta(Detail.Meta):
        verbose_name = "线索来源"
        indexes = [models.Index(fields=["key"], name="clue_source_key")]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "key"], name="clue_raised_once_by_a_rule", condition=~Q(rule="") & ~Q(key="")
            )
        ]

    def __str__(self) -> str:
        return self.get_source_display()


class ClueGrade(Detail):
    """One grading, with the reason in words and what the colour was before."""

    before = code_field("原等级", words.Grade, 8)
    grade = models.CharField("等级", max_length=8, choices=words.Grade)
    reason = models.TextField("理由")

    class Meta(Detail.Meta):
        verbose_name = "定级记录"

    def __str__(self) -> str:
        return self.get_grade_display()


class ClueUnit(Detail):
    """One unit that is to put things right, with its own date, in one round."""

    unit = organ_field("责任单位")
    lead = models.BooleanField("牵头单位", default=False)
    demand = models.TextField("整改要求")
    due_on = models.DateField("整改期限")
    round = models.PositiveSmallIntegerField("办理轮次")

    class Meta(Detail.Meta):
        verbose_name = "责任单位"

    def __str__(self) -> str:
        return f"{self.unit}（{self.due_on}前）"


class ClueLetter(Detail):
    """One letter of the pool: a risk told, a unit urged to defuse it or reminded."""

    kind = models.CharField("文书", max_length=8, choices=words.LetterKind)
    unit = organ_field("送达单位")
    content = models.TextField("内容")

    class Meta(Detail.Meta):
        verbose_name = "告知、督促文书"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.unit}"


class CluePressure(Detail):
    """A talk, a listing, a circular: what follows where a unit does not put things right. Units, not persons."""

    kind = models.CharField("措施", max_length=8, choices=words.Pressure)
    unit = organ_field("对象单位")
    content = models.TextField("情况", help_text="事由、要求和单位的承诺；不写人员姓名")

    class Meta(Detail.Meta):
        verbose_name = "约谈、督办、通报"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.unit}"


class ClueTransfer(Detail):
    """A clue handed over for accountability. Who is concerned stands on the transfer itself, which few may read."""

    to = models.CharField("移送去向", max_length=14, choices=words.TransferTo)
    receiver = models.CharField("接收机关", max_length=100)
    what = models.TextField("移送的问题", help_text="不写人员姓名；姓名写在线索移送单中，限定知悉")

    class Meta(Detail.Meta):
        verbose_name = "移送"

    def __str__(self) -> str:
        return self.receiver


class ClueReturn(Detail):
    """Why a clue went back to the pool: not put right."""

    reason = models.TextField("退回风险池的理由")

    class Meta(Detail.Meta):
        verbose_name = "退回风险池"

    def __str__(self) -> str:
        return f"退回 {self.on}"


class ClueStrike(Detail):
    """One striking off after sign-off: how many days it took since the clue came (or came again), and by when it was due."""

    note = models.TextField("销号审批意见")
    days = models.PositiveIntegerField("办理天数", help_text="自登记（复发）之日起，日")
    reported_on = day_field("全部报告整改完成日期")
    due_on = day_field("应当整改到位日期")

    class Meta(Detail.Meta):
        verbose_name = "销号"

    def __str__(self) -> str:
        return f"销号 {self.on}"


class ClueLookBack(Detail):
    """One look at a struck-off clue after a while; ``draw_no``: the draw by which it was chosen."""

    chosen = models.CharField("确定方式", max_length=8, choices=words.Chosen)
    draw_no = line_field("公开抽取编号", 60)
    result = models.CharField("结果", max_length=8, choices=words.LookBack)
    facts = models.TextField("回头看情况")

    class Meta(Detail.Meta):
        verbose_name = "回头看"

    def __str__(self) -> str:
        return self.get_result_display()


class ClueRelapse(Detail):
    """One relapse: on what it was seen, how long after the striking off, and the colour before and after."""

    facts = models.TextField("复发情况")
    struck_on = models.DateField("此前销号日期")
    before = code_field("原等级", words.Grade, 8)
    grade = models.CharField("复发后等级", max_length=8, choices=words.Grade)

    class Meta(Detail.Meta):
        verbose_name = "复发"

    def __str__(self) -> str:
        return f"复发 {self.on}"
