"""Guiding cases for an open case: those of the same act; where there are none, of the same field, nearest basis first."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.guiding_cases.models import GuidingCase
from fazhi.areas.enforcement.guiding_cases.register import PENALTY
from fazhi.desk.views.asking import matter_for
from fazhi.spine import clock

SHOWN = 10
_TITLE = re.compile(r"《([^《》]{2,})》")


def offered(record: Any, on: date) -> tuple[str, list[GuidingCase]]:
    """How they were found, in words, and the published cases that may be looked to on the day."""
    rows = GuidingCase.objects.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, published_on__lte=on)
    if record.act_code and (same := list(rows.filter(act_code=record.act_code).order_by("-published_on")[:SHOWN])):
        return "同一违法行为", same
    cited = set(_TITLE.findall(record.basis))
    near = sorted(
        rows.filter(domain=record.domain).order_by("-published_on"),
        key=lambda row: -len(cited & set(_TITLE.findall(row.basis))),
    )
    return "同一领域，引用相同法律的在前", near[:SHOWN]


@never_cache
@require_safe
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever may read the open case is shown what like cases teach."""
    matter = matter_for(request, pk, PENALTY)
    if matter.closed_on or matter.record.decided_on:
        return render(request, "enforcement/case_decided.html", {"matter": matter})
    how, found = offered(matter.record, clock.today())
    return render(request, "enforcement/guiding_case.html", {"matter": matter, "how": how, "cases": found})
