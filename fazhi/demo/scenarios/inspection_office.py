"""The office of the rule-of-law commission at work: who has which post, and what became of every problem that was found."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Post

TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("law_inspection.toml").read_text(encoding="utf-8"))
PROBLEMS: list[dict[str, Any]] = TEXTS["problem"]
#: What was fed back before this day has been put right, late or not.
STALLED = date(2026, 4, 1)


def posts(places: Places, people: dict[str, Account]) -> None:
    """Who inspects, who keeps the plan of checks, and who signs for the government."""
    justice, government = places.justice, places.government
    for username, organ, role, title in (
        ("zhifa", justice, Role.CLERK, "法治督察岗"), ("zhifa", justice, Role.REVIEWER, "法治督察岗"),
        ("zhengfuban", government, Role.CLERK, "督查岗"), ("xianzhang", government, Role.AUTHORITY_HEAD, "分管副县长"),
    ):  # fmt: skip
        given = {"account": people[username], "organ": organ, "role": role, "systems": "oversight"}
        if not Post.objects.filter(**given).exists():
            Post.objects.create(reach=Reach.DIVISION, title=title, **given)
            people[username].__dict__.pop("_posts", None)


class Office:
    """The office of the rule-of-law commission at work: its people and the day that is today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.clerk, self.head, self.deputy = people["zhifa"], people["juzhang"], people["xianzhang"]
        posts(places, people)

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today


def put_right(office: Office, right: Draft, on: date) -> None:
    """One problem at one unit: at once, in time, late and pressed, sent back, extended, or still open."""
    rng, chance = office.rng, office.rng.random()
    done = {"done_text": "已按要求整改到位，制度已修订", "proof": "整改报告及附件"}
    if chance < 0.08:
        right.take("at_once", on, by=office.clerk, fields=done)
        return _verified(office, right, on)
    planned = office.after(on, 4, 9)
    if not office.past(planned) or (chance > 0.97 and on > STALLED):
        return None
    measures = next(p["measures"] for p in PROBLEMS if p["text"] == right.record.problem)
    right.take("plan_received", planned, by=office.clerk, fields={"measures": measures, "duty_post": "分管负责人"})
    if office.past(step := office.after(planned, 6, 12)):
        right.take(
            "progress_received",
            step,
            by=office.clerk,
            detail={"percent": rng.choice((30, 50, 60)), "content": "正在按方案推进"},
        )
    if chance < 0.2 and office.past(asked := office.ledger.calendar.before(right.record.due_on, 4)):
        row = {"reason": "涉及制度修订，须经会议审议", "approver_post": "依法治县办主任"}
        right.take(
            "extend_due",
            asked,
            by=office.head,
            fields={"due_on": office.after(right.record.due_on, 15, 25)},
            detail=row,
        )
    late = chance > 0.86
    finished = (
        office.after(right.record.due_on, 6, 20)
        if late
        else office.ledger.calendar.before(right.record.due_on, rng.randint(0, 6))
    )
    if late and office.past(pressed := office.after(right.record.due_on, 1, 3)):
        right.take(
            "press",
            pressed,
            by=office.head,
            detail={"means": rng.choice(("interview", "listed")), "content": "逾期未报，约请主要负责人说明情况"},
        )
    if not office.past(finished) or (chance > 0.95 and on > STALLED):
        return None
    right.take("report_received", finished, by=office.clerk, fields=done)
    return _verified(office, right, finished)


def _verified(office: Office, right: Draft, on: date) -> None:
    checked = office.after(on, 2, 8)
    if not office.past(checked):
        return
    if office.rng.random() < 0.1:
        again = {"verify_text": "只修订了制度，没有执行记录", "due_on": office.after(checked, 10, 20)}
        right.take("send_back", checked, by=office.people["juzhang"], fields=again)
        on, checked = office.after(checked, 5, 9), office.after(checked, 11, 14)
        if not office.past(checked):
            return
        right.take("report_received", on, by=office.clerk, fields={"done_text": "已补齐执行记录", "proof": "执行台账"})
    right.take("verify", checked, by=office.head, fields={"verify_text": "抽查资料属实，走访情况一致"})
    if office.past(struck := office.after(checked, 1, 4)):
        right.take("strike_off", struck, by=office.deputy)
