"""The calendar on the desk: looking first, confirming by what was shown, only the administrator; and in a browser."""

import os
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook

from fazhi.desk.tests.test_in_a_browser import pytestmark as in_a_browser
from fazhi.spine.access import Role
from fazhi.spine.models import Deadline, Event, Notice
from fazhi.spine.noticing.tests.made_up import LINES, NUMBER, TITLE
from tests.browser.looking import fits

ENTER = "/desk/calendar/enter/"
FORM = {"number": NUMBER, "issued": "2026-11-19", "title": TITLE, "division": "", "lines": LINES}


@pytest.fixture
def december(settings):
    settings.FAZHI_TODAY = date(2026, 12, 18)


@pytest.fixture
def admin(county, december):
    return county.person("admin", "justice", Role.ADMIN, name="高管理")


def shown(answer):
    return answer.context["hash"]


def test_everybody_sees_the_calendar_and_only_the_administrator_enters(admin, at_desk):
    for username in ("clerk", "police", "qingxi"):
        page = at_desk(username).get("/desk/calendar/").content.decode()
        assert "国办发明电〔2025〕7号" in page and "导入通知" not in page and "未核实" in page
        for url in (ENTER, ENTER + "x/", ENTER + "x/moves.xlsx"):
            assert at_desk(username).get(url).status_code == 403
        assert at_desk(username).post(ENTER, FORM).status_code == 403
    assert "导入通知" in at_desk("admin").get("/desk/calendar/").content.decode()
    year = at_desk("clerk").get("/desk/calendar/?year=2027").content.decode()
    assert "尚未公布或者尚未导入" in year and at_desk("clerk").get("/desk/calendar/?year=x&place=y").status_code == 200


def test_looking_confirming_and_the_matter_that_tells_why(admin, at_desk, request_for):
    matter = request_for(on="2026-12-18")
    client = at_desk("admin")
    look = client.post(ENTER, FORM, follow=True)
    url = look.redirect_chain[-1][0]
    text = look.content.decode()
    assert matter.number in text and "延后3天" in text and "周明" not in text and matter.title not in text
    assert not Notice.objects.exists() and Deadline.objects.get().due_on == date(2027, 1, 15)
    sheet = b"".join(client.get(url + "moves.xlsx").streaming_content)
    assert sheet.startswith(b"PK") and not Notice.objects.exists()
    refused = client.post(url, {"deed": "confirm", "shown": "something else"})
    assert refused.status_code == 409 and "又有变化" in refused.content.decode() and not Notice.objects.exists()
    done = client.post(url, {"deed": "confirm", "shown": shown(refused)}, follow=True)
    assert "已导入" in done.content.decode() and "改期1项" in done.content.decode()
    assert Deadline.objects.get().due_on == date(2027, 1, 18)
    page = at_desk("clerk").get(f"/desk/matters/{matter.pk}/").content.decode()
    assert "节假日安排变动" in page and NUMBER in page and "答复期限 2027-01-15→2027-01-18，由暂定转为确定" in page
    assert client.get(url).status_code == 302  # it is done; the draft is gone


def test_the_workbook_of_moves_tells_the_reasons(admin, at_desk, request_for, tmp_path):
    request_for(on="2026-12-18")
    client = at_desk("admin")
    url = client.post(ENTER, FORM).headers["Location"]
    path = tmp_path / "moves.xlsx"
    path.write_bytes(b"".join(client.get(url + "moves.xlsx").streaming_content))
    head, row = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert head[4:7] == ["原期限", "新期限", "变动"] and row[4:7] == [
        "2027-01-15",
        "2027-01-18",
        "延后3天，由暂定转为确定",
    ]
    assert "元旦" in row[8] and "周明" not in "".join(map(str, row))


def test_mistakes_are_told_and_what_was_typed_stays(admin, at_desk):
    client = at_desk("admin")
    answer = client.post(ENTER, FORM | {"lines": "2027-02-01 调休上班 春节", "issued": ""})
    assert answer.status_code == 422 and "请填写成文日期" in answer.content.decode()
    answer = client.post(ENTER, FORM | {"lines": "2027-02-01 调休上班 春节"})
    assert "本来就是工作日" in answer.content.decode() and "2027-02-01 调休上班 春节" in answer.content.decode()
    file = SimpleUploadedFile("安排.csv", "日期,类型,名称\n2027-10-01,放假,国庆节\n".encode())
    assert "不要两样都有" in client.post(ENTER, FORM | {"file": file}).content.decode()
    for name, content, said in [("a.pdf", b"%PDF", "只能导入"), ("a.xlsx", b"no", "不是 Excel")]:
        answer = client.post(ENTER, FORM | {"lines": "", "file": SimpleUploadedFile(name, content)})
        assert answer.status_code == 422 and said in answer.content.decode()
    file = SimpleUploadedFile("安排.csv", "日期,类型,名称\n2027-10-01,放假,国庆节\n".encode("gb18030"))
    assert client.post(ENTER, FORM | {"lines": "", "file": file}).status_code == 302


def test_a_mark_in_a_field_is_text(admin, at_desk):
    client = at_desk("admin")
    look = client.post(
        ENTER, FORM | {"title": "<script>alert(1)</script>", "lines": "2027-04-09 放假 <b>三月三</b>"}, follow=True
    )
    assert "<script>alert" not in look.content.decode() and "<b>三月三" not in look.content.decode()


def test_withdrawing_shows_what_moves_back(admin, at_desk, request_for):
    matter = request_for(on="2026-12-18")
    client = at_desk("admin")
    look = client.post(ENTER, FORM, follow=True)
    client.post(look.redirect_chain[-1][0], {"deed": "confirm", "shown": shown(look)})
    url = f"/desk/calendar/notices/{Notice.objects.get().pk}/withdraw/"
    assert at_desk("clerk").get(url).status_code == 403
    look = client.get(url)
    assert "提前3天，改为暂定" in look.content.decode()
    assert 'href="/desk/draws/" aria-current' not in look.content.decode()  # the word withdraw is no draw
    assert client.post(url, {"shown": shown(look), "reason": ""}).status_code == 422
    done = client.post(url, {"shown": shown(look), "reason": "录入有误"}, follow=True)
    assert "已撤回" in done.content.decode() and "录入有误" in done.content.decode()
    assert Event.objects.filter(chain=matter.pk, code="calendar").count() == 2
    assert client.get(url).status_code == 404


def test_limits_that_fell_behind_are_shown_and_mended(admin, at_desk, request_for):
    matter = request_for(on="2026-12-18")
    url, client = "/desk/calendar/refresh/", at_desk("admin")
    assert at_desk("clerk").get(url).status_code == 403 and at_desk("clerk").post(url).status_code == 403
    assert "都与现行节假日安排一致" in client.get(url).content.decode()
    Deadline.objects.update(due_on=date(2027, 1, 14))
    look = client.get(url)
    assert "延后1天" in look.content.decode() and Deadline.objects.get().due_on == date(2027, 1, 14)
    assert client.post(url, {"shown": "x"}).status_code == 409
    assert "1件事项" in client.post(url, {"shown": shown(look)}, follow=True).content.decode()
    assert Deadline.objects.get().due_on == date(2027, 1, 15)
    assert Event.objects.get(chain=matter.pk, code="calendar").actor == "节假日安排"


def test_leaving_it_writes_nothing(admin, at_desk):
    client = at_desk("admin")
    url = client.post(ENTER, FORM).headers["Location"]
    assert "没有导入" in client.post(url, {"deed": "drop"}, follow=True).content.decode()
    assert not Notice.objects.exists() and client.get(url).status_code == 302


@pytest.fixture
def window(browser, live_server, transactional_db, admin, request_for):
    request_for(on="2026-12-18")
    request_for(on="2026-12-17")
    request_for(on="2026-11-20")
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("账号").fill("admin")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")
    yield page
    assert not complaints
    page.context.close()


def picture(page, name):
    """Kept for looking at when ``FAZHI_PICTURES`` names a folder."""
    if folder := os.environ.get("FAZHI_PICTURES"):
        page.screenshot(path=Path(folder) / f"calendar-{name}.png", full_page=True)


class TestInABrowser:
    pytestmark = in_a_browser

    def test_entering_a_notice(self, window, live_server):
        window.goto(f"{live_server.url}/desk/calendar/")
        picture(window, "years")
        window.get_by_role("link", name="导入通知").click()
        window.get_by_label("文号").fill(NUMBER)
        window.get_by_label("成文日期").fill("2026-11-19")
        window.get_by_label("标题").fill(TITLE)
        window.get_by_label("逐行填写").fill(LINES)
        picture(window, "enter")
        window.get_by_role("button", name="看哪些期限会变").click()
        window.get_by_text("会变动的期限").first.wait_for()
        window.locator("table.moves summary").first.click()
        assert "元旦放假" in window.locator("table.moves .why").first.inner_text()
        picture(window, "check")
        window.set_viewport_size({"width": 375, "height": 800})
        assert fits(window, 375)
        picture(window, "check-narrow")
        window.set_viewport_size({"width": 1280, "height": 900})
        window.get_by_role("button", name="确认导入").click()
        window.get_by_text("已导入").wait_for()
        picture(window, "notice")
        assert Deadline.objects.filter(provisional=True).count() == 0
        for path in ("", "enter/"):
            window.set_viewport_size({"width": 375, "height": 800})
            window.goto(f"{live_server.url}/desk/calendar/{path}")
            assert fits(window, 375)
