"""Which checks go in one visit: a set-partitioning model, solved by HiGHS.

A column is a set of checks of one object that may go together, in one month. Each check is in exactly one chosen column.
Fewest visits come first, unless a cap or a body's month is exceeded, which costs more; then checks outside the months that
were asked for; then the distance from their middle. All costs are whole numbers, so a gap below one is no gap.
The same input gives the same proposal: one thread, a fixed seed, columns in a fixed order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import inf
from time import monotonic

from fazhi.areas.enforcement.inspection_plans.board import Board, Check, Planned, lead_of
from fazhi.areas.enforcement.inspection_plans.explaining import explained
from fazhi.areas.enforcement.inspection_plans.groups import Atom, Column, columns_of
from fazhi.areas.enforcement.inspection_plans.practice import CAP, MONTHLY, Rules

VISIT, OVER_CAP, OVER_MONTH = 1000, 100_000, 5_000


@dataclass(frozen=True)
class Bounds:
    """How much may be planned: visits a year for (body, object), with what is already planned elsewhere taken off; visits a
    month for a body. What is not named has the county's own number."""

    caps: Mapping[tuple[str, int], int]
    monthly: Mapping[str, int]

    def cap(self, body: str, target: int) -> int:
        return self.caps.get((body, target), CAP)

    def month(self, body: str) -> int:
        return self.monthly.get(body, MONTHLY)


NO_BOUNDS = Bounds({}, {})


@dataclass(frozen=True)
class Proposal:
    """What is proposed. ``gap``: how far it may be from the best at most, in hundredths of a per cent; 0: it is the best.
    ``cut``: objects of which not every set could be looked at. ``stopped``: the time was over."""

    visits: tuple[Planned, ...]
    cost: int
    gap: int
    cut: int
    stopped: bool
    seconds: Decimal

    @property
    def lines(self) -> str:
        return "\n".join(visit.line for visit in self.visits)


def atoms_of(board: Board) -> list[Atom]:
    """What is to be put together: each check that nobody has decided on, and each decided visit as a whole. What was sent
    stays out."""
    found = []
    for visit in board.visits.values():
        if visit.sent:
            continue
        checks = tuple(sorted(board.of(visit), key=lambda c: c.no))
        if visit.kept:
            found.append(Atom(checks, visit.month))
            continue
        core = tuple(check for check in checks if check.no in visit.core)
        found += [Atom(core, visit.month)] if core else []
        found += [Atom((check,), None) for check in checks if check not in core]
    return sorted(found, key=lambda atom: atom.no)


def spent(board: Board) -> tuple[dict[tuple[str, int], int], dict[tuple[str, date], int]]:
    """What the visits already sent take of the caps and of the months."""
    caps: dict[tuple[str, int], int] = defaultdict(int)
    months: dict[tuple[str, date], int] = defaultdict(int)
    for visit in board.visits.values():
        if visit.sent:
            for body in board.bodies(visit):
                months[body, visit.month] += 1
                caps[body, board.checks[visit.no].target] += counts(board.of(visit), body)
    return caps, months


def counts(checks: Iterable[Check], body: str) -> bool:
    """Whether a visit counts against the cap of a body: unless all that it checks there is free of it."""
    return any(c.body == body and not c.free for c in checks)


def propose(board: Board, months: Sequence[date], rules: Rules, bounds: Bounds = NO_BOUNDS) -> Proposal:
    """The best way to put a board's undecided checks together in these months. Visits that stay as they are decided are not
    among those proposed."""
    began, atoms = monotonic(), atoms_of(board)
    by_target: dict[int, list[Atom]] = defaultdict(list)
    for atom in atoms:
        by_target[atom.target].append(atom)
    columns: list[Column] = []
    cut = 0
    for target in sorted(by_target):
        found, whole = columns_of(by_target[target], months, rules)
        columns += found
        cut += not whole
    if not columns:
        return Proposal((), 0, 0, 0, False, Decimal("0.0"))
    chosen, cost, gap, stopped = _Model(columns, atoms, bounds, spent(board)).solved(rules.seconds)
    visits = tuple(_planned(columns[n], rules) for n in chosen if not columns[n].as_decided)
    ordered = tuple(sorted(visits, key=lambda visit: visit.no))
    seconds = Decimal(str(monotonic() - began)).quantize(Decimal("0.1"))
    return Proposal(ordered, cost, gap, cut, stopped, seconds)


def _planned(column: Column, rules: Rules) -> Planned:
    checks = column.checks
    why = explained(checks, column.month, rules) if len(checks) > 1 else ""
    return Planned(checks[0].no, tuple(c.no for c in checks), column.month, lead_of(checks), why=why)


class _Model:
    """The rows and columns as HiGHS takes them, column by column."""

    def __init__(self, columns: list[Column], atoms: list[Atom], bounds: Bounds, spent: tuple[dict, dict]) -> None:  # type: ignore[type-arg]
        self.costs = [VISIT + column.cost for column in columns]
        self.starts: list[int] = [0]
        self.index: list[int] = []
        self.lower = [1.0] * len(atoms)
        self.upper = [1.0] * len(atoms)
        self.columns, self.bounds = columns, bounds
        place = {atom.no: row for row, atom in enumerate(atoms)}
        limited = self._limited(spent)
        for column in columns:
            rows = [place[atom.no] for atom in column.atoms]
            rows += [limited[key] for key in _loads(column) if key in limited]
            self._column(rows)
        self.binaries = len(columns)
        for key, row in limited.items():  # what exceeds a bound is possible, and dear
            self.costs.append(OVER_CAP if isinstance(key[1], int) else OVER_MONTH)
            self._column([row])

    def _column(self, rows: list[int]) -> None:
        self.index += sorted(rows)
        self.starts.append(len(self.index))

    def _limited(self, spent: tuple[dict, dict]) -> dict:  # type: ignore[type-arg]
        """Row of each bound that could be exceeded; most cannot, and need no row."""
        most: dict = defaultdict(set)  # type: ignore[type-arg]
        for column in self.columns:
            for key in _loads(column):
                most[key] |= {atom.no for atom in column.atoms}
        rows = {}
        for key in sorted(most, key=str):
            is_cap = isinstance(key[1], int)
            bound = self.bounds.cap(*key) if is_cap else self.bounds.month(key[0])
            left = max(0, bound - (spent[0] if is_cap else spent[1]).get(key, 0))
            if len(most[key]) > left:
                rows[key] = len(self.lower)
                self.lower.append(-inf)
                self.upper.append(float(left))
        return rows

    def solved(self, seconds: float) -> tuple[list[int], int, int, bool]:
        """Numbers of the chosen columns, their cost, the gap, and whether the time was over."""
        import highspy  # here: loading them would be a tenth of every start of the program
        import numpy as np

        total, over = len(self.costs), len(self.costs) - self.binaries
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = total, len(self.lower)
        model.col_cost_ = np.array(self.costs, dtype=float)
        model.col_lower_ = np.zeros(total)
        model.col_upper_ = np.array([1.0] * self.binaries + [inf] * over)
        model.row_lower_, model.row_upper_ = np.array(self.lower), np.array(self.upper)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = np.array(self.starts, dtype=np.int32)
        model.a_matrix_.index_ = np.array(self.index, dtype=np.int32)
        signs = [1.0] * self.starts[self.binaries] + [-1.0] * over
        model.a_matrix_.value_ = np.array(signs)
        model.integrality_ = [highspy.HighsVarType.kInteger] * total
        solver = highspy.Highs()
        options = {
            "output_flag": False, "threads": 1, "random_seed": 1, "time_limit": float(seconds), "mip_rel_gap": 0.0,
            "mip_abs_gap": 0.5,
        }  # fmt: skip
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(model)
        solver.run()
        stopped = solver.getModelStatus() != highspy.HighsModelStatus.kOptimal
        info, values = solver.getInfo(), solver.getSolution().col_value
        if not values or info.primal_solution_status != 2:
            return self._each_alone(), 0, 10_000, True
        chosen = [n for n in range(self.binaries) if values[n] > 0.5]
        gap = 0 if not stopped else max(1, round(10_000 * min(1.0, info.mip_gap)))
        return chosen, round(info.objective_function_value), gap, stopped

    def _each_alone(self) -> list[int]:
        """Nothing put together: what is left where no plan was found in time."""
        first: dict[int, int] = {}
        for n, column in enumerate(self.columns):
            if len(column.atoms) == 1 and column.cost <= self.columns[first.get(column.atoms[0].no, n)].cost:
                first[column.atoms[0].no] = n
        return sorted(first.values())


def _loads(column: Column) -> list[tuple[str, int] | tuple[str, date]]:
    """The bounds that a column counts against: the cap and the month of each of its bodies."""
    found: list[tuple[str, int] | tuple[str, date]] = []
    for body in sorted({c.body for c in column.checks}):
        found.append((body, column.month))
        if counts(column.checks, body):
            found.append((body, column.checks[0].target))
    return found
