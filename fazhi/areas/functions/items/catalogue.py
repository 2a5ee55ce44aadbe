"""The catalogue as it stands on a day, its history, and what has changed between two days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from fazhi.areas.functions.items.models import Described, ServiceItem
from fazhi.spine.fields import CodesField, has
from fazhi.spine.models import Organ

#: Fields in which two versions of an item are compared, in the order of the item's page.
SHOWN = ("title", *(f.name for f in Described._meta.get_fields()), "lists", "merged_into")


def everything() -> QuerySet[ServiceItem]:
    """Every version that was ever published here."""
    rows = ServiceItem.objects.filter(withdrawn=False, scope__startswith=settings.FAZHI_DIVISION)
    return rows.select_related("body")


def standing(on: date, rows: QuerySet[ServiceItem] | None = None) -> QuerySet[ServiceItem]:
    """The catalogue on a day: from the day a version takes effect to the eve of the day it ends."""
    rows = everything() if rows is None else rows
    later = Q(valid_until=None) | Q(valid_until__gt=on)
    return rows.filter(later, valid_from__lte=on).order_by("body__code", "basic_code")


def in_list(rows: QuerySet[ServiceItem], listed: str) -> QuerySet[ServiceItem]:
    return rows.filter(has("lists", listed)) if listed else rows


def current(basic_code: str, body: Organ, keeper: Organ | None = None) -> ServiceItem | None:
    """The last version of an item that has not been ended. None: there is no such item, or it has been cancelled."""
    rows = ServiceItem.objects.filter(withdrawn=False, valid_until=None, basic_code=basic_code, body=body)
    return (rows.filter(organ=keeper) if keeper else rows).select_related("organ", "body", "chain").first()


def keepers(body: Organ) -> list[Organ]:
    """Who keeps the items of a body; while it has none, who keeps those of the other bodies of its division."""
    standing = ServiceItem.objects.filter(withdrawn=False, valid_until=None)
    own = standing.filter(body=body).order_by().values("organ")
    found = Organ.objects.filter(pk__in=own).order_by("code")
    if not found:
        found = Organ.objects.filter(pk__in=standing.filter(body__division=body.division_id).order_by().values("organ"))
    return list(found.order_by("code"))


def versions(item: ServiceItem) -> list[ServiceItem]:
    """Every version of the item, newest first."""
    return list(everything().filter(basic_code=item.basic_code, body=item.body).order_by("-edition", "-valid_from"))


@dataclass(frozen=True)
class Change:
    """One field in which two versions differ, in words."""

    label: str
    before: str
    after: str


def words(item: ServiceItem, name: str) -> str:
    """A field of an item as it is read."""
    field = item._meta.get_field(name)
    value = getattr(item, name)
    if isinstance(field, CodesField):
        return field.words(value)
    if getattr(field, "choices", None):
        return str(getattr(item, f"get_{name}_display")() or "")
    return "" if value is None else str(value)


def label(name: str) -> str:
    return "事项名称" if name == "title" else str(ServiceItem._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


def changes(before: ServiceItem, after: ServiceItem) -> list[Change]:
    """In what two versions of an item differ."""
    pairs = ((name, words(before, name), words(after, name)) for name in SHOWN)
    return [Change(label(name), was, now) for name, was, now in pairs if was != now]


@dataclass(frozen=True)
class Difference:
    """What became of one item between two days. ``before`` or ``after`` None: it was added, or is gone."""

    before: ServiceItem | None
    after: ServiceItem | None

    @property
    def item(self) -> ServiceItem:
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def changes(self) -> list[Change]:
        return changes(self.before, self.after) if self.before and self.after else []


@dataclass
class Comparison:
    """The catalogue, or one list of it, on two days."""

    added: list[Difference]
    gone: list[Difference]
    amended: list[Difference]
    same: int

    @property
    def total(self) -> int:
        return len(self.added) + len(self.gone) + len(self.amended)


def compare(first: date, second: date, listed: str = "", body: int | None = None) -> Comparison:
    """What was added, cancelled and amended from the one day to the other; of a list: what entered and left it.

    Rows that stand unchanged on both days are counted in the database and never read.
    """
    rows = in_list(everything(), listed)
    rows = rows.filter(body=body) if body else rows
    then, now = standing(first, rows), standing(second, rows)
    both = then.filter(pk__in=now.order_by().values("pk"))
    old, new = _by_item(then.exclude(pk__in=both.values("pk"))), _by_item(now.exclude(pk__in=both.values("pk")))
    found = [Difference(old.get(key), new.get(key)) for key in sorted({*old, *new})]
    return Comparison(
        [d for d in found if d.before is None], [d for d in found if d.after is None],
        [d for d in found if d.before and d.after], both.count(),
    )  # fmt: skip


def _by_item(rows: Iterable[ServiceItem]) -> dict[tuple[Any, str], ServiceItem]:
    return {(item.body_id, item.basic_code): item for item in rows}
