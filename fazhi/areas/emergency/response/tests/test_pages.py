"""What is on now, by whom it is read, and what nobody outside may see: the desk's pages and the portal's."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from django.test import Client

from fazhi.areas.emergency.incidents.models import EmergencyPerson
from fazhi.areas.emergency.response import board
from fazhi.areas.emergency.response.tests.scene import Incident, Plan, Social, Warned, at
from fazhi.areas.emergency.warnings.models import EmergencyWarning
from fazhi.spine import actions
from fazhi.spine.models import Matter

NOW, PORTAL = "/desk/emergency/now/", "/emergency/now/"


@pytest.fixture
def desk(bureau):
    def of(name):
        client = Client()
        client.force_login(bureau.people[name])
        return client

    return of


def test_the_clock_of_a_first_report(bureau, monkeypatch, desk):
    one = Incident(bureau)
    told = board.running(one.record, at("2026-07-03 06:10"))
    assert (told.late, told.said) == (False, "还有30分钟")
    assert board.running(one.record, at("2026-07-03 06:45")).said == "已超时5分钟"
    text = desk("e_clerk").get(NOW).text
    assert "青溪镇山洪" in text and "尚未报告，限2026-07-03 06:40前" in text and "已超时" in text
    one.reported("2026-07-03 06:45", late_reason="通信中断")
    text = desk("e_clerk").get(f"/desk/emergency/incidents/{one.matter.pk}/").text
    assert "1小时5分钟后报告，超过时限" in text and "未按时报告的原因：通信中断" in text
    changes = {"known_at": at("2026-07-03 05:50")}
    actions.correct(
        one.matter, by=bureau.people["e_clerk"], on=date(2026, 7, 4), reason="接报记录核对", changes=changes
    )
    told = board.running(type(one.record).objects.get(), at("2026-07-04 09:00"))
    assert (told.late, told.said) == (False, "55分钟后报告，按时（知悉时间更正以前登记为1小时5分钟）")


def test_social_safety_is_on_no_page_of_others(bureau, desk, client):
    one = Social(bureau).reported().responded()
    page = f"/desk/emergency/incidents/{one.matter.pk}/"
    assert "车站广场聚集事件" in desk("s_clerk").get(page).text
    for name in ("e_clerk", "e_head", "mayor", "head"):
        assert desk(name).get(page).status_code == 404
        assert desk(name).get(f"/desk/matters/{one.matter.pk}/").status_code == 404
    assert "车站广场" not in desk("e_clerk").get(NOW).text
    for url in ("/", PORTAL, "/published/", f"/published/emergency.incident/{one.matter.pk}/",
                f"/published/emergency.social_incident/{one.matter.pk}/"):  # fmt: skip
        assert "车站广场" not in client.get(url).text
    assert desk("e_head").get("/desk/figures/emergency.incident.reports/rows/?year=2026").text.count("车站") == 0


def test_the_public_sees_warnings_responses_and_plans(bureau, client):
    assert "现在没有生效中的预警" in client.get(PORTAL).text
    Plan(bureau).made().do("publish", "2026-02-05", summary="防汛组织指挥、预警、转移")
    hidden = Plan(bureau, name="云岚县某专项预案", secret=True, secret_basis="保守国家秘密法").made()
    weighed = Warned(bureau, name="大风预警").consulted()
    Warned(bureau).consulted().issued()
    Warned(bureau, name="山洪预警").consulted().issued(level="1", measures=("plan", "move"))
    Incident(bureau).reported().responded()
    text = client.get(PORTAL).text
    assert text.index("山洪预警") < text.index("暴雨预警")  # the gravest first, with its word
    for words in (
        "一级（红色）",
        "三级（黄色）",
        "转移、疏散、安置人员",
        "0990-1200112",
        "三级响应",
        "云岚县防汛应急预案",
    ):
        assert words in text
    assert "大风预警" not in text and "某专项预案" not in text
    assert weighed.matter.state == "weighing" and hidden.matter.state == "in_force"
    assert "防汛组织指挥" in client.get(f"/published/emergency.plan/{plan_in(text)}/").text
    row = EmergencyWarning.objects.get(name="山洪预警")
    assert "2026年7月2日 22:10" in client.get(f"/published/emergency.warning/{row.pk}/").text


def plan_in(text):
    return re.search(r"/published/emergency.plan/(\d+)/", text)[1]


def test_personal_data_are_destroyed_from_the_page_once_the_file_is_closed(bureau, desk):
    one = Incident(bureau).reported().responded()
    one.do("collect", "2026-07-03", detail={"purpose": "转移安置", "person": "周一凡", "phone": "", "address": ""})
    page = f"/desk/emergency/incidents/{one.matter.pk}/"
    text = desk("e_office").get(page).text
    assert "尚未办结" in text and "周一凡" not in text
    desk("e_office").post(f"{page}destroy/")
    assert EmergencyPerson.objects.get().person == "周一凡"
    one.ended().finished().do("archive", "2026-08-01", archive_no="1")
    assert "待销毁的个人信息：1件" in desk("e_office").get(NOW).text
    assert "须由承办单位的" in desk("e_clerk").get(page).text  # only the head of office destroys
    answer = desk("e_office").post(f"{page}destroy/", follow=True)
    assert "已整体销毁" in answer.text and "突发事件应对法第85条" in answer.text
    assert EmergencyPerson.objects.get().person == ""
    assert "待销毁的个人信息：0件" in desk("e_office").get(NOW).text


def test_plans_due_and_the_mean_lead(bureau, desk):
    due = Plan(bureau, "2023-09-01", name="云岚县森林火灾应急预案")
    due.do("comments", "2023-09-04", detail={"asked": "各乡镇", "received": 1, "adopted": 1})
    due.do("link_check", "2023-09-05", link_result="fits").do("approve", "2023-09-06", by="e_head", approver="县政府")
    due.do("issue", "2023-09-08", detail={"document_no": "云政办〔2023〕7号", "changes": "首次制定"})
    Plan(bureau).made()
    warning = Warned(bureau).consulted().issued()
    warning.do("occurred", "2026-07-03", occurred_at=at("2026-07-03 05:10"))
    text = desk("e_clerk").get(NOW).text
    assert "须评估、演练的预案：1件" in text.replace("90日内", "") and "2026-09-08 已过" in text
    assert "平均提前7小时（1次）发布" in text


def test_a_moment_without_a_zone_is_one_in_china(bureau):
    matter = actions.open_matter(
        "emergency.warning", organ=bureau["emergency"], by=bureau.people["e_clerk"], on=date(2026, 7, 2),
        fields=Warned.FIELDS | {"start_at": datetime(2026, 7, 3, 8)},
    )  # fmt: skip
    assert EmergencyWarning.objects.get(pk=matter.pk).start_at == at("2026-07-03 08:00")


def test_what_is_requisitioned_for_a_kept_event_does_not_tell_of_it(bureau, desk):
    one = Social(bureau).reported().responded()
    one.do(
        "requisition", "2026-07-03", by="s_head", detail={"thing": "客车", "quantity": "3辆", "taken_on_site": "车站"}
    )
    taken = Matter.objects.get(system="emergency.requisition")
    client = desk("e_clerk")
    for url in (
        f"/desk/matters/{taken.pk}/", f"/desk/matters/{taken.pk}/?all=1", NOW, "/desk/", "/desk/?scope=all",
        "/desk/registers/emergency.requisition/", "/desk/registers/emergency.requisition/?q=聚集",
        "/desk/figures/emergency.requisition.taken/rows/?year=2026", "/desk/figures/?system=emergency.incident",
    ):  # fmt: skip
        text = client.get(url).text
        assert "聚集事件" not in text and one.matter.number not in text, url
    assert client.get("/desk/registers/emergency.social_incident/").status_code == 404
    assert "聚集事件" in desk("s_clerk").get("/desk/registers/emergency.social_incident/").text
