"""The page of the burden: what the towns had to bear, side by side, and what the points of observation told."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.check_plans.burden import MONTHS, borne, planned, watched
from fazhi.areas.oversight.check_plans.practice import PER_TOWN
from fazhi.areas.oversight.check_plans.register import CHECKS, PLANS, POINTS, REPORTS, TASKS
from fazhi.areas.oversight.check_plans.words import SHORT, Form
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock

YEARS = 3


@never_cache
@require_safe
def burden(request: HttpRequest) -> HttpResponse:
    """``year`` and ``form`` choose what is shown; every number opens its records."""
    register_for(request, TASKS.code)
    user, today = reader(request), clock.today()
    asked, form = request.GET.get("year", ""), request.GET.get("form", "")
    years = range(today.year, today.year - YEARS, -1)
    year = int(asked) if asked in {str(one) for one in years} else today.year
    form = form if form in Form.values else ""
    rows = borne(user, year, today, form)
    checks = access.readable(user, CHECKS).filter(issued_on__year=year).exclude(matter__state="withdrawn")
    context = {
        "rows": rows, "year": year, "years": years, "forms": Form.choices, "form": form, "months": MONTHS,
        "heads": [SHORT[code] for code in Form.values],
        "totals": [sum(row.forms[code] for row in rows) for code in Form.values], "total": sum(row.total for row in rows),
        "before": sum(row.before for row in rows), "points": watched(user, today),
        "issued": checks.count(), "urgent": checks.filter(item=None).count(), "this_year": year == today.year,
        "tasks": TASKS.code, "checks": CHECKS.code, "plans": PLANS.code, "point_list": POINTS.code, "reports": REPORTS.code,
    }  # fmt: skip
    return render(request, "oversight/burden.html", context)


@never_cache
@require_safe
def planned_burden(request: HttpRequest, pk: int) -> HttpResponse:
    """What the items of a plan lay upon each town, to be looked at before it is approved."""
    matter = matter_for(request, pk, PLANS.code)
    context = {
        "matter": matter,
        "rows": planned(reader(request), matter),
        "heads": [SHORT[code] for code in Form.values],
        "cap": PER_TOWN,
    }
    return render(request, "oversight/planned_burden.html", context)
