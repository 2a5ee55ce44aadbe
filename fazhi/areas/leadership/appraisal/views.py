"""The pages of the appraisal. An agency sees its own, and only after it was told; every point opens the records it follows from."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.appraisal import reckoning
from fazhi.areas.leadership.appraisal.models import (
    Appraisal,
    AppraisalChange,
    AppraisalDecision,
    AppraisalItem,
    AppraisalObjection,
    AppraisalReading,
)
from fazhi.areas.leadership.appraisal.register import APPRAISALS, SCHEMES
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Quotient
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Matter

SHOWN = 200


@never_cache
@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """Schemes, and the reader's own appraisals."""
    register_for(request, APPRAISALS.code)
    user = reader(request)
    schemes = access.readable(user, SCHEMES).order_by("-year", "-pk")[:20]
    own = access.readable(user, APPRAISALS).filter(told_on__isnull=False).select_related("scheme", "agency")
    context = {"schemes": schemes, "own": own.order_by("-told_on", "-pk")[:60], "register": APPRAISALS.code}
    return render(request, "leadership/appraisals.html", context)


@never_cache
@require_safe
def scheme(request: HttpRequest, pk: int) -> HttpResponse:
    """One scheme: its items, and the agencies with their points, in the order of the list and not ranked."""
    matter = matter_for(request, pk, SCHEMES.code)
    user = reader(request)
    if not access.inside(user, matter, clock.today()):
        raise Http404
    named = {figure.code: figure.name for figure in catalogue.figures()}
    items = [
        (item, named.get(item.figure, item.figure))
        for item in AppraisalItem.objects.filter(scheme=matter.pk, withdrawn=False).order_by("code")
    ]
    rows = access.readable(user, APPRAISALS).filter(scheme=matter.pk).select_related("agency").order_by("agency__code")
    context = {"matter": matter, "record": matter.record, "items": items, "rows": rows}
    return render(request, "leadership/appraisal_scheme.html", context)


def _appraisal(request: HttpRequest, pk: int) -> tuple[Matter, Appraisal]:
    matter = matter_for(request, pk, APPRAISALS.code)
    record = cast(Appraisal, matter.record)
    if record.told_on is None and not access.inside(reader(request), matter, clock.today()):
        raise Http404
    return matter, record


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One agency: every item with its value and points, what was changed by hand, objections and their decisions."""
    matter, record = _appraisal(request, pk)
    lines = reckoning.newest(AppraisalReading.objects.filter(matter=matter))
    changes = list(AppraisalChange.objects.filter(matter=matter))
    decisions = list(AppraisalDecision.objects.filter(matter=matter))
    held = reckoning.summed(lines, reckoning.changes_of([*changes, *decisions]), record.scheme.cap) if lines else None
    final = {item.code: item.points for item in held.items} if held else {}
    context = {
        "matter": matter, "record": record, "rows": [{**line, "final": final[line["code"]]} for line in lines], "sum": held,
        "changes": changes, "objections": AppraisalObjection.objects.filter(matter=matter), "decisions": decisions,
    }  # fmt: skip
    return render(request, "leadership/appraisal.html", context)


@never_cache
@require_safe
def item(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The records behind one item: those that its figure counts for the agency, as far as the reader may see them."""
    matter, record = _appraisal(request, pk)
    found = AppraisalItem.objects.filter(scheme=record.scheme, code=code, withdrawn=False).first()
    if found is None or not found.figure or record.as_of is None:
        raise Http404
    line = next(
        (x for x in reckoning.newest(AppraisalReading.objects.filter(matter=matter)) if x["code"] == code), None
    )
    if line is None:
        raise Http404
    rows = _rows(reader(request), found, record)
    context = {
        "matter": matter,
        "record": record,
        "item": found,
        "line": line,
        "rows": rows[:SHOWN],
        "more": len(rows) > SHOWN,
    }
    return render(request, "leadership/appraisal_item.html", context)


def _rows(user: Account, item: AppraisalItem, record: Appraisal) -> list[dict[str, Any]]:
    figure = catalogue.figure(item.figure)
    period = reckoning.period_of(record.scheme, cast(Any, record.as_of))
    seen = reckoning.of_agency(item, record.agency, engine.seen_by(user))
    parts = figure.part.leaves() if isinstance(figure, Quotient) else ()
    counted = {row.pk for leaf in parts for row in engine.rows_behind(leaf, period, seen)[: SHOWN + 1]}
    found: dict[tuple[bool, int], dict[str, Any]] = {}
    for leaf in (figure.whole if isinstance(figure, Quotient) else figure).leaves():
        for row in engine.rows_behind(leaf, period, seen).order_by("pk")[: SHOWN + 1]:
            key = row.matter_id if leaf.source.prefix else row.pk
            spine = None if leaf.source.prefix else row
            found[bool(leaf.source.prefix), key] = {
                "key": key,
                "row": spine,
                "in_part": row.pk in counted if parts else None,
            }
    matters = Matter.objects.select_related("organ").in_bulk([key for of_matter, key in found if of_matter])
    for (of_matter, key), told in found.items():
        told["row"], told["of_matter"] = (matters.get(key), True) if of_matter else (told["row"], False)
    return list(found.values())
