"""What waits at whom: the hub's view of suggestions and proposals, by kind and by how far they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q

from fazhi.areas.oversight.proposals.limits import REPLIES
from fazhi.areas.oversight.proposals.register import PROMISES, PROPOSALS
from fazhi.areas.oversight.proposals.words import Kind
from fazhi.spine import access
from fazhi.spine.models import Account, Deadline

NEAR = 15  # days before a date in which it is shown as near
#: Code, name, states, tone: an item that is not closed stands in one of them.
STAGES = (
    ("registered", "待交承办单位", ("registered",), ""), ("objected", "申请退办中", ("objected",), "amber"),
    ("handed", "待签收", ("handed",), ""), ("handling", "办理中", ("handling", "drafted"), ""),
    ("replied", "已答复，待反馈", ("replied",), ""), ("again", "不满意，重新办理", ("again", "again_drafted"), "red"),
    ("answered", "待公开、办结", ("answered",), "green"),
)  # fmt: skip


@dataclass(frozen=True)
class Waiting:
    """An item with the reply that it waits for."""

    row: Any
    due: date
    tone: str
    word: str


def stages(user: Account) -> list[dict[str, Any]]:
    """How many items of each kind stand in each stage, each number with the states that it opens."""
    rows = access.readable(user, PROPOSALS).filter(matter__closed_on=None).order_by().values("kind", "matter__state")
    numbers = {(row["kind"], row["matter__state"]): row["n"] for row in rows.annotate(n=Count("pk"))}
    return [
        {
            "name": name, "tone": tone,
            "cells": [(kind, label, [(state, numbers[kind, state]) for state in states if (kind, state) in numbers]) for kind, label in Kind.choices],
        }
        for _, name, states, tone in STAGES
    ]  # fmt: skip


def waiting(user: Account, today: date, most: int) -> list[Waiting]:
    """Items without a first or second reply that is overdue or near, the longest overdue first."""
    mine = access.readable(user, PROPOSALS).filter(matter__closed_on=None)
    near = Q(due_on__lte=today + timedelta(days=NEAR), met_on=None, void=False, limit__in=(*REPLIES, "reply_again"))
    clocks = Deadline.objects.filter(near, matter__in=mine.values("pk")).order_by("due_on", "pk")[:most]
    due = {pk: day for pk, day in clocks.values_list("matter", "due_on") if day}
    rows = mine.filter(pk__in=due).select_related("matter", "lead")
    found = [Waiting(row, due[row.pk], *_said((due[row.pk] - today).days)) for row in rows]
    return sorted(found, key=lambda one: (one.due, one.row.pk))


def _said(left: int) -> tuple[str, str]:
    if left < 0:
        return "red", f"已超期{-left}天"
    return ("amber", "今天到期") if left == 0 else ("amber", f"还有{left}天")


def promises(user: Account, today: date, most: int) -> list[Waiting]:
    """Promises that are not fulfilled, those that fell due first."""
    rows = access.readable(user, PROMISES).filter(matter__state="promised").select_related("matter__organ")
    found = []
    for row in rows.order_by("due_on", "pk")[:most]:
        left = (row.due_on - today).days
        found.append(Waiting(row, row.due_on, *(_said(left) if left <= NEAR else ("", f"还有{left}天"))))
    return found
