"""The pages of legality review on a phone, and with the keyboard alone."""

import os

import pytest

from fazhi.areas.decisions.legality.tests.scene import Review, station  # noqa: F401
from fazhi.spine.models import Matter
from tests.browser.looking import fits

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("FAZHI_SCREENSHOTS")
PHONE = {"width": 390, "height": 844}
TEXT = "\n".join(
    f"第{n}条 " + "承包方应当按照约定用途使用土地，不得擅自改变用途，逾期交纳承包费的按合同总额支付违约金。" * 3
    for n in "一二三四五六七八"
)
VILLAGE = {
    "kind": "village", "village_kind": "contract", "requester": "heping", "title": "青溪镇和平村后山林地承包合同（二〇二六年度）",
    "other_party": "云岚县云雾林业专业合作社联合社", "amount": "120000", "text": TEXT,
}  # fmt: skip


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def logged_in(page, name):
    page.goto("/desk/login/")
    page.get_by_label("账号").fill(name)
    page.get_by_label("密码").fill("云岚-2026-test")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    return page


def stays_inside(page):
    assert fits(page), page.url


@pytest.fixture
def contract(transactional_db, station):  # noqa: F811
    """A village contract at the county, asked by the station; opinions on three articles."""
    low = Review.open(station, by="heping", organ="station", **VILLAGE).accept(by="station", reviewer="何所长")
    low.do("refer_up", "2026-08-04", "station", higher_organ=station["justice"], refer_reason="承包期限的衔接问题疑难")
    return low, Review(station, Matter.objects.get(system="decisions.legality", organ=station["justice"])).accept(
        "2026-08-04"
    )


def test_on_a_phone(open_page, contract):
    low, above = contract
    for article in ("第二条", "第五条"):
        above.point("2026-08-05", article=article)
    county, village = logged_in(open_page(), "reviewer"), logged_in(open_page(), "heping")
    for page in (county, village):
        page.set_viewport_size(PHONE)
    for page, name, address in (
        (county, "list", "/desk/decisions/legality/"), (village, "ask", "/desk/decisions/legality/new/"),
        (county, "bench", f"/desk/decisions/legality/{above.matter.pk}/"),
        (county, "point", f"/desk/decisions/legality/{above.matter.pk}/?do=add_point&article=第三条#sheet"),
        (village, "village-list", "/desk/decisions/legality/"),
    ):  # fmt: skip
        page.goto(address)
        stays_inside(page)
        shot(page, f"phone-{name}")
    above.issue("2026-08-06", "amend")
    low.fresh().point("2026-08-07", "station", article="第二条").issue("2026-08-07", "amend", "station")
    village.goto(f"/desk/decisions/legality/{low.matter.pk}/answers/")
    stays_inside(village)
    shot(village, "phone-answers")


def tab_to(page, name):
    """Press Tab until what bears this name has the focus; it can be seen where it is."""
    for _ in range(120):
        page.keyboard.press("Tab")
        said = page.evaluate(
            "() => { const e = document.activeElement; return (e.getAttribute('aria-label') || (e.labels && e.labels[0] "
            "&& e.labels[0].textContent) || e.textContent || '').trim() }"
        )
        if said.startswith(name):
            style = page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow }"
            )
            assert style != "nonenone", f"{name}：看不出焦点"
            return
    raise AssertionError(f"按 Tab 到不了“{name}”")


def test_with_the_keyboard_alone(open_page, contract):
    _, above = contract
    page = logged_in(open_page(), "reviewer")
    page.goto(f"/desk/decisions/legality/{above.matter.pk}/")
    tab_to(page, "对第三条提意见")
    page.keyboard.press("Enter")
    page.wait_for_url("**article=**")
    tab_to(page, "应当修改")
    page.keyboard.press("Space")
    for label, words in (
        ("存在的问题", "违约金过高"),
        ("依据", "《中华人民共和国民法典》第五百八十五条"),
        ("修改建议", "降低比例"),
    ):
        tab_to(page, label)
        page.keyboard.type(words)
    tab_to(page, "确认提出审查意见")
    page.keyboard.press("Enter")
    page.locator("#point-1").wait_for()
    assert page.url.endswith("#point-1")  # not back at the top: the next Tab goes on from here
    shot(page, "keyboard-point")
    tab_to(page, "第三条")
    page.keyboard.press("Enter")
    tab_to(page, "第1条意见")  # back in the text, at the article
