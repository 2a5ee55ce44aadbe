"""Plans of inspections: 2025 carried out, 2026 under way with a campaign, 2027 being proposed.

After objects, published items and officers are on file. The merging is solved while the demonstration is built.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.inspection_plans.bounding import over_caps
from fazhi.areas.enforcement.inspection_plans.models import PlanProposal
from fazhi.areas.enforcement.inspection_plans.proposing import month_window
from fazhi.areas.enforcement.inspection_plans.storing import DOES, board_from, in_bulk
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.demo.places import Places
from fazhi.demo.scenarios.visit_course import Part, Visiting, finished
from fazhi.demo.scenarios.visit_ground import ITEMS, code_of
from fazhi.demo.scenarios.visits import Ground
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

PLAN, PROPOSALS = "enforcement.year_plan", "enforcement.plan_proposals"
OBJECTS, CHANCE = 150, 0.75
SURPRISE = "群众反映较多，须不通知进行"
WHY_APART = ("企业当月停产检修，分开进行", "消防检查须在营业高峰进行", "取样须在生产旺季")
ORDERS = ("数据监测第{n}号线索，用电异常", "市局交办第{n}号，核查原料来源", "12345热线第{n}号，反映异味")


def plans(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """All plans; visits of 2025 and 2026 are walked as far as their day allows."""
    ground = Ground(rng, places)
    chosen = _objects(rng)
    past = _plan(ledger, places, people, 2025, date(2025, 1, 7))
    _carried_out(past, rng, ground, chosen, people, range(2, 13))
    past.take("finish", date(2026, 1, 9), by=people["juzhang"])
    in_bulk(past)
    now = _plan(ledger, places, people, 2026, date(2025, 12, 1))
    _carried_out(now, rng, ground, chosen, people, range(1, 11))
    in_bulk(now)
    _campaign(ledger, rng, ground, places, people, chosen, "food", date(2026, 1, 5), publish=True)
    _campaign(ledger, rng, ground, places, people, chosen, "fuel", date(2026, 10, 26), publish=False)
    coming = _plan(ledger, places, people, 2027, date(2026, 11, 2))
    _proposed(coming, rng, chosen[:60], date(2026, 11, 6))


def _objects(rng: Random) -> list[InspectedObject]:
    """Businesses of trades which several bodies inspect, those most that most do."""
    several = {trade for trade in {t for of in ITEMS for t in of["trades"]} if len(_items(trade)) > 1}
    rows = list(InspectedObject.objects.filter(trade__in=several, ended_on=None, withdrawn=False).order_by("pk"))
    return rng.sample(rows, min(OBJECTS, len(rows)))


def _items(trade: str) -> list[int]:
    return [n for n, of in enumerate(ITEMS, 1) if trade in of["trades"]]


def _plan(ledger: Ledger, places: Places, people: dict[str, Account], year: int, on: date, **given: Any) -> Draft:
    fields = {
        "title": f"云岚县{year}年度涉企行政检查计划", "kind": "yearly", "year": year, "propose_by": on + timedelta(days=14),
        "publish_by": on + timedelta(days=35), **given,
    }  # fmt: skip
    return ledger.open(PLAN, organ=places.justice, on=on, fields=fields, by=people["juzhang"])


def _proposed(
    plan: Draft, rng: Random, objects: list[InspectedObject], on: date, only: list[int] | None = None
) -> list[PlanProposal]:
    """What the bodies propose: most by business, wide and narrow months, a few more than once a year."""
    ledger, rows = plan.ledger, []
    for target in objects:
        for n in _items(target.trade):
            of = ITEMS[n - 1]
            if (only and n not in only) or rng.random() > CHANCE:
                continue
            first = rng.choice((1, 2, 3, 3, 4, 5, 6, 7, 9))
            alone = rng.random() < 0.04
            often = 2 if of.get("cap", 2) > 2 and rng.random() < 0.3 else 1
            fields = {
                "plan": plan.record, "target": target, "item_codes": code_of(n), "month_from": 1 if often > 1 else first,
                "month_to": 12 if often > 1 else min(12, first + rng.choice((0, 1, 2, 3, 5))), "frequency": often,
                "hours": rng.choice((1, 2, 2, 3)), "tier": "county", "alone": alone, "alone_why": SURPRISE if alone else "",
            }  # fmt: skip
            body = next(d for d in _bodies(plan) if d.short == of["organ"])
            rows.append(ledger.entry(PROPOSALS, organ=body, on=on, title=of["title"], fields=fields).record)
    return rows


def _bodies(plan: Draft) -> list[Any]:
    known = plan.ledger.__dict__.setdefault("plan_bodies", [])
    if not known:
        model = type(plan.matter.organ)
        known += model.objects.filter(short__in={of["organ"] for of in ITEMS})
    return known  # type: ignore[no-any-return]


def _decided(plan: Draft, rng: Random, people: dict[str, Account], rows: list[PlanProposal], on: date) -> date:
    """Gathered, solved, a few taken apart, what exceeds a cap cancelled, the rest accepted, decided. The day of it."""
    head, days = people["juzhang"], plan.ledger.calendar
    plan.record.in_hand = rows
    on = days.after(on, 3)
    plan.take("gather", on, by=head)
    plan.take("solve", on, by=head)
    board = _board(plan)
    merged = [visit.no for visit in board.visits.values() if len(visit.checks) > 1]
    for no in rng.sample(merged, min(3, len(merged) // 4)):
        _adjust(plan, head, on, "apart", str(no), rng.choice(WHY_APART))
    for _ in range(9):
        over = over_caps(_board(plan), plan.record, on)
        if not over:
            break
        for one in over:
            board = _board(plan)
            last = [c for c in board.visits[one.numbers[-1]].checks if board.checks[c].body == one.body]
            _adjust(plan, head, on, "drop", "", "超过年度频次上限", "、".join(map(str, last)))
    if any(len(visit.checks) > 1 and not visit.kept for visit in _board(plan).visits.values()):
        _adjust(plan, head, on, "accept", "全部", "")
    on = days.after(on, 4)
    plan.take("decide", on, by=head, fields={"capacity_note": "集中月份抽调乡镇执法人员协助"})
    return on


def _adjust(
    plan: Draft, by: Account, on: date, deed: str, visits: str, reason: str, checks: str = "", month: int | None = None
) -> None:
    told = {"deed": deed, "visits": visits, "checks": checks, "month": month, "reason": reason}
    plan.take("adjust", on, by=by, detail=told)


def _board(plan: Draft) -> Any:
    return board_from((row for row in plan.details if type(row) in DOES), plan.record)


def _carried_out(
    plan: Draft, rng: Random, ground: Ground, objects: list[InspectedObject], people: dict[str, Account], months: range
) -> None:
    """Proposed, decided, published, and handed out month by month with a few orders in between."""
    head, ledger = people["juzhang"], plan.ledger
    on = plan.matter.opened_on + timedelta(days=8)
    on = _decided(plan, rng, people, _proposed(plan, rng, objects, on), on)
    on = ledger.calendar.after(on, 3)
    plan.take("publish", on, by=head, fields={"published_where": "县政府门户网站、县司法局网站"})
    for month in months:
        day = ledger.calendar.next_working_day(max(on, month_window(plan.record.year, month, month)[0]))
        if day > ledger.today:
            return
        _handed_out(plan, rng, ground, people, month, day)
    _left_over(plan, people)


def _handed_out(
    plan: Draft, rng: Random, ground: Ground, people: dict[str, Account], month: int, day: date, *, order: bool = True
) -> None:
    """The visits of a month with what is still there of the months before, and something ordered meanwhile that joins them."""
    head = people["juzhang"]
    board = _board(plan)
    late = [
        v.no for v in board.visits.values() if not v.sent and v.month < month_window(plan.record.year, month, month)[0]
    ]
    if late:
        _adjust(plan, head, day, "month", "、".join(map(str, late)), "与当月检查一并派出", month=month)
    waiting = [v for v in _board(plan).visits.values() if v.month.month == month and not v.sent]
    if order and waiting and month % 3 == 0:
        _ordered(plan, rng, head, day, month, rng.choice(waiting))
    if not waiting:
        return
    before = len(plan.sent.get("visit", []))
    plan.take("dispatch", day, by=head, detail={"month": month})
    for draft in plan.sent["visit"][before:]:
        _walked(draft, rng, ground, day)


def _ordered(plan: Draft, rng: Random, head: Account, day: date, month: int, visit: Any) -> None:
    """An order to another body about a business that is visited in this month anyway: it is proposed to join."""
    board = _board(plan)
    target = InspectedObject.objects.get(pk=board.checks[visit.no].target)
    for n in _items(target.trade):
        body = next(d for d in _bodies(plan) if d.short == ITEMS[n - 1]["organ"])
        if body.code not in board.bodies(visit):
            told = {
                "body": body, "target": target, "item_codes": code_of(n), "month": month, "hours": 1, "tier": "county",
                "order_ground": "complaint", "ground_text": rng.choice(ORDERS).format(n=rng.randint(100, 900)),
            }  # fmt: skip
            plan.take("order", day, by=head, detail=told)
            plan.take("solve", day, by=head)
            if any(len(v.checks) > 1 and not v.kept for v in _board(plan).visits.values()):
                _adjust(plan, head, day, "accept", "全部", "")
            return


def _walked(draft: Draft, rng: Random, ground: Ground, sent: date) -> None:
    """One visit from its planned day on; of bodies without two fit officers it stays as it was handed out."""
    record, ledger = draft.record, draft.ledger
    day = ledger.calendar.after(max(record.planned_on, sent), rng.randint(0, 6) or 1)
    items = {code_of(n): (of, body) for n, of, body in ground.items}
    codes = [line.split()[0] for line in record.items_text.splitlines()]
    pairs: dict[int, Any] = {}
    parts = []
    for code in codes:
        of, body = items[code]
        pair = pairs.setdefault(body.pk, ground.pair(body, of["domain"], day))
        if pair is None:
            return
        parts.append(Part(body, of, code, pair))
    parts.sort(key=lambda part: part.body.pk != draft.matter.organ_id)
    of_visit = Visiting(ledger, rng, draft, day, parts, record.target, reach=True)
    if _arrived(of_visit):
        finished(of_visit, lambda case, visit, part: None)


def _arrived(of: Visiting) -> bool:
    """Approved, each body once, the code, everybody there."""
    lead = of.parts[0]
    if not of.take("approve"):
        return False
    joined: dict[int, Part] = defaultdict(lambda: lead)
    joined |= {part.body.pk: part for part in of.parts if part.body.pk != lead.body.pk}
    for part in joined.values():
        one, two = part.officers
        of.take("join", detail={"body": part.body, "officer_one": one, "officer_two": two})
    if not of.wait(0, 2).take("announce", officer_one=lead.officers[0], officer_two=lead.officers[1]):
        return False
    if not of.wait(0, 1).take("arrive", cards_shown=True, rights_told=True, present="负责人"):
        return False
    if of.rng.random() < 0.6:
        of.draft.take("scan", of.day, actor="检查对象")
    return True


def _left_over(plan: Draft, people: dict[str, Account]) -> None:
    """What nobody handed out by the end of the year is cancelled with its reason."""
    left = [v.no for v in _board(plan).visits.values() if not v.sent]
    if left:
        _adjust(
            plan, people["juzhang"], date(plan.record.year, 12, 30), "drop", "、".join(map(str, left)), "年内不再安排"
        )


CAMPAIGNS: dict[str, dict[str, Any]] = {
    "food": {"title": "云岚县2026年节日食品安全专项检查计划", "trade": "食品销售", "ground": "2025年第四季度食品投诉同比上升，节日供应集中",
             "no": "云政批〔2026〕2号", "filing": "云检备〔2026〕1号"},
    "fuel": {"title": "云岚县2027年加油站安全专项检查计划", "year": 2027, "trade": "加油站",
             "ground": "市安委办部署的危险化学品专项整治", "no": "", "filing": ""},
}  # fmt: skip


def _campaign(
    ledger: Ledger, rng: Random, ground: Ground, places: Places, people: dict[str, Account], objects: list[InspectedObject],
    key: str, on: date, *, publish: bool,
) -> None:  # fmt: skip
    """A campaign: with the government's approval and filed, or still waiting for it."""
    of = CAMPAIGNS[key]
    given = {
        "title": of["title"],
        "kind": "special",
        "ground": of["ground"],
        "approver": places.government,
        "from_above": not publish,
    }
    plan = _plan(ledger, places, people, of.get("year", on.year), on, **given)
    others = InspectedObject.objects.filter(trade=of["trade"], ended_on=None).exclude(pk__in=[o.pk for o in objects])
    own = list(others.order_by("pk")[:30])  # the yearly plan fills the cap of its own
    day = _decided(plan, rng, people, _proposed(plan, rng, own, on + timedelta(days=3)), on + timedelta(days=3))
    if publish:
        head, days = people["juzhang"], ledger.calendar
        plan.take("approve", days.after(day, 3), actor="云岚县人民政府常务会议", fields={"approval_no": of["no"]})
        plan.take("file", days.after(day, 5), by=head, fields={"filing_no": of["filing"]})
        plan.take("publish", days.after(day, 6), by=head, fields={"published_where": "县政府门户网站"})
        for month in (2, 3):
            _handed_out(plan, rng, ground, people, month, days.next_working_day(date(2026, month, 2)), order=False)
    in_bulk(plan)
