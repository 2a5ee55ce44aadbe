"""How long it takes to propose which inspections of a year go together, and what it saves, against putting each check into
the first visit that takes it: ``python bench/merging.py [PROPOSALS …]``. Needs no database."""

from __future__ import annotations

import sys
import time
from calendar import monthrange
from collections import defaultdict
from datetime import date
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fazhi.areas.enforcement.inspection_plans.board import Board, Check
from fazhi.areas.enforcement.inspection_plans.groups import months_for, months_of, too_much, why_apart
from fazhi.areas.enforcement.inspection_plans.merging import NO_BOUNDS, atoms_of, propose
from fazhi.areas.enforcement.inspection_plans.practice import Rules

BODIES = [f"b{n:02}" for n in range(24)]
#: Of a hundred businesses most are wanted by a body or two, a few (hospitals, chemical works, hotels) by nearly everybody.
WANTED = [1] * 40 + [2] * 30 + [3] * 15 + [5] * 10 + [9] * 5
WHEN = [(1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12), (1, 12), (3, 3), (6, 6), (9, 9), (11, 11)]


def wishes(proposals: int, rng: Random) -> Board:
    """A board of so many proposals, some of them for two or four checks a year."""
    board, no, made, target = Board(), 0, 0, 0
    while made < proposals:
        target += 1
        for body in rng.sample(BODIES, rng.choice(WANTED)):
            made += 1
            often, (first, last) = rng.choice((1, 1, 1, 2, 4)), rng.choice(WHEN)
            hours, level = rng.choice((2, 2, 3, 4, 6)), "county" if rng.random() < 0.9 else "town"
            for _ in range(often):
                no += 1
                days = date(2026, first, 1), date(2026, last, monthrange(2026, last)[1])
                board.add(Check(no, made, body, target, (f"{body}-{no % 7}",), *days, hours, level, often))
    return board


def greedy(board: Board, rules: Rules) -> int:
    """Visits when each check goes into the first visit that takes it."""
    months, taken = months_of(2026), 0
    by_target = defaultdict(list)
    for atom in atoms_of(board):
        by_target[atom.target].append(atom)
    for atoms in by_target.values():
        visits: list[tuple[list[Check], set[date]]] = []
        for atom in atoms:
            may, checks = set(months_for(atom, months, rules)), list(atom.checks)
            for held, common in visits:
                if common & may and not why_apart(held, checks, rules) and not too_much(held + checks, rules):
                    held += checks
                    common &= may
                    break
            else:
                visits.append((checks, may))
        taken += len(visits)
    return taken


def main() -> None:
    print("| proposals | checks | businesses | best | seconds | gap | cut | first that takes it | seconds |")
    print("|---|---|---|---|---|---|---|---|---|")
    for proposals in map(int, sys.argv[1:] or ("500", "1000", "2000", "4000")):
        board, rules = wishes(proposals, Random(26)), Rules()
        began = time.process_time()
        found = propose(board, months_of(2026), rules, NO_BOUNDS)
        middle = time.process_time()
        plain = greedy(board, rules)
        spent, after = middle - began, time.process_time() - middle
        shown = (proposals, len(board.checks), len({c.target for c in board.checks.values()}), len(found.visits))
        print(
            "|",
            " | ".join(map(str, shown)),
            f"| {spent:.1f} | {found.gap / 100:g} % | {found.cut} | {plain} | {after:.1f} |",
        )


if __name__ == "__main__":
    main()
