"""A round taken through the actions: no file without the draw, recusal, two blind sheets, the third, objection, notice."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.file_review.models import FileProblem, ReviewSheet
from fazhi.areas.enforcement.file_review.tests.scene import BAD, FATAL, SMALL, D, Round, people
from fazhi.spine.actions import apply_law
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter
from fazhi.spine.strays import strays
from fazhi.spine.verify import breaks

WRONG = (BadInput, NotAllowed, Refused)
FILES = (
    ("market", "许可1号", False),
    ("market", "许可2号", False),
    ("market", "自选1号", True),
    ("police", "许可9号", False),
)


@pytest.fixture
def bureau(county):
    return people(county)


@pytest.fixture
def reviewing(bureau):
    return Round(bureau).listed(*FILES).sampled()


def test_files_and_reviewers_come_from_the_draw_and_nobody_reviews_their_own_unit(bureau):
    it = Round(bureau)
    with pytest.raises(WRONG, match="没有您可以查看的已办结案卷"):
        it.planned()
    it.listed(*FILES)
    with pytest.raises(WRONG, match="已经列入备选"):
        it.listed(FILES[0])
    with pytest.raises(WRONG, match="不能指定"):
        it.do("sample")
    with pytest.raises(WRONG, match="没有找到本单位"):
        it.do("draw", draw_no="云司抽〔2026〕99号")
    it.planned()
    with pytest.raises(WRONG, match="还没有结果"):
        it.do("sample")
    it = Round(bureau, title="另一轮").listed(*[(a, n + "甲", s) for a, n, s in FILES])
    it.sampled()
    with pytest.raises(WRONG, match="不能办理"):
        it.listed(("police", "许可10号", False))
    assert it.matter.record.files == 3
    assert [f.record.agency.short for f in it.files].count("县市场监管局") == 2  # one by lot, the one it sent itself
    for file in it.files:
        units = {s.expert.unit_id for s in ReviewSheet.objects.filter(matter=file.pk)}
        assert len(units) == 2 and file.record.agency_id not in units
    assert it.matter.record.lines == bureau.sheet.lines


def test_two_that_agree_are_counted_alike_and_their_deductions_are_the_problem_list(reviewing):
    file = reviewing.files[0].hand(1, SMALL)
    assert file.state == "scoring" and file.record.score is None
    with pytest.raises(WRONG, match="不能再改"):
        file.hand(1, BAD)
    file.hand(2, {**SMALL, "10": {"points": "0.5", "words": "页码不连续"}})
    record = file.record
    assert file.state == "scored" and record.grade == "excellent" and record.decided == "agreed"
    assert (record.score_one, record.score_two, float(record.score)) == (98, 97.5, 97.75)
    rows = list(FileProblem.objects.filter(matter=file.pk).values_list("kind", "points"))
    assert rows == [("format", 2), ("other", 0.25)]
    assert not [b for b in (*breaks(), *strays()) if b.chain in (file.pk, reviewing.matter.pk)]


def test_they_differ_a_third_decides_who_is_of_neither(reviewing):
    file = reviewing.files[0]
    agency = file.record.agency
    file.hand(1, SMALL).hand(2, {**BAD, **SMALL})
    assert file.state == "differing" and file.record.score_one is None
    experts = file.county.experts
    own = next(e for e in experts.values() if e.unit_id == agency.pk)
    with pytest.raises(WRONG, match="不能评查本单位的案卷"):
        file.do("name_third", third=own.pk)
    with pytest.raises(WRONG, match="已经是这份案卷的评查人员"):
        file.do("name_third", third=file.sheet(1).expert.pk)
    free = next(
        e
        for e in experts.values()
        if e.unit_id != agency.pk and not ReviewSheet.objects.filter(matter=file.pk, expert=e)
    )
    file.do("name_third", third=free.pk).hand(3, BAD)
    record = file.record
    assert (file.state, float(record.score), record.grade, record.decided) == ("scored", 92, "excellent", "third")
    assert [p.kind for p in FileProblem.objects.filter(matter=file.pk)] == ["facts"]  # the third's alone


def test_a_fatal_fault_fails_the_file_whatever_its_points(reviewing):
    file = reviewing.files[0].hand(1, FATAL).hand(2, SMALL)
    assert file.state == "differing"  # not at one on a fatal fault
    other = reviewing.files[1].hand(1, FATAL).hand(2, FATAL)
    assert (other.state, float(other.record.score), other.record.grade) == ("scored", 100, "failed")


def test_told_objected_answered_ordered_mended_and_handed_to_supervision(reviewing):
    file = next(f for f in reviewing.files if f.record.agency.short == "县市场监管局").agreed(BAD, BAD)
    file.do("tell", "2026-11-20", by="head")
    assert {d.template for d in Document.objects.filter(matter=file.pk)} == {"score_sheet", "feedback"}
    due = file.matter.deadlines.get(limit="object", void=False)
    assert due.due_on == D("2026-12-04") and due.organ == file.county["market"]
    with pytest.raises(WRONG):
        file.do("close")
    file.do("object", by="market", detail={"reason": "照片背面有签名"})
    assert file.matter.deadlines.get(limit="answer", void=False).due_on == D("2026-12-04")
    with pytest.raises(WRONG, match="0至100"):
        file.do("change", by="head", objection_answer="有签名", score="101", fatal=False)
    file.do("change", by="head", objection_answer="照片背面有签名，扣分减为4分", score="74", fatal=False)
    assert (file.record.grade, file.record.decided) == ("passed", "objection")
    with pytest.raises(WRONG, match="请先要求整改"):
        file.do("close")
    with pytest.raises(WRONG, match="应当晚于"):
        file.do("order", demand="补正", rectify_by="2026-11-20")
    file.do("notice", by="head", detail={"facts": "应当法制审核而没有材料"})
    case = Matter.objects.get(system="enforcement.supervision").record
    assert case.source == "file_review" and case.agency == file.county["market"]
    file.do("clue", detail={"handling": "transferred", "to": "县公安局", "what": "涉嫌伪造检验报告"})
    file.do("order", demand="补正，建立登记", rectify_by="2026-12-20").do("rectified", by="market", rectified="已补正")
    file.do("not_yet", demand="再补一件", rectify_by="2026-12-31").do("rectified_received", rectified="已补")
    with pytest.raises(WRONG, match="其他人员核查"):
        file.do("confirm")
    file.do("confirm", by="head")
    assert file.state == "closed" and not file.matter.deadlines.filter(void=False, met_on=None).exists()


def test_the_round_is_circulated_when_every_result_stands(reviewing):
    for file in reviewing.files:
        file.agreed(SMALL, SMALL)
    with pytest.raises(WRONG, match="还有3份"):
        reviewing.do("circulate", by="head", circular_text="情况")
    for file in reviewing.files:
        file.do("tell", by="head")
    first, *others = reviewing.files
    by = "market" if first.record.agency.short == "县市场监管局" else "police"
    first.do("accept_result", by=by)
    apply_law(D("2026-12-05"))
    assert {f.state for f in others} == {"settled"}
    reviewing.do("circulate", "2026-11-20", by="head", circular_text="共评查3卷")
    body = Document.objects.get(matter=reviewing.matter, template="circular").body
    assert "共评查3卷" in body and "{" not in body
    with pytest.raises(WRONG, match="没有整改完毕"):
        reviewing.do("finish")
