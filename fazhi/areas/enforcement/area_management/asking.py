"""The colour of sites on a day, worked out from the records each time: no colour is stored that could disagree with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fazhi.areas.enforcement.area_management.colours import Turn, colour_on, turns, worst
from fazhi.areas.enforcement.area_management.indices import INDICES, Index, Standing, standings
from fazhi.areas.enforcement.area_management.models import AlertRuling, AreaSite
from fazhi.areas.enforcement.area_management.words import Colour, Ruling


@dataclass(frozen=True)
class Reading:
    """One index of one site on a day: its value, the records behind it, the colour it gives, and what it gave before."""

    index: Index
    value: int
    rows: tuple[Standing, ...]
    left_out: tuple[Standing, ...]  # an objection was upheld
    history: tuple[Turn, ...]
    colour: Colour

    @property
    def words(self) -> str:
        """Why it is so, in one sentence."""
        told = "；".join(f"{row.number} {row.words}" for row in self.rows)
        return f"{self.index.name}{self.value}{self.index.unit}（{self.index.band.words}）" + (
            f"：{told}" if told else ""
        )


@dataclass(frozen=True)
class SiteColour:
    """One site on a day: the worst of its indices."""

    site: AreaSite
    colour: Colour
    since: date
    readings: tuple[Reading, ...]
    history: tuple[Turn, ...]

    @property
    def reasons(self) -> list[str]:
        """The indices that give the colour; for green, none."""
        if self.colour is Colour.GREEN:
            return []
        return [reading.words for reading in self.readings if reading.colour is self.colour]


def _left_out(sites: list[AreaSite], on: date) -> dict[int, list[AlertRuling]]:
    """Upheld objections known by a day, by the site's key."""
    rows = AlertRuling.objects.filter(
        outcome=Ruling.CHANGED, on__lte=on, matter__area_alert__site__in=[s.pk for s in sites]
    )
    found: dict[int, list[AlertRuling]] = defaultdict(list)
    for row in rows.select_related("matter__area_alert"):
        found[row.matter.area_alert.site_id].append(row)
    return found


def covers(ruling: AlertRuling, row: Standing) -> bool:
    """Whether an upheld objection leaves a record out: that one, or all that stood when it was answered."""
    if ruling.index != row.index:
        return False
    return row.number == ruling.source_number if ruling.source_number else row.since <= ruling.on


def _reading(index: Index, site: AreaSite, rows: list[Standing], rulings: Iterable[AlertRuling], on: date) -> Reading:
    rulings = list(rulings)
    rows = [row for row in rows if row.index == index.code]
    out = tuple(row for row in rows if any(covers(ruling, row) for ruling in rulings))
    kept = [row for row in rows if row not in out]
    ends = (row.until for row in kept if row.until)
    days = sorted({site.on, *(day for day in (*(row.since for row in kept), *ends) if site.on < day <= on)})
    pieces = [(day, sum(row.amount for row in kept if row.stands(day))) for day in days]
    history = turns(pieces, index.band, on)
    held = colour_on(history, on)
    now = tuple(row for row in kept if row.stands(on))
    return Reading(
        index, sum(row.amount for row in now), now, out, tuple(history), held.colour if held else Colour.GREEN
    )


def _colour(site: AreaSite, against: list[Standing], rulings: Iterable[AlertRuling], on: date) -> SiteColour:
    rulings = list(rulings)
    readings = tuple(_reading(index, site, against, rulings, on) for index in INDICES)
    history = worst(reading.history for reading in readings)
    held = colour_on(history, on) or Turn(site.on, Colour.GREEN)
    return SiteColour(site, held.colour, held.on, readings, tuple(history))


def colours_of(sites: Iterable[AreaSite], on: date) -> dict[int, SiteColour]:
    """The colour of each site on a day, by its key, as far as it is known by that day's end."""
    sites = list(sites)
    against, rulings = standings(sites), _left_out(sites, on)
    return {site.pk: _colour(site, against[site.pk], rulings.get(site.pk, ()), on) for site in sites}


def colour_of(site: AreaSite, on: date) -> SiteColour:
    return colours_of([site], on)[site.pk]


def if_left_out(site: AreaSite, on: date, ruling: AlertRuling) -> SiteColour:
    """The colour that the site will have once one more objection is upheld."""
    return _colour(site, standings([site])[site.pk], [*_left_out([site], on).get(site.pk, ()), ruling], on)
