"""One filing of another body's document, made through the bulk ledger, as far as it is to go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def filing(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """``state``: received, returned, registered, opined, accepted or put_right; ``points``: of the opinion."""
    on, state = day(year, n), given.get("state", "registered")
    fields = {
        "title": f"第{n + 1}号规定", "maker": scene.departments[n % 40], "document_no": f"规{n + 1}号",
        "published_on": on - timedelta(days=given.get("after", 10)), "report_no": f"备{n + 1}号", "papers": "齐全", "text": "第一条",
    }  # fmt: skip
    draft = ledger.open("rules.filing", organ=scene.justice, on=on, fields=fields)
    if state == "received":
        return draft
    if state == "returned":
        return draft.take(
            "return_filing",
            on + timedelta(days=2),
            fields={"return_ground": "not_normative", "return_reason": "内部制度"},
        )
    draft.take("register", on + timedelta(days=3))
    for number in range(given.get("points", 0)):
        point = {
            "article": f"第{number + 2}条", "fault": "law", "problem": "与上位法不一致", "basis": "行政许可法第17条", "suggestion": "修改",
        }  # fmt: skip
        draft.take("add_point", on + timedelta(days=5), detail=point)
    if state == "accepted":
        return draft.take("accept", on + timedelta(days=9), fields={"review_note": "合法"})
    if state in ("opined", "put_right"):
        opinion = {"opinion": "correct", "opinion_text": "请修改", "correct_by": None}
        draft.take("give_opinion", on + timedelta(days=9), fields=opinion)
    if state == "put_right":
        corrected = {"correction": "amended", "correction_no": "新规1号"}
        draft.take("correction_received", on + timedelta(days=20), fields=corrected)
        draft.take("confirm", on + timedelta(days=23))
    return draft


RECIPES = {"filing": filing}
