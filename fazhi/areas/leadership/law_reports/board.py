"""One year's law reports at a glance, as far as the reader sees them: who is still to report, what is still to be put right."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.law_reports.register import PROBLEMS, REPORTS, ROUNDS
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.register import Register

SHOWN = 120
#: States in which a report is still to come.
NOT_HANDED = ("due", "returned")


def _seen(request: HttpRequest, register: Register) -> Any:
    return access.visible_to(reader(request), register.queryset(), prefix=register.prefix, system=register.code)


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The year is that in which reports are given; they are on the year before."""
    register_for(request, REPORTS.code)
    today = clock.today()
    year = asked_year(request)
    reports = list(_seen(request, REPORTS).filter(year=year - 1).order_by("matter__organ__code", "pk"))
    reports.sort(key=lambda one: one.matter.state not in NOT_HANDED)  # stable: by unit within each half
    due = [one for one in reports if one.matter.state != "excused"]
    problems = _seen(request, PROBLEMS).filter(due_on__lt=today).exclude(matter__state="accepted").order_by("due_on")
    context = {
        "year": year, "before": year - 1, "after": year + 1 if year < today.year else None, "today": today,
        "rounds": list(_seen(request, ROUNDS).filter(year=year - 1).order_by("pk")), "reports": reports[:SHOWN], "all": len(reports),
        "due": len(due), "done": sum(one.presented_on is not None for one in due), "overdue": list(problems[:30]), "shown": SHOWN,
        "late": sum(one.matter.state in NOT_HANDED and one.due_on < today for one in due),
        "registers": (REPORTS, PROBLEMS, ROUNDS),
    }  # fmt: skip
    return render(request, "leadership/law_reports.html", context)
