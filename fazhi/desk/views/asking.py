"""What every view asks first: who reads, and whether they may read this."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest

from fazhi.spine import access, clock, registry
from fazhi.spine.models import Account, Chain, Matter, Organ
from fazhi.spine.register import Register


def reader(request: HttpRequest) -> Account:
    """The account that is logged in."""
    return cast(Account, request.user)


def matter_for(request: HttpRequest, pk: int) -> Matter:
    """A matter the reader may see; to everybody else it does not exist."""
    system = Matter.objects.filter(pk=pk).values_list("system", flat=True).first()
    if system is None:
        raise Http404
    rows = Matter.objects.select_related("organ", "owner", "chain").prefetch_related("parties__organ")
    matter = access.visible_to(reader(request), rows, system=system).filter(pk=pk).first()
    if matter is None:
        raise Http404
    model = matter.declared.record
    organs = [f.name for f in model._meta.concrete_fields if f.is_relation and f.related_model is Organ]
    records = model.objects.select_related(*organs) if organs else model.objects.all()
    matter.record = records.filter(pk=pk).first()
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
