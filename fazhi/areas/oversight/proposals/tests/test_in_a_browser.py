"""A suggestion from its hand-over to the second reply after dissatisfaction, by the hub, the unit and its chief."""

import pytest

from fazhi.areas.oversight.proposals.tests.items import CODE, people
from fazhi.spine.models import Document, Matter
from tests.browser.looking import fits
from tests.browser.sitting import hand_in, shot, take

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, county, browser):
    people(county)
    return browser


def register(hub, live_server, county):
    hub.goto(f"{live_server.url}/desk/registers/{CODE}/new/")
    given = {
        "session": "县十八届人大五次会议", "item_no": "第12号", "title": "关于整治农村道路摆摊的建议", "text": "集镇道路摆摊影响通行，建议统一规划。",
        "proposer": "钱大有", "joint": "孙小满", "phone": "13900000000", "handed_on": "2026-09-30", "act-on": "2026-09-29",
    }  # fmt: skip
    for name, value in given.items():
        hub.locator(f"[name='{name}']").first.fill(value)
    for name, value in {"kind": "suggestion", "handed_by": "congress"}.items():
        control = hub.locator(f"[name='{name}'][value='{value}']")
        control.check() if control.count() else hub.locator(f"select[name='{name}']").select_option(value)
    hub.get_by_role("button", name="收到交办的建议提案", exact=True).or_(
        hub.get_by_role("button", name="登记", exact=True)
    ).first.click()
    hub.get_by_text("交办日期2026-09-30晚于收到日期2026-09-29").first.wait_for()  # the wrong way first
    shot(hub, "form")
    hub.locator("[name='act-on']").fill("2026-09-30")
    hub.get_by_role("button", name="收到交办的建议提案", exact=True).or_(
        hub.get_by_role("button", name="登记", exact=True)
    ).first.click()
    hub.wait_for_url("**/matters/*/")
    return Matter.objects.get(system=CODE)


def test_from_hand_over_to_the_second_reply(sit, live_server, county):
    hub = sit("hub")
    matter = register(hub, live_server, county)
    here = f"{live_server.url}/desk/matters/{matter.pk}/"
    take(hub, "交承办单位", lead=str(county["police"].pk), **{"act-on": "2026-10-09"})
    assert matter.deadlines.get(limit="reply").due_on.isoformat() == "2026-12-30"
    shot(hub, "assigned")

    unit = sit("police")
    unit.goto(here)
    take(unit, "签收", **{"act-on": "2026-10-10"})
    assert unit.get_by_role("link", name="拟答复稿", exact=True).count() == 0  # nobody has heard the deputy yet
    assert "尚未与代表（提案者）联系沟通" in unit.content()
    take(unit, "登记联系沟通", **{"act-on": "2026-10-14", "row-way": "face", "row-content": "代表要求赶集日设临时摊点"})
    hand_in(
        unit,
        "拟答复稿",
        **{"act-on": "2026-10-15", "result_class": "D", "channel": "letter", "reply_text": "已设临时摊点。"},
    )
    unit.get_by_text("2026年的答复类别方案没有D类").first.wait_for()
    unit.get_by_role("link", name="取消").first.click()
    take(
        unit,
        "拟答复稿",
        **{"act-on": "2026-10-15", "result_class": "A", "channel": "letter", "reply_text": "已设临时摊点。"},
    )

    chief = sit("chief", width=390)
    chief.goto(here)
    take(chief, "签发并答复", **{"act-on": "2026-10-16"})
    shot(chief, "phone")
    assert fits(chief)

    hub.goto(here)
    hand_in(hub, "收到反馈", **{"act-on": "2026-10-20", "attitude": "satisfied", "result": "dissatisfied"})
    hub.get_by_text("请办理“反馈不满意，重新办理”").first.wait_for()
    hub.get_by_role("link", name="取消").first.click()
    take(
        hub,
        "反馈不满意，重新办理",
        **{"act-on": "2026-10-20", "attitude": "satisfied", "result": "dissatisfied", "feedback_text": "摊点太远"},
    )
    hub.goto(f"{live_server.url}/desk/oversight/proposals/")
    hub.get_by_text("关于整治农村道路摆摊的建议").first.wait_for()
    shot(hub, "board")
    unit.goto(here)
    take(unit, "登记联系沟通", **{"act-on": "2026-10-22", "row-way": "visit", "row-content": "请代表到现场看点"})
    take(
        unit,
        "拟再次答复稿",
        **{"act-on": "2026-10-26", "result_class": "A", "channel": "face", "again_text": "增设镇西摊点。"},
    )
    chief.goto(here)
    take(chief, "签发并再次答复", **{"act-on": "2026-10-27"})
    letters = Document.objects.filter(matter=matter, template__startswith="reply").order_by("pk")
    assert [letter.template for letter in letters] == [
        "reply_letter",
        "reply_again_letter",
    ] and "增设镇西摊点" in letters[1].body
    hub.goto(f"{live_server.url}/desk/documents/{letters[1].pk}/")
    shot(hub, "letter")
    matter.refresh_from_db()
    assert (matter.state, matter.record.replied_on.isoformat()) == ("replied", "2026-10-16")
    hub.set_viewport_size({"width": 390, "height": 900})
    hub.goto(f"{live_server.url}/desk/oversight/proposals/")
    assert fits(hub)
    shot(hub, "phone-board")
