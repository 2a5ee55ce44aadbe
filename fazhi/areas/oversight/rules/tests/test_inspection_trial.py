"""An inspection tried out on an earlier day: what the records of its objects would have shown then, and of nobody else."""

from __future__ import annotations

import pytest

from fazhi.areas.oversight.inspection.tests.scene import Inspecting
from fazhi.areas.oversight.rules.models import RuleHit
from fazhi.areas.oversight.rules.tests.scene import D, people, suit
from fazhi.spine.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def it(county):
    people(county)
    suits = [suit(county, at, D(day), "revoked", no=n) for n, (at, day) in enumerate(
        (("police", "2026-05-08"), ("police", "2026-06-10"), ("market", "2026-05-20")), 1)]  # fmt: skip
    one = Inspecting(county).on_object("police", kind="agency")
    school = {"object_kind": "school", "unit": None, "unit_name": "云岚县第二小学"}
    one.do("object", "2026-03-02", detail=school)
    one.suits = suits
    return one


def test_what_the_records_would_have_shown_on_a_day(it, county, client, django_assert_max_num_queries):
    client.force_login(county.people["clerk"])
    page = f"/desk/oversight/inspections/{it.matter.pk}/trial/"
    events = Event.objects.count()
    with django_assert_max_num_queries(50):
        may = client.get(page, {"area": "disputes", "on": "2026-05-31"}).content.decode()
    first, second, others = (one.number for one in it.suits)
    assert "1条规则" not in may and "，1条</h2>" in may and first in may
    assert second not in may and others not in may  # not judged yet; of a unit that is no object
    june = client.get(page, {"area": "disputes", "on": "2026-06-30"}).content.decode()
    assert "，2条</h2>" in june and first in june and second in june
    assert "，1条</h2>" in client.get(page, {"area": "disputes", "on": "2026-06-30", "months": "1"}).content.decode()
    assert "不在机构名录，平台没有它的记录" in june  # the school
    county.person("office", "justice", "clerk", systems="oversight.inspection")
    client.force_login(county.people["office"])  # reads inspections and no suits: the numbers, and not the records
    told = client.get(page, {"area": "disputes", "on": "2026-06-30"}).content.decode()
    assert "，2条</h2>" in told and "2条的记录您无权查看" in told and first not in told
    assert Event.objects.count() == events and not RuleHit.objects.exists()


def test_what_is_asked_wrong_is_told(it, county, client):
    client.force_login(county.people["clerk"])
    page = f"/desk/oversight/inspections/{it.matter.pk}/trial/"
    for asked, words in (
        ({"on": "2027-01-01"}, "还没有到"), ({"on": "昨天"}, "请按“2026-01-31”的样子"), ({"months": "99"}, "月数请在1至36之间"),
        ({"area": "x"}, "没有这个领域的规则"),
    ):  # fmt: skip
        told = client.get(page, asked)
        assert told.status_code == 422 and words in told.content.decode()
    client.force_login(county.people["police_clerk"])
    assert client.get(page).status_code == 404  # no inspection of theirs to prepare
