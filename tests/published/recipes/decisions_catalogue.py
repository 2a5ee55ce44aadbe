"""Yearly catalogues of major decisions, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ
from tests.published.recipes.scene import Scene


def _body(scene: Scene, n: int, kind: str) -> Organ:
    if kind == "department":
        return scene.departments[n]
    return scene.town if kind == "town" else scene.government


def decision_catalogue(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A catalogue of the n-th body: ``body`` department, town or government; ``state`` published, adjusted, consented or drafting."""
    on, state = date(year, 2, 6), given.get("state", "published")
    body = _body(scene, n + given.get("skip", 0), given.get("body", "department"))
    draft = ledger.open("decisions.catalogue", organ=body, on=on, fields={"year": given.get("of", year), "note": ""})
    item = {
        "name": f"第{n}事项", "category": "policy", "unit": body, "planned_month": 6, "forms": ["notice"], "hearing": False,
        "reason": "",
    }  # fmt: skip
    draft.take("list_item", on, detail=item)
    if state == "drafting":
        return draft
    consent = {"consent_by": "同级党委", "consent_on": on, "consent_no": ""}
    draft.take("consent", on, fields=consent)
    if state == "consented":
        return draft
    draft.take("publish", date(year, 3, 20))
    if state == "adjusted":
        later = date(year, 8, 3)
        draft.take("adjust", later, fields={"adjust_reason": "重点工作调整"})
        draft.take("list_item", later, detail={**item, "reason": "新增重点工作"})
        draft.take("consent", later, fields={**consent, "consent_on": later}).take("publish", later)
    return draft


RECIPES = {"decision_catalogue": decision_catalogue}
