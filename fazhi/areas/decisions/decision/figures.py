"""What is counted of catalogues and decisions (law-government reports; 条例第3条、第25条、第33条)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.decisions.decision.models import (
    DecisionEvaluation,
    DecisionExpert,
    DecisionHearing,
    DecisionLegality,
    DecisionRisk,
)
from fazhi.areas.decisions.decision.words import ACT, MADE, Block, LegalityResult, Level, Need
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Figure, Rate, Source, Sum
from fazhi.spine.models import Organ

CATALOGUES = Source.register("decisions.catalogue")
DECISIONS = Source.register("decisions.decision")
HEARINGS = Source("decisions.decision.hearings", "decisions.decision", DecisionHearing)
RISKS = Source("decisions.decision.risks", "decisions.decision", DecisionRisk)
OPINIONS = Source("decisions.decision.legality_opinions", "decisions.decision", DecisionLegality)
EXPERTS = Source("decisions.decision.experts", "decisions.decision", DecisionExpert)
EVALUATIONS = Source("decisions.decision.evaluations", "decisions.decision", DecisionEvaluation)

BODY = "matter__organ__kind"
BELOW = (Organ.Kind.TOWN, Organ.Kind.DEPARTMENT, Organ.Kind.JUSTICE)  # of a county, beside its government
LISTED = f"{ACT}第3条第3款"
SPLITS = ("organ", "town", "month", "category", "drafting_unit")
IS_MADE = Q(outcome__in=MADE)


def _catalogue(name: str, label: str, where: Q | None = None, **more: Any) -> Distinct:
    """Bodies that made a yearly catalogue and published it, each once, by the day of first publication."""
    return Distinct(
        f"decisions.catalogue.{name}", label, unit="个", source=CATALOGUES, on="published_on", of="matter__organ",
        where=where, splits=("organ", "town", "month", "year"), basis=LISTED, **more,
    )  # fmt: skip


BODIES: tuple[Figure, ...] = (
    _catalogue(
        "bodies", "制定并公布年度重大行政决策目录的主体", words=("重大行政决策目录", "目录化管理", "制定并公布目录"), good="up"
    ),
    _catalogue("bodies_towns", "其中乡镇（街道）", Q(**{BODY: Organ.Kind.TOWN})),
    _catalogue(
        "bodies_departments", "其中县政府部门", Q(**{f"{BODY}__in": (Organ.Kind.DEPARTMENT, Organ.Kind.JUSTICE)})
    ),
    _catalogue(
        "bodies_below", "制定并公布目录的乡镇（街道）和县政府部门", Q(**{f"{BODY}__in": BELOW}), good="up",
        words=("镇街道和县政府部门均制定并公布年度重大行政决策目录",),
    ),
    _catalogue("bodies_government", "其中县政府", Q(**{BODY: Organ.Kind.GOVERNMENT})),
    Sum(
        "decisions.catalogue.items", "列入年度目录的决策事项", unit="项", source=CATALOGUES, on="published_on", of="listed",
        splits=("organ", "town", "year"), basis=LISTED,
    ),
    Count(
        "decisions.catalogue.adjusted", "调整后重新公布的目录", unit="个", source=CATALOGUES, on="adjusted_on",
        splits=("organ", "year"), basis=LISTED,
    ),
)  # fmt: skip


def _decided(name: str, label: str, where: Q | None = None, **more: Any) -> Count:
    """Decisions by the day on which they were made."""
    condition = IS_MADE & where if where is not None else IS_MADE
    return Count(
        f"decisions.decision.{name}", label, unit="件", source=DECISIONS, on="decided_on", where=condition, splits=SPLITS,
        basis=more.pop("basis", ACT), **more,
    )  # fmt: skip


MADE_ALL = _decided(
    "made", "作出重大行政决策", words=("重大行政决策事项", "重大行政决策"),
    variant="以讨论通过（含修改后通过）之日计；通过后终止程序、停止执行、被调整的仍计入作出当期，另在相应指标中单独计数",
)  # fmt: skip
REVIEWED = _decided(
    "reviewed", "经合法性审查的重大行政决策", Q(legality=Need.DONE), words=("重大决策合法性审查",),
    variant="本期作出的决策中经合法性审查的；一个决策不论审查几次，只计一件",
)  # fmt: skip
#: What the justice bureau counts: matters reviewed, whatever became of them, and opinions, of which one matter may have several.
SEEN = Count(
    "decisions.decision.reviewed_matters", "审查重大行政决策事项", source=DECISIONS, on="legality_first_on", splits=SPLITS,
    basis=f"{ACT}第25条", variant="以首次出具审查意见之日计；修改后再次审查的不重复计件，不论后来是否作出决定",
)  # fmt: skip
ISSUED = Count(
    "decisions.decision.legality_opinions", "重大行政决策合法性审查意见书", unit="份", source=OPINIONS, on="given_on",
    where=~Q(result=LegalityResult.NOT_IN_SCOPE), basis=f"{ACT}第25条、第28条",
    variant="每出具一次计一份；修改后再次审查的，各计一份",
)  # fmt: skip
FROM_LIST = _decided("listed", "列入目录的重大行政决策", Q(catalogue__isnull=False), basis=LISTED)
COMPLETE = _decided(
    "complete", "五项程序均已履行或者依法认定不需要的重大行政决策",
    ~Q(participation=Need.REQUIRED) & ~Q(expert_need=Need.REQUIRED) & ~Q(risk=Need.REQUIRED) & Q(legality=Need.DONE)
    & Q(discussion=Need.DONE),
)  # fmt: skip
OF_DECISIONS: tuple[Figure, ...] = (
    MADE_ALL, REVIEWED, SEEN, ISSUED, FROM_LIST, COMPLETE,
    Rate("decisions.decision.reviewed_rate", "重大行政决策合法性审查率", part=REVIEWED, whole=MADE_ALL, good="up",
         basis=f"{ACT}第25条", variant="本期作出的决策中经合法性审查的÷本期作出的决策"),
    Rate("decisions.decision.complete_rate", "五项程序履行率", part=COMPLETE, whole=MADE_ALL, good="up", basis=ACT,
         variant="每项程序均已履行或者依法认定不需要的÷本期作出的决策"),
    Rate("decisions.decision.listed_rate", "重大行政决策列入目录率", part=FROM_LIST, whole=MADE_ALL, basis=LISTED,
         variant="列入年度目录的÷本期作出的决策；未列入目录的事项也可以是重大行政决策"),
)  # fmt: skip


def _waived(block: Block, field: str) -> Count:
    return _decided(f"waived_{block.value}", f"经认定不需要{block.label}的重大行政决策", Q(**{field: Need.WAIVED}))


WAIVED = (
    _waived(Block.PARTICIPATION, "participation"),
    _waived(Block.EXPERT, "expert_need"),
    _waived(Block.RISK, "risk"),
)

IN_TIME = Count(
    "decisions.decision.published", "公布重大行政决策", source=DECISIONS, on="published_on", splits=SPLITS, basis=f"{ACT}第32条"
)  # fmt: skip
ARCHIVED = Count(
    "decisions.decision.archived", "已公布并完整归档的重大行政决策", source=DECISIONS, on="published_on", splits=SPLITS,
    where=Q(archived_on__isnull=False), basis=f"{ACT}第33条",
)  # fmt: skip
OF_PARTS: tuple[Figure, ...] = (
    IN_TIME, ARCHIVED,
    Rate("decisions.decision.archived_rate", "重大行政决策归档齐全率", part=ARCHIVED, whole=IN_TIME, good="up",
         basis=f"{ACT}第33条", variant="本期公布的决策中归档目录齐全的÷本期公布的决策"),
    Count("decisions.decision.hearings", "重大行政决策听证会", unit="次", source=HEARINGS, on="on", basis=f"{ACT}第16条"),
    Sum("decisions.decision.comments", "重大行政决策收到公众意见", unit="条", source=DECISIONS, on="participation_on",
        of="comments", splits=SPLITS, basis=f"{ACT}第18条", words=("公众意见",)),
    Sum("decisions.decision.comments_adopted", "重大行政决策采纳公众意见", unit="条", source=DECISIONS, on="participation_on",
        of="comments_adopted", splits=SPLITS, basis=f"{ACT}第18条"),
    Count("decisions.decision.expert_opinions", "专家论证意见", unit="份", source=EXPERTS, on="on", basis=f"{ACT}第19条"),
    Count("decisions.decision.risk_assessments", "重大行政决策风险评估", unit="次", source=RISKS, on="on",
          basis=f"{ACT}第22条", splits=("organ", "month", "level")),
    *(Count(f"decisions.decision.risk_{level.value}", f"评估为{level.label}的重大行政决策", source=DECISIONS, on="risk_on",
            where=Q(risk_level=level), splits=SPLITS, basis=f"{ACT}第22条（等级为地方实践）") for level in Level),
    Count("decisions.decision.evaluations", "重大行政决策后评估", unit="次", source=EVALUATIONS, on="on", basis=f"{ACT}第36条"),
    Count("decisions.decision.stopped", "停止执行、由调整后的决策代替的重大行政决策", source=DECISIONS, on="ended_on",
          where=Q(matter__state__in=("stopped", "adjusted")), splits=SPLITS, basis=f"{ACT}第37条"),
    Count("decisions.decision.terminated", "终止程序的重大行政决策事项", source=DECISIONS, on="ended_on",
          where=Q(matter__state="terminated"), splits=SPLITS, basis=f"{ACT}第10条、第30条（程序终止为地方实践）"),
    Count("decisions.decision.terminated_made", "其中已经讨论通过、未出台即终止的", source=DECISIONS, on="ended_on",
          where=Q(matter__state="terminated") & IS_MADE, splits=SPLITS, basis=f"{ACT}第30条（程序终止为地方实践）",
          variant="以终止之日计；仍计入作出当期的“作出重大行政决策”"),
    Count("decisions.decision.refused", "不予通过的重大行政决策草案", source=DECISIONS, on="meeting_on",
          where=Q(outcome="rejected"), splits=SPLITS, basis=f"{ACT}第30条"),
)  # fmt: skip

declare(*BODIES, *OF_DECISIONS, *WAIVED, *OF_PARTS)
