"""What is counted: decisions on their day with those revoked later, once each, fines as decided; computed twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import BASE, DRAFT, EVIDENCE, NONE, REVIEW, SERVED
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import split, values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.report.sentences import sentences
from fazhi.spine.bulk import Ledger

D = date.fromisoformat
SYSTEM = "enforcement.penalty"
YEAR = Period.year(2026)


def number(name, period=YEAR):
    code = f"{SYSTEM}.{name}"
    return values([figure(code)], period)[code].number


def written(
    county, book, on="2026-03-02", *, days=60, drafted=None, defended="", revised="", domain="market", **fields
):
    """One ordinary case in a batch, decided some days after its filing."""
    day, (one, two) = D(on), county.pair
    draft = book.open(
        SYSTEM, organ=county["market"], on=day, fields={**BASE, "found_on": on, "domain": domain, **fields}
    )
    draft.take("file", day, fields={"officer_one": one, "officer_two": two})
    draft.take("evidence", day, detail={**EVIDENCE, "taken_on": on})
    plan = {**DRAFT, **(drafted or {})}
    draft.take("conclude", day, fields=plan).take("submit_review", day)
    draft.take("review", day, detail=REVIEW)
    last = day + timedelta(days=days)
    if plan["draft_outcome"] != "penalised":
        return draft.take("decide_none", last)
    draft.take("notify", day).take("serve_notice", day, detail={**SERVED, "delivered_on": on})
    if defended:
        draft.take("defend", day, detail={"content": "已改正"})
        draft.take("answer_defence", day, detail={"answer": defended, "reason": "复核"})
    draft.take("decide", last, fields={"accountable": 2}, reach=False)
    if revised:
        draft.take("revised", last, detail={"remedy": "reconsideration", "revised": revised}, reach=False)
    return draft


@pytest.fixture
def year(bureau):
    book = Ledger()
    written(bureau, book, defended="adopted")
    written(bureau, book, defended="not", revised="revoked")  # counts all the same
    written(bureau, book, days=95)  # late
    both = {"draft_kinds": ["fine", "confiscation", "warning"], "draft_confiscated": "1200.50", "draft_fine": "8000"}
    written(bureau, book, drafted=both)  # once, in its heaviest kind
    written(bureau, book, drafted=NONE)
    written(bureau, book, on="2025-03-03")
    book.open(SYSTEM, organ=bureau["market"], on=D("2026-05-06"), fields=BASE).take(
        "not_file", D("2026-05-08"), fields={"not_filed_reason": "事实不成立"}
    )
    book.flush()
    return bureau


def test_decisions_amounts_and_rates(year):
    assert (number("decisions"), number("filed"), number("none_minor"), number("not_filed")) == (4, 5, 1, 1)
    assert (number("fines"), number("confiscated"), number("sums")) == (23000, 1200.5, 24200.5)
    assert number("spared") == 5000
    assert (number("timed"), number("in_time"), number("in_time_rate")) == (5, 4, 0.8)
    assert (number("defended"), number("defence_rate"), number("reconsidered")) == (2, 0.5, 1)
    assert number("decisions", Period.year(2025)) == 1 and number("closing_rate") == 0
    code = f"{SYSTEM}.decisions"
    kinds = {key: found.number for key, found in split([figure(code)], YEAR, "heaviest")[code].items() if found.number}
    assert kinds == {"fine": 3, "confiscation": 1}


def test_figures_are_computed_twice(year):
    mine = figures(system=SYSTEM)
    assert len(mine) > 35 and differences(mine, Walker(YEAR)) == []


def test_sentences_stand_on_figures():
    mine = [one for one in sentences("enforcement") if one.system == SYSTEM]
    assert mine and all(figure(code) for one in mine for code in one.codes)
