"""What the public sees of emergencies: warnings in force, responses, plans. Never a social-safety event."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.emergency.incidents.register import INCIDENTS
from fazhi.areas.emergency.levels import Category
from fazhi.areas.emergency.plans.register import PLANS
from fazhi.areas.emergency.plans.words import PlanKind
from fazhi.areas.emergency.warnings.models import EmergencyWarningChange
from fazhi.areas.emergency.warnings.register import WARNINGS
from fazhi.portal import published
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock

LIFTED_FOR = timedelta(days=30)
MOST = 50
COUNTY_WIDE = (PlanKind.MASTER, PlanKind.SPECIAL)  # the others are a page further


@open_to_all()
@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """Warnings in force, the gravest first; responses that run; what was lifted of late; the plans in force."""
    today = clock.today()
    warnings = published.rows_of(WARNINGS)
    responses = published.rows_of(INCIDENTS).exclude(category=Category.SOCIAL)
    running = responses.filter(response_end_at=None)
    lifted = warnings.filter(lifted_on__gte=today - LIFTED_FOR).order_by("-lifted_at")
    plans = published.rows_of(PLANS)
    context = {
        "today": today, "warnings": _told(warnings.filter(lifted_at=None).order_by("level", "-issued_at")[:MOST]),
        "responses": running.order_by("response_level", "-response_at")[:MOST],
        "ended": responses.filter(response_end_at__date__gte=today - LIFTED_FOR).order_by("-response_end_at")[:MOST],
        "lifted": lifted[:MOST], "plans": plans.filter(kind__in=COUNTY_WIDE).order_by("kind", "name")[:MOST],
        "more": plans.count(), "days": LIFTED_FOR.days, "plans_code": PLANS.code,
    }  # fmt: skip
    return render(request, "emergency/portal_now.html", context)


def _told(rows: Any) -> list[dict[str, Any]]:
    """Warnings with the last change of each."""
    found = list(rows)
    changes = {
        c.matter_id: c for c in EmergencyWarningChange.objects.filter(matter__in=[r.pk for r in found]).order_by("seq")
    }
    return [{"row": row, "change": changes.get(row.pk)} for row in found]
