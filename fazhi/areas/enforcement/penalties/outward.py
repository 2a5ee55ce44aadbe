"""The hand-overs of a penalty case, as its steps declare them.

The rooms beside the case (publication, measures, transfer, execution) are systems of their own: what is not installed is not
sent to, and the case then goes on by hand. What is handed over is named here and checked when the program starts.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TypeVar

from fazhi.areas.enforcement.penalties import sends
from fazhi.spine.procedure import Send, Tell

Word = TypeVar("Word", Send, Tell)


def _installed(room: str, word: Word) -> tuple[Word, ...]:
    return (word,) if find_spec(f"fazhi.areas.enforcement.{room}.procedure") else ()


def _of(name: str) -> sends.Reading:
    return sends.reading(name)


#: At the decision (edge: the days of publication run from the decision, not from its service).
DISCLOSE = _installed(
    "disclosure",
    Send(
        "enforcement.disclosure", "disclosure", organ=sends.own, when=sends.is_made_public,
        fields={
            "act": "penalty", "title": _of("title"), "decision_no": sends.number_of, "object_name": _of("party_name"),
            "object_kind": _of("party_kind"), "conclusion": lambda ctx: sends.conclusion(ctx.record),
            "decided_on": _of("decided_on"), "wide_effect": _of("wide_effect"),
        },
    ),
)  # fmt: skip
#: When the decision falls (第48条第2款): three working days.
WITHDRAW = _installed(
    "disclosure",
    Tell(
        "enforcement.disclosure", "disclosure", "withdraw", when=sends.is_withdrawn, detail={"reason": sends.why_withdrawn}
    ),
)  # fmt: skip
#: At the service of the decision.
EXECUTE = _installed(
    "execution",
    Send(
        "enforcement.execution", "execution", organ=sends.own, when=sends.not_sent_yet,
        fields={
            "title": _of("title"), "decision_no": sends.number_of, "party_name": _of("party_name"), "party_kind": _of("party_kind"),
            "kinds": lambda ctx: sends.conclusion(ctx.record), "fine": _of("fine"), "confiscated": _of("confiscated"),
            "decided_on": _of("decided_on"), "served_on": _of("served_on"),
        },
    ),
)  # fmt: skip
MEASURE = _installed(
    "measures",
    Send(
        "enforcement.measure", "measure", organ=sends.own,
        fields={
            "title": _of("title"), "domain": _of("domain"), "party_name": _of("party_name"), "party_kind": _of("party_kind"),
            "officer_one": _of("officer_one"), "officer_two": _of("officer_two"),
        },
    ),
)  # fmt: skip
TRANSFER = _installed(
    "transfer",
    Send(
        "enforcement.transfer", "transfer", organ=sends.own,
        fields={
            "title": _of("title"), "party_name": _of("party_name"), "party_kind": _of("party_kind"), "facts": _of("facts"),
            "reason": _of("end_reason"),
        },
    ),
)  # fmt: skip
