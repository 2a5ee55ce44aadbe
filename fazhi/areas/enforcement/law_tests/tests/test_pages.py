"""Who sees what of a test: the person their own, the training officer their agency's, nobody an answer before the end."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
import xlsxwriter
from django.test import Client

from fazhi.areas.enforcement.law_tests import sitting
from fazhi.areas.enforcement.law_tests.models import LawObjection, LawQuestion, LawSitting
from fazhi.areas.enforcement.law_tests.tests.ground import TODAY, announced, person, right_answers, sitting_of, take
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.sheets.importing import run

pytestmark = pytest.mark.django_db
AFTER = date(2026, 11, 23)
HERE = "/desk/enforcement/law-tests/"


@pytest.fixture(autouse=True)
def _day(settings):
    settings.FAZHI_TODAY = TODAY


def at(account):
    client = Client()
    client.force_login(account)
    return client


def test_a_person_sits_and_nobody_else_sees_it(county, settings):
    one, other = person(county, "甲"), person(county, "乙")
    made = announced(county)
    row = sitting_of(one, made)
    mine, page = at(one.account), f"{HERE}{row.token}/"
    assert at(other.account).get(page).status_code == at(county.people["head"]).get(page).status_code == 404
    assert at(other.account).post(f"{page}begin/").status_code == 404
    assert row.matter.title in mine.get(HERE).content.decode()
    assert mine.post(f"{page}begin/").status_code == 302
    told = right_answers(row)
    answer = mine.post(f"{page}answers/", json.dumps({"given": {"1": told[1]}}), content_type="application/json")
    assert set(answer.json()) == {"left"}
    for bad in ("{", "[]", '{"given": {"x": "A"}}', '{"given": 3}', '{"given": {"99": "A"}}'):
        refused = mine.post(f"{page}answers/", bad, content_type="application/json")
        assert refused.status_code == 422 and refused.json()["error"]
    shown = mine.get(page)
    assert "checked" in shown.content.decode() and row.seed not in shown.content.decode()
    assert mine.post(f"{page}hand-in/", {f"q-{p}": list(letters) for p, letters in told.items()}).status_code == 302
    waiting = mine.get(page).content.decode()
    assert "已交卷" in waiting and "100分" not in waiting and "正确答案" not in waiting
    assert mine.post(f"{page}objection/", {"place": "1", "words": "有误"}).status_code == 403
    settings.FAZHI_TODAY = AFTER
    take(county, made, "end", AFTER)
    result = mine.get(page).content.decode()
    assert "100分，合格" in result and "正确答案" in result
    assert mine.post(f"{page}objection/", {"place": "1", "words": "两项都对"}).status_code == 302
    assert LawObjection.objects.get().words == "两项都对"


def test_an_agency_sees_its_own_people_only_and_scores_only_when_it_is_over(county, settings):
    one, other = person(county, "市场甲"), person(county, "公安乙", agency="police")
    ill = person(county, "市场丙")
    made = announced(county)
    row = sitting.begin(sitting_of(one, made))
    sitting.finish(row, right_answers(row))
    trainer = at(county.people["market"])
    page = trainer.get(f"{HERE}agency/").content.decode()
    assert "市场甲" in page and "公安乙" not in page and "100分" not in page
    assert trainer.post(f"{HERE}{sitting_of(other, made).token}/excuse/", {"why": "病"}).status_code == 404
    assert trainer.post(f"{HERE}{sitting_of(ill, made).token}/excuse/", {"why": ""}).status_code == 422
    assert trainer.post(f"{HERE}{sitting_of(ill, made).token}/excuse/", {"why": "住院"}).status_code == 302
    assert sitting_of(ill, made).excused_by == county.people["market"]
    assert at(one.account).get(f"{HERE}agency/").status_code == 403
    settings.FAZHI_TODAY = AFTER
    take(county, made, "end", AFTER)
    assert "100分" in trainer.get(f"{HERE}agency/").content.decode()


def test_the_bureau_sees_the_questions_when_it_is_over_and_no_person(county, settings):
    one = person(county, "甲")
    made = announced(county)
    bureau, page = at(county.people["clerk"]), f"{HERE}matters/{made.pk}/"
    assert "截止以后才能查看" in bureau.get(page).content.decode()
    assert at(county.people["market"]).get(page).status_code == 404
    row = sitting.begin(sitting_of(one, made))
    sitting.finish(row, right_answers(row))
    settings.FAZHI_TODAY = AFTER
    take(county, made, "end", AFTER)
    sitting.object_to(LawSitting.objects.get(pk=row.pk), 2, "措辞不清")
    shown = bureau.get(page).content.decode()
    assert "措辞不清" in shown and "第四十二条" in shown and "u-甲" not in shown
    matter = re.sub(
        "[0-9a-f]{32,}", "", bureau.get(f"/desk/matters/{made.pk}/").content.decode()
    )  # digests hold any number
    assert page in matter and "100" not in matter.split("<main", 1)[1].replace(str(made.pk), "")


def test_the_answer_is_masked_in_the_bank(county):
    officer(county["market"])
    announced(county)
    row = LawQuestion.objects.filter(kind="several").first()
    bureau = at(county.people["clerk"])
    page = bureau.get(f"/desk/entries/{row.pk}/")
    assert page.status_code == 200 and "AC" not in page.content.decode().split("<main", 1)[1]


def sheet(path, rows):
    heads = ["标题", "日期", "题型", "法律法规", "条文", "法律版本施行日期", "选项", "答案"]
    with xlsxwriter.Workbook(path) as book:
        at_sheet = book.add_worksheet()
        for n, line in enumerate([heads, *rows]):
            for k, value in enumerate(line):
                at_sheet.write(n, k, value)
    return path


def test_the_bank_from_a_spreadsheet_whole_or_not_at_all(county, tmp_path):
    county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    register, by = registry.register_of("enforcement.law_questions"), county.people["keeper"]
    good = [
        "执法人员不得少于几人？",
        "2026-11-02",
        "单选题",
        "行政处罚法",
        "第四十二条",
        "2021-07-15",
        "两人\n一人",
        "A",
    ]
    judge = ["当事人可以当场缴纳。", "2026-11-02", "判断题", "行政处罚法", "第六十八条", "2021-07-15", "", "错"]
    crooked = sheet(tmp_path / "a.xlsx", [good, [*judge[:2], "论述题", *judge[3:]], [*good[:7], "F"]])
    told = run(register, crooked, by=by, write=True)
    assert not told.written and not LawQuestion.objects.exists()
    assert "kind" in told.rows[1].cells and any("F" in why for why in told.rows[2].whole)
    file = sheet(tmp_path / "b.xlsx", [good, judge])
    assert run(register, file, by=by, write=True).written and LawQuestion.objects.count() == 2
    again = run(register, file, by=by, write=True)
    assert len(again.known) == 2 and LawQuestion.objects.count() == 2
