"""The sketch of places on a telephone and at a desk: it fits, its points are large enough, and they lead into the list."""

import os
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from fazhi.demo import people, places
from fazhi.demo.scenarios import legal_network
from fazhi.spine.bulk import Ledger

CHROMIUM = Path("/usr/bin/chromium")
SHOTS = os.environ.get("SHOTS", "")

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine")]


@pytest.fixture
def browser(live_server, transactional_db, settings, today):
    settings.FAZHI_DIVISION = places.COUNTY
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    small = replace(county, villages=county.villages[:60])
    legal_network.roll(ledger, Random(1), small, cast)
    legal_network.legal_places(ledger, Random(2), small, cast)
    ledger.flush()
    playwright = pytest.importorskip("playwright.sync_api")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright runs a loop in the thread of the test
    with playwright.sync_playwright() as runs:
        opened = runs.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.mark.parametrize("wide", [390, 1100])
def test_the_sketch(browser, live_server, wide):
    page, complaints = browser.new_context(viewport={"width": wide, "height": 844}, locale="zh-CN").new_page(), []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.goto(f"{live_server.url}/services/places/")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    points = page.locator(".places-map svg a")
    assert points.count() >= 10 and page.locator(".places-map .town").count() >= 10
    least = points.evaluate_all(
        "all => Math.min(...all.map(a => a.querySelector('circle').getBoundingClientRect().width))"
    )
    assert least >= 24  # WCAG 2.5.8
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/places-{wide}.png", full_page=False)
        page.locator(".places-map").screenshot(path=f"{SHOTS}/places-map-{wide}.png")
    points.nth(3).click()
    assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top < innerHeight")
    assert not complaints
