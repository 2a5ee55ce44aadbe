"""A village contract through three levels in the browser: the village hands it in, the station and the county review it."""

import os

import pytest

from fazhi.areas.decisions.legality.tests.scene import station  # noqa: F401
from fazhi.spine.models import Document, Matter

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("FAZHI_SCREENSHOTS")
TEXT = """山林承包合同
甲方：青溪镇和平村村民委员会　乙方：云岚林业专业合作社
第一条 承包范围：后山林地一百二十亩，四至见附图。
第二条 承包期限五十年，自合同签订之日起计算。承包方案依照《中华人民共和国农村土地承包法》第四十八条办理。
第三条 乙方逾期交纳承包费的，按合同总额的百分之五十支付违约金。
第四条 本合同经村民会议三分之二以上成员同意。"""


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/legality-{name}.png", full_page=True)


@pytest.fixture
def at(open_page, transactional_db, station):  # noqa: F811
    def logged_in(name):
        page = open_page()
        page.goto("/desk/login/")
        page.get_by_label("账号").fill(name)
        page.get_by_label("密码").fill("云岚-2026-test")
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/desk/")
        return page

    return logged_in


def point(page, article, problem):
    page.get_by_role("link", name=f"对{article}提意见").click()
    assert page.get_by_label("条款").input_value() == article
    page.get_by_label("应当修改").check()
    page.get_by_label("存在的问题").fill(problem)
    page.get_by_label("依据").fill("《中华人民共和国农村土地承包法》第二十一条")
    page.get_by_label("修改建议").fill("按法律规定的期限约定")
    page.get_by_role("button", name="确认提出审查意见").click()
    page.get_by_text("已办理“提出审查意见").wait_for()


def step(page, name, **filled):
    page.get_by_role("link", name=name, exact=True).first.click()
    form = page.locator("#sheet form")
    form.wait_for()
    for label, value in filled.items():
        field = form.get_by_label(label)
        kind = field.first.evaluate("e => e.type || e.tagName")
        if kind in ("checkbox", "radio"):
            field.first.check()
        elif kind.startswith("select"):
            field.first.select_option(label=value)
        else:
            field.first.fill(value)
    form.locator("button.primary").click()
    page.get_by_text("已办理“").wait_for()


def test_a_village_contract_through_three_levels(at):
    village = at("heping")
    village.goto("/desk/decisions/legality/")
    village.get_by_role("link", name="送审", exact=True).click()
    village.get_by_role("button", name="送审").click()
    assert village.get_by_text("请填写“送审名称”").first.is_visible()  # nothing is handed in half filled
    village.get_by_label("送审名称").fill("村集体山林承包合同")
    village.get_by_label("村级合同").check()
    village.get_by_label("合同相对方").fill("云岚林业专业合作社")
    village.get_by_label("送审文本").fill(TEXT)
    shot(village, "ask")
    village.get_by_role("button", name="送审").click()
    village.wait_for_url("**/matters/*/")
    matter = Matter.objects.get(system="decisions.legality")
    assert matter.organ.code == "station"

    office = at("station")
    office.goto(f"/desk/matters/{matter.pk}/")
    step(office, "受理（材料齐备）", 主审人员="何所长", 主审人员声明没有应当回避的情形=True)
    office.goto(f"/desk/decisions/legality/{matter.pk}/")
    point(office, "第二条", "承包期限与法律规定不一致")
    shot(office, "bench")
    step(office, "提请上级审查", 提请审查的上级机构="县司法局", 提请上级审查的理由="承包期限的衔接问题疑难")

    county = at("reviewer")
    above = Matter.objects.get(system="decisions.legality", organ__code="justice")
    county.goto(f"/desk/matters/{above.pk}/")
    step(county, "受理（材料齐备）", 主审人员="李审理", 主审人员声明没有应当回避的情形=True)
    county.goto(f"/desk/decisions/legality/{above.pk}/")
    point(county, "第三条", "违约金过高")
    step(county, "评定合同风险等级", 高=True)
    step(county, "出具审查意见", 审查结论="应当修改")
    shot(county, "issued")

    office.goto(f"/desk/decisions/legality/{matter.pk}/")
    office.get_by_text("上级审查意见").wait_for()
    step(office, "评定合同风险等级", 中=True)
    step(office, "出具审查意见", 审查结论="应当修改")
    assert Document.objects.filter(matter=matter, template="opinion").count() == 1

    village.goto(f"/desk/decisions/legality/{matter.pk}/answers/")
    shot(village, "answers")
    village.get_by_label("不采纳", exact=True).check()
    village.get_by_role("button", name="反馈第1条").click()
    village.get_by_text("详细说明理由").first.wait_for()  # refused beside the point
    village.get_by_label("部分采纳", exact=True).check()
    village.get_by_label("修改情况；不采纳、部分采纳的理由").fill("期限改为三十年")
    village.get_by_role("button", name="反馈第1条").click()
    village.get_by_text("1/1 条已反馈").wait_for()
    village.get_by_role("link", name="提交采纳情况反馈表").click()
    village.locator("#sheet form button.primary").click()
    village.get_by_text("已办理“提交采纳情况反馈表”").wait_for()
    shot(village, "fed")
    matter.refresh_from_db()
    assert matter.state == "answered"
