"""Writing a yearly report: its editor with outline, preview and figures, the meeting of two writers, its versions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_seen import link_of, paper, report_for
from fazhi.figures import catalogue
from fazhi.paper.html import to_html
from fazhi.report import actions, rights
from fazhi.report.contributions.comments import placed
from fazhi.report.contributions.merging import CHOICES, merge
from fazhi.report.contributions.places import outline
from fazhi.report.freezing import definition
from fazhi.report.models import YearlyReport
from fazhi.report.outline import AREAS, NUMERALS
from fazhi.report.picking import offered
from fazhi.report.render import codes_in
from fazhi.report.render import render as typeset
from fazhi.report.shown import Shown, of_report
from fazhi.report.token_names import code_of, coded, named
from fazhi.report.versions import compare, text_at
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Conflict, Refused
from fazhi.spine.registry import Unknown


@never_cache
def report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found, user, today = report_for(request, pk), reader(request), clock.today()
    reasons = rights.hindrances(found, "save", by=user, on=today)
    writes = rights.writes_for(user, found.organ, today)
    if reasons and (request.method != "POST" or not writes):
        messages.error(request, "；".join(reasons))
        return redirect("desk:report", pk)
    if request.method != "POST":
        return _editor(request, found, found.text)
    text, version = coded(request.POST.get("text", "")), request.POST.get("version", "")
    note = request.POST.get("note", "")
    try:
        if not version.isdecimal():
            raise BadInput("请从编辑页保存")
        if "choice-0" in request.POST:
            return _chosen(request, found, text, int(version), note)
        actions.save_text(found, text=text, by=user, on=today, version=int(version), note=note)
    except Conflict as refusal:
        return _met(request, report_for(request, pk), text, int(version), note, refusal)
    except Refused as refusal:  # what was typed stays in the page, whatever forbids to save it
        return _editor(request, found, text, note=note, problems=refusal.reasons, status=refusal.status)
    messages.success(request, "已保存")
    return redirect("desk:report", pk)


def _editor(request: HttpRequest, found: YearlyReport, text: str, *, status: int = 200, **more: Any) -> HttpResponse:
    shown = paper(found) if text == found.text else _typeset(found, text)
    remarks = [one for one in placed(found, shown.get("printed", "")) if not one.comment.resolved_on]
    context = {
        "report": found, "text": text, "version": found.version, "outline": _outline(found, text), "comments": remarks,
        **shown, **more,
    }  # fmt: skip
    return render(request, "desk/report_edit.html", context, status=status)


def _outline(found: YearlyReport, text: str) -> list[tuple[Any, str]]:
    """The entries, those that are missing with the heading that would mend it."""
    number, out = 0, []
    for entry in outline(text, found.year):
        number += entry.level == 1
        out.append((entry, "" if entry.section else f"\n## {NUMERALS[min(number, 10) - 1]}、{entry.name}\n\n"))
    return out


# ── two writers ───────────────────────────────────────────────────────────────────────────────────


def _met(request: HttpRequest, found: YearlyReport, text: str, version: int, note: str, refusal: Conflict) -> HttpResponse:  # fmt: skip
    """Somebody saved meanwhile. What does not touch goes together at once; the rest is shown side by side, to be chosen."""
    if found.is_frozen:
        problems = [*refusal.reasons, f"报告{found.get_state_display()}，现在不能修改；您的文字保留在下面，请先另存"]
        return _editor(request, found, text, note=note, problems=problems, status=409)
    base = text_at(found, version)
    merged = merge(base, found.text, text)
    context: dict[str, Any] = {"note": note, "problems": [words.partition("，请")[0] for words in refusal.reasons]}
    context["theirs"] = compare(named(base), named(found.text))
    if not merged.clashes:
        return _editor(request, found, merged.text(), status=409, merged=True, **context)
    clashes = [
        {"theirs": "\n".join(c.theirs).strip(), "mine": "\n".join(c.mine).strip(), "base": "\n".join(c.base).strip()}
        for c in merged.clashes
    ]
    context |= {"report": found, "text": text, "version": version, "clashes": clashes, "choices": CHOICES.items()}
    return render(request, "desk/report_merge.html", context, status=409)


def _chosen(request: HttpRequest, found: YearlyReport, text: str, version: int, note: str) -> HttpResponse:
    """The two texts with every difference decided, to be looked at and saved."""
    merged = merge(text_at(found, version), found.text, text)
    choices = [request.POST.get(f"choice-{n}", "both") for n in range(len(merged.clashes))]
    return _editor(request, found, merged.text(choices), note=note, merged=True)


# ── preview and figures ───────────────────────────────────────────────────────────────────────────


def _typeset(found: YearlyReport, text: str) -> dict[str, Any]:
    try:
        made = typeset(text, of_report(found, codes_in(text)), link=link_of(found))
    except BadInput as error:
        return {"problems_of_text": error.reasons}
    return {"paper": mark_safe(to_html(made.paper)), "printed": made.text}


@require_POST
def report_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The text as it would be printed, with its outline; what is wrong with it is said in its place."""
    found, text = report_for(request, pk), coded(request.POST.get("text", ""))
    context = {"report": found, "outline": _outline(found, text), "again": True, **_typeset(found, text)}
    return render(request, "desk/report_preview.html", context)


def report_figures(request: HttpRequest, pk: int) -> HttpResponse:
    """Figures to put into the text."""
    words = request.GET.get("q", "").strip()
    found, count = offered(report_for(request, pk), words)
    return render(request, "desk/report_figures.html", {"words": words, "found": found, "count": count})


def report_used(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures of the text: value, last year's, change, definition, records. One area at a time: a report has hundreds."""
    found = report_for(request, pk)
    shown = of_report(found, codes_in(found.text))
    by_area: dict[str, list[Shown]] = {}
    for code in codes_in(found.text):
        if code in shown:
            by_area.setdefault(code.partition(".")[0], []).append(shown[code])
    areas = [(area, AREAS.get(area, "其他"), len(rows)) for area, rows in by_area.items()]
    asked = request.GET.get("area", "")
    area = asked if asked in by_area else (areas[0][0] if areas else "")
    kept = dict(found.frozen.values_list("code", "definition")) if found.is_frozen else {}
    rows = [_told(found, one, kept) for one in by_area.get(area, [])]
    context = {"report": found, "areas": areas, "area": area, "rows": rows, "count": len(shown)}
    return render(request, "desk/report_used.html", context)


def report_used_one(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """One figure of the text or of the catalogue, as a card beside it."""
    found, code = report_for(request, pk), code_of(code)
    shown = of_report(found, [code])
    if code not in shown:
        raise Http404
    kept = dict(found.frozen.filter(code=code).values_list("code", "definition")) if found.is_frozen else {}
    return render(request, "desk/report_figure.html", {"one": _told(found, shown[code], kept), "report": found})


def _told(found: YearlyReport, one: Shown, kept: dict[str, str]) -> dict[str, Any]:
    before = "—"
    if one.before is not None:
        before = f"{one.before:.2%}" if one.text.endswith("%") else f"{one.before:g}{_unit(one)}"
    try:
        told = kept.get(one.code) or definition(catalogue.figure(one.code))
    except Unknown:
        told = "该指标已不再统计"
    return {"shown": one, "before": before, "definition": told, "link": link_of(found)(one.code)}


def _unit(one: Shown) -> str:
    return one.text.removeprefix(one.amount) if one.text.startswith(one.amount) else ""


# ── versions ──────────────────────────────────────────────────────────────────────────────────────


def report_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions, and what changed between two of them: the last two unless asked otherwise."""
    found = report_for(request, pk)
    versions = list(found.versions.select_related("by"))
    by_number = {str(version.number): version for version in versions}
    after = by_number.get(request.GET.get("after", ""), versions[0])
    before = by_number.get(request.GET.get("before", ""), versions[1] if len(versions) > 1 else versions[0])
    writes = not rights.hindrances(found, "save", by=reader(request), on=clock.today())
    context = {
        "report": found, "versions": versions, "before": before, "after": after, "lines": compare(named(before.text), named(after.text)),
        "restorable": writes,
    }  # fmt: skip
    return render(request, "desk/report_versions.html", context)


@require_POST
def report_restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Make an older version the text again, as a new one."""
    found = report_for(request, pk)
    number, version = request.POST.get("number", ""), request.POST.get("version", "")
    try:
        if not (number.isdecimal() and version.isdecimal()):
            raise BadInput("请从版本页恢复")
        made = actions.restore(found, number=int(number), by=reader(request), on=clock.today(), version=int(version))
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons))
        return redirect("desk:report-versions", pk)
    last = made.versions.first()
    messages.success(request, f"已恢复第{number}稿的正文，存为{last}；原来的各稿都还在")
    return redirect("desk:report", pk)
