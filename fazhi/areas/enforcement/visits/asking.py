"""Which bodies check, what may be checked on a day, and how often an object has been visited in a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject, Visit
from fazhi.areas.enforcement.visits.words import UNCAPPED
from fazhi.spine.models import Organ


def names_of(bodies: str) -> list[str]:
    """The names joined by "、", without empty and repeated ones."""
    return list(dict.fromkeys(name.strip() for name in bodies.split("、") if name.strip()))


def bodies_of(lead: Organ, bodies: str) -> tuple[list[Organ], list[str]]:
    """The lead body and the others, in the order written, and the names that no organ bears."""
    names = [name for name in names_of(bodies) if name not in (lead.name, lead.short)]
    if not names:
        return [lead], []
    found = Organ.objects.filter(Q(name__in=names) | Q(short__in=names), until=None)
    by_name = {name: organ for organ in found for name in (organ.name, organ.short)}
    return [lead, *(by_name[n] for n in names if n in by_name)], [n for n in names if n not in by_name]


def codes_of(items_text: str) -> list[str]:
    """The codes at the beginning of the lines of a checklist."""
    return list(dict.fromkeys(line.split()[0] for line in items_text.splitlines() if line.strip()))


def published(code: str, bodies: list[Organ], on: date) -> list[CheckItem]:
    """The entries of an item that these bodies had published and not cancelled by a day."""
    later = Q(until=None) | Q(until__gt=on)
    rows = CheckItem.objects.filter(later, item_code=code, body__in=bodies, published_on__lte=on, withdrawn=False)
    return list(rows.select_related("body"))


@dataclass(frozen=True)
class Frequency:
    """Visits of one body to one object in one year: those that count against the cap, and those that are exempt."""

    counted: int
    exempt: int


def frequency(target: InspectedObject, body: Organ, year: int, *, besides: int | None = None) -> Frequency:
    """Counted from the visits themselves. A joint visit counts once for each body; a visit cancelled before it does not.

    Exempt: complaints, emergencies, campaigns ordered from above. ``besides``: a visit that is left out.
    """
    of_the_year = Q(approved_on__year=year) | Q(urgent_on__year=year) | Q(approved_on=None, visited_on__year=year)
    rows = Visit.objects.filter(of_the_year, target=target)
    counted = exempt = 0
    for visit in rows.exclude(matter__state="cancelled").exclude(pk=besides).select_related("matter__organ"):
        if body.pk == visit.matter.organ_id or {body.name, body.short} & set(names_of(visit.bodies)):
            free = visit.from_above or visit.mode in UNCAPPED
            counted, exempt = counted + (not free), exempt + free
    return Frequency(counted, exempt)
