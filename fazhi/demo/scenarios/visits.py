"""Two years of inspection visits: planned ones, complaints, emergencies, joint ones, by 20 agencies with 5,000 objects.

Those of 2025 were kept in the province's system and taken over as they stood; those of 2026 are walked step by step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.visits.models import InspectedObject, Visit
from fazhi.areas.enforcement.visits.rating import BALLOT
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import penalties
from fazhi.demo.scenarios import penalty_course as penalty
from fazhi.demo.scenarios.pace import MONTHS
from fazhi.demo.scenarios.penalties import Duty
from fazhi.demo.scenarios.penalty_rooms import up_to_date
from fazhi.demo.scenarios.visit_course import (
    BY_CODE,
    ONE,
    SYSTEM,
    Part,
    Visiting,
    arrived,
    finished,
    taken_over,
)
from fazhi.demo.scenarios.visit_ground import ITEMS, at_work, check_items, code_of, objects
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.fields import split
from fazhi.spine.models import Account, Organ

__all__ = ["check_items", "objects", "of_today", "visits"]
FIRST, TAKEN_OVER = date(2025, 1, 6), date(2026, 2, 2)
AT_ONCE = 1500  # records written together: the memory they take while they are in the making
#: Kind of visit, and how many in a thousand are of it.
MODES = {"plan": 470, "random": 250, "special": 80, "complaint": 120, "emergency": 15, "case": 35, "joint": 30}
CAUSES = {
    "complaint": "12345热线第{n}号工单，反映{problem}", "emergency": "接报{problem}，可能危及人身安全，需要当场核查",
    "case": "数据监测第{n}号线索，疑似{problem}",
}  # fmt: skip
PLANS = {"plan": "检计", "random": "检抽", "special": "专检", "joint": "联检"}
TITLES = {
    "plan": "{year}年{item}", "random": "{year}年{item}双随机抽查", "special": "{item}专项行动", "complaint": "投诉举报核查：{item}",
    "emergency": "紧急检查：{item}", "case": "线索核查：{item}", "joint": "综合查一次：{trade}",
}  # fmt: skip


class Ground:
    """Objects by trade, items, and who may go in which agency on which day; read once, asked many times."""

    def __init__(self, rng: Random, places: Places) -> None:
        self.rng, self.duty = rng, Duty()
        self.items = [(n, of, places.department(of["organ"])) for n, of in enumerate(ITEMS, 1)]
        self.shares = [of["share"] for of in ITEMS]
        self.by_trade: dict[str, list[InspectedObject]] = defaultdict(list)
        for row in InspectedObject.objects.filter(withdrawn=False).order_by("pk"):
            self.by_trade[row.trade].append(row)
        self.visited: dict[tuple[int, int, int], int] = defaultdict(int)
        self._cards: dict[tuple[int, str], list[Certificate]] = {}

    def pair(self, organ: Organ, domain: str, day: date) -> tuple[Any, Any] | None:
        """Two officers of an agency who may act that day in that field."""
        key = (organ.pk, domain)
        if key not in self._cards:
            self._cards[key] = [card for card in self.duty.held[organ.pk] if domain in split(card.domains)]
        cards, chosen = self._cards[key], {}
        for _ in range(12):
            card = self.rng.choice(cards) if cards else None
            if card and card.valid_from <= day <= card.valid_until:
                chosen[card.officer_id] = card.officer
            if len(chosen) == 2:
                one, two = chosen.values()
                return one, two
        return None

    def target(self, trades: list[str], parts: list[tuple[dict[str, Any], Organ]], day: date, *, capped: bool) -> Any:
        """An object still in business that none of the bodies has visited too often this year; None: there is none."""
        there = [trade for trade in trades if self.by_trade[trade]]
        for _ in range(12 if there else 0):
            chosen = self.rng.choice(self.by_trade[self.rng.choice(there)])
            keys = [(of, (chosen.pk, organ.pk, day.year)) for of, organ in parts]
            if chosen.ended_on and chosen.ended_on <= day + 30 * ONE:
                continue
            if not capped:
                return chosen
            if all(self.visited[key] < of.get("cap", 6) for of, key in keys):
                for _, key in keys:
                    self.visited[key] += 1
                return chosen
        return None


def visits(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 70_000) -> int:
    """Write that many visits, oldest first, in portions; returns how many records there are.

    Objects, items and officers must be there already, flushed.
    """
    ground, made = Ground(rng, places), 0
    for n, day in enumerate(_days(rng, ledger, number), 1):
        _one(ledger, ground, day)
        if n % AT_ONCE == 0:
            made += ledger.flush()
    of_today(ledger, ground, at_work(places, people), people["shichang"])
    made += ledger.flush()
    _rated(rng)
    return made


def _days(rng: Random, ledger: Ledger, number: int) -> Iterator[date]:
    span = [(year, month) for year in (2025, 2026) for month in range(1, 13) if date(year, month, 1) <= ledger.today]
    days = []
    for year, month in rng.choices(span, [MONTHS[month - 1] for _, month in span], k=number):
        day = ledger.calendar.next_working_day(date(year, month, rng.randint(1, 28)))
        days.append(min(max(day, FIRST), ledger.today))
    yield from sorted(days)


def _one(ledger: Ledger, ground: Ground, day: date) -> Visiting | None:
    rng = ground.rng
    n, of, organ = rng.choices(ground.items, ground.shares)[0]
    mode = rng.choices(list(MODES), list(MODES.values()))[0]
    chosen = [(n, of, organ)]
    if mode == "joint":
        with_it = [one for one in ground.items if one[2] != organ and set(one[1]["trades"]) & set(of["trades"])]
        if not with_it:
            mode = "plan"
        chosen += rng.sample(with_it, min(len(with_it), 1 + (rng.random() < 0.25)))
        chosen = list({one[2].pk: one for one in chosen}.values())
    trades = [trade for trade in of["trades"] if all(trade in one[1]["trades"] for one in chosen)]
    if not trades:
        chosen, trades = chosen[:2], [trade for trade in of["trades"] if trade in chosen[1][1]["trades"]]
    target = ground.target(
        trades, [(o, b) for _, o, b in chosen], day, capped=mode not in ("complaint", "emergency", "special")
    )
    pairs = [ground.pair(body, o["domain"], day) for _, o, body in chosen]
    if target is None or None in pairs:
        return None
    parts = [Part(body, o, code_of(k), pair) for (k, o, body), pair in zip(chosen, pairs, strict=True) if pair]
    walked = _opened(ledger, rng, day, mode, parts, target)
    if day.year < TAKEN_OVER.year:
        taken_over(walked, TAKEN_OVER)
    elif arrived(walked, urgent=mode == "emergency"):
        walked.reach = rng.random() < 0.1
        finished(walked, _case)
    return walked


def _opened(ledger: Ledger, rng: Random, day: date, mode: str, parts: list[Part], target: Any) -> Visiting:
    lead, n = parts[0], rng.randint(1, 40)
    title = TITLES[mode].format(year=day.year, item=lead.item["title"], trade=target.trade)
    fields = {
        "title": title, "target": target, "mode": mode, "items_text": "\n".join(f"{p.code} {p.item['title']}" for p in parts),
        "planned_on": day, "bodies": "、".join(part.body.short for part in parts[1:]),
        "from_above": mode == "special" and rng.random() < 0.3,
        "plan_ref": f"{lead.body.mark}{PLANS[mode]}〔{day.year}〕{n}号" if mode in PLANS else "",
        "ground": CAUSES[mode].format(n=rng.randint(10000, 99999), problem=rng.choice(lead.item["problems"])) if mode in CAUSES else "",
    }  # fmt: skip
    old = day.year < TAKEN_OVER.year
    more: dict[str, Any] = (
        {"source": "省行政执法平台", "external_id": f"JLZF{day:%Y%m%d}{rng.randrange(10**12):012}"} if old else {}
    )
    draft = ledger.open(SYSTEM, organ=lead.body, on=TAKEN_OVER if old else day, fields=fields, **more)
    return Visiting(ledger, rng, draft, day, parts, target)


def _case(case: Draft, of: Visiting, part: Part) -> None:
    """The case that a visit has opened takes its course like any other."""
    rng, record = of.rng, case.record
    act = next(
        (BY_CODE[code] for code in part.item["acts"] if BY_CODE[code]["facts"][:6] == record.facts[:6]),
        BY_CODE[part.item["acts"][0]],
    )
    own = {one.name for one in part.officers}
    persons = {"asked": name_of(rng), "reviewer": name_of(rng, but=own), "hearing": name_of(rng, but=own)}
    course = penalty.Course(of.ledger, rng, case, of.day, act, part.officers, persons)
    penalties.ordinary(course)
    up_to_date(course)


def of_today(ledger: Ledger, ground: Ground, market: Organ, account: Account) -> None:
    """Visits of the account that shows the phone: one in every state in which there is something to do today."""
    officers = [card.officer for card in ground.duty.held[market.pk]]
    own = next((one for one in officers if one.account_id == account.pk), None)
    if own is None:
        return
    n, of, _ = next(one for one in ground.items if one[2].pk == market.pk)
    other = next(one for one in officers if one.pk != own.pk)
    live = [one for trade in of["trades"] for one in ground.by_trade[trade] if one.ended_on is None]
    today = ledger.calendar.before(ledger.today + ONE, 1)
    for target, stop in zip(
        ground.rng.sample(live, 5), ("planned", "announced", "on_site", "fixed", "ordered"), strict=True
    ):
        day = today if stop != "ordered" else ledger.calendar.before(today, 30)
        walked = _opened(ledger, ground.rng, day, "plan", [Part(market, of, code_of(n), (own, other))], target)
        _as_far_as(walked, stop)


def _as_far_as(of: Visiting, stop: str) -> None:
    one, two = of.parts[0].officers
    if stop == "planned":
        return
    of.take("approve")
    of.take("announce", officer_one=one, officer_two=two)
    if stop == "announced":
        return
    of.take("arrive", cards_shown=True, rights_told=True, present="店长")
    if stop == "on_site":
        return
    row = {"item_code": of.parts[0].code, "body": of.parts[0].body, "outcome": "clean", "follow": "none"}
    if stop == "fixed":
        of.take("finding", detail=row)
        of.take("fix", reach=True, result="clean", lab=False, facts="", rectify_by=None)
        return
    row |= {"outcome": "corrected", "follow": "order", "remark": "进货查验记录有缺项"}
    of.take("finding", detail=row)
    of.take("fix", reach=True, result="problems", lab=False, facts="", rectify_by=of.day + timedelta(days=14))
    of.take("tell")


def _rated(rng: Random) -> None:
    """Some businesses said what they thought; nothing leads from a rating to a visit, here as little as anywhere."""
    rows = (
        Visit.objects.exclude(code="").exclude(done_on=None).select_related("matter__organ").order_by("done_on", "pk")
    )
    months: dict[date, list[Vote]] = {}
    for visit in rows.iterator(2000):
        if visit.done_on and rng.random() < 0.06:
            mark = rng.choices("54321", (58, 28, 9, 3, 2))[0]
            months.setdefault(visit.done_on.replace(day=1), []).append(Vote(visit.matter.organ, "mark", mark))
    for month, votes in months.items():
        ballots.count(BALLOT, votes, on=month)
