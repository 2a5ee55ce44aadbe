"""What a risk finds among the rows of its figure. A trial and a run ask here alike, so what is tried is what is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.figures import engine
from fazhi.figures.engine import Rows, everything
from fazhi.figures.risks import Risk, walk
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.limits import add_months
from fazhi.spine.models import Organ


@dataclass(frozen=True)
class Found:
    """One thing that a rule points to. ``row``: key of the row, ``about``: of the matter or entry that it hangs on,
    ``mark``: what is raised once only; a row that has become graver has another mark."""

    risk: Risk
    row: Any
    about: int
    agency: Organ
    on: date
    grade: str
    reason: str
    key: str
    mark: str

    @property
    def title(self) -> str:
        return f"{self.risk.name}（{self.agency}）"


def find(
    risk: Risk, first: date, last: date, dials: Mapping[str, int], today: date, *, rows: Rows = everything,
    known: Collection[str] = (), organs: Mapping[int, Organ] | None = None,
) -> list[Found]:  # fmt: skip
    """What the rule points to among the rows of the days ``first`` to ``last``, as it stands on ``today``, oldest first.

    ``dials``: the thresholds, by name. ``known``: marks that are raised already and are left out. ``organs``: all organs by key,
    for whoever asks many rules in turn.
    """
    look = _Look(risk, dials, today, rows, organs)
    return [one for one in (look.repeated if risk.same else look.single)(first, last) if one.mark not in known]


class _Look:
    """One look of one rule, with the organs that it may meet."""

    def __init__(
        self, risk: Risk, dials: Mapping[str, int], today: date, rows: Rows, organs: Mapping[int, Organ] | None
    ) -> None:
        self.risk, self.dials, self.today, self.counted = risk, dials, today, rows
        self.organs: Mapping[int, Organ] = Organ.objects.in_bulk() if organs is None else organs
        self.fields = {name: walk(risk.of.source.model, name) for name in risk.names}
        self.spine = f"{risk.of.source.prefix}pk"
        self.kind = "matter" if registry.is_procedure(risk.system) else risk.system

    def rows(self, first: date, last: date) -> Iterator[dict[str, Any]]:
        """The figure's rows with what is told of them."""
        risk = self.risk
        names = {"pk", self.spine, risk.of.on, risk.agency, *risk.names, *risk.same, risk.since, risk.until} - {""}
        behind = engine.rows_behind(risk.of, Period(first, last, ""), self.counted).order_by(risk.of.on, "pk")
        for row in behind.values(*names).iterator(5000):
            if row[risk.agency] is not None:
                yield row

    def single(self, first: date, last: date) -> Iterator[Found]:
        for row in self.rows(first, last):
            over = self._over(row)
            if self.risk.after is not None and over < self.dials["after"]:
                continue
            grave = self.risk.worse is not None and over >= self.dials["worse"]
            grade = self.risk.graver if grave else self.risk.grade
            yield self._found(row, grade, f"{row['pk']}@{grade}" if grave else str(row["pk"]), {"over": over})

    def repeated(self, first: date, last: date) -> Iterator[Found]:
        """Each row with which a unit comes to so many of the same within so many months; the first of them may lie before
        ``first``. A row serves one repetition, the next begins anew."""
        risk, times, months = self.risk, self.dials["times"], self.dials["months"]
        groups: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
        for row in self.rows(add_months(first, -months), last):
            groups[row[risk.agency], *(row[path] for path in risk.same)].append(row)
        hits = []
        for group in groups.values():
            run: list[dict[str, Any]] = []
            for row in group:
                day = _day(row[risk.of.on])
                run = [old for old in run if _day(old[risk.of.on]) > add_months(day, -months)] + [row]
                if len(run) >= times:
                    hits += [self._found(row, risk.grade, str(row["pk"]), dict(self.dials))] if day >= first else []
                    run = []
        yield from sorted(hits, key=lambda one: (one.on, str(one.row)))

    def _over(self, row: dict[str, Any]) -> int:
        since = row[self.risk.since or self.risk.of.on]
        until = row[self.risk.until] if self.risk.until else None
        return (_day(until or self.today) - _day(since)).days if since else 0

    def _found(self, row: dict[str, Any], grade: str, mark: str, own: dict[str, Any]) -> Found:
        risk, about = self.risk, row[self.spine]
        told = {name: self._say(name, row[name]) for name in risk.names}
        raw = {name: row[name] for name in risk.names}
        key = risk.key.format(**raw, **own) if risk.key else f"{self.kind}:{about}"
        agency, on = self.organs[row[risk.agency]], _day(row[risk.of.on])
        return Found(risk, row["pk"], about, agency, on, grade, risk.reason.format(**told, **own), key, mark)

    def _say(self, name: str, value: Any) -> str:
        """A value in the words of its field."""
        behind = self.fields[name]
        if value in (None, ""):
            return "（未填）"
        if behind.is_relation:
            return str(self.organs.get(value, value))
        if hasattr(behind, "words"):
            return str(behind.words(value))
        return str(dict(behind.flatchoices).get(value, value)) if behind.choices else str(value)


def _day(value: Any) -> date:
    return value.date() if hasattr(value, "date") else value
