"""The sketch of places on a telephone and at a desk: it fits, its points are large enough, and they lead into the list."""

import os

import pytest

from fazhi.areas.services.network.tests.scene import Network
from fazhi.spine.models import Division
from tests.browser.looking import fits

SHOTS = os.environ.get("SHOTS", "")

pytestmark = pytest.mark.browser


TOWNS = "东湖街道 云台镇 白鹭镇 松岭镇 河湾镇 古渡镇 梅岭镇 金谷镇 柳林乡 望山乡".split()  # noqa: SIM905


@pytest.fixture
def places(live_server, transactional_db, county, today):
    network = Network(county)
    network.place("centre", "990126", "云岚县公共法律服务中心", longitude="104.100000", latitude="30.500000")
    for n, name in enumerate(TOWNS):
        code = f"990126{301 + n}"
        Division.objects.create(code=code, name=name, level=Division.Level.TOWN, parent_id="990126")
        x, y = 104.0 + 0.031 * (n * 7 % 10), 30.4 + 0.023 * (n * 3 % 10)
        network.place("station", code, f"{name}工作站", longitude=f"{x:.6f}", latitude=f"{y:.6f}")
    network.place("post", "990126301", "湖滨园区驻点", longitude="104.000500", latitude="30.400500")


@pytest.mark.parametrize("wide", [390, 1100])
@pytest.mark.usefixtures("places")
def test_the_sketch(browser, live_server, wide):
    page, complaints = browser.new_context(viewport={"width": wide, "height": 844}, locale="zh-CN").new_page(), []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.goto(f"{live_server.url}/services/places/")
    assert fits(page)
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
