"""Circulars of inspections that were issued to the public (督察工作规定第30条、第31条); those of other scopes do not exist here."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.inspection.models import InspectionCircular
from fazhi.areas.oversight.inspection.register import INSPECTIONS
from fazhi.areas.oversight.inspection.words import Scope
from fazhi.portal.doors import open_to_all
from fazhi.portal.published import scrubbed

PAGE = 20


def public() -> QuerySet[InspectionCircular]:
    """Circulars to the public of this division, newest first."""
    rows = InspectionCircular.objects.filter(scope=Scope.PUBLIC, matter__scope__startswith=settings.FAZHI_DIVISION)
    return rows.select_related("matter__organ", "matter__inspection").order_by("-on", "-pk")


@open_to_all(indexed=False)
@require_safe
def circulars(request: HttpRequest) -> HttpResponse:
    return render(
        request, "oversight/circulars.html", {"sheet": Paginator(public(), PAGE).get_page(request.GET.get("page"))}
    )


@open_to_all(indexed=False)
@require_safe
def circular(request: HttpRequest, pk: int) -> HttpResponse:
    """One circular: what was inspected, and its text without identity numbers and telephones."""
    row = get_object_or_404(public(), pk=pk)
    record = row.matter.inspection
    text = scrubbed(INSPECTIONS, record, row.content)
    return render(request, "oversight/circular.html", {"row": row, "record": record, "text": text})
