"""Comparison of published reports: the table, one indicator with its sentences and picture, and how many people live where."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.comparing import ORDERS, Asked, Choice, choice, own_division, rows_of
from fazhi.desk.comparison_files import KINDS, MOST, respond
from fazhi.desk.saying import area_name
from fazhi.desk.views.asking import reader
from fazhi.figures import catalogue
from fazhi.report.comparison import gathering, population, rules
from fazhi.report.comparison.drawing import drawn, order
from fazhi.report.comparison.model import Cell, Column, Note, Row
from fazhi.report.library import keeping
from fazhi.report.models import Population
from fazhi.spine import clock
from fazhi.spine.errors import BadInput
from fazhi.spine.registry import Unknown

MOST_PLACES, MOST_CELL = 60, 3
PER_PAGE = 50


def comparison(request: HttpRequest) -> HttpResponseBase:
    """The table: indicators beside reports. ``format`` asks for the same as a file, all rows of it."""
    asked, user, today = Asked.of(request.GET), reader(request), clock.today()
    wrong, made = "", Choice(asked, [], [], [])
    try:
        made = choice(asked, user, today)
    except BadInput as problem:
        wrong = str(problem)
    kind = request.GET.get("format", "")
    if kind in KINDS and made.codes and not wrong:
        return respond(kind, made, rows_of(made, made.codes[: MOST[kind]], user, today))
    page = Paginator(made.codes, made.per_page).get_page(request.GET.get("page"))
    rows = rows_of(made, list(page.object_list), user, today)
    charts = request.GET.get("view") == "charts"
    context = _form(asked, made) | {
        "asked": asked, "made": made, "page": page, "wrong": wrong, "query": asked.query(), "here": asked.query(view="charts" if charts else ""),
        "rows": [_shown(row) for row in rows], "columns": [_head(c, made.columns) for c in made.columns],
        "legend": _legend(rows, made.columns), "charts": charts, "heads": "heads" in asked.flags, "most": MOST_CELL,
        "pictures": [(row, drawn(row, heads="heads" in asked.flags and row.indicator.per_head)) for row in rows] if charts else [],
        "has_live": own_division(user, today) is not None,
    }  # fmt: skip
    return render(request, "desk/comparison.html", context, status=422 if wrong else 200)


def _form(asked: Asked, made: Choice) -> dict[str, Any]:
    """What the form offers. Of very many places only those chosen are listed; others are named."""
    places, known = gathering.places(), gathering.years_known()
    many = len(places) > MOST_PLACES
    listed = [p for p in places if p in asked.places] if many else places
    return {
        "places": [(p, p in asked.places) for p in listed], "years": [(y, y in asked.years) for y in known],
        "areas": [(a, area_name(a)) for a in made.areas], "orders": ORDERS, "many": many, "reports": len(places),
    }  # fmt: skip


def _head(column: Column, columns: list[Column]) -> tuple[Column, list[Note]]:
    return column, rules.notes_on_column(column, columns)


def _shown(row: Row) -> dict[str, Any]:
    """A row as the page shows it: in each cell the first few printed numbers and the short words of what to mind."""
    cells = []
    for cell in row.cells:
        words = dict.fromkeys(note.word for note in cell.notes if note.code != rules.WITHIN.code)
        first = sorted(cell.values, key=lambda one: one is not cell.of)[:MOST_CELL]
        told = {"words": "、".join(words), "value": row.shown(cell.taken), "head": row.head_of(cell)}
        cells.append({"cell": cell, "first": first} | told)
    return {"row": row, "cells": cells, "scaled": row.scale not in (1, 0.01)}


def _legend(rows: list[Row], columns: list[Column]) -> list[rules.Rule]:
    """The rules that anything on the page came under, as they are declared."""
    met = {n.code for row in rows for n in row.notes}
    met |= {n.code for row in rows for cell in row.cells for n in cell.notes}
    met |= {n.code for row in rows for cell in row.cells for notes in cell.own_notes.values() for n in notes}
    met |= {n.code for column in columns for n in rules.notes_on_column(column, columns)}
    return [rule for rule in rules.RULES if rule.code in met]


def one_indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator through all chosen reports: picture, table, every printed sentence, everything to mind."""
    asked, user, today = Asked.of(request.GET), reader(request), clock.today()
    try:
        figure = catalogue.figure(code)
        made = choice(asked, user, today)
    except Unknown as problem:
        raise Http404(str(problem)) from None
    except BadInput as problem:
        messages.error(request, str(problem))
        return redirect("desk:report-comparison")
    found = rows_of(made, [code], user, today)[0]
    by_value = request.GET.get("order") == "value"
    found.cells = order(found.cells)
    pictures = [drawn(found, by_value=by_value)]
    known = {cell.per_head.by for cell in found.cells if cell.per_head}
    if known:
        pictures.append(drawn(found, heads=True, by_value=by_value))
    context = {
        "figure": figure, "row": found, "asked": asked, "query": asked.query(order=""), "pictures": pictures, "by_value": by_value,
        "heads": found.indicator.per_head, "residents": sorted(known, key=lambda one: (one.place, one.year)),
        "lacking": sorted({c.column.place for c in found.cells if c.taken is not None and not c.per_head}) if found.indicator.per_head else [],
        "may": keeping.may_keep(user, today),
        "cells": [_told(found, cell, made.columns) for cell in found.cells], "scaled": found.scale not in (1, 0.01),
    }  # fmt: skip
    return render(request, "desk/comparison_one.html", context)


def _told(row: Row, cell: Cell, columns: list[Column]) -> dict[str, Any]:
    """A cell with all that is printed, and what is to be minded about each number and about them together."""
    own = {id(note) for notes in cell.own_notes.values() for note in notes}
    together = [n for n in cell.notes if id(n) not in own and n.code != rules.WITHIN.code]
    said = [
        {"one": one, "notes": cell.own_notes.get(one.key, ()), "counted": one is cell.of}
        for one in (*cell.values, *cell.others)
    ]
    return {
        "cell": cell, "of_column": rules.notes_on_column(cell.column, columns), "together": together, "said": said,
        "value": row.shown(cell.taken), "head": row.head_of(cell),
    }  # fmt: skip


# ── how many people live where ────────────────────────────────────────────────────────────────────


class PopulationForm(forms.Form):
    place = forms.CharField(label="地方", max_length=60, help_text="与报告上的写法一致，如“云岚县”")
    year = forms.CharField(label="年度", max_length=6)
    people = forms.CharField(label="常住人口", max_length=20, help_text="写人数，或者如42.3万")
    source = forms.CharField(label="来源", max_length=200, help_text="公报或者年鉴的名称")


@never_cache
def population_page(request: HttpRequest) -> HttpResponse:
    """The numbers of residents that are known, and the forms to enter more: one, or rows copied from a spreadsheet."""
    user, today = reader(request), clock.today()
    many = request.method == "POST" and "rows" in request.POST
    single = request.method == "POST" and not many
    form, rows, wrong = PopulationForm(request.POST if single else None), request.POST.get("rows", ""), ""
    if request.method == "POST":
        keeping.require_keeper(user, today)
        text = rows if many else "\t".join(request.POST.get(name, "").strip() for name in form.fields)
        if many or form.is_valid():
            try:
                count = population.record(population.parsed(text, today), by=user, on=today)
            except BadInput as problem:
                wrong = str(problem) if many else str(problem).replace("第1行：", "")
            else:
                messages.success(request, f"已记下{count}条人口数")
                return redirect("desk:report-population")
    known = Population.objects.select_related("entered_by")
    words = request.GET.get("q", "").strip()
    page = Paginator(known.filter(place__icontains=words), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page, "form": form, "rows": rows, "wrong": wrong, "words": words, "may": keeping.may_keep(user, today),
        "lacking": _lacking(),
    }  # fmt: skip
    return render(request, "desk/population.html", context, status=422 if request.method == "POST" else 200)


def _lacking() -> list[str]:
    """Places of the library of which no number of residents is known; the first of them."""
    known = set(Population.objects.values_list("place", flat=True))
    return [place for place in gathering.places() if place not in known][:PER_PAGE]


@require_POST
def population_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a number out that was entered by mistake."""
    one = get_object_or_404(Population, pk=pk)
    population.remove(one, by=reader(request), on=clock.today())
    messages.success(request, f"已删去{one.place}{one.year}年的人口数")
    return redirect(reverse("desk:report-population"))
