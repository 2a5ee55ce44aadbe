"""Emergency measures pause other proceedings only on the ground of their own law, each by its own organ (第13条)."""

from __future__ import annotations

import pytest
from django.test import Client

from fazhi.areas.emergency.plans.tests.test_plan import refused
from fazhi.areas.emergency.response import pausing
from fazhi.areas.emergency.response.tests.scene import D, Moving
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Division, Matter, Pause


class TimeOut(Moving):
    system = "emergency.time_out"

    def __init__(self, county, on="2026-11-10", division="990126", **fields):
        given = {
            "name": "11月寒潮应急处置", "division": Division.objects.get(code=division), "measures": "交通管制，全县停业",
            "start_on": "2026-11-09", **fields,
        }  # fmt: skip
        super().__init__(county, on, **given)


APPLICATION = {
    "channel": "counter", "applicant": "孙小满", "respondent": "云岚县公安局", "act_name": "行政处罚决定",
    "act_number": "云公罚决字〔2026〕12号", "act_kind": "penalty", "field": "police", "request": "撤销该处罚决定",
    "facts": "处罚没有事实依据", "phone": "13900000000",
}  # fmt: skip


@pytest.fixture
def case(bureau):
    """A reconsideration that was accepted on 5 November; opened by code, for areas do not know one another."""
    reviewer = bureau.people["reviewer"]
    matter = open_matter(
        "disputes.reconsideration", organ=bureau["justice"], by=reviewer, on=D("2026-11-02"),
        fields=APPLICATION | {"respondent_organ": bureau["police"], "known_on": "2026-10-20"},
    )  # fmt: skip
    fields = {"reviewers": "李审理、王经办"}
    take_step(matter, "accept", by=reviewer, on=D("2026-11-05"), fields=fields)
    return Matter.objects.get(pk=matter.pk)


def test_period_in_order(bureau):
    refused(lambda: TimeOut(bureau, start_on="2026-11-12"), "晚于登记日期")
    refused(lambda: TimeOut(bureau, until_on="2026-11-01"), "早于起始日期")


def test_only_what_the_law_of_a_proceeding_has_is_used():
    known = {p.code: pausing.ground_of(p) for p in pausing.procedures()}
    assert known["disputes.reconsideration"].code == "force_majeure"
    assert known["disputes.litigation"] is None  # the court stays a suit; nothing is invented here
    assert [p.code for p in pausing.without_ground()] == ["disputes.litigation"]


def test_a_reconsideration_is_paused_on_its_own_ground_by_its_own_office(bureau, case):
    out = TimeOut(bureau)
    page = f"/desk/emergency/pauses/{out.matter.pk}/"
    text = as_(bureau, "e_clerk").get(page).text
    assert case.number in text and "由承办单位决定" in text and "行政复议法第39条第1款第5项" in text
    assert "没有因不可抗力中止的步骤" in text  # of litigation
    assert case.number not in as_(bureau, "qingxi").get(page).text
    answer = as_(bureau, "e_clerk").post(f"{page}pause/", {"matter": case.pk}, follow=True)
    assert "须由承办单位" in answer.text and not Pause.objects.exists()
    answer = as_(bureau, "reviewer").post(f"{page}pause/", {"matter": case.pk}, follow=True)
    assert "已中止，期限停止计算" in answer.text and "仍在中止" in answer.text
    stopped = Matter.objects.get(pk=case.pk)
    assert stopped.suspended and stopped.pauses.get().ground == "force_majeure"
    assert out.matter.number in stopped.pauses.get().note
    assert not [d for d in stopped.deadlines.all() if d.is_running and d.limit == "decide" and d.due_on]
    out.do("end", "2026-11-20")
    assert "措施已解除，须恢复" in as_(bureau, "reviewer").get(page).text


def test_elsewhere_and_afterwards_nothing_is_paused(bureau, case):
    out = TimeOut(bureau, division="990126102")
    reviewer = bureau.people["reviewer"]
    refused(lambda: pausing.pause(out.matter, case, by=reviewer, on=D("2026-11-12")), "不在石桥镇")
    over = TimeOut(bureau).do("end", "2026-11-15")
    refused(lambda: pausing.pause(over.matter, case, by=reviewer, on=D("2026-11-16")), "已于2026-11-15解除")
    assert not Matter.objects.get(pk=case.pk).suspended


def as_(county, name):
    client = Client()
    client.force_login(county.people[name])
    return client
