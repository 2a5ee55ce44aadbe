"""A real browser against a real server."""

from __future__ import annotations

import pytest


@pytest.fixture
def open_page(live_server, browser):
    """Opens pages in contexts of their own (one person each); any script or policy error fails the test."""
    said = []

    def opened():
        context = browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900}, locale="zh-CN")
        page = context.new_page()
        page.set_default_timeout(20000)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda line: said.append(line.text) if "Content Security" in line.text else None)
        return page

    yield opened
    assert not said
