"""The map with its list, a site's page, and what the operator does with the code."""

import re
from datetime import date

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.area_management.models import AlertObjection, AlertReply, AlertRuling
from fazhi.areas.enforcement.area_management.tests.scene import Alert, licence, site, thing
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db
BOARD = "/desk/enforcement/areas/"
DOOR = "/enforcement/area-alert/"


@pytest.fixture
def desk(client, yellow):
    client.force_login(yellow.people["m_clerk"])
    return client


def test_the_map_and_the_list_tell_the_same(desk, yellow):
    pier = thing(yellow, "云岚县镜湖游船有限公司", 7)
    site(yellow, pier, title="东岸码头", site_kind="boat", longitude="120.85")
    page = desk.get(BOARD).content.decode()
    assert "style=" not in page and "<script>" not in page
    assert (
        page.count('class="mark') == 2
        and 'aria-label="1 镜湖山泉餐厅，黄色"' in page
        and 'aria-label="2 东岸码头，绿色"' in page
    )
    assert "许可逾期未延续1件" in page and "登记预警" in page and "环湖路" in page
    only = desk.get(BOARD + f"{yellow.area.pk}/?colour=green").content.decode()
    assert "东岸码头" in only and "镜湖山泉餐厅" not in only
    before = desk.get(BOARD + "?on=2026-02-01").content.decode()
    assert 'aria-label="2 镜湖山泉餐厅，绿色"' in before and "登记预警</button>" not in before
    assert desk.get(BOARD + "?on=2999-01-01").context["on"] == date(2026, 11, 20)
    assert desk.get(BOARD + "99999/").status_code == 404


def test_a_site_opens_its_alert_once(desk, yellow):
    address = f"{BOARD}sites/{yellow.site.pk}/"
    page = desk.get(address).content.decode()
    assert "JY990126001" in page and f'href="{reverse("desk:entry", args=[yellow.licence.pk])}"' in page
    assert "行政许可法第50条、第70条" in page and "colour-strip" in page
    told = desk.post(address + "alert/")
    opened = Matter.objects.get(system="enforcement.area_alert")
    assert told.status_code == 302 and told.headers["Location"] == reverse("desk:matter", args=[opened.pk])
    assert "已有未办结的预警" in desk.post(address + "alert/", follow=True).content.decode()
    assert desk.get(f"{BOARD}alerts/{opened.pk}/").headers["Location"] == address
    assert "待处理" in desk.get(address).content.decode()


def test_the_map_says_when_a_colour_has_changed_since(desk, yellow):
    Alert(yellow).reminded()
    licence(yellow, title="酒类零售许可证", licence_no="JL1")
    assert "告知时为黄色，颜色已变" in desk.get(BOARD).content.decode()
    assert "预警办理" not in desk.get(BOARD + "?on=2026-11-01").content.decode()


def test_those_who_oversee_see_the_map_and_open_nothing(client, yellow):
    client.force_login(yellow.people["head"])  # the justice bureau, for the whole division
    page = client.get(BOARD).content.decode()
    assert "镜湖山泉餐厅" in page and "登记预警</button>" not in page and "尚未登记预警" in page
    assert client.post(f"{BOARD}sites/{yellow.site.pk}/alert/").status_code == 404
    with pytest.raises(BadInput, match="由县市场监管局管理"):
        Alert(yellow, organ="justice", by="clerk")


def test_those_of_another_bureau_see_nothing_of_it(client, yellow):
    yellow.person("stranger", "police", Role.CLERK)
    client.force_login(yellow.people["stranger"])
    assert "镜湖" not in client.get(BOARD).content.decode()
    assert client.get(f"{BOARD}sites/{yellow.site.pk}/").status_code == 404
    assert client.post(f"{BOARD}sites/{yellow.site.pk}/alert/").status_code == 404


def test_the_operator_answers_and_objects_by_code(client, yellow):
    it = Alert(yellow).reminded()
    assert "查询码" in client.get(DOOR).content.decode()
    assert client.post(DOOR, {"code": "222222222222"}).status_code == 422
    assert client.post(DOOR, {"code": ""}).status_code == 422
    typed = {"code": it.record.code.lower()}
    page = client.post(DOOR, typed)
    body = page.content.decode()
    assert page.headers["Cache-Control"] == "no-store" and it.record.code not in page.request["PATH_INFO"]
    assert "当前黄色" in body and "JY990126001" in body and "均须持续3天" in body
    token = re.search(r'name="token" value="(o\w+)"', body)[1]
    sent = {**typed, "act": "object", "token": token, "content": "许可已经延续，新证已领"}
    assert "异议已收到" in client.post(DOOR, sent).content.decode()
    client.post(DOOR, sent)  # the same form again
    assert AlertObjection.objects.count() == 1 and "正在审查" in client.post(DOOR, typed).content.decode()
    assert client.post(DOOR, {**sent, "token": "x1"}).status_code == 422
    assert client.post(DOOR, {**typed, "act": "reply", "content": ""}).status_code == 422
    for _ in range(2):
        client.post(DOOR, {**typed, "act": "reply", "content": "已更换公示的许可证", "token": "r1"})
    assert AlertReply.objects.get().content == "已更换公示的许可证"
    it.matter.refresh_from_db()
    it.do(
        "answer", "2026-11-20", by="m_office", detail={"outcome": "changed", "index": "licence", "reason": "新证有效"}
    )
    body = client.post(DOOR, typed).content.decode()
    assert (
        AlertRuling.objects.get().after == "green" and "当前绿色" in body and "黄色变更为绿色" in body.replace("（", "")
    )
    it.do("close", "2026-11-20")
    body = client.post(DOOR, typed).content.decode()
    assert "已经办结" in body and "<textarea" not in body
    assert client.post(DOOR, {**typed, "act": "object", "content": "再次异议", "token": "o9"}).status_code == 422
