"""What is counted of catalogues and decisions."""

from datetime import date, timedelta

import pytest

from fazhi.areas.decisions.decision.tests.cases import EXPERT, Catalogue, Decision
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.report.sentences import sentences
from fazhi.spine.bulk import Ledger

D = date.fromisoformat
YEAR = Period.year(2026)


def number(code):
    return values([figure(f"decisions.{code}")], YEAR)[f"decisions.{code}"].number


def test_no_records_no_rates(db):
    for code, found in values(
        [*figures(system="decisions.decision"), *figures(system="decisions.catalogue")], YEAR
    ).items():
        assert found.number in (0, None), code
    assert number("decision.reviewed_rate") is None


def test_every_sentence_names_figures(db):
    said = [s for s in sentences("decisions") if s.system in ("decisions.decision", "decisions.catalogue")]
    assert len(said) == 4 and all(figure(code) for sentence in said for code in sentence.codes)


def test_bodies_with_a_published_catalogue_count_once(county):
    Catalogue(county).lists().lists(name="乙").published()
    Catalogue(county, "qingxi", "qingxi").lists().published()
    late = Catalogue(county, "qingxi", "qingxi", on="2026-01-05", year=2025).lists().published()
    late.take("adjust", "2026-03-01", adjust_reason="补充").lists("2026-03-01", reason="补充").published("2026-03-02")
    Catalogue(county, "shiqiao", "shiqiao").lists()  # not published
    assert (number("catalogue.bodies"), number("catalogue.bodies_towns"), number("catalogue.bodies_departments")) == (
        2,
        1,
        0,
    )
    assert (number("catalogue.items"), number("catalogue.adjusted")) == (5, 1)
    assert differences(figures(system="decisions.catalogue"), Walker(YEAR)) == []


def test_decisions_by_what_was_done(county):
    case = Decision(county).started().heard()
    case.take("hear_expert", "2026-04-28", detail={**EXPERT, "stance": "against"})
    case.assessed().reviewed(given_on=D("2026-05-22")).take("submit", "2026-05-25")
    Decision(county).started()
    Decision(county, subject="另一事项").issued()
    assert (number("decision.made"), number("decision.reviewed"), number("decision.reviewed_rate")) == (1, 1, 1)
    assert (number("decision.comments"), number("decision.comments_adopted")) == (40, 12)
    assert (number("decision.expert_opinions"), number("decision.risk_low"), number("decision.risk_high")) == (3, 2, 0)
    assert (number("decision.published"), number("decision.archived_rate")) == (1, 0)
    assert (number("decision.complete_rate"), number("decision.listed_rate")) == (1, 0)
    assert differences(figures(system="decisions.decision"), Walker(YEAR)) == []


@pytest.mark.django_db
def test_a_ledger_writes_it_under_the_same_gates(county):
    book, on = Ledger(), D("2026-01-12")
    draft = book.open("decisions.catalogue", organ=county["government"], on=on, fields={"year": 2026, "note": ""})
    for name in ("甲", "乙"):
        item = {
            "name": name,
            "category": "plan",
            "unit": county["police"],
            "planned_month": 3,
            "forms": ["notice"],
            "hearing": False,
        }
        draft.take("list_item", on, detail=item)
    draft.take("consent", on, fields={"consent_by": "县委", "consent_on": on, "consent_no": ""})
    draft.take("publish", on + timedelta(days=9))
    book.flush()
    assert (number("catalogue.bodies"), number("catalogue.items")) == (1, 2)
