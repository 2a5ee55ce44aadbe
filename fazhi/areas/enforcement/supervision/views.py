"""Online supervision on one page: the rules with what became of their hits, a round to be run, the last rounds."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.enforcement.supervision.ledger_registers import ONLINE
from fazhi.areas.enforcement.supervision.online import HIT_CODE, run_rules
from fazhi.areas.enforcement.supervision.online_rules import RULES
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Matter, Organ

SHOWN = 10


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest) -> HttpResponse:
    """Whoever reads the hits sees the page; the supervising body's people run a round."""
    hits = register_for(request, HIT_CODE)
    user, today = reader(request), clock.today()
    body, wrong = _body(user, today), []
    first, last = add_months(today.replace(day=1), -1), today
    if request.method == "POST":
        try:
            if body is None:
                raise NotAllowed("只有行政执法监督机构的人员可以开展线上监督（行政执法监督条例第6条）")
            first, last = _day(request, "first", "起日"), _day(request, "last", "止日")
            run = run_rules(body, by=user, on=today, first=first, last=last, codes=request.POST.getlist("rule"))
        except (BadInput, NotAllowed) as error:
            wrong = list(error.reasons)
        else:
            messages.success(request, f"已核对{run.looked_at}条记录，新列出疑点{run.hits}条，请逐条核实")
            return redirect("desk-enforcement:online-supervision")
    context = {
        "rules": _rules(access.readable(user, hits)), "runs": access.readable(user, ONLINE).order_by("-on", "-pk")[:SHOWN],
        "may": body is not None, "first": first, "last": last, "wrong": wrong, "hits": HIT_CODE, "online": ONLINE.code,
    }  # fmt: skip
    return render(request, "enforcement/online_supervision.html", context, status=422 if wrong else 200)


def _body(user: Account, today: date) -> Organ | None:
    """The supervising body for which the reader may enter a round: the bureau of justice of a place."""
    posts = access.may_record(user, ONLINE, today)
    return next((post.organ for post in posts if post.organ.kind == Organ.Kind.JUSTICE), None)


def _day(request: HttpRequest, name: str, word: str) -> date:
    try:
        return date.fromisoformat(request.POST.get(name, ""))
    except ValueError:
        raise BadInput(f"{word}不是日期，请按“2026-01-31”的样子填写") from None


def _rules(rows: Any) -> list[dict[str, Any]]:
    state = lambda code: Count("pk", filter=Q(matter__state=code))  # noqa: E731
    listed, accepted, dismissed = state("listed"), state("accepted"), state("dismissed")
    counted = rows.order_by().values("rule").annotate(listed=listed, accepted=accepted, dismissed=dismissed)
    by_rule = {row["rule"]: row for row in counted}
    return [{**by_rule.get(str(rule.code), {}), "rule": rule} for rule in RULES]


@never_cache
@require_safe
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """The record that a hit is about, for those who may read it."""
    hit = matter_for(request, pk, HIT_CODE)
    about = Matter.objects.filter(organ=hit.record.agency, number=hit.record.about_no).first()
    if about is None:
        raise Http404
    return redirect("desk:matter", pk=matter_for(request, about.pk).pk)
