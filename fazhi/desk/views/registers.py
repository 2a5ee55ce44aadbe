"""The registers: their index, their lists, their exports, and opening a record in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from fazhi.desk import export
from fazhi.desk.deeds.opening import OpenMatter, opening_name
from fazhi.desk.lists import Listing
from fazhi.desk.reach import counts
from fazhi.desk.saying import area_name, area_of, numbered
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.draws.rights import holding_organs
from fazhi.spine.errors import Refused
from fazhi.spine.models import Account
from fazhi.spine.register import Register


def index(request: HttpRequest) -> HttpResponse:
    """Every register that the reader has to do with, by area."""
    user, today = reader(request), clock.today()
    areas: dict[str, list[dict[str, Any]]] = {}
    held = counts(user, today)
    for register in in_order(registry.registers()):
        if access.reads(user, register.code, today):
            name = opens(user, register)
            item = {
                "register": register,
                "count": held.get(register.code, 0),
                "opens": name,
                "short": name if register.of_matters else "登记",
            }
            areas.setdefault(register.area or area_of(register.code), []).append(item)
    shown = [(area_name(area), items) for area, items in areas.items()]
    return render(request, "desk/registers.html", {"areas": shown})


def in_order(registers: Iterable[Register]) -> list[Register]:
    """Systems in the order of their numbers, in each the procedure before its rolls and targets."""
    return sorted(registers, key=lambda r: (r.area or area_of(r.code), numbered(r.id), not r.of_matters, r.code))


def opens(user: Account, register: Register) -> str:
    """What opening a record is called when the reader may do it, else nothing."""
    today = clock.today()
    if register.of_matters:
        held: Any = access.may_open(user, registry.procedure(register.code), today)
    else:
        held = access.may_record(user, register, today)
    return opening_name(register) if held else ""


def listing_for(request: HttpRequest, register: Register) -> Listing:
    """The list that the address asks for; a choice of columns is kept for the next visit."""
    kept = request.session.get("columns", {})
    if wanted := request.GET.getlist("col"):
        kept = {**kept, register.code: wanted}
        request.session["columns"] = kept
    return Listing(register, reader(request), request.GET, kept.get(register.code, []))


def register_list(request: HttpRequest, code: str) -> HttpResponse:
    register = register_for(request, code)
    listing = listing_for(request, register)
    draws = not registry.is_sealed(code) and bool(holding_organs(reader(request), clock.today()))
    context = {"register": register, "listing": listing, "opens": opens(reader(request), register), "draws": draws}
    context["sealed"] = registry.is_sealed(code)
    template = "desk/_list.html" if request.htmx else "desk/list.html"  # type: ignore[attr-defined]
    return render(request, template, context)


def register_export(request: HttpRequest, code: str, kind: str) -> HttpResponseBase:
    """The rows of the list, all of them and no others, with the columns chosen."""
    if kind not in export.KINDS:
        raise Http404
    register = register_for(request, code)
    registry.refuse_sealed(code, "导出名册")
    listing = listing_for(request, register)
    column, descending = listing.sort
    rows = listing.rows.order_by(f"{'-' if descending else ''}{column.path}", "-pk").iterator(chunk_size=2000)
    return export.respond(kind, register.name, listing.columns, rows)


def open_record(request: HttpRequest, code: str) -> HttpResponse:
    """The form by which a matter is opened or an entry recorded."""
    register = register_for(request, code)
    deed = OpenMatter(register, reader(request), request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if deed.sheet.is_valid():
            try:
                made = deed.perform()
            except Refused as refusal:
                status = deed.sheet.refuse(refusal)
            else:
                messages.success(request, f"已登记，编号{made.number}")
                return redirect("desk:matter" if register.of_matters else "desk:entry", made.pk)
    return render(request, "desk/open.html", {"register": register, "sheet": deed.sheet}, status=status)
