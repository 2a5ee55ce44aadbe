"""A real browser against a real server. Skipped with the reason where there is no Chromium."""

from __future__ import annotations

import shutil

import pytest

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
]  # fmt: skip


@pytest.fixture
def open_page(live_server, monkeypatch):
    """Opens pages in contexts of their own (one person each); any script or policy error fails the test."""
    if CHROMIUM is None:
        pytest.skip("本机没有 Chromium（Debian：apt-get install chromium）")
    from playwright.sync_api import sync_playwright

    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # the browser's driver keeps an event loop in this thread
    said = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)

        def opened():
            context = browser.new_context(
                base_url=live_server.url, viewport={"width": 1280, "height": 900}, locale="zh-CN"
            )
            page = context.new_page()
            page.set_default_timeout(20000)
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
            return page

        yield opened
        browser.close()
    assert not said
