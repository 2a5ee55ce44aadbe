"""What a decision hands over to other systems, and what it tells them (公开征求意见、合法性审查、公平竞争审查)."""

from __future__ import annotations

from fazhi.areas.decisions.decision import receivers, revising
from fazhi.spine.context import Context
from fazhi.spine.procedure import Send, Tell

CONSULTATION, LEGALITY, COMPETITION = "decisions.consultation", "decisions.legality", "functions.competition"


def _text(ctx: Context) -> str:
    return str(ctx.record.draft_text)


def _note(ctx: Context) -> str:
    return str(ctx.record.procedure_note)


def _number(ctx: Context) -> str:
    return str(ctx.record.decision_no)[:80]


ASK_PUBLIC = Send(
    CONSULTATION, "consultation", receivers.drafter,
    {
        "title": lambda ctx: f"关于公开征求《{ctx.record.subject}》意见的公告"[:200], "about": "decision", "text": _text,
        "decider": lambda ctx: ctx.matter.organ,
        "explanation": lambda ctx: ctx.record.draft_note, "opens_on": lambda ctx: ctx.record.consult_from,
        "days": lambda ctx: ctx.record.consult_days, "business": lambda ctx: ctx.record.touches_market,
        "short_reason": lambda ctx: ctx.record.short_reason,
    },
)  # fmt: skip
#: The portal shows the public what became of the draft that it commented on.
TELL_FINAL = Tell(CONSULTATION, "consultation", "final", {"final_text": lambda ctx: ctx.record.decision_text})

REVIEW = Send(
    LEGALITY, "legality", receivers.review_body,
    {
        "kind": "decision", "also": lambda ctx: "document" if ctx.record.normative else "",
        "decider": lambda ctx: ctx.matter.organ,
        "title": lambda ctx: ctx.record.subject, "requester": receivers.drafter, "text": _text,
        "drafter": lambda ctx: ctx.record.drafting_unit.name[:60], "basis_text": lambda ctx: ctx.record.legal_basis,
        "own_opinion": _note, "urgent": False,
    },
    when=receivers.review_is_new,
)  # fmt: skip
#: After an opinion, whatever it said, the same review goes on with the new text: the decision is one, the opinions are two.
REVIEW_AGAIN = Tell(
    LEGALITY, "legality", "resubmit", detail={"text": _text, "note": _note}, when=receivers.review_waits
)
WITHDRAW_REVIEW = Tell(LEGALITY, "legality", "withdraw", {"withdrawn_reason": "承办单位修改草案或者终止决策程序"})

CLEAR_COMPETITION = Send(
    COMPETITION, "competition", receivers.drafter,
    {
        "measure": lambda ctx: ctx.record.subject, "issuer": lambda ctx: ctx.matter.organ,
        "drafting_unit": lambda ctx: ctx.record.drafting_unit.name, "level": receivers.measure_level, "text": _text,
    },
    when=receivers.measure_is_new,
)  # fmt: skip
CLEAR_AGAIN = Tell(COMPETITION, "competition", "resubmit", {"text": _text}, when=receivers.measure_waits)
#: The draft is changed in substance: what was cleared, or is being prepared for clearance, is gone through again.
CLEAR_CHANGED = Tell(COMPETITION, "competition", "resubmit", {"text": _text}, when=revising.competition_goes_on)
#: The measure is out: an exception begins to run there. Which of the two can be taken depends on its conclusion.
TELL_ISSUED = (
    Tell(COMPETITION, "competition", "issue", {"document_no": _number}),
    Tell(COMPETITION, "competition", "issue_exception", {"document_no": _number}),
)
