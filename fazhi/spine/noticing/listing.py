"""Notices and years as people look at them: which notices there are, what has become of each, what a year looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.spine.calendar import WEEKDAYS, Calendar
from fazhi.spine.models import Division, Holiday, Notice
from fazhi.spine.notices import National, national_days, national_notices

ONE = timedelta(days=1)


@dataclass(frozen=True)
class Listed:
    """One notice on a list. ``pk`` None: it comes with the program. ``replaced``: days on which a later one has the last word."""

    number: str
    title: str
    issued: date
    year: int
    place: str
    scope: str
    days: int
    pk: int | None = None
    entered_on: date | None = None
    withdrawn_on: date | None = None
    unverified: str = ""
    replaced: tuple[date, ...] = ()
    by: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """施行, 部分被替代, 已被替代, 已撤回."""
        if self.withdrawn_on:
            return "已撤回"
        if self.replaced:
            return "部分被替代" if len(self.replaced) < self.days else "已被替代"
        return "施行"

    @property
    def tone(self) -> str:
        return {"施行": "green", "部分被替代": "amber"}.get(self.state, "grey")

    @property
    def origin(self) -> str:
        return "随系统提供" if self.pk is None else f"{self.entered_on}导入"

    @property
    def replaced_words(self) -> str:
        """Which days another notice has arranged anew."""
        days = "、".join(span.words for span in _runs((d, "") for d in self.replaced))
        return f"{days}由{'、'.join(self.by)}另行安排" if self.replaced else ""


@dataclass(frozen=True)
class Span:
    """Days in a row of one kind, one name and one notice."""

    first: date
    last: date
    name: str = ""
    works: bool = False
    notice: str = ""

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def words(self) -> str:
        """10-01（周四）至10-07（周三）, or 2026-10-01 alone."""
        first = f"{self.first:%m-%d}（{WEEKDAYS[self.first.weekday()]}）"
        return first if self.first == self.last else f"{first}至{self.last:%m-%d}（{WEEKDAYS[self.last.weekday()]}）"


def _runs(days: Iterable[tuple[date, str]]) -> list[Span]:
    found: list[Span] = []
    for day, name in sorted(days):
        if found and found[-1].last + ONE == day and found[-1].name == name:
            found[-1] = Span(found[-1].first, day, name)
        else:
            found.append(Span(day, day, name))
    return found


def year_of(calendar: Calendar, year: int) -> list[Span]:
    """Rest days and swapped-in working days of a year in order, neighbours of one name and notice put together."""
    kinds: dict[tuple[str, bool, str], list[tuple[date, str]]] = defaultdict(list)
    for days, works in ((calendar.rest, False), (calendar.work, True)):
        for day, name in days.items():
            if day.year == year:
                kinds[name, works, calendar.notice(day)].append((day, name))
    spans = [
        Span(run.first, run.last, name, works, number)
        for (name, works, number), days in kinds.items() for run in _runs(days)
    ]  # fmt: skip
    return sorted(spans, key=lambda span: span.first)


def listed(scope: str | None = None) -> list[Listed]:
    """Every notice, the latest year first. ``scope``: only those that are in force there; None: all."""
    own = list(Notice.objects.select_related("division"))
    if scope is not None:
        own = [n for n in own if scope.startswith(n.scope)]
    days: dict[int, dict[date, bool]] = defaultdict(dict)
    for key, day, works in Holiday.objects.filter(notice__in=own).values_list("notice", "day", "works"):
        days[key][day] = works
    later = [n for n in own if n.state == Notice.State.IN_FORCE]
    rows = [_entered(n, days, later) for n in own]
    rows += [_shipped(n, days, [o for o in later if not o.scope]) for n in national_notices()]
    return sorted(rows, key=lambda row: (-row.year, row.scope, -row.issued.toordinal()))


def _entered(notice: Notice, days: dict[int, dict[date, bool]], later: list[Notice]) -> Listed:
    mine = set(days[notice.pk])
    over = [
        o for o in later
        if o.scope == notice.scope and (o.issued, o.pk) > (notice.issued, notice.pk) and mine & set(days[o.pk])
    ]  # fmt: skip
    in_force = notice.state == Notice.State.IN_FORCE
    replaced = sorted({day for o in over for day in mine & set(days[o.pk])}) if in_force else []
    place = notice.division.name if notice.division else "全国"
    return Listed(
        notice.number, notice.title, notice.issued, notice.year, place, notice.scope, len(mine), notice.pk,
        notice.entered_on, notice.withdrawn_on, "", tuple(replaced), tuple(o.number for o in over) if replaced else (),
    )  # fmt: skip


def _shipped(notice: National, days: dict[int, dict[date, bool]], later: list[Notice]) -> Listed:
    known = national_days()
    mine = {day for day, number in known.notices.items() if number == notice.number}
    changing = [n for n in national_notices() if n.changes == notice.number]
    over = [o for o in later if mine & set(days[o.pk])]
    replaced = {day for o in over for day in mine & set(days[o.pk])} | {day for n in changing for day in n.changed}
    return Listed(
        notice.number, notice.title, notice.issued, notice.year, "全国", "", len(mine | replaced),
        unverified=notice.unverified, replaced=tuple(sorted(replaced)),
        by=(*(n.number for n in changing), *(o.number for o in over)),
    )  # fmt: skip


def place_name(scope: str) -> str:
    """The name of a division, 全国 for none."""
    return Division.objects.filter(pk=scope).values_list("name", flat=True).first() or scope if scope else "全国"
