"""An appraisal in browsers: calculated, told, objected to by the agency, upheld by another; and the gaps of a self-assessment."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.leadership.appraisal.tests.scene import Office
from fazhi.areas.leadership.model_county.tests.scene import Desk
from tests.browser.looking import fits
from tests.browser.walking import Walker

pytestmark = pytest.mark.browser


@pytest.fixture
def office(transactional_db, county):
    return Office(county)


def narrow(walker: Walker, address: str) -> None:
    """Nothing sticks out on a telephone, and there is one heading of the first rank."""
    walker.page.set_viewport_size({"width": 390, "height": 844})
    walker.page.goto(address)
    assert fits(walker.page), address
    assert walker.page.locator("h1").count() == 1
    walker.shot("narrow-" + address.strip("/").split("/")[2])
    walker.page.set_viewport_size({"width": 1280, "height": 900})


def test_an_objection_is_upheld_by_another(office, open_page, settings):
    settings.FAZHI_TODAY = date(2026, 9, 24)
    office.settled("police", 2)
    police = office.launched()["police"]
    clerk = Walker(open_page(), "reviewer")
    clerk.step(police, "compute", on="2026-09-21")
    clerk.step(police, "tell", on="2026-09-21")
    agency = Walker(open_page(), "police")
    agency.page.goto(f"/desk/leadership/appraisals/{police.pk}/")
    agency.sees("总分8.00分（应得10.00分）", "2件")
    agency.page.get_by_role("link", name="2件").click()
    agency.sees("计算时共2条", "相邻纠纷0")
    agency.shot("appraisal-records")
    agency.step(police, "object", on="2026-09-22", item_code="2", facts="一起调解漏计", paper="调解台账")
    clerk.refused(police, "decide", "计算得分的人以外的人处理")
    head = Walker(open_page(), "head")
    head.step(police, "decide", on="2026-09-23", item_code="2", upheld=True, change="2", ground="核对台账，应计入")
    head.step(police, "conclude", on="2026-09-24")
    agency.page.goto(f"/desk/leadership/appraisals/{police.pk}/")
    agency.sees("总分10.00分", "异议成立，调整2.00分", "已审定")
    agency.shot("appraisal")
    narrow(agency, f"/desk/leadership/appraisals/{police.pk}/")
    narrow(head, f"/desk/leadership/appraisals/scheme/{police.record.scheme_id}/")


def test_the_gaps_of_a_self_assessment(transactional_db, county, open_page):
    desk = Desk(county)
    matter = desk.open(desk.indicators())
    items = desk.split(matter)
    gap = {"missing": "缺少行业性调解组织名册", "remedy": "建册并公布", "mend_by": "2026-11-30"}
    desk.take(items["1.1"], "gap", "2026-11-02", desk.unit, gap)
    desk.take(items["2.1"], "read", "2026-11-02")
    clerk = Walker(open_page(), "clerk")
    clerk.page.goto(f"/desk/leadership/model-county/{matter.pk}/")
    clerk.sees("缺少行业性调解组织名册", "取数0条，要求不低于1", "逾期未自评", "尚未取数")
    clerk.shot("model-county-gaps")
    narrow(clerk, f"/desk/leadership/model-county/{matter.pk}/")
