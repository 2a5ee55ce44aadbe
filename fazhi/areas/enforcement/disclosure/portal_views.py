"""Published results for everybody: agency, kind of act, to whom (masked), conclusion; withdrawn ones with their reasons only.

Not indexed by search engines: what has ended or was withdrawn must not live on there.
"""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.disclosure.models import PublishedResult
from fazhi.areas.enforcement.disclosure.words import Act
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock

PAGE = 20
LONGEST = 40  # characters of a search


def _standing() -> QuerySet[PublishedResult]:
    """What is shown today; a term that ran out counts even before the law's own step is written down."""
    in_term = Q(published_until=None) | Q(published_until__gte=clock.today())
    return PublishedResult.objects.filter(in_term, matter__state="published").select_related("matter__organ")


@open_to_all(indexed=False)
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Search by words, agency and kind. A search never reaches the names that are masked."""
    asked = request.GET
    text = asked.get("q", "").strip()[:LONGEST]
    act = asked.get("act", "") if asked.get("act", "") in Act.values else ""
    agency = int(asked["agency"]) if asked.get("agency", "").isdecimal() and len(asked["agency"]) < 10 else 0
    rows = _standing()
    agencies = rows.order_by().values("matter__organ", "matter__organ__name").annotate(count=Count("pk"))
    words = Q(title__contains=text) | Q(decision_no__contains=text) | Q(object_shown__contains=text)
    rows = rows.filter(words) if text else rows
    rows = rows.filter(act=act) if act else rows
    rows = rows.filter(matter__organ=agency) if agency else rows
    context = {
        "sheet": Paginator(rows.order_by("-published_on", "-pk"), PAGE).get_page(asked.get("page")), "text": text, "act": act,
        "agency": agency, "acts": Act.choices, "agencies": agencies.order_by("matter__organ__name"),
    }  # fmt: skip
    return render(request, "enforcement/results.html", context)


@open_to_all(indexed=False)
@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """One result; of a withdrawn one only that it was withdrawn, and why (行政处罚法第48条第2款)."""
    gone = PublishedResult.objects.filter(matter__state="withdrawn", published_on__isnull=False)
    rows = (_standing() | gone.select_related("matter__organ")).distinct()
    found = get_object_or_404(rows, pk=pk)
    return render(request, "enforcement/result.html", {"one": found, "gone": found.matter.state == "withdrawn"})
