"""The answer to a question asked on line, for whoever holds its query code. The code travels in the body only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fazhi.portal import ballots
from fazhi.portal.code_doors import CodeDoor, case_of
from fazhi.portal.doors import open_to_all
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

CODE = "services.advice"
DOOR = CodeDoor("services/advice_code.html", "提交咨询时取得的查询码")


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def answered(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the answer, and takes a rating."""
    found = DOOR.opened(request, case_of(CODE))
    if isinstance(found, HttpResponse):
        return found
    if request.POST.get("act") != "rate":
        return _shown(request, found)
    try:
        thanks = ballots.posted(request, found, found.query_code)
    except Refused as refusal:
        return _shown(request, found, wrong="；".join(refusal.reasons), status=422)
    return _shown(request, found, thanks=thanks)


def _shown(request: HttpRequest, found: Matter, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {"matter": found, "record": found.record, "ballot": ballots.offered(found, found.query_code), **more}
    return render(request, "services/advice_answer.html", context, status=status)
