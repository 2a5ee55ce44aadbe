"""Meetings and written instructions of leaders, suggestions and proposals, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.oversight.proposals.models import ReplyClass
from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def law_meeting(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A meeting of ``body`` with a topic of ``kind``; ``held`` False: planned, and called off."""
    on = day(year, n * 9)
    fields = {
        "body": given["body"], "title": f"第{n + 1}次会议", "planned_on": on + timedelta(days=2), "place": "",
        "group": _group(ledger, scene, given["body"]),
    }  # fmt: skip
    draft = ledger.open("leadership.meeting", organ=scene.justice, on=on, fields=fields)
    draft.take("topic", on, detail={"topic": "研究有关事项", "topic_kind": given.get("kind", "law"), "raised_by": ""})
    if not given.get("held", True):
        return draft.take("cancel", on, fields={"cancelled_why": "合并召开"})
    return draft.take("hold", on + timedelta(days=2), fields={"chair": "party_head", "attended": 12, "discussion": ""})


def _group(ledger: Ledger, scene: Scene, body: str) -> Any:
    """The group or office whose meeting it is; the county's highest bodies are none."""
    if body not in ("group", "office"):
        return None
    known = scene.__dict__.setdefault("_law_groups", {})
    if body not in known:
        fields = {"group_kind": body, "founded_on": date(2019, 5, 6)}
        known[body] = ledger.entry(
            "leadership.groups", organ=scene.justice, on=date(2019, 5, 6), title="协调小组", fields=fields
        ).record
    return known[body]


def law_instruction(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A written instruction of ``signer``; ``on_law`` False: on something else."""
    fields = {
        "title": f"第{n + 1}份来文", "paper_no": "", "signer": given["signer"], "post": "", "text": "请研究办理",
        "on_law": given.get("on_law", True),
    }  # fmt: skip
    return ledger.open("leadership.instruction", organ=scene.justice, on=day(year, n * 5), fields=fields)


def public_proposal(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A suggestion or proposal of ``level``, answered and found satisfactory; ``ends``: returned to whoever handed it over."""
    on, lead = date(year, 3, 1) + timedelta(days=n % 60), scene.departments[n % 100]
    proposal = n % 2 == 1
    fields = {
        "kind": "proposal" if proposal else "suggestion", "level": given.get("level", "county"), "session": f"{year}年会议", "in_session": True,
        "item_no": f"第{n + 1}号", "title": f"第{n + 1}号建议", "text": "建议改善服务。", "category": "other", "proposer": "某代表",
        "joint": "", "phone": "", "secret": False, "handed_by": "cppcc" if proposal else "congress", "hub": "government", "handed_on": on,
        "lead": None,
    }  # fmt: skip
    _scheme(ledger, scene, year)
    draft = ledger.open("oversight.proposal", organ=scene.government, on=on, fields=fields)
    if given.get("ends") == "returned":
        return draft.take("return_hub", on, fields={"returned_why": "不属于本级职权"})
    if given.get("separate"):
        draft.take("add_unit", on, detail={"unit": scene.departments[110], "part": "separate"})
    draft.take("assign", on, fields={"lead": lead}).take("accept", on)
    draft.take("contact", on, detail={"way": "face", "content": "听取意见"})
    draft.take("draft", on, fields={"result_class": "A", "reply_text": "已经办理。", "channel": "letter"})
    draft.take("reply", on + timedelta(days=60))
    said = {"attitude": "satisfied", "result": "satisfied", "feedback_text": ""}
    return draft.take("feedback", on + timedelta(days=65), fields=said)


def _scheme(ledger: Ledger, scene: Scene, year: int) -> None:
    """The classes of the year stand in the table before the replies that use them."""
    if ReplyClass.objects.filter(year=year).exists():
        return
    fields = {"year": year, "letter": "A", "counts": True, "document_no": ""}
    ledger.entry(
        "oversight.reply_classes", organ=scene.government, on=date(year, 1, 4), title="解决或者采纳", fields=fields
    )
    ledger.flush()


RECIPES = {"law_meeting": law_meeting, "law_instruction": law_instruction, "public_proposal": public_proposal}
