"""What is counted of legality review. A paper that a station asks the county about counts once, where it was sent."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.decisions.legality.details import ReviewAnswer, ReviewOpinion
from fazhi.areas.decisions.legality.words import AGAIN, STATIONS, Decision, Kind, Level, Result, VillageKind
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum, Total
from fazhi.spine.models import Deadline

SYSTEM = "decisions.legality"
REVIEWS = Source.register(SYSTEM)
OPINIONS = Source(f"{SYSTEM}.opinions", SYSTEM, ReviewOpinion)
ANSWERS = Source(f"{SYSTEM}.answers", SYSTEM, ReviewAnswer)
MISSED = Source.register("decisions.legality_missed")

BASIS = "国办发〔2018〕115号；国务院令第713号；地方规定"
SPLITS = ("organ", "town", "month", "kind", "level", "result")
FIRST = Q(for_lower=False)
RECORD = "matter__legality_review__"
ONCE = FIRST & Q(repeats=False)
COUNTED = Q(**{f"{RECORD}for_lower": False})
CONTRACT = Q(kind=Kind.CONTRACT) | Q(village_kind=VillageKind.CONTRACT)
#: Limits within which the opinion is due; the lower ends of national limits hold the step back by themselves.
CLOCKS = (
    "document", "contract", "contract_complex", "urgent", "village", "item", "paper", "enforcement", "other", "before_use",
)  # fmt: skip
MET = Deadline.objects.filter(matter=OuterRef("pk"), limit__in=CLOCKS, void=False, met_on__isnull=False)


def _code(name: str) -> str:
    return f"{SYSTEM}.{name}"


def _reviewed(name: str, label: str, where: Any = None, unit: str = "件", **more: Any) -> Count:
    """Papers counted on the day of their first opinion, each once, however many rounds or files follow."""
    return Count(
        _code(name), label, unit=unit, source=REVIEWS, on="first_given_on", where=ONCE & where if where else ONCE,
        splits=SPLITS, basis=BASIS, **more,
    )  # fmt: skip


def _kind(*kinds: str) -> Q:
    return Q(kind__in=kinds)


def _points(name: str, label: str, where: Q | None = None, **more: Any) -> Sum:
    """Points of the opinions issued in the period, of all rounds."""
    return Sum(
        _code(name), label, unit="条", source=OPINIONS, on="on", of="points", where=COUNTED & where if where else COUNTED,
        splits=("organ", "town", "month", "result"), basis=BASIS, **more,
    )  # fmt: skip


def _answered(name: str, label: str, where: Q, **more: Any) -> Count:
    """Answers to the points of opinions issued in the period."""
    return Count(
        _code(name), label, unit="条", source=ANSWERS, on="given_on", where=COUNTED & where,
        splits=("organ", "town", "month", "decision"), basis=BASIS, **more,
    )  # fmt: skip


def _of(**more: Any) -> Q:
    return Q(**{f"{RECORD}{name}": value for name, value in more.items()})


ADOPTED = Q(decision=Decision.ADOPTED)
DOCUMENTS = _of(kind=Kind.DOCUMENT)
DECIDED = _of(kind__in=(Kind.DECISION, Kind.CONTRACT))
BELOW = _of(level__in=STATIONS)

REVIEWED = _reviewed("reviewed", "合法性审查", words=("合法性审查件数", "审查各类文件、合同"))
KINDS = (
    _reviewed("documents", "合法性审查（审核）规范性文件", _kind(Kind.DOCUMENT), words=("审查规范性文件", "审核文件")),
    _reviewed("decisions", "审查重大行政决策事项", _kind(Kind.DECISION)),
    _reviewed("contracts", "审查行政合同（协议）", CONTRACT),
    _reviewed("county_contracts", "审查行政合同（不含村级）", _kind(Kind.CONTRACT)),
    _reviewed("village_matters", "审查村（居）重大事项", _kind(Kind.VILLAGE)),
    _reviewed("enforcement", "重大行政执法决定法制审核", _kind(Kind.ENFORCEMENT)),
    _reviewed("items", "审查权责事项调整", _kind(Kind.ITEM)),
    _reviewed("papers", "审查会议议题材料", _kind(Kind.PAPER)),
    _reviewed("county_level", "县级审查", Q(level=Level.COUNTY)),
    _reviewed("stations", "司法所（乡镇、村级）审查各类文件、合同协议", Q(level__in=STATIONS)),
    _reviewed("not_in_scope", "不属于审查范围", Q(result=Result.NOT_IN_SCOPE)),
)  # fmt: skip
REFERRED = Count(
    _code("referred"), "下级提请审查", source=REVIEWS, on="first_given_on", where=Q(for_lower=True), splits=SPLITS,
    basis="地方实践（三级审查）",
)  # fmt: skip
ISSUED = Count(
    _code("opinions"), "出具合法性审查意见书", unit="份", source=OPINIONS, on="on", where=COUNTED,
    splits=("organ", "town", "month", "result"), basis=BASIS,
    variant="每出具一次计一份；同一事项修改后再次审查的，审查件数只计一次，意见书每次各计一份",
)  # fmt: skip
DECISION_ISSUED = Count(
    _code("decision_opinions"), "其中重大行政决策合法性审查意见书", unit="份", source=OPINIONS, on="on",
    where=COUNTED & _of(kind=Kind.DECISION), splits=("organ", "town", "month", "result"), basis=BASIS,
)  # fmt: skip
ILLEGAL = Count(
    _code("illegal"), "审查不合法、应当修改的意见", unit="份", source=OPINIONS, on="on", where=COUNTED & Q(result__in=AGAIN),
    splits=("organ", "town", "month", "result"), basis=BASIS,
)  # fmt: skip
RETURNED = Count(
    _code("returned"), "退回补正的送审事项", source=REVIEWS, on="matter__opened_on", where=FIRST & Q(returns__gt=0),
    splits=SPLITS, basis=BASIS, good="down",
)  # fmt: skip

POINTS = _points("points", "提出合法性审查意见", words=("审查意见建议",))
DOCUMENT_POINTS = _points("document_points", "规范性文件合法性审查意见", DOCUMENTS)
DECISION_POINTS = _points("decision_points", "重大行政决策、合同合法性审查意见", DECIDED)
STATION_POINTS = _points("station_points", "司法所（乡镇、村级）提出合法性审查意见", BELOW)
ADOPTED_POINTS = _answered("adopted", "采纳的审查意见", ADOPTED, good="up")
PARTLY = _answered("partly", "部分采纳的审查意见", Q(decision=Decision.PARTLY))
NOT_ADOPTED = _answered("not_adopted", "不采纳的审查意见", Q(decision=Decision.NOT))
DOCUMENTS_ADOPTED = _answered("documents_adopted", "采纳的规范性文件审查意见", ADOPTED & DOCUMENTS)
RULE = "采纳条数（不含部分采纳）÷本期出具的意见条数；尚未反馈的按未采纳计"
ADOPTION = (
    Rate(_code("adoption_rate"), "审查意见采纳率", part=ADOPTED_POINTS, whole=POINTS, good="up", basis=BASIS, variant=RULE),
    Rate(
        _code("document_adoption_rate"), "规范性文件审查意见采纳率", part=DOCUMENTS_ADOPTED, whole=DOCUMENT_POINTS, good="up",
        basis=BASIS, variant=RULE,
    ),
)  # fmt: skip

AMOUNT = Sum(
    _code("contract_amount"), "审查合同金额", unit="元", source=REVIEWS, on="first_given_on", of="amount",
    where=FIRST & CONTRACT, splits=SPLITS, basis="地方规定",
)  # fmt: skip
TIMED = _reviewed("timed", "有期限的审查", Exists(MET))
IN_TIME = _reviewed("in_time", "按期出具意见", Exists(MET) & ~Exists(MET.filter(met_on__gt=F("due_on"))), good="up")
IN_TIME_RATE = Rate(
    _code("in_time_rate"), "按期审查率", part=IN_TIME, whole=TIMED, good="up", basis=BASIS,
    variant="各轮均在法定或者本地规定期限内出具意见的÷有期限的审查",
)  # fmt: skip

USED = Count(
    _code("used"), "审查后上会、签订、通过的事项", source=REVIEWS, on="used_on", where=FIRST, splits=SPLITS, basis=BASIS
)
NOT_REVIEWED = Count(
    _code("missed"), "应审未审事项", source=MISSED, on="used_on", splits=("organ", "town", "month", "kind"), basis=BASIS,
    good="down",
)  # fmt: skip
SHOULD = Total(_code("should"), "应当审查的上会、签订、通过事项", parts=(USED, NOT_REVIEWED), basis=BASIS)
COVERAGE = Rate(
    _code("coverage"), "合法性审查覆盖率", part=USED, whole=SHOULD, good="up", basis=BASIS,
    variant="上会、签订、通过之前经过审查的÷应当审查的（含事后发现的应审未审事项）",
)  # fmt: skip

declare(
    REVIEWED, *KINDS, REFERRED, ISSUED, DECISION_ISSUED, ILLEGAL, RETURNED, POINTS, DOCUMENT_POINTS, DECISION_POINTS, STATION_POINTS, ADOPTED_POINTS,
    PARTLY, NOT_ADOPTED, DOCUMENTS_ADOPTED, *ADOPTION, AMOUNT, TIMED, IN_TIME, IN_TIME_RATE, USED, NOT_REVIEWED, SHOULD,
    COVERAGE,
)  # fmt: skip
