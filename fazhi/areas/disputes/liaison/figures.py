"""What is counted of letters of courts and procuratorates, of joint meetings and of what was decided at them."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.disputes.liaison.gates import REPLIES
from fazhi.areas.disputes.liaison.words import ADOPTED, WITH_COURT, WITH_PROCURATORATE, LetterKind, Sender
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source
from fazhi.spine.models import Deadline

SYSTEM = "disputes.recommendation"
LETTERS = Source.register(SYSTEM)
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
MEETINGS = Source.register("disputes.liaison_meeting")
TASKS = Source.register("disputes.liaison_task")
LAW = "法释〔2023〕11号；检察公益诉讼解释第21条；检察建议工作规定第19条（条号未核实）"
LOCAL = "府院、府检联动的本地制度"
SPLITS = ("organ", "month", "sender_kind", "letter_kind", "sender", "unit")
COURT, PROCURATORATE = Q(sender_kind=Sender.COURT), Q(sender_kind=Sender.PROCURATORATE)
TAKEN = Q(adoption__in=ADOPTED, replied_on__isnull=False)


def _received(name: str, label: str, where: Q = Q(), **more: Any) -> Count:  # noqa: B008 — an empty Q is a constant
    """Letters counted on the day on which the addressed organ first received them, each once."""
    more = {"unit": "份", "splits": SPLITS, "basis": LAW, **more}
    return Count(f"{SYSTEM}.{name}", label, source=LETTERS, on="matter__opened_on", where=where, **more)


def _replied(name: str, label: str, where: Q = Q(), **more: Any) -> Count:  # noqa: B008
    more = {"unit": "份", "splits": SPLITS, "basis": LAW, **more}
    return Count(f"{SYSTEM}.{name}", label, source=LETTERS, on="replied_on", where=where, **more)


def _clock(name: str, label: str, where: Q, **more: Any) -> Count:
    """Reply limits that fell due in the period; what is not due yet is neither kept nor missed."""
    return Count(
        f"{SYSTEM}.{name}", label, unit="份", source=CLOCKS, on="due_on", where=Q(limit__in=REPLIES) & where, fallen_due=True,
        basis=LAW, **more,
    )  # fmt: skip


KEPT = Q(met_on__lte=F("due_on"))
#: A letter that its sender took back before it was due owed no reply.
OWED = Q(met_on__isnull=False) | ~Q(matter__state="withdrawn")
BY_COURT = Q(matter__recommendation__sender_kind=Sender.COURT)
RECEIVED = _received("received", "收到司法建议、检察建议", words=("司法建议和检察建议",))
JUDICIAL = _received("judicial", "收到司法建议", COURT, words=("司法建议",))
PROCURATORIAL = _received(
    "procuratorial",
    "收到检察建议（按程序办理）",
    PROCURATORATE,
    words=("检察建议", "收到检察建议", "收到检察机关建议"),
    variant="走签收、交办、回复程序的；只登记在行政执法监督台账的计入“收到检察建议（执法监督台账）”，同一来件只登记一处，两数相加为全部",
)
ADOPTED_LETTERS = _received("adopted", "采纳的司法建议、检察建议", TAKEN, good="up")
JUDICIAL_ADOPTED = _received("judicial_adopted", "采纳的司法建议", COURT & TAKEN, good="up")
PROCURATORIAL_ADOPTED = _received("procuratorial_adopted", "采纳的检察建议", PROCURATORATE & TAKEN, good="up")
DUE = _clock("reply_due", "应当回复的司法建议、检察建议", OWED)
IN_TIME = _clock("reply_in_time", "按期回复的司法建议、检察建议", KEPT, good="up")
COURT_DUE = _clock("judicial_due", "应当回复的司法建议", OWED & BY_COURT)
COURT_IN_TIME = _clock("judicial_in_time", "按期回复的司法建议", KEPT & BY_COURT, good="up")
OTHER_DUE = _clock("procuratorial_due", "应当回复的检察建议", OWED & ~BY_COURT)
OTHER_IN_TIME = _clock("procuratorial_in_time", "按期回复的检察建议", KEPT & ~BY_COURT, good="up")

BY_ADOPTION = "本期收到的建议中至今已回复并采纳（含部分采纳）的÷本期收到的"
BY_DUE = "本期回复期限届满的建议中按期回复的÷本期回复期限届满的；法律和来件都没有定期限的不计"
RATES: tuple[Figure, ...] = tuple(
    Rate(f"{SYSTEM}.{name}", label, part=part, whole=whole, good="up", variant=variant, basis=LAW)
    for name, label, part, whole, variant in (
        ("reply_rate", "司法建议、检察建议按期回复率", IN_TIME, DUE, BY_DUE),
        ("judicial_reply_rate", "司法建议按期回复率", COURT_IN_TIME, COURT_DUE, BY_DUE),
        ("procuratorial_reply_rate", "检察建议按期回复率", OTHER_IN_TIME, OTHER_DUE, BY_DUE),
        ("adoption_rate", "司法建议、检察建议采纳率", ADOPTED_LETTERS, RECEIVED, BY_ADOPTION),
        ("judicial_adoption_rate", "司法建议采纳率", JUDICIAL_ADOPTED, JUDICIAL, BY_ADOPTION),
        ("procuratorial_adoption_rate", "检察建议采纳率", PROCURATORIAL_ADOPTED, PROCURATORIAL, BY_ADOPTION),
    )
)
MORE: tuple[Figure, ...] = (
    _received("public_interest", "收到公益诉讼检察建议", Q(letter_kind=LetterKind.INTEREST)),
    _received("social", "收到社会治理检察建议", Q(letter_kind=LetterKind.SOCIAL)),
    _received("correction", "收到纠正违法检察建议", Q(letter_kind=LetterKind.CORRECTION)),
    _received("governance", "收到综合治理类司法建议", Q(letter_kind=LetterKind.GOVERNANCE)),
    _received(
        "on_enforcement", "针对行政执法的检察建议", PROCURATORATE & Q(on_enforcement=True),
        words=("行政执法监督中的检察建议", "执法监督检察建议"),
    ),
    _replied("replied", "回复司法建议、检察建议"),
    _replied("not_adopted", "回复不采纳的司法建议、检察建议", Q(adoption="none"), good="down"),
    Count(f"{SYSTEM}.looked_again", "回头看的司法建议、检察建议", unit="份", source=LETTERS, on="checked_on", splits=SPLITS, basis=LOCAL),
    Count(f"{SYSTEM}.sued", "检察建议后提起的行政公益诉讼", source=LETTERS, on="sued_on", splits=SPLITS, good="down",
          basis="行政诉讼法第25条第4款"),
)  # fmt: skip


def _held(name: str, label: str, where: Q = Q(), **more: Any) -> Count:  # noqa: B008
    return Count(
        f"disputes.liaison_meeting.{name}", label, unit="次", source=MEETINGS, on="held_on", where=where,
        splits=("organ", "month", "meeting_kind"), basis=LOCAL, **more,
    )  # fmt: skip


def _task(name: str, label: str, on: str, where: Q = Q(), **more: Any) -> Count:  # noqa: B008
    return Count(
        f"disputes.liaison_task.{name}", label, unit="项", source=TASKS, on=on, where=where,
        splits=("organ", "month", "meeting_kind"), basis=LOCAL, **more,
    )  # fmt: skip


GIVEN = _task("given", "联席会议交办议定事项", "matter__opened_on")
ACCEPTED = _task("accepted", "验收完成的议定事项", "accepted_on", good="up")
TASKS_DUE = _task("due", "到期的议定事项", "due_on", ~Q(matter__state="dropped"), fallen_due=True)
TASKS_IN_TIME = _task(
    "in_time", "按期完成的议定事项", "due_on", Q(accepted_on__isnull=False, reported_on__lte=F("due_on")), fallen_due=True, good="up"
)  # fmt: skip
MET: tuple[Figure, ...] = (
    _held("held", "召开府院、府检联席会议"),
    _held("with_court", "召开府院联席会议", Q(meeting_kind__in=WITH_COURT), words=("府院联席会议", "府院联动联席会议")),
    _held(
        "with_procuratorate", "召开府检联席会议", Q(meeting_kind__in=WITH_PROCURATORATE),
        words=("府检联席会议", "行政执法与行政检察联席会议"),
        variant="含府院检联席会议；行政执法监督中与检察机关的个别会商另计入“与检察机关会商（不含联席会议）”，同一次会议只登记一处",
    ),
    GIVEN, ACCEPTED, TASKS_DUE, TASKS_IN_TIME,
    Rate("disputes.liaison_task.in_time_rate", "议定事项按期完成率", part=TASKS_IN_TIME, whole=TASKS_DUE, good="up", basis=LOCAL,
         variant="本期到期的议定事项中按期报告完成并已验收的÷本期到期的；经召集单位同意延期的按新期限"),
)  # fmt: skip

declare(
    RECEIVED, JUDICIAL, PROCURATORIAL, ADOPTED_LETTERS, JUDICIAL_ADOPTED, PROCURATORIAL_ADOPTED, DUE, IN_TIME, COURT_DUE,
    COURT_IN_TIME, OTHER_DUE, OTHER_IN_TIME, *RATES, *MORE, *MET,
)  # fmt: skip
