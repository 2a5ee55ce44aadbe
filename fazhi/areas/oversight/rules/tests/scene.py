"""Lost and won suits, and the bureau that runs the rule over them."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.oversight.rules.running import rule_matter
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import County

LOST = "disputes.litigation.lost"
TODAY = date(2026, 11, 20)
D = date.fromisoformat


def people(county: County) -> None:
    """Agencies that answer suits."""
    for organ in ("police", "market"):
        county.person(f"{organ}_clerk", organ, Role.CLERK)


def suit(county: County, at: str, judged: date, *results: str, no: int = 1) -> Matter:
    """A suit against an agency that was decided."""
    by, served = county.people[f"{at}_clerk"], judged.replace(month=judged.month - 2)
    matter = open_matter("disputes.litigation", organ=county[at], by=by, on=served, fields={
        "case_no": f"(2026)岭0126行初{no}号", "court": "云岚县人民法院", "filed_on": served, "served_on": served, "cause": "行政处罚",
        "field": "police", "act_kind": "penalty", "act": "行政处罚决定", "plaintiff": "林晓月", "defendant": county[at],
        "unit": county[at], "supervisor": county["justice"],
    })  # fmt: skip
    take_step(matter, "take_on", by=by, on=served, fields={"bureau": "法制大队", "lawyer": False})
    answer = {"answer": "事实清楚。", "evidence": "1.笔录，证明事实", "lawyer": False}
    take_step(matter, "answer", by=by, on=served, fields=answer)
    detail = {"paper": "judgment", "results": list(results), "judged_on": judged}
    take_step(matter, "judge_first", by=by, on=judged, detail=detail)
    return matter


def switched_on(county: County, code: str, first: str = "2026-01-01", **dials: Any) -> Matter:
    """A rule that was tried over this year and switched on for it."""
    matter = rule_matter(code, by=county.people["clerk"], on=TODAY)
    take_step(matter, "try", by=county.people["clerk"], on=TODAY, detail={"first_day": D(first), "last_day": TODAY})
    take_step(matter, "switch_on", by=county.people["head"], on=TODAY, fields={"raises_from": D(first)})
    return matter
