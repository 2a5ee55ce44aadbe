"""The numbers of a portrait are those of the figures; fewer than three peers are not compared; rows are for those who may see."""

import pytest
from django.urls import reverse

from fazhi.areas.oversight.portrait.comparing import Row, portrait, rows
from fazhi.areas.oversight.portrait.lights import lights
from fazhi.areas.oversight.rules.tests.scene import D, people, suit
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Organ

pytestmark = pytest.mark.django_db
RATE = "disputes.litigation.loss_rate"
CHOSEN = [
    Row(RATE, ("department",), "matter__litigation__unit"),
    Row("disputes.litigation.received", ("department",), "unit"),
]


@pytest.fixture
def agencies(county):
    """Five departments; four of them were sued."""
    people(county)
    for n, name in enumerate(("civil", "land", "water")):
        county.organs[name] = Organ.objects.create(
            code=name, name=f"云岚县{name}局", short=f"县{name}局", mark=f"云{n}", kind="department", division_id="990126",
            parent=county["government"],
        )  # fmt: skip
        county.person(f"{name}_clerk", name, Role.CLERK)
    suit(county, "police", D("2026-05-08"), "revoked", no=1)
    suit(county, "police", D("2026-05-09"), "request_dismissed", no=2)
    suit(county, "market", D("2026-06-10"), "illegal", no=3)
    suit(county, "civil", D("2026-06-11"), "request_dismissed", no=4)
    suit(county, "land", D("2026-06-12"), "request_dismissed", no=5)
    return county


def test_numbers_are_the_figures_and_the_others_their_quartiles(agencies):
    rate, received = portrait(agencies["police"], 2026, CHOSEN)
    whole = engine.values([figure(RATE)], Period.year(2026))[RATE]
    assert (whole.part, whole.whole) == (2, 5)
    assert (rate.value.part, rate.value.whole, rate.text) == (1, 2, "50%")
    assert (rate.like.count, rate.like.low, rate.like.middle, rate.like.high) == (3, 0, 0, 0.5)  # of 1, 0, 0
    assert received.value.number == 2 and received.like.count == 4 and received.like.middle == 1
    assert [(y, value.number) for y, value in received.years] == [(2024, 0), (2025, 0), (2026, 2)]
    assert [value.number for value in received.months[:5]] == [0, 0, 2, 0, 0] and received.months[
        11
    ] is None  # of December
    assert rate.months[4].text == "50%" and rate.months[0].number is None


def test_no_cases_is_not_applicable_and_few_peers_are_not_compared(agencies):
    rate, _ = portrait(agencies["water"], 2026, CHOSEN)
    assert rate.text == "不适用" and rate.like.count == 4
    assert portrait(agencies["qingxi"], 2026, CHOSEN)[0].like is None  # one other town
    suit(agencies, "water", D("2026-07-12"), "revoked", no=6)
    assert portrait(agencies["water"], 2026, CHOSEN)[0].text == "100%"  # at once, whatever was kept


def test_the_page_opens_records_for_those_who_may_see_them(agencies, client):
    police = agencies["police"]
    here = reverse("desk-oversight:portrait", args=[police.pk])
    client.force_login(agencies.people["head"])
    page = client.get(here).content.decode()
    assert "败诉率" in page and "50%" in page and "总分" in page and "林晓月" not in page
    listed = reverse("desk-oversight:portrait-rows", args=[police.pk, RATE])
    assert '<b class="count">1</b>' in client.get(listed).content.decode()
    assert '<b class="count">2</b>' in client.get(listed, {"side": "whole"}).content.decode()
    client.force_login(agencies.people["police_clerk"])  # sees its own, and of its like the quartiles alone
    assert client.get(reverse("desk-oversight:portraits")).url == here
    assert "50%" in client.get(here).content.decode()
    assert client.get(reverse("desk-oversight:portrait", args=[agencies["market"].pk])).status_code == 404
    assert client.get(reverse("desk-oversight:portrait-rows", args=[agencies["market"].pk, RATE])).status_code == 404


def test_data_is_sound_and_nothing_of_persons_stands_in_it(db):
    assert rows() and {one.colour for one in lights()} == {"red", "yellow"}
    assert [one.colour for one in lights()] == sorted((one.colour for one in lights()), key=["red", "yellow"].index)


def test_one_whose_post_is_for_another_system_sees_no_portrait(agencies, client):
    other = agencies.person("mediating", "qingxi", Role.MEDIATOR, reach=Reach.DIVISION, systems="disputes.mediation")
    client.force_login(other)
    assert client.get(reverse("desk-oversight:portraits")).status_code == 404
    assert client.get(reverse("desk-oversight:first-look")).status_code == 404
