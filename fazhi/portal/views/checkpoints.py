"""Checkpoints of the history, for outsiders to keep: whoever has an old root can later show that nothing was replaced."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from fazhi.portal.doors import open_to_all, page
from fazhi.spine.models import Checkpoint

PAGE = 50


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    sheet = Paginator(Checkpoint.objects.all(), PAGE).get_page(request.GET.get("page"))
    return page(request, "checkpoints.html", {"sheet": sheet})


@open_to_all()
@require_safe
def download(request: HttpRequest) -> JsonResponse:
    rows = [
        {"made_at": made.isoformat(), "chains": chains, "events": events, "root": root}
        for made, chains, events, root in Checkpoint.objects.values_list("made_at", "chains", "events", "root")
    ]
    response = JsonResponse({"hash": "SM3", "checkpoints": rows}, json_dumps_params={"ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="checkpoints.json"'
    return response
