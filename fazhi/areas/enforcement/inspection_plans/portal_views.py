"""Published plans for everybody: which body checks what, in which range, how often, in which months.

Businesses are not named: the plan says ranges, and who is checked learns it from the notice and the code at the door.
"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, YearPlan
from fazhi.areas.enforcement.inspection_plans.telling import item_names, savings
from fazhi.portal.doors import open_to_all

PAGE = 50
RANGE = ("proposal__class_division__name", "proposal__class_trade", "proposal__class_risk")


def _published() -> QuerySet[YearPlan]:
    return YearPlan.objects.filter(published_on__isnull=False).select_related("matter__organ")


@open_to_all()
@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """Plans by year with what merging saved."""
    rows = _published().order_by("-year", "-published_on", "-pk")
    return render(
        request, "enforcement/published_plans.html", {"sheet": Paginator(rows, PAGE).get_page(request.GET.get("page"))}
    )


@open_to_all()
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: a line for each body, its items and the range."""
    found = get_object_or_404(_published(), pk=pk)
    rows = PlanCheck.objects.filter(matter=pk, visit_no__isnull=False, proposal__isnull=False).order_by(
        "body__code", "items", *RANGE
    )
    grouped = rows.values("body__name", "items", "often", *RANGE)  # not the titles: bodies write what they like there
    lines = grouped.annotate(objects=Count("target", distinct=True), first=Min("start"), last=Max("end"))
    sheet = Paginator(lines, PAGE).get_page(request.GET.get("page"))
    called = item_names(line["items"] for line in sheet)
    told = [line | {"range": _range(line), "named": called[line["items"]]} for line in sheet]
    context = {"plan": found, "sheet": sheet, "lines": told, "savings": savings(found.matter)}
    return render(request, "enforcement/published_plan.html", context)


def _range(line: dict[str, Any]) -> str:
    """The range of objects in words."""
    risk = line["proposal__class_risk"]
    parts = [line["proposal__class_division__name"], line["proposal__class_trade"], f"信用风险{risk}类" if risk else ""]
    return "、".join(filter(None, parts)) or "列入名录的特定对象"
