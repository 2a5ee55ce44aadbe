"""A judicial recommendation from receipt to reply, with the warning that it is late, by three people."""

import pytest

from fazhi.areas.disputes.liaison.tests.letters import CODE
from fazhi.spine.models import Document, Matter
from tests.browser.looking import fits
from tests.browser.sitting import shot, take

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(live_server, transactional_db, county, browser):
    return browser


def register(clerk, live_server, county, **changed):
    clerk.goto(f"{live_server.url}/desk/registers/{CODE}/new/")
    given = {
        "letter_no": "云法建〔2026〕12号", "subject": "规范行政处罚文书送达", "content": "审理中发现多起案件送达不规范，建议完善送达程序。",
        "sender": "云岚县人民法院", "act-on": "2026-09-10", "letter_on": "2026-09-08", **changed,
    }  # fmt: skip
    for name, value in given.items():
        clerk.locator(f"[name='{name}']").fill(value)
    chosen = {"letter_kind": "governance", "addressee": str(county["police"].pk), "door": "served"}
    clerk.get_by_label("人民法院", exact=True).check()
    for name, value in chosen.items():
        clerk.locator(f"select[name='{name}']").select_option(value)
    shot(clerk, "form")
    clerk.get_by_role("button", name="登记", exact=True).click()


def test_from_receipt_to_reply(sit, live_server, county):
    clerk = sit("clerk")
    register(clerk, live_server, county)
    clerk.wait_for_url("**/matters/*/")
    matter = Matter.objects.get(system=CODE)
    clerk.get_by_text("已超期").first.wait_for()  # two months from 09-10 ended on 11-10
    shot(clerk, "late")
    register(clerk, live_server, county, letter_no="云法建[2026]12号")  # it came again, by another door
    clerk.get_by_text("同一来件不重复登记").first.wait_for()
    assert Matter.objects.filter(system=CODE).count() == 1
    shot(clerk, "twice")
    clerk.goto(f"{live_server.url}/desk/matters/{matter.pk}/")
    take(clerk, "交办", unit=str(county["police"].pk))

    police = sit("police")
    police.get_by_text("已超期").first.wait_for()  # it stands in the list of the organ that owes the reply
    police.goto(f"{live_server.url}/desk/disputes/liaison/")
    shot(police, "board")
    police.get_by_role("link", name="规范行政处罚文书送达").first.click()
    police.wait_for_url("**/matters/*/")
    take(police, "登记整改措施", **{"row-content": "修订送达流程并开展培训"})
    take(police, "报送回复稿", adoption="whole", reply_text="已逐条落实，附送达流程。")

    head = sit("head", width=390)
    head.goto(f"{live_server.url}/desk/matters/{matter.pk}/")
    take(head, "审核通过")
    shot(head, "phone")
    head.goto(f"{live_server.url}/desk/disputes/liaison/")
    assert fits(head)
    shot(head, "phone-board")
    police.reload()
    take(police, "发出书面回复")
    shot(police, "replied")
    paper = Document.objects.get(matter=matter, template="reply")
    assert "修订送达流程" in paper.body and paper.to == "云岚县人民法院"
    matter.refresh_from_db()
    clock = matter.deadlines.get(limit="reply_governance")
    assert matter.state == "replied" and clock.met_on > clock.due_on
