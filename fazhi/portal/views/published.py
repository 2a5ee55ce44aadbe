"""Published records: an index of registers, a list that can be searched, one page for each row."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from fazhi.portal import published
from fazhi.portal.doors import open_to_all, page

PAGE = 20
LONGEST = 60  # characters of a search


@open_to_all()
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    registers = [
        (register, None if register.page else published.rows_of(register).count()) for register in published.registers()
    ]
    return page(request, "published_index.html", {"registers": registers})


@open_to_all(indexed=False)
@require_safe
def listing(request: HttpRequest, code: str) -> HttpResponse:
    register = published.register_of(code)
    if register.page:
        return redirect(register.page)
    asked = request.GET.get("q", "").strip()[:LONGEST]
    rows = published.found(register, published.rows_of(register), asked)
    sheet = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    names = published.listed(register)
    lines = [(row.pk, published.cells(register, row, names)) for row in sheet]
    context = {
        "register": register,
        "labels": published.labels(register),
        "lines": lines,
        "sheet": sheet,
        "asked": asked,
    }
    return page(request, "published.html", context)


@open_to_all(indexed=False)
@require_safe
def detail(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    register = published.register_of(code)
    row = published.rows_of(register).filter(pk=pk).first()
    if row is None:
        raise Http404
    context = {
        "register": register,
        "cells": published.cells(register, row),
        "papers": published.papers(register, row),
    }
    return page(request, "published_detail.html", context)
