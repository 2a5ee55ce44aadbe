"""The limits of all procedures as the rows of one figure: what agencies owe by law, whoever's records these are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from fazhi.figures.words import Source
from fazhi.spine import access, clock, registry
from fazhi.spine.limits import Bound, Effect
from fazhi.spine.models import Account, Deadline, Participation

#: Met after the day, or open still: a matter that ended without it owed it no more.
RUNNING = Q(met_on=None, matter__closed_on=None)
LATE = Q(met_on__gt=F("due_on")) | RUNNING


#: Limits of a right, not of a duty: whoever lets one pass has failed nobody.
RIGHTS = frozenset({Effect.LOSES_RIGHT, Effect.TAKES_EFFECT, Effect.DEEMED_ABANDONED})


def statutory() -> list[str]:
    """ "system/limit" of every duty that a law sets and nothing keeps from those who take part."""
    return [
        f"{one.code}/{limit.code}"
        for one in registry.procedures() if not (one.kept_to or one.by_name)
        for limit in one.limits
        if not (limit.local or limit.unverified) and limit.bound is not Bound.MIN and limit.effect not in RIGHTS
        and limit.code not in one.internal
    ]  # fmt: skip


def reports() -> list[str]:
    """ "system/limit" of every report that has to be handed in by a day, by law or by local rule."""
    return [
        f"{one.code}/{limit.code}"
        for one in registry.procedures() if not (one.kept_to or one.by_name)
        for limit in one.limits
        if "报告" in limit.name and limit.bound is not Bound.MIN and limit.code not in one.internal
    ]  # fmt: skip


@dataclass(frozen=True)
class Duties(Source):
    """Limits that an organ here owes, of all procedures. Each system's own right to read lies over its rows."""

    which: Callable[[], list[str]] = statutory

    def queryset(self) -> QuerySet[Any]:
        rows = Deadline.objects.filter(void=False, organ__isnull=False, due_on__isnull=False)
        rows = rows.filter(self.base) if self.base is not None else rows
        named = Concat("matter__system", Value("/"), "limit", output_field=CharField())
        pairs = set(self.which())
        told = {pair.partition("/")[2] for pair in pairs}
        others = {
            limit.code
            for one in registry.procedures()
            for limit in one.limits
            if f"{one.code}/{limit.code}" not in pairs
        }
        plain = Q(
            limit__in=sorted(told - others)
        )  # such a name is enough; only the others are looked up with their system
        return rows.alias(named=named).filter(plain | Q(limit__in=sorted(told & others), named__in=pairs))

    def countable(self, user: Account, on: date | None) -> QuerySet[Any]:
        return self.queryset().filter(_right(user, on or clock.today()))


def _right(user: Account, on: date) -> Q:
    """Systems whose rows the reader sees by the same posts share one condition."""
    groups: dict[Any, list[str]] = defaultdict(list)
    for one in registry.procedures():
        if not (one.kept_to or one.by_name) and (posts := _posts(user, one.code, on)):
            groups[posts, bool(one.parties)].append(
                one.code
            )  # who works beside the handling organ takes part in it too
    right = Q(pk__in=[])
    for (posts, takes_parts), codes in groups.items():
        seen = access.inside_q(user, codes[0], "matter__", on)
        if takes_parts:
            parts = Participation.objects.filter(organ__in={p.organ_id for p in user.posts_on(on) if p.pk in posts})
            seen |= Q(Exists(parts.filter(matter=OuterRef("matter_id"))))
        right |= Q(matter__system__in=codes) & seen
    return right


def _posts(user: Account, system: str, on: date) -> frozenset[int]:
    found: Iterable[Any] = access.casework(user, system, on)
    return frozenset(post.pk for post in found)
