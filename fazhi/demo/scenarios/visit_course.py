"""The courses that visits of the demonstration take, step by step, under the same gates as the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.demo.scenarios.pace import forgotten
from fazhi.demo.scenarios.penalties import ACTS, facts_of
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ

SYSTEM = "enforcement.visit"
ONE = timedelta(days=1)
BY_CODE = {act["code"]: act for act in ACTS}
#: What is done about a problem, and how often.
FOLLOWS = {"on_spot": 50, "order": 40, "case": 7, "refer": 3}
OUTCOMES = {"on_spot": "corrected", "order": "corrected", "case": "pending", "refer": "pending"}


@dataclass(frozen=True)
class Part:
    """What one body looks at in one visit: its item with its code, its two officers."""

    body: Organ
    item: dict[str, Any]
    code: str
    officers: tuple[Any, Any]


@dataclass
class Visiting:
    """One visit under way. ``parts``: the lead body's first. ``day``: of the next step; past today it stands where it is."""

    ledger: Ledger
    rng: Random
    draft: Draft
    day: date
    parts: list[Part]
    target: InspectedObject
    reach: bool = False  # what is published and which cases follow is in the rooms beside as well

    def take(self, code: str, *, detail: dict[str, Any] | None = None, reach: bool = False, **fields: Any) -> bool:
        if self.day > self.ledger.today:
            return False
        self.draft.take(code, self.day, fields=fields, detail=detail, reach=reach)
        return True

    def wait(self, least: int, most: int) -> Visiting:
        """Go on after some working days."""
        if days := self.rng.randint(least, most):
            self.day = self.ledger.calendar.after(self.day, days)
        return self


def arrived(of: Visiting, *, urgent: bool) -> bool:
    """Approved, the code made, everybody there with their cards."""
    lead = of.parts[0]
    if urgent:
        if not of.take("go_urgent"):
            return False
    elif not of.wait(0, 2).take("approve"):
        return False
    for part in of.parts[1:]:
        one, two = part.officers
        of.take("join", detail={"body": part.body, "officer_one": one, "officer_two": two})
    if not of.wait(0, 0 if urgent else 3).take("announce", officer_one=lead.officers[0], officer_two=lead.officers[1]):
        return False
    if not of.wait(0, 0 if urgent else 1).take(
        "arrive", cards_shown=True, rights_told=True, present=of.rng.choice(PRESENT)
    ):
        return False
    if urgent and not forgotten(of.rng, of.day, 0.15):
        of.take("make_up")
    if of.rng.random() < 0.35:
        of.draft.take("scan", of.day, actor="检查对象")
    return True


PRESENT = ("负责人", "店长", "安全员", "值班经理", "办公室主任")


def found(of: Visiting) -> tuple[int, str]:
    """Every item has its result; returns how many problems there were and the gravest follow-up."""
    problems, worst = 0, ""
    for part in of.parts:
        row: dict[str, Any] = {"item_code": part.code, "body": part.body, "outcome": "clean", "follow": "none"}
        if of.rng.random() < 0.15:
            follow = of.rng.choices(list(FOLLOWS), list(FOLLOWS.values()))[0]
            if follow == "case" and not part.item["acts"]:
                follow = "order"
            remark = of.rng.choice(part.item["problems"])
            if follow == "case":
                remark = facts_of(of.rng, BY_CODE[of.rng.choice(part.item["acts"])])
            row |= {"outcome": OUTCOMES[follow], "follow": follow, "remark": remark}
            problems, worst = problems + 1, max(worst, follow, key=("", "refer", "on_spot", "order", "case").index)
        of.take("finding", detail=row)
    return problems, worst


def finished(of: Visiting, walk_case: Callable[[Draft, Visiting, Part], None]) -> None:
    """From the results to the closing, or as far as people have come with it."""
    rng = of.rng
    fields: dict[str, Any] = {"lab": False, "facts": "", "rectify_by": None}
    if rng.random() < 0.012:
        of.reach |= rng.random() < 0.2
        of.take(
            "fix",
            reach=of.reach,
            **fields | {"result": "gone", "facts": "现场无人经营，经向物业、邻近经营者核实已搬离"},
        )
        told_and_published(of, ordered=False)
        return
    problems, _ = found(of)
    rows = [row for row in of.draft.details if hasattr(row, "follow")]
    ordered = any(row.follow == "order" for row in rows)
    if ordered:
        fields["rectify_by"] = of.day + rng.randint(7, 20) * ONE
    if rng.random() < 0.02:
        fields["lab"] = True
    of.reach |= any(row.follow == "case" for row in rows)
    of.take("fix", reach=of.reach, **fields | {"result": "problems" if problems else "clean"})
    for case, row in zip(of.draft.sent.get("case", []), (r for r in rows if r.follow == "case"), strict=True):
        walk_case(case, of, next(part for part in of.parts if part.code == row.item_code and part.body == row.body))
    told_and_published(of, ordered=ordered)


def told_and_published(of: Visiting, *, ordered: bool) -> None:
    """Told at once (within five working days with a laboratory), published within twenty; what was ordered is looked at again."""
    rng, record = of.rng, of.draft.record
    fixed = of.day
    if forgotten(rng, of.day, 0.01) or not of.wait(*((2, 5) if record.lab else (0, 0))).take("tell"):
        return
    if forgotten(rng, of.day, 0.05):
        return
    days = rng.randint(21, 28) if rng.random() < 0.015 else rng.randint(1, 14)
    of.day = max(of.day, of.ledger.calendar.after(fixed, days))
    if not published(of):
        return
    if ordered:
        of.day = max(of.day, record.rectify_by + rng.randint(-2, 1) * ONE)
        if forgotten(rng, of.day, 0.12):
            return
        note = "逐项核对，已改正" if rng.random() < 0.95 else "部分改正，另行处理"
        if not of.take("recheck", corrected=note.startswith("逐项"), recheck_note=note):
            return
    if record.approved_on:  # an urgent one that nobody has approved since stays open
        of.take("close")


def published(of: Visiting) -> bool:
    """In the room of publication, where it was sent there, else here."""
    if of.day > of.ledger.today:
        return False
    for draft in of.draft.sent.get("disclosure", []):
        draft.take(
            "publish", of.day, fields={"channels": ["portal", "website"], "checked_by": "法规科", "term": "none"}
        )
    return bool(of.draft.record.published_on) or of.take("publish")


def taken_over(of: Visiting, on: date) -> None:
    """What the old register says of a visit of before the platform."""
    rng, lead = of.rng, of.parts[0]
    problems = rng.choice((1, 1, 1, 2)) if rng.random() < 0.15 else 0
    ordered = min(problems, 1) if rng.random() < 0.45 else 0
    shown = of.ledger.calendar.after(of.day, rng.randint(1, 14))
    facts = "；".join(rng.sample(lead.item["problems"], min(problems, len(lead.item["problems"]))))
    fields = {
        "officer_one": lead.officers[0], "officer_two": lead.officers[1], "visited_on": of.day, "done_on": of.day,
        "published_on": shown, "result": "problems" if problems else "clean", "problems": problems, "rectify": ordered,
        "filed": bool(problems) and rng.random() < 0.07, "facts": facts,
    }  # fmt: skip
    of.draft.take("take_over", on, fields=fields)
