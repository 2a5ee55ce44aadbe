"""Asking third parties and other organs (条例第32条、第34条): a matter of its own for each, so that each has its own clock.

While anybody is still asked the reply clock of the request stands still; the last answer, or the last silence, sets it
going again. A third party's silence is no consent; a co-making organ's silence is.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.information_requests import gates
from fazhi.areas.oversight.information_requests.limits import ACT, CO_MAKER, THIRD_PARTY
from fazhi.areas.oversight.information_requests.models import (
    ConsultedOpinion,
    RequestConsultation,
    RequestOpinionHeard,
)
from fazhi.areas.oversight.information_requests.words import Opinion
from fazhi.spine import actions
from fazhi.spine.context import Context
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

REQUEST = "oversight.information_request"
HANDLERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
CONSULT_ONE = Send(
    "oversight.disclosure_opinion", "opinion", organ=lambda ctx: ctx.matter.organ,
    fields={name: (lambda ctx, name=name: ctx.detail.get(name)) for name in (
        "kind", "party_name", "consulted_organ", "what", "reached_on")},
)  # fmt: skip


def recall_all(context: Context, event: Event) -> None:
    """Whoever is still being asked need not answer any more."""
    for asked in context.sent("opinion"):
        if asked.closed_on is None:
            actions.relay_step(asked, "recall", cause=context.matter, by=context.by, on=context.on)


STEPS = (
    Step(
        "consult", "书面征求意见", "received", "", by=HANDLERS, basis=f"{ACT}第32条、第34条", adds=RequestConsultation,
        optional=("party_name", "consulted_organ", "reached_on"), needs=(gates.day_is_known, gates.is_reviewed, gates.clock_is_stopped),
        checks=(gates.names_who_is_asked, gates.reached_in_order), suspended=True, sends=(CONSULT_ONE,), issues=("consultation_letter",),
        rows=("F08",),
    ),
    Step(
        "heard", "收到反馈意见", "received", "", by=(), relayed=True, suspended=True, basis=f"{ACT}第32条、第34条",
        adds=RequestOpinionHeard, optional=("opinion", "reasons"), rows=("F09", "F10"),
    ),
    Step(
        "heard_last", "收到全部反馈意见，恢复计时", "received", "", by=(), relayed=True, suspended=True, ends_suspension=True,
        basis=f"{ACT}第32条、第33条第3款、第34条", adds=RequestOpinionHeard, optional=("opinion", "reasons"), rows=("F09", "F10", "F13"),
    ),
    Step(
        "unfounded", "第三方不同意公开的理由不合理", "received", "", by=HANDLERS, basis=f"{ACT}第32条", fields=("unfounded_reason",),
        needs=(gates.somebody_objected,), rows=("F09",),
    ),
    Step(
        "override", "因公共利益决定公开", "received", "", by=(Role.OFFICE_HEAD,), basis=f"{ACT}第32条", fields=("public_interest",),
        needs=(gates.somebody_objected,), rows=("F18",), hint="不公开可能对公共利益造成重大影响的，写明决定公开的内容和理由",
    ),
    Step(
        "tell_third", "书面告知第三方", "received", "", by=HANDLERS, basis=f"{ACT}第32条", stamp="told_third_on",
        needs=(lambda ctx: "" if ctx.record.public_interest else "没有因公共利益决定公开（条例第32条）",), issues=("third_party_notice",),
        rows=("F18",),
    ),
)  # fmt: skip


def _others_open(ctx: Context) -> bool:
    return any(other.closed_on is None for other in ctx.sent_beside("opinion"))


def _last(ctx: Context) -> bool:
    return not _others_open(ctx)


def _told() -> tuple[Tell, ...]:
    detail: dict[str, Any] = {
        "kind": lambda c: c.record.kind, "opinion": lambda c: c.record.opinion, "reasons": lambda c: c.record.reasons,
    }  # fmt: skip
    return (
        Tell(REQUEST, "opinion", "heard", detail=detail, when=_others_open),
        Tell(REQUEST, "opinion", "heard_last", detail=detail, when=_last),
    )


def says_why(ctx: Context) -> str:
    if ctx.value("opinion") in gates.OBJECTS and not ctx.value("reasons"):
        return "不同意公开的，请写明理由（条例第32条：有合理理由的，不予公开）"
    if ctx.value("opinion") in {Opinion.SILENT, Opinion.DEEMED}:
        return "逾期未提出意见依法自动登记，请选择同意或者不同意"
    return ""


def not_reached_yet(ctx: Context) -> str:
    return f"收到日期已登记为{ctx.record.reached_on}" if ctx.record.reached_on else ""


def _silence(code: str, name: str, to: str, opinion: Opinion, article: str) -> Step:
    return Step(
        code, name, "asked", to, by=(), law=True, basis=f"{ACT}{article}", sets={"opinion": opinion.value}, stamp="answered_on",
        tells=_told(), rows=("F09" if to == "silent" else "F10",),
    )  # fmt: skip


OPINION = register(
    Procedure(
        code="oversight.disclosure_opinion", id="O5", name="政府信息公开征求意见", record=ConsultedOpinion, basis=f"{ACT}第32条、第34条",
        number="{mark}公开意〔{year}〕{n}号", title="征求意见：{what}", opens="asked", closes={"answered", "silent", "recalled"},
        states={"asked": "征求意见中", "answered": "已反馈", "silent": "逾期未反馈", "recalled": "不再征求"},
        open_name="发出征求意见书", open_by=(), open_on="发出日期",
        open_fields=("kind", "party_name", "consulted_organ", "what", "reached_on"),
        open_optional=("party_name", "consulted_organ", "reached_on"),
        steps=(
            Step("reached", "对方收到征求意见书", "asked", "", by=HANDLERS, basis=f"{ACT}第32条、第34条", stamp="reached_on", once=True,
                 needs=(not_reached_yet,), rows=("F09", "F10")),
            Step("answer", "登记书面意见", "asked", "answered", by=HANDLERS, basis=f"{ACT}第32条、第34条", fields=("opinion", "reasons"),
                 optional=("reasons",), stamp="answered_on", checks=(says_why,), tells=_told(), rows=("F09", "F10")),
            Step("answer_here", "提出意见", "asked", "answered", by=(Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD), at="consulted",
                 basis=f"{ACT}第34条", fields=("opinion", "reasons"), optional=("reasons",), stamp="answered_on", checks=(says_why,),
                 tells=_told(), rows=("F10",)),
            _silence("silent", "第三方逾期未提出意见", "silent", Opinion.SILENT, "第32条"),
            _silence("deemed", "逾期未提出意见，视为同意公开", "answered", Opinion.DEEMED, "第34条"),
            Step("recall", "不再征求", "asked", "recalled", by=HANDLERS, relayed=True, basis=f"{ACT}第32条、第34条", tells=_told(),
                 stamp="answered_on", local=True),
        ),
        limits=(THIRD_PARTY, CO_MAKER), parties={"consulted": "consulted_organ"},
        capacities={"consulted": "被征求意见机关", "third_party": "第三方"},
    )
)  # fmt: skip
