"""Whether contributions, remarks and duties still say what their events say. Asked by whoever verifies the histories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fazhi.report.models import Comment, Contribution, ReportDuty, YearlyReport
from fazhi.spine.models import Event
from fazhi.spine.sm3 import sm3

#: What a contribution is after each event; reminding changes nothing but their number.
AFTER = {"ask": "asked", "answer": "sent", "return": "returned", "withdraw": "withdrawn", "accept": "accepted"}
DECISIONS = ("return", "withdraw", "accept")


def faults_beside(report: YearlyReport, events: list[Event]) -> Iterator[str]:
    """Where what stands beside a report's text was changed by hand, in words."""
    asked = {e.seq: [e] for e in events if e.code == "ask"}
    for event in events:
        if event.code in (*DECISIONS, "answer", "remind") and event.payload["of"] in asked:
            asked[event.payload["of"]].append(event)
    rows = {row.seq: row for row in report.contributions.select_related("organ")}
    if rows.keys() != asked.keys():
        yield "征集的材料与留痕不符"
    for seq in rows.keys() & asked.keys():
        if _contribution(rows[seq]) != _expected(asked[seq]):
            yield f"向{rows[seq].organ}征集的材料与留痕不符，已被改动"
    yield from _remarks(report, events)


def _contribution(row: Contribution) -> dict[str, Any]:
    return {
        "organ": row.organ.code, "part": row.part, "area": row.area, "asks": sm3(row.asks.encode()), "due_on": row.due_on.isoformat(),
        "asked": (row.asked_on, row.asked_by_id), "text": sm3(row.text.encode()) if row.text else "", "state": row.state,
        "sent": (row.sent_on, row.sent_by_id), "decided": (row.decided_on, row.decided_by_id), "reason": row.reason,
        "into": row.into, "reminded": (row.reminded, row.reminded_on), "version": row.version,
    }  # fmt: skip


def _expected(events: list[Event]) -> dict[str, Any]:
    """What the events of one contribution leave."""
    first, last = events[0], {e.code: e for e in events}
    decided = [e for e in events if e.code in DECISIONS]
    noted = [e for e in decided if e.code != "accept"]
    moved = [e for e in events if e.code in AFTER]
    sent, reminders = last.get("answer"), [e for e in events if e.code == "remind"]
    told = first.payload
    return {
        "organ": told["organ"], "part": told["part"], "area": told["area"], "asks": told["asks"],
        "due_on": last["return"].payload["due_on"] if "return" in last else told["due_on"],
        "asked": (first.on, first.by_id), "text": sent.payload["text"] if sent else "", "state": AFTER[moved[-1].code],
        "sent": (sent.on, sent.by_id) if sent else (None, None),
        "decided": (decided[-1].on, decided[-1].by_id) if decided else (None, None),
        "reason": noted[-1].note if noted else "",
        "into": last["accept"].payload["into"] if "accept" in last else None,
        "reminded": (len(reminders), reminders[-1].on if reminders else None), "version": events[-1].seq,
    }  # fmt: skip


def _remarks(report: YearlyReport, events: list[Event]) -> Iterator[str]:
    made = {e.seq: e for e in events if e.code in ("comment", "reply")}
    closed: dict[int, Event | None] = {}
    for event in events:
        if event.code in ("resolve", "reopen"):
            closed[event.payload["of"]] = event if event.code == "resolve" else None
    rows = {row.seq: row for row in report.comments.select_related("parent")}
    if rows.keys() != made.keys():
        yield "报告的批注与留痕不符"
    for seq in rows.keys() & made.keys():
        if _remark(rows[seq]) != _made(made[seq], made, closed.get(seq)):
            yield "报告的批注与留痕不符，已被改动"


def _remark(row: Comment) -> tuple[Any, ...]:
    parent = row.parent.seq if row.parent else None
    return (
        sm3(row.body.encode()), row.part, "" if parent else sm3(row.quote.encode()), parent, row.by_id, row.on,
        row.resolved_on, row.resolved_by_id,
    )  # fmt: skip


def _made(event: Event, made: dict[int, Event], closed: Event | None) -> tuple[Any, ...]:
    parent = event.payload.get("of")
    part = made[parent].payload["part"] if parent in made else event.payload.get("part", "")
    return (
        event.payload["text"], part, event.payload.get("quote", ""), parent, event.by_id, event.on,
        closed.on if closed else None, closed.by_id if closed else None,
    )  # fmt: skip


def faults_of_duty(duty: ReportDuty, events: list[Event]) -> Iterator[str]:
    """Where a duty or its chases were changed by hand, in words."""
    last = {e.code: e for e in events}
    lay, received, succeeded = last["lay"].payload, last.get("receive"), last.get("succeed")
    told = (lay["organ"], lay["year"], duty.chain.length)
    if (duty.organ.code, duty.year, duty.version) != told:
        yield "应报的单位或者年度与留痕不符"
    if (duty.received_on and duty.received_on.isoformat(), duty.received_as) != (
        (received.payload["received_on"], received.payload["as"]) if received else (None, "")
    ):
        yield "登记收到的日期或者方式与留痕不符"
    if (duty.successor.code if duty.successor else None) != (succeeded.payload["successor"] if succeeded else None):
        yield "承继单位与留痕不符"
    rows = [
        (c.seq, c.organ.code, sm3(c.text.encode()), c.on, c.by_id)
        for c in duty.chases.select_related("organ").order_by("seq")
    ]
    sent = [(e.seq, e.payload["organ"], e.payload["text"], e.on, e.by_id) for e in events if e.code == "chase"]
    if rows != sent:
        yield "催报与留痕不符"
