"""The first look: red before yellow, each light opens exactly what it counts, for whoever may see it."""

import re

import pytest
from django.urls import reverse

from fazhi.areas.oversight.portrait.lights import light, lights
from fazhi.areas.oversight.rules.running import run
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import take_step

pytestmark = pytest.mark.django_db
LOOK = reverse("desk-oversight:first-look")


@pytest.fixture
def seen(county):
    people(county)
    lost = suit(county, "police", D("2026-05-08"), "revoked")
    heard = suit(county, "market", D("2026-06-10"), "illegal", no=2)
    by = county.people["market_clerk"]
    take_step(
        heard,
        "appeal",
        by=by,
        on=D("2026-06-20"),
        fields={"appealed_by": "县市场监督管理局", "appeal_advice": "认定事实有误"},
    )
    take_step(heard, "summon", by=by, on=TODAY, fields={"hearing_on": D("2026-11-27"), "leader_notified": True})
    switched_on(county, LOST)
    run(TODAY)
    county.person("leader", "government", Role.LEADER, reach=Reach.DIVISION, name="县领导")
    return lost


def counted(client, url):
    return int(re.search(r'class="count">(\d+)<', client.get(url).content.decode()).group(1))


def test_a_leader_sees_red_first_by_unit_and_each_light_opens_its_records(county, seen, client):
    client.force_login(county.people["leader"])
    page = client.get(LOOK).content.decode()
    assert page.index("红色线索没有销号") < page.index("黄色线索没有销号") and "县公安局" in page
    assert "十四日内开庭的行政诉讼" in page and "林晓月" not in page
    links = dict.fromkeys(re.findall(r'href="(/desk/oversight/lights/[^"]+)"', page))
    assert links
    for one in lights():
        number = sum(one.by_unit(county.people["leader"], TODAY).values())
        where = reverse("desk-oversight:light-rows", args=[one.code])
        assert (where in links) == bool(number) and counted(client, where) == number
    red = reverse("desk-oversight:light-rows", args=["clues_red"])
    assert counted(client, red) == 2 and counted(client, f"{red}?organ={county['police'].pk}") == 1
    assert counted(client, f"{red}?organ={county['government'].pk}") == 0


def test_an_agency_sees_its_own_alone(county, seen, client):
    client.force_login(county.people["market_clerk"])
    page = client.get(LOOK).content.decode()
    assert "县公安局" not in page and "县市场监管局" in page
    assert counted(client, reverse("desk-oversight:light-rows", args=["court_soon"])) == 1
    assert light("court_soon").rows(county.people["police_clerk"], TODAY).count() == 0
    assert client.get(reverse("desk-oversight:light-rows", args=["nothing"])).status_code == 404
