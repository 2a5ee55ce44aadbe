"""What helps whoever handles an open case: the standard that applies, the tier its conditions lead to, like cases."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.discretion.asking import offered, standards, tiers
from fazhi.areas.enforcement.discretion.cases import LEAST, PENALTY, day_of_the_act, is_open, like_cases
from fazhi.areas.enforcement.discretion.models import DiscretionStandard, Tier
from fazhi.desk.views.asking import matter_for
from fazhi.spine import clock

#: Tiers in which a fine is found, and so compared.
COMPARED = (Tier.BELOW, Tier.LIGHT, Tier.ORDINARY, Tier.HEAVY)


@never_cache
@require_safe
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing is written: what people take from here they write into the case, with their reasons."""
    matter = matter_for(request, pk, PENALTY)
    if not is_open(matter):
        return render(request, "enforcement/case_decided.html", {"matter": matter})
    record = matter.record
    ticked, day, today = set(request.GET.getlist("tick")), day_of_the_act(record), clock.today()
    found = list(standards(organ=matter.organ, act_code=record.act_code, on=day))
    known = {row.pk for row in found}
    newer = standards(organ=matter.organ, act_code=record.act_code, on=today).exclude(pk__in=known)
    context = {
        "matter": matter, "record": record, "day": day, "today": today, "least": LEAST, "asked": bool(ticked),
        "blocks": [_block(row, ticked) for row in found],
        "newer": [_block(row, ticked) for row in newer],
        "like": [(tier.label, like_cases(record.act_code, tier)) for tier in COMPARED],
    }  # fmt: skip
    return render(request, "enforcement/discretion_case.html", context)


def _block(standard: DiscretionStandard, ticked: set[str]) -> dict[str, Any]:
    rows = tiers(standard)
    lines = [
        (row, [(f"{row.pk}-{n}", line, f"{row.pk}-{n}" in ticked) for n, line in enumerate(row.lines)]) for row in rows
    ]
    return {"standard": standard, "tiers": lines, "offered": offered(rows, ticked)}
