"""Which series rise, and which matters and sites come again: worked out when asked, from the records that the reader sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.areas.disputes.petitions.models import Petition
from fazhi.areas.disputes.warning.practice import REPEATED, RISING
from fazhi.areas.disputes.warning.streams import Key, Rows, Stream, began, counted, months_before, streams
from fazhi.areas.disputes.warning.tail import rejected, tail
from fazhi.areas.disputes.warning.words import Ground
from fazhi.spine.limits import add_months
from fazhi.spine.models import Division, Organ


@dataclass(frozen=True)
class Judged:
    """One series beside its past. ``chance`` None: too few cases or months to be judged."""

    stream: Stream
    key: Key
    month: date
    past: tuple[int, ...]
    now: int
    chance: float | None = None
    signal: bool = False

    @property
    def usual(self) -> float:
        """Mean of the past months."""
        return sum(self.past) / len(self.past) if self.past else 0.0

    @property
    def points(self) -> str:
        """The points of a small line, the month itself last."""
        values = [*self.past, self.now]
        top = max(*values, 1)
        step = 116 / max(len(values) - 1, 1)
        return " ".join(f"{2 + n * step:.1f},{22 - 19 * v / top:.1f}" for n, v in enumerate(values))

    @property
    def reason(self) -> str:
        odds = "" if self.chance is None else f"；若没有变化，出现这么多的可能为{_share(self.chance)}"
        mean = f"{self.usual:.1f}件" if self.usual >= 0.1 else "不到0.1件"
        return f"当月{self.now}件，此前{len(self.past)}个月平均每月{mean}{odds}"


def _share(chance: float) -> str:
    return "不到万分之一" if chance < 1e-4 else f"{chance * 100:.2f}%"


def judge(month: date, seen: Rows) -> list[Judged]:
    """Every series of one whole month, signals first. A series without cases in the month is not looked at."""
    found: list[Judged] = []
    for stream in streams():
        start = began(stream, seen)
        if start is None:
            continue
        past = [m for m in months_before(month, RISING["most_months"]) if m >= start]
        series = counted(stream, seen, past[0] if past else month, month)
        for key, months in series.items():
            if now := months.get(month, 0):
                found.append(Judged(stream, key, month, tuple(months.get(m, 0) for m in past), now))
    return _decided(found)


def _decided(found: list[Judged]) -> list[Judged]:
    """With chances for those that can be judged, and the threshold laid over all of them together."""
    ready = [j for j in found if len(j.past) >= RISING["least_months"] and j.now >= RISING["least_count"]]
    chances = [tail(j.past, j.now) for j in ready]
    # What is too small to be judged has been looked at as well: it counts among the series, and can never be a signal.
    old = [j for j in found if len(j.past) >= RISING["least_months"] and j.now < RISING["least_count"]]
    signals = rejected([*chances, *(1.0 for _ in old)], RISING["false_alarm"])
    told = {id(j): (p, s) for j, p, s in zip(ready, chances, signals, strict=False)}
    made = [Judged(j.stream, j.key, j.month, j.past, j.now, *told.get(id(j), (None, False))) for j in found]
    return sorted(made, key=lambda j: (not j.signal, 2.0 if j.chance is None else j.chance, -j.now))


@dataclass(frozen=True)
class Again:
    """A matter or a site that came again: its number or words, and the keys of its petitions."""

    ground: Ground
    what: str
    rows: tuple[int, ...]

    @property
    def times(self) -> int:
        return len(self.rows)

    @property
    def reason(self) -> str:
        return f"{REPEATED['months']}个月内{self.times}次"


def again(month: date, seen: Rows) -> list[Again]:
    """Matters and sites of petitions that came up several times; the doubles of one petition are one."""
    span = Q(
        matter__opened_on__gte=add_months(month, 1 - REPEATED["months"]), matter__opened_on__lt=add_months(month, 1)
    )
    rows = seen("disputes.petition", Petition.objects.filter(span, merged_into="").exclude(matter__state="moved"))
    told = list(rows.values_list("pk", "matter__number", "same_as", "place"))
    earlier = {number: same_as.strip() for _, number, same_as, _ in told}
    matters: dict[str, list[int]] = defaultdict(list)
    sites: dict[str, list[int]] = defaultdict(list)
    for pk, number, _, place in told:
        matters[_first(number, earlier)].append(pk)
        sites[place.strip()].append(pk)
    found = [Again(Ground.MATTER, number, tuple(pks)) for number, pks in matters.items()]
    found += [Again(Ground.SITE, site, tuple(pks)) for site, pks in sites.items() if site]
    return sorted((a for a in found if a.times >= REPEATED["times"]), key=lambda a: -a.times)


def _first(number: str, earlier: Mapping[str, str]) -> str:
    """The first petition on a matter, as far as the numbers lead back."""
    seen = {number}
    while (before := earlier.get(number, "")) and before not in seen:
        seen.add(number := before)
    return number


def last_whole_month(today: date) -> date:
    """The month before this one: a month that is not over has no count yet."""
    return add_months(today.replace(day=1), -1)


class Names:
    """Words for the keys of many series, read once."""

    def __init__(self, keys: list[Key]) -> None:
        places = {k.place for k in keys if k.place}
        self.places = dict(Division.objects.filter(code__in=places).values_list("code", "name"))
        organs: Any = Organ.objects.filter(pk__in={k.agency for k in keys if k.agency})
        self.organs = {o.pk: str(o) for o in organs}

    def of(self, stream: Stream, key: Key) -> str:
        if key.agency:
            return f"{stream.name}：{self.organs.get(key.agency, '')}"
        return f"{stream.name}：{stream.kind_name(key.kind)}，{self.places.get(key.place, '县本级') if stream.towns else '全县'}"
