"""One record of each kind of departments' mediation on line, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene

FIELDS = ("消费", "劳动报酬", "物业", "医疗", "交通", "旅游", "环境", "水利", "林业", "住房")


def _day(given: dict[str, Any], key: str, year: int) -> date | None:
    """``since`` and ``until`` of a ledger are months of its year; none: January, and still there."""
    return date(year, given[key], 10) if key in given else None


def odr_seat(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A department seated; ``agency`` the number of the department, where it is not one more."""
    agency, since = scene.departments[given.get("agency", n)], _day(given, "since", year) or date(year, 1, 10)
    fields = {
        "agency": agency, "field": given.get("field", FIELDS[n % 10]), "brand": f"第{n + 1}品牌", "since": since,
        "until": _day(given, "until", year),
    }  # fmt: skip
    return ledger.entry("disputes.odr_seats", organ=scene.justice, on=since, title=f"第{n + 1}席", fields=fields)


def odr_mediator(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A mediator of one of the ten departments that are seated, whose seats must have been written."""
    if n == 0:
        ledger.flush()
    since = _day(given, "since", year) or date(year, 1, 10)
    fields = {
        "name": f"调解员{n + 1}",
        "agency": scene.departments[n % 10],
        "since": since,
        "until": _day(given, "until", year),
    }
    return ledger.entry("disputes.odr_mediators", organ=scene.justice, on=since, title=f"行调{n + 1:03}", fields=fields)


RECIPES = {"odr_seat": odr_seat, "odr_mediator": odr_mediator}
