"""Power that was handed over, seen at once: by field, department and town, with teams and cases; held against the catalogue."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.delegated.register import DELEGATED
from fazhi.areas.enforcement.officers.ledgers import DelegatedItem, EnforcementTeam
from fazhi.areas.enforcement.officers.words import Handed
from fazhi.areas.enforcement.penalties.register import CASES
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock, registry
from fazhi.spine.fields import has
from fazhi.spine.models import Account, Organ

CATALOGUE = "functions.items"
SHOWN = 100


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Everything as it stands today. What was handed over is published; cases are those that the reader sees."""
    register_for(request, DELEGATED.code)
    today = clock.today()
    standing = DelegatedItem.objects.filter(Q(until=None) | Q(until__gt=today), withdrawn=False, since__lte=today)
    taken, given = standing.filter(handed=Handed.TAKEN_OVER), standing.filter(handed=Handed.TOWN)
    fields = (
        taken.order_by().values("reform_field").annotate(count=Count("item_code", distinct=True)).order_by("-count")
    )
    origins = (
        standing.order_by().values("origin__name")
        .annotate(taken=Count("item_code", filter=Q(handed=Handed.TAKEN_OVER), distinct=True),
                  given=Count("item_code", filter=Q(handed=Handed.TOWN), distinct=True)).order_by("-taken", "-given")
    )  # fmt: skip
    context = {
        "today": today, "taken": taken.values("item_code").distinct().count(), "fields": fields, "origins": origins,
        "towns": towns(reader(request), given, today), "differ": differences(given)[:SHOWN], "register": DELEGATED,
    }  # fmt: skip
    return render(request, "enforcement/delegated.html", context)


def towns(user: Account, given: Any, today: date) -> list[dict[str, Any]]:
    """Each town with its items, its team, and the cases of this year that rest on such items."""
    items = {row["holder"]: row["n"] for row in given.order_by().values("holder").annotate(n=Count("pk"))}
    teams = EnforcementTeam.objects.filter(Q(until=None) | Q(until__gt=today), withdrawn=False, team_kind="town")
    team = {row.belongs_to_id: row.title for row in teams}
    cases = access.readable(user, CASES).exclude(delegated_item="").filter(filed_on__year=today.year)
    filed = {row["matter__organ"]: row["n"] for row in cases.order_by().values("matter__organ").annotate(n=Count("pk"))}
    found = Organ.objects.filter(pk__in={*items, *team, *filed}, kind=Organ.Kind.TOWN).order_by("code")
    return [
        {"town": town, "items": items.get(town.pk, 0), "team": team.get(town.pk, ""), "cases": filed.get(town.pk, 0)}
        for town in found
    ]


def differences(given: Any) -> list[dict[str, str]]:
    """Where the catalogue of powers and this ledger say different things of a town and an item."""
    catalogue = registry.register_of(CATALOGUE).model
    items = catalogue.objects.filter(has("lists", "delegated"), valid_until=None, withdrawn=False).exclude(towns="")
    short = set(Organ.objects.filter(kind=Organ.Kind.TOWN).values_list("short", flat=True))
    said = {
        (item.basic_code, name): item.title
        for item in items for name in filter(None, (part.strip() for part in item.towns.split("、")))
    }  # fmt: skip
    held = {(row.item_code, row.holder.short): row.title for row in given.select_related("holder")}
    codes = {code for code, _ in said}
    missing, unknown = "目录写明赋权，没有登记赋权决定和施行日期", "目录所写的乡镇（街道）不在机构名录"
    found = [
        {"code": code, "town": name, "title": title, "why": missing if name in short else unknown}
        for (code, name), title in sorted(said.items()) if (code, name) not in held
    ]  # fmt: skip
    return found + [
        {"code": code, "town": name, "title": title, "why": "已登记赋权，目录的“赋权的乡镇（街道）”没有列出"}
        for (code, name), title in sorted(held.items()) if code in codes and (code, name) not in said
    ]  # fmt: skip
