"""What the operator of a site sees: its colour, the rule, the records, and where to answer. The code travels in the body only."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fazhi.areas.enforcement.area_management.asking import colour_of
from fazhi.areas.enforcement.area_management.models import AlertObjection, AlertReply, AlertRuling, AreaAlert
from fazhi.areas.enforcement.area_management.procedure import TOLD
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions, clock
from fazhi.spine.errors import NotAllowed, Refused

ACTS = Allowance("area-alert", most=10, seconds=3600)
LONGEST = 1000  # characters of an answer
DOOR = CodeDoor("enforcement/area_alert_code.html", "提醒函（告知书）上的查询码")
STEPS = {"reply": "回复已收到。", "object": "异议已收到，办理单位将答复并说明理由。"}


def _find(code: str) -> AreaAlert | None:
    return AreaAlert.objects.filter(code=code).select_related("matter__organ", "site__target", "site__area").first()


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the alert, and takes a reply or an objection."""
    found = DOOR.opened(request, _find)
    if isinstance(found, HttpResponse):
        return found
    step = request.POST.get("act", "")
    return _written(request, found, step) if step in STEPS else _shown(request, found)


def _written(request: HttpRequest, found: AreaAlert, step: str) -> HttpResponse:
    """A reply or an objection, once for each form however often it is sent."""
    words, token = request.POST.get("content", "").strip(), request.POST.get("token", "")
    try:
        ACTS.check(request)
        if not words or len(words) > LONGEST:
            raise NotAllowed(f"请填写内容，不超过{LONGEST}字")
        ACTS.count(request)
        actions.take_step(
            found.matter,
            step,
            by=None,
            on=clock.today(),
            detail={"content": words},
            key=f"area:{token[:40]}" if token else None,
        )
    except Refused as refusal:
        return _shown(request, found, wrong="；".join(refusal.reasons), words=words, step=step, status=422)
    found.matter.refresh_from_db()
    return _shown(request, found, thanks=STEPS[step])


def _shown(request: HttpRequest, found: AreaAlert, *, status: int = 200, **more: Any) -> HttpResponse:
    matter = found.matter
    rows = {
        name: list(model.objects.filter(matter=matter).order_by("seq"))
        for name, model in (("replies", AlertReply), ("objections", AlertObjection), ("rulings", AlertRuling))
    }
    context = {
        "alert": found, "site": found.site, "matter": matter, "told": colour_of(found.site, clock.today()), "today": clock.today(),
        "open": matter.state in TOLD, "waits": len(rows["objections"]) > len(rows["rulings"]), "token": uuid4().hex, **rows, **more,
    }  # fmt: skip
    return render(request, "enforcement/area_alert.html", context, status=status)
