"""What the pages of comparison ask of an address, and what they show: the choice, its rows, the platform's own records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from fazhi.desk.figure_view import may_see
from fazhi.figures import catalogue, engine
from fazhi.figures.search import find
from fazhi.figures.words import Figure, Period
from fazhi.report.comparison import gathering
from fazhi.report.comparison.heads import Population
from fazhi.report.comparison.model import Column, Indicator, Row, in_line, ordered
from fazhi.report.comparison.table import Live, Wanted, build
from fazhi.spine.access import Reach
from fazhi.spine.models import Account, Division, Post

#: Cells on one page, so that it stays below 150 kB; rows when our own records are counted with them (a query a source).
CELLS, MOST_ROWS, FEWEST_ROWS, LIVE_ROWS = 220, 40, 6, 20
ORDERS = (("", "按领域"), ("told", "按印有此数的报告多少"), ("name", "按名称"))
FLAGS = ("heads", "all", "live", "single")


@dataclass(frozen=True)
class Asked:
    """The reader's choice. ``heads``: per 10,000 residents; ``all``: count also what is barred; ``live``: beside our own
    records; ``single``: indicators that only one report tells as well."""

    places: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    area: str = ""
    codes: tuple[str, ...] = ()
    words: str = ""
    order: str = ""
    flags: frozenset[str] = frozenset()

    @classmethod
    def of(cls, given: QueryDict) -> Asked:
        named = [name.strip() for name in given.get("more", "").replace("，", "、").replace(",", "、").split("、")]
        places = dict.fromkeys(name[:60] for name in (*given.getlist("place"), *named) if name.strip())
        years = dict.fromkeys(int(y) for y in given.getlist("year") if len(y) == 4 and y.isdecimal())
        order = given.get("order", "")
        return cls(
            tuple(places), tuple(years), given.get("area", ""), tuple(given.getlist("code")[:200]), given.get("q", "").strip()[:60],
            order if order in {"told", "name", "value"} else "", frozenset(f for f in FLAGS if given.get(f)),
        )  # fmt: skip

    def query(self, **more: str | int) -> str:
        """The choice as an address, with additions."""
        pairs: list[tuple[str, str | int]] = [("place", p) for p in self.places]
        pairs += [("year", y) for y in self.years]
        pairs += [("code", c) for c in self.codes]
        single = {"area": self.area, "q": self.words, "order": self.order} | {f: 1 for f in FLAGS if f in self.flags}
        return urlencode([*pairs, *((k, v) for k, v in (single | more).items() if v not in ("", None))])


@dataclass
class Choice:
    """What was chosen, worked out: the reports beside each other and the indicators that are compared."""

    asked: Asked
    columns: list[Column]
    codes: list[str]
    areas: list[str]
    absent: list[str] = field(default_factory=list)

    @property
    def reports(self) -> int:
        """How many published reports stand beside each other."""
        return sum(not column.live for column in self.columns)

    @property
    def per_page(self) -> int:
        rows = max(FEWEST_ROWS, min(MOST_ROWS, CELLS // max(len(self.columns), 1)))
        return min(rows, LIVE_ROWS) if any(c.live for c in self.columns) else rows


def choice(asked: Asked, user: Account, today: date) -> Choice:
    """The reports and indicators asked for. Raises BadInput when there are too many reports."""
    columns = gathering.chosen(asked.places, asked.years)
    here = {c.place for c in columns}
    absent = [place for place in asked.places if place not in here]
    counts = gathering.told_codes(columns)
    known = [f for f in catalogue.figures() if f.code in counts]
    least = 1 if asked.codes or "single" in asked.flags or len(columns) < 2 else 2
    codes = [f.code for f in known if counts[f.code] >= least]
    areas = list(dict.fromkeys(code.split(".", 1)[0] for code in codes))
    codes = _narrowed(asked, known, codes)
    if asked.order in ("told", "name"):
        rows = [Row(one, []) for one in gathering.indicators(codes)]
        codes = [row.indicator.code for row in ordered(rows, "name")]
        if asked.order == "told":
            codes.sort(key=lambda code: -counts[code])
    if "live" in asked.flags:
        columns = in_line([*columns, *_live_columns(columns, user, today)])
    return Choice(asked, columns, codes, areas, absent)


def _narrowed(asked: Asked, known: Sequence[Figure], codes: Sequence[str]) -> list[str]:
    if asked.codes:
        return [f.code for f in known if f.code in set(asked.codes)]
    if asked.words:
        kept = set(codes)
        return [f.code for f in find(asked.words, known) if f.code in kept]
    return [code for code in codes if not asked.area or code.startswith(f"{asked.area}.")]


# ── our own records ───────────────────────────────────────────────────────────────────────────────


def _posts(user: Account, today: date) -> list[Post]:
    return [post for post in user.posts_on(today) if post.reach == Reach.DIVISION]


def own_division(user: Account, today: date) -> Division | None:
    """The division all of which the reader sees; only its numbers can stand beside another county's."""
    codes = sorted({post.organ.division_id for post in _posts(user, today)}, key=len)
    return Division.objects.filter(pk=codes[0]).first() if codes else None


def _live_columns(columns: Sequence[Column], user: Account, today: date) -> list[Column]:
    division = own_division(user, today)
    if division is None:
        return []
    years = sorted({c.year for c in columns if c.year <= today.year})
    return [Column(-year, division.name, year, "本平台记录", own=True, live=True) for year in years]


def live_values(
    columns: Sequence[Column], indicators: Sequence[Indicator], user: Account, today: date
) -> dict[tuple[int, str], Live]:  # fmt: skip
    """What our own records say in the years of the live columns, of figures that the reader sees over the whole division."""
    wanted = [c for c in columns if c.live]
    figures = [catalogue.figure(i.code) for i in indicators] if wanted else []
    seen = [f for f in figures if may_see(user, f, today) and _whole(user, f, today)]
    if not seen:
        return {}
    series = engine.series(seen, [Period.year(c.year) for c in wanted], engine.seen_by(user, today))
    return {
        (column.key, code): Live(value.text, value.number)
        for column, held in zip(wanted, series, strict=True)
        for code, value in held.items()
    }


def _whole(user: Account, figure: Figure, today: date) -> bool:
    systems = {leaf.source.system for leaf in figure.leaves()}
    return any(all(post.covers(system) for system in systems) for post in _posts(user, today))


def rows_of(made: Choice, codes: Sequence[str], user: Account, today: date) -> list[Row]:
    """The rows of these indicators."""
    indicators = gathering.indicators(codes)
    printed = gathering.everything_told([c for c in made.columns if not c.live], codes)
    population = Population(gathering.residents({c.place for c in made.columns}))
    wanted = Wanted(made.columns, indicators, "all" in made.asked.flags)
    return build(wanted, printed, population, live_values(made.columns, indicators, user, today))
