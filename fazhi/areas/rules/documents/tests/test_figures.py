"""What is counted of documents, and what must not be."""

import pytest

from fazhi.areas.rules.documents.tests.cases import D, Doc, existing, people
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import apply_law


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


def value(name, year=2026):
    figure = catalogue.figure(f"rules.document.{name}")
    return engine.values([figure], Period.year(year))[figure.code].number


def test_made_in_force_and_ended(doc, county):
    doc().made()
    doc(title="云岚县扬尘污染防治办法").draft()
    existing(county, document_no="a", unified_no="a", expires_on="2026-08-30")
    existing(county, document_no="b", unified_no="b").told(
        "cleaned_repeal", "2026-06-01", round_no="1", result="repeal"
    )
    apply_law(D("2026-11-20"))
    assert (value("made"), value("made", 2024), value("taken_over")) == (1, 2, 2)
    assert (value("in_force_before"), value("in_force")) == (2, 1)
    assert (value("ended_repealed"), value("ended_expired"), value("ended")) == (1, 1, 2)


def test_an_amendment_is_not_counted_twice(doc, county):
    existing(county, document_no="a", unified_no="a")
    doc(purpose="amend", earlier_no="a", title="云岚县户外广告设置管理办法（修改）").made()
    assert (value("made"), value("amended"), value("in_force"), value("issued")) == (0, 1, 1, 1)


def test_rates_hold_both_parts(doc):
    late, kept = doc().made(), doc(title="云岚县扬尘污染防治办法").made()
    assert value("review_rate") == 1 and value("filing_rate") == 0
    late.do("file_gov", "2026-08-11")  # one day after 2026-08-10
    for code in ("file_gov", "file_npc"):
        kept.do(code, "2026-08-10")
    assert (value("filing_rate"), value("filing_rate_gov"), value("filing_in_time_gov")) == (0.5, 1, 0.5)
    assert (value("filing_rate_npc"), value("filed_npc"), value("filed_gov")) == (0.5, 1, 2)
    assert value("comment_rate") == 1 and value("comment_adoption_rate") == pytest.approx(10 / 24)
    assert value("competition_rate") is None  # no document touched operators
    assert value("review_rate", 2025) is None
