"""The figures count exactly: a ledger of cases, some of which must not count."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import DRAFT, D, case
from fazhi.figures import engine
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.words import Period
from fazhi.report.sentences import sentences
from fazhi.spine.actions import apply_law, extend, suspend

SYSTEM = "disputes.reconsideration"
YEAR = Period.year(2026)
MEDIATION = {
    "mediation_terms": "减轻处罚。", "respondent_changed": True, "perform_required": True, "perform_by": D("2026-05-29"),
    "enforceable": False,
}  # fmt: skip


def number(code, period=YEAR):
    return engine.values([figure(f"{SYSTEM}.{code}")], period)[f"{SYSTEM}.{code}"].number


@pytest.fixture
def ledger(county):
    """Nine applications: one of 2025 carried over, one of 2025 that ended there, and seven of 2026."""
    head, market = (
        county.people["head"],
        {"respondent": "市监局", "respondent_organ": county["market"], "field": "market"},
    )

    # Carried over from 2025: upheld in time in 2026, sued.
    carried = case(county, "2025-12-01").accepted("2025-12-03").ready("2025-12-08", proposed=["uphold"])
    carried.decided("2026-01-15", served="2026-01-16")
    carried.take("sued", "2026-01-28", sued_on=D("2026-01-28"))
    # Began and ended in 2025: counts in no figure of 2026.
    case(county, "2025-10-09").accepted("2025-10-10").ready("2025-10-13").decided("2025-11-03", served="2025-11-04")
    # Revoked with a second result, hearing of opinions, letter, visit.
    full = case(
        county, "2026-03-02", channel="liaison_point", point=county["qingxi"], point_received_on=D("2026-03-02")
    )
    full.accepted("2026-03-04").ready("2026-03-06", proposed=["revoke", "confirm_illegal"], redo_ordered=True)
    full.decided("2026-03-20", served="2026-03-23")
    full.take("redo", "2026-04-10", redone_number="云公〔2026〕1号")
    letter = {"addressee": "县公安局", "problems": "程序瑕疵", "requirements": "规范程序"}
    full.take("opinion_letter", "2026-03-24", detail=letter)
    # Late: decided after the limit; changed.
    late = case(county, "2026-03-02", **market).accepted("2026-03-04").take("send_copy", "2026-03-05")
    late.take("record_reply", "2026-04-20", reply_summary="略", respondent_staff="周联络")
    late.take(
        "hear", "2026-04-21", detail={"whom": "applicant", "means": "telephone", "content": "略", "heard_by": "李审理"}
    )
    late.take("draft", "2026-05-11", **{**DRAFT, "proposed": ["change"], "no_worse": True}).decided("2026-05-12")
    # Simplified, mediated, performed too late.
    peace = case(county, "2026-05-06", **market).accepted("2026-05-08", simplified=True)
    peace.take("mediation_paper", "2026-05-14", **MEDIATION).take("mediation_effective", "2026-05-15")
    peace.take("record_performance", "2026-06-10", performance="已履行")
    # Settled and withdrawn without any change by the respondent; then a petition.
    settled = case(county, "2026-05-06").accepted("2026-05-08")
    settled.take("terminate", "2026-05-20", terminate_ground="settled", respondent_changed=False)
    settled.take("petitioned", "2026-06-10")
    # Deemed accepted, extended, suspended, still open.
    case(county, "2026-09-24")
    apply_law(D("2026-10-12"))
    running = case(county, "2026-09-28").accepted("2026-09-29")
    extend(running.matter, "decide", by=head, on=D("2026-11-02"), amount=30, reason="案情复杂")
    suspend(running.matter, by=county.people["reviewer"], on=D("2026-11-03"), ground="other_case")
    # Not accepted: received only.
    case(county, "2026-06-01").take("refuse", "2026-06-03", refuse_reasons=["interest"], refuse_facts="无利害关系")


EXPECTED = {
    "received": 7, "accepted": 6, "deemed_accepted": 1, "refused": 1, "via_points": 1, "via_liaison_points": 1,
    "via_agent_points": 0, "carried_over": 1, "closed": 5, "closed_of_year": 4, "to_close": 7, "pending": 2, "in_time": 4,
    "overdue": 1, "uphold": 1, "revoke": 1, "confirm_illegal": 1, "change": 1, "mediated": 1, "terminated": 1, "decided": 3,
    "direct_corrected": 2, "corrected": 3, "mediated_settled": 2, "withdrawn": 1, "closed_simplified": 1,
    "closed_general": 4, "opinions_heard": 3, "hearings": 0, "copies_sent": 2, "replied": 1, "suspended": 1, "extended": 1,
    "sued": 1, "sued_or_petitioned": 2, "to_perform": 2, "performed": 1, "letters": 1, "interviews": 0, "visits": 0,
    "applicants": 7, "accepted_penalty": 6, "published": 0,
}  # fmt: skip
RATES = {
    "closing_rate": 5 / 7, "in_time_rate": 4 / 5, "direct_rate": 2 / 5, "corrected_rate": 3 / 5, "mediation_rate": 2 / 5,
    "sued_rate": 1 / 5, "settled_rate": 3 / 5, "performed_rate": 1 / 2, "opinions_rate": 3 / 4, "simplified_rate": 1 / 5,
    "reply_rate": 1 / 2, "refused_rate": 1 / 7,
}  # fmt: skip


def test_counts_and_rates(ledger):
    found = {code: number(code) for code in EXPECTED}
    assert found == EXPECTED
    assert {code: number(code) for code in RATES} == pytest.approx(RATES)


def test_a_figure_is_the_count_of_the_rows_it_shows(ledger):
    for code in ("received", "accepted", "closed", "carried_over", "in_time", "direct_corrected", "opinions_heard"):
        declared = figure(f"{SYSTEM}.{code}")
        assert engine.rows_behind(declared, YEAR).count() == number(code), code


def test_splits_by_respondent_use_one_spelling(ledger):
    closed = figure(f"{SYSTEM}.closed")
    table = engine.split([closed], YEAR, "respondent")[closed.code]
    assert {key: value.number for key, value in table.items() if value.number} == {
        "云岚县公安局": 3, "云岚县市场监督管理局": 2,
    }  # fmt: skip


def test_codes_of_a_split_are_told_in_words(ledger):
    closed = figure(f"{SYSTEM}.closed")
    keys = engine.split([closed], YEAR, "field")[closed.code]
    assert set(engine.label_of("field", keys, closed).values()) == {"公安", "市场监管"}
    assert engine.label_of("month", [3]) == {3: "3月"}


def test_nothing_recorded_no_rate(county):
    assert number("in_time_rate") is None and number("closed") == 0


def test_every_figure_says_what_it_is():
    declared = figures(system=SYSTEM)
    assert {f"{SYSTEM}.{c}" for c in ("received", "accepted", "closed")} <= {f.code for f in declared}
    for f in declared:
        assert f.name and f.unit
        assert f.basis or f.variant or f.kind in ("rate", "count"), f.code
        if f.kind == "rate":
            assert "÷" in f.variant, f.code


def test_every_figure_can_be_computed_and_split(ledger):
    declared = figures(system=SYSTEM)
    assert set(engine.values(declared, YEAR)) == {f.code for f in declared}
    for f in declared:
        for leaf in f.leaves():
            for by in leaf.splits:
                table = engine.split([leaf], YEAR, by)[leaf.code]
                if leaf.kind == "count":
                    assert sum(v.number or 0 for v in table.values()) == engine.values([leaf], YEAR)[leaf.code].number


def test_the_sentences_name_declared_figures():
    own = [s for s in sentences("disputes") if s.system == SYSTEM]
    codes = {code for s in own for code in s.codes}
    assert codes and codes <= {f.code for f in figures()}
    assert all(s.text.count("[[") == s.text.count("]]") for s in own)
