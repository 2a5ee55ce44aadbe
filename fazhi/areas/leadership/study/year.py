"""Units' study of law in a year: held against plan, and against the number that the rules ask for."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.study.lists import behind
from fazhi.areas.leadership.study.register import LISTS, PLANS, SESSIONS
from fazhi.areas.leadership.study.words import CLASSES, MEETINGS, StudyKind
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.models import Organ
from fazhi.spine.register import Register

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))
LEAST: dict[str, int] = _PRACTICE["least"]
#: The standing meeting is the government's; nobody else lacks it.
ONLY_GOVERNMENT = {StudyKind.STANDING}


@dataclass(frozen=True)
class Cell:
    """One kind of study at one unit. ``least``: what the rules ask for, 0 where they do not, or not of this unit."""

    label: str
    held: int
    planned: int
    least: int

    @property
    def short(self) -> bool:
        return self.held < max(self.planned, self.least)


@dataclass(frozen=True)
class Line:
    organ: Organ
    cells: list[Cell]
    others: int
    attendance: int

    @property
    def short(self) -> bool:
        return any(cell.short for cell in self.cells)


def _seen(request: HttpRequest, register: Register) -> Any:
    rows = access.visible_to(reader(request), register.queryset(), system=register.code)
    return rows.filter(withdrawn=False)


def lines(sessions: list[Any], plans: list[Any]) -> list[Line]:
    """Every unit that planned or held something; those that fall short first."""
    held = Counter((row.organ_id, row.kind) for row in sessions)
    planned = {(row.organ_id, row.kind): row.times for row in plans}
    came = Counter[int]()
    for row in sessions:
        came[row.organ_id] += row.attendance or 0
    organs = {row.organ_id: row.organ for row in [*sessions, *plans]}
    found = []
    for key, organ in organs.items():
        cells = [
            Cell(StudyKind(kind).label, held[key, kind], planned.get((key, kind), 0), _least(organ, kind))
            for kind in MEETINGS
        ]
        others = sum(number for (unit, kind), number in held.items() if unit == key and kind not in MEETINGS)
        found.append(Line(organ, cells, others, came[key]))
    return sorted(found, key=lambda line: (not line.short, line.organ.code))


def _least(organ: Organ, kind: StudyKind) -> int:
    return 0 if kind in ONLY_GOVERNMENT and organ.kind != Organ.Kind.GOVERNMENT else LEAST.get(kind, 0)


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """One year, unit by unit."""
    register_for(request, SESSIONS.code)
    today = clock.today()
    year = asked_year(request)
    sessions = list(_seen(request, SESSIONS).filter(on__year=year))
    found = lines(sessions, list(_seen(request, PLANS).filter(year=year)))
    standing = list(
        _seen(request, LISTS).filter(Q(ended_on=None) | Q(ended_on__gt=today)).order_by("organ__code", "posts")
    )
    context = {
        "year": year, "before": year - 1, "after": year + 1 if year < today.year else None, "over": year < today.year, "lines": found,
        "short": sum(line.short for line in found), "kinds": [StudyKind(kind).label for kind in MEETINGS],
        "sessions": sum(row.kind not in CLASSES for row in sessions), "classes": sum(row.kind in CLASSES for row in sessions),
        "registers": (SESSIONS, PLANS, LISTS), "lists": len(standing), "behind": behind(standing, today),
    }  # fmt: skip
    return render(request, "leadership/study_year.html", context)
