"""Visits on a phone: my visits of these days, one visit with big buttons, and what a phone sends once it is back on the net.

Every act carries a key that the phone made when it was done; however often it is sent, it is written once. Photographs are
known by their digest. What cannot be written any more is answered in a sentence and stays on the phone until its officer
has read it.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.visits.asking import bodies_of, codes_of, published
from fazhi.areas.enforcement.visits.joining import bodies_for, sent_to
from fazhi.areas.enforcement.visits.models import Visit, VisitFinding
from fazhi.areas.enforcement.visits.register import VISITS
from fazhi.areas.enforcement.visits.words import Follow, Outcome, Result
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, actions, clock
from fazhi.spine.actions.files import look_at
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Attachment, Chain, Matter

SYSTEM = "enforcement.visit"
OPEN = ("announced", "on_site", "fixed", "told")
STEPS = ("arrive", "finding", "fix", "tell")
KEY = re.compile(r"[0-9a-f-]{36}")
ASSETS = ("enforcement/visit.js", "enforcement/visit.css", "desk/desk.css", "desk/desk.js", "desk/icon.svg",
          "django_htmx/htmx-2.min.js")  # fmt: skip


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The open visits on which the reader goes; for whoever has none, those of their organ."""
    user = reader(request)
    rows = access.readable(user, VISITS).filter(matter__state__in=OPEN).select_related("target", "matter__organ")
    sent = sent_to(user).filter(matter__state__in=OPEN).values("pk")
    going = Q(officer_one__account=user) | Q(officer_two__account=user)
    own = Visit.objects.filter(Q(pk__in=rows.filter(going).values("pk")) | Q(pk__in=sent))
    own = own.select_related("target", "matter__organ")
    found = list((own if own.exists() else rows).order_by("planned_on", "pk")[:50])
    for visit in found:
        visit.state_words = visit.matter.declared.states[visit.matter.state]
    return render(request, "enforcement/visits_phone.html", {"visits": found, "own": own.exists(), "assets": _assets()})


def _assets() -> list[str]:
    return [static(name) for name in ASSETS]


def _visit(request: HttpRequest, pk: int) -> tuple[Matter, set[int] | None]:
    """A visit that the reader may see on the desk, or to which their own body sent them: then with the keys of that body."""
    try:
        matter = matter_for(request, pk)
    except Http404:
        if not (bodies := bodies_for(pk, reader(request))):
            raise
        return Matter.objects.select_related("organ", "chain").get(pk=pk), bodies
    if matter.system != SYSTEM:
        raise Http404
    return matter, None


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One visit with its checklist. All parts stand on the page whatever the state: on site there may be no net to fetch them."""
    matter, bodies = _visit(request, pk)
    record, today = matter.record, clock.today()
    context = {
        "matter": matter, "visit": record, "today": today, "lines": _lines(matter, record, today, bodies), "outcomes": Outcome.choices,
        "follows": Follow.choices, "results": Result.choices, "assets": _assets(),
        "photographs": Attachment.objects.filter(chain=matter.pk).order_by("pk"), "leads": bodies is None,
    }  # fmt: skip
    return render(request, "enforcement/visit_phone.html", context)


def _lines(matter: Matter, record: Visit, today: date, own: set[int] | None) -> list[dict[str, Any]]:
    """The checklist: each item for each body that has published it, with its standard and what has been found. ``own``: the
    bodies for which the reader tells what was found; None: for all."""
    bodies, _ = bodies_of(matter.organ, record.bodies)
    rows = VisitFinding.objects.filter(matter=matter)
    told = {(row.item_code, row.body_id): row for row in rows}
    return [
        {
            "item": item,
            "body": item.body,
            "found": told.get((code, item.body_id)),
            "standard": item.standard.splitlines(),
            "mine": own is None or item.body_id in own,
        }
        for code in codes_of(record.items_text)
        for item in published(code, bodies, record.visited_on or today)
    ]


@never_cache
@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """One act done on the phone. 200: it is written, now or by an earlier sending; 4xx: why it is not, in words."""
    try:
        matter, bodies = _visit(request, pk)
    except Http404:
        return JsonResponse({"words": "没有这次检查，或者它不归您办理"}, status=404)
    try:
        act = _act(request)
        if bodies is not None and act["step"] == "finding":
            act["step"] = "own_finding"
        words = _written(matter, reader(request), act, request.FILES.get("file"))
    except Refused as error:
        return JsonResponse({"words": "；".join(error.reasons)}, status=error.status)
    return JsonResponse({"words": words, "state": Matter.objects.get(pk=pk).state})


def _act(request: HttpRequest) -> dict[str, Any]:
    try:
        act = json.loads(request.POST.get("act", ""))
        act["on"] = date.fromisoformat(act["on"])
        if not KEY.fullmatch(act["key"]) or act["step"] not in (*STEPS, "photo"):
            raise ValueError
        if not all(isinstance(act.get(part, {}), dict) for part in ("fields", "detail")):
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise BadInput("手机送来的内容不完整，没有登记；请在这一页重新填写") from None
    return dict(act)


def _written(matter: Matter, by: Account, act: dict[str, Any], file: File[bytes] | None) -> str:
    if act["step"] == "photo":
        return _photograph(matter, by, act["on"], file)
    key = f"phone:{act['key']}"
    actions.take_step(
        matter, act["step"], by=by, on=act["on"], fields=act.get("fields") or {}, detail=act.get("detail") or None, key=key
    )  # fmt: skip
    return "已登记"


@transaction.atomic
def _photograph(matter: Matter, by: Account, on: date, file: File[bytes] | None) -> str:
    if file is None:
        raise BadInput("没有收到照片，请重新拍摄")
    chain = Chain.objects.select_for_update().get(pk=matter.pk)
    if Attachment.objects.filter(chain=chain, digest=look_at(file).digest).exists():
        return "这张照片已经上传"
    actions.attach(chain, file, by=by, on=on)
    return "照片已上传"


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; it stands at this address because a worker governs only what lies below its own."""
    return render(request, "enforcement/visit_worker.js", content_type="text/javascript")
