"""A test sat on a phone: the connection is cut in the middle, the answers are kept, and the paper is handed in after."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fazhi.areas.enforcement.law_tests.marking import paper_of
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawSitting
from fazhi.areas.enforcement.law_tests.tests.ground import announced, person, right_answers, sitting_of, take
from tests.browser.looking import fits
from tests.browser.walking import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def paper(county, today, settings):
    settings.FAZHI_TODAY = date(2026, 11, 20)
    one, other = person(county, "林执法"), person(county, "缺席者")
    return county, announced(county), one, other


def logged_in(page, name):
    page.set_viewport_size(PHONE)
    page.goto("/desk/login/")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", PASSWORD)
    with page.expect_navigation():
        page.press("input[name=password]", "Enter")


def tick(page, place, letters):
    for letter in letters:
        page.locator(f"input[name='q-{place}'][value='{letter}']").check()


def saved(row):
    return set(LawAnswer.objects.filter(sitting=row).exclude(given="").values_list("question__place", flat=True))


def begun(page, row):
    page.goto("/desk/enforcement/law-tests/")
    page.locator(f"a.title[href*='{row.token}']").click()
    page.get_by_role("button", name="开始作答").click()
    page.locator("#law-test").wait_for()


def test_a_lost_connection_a_resit_and_an_absence(paper, open_page, settings):
    county, made, one, other = paper
    page, row = open_page(), sitting_of(one, made)
    logged_in(page, "u-林执法")
    begun(page, row)
    told = right_answers(row)
    assert fits(page, PHONE["width"])
    tick(page, 1, told[1])
    page.locator("#law-kept", has_text="答案已保存").wait_for()
    page.context.set_offline(True)
    tick(page, 2, told[2])
    page.locator("#law-kept", has_text="网络中断").wait_for()
    tick(page, 3, told[3])
    page.get_by_role("button", name="交卷").click()
    page.locator("#law-kept", has_text="恢复后自动交卷").wait_for()
    assert saved(row) == {1} and LawSitting.objects.get(pk=row.pk).state == "sitting"
    kept = page.evaluate("Object.values(localStorage).join()")
    assert '"2"' in kept and '"3"' in kept
    page.context.set_offline(False)
    page.get_by_text("已交卷").first.wait_for()
    assert saved(row) == {1, 2, 3} and LawSitting.objects.get(pk=row.pk).state == "handed"
    assert page.evaluate("Object.values(localStorage).join()") == ""
    assert "正确答案" not in page.content()

    settings.FAZHI_TODAY = after = date(2026, 11, 23)
    take(county, made, "end", after)
    page.reload()
    page.get_by_text("60分，合格").wait_for()
    assert LawSitting.objects.get(officer=other, round=1).state == "absent"
    take(county, made, "resit", after, fields={"resit_opens_on": after, "resit_until": after})
    late = open_page()
    logged_in(late, "u-缺席者")
    again = sitting_of(other, made, 2)
    begun(late, again)
    for place, letters in right_answers(again).items():
        tick(late, place, letters)
    late.get_by_role("button", name="交卷").click()
    late.get_by_text("已交卷").first.wait_for()
    assert LawSitting.objects.get(pk=again.pk).passed


def test_another_device_goes_on_with_the_one_sitting(paper, open_page):
    _, made, one, _other = paper
    row = sitting_of(one, made)
    phone, desk = open_page(), open_page()
    logged_in(phone, "u-林执法")
    logged_in(desk, "u-林执法")
    scripts = []
    phone.route(
        "**/law_test*.js", lambda route: scripts.append(route)
    )  # a slow line: ticked before the script is there
    begun(phone, row)
    letters = right_answers(row)[2]
    tick(phone, 2, letters)
    scripts[-1].continue_()
    phone.locator("#law-kept", has_text="答案已保存").wait_for()
    desk.goto(f"/desk/enforcement/law-tests/{row.token}/")
    shown = desk.locator("input[name='q-2']:checked")
    assert "".join(shown.nth(n).get_attribute("value") for n in range(shown.count())) == letters
    source = desk.content()
    assert row.seed not in source and not re.search(r"answer[\"']?\s*[:=]", source)
    assert len(desk.locator("fieldset.card").all()) == len(paper_of(row))
