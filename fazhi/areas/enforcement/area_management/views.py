"""The desk's pages of a managed area. Every colour on them is worked out for the day asked for, with its reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.area_management.asking import SiteColour, colour_of, colours_of
from fazhi.areas.enforcement.area_management.drawing import drawing, marker, strip
from fazhi.areas.enforcement.area_management.gates import keepers
from fazhi.areas.enforcement.area_management.models import AreaSite, ManagedArea
from fazhi.areas.enforcement.area_management.procedure import ALERT, CODE
from fazhi.areas.enforcement.area_management.register import ALERTS, AREAS, LICENCES, SITES
from fazhi.areas.enforcement.area_management.words import Colour
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, actions, clock
from fazhi.spine.errors import Refused
from fazhi.spine.models import Account, Matter, Post


def _asked_day(request: HttpRequest) -> date:
    """The day asked for, never later than today; what is no day is today."""
    today = clock.today()
    try:
        return min(date.fromisoformat(request.GET.get("on", "")), today)
    except ValueError:
        return today


def _areas(user: Account) -> Any:
    return access.readable(user, AREAS).filter(ended_on=None).order_by("title")


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The first area that the reader sees."""
    register_for(request, AREAS.code)
    found = _areas(reader(request)).first()
    if found is None:
        return render(request, "enforcement/area_none.html", {"register": AREAS})
    return _shown(request, found)


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.readable(reader(request), AREAS).filter(pk=pk).first()
    if found is None:
        raise Http404
    return _shown(request, found)


def _shown(request: HttpRequest, area: ManagedArea) -> HttpResponse:
    user, on = reader(request), _asked_day(request)
    open_then = Q(ended_on=None) | Q(ended_on__gt=on)
    rows = access.readable(user, SITES).filter(open_then, area=area, on__lte=on).select_related("target", "area")
    found = colours_of(rows, on)
    running = access.readable(user, ALERTS).filter(site__in=list(found), matter__closed_on=None)
    alerts = {a.site_id: a for a in running} if on == clock.today() else {}
    listed = sorted(found.values(), key=lambda one: (-one.colour.rank, one.site.title))
    sheet, shapes = drawing(area.geometry, [told.site.point for told in listed])
    places = [
        {"n": n, "told": told, "alert": alerts.get(told.site.pk), **marker(sheet, told)}
        for n, told in enumerate(listed, 1)
    ]
    wanted = request.GET.get("colour", "")
    colours = [
        {"colour": c, "count": sum(p["told"].colour is c for p in places), "here": wanted == c.value}
        for c in reversed(Colour)
    ]
    context = {
        "area": area, "areas": _areas(user), "on": on, "today": clock.today(), "sheet": sheet, "shapes": shapes,
        "places": [p for p in places if wanted in ("", p["told"].colour.value)], "colours": colours, "all": len(places),
        "wanted": wanted if wanted in Colour.values else "", "register": SITES, "alerts": ALERTS,
    }  # fmt: skip
    return render(request, "enforcement/area_map.html", context)


def _post(user: Account, site: AreaSite) -> Post | None:
    """The post from which the reader may open an alert of a site; None: they may not."""
    posts = access.may_open(user, ALERT, clock.today())
    return next((post for post in posts if post.organ_id in keepers(site)), None)


def _site(request: HttpRequest, pk: int) -> AreaSite:
    found = (
        access.readable(reader(request), SITES).select_related("target", "area__lead", "organ").filter(pk=pk).first()
    )
    if found is None:
        raise Http404
    return found  # type: ignore[no-any-return]


@never_cache
@require_safe
def site(request: HttpRequest, pk: int) -> HttpResponse:
    """One site: each index with the records behind it, the rule in words, how the colour has changed, what was done."""
    user, found, on = reader(request), _site(request, pk), _asked_day(request)
    told = colour_of(found, on)
    alerts = list(access.readable(user, ALERTS).filter(site=found).order_by("-matter__opened_on", "-pk")[:20])
    licences = access.readable(user, LICENCES).filter(site=found).order_by("title", "valid_from")
    context = {
        "site": found, "told": told, "on": on, "today": clock.today(), "strip": strip(told, on), "alerts": alerts,
        "history": list(reversed(told.history))[:12], "licences": licences, "readings": _readings(user, told),
        "may_open": _post(user, found) is not None,
        "shut": found.ended_on is not None and found.ended_on <= on,
        "waits": told.colour is not Colour.GREEN and not any(a.matter.closed_on is None for a in alerts),
    }  # fmt: skip
    return render(request, "enforcement/area_site.html", context)


def _readings(user: Account, told: SiteColour) -> list[dict[str, Any]]:
    """The indices with the records behind them; those that the reader may open with their addresses, the others named."""
    wanted = {row.pk for reading in told.readings for row in reading.rows}
    visits = access.visible_to(user, Matter.objects.filter(pk__in=wanted), system="enforcement.visit")
    licences = access.readable(user, LICENCES).filter(pk__in=wanted)
    seen = {pk: reverse("desk:matter", args=[pk]) for pk in visits.values_list("pk", flat=True)}
    seen |= {pk: reverse("desk:entry", args=[pk]) for pk in licences.values_list("pk", flat=True)}
    return [
        {"told": reading, "rows": [{"row": row, "url": seen.get(row.pk, "")} for row in reading.rows]}
        for reading in told.readings
    ]


@never_cache
@require_POST
def alert(request: HttpRequest, pk: int) -> HttpResponse:
    """Open an alert from the map: the same gate as from the register."""
    user, found = reader(request), _site(request, pk)
    post = _post(user, found)
    if post is None:
        raise Http404
    try:
        opened = actions.open_matter(CODE, organ=post.organ, by=user, on=clock.today(), fields={"site": found.pk})
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons))
        return redirect("desk-enforcement:area-site", pk)
    messages.success(request, f"已登记预警（{opened.number}），请继续办理")
    return redirect("desk:matter", opened.pk)


@never_cache
@require_safe
def of_alert(request: HttpRequest, pk: int) -> HttpResponse:
    """From an alert to its site."""
    found = matter_for(request, pk, CODE)
    return redirect("desk-enforcement:area-site", found.record.site_id)
