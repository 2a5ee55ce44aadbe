"""What a reader is told of a clock: colour and word, both dates, and the stretches of its life. No database."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.spine.bounds import Bound, Mode, Unit
from fazhi.spine.calendar import national
from fazhi.spine.dials import Dial
from fazhi.spine.limits import Interval, Limit, Promise
from fazhi.spine.models import Deadline
from fazhi.spine.stretches import stretches
from tests.sample.disclosure.procedure import DISCLOSURE

D = date.fromisoformat
TODAY = D("2026-11-20")


def dial(limit, **dates):
    procedure = replace(DISCLOSURE, limits=(limit,))
    deadline = Deadline(limit="x", started_on=D("2026-10-30"), start_seq=1, bound=limit.bound.value, **dates)
    return Dial(deadline, procedure, TODAY, national())


def limit(amount=15, unit=Unit.WORKING_DAY, **more):
    return Limit("x", "审核", amount, unit, "open", {"answer"}, "x", **more)


@pytest.mark.parametrize(
    ("promised", "due", "told"),
    [
        (None, "2026-11-19", ("red", "已超期1天")),
        ("2026-11-10", "2026-11-19", ("red", "已超期1天")),
        ("2026-11-18", "2026-11-30", ("red", "超过承诺期限2天，法定期限还有10天")),
        ("2026-11-20", "2026-11-30", ("amber", "临期，承诺期限今天到期")),
        ("2026-11-24", "2026-12-30", ("amber", "临期，承诺期限还有4天")),
        ("2026-12-10", "2026-12-30", ("green", "还有40天")),
        (None, "2026-11-25", ("amber", "临期，还有5天")),
        (None, "2026-11-26", ("green", "还有6天")),
    ],
)
def test_the_offices_own_date_colours_and_only_the_law_makes_overdue(promised, due, told):
    shown = dial(limit(promise=Promise(5)), due_on=D(due), promised_on=promised and D(promised))
    assert shown.state == told
    assert shown.promised == (f"承诺 {promised}（法定 {due}）" if promised else "")


def test_a_window_that_is_not_open_yet_says_from_when():
    window = limit(bound=Bound.WINDOW, least=5, blocks=("answer",))
    shown = dial(window, due_on=D("2026-12-01"), opens_on=D("2026-11-23"))
    assert shown.state == ("blue", "2026-11-23起方可办理，至迟还有11天")
    assert dial(window, due_on=D("2026-12-01"), opens_on=D("2026-11-20")).state == ("green", "还有11天")


def test_a_named_day_warns_from_the_week_before():
    yearly = limit(0, Unit.FIXED_DATE, each=(11, 27))
    assert dial(yearly, due_on=D("2026-11-27")).tone == "amber"
    assert dial(yearly, due_on=D("2026-11-28")).tone == "green"


def test_at_once_is_told_in_the_laws_own_word():
    assert dial(limit(0, Unit.IMMEDIATE)).word == "立即办理"
    assert dial(limit(0, Unit.PROMPT)).word == "及时办理"


def test_the_stretches_of_a_clock():
    pause = Interval(D("2026-04-10"), D("2026-05-20"), "中止：等待结果", "某法第39条", "云中〔2026〕1号", "张局长")
    told = stretches(D("2026-03-16"), D("2026-06-20"), [pause], "此前自2026-03-02起的计时作废，收到补正")
    assert [(s.mode, s.start, s.end) for s in told] == [
        (Mode.RESTART, D("2026-03-16"), D("2026-03-16")), (Mode.RUN, D("2026-03-17"), D("2026-04-09")),
        (Mode.PAUSE, D("2026-04-10"), D("2026-05-19")), (Mode.RUN, D("2026-05-20"), D("2026-06-20")),
        (Mode.END, D("2026-06-20"), D("2026-06-20")),
    ]  # fmt: skip
    assert str(told[2]) == "停止计时：2026-04-10至2026-05-19，中止：等待结果（某法第39条，云中〔2026〕1号，张局长办理）"
    assert str(told[0]) == "重新起算：2026-03-16，此前自2026-03-02起的计时作废，收到补正"


def test_a_pause_that_goes_on_is_the_last_stretch():
    told = stretches(D("2026-03-16"), None, [Interval(D("2026-04-10"), date.max, "中止")])
    assert [(s.mode, s.end) for s in told] == [(Mode.RUN, D("2026-04-09")), (Mode.PAUSE, None)]
    assert str(told[-1]) == "停止计时：2026-04-10至今，中止"


def test_overlapping_pauses_and_one_before_the_start():
    pauses = [
        Interval(D("2026-03-10"), D("2026-03-14")), Interval(D("2026-03-20"), D("2026-03-25")),
        Interval(D("2026-03-23"), D("2026-03-30")),
    ]  # fmt: skip
    told = stretches(D("2026-03-16"), None, pauses)
    assert [(s.mode, s.start, s.end) for s in told] == [
        (Mode.RUN, D("2026-03-17"), D("2026-03-19")), (Mode.PAUSE, D("2026-03-20"), D("2026-03-24")),
        (Mode.PAUSE, D("2026-03-25"), D("2026-03-29")), (Mode.RUN, D("2026-03-30"), None),
    ]  # fmt: skip
