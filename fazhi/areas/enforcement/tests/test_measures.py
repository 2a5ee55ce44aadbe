"""Evidence is preserved for seven working days, things are held for thirty days, and what is held is given back."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.measures.models import CoerciveMeasure
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.penalties.tests.scene import bureau, case  # noqa: F401
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import apply_law, extend, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Document, Matter

D = date.fromisoformat
SYSTEM = "enforcement.measure"
THING = {
    "name": "饼干", "quantity": "12袋", "worth": "240", "kept_at": "县局库房", "relevance": "涉案食品", "daily_need": False,
}  # fmt: skip
SEIZE = {"kind": "seize", "grounds": "防止转移", "basis_law": "食品安全法第110条", "involved_value": "300"}


class Held:
    def __init__(self, county, on="2026-03-05", matter=None, things=True):
        self.county = county
        one, two = county.pair
        given = {"title": "涉嫌销售超过保质期的食品案", "domain": "market", "party_name": "云岚县佳佳便利店有限公司",
                 "party_kind": "enterprise", "officer_one": one.pk, "officer_two": two.pk}  # fmt: skip
        self.matter = matter or open_matter(
            SYSTEM, organ=county["market"], by=county.people["m_clerk"], on=D(on), fields=given
        )
        if things:
            self.do("list_things", on, detail=THING)

    def do(self, code, on, by="m_clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def law(self, today):
        apply_law(D(today), self.matter)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on

    @property
    def record(self):
        return CoerciveMeasure.objects.get(pk=self.matter.pk)


def test_preservation_lapses_by_itself_after_seven_working_days(bureau):  # noqa: F811
    one = Held(bureau).do("preserve", "2026-03-05", "m_head", grounds="证据可能灭失")
    assert one.due("preserve") == D("2026-03-16")
    one.law("2026-03-16")
    assert one.matter.state == "preserved"
    one.law("2026-03-17")
    assert one.matter.state == "ended" and one.record.disposal == "lapsed" and one.record.ended_on == D("2026-03-16")
    kept = Held(bureau).do("preserve", "2026-03-05", "m_head", grounds="证据可能灭失")
    kept.do("settle", "2026-03-10", "m_head", disposal="returned")
    assert not Deadline.objects.running().filter(matter=kept.matter).exists()


def test_seizure_lasts_thirty_days_and_thirty_more(bureau):  # noqa: F811
    one = Held(bureau).do("impose", "2026-03-05", "m_head", **SEIZE)
    assert one.due("term") == D("2026-04-04")  # a Saturday: it does not roll
    extend(one.matter, "term", by=bureau.people["m_head"], on=D("2026-04-01"), amount=30, reason="情况复杂")
    assert one.due("term") == D("2026-05-04")
    assert "饼干，12袋" in Document.objects.get(matter=one.matter, template="decision").body
    one.do("release", "2026-04-20", "m_head")
    assert one.matter.state == "ended" and one.record.disposal == "returned"


def test_no_more_is_taken_than_needed(bureau):  # noqa: F811
    bare = Held(bureau, things=False)
    with pytest.raises(NotAllowed, match="请先登记物品清单"):
        bare.do("impose", "2026-03-05", "m_head", **SEIZE)
    with pytest.raises(BadInput, match="生活必需品"):
        bare.do("list_things", "2026-03-05", detail={**THING, "daily_need": True})
    one = Held(bureau).do("list_things", "2026-03-05", detail={**THING, "name": "货架", "worth": "8000"})
    with pytest.raises(BadInput, match=r"超出涉案财物价值300.*民营经济促进法"):
        one.do("impose", "2026-03-05", "m_head", **SEIZE)
    with pytest.raises(BadInput, match="先行登记保存、冻结另有步骤"):
        one.do("impose", "2026-03-05", "m_head", **{**SEIZE, "kind": "freeze"})
    one.do("impose", "2026-03-05", "m_head", **SEIZE, over_reason="货架与食品不可分割")


def test_on_the_spot_is_approved_within_a_day_or_released(bureau):  # noqa: F811
    one = Held(bureau, "2026-03-06").do("impose_on_spot", "2026-03-06", **SEIZE)  # a Friday
    assert one.due("approve") == D("2026-03-07") and one.due("term") == D("2026-04-05") and one.record.on_spot
    with pytest.raises(NotAllowed):
        one.do("release", "2026-03-06", "m_head")
    assert one.do("approve", "2026-03-07", "m_head").matter.state == "in_force"
    other = Held(bureau).do("impose_on_spot", "2026-03-05", **SEIZE).do("disapprove", "2026-03-06", "m_head")
    assert other.matter.state == "ended" and not Deadline.objects.running().filter(matter=other.matter).exists()


def test_freezing_is_told_in_three_working_days_and_thaws(bureau):  # noqa: F811
    one = Held(bureau).do("freeze", "2026-03-05", "m_head", grounds="转移资金", basis_law="证券法第170条")
    assert one.due("serve_freeze") == D("2026-03-10") and one.due("freeze") == D("2026-04-04")
    one.do("serve_freeze", "2026-03-06").law("2026-04-05")
    assert one.matter.state == "ended" and one.record.disposal == "lapsed"


def test_two_certified_officers_on_the_day(bureau):  # noqa: F811
    one, plain = Held(bureau), officer(bureau["market"], "无证甲", certified=False)
    with pytest.raises(BadInput, match="没有取得行政执法证件"):
        one.do("change_officers", "2026-03-05", officer_one=bureau.pair[0].pk, officer_two=plain.pk)
    with pytest.raises(BadInput, match="不得少于两人"):
        one.do("change_officers", "2026-03-05", officer_one=bureau.pair[0].pk, officer_two=bureau.pair[0].pk)


def test_a_case_asks_for_it(bureau, case):  # noqa: F811
    one = case().file().do("ask_measure", "2026-03-05")
    sent = one.matter.chain.links_out.get(kind="measure").target.matter
    held = Held(bureau, matter=sent).do("impose", "2026-03-05", "m_head", **SEIZE)
    assert held.record.officer_one == bureau.pair[0] and held.record.domain == "market"


def test_measures_are_counted_by_kind(bureau):  # noqa: F811
    Held(bureau).do("impose", "2026-03-05", "m_head", **SEIZE)
    Held(bureau).do("impose", "2026-03-05", "m_head", **{**SEIZE, "kind": "seal"}).do("release", "2026-03-06", "m_head")
    Held(bureau).do("preserve", "2026-03-05", "m_head", grounds="证据可能灭失")
    names = ("coercive", "seal", "seize", "freeze", "preserve", "released")
    found = values([figure(f"{SYSTEM}.{n}") for n in names], Period.year(2026))
    assert [found[f"{SYSTEM}.{n}"].number for n in names] == [2, 1, 1, 0, 1, 1]


def test_others_do_not_see_it(bureau, client):  # noqa: F811
    one = Held(bureau)
    client.force_login(bureau.people["qingxi"])
    assert client.get(f"/desk/matters/{one.matter.pk}/").status_code == 404
    client.force_login(bureau.people["m_clerk"])
    assert client.get(f"/desk/matters/{one.matter.pk}/").status_code == 200
