"""The public's search for the nearest place: by town, by position, and what it says when neither can be read."""

from __future__ import annotations

import re
from math import hypot

import pytest
from django.test import Client

from fazhi.areas.services.network.drawing import RADIUS, WIDE
from fazhi.areas.services.network.nearest import distance, read_point
from fazhi.areas.services.network.tests.scene import Network
from fazhi.spine.actions import withdraw_entry

PAGE = "/services/places/"


@pytest.fixture
def network(county):
    network = Network(county)
    network.place(
        "centre", "990126", "云岚县公共法律服务中心", phone="0990-12348", hours="工作日9:00–17:00", longitude="104.100000",
        latitude="30.500000", step_free=True,
    )  # fmt: skip
    network.place("station", "990126101", "青溪镇工作站", longitude="104.200000", latitude="30.600000")
    network.place("station", "990126102", "石桥镇工作站", longitude="104.110000", latitude="30.510000")
    network.place("room", "990126101201", "和平村工作室", phone="询村委会")
    network.place("room", "990126102201", "旧工作室", closed_on="2026-01-01")
    network.place("post", "990126", "明年的驻点", opened_on="2027-01-01")
    return network


def names(response):
    text = response.content.decode()
    return re.findall(r'data-label="网点">(?:<span class="nth">\d+</span>)?<span>(.*?)<br>', text), text


def test_by_town(network):
    found, text = names(Client().get(PAGE))
    assert found == ["云岚县公共法律服务中心", "青溪镇工作站", "石桥镇工作站"]
    assert 'href="tel:099012348"' in text and "工作日9:00–17:00" in text and "可无障碍通行" in text
    assert "村（社区）工作室请选择乡镇（街道）后查看" in text and "旧工作室" not in text and "明年的驻点" not in text
    found, text = names(Client().get(PAGE, {"town": "990126101"}))
    assert found == ["青溪镇工作站", "和平村工作室"] and "青溪镇和平村文明路1号" in text and "询村委会" in text
    found, _ = names(Client().get(PAGE, {"kind": "room"}))
    assert found == ["和平村工作室"]
    for wild in ({"town": "x' OR 1=1"}, {"kind": "nothing"}):
        assert names(Client().get(PAGE, wild))[0][0] == "云岚县公共法律服务中心"


def test_by_position_nearest_first_and_nothing_in_the_address(network):
    far, _ = names(Client().post(PAGE, {"longitude": "104.21", "latitude": "30.61"}))
    assert far == ["青溪镇工作站", "石桥镇工作站", "云岚县公共法律服务中心"]
    answer = Client().post(PAGE, {"longitude": "104.1", "latitude": "30.5"})
    found, text = names(answer)
    assert found == ["云岚县公共法律服务中心", "石桥镇工作站", "青溪镇工作站"]
    assert "约0米" in text and "约1.5公里" in text and "直线距离" in text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("typed", "said"),
    [(("", ""), "都填写为数字"), (("104.1", "北"), "都填写为数字"), (("30.5", "104.1"), "是否填反"), (("nan", "inf"), "请核对")],
)  # fmt: skip
def test_what_cannot_be_read_is_said(network, typed, said):
    answer = Client().post(PAGE, {"longitude": typed[0], "latitude": typed[1]})
    found, text = names(answer)
    assert answer.status_code == 422 and said in text and found[0] == "云岚县公共法律服务中心"


def test_a_withdrawn_place_is_gone(network):
    place = network.place("post", "990126", "误登的驻点")
    assert "误登的驻点" in names(Client().get(PAGE))[1]
    withdraw_entry(place, by=network.county.people["clerk"], on=place.on, reason="登记有误")
    assert "误登的驻点" not in names(Client().get(PAGE))[1]


def test_distances():
    assert distance((104.1, 30.5), (104.1, 30.5)) == 0
    assert round(distance((0, 0), (0, 1)), 1) == 111.2  # one degree of a meridian
    assert read_point(" 104.1 ", "30.5") == ((104.1, 30.5), "")


def test_the_sketch_has_the_numbers_of_the_list_and_the_towns(network):
    _, text = names(Client().get(PAGE))
    drawn = re.search(r"<svg.*?</svg>", text, re.S)[0]
    links = re.findall(r'<a href="#(place-\d+)" class="is-\w+" aria-label="(\d+) (.*?)">', drawn)
    rows = re.findall(
        r'<tr id="(place-\d+)">\s*<th scope="row" data-label="网点"><span class="nth">(\d+)</span><span>(.*?)<br>', text
    )
    assert links == rows and [name for *_, name in rows] == ["云岚县公共法律服务中心", "青溪镇工作站", "石桥镇工作站"]
    assert re.findall(r'class="town".*?>(.*?)<', drawn) == ["青溪镇", "石桥镇"]
    assert "style=" not in drawn and "http" not in drawn and text.index("</svg>") < text.index('<table id="list"')


def test_north_is_up_east_is_right_and_points_do_not_cover_each_other(network):
    network.place("post", "990126101", "同址驻点", longitude="104.200000", latitude="30.600000")
    _, text = names(Client().post(PAGE, {"longitude": "104.19", "latitude": "30.59"}))
    at = {name: (int(x), int(y)) for name, x, y in re.findall(r'aria-label="\d+ (.*?)">.*?cx="(\d+)" cy="(\d+)"', text)}
    east, west = at["青溪镇工作站"], at["云岚县公共法律服务中心"]
    assert east[0] > west[0] and east[1] < west[1]
    assert hypot(east[0] - at["同址驻点"][0], east[1] - at["同址驻点"][1]) >= 2 * RADIUS
    assert all(0 < x < WIDE for x, _ in at.values()) and 'class="here"' in text


def test_no_sketch_of_one_point_and_what_is_not_measured_is_told(network):
    assert "<svg" not in Client().get(PAGE, {"town": "990126102"}).content.decode()
    network.place("post", "990126101", "未测量的驻点")
    page = Client().get(PAGE).content.decode()
    assert "另有1处没有测量位置" in page
