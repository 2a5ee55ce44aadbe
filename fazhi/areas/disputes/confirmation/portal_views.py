"""What the parties see: the two ways to mediation with the places near them, and the agreement that they read and sign by code.

The code travels in the body only. It opens one side's view of one agreement: its text, who has signed, and whether both
sides have declared that they apply for confirmation.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.disputes.confirmation.limits import CONFIRMATION
from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrMediation, OdrSignature
from fazhi.areas.disputes.confirmation.seats import OdrSeat, SharedCourtroom, standing
from fazhi.areas.disputes.confirmation.words import NOT_CONFIRMABLE, Ruling, Side
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions, calendars, clock, registry
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.limits import due_on

ACTS = Allowance("odr-agreement", most=20, seconds=3600)
DOOR = CodeDoor("disputes/agreement_code.html", "签署通知上的签署码")
THANKS = {"sign": "签名已记录。", "join": "已记录您这一方同意共同申请司法确认。"}
MOST_PLACES = 30


@open_to_all()
@require_safe
def mediate(request: HttpRequest) -> HttpResponse:
    """People's mediation or a department's, and where: committees by name, seated departments, shared courtrooms."""
    asked = request.GET.get("q", "").strip()[:40]
    committees = registry.register_of("disputes.committees").queryset().filter(withdrawn=False, until=None)
    if asked:
        committees = committees.filter(Q(title__contains=asked) | Q(station__contains=asked))
    rows = list(committees.order_by("kind", "title")[: MOST_PLACES + 1])
    seats = standing(OdrSeat.objects.select_related("agency"), clock.today()).order_by("number")
    rooms = SharedCourtroom.objects.filter(withdrawn=False, until=None).order_by("number")
    context = {
        "asked": asked, "committees": rows[:MOST_PLACES], "more": len(rows) > MOST_PLACES, "seats": seats, "rooms": rooms,
    }  # fmt: skip
    return render(request, "disputes/mediate.html", context)


def _find(code: str) -> tuple[OdrMediation, str] | None:
    rows = OdrMediation.objects.select_related("matter__organ", "department", "mediator")
    found = rows.filter(Q(applicant_code=code) | Q(respondent_code=code)).first()
    return (found, code) if found else None


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the agreement, and takes a signature or a declaration."""
    opened = DOOR.opened(request, _find)
    if isinstance(opened, HttpResponse):
        return opened
    found, code = opened
    if actions.apply_law(clock.today(), found.matter):
        found.refresh_from_db()
    side = Side.APPLICANT if found.applicant_code == code else Side.RESPONDENT
    if request.POST.get("act", "") in THANKS:
        return _written(request, found, code, side)
    return _shown(request, found, code, side)


def _written(request: HttpRequest, found: OdrMediation, code: str, side: Side) -> HttpResponse:
    """A signature or a declaration, once for each form however often it is sent."""
    step, token = request.POST["act"], request.POST.get("token", "")
    name = request.POST.get("signer", "").strip()[:60]
    try:
        ACTS.check(request)
        ACTS.count(request)
        if not request.POST.get("agreed"):
            raise NotAllowed("请先阅读，并勾选同意")
        if step == "sign" and not name:
            raise NotAllowed("请填写签名人的姓名（名称）")
        detail = {"side": side.value, **({"signer": name} if step == "sign" else {})}
        key = f"odr:{step}:{token[:40]}" if token else None
        actions.take_step(found.matter, step, by=None, on=clock.today(), detail=detail, key=key)
    except Refused as refusal:
        return _shown(
            request, found, code, side, wrong="；".join(refusal.reasons), act=step, name=name, status=refusal.status
        )
    found.refresh_from_db()
    return _shown(request, found, code, side, thanks=THANKS[step])


def _shown(
    request: HttpRequest, found: OdrMediation, code: str, side: Side, *, status: int = 200, **more: Any
) -> HttpResponse:
    matter = found.matter
    matter.refresh_from_db()
    signed = {
        (row.side, row.signer): row for row in OdrSignature.objects.filter(matter=matter, offer_no=found.offer_no)
    }
    people = [
        (one, Side(one).label, [(name, signed.get((one, name))) for name in found.people_of(one)])
        for one in Side.values
    ]
    joined = {row.side for row in OdrJoint.objects.filter(matter=matter)}
    agreed = matter.state == "agreed" and found.relation not in NOT_CONFIRMABLE and found.ruling != Ruling.REFUSED
    until = None
    if agreed and found.agreement_effective_on:
        until = due_on(CONFIRMATION, found.agreement_effective_on, calendars.of(matter.scope))
    mine = dict(next(names for one, _, names in people if one == side))
    context = {
        "case": found, "matter": matter, "code": code, "side": side, "people": people, "token": uuid4().hex,
        "may_sign": matter.state == "signing" and not all(mine.values()), "until": until,
        "may_join": bool(until and clock.today() <= until and side.value not in joined),
        "joins": [(label, one in joined) for one, label, _ in people], "excluded": found.relation in NOT_CONFIRMABLE, **more,
    }  # fmt: skip
    return render(request, "disputes/agreement.html", context, status=status)
