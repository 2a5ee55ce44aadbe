"""A draw in a real browser, from the plan to a stranger's own machine: four people, two of them witnesses."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from fazhi.spine.draws import rights
from fazhi.spine.draws.commands import draw_command
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Draw
from tests.browser.looking import fits

pytestmark = pytest.mark.browser
SEED = "03 07 12 18 25 31 09"


@pytest.fixture
def clock(monkeypatch):
    def turned(hour, minute=0):
        moment = datetime(2026, 11, 20, hour, minute, tzinfo=CHINA)
        monkeypatch.setattr(rights, "now", lambda: moment)
        monkeypatch.setattr("fazhi.spine.draws.actions.now", lambda: moment)

    turned(9)
    return turned


@pytest.fixture
def open_as(browser, live_server, transactional_db, county):
    """A page of somebody's own: open_as("clerk"); open_as("") is a stranger's. Any script or policy error fails."""
    said = []

    def opened(username, width=1280):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="zh-CN", base_url=live_server.url
        )
        page = context.new_page()
        page.set_default_timeout(20000)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
        if username:
            page.goto("/desk/login/")
            page.get_by_label("账号").fill(username)
            page.get_by_label("密码").fill("云岚-2026-test")
            page.get_by_role("button", name="登录").click()
            page.wait_for_url("**/desk/")
        return page

    yield opened
    assert not said


def sheet(page, name, fill=None, choose=None, tick=(), submit=""):
    """Open a sheet in place, fill it in by its labels, hand it in, wait for the page that follows."""
    page.get_by_role("link", name=name, exact=True).first.click()
    form = page.locator("#sheet form")
    form.wait_for()
    for label, value in (fill or {}).items():
        form.get_by_label(label).first.fill(value)
    for label, value in (choose or {}).items():
        form.get_by_label(label).first.select_option(label=value)
    for label in tick:
        form.get_by_label(label).check()
    with page.expect_navigation():
        form.get_by_role("button", name=submit or f"确认{name}").click()
    assert not page.get_by_role("alert").count(), page.get_by_role("alert").inner_text()


def planned(page):
    page.get_by_role("link", name="抽取", exact=True).click()
    page.get_by_role("link", name="拟定抽取").first.click()
    for label, words in (("抽取名称", "企业检查抽取"), ("用途", "年度检查"), ("依据", "年度检查计划")):
        page.get_by_label(label).fill(words)
    page.get_by_role("button", name="拟定").click()
    page.wait_for_url("**/draws/*/")
    lines = "\n".join(f"Q{n},企业{n}号店,{'AB'[n % 2]}类,{1 + n % 3}" for n in range(12))
    sheet(page, "粘贴或者上传名单", {"名单": lines, "名单来源": "检查对象名录库"})
    sheet(page, "数量或者比例", {"“A类”类（名单6个）抽取": "2", "“B类”类（名单6个）抽取": "50%"})
    officers = "\n".join(f"Z{n},张三{n}" for n in range(6))
    sheet(page, "人员库", {"人员名单": officers, "每人最多承担几个对象": "3"})
    source = {"种子来源": "双色球第2026134期开奖号码", "种子公开的时间": "2026-11-20T14:00"}
    sheet(page, "说明和种子来源", source)
    sheet(page, "登记回避、排除", {"编号": "Q1", "提出人": "李审理"}, {"理由": "本次声明回避"})


def test_the_whole_way(open_as, clock, tmp_path, capsys):
    clerk, stranger = open_as("clerk"), open_as("", width=375)
    planned(clerk)
    stranger.goto("/draws/")
    assert "企业检查抽取" not in stranger.content()
    sheet(clerk, "冻结名单")
    draw = Draw.objects.get()
    stranger.goto("/draws/")
    stranger.get_by_role("link", name="企业检查抽取").click()
    stranger.get_by_text(draw.frozen_hash).wait_for()  # public at once, before there is a seed
    assert "企业1号店" not in stranger.content()
    assert "种子要到2026-11-20 14:00才公开" in clerk.locator(".next-step").inner_text()
    clock(14, 5)
    clerk.reload()
    sheet(
        clerk, "录入种子", {"种子": SEED, "外部见证人": "孙代表，县人大代表"},
        {"见证人一": "李审理（县司法局）", "见证人二": "陈联络（县公安局）"},
    )  # fmt: skip
    assert "等待确认：李审理、陈联络、孙代表" in clerk.locator(".next-step").inner_text()
    for who in ("reviewer", "police"):
        page = open_as(who)
        page.goto("/desk/draws/")
        page.get_by_role("link", name="企业检查抽取").click()
        sheet(page, "见证确认", {"您看到的种子": SEED}, tick=["我在场"], submit="确认无误")
    assert Draw.objects.get().certificate is None  # the third has not confirmed
    head = open_as("head")
    head.goto(f"/desk/draws/{draw.pk}/")
    sheet(head, "记录外部见证人的确认", {"以什么确认": "在见证笔录上签字"})
    head.get_by_text("抽取结果", exact=True).wait_for()
    assert head.locator("text=抽中").count() == 5
    clerk.reload()
    sheet(clerk, "公布结果")
    certified(stranger, draw, tmp_path)
    for page, url in ((stranger, f"/draws/{draw.pk}/"), (stranger, "/draws/")):
        page.goto(url)
        assert fits(page, 375)
    clerk.set_viewport_size({"width": 375, "height": 800})
    for url in (f"/desk/draws/{draw.pk}/", "/desk/draws/", "/desk/draws/new/"):
        clerk.goto(url)
        assert fits(clerk, 375)


def certified(stranger, draw, tmp_path: Path):
    """The stranger takes both files home: the command and the page recompute the draw, and notice a change."""
    stranger.goto(f"/draws/{draw.pk}/")
    kept = {}
    for kind, name in (("json", "抽取凭证（JSON）"), ("html", "可自行核验的网页")):
        with stranger.expect_download() as download:
            stranger.get_by_role("link", name=name).click()
        kept[kind] = tmp_path / f"draw.{kind}"
        download.value.save_as(kept[kind])
    assert draw_command(["verify", str(kept["json"])]) == 0
    changed = json.loads(kept["json"].read_text(encoding="utf-8"))
    changed["result"]["added"][0]["id"] = "Q11"
    kept["json"].write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
    assert draw_command(["verify", str(kept["json"])]) == 1
    home = stranger.context.new_page()
    home.goto(kept["html"].as_uri())
    home.get_by_text("核验通过").wait_for()
    assert draw.frozen_hash in home.content()
    home.screenshot(path=str(tmp_path / "home.png"), full_page=True)
    assert "张某" in home.content() and "张三" not in home.content()


def test_a_refusal_opens_in_place(open_as, clock):
    clerk = open_as("clerk")
    planned(clerk)
    clerk.get_by_role("link", name="数量或者比例", exact=True).click()
    form = clerk.locator("#sheet form")
    form.get_by_label("“A类”类（名单6个）抽取").fill("九")
    form.get_by_role("button", name="确认数量或者比例").click()
    clerk.get_by_role("alert").get_by_text("看不懂抽取比例“九”").wait_for()
    assert Draw.objects.get().plan["shares"][0]["number"] == 2
