"""What lies in the closing file of a case and what is still missing, in the order in which it will be bound."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.penalties.volume import lines
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import calendars, clock
from fazhi.spine.context import Context

SYSTEM = "enforcement.penalty"


@never_cache
@require_safe
def volume(request: HttpRequest, pk: int) -> HttpResponse:
    """正卷 and 副卷 line by line; whoever may read the case may read what its file holds."""
    matter = matter_for(request, pk, SYSTEM)
    calendar = calendars.of(matter.scope)
    context = Context(matter, matter.record, clock.today(), reader(request), calendar, looks=True)
    shown = [line for line in lines(context) if line.wanted or line.there]
    parts = [
        (part, [line for line in shown if line.part == part]) for part in dict.fromkeys(line.part for line in shown)
    ]
    missing = [line.name for line in shown if line.wanted and not line.there]
    return render(request, "enforcement/penalty_volume.html", {"matter": matter, "parts": parts, "missing": missing})
