"""What each index counts, from a site's file: no database is asked."""

from datetime import date
from types import SimpleNamespace as Row

from fazhi.areas.enforcement.area_management.asking import covers
from fazhi.areas.enforcement.area_management.indices import INDICES, File
from fazhi.areas.enforcement.area_management.models import AlertRuling

D = date.fromisoformat
OPEN, OVERDUE, LICENCE, COMPLAINT = INDICES


def visit(done_on, **given):
    usual = {"pk": 1, "title": "检查", "mode": "joint", "result": "clean", "rectify": 0, "rectify_by": None, "corrected": False,
             "rechecked_on": None, "closed_on": None, "number": "云市监检〔2026〕1号"}  # fmt: skip
    told = {**usual, **given}
    matter = Row(number=told.pop("number"), closed_on=told.pop("closed_on"))
    return Row(done_on=D(done_on), matter=matter, **told)


def ordered(done_on="2026-03-04", **given):
    return visit(done_on, **{"result": "problems", "rectify": 2, "rectify_by": D("2026-03-20"), **given})


def licence(until, since="2023-03-01", title="食品经营许可证", ended=None, asked=None):
    return Row(
        pk=2,
        number="许1",
        title=title,
        licence_no="JY1",
        valid_from=D(since),
        valid_until=until and D(until),
        renewal_asked_on=asked,
        ended_on=ended and D(ended),
    )


def spans(index, visits=(), licences=()):
    return [(str(row.since), str(row.until), row.amount) for row in index.found(File(list(visits), list(licences)))]


def test_an_order_counts_until_it_is_seen_put_right():
    assert spans(OPEN, [ordered()]) == [("2026-03-04", "None", 2)]
    assert spans(OPEN, [ordered(corrected=True, rechecked_on=D("2026-03-18"))]) == [("2026-03-04", "2026-03-18", 2)]
    assert spans(OPEN, [ordered(rechecked_on=D("2026-03-18"))]) == [
        ("2026-03-04", "None", 2)
    ]  # looked at, not put right
    assert spans(OPEN, [ordered(), visit("2026-04-02")]) == [("2026-03-04", "2026-04-02", 2)]
    assert spans(OPEN, [visit("2026-03-01"), ordered()]) == [
        ("2026-03-04", "None", 2)
    ]  # an earlier clean one says nothing
    assert spans(OPEN, [ordered(rectify=0)]) == []


def test_what_an_old_register_closed_is_not_held_against_anybody():
    assert (
        spans(OPEN, [ordered(closed_on=D("2026-04-01"))]) == spans(OVERDUE, [ordered(closed_on=D("2026-04-01"))]) == []
    )
    assert spans(OPEN, [ordered(closed_on=D("2026-04-01"), rechecked_on=D("2026-03-30"))]) == [
        ("2026-03-04", "None", 2)
    ]


def test_overdue_begins_the_day_after_the_named_day():
    assert spans(OVERDUE, [ordered()]) == [("2026-03-21", "None", 2)]
    assert spans(OVERDUE, [ordered(corrected=True, rechecked_on=D("2026-03-21"))]) == []
    assert spans(OVERDUE, [ordered(corrected=True, rechecked_on=D("2026-03-25"))]) == [("2026-03-21", "2026-03-25", 2)]
    assert spans(OVERDUE, [ordered(rectify_by=None)]) == []


def test_a_licence_counts_from_its_end_to_its_renewal():
    assert spans(LICENCE, licences=[licence("2026-02-28")]) == [("2026-03-01", "None", 1)]
    renewed = licence("2031-03-09", since="2026-03-10")
    assert spans(LICENCE, licences=[licence("2026-02-28"), renewed]) == [
        ("2026-03-01", "2026-03-10", 1),
        ("2031-03-10", "None", 1),
    ]
    in_time = licence("2031-02-28", since="2026-03-01")
    assert spans(LICENCE, licences=[licence("2026-02-28"), in_time])[0][0] == "2031-03-01"
    assert (
        spans(LICENCE, licences=[licence("2026-02-28"), licence(None, since="2026-03-10", title="卫生许可证")])[0][1]
        == "None"
    )
    assert (
        spans(LICENCE, licences=[licence("2026-02-28", ended="2026-02-20")])
        == spans(LICENCE, licences=[licence(None)])
        == []
    )


def test_a_renewal_asked_for_in_time_and_not_decided_is_deemed_granted():
    assert spans(LICENCE, licences=[licence("2026-02-28", asked=D("2026-01-20"))]) == []


def test_a_complaint_counts_when_something_was_found_and_for_its_days():
    found = visit("2026-03-04", mode="complaint", result="problems")
    assert spans(COMPLAINT, [found]) == [("2026-03-04", "2026-08-31", 1)]
    assert spans(COMPLAINT, [visit("2026-03-04", mode="complaint"), visit("2026-03-04", result="problems")]) == []


def test_an_upheld_objection_leaves_out_one_record_or_what_stood_then():
    row = OPEN.found(File([ordered()], []))[0]
    one = AlertRuling(index="open", source_number="云市监检〔2026〕1号", on=D("2026-03-30"))
    assert covers(one, row) and not covers(AlertRuling(index="overdue", source_number=row.number, on=one.on), row)
    assert not covers(AlertRuling(index="open", source_number="别的号", on=one.on), row)
    assert covers(AlertRuling(index="open", source_number="", on=D("2026-03-04")), row)
    assert not covers(AlertRuling(index="open", source_number="", on=D("2026-03-03")), row)
