"""The map and the strip of colours as shapes on a canvas. A colour is never told by colour alone: the form tells it as well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from fazhi.areas.enforcement.area_management.asking import SiteColour
from fazhi.areas.enforcement.area_management.geometry import Point, Sheet, shapes_of
from fazhi.areas.enforcement.area_management.words import Colour

SIZE = 20  # half the width of a mark on a canvas 1000 wide
STRIP_DAYS, STRIP_WIDTH = 365, 730


def drawing(geometry: str, sites: Sequence[Point] = ()) -> tuple[Sheet, list[dict[str, Any]]]:
    """The canvas and what is drawn on it under the sites: the area first, then water, then paths, whose names stand where
    the sites leave most room."""
    shapes = shapes_of(geometry)
    sheet = Sheet.around(p for shape in shapes for p in shape.points)
    order = {"area": 0, "water": 1, "path": 2}
    drawn = []
    for shape in sorted(shapes, key=lambda shape: order[shape.kind]):
        ring = shape.points[:-1] if shape.kind != "path" else shape.points
        middle = (sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring))
        x, y = sheet.place(_roomiest(ring, sites) if shape.kind == "path" else middle)
        drawn.append({"kind": shape.kind, "name": shape.name, "path": sheet.path(shape.points), "x": x, "y": y})
    return sheet, drawn


def _roomiest(ring: Sequence[Point], sites: Sequence[Point]) -> Point:
    """The point of a path farthest from the nearest site; without sites the middle one."""
    if not sites:
        return ring[len(ring) // 2]
    return max(ring, key=lambda at: min((at[0] - s[0]) ** 2 + (at[1] - s[1]) ** 2 for s in sites))


def marker(sheet: Sheet, told: SiteColour) -> dict[str, Any]:
    """Where a site's mark stands and its form: green a circle, yellow a triangle, red a square."""
    x, y = sheet.place(told.site.point)
    s = SIZE
    form = ""
    if told.colour is Colour.YELLOW:
        form = f"{x},{y - s - 6} {x + s + 5},{y + s - 4} {x - s - 5},{y + s - 4}"
    elif told.colour is Colour.RED:
        form = f"{x - s},{y - s} {x + s},{y - s} {x + s},{y + s} {x - s},{y + s}"
    return {"x": x, "y": y, "label": y + 7, "form": form, "r": s}


def strip(told: SiteColour, on: date) -> list[dict[str, Any]]:
    """The colours of the last year as bars, oldest first: from, to, where they stand on a strip ``STRIP_WIDTH`` wide."""
    first = max(on - timedelta(days=STRIP_DAYS - 1), told.history[0].on if told.history else on)
    ends = [
        *((one, two.on) for one, two in pairwise(told.history)),
        *((t, on + timedelta(days=1)) for t in told.history[-1:]),
    ]
    scale = STRIP_WIDTH / max((on - first).days + 1, 1)
    return [
        {
            "colour": turn.colour, "since": max(turn.on, first), "until": end - timedelta(days=1),
            "x": round((max(turn.on, first) - first).days * scale, 1), "width": round((end - max(turn.on, first)).days * scale, 1),
        }
        for turn, end in ends if end > first
    ]  # fmt: skip
