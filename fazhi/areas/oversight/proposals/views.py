"""The hub's page of suggestions and proposals."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.proposals import hub
from fazhi.areas.oversight.proposals.register import CLASSES, PARTS, PROMISES, PROPOSALS, REPORTS
from fazhi.areas.oversight.proposals.words import Kind
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock

SHOWN = 60  # rows of a table; all of them are in the register


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Everything that this reader sees of it and that is not done."""
    register_for(request, PROPOSALS.code)
    user, today = reader(request), clock.today()
    context = {
        "today": today, "stages": hub.stages(user), "kinds": Kind.choices, "waiting": hub.waiting(user, today, SHOWN),
        "promises": hub.promises(user, today, SHOWN), "code": PROPOSALS.code, "shown": SHOWN, "near": hub.NEAR,
        "registers": [r for r in (PROPOSALS, PARTS, PROMISES, CLASSES, REPORTS) if access.reads(user, r.code, today)],
    }  # fmt: skip
    return render(request, "oversight/proposals.html", context)
