"""One record of each kind of service cases and institutions, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

_ITEMS: dict[tuple[int, str], Any] = {}


def _item(ledger: Ledger, scene: Scene, year: int) -> Any:
    """One item of the first department for all cases of a ledger."""
    key = (id(scene), str(year))
    if key not in _ITEMS:
        fields = {
            "basic_code": f"sc-{year}", "body": scene.departments[0], "item_kind": "confirmation", "lists": ["power", "commitment"],
            "valid_from": date(year - 1, 1, 4), "level": "county", "domain": "other", "basis_law": "有关法律", "basis_article": "第一条",
            "check_after": "两个月内核查", "statutory_amount": 20, "statutory_unit": "working_day",
            "valid_until": date(year, 12, 30), "ended": "cancelled",  # the lists of the year's end are another ledger's
        }  # fmt: skip
        made = ledger.entry(
            "functions.items", organ=scene.government, on=date(year - 1, 1, 4), title="办件事项", fields=fields
        )
        ledger.flush()
        _ITEMS.clear()
        _ITEMS[key] = made.record
    return _ITEMS[key]


def service_case(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case by commitment; ``state``: decided, received (nothing more yet), ordinary (decided without a commitment)."""
    on, state = day(year, n), given.get("state", "decided")
    fields = {
        "item": _item(ledger, scene, year), "channel": "window", "kind": "new", "applicant_kind": "enterprise", "applicant": "某企业",
        "weekend": False,
    }  # fmt: skip
    draft = ledger.open("functions.service_case", organ=scene.departments[0], on=on, fields=fields)
    if state == "received":
        return draft
    if state == "ordinary":
        return draft.take("accept", on, fields={"site_check": False}).take("grant", on)
    return draft.take("do_on_commitment", on, fields={"committed_on": on, "credit_checked": True, "no_high_risk": True})


def service_partner(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A cooperating place: the n-th of ``provinces``; ``until``: its last day."""
    fields = {
        "span": given.get("span", "cross_province"), "province": f"第{n % given.get('provinces', 1)}省", "since": date(year, 2, 1),
        "until": given.get("until"),
    }  # fmt: skip
    return ledger.entry(
        "functions.service_partners",
        organ=scene.departments[0],
        on=date(year, 2, 1),
        title=f"{fields['span']}第{n}县",
        fields=fields,
    )


def extended_service(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A class of business offered outside hours."""
    fields = {"service": given.get("service", "weekend"), "since": date(year, 3, 1), "until": given.get("until")}
    return ledger.entry(
        "functions.extended_services",
        organ=scene.departments[0],
        on=date(year, 3, 1),
        title=f"第{n}类业务",
        fields=fields,
    )


def institution(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An institution of a street: the n-th of ``types``, at one street after the other."""
    kind, types = given["kind"], given.get("types", 1)
    fields = {
        "inst_code": f"{kind}-{given.get('batch', '')}{n}", "inst_kind": kind, "duties": "综合事务", "quota_kind": "none",
        "superior": scene.departments[n // types], "since": date(year, 1, 10), "began": "set_up", "paper": "编发1号",
        "until": given.get("until"), "ended": "abolished" if given.get("until") else "",
        "end_paper": "编发2号" if given.get("until") else "",
    }  # fmt: skip
    title = f"{given.get('batch', '')}{kind}第{n % types}办"
    return ledger.entry(
        "functions.institutions", organ=scene.government, on=date(year, 1, 10), title=title, fields=fields
    )


RECIPES = {
    "service_case": service_case, "service_partner": service_partner, "extended_service": extended_service, "institution": institution,
}  # fmt: skip
