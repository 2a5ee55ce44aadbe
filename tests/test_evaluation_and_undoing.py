"""Which documents are to be evaluated before they end, and what becomes of the text when an amendment itself ends."""

from datetime import date

import pytest

from fazhi.areas.rules.documents.tests.cases import TEXT, Doc, existing, people
from fazhi.areas.rules.library.standing import standing
from fazhi.spine.actions import apply_law
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Deadline
from fazhi.spine.verify import breaks

D = date.fromisoformat
BEFORE_THE_END = ("evaluate", "report_evaluation", "decide_evaluation")


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


@pytest.fixture
def old(county):
    people(county)
    return lambda **fields: existing(county, **fields)


# --- 有效期届满前评估 ---


@pytest.mark.parametrize(
    ("fields", "until", "due"),
    [
        ({"kind": "announcement", "title": "关于禁止燃放烟花爆竹的通告"}, "2027-08-31", None),
        (
            {"trial": True, "title": "云岚县供水管理办法（试行）"},
            "2028-08-31",
            ["2028-02-29", "2028-06-30", "2028-07-31"],
        ),
        ({}, "2031-08-31", ["2031-02-28", "2031-06-30", "2031-07-31"]),
    ],
)
def test_whose_effect_is_evaluated_before_the_end(doc, fields, until, due):
    """In force from 2026-09-01: one year, two on trial, five. Nothing is late on the day it begins."""
    it = doc(**fields).made()
    apply_law(D("2026-09-02"))
    assert (it.state, it.record.expires_on, it.due("validity")) == ("in_force", D(until), D(until))
    running = Deadline.objects.filter(matter=it.matter, limit__in=BEFORE_THE_END, void=False, met_on=None)
    assert sorted(d.due_on for d in running) == ([] if due is None else [D(day) for day in due])
    assert all(d.due_on > D("2026-09-01") for d in running)


@pytest.mark.parametrize(("until", "runs"), [("2027-03-31", False), ("2027-04-01", True)])
def test_a_year_to_the_day_is_not_longer_than_a_year(old, until, runs):
    assert old(effective_on="2026-04-01", published_on="2026-04-01", expires_on=until).runs("evaluate") is runs


def test_a_short_one_may_be_evaluated_all_the_same(old):
    it = old(effective_on="2026-04-01", published_on="2026-04-01", expires_on="2027-03-31")
    report = {"before_expiry": True, "evaluator": "县水务局", "proposes": "keep", "report": "实施效果良好"}
    it.do("evaluate", "2026-09-01", detail=report)
    it.do("decide_evaluation", "2026-10-10", evaluation_decision="keep")
    assert it.record.evaluation_decision == "keep"


# --- 修改决定失效 ---

NEW = "第一条 修改后的全文。\n第二条 本县行政区域内适用本办法。"
ENDED = {"end_reason": "修改的依据已经废止", "ended_by": "云政发〔2026〕9号"}


@pytest.fixture
def first(old):
    return old(document_no="云政规〔2022〕1号", unified_no="旧1")


def amended(doc, earlier="旧1", **fields):
    it = doc(purpose="amend", earlier_no=earlier, title="云岚县户外广告设置管理办法（2026年修改）", **fields)
    it.draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    return it.published(expires_on="2028-12-31")


def versions(it):
    return list(it.matter.documentversion_set.order_by("number"))


@pytest.mark.parametrize("step", ["repeal", "declare_invalid", "annul"])
def test_an_amendment_that_ends_takes_its_text_with_it(first, doc, step):
    change = amended(doc)
    assert (first.record.expires_on, first.due("validity")) == (D("2028-12-31"), D("2028-12-31"))
    change.do(step, "2026-08-03", **ENDED)
    known = versions(first)
    assert [(v.number, v.change) for v in known] == [(1, "taken_over"), (2, "amended"), (3, "restored")]
    assert (known[2].text, known[2].document_no, known[2].effective_on) == (TEXT, "云政规〔2022〕1号", D("2026-08-03"))
    assert (first.state, first.record.expires_on, first.due("validity")) == (
        "in_force",
        D("2029-03-31"),
        D("2029-03-31"),
    )
    for day in ("2026-08-03", "2026-10-01"):  # the amendment would have taken effect on 2026-09-01
        assert standing(first.record, known, D(day)).version.number == 3
    assert not list(breaks())


def test_in_a_later_amendment_the_earlier_one_stays(first, doc):
    one = amended(doc)
    two = amended(doc, on="2026-06-01")
    with pytest.raises(NotAllowed, match=f"此后又经{two.record.document_no}修改"):
        one.do("repeal", "2026-08-03", **ENDED)
    one.do("annul", "2026-08-03", **ENDED)
    assert [v.change for v in versions(first)] == ["taken_over", "amended", "amended"]
    assert not list(breaks())


def test_what_has_ended_meanwhile_gets_no_text_back(first, doc):
    change = amended(doc)
    first.do("repeal", "2026-08-01", **ENDED)
    change.do("repeal", "2026-08-03", **ENDED)
    assert (first.state, len(versions(first))) == ("repealed", 2)


def test_a_document_that_is_no_amendment_ends_as_before(first, doc):
    it = doc().made()
    it.do("repeal", "2026-08-03", **ENDED)
    assert (it.state, len(versions(it)), first.state) == ("repealed", 1, "in_force")
