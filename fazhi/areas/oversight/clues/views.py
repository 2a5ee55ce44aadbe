"""The pool on one page, one page for each supervising body, and the draw of what is looked at again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.oversight.clues import alike, looking_back, pool
from fazhi.areas.oversight.clues.gates import CODE, TASK
from fazhi.desk.views.asking import asked_year, matter_for, reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.errors import Refused


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The whole pool as its reader may see it: red first, by state, scene and body, how old, what came back."""
    register_for(request, CODE)
    user, today, year = reader(request), clock.today(), asked_year(request)
    rows = pool.clues(user)
    context = {
        "states": pool.by_state(rows), "ages": pool.ages(rows, today), "worst": pool.worst(rows, today),
        "back": pool.came_back(rows, today), "scenes": pool.by_owner(rows, "scene", year), "bodies": pool.by_owner(rows, "body", year),
        "told": pool.told(user, year, today), "year": year, "this": today.year, "clues": CODE, "tasks": TASK,
        "opens": bool(access.may_open(user, registry.procedure(CODE), today)), "shown": pool.SHOWN,
    }  # fmt: skip
    return render(request, "oversight/pool.html", context)


@never_cache
@require_safe
def body(request: HttpRequest, pk: int) -> HttpResponse:
    """What one supervising body raised, what it verifies, and which units it has reached."""
    bodies = access.readable(reader(request), register_for(request, "oversight.bodies")).select_related("unit")
    one = bodies.filter(pk=pk).first()
    if one is None:
        raise Http404
    user, today, year = reader(request), clock.today(), asked_year(request)
    rows = pool.clues(user).filter(body=one)
    standing = Q(until=None) | Q(until__gt=today)
    listed = (
        access.readable(user, registry.register_of("oversight.units"))
        .filter(standing)
        .select_related("unit")
        .order_by("unit__code")
    )
    acts = access.readable(user, registry.register_of("oversight.acts")).filter(body=one, on__year=year)
    missing, units = pool.not_reached(listed, acts), len(listed)
    context: dict[str, Any] = {
        "body": one, "kinds": one._meta.get_field("kinds").words(one.kinds), "year": year, "this": today.year,
        "states": pool.by_state(rows, f"&body={one.pk}"), "worst": pool.worst(rows, today), "acts": acts.count(), "units": units,
        "reached": units - len(missing), "missing": missing, "clues": CODE, "tasks": TASK,
        "verified": pool.verified_by(user, one.unit, year) if one.unit else None,
        "waiting": pool.tasks_to_verify(user, one.unit)[: pool.SHOWN] if one.unit else [],
        "raised": rows.filter(matter__opened_on__year=year).count(),
    }  # fmt: skip
    return render(request, "oversight/pool_body.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def look_backs(request: HttpRequest) -> HttpResponse:
    """Struck-off clues with their last look; some of them are drawn so that anybody can compute it again."""
    register_for(request, CODE)
    user, today, wrong = reader(request), clock.today(), []
    rate = request.POST.get("rate", "20%")
    if request.method == "POST":
        try:
            draw = looking_back.prepare(by=user, on=today, rate=rate)
        except Refused as refusal:
            wrong = list(refusal.reasons)
        else:
            messages.success(
                request, f"已准备抽取{draw.number}。请写明种子来源，冻结名单；抽中的线索在其页面登记“回头看”。"
            )
            return redirect("desk:draw", draw.pk)
    context = {
        "rows": looking_back.struck(user)[:200], "wrong": wrong, "rate": rate, "may": looking_back.office_of(user, today) is not None,
    }  # fmt: skip
    return render(request, "oversight/pool_look_backs.html", context, status=422 if wrong else 200)


@never_cache
@require_safe
def alike_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What may be the same matter as a clue: elsewhere in the pool, before a court, under a letter of supervision."""
    matter = matter_for(request, pk, CODE)
    user, today = reader(request), clock.today()
    if not access.inside(user, matter, today):
        raise Http404
    record = matter.record
    context = {
        "matter": matter, "clue": record, "clues": alike.clues_like(user, record, today), "letters": alike.letters(user, record, today),
        "remedies": alike.remedies(user, record, today), "tasks": record.matter.clue_tasks.select_related("matter__organ").order_by("pk"),
    }  # fmt: skip
    return render(request, "oversight/clue_alike.html", context)
