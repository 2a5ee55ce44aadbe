"""One system hands work over to another and hears the answer: in one transaction, once, whoever holds which post."""

from datetime import date

import pytest

from fazhi.spine import actions
from fazhi.spine.actions import open_matter, relay_step, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Event, Link, Matter, Organ
from fazhi.spine.sweep import sweep
from tests.sample.drafting.models import DraftAnswer, DraftBallot

D = date.fromisoformat
NAME = "青溪镇集镇停车管理办法"


def draft(county, *, name=NAME, on="2026-03-02"):
    return open_matter(
        "sample.draft",
        organ=county["qingxi"],
        by=county.people["qingxi"],
        on=D(on),
        fields={"name": name, "text": "第一条"},
    )


def submit(county, matter, on="2026-03-03", **more):
    take_step(matter, "submit", by=county.people["qingxi"], on=D(on), **more)
    return Matter.objects.filter(system="sample.review").latest("pk")


def conclude(county, review, on="2026-03-06", result="sound", **more):
    fields = {"result": result, "points": 2}
    return take_step(review, "conclude", by=county.people["reviewer"], on=D(on), fields=fields, **more)


def fresh(matter):
    return Matter.objects.get(pk=matter.pk)


def codes(matter):
    return list(Event.objects.filter(chain=matter.pk).values_list("code", flat=True))


def context(matter, on="2026-11-20"):
    return Context(matter, matter.record, D(on), None, None)


def test_a_step_opens_the_other_matter_where_its_taker_has_no_post(county):
    matter = draft(county)
    review = submit(county, matter)
    assert (review.organ, review.opened_on, review.state, review.title) == (
        county["justice"],
        D("2026-03-03"),
        "received",
        NAME,
    )
    assert (review.record.text, review.record.requester, review.owner) == ("第一条", county["qingxi"], None)
    assert review.number == "云司审〔2026〕1号" and review.deadlines.get().limit == "review"
    assert Event.objects.get(chain=review.pk, seq=1).by == county.people["qingxi"]
    assert codes(matter) == ["open", "submit", "link"] and codes(review) == ["open", "link"]
    assert [m.pk for m in context(matter).sent("review")] == [review.pk]
    assert context(review).sender("review") == matter and context(matter).sender("review") is None


def test_nobody_opens_it_by_hand_without_the_post(county):
    with pytest.raises(NotAllowed, match="没有登记送审稿审查的岗位"):
        open_matter(
            "sample.review", organ=county["justice"], by=county.people["qingxi"], on=D("2026-03-03"),
            fields={"subject": NAME, "requester": county["market"]},
        )  # fmt: skip


def test_a_unit_hands_one_in_for_itself_and_the_histories_stay_sound(county):
    review = open_matter(
        "sample.review", organ=county["justice"], by=county.people["market"], on=D("2026-03-03"),
        fields={"subject": NAME, "requester": county["market"]},
    )  # fmt: skip
    assert (review.owner, Event.objects.get(chain=review.pk).by) == (None, county.people["market"])
    conclude(county, review)
    assert list(sweep()) == []


def test_the_answer_comes_back_with_its_paper_and_its_row(county):
    matter = draft(county)
    review = submit(county, matter)
    conclude(county, review)
    assert (fresh(matter).state, fresh(review).state) == ("drafting", "concluded")
    row = DraftAnswer.objects.get(matter=matter.pk)
    assert (row.result, row.points, row.on) == ("sound", 2, D("2026-03-06"))
    event = Event.objects.get(chain=matter.pk, code="answered")
    assert (event.by, event.payload["cause"]) == (county.people["reviewer"], review.pk)
    assert matter.documents.get().issued_on == D("2026-03-06")
    take_step(matter, "adopt", by=county.people["qingxi"], on=D("2026-03-09"))
    assert list(sweep()) == []


def test_an_answer_goes_to_the_sender_alone_and_questions_to_the_newest_sent(county):
    first, second = draft(county), draft(county, name="另一件")
    review = submit(county, first)
    submit(county, second)
    conclude(county, review, result="amend")
    assert (fresh(first).state, fresh(second).state) == ("drafting", "reviewing")
    again = submit(county, first, on="2026-03-10")
    assert [m.pk for m in context(first).sent("review")] == [again.pk, review.pk]
    take_step(first, "press", by=county.people["qingxi"], on=D("2026-03-11"))
    assert "pressed" in codes(again) and "pressed" not in codes(review)
    assert list(sweep()) == []


def test_where_the_sender_has_gone_on_the_answer_changes_nothing_there(county):
    matter = draft(county)
    review = submit(county, matter)
    take_step(matter, "drop", by=county.people["qingxi"], on=D("2026-03-04"))
    before = codes(matter)
    conclude(county, review)
    assert codes(matter) == before and fresh(matter).state == "dropped" and fresh(review).state == "concluded"
    assert list(sweep()) == []


def test_an_answer_that_is_dated_before_the_sender_moved_is_heard_on_the_day_it_moved(county):
    matter = draft(county)
    review = submit(county, matter, on="2026-03-05")
    Matter.objects.filter(pk=review.pk).update(opened_on=D("2026-03-02"), moved_on=D("2026-03-02"))
    conclude(county, review, on="2026-03-03")
    assert Event.objects.get(chain=matter.pk, code="answered").on == D("2026-03-05")


def test_a_step_that_is_sent_twice_opens_once(county):
    matter = draft(county)
    for _ in range(2):
        submit(county, matter, key="k1")
    assert Matter.objects.filter(system="sample.review").count() == Link.objects.count() == 1
    review = Matter.objects.get(system="sample.review")
    for _ in range(2):
        conclude(county, review, key="k2")
    assert DraftAnswer.objects.count() == 1
    with pytest.raises(Conflict):
        conclude(county, submit(county, matter, on="2026-03-10"), key="k2")


def test_what_refuses_elsewhere_refuses_the_step_and_nothing_has_happened(county):
    Organ.objects.filter(kind=Organ.Kind.JUSTICE).update(kind=Organ.Kind.DEPARTMENT)
    matter = draft(county)
    with pytest.raises(NotAllowed, match="没有找到承办“送审稿审查”的单位，不能办理“送审”"):
        submit(county, matter)
    assert codes(matter) == ["open"] and not Matter.objects.filter(system="sample.review").exists()
    county["justice"].refresh_from_db()
    Organ.objects.filter(pk=county["justice"].pk).update(kind=Organ.Kind.JUSTICE)
    review = submit(county, matter)
    seen = codes(matter), codes(review)
    with pytest.raises(BadInput, match=r"登记“收到审查意见”：.*意见条数"):
        take_step(
            review, "conclude", by=county.people["reviewer"], on=D("2026-03-06"), fields={"result": "sound", "points": 101}
        )  # fmt: skip
    assert (codes(matter), codes(review)) == seen and fresh(review).state == "received"
    assert list(sweep()) == []


def test_a_relayed_step_is_nobodys_to_take(county):
    matter = draft(county)
    submit(county, matter)
    for by in (county.people["qingxi"], None):
        with pytest.raises(NotAllowed, match="由关联的“送审稿审查”办理后自动登记"):
            take_step(matter, "answered", by=by, on=D("2026-03-06"), detail={"result": "sound"})


def test_a_hook_takes_relayed_steps_of_other_matters_and_no_others(county):
    old, new = draft(county), draft(county, on="2026-04-01")
    for matter, on in ((old, "2026-03-06"), (new, "2026-04-06")):
        conclude(county, submit(county, matter, on=on), on=on)
        take_step(matter, "adopt", by=county.people["qingxi"], on=D(on))
    assert (fresh(old).state, fresh(new).state) == ("replaced", "adopted")
    assert Event.objects.get(chain=old.pk, code="replaced").payload["cause"] == new.pk
    with pytest.raises(NotAllowed, match="不随其他事项登记"):
        relay_step(new, "drop", cause=old, by=None, on=D("2026-04-07"))
    assert list(sweep()) == []


def test_gates_see_what_was_sent(county):
    matter = draft(county)
    submit(county, matter)
    assert [r.is_closed for r in context(fresh(matter)).sent("review")] == [False]
    with pytest.raises(NotAllowed, match="尚未通过审查"):
        Matter.objects.filter(pk=matter.pk).update(state="drafting")
        take_step(matter, "adopt", by=county.people["qingxi"], on=D("2026-03-09"))
    with pytest.raises(NotAllowed, match="审查尚未办结"):
        submit(county, matter, on="2026-03-09")


def test_links_of_sent_matters_are_not_made_by_hand(county):
    first, second = draft(county), draft(county, name="另一件")
    with pytest.raises(NotAllowed, match="由办理步骤自动建立"):
        actions.link(first.chain, second.chain, "review", by=county.people["qingxi"], on=D("2026-03-03"))
    assert actions.link(first.chain, second.chain, "related", by=county.people["qingxi"], on=D("2026-03-03"))


def test_a_vote_names_nobody_and_no_hour(county):
    matter = draft(county)
    for key in ("a", "a", "b"):
        take_step(matter, "vote", by=county.people["qingxi"], on=D("2026-03-04"), detail={"approves": True}, key=key)
    events = Event.objects.filter(chain=matter.pk, code="vote")
    assert events.count() == DraftBallot.objects.count() == 2
    for event in events:
        assert (event.by, event.actor, event.on) == (None, "", D("2026-03-04"))
        assert event.at.strftime("%M:%S.%f") == "59:59.000000"
    with pytest.raises(NotAllowed, match="须由承办单位的"):
        take_step(matter, "vote", by=county.people["market"], on=D("2026-03-04"), detail={"approves": True})
    assert list(sweep()) == []


def in_parts(county, text):
    """A draft of several parts sent for review part by part; the reviews, the first first."""
    by = county.people["qingxi"]
    fields = {"name": NAME, "text": text}
    one = open_matter("sample.draft", organ=county["qingxi"], by=by, on=D("2026-03-02"), fields=fields)
    take_step(one, "part", by=by, on=D("2026-03-03"))
    return one, [tied.target.matter for tied in Link.objects.filter(source=one.pk, kind="part").order_by("pk")]


def test_one_step_sends_a_matter_for_each_thing_and_each_is_linked(county):
    one, reviews = in_parts(county, "总则 车位 收费")
    assert [review.record.subject for review in reviews] == ["总则", "车位", "收费"]
    assert [m.pk for m in context(one).sent("part")] == [r.pk for r in reversed(reviews)]
    assert codes(one).count("link") == 3
    assert all(Context(r, r.record, D("2026-03-04"), None, None).sender("part").pk == one.pk for r in reviews)


def test_nothing_to_send_sends_nothing(county):
    assert in_parts(county, "")[1] == []


def test_one_of_several_that_cannot_be_opened_undoes_all(county, monkeypatch):
    from fazhi.spine.actions import relaying

    opened = relaying.open_matter

    def third_time_refused(*args, **more):
        if more["fields"]["subject"] == "收费":
            raise NotAllowed("收费一章不能单独送审")
        return opened(*args, **more)

    monkeypatch.setattr(relaying, "open_matter", third_time_refused)
    with pytest.raises(NotAllowed, match="收费一章"):
        in_parts(county, "总则 车位 收费")
    assert not Matter.objects.filter(system="sample.review").exists()


def test_several_are_sent_in_bulk_as_by_the_actions(county):
    ledger, by = Ledger(), county.people["qingxi"]
    fields = {"name": NAME, "text": "总则 车位"}
    one = ledger.open("sample.draft", organ=county["qingxi"], on=D("2026-03-02"), fields=fields, by=by)
    one.take("part", D("2026-03-03"), by=by)
    ledger.flush()
    assert [r.record.subject for r in Matter.objects.filter(system="sample.review").order_by("pk")] == ["总则", "车位"]
    assert Link.objects.filter(source=one.pk, kind="part").count() == 2
