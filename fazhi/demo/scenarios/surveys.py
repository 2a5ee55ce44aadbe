"""Satisfaction surveys of two years: published with their method, one stopped for want of answers, one being asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from fazhi.areas.leadership.surveys import rating
from fazhi.demo.places import Places
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

TEXTS: dict[str, Any] = loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SHEETS, SURVEYS = "leadership.survey_sheets", "leadership.survey"


@dataclass(frozen=True)
class Plan:
    """One survey: its sheet, method, days, how many sheets went out and came back, and how far it has come."""

    title: str
    topic: str
    sheet: int
    method: str
    on: date
    sent: int
    back: int
    until: str  # the state it has reached
    population: str = "population"
    how: str = "drawn"
    size: int = 86400


PLANS = (
    Plan("2025年法治建设满意度测评", "overall", 0, "simple", date(2025, 9, 8), 600, 517, "published"),
    Plan("2025年涉企执法满意度测评", "business", 1, "stratified", date(2025, 10, 13), 260, 204, "published", "business", "strata", 3150),
    Plan("2026年上半年行政执法满意度测评", "enforcement", 1, "open", date(2026, 6, 1), 300, 166, "published", how="open"),
    Plan("2026年法治建设满意度测评", "overall", 0, "simple", date(2026, 9, 7), 600, 534, "published"),
    Plan("2026年公共法律服务满意度测评", "services", 0, "open", date(2026, 7, 6), 40, 3, "stopped", how="open"),
    Plan("2026年涉企执法满意度测评", "business", 1, "stratified", date(2026, 10, 12), 260, 211, "settled", "business", "strata", 3210),
    Plan("2026年下半年行政执法满意度测评", "enforcement", 1, "open", date(2026, 11, 9), 300, 48, "asking", how="open"),
    Plan("2026年矛盾纠纷化解满意度测评", "disputes", 0, "simple", date(2026, 11, 17), 400, 0, "preparing"),
)  # fmt: skip


def work(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The sheets, then the surveys one by one. Question sheets are written at once: a survey's answers need them."""
    sheets = [
        ledger.entry(SHEETS, organ=places.justice, on=date(2025, 8, 11), title=one["title"],
                     fields={"edition": 1, "lines": one["lines"].strip()}).row
        for one in TEXTS["sheets"]
    ]  # fmt: skip
    for plan in PLANS:
        _survey(ledger, rng, places, people, plan, sheets[plan.sheet])


def _survey(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], plan: Plan, sheet: Any) -> None:
    head, until = people["juzhang"], plan.on + timedelta(days=21)
    fields = {
        "title": plan.title, "year": plan.on.year, "topic": plan.topic, "sheet": sheet, "population": TEXTS[plan.population],
        "population_size": plan.size, "method": plan.method, "how_drawn": TEXTS[plan.how], "draw_no": "", "sample_size": plan.sent,
        "ways": "|paper|" if plan.how == "open" else "|paper|phone|", "asks_until": until,
    }  # fmt: skip
    draft = ledger.open(SURVEYS, organ=places.justice, on=plan.on, fields=fields)
    if plan.until == "preparing":
        return
    draft.take("start", plan.on + timedelta(days=1), by=head)
    draft.take("hand_out", plan.on + timedelta(days=2), detail={"way": "paper", "many": plan.sent})
    _answers(rng, draft, plan)
    if plan.until == "asking":
        return
    draft.take("close", until)
    rating.count_out(draft.matter, until)
    if plan.until == "stopped":
        draft.take("stop", until, by=head, fields={"stop_why": f"只收回{plan.back}份，可能认出填答人"})
        return
    draft.take("settle", until + timedelta(days=2))
    if plan.until == "published":
        draft.take("publish", until + timedelta(days=7), by=head, fields={"published_where": "县政府门户网站"})


def _answers(rng: Random, draft: Draft, plan: Plan) -> None:
    """What came back, as counts: more satisfied than not, some who do not know."""
    ballot, shares = rating.ballot_of(draft.matter), {"s1": 52, "s2": 31, "n": 10, "x": 7}
    votes = []
    for question in ballot.questions:
        weights = [shares.get(code, shares.get(code[0], 12)) for code in question.answers]
        found = rng.choices(list(question.answers), weights, k=plan.back)
        votes += [Vote(draft.matter.organ, question.code, answer) for answer in found]
    ballots.count(ballot, votes, on=plan.on)
