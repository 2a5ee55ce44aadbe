"""What is kept of a major administrative decision, from the proposal to the evaluation."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.decisions.decision.catalogue import CatalogueItem, CatalogueRelease, DecisionCatalogue
from fazhi.areas.decisions.decision.details import (
    DecisionComments,
    DecisionCompetition,
    DecisionEvaluation,
    DecisionExpert,
    DecisionHearing,
    DecisionLegality,
    DecisionMeeting,
    DecisionMilestone,
    DecisionParticipation,
    DecisionPiece,
    DecisionProblem,
    DecisionProgress,
    DecisionReturn,
    DecisionRevision,
    DecisionRisk,
    DecisionRuling,
    DecisionUnitOpinion,
)
from fazhi.areas.decisions.decision.words import (
    Advice,
    Category,
    CompetitionResult,
    EvaluationGround,
    LegalityResult,
    Level,
    Meeting,
    Need,
    Outcome,
    Piece,
    Proposer,
)
from fazhi.spine.fields import CodesField, code_field, day_field, line_field
from fazhi.spine.models import Matter, Organ

__all__ = [
    "CatalogueItem", "CatalogueRelease", "Decision", "DecisionCatalogue", "DecisionComments", "DecisionCompetition",
    "DecisionEvaluation", "DecisionExpert", "DecisionHearing", "DecisionLegality", "DecisionMeeting", "DecisionMilestone",
    "DecisionParticipation", "DecisionPiece", "DecisionProblem", "DecisionProgress", "DecisionReturn", "DecisionRevision", "DecisionRisk",
    "DecisionRuling", "DecisionUnitOpinion",
]  # fmt: skip


def _need(label: str) -> models.CharField:
    return models.CharField(label, max_length=20, choices=Need, default=Need.REQUIRED)


def _count(label: str) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(label, default=0)


def _unit(label: str) -> models.ForeignKey:
    return models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label)


class Decision(models.Model):
    """One decision. The handling organ is the deciding authority; drafting and executing units take part.

    Each statutory procedure has a field of its ``Need``: required until it is done, or until a ruling with ground and
    author dispenses with it. What other systems answer stands in detail rows; the fields here repeat the latest.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="decision")
    subject = models.CharField("决策事项名称", max_length=200)
    category = models.CharField("类别", max_length=20, choices=Category)
    proposer = models.CharField("建议来源", max_length=20, choices=Proposer)
    proposal_no = line_field("建议、提案编号", 80)
    reasons = models.TextField("建议理由、依据和拟解决的主要问题")
    catalogue = models.ForeignKey(
        DecisionCatalogue,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="所列入的目录",
        limit_choices_to={"published_on__isnull": False},  # what others are still working out is theirs
    )
    catalogue_item = models.PositiveSmallIntegerField("目录序号", null=True, blank=True)
    touches_market = models.BooleanField("涉及经营者经济活动", default=False)
    normative = models.BooleanField("同时是行政规范性文件", default=False)
    exploratory = models.BooleanField("国家尚无明确规定的探索性改革决策事项", default=False)

    study = models.TextField("研究论证情况", blank=True)
    started_on = day_field("启动日期")
    ended_reason = models.TextField("不启动、终止的理由", blank=True)
    drafting_unit = _unit("承办单位")
    co_units = line_field("其他承办单位", 200)

    draft_text = models.TextField("决策草案", blank=True)
    draft_note = models.TextField("草案说明", blank=True, help_text="依据、必要性，成本、效益分析，履行职责的情况")
    alternatives = models.TextField("备选方案", blank=True)
    draft_version = models.PositiveSmallIntegerField("草案稿次", default=0)
    units_heard = models.PositiveSmallIntegerField("已征求意见的单位数", default=0)

    participation = _need("公众参与")
    expert_need = _need("专家论证")
    risk = _need("风险评估")
    competition = _need("公平竞争审查")
    legality = _need("合法性审查")
    discussion = _need("集体讨论决定")

    consult_from = day_field("公开征求意见起始日期")
    consult_days = models.PositiveSmallIntegerField("公开征求意见天数", default=30)
    short_reason = line_field("缩短期限的理由", 300, "少于30日的须说明，并载入公告")
    consulting = models.BooleanField("正在公开征求意见", default=False)
    hearing_on = day_field("听证会日期")
    hearing_place = line_field("听证会地点", 100)
    hearing_papers_on = day_field("听证材料送达日期")
    hearing_required = models.BooleanField("法律、法规、规章规定应当听证", default=False)
    hearing_change = line_field("听证会改期、取消的理由", 300, "载入公告")
    hearing_called_off = day_field("已取消的听证会原定日期")
    comments = _count("公众意见条数")
    comments_adopted = _count("采纳公众意见条数")
    adoption_note = models.TextField("公众意见研究采纳情况", blank=True)
    participation_on = day_field("公众参与完成日期")

    expert = line_field("论证专家", 300)
    experts = _count("论证专家人数")
    experts_against = _count("持不同意见专家人数")
    expert_body = line_field("承担论证工作的主要单位", 100)
    expert_adoption = models.TextField("专家论证意见研究采纳情况", blank=True)
    expert_on = day_field("专家论证完成日期")

    risk_assessor = line_field("风险评估单位", 100)
    risk_level = code_field("风险等级", Level)
    risk_controllable = models.BooleanField("风险可控", default=False)
    risk_on = day_field("风险评估日期")

    competition_result = code_field("公平竞争审查结论", CompetitionResult)
    competition_no = line_field("公平竞争审查意见文号", 80)
    competition_on = day_field("公平竞争审查日期")

    procedure_note = models.TextField("履行决策法定程序的说明", blank=True)
    legal_basis = models.TextField("法律、法规、规章等依据", blank=True)
    legality_result = code_field("合法性审查结论", LegalityResult)
    legality_no = line_field("合法性审查意见书文号", 80)
    legality_on = day_field("合法性审查意见日期")
    legality_first_on = day_field("首次出具合法性审查意见日期")
    legality_points = _count("合法性审查意见条数")
    legality_answer = models.TextField("审查意见的采纳和调整情况", blank=True)
    legal_risk = models.TextField("明示的法律风险", blank=True)

    submitted_on = day_field("提请审议日期")
    meeting_kind = code_field("会议", Meeting)
    meeting_on = day_field("会议日期")
    outcome = code_field("讨论结果", Outcome)
    decided_on = day_field("决定日期")
    congress_required = models.BooleanField("依法应当向本级人大常委会报告", default=False)
    congress_on = day_field("向人大常委会报告日期")
    party_on = day_field("向同级党委请示报告日期")
    party_no = line_field("请示报告文号", 80)

    decision_no = line_field("决策文号", 80)
    decision_text = models.TextField("决策内容", blank=True)
    explanation = models.TextField("意见采纳情况说明、解读", blank=True)
    document_no = line_field("规范性文件统一编号", 80, "同时是行政规范性文件的，填写统一登记、统一编号的号码")
    withheld = line_field("依法不予公开的理由", 300)
    published_on = day_field("公布日期")

    filed = CodesField("已归入的材料", codes=Piece.choices)
    archive_no = line_field("档号", 80)
    archived_on = day_field("归档日期")

    executing_unit = _unit("执行单位")
    execution_due = day_field("执行完成时限")
    problem_answer = models.TextField("对执行中重大问题的处理意见", blank=True)
    evaluation_ground = code_field("后评估情形", EvaluationGround)
    evaluator = line_field("后评估单位", 100)
    evaluation_due = day_field("后评估完成时限")
    evaluation_advice = code_field("后评估建议", Advice)
    evaluated_on = day_field("后评估日期")
    halted_by_chief = models.BooleanField("紧急情况下由行政首长先行决定", default=False)
    halt_reason = models.TextField("中止执行的理由", blank=True)
    stop_reason = models.TextField("停止执行的理由", blank=True)
    stop_meeting = line_field("讨论停止执行的会议", 100)
    ended_on = day_field("终止、结束日期")

    class Meta:
        verbose_name = "重大行政决策"
        constraints = [
            models.CheckConstraint(
                name="decision_made_after_legality",
                condition=Q(decided_on=None) | Q(legality="done", discussion="done"),
            ),
            models.CheckConstraint(
                name="decision_published_after_party",
                condition=Q(published_on=None) | Q(party_on__isnull=False, party_on__lte=models.F("published_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.subject
