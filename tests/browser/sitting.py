"""Somebody at the desk in a browser, who takes steps on the sheets of a matter's page. The fixture ``sit`` opens the page."""

from __future__ import annotations

import os
from typing import Any

from tests.browser.walking import PASSWORD, fill

SHOTS = os.environ.get("FAZHI_SHOTS", "")


def log_in(page: Any, server: str, who: str) -> None:
    page.goto(f"{server}/desk/login/")
    page.get_by_label("账号").fill(who)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")


def shot(page: Any, name: str) -> None:
    """A picture, when somebody wants to look."""
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def hand_in(page: Any, step: str, **fields: str) -> None:
    """Open the sheet of a step by its name, fill it in and send it."""
    page.get_by_role("link", name=step, exact=True).click()
    page.locator("#sheet form").wait_for()
    fill(page.locator("#sheet"), fields)
    page.get_by_role("button", name=f"确认{step}").click()


def take(page: Any, step: str, **fields: str) -> None:
    """The same, and the step has been taken."""
    hand_in(page, step, **fields)
    page.get_by_text(f"已办理“{step}”").wait_for()
