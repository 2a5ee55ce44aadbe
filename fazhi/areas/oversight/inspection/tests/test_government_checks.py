"""政府督查: thirty days to object and thirty to decide, from the day the unit received the conclusion (条例第17条)."""

from datetime import date

import pytest

from fazhi.areas.oversight.inspection.tests.scene import Course
from fazhi.spine.errors import Refused

pytestmark = pytest.mark.django_db
SYSTEM = "oversight.government_check"


def refused(told):
    return pytest.raises(Refused, match=told)


def opened(county, organ="government", by="mayor", **more):
    given = {"title": "惠企政策兑现", "form": "special", "unit": county["market"].pk, **more}
    return Course(county, SYSTEM, "2026-03-02", given, by=by, organ=organ)


def delivered(county):
    it = opened(county).do("conclude", "2026-03-20", by="mayor", facts="抽查三十件", conclusion="兑现迟延六件")
    return it.do("deliver", "2026-03-24", by="mayor", received_on="2026-03-23", rectify_by="2026-05-29")


def test_only_the_government_or_whom_it_appoints(county):
    with refused("第7条"):
        opened(county, organ="justice", by="clerk")
    assert opened(county, organ="justice", by="clerk", appointed_by="云政办〔2026〕8号").state == "checking"
    with refused("不能督查自己"):
        opened(county, unit=county["government"].pk)


def test_thirty_days_to_object_and_thirty_to_decide(county):
    it = opened(county).do("conclude", "2026-03-20", by="mayor", facts="x", conclusion="x")
    with refused("早于结论日期"):
        it.do("deliver", "2026-03-24", by="mayor", received_on="2026-03-19")
    it = delivered(county)
    due = {d.limit: d.due_on for d in it.matter.deadlines.all()}
    assert due["object"] == date(2026, 4, 22) and due["rectify"] == date(2026, 5, 29)
    it.do("object", "2026-04-22", by="market", objection="六件中两件材料不全")
    assert it.matter.deadlines.get(limit="review").due_on == date(2026, 5, 22)
    it.do("review", "2026-05-20", by="mayor", reviewed="changed", review_text="改为四件")
    with refused("已于2026-05-20作出复核决定"):
        it.do("object", "2026-05-21", by="market", objection="再次")
    assert it.do("finish", "2026-06-01", by="mayor", result="已兑现").state == "finished"


def test_the_right_is_lost_after_thirty_days(county):
    it = delivered(county)
    with refused("2026-04-22已经届满"):
        it.do("object", "2026-04-23", by="market", objection="x")
    assert it.state == "delivered"
