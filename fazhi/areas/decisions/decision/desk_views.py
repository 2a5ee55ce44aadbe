"""The five procedures at a glance: of all decisions under way, and of one with grounds, dates and papers."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.decisions.decision import pieces, stages
from fazhi.areas.decisions.decision.procedure import DECISION
from fazhi.areas.decisions.decision.words import Need, need_of
from fazhi.desk.matter_page import MatterPage
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.models import Document, Event, Link, Matter
from fazhi.spine.sight import Sight, matter_seen

CODE = DECISION.code
PAGE = 40
COLOUR = {Need.DONE: "green", Need.WAIVED: "grey", Need.REQUIRED: "amber"}
SHORT = {Need.DONE: "已履行", Need.WAIVED: "不需要", Need.REQUIRED: "未履行"}


@never_cache
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    register = register_for(request, CODE)
    rows = access.readable(reader(request), register).exclude(matter__state__in=("not_started", "terminated"))
    rows = rows.select_related("drafting_unit").order_by("matter__closed_on", "-matter__opened_on", "-pk")
    sheet = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    lines = [(row, [_cell(row, block) for block in stages.ORDER]) for row in sheet]
    return render(request, "decisions/five_list.html", {"lines": lines, "sheet": sheet, "blocks": stages.ORDER})


def _cell(row: Any, block: Any) -> dict[str, str]:
    need = need_of(row, block)
    return {"label": block.label, "colour": COLOUR[need], "text": SHORT[need]}


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    found = matter_for(request, pk, CODE)
    user, today = reader(request), clock.today()
    sight = Sight(found, user, today)
    papers = [d for d in Document.objects.filter(matter=found, replaced_by=None) if sight.document(d)]
    codes = set(Event.objects.filter(chain=found.pk).values_list("code", flat=True))

    def happened(*asked: str) -> bool:
        return bool(codes & set(asked))

    stands = stages.stands(found.record, papers, _sent(found, user, today))
    context = {
        "matter": found, "record": found.record, "page": MatterPage(found, user),
        "waiting": [stand for stand in stands if stand.need is Need.REQUIRED],
        "settled": [stand for stand in stands if stand.need is not Need.REQUIRED],
        "changes": list(found.decisionrevision_set.all()), "pieces": pieces.checklist(found.record, happened),
        "missing": pieces.missing(found.record, happened) if found.record.decided_on else [],
        "decided": found.record.decided_on is not None,
    }  # fmt: skip
    return render(request, "decisions/five.html", context)


def _sent(found: Matter, user: Any, today: Any) -> dict[str, list[dict[str, Any]]]:
    """Matters handed over, by kind of link; those the reader may not open are named without an address."""
    links = Link.objects.filter(source=found.pk, kind__in=stages.LINKS.values()).select_related("target__matter")
    out: dict[str, list[dict[str, Any]]] = {}
    for link in links.order_by("-pk"):
        other = link.target.matter
        opens = matter_seen(user, other.pk, today) is not None
        out.setdefault(link.kind, []).append({"matter": other, "opens": opens})
    return out
