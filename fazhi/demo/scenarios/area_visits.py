"""The visits of the lake area: joint ones by plan, complaints looked into, and those that an alert asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.area_management.models import AreaSite
from fazhi.demo.places import Places
from fazhi.demo.scenarios.penalties import Duty
from fazhi.demo.scenarios.visit_ground import ITEMS, code_of
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

ONE = timedelta(days=1)
LEAD = "县综合行政执法局"
#: Who looks at what in one visit, the lead first: numbers of the published items.
TASKS = {LEAD: 16, "县市场监督管理局": 1, "县消防救援大队": 10, "县卫生健康局": 7}
PROBLEMS = {16: "占道堆放桌椅", 1: "食品贮存温度不符合要求", 10: "疏散通道堆放杂物", 7: "公共用品用具清洗消毒记录不全"}


@dataclass
class Lake:
    """What the whole scenario needs."""

    ledger: Ledger
    rng: Random
    places: Places
    duty: Duty
    clerk: Account
    head: Account

    @property
    def lead(self) -> Organ:
        return self.places.department(LEAD)

    def after(self, day: date, least: int, most: int) -> date:
        """So many working days later."""
        return self.ledger.calendar.after(day - ONE, self.rng.randint(least, most) + 1)


def parts_of(of: Lake, day: date, bodies: list[str]) -> list[tuple[Organ, int, list[Any]]]:
    """Each body with its item and two officers fit that day; bodies that have nobody stay away."""
    found = []
    for short in bodies:
        organ = of.places.department(short)
        pair = of.duty.pair(of.rng, organ, ITEMS[TASKS[short] - 1]["domain"], day)
        if len(pair) == 2:
            found.append((organ, TASKS[short], pair))
    return found


def visited(of: Lake, site: AreaSite, day: date, mode: str, *, left: bool = False) -> None:
    """One visit: most find nothing; what was ordered is mostly put right in time, some of it late, some not yet.

    ``left``: every body finds something, and nobody has looked again since.
    """
    rng, most = of.rng, len(TASKS) - 1
    parts = parts_of(of, day, [LEAD, *rng.sample(list(TASKS)[1:], most if left else rng.choice((1, 2, most)))])
    if not parts or parts[0][0] != of.lead:
        return
    fields = {
        "title": f"投诉举报核查：{site.title}" if mode == "complaint" else f"{day.year}年{site.title}综合查一次", "target": site.target,
        "mode": "complaint" if mode == "complaint" else "joint", "planned_on": day,
        "plan_ref": "" if mode == "complaint" else f"云执联检〔{day.year}〕{rng.randint(1, 12)}号",
        "ground": f"12345热线第{rng.randint(10000, 99999)}号工单" if mode == "complaint" else "",
        "bodies": "、".join(organ.short for organ, _, _ in parts[1:]),
        "items_text": "\n".join(f"{code_of(n)} {ITEMS[n - 1]['title']}" for _, n, _ in parts),
    }  # fmt: skip
    draft = of.ledger.open("enforcement.visit", organ=of.lead, on=day, fields=fields, by=of.clerk)
    bad = rng.random() < (0.6 if mode == "complaint" else 0.28)
    walked(of, draft, day, parts, "order" if bad or left else "", left=left)


def walked(
    of: Lake, draft: Draft, day: date, parts: list[Any], follow: str, *, reach: bool = False, left: bool = False
) -> None:
    """A visit from the approval to its end, as far as the days have come."""
    (_, _, (one, two)), *others = parts
    draft.take("approve", day)
    for organ, _, pair in others:
        draft.take("join", day, by=of.clerk, detail={"body": organ, "officer_one": pair[0], "officer_two": pair[1]})
    draft.take("announce", day, by=of.clerk, fields={"officer_one": one, "officer_two": two})
    draft.take("arrive", day, by=of.clerk, fields={"cards_shown": True, "rights_told": True, "present": "店长"})
    for organ, n, _ in parts:
        row = {"item_code": code_of(n), "body": organ, "outcome": "clean", "follow": "none"}
        if follow and (left or of.rng.random() < 0.85):
            row |= {"outcome": "corrected", "follow": follow, "remark": PROBLEMS[n]}
        draft.take("finding", day, by=of.clerk, detail=row)
    rows = [row for row in draft.details if hasattr(row, "follow")]
    due = day + of.rng.randint(10, 20) * ONE if any(row.follow == "order" for row in rows) else None
    bad = any(row.follow != "none" for row in rows)
    draft.take(
        "fix", day, by=of.clerk, fields={"result": "problems" if bad else "clean", "rectify_by": due}, reach=reach
    )
    draft.take("tell", day, by=of.clerk)
    _ended(of, draft, day, due, left=left)


def _ended(of: Lake, draft: Draft, day: date, due: date | None, *, left: bool) -> None:
    """Published, looked at again, closed; whatever would lie in the future is still open."""
    today = of.ledger.today
    shown = of.after(day, 2, 12)
    for told in draft.sent.get("disclosure", []):
        if shown <= today:
            told.take(
                "publish", shown, fields={"channels": ["portal", "website"], "checked_by": "法规科", "term": "none"}
            )
    if shown > today:
        return
    if not draft.record.published_on:
        draft.take("publish", shown, by=of.clerk)
    if due is None:
        draft.take("close", shown, by=of.clerk)
        return
    again = max(shown, of.ledger.calendar.next_working_day(due + of.rng.choice((-2, -1, 0, 0, 1, 8, 24)) * ONE))
    if again <= today and not left:
        draft.take("recheck", again, by=of.clerk, fields={"corrected": True, "recheck_note": "逐项核对，已改正"})
        draft.take("close", again, by=of.clerk)
