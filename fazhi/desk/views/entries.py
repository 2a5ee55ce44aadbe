"""The page of one entry of a plain register, and everything that is done on it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.deeds import ENTRY_DEEDS
from fazhi.desk.facts import facts_of
from fazhi.desk.ties import ties_of
from fazhi.desk.timeline import timeline
from fazhi.desk.views.asking import entry_for, reader
from fazhi.spine import access, actions, clock
from fazhi.spine.actions.erasing import may_erase
from fazhi.spine.errors import Refused
from fazhi.spine.register import Register


@never_cache
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    register, found = entry_for(request, pk)
    return _page(request, register, found)


def _page(request: HttpRequest, register: Register, found: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    user = reader(request)
    always = set(register.form) - set(register.optional)
    facts = facts_of(register.model, found, register.code, always=always, reader=user)
    moments, older = timeline(found.chain, everything="all" in request.GET)
    kinds = [("correct", "更正"), ("withdraw", "撤下"), ("attach", "上传附件")]
    if not may_erase(found, found.chain, user):
        kinds.append(("erase", "删除个人信息"))
    context = {
        "kinds": kinds, "register": register, "entry": found, "facts": facts, "masked": any(f.personal for f in facts),
        "handles": access.may_reveal(user, found, register.code, clock.today()), "moments": moments, "older": older,
        "attachments": list(found.chain.attachments.select_related("added_by")), "ties": ties_of(found.chain, user),
    }  # fmt: skip
    return render(request, "desk/entry.html", context | more, status=status)


@never_cache
def keep(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Correcting, withdrawing, attaching: its sheet, and its doing."""
    register, found = entry_for(request, pk)
    deed_class = ENTRY_DEEDS.get(kind)
    if deed_class is None:
        raise Http404
    if request.method != "POST":
        deed = deed_class(found, reader(request))
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "components/sheet.html", {"sheet": deed.sheet})
        return _page(request, register, found, sheet=deed.sheet)
    deed = deed_class(found, reader(request), request.POST, request.FILES)
    status = 422
    if deed.sheet.is_valid():
        try:
            said = deed.perform()
        except Refused as refusal:
            status = deed.sheet.refuse(refusal, entry_for(request, pk)[1].version)
        else:
            messages.success(request, said)
            return redirect("desk:entry", pk)
    return _page(request, *entry_for(request, pk), sheet=deed.sheet, status=status)


@never_cache
@require_POST
def reveal_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows the masked fields once, after a reason; looking is an event."""
    register, found = entry_for(request, pk)
    try:
        values = actions.reveal(
            found.chain, by=reader(request), on=clock.today(), reason=request.POST.get("reason", "")
        )
    except Refused as refusal:
        return _page(request, register, found, status=refusal.status, refused=refusal.reasons)
    return _page(request, *entry_for(request, pk), revealed=values)
