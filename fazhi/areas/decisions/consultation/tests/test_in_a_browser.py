"""A resident with a telephone and a keyboard, then the clerk at the desk, in a real browser without a word from the policy."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.standing import standing
from fazhi.areas.decisions.consultation.tests.conftest import says, step
from fazhi.spine.models import Matter
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SHOTS", "")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def opened_page(browser: Any, live_server: Any, said: list[str], *, script: bool = True, width: int = 390) -> Any:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, locale="zh-CN", base_url=live_server.url, java_script_enabled=script
    )
    page = context.new_page()
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    return page


def shot(page: Any, name: str) -> None:
    if SHOTS:
        page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)


def test_a_resident_with_a_telephone_and_no_script(
    browser: Any, live_server: Any, opened: Any, county: Any, at: Any
) -> None:
    matter: Matter = opened(today="2026-11-04")
    said: list[str] = []
    page = opened_page(browser, live_server, said, script=False)
    page.goto(reverse("decisions:consultations"))
    shot(page, "portal_list")
    page.get_by_role("link", name="云岚县农贸市场管理办法").click()
    shot(page, "portal_one")
    page.locator("article", has_text="第四条").get_by_role("link", name="对本条提意见").click()
    page.get_by_label("意见内容").fill("每周休市一日来不及消毒，建议休市两日。")
    page.get_by_label("您是").select_option("个人")
    shot(page, "portal_form")
    page.get_by_role("button", name="提交意见").click()
    code = page.locator(".receipt .code").inner_text()
    shot(page, "portal_receipt")
    comment = ConsultationComment.objects.get()
    assert comment.article == "第四条"
    market = county.people["market"]
    at("2026-11-12")
    step(matter, "close", market, "2026-11-12")
    answer = {
        "groups": [comment.seq],
        "result": "partly",
        "shown": "建议延长活禽区休市时间。",
        "reason": "改为每周休市一日半。",
    }
    step(matter, "answer", market, "2026-11-12", answer)
    step(matter, "publish", market, "2026-11-12")
    step(matter, "final", market, "2026-11-12", final_text=matter.record.text.replace("休市一日", "休市一日半"))
    page.get_by_role("link", name="查询我的意见").click()
    page.get_by_label("查询码").fill(code)
    page.keyboard.press("Enter")
    page.get_by_text("部分采纳").first.wait_for()
    shot(page, "portal_followed")
    page.get_by_role("link", name="云岚县农贸市场管理办法").first.click()
    page.get_by_text("（1条意见）").wait_for()
    shot(page, "portal_summary")
    assert said == []


def test_nothing_sticks_out_on_a_telephone(browser: Any, live_server: Any, opened: Any, county: Any) -> None:
    matter, said = opened(today="2026-11-04"), []  # type: ignore[var-annotated]
    page = opened_page(browser, live_server, said, width=320)
    for name, more in (
        ("consultation", [matter.pk]),
        ("comment", [matter.pk]),
        ("consultations", []),
        ("comment-follow", []),
    ):
        page.goto(reverse(f"decisions:{name}", args=more))
        assert fits(page), name
    assert said == []


def test_the_clerk_works_through_them(browser: Any, live_server: Any, opened: Any, county: Any) -> None:
    matter: Matter = opened()
    points = (
        "建议公平秤每个月检定一次，结果贴在市场入口。",
        "活禽区休市一天太短，消毒来不及。",
        "希望增设老年人自产自销摊位，免收摊位费。",
    )
    for n in range(30):
        says(matter, points[n % 3] + ("" if n < 3 else f"（第{n}户）"), article=("第三条", "第四条", "")[n % 3])
    said: list[str] = []
    page = opened_page(browser, live_server, said, width=1440)
    page.goto("/desk/login/")
    page.get_by_label("账号").fill("market")
    page.get_by_label("密码").fill("云岚-2026-test")
    page.get_by_role("button", name="登录").click()
    page.goto(reverse("desk:matter", args=[matter.pk]))
    page.get_by_role("link", name="归并、答复意见").click()
    shot(page, "desk_before")
    page.get_by_role("link", name="近似意见").click()
    shot(page, "desk_alike")
    while page.locator("input[value=same]").count():
        for pick in page.locator("input[value=same]").all():
            pick.check()
        page.get_by_role("button", name="确认以上认定").click()
    assert sorted(map(len, standing(matter).members.values())) == [10, 10, 10]
    page.goto(reverse("desk-decisions:consultation", args=[matter.pk]))
    shot(page, "desk_groups")
    for n in range(3):
        page.get_by_label("采纳", exact=True).check()
        page.get_by_label("意见要点").fill(f"要点{n}")
        page.get_by_role("button", name="答复，看下一组").click()
        page.get_by_text("已答复第").wait_for()
    page.get_by_text("全部意见都已答复").first.wait_for()
    shot(page, "desk_done")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(reverse("desk-decisions:consultation", args=[matter.pk]) + "?show=all")
    shot(page, "desk_phone")
    assert fits(page)
    assert standing(matter).open_groups == [] and said == []
