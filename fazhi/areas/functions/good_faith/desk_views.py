"""The desk page of one sum: since when it counts, what was paid when, how late it is and what that costs today."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.functions.good_faith import clock
from fazhi.areas.functions.good_faith.gates import debt_of, parts
from fazhi.areas.functions.good_faith.models import ArrearsMovement
from fazhi.desk.views.asking import matter_for, register_for
from fazhi.spine import clock as days

SYSTEM = "functions.arrears"


@never_cache
@require_safe
def arrears_clock(request: HttpRequest, pk: int) -> HttpResponse:
    """How the sum stands today. A sum whose term has not begun to count says so instead."""
    matter = matter_for(request, pk)
    register_for(request, SYSTEM)
    if matter.system != SYSTEM:
        raise Http404
    record, rows = matter.record, list(ArrearsMovement.objects.filter(matter=matter).order_by("seq"))
    today = matter.closed_on or days.today()
    told = {"matter": matter, "record": record, "today": today, "rows": rows}
    if record.due_on:
        debt = debt_of(record)
        told |= {
            "standing": clock.standing(debt, record.due_on, parts(rows), today), "started_on": clock.started_on(debt, today),
            "ended": matter.state == "ended",
        }  # fmt: skip
    return render(request, "functions/arrears_clock.html", told)
