"""The bench: many items at once, two people at it, the workbook out and in."""

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.cleanup.tests.rounds import adjusted, cast, documents, frozen, go, opened, results, share
from fazhi.spine.models import Event
from fazhi.spine.verify import breaks


@pytest.fixture
def matter(county):
    cast(county)
    documents(county, 4)
    return frozen(county)


@pytest.fixture
def at(county, matter):
    """The bench as somebody has it before them: at("clerk")."""

    class There:
        def __init__(self, who):
            self.client = Client()
            self.client.force_login(county.people[who])
            self.url = f"/desk/rules/cleanup/{share(county, matter).pk if who == 'police_clerk' else matter.pk}/"

        def sees(self, query=""):
            return self.client.get(self.url + query)

        def form(self, query=""):
            """The fields of the page as they were sent to the browser."""
            seen = self.sees(query).context
            given = {}
            for line in seen["lines"] if seen["may"] else ():
                no = line["item"].no
                given |= {f"was-{no}": line["was"], f"result-{no}": line["code"], f"reason-{no}": line["reason"]}
            return given

        def saves(self, given, query=""):
            return self.client.post(self.url + query, given, follow=True)

        def uploads(self, data, name="清理意见.xlsx"):
            return self.client.post(self.url + "fill-in/", {"file": SimpleUploadedFile(name, data)}, follow=True)

        def book(self, query=""):
            response = self.client.get(self.url + "items.xlsx" + query)
            return grid_of(b"".join(response.streaming_content))

    return There


def grid_of(data):
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()


def packed(grid):
    """The grid saved as Excel would save it."""
    kept = BytesIO()
    with xlsxwriter.Workbook(kept, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        for n, cells in enumerate(grid):
            for place, cell in enumerate(cells):
                sheet.write(n, place, cell)
    return kept.getvalue()


def test_many_at_once_are_one_event(at, matter):
    clerk = at("clerk")
    given = clerk.form() | {
        "result-1": "keep",
        "result-2": "repeal",
        "reason-2": "已被新的规定代替",
        "result-3": "keep",
    }
    page = clerk.saves(given)
    assert "已保存3件的处理意见" in page.content.decode()
    assert results(matter) == {1: "keep", 2: "repeal", 3: "keep", 4: ""}
    assert Event.objects.filter(chain=matter.pk, code="adjust").count() == 1
    assert [number for _, _, number in page.context["tally"]] == [2, 0, 1, 0, 0, 0, 1]
    assert page.context["adds_up"]
    assert "没有改动" in clerk.saves(clerk.form()).content.decode()
    assert not list(breaks())


def test_the_ticked_ones_take_one_result(at, matter):
    clerk = at("clerk")
    ticked = {"pick": ["1", "4"], "deed": "ticked", "all-result": "invalid", "all-reason": "适用期已过"}
    clerk.saves(clerk.form() | ticked)
    assert results(matter) == {1: "invalid", 2: "", 3: "", 4: "invalid"}


def test_what_is_wrong_stays_on_the_page_and_nothing_is_saved(at, matter):
    clerk = at("clerk")
    page = clerk.saves(clerk.form() | {"result-1": "keep", "result-2": "repeal"})
    assert page.status_code == 422
    assert "第2号：“废止”须写明理由" in page.content.decode()
    assert [line["code"] for line in page.context["lines"]][:2] == ["keep", "repeal"]
    assert set(results(matter).values()) == {""}


def test_a_unit_sees_and_writes_only_its_own(at, matter):
    police = at("police_clerk")
    assert [line["item"].no for line in police.sees().context["lines"]] == [2, 4]
    assert [line["item"].no for line in police.sees("?unit=").context["lines"]] == [2, 4]
    page = police.saves({"was-1": "0||", "result-1": "keep", "reason-1": ""})
    assert "第1号不在本单位提出意见的文件之内" in page.content.decode()
    assert results(matter)[1] == ""
    police.saves(police.form() | {"result-4": "keep"})
    assert results(matter)[4] == "keep"
    assert not list(breaks())


def test_two_people_at_the_same_item(at, matter):
    clerk, police = at("clerk"), at("police_clerk")
    mine, theirs = clerk.form(), police.form()
    police.saves(theirs | {"result-2": "repeal", "reason-2": "过时"})
    page = clerk.saves(mine | {"result-2": "keep", "result-1": "keep"})
    assert page.status_code == 409
    assert "第2号《云岚县第2号事项管理办法》已由陈警官改为“废止”" in page.content.decode()
    assert results(matter) == {1: "", 2: "repeal", 3: "", 4: ""}
    page = clerk.saves(mine | {"result-1": "keep"})  # an old page, but this item nobody else has touched
    assert results(matter) == {1: "keep", 2: "repeal", 3: "", 4: ""}


def test_out_to_excel_and_in_again(at, matter):
    clerk = at("clerk")
    book = clerk.book()
    assert book[0][:3] == ["序号", "发文字号", "文件名称"]
    for row, (word, reason) in enumerate(
        [("继续有效", ""), ("废止", "已无必要"), ("继续有效", ""), ("宣布失效", "任务完成")], 1
    ):
        book[row][6:8] = [word, reason]
    assert "已保存4件的处理意见" in clerk.uploads(packed(book)).content.decode()
    assert results(matter) == {1: "keep", 2: "repeal", 3: "keep", 4: "invalid"}
    assert "没有改动" in clerk.uploads(packed(clerk.book())).content.decode()


def test_a_workbook_with_one_fault_changes_nothing(at, matter):
    clerk = at("clerk")
    book = clerk.book()
    book[1][6] = "继续有效"
    book[2][6] = "保留"
    page = clerk.uploads(packed(book))
    assert (page.status_code, set(results(matter).values())) == (422, {""})
    assert "第3行：没有“保留”这种清理结果" in page.content.decode()


def test_a_workbook_of_another_round_or_of_yesterday(at, matter, county):
    clerk = at("clerk")
    old = clerk.book()
    adjusted(county, matter, "2 废止 过时")
    old[2][6] = "继续有效"
    page = clerk.uploads(packed(old))
    assert (page.status_code, results(matter)[2]) == (409, "repeal")
    second = go(opened(county, theme="又一轮"), "freeze", county.people["clerk"], "2026-06-03")
    other = clerk.client.get(f"/desk/rules/cleanup/{second.pk}/items.xlsx")
    page = clerk.uploads(b"".join(other.streaming_content))
    assert (page.status_code, "来自另一轮清理" in page.content.decode()) == (422, True)


@pytest.mark.parametrize(("data", "said"), [(b"not a workbook", "清理意见.xlsx"), (b"", "Excel")])
def test_what_is_no_workbook(at, matter, data, said):
    page = at("clerk").uploads(data)
    assert page.status_code == 422
    assert said in page.content.decode()


def test_filters_and_the_list_of_rounds(at, matter):
    clerk = at("clerk")
    clerk.saves(clerk.form() | {"result-1": "keep"})
    assert [line["item"].no for line in clerk.sees("?result=none").context["lines"]] == [2, 3, 4]
    assert [line["item"].no for line in clerk.sees("?q=第3号").context["lines"]] == [3]
    page = clerk.client.get("/desk/rules/cleanup/").content.decode()
    assert "1/4件" in page
    assert "本单位还有" not in page
    assert "本单位还有2件未填" in at("police_clerk").client.get("/desk/rules/cleanup/").content.decode()
    assert "规范性文件清理" in page


def test_others_read_and_strangers_find_nothing(at, matter, county):
    reader = at("mayor")  # the deciding organ takes part
    assert reader.sees().status_code == 200
    assert "保存本页的改动" not in reader.sees().content.decode()
    assert at("shiqiao").sees().status_code == 404
    assert reader.saves({"was-1": "0||", "result-1": "keep", "reason-1": ""}).status_code == 422
    assert CleanupItem.objects.filter(matter=matter, result="keep").count() == 0
