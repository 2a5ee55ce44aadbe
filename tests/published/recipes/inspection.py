"""One inspection, audit or tour of each kind with what was found in it, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

INSPECTION, AUDIT = "oversight.inspection", "oversight.audit"


def _objects(draft: Draft, scene: Scene, on: date, many: int, kind: str) -> list[dict[str, Any]]:
    """So many objects; schools by name, others as organs."""
    found = []
    for n in range(many):
        school = kind == "school"
        row = (
            {"unit": None, "unit_name": f"第{n + 1}小学"}
            if school
            else {"unit": scene.departments[n + 1], "unit_name": ""}
        )
        draft.take("object", on, detail={"object_kind": kind, **row})
        found.append(row)
    return found


def inspection(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An inspection: ``objects`` many of ``object_kind``, ``problems`` and ``suggestions`` many, ``right`` of the problems
    struck off in the year; ``state`` planned, field or rectifying; ``kind`` special, comprehensive or document."""
    on, kind, object_kind = day(year, n), given.get("kind", "comprehensive"), given.get("object_kind", "agency")
    fields = {"title": f"第{n + 1}次督察", "kind": kind, "theme": "法治建设", "extra_ground": "年度安排"}
    draft = ledger.open(INSPECTION, organ=scene.justice, on=on, fields=fields)
    objects = _objects(draft, scene, on, given.get("objects", 1), object_kind)
    for place, unit in (("leader", scene.justice), ("member", scene.government)):
        draft.take(
            "member", on, detail={"place": place, "post": "干部", "unit": unit, "withdrawn": False, "reason": ""}
        )
    if given.get("state") == "planned":
        return draft
    began, reply = on + timedelta(days=3), on + timedelta(days=90)
    draft.take("approve", on, fields={"scheme": "走访", "covert": False})
    draft.take("notify", on, fields={"arrive_on": began, "self_report_by": began if kind == "document" else None})
    draft.take("begin", began)
    if given.get("state") == "field":
        return draft
    draft.take(
        "work", began, detail={"method": "visit", "unit_name": "全部", "done_on": began, "content": "走访", "amount": 1}
    )
    if kind == "special":
        for question in ("prevention", "opinion", "one_matter", "procedure"):
            row = {"question": question, "answer": "yes", "unit_name": "全部", "proof": "工作台账第3页"}
            draft.take("answer", began, detail=row)
    for no in range(1, given.get("problems", 0) + 1):
        row = {
            "no": no, "problem": f"第{no}个问题", "problem_basis": "法治政府建设实施纲要", "problem_type": "enforcement", "grade": "green",
            "grade_reason": "尚未造成后果",
            "due_on": reply, "relapse_of": "", **objects[no % len(objects)],
        }  # fmt: skip
        draft.take("problem", began, detail=row)
    for no in range(given.get("suggestions", 0)):
        draft.take("suggest", began, detail={"for_kind": object_kind, "text": f"第{no + 1}条建议", "to_unit": ""})
    draft.take("report", began, fields={"report_text": "报告"})
    if not given.get("problems"):
        return draft
    draft.take("feed_back", began, fields={"feedback_text": "请整改"})
    for right in draft.sent["rectification"][: given.get("right", 0)]:
        _struck_off(right, began)
    return draft


def _struck_off(right: Draft, on: date) -> None:
    right.take("at_once", on + timedelta(days=1), fields={"done_text": "已改", "proof": "照片"})
    right.take("verify", on + timedelta(days=5), fields={"verify_text": "属实"})
    right.take("strike_off", on + timedelta(days=6))


def audit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A project of ``kind`` and ``theme`` at a town or an agency; ``state`` working or rectifying."""
    on = day(year, n)
    unit = _unit(scene, given.get("at", "agency"), n)
    kind = given.get("kind", "special")
    fields = {
        "title": f"第{n + 1}个项目",
        "kind": kind,
        "theme": given.get("theme", "funds"),
        "unit": unit,
        "auditor": "县审计局",
        "plan_no": "",
    }
    draft = ledger.open(AUDIT, organ=scene.government, on=on, fields=fields)
    if given.get("state") == "working":
        return draft
    if kind in ("budget", "responsibility", "special", "investment"):
        draft.take("ask", on, fields={"draft_received_on": on})
        draft.take("comment_received", on + timedelta(days=4), fields={"comments": "无异议"})
    issued = on + timedelta(days=8)
    return draft.take(
        "issue",
        issued,
        fields={"report_no": f"{n + 1}号", "decision_no": "", "rectify_by": issued + timedelta(days=60)},
    )


def _unit(scene: Scene, at: str, n: int) -> Any:
    """The town, a second town made on first call, or an agency."""
    if at != "town":
        return scene.departments[n]
    if not hasattr(scene, "second_town"):
        scene.second_town = scene._organ("xz2", "石桥镇", "town", parent=scene.government)  # type: ignore[attr-defined]
    return scene.town if n % 2 == 0 else scene.second_town  # type: ignore[attr-defined]


RECIPES = {"audit": audit, "inspection": inspection}
