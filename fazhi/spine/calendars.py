"""The calendar in force for a division: the national notices, those entered since, and the local ones laid over them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.db import connection

from fazhi.spine.calendar import Calendar, laid_over, national
from fazhi.spine.models import Chain, Holiday, Notice
from fazhi.spine.notices import Days


@dataclass(frozen=True)
class Layer:
    """The days of one notice in force; ``scope`` "" for the whole country, else the division's code."""

    key: int
    number: str
    scope: str
    issued: date
    rows: tuple[tuple[date, bool, str], ...]

    @property
    def order(self) -> tuple[int, date, int]:
        """Local lies over national, the nearer division over the farther, a later notice over an earlier one."""
        return len(self.scope), self.issued, self.key

    @property
    def days(self) -> Days:
        rest = {day: name for day, works, name in self.rows if not works}
        work = {day: name for day, works, name in self.rows if works}
        return Days(rest, work, {day: self.number for day, _, _ in self.rows})

    @property
    def arranges(self) -> int | None:
        """The year that becomes known by it: every national notice of a year has 1 October, no other one has."""
        if self.scope:
            return None
        return next((day.year for day, works, _ in self.rows if not works and (day.month, day.day) == (10, 1)), None)


@dataclass(frozen=True)
class Layers:
    """All notices in force at one moment; gives the calendar of any scope without asking the database again."""

    notices: tuple[Layer, ...] = ()
    _made: dict[tuple[int, ...], Calendar] = field(default_factory=dict, compare=False, repr=False)

    def of(self, scope: str) -> Calendar:
        """The calendar for matters of a division code."""
        mine = [layer for layer in self.notices if scope.startswith(layer.scope)]
        if not mine:
            return national()
        key = tuple(layer.key for layer in mine)
        if key not in self._made:
            self._made[key] = _laid(mine)
        return self._made[key]

    def with_one(self, layer: Layer) -> Layers:
        """These and one more, for looking at what it would do."""
        return Layers((*self.notices, layer))

    def without(self, key: int) -> Layers:
        """These without one of them."""
        return Layers(tuple(layer for layer in self.notices if layer.key != key))


def _laid(layers: Iterable[Layer]) -> Calendar:
    ordered = sorted(layers, key=lambda layer: layer.order)
    years = {year for layer in ordered if (year := layer.arranges)}
    known = national().known_until
    while known + 1 in years:  # a year that is skipped stays unknown, and with it all later ones
        known += 1
    return laid_over([layer.days for layer in ordered], known)


@lru_cache(maxsize=8)
def _layers(heads: tuple[tuple[int, str], ...]) -> Layers:
    """Read anew only when the history of a notice has moved; the heads of the chains stand for all their content."""
    rows: dict[int, list[tuple[date, bool, str]]] = {key: [] for key, _ in heads}
    for key, day, works, name in Holiday.objects.filter(notice__in=rows).values_list("notice", "day", "works", "name"):
        rows[key].append((day, works, name))
    return Layers(tuple(
        Layer(notice.pk, notice.number, notice.scope, notice.issued, tuple(rows[notice.pk]))
        for notice in Notice.objects.filter(pk__in=rows)
    ))  # fmt: skip


def layers() -> Layers:
    """The notices in force now; one small query while nothing has changed."""
    with connection.cursor() as cursor:  # asked at every step: by a statement that is not built anew each time
        cursor.execute(
            f"SELECT notice.chain_id, chain.head FROM {Notice._meta.db_table} notice JOIN {Chain._meta.db_table} chain"
            " ON chain.id = notice.chain_id WHERE notice.state = %s ORDER BY notice.chain_id",
            [Notice.State.IN_FORCE.value],
        )
        return _layers(tuple(cursor.fetchall()))


def of(scope: str) -> Calendar:
    """The calendar for a division code; to ask for several, take ``layers()`` once."""
    return layers().of(scope)


def current(scope: str = "") -> Calendar:
    """The national calendar in force now, or that of a division."""
    return of(scope)
