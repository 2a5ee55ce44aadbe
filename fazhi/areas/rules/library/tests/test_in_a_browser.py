"""The library as it is seen: from the search to an article, a day in the past, differences; on a telephone; by keyboard."""

import os

import pytest

from fazhi.areas.rules.library.tests.cases import TEXT, D, Shelf, amend

SHOTS = os.environ.get("FAZHI_SHOTS", "")  # a folder for pictures to look at

pytestmark = pytest.mark.browser
#: What a reader of screens needs of every page.
SOUND = """() => {
  const wrong = [];
  for (const one of ["main", "header", "footer", "nav[aria-label]", "h1", "a.skip"])
    if (!document.querySelector(one)) wrong.push("no " + one);
  if (document.querySelectorAll("h1").length > 1) wrong.push("several h1");
  let level = 1;
  for (const h of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
    const now = Number(h.tagName[1]);
    if (now > level + 1) wrong.push("jump to " + h.textContent);
    level = now;
  }
  for (const field of document.querySelectorAll("main input, main select"))
    if (!field.labels.length) wrong.push("no label for " + field.name);
  for (const link of document.querySelectorAll("main a")) if (!link.textContent.trim()) wrong.push("empty link");
  const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
  if (new Set(ids).size < ids.length) wrong.push("an id twice: " + ids);
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("sticks out: " + document.documentElement.scrollWidth);
  return wrong;
}"""


@pytest.fixture
def library(transactional_db, county):
    shelf = Shelf()
    shelf.add(title="云岚县水资源管理规定", text="第一条　为了保护水资源。\n第二条　取水应当节约。", kind="provision")
    document = shelf.add(expires_on=D("2029-03-31"), basis_text="《云岚县水资源管理规定》第二条")
    amend(document, TEXT.replace("有检验水质的能力", "有每日检验水质的设备和人员").replace("责令改正", "责令限期改正"))
    Shelf("market").add(title="云岚县餐饮服务单位量化分级管理办法", text="第一条　量化分级。", published="2020-02-01", effective="2020-03-01",
                        expires_on=D("2025-02-28"), topic="market")  # fmt: skip
    return document


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desk", "telephone"])
def page(browser, live_server, library, request):
    width, height = request.param
    page = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN").new_page()
    page.complaints, page.wide = [], width > 1000
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(f"{live_server.url}/rules/library/")
    yield page
    assert not page.complaints  # nothing that the policy blocked, no error in the script
    page.context.close()


def seen(page, name):
    page.wait_for_load_state()
    assert page.evaluate(SOUND) == []
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}-{'desk' if page.wide else 'telephone'}.png", full_page=True)


def test_from_the_search_to_the_article_and_its_earlier_text(page):
    seen(page, "list")
    page.get_by_label("检索标题、文号和全文").fill("检验水质")
    page.get_by_role("button", name="检索", exact=True).click()
    page.get_by_text("共1件").wait_for()
    assert page.locator("mark", has_text="检验水质").count() == 1
    seen(page, "hits")
    page.get_by_role("link", name="第三条").click()
    page.wait_for_url("**#*")
    assert page.locator(":target").inner_text().startswith("第三条")
    seen(page, "document")
    page.get_by_label("查哪一天的效力和文本").fill("2026-05-31")
    page.get_by_role("button", name="查看").click()
    page.get_by_text("2026年5月31日：现行有效").wait_for()
    assert "有检验水质的能力" in page.locator(".text").inner_text()
    page.get_by_role("link", name="比较第1版和第2版").click()
    page.get_by_text("修改2条").wait_for()
    assert page.locator("ins").all_inner_texts().count("限期") == 1
    seen(page, "compare")


def test_filters_open_and_stay(page):
    page.get_by_text("按机关、年份、效力等筛选").click()
    page.get_by_label("效力").select_option("ended")
    page.get_by_role("button", name="筛选").click()
    page.get_by_text("共1件").wait_for()
    assert "云岚县餐饮服务单位" in page.locator(".hits").inner_text()
    assert page.get_by_label("效力").input_value() == "ended"
    seen(page, "filtered")
    page.get_by_label("公布年份").fill("20")
    page.get_by_role("button", name="筛选").click()
    page.get_by_role("alert").get_by_text("公布年份请写四位数字").wait_for()
    page.complaints.clear()  # the browser reports the answer 400 itself


def test_the_keyboard_reaches_the_text(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
