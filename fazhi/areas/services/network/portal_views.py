"""Find the nearest place of public legal service: by town, or by where one stands. Works without any script."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fazhi.areas.services.network.drawing import RADIUS, WIDE, sketch
from fazhi.areas.services.network.models import LegalPlace
from fazhi.areas.services.network.nearest import in_town, nearest, open_places, read_point
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.spine.models import Division


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def places(request: HttpRequest) -> HttpResponse:
    """GET lists by town and kind; POST sorts by distance, so that where somebody stands is in no address and no log."""
    towns = Division.objects.filter(level=Division.Level.TOWN, code__startswith=settings.FAZHI_DIVISION)
    rows = open_places(clock.today()).select_related("division", "division__parent")
    context: dict[str, Any] = {"towns": towns, "kinds": LegalPlace.Kind.choices}
    if request.method == "POST":
        return _near(request, rows, context)
    asked = request.GET.get("town", "")
    town = next((one for one in towns if one.code == asked), None)
    kind = request.GET.get("kind", "")
    kind = kind if kind in LegalPlace.Kind.values else ""
    shown = in_town(rows, town.code if town else "", kind)
    context |= {"town": town, "kind": kind, "shown": shown, "with_rooms": bool(town or kind)}
    return _page(request, context)


def _near(request: HttpRequest, rows: Any, context: dict[str, Any]) -> HttpResponse:
    typed = {name: request.POST.get(name, "")[:20] for name in ("longitude", "latitude")}
    here, wrong = read_point(**typed)
    if here is None:
        context |= {"wrong": wrong, "shown": in_town(rows, "", ""), **typed}
        return render(request, "services/places.html", context, status=422)
    context |= {"here": here, "shown": nearest(rows, here), "with_rooms": True, **typed}
    return _page(request, context)


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The list, with a sketch where there is something to draw."""
    towns = [(town.code, town.name) for town in context["towns"]]
    drawn = sketch(context["shown"], towns, context.get("here"))
    return render(request, "services/places.html", context | {"sketch": drawn, "wide": WIDE, "radius": RADIUS})
