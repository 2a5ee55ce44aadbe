"""The catalogue's pages for everybody and on the desk, and its files for machines."""

import io
import json
from datetime import date

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.changes import ItemChangeLine
from fazhi.areas.functions.items.tests.people import (
    DAY,
    apply_for,
    confirmed,
    enter,
    line,
    published,
    reviewed,
    staffing_office,
)

APRIL = date(2026, 4, 1)


@pytest.fixture
def town(county, settings, tmp_path):
    settings.FAZHI_DIVISION, settings.MEDIA_ROOT = "990126", tmp_path
    staffing_office(county)
    enter(county)
    enter(county, "食品小作坊许可", basic_code="b", body=county["qingxi"], sub_of="000131001000")
    return county


@pytest.fixture
def amended(town):
    matter = apply_for(town)
    line(town, matter, "amend", committed_amount=3)
    confirmed(town, reviewed(town, matter))
    published(town, matter, effective=APRIL)
    return town


def seen(path, **asked) -> str:
    answer = Client().get(path, asked)
    assert answer.status_code == 200, answer.content.decode()[-800:]
    return answer.content.decode()


def content(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_the_index_counts_what_stands_on_the_day(town):
    page = seen("/functions/items/")
    assert "在册2项" in page and "行政许可事项清单" in page and "公共服务事项清单" not in page
    assert "在册0项" in seen("/functions/items/", on="2026-03-01")


def test_the_list_by_body_kind_and_words(town):
    page = seen("/functions/items/list/", list="permit", body=town["qingxi"].pk)
    assert "食品小作坊许可" in page and "食品经营许可<" not in page and "下载" in page
    assert "共1项" in seen("/functions/items/list/", q="食品经营")
    assert "共2项" in seen("/functions/items/list/", q="食品安全法")
    assert "共0项" in seen("/functions/items/list/", list="service")
    assert "共2项" in seen("/functions/items/list/", list="无此清单", body="x")


def test_an_item_tells_its_versions_and_their_differences(amended):
    new = catalogue.current("000131001000", amended["market"])
    page = seen(f"/functions/items/{new.pk}/")
    for words in ("第2版", "承诺<b>3个工作日</b>", "法定20个工作日", "平面布局图", "可以容缺后补", "免予提交", "第1版到第2版的变化",
                  "<td data-label=\"原为\">5</td>", new.change_no):  # fmt: skip
        assert words in page, words
    old = catalogue.versions(new)[1]
    assert "本版本已于2026年4月1日失效" in seen(f"/functions/items/{old.pk}/")
    assert Client().get("/functions/items/999999/").status_code == 404


def test_the_catalogue_of_a_chosen_day_holds_the_version_of_that_day(amended):
    data = json.loads(content(Client().get("/functions/items/list.json", {"on": "2026-03-31", "q": "食品经营"})))
    assert [(i["edition"], i["committed_amount"]) for i in data["items"]] == [(1, 5)]
    data = json.loads(content(Client().get("/functions/items/list.json")))
    assert data["on"] == "2026-11-20" and len(data["items"]) == 2
    first = data["items"][0]
    assert first["lists"] == ["power", "permit"] and first["materials"][1] == {
        "name": "营业执照", "source": "数据共享", "tolerable": False, "exempt": True,
    }  # fmt: skip
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(content(Client().get("/functions/items/list.xlsx", {"list": "permit"})))
    )
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][1] == "事项名称" and {row[1] for row in rows[1:]} == {"食品经营许可", "食品小作坊许可"}
    assert Client().get("/functions/items/list.csv").status_code == 404


def test_an_empty_day_is_a_file_as_well(town):
    answer = Client().get("/functions/items/list.json", {"on": "2020-01-01"})
    assert json.loads(content(answer)) == {"on": "2020-01-01", "items": []}


def test_a_day_that_is_none_is_refused_in_words(town):
    answer = Client().get("/functions/items/", {"on": "2026-13-01"})
    assert answer.status_code == 422 and "2026-03-01" in answer.content.decode()
    wrong = Client().get("/functions/items/changes/", {"from": "2026-05-01", "to": "2026-04-01"})
    assert wrong.status_code == 422 and "请对调" in wrong.content.decode()


def test_two_days_are_compared_on_the_portal_and_on_the_desk(amended):
    page = seen("/functions/items/changes/", **{"from": "2026-03-31", "to": "2026-04-01"})
    assert "变更1项" in page and "承诺办结时限：5 → 3" in page and "没有变化1项" in page
    desk = Client()
    desk.force_login(amended.people["market"])
    answer = desk.get("/desk/functions/items/compare/", {"from": "2026-03-01", "to": "2026-03-31"})
    assert answer.status_code == 200 and "新增2项" in answer.content.decode()
    assert Client().get("/desk/functions/items/compare/").status_code == 302


def filled(*rows, heads=("调整方式", "基本编码", "承诺办结时限", "调整的法律依据（具体到条款）")) -> SimpleUploadedFile:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("填报")
        for number, row in enumerate((heads, *rows)):
            sheet.write_row(number, 0, row)
    return SimpleUploadedFile("明细.xlsx", file.getvalue())


def at(county, who) -> Client:
    client = Client()
    client.force_login(county.people[who])
    return client


def test_lines_come_from_a_sheet_all_or_none(town):
    matter = apply_for(town)
    client, path = at(town, "market"), f"/desk/functions/items/changes/{matter.pk}/lines/"
    assert str(path) in client.get("/desk/functions/items/changes/").content.decode()
    answer = client.post(path, {"file": filled(("变更", "000131001000", 4, "第10条"), ("取消", "404", "", "第10条"))})
    assert answer.status_code == 422 and "第3行" in answer.content.decode() and "没有“404”" in answer.content.decode()
    assert not ItemChangeLine.objects.exists()
    answer = client.post(path, {"file": filled(("变动", "000131001000", "四", "第10条"))})
    assert answer.status_code == 422 and "A列" in answer.content.decode() and not ItemChangeLine.objects.exists()
    answer = client.post(path, {"file": filled(("变更", "000131001000", 4, "第10条"))})
    assert answer.status_code == 302 and ItemChangeLine.objects.get().committed_amount == 4
    assert client.post(path, {"file": SimpleUploadedFile("明细.xlsx", b"no workbook")}).status_code == 422


def test_only_who_applies_enters_lines(town):
    matter = apply_for(town)
    path = f"/desk/functions/items/changes/{matter.pk}/lines/"
    assert at(town, "qingxi").get(path).status_code == 404  # of another organ: it does not exist
    assert at(town, "keeper").get(path).status_code == 403
    assert at(town, "keeper").post(path.replace("lines", "keep")).status_code == 403


def test_a_round_keeps_the_rest_at_one_stroke(town):
    enter(town, "食品摊贩登记", basic_code="c", lists=["power", "permit"])
    matter = apply_for(town, in_round=True, round_name="2026年集中调整", cause="round", changed_on=None)
    line(town, matter, "amend", "c", committed_amount=1)
    client = at(town, "market")
    assert "其余1项列为保留" in client.get(f"/desk/functions/items/changes/{matter.pk}/lines/").content.decode()
    assert client.post(f"/desk/functions/items/changes/{matter.pk}/keep/").status_code == 302
    kept = ItemChangeLine.objects.get(change="keep")
    assert (kept.basic_code, kept.item_kind, kept.name) == ("000131001000", "permit", "食品经营许可")
    reviewed(town, matter)


def test_the_template_can_be_read_back(town):
    answer = at(town, "market").get("/desk/functions/items/changes/template.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(content(answer)))
    heads = book.get_sheet_by_name("填报").to_python()[0]
    assert heads[0].startswith("调整方式") and DAY
