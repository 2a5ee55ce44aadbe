"""An object of inspection is found among many while its name is typed: with the keyboard, on a telephone, without a script."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.tests.many import objects
from fazhi.areas.enforcement.visits.tests.scene import bureau  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NEW = "/desk/registers/enforcement.visit/new/"


def logged_in(page):
    page.goto("/desk/login/")
    page.get_by_label("账号").fill("m_clerk")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.goto(NEW)
    return page


def filled(page):
    page.get_by_label("检查名称").fill("食品经营日常检查")
    page.locator('[name="mode"]').first.select_option("plan")
    page.get_by_label("检查计划（方案）").fill("云市监检计〔2026〕1号")
    page.get_by_label("检查清单").fill("SC-JC-001 食品经营许可证明是否公示")
    return page


def test_with_the_keyboard_alone(open_page, bureau):  # noqa: F811
    objects(bureau, 120)
    page = filled(logged_in(open_page()))
    box = page.get_by_label("检查对象")
    box.focus()
    page.keyboard.type("第100")
    options = page.locator('.lookup [role="option"]')
    options.first.wait_for()
    assert options.count() == 10 and box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert options.first.is_hidden() and box.input_value() == "第100"
    page.keyboard.press("ArrowDown")
    options.first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.locator('[role="option"][aria-selected="true"]')
    assert active.count() == 1 and box.get_attribute("aria-activedescendant") == active.get_attribute("id")
    name = options.nth(1).inner_text().split()[0]
    page.keyboard.press("Enter")
    assert NEW in page.url and box.input_value() == name and options.first.is_hidden()
    page.get_by_role("button", name="登记").click()
    page.get_by_text("已登记，编号").wait_for()
    assert Visit.objects.get().target.title == name


def test_what_was_chosen_stays_when_the_form_comes_back_and_typing_anew_undoes_it(open_page, bureau):  # noqa: F811
    objects(bureau, 120)
    page = logged_in(open_page())
    page.get_by_label("检查对象").fill("第1017")
    page.locator('.lookup [role="option"]').first.click()
    page.get_by_role("button", name="登记").click()
    page.get_by_text("请填写“检查名称”").first.wait_for()
    box, key = page.get_by_label("检查对象"), page.locator('input[name="target"]')
    assert box.input_value() == "云岚第1017百货店" and key.input_value()
    box.press("End")
    box.press("Backspace")
    assert not key.input_value()


def test_on_a_telephone_and_without_a_net(open_page, bureau):  # noqa: F811
    objects(bureau, 120)
    page = logged_in(open_page())
    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_label("检查对象").press_sequentially("百货")
    first = page.locator('.lookup [role="option"]').first
    first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert first.bounding_box()["height"] >= 40 and page.get_by_text("列出前20条").is_visible()
    page.context.set_offline(True)
    page.get_by_label("检查对象").press_sequentially("店")
    page.locator(".lookup small", has_text="直接提交即可").wait_for()
    page.context.set_offline(False)


def test_without_a_script(browser, live_server, bureau):  # noqa: F811
    objects(bureau, 120)
    page = browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="zh-CN").new_page()
    filled(logged_in(page)).get_by_label("检查对象", exact=False).first.fill("第101")
    page.get_by_role("button", name="登记").click()
    assert page.get_by_text("符合“第101”的有10条").first.is_visible()
    page.get_by_label("符合的各条，请选定").select_option(index=3)
    page.get_by_role("button", name="登记").click()
    assert page.get_by_text("已登记，编号").is_visible()
    assert Visit.objects.get().target.title == "云岚第1012百货店"
    page.context.close()
