"""The pages of a round: at the desk before and after the draw, and what everybody may read."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from zeal import zeal_ignore

from fazhi.areas.enforcement.random_checks import pool
from fazhi.areas.enforcement.random_checks.models import RandomObject
from fazhi.areas.enforcement.random_checks.tests.scene import ratio
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.areas.enforcement.visits.tests.scene import thing
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import correct_entry
from fazhi.spine.draws import actions as draws

pytestmark = pytest.mark.django_db
D = date.fromisoformat


def _read(client, name, *args, **asked):
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_desk_before_the_draw(client, random_round, town):
    client.force_login(town.people["m_clerk"])
    one = random_round().items()
    page = _read(client, "desk-enforcement:random-plan", one.matter.pk)
    assert "9户，抽取5户" in page and "云岚县双随机抽查实施细则第八条" in page and "县市场监管局6名" in page
    assert "准备抽取</button>" not in page and "计划批准以后" in page
    thing(town, "云岚县第十商店", 10, risk_class="D", risk_source="省市场监管局", risk_month="2026-01-01")
    one.do("submit", "2026-02-04").do("approve", "2026-02-05", "m_head")
    page = _read(client, "desk-enforcement:random-plan", one.matter.pk)
    assert "没有规定“D类（高风险）”的抽查比例" in page and "准备抽取</button>" in page
    url = reverse("desk-enforcement:random-prepare", args=[one.matter.pk])
    with zeal_ignore():  # pool, shares and officers, each an event of its own
        refused = client.post(url, follow=True).content.decode()
    assert "请先在“抽查比例”台账登记" in refused and one.again().plan.draw is None
    ratio(town, "D", "1/1")
    with zeal_ignore():
        answer = client.post(url)
    assert answer.headers["Location"] == reverse("desk:draw", args=[one.again().plan.draw_id])
    assert "抽取中" in _read(client, "desk-enforcement:random-board")
    assert client.get(url).status_code == 405


def test_others_do_not_prepare(client, random_round, town):
    one = random_round().approved()
    client.force_login(town.people["police"])
    assert client.post(reverse("desk-enforcement:random-prepare", args=[one.matter.pk])).status_code == 404
    client.force_login(town.people["m_head"])
    told = client.post(reverse("desk-enforcement:random-prepare", args=[one.matter.pk]), follow=True).content.decode()
    assert "没有可以组织抽取的岗位" in told


def test_desk_after_the_draw(client, random_round, town):
    one = random_round().taken()
    client.force_login(town.people["m_clerk"])
    one.visited(one.visits()[0])
    page = _read(client, "desk-enforcement:random-plan", one.matter.pk)
    assert page.count("尚无结果") == 4 and "2026-03-12公示" in page
    assert "4户" in _read(client, "desk-enforcement:random-board")


def test_the_head_approves_the_visits_of_a_round_together(client, random_round, town):
    one = random_round().taken()
    gone = one.visits()[0].target
    changes = {"ended_on": "2026-03-11", "ended_why": "注销登记"}
    correct_entry(gone, by=town.people["m_clerk"], on=D("2026-03-11"), reason="注销", changes=changes)
    url = reverse("desk-enforcement:random-approve", args=[one.matter.pk])
    client.force_login(town.people["m_clerk"])
    client.post(url)
    assert {visit.matter.state for visit in one.visits()} == {"planned"}
    client.force_login(town.people["m_head"])
    with zeal_ignore():  # one visit after the other, each an event of its own
        told = client.post(url, follow=True).content.decode()
    assert "已批准4户的检查" in told and f"{gone.title}：" in told and "已于2026-03-11注销" in told
    assert sorted(visit.matter.state for visit in one.visits()) == ["approved"] * 4 + ["planned"]


def test_everybody_reads_the_round_but_not_who_comes_before_it_is_published(random_round, town):
    person = thing(town, "欧阳春", 30, object_kind="person", uscc="")
    one, stranger = random_round(), Client()
    assert stranger.get(reverse("enforcement:random-plan", args=[one.matter.pk])).status_code == 404
    one.approved()
    assert "尚未抽取" in _read(stranger, "enforcement:random-plans")
    assert one.plan.title in _read(stranger, "enforcement:random-plans", q="食品", agency=town["market"].pk)
    one.prepared().hold().do("take_over", "2026-03-10")
    assert RandomObject.objects.filter(matter=one.matter, target=person).exists()
    page = _read(stranger, "enforcement:random-plan", one.matter.pk)
    assert "以免检查以前走漏" in page and "商店" not in page and one.draw.number in page
    bad, *rest = one.visits()
    one.visited(bad, outcome="pending", result="problems", publish=False)
    for visit in rest:
        one.visited(visit)
    draws.publish(one.draw, by=town.people["m_clerk"], on=D("2026-03-13"))
    page = _read(stranger, "enforcement:random-plan", one.matter.pk)
    assert "欧阳某" in page and "欧阳春" not in page and page.count("未发现问题") == 5 and "已检查，结果待公示" in page
    assert reverse("portal:draw", args=[one.draw.pk]) in page
    one.again().do("finish", "2026-03-16").do("publish", "2026-03-17")
    now = engine.values([catalogue.figure(f"enforcement.random_plan.{n}") for n in FIGURES], Period.year(2026))
    assert [now[f"enforcement.random_plan.{n}"].number for n in FIGURES] == [1, 6, 6, 12, 1, 1, 6, 1.0, 0.6]


FIGURES = (
    "draws", "objects", "checked", "officer_times", "problem", "published_in_time", "object_times", "in_time_rate", "coverage",
)  # fmt: skip


def test_a_small_trader_is_a_person():
    assert pool.shown(InspectedObject(title="云岚县老周面馆", object_kind="individual")) == "云某某"
    assert pool.shown(InspectedObject(title="云岚县老周面业有限公司", object_kind="enterprise")).startswith(
        "云岚县老周"
    )
