"""The one list of what is to be studied: the county's list of laws for a kind of post (应知应会法律法规清单), kept with the
publicity of law. A unit's list names the one it stands on and may add to it; it leaves nothing out. Neither copies the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.spine import registry
from fazhi.statutes.naming import plain_title

#: The register of the county's lists: posts, edition, laws, ended_on.
COUNTY = "services.law_lists"
LAW = "法治宣传教育法第37条"


def laws_of(text: str) -> list[str]:
    """The laws of a list, one a line."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def in_force(on: date) -> list[Any]:
    """The county's lists in force on a day, the newest edition of each kind of post. None where the register is not installed."""
    if not registry.is_register(COUNTY):
        return []
    standing = registry.register_of(COUNTY).queryset().filter(withdrawn=False, on__lte=on)
    rows = standing.filter(Q(ended_on=None) | Q(ended_on__gt=on)).order_by("posts", "edition")
    return list({row.posts: row for row in rows}.values())


def named(told: str) -> Any:
    """The list of the county's that a unit names by number or by title (the newest edition of it), or None."""
    if not registry.is_register(COUNTY):
        return None
    rows = registry.register_of(COUNTY).queryset().filter(withdrawn=False)
    return rows.filter(Q(number=told) | Q(title=told)).order_by("edition").last()


def left_out(county: Any, laws: str) -> list[str]:
    """Laws of the county's list that are not on the unit's; written with or without 《》 and 中华人民共和国 they are the same."""
    own = {plain_title(law) for law in laws_of(laws)}
    return [law for law in laws_of(county.laws) if plain_title(law) not in own]


def stands_on_the_one_list(values: Mapping[str, Any]) -> str:
    """Whether a unit's list names the county's and holds all its laws; a list that has ended is history and is left alone."""
    told, on = (values.get("based_on") or "").strip(), values["on"]
    if values.get("ended_on"):
        return ""
    current = {row.posts: row for row in in_force(on)}
    if not told:
        one = current.get(values["posts"])
        return (
            f"“{one.posts}”已有应知应会法律法规清单，请在“所依据的应知应会清单”填写{one.number}（{LAW}）" if one else ""
        )
    stood_on = named(told)
    if stood_on is None:
        there = "、".join(f"{row.number}（{row.posts}）" for row in current.values()) or "还没有"
        return f"没有编号或者名称为“{told}”的应知应会清单，请核对；现行的：{there}"
    one = current.get(stood_on.posts, stood_on)
    missing = left_out(one, values["laws"])
    words = "、".join(f"《{plain_title(law)}》" for law in missing)
    return (
        f"应知应会清单（{one.number}第{one.edition}版）列有而这份清单没有：{words}，请补上；可以增加，不能减少"
        if missing
        else ""
    )


@dataclass(frozen=True)
class Behind:
    """A unit's list that lacks what the county's current edition holds."""

    row: Any
    county: Any
    missing: list[str]


def behind(rows: Iterable[Any], on: date) -> list[Behind]:
    """Of units' lists in force, those that the county's list has outrun, or that name none which exists."""
    current = {row.posts: row for row in in_force(on)}
    held: dict[str, Any] = {}
    found = []
    for row in rows:
        if not row.based_on:
            continue
        if row.based_on not in held:
            held[row.based_on] = named(row.based_on)
        stood_on = held[row.based_on]
        county = current.get(stood_on.posts, stood_on) if stood_on else None
        missing = left_out(county, row.laws) if county else []
        if missing or county is None:
            found.append(Behind(row, county, [plain_title(law) for law in missing]))
    return found
