"""Rounds of random inspection as an old register tells them: held on another platform, their results taken over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fazhi.areas.enforcement.random_checks.models import RandomObject, RandomOfficer
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ
from tests.published.recipes.officers import officer
from tests.published.recipes.scene import CODE, Scene, day


def _item(ledger: Ledger, scene: Scene, body: Organ, year: int) -> Any:
    """The item of a body, on both lists; made once."""
    known = scene.__dict__.setdefault("_random_items", {})
    if body not in known:
        on = day(year - 2, 0)
        given = {
            "item_code": f"JC-{body.code}", "body": body, "basis_law": "有关法律第九条", "domain": "market", "published_on": on,
        }  # fmt: skip
        item = ledger.entry("enforcement.check_items", organ=body, on=on, title="日常检查", fields=given).record
        given = {"check_item": item, "body": body, "published_on": on}
        known[body] = ledger.entry("enforcement.random_items", organ=body, on=on, title="随机抽查", fields=given).record
    return known[body]


def _objects(ledger: Ledger, scene: Scene, body: Organ, year: int, number: int) -> list[Any]:
    fields = {"object_kind": "site", "division": CODE, "domains": ["market"]}
    return [
        ledger.entry("enforcement.objects", organ=body, on=day(year - 1, k), title="场所", fields=fields).record
        for k in range(number)
    ]


def random_plan(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A round: ``objects`` new ones and ``gone`` that fell out, ``officers`` new ones of whom two go to each object; ``state``
    published, checked, approved or dropped."""
    body, on, state = scene.departments[n % 25], day(year, n), given.get("state", "published")
    fields = {
        "title": "双随机抽查", "year_plan": f"{year}年度检查计划", "domain": "market", "per_visit": 2, "begins_on": on,
        "ends_on": on + timedelta(days=30),
    }  # fmt: skip
    draft = ledger.open("enforcement.random_plan", organ=body, on=on, fields=fields)
    if state == "dropped":
        return draft.take("drop", on, fields={"end_why": "并入上级抽查"})
    draft.take("add_item", on, detail={"item": _item(ledger, scene, body, year)})
    draft.take("submit", on).take("approve", on)
    if state == "approved":
        return draft
    draft.take("prepare", on, fields={"pool_size": given["objects"] * 20})
    draft.record.drawn = given["objects"]
    draft.take("take_over", on, reach=False)
    _yield(draft, ledger, scene, year, n, on, given)
    draft.take("finish", on + timedelta(days=12))
    return draft if state == "checked" else draft.take("publish", on + timedelta(days=20))


def _yield(draft: Draft, ledger: Ledger, scene: Scene, year: int, n: int, on: Any, given: dict[str, Any]) -> None:
    body, gone = draft.matter.organ, given.get("gone", 0)
    targets = _objects(ledger, scene, body, year, given["objects"] + gone)
    crew = [officer(ledger, scene, year, n).record for _ in range(given["officers"])]
    for k, target in enumerate(targets):
        out = "已注销或者歇业" if k < gone else ""
        row = RandomObject(matter=draft.matter, target=target, rank=k + 1, how="抽取", out=out, on=on)
        sent = [] if out else [crew[(2 * k + place) % len(crew)] for place in (0, 1)]
        draft.details.append(row)
        draft.details += [
            RandomOfficer(matter=draft.matter, target=target, officer=who, body=body, on=on) for who in sent
        ]


RECIPES = {"random_plan": random_plan}
