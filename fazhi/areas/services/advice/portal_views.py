"""The answer to a question asked on line, for whoever holds its query code. The code travels in the body only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fazhi.areas.services.advice import rating
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter

CODE = "services.advice"
ACTS = Allowance("advice", most=10, seconds=3600)
DOOR = CodeDoor("services/advice_code.html", "提交咨询时取得的查询码")


def _find(code: str) -> Matter | None:
    return Matter.objects.filter(query_code=code, system=CODE).select_related("organ").first()


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def answered(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the answer, and takes a rating."""
    found = DOOR.opened(request, _find)
    if isinstance(found, HttpResponse):
        return found
    if request.POST.get("act") != "rate":
        return _shown(request, found)
    try:
        if ACTS.spent(request):
            raise NotAllowed("操作太频繁，请一小时后再试")
        ACTS.count(request)
        rating.rate(found, request.POST.get("mark", ""))
    except Refused as refusal:
        return _shown(request, found, wrong="；".join(refusal.reasons), status=422)
    return _shown(request, found, thanks="已评价，谢谢。评价不记名。")


def _shown(request: HttpRequest, found: Matter, *, status: int = 200, **more: Any) -> HttpResponse:
    record = found.record
    rates = bool(record.answered_on) and not rating.used(found.query_code or "")
    return render(
        request,
        "services/advice_answer.html",
        {"matter": found, "record": record, "rates": rates, **more},
        status=status,
    )
