"""The portrait of an agency: its figures beside its like, what is open there, and the records behind each number."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.portrait.comparing import FEWEST, YEARS_BACK, Row, Shown, own, portrait, rows
from fazhi.areas.oversight.portrait.drawing import months, strip
from fazhi.areas.oversight.portrait.lights import Light, light, lights
from fazhi.areas.oversight.portrait.seeing import organs_for
from fazhi.desk import paging
from fazhi.desk.figure_rows import RowTable
from fazhi.desk.figure_view import may_see
from fazhi.desk.spans import span_of
from fazhi.desk.spans import years as years_to_choose
from fazhi.desk.views.asking import reader
from fazhi.figures import engine
from fazhi.figures.words import Figure, Quotient, Simple
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Organ


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The agencies whose portrait the reader may open; one alone is shown at once."""
    organs = organs_for(reader(request), clock.today())
    if not organs:
        raise Http404
    if len(organs) == 1:
        return redirect("desk-oversight:portrait", pk=organs[0].pk)
    towns = [organ for organ in organs if organ.kind == Organ.Kind.TOWN]
    groups = [("县级部门", [organ for organ in organs if organ not in towns]), ("乡镇（街道）", towns)]
    return render(request, "oversight/portraits.html", {"groups": groups})


def _organ(request: HttpRequest, pk: int) -> Organ:
    found = next((organ for organ in organs_for(reader(request), clock.today()) if organ.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _chosen(user: Account, organ: Organ) -> list[Row]:
    today = clock.today()
    return [row for row in rows() if organ.kind in row.kinds and may_see(user, row.declared, today)]


@never_cache
@require_safe
def agency(request: HttpRequest, pk: int) -> HttpResponse:
    """Aggregates only, each with its records for those who may see them; no total score."""
    user, today, organ = reader(request), clock.today(), _organ(request, pk)
    year = span_of(request.GET, today)[0]
    lines = [_line(one) for one in portrait(organ, year, _chosen(user, organ))]
    context = {
        "organ": organ, "year": year, "years": years_to_choose(today), "lines": lines, "open": _open(user, organ), "fewest": FEWEST,
        "back": YEARS_BACK, "kind": "乡镇（街道）" if organ.kind == Organ.Kind.TOWN else "县级部门",
    }  # fmt: skip
    return render(request, "oversight/portrait.html", context)


def _line(one: Shown) -> dict[str, Any]:
    """One figure as the page tells it."""
    like, figure = one.like, one.row.declared
    words = {"low": one.words(like.low), "middle": one.words(like.middle), "high": one.words(like.high)} if like else {}
    said = "、".join(value.text for value in one.months if value is not None)
    return {
        "months": said,
        "shown": one,
        "figure": figure,
        "strip": strip(one),
        "spark": months(one),
        "opens": _opens(figure),
        **words,
    }


def _open(user: Account, organ: Organ) -> list[tuple[Light, int]]:
    """What is open at the agency now, of that the reader may see."""
    today = clock.today()
    seen = [one for one in lights() if one.shown_to(user, today)]
    return [(one, one.rows(user, today).filter(**{one.agency: organ.pk}).count()) for one in seen]


def _opens(figure: Figure) -> bool:
    """Whether its rows stand in one table."""
    sides = [figure.part, figure.whole] if isinstance(figure, Quotient) else [figure]
    return all(len({leaf.source.code for leaf in side.leaves()}) == 1 for side in sides)


@never_cache
@require_safe
def figure_rows(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The records behind one number of a portrait, of those that the reader may see."""
    user, today, organ = reader(request), clock.today(), _organ(request, pk)
    row = next((one for one in _chosen(user, organ) if one.figure == code), None)
    if row is None or not _opens(row.declared):
        raise Http404
    year, _, period = span_of(request.GET, today)
    part = request.GET.get("side") != "whole"
    side: Figure = row.declared
    while isinstance(side, Quotient):
        side = side.part if part else side.whole
    found = engine.rows_behind(side, period, own(row, organ, engine.seen_by(user, today)))
    leaf: Simple = next(iter(side.leaves()))
    back = f"{reverse('desk-oversight:portrait', args=[organ.pk])}?year={year}"
    return _listed(request, found, leaf, f"{organ}：{side.name}", period.label, (back, f"{organ}法治画像"))


@never_cache
@require_safe
def light_rows(request: HttpRequest, code: str) -> HttpResponse:
    """The records behind one light, of a unit or a town when asked."""
    user, today, one = reader(request), clock.today(), light(code)
    if one is None or not one.shown_to(user, today):
        raise Http404
    found, where = one.rows(user, today), ""
    if organ := Organ.objects.filter(pk=_key(request, "organ")).first():
        found, where = found.filter(**{one.agency: organ.pk}), str(organ)
    elif (town := request.GET.get("town", "")).isdigit():
        found, where = found.filter(**{f"{one.agency}__division__code__startswith": town}), _town(town)
    name = f"{where}：{one.name}" if where else one.name
    back = reverse("desk-oversight:first-look") if access.casework(user, one.source.system, today) else ""
    return _listed(request, found, one.leaf, name, f"{one.reason}（{one.basis}）", (back, "一页看全县"))


def _key(request: HttpRequest, name: str) -> int:
    text = request.GET.get(name, "")
    return int(text) if text.isdigit() and len(text) < 12 else 0


def _town(code: str) -> str:
    found = Organ.objects.filter(division=code, kind=Organ.Kind.TOWN).first()
    return str(found) if found else ""


def _listed(
    request: HttpRequest, found: Any, leaf: Simple, name: str, note: str, back: tuple[str, str]
) -> HttpResponse:
    table, user = RowTable(leaf), reader(request)
    page = paging.page(table.with_all(found, user), leaf.on, descending=True, key=request.GET.get("at", ""))
    context = {
        "name": name, "note": note, "count": found.count(), "page": page, "heads": table.heads, "lines": table.lines(page.rows),
        "back": back,
    }  # fmt: skip
    return render(request, "oversight/rows_behind.html", context)
