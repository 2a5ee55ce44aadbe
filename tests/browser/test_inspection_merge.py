"""A yearly inspection plan in the hands of those concerned: two bodies propose, the system merges, people decide, visits go out.

At each gate the wrong way is tried first; the page refuses it in a sentence.
"""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanVisit
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.tests.scene import FIRE, LICENCE, STORAGE, item, thing
from fazhi.spine.access import Role
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Days, Walker, fill

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PLAN, PROPOSALS = "enforcement.year_plan", "enforcement.plan_proposals"
GIVEN = {
    "title": "云岚县2026年度涉企行政检查计划",
    "kind": "yearly",
    "year": "2026",
    "propose_by": "2026-01-20",
    "publish_by": "2026-01-31",
}


@pytest.fixture
def county():
    made = build()
    made.person("m_clerk", "market", Role.CLERK, name="周办案")
    made.person("m_clerk", "market", Role.REGISTRAR)
    made.person("p_clerk", "police", Role.CLERK, name="陈登记")
    made.person("p_clerk", "police", Role.REGISTRAR)
    made.items = (item(made), item(made, STORAGE), item(made, FIRE, "police", "p_clerk", domain="police"))
    made.shop, made.granary = thing(made), thing(made, "云岚县石桥粮油有限公司", 2, trade="粮油加工")
    return made


def test_from_the_proposals_to_the_visits(county, open_page, settings):
    day = Days(settings)
    day("2026-01-12")
    cast = {name: Walker(open_page(), name) for name in ("m_clerk", "p_clerk", "clerk", "head")}
    plan = opened(cast)
    proposed(plan, county, cast)
    day("2026-01-21")
    merged(plan, cast["clerk"])
    decided(plan, cast)
    day("2026-04-28")
    handed_out(plan, cast)
    read_by_all(plan, Walker(open_page()))


def opened(cast) -> Matter:
    cast["m_clerk"].refused_opening(PLAN, "不是统筹单位", **GIVEN)
    cast["clerk"].refused_opening(PLAN, "应为2026或者2027", **{**GIVEN, "year": "2030"})
    plan = cast["clerk"].opens(PLAN, **GIVEN)
    cast["clerk"].hindered(plan, "gather", "还没有单位申报")
    return plan


def proposed(plan, county, cast) -> None:
    shop = {"plan": plan.pk, "target": county.shop.pk, "month_from": "3", "month_to": "6", "title": "食品经营日常检查"}
    propose(cast["m_clerk"], "没有公布在县市场监管局", **{**shop, "item_codes": "GA-JC-009"})
    propose(cast["m_clerk"], "前后颠倒", **{**shop, "item_codes": "SC-JC-001", "month_to": "2"})
    propose(cast["m_clerk"], **{**shop, "item_codes": "SC-JC-001、SC-JC-002"})
    propose(cast["m_clerk"], "已申报对云岚县山泉食品有限公司检查SC-JC-001", **{**shop, "item_codes": "SC-JC-001"})
    propose(cast["m_clerk"], **{**shop, "target": county.granary.pk, "item_codes": "SC-JC-001"})
    fire = {**shop, "title": "消防安全检查", "item_codes": "GA-JC-009"}
    propose(cast["p_clerk"], **{**fire, "month_from": "5", "month_to": "5"})
    propose(cast["p_clerk"], **{**fire, "target": county.granary.pk})


def propose(who: Walker, refused: str = "", **values) -> None:
    who.page.goto(f"/desk/registers/{PROPOSALS}/new/")
    fill(who.page.locator(".wide-form form"), values)
    who._hand_in()
    if refused:
        assert refused in "".join(who.page.locator("[role=alert]").all_text_contents())
    else:
        who.page.wait_for_url("**/desk/entries/*/")


def merged(plan, clerk: Walker) -> None:
    bench = f"/desk/enforcement/plans/{plan.pk}/"
    clerk.page.goto(bench)
    clerk.sees("还没有汇总申报")
    clerk.step(plan, "gather")
    clerk.page.goto(bench)
    press(clerk, "生成合并建议")
    clerk.sees("4次检查合并为2次，为最优方案", "跨部门合并：同一对象", "2 次待确认")
    clerk.shot("merge-01-proposed")
    clerk.hindered(plan, "decide", "须由承办单位的")
    clerk.page.goto(bench)
    second = clerk.page.locator("article.planned").filter(has_text="石桥粮油")
    second.get_by_text("调整", exact=True).click()
    with clerk.page.expect_navigation():
        second.get_by_role("button", name="拆开").click()
    clerk.sees("“拆开”须写明理由")
    second = clerk.page.locator("article.planned").filter(has_text="石桥粮油")
    second.locator("input[name=reason]").fill("消防检查须突击进行")
    with clerk.page.expect_navigation():
        second.get_by_role("button", name="拆开").click()
    clerk.sees("拆开：第", "人工拆开：消防检查须突击进行", "1 次待确认")
    press(clerk, "重新生成合并建议")
    clerk.sees("人工拆开：消防检查须突击进行")  # what people decided stays
    assert PlanVisit.objects.filter(matter=plan).count() == 3


def press(who: Walker, name: str) -> None:
    with who.page.expect_navigation():
        who.page.get_by_role("button", name=name, exact=True).click()


def decided(plan, cast) -> None:
    cast["head"].hindered(plan, "decide", "还有1次检查的合并建议没有确认")
    clerk = cast["clerk"]
    clerk.page.goto(f"/desk/enforcement/plans/{plan.pk}/")
    press(clerk, "确认")
    clerk.sees("确认（锁定）：第", "已确认")
    clerk.shot("merge-02-decided")
    clerk.hindered(plan, "publish")
    cast["head"].step(plan, "decide")
    clerk.step(plan, "publish", published_where="县政府门户网站")


def handed_out(plan, cast) -> None:
    clerk = cast["clerk"]
    clerk.refused(plan, "dispatch", "12月没有尚未派出的检查", month="12")
    joint = PlanVisit.objects.get(matter=plan, bodies=2)
    clerk.step(plan, "dispatch", month=str(joint.month.month))
    sent = Visit.objects.get(mode="joint")
    assert sent.items_text.splitlines() == [LICENCE, STORAGE, FIRE] and sent.matter.organ.short == "县市场监管局"
    cast["m_clerk"].at(sent.matter).sees("综合查一次", "县公安局")
    clerk.page.goto(f"/desk/enforcement/plans/{plan.pk}/?show=sent")
    clerk.sees("派出")
    clerk.shot("merge-03-sent")
    clerk.hindered(plan, "finish", "没有派出")


def read_by_all(plan, public: Walker) -> None:
    public.page.goto("/enforcement/plans/")
    public.page.get_by_role("link", name="云岚县2026年度涉企行政检查计划").click()
    public.sees("合并为3次", "云岚县公安局", "GA-JC-009")
    assert "石桥粮油" not in public.text
    public.shot("merge-04-public")
