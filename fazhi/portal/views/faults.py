"""Faults outside any view. What happens under the desk's address looks like the desk, all else like the portal."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views import defaults

from fazhi.portal.doors import MISSING, page, refused


def _at_desk(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("desk:worklist"))


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _at_desk(request):
        return defaults.page_not_found(request, exception)
    return refused(request, [MISSING], status=404, title="找不到页面")


def broken(request: HttpRequest) -> HttpResponse:
    """The page of last resort. When database or disk take nothing just now, it says so: the transaction has been rolled
    back, and the same sheet can be sent again, since its key makes a repetition harmless."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError, OSError)):
        answer = HttpResponse(render_to_string("out_of_order.html"), status=503)
        answer.headers["Retry-After"] = "10"
        return answer
    if _at_desk(request):
        return defaults.server_error(request)
    return page(request, "broken.html", status=500)
