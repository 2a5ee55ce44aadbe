"""The pages of a self-assessment: how far it has come by level and unit, what is missing, what has changed since the hand-in."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from typing import Any, cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.model_county import binding, pack, snapshot
from fazhi.areas.leadership.model_county.models import (
    ModelItem,
    ModelItemEvidence,
    ModelItemGap,
    ModelItemReading,
    SelfAssessment,
)
from fazhi.areas.leadership.model_county.register import ASSESSMENTS, ITEMS
from fazhi.areas.leadership.model_county.words import Verdict
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.models import Matter

DONE = ("reviewed", "frozen")


@never_cache
@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """The self-assessments that the reader sees, newest first."""
    register_for(request, ASSESSMENTS.code)
    user = reader(request)
    rows = access.readable(user, ASSESSMENTS).select_related("indicator_set").order_by("-year", "-pk")[:50]
    may = bool(access.may_open(user, registry.procedure(ASSESSMENTS.code), clock.today()))
    return render(
        request,
        "leadership/model_counties.html",
        {"rows": rows, "register": ASSESSMENTS.code, "items": ITEMS.code, "may": may},
    )


def _assessment(request: HttpRequest, pk: int) -> tuple[Matter, SelfAssessment]:
    """An assessment that the reader sees; the page tells nothing to those who merely take part."""
    matter = matter_for(request, pk, ASSESSMENTS.code)
    if not access.inside(reader(request), matter, clock.today()):
        raise Http404
    return matter, cast(SelfAssessment, matter.record)


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One self-assessment by level and unit; with ``?now=1`` what has changed since it was handed in."""
    matter, record = _assessment(request, pk)
    rows = _rows(record)
    context = {
        "matter": matter, "record": record, "levels": _by(rows, "level_one"), "units": _by(rows, "unit"), "total": _sums(rows),
        "gaps": [(row, kind, gap) for row in rows for kind, gap in _missing(row)],
        "unmet": sum(_is_unmet(row) for row in rows), "empty": sum(_is_empty(row) for row in rows),
        "late": [row for row in rows if row["late"]],
        "changed": _changed(record) if request.GET.get("now") and record.digest else None,
    }  # fmt: skip
    return render(request, "leadership/model_county.html", context)


def _is_unmet(row: dict[str, Any]) -> bool:
    return bool(row["reading"] and row["reading"].verdict == Verdict.UNMET)


def _is_empty(row: dict[str, Any]) -> bool:
    """Neither read nor proved, and not reviewed either."""
    return not row["evidence"] and not row["reading"] and row["state"] not in DONE


def _missing(row: dict[str, Any]) -> list[tuple[str, Any]]:
    """What is missing for one indicator: what the unit says, what the figure says, what nobody has brought yet."""
    found: list[tuple[str, Any]] = [("gap", gap) for gap in row["gaps"]]
    return found + [("unmet", None)] * _is_unmet(row) + [("empty", None)] * _is_empty(row)


def _rows(record: SelfAssessment) -> list[dict[str, Any]]:
    """The items with what hangs on them, by the codes of their indicators; four queries in all."""
    items = list(
        ModelItem.objects.filter(assessment=record)
        .select_related("matter__organ", "indicator")
        .order_by("indicator__code")
    )
    hung: dict[Any, dict[int, list[Any]]] = {}
    for model in (ModelItemGap, ModelItemEvidence, ModelItemReading):
        hung[model] = defaultdict(list)
        for row in model.objects.filter(matter__in=[item.pk for item in items]).order_by("seq"):
            hung[model][row.matter_id].append(row)
    today = clock.today()
    return [
        {
            "item": item, "of": item.indicator, "state": item.matter.state, "state_name": item.matter.state_name,
            "level_one": item.indicator.level_one, "unit": item.matter.organ.short, "gaps": hung[ModelItemGap][item.pk],
            "evidence": hung[ModelItemEvidence][item.pk], "reading": next(reversed(hung[ModelItemReading][item.pk]), None),
            "late": item.matter.state == "filling" and item.scored_on is None and item.due < today,
        }
        for item in items
    ]  # fmt: skip


def _by(rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """Rows under what they have in common, each group with its sums, in the order in which they come."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[name], []).append(row)
    return [{"name": key, "rows": held, **_sums(held)} for key, held in groups.items()]


def _sums(rows: list[dict[str, Any]]) -> dict[str, Any]:
    scored = [row["item"] for row in rows if row["item"].self_score is not None]
    return {
        "all": len(rows), "done": sum(row["state"] in DONE for row in rows), "gap": sum(len(row["gaps"]) for row in rows),
        "late_ones": sum(row["late"] for row in rows), "weight": sum(row["of"].weight for row in rows),
        "none": sum(row["item"].verdict == Verdict.NONE for row in rows),
        "applies": sum(row["of"].weight for row in rows if row["item"].verdict != Verdict.NONE),
        "self": sum(item.self_score for item in scored), "review": sum(item.review_score or 0 for item in scored),
    }  # fmt: skip


def _changed(record: SelfAssessment) -> list[dict[str, Any]]:
    """Values that the figures and registers give now and that are others than those handed in."""
    handed = {item["key"]: item for item in snapshot.told(record)["items"] if item["reading"]}
    found = []
    for item in ModelItem.objects.filter(pk__in=handed).select_related("indicator").order_by("indicator__code"):
        was = handed[item.pk]["reading"]
        now = binding.read(item.indicator, binding.span(record.period_from, record.period_to, clock.today()))
        if now.value != was["value"] or now.digest != was["digest"]:
            found.append({"of": item.indicator, "item": item, "was": was, "now": now, "verdict": now.verdict.label})
    return found


@never_cache
@require_safe
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """What the bound figure or register said of one indicator, each time it was read, and the records counted the last time."""
    matter = matter_for(request, pk, ITEMS.code)
    if not access.inside(reader(request), matter, clock.today()):
        raise Http404
    readings = list(ModelItemReading.objects.filter(matter=matter).order_by("-seq"))
    records = binding.lines_of(readings[0].lines) if readings else []
    context = {
        "matter": matter,
        "record": matter.record,
        "of": matter.record.indicator,
        "readings": readings,
        "records": records,
    }
    return render(request, "leadership/model_item.html", context)


@never_cache
@require_safe
def packed(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The evidence pack of what was handed in."""
    matter, record = _assessment(request, pk)
    if not record.digest:
        raise Http404
    held = tempfile.SpooledTemporaryFile(max_size=1 << 24)  # noqa: SIM115 -- closed by the answer
    pack.write(record, cast(Any, held))
    held.seek(0)
    return FileResponse(
        held, as_attachment=True, filename=f"佐证包-{record.year}-{matter.pk}.zip", content_type="application/zip"
    )
