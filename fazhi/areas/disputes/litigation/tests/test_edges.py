"""What programs of this kind get wrong, each taken through the actions."""

import pytest

from fazhi.areas.disputes.litigation.tests.cases import answer, clock, day, hear, judge, suit
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine.actions import suspend, take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter


@pytest.fixture
def officer(county):
    return county.people["police"]


def test_a_stay_does_not_stop_the_fifteen_days_nor_the_answer(county, officer):
    matter = suit(county, officer, day("03-02"))
    take_step(matter, "take_on", by=officer, on=day("03-03"), fields={"bureau": "法制大队", "lawyer": False})
    suspend(matter, by=officer, on=day("03-05"), ground="stayed")
    assert clock(matter, "answer").due_on == day("03-17") and clock(matter, "first_ordinary").due_on is None
    given = {"answer": "事实清楚", "evidence": "1.询问笔录", "lawyer": False}
    take_step(matter, "answer", by=officer, on=day("03-10"), fields=given)
    assert clock(matter, "answer").kept()


def test_a_suit_may_end_while_it_is_stayed(county, officer):
    matter = suit(county, officer, day("03-02"))
    answer(matter, officer, day("03-10"))
    suspend(matter, by=officer, on=day("04-05"), ground="stayed")
    judge(matter, officer, day("08-10"), "ended", step="end_suit", paper="ruling")
    assert not Matter.objects.get(pk=matter.pk).suspended


@pytest.mark.parametrize(
    ("result", "last", "late"), [("revoked", "05-21", "05-22"), ("suit_dismissed", "05-18", "05-19")]
)
def test_the_right_to_appeal_ends_after_fifteen_days_or_ten(county, officer, result, last, late):
    for on, allowed in ((last, True), (late, False)):
        matter = suit(county, officer, day("03-02"))
        answer(matter, officer, day("03-10"))
        judge(matter, officer, day("05-06"), result)
        facts = {"appeal_advice": "适用法律错误", "appealed_by": "本机关"}
        if allowed:
            take_step(matter, "appeal", by=officer, on=day(on), fields=facts)
        else:
            with pytest.raises(Refused, match="第85条"):
                take_step(matter, "appeal", by=officer, on=day(on), fields=facts)


def test_notice_to_the_leader_is_judged_for_the_instance_not_for_its_first_sitting(county, officer):
    matter = suit(county, officer, day("03-02"))
    answer(matter, officer, day("03-10"))
    hear(matter, officer, day("04-10"), notified=False, fault="")
    hear(matter, officer, day("05-11"), leader=county["police"], notified=True)
    codes = [f"disputes.litigation.{name}" for name in ("heard_notified", "attended_notified")]
    found = engine.values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 1]
