"""What a document hands over to other systems, and what it tells them; no other system is asked but by its state and the
fields that the hand-over names."""

from __future__ import annotations

from collections.abc import Callable

from fazhi.areas.rules.documents import moves
from fazhi.spine.context import Context
from fazhi.spine.models import Matter
from fazhi.spine.procedure import Send, Tell

CONSULT, REVIEW, FAIR, FILE = "decisions.consultation", "decisions.legality", "functions.competition", "rules.filing"
FILED_PAPERS = "备案报告、公布的正式文本、起草说明、制定依据、合法性审核意见"
ASKED_TO_AMEND = ("amend", "illegal")


def last_sent(context: Context, link: str) -> Matter | None:
    return next(iter(context.sent(link)), None)


def review_waits(context: Context) -> bool:
    """Whether the last legality review asked for other papers or another text: it goes on there, in a new round."""
    last = last_sent(context, "legality")
    if last is None:
        return False
    asked = last.record.result in ASKED_TO_AMEND
    return last.state == "returned" or (asked and last.state in ("issued", "answered"))


def measure_waits(context: Context) -> bool:
    """Whether the last fair-competition review asked for another text."""
    last = last_sent(context, "competition")
    return last is not None and last.state == "adjusting"


def _text(context: Context) -> str:
    return str(context.record.text)


def _number(context: Context) -> str:
    return str(context.record.document_no)


ASK_PUBLIC = Send(
    CONSULT, "consultation", organ=lambda c: c.matter.organ,
    fields={
        "title": lambda c: f"关于《{c.record.title}》公开征求意见的公告"[:200], "about": "document", "text": _text,
        "decider": lambda c: c.record.maker,
        "explanation": lambda c: c.record.explanation, "opens_on": lambda c: c.on, "days": moves.comment_days,
        "business": lambda c: c.record.business_related, "short_reason": lambda c: c.record.comment_short_reason,
    },
)  # fmt: skip
#: The portal shows the public what became of the draft that it commented on.
TELL_FINAL = Tell(CONSULT, "consultation", "final", {"final_text": _text})

CLEAR_COMPETITION = Send(
    FAIR, "competition", organ=lambda c: c.matter.organ, when=lambda c: not measure_waits(c),
    fields={
        "measure": lambda c: c.record.title, "issuer": lambda c: c.record.maker,
        "drafting_unit": lambda c: c.record.drafting_unit, "level": moves.competition_level, "text": _text,
    },
)  # fmt: skip
CLEAR_AGAIN = Tell(FAIR, "competition", "resubmit", {"text": _text}, when=measure_waits)
#: The document is out: an exception begins to run there. Which of the two can be taken depends on the conclusion.
TELL_ISSUED = (
    Tell(FAIR, "competition", "issue", {"document_no": _number}),
    Tell(FAIR, "competition", "issue_exception", {"document_no": _number}),
)

ASK_REVIEW = Send(
    REVIEW, "legality", organ=moves.reviewer_of, when=lambda c: not review_waits(c),
    fields={
        "kind": "document", "title": lambda c: c.record.title, "requester": moves.requester_of,
        "decider": lambda c: c.record.maker, "presenter": moves.presenter_of, "drafting_organ": moves.drafting_organ_of,
        "text": _text, "drafter": lambda c: c.record.drafting_unit[:60],
        "basis_text": lambda c: c.record.basis_text, "own_opinion": lambda c: c.record.own_opinion,
        "urgent": lambda c: c.record.urgent, "urgent_reason": lambda c: c.record.urgent_reason,
    },
)  # fmt: skip
REVIEW_AGAIN = Tell(
    REVIEW, "legality", "resubmit", detail={"text": _text, "note": lambda c: c.record.explanation}, when=review_waits
)
DROP_CONSULTATION = Tell(CONSULT, "consultation", "drop", {"dropped_reason": lambda c: c.record.end_reason[:200]})
DROP_COMPETITION = Tell(FAIR, "competition", "drop", {"dropped_reason": lambda c: c.record.end_reason[:200]})
WITHDRAW_REVIEW = Tell(REVIEW, "legality", "withdraw", {"withdrawn_reason": lambda c: c.record.end_reason[:200]})

FILE_WITH_COUNTY = Send(
    FILE, "filing", organ=moves.justice_of, when=moves.goes_to_county,
    fields={
        "title": lambda c: c.record.title, "maker": lambda c: c.record.maker, "document_no": _number, "text": _text,
        "report_no": moves.report_no, "published_on": lambda c: c.record.published_on, "papers": FILED_PAPERS,
        "again_no": moves.refused_no,
    },
)  # fmt: skip
SUPPLEMENT = Tell(FILE, "filing", "supplement", {"supplemented": FILED_PAPERS})
ANSWER_OPINION = Tell(
    FILE, "filing", "maker_answers",
    {"answer": lambda c: c.record.filing_answer, "will_correct": lambda c: c.record.will_correct},
)  # fmt: skip


def put_right(how: str, number: Callable[[Context], str] | str = "") -> Tell:
    """The filing body is told how the document was put right, and by which paper."""
    return Tell(FILE, "filing", "maker_corrects", {"correction": how, "correction_no": number})
