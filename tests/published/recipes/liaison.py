"""One record of each kind of working with courts and procuratorates, made through the bulk ledger."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def joint_meeting(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A joint meeting: ``kind`` court, procuratorate or both; ``held`` False: called, and called off."""
    on = day(year, n * 12)
    fields = {
        "meeting_kind": given.get("kind", "court"), "title": f"第{n + 1}次联席会议", "counterpart": "县人民法院",
        "planned_on": on + timedelta(days=3), "place": "",
    }  # fmt: skip
    draft = ledger.open("disputes.liaison_meeting", organ=scene.justice, on=on, fields=fields)
    draft.take("topic", on, detail={"topic": "行政争议化解", "raised_by": "县人民法院"})
    if not given.get("held", True):
        return draft.take("cancel", on, fields={"cancelled_why": "合并召开"})
    return draft.take("hold", on + timedelta(days=3), fields={"attended": 9, "discussion": "研究案件"})


def recommendation(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A letter: ``court`` True: of a court; ``enforcement``: about enforcement of law."""
    on, unit, court = day(year, n), scene.departments[n % 30], given.get("court", False)
    fields = {
        "sender_kind": "court" if court else "procuratorate", "sender": "县人民法院" if court else "县人民检察院",
        "letter_no": f"县{'法' if court else '检'}建〔{year}〕{len(ledger.drafts) + 1}号",
        "letter_kind": given.get("kind", "governance" if court else "correction"), "subject": "规范执法", "content": "规范执法程序",
        "letter_on": on, "addressee": unit, "door": "served", "case_no": "", "on_enforcement": given.get("enforcement", True),
        "urgent": False, "reply_by": None,
    }  # fmt: skip
    return ledger.open("disputes.recommendation", organ=scene.justice, on=on, fields=fields)


RECIPES = {"joint_meeting": joint_meeting, "recommendation": recommendation}
