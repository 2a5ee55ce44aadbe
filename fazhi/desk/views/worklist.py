"""The first page: what is due, for me, for my organ, for all that I may see."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fazhi.desk import paging
from fazhi.desk.views.asking import reader
from fazhi.desk.views.registers import in_order, opens
from fazhi.desk.worklists import PASSING, SCOPES, STATES, Worklist
from fazhi.report.contributions.tasks import tasks
from fazhi.spine import access, calendars, clock, registry
from fazhi.spine.access import Reach
from fazhi.spine.dials import Dial
from fazhi.spine.history import SEEN
from fazhi.spine.models import Account, Deadline, Event, Matter
from fazhi.spine.register import Register


def worklist(request: HttpRequest) -> HttpResponse:
    user, today, laid = reader(request), clock.today(), calendars.layers()
    calendar = laid.of(settings.FAZHI_DIVISION)
    far = any(p.reach == Reach.DIVISION for p in user.posts_on(today))
    scope = request.GET.get("scope", "")
    lists = {code: Worklist(user, code, today, calendar) for code in SCOPES if code != "all" or far}
    waiting = {code: lists[code].waiting() for code in PASSING}
    lists = {code: found for code, found in lists.items() if waiting.get(code, 1) or code == scope}
    if scope not in lists:  # who owes nothing themselves looks first at what they oversee
        overseen = "all" in lists and not lists["organ"].counts()["total"] and lists["all"].counts()["total"]
        scope = "all" if overseen else "organ"
    state = request.GET.get("state", "")
    state = state if state in STATES else ""
    shown = lists[scope]
    counts = shown.counts()
    page = paging.page(shown.rows(state), "due_on", descending=False, key=request.GET.get("key", ""), size=20)
    marks = shown.marks(page.rows)
    context = {
        "scope": scope, "state": state, "states": [(s, STATES[s], counts[s]) for s in STATES], "total": counts["total"],
        "count": counts[state] if state else counts["total"],
        "scopes": [(code, SCOPES[code], waiting.get(code)) for code in lists],
        "page": page, "dials": [(_dial(row, shown, laid), marks[row.pk]) for row in page.rows],
        "recent": recent(user), "year": today.year, "can_open": can_open(user),
        "tasks": [] if request.htmx else tasks(user, today),  # type: ignore[attr-defined]
    }  # fmt: skip
    template = "desk/_worklist.html" if request.htmx else "desk/worklist.html"  # type: ignore[attr-defined]
    return render(request, template, context)


def _dial(row: Deadline, shown: Worklist, laid: calendars.Layers) -> Dial:
    return Dial(row, row.matter.declared, shown.today, laid.of(row.matter.scope))


def can_open(user: Account) -> list[tuple[Register, str]]:
    """The registers in which the reader opens records, with what that is called."""
    named = [(register, opens(user, register)) for register in in_order(registry.registers())]
    return [(register, name) for register, name in named if name]


def recent(user: Account, most: int = 8) -> list[dict[str, Any]]:
    """The records that the reader wrote on last, with what they did."""
    last: dict[int, Event] = {}
    for event in Event.objects.filter(by=user).exclude(code=SEEN).select_related("chain").order_by("-pk")[:60]:
        if event.chain_id not in last and len(last) < most:
            last[event.chain_id] = event
    matters = Matter.objects.filter(pk__in=last).select_related("organ").in_bulk()
    shown = []
    for pk, event in last.items():
        matter = matters.get(pk)
        if matter and registry.is_sealed(matter.system) and not access.inside(user, matter, clock.today()):
            continue  # it has gone to somebody else since
        if matter:
            shown.append(
                {"event": event, "row": matter, "did": matter.declared.event_name(event.code), "of_matter": True}
            )
        elif not registry.is_kept(event.chain.system):
            row = registry.register_of(event.chain.system).model.objects.filter(pk=pk).first()
            shown.append({"event": event, "row": row, "did": "登记台账", "of_matter": False})
    return [item for item in shown if item["row"]]
