"""A step of the law that was taken because a timely act was entered late can be taken back, and leaves its trace."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.spine.actions import apply_law, assign, attach, open_matter, resume, suspend, take_step, undo_legal_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Event, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
WHY = {"reason": "申请人已在期限内补正，登记迟了", "evidence": "2026-03-20签收的补正材料收据"}


@pytest.fixture
def abandoned(county):
    """A request that the law took for abandoned on 2026-03-25: the fifteen working days had run out."""
    clerk = county.people["clerk"]
    matter = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "征地补偿安置方案"},
    )  # fmt: skip
    take_step(matter, "ask", by=clerk, on=D("2026-03-04"))
    apply_law(D("2026-03-26"))
    matter = again(matter)
    assert (matter.state, matter.closed_on) == ("abandoned", D("2026-03-25"))
    return matter


def again(matter):
    return Matter.objects.get(pk=matter.pk)


def undo(matter, county, by="head", on="2026-03-27", **more):
    return undo_legal_step(matter, by=county.people[by], on=D(on), **{**WHY, **more})


def test_the_matter_stands_where_it_stood_and_the_late_entry_goes_in(abandoned, county):
    event = undo(abandoned, county)
    matter = again(abandoned)
    assert (matter.state, matter.closed_on, matter.moved_on) == ("correcting", None, D("2026-03-04"))
    assert (event.code, event.before, event.after) == ("correct:law", "abandoned", "correcting")
    assert "补正材料收据" in event.note
    assert matter.deadlines.get(limit="correct", met_on=None, void=False).due_on == D("2026-03-25")
    take_step(matter, "corrected", by=county.people["clerk"], on=D("2026-03-20"))
    matter = again(matter)
    assert matter.state == "received"
    assert matter.deadlines.get(limit="correct").kept() is True
    assert matter.deadlines.get(limit="answer", met_on=None, void=False).due_on == D("2026-04-20")
    assert [e.code for e in Event.objects.filter(chain=matter.pk)] == [
        "open",
        "ask",
        "abandon",
        "correct:law",
        "corrected",
    ]
    assert list(breaks()) == []


def test_the_history_verifies_before_anything_else_is_entered(abandoned, county):
    undo(abandoned, county)
    assert list(breaks()) == []


def test_the_daily_round_waits_some_days_and_then_acts_again(abandoned, county):
    undo(abandoned, county)
    assert apply_law(D("2026-03-28")) == [] and apply_law(D("2026-03-31")) == []
    assert apply_law(D("2026-03-28"), abandoned) == []  # nor does a look at its progress on the portal
    assert again(abandoned).state == "correcting"
    assert [m.pk for m in apply_law(D("2026-04-01"))] == [abandoned.pk]
    assert again(abandoned).state == "abandoned" and list(breaks()) == []
    undo(abandoned, county, on="2026-04-02")  # and once more, of the second one
    assert again(abandoned).state == "correcting" and list(breaks()) == []


def test_a_step_of_a_later_day_is_judged_by_the_law_all_the_same(abandoned, county):
    undo(abandoned, county)
    with pytest.raises(NotAllowed, match="当前为“视为放弃”"):
        take_step(abandoned, "corrected", by=county.people["clerk"], on=D("2026-03-27"))


def test_only_the_office_head_with_reason_and_evidence(abandoned, county):
    with pytest.raises(NotAllowed, match="须由承办单位的机构负责人办理"):
        undo(abandoned, county, by="clerk")
    for name in WHY:
        with pytest.raises(BadInput) as caught:
            undo(abandoned, county, **{name: " "})
        assert name in caught.value.fields
    assert again(abandoned).state == "abandoned"


def test_what_rests_on_nothing_cannot_be_taken_back(county):
    clerk = county.people["clerk"]
    matter = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "甲"},
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="没有可以纠正的依法自动发生的步骤"):
        undo(matter, county)
    take_step(matter, "ask", by=clerk, on=D("2026-03-04"))
    with pytest.raises(NotAllowed, match="最近一步是“要求补正”"):
        undo(matter, county)


def test_files_and_handing_over_do_not_stand_in_the_way(abandoned, county):
    paper = SimpleUploadedFile("收据.pdf", b"%PDF-1.7")
    attach(abandoned.chain, paper, by=county.people["clerk"], on=D("2026-03-27"))
    assign(again(abandoned), by=county.people["clerk"], on=D("2026-03-27"), to=county.people["reviewer"])
    undo(abandoned, county)
    assert again(abandoned).owner == county.people["reviewer"] and list(breaks()) == []


def test_the_same_request_twice_is_one(abandoned, county):
    first = undo(abandoned, county, key="once")
    assert undo(abandoned, county, key="once") == first


def test_a_suspension_afterwards_stands_in_the_way(county, monkeypatch):
    """Something already rests on the law's step: it is for another procedure to mend that."""
    from dataclasses import replace

    from fazhi.spine import registry
    from tests.sample.disclosure.procedure import DISCLOSURE

    steps = tuple(replace(s, to="received") if s.code == "abandon" else s for s in DISCLOSURE.steps)
    monkeypatch.setitem(registry._procedures, DISCLOSURE.code, replace(DISCLOSURE, steps=steps))
    clerk = county.people["clerk"]
    matter = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "甲"},
    )  # fmt: skip
    take_step(matter, "ask", by=clerk, on=D("2026-03-04"))
    apply_law(D("2026-03-26"))
    suspend(matter, by=clerk, on=D("2026-03-26"), ground="consult")
    resume(matter, by=clerk, on=D("2026-03-27"))
    with pytest.raises(NotAllowed, match="“视为放弃申请”之后已办理“中止（征求第三方意见）”，不能再退回"):
        undo(matter, county)
