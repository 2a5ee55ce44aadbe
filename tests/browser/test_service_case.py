"""A permit through three agencies in parallel: applied for on a phone, sent to each, one late with its light shown, decided when
all three have answered; every gate is tried the wrong way first, and the end is seen with the query code."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.service_cases.tests.scene import PAPERS, bureau, permit
from fazhi.spine.models import Matter
from tests.browser.looking import fits
from tests.browser.walking import Days, Walker, fill, last

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}
CASE, PART = "functions.service_case", "functions.service_part"


@pytest.fixture
def walk(open_page, transactional_db, county, settings, tmp_path):
    settings.MEDIA_ROOT, settings.FAZHI_DIVISION = tmp_path / "kept", "990126"
    county.item = permit(bureau(county))
    public = open_page()
    public.set_viewport_size(PHONE)
    return (
        Walker(public),
        Walker(open_page(), "window"),
        Walker(open_page(), "decider"),
        Days(settings),
        county,
        open_page,
    )


def apply_on_the_phone(public, item):
    page = public.page
    page.goto(f"/functions/items/{item.pk}/")
    assert fits(page), page.url
    page.get_by_role("link", name="网上申请", exact=True).last.click()
    assert fits(page), page.url
    given = {
        "kind": "new",
        "applicant_kind": "enterprise",
        "applicant": "云岚县清溪餐饮有限公司",
        "request": "青溪镇河滨路3号开办餐馆",
    }
    fill(page.locator("main form"), given)
    page.get_by_role("button", name="下一步").click()
    public.sees("请填写“联系电话”")
    page.get_by_label("联系电话").fill("0999-1234567")
    public.shot("service-apply")
    page.get_by_role("button", name="下一步").click()
    page.get_by_role("button", name="提交").click()
    public.sees("查询码")
    return last(CASE)


def follow(public, matter):
    public.page.goto("/functions/service-cases/progress/")
    public.page.get_by_label("查询码").fill(matter.query_code)
    public.page.get_by_role("button", name="查询", exact=True).click()
    assert fits(public.page), public.page.url


def survey_on_the_phone(window, matter):
    """The surveyor's page holds on a telephone, and says what is wrong; the survey itself is tested beside its code."""
    from playwright.sync_api import expect

    window.step(matter, "request_survey")
    window.page.set_viewport_size(PHONE)
    window.page.goto("/desk/functions/surveys/")
    assert fits(window.page), window.page.url
    window.page.get_by_role("link", name="食品经营许可").click()
    window.page.get_by_label("踏勘人员").fill("吴")
    window.page.get_by_role("button", name="预约踏勘").click()
    window.sees("没有登记。实地核查须指派两名以上工作人员")
    kept = window.page.get_by_label("踏勘人员")
    expect(kept).to_have_value("吴", timeout=20_000)  # what was typed stays, to be mended
    window.page.get_by_label("踏勘人员").fill("吴、沈")
    window.page.get_by_role("button", name="预约踏勘").click()
    window.page.get_by_label("已出示工作证件").check()
    window.page.get_by_label("到场位置").fill("河滨路3号")
    window.page.get_by_role("button", name="登记到场").click()
    window.sees("到场，已出示证件：河滨路3号", "一、清单", "有相应的设备设施")
    assert fits(window.page), window.page.url
    window.shot("survey-phone")
    window.page.set_viewport_size({"width": 1280, "height": 900})


def test_three_agencies_at_one_case(walk):
    public, window, decider, on, county, opened = walk
    on("2026-09-01")
    matter = apply_on_the_phone(public, county.item)
    on("2026-09-02")
    window.hindered(matter, "accept", "申请材料还缺“食品经营许可申请书、平面布局图”")
    window.step(matter, "check_papers", handed_in=PAPERS)
    window.step(matter, "accept")
    window.sees("承诺 2026-09-09（法定 2026-09-30）")
    survey_on_the_phone(window, matter)
    window.hindered(matter, "send_parts", "尚未列明并联单位（行政许可法第26条第2款）")
    for organ, task in (("police", "治安条件意见"), ("water", "取水排水意见"), ("justice", "公章备案意见")):
        window.step(matter, "add_part", body=county[organ].pk, task=task, due_by="2026-09-08")
    window.step(matter, "send_parts", joint="parallel")
    decider.hindered(matter, "grant", "还有3个并联单位没有答复：县公安局、县水利局、县司法局")
    police, water, justice = (
        Matter.objects.get(system=PART, organ=county[organ]) for organ in ("police", "water", "justice")
    )
    for who, part in (("police", police), ("clerk", justice)):
        Walker(opened(), who).step(part, "agree")
    on("2026-09-10")
    decider.hindered(matter, "grant", "还有1个并联单位没有答复：县水利局，不能作出决定（行政许可法第26条第2款）")
    decider.page.goto("/desk/functions/service-cases/")
    decider.sees("还有1个单位没有答复", "已超期2天", "按期完成")
    decider.shot("service-board")
    Walker(opened(), "water").step(water, "agree", opinion="排水接入市政管网")
    decider.page.goto("/desk/functions/service-cases/")
    decider.sees("已全部答复，可以作出决定", "逾期2天办结")
    decider.step(matter, "grant")
    follow(public, matter)
    public.sees("目前状态：", "已准予，待送达", "云岚县水利局：同意")
    public.shot("service-progress")
    window.step(matter, "deliver", delivery="window")
    window.hindered(matter, "finish", "许可决定尚未公示")
    window.step(matter, "publish")
    window.step(matter, "finish")
    public.page.goto(f"/published/{CASE}/")
    public.sees("食品经营许可")
    assert "0999-1234567" not in public.text
