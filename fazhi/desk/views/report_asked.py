"""A request for material, seen by the organ that was asked: what is wanted, its own figures, the text it writes and sends.

The report itself is not shown; the organ sees its request and what it needs for it.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_seen import dial, link_in
from fazhi.figures import catalogue
from fazhi.figures.search import find
from fazhi.figures.words import Figure
from fazhi.paper.html import to_html
from fazhi.report.actions import digest
from fazhi.report.contributions import answering
from fazhi.report.contributions.tokens import TITLED, figures_of
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.outline import AREAS
from fazhi.report.picking import MOST, Offered
from fazhi.report.render import render as typeset
from fazhi.report.shown import live
from fazhi.report.token_names import coded
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Conflict, Refused


def _asked_for(request: HttpRequest, pk: int) -> Contribution:
    """A request to one of the reader's organs; to everybody else it does not exist."""
    one = answering.asked_of(reader(request), clock.today()).filter(pk=pk).first()
    if one is None:
        raise Http404
    return one


@never_cache
def report_asked(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked, and the text that answers it: kept for later, or sent."""
    one, user, today = _asked_for(request, pk), reader(request), clock.today()
    if request.method != "POST":
        return _page(request, one, answering.begun(one))
    text, version = coded(request.POST.get("text", "")), request.POST.get("version", "")
    act = answering.answer if request.POST.get("do") == "send" else answering.keep_draft
    try:
        if not version.isdecimal():
            raise BadInput("请从供稿页保存")
        act(one, text=text, by=user, on=today, version=int(version), seen=request.POST.get("seen"))
    except Refused as refusal:
        fresh = _asked_for(request, pk)
        other = answering.begun(fresh) if isinstance(refusal, Conflict) else ""
        return _page(request, fresh, text, problems=refusal.reasons, other=other, status=refusal.status)
    messages.success(request, "已报送" if act is answering.answer else "已保存，尚未报送")
    return redirect("desk:report-asked", pk)


def _page(request: HttpRequest, one: Contribution, text: str, *, status: int = 200, **more: Any) -> HttpResponse:
    last = YearlyReport.objects.filter(organ=one.report.organ, year=one.report.year - 1, state="published").first()
    context = {
        "one": one, "text": text, "seen": digest(answering.begun(one)), "reasons": answering.hindrances(one, reader(request), clock.today()),
        "dial": dial(one.due_on, None if one.is_open else one.sent_on, clock.today(), 7), "last": last, "area": AREAS.get(one.area, ""),
        "found": _of_area(one), **_preview(one, text), **more,
    }  # fmt: skip
    return render(request, "desk/report_asked.html", context, status=status)


def _preview(one: Contribution, text: str) -> dict[str, Any]:
    if not text.strip():
        return {}
    try:
        made = typeset(TITLED + text, figures_of(one, text), link=link_in(one.organ, one.report.year))
    except BadInput as error:
        return {"problems_of_text": error.reasons}
    return {"paper": mark_safe(to_html(made.paper))}


def _of_area(one: Contribution) -> list[Offered]:
    """The organ's own figures of the area that the request concerns, those that tell something."""
    if not one.area:
        return []
    return [offer for offer in _offers(one, [f for f in catalogue.figures() if f.area == one.area]) if not offer.shown.empty][:MOST]  # fmt: skip


def _offers(one: Contribution, figures: list[Figure]) -> list[Offered]:
    shown = live(one.organ, one.report.year, [f.code for f in figures])
    return [Offered(shown[f.code], f.unit, AREAS.get(f.area, f.area)) for f in figures if f.code in shown]


@require_POST
def report_asked_preview(request: HttpRequest, pk: int) -> HttpResponse:
    one = _asked_for(request, pk)
    return render(request, "desk/report_preview.html", _preview(one, coded(request.POST.get("text", ""))))


def report_asked_figures(request: HttpRequest, pk: int) -> HttpResponse:
    """The organ's own figures to put into the text."""
    one, words = _asked_for(request, pk), request.GET.get("q", "").strip()
    found = find(words)
    context = {"words": words, "found": _offers(one, found[:MOST]), "count": len(found)}
    return render(request, "desk/report_figures.html", context)
