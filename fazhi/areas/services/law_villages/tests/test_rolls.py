"""People, households, trainings and places: least data, counted by the day, only places are public."""

from __future__ import annotations

import pytest

from fazhi.areas.services.law_villages.models import LawHousehold
from fazhi.areas.services.law_villages.practice import LEAST_PEOPLE
from fazhi.areas.services.law_villages.tests.test_titles import YEAR, number
from fazhi.areas.services.network.tests.scene import Network
from fazhi.figures.catalogue import figures
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.errors import BadInput


@pytest.fixture
def enter(county):
    return Network(county).enter


def person(enter, county, village="heping", **fields):
    given = {"kind": "aware", "category": "grid", "name": "甲", "since": "2026-02-01", **fields}
    return enter("services.law_people", title="01号", village=county[village], **given)


def test_people_by_the_day_and_villages_with_enough(county, enter):
    for since in ("2025-02-01", "2026-02-01", "2026-03-01"):
        person(enter, county, since=since)
    person(enter, county, "xinglong", until="2026-06-01")
    person(enter, county, "xinglong")
    person(enter, county, "xinglong")
    person(enter, county, kind="leader", category="committee")
    assert LEAST_PEOPLE == 3
    assert [number(f"law_people.{n}") for n in ("aware", "leaders", "villages", "coverage")] == [5, 1, 1, 0.5]
    spring = Period(YEAR.start, YEAR.end.replace(month=5, day=31), "五月末")
    assert (number("law_people.aware", spring), number("law_people.villages", spring)) == (6, 2)
    assert number("law_people.villages", Period.year(2025)) == 0
    with pytest.raises(BadInput, match="有效期止不能早于"):
        person(enter, county, until="2026-01-01")
    with pytest.raises(BadInput, match="累计培训学时"):
        person(enter, county, trained_on="2026-03-01")
    assert differences(figures(system="services.law_people"), Walker(YEAR)) == []


def test_households_are_numbers(county, enter):
    home = {"village": county["heping"], "household_no": "007", "named_on": "2026-03-01"}
    enter("services.law_households", title="示范户", **home)
    with pytest.raises(BadInput, match="007号户已登记"):
        enter("services.law_households", title="示范户", **home)
    with pytest.raises(BadInput, match="不能早于认定日期"):
        enter("services.law_households", title="示范户", **{**home, "household_no": "8", "until": "2026-02-01"})
    enter("services.law_households", title="示范户", **{**home, "household_no": "8", "until": "2026-05-01"})
    assert number("law_households.standing") == 1
    names = {f.name for f in LawHousehold._meta.concrete_fields}
    assert not names & {"name", "address", "phone", "head"}


def test_places_are_public_and_people_are_not(county, enter):
    for kind, closed in (("square", None), ("square", "2026-04-01"), ("park", None)):
        enter(
            "services.law_places", title="法治文化广场", kind=kind, division="990126101", address="镇文化站旁",
            opened_on="2025-05-01", closed_on=closed,
        )  # fmt: skip
    with pytest.raises(BadInput, match="停用日期"):
        enter(
            "services.law_places", title="公园", kind="park", division="990126101", address="镇口", opened_on="2025-05-01",
            closed_on="2025-01-01",
        )  # fmt: skip
    enter("services.law_training", title="法律明白人培训", kind="aware", hours=8, attendance=120)
    assert [number(f"law_places.{n}") for n in ("places", "squares", "parks")] == [2, 1, 1]
    assert number("law_places.squares", Period.year(2025)) == 2
    assert (number("law_training.sessions"), number("law_training.attendance")) == (1, 120)
    assert registry.register_of("services.law_places").public
    for code in ("law_people", "law_households", "law_training"):
        assert registry.register_of(f"services.{code}").public == (), code
    assert registry.personal_fields("services.law_people") == {"name", "cert_no"}
