"""Caps and monthly strength: what the lists and the plan say, and where the plan as it stands exceeds them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from fazhi.areas.enforcement.inspection_plans.board import Board
from fazhi.areas.enforcement.inspection_plans.merging import Bounds, counts
from fazhi.areas.enforcement.inspection_plans.models import PlanCapacity, PlanCheck, YearPlan
from fazhi.areas.enforcement.inspection_plans.practice import CAP
from fazhi.areas.enforcement.visits.models import CheckItem, InspectedObject
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

SHOWN = 5
LOCAL_CAP = "本县对事项清单没有公布上限的事项的规定"
#: Plans whose visits stand, beside the one that is being worked on.
STANDING = ("decided", "running", "finished")


def bounds_of(ctx: Context, board: Board) -> Bounds:
    """What may be planned in this plan."""
    monthly = {row.body.code: row.visits for row in ctx.rows(PlanCapacity)}
    caps = published_caps(board, ctx.on)
    elsewhere = planned_elsewhere(ctx.record)
    left = {pair: max(0, cap - elsewhere.get(pair, 0)) for pair, (cap, _) in caps.items()}
    return Bounds(left, monthly)


def published_caps(board: Board, on: date) -> dict[tuple[str, int], tuple[int, str]]:
    """(body, object) -> the least yearly cap that the body has published for what it checks there, and where it stands."""
    codes = {code for check in board.checks.values() for code in check.items}
    known: dict[tuple[str, str], tuple[int, str]] = {}
    rows = CheckItem.objects.filter(item_code__in=codes, withdrawn=False, until=None, yearly_cap__isnull=False)
    for code, body, cap, source in rows.values_list("item_code", "body__code", "yearly_cap", "cap_source"):
        known[body, code] = (cap, source)
    found: dict[tuple[str, int], tuple[int, str]] = {}
    for check in board.checks.values():
        told = [known[check.body, code] for code in check.items if (check.body, code) in known] or [(CAP, LOCAL_CAP)]
        pair = (check.body, check.target)
        found[pair] = min([*told, *([found[pair]] if pair in found else [])])
    return found


def planned_elsewhere(plan: YearPlan) -> dict[tuple[str, int], int]:
    """(body, object) -> visits that the year's other plans hold and that count."""
    rows = PlanCheck.objects.filter(
        matter__inspection_plan__year=plan.year, matter__state__in=STANDING, free=False, visit_no__isnull=False
    )
    found = rows.exclude(matter=plan.pk).values_list("body__code", "target", "matter", "visit_no").distinct()
    return Counter((body, target) for body, target, _, _ in found)


def visits_by_pair(board: Board) -> dict[tuple[str, int], list[int]]:
    """(body, object) -> numbers of the visits that count against the cap."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for visit in board.visits.values():
        checks = board.of(visit)
        for body in board.bodies(visit):
            if counts(checks, body):
                found[body, checks[0].target].append(visit.no)
    return found


@dataclass(frozen=True)
class Over:
    """A body whose visits to an object exceed the cap. ``elsewhere``: those that other plans hold."""

    body: str
    target: int
    numbers: tuple[int, ...]
    elsewhere: int
    cap: int
    source: str

    def words(self, year: int, bodies: Mapping[str, str], targets: Mapping[int, str]) -> str:
        """One sentence: who, whom, how often, which visits, which cap."""
        which = f"第{'、'.join(map(str, self.numbers))}次" + (f"，其他计划{self.elsewhere}次" if self.elsewhere else "")
        total = len(self.numbers) + self.elsewhere
        return (
            f"{bodies[self.body]}{year}年计划检查{targets[self.target]}{total}次（{which}），"
            f"超过年度频次上限{self.cap}次（{self.source}）"
        )


def over_caps(board: Board, plan: YearPlan, on: date) -> list[Over]:
    """Each body and object whose visits exceed the cap."""
    caps, elsewhere = published_caps(board, on), planned_elsewhere(plan)
    found = []
    for (body, target), numbers in sorted(visits_by_pair(board).items()):
        cap, source = caps.get((body, target), (CAP, LOCAL_CAP))
        other = elsewhere.get((body, target), 0)
        if len(numbers) + other > cap:
            found.append(Over(body, target, tuple(sorted(numbers)), other, cap, source))
    return found


def told(over: list[Over], year: int) -> list[str]:
    """The same in words."""
    bodies, targets = names_of((one.body for one in over), (one.target for one in over))
    return [one.words(year, bodies, targets) for one in over]


def over_months(board: Board, monthly: dict[str, int]) -> list[tuple[str, date, int, int]]:
    """Body, month, visits and strength where a month asks more of a body than it has."""
    load = Counter((body, visit.month) for visit in board.visits.values() for body in board.bodies(visit))
    bounds = Bounds({}, monthly)
    return [(body, month, n, bounds.month(body)) for (body, month), n in sorted(load.items()) if n > bounds.month(body)]


def names_of(bodies: Iterable[str], targets: Iterable[int]) -> tuple[dict[str, str], dict[int, str]]:
    """Names of bodies by code and of objects by key."""
    organs = Organ.objects.filter(code__in=set(bodies))
    rows = InspectedObject.objects.filter(pk__in=set(targets))
    return {o.code: o.short or o.name for o in organs}, dict(rows.values_list("pk", "title"))


def few(sentences: list[str], what: str) -> str:
    """The first of many sentences and how many more there are."""
    more = len(sentences) - SHOWN
    return "；".join(sentences[:SHOWN]) + (f"；另有{more}处。{what}" if more > 0 else f"。{what}") if sentences else ""
