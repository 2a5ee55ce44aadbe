"""The lights: what is open now, by unit and town, each with the records behind it. Declared in ``lights.toml``; no score."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Count as SqlCount
from django.db.models import Q, QuerySet

from fazhi.areas.oversight.rules.across import Duties, reports
from fazhi.areas.oversight.rules.procedure import CODE
from fazhi.areas.oversight.rules.risks import DUTIES
from fazhi.figures.risks import walk
from fazhi.figures.words import Count, Source
from fazhi.spine import access, registry
from fazhi.spine.models import Account, Deadline, Organ

COLOURS = {"red": "红", "yellow": "黄"}
REPORTS = Duties(CODE + ".reports", CODE, Deadline, which=reports)
OWN = {"duties": DUTIES, "reports": REPORTS}


@dataclass(frozen=True)
class Light:
    """One light. ``of``: register or "duties", "reports"; ``agency``: path to the unit; ``on``: the day its rows are ordered by."""

    code: str
    name: str
    colour: str
    of: str
    on: str
    agency: str
    where: dict[str, Any]
    basis: str
    reason: str

    @property
    def source(self) -> Source:
        return OWN[self.of] if self.of in OWN else Source.register(self.of)

    @property
    def leaf(self) -> Count:
        """As a figure, for the table of its rows."""
        return Count(f"{CODE}.light_{self.code}", self.name, source=self.source, on=self.on)

    @property
    def word(self) -> str:
        return COLOURS[self.colour]

    def shown_to(self, user: Account, today: date) -> bool:
        return access.reads(user, self.source.system, today)

    def rows(self, user: Account, today: date) -> QuerySet[Any]:
        """What is open of it now, of that the reader may see."""
        asked = {name: _day(value, today) for name, value in self.where.items()}
        if registry.is_procedure(self.of):
            asked["matter__system"] = self.of  # says nothing new, and leads to the index of system and state
        return self.source.countable(user, today).filter(Q(**asked))

    def by_unit(self, user: Account, today: date) -> dict[int | None, int]:
        """Key of the unit → number of open things."""
        counted = self.rows(user, today).order_by().values_list(self.agency).annotate(n=SqlCount("pk", distinct=True))
        return dict(counted)


@lru_cache(maxsize=1)
def lights() -> tuple[Light, ...]:
    """All lights over systems that there are, red before yellow. Raises ImproperlyConfigured with every fault."""
    text = Path(__file__).with_name("lights.toml").read_text(encoding="utf-8")
    found = [Light(**row) for row in tomllib.loads(text)["light"]]
    known = [one for one in found if one.of in OWN or registry.is_known(one.of)]
    if wrong := [fault for one in known for fault in faults(one)]:
        raise ImproperlyConfigured("lights.toml：" + "；".join(wrong))
    return tuple(sorted(known, key=lambda one: list(COLOURS).index(one.colour)))


def faults(one: Light) -> Iterable[str]:
    """What is wrong with a light, in words."""
    if one.colour not in COLOURS:
        yield f"{one.code}: no colour {one.colour}"
    model, agency = one.source.model, walk(one.source.model, one.agency)
    if agency is None or agency.related_model is not Organ:
        yield f"{one.code}: {one.agency} leads to no organ"
    if walk(model, one.on) is None:
        yield f"{one.code}: no {one.on}"
    lookups = {"in", "lt", "lte", "gt", "gte", "range", "isnull"}
    for name in one.where:
        path, _, last = name.rpartition("__")
        if walk(model, path if last in lookups else name) is None:
            yield f"{one.code}: no {name}"


def light(code: str) -> Light | None:
    return next((one for one in lights() if one.code == code), None)


def _day(value: Any, today: date) -> Any:
    if isinstance(value, list):
        return [_day(one, today) for one in value]
    if isinstance(value, str) and value.startswith("@today"):
        return today + timedelta(days=int(value.removeprefix("@today") or 0))
    return value
