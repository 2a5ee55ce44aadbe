"""The one address that answers what is typed into a lookup: rows that the form itself offers, at most twenty."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.desk.lookup import source_of, suggestions
from fazhi.desk.views.asking import reader


@never_cache
@require_safe
def lookup(request: HttpRequest) -> JsonResponse:
    source = source_of(request.GET.get("of", ""), reader(request))
    if source is None:
        return JsonResponse({"words": "这一页打开得太久，请刷新后再填"}, status=403)
    return JsonResponse(suggestions(source, request.GET.get("q", "")))
