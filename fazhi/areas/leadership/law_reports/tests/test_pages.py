"""The year of law reports on the desk, as far as its reader sees it."""

import pytest

from fazhi.areas.leadership.law_reports.tests import scene

pytestmark = pytest.mark.django_db
PAGE = "/desk/leadership/law-reports/"


def test_the_year(county, client):
    work = scene.started(scene.people(county))
    market = work.sent("subject")[0]
    market.do("hand_in", "2026-01-25", by="market", **scene.TEXT).do("pass", "2026-01-26").do("present", "2026-02-10")
    listed = {"content": "说理不充分", "origin": "self", "measure": "培训", "due_on": scene.D("2026-03-31")}
    market.do("list", "2026-02-25", detail=listed)
    client.force_login(county.people["clerk"])
    page = client.get(PAGE).content.decode()
    assert "应述4个，已述1个，逾期未报送3个" in page and "逾期的整改事项：1项" in page and "说理不充分" in page
    assert page.count("逾期未报</span>") == 3 and '<span class="badge">逾期</span>' in page
    assert "应述0个" in client.get(f"{PAGE}?year=2025").content.decode()
    client.force_login(county.people["police"])
    page = client.get(PAGE).content.decode()
    assert "应述1个，已述0个" in page and "县市场监管局" not in page
