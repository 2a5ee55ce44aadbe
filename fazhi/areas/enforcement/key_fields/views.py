"""Key fields at a glance, and what stands behind the numbers of one: its cases and visits, as far as the reader sees them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.key_fields.belonging import cases_of, visits_of, words_of
from fazhi.areas.enforcement.key_fields.models import KeyField
from fazhi.areas.enforcement.key_fields.register import KEY_FIELDS
from fazhi.areas.enforcement.penalties.register import CASES
from fazhi.areas.enforcement.penalties.words import Outcome
from fazhi.areas.enforcement.visits.register import OBJECTS, VISITS
from fazhi.desk.views.asking import asked_year, reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.models import Account

SHOWN = 50
CAMPAIGN = "leadership.campaign"
PENALISED = Q(outcome=Outcome.PENALISED)


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every key field that stood in the year."""
    register_for(request, KEY_FIELDS.code)
    user, year = reader(request), asked_year(request)
    first, last = date(year, 1, 1), date(year, 12, 31)
    fields = (
        access.readable(user, KEY_FIELDS)
        .filter(Q(until=None) | Q(until__gt=first), since__lte=last)
        .order_by("-since", "pk")
    )
    rows = [{"field": field, **numbers(user, field, year)} for field in fields]
    context = {"rows": rows, "year": year, "before": year - 1, "after": year + 1 if year < clock.today().year else None}
    return render(request, "enforcement/key_fields.html", context | {"register": KEY_FIELDS.code})


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One key field in one year: the numbers, and the newest cases and visits behind them."""
    register_for(request, KEY_FIELDS.code)
    user, year = reader(request), asked_year(request)
    field = access.readable(user, KEY_FIELDS).filter(pk=pk).first()
    if field is None:
        raise Http404
    cases, visits = _rows(user, field, year)
    context = {
        "field": field, "year": year, "before": year - 1, "after": year + 1 if year < clock.today().year else None,
        "cases": cases.order_by("-filed_on", "-pk")[:SHOWN], "visits": visits.order_by("-done_on", "-pk")[:SHOWN], "shown": SHOWN,
        "organs": _organs(cases, visits), "mandate": _mandate(user, field), **numbers(user, field, year),
    }  # fmt: skip
    return render(request, "enforcement/key_field.html", context)


def _rows(user: Account, field: KeyField, year: int) -> tuple[Any, Any]:
    """Cases filed or decided in the year, and visits done in it."""
    cases = cases_of(field, access.readable(user, CASES)).filter(Q(filed_on__year=year) | Q(decided_on__year=year))
    visits = visits_of(field, access.readable(user, VISITS)).filter(done_on__year=year)
    return cases, visits.select_related("matter__organ", "target")


def numbers(user: Account, field: KeyField, year: int) -> dict[str, Any]:
    """The numbers of one field, by the same rule as the figures, over the rows that the reader sees."""
    cases, visits = _rows(user, field, year)
    decided = Q(decided_on__year=year)
    got = cases.order_by().aggregate(
        filed=Count("pk", filter=Q(filed_on__year=year)), decided=Count("pk", filter=decided & PENALISED),
        fine=Sum("fine", filter=decided & PENALISED), confiscated=Sum("confiscated", filter=decided & PENALISED),
        accountable=Sum("accountable", filter=decided),
    )  # fmt: skip
    seen = visits.order_by().aggregate(
        checked=Count("pk"), hazards=Sum("problems"), orders=Count("pk", filter=Q(rectify__gt=0)),
        met=Count("pk", filter=Q(rectify__gt=0, corrected=True)),
        covered=Count("target", distinct=True, filter=Q(target__trade__in=words_of(field.cover), target__ended_on=None)),
    )  # fmt: skip
    objects = access.readable(user, OBJECTS).filter(trade__in=words_of(field.cover), ended_on=None).count()
    sums = Decimal(got.pop("fine") or 0) + Decimal(got.pop("confiscated") or 0)
    counted = {name: value or 0 for name, value in {**got, **seen}.items()}
    return {**counted, "sums": f"{sums:,.2f}".removesuffix(".00"), "objects": objects}


def _mandate(user: Account, field: KeyField) -> Any:
    """The campaign that the field is the enforcement side of, where one of the same code is on file and the reader sees it."""
    if not registry.is_known(CAMPAIGN):
        return None
    rows = access.readable(user, registry.register_of(CAMPAIGN)).filter(field_code=field.field_code)
    return rows.order_by("-year", "-pk").first()


def _organs(cases: Any, visits: Any) -> list[dict[str, Any]]:
    """Which agency did what of it; agencies, never persons."""
    found: dict[str, dict[str, Any]] = {}
    for rows, name in ((cases, "cases"), (visits, "visits")):
        for row in rows.order_by().values("matter__organ__short").annotate(n=Count("pk")):
            found.setdefault(row["matter__organ__short"], {"cases": 0, "visits": 0})[name] = row["n"]
    return [{"organ": organ, **numbers} for organ, numbers in sorted(found.items(), key=lambda x: -sum(x[1].values()))]
