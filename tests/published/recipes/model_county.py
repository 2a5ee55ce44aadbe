"""Projects and campaigns with what was done in them, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene


def campaign(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A project or campaign under way, or only ``opened`` or ``dropped``; ``mended`` of its ``problems`` are verified,
    ``trainings`` and ``urgings`` stand beside what is counted."""
    lead, on = scene.departments[n % 60], date(year, 2, 6)
    fields = {
        "name": given.get("name", f"{year}年第{n + 1}项"), "kind": given.get("kind", "special"), "year": year, "origin": "plan",
        "origin_paper": "年度工作要点", "domain": "transport", "field_code": "", "goal": "按方案完成", "lead": lead,
        "begins_on": on, "ends_by": date(year, 12, 20), "partner_one": None, "partner_two": None, "partner_three": None, "partners": "",
        "midterm_by": None,
    }  # fmt: skip
    draft = ledger.open("leadership.campaign", organ=scene.justice, on=on, fields=fields)
    state = given.get("state", "running")
    if state == "opened":
        return draft
    if state == "dropped":
        return draft.take("drop", on + timedelta(days=9), fields={"dropped_why": "合并到其他项目"})
    draft.take("plan", on + timedelta(days=5), fields={"plan_no": "方案"})
    day = on + timedelta(days=20)
    for kind, name in (("meeting", "meetings"), ("inspection", "inspections"), ("training", "trainings")):
        for k in range(given.get(name, 0)):
            draft.take("activity", day + timedelta(days=k), detail={"kind": kind, "subject": f"第{k + 1}次"})
    for k in range(given.get("circulars", 0)):
        kind = "bulletin" if k % 2 else "circular"
        draft.take(
            "circular", day + timedelta(days=k), detail={"kind": kind, "subject": "情况", "issue": f"第{k + 1}期"}
        )
    for k in range(given.get("urgings", 0)):
        draft.take("circular", day, detail={"kind": "urging", "subject": "督办", "issue": f"第{k + 1}号"})
    _problems(draft, lead, day + timedelta(days=30), given)
    return draft


def _problems(draft: Draft, unit: Any, day: date, given: dict[str, Any]) -> None:
    for _ in range(given.get("problems", given.get("mended", 0))):
        told = {"unit": unit, "source": "self", "facts": "问题", "demand": "整改", "mend_by": day + timedelta(days=60)}
        draft.take("problem", day, detail=told)
    for k in range(1, given.get("mended", 0) + 1):
        draft.take("mend", day + timedelta(days=20), detail={"no": k, "facts": "已整改", "proof": "材料"})
        draft.take("verify", day + timedelta(days=30), detail={"no": k, "passed": True, "facts": "到位"})


RECIPES = {"campaign": campaign}
