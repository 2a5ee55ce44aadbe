"""One year of law publicity at a glance, as far as the reader sees it; each row leads to its record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.services.publicity import practice, year
from fazhi.areas.services.publicity.matter_registers import DUTIES, EVALUATIONS, LISTS, PLANS, REMINDERS
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.spine import clock

SHOWN = 30


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Plans and reviews, days to come, units with their gaps, overdue duties, reminders out, appraisals."""
    register_for(request, LISTS.code)
    user, today, chosen = reader(request), clock.today(), asked_year(request, ahead=1)
    overdue = year.overdue_duties(user, chosen, today)
    units = year.unit_lines(user, chosen, today)
    context = {
        "year": chosen, "today": today, "cycle": practice.cycle_of(chosen), "before": chosen - 1,
        "after": chosen + 1 if chosen <= today.year else None, "plans": year.plans(user, chosen),
        "days": year.coming(user, today) if chosen == today.year else [], "units": units, "gaps": sum(bool(unit.gap) for unit in units),
        "overdue": overdue[:SHOWN], "overdue_count": overdue.count(), "shown": SHOWN,
        "reminders": year.reminders_out(user, chosen)[:SHOWN], "rounds": year.rounds(user, chosen),
        "registers": (PLANS, LISTS, DUTIES, REMINDERS, EVALUATIONS),
    }  # fmt: skip
    return render(request, "services/publicity_year.html", context)
