"""Figures: their overview, each one's own page, and exactly the rows that it counts."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from fazhi.desk import export, paging
from fazhi.desk.charts import bars
from fazhi.desk.figure_rows import RowTable, key_words, split_name
from fazhi.desk.figure_view import Shown, may_see, one_table, shown, system_name, system_of, systems_for
from fazhi.desk.saying import area_name
from fazhi.desk.spans import PARTS, part_of, span_of, years
from fazhi.desk.views.asking import reader
from fazhi.figures import catalogue, engine, outside
from fazhi.figures.search import find
from fazhi.figures.words import Days, Figure, Period, Quotient, Simple, Stock, Sum, Total
from fazhi.spine import clock
from fazhi.spine.access import Reach
from fazhi.spine.models import Account, Division, Organ

YEARS_BACK = 5
MOST_FOUND = 30


class Asked:
    """What the address asks for: period, organ, town; and the rows that the reader may count in it."""

    def __init__(self, request: HttpRequest) -> None:
        self.user, self.today = reader(request), clock.today()
        self.year, self.part, self.period = span_of(request.GET, self.today)
        self.organs, self.towns = _places(self.user)
        organ, town = request.GET.get("organ", ""), request.GET.get("town", "")
        self.organ = organ if organ in {str(o.pk) for o in self.organs} else ""
        self.town = town if town in {t.code for t in self.towns} else ""

    @property
    def rows(self) -> engine.Rows:
        return engine.seen_by(self.user, self.today, int(self.organ) if self.organ else None, self.town)

    def query(self, **more: Any) -> str:
        """The same choice as an address, with changes."""
        given = {"year": self.year, "part": self.part, "organ": self.organ, "town": self.town} | more
        return urlencode({name: value for name, value in given.items() if value not in ("", None)})

    def context(self) -> dict[str, Any]:
        return {"asked": self, "years": years(self.today), "parts": PARTS, "query": self.query()}


def _places(user: Account) -> tuple[list[Organ], list[Division]]:
    """Organs and towns by which the reader can narrow figures: those within the reach of their posts."""
    far = {p.organ.division_id for p in user.posts_on(clock.today()) if p.reach == Reach.DIVISION}
    if not far:
        return [], []
    shortest = min(far, key=len)
    organs = list(Organ.objects.filter(division__code__startswith=shortest).order_by("division", "code"))
    towns = list(Division.objects.filter(code__startswith=shortest, level=Division.Level.TOWN))
    return organs, towns


def index(request: HttpRequest) -> HttpResponse:
    """The figures of one system, beside all others that the reader may see."""
    asked, words = Asked(request), request.GET.get("find", "").strip()
    areas = systems_for(asked.user, asked.today)
    every = {code: figures for systems in areas.values() for code, figures in systems.items()}
    system = request.GET.get("system", "")
    system = system if system in every else next(iter(every), "")
    months = Period.year(asked.year) if not asked.part else None
    rows = shown(every[system], asked.period, asked.rows, months) if system and not words else []
    menu = [(area_name(a), [(s, system_name(s), len(f)) for s, f in systems.items()]) for a, systems in areas.items()]
    found = find(words, [f for figures in every.values() for f in figures]) if words else []
    hits = [
        (hit, system_name(system_of(hit.figure))) for hit in shown(found[:MOST_FOUND], asked.period, asked.rows, None)
    ]
    context = asked.context() | {
        "words": words, "hits": hits, "found": len(found), "menu": menu, "system": system, "system_name": system_name(system), "months": months,
        "shown": [row for row in rows if not row.silent], "silent": [row for row in rows if row.silent],
    }  # fmt: skip
    return render(request, "desk/figures.html", context)


def _figure(request: HttpRequest, code: str) -> Figure:
    found = catalogue.figure(code)
    if not may_see(reader(request), found, clock.today()):
        raise Http404
    return found


def figure(request: HttpRequest, code: str) -> HttpResponse:
    """One figure: what it means, its value, how it went, how it is spread."""
    found, asked = _figure(request, code), Asked(request)
    here = reverse("desk:figure", args=[code])
    periods = [part_of(asked.year, f"m{n}") for n in range(1, 13)]
    past = [part_of(asked.year - n, asked.part) for n in range(YEARS_BACK - 1, -1, -1)]
    values = engine.series([found], [asked.period, asked.period.before, *periods, *past], asked.rows)
    now, last, *rest = (held[found.code] for held in values)
    by_month = [(f"{n}月", v, f"{here}?{asked.query(part=f'm{n}')}") for n, v in enumerate(rest[:12], 1)]
    by_year = [
        (str(p.start.year), v, f"{here}?{asked.query(year=p.start.year)}") for p, v in zip(past, rest[12:], strict=True)
    ]
    context = asked.context() | {
        "figure": found, "shown": Shown(now, last), "system": system_of(found), "system_name": system_name(system_of(found)),
        "charts": _drawn([
            (bars(f"{asked.year}年各月{found.name}", by_month, _month_word(asked.part)), "月份", by_month),
            (bars(f"近{YEARS_BACK}年{found.name}", by_year, str(asked.year)), "年份", by_year),
        ]),
        "splits": [_split(found, by, asked) for by in _splits(found)], "parts_of": _parts(found),
        "papers": outside.papers(found, asked.period, asked.rows) if found.outside else "",
        "opens": one_table(found), "has_whole": isinstance(found, Quotient),
    }  # fmt: skip
    return render(request, "desk/figure.html", context)


def _drawn(charts: list[tuple[Any, str, list[Any]]]) -> list[tuple[Any, str, list[Any]]]:
    """Without the charts of which every number is withheld: there is nothing to see on them."""
    return [chart for chart in charts if not all(value.withheld for _, value, _ in chart[2])]


def _month_word(part: str) -> str:
    return f"{part[1:]}月" if part.startswith("m") else ""


def _splits(found: Figure) -> list[str]:
    """By what the figure can be split: what all its leaves have in common; months have their own chart."""
    leaves = list(found.leaves())
    common = [by for by in leaves[0].splits if by != "month" and all(by in leaf.splits for leaf in leaves)]
    one_source = len({leaf.source.code for leaf in leaves}) == 1
    return [by for by in common if one_source or by in ("organ", "town")]


def _split(found: Figure, by: str, asked: Asked) -> dict[str, Any]:
    leaf = next(iter(found.leaves()))
    held = engine.split([found], asked.period, by, asked.rows)[found.code]
    held = {key: value for key, value in held.items() if value.number not in (0, None)}
    words = engine.label_of(by, held) if by in ("organ", "town") else key_words(leaf, by, list(held))
    top = max((value.number or 0 for value in held.values()), default=0) or 1
    link = reverse("desk:figure-rows", args=[found.code])
    rows = [
        {
            "name": words.get(key) or "（未填）", "value": value, "share": round(100 * (value.number or 0) / top),
            "url": f"{link}?{asked.query(by=by, key='' if key is None else key)}&key_is={'null' if key is None else 'set'}"
            if one_table(found) else "",
        }
        for key, value in sorted(held.items(), key=lambda item: -(item[1].number or 0))[:40]
    ]  # fmt: skip
    return {"name": split_name(leaf, by), "rows": rows}


def _parts(found: Figure) -> list[Figure]:
    """Figures of which this one is made."""
    if isinstance(found, Quotient):
        return [found.part, found.whole]
    return list(found.parts) if isinstance(found, Total) else []


def _counted(request: HttpRequest, found: Figure, asked: Asked) -> tuple[Any, Simple, str]:
    """The rows behind a number, the leaf that tells of what kind they are, and what the number is called."""
    part = request.GET.get("side", "part") != "whole"
    side: Figure = found
    while isinstance(side, Quotient):
        side = side.part if part else side.whole
    leaf = next(iter(side.leaves()))
    if leaf.source.closed:
        raise Http404
    by, name = request.GET.get("by", ""), side.name
    try:
        if by and by in (*leaf.splits, "organ", "town"):
            key: Any = None if request.GET.get("key_is") == "null" else request.GET.get("key", "")
            rows = engine.rows_in(found, asked.period, by, key, asked.rows, part=part)
            words = (
                engine.label_of(by, [int(key)] if by == "organ" and key else [key])
                if by in ("organ", "town")
                else key_words(leaf, by, [key])
            )
            name += "，" + "".join(words.values())
        else:
            rows = engine.rows_behind(found, asked.period, asked.rows, part=part)
    except ValueError:
        raise Http404 from None
    return rows, leaf, name


def figure_rows(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly the rows that are counted."""
    found, asked = _figure(request, code), Asked(request)
    rows, leaf, name = _counted(request, found, asked)
    table = RowTable(leaf)
    page = paging.page(table.with_all(rows, asked.user), leaf.on, descending=True, key=request.GET.get("at", ""))
    context = asked.context() | {
        "figure": found, "name": name, "count": rows.count(), "page": page, "heads": table.heads,
        "lines": table.lines(page.rows), "note": _note(leaf),
    }  # fmt: skip
    return render(request, "desk/figure_rows.html", context)


def _note(leaf: Simple) -> str:
    """What is to be known when the number is not the number of rows."""
    if isinstance(leaf, Days):
        return "指标为下列各行自起算日至办结日的天数合计"
    if isinstance(leaf, Sum) or (isinstance(leaf, Stock) and leaf.of):
        return "指标为下列各行有关字段的合计"
    return "指标为下列各行中不同对象的个数" if getattr(leaf, "of", "") else ""


def figure_export(request: HttpRequest, code: str, kind: str) -> HttpResponseBase:
    if kind not in export.KINDS:
        raise Http404
    found, asked = _figure(request, code), Asked(request)
    rows, leaf, name = _counted(request, found, asked)
    table = RowTable(leaf)
    ordered = table.with_all(rows, asked.user).order_by(f"-{leaf.on}", "-pk").iterator(chunk_size=2000)
    return export.respond(kind, f"{asked.period.label}{name}", table.columns, ordered)
