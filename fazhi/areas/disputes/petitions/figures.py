"""What is counted of petitions. No national formula was seen for any of the rates: each prints the one it uses.

A matter that came by two channels counts once, under its first. Accusations are counted and listed for nobody.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.disputes.petitions.models import (
    Petition,
    PetitionAdjudication,
    PetitionHearing,
    PetitionMediation,
    PetitionReconsideration,
    PetitionSource,
)
from fazhi.areas.disputes.petitions.rating import BALLOT
from fazhi.areas.disputes.petitions.words import (
    GROUP,
    LAW,
    Advice,
    Channel,
    Content,
    Result,
    Reviewed,
    Satisfied,
    Track,
)
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Sum, Total
from fazhi.portal import ballots
from fazhi.spine import registry
from fazhi.spine.models import Deadline

SYSTEM = "disputes.petition"
CASES = Source.register(SYSTEM)
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
ACCUSATIONS = Source(
    "disputes.accusation", "disputes.accusation", registry.register_of("disputes.accusation").model, closed=True
)
ADVICE = Source.register("disputes.petition_advice")
SPLITS = ("organ", "town", "month", "channel", "topic", "handler")
UNSEEN = "；没有见到全国统一的算法，未核实"
ONCE = Q(merged_into="") & ~Q(matter__state="moved")
FIRST, AGAIN = Q(same_as=""), ~Q(same_as="")
CONTENT = (Satisfied.YES, Satisfied.MOSTLY)


def code_of(name: str) -> str:
    return f"{SYSTEM}.{name}"


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more.setdefault("basis", LAW)
    return Count(
        code_of(name), label, source=CASES, on=on, where=ONCE if where is None else ONCE & where, splits=SPLITS, **more
    )


def _received(name: str, label: str, where: Any = None, **more: Any) -> Count:
    """Petitions by the day of receipt, each matter once."""
    return _count(name, label, "matter__opened_on", where, **more)


def _persons(name: str, label: str, where: Q = FIRST | AGAIN) -> Sum:
    return Sum(
        code_of(name), label, unit="人次", source=CASES, on="matter__opened_on", of="joint_count", where=ONCE & where,
        splits=SPLITS, basis=LAW,
    )  # fmt: skip


def _rows(name: str, label: str, model: Any, basis: str, unit: str = "件") -> Count:
    source = Source(code_of(f"rows_{model.__name__.lower()}"), SYSTEM, model)
    return Count(code_of(name), label, unit=unit, source=source, on="on", basis=basis)


def _rate(name: str, label: str, part: Figure, whole: Figure, variant: str, good: str = "up", **more: Any) -> Rate:
    return Rate(code_of(name), label, part=part, whole=whole, variant=variant + UNSEEN, good=good, **more)


RECEIVED = _received("received", "登记信访事项", words=("信访总量", "信访量"))
CHANNELS = tuple(
    _received(channel.value, label, Q(channel=channel), words=words)
    for channel, label, words in (
        (Channel.WEB, "网上信访", ("网络信访总量", "网信")), (Channel.LETTER, "来信", ()), (Channel.PHONE, "来电", ()),
        (Channel.VISIT, "来访", ("走访",)), (Channel.FAX, "传真信访", ()), (Channel.HOTLINE, "12345热线转来信访事项", ()),
        (Channel.MAILBOX, "领导信箱信访事项", ()), (Channel.TRANSFER, "上级转送、交办信访事项", ()),
    )
)  # fmt: skip
GROUPS = Q(channel=Channel.VISIT, joint_count__gte=GROUP)
FIRSTS = _received("first", "初次信访事项", FIRST, words=("初信初访",))
REPEATS = _received("repeated", "重复信访事项", AGAIN, good="down", variant="同一事项再次提出的，按事项、不按人计")
AGAIN_LATER = Exists(Petition.objects.filter(same_as=OuterRef("matter__number")))
SOLVED = _received(
    "first_solved", "一次化解的初次信访事项", FIRST & Q(answered_on__isnull=False) & ~AGAIN_LATER, good="up"
)
INTAKE = (
    _received("suggestions", "建议意见类信访事项", Q(content=Content.SUGGESTION)),
    _received("claims", "申诉求决类信访事项", Q(content=Content.CLAIM)),
    _persons("persons", "信访人次"),
    _persons("visit_persons", "来访人次", Q(channel=Channel.VISIT)),
    _received("group_visits", "集体访批次", GROUPS, unit="批次", good="down", variant=f"{GROUP}人以上同访"),
    _persons("group_persons", "集体访人次", GROUPS),
    _rows("sources", "从其他渠道又来的同一事项", PetitionSource, f"{LAW}第22条"),
    Count("disputes.accusation.received", "登记检举控告", source=ACCUSATIONS, on="matter__opened_on", splits=(), basis=f"{LAW}第30条"),
    Count("disputes.accusation.passed", "转送检举控告", source=ACCUSATIONS, on="passed_on", splits=(), basis=f"{LAW}第30条"),
)  # fmt: skip


def _clock(name: str, label: str, limits: tuple[str, ...], where: Q = FIRST | AGAIN, **more: Any) -> Count:
    """Limits that fell due in the period; what is not due yet is neither kept nor missed."""
    return Count(
        code_of(name), label, source=CLOCKS, on="due_on", where=Q(limit__in=limits) & where, fallen_due=True,
        splits=("organ", "town", "month"), **more,
    )  # fmt: skip


ANY = Q(due_on__isnull=False)
KEPT = Q(met_on__lte=F("due_on"))
TOLD, ANSWER = ("register", "inform", "notify"), ("handle",)
TOLD_DUE = _clock("told_due", "到期应当转送、告知受理的", TOLD, ANY, basis=f"{LAW}第22条、第23条")
TOLD_KEPT = _clock("told_in_time", "按期转送、告知受理的", TOLD, KEPT, basis=f"{LAW}第22条、第23条", good="up")
ANSWER_DUE = _clock("answer_due", "到期应当办结的信访事项", ANSWER, ANY, basis=f"{LAW}第34条")
ANSWER_KEPT = _clock("answer_in_time", "按期办结的信访事项", ANSWER, KEPT, basis=f"{LAW}第34条", good="up")

ACCEPTED = _count("accepted", "受理信访事项", "accepted_on", basis=f"{LAW}第23条")
ANSWERED = _count("answered", "答复信访事项", "answered_on", basis=f"{LAW}第29条、第34条")
RESULTS = tuple(
    _count(f"result_{r.value}", f"处理结果：{r.label}", "answered_on", Q(result=r), basis=f"{LAW}第32条")
    for r in Result
)
WAYS = tuple(
    _count(f"way_{t.value}", f"办理途径{t.label}", "sorted_on", Q(sorted_as=t), basis=f"{LAW}第31条") for t in Track
)
REVIEWS = tuple(
    _count(f"{stage}_{r.value}", f"{word}{r.label}", on, Q(**{field: r}), basis=f"{LAW}{article}")
    for stage, word, on, field, article in (
        ("review", "复查", "review_on", "review_result", "第35条"), ("second", "复核", "ended_on", "second_result", "第36条"),
    )
    for r in Reviewed
)  # fmt: skip
REVIEWED = _count("reviewed", "复查信访事项", "review_on", basis=f"{LAW}第35条")
SECOND = _count("second_reviewed", "复核终结信访事项", "ended_on", basis=f"{LAW}第36条")
OTHERS = (
    _rows("to_reconsideration", "转为行政复议的信访事项", PetitionReconsideration, f"{LAW}第31条"),
    _rows("to_adjudication", "转为行政裁决的信访事项", PetitionAdjudication, f"{LAW}第31条"),
    _rows("to_mediation", "移交调解的信访事项", PetitionMediation, f"{LAW}第33条"),
    _rows("hearings", "信访听证", PetitionHearing, f"{LAW}第31条", unit="次"),
)


def _judged(part: str, words: str) -> tuple[Figure, ...]:
    """What was said of one side: written down by the office, given on line, both; how many of each, and how many content."""
    made: list[Figure] = []
    for name, label, where, among, good in (
        ("rated", f"评价{words}的", ~Q(**{f"rated_{part}": ""}), (), ""),
        ("satisfied", f"对{words}满意的", Q(**{f"rated_{part}__in": CONTENT}), CONTENT, "up"),
    ):
        entered = _count(
            f"{name}_{part}_entered",
            f"{label}：工作人员登记",
            "rated_on",
            where,
            unit="次",
            basis="地方实践",
            good=good,
        )
        online = ballots.answers(
            BALLOT, code_of(f"{name}_{part}_online"), f"{label}：网上评价", part, among, basis="地方实践", good=good
        )
        both = Total(
            code_of(f"{name}_{part}"),
            label,
            unit="次",
            parts=(entered, online),
            variant=BOTH,
            basis="地方实践",
            good=good,
        )
        made += [both, entered, online]
    return tuple(made)


BOTH = f"信访人网上不记名评价的和工作人员登记的（电话、当面、书面）合计；{ballots.RULE}"
OF_OFFICE, OF_ORGAN = _judged("office", "信访部门"), _judged("organ", "责任单位")
ENTERED = _count("entered", "工作人员登记评价的", "rated_on", Q(rated_on__isnull=False), unit="次", basis="地方实践")
RATED = Total(
    code_of("rated"), "参评的信访事项", unit="次", parts=(ENTERED, OF_OFFICE[2]), variant=BOTH, basis="地方实践"
)

SHARE = f"满意和基本满意÷参评；{BOTH}"
RATES = (
    _rate("told_rate", "及时受理率", TOLD_KEPT, TOLD_DUE, "本期到期的转送、告知期限中按期的÷本期到期的"),
    _rate(
        "answer_rate",
        "按期答复率",
        ANSWER_KEPT,
        ANSWER_DUE,
        "本期到期的办理期限（含依法延长）中按期的÷本期到期的",
        words=("按期办结率",),
    ),
    _rate("first_rate", "初次信访一次化解率", SOLVED, FIRSTS, "初次信访中已答复且至今没有同一事项再来的÷初次信访件数"),
    _rate("repeat_rate", "重复信访率", REPEATS, RECEIVED, "同一事项再次提出的件数÷登记件数", good="down"),
    _rate("office_rate", "对信访部门的满意率", OF_OFFICE[3], OF_OFFICE[0], SHARE),
    _rate("organ_rate", "对责任单位的满意率", OF_ORGAN[3], OF_ORGAN[0], SHARE, words=("群众满意率",)),
    _rate("rated_rate", "参评率", RATED, ANSWERED, f"本期评价的÷本期答复的，评价的也有以前答复的；{BOTH}"),
    _rate("upheld_rate", "复查维持率", REVIEWS[0], REVIEWED, "复查维持件数÷复查件数", good=""),
    _rate("second_upheld_rate", "复核维持率", REVIEWS[3], SECOND, "复核维持件数÷复核件数", good=""),
)


def _advice(name: str, label: str, on: str, where: Q | None = None) -> Count:
    return Count(
        f"disputes.petition_advice.{name}",
        label,
        source=ADVICE,
        on=on,
        where=where,
        splits=("agency", "month"),
        basis=f"{LAW}第40条",
    )


SUGGESTED = tuple(_advice(kind.value, kind.label, "issued_on", Q(kind=kind)) for kind in Advice)
ANSWERS = (
    _advice("replied", "已反馈的督办和建议", "replied_on"),
    _advice("adopted", "采纳的督办和建议", "replied_on", Q(adopted=True)),
)

declare(
    RECEIVED, *CHANNELS, FIRSTS, REPEATS, SOLVED, *INTAKE, TOLD_DUE, TOLD_KEPT, ANSWER_DUE, ANSWER_KEPT, ACCEPTED, ANSWERED,
    *RESULTS, *WAYS, *REVIEWS, REVIEWED, SECOND, *OTHERS, *OF_OFFICE, *OF_ORGAN, ENTERED, RATED,
    *RATES, *SUGGESTED, *ANSWERS,
)  # fmt: skip
