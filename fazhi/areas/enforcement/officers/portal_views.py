"""The list of officers for everybody: name, certificate number, agency, field, and nothing else (国办发〔2018〕118号（四）)."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.words import Duty
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.spine.domains import Domain
from fazhi.spine.fields import has

PAGE = 20
LONGEST = 40  # characters of a search


@open_to_all(indexed=False)
@require_safe
def officers(request: HttpRequest) -> HttpResponse:
    """Certificates that run today, of officers on post; a number can be checked against what was shown at the door."""
    asked, today = request.GET, clock.today()
    text = asked.get("q", "").strip()[:LONGEST]
    domain = asked.get("domain", "") if asked.get("domain", "") in Domain.values else ""
    agency = int(asked["agency"]) if asked.get("agency", "").isdecimal() and len(asked["agency"]) < 10 else 0
    rows = (
        asking.standing(today)
        .filter(officer__duty=Duty.OFFICER, matter__organ=F("officer__agency"))
        .filter(Q(officer__left_on=None) | Q(officer__left_on__gt=today))
    )
    agencies = rows.order_by().values("matter__organ", "matter__organ__name").annotate(count=Count("pk"))
    rows = rows.filter(Q(officer__name=text) | Q(cert_no=text)) if text else rows
    rows = rows.filter(has("domains", domain)) if domain else rows
    rows = rows.filter(matter__organ=agency) if agency else rows
    found = rows.select_related("officer", "matter__organ").order_by("matter__organ__code", "officer__name", "pk")
    context = {
        "sheet": Paginator(found, PAGE).get_page(asked.get("page")), "text": text, "domain": domain, "agency": agency,
        "domains": Domain.choices, "agencies": agencies.order_by("matter__organ__name"), "today": today,
    }  # fmt: skip
    return render(request, "enforcement/officers.html", context)
