"""One page, red and yellow first: each light opens its records. Nothing is added up to a score, and nothing is of persons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.portrait.lights import Light, lights
from fazhi.areas.oversight.portrait.seeing import organs_for, sees_any
from fazhi.desk.views.asking import reader
from fazhi.spine import clock
from fazhi.spine.models import Division, Organ


@dataclass
class Place:
    """A unit or a town with its lights: code of the light → number."""

    name: str
    query: str
    portrait: int | None = None
    numbers: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def cells(self, shown: list[Light]) -> list[tuple[Light, int]]:
        return [(one, self.numbers.get(one.code, 0)) for one in shown]

    def weight(self, shown: list[Light]) -> tuple[int, ...]:
        """For the order of the lines: more red first, then more yellow; shown to nobody as a number."""
        red = sum(n for one, n in self.cells(shown) if one.colour == "red")
        return (-red, -sum(n for one, n in self.cells(shown) if one.colour != "red"))


@never_cache
@require_safe
def look(request: HttpRequest) -> HttpResponse:
    """What is open now of all that the reader may see."""
    user, today = reader(request), clock.today()
    if not sees_any(user):
        raise Http404
    shown = [one for one in lights() if one.shown_to(user, today)]
    counted = {one.code: one.by_unit(user, today) for one in shown}
    units, towns = _places(counted, {organ.pk for organ in organs_for(user, today)})
    lit = [one for one in shown if sum(counted[one.code].values())]
    context = {
        "today": today, "lights": [(one, sum(counted[one.code].values())) for one in shown], "lit": lit,
        "tables": [(code, name, _lines(places, lit)) for code, name, places in (
            ("units", "县级部门和单位", units), ("towns", "乡镇（街道）", towns),
        )],
        "dark": [one for one in shown if one not in lit],
        "own": not any(len(places) > 1 for places in (units, towns)),
    }  # fmt: skip
    return render(request, "oversight/first_look.html", context)


def _lines(places: dict[Any, Place], lit: list[Light]) -> list[tuple[Place, list[tuple[Light, int]]]]:
    ordered = sorted(places.values(), key=lambda place: (place.weight(lit), place.name))
    return [(place, place.cells(lit)) for place in ordered]


def _places(
    counted: dict[str, dict[int | None, int]], portraits: set[int]
) -> tuple[dict[Any, Place], dict[Any, Place]]:
    """Units of the county and, each with all that stands under it, towns."""
    keys = {pk for held in counted.values() for pk in held if pk is not None}
    organs = {organ.pk: organ for organ in Organ.objects.filter(pk__in=keys)}
    codes = {organ.division_id[:9] for organ in organs.values() if len(organ.division_id) >= 9}
    names = dict(Division.objects.filter(code__in=codes).values_list("code", "name"))
    heads = dict(Organ.objects.filter(division__in=codes, kind=Organ.Kind.TOWN).values_list("division", "pk"))
    units: dict[Any, Place] = {}
    towns: dict[Any, Place] = {}
    for code, held in counted.items():
        for pk, number in held.items():
            organ = organs.get(pk) if pk is not None else None
            if organ is None:
                place = units.setdefault(None, Place("未定单位", ""))
            elif len(organ.division_id) >= 9:
                town = organ.division_id[:9]
                head = heads.get(town)
                place = towns.setdefault(
                    town, Place(names.get(town, town), f"town={town}", head if head in portraits else None)
                )
            else:
                place = units.setdefault(
                    organ.pk, Place(str(organ), f"organ={organ.pk}", organ.pk if organ.pk in portraits else None)
                )
            place.numbers[code] += number
    return units, towns
