"""The board of a plan, made from the rows that its steps added; and the tables that show how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from fazhi.areas.enforcement.inspection_plans.board import Board, Check
from fazhi.areas.enforcement.inspection_plans.models import (
    PlanChange,
    PlanCheck,
    PlanDispatch,
    PlanGathering,
    PlanOrder,
    PlanSolution,
    PlanVisit,
    PlanVisitDone,
    YearPlan,
)
from fazhi.areas.enforcement.inspection_plans.proposing import month_window, numbers_in, split_codes
from fazhi.areas.enforcement.inspection_plans.words import UNCAPPED, Deed
from fazhi.spine.bulk import Draft
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Matter, Organ, Participation

BODY = "body"
ROWS = (PlanGathering, PlanSolution, PlanChange, PlanOrder, PlanDispatch, PlanVisitDone)


def board_of(ctx: Context) -> Board:
    """The plan as its rows stand, those of this very step included once it is written."""
    return board_from((row for model in ROWS for row in ctx.rows(model)), ctx.record)


def board_now(matter: Matter) -> Board:
    """The plan as it stands in the database."""
    rows = (row for model in ROWS for row in model._default_manager.filter(matter=matter.pk))
    return board_from(rows, matter.record)


def board_from(rows: Iterable[Any], plan: YearPlan) -> Board:
    """Row after row in the order of their events."""
    board = Board()
    for row in sorted(rows, key=lambda row: row.seq):
        DOES[type(row)](board, row, plan)
    return board


def ordered(board: Board, row: PlanOrder, plan: YearPlan) -> Check:
    """What was ordered, as a check with the next number."""
    start, end = month_window(plan.year, row.month, row.month)
    free = plan.from_above or row.order_ground in UNCAPPED
    items = tuple(split_codes(row.item_codes))
    no = max(board.checks, default=0) + 1
    return Check(no, 0, row.body.code, row.target_id, items, start, end, row.hours, row.tier, 1, False, free)


def _order(board: Board, row: PlanOrder, plan: YearPlan) -> None:
    board.add(ordered(board, row, plan))


def _change(board: Board, row: PlanChange, plan: YearPlan) -> None:
    visits, checks = meant(board, row.deed, row.visits, row.checks)
    month = month_window(plan.year, row.month, row.month)[0] if row.month else None
    board.adjust(row.deed, visits, checks, month, row.reason)


def meant(board: Board, deed: str, visits: str, checks: str) -> tuple[list[int], list[int]]:
    """The numbers of visits and checks that a change speaks of; 全部: every proposed merge that nobody has decided."""
    told = numbers_in(checks)
    if visits.strip() == "全部":
        return [v.no for v in board.visits.values() if len(v.checks) > 1 and not v.kept], told
    named = numbers_in(visits)
    if deed == Deed.DROP and not told:
        told = [no for n in named if n in board.visits for no in board.visits[n].checks]
    return named, told


DOES: dict[Any, Callable[[Board, Any, YearPlan], None]] = {
    PlanGathering: lambda board, row, plan: board.gather(row.lines),
    PlanSolution: lambda board, row, plan: board.solve(row.lines),
    PlanChange: _change,
    PlanOrder: _order,
    PlanDispatch: lambda board, row, plan: board.dispatch(numbers_in(row.numbers), row.on),
    PlanVisitDone: lambda board, row, plan: board.done(row.no, row.result, row.problems, row.done_on),
}


def rows_of(board: Board, matter: Matter) -> tuple[dict[int, PlanCheck], dict[int, PlanVisit]]:
    """The rows of both tables as the board has them, by number."""
    organs = {o.code: o for o in Organ.objects.filter(code__in={c.body for c in board.checks.values()})}
    where = {no: visit.no for visit in board.visits.values() for no in visit.checks}
    checks = {
        c.no: PlanCheck(
            matter=matter, no=c.no, proposal_id=c.proposal or None, body=organs[c.body], target_id=c.target,
            items="、".join(c.items), start=c.start, end=c.end, hours=c.hours, tier=c.level, often=c.often, alone=c.alone,
            free=c.free, visit_no=where.get(c.no), dropped=board.dropped.get(c.no, "")[:200],
        )
        for c in board.checks.values()
    }  # fmt: skip
    names = {code: organ.short or organ.name for code, organ in organs.items()}
    visits = {
        v.no: PlanVisit(
            matter=matter, no=v.no, target_id=board.checks[v.no].target, lead=organs[v.lead], month=v.month,
            bodies=len(board.bodies(v)), checks=len(v.checks), kept=v.kept, why=named(v.why, names)[:600], sent_on=v.sent,
            result=v.result, problems=v.problems, done_on=v.done,
        )
        for v in board.visits.values()
    }  # fmt: skip
    return checks, visits


def named(words: str, names: dict[str, str]) -> str:
    """An explanation with the names of the bodies in place of their codes."""
    for code, name in names.items():
        words = words.replace(f"{{{code}}}", name)
    return words


def _values(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "id")


def show(ctx: Context, event: Event) -> None:
    """Bring both tables to where the plan now stands; only what differs is written. Bodies take part from the gathering on."""
    rebuild(ctx.matter, board_of(ctx))


def rebuild(matter: Matter, board: Board | None = None) -> None:
    """Make both tables and the parts taken say what the plan's rows say."""
    board = board or board_now(matter)
    for model, rows in zip((PlanCheck, PlanVisit), rows_of(board, matter), strict=True):
        old = {row.no: row for row in model._default_manager.filter(matter=matter.pk)}
        stale = {no for no, row in old.items() if no not in rows or _values(row) != _values(rows[no])}
        model._default_manager.filter(matter=matter.pk, no__in=stale).delete()  # nothing refers to them
        standing = old.keys() - stale
        fresh = [row for no, row in rows.items() if no not in standing]
        model._default_manager.bulk_create(fresh, batch_size=500)  # type: ignore[arg-type]
    _let_in(matter, board)


def in_bulk(draft: Draft) -> None:
    """The rows and parts of a plan in the making, for bulk writers, which leave ``Step.after`` out; once, at its end."""
    board = board_from((row for row in draft.details if type(row) in DOES), draft.record)
    for rows in rows_of(board, draft.matter):
        draft.details += rows.values()
    organs = Organ.objects.filter(code__in={check.body for check in board.checks.values()}).order_by("code")
    parts = [Participation(matter=draft.matter, organ=organ, capacity=BODY) for organ in organs]
    draft.matter.parties.all()._result_cache += parts  # type: ignore[attr-defined]


def _let_in(matter: Matter, board: Board) -> None:
    there = set(matter.parties.filter(capacity=BODY).values_list("organ__code", flat=True))
    wanted = {check.body for check in board.checks.values()}
    organs = Organ.objects.filter(code__in=wanted - there).order_by("code")
    Participation.objects.bulk_create(Participation(matter=matter, organ=o, capacity=BODY) for o in organs)


def faults(matter: Matter, events: list[Event]) -> Iterator[str]:
    """Where the tables do not say what the plan's rows made of it. The rows themselves are compared with the events."""
    board = board_now(matter)
    for model, rows in zip((PlanCheck, PlanVisit), rows_of(board, matter), strict=True):
        old = {row.no: row for row in model._default_manager.filter(matter=matter.pk)}
        wrong = [no for no in rows.keys() | old.keys() if no not in rows or no not in old]
        wrong += [no for no in rows.keys() & old.keys() if _values(rows[no]) != _values(old[no])]
        if wrong:
            yield f"{model._meta.verbose_name}第{'、'.join(map(str, sorted(wrong)[:20]))}号与留痕不符"
