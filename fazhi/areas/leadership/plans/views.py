"""The board of tasks as a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.plans.board import LIGHTS, Board
from fazhi.areas.leadership.plans.register import GROUPS, HEARINGS, INSTRUCTIONS, MEETINGS, PLANS, TASKS
from fazhi.areas.leadership.plans.words import Origin
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock

SHOWN = 100  # rows of a table; all of them are in the register


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Tasks by owner and light; a light that is chosen shows its records below."""
    register_for(request, TASKS.code)
    user, today = reader(request), clock.today()
    asked = Board(user, today, request.GET.get("origin", ""))
    lines = asked.lines()
    light = next((one for one in LIGHTS if one.code == request.GET.get("light")), None)
    owner = request.GET.get("owner", "")
    rows = list(asked.behind(light.code, owner)[:SHOWN]) if light else []
    totals = [(one, sum(line.numbers[one.code] for line in lines)) for one in LIGHTS]
    named = next((line.name for line in lines if str(line.pk) == owner), "")
    context = {
        "lines": lines, "totals": totals, "light": light, "owner_name": named, "rows": rows, "shown": SHOWN, "today": today,
        "plans": asked.plans() if access.reads(user, PLANS.code, today) else [], "origin": asked.origin, "origins": Origin.choices,
        "registers": [r for r in (TASKS, PLANS, MEETINGS, INSTRUCTIONS, HEARINGS, GROUPS) if access.reads(user, r.code, today)],
    }  # fmt: skip
    return render(request, "leadership/tasks_board.html", context)
