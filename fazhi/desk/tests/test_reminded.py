"""Reminders and supervision at the desk: marks, lists, the opinion, and who sees none of it."""

import re
from datetime import date

import pytest

from fazhi.desk.worklists import Worklist
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.calendar import national
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Escalation, Event, Mail, Reminder
from fazhi.spine.reminders.making import make_reminders
from tests.browser.looking import fits

D = date.fromisoformat
TODAY = D("2026-11-20")


def page(client, query=""):
    return client.get(f"/desk/{query}").content.decode()


def titles(text):
    return [int(pk) for pk in re.findall(r'<a class="title" href="/desk/matters/(\d+)/">', text)]


@pytest.fixture
def late(request_for, county):
    """A town's answer, due on the 17th; the bureau and the government supervise."""
    county.person("qhead", "qingxi", Role.OFFICE_HEAD, name="青溪负责人")
    matter = request_for("qingxi", on="2026-10-20")
    make_reminders(TODAY)
    return matter


def before(organ):
    return Escalation.objects.get(organ__code=organ)


def test_what_i_was_told_of_today_is_a_list_of_its_own(late, request_for, at_desk):
    other = request_for("qingxi", on="2026-11-19")
    text = page(at_desk("qingxi"))
    assert "今日提醒 <b>1</b>" in text and text.count(">今日提醒</span>") == 1
    assert set(titles(text)) == {late.pk, other.pk}
    assert titles(page(at_desk("qingxi"), "?scope=told")) == [late.pk]
    assert "今日提醒" not in page(at_desk("police"))


def test_the_supervising_organ_has_it_before_it_and_a_peer_has_not(late, at_desk):
    for who in ("head", "mayor"):
        assert "督办 <b" in page(at_desk(who)), who
        assert titles(page(at_desk(who), "?scope=watched")) == [late.pk], who
    for who in ("shiqiao", "police", "market", "qingxi"):
        assert "督办 <b" not in page(at_desk(who)), who
        assert titles(page(at_desk(who), "?scope=watched")) == [], who
    assert "县司法局督办" in page(at_desk("qingxi"))  # those who are late know that they are watched


def test_who_has_left_sees_neither_what_they_were_told_nor_what_was_before_them(late, at_desk, county):
    for who in ("qingxi", "head"):
        county.people[who].posts.update(organ=county["market"], reach=Reach.ORGAN)
        assert titles(page(at_desk(who), "?scope=told")) == titles(page(at_desk(who), "?scope=watched")) == []
    county.person("near", "government", Role.OFFICE_HEAD)  # of the supervising organ, but reads its own records only
    assert titles(page(at_desk("near"), "?scope=watched")) == []


def test_an_opinion_is_written_once_and_read_by_those_who_are_late(late, at_desk, county):
    head, matter_url = at_desk("head"), f"/desk/matters/{late.pk}/"
    row = before("justice")
    url = f"{matter_url}urge/{row.pk}/"
    assert f'href="{url}"' in head.get(matter_url).content.decode()
    assert "答复期限2026-11-17届满未办" in head.get(url).content.decode()
    form = {"act-on": "2026-11-20", "act-version": late.version, "act-key": "k1"}
    assert "请填写“督办意见”" in head.post(url, form).content.decode()
    assert head.post(url, form | {"act-note": "请于三日内办结并书面说明原因"}).status_code == 302
    event = Event.objects.get(code="urge")
    assert (event.by, event.note) == (county.people["head"], "请于三日内办结并书面说明原因")
    chain = late.chain
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.all()), late.number)) == []
    told = at_desk("qingxi").get(matter_url).content.decode()
    assert "督办意见" in told and "请于三日内办结" in told and "答复期限2026-11-17届满未办" in told
    assert "县司法局11-20提出督办意见" in page(at_desk("qingxi"))
    again = head.post(url, form | {"act-key": "k2", "act-note": "再次督办", "act-version": late.version + 1})
    assert "已于2026-11-20提出督办意见" in again.content.decode() and Event.objects.filter(code="urge").count() == 1
    late.refresh_from_db()
    actions.urge(before("government"), by=county.people["mayor"], on=TODAY, opinion="县政府关注")
    assert Event.objects.filter(code="urge").count() == 2


def test_who_may_not_write_it(late, at_desk, county):
    row = before("justice")
    county.person("far", "justice", Role.OFFICE_HEAD, reach=Reach.DIVISION, systems="other")
    for who in ("clerk", "qhead", "qingxi", "shiqiao", "police", "far"):
        with pytest.raises(NotAllowed):
            actions.urge(row, by=county.people[who], on=TODAY, opinion="请尽快办理")
    for who, status in (("clerk", 403), ("qhead", 403), ("shiqiao", 404), ("police", 404)):
        url = f"/desk/matters/{late.pk}/urge/{row.pk}/"
        form = {"act-on": "2026-11-20", "act-version": late.version, "act-key": who, "act-note": "请尽快办理"}
        answer = at_desk(who).post(url, form)
        assert answer.status_code == status, who
    assert not Event.objects.filter(code="urge").exists()


def test_bad_opinions_and_bad_addresses(late, at_desk, county):
    head = county.people["head"]
    for opinion in ("", "  ", "长" * 501):
        with pytest.raises(BadInput):
            actions.urge(before("justice"), by=head, on=TODAY, opinion=opinion)
    with pytest.raises(BadInput, match="晚于今天"):
        actions.urge(before("justice"), by=head, on=D("2026-12-01"), opinion="请尽快办理")
    for code in ("-", "x", "99999"):
        assert at_desk("head").get(f"/desk/matters/{late.pk}/urge/{code}/").status_code == 403


def test_it_is_over_when_the_limit_is_kept(late, at_desk, county):
    row = before("justice")
    actions.take_step(late, "answer", by=county.people["qhead"], on=TODAY, fields={"reply": "open"})
    assert titles(page(at_desk("head"), "?scope=watched")) == []
    with pytest.raises(NotAllowed, match="督办已经结束"):
        actions.urge(row, by=county.people["head"], on=TODAY, opinion="请尽快办理")
    assert "urge" not in at_desk("head").get(f"/desk/matters/{late.pk}/").content.decode()


def test_an_opinion_is_not_told_to_others_who_take_part(request_for, county, at_desk):
    """The police are asked for their view; what the government says to the bureau does not concern them."""
    matter = request_for(on="2026-10-20", other_organ=county["police"])
    make_reminders(TODAY)
    actions.urge(before("government"), by=county.people["mayor"], on=TODAY, opinion="司法局须说明原因")
    url = f"/desk/matters/{matter.pk}/"
    assert "司法局须说明原因" in at_desk("clerk").get(url).content.decode()
    answer = at_desk("police").get(url)
    assert answer.status_code == 200 and "司法局须说明原因" not in answer.content.decode()


def test_the_worklist_asks_few_questions(late, request_for, at_desk, django_assert_max_num_queries):
    for _ in range(5):
        request_for("qingxi", on="2026-10-20")
    make_reminders(TODAY)
    for who in ("qingxi", "head", "police"):
        client = at_desk(who)
        with django_assert_max_num_queries(28):  # six of them for the yearly reports
            page(client)


def test_everybody_who_is_told_sees_the_limit_at_the_desk(request_for, county, at_desk):
    """Parity of doors: a reminder opens for its reader, on the list and on the page."""
    consulted = request_for(on="2026-10-29", other_organ=county["police"])
    actions.suspend(consulted, by=county.people["clerk"], on=D("2026-10-30"), ground="consult")
    request_for("qingxi", on="2026-10-22")
    request_for(on="2026-10-23")
    make_reminders(TODAY)
    make_reminders(D("2026-11-24"))
    rows = list(Reminder.objects.select_related("account", "deadline"))
    assert len(rows) >= 6
    for row in rows:
        lists = [Worklist(row.account, scope, TODAY, national()).queryset() for scope in ("organ", "all")]
        assert any(found.filter(pk=row.deadline_id).exists() for found in lists), row
        assert at_desk(row.account.username).get(f"/desk/matters/{row.deadline.matter_id}/").status_code == 200


# One's own account


def test_the_address_for_reminders_is_ones_own_to_set(at_desk, county):
    client = at_desk("clerk")
    assert "王经办" in client.get("/desk/account/").content.decode()
    wrong = client.post("/desk/account/", {"email": "不是邮箱", "reminded_by_mail": "on"})
    assert wrong.status_code == 422 and "请填写完整的邮箱地址" in wrong.content.decode()
    assert client.post("/desk/account/", {"email": "wang@yunlan.example"}).status_code == 302
    account = county.people["clerk"]
    account.refresh_from_db()
    assert (account.email, account.reminded_by_mail) == ("wang@yunlan.example", False)
    assert county.people["head"].email == ""
    Mail.objects.create(account=account, day=TODAY, error="收件地址被拒收（550）")
    assert "没有发出：收件地址被拒收（550）" in client.get("/desk/account/").content.decode()


# How it runs


def test_only_administrators_see_how_it_runs(at_desk, county, transactional_db):
    from fazhi.spine.schedule.worker import Worker

    worker = Worker()
    assert worker.seat.take()
    worker.pass_over()
    county.person("admin", "justice", Role.ADMIN)
    county.person("auditor", "justice", Role.AUDITOR)
    Mail.objects.create(account=county.people["clerk"], day=TODAY, error="收件地址被拒收（550）")
    for who in ("admin", "auditor"):
        text = at_desk(who).get("/desk/running/").content.decode()
        assert "后台进程在运行" in text and "留痕检查点" in text and "每日 00:05" in text and "被拒收（550）" in text
        assert ">系统运行</a>" in page(at_desk(who))
    worker.seat.leave()
    assert "后台进程没有在运行" in at_desk("admin").get("/desk/running/").content.decode()
    for who in ("clerk", "head", "mayor", "police"):
        assert at_desk(who).get("/desk/running/").status_code == 404, who
        assert ">系统运行</a>" not in page(at_desk(who))


@pytest.mark.browser
def test_supervising_in_a_browser(live_server, transactional_db, county, request_for, browser):
    """From the worklist to the opinion, by pointer; nothing that the policy blocks; nothing sticks out on a telephone."""
    request_for("qingxi", on="2026-10-20")
    make_reminders(TODAY)
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()
    page.set_default_timeout(60000)
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("账号").fill("head")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.get_by_role("link", name="督办 1").click()
    page.locator(".badge", has_text="县司法局督办").wait_for()
    page.locator("a.title").first.click()
    page.get_by_role("link", name="提出督办意见").click()
    page.get_by_role("textbox", name="督办意见").fill("请于三日内办结")
    page.get_by_role("button", name="提出督办意见").click()
    page.get_by_text("已提出督办意见").wait_for()
    for path in ("?scope=watched", "account/"):
        page.set_viewport_size({"width": 375, "height": 800})
        page.goto(f"{live_server.url}/desk/{path}")
        assert fits(page, 375), path
    page.locator("body").wait_for()
    assert not complaints
    assert Event.objects.filter(code="urge").count() == 1
