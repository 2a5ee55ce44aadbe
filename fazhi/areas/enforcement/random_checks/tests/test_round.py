"""A round from the plan to the publication, and what each gate refuses."""

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.officers.tests.people import halt
from fazhi.areas.enforcement.random_checks.models import RandomAnswer, RandomObject, RandomOfficer, RandomRatio
from fazhi.areas.enforcement.random_checks.tests.scene import at, random_item
from fazhi.spine.actions import correct_entry
from fazhi.spine.draws import actions as draws
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import Ground
from fazhi.spine.errors import Refused
from fazhi.spine.models import Deadline, Matter

pytestmark = pytest.mark.django_db
D = date.fromisoformat


def test_whole_round(random_round, town):
    one = random_round().taken()
    plan = one.plan
    assert (plan.pool_size, plan.drawn, plan.drawn_on) == (
        9,
        5,
        D("2026-03-10"),
    )  # 2 of 4 A, 2 of 4 C, the one without class
    assert verify(one.draw.certificate) == []
    rows = RandomObject.objects.filter(matter=one.matter)
    assert sorted(rows.values_list("stratum", flat=True)) == ["A类（低风险）"] * 2 + ["C类（较高风险）"] * 2 + [
        "未分类"
    ]
    visits = one.visits()
    assert len(visits) == 5 and {v.target_id for v in visits} == set(rows.values_list("target", flat=True))
    for visit in visits:
        sent = set(RandomOfficer.objects.filter(target=visit.target).values_list("officer", flat=True))
        assert {visit.officer_one_id, visit.officer_two_id} == sent and visit.mode == "random"
    with pytest.raises(Refused, match="等5户还没有检查结果"):
        one.do("finish", "2026-04-01")
    for n, visit in enumerate(visits):
        bad = n == 0
        one.visited(visit, outcome="pending" if bad else "clean", result="problems" if bad else "clean")
    assert RandomAnswer.objects.filter(matter=one.matter, result="problems", filed=True).count() == 1
    one.again().do("finish", "2026-04-01")
    assert Deadline.objects.running().get(matter=one.matter, limit="publish").due_on == D("2026-04-30")
    one.do("publish", "2026-04-02")
    assert one.matter.state == "closed"
    assert Matter.objects.filter(system="enforcement.penalty").count() == 1


def test_no_draw_before_the_plan_is_approved(random_round):
    one = random_round().items()
    with pytest.raises(Refused, match="当前为“拟定中”，不能办理“准备抽取”"):
        one.prepared()
    with pytest.raises(Refused, match="无计划不检查"):
        random_round(year_plan="").items().do("submit", "2026-02-04")
    assert one.plan.draw is None


def test_items_must_be_on_the_list_on_the_day(random_round, town):
    with pytest.raises(Refused, match="还没有列入抽查事项"):
        random_round().do("submit", "2026-02-04")
    one = random_round().approved()
    correct_entry(
        town.random_items[0],
        by=town.people["m_clerk"],
        on=D("2026-03-01"),
        reason="事项取消",
        changes={"until": "2026-03-01"},
    )
    with pytest.raises(Refused, match="已自2026-03-01起从随机抽查事项清单取消，不得抽查"):
        one.prepared()
    assert one.again().plan.draw is None  # and no draw was left behind
    with pytest.raises(Refused, match="不能登记为县公安局的抽查事项"):
        random_item(town, town.items[0], body=town["police"].pk)


def test_ratio_must_have_been_laid_down(random_round, town):
    one = random_round(trade="旅馆").approved()
    with pytest.raises(Refused, match="没有符合本计划范围的对象"):
        one.prepared()
    RandomRatio.objects.filter(risk_class="C").update(withdrawn=True)
    two = random_round().approved()
    with pytest.raises(Refused, match="没有规定“C类（较高风险）”的抽查比例"):
        two.prepared()
    two.do(
        "set_share", "2026-03-01", detail={"risk_class": "C", "rate": "3/4", "why": "专项方案第三条"}
    ).prepared().hold()
    assert two.do("take_over", "2026-03-10").plan.drawn == 6
    with pytest.raises(Refused, match="看不懂抽取比例"):
        random_round().do("set_share", "2026-02-03", detail={"risk_class": "C", "rate": "三成", "why": "方案"})


def test_recused_officers_are_not_sent(random_round, town):
    one = random_round().approved()
    shut, partial = town.crew[2], town.crew[3]
    one.do("recuse", "2026-03-01", detail={"officer": shut.pk, "ground": "declared", "stated_by": "郑一"})
    shop = town.shop.pk
    one.do(
        "recuse",
        "2026-03-01",
        detail={"officer": partial.pk, "target": shop, "ground": "former_unit", "stated_by": "钱二"},
    )
    one.prepared().hold().do("take_over", "2026-03-10")
    sent = RandomOfficer.objects.filter(matter=one.matter)
    assert not sent.filter(officer=shut).exists() and not sent.filter(officer=partial, target=shop).exists()
    reasons = {no["ground"] for team in one.draw.plan["pairings"] for no in team["exclusions"]}
    assert reasons == {"declared", "former_unit"}


def test_officer_without_certificate_on_the_day(random_round, town):
    one = random_round().approved().prepared().hold()
    draw = one.draw
    gone = draw.certificate["result"]["assigned"][0]
    card = Certificate.objects.get(cert_no=gone["officer"])
    halt(card, "suspended", D("2026-03-10"))
    with pytest.raises(Refused, match="请在抽取的页面改派"):
        one.do("take_over", "2026-03-10")
    draws.replace_officer(
        draw, pairing="县市场监管局", officer=gone["officer"], ground=Ground.UNAVAILABLE, words="证件暂扣",
        by=town.people["m_clerk"], on=D("2026-03-10"), at=at(D("2026-03-10"), 9),
    )  # fmt: skip
    one.do("take_over", "2026-03-10")
    assert not RandomOfficer.objects.filter(matter=one.matter, officer=card.officer).exists()
