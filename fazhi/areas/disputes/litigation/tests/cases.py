"""Suits for tests, entered through the actions as clerks do."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Account, Matter
from fazhi.spine.tests.county import County

_numbers = count(1)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def suit(
    county: County, by: Account, served: date, *, at: str = "police", defendant: str = "police", **fields: Any
) -> Matter:
    """One suit, registered on the day it was served."""
    facts = {
        "case_no": f"(2026)岭0126行初{next(_numbers)}号", "court": "云岚县人民法院", "filed_on": served, "served_on": served,
        "cause": "治安处罚", "field": "police", "act_kind": "penalty", "act": "行政处罚决定", "plaintiff": "林晓月",
        "defendant": county[defendant], "unit": county[at], "supervisor": county["justice"], **fields,
    }  # fmt: skip
    return open_matter("disputes.litigation", organ=county[at], by=by, on=served, fields=facts)


def answer(matter: Matter, by: Account, on: date) -> None:
    take_step(matter, "take_on", by=by, on=on, fields={"bureau": "法制大队", "lawyer": False})
    take_step(
        matter, "answer", by=by, on=on,
        fields={"answer": "事实清楚，程序合法。", "evidence": "1.询问笔录，证明违法事实", "lawyer": False},
    )  # fmt: skip


def hear(
    matter: Matter, by: Account, on: date, *, leader: Any = None, level: str = "deputy", proof: bool = True, **row: Any
) -> None:
    """One sitting, with the summons, the identity proof when a leader comes, else the explanation when there is an excuse."""
    take_step(matter, "summon", by=by, on=on, fields={"hearing_on": on, "leader_notified": True})
    if leader and proof:
        take_step(matter, "identity", by=by, on=on, fields={"leader_post": "副局长", "leader_level": level})
    if row.get("excuse") and proof:
        facts = {"excuse": row["excuse"], "excuse_text": "参加防汛指挥", "staff": "法制大队大队长"}
        take_step(matter, "explain_absence", by=by, on=on, fields=facts)
    detail = {"mode": "court", "notified": True, "leader_attended": bool(leader), "staff_attended": True, **row}
    if leader:
        detail |= {"leader_organ": leader, "leader_post": "副局长", "leader_level": level, "spoke": True}
    elif not row.get("excuse_accepted"):
        detail.setdefault("fault", "no_reason")
    take_step(matter, "hear", by=by, on=on, detail=detail)


def judge(matter: Matter, by: Account, on: date, *results: str, step: str = "judge_first", paper: str = "") -> None:
    ruling = set(results) & {"suit_dismissed", "remanded", "withdrawn", "appeal_withdrawn"}
    detail = {"paper": paper or ("ruling" if ruling else "judgment"), "results": list(results), "judged_on": on}
    if "withdrawn" in results:
        detail["withdrawal"] = "act_changed"
    take_step(matter, step, by=by, on=on, detail=detail)


def clock(matter: Matter, limit: str) -> Any:
    """The last clock of a limit that was not replaced."""
    return matter.deadlines.filter(limit=limit, void=False).order_by("pk").last()
