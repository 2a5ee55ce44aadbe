"""Normative documents and work rules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

MET = {
    "by_authority": True, "within_powers": True, "affects_rights": True, "general": True, "repeated": True, "excluded": "",
    "reason": "涉及权利义务，反复适用",
}  # fmt: skip


def normative_document(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A document of the government: ``ends`` published, reviewed, tested away or drafting; ``filed`` with both bodies."""
    on, ends = day(year, n), given.get("ends", "published")
    maker = scene.departments[0] if given.get("by") == "department" else scene.government
    fields = {
        "purpose": "make", "title": f"云岚县第{n + 1}项管理办法", "kind": "measures", "topic": "other", "maker": maker,
        "drafting_unit": "第1部门", "trial": False, "consented": False, "own_reviewer": False, "urgent": False,
        "existing": False,
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=scene.departments[0], on=on, fields=fields)
    if ends == "away":
        return draft.take("not_normative", on, detail={**MET, "affects_rights": False, "excluded": "plan"}, reach=False)
    draft.take("identify", on, detail=MET)
    drafted = {
        "text": "第一条 为了规范管理，制定本办法。", "explanation": "说明", "basis_text": "有关法律", "touches_rights": True,
        "business_related": False, "economic_activity": False,
    }  # fmt: skip
    draft.take("draft", on, fields=drafted)
    if ends == "drafting":
        return draft
    return _through_review(draft, given)


def _through_review(draft: Draft, given: dict[str, Any]) -> Draft:
    """From the assessment on; answers of other systems are told without their records."""
    on = draft.matter.opened_on
    at = lambda days: on + timedelta(days=days)  # noqa: E731
    draft.take("assess", on, fields={"assessment": "可行"})
    draft.take("open_comment", on, fields={"comment_until": at(20), "comment_short_reason": ""}, reach=False)
    draft.take("consultation_closed", at(21), detail={"comments": 5, "adopted": 2, "ended_on": at(20)})
    draft.take("competition_free", at(21), fields={"competition_reason": "不涉及经营者经济活动"})
    draft.take("own_review", at(21), fields={"own_opinion": "合法"})
    draft.take("submit", at(22))
    draft.take("pass_on", at(23), reach=False)
    opinion = {"result": "legal", "opinion_no": f"审{draft.pk}号", "points": 0, "given_on": at(32)}
    draft.take("legality_opinion", at(32), detail=opinion)
    if given.get("ends") == "reviewed":
        return draft
    kind = "government" if draft.record.maker.kind == "government" else "office"
    meeting = {
        "meeting": kind, "meeting_on": at(34), "meeting_result": "passed", "minutes_no": "〔1〕号", "attendance": "全体",
    }  # fmt: skip
    draft.take("decide", at(34), fields=meeting)
    draft.take("sign", at(35), fields={"signer": "戊"})
    draft.take("give_number", at(36), fields={"document_no": ""})
    force = {"published_where": "网站", "effective_on": at(68)}
    draft.take("publish", at(37), fields=force, reach=False)
    if given.get("filed", True):
        draft.take("file_gov", at(42), reach=False)
        if draft.record.files_npc:
            draft.take("file_npc", at(43))
    return draft


def existing_document(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A document of an earlier year that is entered as it stands."""
    published = day(year - given.get("ago", 1), n)
    fields = {
        "purpose": "make", "title": f"旧办法{n}", "kind": "measures", "topic": "other", "maker": scene.government,
        "drafting_unit": "第1部门", "trial": False, "consented": False, "own_reviewer": False, "urgent": False,
        "existing": True, "text": "第一条", "document_no": f"旧{n}号", "published_on": published, "effective_on": published,
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=scene.departments[0], on=day(year, n), fields=fields)
    return draft.take("take_over", day(year, n), detail={"amends_note": ""})


def work_rule(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A work rule or plan; ``kind``, ``reform``, ``status``."""
    fields = {
        "kind": given.get("kind", "system"), "field": given.get("field", ""), "reform": given.get("reform", False),
        "status": given.get("status", "in_use"),
    }  # fmt: skip
    return ledger.entry(
        "rules.work_rules", organ=scene.justice, on=day(year, n), title=f"第{n + 1}项制度", fields=fields
    )


RECIPES = {
    "normative_document": normative_document, "existing_document": existing_document, "work_rule": work_rule,
}  # fmt: skip
