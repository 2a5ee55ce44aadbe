"""What experts are shown of a case under review, and reviews opened from a finished draw."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.discretion.asking import deviation, tiers
from fazhi.areas.enforcement.discretion.cases import LEAST, decided_case, drawn_cases, like_cases
from fazhi.areas.enforcement.discretion.procedure import CODE, REVIEWS
from fazhi.areas.enforcement.discretion.reviewing import DiscretionReview, How
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, actions, clock
from fazhi.spine.draws.rights import readable
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Account, Organ
from fazhi.spine.sight import matter_seen


@never_cache
@require_safe
def material(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision as far as its discretion goes: no party, no officer. The reader follows the link to the case itself."""
    matter = matter_for(request, pk, CODE)
    if not access.inside(reader(request), matter, clock.today()):
        raise Http404
    record = matter.record
    case = decided_case(record.case_number, record.agency_id)
    if case is None:
        raise Http404
    seen = matter_seen(reader(request), case.matter.pk, clock.today())
    context = {
        "matter": matter, "case": case, "case_url": bool(seen), "least": LEAST,
        "rows": tiers(case.standard) if case.standard else [], "outside": _outside(case),
        "like": like_cases(case.act_code, case.degree) if case.act_code and case.degree else None,
    }  # fmt: skip
    return render(request, "enforcement/discretion_review.html", context)


def _outside(case: Any) -> str:
    if not case.standard or not case.degree or not case.fine:
        return ""
    return deviation(case.standard, case.degree, case.fine, per=case.tier_base or None)


def lists(user: Account) -> Organ | None:
    """The organ for which somebody lists cases for review, if there is one."""
    held = (post.organ for post in access.may_open(user, REVIEWS, clock.today()))
    return next((organ for organ in held if organ.kind == Organ.Kind.JUSTICE), None)


def _bureau(request: HttpRequest) -> Organ:
    if organ := lists(reader(request)):
        return organ
    raise NotAllowed("裁量评查由司法行政部门的经办、审查人员组织")


@never_cache
@require_safe
def draws(request: HttpRequest) -> HttpResponse:
    """Finished draws of penalty cases, with how many of their cases are under review already."""
    _bureau(request)
    told = []
    for draw in readable(reader(request)).filter(drawn_on__isnull=False).order_by("-drawn_on")[:50]:
        if numbers := drawn_cases(draw):
            known = DiscretionReview.objects.filter(case_number__in=numbers).exclude(matter__state="dropped").count()
            told.append({"draw": draw, "cases": len(numbers), "known": known})
    return render(request, "enforcement/discretion_draws.html", {"rows": told})


@require_POST
def list_drawn(request: HttpRequest, pk: int) -> HttpResponse:
    """List every case of a draw that is not under review yet; what cannot be listed is said and left."""
    organ, user, today = _bureau(request), reader(request), clock.today()
    draw = readable(user).filter(pk=pk, drawn_on__isnull=False).first()
    if draw is None:
        raise Http404
    opened, left = 0, []
    for number in drawn_cases(draw):
        case = decided_case(number)
        if case is None:
            left.append(f"{number}没有找到或者已不是已决案件")
            continue
        fields = {"case_number": number, "agency": case.matter.organ, "how": How.DRAWN, "draw_no": draw.number}
        try:
            actions.open_matter(CODE, organ=organ, by=user, on=today, fields=fields)
            opened += 1
        except Refused as refusal:
            left += refusal.reasons
    messages.success(request, f"已列入评查{opened}件")
    for why in left[:10]:
        messages.warning(request, why)
    return redirect("desk-enforcement:discretion-draws")
