"""Law tests of the demonstration: windows of every kind, results that agree with the answers, one that can be sat today."""

from __future__ import annotations

from random import Random

import pytest
from django.conf import settings as conf

from fazhi.areas.enforcement.law_tests import bank, marking, sitting
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawQuestion, LawSitting, LawTest
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.demo import people, places
from fazhi.demo.scenarios import law_tests
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_the_bank_holds_together():
    texts = law_tests.TEXTS["bank"]
    assert sum(map(len, texts.values())) == 100 and len({row[2] for rows in texts.values() for row in rows}) == 100
    for kind, rows in texts.items():
        for _, article, stem, *rest in rows:
            choices = "\n".join(rest[0]) if len(rest) > 1 else ""
            assert article and not bank.question_holds_together(
                {"kind": kind, "choices": choices, "answer": rest[-1]}
            ), stem


def test_two_years_of_tests_and_one_for_today(monkeypatch):
    monkeypatch.setattr(law_tests, "WEEKS", 2)
    county = places.build()
    cast = people.cast(county)
    account = Account.objects.create_user(username="own", password="x", name="吴清和")
    for n in range(24):
        more = {"account": account} if n == 0 else {}
        officer(county.departments[n % 3], f"执法{n}", certified=False, legal_reviewer=n % 4 == 1, **more)
    law_tests.held(Ledger(), Random(3), county, cast)
    assert LawQuestion.objects.count() == 100
    assert set(LawTest.objects.values_list("term", flat=True)) == {"weekly", "monthly", "yearly"}
    assert set(Matter.objects.filter(system="enforcement.law_test").values_list("state", flat=True)) == {
        "open",
        "concluded",
    }
    assert LawSitting.objects.filter(round=2).exists() and LawSitting.objects.exclude(absent_why="").exists()
    answered = LawSitting.objects.filter(officer__account=account, state="handed")
    for row in answered:
        given = dict(LawAnswer.objects.filter(sitting=row).values_list("question", "given"))
        assert marking.score(marking.paper_of(row), given)[0] == row.score
    own = LawSitting.objects.select_related("matter", "officer").get(officer__account=account, state="invited")
    assert answered.exists() and sitting.closed_for(own) == "" and sitting.begin(own).state == "sitting"
    codes = [f"enforcement.law_tests.{name}" for name in ("held", "coverage", "pass_rate", "weekly_persons")]
    found = engine.values([catalogue.figure(code) for code in codes], Period.year(2026))
    assert found[codes[0]].number > 10 and 0.9 < found[codes[1]].number <= 1 and found[codes[2]].number > 0.7
    assert found[codes[3]].number == 6 and conf.FAZHI_TODAY
    assert not [one for one in breaks() if not one.number.startswith("试")]
