"""What every view asks first: who reads, and whether they may read this."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest

from fazhi.spine import access, clock, registry
from fazhi.spine.models import Account, Chain, Matter
from fazhi.spine.register import Register
from fazhi.spine.sight import matter_seen


def reader(request: HttpRequest) -> Account:
    """The account that is logged in."""
    return cast(Account, request.user)


def matter_for(request: HttpRequest, pk: int, *systems: str) -> Matter:
    """A matter the reader may see, of these systems where some are named; to everybody else it does not exist."""
    matter = matter_seen(reader(request), pk, clock.today())
    if matter is None or (systems and matter.system not in systems):
        raise Http404
    return matter


def entry_for(request: HttpRequest, pk: int) -> tuple[Register, Any]:
    """An entry the reader may see, withdrawn ones included, and its register."""
    chain = Chain.objects.filter(pk=pk).first()
    if chain is None:
        raise Http404
    register = registry.register_of(chain.system)
    if register.of_matters:
        raise Http404
    rows = access.visible_to(reader(request), register.queryset(), system=register.code)
    entry = rows.select_related("organ", "chain").filter(pk=pk).first()
    if entry is None:
        raise Http404
    return register, entry


def record_for(request: HttpRequest, chain: Chain) -> Any:
    """The matter or entry of a chain, when the reader may see it."""
    if any(p.code == chain.system for p in registry.procedures()):
        return matter_for(request, chain.pk)
    return entry_for(request, chain.pk)[1]


def register_for(request: HttpRequest, code: str) -> Register:
    """A register with which the reader has something to do."""
    register = registry.register_of(code)
    if not access.reads(reader(request), code, clock.today()):
        raise Http404
    return register


def asked_year(request: HttpRequest, *, since: int = 2000, ahead: int = 0) -> int:
    """The ``year`` of the address; this year for one before ``since``, beyond so many years ahead, or for what is none."""
    text, this = request.GET.get("year", ""), clock.today().year
    return int(text) if len(text) == 4 and text.isdecimal() and since <= int(text) <= this + ahead else this
