"""Inspection plans with their proposals, and joint visits, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.enforcement.inspection_plans.storing import in_bulk
from fazhi.areas.enforcement.visits.credit_code import check_digit
from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import CODE, Scene, day

OBJECTS = 40


def _objects(ledger: Ledger, scene: Scene) -> list[Any]:
    """Enterprises to be inspected; made on first call."""
    if not hasattr(scene, "inspected"):
        scene.inspected = []  # type: ignore[attr-defined]
        for n in range(OBJECTS):
            code = f"91{CODE}MB{n:07d}"
            fields = {
                "object_kind": "enterprise", "uscc": code + check_digit(code), "division": scene.town.division, "address": "",
                "trade": "食品销售", "domains": ["market"], "risk_class": "", "risk_source": "", "risk_month": None,
                "key_supervision": False, "ended_on": None, "ended_why": "",
            }  # fmt: skip
            entry = ledger.entry(
                "enforcement.objects",
                organ=scene.departments[0],
                on=date(2020, 1, 6),
                title=f"第{n}企业",
                fields=fields,
            )
            scene.inspected.append(entry.record)  # type: ignore[attr-defined]
        ledger.flush()
    return scene.inspected  # type: ignore[attr-defined,no-any-return]


def _item(ledger: Ledger, scene: Scene, body: int, n: int) -> str:
    """The code of an item that a body has published; made on first call."""
    known = scene.__dict__.setdefault("check_items", set())
    code = f"JC-{body:02}-{n:03}"
    if code not in known:
        known.add(code)
        fields = {
            "item_code": code, "body": scene.departments[body], "basis_law": "食品安全法第110条", "domain": "market", "object_kinds": [],
            "method": "", "standard": "", "yearly_cap": 30, "cap_source": "频次上限", "published_on": date(2020, 1, 6), "until": None,
        }  # fmt: skip
        ledger.entry(
            "enforcement.check_items",
            organ=scene.departments[body],
            on=date(2020, 1, 6),
            title="日常检查",
            fields=fields,
        )
    return code


def inspection_plan(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A plan of ``items`` proposals by ``bodies`` bodies, published, or only ``decided``."""
    bodies, items = given.get("bodies", 3), given.get("items", 12)
    objects, on = _objects(ledger, scene), date(year, 1, 5)
    codes = [_item(ledger, scene, k % bodies, k // bodies) for k in range(items)]
    ledger.flush()  # what may be inspected must be on file
    fields = {
        "title": f"{year}年度检查计划", "kind": given.get("kind", "yearly"), "year": year, "propose_by": on + timedelta(days=10),
        "publish_by": on + timedelta(days=40), "ground": "突出问题", "approver": scene.government,
    }  # fmt: skip
    plan = ledger.open("enforcement.year_plan", organ=scene.justice, on=on, fields=fields)
    plan.record.in_hand = []
    for k, code in enumerate(codes):
        proposal = {
            "plan": plan.record, "target": objects[k % min(OBJECTS, max(1, items // 4))], "item_codes": code, "month_from": k % 9 + 1, "month_to": k % 9 + 3,
            "frequency": 1, "hours": 2, "tier": "county", "alone": False,
        }  # fmt: skip
        body = scene.departments[k % bodies]
        entry = ledger.entry("enforcement.plan_proposals", organ=body, on=on, title="日常检查", fields=proposal)
        plan.record.in_hand.append(entry.record)
    plan.take("gather", on).take("solve", on).take("adjust", on, detail={"deed": "accept", "visits": "全部"}).take(
        "decide", on
    )
    if given.get("state", "published") == "published":
        plan.take("publish", on, fields={"published_where": "门户网站"})
    in_bulk(plan)
    return plan


def _officers(ledger: Ledger, scene: Scene, body: int) -> list[Any]:
    """Two officers of a body with certificates of the years from 2020 to 2025."""
    found, joined, agency = [], date(2019, 1, 7), scene.departments[body]
    for n in (1, 2):
        known = {
            "name": f"检查{body}{n}",
            "agency": agency,
            "duty": "officer",
            "joined_on": joined,
            "legal_reviewer": False,
        }
        draft = ledger.open("enforcement.officer", organ=scene.justice, on=joined, fields=known)
        draft.take(
            "leave", date(2022, 12, 1), fields={"left_why": "moved"}, detail={}
        )  # not counted among a year's officers
        person = draft.record
        card = {
            "officer": person, "kind": "national", "wanted": "first", "domains": ["market"], "area": CODE, "examiner": scene.justice,
            "cert_no": f"616{body}{n}", "issuer": "江岭省司法厅", "valid_from": date(2020, 2, 1), "valid_until": date(2025, 1, 31),
        }  # fmt: skip
        ledger.open("enforcement.certificate", organ=agency, on=date(2020, 2, 3), fields=card).take(
            "enter", date(2020, 2, 4)
        )
        found.append(person)
    return found


def _ground(ledger: Ledger, scene: Scene) -> tuple[list[Any], dict[str, list[Any]], list[str]]:
    """Objects, two certified officers of each of two bodies, an item of each; all on file on first call."""
    if not hasattr(scene, "crew"):
        scene.crew = {"lead": _officers(ledger, scene, 0), "with": _officers(ledger, scene, 1)}  # type: ignore[attr-defined]
        scene.checked = [_item(ledger, scene, k, 0) for k in (0, 1)]  # type: ignore[attr-defined]
        ledger.flush()
    return _objects(ledger, scene), scene.crew, scene.checked  # type: ignore[attr-defined]


def checked_visit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A visit whose result is fixed, or only ``announced``; ``joint``: of two bodies, each with its own item."""
    joint, on = given.get("joint", True), day(year, n)
    objects, crew, both = _ground(ledger, scene)
    codes = both if joint else both[:1]
    lead, other = scene.departments[0], scene.departments[1]
    fields = {
        "title": "综合查一次", "target": objects[n % OBJECTS], "mode": "joint" if joint else "plan", "ground": "", "plan_ref": "年度计划",
        "from_above": True, "planned_on": on, "bodies": other.short if joint else "", "officer_one": None, "officer_two": None,
        "items_text": "\n".join(f"{code} 日常检查" for code in codes),
    }  # fmt: skip
    draft = ledger.open("enforcement.visit", organ=lead, on=on, fields=fields).take("approve", on)
    one, two = crew["lead"]
    if joint:
        third, fourth = crew["with"]
        draft.take("join", on, detail={"body": other, "officer_one": third, "officer_two": fourth})
    draft.take("announce", on, fields={"officer_one": one, "officer_two": two})
    if given.get("state") == "announced":
        return draft
    draft.take("arrive", on, fields={"cards_shown": True, "rights_told": True, "present": ""})
    for k, code in enumerate(codes):
        found = {"item_code": code, "body": scene.departments[k], "outcome": "clean", "follow": "none", "remark": ""}
        draft.take("finding", on, detail=found)
    told = {"result": "clean", "lab": False, "facts": "", "rectify_by": None}
    return draft.take("fix", on, fields=told, reach=False)


RECIPES = {"inspection_plan": inspection_plan, "checked_visit": checked_visit}
