"""Facts of a decision that can repeat: rulings, hearings, opinions, meetings, progress. Rows are added by steps only."""

from __future__ import annotations

from django.db import models

from fazhi.areas.decisions.decision.words import (
    TEXT_BOUND,
    Advice,
    Block,
    CompetitionResult,
    Extent,
    Form,
    LegalityResult,
    Level,
    Meeting,
    Piece,
    Problem,
    Stance,
    WaiverGround,
)
from fazhi.spine.fields import CodesField, split
from fazhi.spine.models import Detail, Organ

CODES = [(block.value, block.label) for block in TEXT_BOUND]


class DecisionRuling(Detail):
    """That one of the procedures is required, or is not: on which ground, why, and who decided."""

    block = models.CharField("程序", max_length=20, choices=Block)
    needed = models.BooleanField("需要履行", default=False)
    ground = models.CharField("不需要的依据", max_length=20, choices=WaiverGround, blank=True)
    reason = models.TextField("理由")
    decided_by = models.CharField("认定人（职务）", max_length=60, help_text="作出认定的负责人职务，如“县住建局局长”")

    class Meta(Detail.Meta):
        verbose_name = "程序认定"


class DecisionRevision(Detail):
    """One change of the draft after procedures had looked at it: what it is, which of them stand, which are done anew."""

    version = models.PositiveSmallIntegerField("草案稿次")
    extent = models.CharField("修改性质", max_length=10, choices=Extent)
    kept = CodesField(
        "继续有效、不重新履行的程序",
        codes=CODES,
        help_text="实质性修改的，没有勾选的程序一律重新履行；合法性审查每次都须重新提请",
    )
    reason = models.TextField(
        "理由", help_text="改了什么、为什么；有程序不重新履行的，逐项说明修改为什么不影响该程序的结论"
    )
    anew = CodesField("重新履行的程序", codes=CODES)

    class Meta(Detail.Meta):
        verbose_name = "草案修改"

    @property
    def anew_words(self) -> str:
        return "、".join(Block(code).label for code in split(self.anew))

    @property
    def kept_words(self) -> str:
        return "、".join(Block(code).label for code in split(self.kept))


class DecisionUnitOpinion(Detail):
    """What another department or a lower government says of the draft (条13)."""

    unit = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="有关单位")
    stance = models.CharField("意见", max_length=10, choices=Stance)
    content = models.TextField("意见内容", blank=True)
    adopted = models.BooleanField("已采纳", default=False)
    dispute = models.TextField("争议的主要问题、承办单位的意见和理由", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "有关单位意见"


class DecisionParticipation(Detail):
    """One form of public participation other than a public notice or a hearing (条14)."""

    form = models.CharField("方式", max_length=10, choices=Form)
    participants = models.PositiveIntegerField("参加（收回）人数")
    opinions = models.PositiveIntegerField("意见条数")
    content = models.TextField("意见要点")

    class Meta(Detail.Meta):
        verbose_name = "公众参与"


class DecisionHearing(Detail):
    """A hearing that was held (条16、17)."""

    participants = models.PositiveIntegerField("听证参加人数")
    opinions = models.PositiveIntegerField("意见条数")
    content = models.TextField("听证意见要点")

    class Meta(Detail.Meta):
        verbose_name = "听证会"


class DecisionComments(Detail):
    """What came of a public consultation on the portal."""

    comments = models.PositiveIntegerField("意见条数")
    adopted = models.PositiveIntegerField("采纳条数")
    ended_on = models.DateField("结束日期")

    class Meta(Detail.Meta):
        verbose_name = "公开征求意见结果"


class DecisionExpert(Detail):
    """One expert's signed opinion, a dissenting one included (条19—21). The name is masked wherever it is shown."""

    expert = models.CharField("专家姓名（专业机构名称）", max_length=80)
    unit = models.CharField("所在单位", max_length=100)
    stance = models.CharField("论证结论", max_length=10, choices=Stance)
    content = models.TextField("论证意见")
    declared = models.BooleanField("已书面申报有无利害关系", default=False)
    conflicted = models.BooleanField("与决策事项有直接利害关系", default=False)
    signed = models.BooleanField("已署名、盖章", default=False)

    class Meta(Detail.Meta):
        verbose_name = "专家论证意见"


class DecisionRisk(Detail):
    """One risk assessment of the draft; after the draft is changed there may be another (条22—24)."""

    assessor = models.CharField("评估单位", max_length=100)
    level = models.CharField("风险等级", max_length=10, choices=Level)
    controllable = models.BooleanField("风险可控", default=False)
    points = models.TextField("风险点")
    measures = models.TextField("防范措施和处置预案")

    class Meta(Detail.Meta):
        verbose_name = "风险评估"


class DecisionCompetition(Detail):
    """The conclusion of the fair-competition review, as it was handed back."""

    result = models.CharField("审查结论", max_length=12, choices=CompetitionResult)
    opinion_no = models.CharField("意见文号", max_length=80)
    given_on = models.DateField("出具日期")
    exception_until = models.DateField("例外适用至", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "公平竞争审查意见"


class DecisionLegality(Detail):
    """The conclusion of a legality review, as it was handed back."""

    result = models.CharField("审查结论", max_length=14, choices=LegalityResult)
    opinion_no = models.CharField("意见书文号", max_length=80)
    points = models.PositiveIntegerField("意见条数", default=0)
    given_on = models.DateField("出具日期")
    version = models.PositiveSmallIntegerField("审查的草案稿次")

    class Meta(Detail.Meta):
        verbose_name = "合法性审查意见"


class DecisionReturn(Detail):
    """Papers that came back: from the legality review, or before the meeting (条26、29)."""

    reason = models.TextField("退回（补送）理由")

    class Meta(Detail.Meta):
        verbose_name = "材料退回"


class DecisionMeeting(Detail):
    """What was said at the meeting, dissent included (条30). Internal: never shown outside the deciding authority."""

    kind = models.CharField("会议", max_length=10, choices=Meeting)
    name = models.CharField("会议名称", max_length=100, help_text="如“县政府第12次常务会议”")
    present = models.PositiveSmallIntegerField("出席组成人员数")
    chief_last = models.BooleanField("行政首长最后发表意见", default=False)
    against_majority = models.BooleanField("行政首长拟作出的决定与多数意见不一致", default=False)
    against_reason = models.TextField("在会上说明的理由", blank=True)
    dissent = models.TextField("不同意见（如实记录）", blank=True)
    minutes = models.TextField("讨论情况")

    class Meta(Detail.Meta):
        verbose_name = "会议讨论记录"


class DecisionPiece(Detail):
    """One piece put on the archive file (条33)."""

    piece = models.CharField("材料", max_length=20, choices=Piece)
    name = models.CharField("材料名称", max_length=200)
    paper_no = models.CharField("文号", max_length=80, blank=True)
    pages = models.PositiveIntegerField("页数", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "归档材料"


class DecisionMilestone(Detail):
    """A task of the execution with its day (条34)."""

    task = models.CharField("阶段任务", max_length=200)
    due_on = models.DateField("完成时限")

    class Meta(Detail.Meta):
        verbose_name = "执行阶段任务"


class DecisionProgress(Detail):
    """A report on the execution (条34)."""

    percent = models.PositiveSmallIntegerField("总体进度（%）")
    task = models.CharField("已完成的阶段任务", max_length=200, blank=True)
    content = models.TextField("执行情况")

    class Meta(Detail.Meta):
        verbose_name = "执行情况报告"


class DecisionProblem(Detail):
    """A serious problem of the execution (条35)."""

    kind = models.CharField("情形", max_length=12, choices=Problem)
    discovered_on = models.DateField("发现日期")
    content = models.TextField("情况")
    advice = models.TextField("处理建议", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "执行中的重大问题"


class DecisionEvaluation(Detail):
    """A post-evaluation (条36)."""

    assessor = models.CharField("评估单位", max_length=100)
    effect = models.TextField("实施效果")
    opinions = models.TextField("公众、代表委员意见")
    advice = models.CharField("评估建议", max_length=10, choices=Advice)

    class Meta(Detail.Meta):
        verbose_name = "决策后评估"
