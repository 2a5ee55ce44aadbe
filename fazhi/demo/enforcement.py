"""The part of the demonstration that tells of enforcement: officers, standards, cases, inspections, reviews, supervision.

The order is that of the work: whoever inspects is certified before, what is reviewed was decided before.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios import (
    area_management,
    coordination,
    discretion,
    discretion_reviews,
    file_review,
    inspection_plans,
    law_tests,
    officer_ledgers,
    officers,
    penalties,
    penalty_written,
    random_checks,
    supervision,
    supervision_ledgers,
    visit_ground,
    visits,
)
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

SEED = 20260131
#: Two years of a county of this size: inspections of every kind, and penalty cases with what hangs on them.
OBJECTS, VISITS, PENALTIES = 12_000, 94_000, 6_000


def build(
    county: Places,
    cast: dict[str, Account],
    *,
    number: int = VISITS,
    cases: int = PENALTIES,
    tell: Callable[[str], None],
) -> int:
    """Everything of enforcement; returns the number of records. ``number``: of inspections; ``cases``: of penalties."""
    tell("执法人员和证件、检查对象、裁量基准、学法考试")
    made = _ground(county, cast)
    tell(f"行政处罚{cases}件")
    made += penalties.cases(Random(SEED + 6), county, cases)
    tell(f"行政检查{number}次")
    made += _inspections(county, cast, number)
    tell("裁量评查、案卷评查、执法监督、执法协调")
    return made + _watched(county, cast)


def _ground(county: Places, cast: dict[str, Account]) -> int:
    """Who may enforce, what is inspected, by which standards."""
    ledger = Ledger()
    persons = officers.persons(ledger, Random(SEED + 1), county, cast)
    officer_ledgers.bodies_and_teams(ledger, Random(SEED + 2), county, cast)
    officer_ledgers.postings(ledger, Random(SEED + 3), county, persons)
    officer_ledgers.training(ledger, Random(SEED + 4), county, persons)
    officer_ledgers.handed_over(ledger, Random(SEED + 5), county, cast)
    visit_ground.objects(ledger, Random(SEED + 8), county, cast, OBJECTS)
    visit_ground.check_items(ledger, Random(SEED + 9), county, cast)
    discretion.standards(ledger, Random(SEED + 10), county)
    discretion.lists(ledger, Random(SEED + 11), county, cast)
    discretion.guiding(ledger, Random(SEED + 12), county, cast)
    made = ledger.flush()
    law_tests.held(ledger, Random(SEED + 13), county, cast)
    penalty_written.cases(ledger, Random(SEED + 7), county)
    return made + ledger.flush()


def _inspections(county: Places, cast: dict[str, Account], number: int) -> int:
    """Visits of every kind, those drawn by lot, those of the yearly plans, those round the lake."""
    ledger = Ledger()
    random_checks.lists(ledger, Random(SEED + 14), county, cast)
    made = ledger.flush()
    made += visits.visits(ledger, Random(SEED + 15), county, cast, number)
    made += ledger.flush()
    made += random_checks.rounds(Random(SEED + 16), county, cast)
    ledger = Ledger()  # others have written meanwhile
    inspection_plans.plans(ledger, Random(SEED + 17), county, cast)
    made += ledger.flush()
    return made + area_management.lake(Random(SEED + 18), county, cast)


def _watched(county: Places, cast: dict[str, Account]) -> int:
    """How enforcement is reviewed, supervised and coordinated."""
    drawn = discretion_reviews.drawn(county, cast)
    ledger = Ledger()
    discretion_reviews.reviews(ledger, Random(SEED + 19), county, cast, drawn)
    made = ledger.flush()
    made += file_review.reviews(Random(SEED + 20), county, cast)
    ledger = Ledger()
    supervision.cases(ledger, Random(SEED + 21), county, cast)
    supervision.personnel_advice(ledger, Random(SEED + 22), county, cast)
    supervision_ledgers.ledgers(ledger, Random(SEED + 23), county, cast)
    coordination.key_fields(ledger, Random(SEED + 24), county, cast)
    coordination.dispatches(ledger, Random(SEED + 25), county, cast)
    coordination.handovers(ledger, Random(SEED + 26), county, cast)
    coordination.disputes(ledger, Random(SEED + 27), county, cast)
    made += ledger.flush()
    supervision_ledgers.online(Random(SEED + 28), county, cast)
    return made
