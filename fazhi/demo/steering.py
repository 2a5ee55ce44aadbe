"""The part of the demonstration that tells of leadership, functions, oversight and data from outside: how the county steers and
watches itself.

It comes after what it looks at: duties and appraisals read figures, rules of supervision read the records of every system.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios import (
    appraisal,
    audits,
    business,
    campaigns,
    check_plans,
    clue_draws,
    clues,
    disclosure_work,
    good_faith,
    government_checks,
    information_requests,
    institutions,
    law_inspection,
    law_reports,
    leaders_duties,
    model_county,
    outside_figures,
    plans_and_tasks,
    proposals,
    risk_rules,
    service_cases,
    sharing,
    study,
    surveys,
)
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

SEED = 20260301


def build(county: Places, cast: dict[str, Account], *, tell: Callable[[str], None]) -> None:
    """Everything of it. All other systems must have been written before."""
    tell("规划和任务、第一责任人职责、述法、学法、建议提案、政务公开")
    _steered(county, cast)
    _led(county, cast)
    _disclosed(county, cast)
    tell("督察、审计、检查考核计划、线索移送、实事和整治")
    _inspected(county, cast)
    tell("办件和踏勘、机构职能、营商环境、诚信履约、数据共享")
    _served(county, cast)
    _kept_faith(county, cast)
    tell("风险和线索、规则")
    _pooled(county, cast)
    tell("示范创建、考核")
    _assessed(county, cast)


def _steered(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    outside_figures.outside_figures(ledger, Random(SEED + 1), county, cast)
    known = plans_and_tasks.groups(ledger, county)
    plans_and_tasks.plans(ledger, Random(SEED + 2), county, cast)
    plans_and_tasks.meetings(ledger, Random(SEED + 3), county, cast, known)
    plans_and_tasks.instructions(ledger, Random(SEED + 4), county, cast)
    plans_and_tasks.hearings(ledger, Random(SEED + 5), county, cast)
    listed = leaders_duties.duties(ledger, Random(SEED + 6), county, cast)
    leaders_duties.proofs(ledger, county, cast, listed)
    proposals.schemes(ledger, county, cast)
    proposals.items(ledger, Random(SEED + 7), county, cast)
    ledger.flush()


def _led(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    study.work(ledger, Random(SEED + 11), county, cast)
    law_reports.work(ledger, Random(SEED + 12), county, cast)
    surveys.work(ledger, Random(SEED + 13), county, cast)
    ledger.flush()


def _disclosed(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    information_requests.requests(ledger, Random(SEED + 21), county, cast)
    lines = disclosure_work.catalogue(ledger, Random(SEED + 22), county, cast)
    disclosure_work.informations(ledger, Random(SEED + 23), county, cast, lines)
    disclosure_work.tallies(ledger, Random(SEED + 24), county, cast)
    disclosure_work.events(ledger, Random(SEED + 25), county, cast)
    disclosure_work.places_and_evaluations(ledger, Random(SEED + 26), county, cast)
    ledger.flush()
    ledger = Ledger()
    information_requests.year_reports(ledger, Random(SEED + 27), county, cast)
    ledger.flush()


def _inspected(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    law_inspection.inspections(ledger, Random(SEED + 31), county, cast)
    government_checks.government_checks(ledger, Random(SEED + 32), county, cast)
    audits.audits(ledger, Random(SEED + 33), county, cast)
    audits.statistics(ledger, Random(SEED + 34), county, cast)
    audits.transfers(ledger, Random(SEED + 35), county, cast)
    check_plans.county_plan(ledger, Random(SEED + 36), county, cast)
    check_plans.observation(ledger, Random(SEED + 37), county, cast)
    campaigns.campaigns(ledger, Random(SEED + 63), county, cast)
    ledger.flush()


def _pooled(county: Places, cast: dict[str, Account]) -> None:
    """The pool last: its rules look at what all the others have written."""
    ledger = Ledger()
    clues.clues(ledger, Random(SEED + 51), county, cast)
    ledger.flush()
    clues.merges(Random(SEED + 52), county, cast)
    risk_rules.rules(Random(SEED + 53), county, cast)
    clue_draws.look_backs(county, cast)


def _served(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    institutions.register(ledger, Random(SEED + 41), county, cast)
    service_cases.ground(ledger, Random(SEED + 42), county, cast)
    ledger.flush()
    service_cases.cases(ledger, Random(SEED + 43), county, cast, 2400)
    ledger.flush()


def _assessed(county: Places, cast: dict[str, Account]) -> None:
    """Self-assessment and appraisal read the figures of all the others."""
    ledger = Ledger()
    model_county.registers(ledger, Random(SEED + 61), county, cast)
    ledger.flush()
    model_county.assessments(ledger, Random(SEED + 62), county, cast)
    ledger.flush()
    appraisal.schemes(ledger, Random(SEED + 64), county, cast)
    ledger.flush()


def _kept_faith(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    good_faith.arrears(ledger, Random(SEED + 71), county, cast)
    good_faith.promises(ledger, Random(SEED + 72), county, cast)
    good_faith.judgments(ledger, Random(SEED + 73), county, cast)
    business.complaints(ledger, Random(SEED + 74), county, cast)
    business.visits(ledger, Random(SEED + 75), county, cast)
    business.policies(ledger, Random(SEED + 76), county, cast)
    offers = sharing.catalogue(ledger, county, cast)
    sharing.requests(ledger, Random(SEED + 77), county, cast, offers)
    ledger.flush()
    good_faith.publications(county, cast)
