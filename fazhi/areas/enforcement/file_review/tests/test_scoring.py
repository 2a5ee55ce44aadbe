"""Sheets as data: what is one, what a reviewer may deduct, what is left. Pure, but for the two that the register keeps."""

from __future__ import annotations

from decimal import Decimal as D
from types import SimpleNamespace

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.file_review import scoring
from fazhi.areas.enforcement.file_review.models import ReviewExpert, ScoringSheet
from fazhi.areas.enforcement.file_review.round_views import shipped
from fazhi.areas.enforcement.file_review.tests.scene import Round, people
from fazhi.spine.actions import correct_entry, record_entry
from fazhi.spine.errors import BadInput

LINES = [one["lines"] for one in shipped()]
GRADES = SimpleNamespace(pass_at=60, good_at=75, excellent_at=90)


@pytest.mark.parametrize(("lines", "fatal"), [(LINES[0], 5), (LINES[1], 9)])
def test_the_shipped_sheets_give_twenty_for_form_eighty_for_content(lines, fatal):
    assert scoring.faults_of(lines) == ""
    items = scoring.items_of(lines)
    assert sum(item.fatal for item in items) == fatal and sum(item.points for item in items) == 100


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("｜5", "｜6", "形式应当共20分"),
         ("｜5", "｜五", "其他项写大于零的分数"), ("｜5", "｜-1", "大于零"),
        ("｜5", "｜4.75", "0.5的倍数"), ("｜5", "", "其他项写大于零的分数"), ("形式｜", "样子｜", "请写成"),
        ("文书格式", "样式", "没有“样式”这个项目"),
        ("否决｜", "内容｜", "其他项写大于零"), ("证据不足", "证据不足｜3", "否决项不写分数"),
    ],
)  # fmt: skip
def test_a_line_that_is_none_is_named(old, new, says):
    assert says in scoring.faults_of(LINES[0].replace(old, new, 1))


def test_nothing_falls_below_nothing_and_no_item_takes_more_than_its_own():
    items = scoring.items_of(LINES[0])
    everything = {str(i.n): {"points": str(i.points), "words": "x"} for i in items}
    assert scoring.score(items, everything, fatal_zero=False) == scoring.Score(D(0), True)
    one = {"6": {"points": "5", "words": "缺"}}
    assert scoring.score(items, one, fatal_zero=True) == scoring.Score(D(95), False)
    fatal = {"1": {"points": "0", "words": "不清"}}
    assert scoring.score(items, fatal, fatal_zero=True).points == 0
    assert scoring.score(items, fatal, fatal_zero=False).points == 100


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"6": {"points": "5.5", "words": "多"}}, "0至5"), ({"6": {"points": "-1", "words": "负"}}, "0至5"),
        ({"6": {"points": "1.2", "words": "不是半分"}}, "0.5的倍数"), ({"6": {"points": "nan", "words": "x"}}, "0至5"),
        ({"6": {"points": "2", "words": " "}}, "请写明"), ({"1": {"points": "1", "words": ""}}, "请写明"), ({"1": {"words": "有疑问"}}, "没有勾选"),
        ({"99": {"points": "1", "words": "x"}}, "没有第99项"), ({"6": {"points": "2", "words": "字" * 301}}, "不超过300字"),
    ],
)  # fmt: skip
def test_a_deduction_that_cannot_be_is_refused(given, says):
    with pytest.raises(BadInput) as refusal:
        scoring.cleaned(scoring.items_of(LINES[0]), given)
    assert says in "；".join(refusal.value.reasons)


@pytest.mark.parametrize(
    ("points", "fatal", "grade"),
    [("59.75", False, "failed"), ("60", False, "passed"), ("74.75", False, "passed"), ("75", False, "good"), ("89.75", False, "good"),
     ("90", False, "excellent"), ("100", True, "failed")],
)  # fmt: skip
def test_grades_at_their_lines(points, fatal, grade):
    assert scoring.grade(D(points), fatal, GRADES) == grade


@pytest.mark.parametrize(
    ("one", "two", "third"),
    [((95, False), (90, False), False), ((95, False), ("89.5", False), True), ((95, False), (95, True), True), ((0, True), (0, True), False)],
)  # fmt: skip
def test_when_a_third_decides(one, two, third):
    a, b = (scoring.Score(D(points), fatal) for points, fatal in (one, two))
    assert scoring.differ(a, b, D(5)) is scoring.differ(b, a, D(5)) is third


def test_a_version_in_use_stands_and_an_account_is_one_expert(county):
    people(county)
    sheet, clerk = ScoringSheet.objects.get(), county.people["clerk"]
    change = {"lines": sheet.lines.replace("页码", "页数")}
    with pytest.raises(BadInput, match="依次升高"):
        correct_entry(sheet, by=clerk, on=sheet.on, changes={"good_at": 60}, reason="改")
    Round(county)
    with pytest.raises(BadInput, match="已经用于评查"):
        correct_entry(sheet, by=clerk, on=sheet.on, changes=change, reason="改")
    expert = ReviewExpert.objects.first()
    fields = {"kind": "lawyer", "unit": None, "unit_name": "某所", "account": expert.account, "left_on": None}
    with pytest.raises(BadInput, match="已经登记为另一名"):
        record_entry(
            "enforcement.review_experts", organ=county["justice"], by=clerk, on=expert.on, title="某某", fields=fields
        )
    with pytest.raises(BadInput, match="所在单位"):
        record_entry(
            "enforcement.review_experts", organ=county["justice"], by=clerk, on=expert.on, title="某某",
            fields=fields | {"unit_name": "", "account": None},
        )  # fmt: skip


def test_the_shipped_sheets_are_taken_over_once(county, client):
    client.force_login(county.people["clerk"])
    url, title = reverse("desk-enforcement:review-standards"), shipped()[1]["title"]
    assert "未核对原文" in client.get(url).content.decode()
    assert client.post(url, {"title": title}).status_code == 302
    row = ScoringSheet.objects.get()
    assert row.fatal_zero and row.kind == "penalty" and "未核对" in row.origin
    assert client.post(url, {"title": title}).status_code == 403 and ScoringSheet.objects.count() == 1
    client.force_login(county.people["market"])
    assert client.post(url, {"title": shipped()[0]["title"]}).status_code in (403, 404)
