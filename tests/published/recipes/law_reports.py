"""Law reports and the study of law, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

TEXT = {"study": "集中学习", "work": "履职情况", "problems": "个别案件说理不够充分，整改中", "plans": "继续整改"}


def law_report(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One subject's report on the year before. ``form``, ``kind``; ``state`` presented, handed (not yet heard), excused or missed;
    ``units``: so many units take turns; ``first``: the first of them."""
    on = date(year, 1, 5)
    unit = scene.departments[given.get("first", 0) + n % given.get("units", 100)]
    fields = {
        "year": year - 1, "post": f"主要负责人{n}", "post_kind": given.get("kind", "department"), "form": given.get("form", "written"),
        "rated": False, "office": scene.justice, "due_on": date(year, 1, 31), "feedback_by": date(year, 4, 30),
    }  # fmt: skip
    draft = ledger.open("leadership.law_report", organ=unit, on=on, fields=fields)
    state = given.get("state", "presented")
    if state == "excused":
        return draft.take("excuse", on, fields={"excuse_why": "职务空缺"})
    if state == "missed":
        return draft.take("missed", date(year, 2, 2), fields={"missed_why": "未报送"})
    draft.take("hand_in", on + timedelta(days=10), fields=TEXT)
    if state == "handed":
        return draft
    draft.take("pass", on + timedelta(days=14))
    return draft.take("present", on + timedelta(days=30))


def study(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One session, or one class with ``courses``; ``attendance`` and ``persons`` are of each."""
    fields = {"kind": "lecture", "theme": "law", "laws": "行政处罚法", "attendance": 40, **given}
    return ledger.entry("leadership.study", organ=scene.justice, on=day(year, n), title="学法", fields=fields)


def study_plan(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A plan of sessions: nothing has been held by it."""
    fields = {"year": year, "kind": given.get("kind", "standing"), "times": given.get("times", 4)}
    organ = scene.departments[n]
    return ledger.entry("leadership.study_plans", organ=organ, on=date(year, 1, 8), title="学法计划", fields=fields)


RECIPES = {"law_report": law_report, "study": study, "study_plan": study_plan}
