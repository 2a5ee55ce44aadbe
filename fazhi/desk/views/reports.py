"""Yearly reports: their list, the page of one with its findings, remarks and actions, what changed since, its files."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_deeds import ASKS, ReportDeed, offers
from fazhi.desk.views.report_seen import dues, link_of, paper, report_for
from fazhi.report import actions, export, rights
from fazhi.report.coming_back import clauses, put_back
from fazhi.report.contributions.comments import placed
from fazhi.report.contributions.places import sections
from fazhi.report.contributions.tasks import tasks
from fazhi.report.freezing import changed_since
from fazhi.report.models import ReportDuty, YearlyReport
from fazhi.report.owing import standing
from fazhi.report.own_check import check_own
from fazhi.report.render import codes_in
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Refused

HISTORY = 20
SEVERITY = {"error": ("red", "错误"), "warning": ("amber", "请核对"), "note": ("blue", "提示")}


# ── the list ──────────────────────────────────────────────────────────────────────────────────────


def reports(request: HttpRequest) -> HttpResponse:
    user, today = reader(request), clock.today()
    found = list(rights.readable(user))
    there = {(report.organ_id, report.year) for report in found}
    organs = rights.writable_organs(user, today)
    years = range(today.year, today.year - 3, -1)
    owed = [YearlyReport(organ=o, year=year) for year in years for o in organs if (o.pk, year) not in there]
    owed = [
        r for r in owed if not (r.organ.until and r.organ.until <= date(r.year, 12, 31))
    ]  # gone before the year's end
    on_paper = set(ReportDuty.objects.exclude(received_on=None).values_list("organ_id", "year"))
    due = [r for r in owed if r.year == today.year - 1 and (r.organ_id, r.year) not in on_paper]
    context = {
        "rows": [(r, dues(r, today)) for r in found], "due": [(r, dues(r, today)) for r in due],
        "other": [r for r in owed if r not in due],
        "standing": standing(user, today.year - 1, today), "tasks": tasks(user, today),
    }  # fmt: skip
    return render(request, "desk/reports.html", context)


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
    printed = paper(found)
    context = {
        "report": found, "dues": dues(found, today), "findings": findings, "offers": offers(found, user, today),
        "states": _states(found), "figures": len(codes_in(found.text)), "version": found.versions.first(),
        "counts": [(tone, word, sum(t == tone for t, _, _ in findings)) for tone, word in SEVERITY.values()],
        "kinds": list(export.WRITERS), "history": _history(found), **printed, **_beside(request, found, printed), **more,
    }  # fmt: skip
    return render(request, "desk/report.html", context, status=status)


def _beside(request: HttpRequest, found: YearlyReport, printed: dict[str, Any]) -> dict[str, Any]:
    """Remarks and contributions, for those who write, lead and oversee; a published report's reader sees the report alone."""
    user, today = reader(request), clock.today()
    if not rights.reads_draft(user, found, today):
        return {"inside": False}
    asked = list(found.contributions.exclude(state="withdrawn").values_list("state", "due_on"))
    late = sum(state in ("asked", "returned") and due < today for state, due in asked)
    counts = [(word, sum(s == state for s, _ in asked)) for state, word in (("sent", "待采用"), ("accepted", "已采用"))]
    waiting = sum(state in ("asked", "returned") for state, _ in asked)
    return {
        "inside": True, "clauses": [] if rights.hindrances(found, "save", by=user, on=today) else clauses(found),
        "comments": placed(found, printed["printed"]), "parts": [s.heading for s in sections(found.text)],
        "may_comment": not rights.hindrances(found, "comment", by=user, on=today),
        "writes": rights.writes_for(user, found.organ, today),
        "asked": {"total": len(asked), "counts": [("待报送", waiting), *counts], "late": late},
    }  # fmt: skip


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
def report_put_back(request: HttpRequest, pk: int) -> HttpResponse:
    """One clause that the first draft left out, put into the text at its place."""
    version, key = request.POST.get("version", ""), request.POST.get("clause", "")
    if not version.isdecimal():
        raise BadInput("请从报告页面点选要补入的句子")
    put_back(report_for(request, pk), key, by=reader(request), on=clock.today(), version=int(version))
    messages.success(request, "已补入，成为新的一稿；请核对上下文")
    return redirect("desk:report", pk)


@require_POST
def report_recount(request: HttpRequest, pk: int) -> HttpResponse:
    actions.recount(report_for(request, pk), by=reader(request), on=clock.today())
    more = len(clauses(report_for(request, pk)))
    messages.success(request, "已按台账现有记录重新核算" + (f"；有{more}句可以补入，见“数据”一栏" if more else ""))
    return redirect("desk:report", pk)


# ── changes, files ────────────────────────────────────────────────────────────────────────────────


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
