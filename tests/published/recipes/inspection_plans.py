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
        target = objects[k % min(OBJECTS, max(1, items // 4))]
        proposal = {
            "plan": plan.record, "target": target, "item_codes": code, "month_from": k % 9 + 1, "month_to": k % 9 + 3,
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


def _officers(ledger: Ledger, scene: Scene) -> list[Any]:
    """Two officers of a body, who have left before the year's officers are counted."""
    found, joined = [], date(2019, 1, 7)
    for name in ("检查甲", "检查乙"):
        known = {
            "name": name,
            "agency": scene.departments[0],
            "duty": "officer",
            "joined_on": joined,
            "legal_reviewer": False,
        }
        draft = ledger.open("enforcement.officer", organ=scene.justice, on=joined, fields=known)
        draft.take("leave", date(2022, 12, 1), fields={"left_why": "moved"}, detail={})
        found.append(draft.record)
    return found


def _ground(ledger: Ledger, scene: Scene) -> tuple[list[Any], list[Any], list[str]]:
    """Objects, two officers, an item of each of two bodies; made on first call."""
    if not hasattr(scene, "crew"):
        scene.crew = _officers(ledger, scene)  # type: ignore[attr-defined]
        scene.checked = [_item(ledger, scene, k, 0) for k in (0, 1)]  # type: ignore[attr-defined]
    return _objects(ledger, scene), scene.crew, scene.checked  # type: ignore[attr-defined]


def checked_visit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A visit as the old register tells it, or one only ``planned``; ``joint``: of two bodies, each with its own item."""
    joint, on = given.get("joint", True), day(year, n)
    objects, crew, both = _ground(ledger, scene)
    other = scene.departments[1]
    fields = {
        "title": "综合查一次", "target": objects[n % OBJECTS], "mode": "joint" if joint else "plan", "plan_ref": "年度计划",
        "planned_on": on, "bodies": other.short if joint else "", "items_text": "\n".join(f"{code} 日常检查" for code in both),
    }  # fmt: skip
    draft = ledger.open("enforcement.visit", organ=scene.departments[0], on=on, fields=fields)
    if given.get("state") == "planned":
        return draft
    told = {
        "officer_one": crew[0], "officer_two": crew[1], "visited_on": on, "done_on": on, "published_on": on, "result": "clean",
        "problems": 0, "rectify": 0, "filed": False, "facts": "",
    }  # fmt: skip
    return draft.take("take_over", on, fields=told)


RECIPES = {"inspection_plan": inspection_plan, "checked_visit": checked_visit}
