"""The draws of random inspection in the demonstration: held on their days before witnesses, each verifies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.db import transaction

from fazhi.areas.enforcement.random_checks import drawing
from fazhi.areas.enforcement.random_checks.models import RandomItem, RandomPlan, RandomPlanItem, RandomRecusal
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import MONTHS
from fazhi.demo.scenarios.visit_ground import ITEMS, TRADES, code_of
from fazhi.spine import calendars, clock
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA, Ground
from fazhi.spine.errors import Refused
from fazhi.spine.models import Account, Division, Draw, Matter, Organ, Post
from fazhi.spine.roles import Reach, Role

DICE = "{day:%Y年}{day.month}月{day.day}日15时在{place}当众掷骰子二十次的点数，依次记录"
THROWS = 20
FEWEST, MOST = 12, 160  # objects in a pool: fewer are not drawn from, more are drawn from town by town
#: How far the last rounds have come: one in each state in which somebody has something to do today.
OPEN = ("frozen", "planned", "approved", "submitted", "drafted")


@dataclass(frozen=True)
class Side:
    """One body of a round, with the item that it inspects."""

    body: Organ
    n: int
    item: dict[str, Any]
    listed: RandomItem


@dataclass(frozen=True)
class Round:
    """One round as it is going to be: who, what, where, when; ``stop``: how far it comes, "" to its end."""

    parts: tuple[Side, ...]
    fields: dict[str, Any]
    opened_on: date
    approved_on: date
    day: date
    stop: str = ""

    @property
    def lead(self) -> Side:
        return self.parts[0]


@dataclass(frozen=True)
class Held:
    """A round with its draw, which may still be waiting for its seed."""

    round: Round
    clerk: Account
    draw: Draw | None = field(default=None)


def planned(rng: Random, places: Places, number: int, listed: dict[tuple[str, int], RandomItem]) -> Iterator[Round]:
    """Rounds by the day of their draw. A trade with many objects is drawn from town by town."""
    today, calendar = clock.today(), calendars.layers().of("")
    span = [(y, m) for y in (2025, 2026) for m in range(2, 13) if date(y, m, 1) <= today]
    chosen = rng.choices(span, [MONTHS[m - 1] for _, m in span], k=max(number - len(OPEN), 0))
    days = sorted(calendar.next_working_day(date(y, m, rng.randint(1, 28))) for y, m in chosen)
    sides = [
        Side(row.body, n, of, row)
        for n, of in enumerate(ITEMS, 1)
        if (row := listed.get((code_of(n), places.department(of["organ"]).pk)))
    ]
    there = Counter(InspectedObject.objects.filter(ended_on=None).values_list("trade", "division"))
    asked = [*((min(day, today - timedelta(days=3)), "") for day in days), *((today, stop) for stop in OPEN)]
    for day, stop in asked:
        tries = (_one(rng, sides, there, calendar, day, stop) for _ in range(20))
        if found := next(filter(None, tries), None):
            yield found


def _one(rng: Random, sides: list[Side], there: Counter[Any], calendar: Any, day: date, stop: str) -> Round | None:
    lead = rng.choices(sides, [side.item["share"] for side in sides])[0]
    parts, trades = [lead], list(lead.item["trades"])
    if rng.random() < 0.15:
        others = [s for s in sides if s.body != lead.body and set(s.item["trades"]) & set(trades)]
        parts += rng.sample(others, 1) if others else []
        trades = [trade for trade in trades if all(trade in side.item["trades"] for side in parts)]
    trades = [trade for trade in trades if lead.item["domain"] in TRADES[trade]["domains"].split()]
    if not trades:
        return None
    trade = rng.choice(trades)
    towns = {town: n for (of, town), n in there.items() if of == trade}
    division = None
    if sum(towns.values()) > MOST:
        large = sorted(town for town, n in towns.items() if n >= FEWEST)
        division = Division.objects.get(pk=rng.choice(large)) if large else None
    elif sum(towns.values()) < FEWEST:
        return None
    begins = calendar.after(day, 2)
    fields = {
        "title": f"{day.year}年{division.name if division else ''}{trade}{'部门联合' if parts[1:] else ''}双随机抽查（{day.month}月）",
        "year_plan": f"{day.year}年度行政检查计划（{lead.body.mark}检计〔{day.year}〕1号）", "domain": lead.item["domain"],
        "bodies": "、".join(side.body.short for side in parts[1:]), "trade": trade, "division": division, "per_visit": 2,
        "officer_cap": rng.choice((None, 4, 5)), "begins_on": begins, "ends_on": begins + timedelta(days=rng.choice((30, 45, 60))),
    }  # fmt: skip
    opened = calendar.before(day, rng.randint(8, 15))
    return Round(tuple(parts), fields, opened, calendar.before(day, rng.randint(2, 6)), day, stop)


def held(rng: Random, one: Round, places: Places, people: dict[str, Account]) -> Held | None:
    """Hold the draw of a round. None: it cannot be held, for want of officers or of businesses that may still be visited
    this year, and there is no such round."""
    clerk = clerk_of(one.lead.body)
    if one.stop in ("approved", "submitted", "drafted"):
        return Held(one, clerk)
    try:
        with transaction.atomic():
            draw = _laid(one, clerk)
            draw = draw if one.stop == "planned" else _frozen(draw, one, clerk)
    except Refused:
        return None
    return Held(one, clerk, draw if one.stop in ("planned", "frozen") else _seeded(rng, draw, one, clerk, people))


def _frozen(draw: Draw, one: Round, clerk: Account) -> Draw:
    day, later = one.day, one.stop == "frozen"
    draw = planning.describe(
        draw, by=clerk, on=day, title=draw.title, purpose=draw.purpose, basis=draw.basis,
        seed_source=DICE.format(day=day, place=f"{one.lead.body.short}会议室"), seed_known_at=_at(day, 23 if later else 15),
        seed_outcomes=6**THROWS,
    )  # fmt: skip
    return actions.freeze(draw, by=clerk, on=day, at=_at(day, 8))


def _laid(one: Round, clerk: Account) -> Draw:
    """The draw laid down as the page “准备抽取” does, from a plan that is written afterwards."""
    organ = one.lead.body
    matter = Matter(chain_id=0, organ=organ, scope=organ.scope)
    plan = RandomPlan(matter=matter, **{**one.fields, "object_kinds": ""})
    items = [RandomPlanItem(matter=matter, item=side.listed) for side in one.parts]
    for model, rows in ((RandomPlanItem, items), (RandomRecusal, [])):
        none: Any = model._default_manager.none()  # type: ignore[attr-defined]
        none._result_cache = rows
        known = matter.__dict__.setdefault("_prefetched_objects_cache", {})
        known[f"{model.__name__.lower()}_set"] = none
    draw = planning.plan_draw(
        organ=organ, by=clerk, on=one.day, title=f"{one.fields['title']}抽取",
        purpose="从检查对象名录库、执法检查人员名录库中随机抽取对象和人员", basis=f"国办发〔2015〕58号二（二）；{one.fields['year_plan']}",
    )  # fmt: skip
    return drawing.fill(draw, plan, by=clerk, on=one.day)


def _seeded(rng: Random, draw: Draw, one: Round, clerk: Account, people: dict[str, Account]) -> Draw:
    day, seed = one.day, " ".join(str(rng.randint(1, 6)) for _ in range(THROWS))
    seen = [people["shenji"], people["hefa"]]
    present = [Present(account, unit="云岚县司法局") for account in seen]
    draw = actions.enter_seed(draw, seed=seed, witnesses=present, by=clerk, on=day, at=_at(day, 15, 10))
    for n, account in enumerate(seen):
        draw = actions.confirm(draw, seed=seed, by=account, on=day, at=_at(day, 15, 12 + n))
    added = draw.certificate["result"]["added"] if draw.certificate else []
    if rng.random() < 0.12 and added:
        with suppress(Refused):  # nobody may be left in that class
            draw = actions.replace_candidate(
                draw, candidate=rng.choice(added)["id"], ground=Ground.CLOSED, words="抽取当日核实已歇业",
                by=clerk, on=day, at=_at(day, 16, 30),
            )  # fmt: skip
    shown = day + timedelta(days=rng.randint(25, 70))
    return actions.publish(draw, by=clerk, on=shown) if shown <= clock.today() else draw


def clerk_of(organ: Organ) -> Account:
    """The account of a department, with a clerk's post for enforcement; the post is made on first call."""
    posts = Post.objects.filter(organ=organ).select_related("account").order_by("pk")
    account: Account = next(post.account for post in posts)
    more = {"reach": Reach.ORGAN, "systems": "enforcement", "title": "执法监督科"}
    Post.objects.get_or_create(account=account, organ=organ, role=Role.CLERK, defaults=more)
    return account


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), CHINA)
