"""The page of one matter, and everything that is done on it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.deeds import DEEDS
from fazhi.desk.deeds.matter import Deed
from fazhi.desk.matter_page import MatterPage
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import actions, clock
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter
from fazhi.spine.sight import Sight, matter_seen


@never_cache
def matter(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, matter_for(request, pk))


def _page(request: HttpRequest, found: Matter, *, status: int = 200, **more: Any) -> HttpResponse:
    page = MatterPage(found, reader(request), everything="all" in request.GET)
    return render(request, "desk/matter.html", {"page": page, "matter": found, **more}, status=status)


@never_cache
def work(request: HttpRequest, pk: int, kind: str, code: str) -> HttpResponse:
    """One deed: its sheet inside the page (or alone for htmx), and its doing."""
    found, deed_class = matter_for(request, pk), DEEDS.get(kind)
    if deed_class is None:
        raise Http404
    code = "" if code == "-" else code
    if not Sight(found, reader(request), clock.today()).may_ask(kind, code):
        raise NotAllowed("只有承办单位的人员可以办理")
    if request.method != "POST":
        return _asked(request, found, deed_class(found, code, reader(request)))
    deed = deed_class(found, code, reader(request), request.POST, request.FILES)
    status = 422
    if deed.sheet.is_valid():
        try:
            said = deed.perform()
        except Refused as refusal:
            status = deed.sheet.refuse(refusal, matter_for(request, pk).version)
        else:
            messages.success(request, said)
            if found.declared.kept_as and matter_seen(reader(request), pk, clock.today()) is None:
                return redirect("desk:worklist")  # what was done has taken it out of the reader's sight
            return redirect("desk:matter", pk)
    return _page(request, matter_for(request, pk), sheet=deed.sheet, status=status)


def _asked(request: HttpRequest, found: Matter, deed: Deed) -> HttpResponse:
    """The sheet of a deed, or at once why it cannot be done: nobody fills in a form that is refused afterwards."""
    hindered = deed.hindrances()
    if request.htmx:  # type: ignore[attr-defined]  # which puts only faultless answers into the page
        part = "components/hindered.html" if hindered else "components/sheet.html"
        return render(request, part, {"sheet": deed.sheet, "hindered": hindered, "matter": found})
    return _page(request, found, sheet=deed.sheet, hindered=hindered, status=NotAllowed.status if hindered else 200)


@never_cache
@require_POST
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows the masked fields once, after a reason; looking is an event."""
    found = matter_for(request, pk)
    try:
        values = actions.reveal(
            found.chain, by=reader(request), on=clock.today(), reason=request.POST.get("reason", "")
        )
    except Refused as refusal:
        return _page(request, found, status=refusal.status, refused=refusal.reasons)
    return _page(request, matter_for(request, pk), revealed=values)
