"""The duties of a leader's post in one year, each with the records behind it. No score, no ranking of posts or persons."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.leadership.duties import evidence
from fazhi.areas.leadership.duties.models import DutyLeader
from fazhi.areas.leadership.duties.national import take_in
from fazhi.areas.leadership.duties.register import BASIS, DUTIES, PROOFS
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.portal import published
from fazhi.portal.doors import open_to_all
from fazhi.spine import access, clock
from fazhi.spine.errors import Refused

YEARS_BACK = 4


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest) -> HttpResponse:
    """GET shows a post's year; POST takes the twelve duties of national rules into the list of the reader's organ."""
    register_for(request, DUTIES.code)
    user, today = reader(request), clock.today()
    posts = access.may_record(user, DUTIES, today)
    wrong: tuple[str, ...] = ()
    if request.method == "POST":
        try:
            if not posts:
                raise Refused("您没有登记职责清单的岗位")
            number = take_in(posts[0].organ, by=user, on=today)
        except Refused as refusal:
            wrong = tuple(refusal.reasons)
        else:
            messages.success(request, f"已列入{number}项国家规定的职责，请核对原文、补充本地职责后公布")
            return redirect("desk-leadership:leader-duties")
    leader = request.GET.get("leader", "")
    leader = leader if leader in DutyLeader.values else DutyLeader.PARTY_HEAD.value
    year = asked_year(request, since=today.year - YEARS_BACK)
    lines = evidence.lines(user, leader, year, today)
    context = {
        "lines": lines, "leader": leader, "leader_name": DutyLeader(leader).label, "leaders": DutyLeader.choices, "year": year,
        "years": range(today.year, today.year - YEARS_BACK, -1), "gaps": sum(bool(line.gap) for line in lines), "basis": BASIS,
        "may": bool(posts), "proof_url": reverse("desk:open", args=[PROOFS.code]), "registers": (DUTIES, PROOFS), "wrong": wrong,
    }  # fmt: skip
    return render(request, "leadership/leader_duties.html", context, status=422 if wrong else 200)


@open_to_all()
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """The published list, by whose duty it is."""
    rows = list(published.rows_of(DUTIES).order_by("leader", "item", "pk"))
    groups = [(name, [row for row in rows if row.leader == code]) for code, name in DutyLeader.choices]
    context = {"groups": [group for group in groups if group[1]], "basis": BASIS}
    return render(request, "leadership/leader_duties_public.html", context)
