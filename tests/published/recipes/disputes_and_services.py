"""One record of each kind of the disputes and services systems, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ
from tests.published.recipes.scene import Scene, day


def mediation(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A dispute: ``result`` settled, failed, refused or open; ``body``, ``kind``, ``enterprise``, ``amount``."""
    on, result = day(year, n), given.get("result", "settled")
    fields = {
        "source": given.get("source", "application"), "mediation_kind": given.get("kind", "people"),
        "dispute_type": "neighbour", "subject": "邻里纠纷", "applicants": "甲", "respondents": "乙",
        "involves_enterprise": given.get("enterprise", False), "amount_involved": given.get("amount"),
        "people_involved": 2, "group": False, "involves_minor": False, "restricted": False,
    }  # fmt: skip
    draft = ledger.open("disputes.mediation", organ=scene.town, on=on, fields=fields)
    if result == "refused":
        return draft.take("refuse", on, fields={"refusal_reason": "party_refuses"})
    accepted = {
        "body_kind": given.get("body", "village"), "committee_name": "", "no_refusal": True, "restricted": False,
        "mediation_kind": given.get("kind", "people"),
        "competent_department": "县住建局" if given.get("kind") == "administrative" else "",
        "legal_basis": "有关规章" if given.get("kind") == "administrative" else "",
    }  # fmt: skip
    draft.take("accept", on, fields=accepted)
    if result == "open":
        return draft
    draft.take("appoint", on, fields={"mediators": "丙", "chosen_by_parties": False})
    if result == "failed":
        return draft.take("fail", on, fields={"failure_reason": "no_agreement"})
    return draft.take(
        "agree_oral", on, fields={"agreement_content": "和好", "agreement_amount": None, "performance_due_on": None}
    )


def committee(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    kind = given.get("kind", "village")
    founded = date(given.get("founded", year - 5), 3, 1)
    studio = kind == "station_studio"
    fields = {
        "kind": kind, "founded_on": founded, "until": given.get("until"), "members": None if studio else 5,
        "women": None if studio else 1, "station": f"第{n + 1}派出所" if studio else "",
    }  # fmt: skip
    return ledger.entry(
        "disputes.committees",
        organ=scene.town,
        on=max(founded, date(2020, 1, 2)),
        title=f"第{n}调解组织",
        fields=fields,
    )


def mediator(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    hired = date(given.get("hired", year - 2), 5, 6)
    fields = {
        "name": "丁", "body_kind": given.get("body", "village"), "committee_name": "调委会", "hours": "part", "origin": "member",
        "hired_on": hired, "left_on": given.get("left"), "woman": False,
    }  # fmt: skip
    return ledger.entry("disputes.mediators", organ=scene.town, on=hired, title=f"第{n}号", fields=fields)


def activity(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A publicity event."""
    fields = {
        "place": "广场", "form": given.get("form", "board"), "audience_type": given.get("audience", "public"),
        "laws": given.get("laws", "民法典"), "attendance": given.get("attendance"),
        "material_count": given.get("materials"), "consultations": given.get("consultations"),
        "media_items": given.get("media"), "online_views": given.get("views"),
        "online_source": "后台" if given.get("views") else "", "minors_pictured": False, "minors_consent": False,
    }  # fmt: skip
    return ledger.entry(
        "services.publicity_activity", organ=scene.justice, on=day(year, n), title="宣传", fields=fields
    )


def appraisal(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    unit = scene.departments[n % given.get("units", 120)]
    fields = {"unit": unit, "year": year, "grade": "good"}
    return ledger.entry(
        "services.publicity_appraisal", organ=scene.justice, on=date(year, 11, 3), title="评议", fields=fields
    )


def reconsideration(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An application: ``state`` received, refused, accepted, upheld, revoked or mediated."""
    on, state = day(year, n), given.get("state", "accepted")
    organ = scene.departments[n % 40]
    fields = {
        "channel": "counter", "applicant": "己", "respondent": organ.name, "respondent_organ": organ, "act_name": "罚款决定",
        "act_kind": "penalty", "field": "market", "request": "撤销", "known_on": on - timedelta(days=20), "told_rights": True,
        "applicants": 1, "applicant_kind": "person",
    }  # fmt: skip
    draft = ledger.open("disputes.reconsideration", organ=scene.justice, on=on, fields=fields)
    if state == "received":
        return draft
    if state == "refused":
        reasons = {"refuse_reasons": "|scope|", "refuse_facts": "不在范围内", "competent_authority": ""}
        return draft.take("refuse", on, fields=reasons)
    draft.take("accept", on, fields={"reviewers": "甲、乙", "shorter_due_on": None})
    if state == "accepted":
        return draft
    return _decided(draft, on, state)


def _decided(draft: Draft, on: date, state: str) -> Draft:
    draft.take("send_copy", on, fields={"copy_received_on": on})
    draft.take("record_reply", on, fields={"reply_summary": "合法", "evidence_list": "", "respondent_staff": "科长"})
    draft.take("hear", on, detail={"whom": "applicant", "means": "telephone", "content": "坚持", "heard_by": "甲"})
    end = on + timedelta(days=30)
    if state == "mediated":
        terms = {
            "mediation_terms": "和好", "respondent_changed": False, "perform_required": False, "perform_by": None,
            "enforceable": False,
        }  # fmt: skip
        draft.take("mediation_paper", end, fields=terms)
        return draft.take("mediation_effective", end)
    results = "|revoke|" if state == "revoked" else "|uphold|"
    written = {
        "facts_found": "查明", "reasoning": "认为", "proposed": results, "decision_text": "决定", "no_worse": False,
        "respondent_changed": False, "redo_ordered": False, "redo_by": None, "perform_required": False, "perform_by": None,
        "enforceable": False,
    }  # fmt: skip
    draft.take("draft", end, fields=written)
    return draft.take("decide", end, fields={"approval": "head"})


def suit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A suit: heard with or without the leader, lost or won, with letters. ``government``: the county is sued."""
    on = day(year, n)
    unit = scene.government if given.get("government") else scene.departments[n % given.get("units", 60)]
    fields = {
        "case_no": f"（{year}）江0126行初{len(ledger.drafts) + 1}号", "court": "县法院", "filed_on": on, "served_on": on,
        "cause": "处罚", "field": "police", "act_kind": "penalty", "act": "罚款决定", "plaintiff": "戊", "defendant": unit,
        "unit": unit, "supervisor": scene.justice, "reconsidered": False, "upheld_jointly": False,
    }  # fmt: skip
    draft = ledger.open("disputes.litigation", organ=scene.justice, on=on, fields=fields)
    draft.take("hand_over", on)
    letter = {"about": "other", "facts": "有关情况。", "ask": "办理。", "by_when": None}
    for step in given.get("letters", ()):
        draft.take(step, on, detail=letter)
    if not given.get("heard", True):
        return draft
    _hear(draft, unit, on + timedelta(days=20), given.get("leader", True))
    if (won := given.get("result")) is not None:
        judged = on + timedelta(days=40)
        detail = {
            "paper": "judgment",
            "results": "|revoked|" if won == "lost" else "|request_dismissed|",
            "judged_on": judged,
        }
        draft.take("judge_first", judged, detail=detail)
    return draft


def _hear(draft: Draft, unit: Organ, opening: date, leader: bool) -> None:
    called = opening - timedelta(days=8)
    answer = {"answer": "合法", "evidence": "笔录", "grounds": "", "agents": "", "lawyer": False}
    draft.take("answer", called, fields=answer)
    draft.take("summon", called, fields={"hearing_on": opening, "hearing_place": "", "leader_notified": True})
    if leader:
        draft.take("identity", called, fields={"leader_name": "", "leader_post": "分管副职", "leader_level": "deputy"})
    else:
        text = {"excuse": "duty", "excuse_text": "公务", "staff": "科长"}
        draft.take("explain_absence", called, fields=text)
    draft.take("hear", opening, detail={
        "mode": "court", "notified": True, "leader_attended": leader, "leader_organ": unit if leader else None,
        "leader_post": "分管副职" if leader else "", "leader_level": "deputy" if leader else "", "both_attended": False,
        "spoke": leader, "staff_attended": True, "lawyer_attended": False, "excuse": "" if leader else "duty",
        "excuse_accepted": not leader, "fault": "",
    })  # fmt: skip


RECIPES = {
    "mediation": mediation, "committee": committee, "mediator": mediator, "activity": activity, "appraisal": appraisal,
    "suit": suit, "reconsideration": reconsideration,
}  # fmt: skip
