"""The rules of the demonstration: each with its trial, most of them on, what they raised in every state, and histories that verify."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.oversight.clues.models import Clue
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial
from fazhi.areas.oversight.rules.running import run
from fazhi.demo import people, places
from fazhi.demo.scenarios import clues, liaison, petitions, risk_rules
from fazhi.figures.risks import risks
from fazhi.spine.bulk import Ledger
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_the_rules_of_two_years(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    clues.clues(ledger, Random(7), county, cast, 6)
    petitions.cases(ledger, Random(3), county, cast, 150)
    liaison.letters(ledger, Random(4), county, cast, 20)
    ledger.flush()
    held = list(Clue.objects.values_list("matter", flat=True))
    assert risk_rules.rules(Random(9), county, cast, 20) > 40
    assert RiskRule.objects.count() == len(risks()) and RuleTrial.objects.count() >= len(risks())
    assert set(RiskRule.objects.values_list("matter__state", flat=True)) == {"on", "off"}
    raised = Clue.objects.filter(source="rule").exclude(matter__in=held)
    assert raised.count() == Clue.objects.count() - len(held) > 3
    assert len(set(raised.values_list("matter__state", flat=True))) > 1
    assert RuleHit.objects.exclude(clue=None).count() == RuleHit.objects.count() > 3
    assert not list(breaks())
    again = {one.risk.code: one.raised for one in run(today, "disputes.reconsideration.corrected")}
    assert again == {"disputes.reconsideration.corrected": 0}
