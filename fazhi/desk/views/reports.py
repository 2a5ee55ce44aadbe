"""Yearly reports: their list, the page of one with its findings, its editor, its versions, its files."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_deeds import ASKS, ReportDeed, offers
from fazhi.paper.html import to_html
from fazhi.report import actions, export, rights
from fazhi.report.freezing import changed_since
from fazhi.report.models import YearlyReport
from fazhi.report.owing import standing
from fazhi.report.own_check import check_own
from fazhi.report.picking import offered
from fazhi.report.render import Link, codes_in
from fazhi.report.render import render as typeset
from fazhi.report.shown import WHOLE_DIVISION, of_report
from fazhi.report.versions import compare
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Organ

HISTORY = 20
SEVERITY = {"error": ("red", "错误"), "warning": ("amber", "请核对"), "note": ("blue", "提示")}


def report_for(request: HttpRequest, pk: int) -> YearlyReport:
    """A report the reader may see; to everybody else it does not exist."""
    found = rights.readable(reader(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def link_of(report: YearlyReport) -> Link:
    """The address of a figure's records, in the report's year and place."""
    narrowed: dict[str, Any] = {"year": report.year}
    if report.organ.kind == Organ.Kind.TOWN:
        narrowed["town"] = report.scope
    elif report.organ.kind not in WHOLE_DIVISION:
        narrowed["organ"] = report.organ_id
    asked = urlencode(narrowed)
    return lambda code: f"{reverse('desk:figure', args=[code])}?{asked}"


# ── the list ──────────────────────────────────────────────────────────────────────────────────────


def reports(request: HttpRequest) -> HttpResponse:
    user, today = reader(request), clock.today()
    found = list(rights.readable(user))
    there = {(report.organ_id, report.year) for report in found}
    organs = rights.writable_organs(user, today)
    years = range(today.year, today.year - 3, -1)
    owed = [YearlyReport(organ=o, year=year) for year in years for o in organs if (o.pk, year) not in there]
    context = {
        "rows": [(r, dues(r, today)) for r in found],
        "due": [(r, dues(r, today)) for r in owed if r.year == today.year - 1],
        "other": [r for r in owed if r.year != today.year - 1],
        "standing": standing(user, today.year - 1, today),
    }  # fmt: skip
    return render(request, "desk/reports.html", context)


def dues(report: YearlyReport, today: date) -> list[dict[str, Any]]:
    """The two dates of a report, each with its tone and word."""
    asked = (("报送", report.submit_by, report.submitted_on), ("公开", report.publish_by, report.published_on))
    return [{"name": name, "due": due, "met": met, **_dial(due, met, today)} for name, due, met in asked]


def _dial(due: date, met: date | None, today: date) -> dict[str, str]:
    if met:
        late = (met - due).days
        return {"tone": "red", "word": f"逾期{late}天完成"} if late > 0 else {"tone": "done", "word": "按期完成"}
    left = (due - today).days
    if left < 0:
        return {"tone": "red", "word": f"已超期{-left}天"}
    return {"tone": "amber" if left <= 30 else "green", "word": f"还有{left}天"}


@require_POST
def report_new(request: HttpRequest) -> HttpResponse:
    """Write the first draft."""
    user, today = reader(request), clock.today()
    organ = next((o for o in rights.writable_organs(user, today) if str(o.pk) == request.POST.get("organ")), None)
    year = request.POST.get("year", "")
    if organ is None or not year.isdecimal():
        raise BadInput("请选择报告单位和年度")
    report = actions.create_draft(organ=organ, year=int(year), by=user, on=today)
    messages.success(request, "已由指标生成初稿；标有“待填写”的内容请补写")
    return redirect("desk:report", report.pk)


# ── one report ────────────────────────────────────────────────────────────────────────────────────


@never_cache
def report(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, report_for(request, pk))


def _page(request: HttpRequest, found: YearlyReport, *, status: int = 200, **more: Any) -> HttpResponse:
    user, today = reader(request), clock.today()
    findings = [(*SEVERITY[f.severity], f) for f in check_own(found, today)]
    context = {
        "report": found, "dues": dues(found, today), "findings": findings, "offers": offers(found, user, today),
        "states": _states(found), "figures": len(codes_in(found.text)), "version": found.versions.first(),
        "counts": [(tone, word, sum(t == tone for t, _, _ in findings)) for tone, word in SEVERITY.values()],
        "kinds": list(export.WRITERS), "history": _history(found), **_paper(found), **more,
    }  # fmt: skip
    return render(request, "desk/report.html", context, status=status)


def _paper(found: YearlyReport) -> dict[str, Any]:
    try:
        # The writer of papers escapes every text it is given.
        return {"paper": mark_safe(to_html(export.rendered(found, link=link_of(found)).paper))}
    except BadInput as error:
        return {"problems": error.reasons}


def _states(found: YearlyReport) -> list[tuple[str, date | None, bool]]:
    days = [found.drafted_on, found.frozen_on, found.approved_on, found.submitted_on, found.published_on]
    return [
        (label, day, found.state == state)
        for (state, label), day in zip(YearlyReport.State.choices, days, strict=True)
    ]  # fmt: skip


def _history(found: YearlyReport) -> list[tuple[str, Any]]:
    events = found.chain.events.select_related("by", "aside").order_by("-seq")[:HISTORY]
    return [(rights.NAMES.get(event.code, event.code), event) for event in events]


@never_cache
def report_do(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """One action: its sheet inside the page (or alone for htmx), and its doing."""
    found, user = report_for(request, pk), reader(request)
    if code not in ASKS:
        raise Http404
    if request.method != "POST":
        deed = ReportDeed(found, code, user)
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "components/sheet.html", {"sheet": deed.sheet})
        return _page(request, found, sheet=deed.sheet)
    deed, status = ReportDeed(found, code, user, request.POST), 422
    if deed.sheet.is_valid():
        try:
            said = deed.perform()
        except Refused as refusal:
            status = deed.sheet.refuse(refusal)
        else:
            messages.success(request, said)
            return redirect("desk:report", pk)
    return _page(request, report_for(request, pk), sheet=deed.sheet, status=status)


@require_POST
def report_recount(request: HttpRequest, pk: int) -> HttpResponse:
    actions.recount(report_for(request, pk), by=reader(request), on=clock.today())
    messages.success(request, "已按台账现有记录重新核算")
    return redirect("desk:report", pk)


# ── the editor ────────────────────────────────────────────────────────────────────────────────────


@never_cache
def report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found, user, today = report_for(request, pk), reader(request), clock.today()
    if reasons := rights.hindrances(found, "save", by=user, on=today):
        messages.error(request, "；".join(reasons))
        return redirect("desk:report", pk)
    if request.method != "POST":
        return render(request, "desk/report_edit.html", {"report": found, "text": found.text, **_paper(found)})
    text, version = request.POST.get("text", ""), request.POST.get("version", "")
    try:
        if not version.isdecimal():
            raise BadInput("请从编辑页保存")
        note = request.POST.get("note", "")
        actions.save_text(found, text=text, by=user, on=today, version=int(version), note=note)
    except Refused as refusal:
        context = {"report": found, "text": text, "problems": refusal.reasons, "note": request.POST.get("note", "")}
        return render(request, "desk/report_edit.html", context, status=refusal.status)
    messages.success(request, "已保存")
    return redirect("desk:report", pk)


@require_POST
def report_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The text as it would be printed; what is wrong with it is said in its place."""
    found, text = report_for(request, pk), request.POST.get("text", "")
    try:
        shown = of_report(found, codes_in(text))
        paper = mark_safe(to_html(typeset(text, shown, link=link_of(found)).paper))
    except BadInput as error:
        return render(request, "desk/report_preview.html", {"problems": error.reasons})
    return render(request, "desk/report_preview.html", {"paper": paper})


def report_figures(request: HttpRequest, pk: int) -> HttpResponse:
    """Figures to put into the text."""
    words = request.GET.get("q", "").strip()
    found, count = offered(report_for(request, pk), words)
    return render(request, "desk/report_figures.html", {"words": words, "found": found, "count": count})


# ── versions, changes, files ──────────────────────────────────────────────────────────────────────


def report_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions, and what changed between two of them: the last two unless asked otherwise."""
    found = report_for(request, pk)
    versions = list(found.versions.select_related("by"))
    by_number = {str(version.number): version for version in versions}
    after = by_number.get(request.GET.get("after", ""), versions[0])
    before = by_number.get(request.GET.get("before", ""), versions[1] if len(versions) > 1 else versions[0])
    context = {
        "report": found, "versions": versions, "before": before, "after": after, "lines": compare(before.text, after.text),
    }  # fmt: skip
    return render(request, "desk/report_versions.html", context)


def report_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What the records say now of the figures that were frozen."""
    found = report_for(request, pk)
    if not found.is_frozen:
        raise Http404
    changed = [(one, link_of(found)(one.code)) for one in changed_since(found)]
    frozen = found.frozen.defer("records", "query")
    return render(request, "desk/report_changes.html", {"report": found, "changed": changed, "frozen": frozen})


def report_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    found = report_for(request, pk)
    if kind not in export.WRITERS:
        raise Http404
    data = export.WRITERS[kind](export.rendered(found).paper)
    response = HttpResponse(data, content_type=export.MEDIA[kind])
    name = quote(f"{found.title}.{kind}")
    response.headers["Content-Disposition"] = f"attachment; filename=\"report.{kind}\"; filename*=UTF-8''{name}"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
