"""A limit's derivation as a paper: looked at, printed, taken away. Only for limits that the reader sees on the page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.desk.views.asking import matter_for, reader
from fazhi.desk.views.papers import printed_file
from fazhi.paper.html import to_html
from fazhi.paper.model import Paper
from fazhi.spine import calendars, clock
from fazhi.spine.derivation_paper import TITLE, derivation_paper, evidence_of
from fazhi.spine.dials import Dial, dials_of
from fazhi.spine.models import Matter
from fazhi.spine.sight import Sight


def _paper(request: HttpRequest, pk: int, deadline: int) -> tuple[Matter, Dial, Paper]:
    matter, today = matter_for(request, pk), clock.today()
    shown = dials_of(matter, Sight(matter, reader(request), today), calendars.of(matter.scope))
    dial = next((d for d in shown if d.deadline.pk == deadline and not d.deadline.void), None)
    if dial is None:
        raise Http404
    return matter, dial, derivation_paper(dial, matter, evidence_of(dial), today)


@never_cache
@require_safe
def derivation(request: HttpRequest, pk: int, deadline: int) -> HttpResponse:
    """The paper as it is printed."""
    matter, dial, paper = _paper(request, pk, deadline)
    # The writer of papers escapes every text it is given.
    context = {"matter": matter, "dial": dial, "paper": mark_safe(to_html(paper))}
    return render(request, "desk/derivation.html", context)


@never_cache
@require_safe
def derivation_file(request: HttpRequest, pk: int, deadline: int, kind: str = "docx") -> HttpResponse:
    """The paper as a .docx or .pdf file."""
    matter, dial, paper = _paper(request, pk, deadline)
    return printed_file(paper, f"{matter.number} {TITLE}（{dial.name}）", kind)
