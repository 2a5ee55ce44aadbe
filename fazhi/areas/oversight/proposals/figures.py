"""What is counted of suggestions and proposals. Each counts once, whoever else replies beside its lead."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.oversight.proposals.limits import REPLIES
from fazhi.areas.oversight.proposals.models import ProposalContact, ProposalFeedback
from fazhi.areas.oversight.proposals.part_procedures import CODE
from fazhi.areas.oversight.proposals.words import ContactWay, Kind, Opinion
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source
from fazhi.spine.models import Deadline, Link

ITEMS = Source.register(CODE)
RATED = Source(f"{CODE}.feedback", CODE, ProposalFeedback)
PROMISED = Source.register("oversight.proposal_promise")
LAW = "代表法第51条；政协提案工作条例"
SPLITS = ("organ", "month", "kind", "level", "category", "lead", "result_class")
#: Returned ones were never this office's; a unit that replies separately answers an item that is counted already.
SEPARATE = Link.objects.filter(target=OuterRef("matter"), kind="separate")
OURS = ~Q(matter__state="returned") & ~Q(Exists(SEPARATE))
REPLIED_AT_ALL = Q(replied_on__isnull=False)
MET = Deadline.objects.filter(matter=OuterRef("pk"), limit__in=REPLIES, void=False, met_on__isnull=False)
TALKS = ProposalContact.objects.filter(matter=OuterRef("pk"), on__lte=OuterRef("replied_on"))


def _handed(name: str, label: str, where: Any = Q(), **more: Any) -> Count:  # noqa: B008 — an empty Q is a constant
    """Items by the day on which they were handed over."""
    return Count(
        f"{CODE}.{name}", label, source=ITEMS, on="handed_on", where=OURS & Q(where), splits=SPLITS, basis=LAW, **more
    )


def _replied(name: str, label: str, where: Any = Q(), **more: Any) -> Count:  # noqa: B008
    return Count(
        f"{CODE}.{name}", label, source=ITEMS, on="replied_on", where=OURS & Q(where), splits=SPLITS, basis=LAW, **more
    )


def _rated(name: str, label: str, where: Any = Q(), **more: Any) -> Count:  # noqa: B008
    """Items by the day of the last feedback on them; forms that never came back are in none of these."""
    return Count(
        f"{CODE}.{name}", label, source=ITEMS, on="feedback_on", where=OURS & Q(where), splits=SPLITS, basis=LAW, **more
    )


HANDED = _handed("handed", "承办建议提案", words=("承办省、市、县三级建议提案", "办理建议提案"))
ANSWERED = _handed("answered", "其中已经答复的建议提案", REPLIED_AT_ALL, good="up", within=(HANDED,))
IN_TIME = _handed(
    "in_time", "其中按期答复的建议提案", Exists(MET.filter(met_on__lte=F("due_on"))), good="up", within=(HANDED,)
)
TALKED = _handed("talked", "其中答复前与代表（提案者）沟通的", Exists(TALKS), good="up", within=(HANDED,))
FACE = _handed("face_to_face", "其中答复前当面沟通的", Exists(TALKS.filter(way__in=(ContactWay.FACE, ContactWay.VISIT))), good="up",
               within=(HANDED,))  # fmt: skip
REPLIED = _replied("replied", "答复建议提案")
SOLVED = _replied("solved", "其中已解决或者采纳的", Q(solved=True), good="up", within=(REPLIED,))
FED_BACK = _rated("fed_back", "收到反馈的建议提案")
SATISFIED = _rated("satisfied", "其中满意的", Q(result=Opinion.SATISFIED), good="up", within=(FED_BACK,))
CONTENT = _rated(
    "content",
    "其中满意和基本满意的",
    Q(result__in=(Opinion.SATISFIED, Opinion.BASICALLY)),
    good="up",
    within=(FED_BACK,),
)
ATTITUDE = _rated("attitude", "其中对办理态度满意的", Q(attitude=Opinion.SATISFIED), good="up", within=(FED_BACK,))
FIRST = _rated(
    "first_satisfied", "其中首次反馈即满意的", Q(first_result=Opinion.SATISFIED), good="up", within=(FED_BACK,)
)


def _promise(name: str, label: str, where: Q = Q(), **more: Any) -> Count:  # noqa: B008
    return Count(
        f"oversight.proposal_promise.{name}", label, unit="项", source=PROMISED, on="due_on", where=where, fallen_due=True,
        splits=("organ", "month"), basis="地方人大代表建议办理规定", **more,
    )  # fmt: skip


DUE = _promise("due", "到期的承诺事项")
KEPT = _promise("kept", "其中已落实的承诺事项", Q(done_on__isnull=False), good="up", within=(DUE,))
RATES: tuple[Figure, ...] = (
    Rate(f"{CODE}.answered_rate", "建议提案办复率", part=ANSWERED, whole=HANDED, good="up", basis=LAW, variant="至今已答复÷本期交办的",
         words=("建议提案回复率",)),
    Rate(f"{CODE}.in_time_rate", "建议提案按期办复率", part=IN_TIME, whole=HANDED, good="up", basis=LAW,
         variant="自交办之日起三个月（同意延长的六个月）内首次答复÷本期交办的"),
    Rate(f"{CODE}.talked_rate", "建议提案沟通率", part=TALKED, whole=HANDED, good="up", basis=LAW),
    Rate(f"{CODE}.face_rate", "建议提案面商率", part=FACE, whole=HANDED, good="up", basis=LAW),
    Rate(f"{CODE}.solved_rate", "建议提案解决（采纳）率", part=SOLVED, whole=REPLIED, good="up", basis=LAW,
         variant="答复类别按当年方案计为已解决或者采纳的÷本期答复的"),
    Rate(f"{CODE}.satisfied_rate", "建议提案满意率", part=SATISFIED, whole=FED_BACK, good="up", basis=LAW,
         variant="以最近一次反馈对办理结果的意见计，只计“满意”；未反馈的不计", words=("建议提案办理满意率",)),
    Rate(f"{CODE}.content_rate", "建议提案满意率（含基本满意）", part=CONTENT, whole=FED_BACK, good="up", basis=LAW, variant="未反馈的不计"),
    Rate(f"{CODE}.attitude_rate", "对办理态度满意率", part=ATTITUDE, whole=FED_BACK, good="up", basis=LAW),
    Rate(f"{CODE}.first_satisfied_rate", "首次反馈满意率", part=FIRST, whole=FED_BACK, good="up", basis=LAW),
    Rate("oversight.proposal_promise.kept_rate", "承诺事项落实率", part=KEPT, whole=DUE, good="up", basis="地方人大代表建议办理规定"),
)  # fmt: skip
declare(
    HANDED, ANSWERED, IN_TIME, TALKED, FACE, REPLIED, SOLVED, FED_BACK, SATISFIED, CONTENT, ATTITUDE, FIRST, DUE, KEPT, *RATES,
    _handed("suggestions", "承办人大代表建议", Q(kind=Kind.SUGGESTION), within=(HANDED,)),
    _handed("proposals", "承办政协提案", Q(kind=Kind.PROPOSAL), within=(HANDED,)),
    _handed("key_items", "重点督办的建议提案", Q(key_item=True)),
    Count(f"{CODE}.returned", "退回交办机构的建议提案", source=ITEMS, on="matter__closed_on", where=Q(matter__state="returned"), splits=SPLITS,
          basis="地方人大代表建议办理规定"),
    Count(f"{CODE}.published", "公开的建议提案答复", source=ITEMS, on="published_on", splits=SPLITS, basis="国办发〔2014〕46号"),
    Count(f"{CODE}.unreturned", "催请后未反馈的建议提案", source=ITEMS, on="replied_on", where=OURS & Q(unreturned=True), splits=SPLITS, basis=LAW),
    Count(f"{CODE}.dissatisfied", "反馈不满意、重新办理", unit="次", source=RATED, on="on",
          where=Q(result=Opinion.DISSATISFIED) | Q(attitude=Opinion.DISSATISFIED), splits=("organ", "month"), good="down", basis=LAW),
)  # fmt: skip
