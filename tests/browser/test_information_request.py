"""A request for government information from a phone to the reply: correction, third party, extension.

The dates are worked out by hand from the calendar of 2026 (rest days 04-04…04-06, 05-01…05-05; 05-09 is a working Saturday):

- confirmed on Mon 03-02: 20 working days are 03-03…03-06 (4), 03-09…13 (9), 16…20 (14), 23…27 (19), 03-30 → 03-30;
- corrected on Mon 03-09, a new period: 03-10…13 (4), 16…20 (9), 23…27 (14), 03-30…04-03 (19), 04-07 → 04-07;
- third party asked on Wed 03-11, its own 15: 03-12, 13 (2), 16…20 (7), 23…27 (12), 03-30, 31, 04-01 → 04-01;
- answered on Fri 03-20: left out are 03-11, 12, 13, 16, 17, 18, 19, seven working days; 04-07 and seven more:
  04-08, 09, 10 (3), 04-13…16 (7) → 04-16;
- extended by 20: 04-17 (1), 20…24 (6), 27…30 (10), 05-06, 07, 08 (13), 05-09 (14), 05-11…15 (19), 05-18 → 05-18.
"""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.oversight.information_requests.models import DisclosureRequest
from fazhi.spine.access import Role
from fazhi.spine.models import Deadline, Document, Matter
from tests.browser.looking import fits
from tests.browser.walking import Days, Walker, fill, last

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}
SYSTEM = "oversight.information_request"
ASKED = {
    "applicant_kind": "person", "applicant": "林青禾", "id_no": "居民身份证1234", "contact_phone": "19900002222",
    "subject": "农贸市场改造项目资料", "content": "农贸市场改造项目的资料", "form_wanted": "electronic",
}  # fmt: skip


@pytest.fixture
def walk(open_page, transactional_db, county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "kept"
    settings.FAZHI_DIVISION = "990126"
    county.person("foi", "market", Role.CLERK, name="公开办")
    county.person("foi_head", "market", Role.OFFICE_HEAD, name="公开办主任")
    public = open_page()
    public.set_viewport_size(PHONE)
    return Walker(public), Walker(open_page(), "foi"), Walker(open_page(), "foi_head"), Days(settings)


def due(matter, limit="answer"):
    return Deadline.objects.filter(matter=matter, limit=limit, void=False, met_on=None).get().due_on


def apply_on_the_phone(public, market):
    page = public.page
    page.goto("/oversight/information/")
    assert fits(page), page.url
    public.shot("information-guide")
    page.get_by_role("link", name="网上申请").last.click()
    page.get_by_role("button", name="提交申请").click()
    public.sees("请填写“联系方式”")  # nothing is handed in half filled
    assert fits(page), page.url
    fill(page.locator("main form"), ASKED | {"organ": market.pk})
    public.shot("information-form")
    page.get_by_role("button", name="提交申请").click()
    public.sees("查询码只显示这一次")
    return page.locator(".receipt .code").inner_text()


def correct_on_the_phone(public, code):
    page = public.page
    page.goto("/oversight/information/follow/")
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="查询").click()
    public.sees("请写明是哪个市场", "2026年3月16日")
    assert fits(page), page.url
    public.shot("information-correction")
    page.get_by_label("补正后的申请内容").fill("青溪农贸市场改造项目竣工验收报告")
    page.get_by_role("button", name="提交补正").click()
    public.sees("补正已收到，答复期限自今天起重新计算")


def consult_on_the_desk(clerk, matter):
    page = clerk.page
    clerk.hindered(matter, "consult", "请从“征求意见”页面发出")
    page.get_by_role("link", name="征求第三方、其他机关意见").click()
    page.locator("[name=party_name]").wait_for()
    fill(page.locator("main form").last, {"kind": "third_party", "what": "验收报告", "reached_on": "2026-03-11"})
    page.get_by_role("button", name="发出征求意见书").click()
    clerk.sees("请填写第三方姓名或者名称（条例第32条）")
    clerk.shot("information-consult")
    page.locator("[name=party_name]").fill("云岚建设有限公司")
    page.get_by_role("button", name="发出征求意见书").click()
    page.wait_for_url(f"**/desk/matters/{matter.pk}/")
    return last("oversight.disclosure_opinion")


def test_correction_third_party_and_extension(walk, county):
    public, clerk, head, day = walk
    day("2026-03-02")
    code = apply_on_the_phone(public, county["market"])
    matter = last(SYSTEM)
    clerk.hindered(matter, "reply_open", "须先与申请人确认收到日期")
    assert "林青禾" not in clerk.text and "19900002222" not in clerk.text  # masked until revealed with a reason
    clerk.step(matter, "confirm", contacted_on="2026-03-02", confirmed_with="电话，本人")
    assert due(matter) == date(2026, 3, 30)
    day("2026-03-04")
    clerk.refused(
        matter, "ask_correction", "应当晚于告知日期", correction_items="请写明是哪个市场", correct_by="2026-03-04"
    )
    clerk.step(matter, "ask_correction", correction_items="请写明是哪个市场", correct_by="2026-03-16")
    day("2026-03-09")
    correct_on_the_phone(public, code)
    assert due(matter) == date(2026, 4, 7)
    day("2026-03-11")
    asked = consult_on_the_desk(clerk, matter)
    assert due(matter) is None and due(asked, "third_party") == date(2026, 4, 1)
    day("2026-03-20")
    clerk.step(asked, "answer", opinion="agrees")
    assert due(matter) == date(2026, 4, 16)
    day("2026-04-15")
    page = head.at(matter).page
    page.goto(f"/desk/matters/{matter.pk}/extend/answer/")
    fill(page.locator("#sheet form"), {"amount": 20, "reason": "需要核对项目档案"})
    head._hand_in()
    assert due(matter) == date(2026, 5, 18)
    assert "至迟于2026年5月18日答复" in Document.objects.get(matter=matter, template="extension_notice").body
    day("2026-05-15")
    clerk.step(matter, "reply_open", reply_content="竣工验收报告全文见附件")
    clerk.shot("information-matter")
    record = DisclosureRequest.objects.get(pk=matter.pk)
    assert (record.form_code, record.result_on) == ("1", date(2026, 5, 15))
    assert Matter.objects.get(pk=matter.pk).state == "replied"
    clerk.page.goto("/desk/oversight/information/tables/?year=2026")
    clerk.sees("勾稽相符", "一、本年新收政府信息公开申请数量")
    clerk.shot("information-tables")
    clerk.page.set_viewport_size(PHONE)
    assert fits(clerk.page), clerk.page.url
    public.page.goto("/oversight/information/follow/")
    public.page.get_by_label("查询码").fill(code)
    public.page.get_by_role("button", name="查询").click()
    public.sees("已答复", "予以公开")
    assert "林青禾" not in public.text
    public.shot("information-followed")
