"""The calculator of limits for everybody: only limits that the law itself sets, nothing of any matter, nothing kept."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from fazhi.portal.doors import open_to_all, page
from fazhi.spine import calendars
from fazhi.spine.due_sheet import DueSheet


@open_to_all(kept=False)
@require_safe
def due(request: HttpRequest) -> HttpResponse:
    sheet = DueSheet(request.GET, calendars.of(settings.FAZHI_DIVISION), public=True)
    return page(request, "due.html", {"sheet": sheet}, status=422 if sheet.wrong else 200)
