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


def matter_for(request: HttpRequest, pk: int) -> Matter:
    """A matter the reader may see; to everybody else it does not exist."""
    matter = matter_seen(reader(request), pk, clock.today())
    if matter is None:
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
