"""What a visit gets from the plan that sends it, tells it back, and hands on: cases of each body, the publication."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.outward import ANSWER, ANSWERS, SENDERS, _installed
from fazhi.areas.enforcement.visits.procedure import VISIT
from fazhi.areas.enforcement.visits.tests.scene import FIRE, LICENCE, STORAGE, Visiting, item, thing
from fazhi.spine import calendars, registry
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.actions.relaying import filled
from fazhi.spine.context import Context
from fazhi.spine.errors import Refused
from fazhi.spine.models import Event, Link, Matter
from fazhi.spine.procedure import Procedure, Send, Step, Tell

pytestmark = pytest.mark.django_db
D = date.fromisoformat


@pytest.fixture
def plan(bureau, monkeypatch):
    """A plan of inspection, as far as a visit knows one: it sends visits and is told of their results."""
    fields = {"target": lambda ctx: bureau.shop, "bodies": "", "officer_one": None, "officer_two": None,
              "planned_on": lambda ctx: ctx.on, "title": "2026年第一季度抽查", "mode": "random", "ground": "", "items_text": LICENCE}  # fmt: skip
    stand_in = replace(
        registry.procedure("enforcement.year_statistics"), code="enforcement.stand_in", links={"visit": "检查"}, limits=(),
        steps=(
            Step("draw", "派出", "open", "", by="clerk", basis="试", sends=(
                Send("enforcement.visit", "visit", organ=lambda ctx: ctx.matter.organ, fields=fields),
            )),
            Step("visit_done", "检查结果", "open", "", by=(), relayed=True, basis="试"),
        ),
    )  # fmt: skip
    monkeypatch.setitem(registry._procedures, stand_in.code, stand_in)
    fix = replace(VISIT.step("fix"), tells=(Tell(stand_in.code, "visit", "visit_done", detail=ANSWER),))
    monkeypatch.setitem(VISIT.by_code, "fix", fix)
    return opened(bureau, stand_in)


def opened(bureau, declared: Procedure):
    clerk = bureau.people["m_clerk"]
    matter = open_matter(
        declared, organ=bureau["market"], by=clerk, on=D("2026-03-02"), fields={"ends_on": "2025-12-31"}
    )
    take_step(matter, "draw", by=clerk, on=D("2026-03-02"))
    return Matter.objects.get(pk=matter.pk)


def test_a_sent_visit_needs_no_plan_of_its_own_and_tells_its_sender(plan, bureau):
    one = Visiting(bureau, Visit.objects.get().matter)
    assert (one.record.mode, one.record.plan_ref, one.record.target) == ("random", "", bureau.shop)
    one.announced().do("arrive", "2026-03-04", cards_shown=True, rights_told=True)
    one.finding(outcome="corrected", follow="order", remark="未公示")
    assert not Event.objects.filter(chain=plan.pk, code="visit_done").exists()
    one.do("fix", "2026-03-05", result="problems", rectify_by="2026-03-20")
    event = Event.objects.get(chain=plan.pk, code="visit_done")
    assert event.on == D("2026-03-05") and event.payload["cause"] == one.matter.pk
    context = Context(one.matter, one.record, D("2026-03-05"), None, calendars.of(""))
    told = {"result": "problems", "problems": 1, "rectify": 1, "filed": False, "done_on": D("2026-03-05")}
    assert filled(ANSWER, context) == told


def test_every_room_that_sends_visits_is_told_once_it_is_there():
    known = {procedure.code for procedure in registry.procedures()}
    assert {tell.system for tell in ANSWERS} == {code for room, code in SENDERS.items() if _installed(room)} <= known
    assert all((tell.link, tell.step, set(tell.detail)) == ("visit", "visit_done", set(ANSWER)) for tell in ANSWERS)


def test_each_problem_is_a_case_of_the_body_that_found_it(visit, bureau):
    item(bureau, FIRE, "police", "p_clerk", domain="police")
    one = visit(mode="joint", bodies="县公安局", items_text=f"{LICENCE}\n{STORAGE}\n{FIRE}").announced()
    police = [officer(bureau["police"], name, domains=("police",)) for name in ("丁警官", "许警官")]
    pair = {"officer_one": police[0].pk, "officer_two": police[1].pk}
    one.do("join", "2026-03-03", detail={"body": bureau["police"].pk, **pair})
    other = officer(bureau["police"], "鲁警官", domains=("police",))
    one.do("join", "2026-03-03", detail={"body": bureau["police"].pk, **pair, "officer_two": other.pk})
    assert [(row.officer_one.name, row.officer_two.name) for row in one.record.crew] == [("丁警官", "鲁警官")]
    one.do("arrive", "2026-03-04", cards_shown=True, rights_told=True).finding()
    with pytest.raises(Refused, match="县公安局没有公布检查事项SC-JC-002"):
        one.finding(STORAGE, organ="police")
    one.finding(STORAGE, outcome="pending", follow="case", remark="货架上有过期饼干12袋")
    one.finding(FIRE, organ="police", outcome="pending", follow="case", remark="疏散门上锁")
    one.do("fix", "2026-03-04", result="problems")
    cases = Matter.objects.filter(system="enforcement.penalty").order_by("pk")
    assert [(c.organ, c.record.domain, c.record.facts) for c in cases] == [
        (bureau["market"], "market", "货架上有过期饼干12袋"),
        (bureau["police"], "police", "疏散门上锁"),
    ]
    assert cases[1].title == "消防通道是否畅通发现问题案" and one.record.filed and one.record.problems == 2


def test_what_is_published_there_is_published_here(visit, bureau):
    one = visit().ordered().do("tell", "2026-03-04")
    link = Link.objects.get(source=one.matter.pk, kind="disclosure")
    given = {"channels": ["portal"], "checked_by": "办公室", "term": "none"}
    take_step(link.target.matter, "publish", by=bureau.people["m_clerk"], on=D("2026-03-10"), fields=given)
    one.matter.refresh_from_db()
    assert one.record.published_on == D("2026-03-10")
    with pytest.raises(Refused):
        one.do("publish", "2026-03-11")
    other = (
        visit().ordered().do("publish", "2026-03-05")
    )  # told here first: the room's own publication stays a publication
    link = Link.objects.get(source=other.matter.pk, kind="disclosure")
    take_step(link.target.matter, "publish", by=bureau.people["m_clerk"], on=D("2026-03-10"), fields=given)
    assert other.record.published_on == D("2026-03-05")


def test_titles_that_are_published_name_nobody(visit, bureau):
    shop = thing(bureau, "云岚县老周面馆", 8, object_kind="individual")
    one = visit(shop, title="云岚县老周面馆双随机抽查").on_site().finding()
    one.finding(STORAGE, outcome="pending", follow="case", remark="过期").do("fix", "2026-03-04", result="problems")
    shown = Link.objects.get(source=one.matter.pk, kind="disclosure").target.matter
    case = Matter.objects.get(system="enforcement.penalty")
    assert shown.record.title == "双随机抽查" and "老周" not in shown.title + case.title
    given = {"channels": ["portal"], "checked_by": "办公室", "term": "none"}
    take_step(shown, "publish", by=bureau.people["m_clerk"], on=D("2026-03-10"), fields=given)
