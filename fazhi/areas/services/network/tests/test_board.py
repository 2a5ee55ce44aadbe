"""The board of sit-ins: what each month says, who is without counsel, who may look."""

from __future__ import annotations

from datetime import date

from django.test import Client

from fazhi.areas.services.network.models import VillageDuty
from fazhi.areas.services.network.tests.scene import Network
from fazhi.spine.access import Reach, Role

PAGE = "/desk/services/sit-ins/"


def seen(county, who="clerk", **query):
    client = Client()
    client.force_login(county.people[who])
    return client.get(PAGE, query)


def test_the_months_of_a_village(county):
    network = Network(county)
    year = network.year()
    year.visit("2026-01-14").visit("2026-01-20", code="again").do("missed", "2026-03-02", {"reason": "律师出差"})
    text = seen(county).content.decode()
    for cell in ('is-kept">2次', 'is-missed">未值班', 'is-late">未登记', 'is-due">本月应值班'):
        assert cell in text, cell
    assert "按月值班1个村月，登记未值班1个，逾期未登记8个（涉及1个村）" in text  # March to October
    assert ">谢律师</a>" in text  # as the roll has it
    assert "还没有法律顾问的村（社区）（1个）" in text and "石桥镇兴隆村" in text
    assert "建立本年度值班的（0个）" in text
    network.counsel("xinglong")
    text = seen(county, town="990126101").content.decode()
    assert "和平村" in text and "兴隆村" not in text
    assert "建立本年度值班的（1个）" in seen(county).content.decode()
    for query in ({"year": "2025"}, {"year": "x"}, {"year": "99999"}, {"town": "zz"}):
        assert seen(county, **query).status_code == 200
    other = seen(county, "police").content.decode()
    assert "0个村（社区）建立了年度值班" in other and "兴隆村" not in other


def test_a_year_is_set_up_for_all_villages_that_wait(county):
    network = Network(county)
    network.counsel("heping", name="前任律师", since="2025-01-01")
    held = {village: network.counsel(village, since="2026-03-01") for village in ("heping", "xinglong")}
    client = Client()
    county.person(
        "traffic", "police", Role.CLERK, reach=Reach.DIVISION
    )  # a clerk, but not of those who look after counsel
    client.force_login(county.people["traffic"])
    told = client.post(f"{PAGE}set-up/", follow=True).content.decode()
    assert "没有可以由您建立年度值班的村" in told and not VillageDuty.objects.exists()
    assert "建立2026年值班</button>" not in told
    client.force_login(county.people["qingxi"])
    assert (
        "为其中1个村（社区）建立2026年值班" in client.get(PAGE).content.decode()
    )  # the roll is the county's, the town hers
    client.post(f"{PAGE}set-up/")
    mine = VillageDuty.objects.get()
    assert (mine.appointment_no, mine.matter.organ) == (held["heping"].number, county["qingxi"])
    assert mine.matter.next_due == date(2026, 11, 30) and mine.matter.scope == "990126101201"
    client.force_login(county.people["clerk"])
    assert "已为1个村（社区）建立2026年值班" in client.post(f"{PAGE}set-up/", follow=True).content.decode()
    assert VillageDuty.objects.get(village=county["xinglong"]).matter.organ == county["justice"]
    client.post(f"{PAGE}set-up/")
    assert VillageDuty.objects.count() == 2  # nothing is set up twice
