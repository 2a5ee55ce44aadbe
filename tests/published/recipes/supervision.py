"""One record of each kind of the supervision of enforcement, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

CODE = "enforcement.supervision"


def _supervisors(ledger: Ledger, scene: Scene) -> list[Any]:
    """Two supervisors of the bureau; made on first call."""
    if not hasattr(scene, "supervisors"):
        joined = date(2020, 1, 6)
        scene.supervisors = [  # type: ignore[attr-defined]
            ledger.open(
                "enforcement.officer", organ=scene.justice, on=joined,
                fields={"name": name, "agency": scene.justice, "duty": "supervisor", "joined_on": joined, "legal_reviewer": False},
            ).record
            for name in ("监督甲", "监督乙")
        ]  # fmt: skip
    return scene.supervisors  # type: ignore[attr-defined,no-any-return]


def supervision(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case: ``state`` clue, declined, investigating, issued, closed; ``letter`` notice, opine."""
    on, state = day(year, n), given.get("state", "closed")
    agency = scene.departments[n % 25]
    fields = {
        "title": f"第{n + 1}号问题",
        "source": given.get("source", "file_review"),
        "agency": agency,
        "facts": "未经法制审核",
    }
    draft = ledger.open(CODE, organ=scene.justice, on=on, fields=fields)
    if state == "clue":
        return draft
    if state == "declined":
        return draft.take("decline", on, fields={"declined": "remedy", "declined_note": ""})
    draft.take("accept", on, fields={"agency": agency})
    if state == "investigating":
        return draft
    one, two = _supervisors(ledger, scene)
    draft.take(
        "measure",
        on + timedelta(days=2),
        detail={"measure": "files", "supervisor_one": one, "supervisor_two": two, "content": "调阅"},
    )
    sent, due = on + timedelta(days=5), on + timedelta(days=35)
    letter = {"problems": ["review"], "demand": "补正", "basis_text": "行政处罚法第五十八条", "reply_due": due}
    draft.take(given.get("letter", "notice"), sent, fields=letter)
    if state == "issued":
        return draft
    draft.take("reply_received", sent + timedelta(days=20), fields={"reply": "已改", "proof": ""})
    return draft.take("verify", sent + timedelta(days=25), fields={"verify_note": "属实"})


def _entry(ledger: Ledger, scene: Scene, code: str, on: date, fields: dict[str, Any]) -> Draft:
    return ledger.entry(f"enforcement.{code}", organ=scene.justice, on=on, title="执法监督", fields=fields)


def special_supervision(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {
        "mode": given.get("mode", "former"), "theme": given.get("theme", "three_systems"), "organiser": "县司法局", "plan_no": "",
        "bodies": 20, "problems": 12, "result": "",
    }  # fmt: skip
    return _entry(ledger, scene, "special_supervision", day(year, n), fields)


def online_supervision(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    return _entry(
        ledger, scene, "online_supervision", day(year, n), {"rules": "逾期", "looked_at": 900, "hits": 9, "clues": 4}
    )


def circular(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {"circular_no": "", "audience": "inside", "bodies": "第1部门", "problems": "未经法制审核"}
    return _entry(ledger, scene, "supervision_circular", day(year, n), fields)


def enforcement_appraisal(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {
        "domain": given.get("domain", "health"), "body": scene.departments[0], "plan": "方案", "standard": "标准", "process": "问卷",
        "result": "较好", "problems": given.get("problems", 0), "advice": given.get("advice", 0), "published_on": None,
        "published_where": "",
    }  # fmt: skip
    return _entry(ledger, scene, "appraisal", day(year, n), fields)


RECIPES = {
    "supervision": supervision, "special_supervision": special_supervision, "online_supervision": online_supervision,
    "circular": circular, "enforcement_appraisal": enforcement_appraisal,
}  # fmt: skip
