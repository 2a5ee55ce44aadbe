"""What happens after the draw: replacements, objects that are gone, other officers, draws ended and held anew, changed lists."""

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.random_checks import drawing, outlook
from fazhi.areas.enforcement.random_checks.models import RandomObject, RandomOfficer
from fazhi.areas.enforcement.random_checks.tests.scene import DRAWN, at, random_item
from fazhi.areas.enforcement.visits.tests.scene import FIRE, Visiting, item
from fazhi.spine.actions import correct_entry, take_step
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import Candidate, Ground
from fazhi.spine.errors import Refused
from fazhi.spine.models import Draw
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
D = date.fromisoformat
DAY = D("2026-03-12")


def _unbroken(one):
    """The history of the round, and the tables beside it (the people of the small county have none)."""
    return [found for found in breaks() if found.chain == one.matter.pk] == []


def _class_a(one):
    """A drawn object of class A: two of four are drawn, so that one follows."""
    return RandomObject.objects.filter(matter=one.matter, stratum__startswith="A", out="").first()


def _replace(one, row, ground=Ground.CLOSED):
    by = one.county.people["m_clerk"]
    return actions.replace_candidate(
        one.draw, candidate=row.target.number, ground=ground, words="抽取后注销", by=by, on=DAY, at=at(DAY, 9)
    )


def test_an_object_gone_is_replaced_and_stays_in_the_list(random_round, town):
    one = random_round().taken()
    with pytest.raises(Refused, match="没有新的递补"):
        one.do("take_more", "2026-03-11")
    row = _class_a(one)
    correct_entry(
        row.target, by=town.people["m_clerk"], on=D("2026-03-11"), reason="注销",
        changes={"ended_on": "2026-03-11", "ended_why": "注销登记"},
    )  # fmt: skip
    visit = next(v for v in one.visits() if v.target_id == row.target_id)
    with pytest.raises(Refused, match="已于2026-03-11注销"):
        take_step(visit.matter, "approve", by=town.people["m_head"], on=DAY)
    _replace(one, row)
    assert outlook.changes_waiting(one.again().plan) == 1
    one.do("take_more", "2026-03-12")
    rows = {r.target_id: r for r in RandomObject.objects.filter(matter=one.matter)}
    assert len(rows) == 6 and rows[row.target_id].out == "已注销或者歇业"
    assert one.plan.drawn == 5 and len(one.visits()) == 6 and outlook.changes_waiting(one.plan) == 0
    places = {place.target: place for place in outlook.drawn(one.plan)}
    assert [place.target for place in places.values() if place.to_cancel] == [row.target]
    new = next(r for r in rows.values() if r.how == "递补")
    assert RandomOfficer.objects.filter(matter=one.matter, target=new.target).count() == 2
    assert verify(one.draw.certificate) == [] and _unbroken(one)


def test_why_an_object_was_not_checked(random_round, town):
    one = random_round().taken()
    row = _class_a(one)
    never = next(shop for shop in town.shops if shop.pk not in {v.target_id for v in one.visits()})
    words = {"ground": "closed", "words": "3月11日注销登记"}
    with pytest.raises(Refused, match="不在本次抽中的对象之列"):
        one.do("not_checked", "2026-03-12", detail={"target": never.pk, **words})
    one.do("not_checked", "2026-03-12", detail={"target": row.target_id, **words})
    with pytest.raises(Refused, match="已经说明"):
        one.do("not_checked", "2026-03-12", detail={"target": row.target_id, **words})
    for visit in one.visits():
        if visit.target_id != row.target_id:
            one.visited(visit)
    one.again().do("finish", "2026-04-01")
    assert outlook.totals(outlook.drawn(one.plan)) == {
        "standing": 5, "done": 4, "gaps": 1, "problems": 0, "filed": 0, "public": 4
    }  # fmt: skip


def test_a_pool_changed_after_the_plan_laid_it_down_is_not_taken_over(random_round, town):
    one = random_round().approved().prepared()
    pool = [Candidate(row["id"], row["label"], row["stratum"]) for row in one.draw.plan["pool"][1:]]
    planning.set_pool(
        one.draw, candidates=pool, refs=one.draw.refs, source="手工名单", by=town.people["m_clerk"], on=D(DRAWN)
    )
    one.hold()
    with pytest.raises(Refused, match="与批准的计划不一致，不能接收"):
        one.do("take_over", "2026-03-10")


def test_a_draw_of_ones_own_making_is_not_taken(random_round, town):
    one = random_round().approved()
    draw = planning.plan_draw(
        organ=town["market"], by=town.people["m_clerk"], on=D(DRAWN), title="别的抽取", purpose="抽几家", basis="方案"
    )
    fields = {"draw": draw.pk, "laid": drawing.digest(draw.plan), "pool_size": 0}
    with pytest.raises(Refused, match="与本计划不一致"):
        one.do("prepare", DRAWN, **fields)
    with pytest.raises(Refused, match="请在“准备抽取”的页面办理"):
        one.do("prepare", DRAWN, pool_size=9)


def test_a_draw_ended_is_named_by_the_next(random_round, town):
    one = random_round().approved().prepared()
    by, on = town.people["m_clerk"], D(DRAWN)
    with pytest.raises(Refused, match="抽取完成以后才能接收结果"):
        one.do("take_over", "2026-03-10")
    with pytest.raises(Refused, match="终止，或者办理重新抽取"):
        one.do("undo_draw", DRAWN)
    first = planning.describe(
        one.draw, by=by, on=on, title=one.draw.title, purpose=one.draw.purpose, basis=one.draw.basis, seed_source="骰子",
        seed_known_at=at(on, 15),
    )  # fmt: skip
    first = actions.freeze(first, by=by, on=on, at=at(on, 9))
    actions.abandon(first, reason="骰子遗失", by=by, on=on)
    one.do("undo_draw", DRAWN).prepared()
    assert one.draw.redraws_id == first.pk and one.draw.redraw_reason == "骰子遗失" and Draw.objects.count() == 2
    one.hold().do("take_over", "2026-03-10")
    assert one.plan.drawn == 5 and verify(one.draw.certificate) == []


def test_a_draw_held_again_before_it_was_taken_over(random_round, town):
    one = random_round().approved().prepared().hold()
    first = one.draw
    actions.redraw(first, reason="见证人提出异议", by=town.people["m_clerk"], on=D(DRAWN))
    one.hold(seed="6 6 2 1 1 4 3 2 5 5 1 2").do("take_over", "2026-03-10")
    assert one.plan.draw_id != first.pk and one.plan.draw.redraws_id == first.pk
    assert _unbroken(one)


def test_officers_replaced_after_the_visit_was_sent(random_round, town):
    one = random_round().taken()
    visit = one.visits()[0]
    with_others = [who for who in town.crew if who.pk not in (visit.officer_one_id, visit.officer_two_id)]
    visit.officer_one = with_others[0]
    visit.save()
    place = next(p for p in outlook.drawn(one.plan, town.people["m_clerk"]) if p.visit == visit)
    assert place.differs == with_others[0].name


def test_a_row_put_into_the_list_by_hand_is_noticed(random_round, town):
    one = random_round().taken()
    RandomObject.objects.filter(matter=one.matter).first().delete()
    told = [found.what for found in breaks() if found.chain == one.matter.pk]
    assert told == ["抽中对象的名单与抽取凭证不符：凭证5户，名单4户"]


def test_objects_over_their_cap_are_not_drawn(random_round, town):
    correct_entry(
        town.items[0],
        by=town.people["m_clerk"],
        on=D("2026-01-09"),
        reason="公布上限",
        changes={"yearly_cap": 1, "cap_source": "省定上限"},
    )
    Visiting.open(town, town.shop).do("approve", "2026-03-03", "m_head")
    one = random_round().approved().prepared()
    no = one.draw.plan["exclusions"]
    assert [(row["candidate"], row["ground"]) for row in no] == [(town.shop.number, "over_cap")]
    one.hold().do("take_over", "2026-03-10")
    assert town.shop.pk not in {v.target_id for v in one.visits()}


def test_joint_round_sends_one_visit_with_the_officers_of_each(random_round, town):
    fire = item(town, FIRE, "police", "p_clerk", domain="police")
    for name in ("陈甲", "陈乙", "陈丙"):
        officer(town["police"], name, domains=("police",))
    with pytest.raises(Refused, match="“县消防队”不在机构名录"):
        random_round(bodies="县消防队")
    with pytest.raises(Refused, match="县公安局没有抽查事项"):
        random_round(bodies="县公安局").items().do("submit", "2026-02-04")
    one = random_round(bodies="县公安局").items(*town.random_items, random_item(town, fire))
    one.do("submit", "2026-02-04").do("approve", "2026-02-05", "m_head").prepared().hold().do("take_over", "2026-03-10")
    visit = one.visits()[0]
    police = RandomOfficer.objects.filter(target=visit.target, body=town["police"])
    assert police.count() == 2 and visit.bodies == "县公安局" and "参加单位抽取的检查人员：县公安局：陈" in visit.ground
    assert "GA-JC-009" in visit.items_text and visit.officer_one.agency == town["market"]
    stranger = officer(town["police"], "陈外", domains=("police",))
    own = police.first().officer
    pair = {"body": town["police"].pk, "officer_one": own.pk, "officer_two": stranger.pk}
    take_step(visit.matter, "join", by=town.people["m_clerk"], on=D("2026-03-11"), fields={}, detail=pair)
    place = next(p for p in outlook.drawn(one.plan, town.people["m_clerk"]) if p.visit == visit)
    assert place.differs == "陈外"


def test_a_body_renamed_since_the_draw_is_still_read(random_round, town):
    one = random_round().taken()
    market = town["market"]
    market.short = "县市场局"
    market.save()
    assert len(outlook.drawn(one.again().plan)) == 5 and _unbroken(one)
