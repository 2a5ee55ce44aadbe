"""Importing at the desk: look first, confirm then; a file belongs to the session that handed it in and does not stay."""

import os
import time
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.desk import uploads
from fazhi.spine.models import Event, Matter
from fazhi.spine.tests.books import ACTIVITY, Activity, activity, filled

PAGE = f"/desk/registers/{ACTIVITY}/import/"


@pytest.fixture
def place(media, tmp_path):
    return tmp_path / "imports"


@pytest.fixture
def hand_in(at_desk, place, tmp_path):
    """Hands in rows as somebody; gives the client and the answer, which leads to the check."""

    def handed(*rows, by="qingxi", client=None, **more):
        client = client or at_desk(by)
        file = SimpleUploadedFile("三月.xlsx", filled(tmp_path / "handed.xlsx", *rows, **more).read_bytes())
        return client, client.post(PAGE, {"file": file})

    return handed


def town(n, **changed):
    return activity(n, "青溪镇", **changed)


def content(answer):
    return b"".join(answer.streaming_content)


def sheet(answer):
    book = CalamineWorkbook.from_filelike(BytesIO(content(answer)))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_look_first_then_confirm(hand_in, place):
    client, answer = hand_in(town(1), town(2))
    assert answer.status_code == 302 and answer.url.startswith(PAGE)
    page = client.get(answer.url).content.decode()
    assert "<b>2</b>行新登记" in page and "确认导入2行" in page and "三月.xlsx" in page
    assert not Activity.objects.exists() and len(list(place.iterdir())) == 1
    done = client.post(answer.url, {"deed": "all"}, follow=True)
    assert "已导入2行" in done.content.decode() and "第2场法治讲座" in done.content.decode()
    assert Activity.objects.count() == 2 and not list(place.iterdir())
    assert set(Event.objects.values_list("by__username", flat=True)) == {"qingxi"}
    again = client.post(answer.url, {"deed": "all"}, follow=True)  # a second click
    assert "请重新上传" in again.content.decode() and Activity.objects.count() == 2


def test_the_same_file_again_has_nothing_to_confirm(hand_in):
    client, answer = hand_in(town(1), town(2))
    client.post(answer.url, {"deed": "all"})
    _, answer = hand_in(town(1), town(2), client=client)
    page = client.get(answer.url).content.decode()
    assert "<b>2</b>行已存在" in page and "表中各行都已登记过" in page and 'value="all"' not in page
    client.post(answer.url, {"deed": "all"})
    assert Activity.objects.count() == 2


def test_wrong_rows_are_shown_marked_and_left_out_on_demand(hand_in, place):
    client, answer = hand_in(town(1), town(2, 形式="讲座会"), town(3, 日期="三月"))
    page = client.get(answer.url).content.decode()
    assert "<b>2</b>行有误" in page and "D列“形式”" in page and "第4行" in page and 'value="all"' not in page
    refused = client.post(answer.url, {"deed": "all"})
    assert refused.status_code == 422 and not Activity.objects.exists()
    rows = sheet(client.get(answer.url + "marked.xlsx"))
    assert rows[0][0] == "问题" and rows[1][0] == "" and rows[2][0].startswith("“讲座会”不是") and "三月" in rows[3][0]
    client.post(answer.url, {"deed": "good"})
    assert Activity.objects.count() == 1
    rows = sheet(client.get(answer.url + "marked.xlsx"))  # still there for the rest
    assert rows[1][0] == "（已存在，不重复导入）" and rows[2][0].startswith("“讲座会”不是")
    client.post(answer.url, {"deed": "drop"})
    assert not list(place.iterdir())


def test_only_the_first_problems_are_listed(hand_in):
    client, answer = hand_in(*(town(1, 标题=f"第{n}次", 形式="怪") for n in range(60)))
    page = client.get(answer.url).content.decode()
    assert "只列出前50处" in page and page.count('<td class="short">第') == 50


def test_for_an_organ_of_others_nothing_is_entered(hand_in):
    client, answer = hand_in(town(1), activity(2, "石桥镇"))
    assert "您在石桥镇没有登记“普法活动台账”的岗位" in client.get(answer.url).content.decode()
    client.post(answer.url, {"deed": "all"})
    assert not Activity.objects.exists()


def test_readers_who_may_not_record_are_refused_and_strangers_find_nothing(county, at_desk, hand_in):
    assert at_desk("mayor").get(PAGE).status_code == 403
    assert at_desk("mayor").get(f"/desk/registers/{ACTIVITY}/template.xlsx").status_code == 403
    from fazhi.spine.access import Role

    county.person("elsewhere", "qingxi", Role.REGISTRAR, systems="disputes")
    assert at_desk("elsewhere").get(PAGE).status_code == 404
    assert Client().get(PAGE).status_code == 302
    listed = at_desk("mayor").get(f"/desk/registers/{ACTIVITY}/").content.decode()
    assert PAGE not in listed and PAGE in at_desk("qingxi").get(f"/desk/registers/{ACTIVITY}/").content.decode()


def test_a_file_is_of_its_session_and_register_only(hand_in, at_desk):
    _, answer = hand_in(town(1))
    for client, url in (
        (at_desk("qingxi"), answer.url), (at_desk("shiqiao"), answer.url), (at_desk("shiqiao"), answer.url + "marked.xlsx"),
    ):  # fmt: skip
        found = client.get(url)
        assert found.status_code == 302 and found.url == PAGE
        client.post(answer.url, {"deed": "all"})
    mine, answer = hand_in(town(1))
    other = answer.url.replace(ACTIVITY, "disputes.mediation")
    assert mine.get(other).status_code == 302 and "disputes.mediation" in mine.get(other).url
    assert not Activity.objects.exists() and not Matter.objects.exists()


def test_what_is_no_workbook_is_said_on_the_page_and_deleted(at_desk, place):
    client = at_desk("qingxi")
    none = client.post(PAGE, {})
    assert none.status_code == 422 and "请选择要导入的文件" in none.content.decode()
    answer = client.post(PAGE, {"file": SimpleUploadedFile("三月.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600)}, follow=True)
    assert answer.status_code == 422 and "“三月.xls”：这是旧格式（.xls）的表格" in answer.content.decode()
    assert not list(place.iterdir())
    big = client.post(PAGE, {"file": SimpleUploadedFile("大.xlsx", b"x" * (20 * 1024 * 1024 + 1))})
    assert big.status_code == 422 and "超过20MB" in big.content.decode() and not list(place.iterdir())


def test_files_left_behind_are_deleted(hand_in, place):
    hand_in(town(1))
    left = next(place.iterdir())
    assert left.stat().st_mode & 0o777 == 0o600
    old = time.time() - uploads.KEPT_SECONDS - 10
    os.utime(left, (old, old))
    hand_in(town(2))
    assert not left.exists() and len(list(place.iterdir())) == 1
    client, _ = hand_in(town(3))
    hand_in(town(4), client=client)  # the second file replaces the first
    assert len(list(place.iterdir())) == 2


def test_the_template_offers_ones_own_organ(at_desk):
    answer = at_desk("qingxi").get(f"/desk/registers/{ACTIVITY}/template.xlsx")
    assert answer.headers["Content-Type"].endswith("sheet")
    file = BytesIO(content(answer))
    head = CalamineWorkbook.from_filelike(file).get_sheet_by_name("填报").to_python()[0]
    assert head[:3] == ["单位*", "日期*", "标题*"] and "形式*" in head and head[-1] == "外部编号"
    with zipfile.ZipFile(file) as parts:
        rules = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '"青溪镇"' in rules and "石桥镇" not in rules
