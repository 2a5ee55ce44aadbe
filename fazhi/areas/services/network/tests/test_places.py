"""Places, staff and the roll of towns and villages: what fits together, what is counted, against which denominator."""

from __future__ import annotations

import pytest

from fazhi.areas.services.network.tests.scene import Network
from fazhi.areas.services.network.tests.test_sit_in import YEAR, number
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.errors import BadInput


@pytest.fixture
def network(county):
    return Network(county)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "station", "division": "990126"}, "应设在乡镇（街道）一级，云岚县不是"),
        ({"longitude": "104.1"}, "请一并填写"), ({"longitude": "30.1", "latitude": "104.2"}, "填反"),
        ({"closed_on": "2025-01-01"}, "不能早于设立日期"),
    ],
)  # fmt: skip
def test_a_place_holds_together(network, fields, said):
    with pytest.raises(BadInput, match=said):
        network.place(**{"kind": "centre", "division": "990126", "title": "县中心", **fields})


def test_the_roll_keeps_what_was_merged(network):
    with pytest.raises(BadInput, match="已在名册内"):
        network.enter("services.grassroots", level="village", division="990126101201", since="2026-01-01")
    with pytest.raises(BadInput, match="级别不一致"):
        network.enter("services.grassroots", level="town", division="990126101201", since="2026-01-01")
    with pytest.raises(BadInput, match="并入哪个"):
        network.enter(
            "services.grassroots", level="village", division="990126101201", since="2020-01-01", until="2021-01-01"
        )
    network.enter(
        "services.grassroots", level="village", division="990126101201", since="2020-01-01", until="2024-01-01",
        merged_into="和平村", title="原东坡村",
    )  # fmt: skip
    assert (number("grassroots.villages"), number("grassroots.villages", Period.year(2023))) == (2, 1)


def test_coverage_against_the_roll_of_the_day(network):
    network.place("centre", "990126", "云岚县公共法律服务中心")
    network.place("station", "990126101", "青溪镇工作站")
    network.place("station", "990126101", "青溪镇第二工作站")  # one town is covered once
    network.place("room", "990126101201", "和平村工作室")
    network.place("room", "990126102201", "兴隆村工作室", closed_on="2026-02-01")
    network.place("post", "990126", "工业园区驻点")
    place = network.place("station", "990126102", "石桥镇工作站", opened_on="2026-12-01")
    with pytest.raises(BadInput, match="不能早于到岗日期"):
        network.enter(
            "services.legal_staff", place=place, name="甲", kind="lawyer", since="2026-02-01", until="2026-01-01"
        )
    network.enter("services.legal_staff", place=place, name="甲", kind="lawyer", since="2026-02-01")
    network.counsel("heping")
    network.counsel("xinglong", since="2025-01-01", until="2026-03-01")
    first = Period(YEAR.start, YEAR.end.replace(month=1, day=31), "一月")
    assert [number(f"legal_places.{n}") for n in ("centres", "stations", "rooms", "posts")] == [1, 3, 1, 1]
    assert (number("legal_places.stations", first), number("legal_places.rooms", first)) == (2, 2)
    assert (number("grassroots.station_coverage", first), number("grassroots.station_coverage")) == (0.5, 1.0)
    assert (number("grassroots.room_coverage", first), number("grassroots.room_coverage")) == (1.0, 0.5)
    assert (number("grassroots.counsel_coverage", first), number("grassroots.counsel_coverage")) == (1.0, 0.5)
    assert number("grassroots.counsel_coverage", Period.year(2024)) is None  # no roll, no rate
    assert number("legal_staff.posted") == 1
    assert "名册中的村" in figure("services.grassroots.counsel_coverage").variant
    for system in ("services.legal_places", "services.grassroots", "services.legal_staff"):
        assert differences(figures(system=system), Walker(YEAR)) == []


def test_names_of_staff_stay_inside(network):
    assert registry.personal_fields("services.legal_staff") == {"name"}
    for code in ("services.legal_staff", "services.village_duty", "services.grassroots"):
        assert registry.register_of(code).public == ()
