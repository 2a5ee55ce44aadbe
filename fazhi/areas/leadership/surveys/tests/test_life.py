"""A survey from its plan to its published result; every gate is tried the wrong way first."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.areas.leadership.surveys import sampling
from fazhi.areas.leadership.surveys.sheets import questions_of
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.portal.models import BallotCount
from fazhi.spine.access import Role
from fazhi.spine.actions import correct_entry, open_matter, record_entry, take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Document, Matter

pytestmark = pytest.mark.django_db
LINES = "您对本县法治建设总体是否满意｜满意*｜基本满意*｜不满意｜不了解#\n办事是否方便｜方便*｜不方便"
DOOR = "/leadership/answer/"


@pytest.fixture
def land(county):
    cache.clear()
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")
    return county


def refused(words, doing, *args, **kwargs):
    with pytest.raises(Refused) as found:
        doing(*args, **kwargs)
    assert words in str(found.value), str(found.value)


def sheet(county, **fields):
    given = {"edition": 1, "lines": LINES, **fields}
    return record_entry("leadership.survey_sheets", organ=county["justice"], by=county.people["registrar"],
                        on=county.today, title="法治建设满意度问卷", fields=given)  # fmt: skip


def opened(county, today, **fields):
    county.today = today
    held = fields.pop("sheet", None) or sheet(county)
    given = {
        "title": "2026年法治建设满意度测评", "year": 2026, "topic": "overall", "sheet": held, "population": "常住本县的18周岁以上居民",
        "population_size": 4000, "method": "simple", "how_drawn": "按村（社区）户数编号，等概率抽取户号", "draw_no": "", "sample_size": 40,
        "ways": "|paper|online|", "asks_until": today, **fields,
    }  # fmt: skip
    return open_matter("leadership.survey", organ=county["justice"], by=county.people["clerk"], on=today, fields=given)


def do(county, matter, code, by="clerk", detail=None, **fields):
    take_step(
        Matter.objects.get(pk=matter.pk), code, by=county.people[by], on=county.today, fields=fields, detail=detail
    )
    return Matter.objects.get(pk=matter.pk)


def test_a_sheet_is_read(land, today):
    first, second = questions_of(LINES)
    assert first.answers == {"s1": "满意", "s2": "基本满意", "n3": "不满意", "x4": "不了解"} and second.code == "q2"
    land.today = today
    refused("不收集个人信息", sheet, land, lines="您的姓名｜甲*｜乙")
    refused("第1题应写成", sheet, land, lines="只有一个选项｜满意*")
    refused("请加*", sheet, land, lines="是否满意｜满意｜不满意")
    refused("重复的选项", sheet, land, lines="是否满意｜满意*｜满意")
    refused("题目不能再改", _changed, land, today)


def _changed(land, today):
    held = sheet(land)
    do(land, opened(land, today, sheet=held), "start", by="head")
    correct_entry(
        held, by=land.people["registrar"], on=today, changes={"lines": LINES + "\n再问一题｜好*｜不好"}, reason="加题"
    )


def test_the_plan(land, today):
    refused("多于总体", opened, land, today, sample_size=5000)
    refused("样本量4份太少", opened, land, today, sample_size=4)
    refused("全面调查发出的份数应当等于总体", opened, land, today, method="all")
    refused("没有编号为“抽1号”的已公布的公开抽取", opened, land, today, draw_no="抽1号")
    refused("早于登记日期", opened, land, today, asks_until=today.replace(day=1))
    refused("回收方式", opened, land, today, ways="")


def test_from_the_sheets_to_the_published_result(land, today, client):
    matter = opened(land, today)
    matter = do(land, matter, "start", by="head")
    refused("还没有发出问卷", do, land, matter, "close")
    refused("没有这种回收方式", do, land, matter, "hand_out", detail={"way": "phone", "many": 5})
    client.force_login(land.people["clerk"])
    address = f"/desk/leadership/surveys/{matter.pk}/sheets/"
    assert "纸质问卷" in client.get(address).content.decode()
    assert "最多还能发出40份" in client.post(address, {"many": 41, "way": "paper"}).content.decode()
    codes = re.findall(
        r"<code>([0-9A-Z-]{14})</code>", client.post(address, {"many": 40, "way": "paper"}).content.decode()
    )
    assert len(codes) == 40
    organ, rater = matter.organ_id, Client()
    for n, code in enumerate(codes[:36]):
        overall = "s1" if n < 20 else "s2" if n < 24 else "n3" if n < 32 else "x4"
        given = {"code": code, "act": "give", f"{organ}-q1": overall, f"{organ}-q2": "s1" if n % 2 else "n2"}
        assert rater.post(DOOR, given).status_code == 302
    matter = do(land, matter, "close")
    assert "没有查到" in rater.post(DOOR, {"code": codes[39]}).content.decode()
    matter = do(land, matter, "settle")
    found = matter.record
    assert (found.answered, found.satisfied) == (36, 75)
    assert "满意20份（55.6%），基本满意4份" in found.results and "方便18份（50.0%）" in found.results
    assert found.margin == "95%置信度下抽样误差±14.9个百分点（不含未答者的影响）；发出40份，收回36份，回收率90.0%"
    matter = do(land, matter, "publish", by="head", published_where="县政府门户网站")
    assert "抽样误差±14.9" in Document.objects.get(matter=matter).body
    figures = [
        catalogue.figure(f"leadership.survey.{name}") for name in ("published", "answered", "judged", "satisfaction")
    ]
    values = engine.values(figures, Period.year(2026))
    assert [values[f.code].number for f in figures] == [1, 36, 32, 0.75]
    page = client.get("/published/leadership.survey/").content.decode()
    assert "2026年法治建设满意度测评" in page


def test_too_few_answers_are_told_to_nobody(land, today, client):
    matter = do(land, opened(land, today), "start", by="head")
    client.force_login(land.people["clerk"])
    page = client.post(f"/desk/leadership/surveys/{matter.pk}/sheets/", {"many": 6, "way": "online"}).content.decode()
    for code in re.findall(r"<code>([0-9A-Z-]{14})</code>", page)[:4]:
        Client().post(DOOR, {"code": code, "act": "give", f"{matter.organ_id}-q1": "n3", f"{matter.organ_id}-q2": "n2"})
    matter = do(land, matter, "close")
    assert BallotCount.objects.filter(month=None, count=4).count() == 2
    refused("不足5份，可能认出是谁填的", do, land, matter, "settle")
    do(land, matter, "stop", by="head", stop_why="答卷过少")


@pytest.mark.parametrize(
    ("method", "counts", "words"),
    [
        ("quota", {"s1": 30, "n2": 10}, "不是简单随机抽样，不推算抽样误差"), ("open", {"s1": 300, "n2": 10}, "不是简单随机抽样"),
        ("stratified", {"s1": 300, "n2": 100}, "不是简单随机抽样"), ("all", {"s1": 300, "n2": 100}, "全面调查，没有抽样误差"),
        ("simple", {"s1": 20, "n2": 5}, "答卷过少"), ("simple", {"s1": 400}, "全部一致"),
        ("simple", {"s1": 300, "n2": 100}, "±4.0个百分点"),
    ],
)  # fmt: skip
def test_only_a_simple_sample_has_a_margin(method, counts, words):
    assert words in sampling.claim(method, counts, 4000, 500)


def test_who_does_not_know_is_left_out():
    assert sampling.share({"s1": 30, "n2": 10, "x3": 60}) == 0.75 and sampling.share({"x3": 5}) is None
