"""The calculator of limits for staff. Its address holds the whole question and can be passed on."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.spine import calendars
from fazhi.spine.due_sheet import DueSheet


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """The form with its answer, or the answer alone for htmx."""
    sheet = DueSheet(request.GET, calendars.of(settings.FAZHI_DIVISION))
    alone = request.htmx and not request.htmx.boosted  # type: ignore[attr-defined]
    if alone:
        return render(request, "desk/_due.html", {"sheet": sheet, "quiet": sheet.unfinished})
    status = 422 if sheet.wrong else 200
    return render(request, "desk/due.html", {"sheet": sheet}, status=status)
