"""Faults outside any view. What happens under the desk's address looks like the desk, all else like the portal."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
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
    if _at_desk(request):
        return defaults.server_error(request)
    return page(request, "broken.html", status=500)
