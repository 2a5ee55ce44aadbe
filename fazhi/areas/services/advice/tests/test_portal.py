"""A question asked on line: answered for whoever holds the code, rated once, by nobody who can be told."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.areas.services.advice.models import AdviceMatter
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.spine.actions import take_step

pytestmark = pytest.mark.django_db
PAGE = "/services/advice/"
ASKED = {"topic": "labour", "asker_kind": "person", "question": "工资没有结清怎么办"}


@pytest.fixture(autouse=True)
def calm():
    """No allowance is spent at the start."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def asked(county):
    client = Client()
    form = client.get("/apply/services.advice/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', form)[1]
    assert "不用留姓名和电话" in form
    empty = client.post("/apply/services.advice/", {"token": token, "stage": "check", "topic": "labour"})
    assert empty.status_code == 422 and "请填写“问题”" in empty.content.decode()
    sent = client.post("/apply/services.advice/", {**ASKED, "token": token, "stage": "send"}).content.decode()
    return client, re.search(r'class="code">([^<]+)<', sent)[1], AdviceMatter.objects.get()


def test_the_answer_is_shown_and_rated_once(county, asked):
    client, code, record = asked
    assert (record.channel, record.asker, record.matter.title) == ("network", "", "法律咨询")
    wrong = client.post(PAGE, {"code": "AAAA-BBBB-CCCC"})
    assert wrong.status_code == 422 and "没有查到" in wrong.content.decode()
    waiting = client.post(PAGE, {"code": code}).content.decode()
    assert "正在办理" in waiting and "是否满意" not in waiting
    early = client.post(PAGE, {"code": code, "act": "rate", "mark": "yes"})
    assert early.status_code == 422 and "还没有解答" in early.content.decode()
    take_step(
        record.matter,
        "answer",
        by=county.people["clerk"],
        on=date(2026, 11, 20),
        fields={"answer": "可以申请仲裁。\n也可以投诉。"},
    )
    shown = client.post(PAGE, {"code": code}).content.decode()
    assert "可以申请仲裁。<br>也可以投诉。" in shown and "是否满意" in shown and "王经办" not in shown
    assert client.post(PAGE, {"code": code, "act": "rate", "mark": "6"}).status_code == 422
    assert "已评价" in client.post(PAGE, {"code": code, "act": "rate", "mark": "no"}).content.decode()
    again = client.post(PAGE, {"code": code, "act": "rate", "mark": "yes"})
    assert again.status_code == 422 and "已经评价过" in again.content.decode()
    assert BallotCount.objects.get(count=1).answer == "no" and BallotPaper.objects.count() == 1
    assert "no-store" in client.post(PAGE, {"code": code}).headers["Cache-Control"]


def test_codes_cannot_be_tried_without_end(county, asked):
    client, code, _ = asked
    for _ in range(10):
        client.post(PAGE, {"code": "ZZZZZZZZZZZZ"})
    shut = client.post(PAGE, {"code": code})
    assert shut.status_code == 429 and "15分钟后再试" in shut.content.decode()
