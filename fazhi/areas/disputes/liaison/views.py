"""What waits for an answer to a court or a procuratorate, seen at once: letters, duties, second looks, things decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.disputes.liaison.gates import REPLIES
from fazhi.areas.disputes.liaison.register import LETTERS, TASKS
from fazhi.areas.disputes.liaison.words import ADOPTED, LetterKind
from fazhi.desk.views.asking import reader
from fazhi.spine import access, clock
from fazhi.spine.models import Deadline

SYSTEMS = ("disputes.recommendation", "disputes.liaison_meeting", "disputes.liaison_task")
SHOWN = 100  # rows of a table; all of them are in the register
NEAR = 7  # days before a date in which it is shown as near


@dataclass(frozen=True)
class Waiting:
    """A record that waits, its day, and how that day is told."""

    row: Any
    due: date | None
    tone: str
    word: str


def _waiting(row: Any, due: date | None, today: date, nothing: str) -> Waiting:
    if due is None:
        return Waiting(row, None, "grey", nothing)
    left = (due - today).days
    if left < 0:
        return Waiting(row, due, "red", f"已超期{-left}天")
    if left == 0:
        return Waiting(row, due, "amber", "今天到期")
    return Waiting(row, due, "amber" if left <= NEAR else "", f"还有{left}天")


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Everything that this reader sees of it and that is not done."""
    user, today = reader(request), clock.today()
    if not any(access.reads(user, code, today) for code in SYSTEMS):
        raise Http404
    letters = access.readable(user, LETTERS)
    context = {
        "today": today, "letters": _letters(letters, today), "duties": _running(letters, ("perform",), today),
        "looks": _running(letters, ("look_again",), today), "tasks": _tasks(user, today), "kinds": _kinds(letters, today),
        "shown": SHOWN, "since": date(today.year, 1, 1),
    }  # fmt: skip
    return render(request, "disputes/liaison.html", context)


def _letters(letters: Any, today: date) -> list[Waiting]:
    """Letters without a reply, the most pressing first; those to which no law and no letter sets a day come last."""
    open_ones = letters.filter(matter__state__in=("registered", "handling", "drafted", "approved"), replied_on=None)
    rows = list(open_ones.select_related("matter", "unit", "addressee"))
    due = _due(rows, REPLIES)
    found = [_waiting(row, due.get(row.pk), today, "没有规定期限") for row in rows]
    return sorted(found, key=lambda w: (w.due is None, w.due or today, w.row.pk))[:SHOWN]


def _running(letters: Any, limits: tuple[str, ...], today: date) -> list[Waiting]:
    """Letters with a clock of these limits that is running, by its day."""
    clocks = Deadline.objects.filter(matter__in=letters.values("pk"), limit__in=limits, met_on=None, void=False)
    due = dict(clocks.order_by("due_on").values_list("matter", "due_on")[:SHOWN])
    rows = letters.filter(pk__in=due).select_related("matter", "unit", "addressee")
    return sorted((_waiting(row, due[row.pk], today, "") for row in rows), key=lambda w: (w.due, w.row.pk))


def _due(rows: list[Any], limits: tuple[str, ...]) -> dict[int, date]:
    clocks = Deadline.objects.filter(matter__in=[r.pk for r in rows], limit__in=limits, met_on=None, void=False)
    return {pk: due for pk, due in clocks.values_list("matter", "due_on") if due}


def _tasks(user: Any, today: date) -> list[Waiting]:
    """Things decided at meetings that are not accepted; a task reported done waits for the convener, not for its owner."""
    rows = access.readable(user, TASKS).filter(matter__closed_on=None).select_related("matter__organ")
    found = []
    for row in rows.order_by("due_on", "pk")[:SHOWN]:
        reported = row.matter.state == "reported"
        found.append(Waiting(row, row.due_on, "blue", "待验收") if reported else _waiting(row, row.due_on, today, ""))
    return found


def _kinds(letters: Any, today: date) -> list[dict[str, Any]]:
    """Letters received this year, by kind: how many were answered and adopted so far."""
    rows = letters.filter(matter__opened_on__year=today.year).order_by().values("letter_kind")
    counted = rows.annotate(
        received=Count("pk"), replied=Count("pk", filter=Q(replied_on__isnull=False)),
        adopted=Count("pk", filter=Q(replied_on__isnull=False, adoption__in=ADOPTED)), sued=Count("pk", filter=Q(sued_on__isnull=False)),
    )  # fmt: skip
    by = {row["letter_kind"]: row for row in counted}
    return [{"label": kind.label, **by[kind.value]} for kind in LetterKind if kind.value in by]
