"""A filing that was refused for want of papers is sent again: the old one stays on record, each document counts once."""

from datetime import date

import pytest

from fazhi.areas.rules.documents.tests.cases import Doc, people
from fazhi.areas.rules.filing.tests.test_filing import Filing, by_hand
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
PAPERS = {"return_ground": "papers", "return_reason": "逾期没有补充", "missing": "合法性审核意见"}


@pytest.fixture
def bureau(county):
    people(county)
    return county


@pytest.fixture
def filed(bureau):
    """A department's document, published on 2026-07-24 and filed on the 5th of August; the bureau's filing of it."""
    doc = Doc(bureau, maker="market", title="云岚县餐饮服务单位量化分级管理规定").made()
    doc.do("file_gov", "2026-08-05")
    return doc, Filing(bureau, Matter.objects.get(system="rules.filing"))


def counted(code):
    figure = catalogue.figure(code)
    return engine.values([figure], Period.year(2026))[code].number


def newest(county):
    return Filing(county, Matter.objects.filter(system="rules.filing").latest("pk"))


def test_a_refusal_for_want_of_papers_names_them_and_a_day(filed):
    doc, it = filed
    with pytest.raises(BadInput, match="请写明须补正哪些材料"):
        it.do("return_filing", "2026-08-10", **PAPERS | {"missing": ""})
    it.do("return_filing", "2026-08-10", **PAPERS)
    assert (it.matter.state, it.record.refile_by) == ("returned", D("2026-08-24"))
    body = Document.objects.get(matter=it.matter, template="filing_return_notice").body
    assert (
        "须补正的材料：合法性审核意见" in body and "2026年8月24日前补正并重新报送" in body and it.matter.number in body
    )
    assert (doc.record.filed_gov_on, doc.record.filed_gov_result) == (None, "")
    assert doc.record.returned_reason == "逾期没有补充；合法性审核意见"
    assert (doc.due("file_again"), doc.runs("file_gov")) == (D("2026-08-24"), False)
    row = doc.matter.filinganswer_set.get()
    assert (row.result, row.correct_by) == ("不予备案登记", D("2026-08-24"))
    assert not list(breaks())


def test_it_is_sent_again_and_the_old_one_stays(filed, bureau):
    doc, it = filed
    it.do("return_filing", "2026-08-10", **PAPERS)
    doc.do("file_gov", "2026-08-20")
    again = newest(bureau)
    assert again.matter.pk != it.matter.pk and again.record.again_no == it.matter.number
    assert it.matter.state == "returned" and not doc.runs("file_again")
    with pytest.raises(NotAllowed, match="已于2026-08-20报送备案"):
        doc.do("file_gov", "2026-08-21")
    again.do("register", "2026-08-21")
    assert again.record.late_days == 0  # the first was in time, and this came within its days
    again.do("accept", "2026-08-25", review_note="合法")
    assert (doc.record.filed_gov_result, doc.record.filed_gov_no) == ("accepted", again.record.filing_no)
    for code, number in (
        ("rules.filing.registered", 1), ("rules.filing.in_time", 1), ("rules.filing.returned", 0),
        ("rules.document.filed_gov_of_year", 1), ("rules.document.filed_gov_in_time", 1), ("rules.document.filed_gov", 1),
    ):  # fmt: skip
        assert counted(code) == number, code
    assert not list(breaks())


def test_refused_twice_it_counts_from_the_first_while_each_came_within_its_days(filed, bureau):
    doc, it = filed
    it.do("return_filing", "2026-08-10", **PAPERS)
    doc.do("file_gov", "2026-08-20")
    second = newest(bureau)
    second.do("return_filing", "2026-08-21", **PAPERS)
    doc.do("file_gov", "2026-09-03")
    third = newest(bureau)
    assert third.record.again_no == second.matter.number
    third.do("register", "2026-09-04")
    assert third.record.late_days == 0


def test_too_late_again_is_late_from_its_own_day(filed, bureau):
    doc, it = filed
    it.do("return_filing", "2026-08-10", **PAPERS)
    doc.do("file_gov", "2026-08-25")
    again = newest(bureau)
    again.do("register", "2026-08-26")
    assert again.record.late_days == 15  # the last day was Monday 2026-08-10, fifteen days before


def test_until_it_is_sent_again_it_is_not_filed(filed):
    doc, it = filed
    it.do("return_filing", "2026-08-10", **PAPERS)
    for code, number in (
        ("rules.document.to_file_gov", 1), ("rules.document.filed_gov_of_year", 0), ("rules.document.filed_gov_in_time", 0),
        ("rules.filing.returned", 1),
    ):  # fmt: skip
        assert counted(code) == number, code
    assert doc.runs("file_again")


def test_what_does_not_belong_there_is_not_sent_again(filed):
    doc, it = filed
    it.do("return_filing", "2026-08-10", return_ground="not_here", return_reason="应当报上一级主管部门")
    assert it.record.refile_by is None
    assert (doc.record.files_gov, doc.record.filed_gov_result) == (False, "returned")
    assert not doc.runs("file_again")
    with pytest.raises(NotAllowed, match="已于2026-08-05报送备案"):
        doc.do("file_gov", "2026-08-21")


def test_on_paper_the_old_receipt_number_is_named(bureau):
    it = by_hand(bureau)
    number = it.matter.number
    with pytest.raises(BadInput, match="没有找到"):
        by_hand(bureau, on="2026-06-20", again_no=number)  # not refused
    it.do("return_filing", "2026-06-15", **PAPERS)
    with pytest.raises(BadInput, match="没有找到"):
        by_hand(bureau, on="2026-06-20", again_no=number, maker="qingxi")
    again = by_hand(bureau, on="2026-06-29", again_no=number)
    again.do("register", "2026-06-29")
    assert again.record.late_days == 0
    with pytest.raises(BadInput, match="已经重新报送过"):
        by_hand(bureau, on="2026-06-30", again_no=number)
