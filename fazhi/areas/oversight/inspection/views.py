"""The desk's pages of inspections: the year on one page with the draw for a look-back, and many objects listed at once."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.oversight.inspection import board, looking_back
from fazhi.areas.oversight.inspection.many_objects import list_objects
from fazhi.areas.oversight.inspection.procedure import CODE
from fazhi.areas.oversight.inspection.register import INSPECTIONS, PLANS, RECTIFICATIONS
from fazhi.areas.oversight.inspection.words import ObjectKind
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.limits import add_months

YEARS = 3
RATE = "10%"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def year(request: HttpRequest) -> HttpResponse:
    """Whoever reads inspections sees the page; the office's people prepare the draw of a look-back."""
    register_for(request, INSPECTIONS.code)
    user, today = reader(request), clock.today()
    first, last, rate = add_months(today, -12), today, request.POST.get("rate", RATE).strip()
    wrong: list[str] = []
    if request.method == "POST":
        try:
            first, last = _day(request, "first", "销号起日"), _day(request, "last", "止日")
            draw = looking_back.prepare(by=user, on=today, first=first, last=last, rate=rate)
        except Refused as refusal:
            wrong = list(refusal.reasons)
        else:
            messages.success(request, "已拟定抽取，请写明种子来源，冻结名单后抽取；抽中的编号填入“回头看”督察")
            return redirect("desk:draw", draw.pk)
    asked, years = request.GET.get("year", ""), range(today.year, today.year - YEARS, -1)
    chosen = int(asked) if asked in {str(one) for one in years} else today.year
    context = {
        "held": board.held(user, chosen, today), "units": board.units(user, chosen, today), "year": chosen, "years": years, "first": first,
        "last": last,
        "rate": rate, "wrong": wrong, "may": looking_back.office_of(user, today) is not None, "inspections": INSPECTIONS.code,
        "rectifications": RECTIFICATIONS.code, "plans": PLANS.code, "may_open": bool(access.may_open(user, registry.procedure(CODE), today)),
    }  # fmt: skip
    return render(request, "oversight/inspections.html", context, status=422 if wrong else 200)


def _day(request: HttpRequest, name: str, word: str) -> date:
    try:
        return date.fromisoformat(request.POST.get(name, ""))
    except ValueError:
        raise BadInput(f"{word}不是日期，请按“2026-01-31”的样子填写") from None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def objects(request: HttpRequest, pk: int) -> HttpResponse:
    """One object a line, all of them or none."""
    matter = matter_for(request, pk, CODE)
    kind, text, wrong = request.POST.get("kind", ObjectKind.SCHOOL.value), request.POST.get("names", ""), []
    if request.method == "POST":
        try:
            many = list_objects(matter, by=reader(request), on=clock.today(), kind=kind, text=text)
        except Refused as refusal:
            wrong = list(refusal.reasons)
        else:
            messages.success(request, f"已列入{many}个督察对象")
            return redirect("desk:matter", pk=pk)
    open_for = matter.state in matter.declared.step("object").takes
    context = {
        "matter": matter,
        "open_for": open_for,
        "kinds": ObjectKind.choices,
        "kind": kind,
        "text": text,
        "wrong": wrong,
    }
    return render(request, "oversight/inspection_objects.html", context, status=422 if wrong else 200)
