"""What stands between bodies today: joint actions under way, cases that nobody has signed for, disputes without an answer."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.coordination.register import DISPATCHES, DISPUTES, HANDOVERS
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Link

SHOWN = 50
#: Where a case is with nobody yet: sent, or on its way back to the sender.
BETWEEN = ("sent", "lacking", "refused", "disputed", "designated")


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Rows are those that the reader sees; each leads to its record."""
    register_for(request, HANDOVERS.code)
    user, today = reader(request), clock.today()
    between = access.readable(user, HANDOVERS).filter(matter__state__in=BETWEEN).select_related("receiver")
    open_disputes = access.readable(user, DISPUTES).filter(matter__closed_on=None).select_related("other", "superior")
    context = {
        "today": today, "shown": SHOWN, "dispatches": dispatches(user), "between_count": between.count(),
        "between": [{"row": row, "days": (today - row.sent_on).days} for row in between.order_by("sent_on", "pk")[:SHOWN]],
        "disputes": open_disputes.order_by("matter__opened_on", "pk")[:SHOWN],
        "registers": (DISPATCHES, HANDOVERS, DISPUTES),
    }  # fmt: skip
    return render(request, "enforcement/coordination.html", context)


def dispatches(user: Account) -> list[dict[str, Any]]:
    """Joint actions under way, each with how many of its tasks and visits have come back."""
    rows = list(access.readable(user, DISPATCHES).filter(matter__state="ordered").order_by("due_on", "pk")[:SHOWN])
    counted = (
        Link.objects.filter(source__in=[row.pk for row in rows], kind__in=("task", "visit")).order_by()
        .values("source", "kind")
        .annotate(
            sent=Count("pk"),
            back=Count("pk", filter=Q(target__matter__closed_on__isnull=False) | Q(target__matter__visit__done_on__isnull=False)),
        )
    )  # fmt: skip
    got = {(row["source"], row["kind"]): row for row in counted}
    none = {"sent": 0, "back": 0}
    return [
        {"row": row, "task": got.get((row.pk, "task"), none), "visit": got.get((row.pk, "visit"), none)} for row in rows
    ]
