"""What steps of a review work out by themselves, and what they tell the systems that asked for it."""

from __future__ import annotations

from typing import Any

from fazhi.areas.decisions.legality.citations import listed
from fazhi.areas.decisions.legality.gates import joined, numbers
from fazhi.areas.decisions.legality.words import Recusal, Severity
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Organ
from fazhi.spine.procedure import Send, Tell

#: Procedures that send papers for review by the link "legality".
SENDERS = ("rules.document", "decisions.decision", "functions.item_change")


def next_no(ctx: Context) -> int:
    return int(ctx.record.points_written) + 1


def with_point(ctx: Context) -> str:
    return joined([*numbers(ctx.record.open_points), next_no(ctx)])


def with_must(ctx: Context) -> str:
    must = numbers(ctx.record.must_points)
    return joined([*must, next_no(ctx)] if ctx.detail["severity"] == Severity.MUST else must)


def cited(ctx: Context) -> str:
    return listed(f"{ctx.detail['problem']}\n{ctx.detail['basis']}")


def without_point(ctx: Context) -> str:
    return joined([n for n in numbers(ctx.record.open_points) if n != ctx.detail["no"]])


def with_dropped(ctx: Context) -> str:
    return joined([*numbers(ctx.record.dropped_points), ctx.detail["no"]])


def with_member(ctx: Context) -> str:
    """The team as it is named in the opinion; who stands aside is not named."""
    if ctx.detail["recusal"] == Recusal.RECUSED:
        names = [n for n in ctx.record.team.split("、") if n and n != ctx.detail["name"]]
    else:
        names = [*filter(None, ctx.record.team.split("、")), ctx.detail["name"]]
    return "、".join(dict.fromkeys(names))


def count_of_points(ctx: Context) -> int:
    return len(numbers(ctx.record.open_points))


def first_day(ctx: Context) -> Any:
    return ctx.record.first_given_on or ctx.on


def repeats(ctx: Context) -> bool:
    """Whether an opinion on this paper was given before in another file: that file was closed, then the paper was revised."""
    if ctx.record.first_given_on:
        return bool(ctx.record.repeats)
    return any(matter.record.first_given_on for matter in ctx.sent_beside("legality"))


def again(ctx: Context) -> bool:
    """Whether an amended text comes after an opinion: a new round."""
    return ctx.record.given_on is not None


def next_round(ctx: Context) -> int:
    return int(ctx.record.round) + (1 if again(ctx) else 0)


def new_text(ctx: Context) -> str:
    return str(ctx.detail.get("text") or ctx.record.text)


def _tell(step: str, **detail: Any) -> tuple[Tell, ...]:
    return tuple(Tell(system, "legality", step, detail=detail) for system in SENDERS)


TELL_OPINION = _tell(
    "legality_opinion", result=lambda ctx: ctx.record.result, opinion_no=lambda ctx: ctx.record.opinion_no,
    points=lambda ctx: count_of_points(ctx), given_on=lambda ctx: ctx.record.given_on,
)  # fmt: skip
TELL_RETURN = _tell("legality_returned", reason=lambda ctx: ctx.detail["missing"])

ASK_COUNSEL = Send(
    "decisions.counsel_request", "counsel", organ=lambda ctx: ctx.matter.organ,
    fields={
        "service": "review", "subject": lambda ctx: ctx.record.title, "question": lambda ctx: ctx.record.counsel_question,
        "text": lambda ctx: ctx.record.text, "requester": lambda ctx: ctx.matter.organ,
        "client": lambda ctx: ctx.record.requester, "needed_on": None,
    },
    title=lambda ctx: f"征询法律意见：{ctx.record.title}"[:300],
)  # fmt: skip

_KEPT = (
    "kind", "also", "village_kind", "text", "explanation", "basis_text", "own_opinion", "consultation", "urgent",
    "urgent_reason", "planned_on", "contract_kind", "other_party", "credit_check", "amount", "drafter", "title",
)  # fmt: skip


def _kept(name: str) -> Any:
    return lambda ctx: getattr(ctx.record, name)


def _drafting(ctx: Context) -> Organ | None:
    """The county must know when the station that asks drafted the paper itself."""
    found: Organ | None = ctx.record.drafting_organ
    return found


REFER = Send(
    "decisions.legality", "referred", organ=lambda ctx: ctx.record.higher_organ,
    fields={
        **{name: _kept(name) for name in _KEPT}, "drafting_organ": _drafting, "requester": lambda ctx: ctx.matter.organ,
        "lower_unit": _kept("requester"),
    },
    title=lambda ctx: f"提请审查：{ctx.record.title}"[:300],
)  # fmt: skip


def tell_lower(ctx: Context, event: Event) -> None:
    """The opinion goes back to the station that asked; a procedure that sends to itself cannot say so by a Tell."""
    lower = ctx.sender("referred")
    if lower is None or lower.state != "referred":
        return
    detail = {
        "result": ctx.record.result, "opinion_no": ctx.record.opinion_no, "points": count_of_points(ctx),
        "given_on": ctx.on,
    }  # fmt: skip
    relay_step(lower, "higher_opinion", cause=ctx.matter, by=ctx.by, on=ctx.on, detail=detail)


def withdraw_above(ctx: Context, event: Event) -> None:
    """A station whose paper is withdrawn takes back what it asked of the county."""
    for higher in ctx.sent("referred")[:1]:
        if higher.state in higher.declared.step("withdraw").takes:
            fields = {"withdrawn_reason": "下级送审单位撤回送审"}
            relay_step(higher, "withdraw", cause=ctx.matter, by=ctx.by, on=max(ctx.on, higher.moved_on), fields=fields)
