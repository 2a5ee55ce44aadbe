"""Which places the public is shown, and how far they are from where somebody stands. What is typed is kept nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from django.db.models import QuerySet

from fazhi.areas.services.network.models import LegalPlace
from fazhi.areas.services.network.register import EAST, NORTH, PLACES
from fazhi.portal import published

EARTH = 6371.0  # mean radius in km
MOST_NEAR = 20
#: What is shown before a town is chosen: village rooms are too many for one page.
FIRST = (LegalPlace.Kind.CENTRE, LegalPlace.Kind.STATION, LegalPlace.Kind.POST)
ORDER = {kind: n for n, kind in enumerate(LegalPlace.Kind)}
Point = tuple[float, float]


@dataclass(frozen=True)
class Shown:
    """One place as the public sees it. ``km``: as the crow flies; None where it cannot be told."""

    place: LegalPlace
    km: float | None = None

    @property
    def far(self) -> str:
        if self.km is None:
            return ""
        return f"约{round(self.km * 1000, -1):.0f}米" if self.km < 1 else f"约{self.km:.1f}公里"

    @property
    def call(self) -> str:
        """The number as a telephone takes it; empty where the field holds none."""
        found = re.search(r"\d[\d\s-]{1,18}\d", self.place.phone)
        return re.sub(r"\D", "", found[0]) if found else ""


def open_places(on: date) -> QuerySet[LegalPlace]:
    """Published places that are open on a day."""
    rows: QuerySet[LegalPlace] = published.rows_of(PLACES).filter(opened_on__lte=on)
    return rows


def in_town(rows: QuerySet[LegalPlace], town: str, kind: str) -> list[Shown]:
    """Places of one town (its rooms too), or of all towns without the rooms; in order of level, then by division."""
    if town:
        rows = rows.filter(division__code__startswith=town)
    elif not kind:
        rows = rows.filter(kind__in=FIRST)
    if kind:
        rows = rows.filter(kind=kind)
    found = sorted(rows, key=lambda p: (ORDER[LegalPlace.Kind(p.kind)], p.division_id, p.title))
    return [Shown(place) for place in found]


def nearest(rows: Iterable[LegalPlace], here: Point) -> list[Shown]:
    """The nearest places that have been measured, nearest first."""
    found = [Shown(place, distance(here, place.point)) for place in rows if place.point]
    return sorted(found, key=lambda one: (one.km or 0, one.place.title))[:MOST_NEAR]


def distance(one: Point, two: Point) -> float:
    """Kilometres between two points given as longitude and latitude in degrees (haversine)."""
    (x1, y1), (x2, y2) = ((radians(a), radians(b)) for a, b in (one, two))
    h = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(h))


def read_point(longitude: str, latitude: str) -> tuple[Point | None, str]:
    """Where somebody stands, from what was typed; else why it cannot be read, in one sentence."""
    try:
        x, y = float(longitude.strip()), float(latitude.strip())
    except ValueError:
        return None, "经度、纬度请都填写为数字，例如经度104.0668、纬度30.5728；也可以直接选择乡镇（街道）"
    if not (EAST[0] <= x <= EAST[1] and NORTH[0] <= y <= NORTH[1]):
        return None, f"经度应在{EAST[0]}至{EAST[1]}之间、纬度应在{NORTH[0]}至{NORTH[1]}之间，请核对是否填反"
    return (x, y), ""
