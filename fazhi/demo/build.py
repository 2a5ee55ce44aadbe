"""Builds the whole demonstration: places, people, and what happened. The same each time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from random import Random

from django.db import transaction

from fazhi.demo import enforcement, people, places, services, steering
from fazhi.demo.places import Places
from fazhi.demo.scenarios import (
    cleanup,
    competition,
    consultations,
    counsel,
    decisions,
    documents,
    draws,
    filing,
    items,
    legality,
    litigation,
    mediation,
    peers,
    publicity,
    reconsideration,
    reports,
)
from fazhi.spine import clock
from fazhi.spine.bulk import Ledger
from fazhi.spine.checkpoints import make_checkpoint
from fazhi.spine.models import Account, Chain, Organ
from fazhi.statutes import facts
from fazhi.statutes.entering import By

SEED = 20260101
Tell = Callable[[str], None]


def is_built() -> bool:
    return Organ.objects.exists()


def is_demonstration() -> bool:
    """Whether the database is empty or holds the demonstration, and nobody's real records."""
    return not is_built() or Organ.objects.filter(code="gov", name="云岚县人民政府", division=places.COUNTY).exists()


@transaction.atomic
def build(
    inspections: int = enforcement.VISITS, penalties: int = enforcement.PENALTIES, tell: Tell = lambda part: None
) -> int:
    """Make everything in one transaction; returns the number of records. Fewer inspections and penalties: for tests.
    ``tell`` hears which part comes next."""
    often = gc.get_threshold()
    gc.set_threshold(300_000, 5, 50)  # most objects stay until their batch is written: looking often is in vain
    try:
        _build(inspections, penalties, tell)
        return Chain.objects.count()
    finally:
        gc.set_threshold(*often)


def _build(inspections: int, penalties: int, tell: Tell) -> None:
    tell("机构和人员、调解、复议、应诉、普法")
    county = places.build()
    cast = people.cast(county)
    facts.seed(By(None, clock.today(), "演示数据"))
    ledger = Ledger()
    mediation.bodies(ledger, Random(SEED + 1), county, cast)
    mediation.cases(ledger, Random(SEED + 2), county, cast)
    litigation.cases(ledger, Random(SEED + 3), county, cast)
    publicity.activities(ledger, Random(SEED + 4), county, cast)
    publicity.appraisals(ledger, Random(SEED + 5), county, cast)
    reconsideration.cases(ledger, Random(SEED + 6), county, cast)
    ledger.flush()
    tell("决策、审查、事项目录、规范性文件")
    _decisions(county, cast)
    _rules(county, cast)
    services.build(county, cast, tell=tell)
    enforcement.build(county, cast, number=inspections, cases=penalties, tell=tell)
    steering.build(county, cast, tell=tell)
    tell("留痕检查点、年度报告和别处的报告、抽取")
    make_checkpoint()  # with a second one there is something to prove
    reports.write(county, cast)
    peers.shelved(cast["juzhang"])
    draws.held(county, cast)
    make_checkpoint()


def _decisions(county: Places, cast: dict[str, Account]) -> None:
    """Decisions, what is asked of the public and of reviewers, the catalogue of powers."""
    ledger = Ledger()
    own = decisions.catalogues(ledger, Random(SEED + 11), county, cast)
    decisions.decisions(ledger, Random(SEED + 12), county, cast, own)
    consultations.held(ledger, Random(SEED + 13), county, cast)
    legality.reviews(ledger, Random(SEED + 14), county, cast)
    appointed = counsel.appointments(ledger, Random(SEED + 15), county, cast)
    counsel.services(ledger, Random(SEED + 16), county, appointed)
    counsel.requests(ledger, Random(SEED + 17), county, appointed, cast)
    items.catalogue(ledger, Random(SEED + 18), county, cast)
    competition.experts(ledger, Random(SEED + 19), county, cast)
    competition.reviews(ledger, Random(SEED + 20), county, cast)
    competition.supervision(ledger, Random(SEED + 21), county, cast)
    ledger.flush()
    items.changes(county, cast)


def _rules(county: Places, cast: dict[str, Account]) -> None:
    """Documents from the proposal to the filing, and the rounds of clean-up over all that stand."""
    ledger = Ledger()
    cleanup.older(ledger, Random(SEED + 22), county, cast)
    cleanup.tasks(ledger, Random(SEED + 23), county, cast)
    cleanup.standards(ledger, Random(SEED + 24), county, cast)
    filing.filings(ledger, Random(SEED + 26), county, cast)
    ledger.flush()
    documents.made(ledger, Random(SEED + 25), county, cast)
    cleanup.rounds(county, cast)
    filing.sent_again(county, cast)


def account(username: str) -> Account:
    return Account.objects.get(username=username)
