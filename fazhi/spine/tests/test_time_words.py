"""Units, bounds, extensions, promises: what a limit can say, and the date it comes to. No database."""

from datetime import date, timedelta

import pytest

from fazhi.spine.bounds import Acts, Bound, Effect, Unit
from fazhi.spine.calendar import OutOfReach, national
from fazhi.spine.derivation import Granted, derive
from fazhi.spine.limits import Extend, Interval, Limit, Promise, due_on, opens_on, promised_on, raw_end

CALENDAR = national()
D = date.fromisoformat
WORK, DAY, MONTH, YEAR = Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR


def limit(amount, unit, bound=Bound.MAX, **more):
    return Limit("x", "办理", amount, unit, "open", {"done"}, "某法第1条", bound=bound, **more)


def yearly(month, day, **more):
    return limit(0, Unit.FIXED_DATE, each=(month, day), **more)


@pytest.mark.parametrize(
    ("month", "day", "itself", "start", "due"),
    [
        (1, 31, True, "2026-01-05", "2026-01-31"),  # a Saturday: not rolled
        (1, 31, True, "2026-01-31", "2026-01-31"),
        (1, 31, True, "2026-02-01", "2027-01-31"),  # a Sunday: not rolled
        (1, 31, False, "2026-01-05", "2026-01-30"),
        (1, 31, False, "2026-01-31", "2027-01-30"),
        (1, 1, False, "2026-12-31", "2026-12-31"),
        (2, 29, True, "2026-01-05", "2026-02-28"),
        (2, 29, True, "2028-01-05", "2028-02-29"),
        (3, 1, None, "2026-12-01", "2027-03-01"),
    ],
)
def test_a_day_named_for_every_year_never_rolls(month, day, itself, start, due):
    assert due_on(yearly(month, day, named_day=itself), D(start), CALENDAR) == D(due)


def test_neither_a_pause_nor_an_extension_moves_a_named_day():
    pause = [Interval(D("2026-01-01"), D("2026-03-01"))]
    assert due_on(yearly(1, 31), D("2026-01-05"), CALENDAR, pause, 10) == D("2026-01-31")


def test_a_named_day_tells_how_it_is_counted():
    told = derive(yearly(3, 31, named_day=True), D("2026-11-20"), CALENDAR, start_event_text="年度终了")
    assert told.due == D("2027-03-31")
    assert str(told).splitlines()[0] == "年度终了 2026-11-20"
    assert "每年3月31日前" in str(told) and "当日办理视为按期（本地做法，可配置）" in str(told)
    assert "不因节假日顺延" in str(told)
    assert "当日已逾期" in str(derive(yearly(3, 31, named_day=False), D("2026-11-20"), CALENDAR))


@pytest.mark.parametrize("unit", [Unit.PROMPT, Unit.IMMEDIATE])
def test_what_the_law_wants_at_once_has_no_date(unit):
    told = derive(limit(0, unit), D("2026-03-16"), CALENDAR)
    assert told.due is None and f"应当{unit.value}办理" in str(told)
    with pytest.raises(ValueError, match="没有可计算的天数"):
        due_on(limit(0, unit), D("2026-03-16"), CALENDAR)


def test_a_window_opens_after_its_lower_end_and_closes_with_its_upper():
    """国办发〔2018〕115号: five to fifteen working days for the legality review."""
    review = limit(15, WORK, Bound.WINDOW, least=5, blocks=("review",))
    start = D("2026-09-24")
    assert opens_on(review, start, CALENDAR) == D("2026-10-10")  # the fifth working day is 10-09 (V1)
    assert due_on(review, start, CALENDAR) == D("2026-10-22")
    told = derive(review, start, CALENDAR)
    assert (told.opens, told.due) == (D("2026-10-10"), D("2026-10-22"))
    assert "5至15个工作日" in str(told) and "2026-10-10起方可办理下一步骤" in str(told)
    pause = [Interval(D("2026-09-28"), D("2026-10-09"))]  # three working days: 09-28, 09-29, 09-30; and 10-08
    assert opens_on(review, start, CALENDAR, pause) == D("2026-10-15")


def test_an_at_least_is_over_on_the_day_after():
    comment = limit(30, DAY, Bound.MIN, blocks=("decide",))
    assert opens_on(comment, D("2026-09-01"), CALENDAR) == D("2026-10-09")  # V11 ends 10-08
    assert "2026-10-09起方可办理下一步骤" in str(derive(comment, D("2026-09-01"), CALENDAR))


@pytest.mark.parametrize(
    ("amount", "unit", "event", "due"),
    [
        (5, WORK, "2026-10-12", "2026-09-29"),  # V15
        (7, DAY, "2026-10-12", "2026-10-05"),  # in the holidays: stays
        (1, MONTH, "2026-03-31", "2026-02-28"),
        (1, YEAR, "2028-02-29", "2027-02-28"),
        (10, WORK, "2004-01-10", "2003-12-26"),  # before the first notice: plain weekends, but a date
    ],
)
def test_counted_back_from_an_event(amount, unit, event, due):
    back = limit(amount, unit, Bound.BEFORE_EVENT)
    assert due_on(back, D(event), CALENDAR) == D(due)
    assert due_on(back, D(event), CALENDAR, [Interval(D(due), D(event))], 30) == D(due)  # nothing stops or stretches it


def test_a_swapped_in_saturday_does_not_roll_and_a_plain_one_does():
    assert due_on(limit(10, DAY), D("2026-05-15"), CALENDAR) == D("2026-05-25")
    assert due_on(limit(4, DAY), D("2026-05-05"), CALENDAR) == D("2026-05-09")  # swapped in
    assert due_on(limit(11, DAY), D("2026-05-05"), CALENDAR) == D("2026-05-18")  # 05-16 is a plain Saturday


def test_a_law_may_let_the_last_day_fall_on_a_rest_day():
    stays = limit(11, DAY, rolls=False)
    assert due_on(stays, D("2026-05-05"), CALENDAR) == D("2026-05-16")
    assert "2026-05-16为周六，休息日，依某法第1条不顺延" in str(derive(stays, D("2026-05-05"), CALENDAR))


def test_an_extension_in_another_unit_goes_on_from_the_last_counted_day():
    """Six months and fifteen days: not from the Monday to which the six months would have rolled."""
    half_year = limit(6, MONTH, extend=Extend(15, "某法第2条", "office_head", unit=DAY))
    start = D("2026-01-18")
    assert raw_end(half_year, start, CALENDAR) == D("2026-07-18")  # a Saturday
    assert due_on(half_year, start, CALENDAR) == D("2026-07-20")
    assert due_on(half_year, start, CALENDAR, (), 15) == D("2026-08-03")  # 08-02 is a Sunday
    granted = [Granted(15, D("2026-07-10"), "张局长", "云延〔2026〕1号", "案情复杂")]
    told = derive(half_year, start, CALENDAR, extra=15, granted=granted)
    assert "2026-07-10经张局长批准延长15日（某法第2条，云延〔2026〕1号，案情复杂），共6个月又15日" in str(told)
    assert "延长前的法定届满日为 2026-07-20" in str(told) and "接续计算延长的期间" in str(told)
    assert (told.statutory, told.due) == (D("2026-07-20"), D("2026-08-03"))


def test_an_extension_in_working_days_ends_on_a_working_day_without_rolling():
    mixed = limit(1, MONTH, extend=Extend(3, "某法第2条", "office_head", unit=WORK))
    assert due_on(mixed, D("2026-09-26"), CALENDAR, (), 3) == D("2026-10-29")  # 10-26, then 27, 28, 29


def test_a_promise_is_earlier_and_never_later_than_the_law():
    kept = limit(20, WORK, promise=Promise(10))
    start = D("2026-01-30")
    assert promised_on(kept, start, CALENDAR) == D("2026-02-13")
    assert promised_on(limit(20, WORK), start, CALENDAR) is None
    assert promised_on(limit(3, WORK, promise=Promise(60, DAY)), start, CALENDAR) == D("2026-02-04")
    told = derive(kept, start, CALENDAR)
    assert (told.due, told.promised) == (D("2026-03-05"), D("2026-02-13"))
    assert "承诺期限10个工作日（本单位内部安排，不产生法律效果）至 2026-02-13" in str(told)


def test_an_extension_gives_the_promise_as_much_more():
    kept = limit(20, WORK, promise=Promise(10), extend=Extend(20, "x", "office_head"))
    start = D("2026-01-30")
    assert promised_on(kept, start, CALENDAR, (), 20) == due_on(limit(30, WORK), start, CALENDAR)


def test_a_pause_tells_ground_article_paper_and_who_approved():
    pause = Interval(
        D("2026-04-10"), D("2026-05-20"), "中止：等待相关案件结果", "行政复议法第39条", "云复中〔2026〕2号", "张局长"
    )
    told = str(derive(limit(60, DAY), D("2026-03-16"), CALENDAR, [pause]))
    assert (
        "2026-04-10至2026-05-19中止：等待相关案件结果（行政复议法第39条，云复中〔2026〕2号，张局长办理），40日不计，2026-05-20起接续计算"
        in told
    )


def test_days_in_two_pauses_are_told_and_left_out_once():
    pauses = [Interval(D("2026-04-10"), D("2026-04-20"), "甲"), Interval(D("2026-04-15"), D("2026-04-25"), "乙")]
    told = str(derive(limit(60, DAY), D("2026-03-16"), CALENDAR, pauses))
    assert "2026-04-10至2026-04-19甲，10日不计\n" in told
    assert "2026-04-20至2026-04-24乙，5日不计，2026-04-25起接续计算" in told


def test_twenty_years_and_long_ago_have_dates_and_the_end_of_the_calendar_a_sentence():
    assert due_on(limit(20, YEAR), D("2030-06-01"), CALENDAR) == D("2050-06-01")
    assert due_on(limit(20, YEAR), D("1980-06-01"), CALENDAR) == D("2000-06-01")
    with pytest.raises(OutOfReach, match="超出日历的范围（1949年至2100年）"):
        due_on(limit(5, WORK), D("1900-01-01"), CALENDAR)
    with pytest.raises(OutOfReach):
        due_on(limit(60, DAY), D("2100-12-20"), CALENDAR)
    with pytest.raises(OutOfReach):
        due_on(limit(5, WORK, Bound.BEFORE), D("1949-01-04"), CALENDAR)


def test_counted_back_from_an_unpublished_year_is_provisional():
    assert "2027年节假日安排尚未公布" in str(derive(limit(10, WORK, Bound.BEFORE), D("2027-01-08"), CALENDAR))


def test_effects_say_whether_they_come_about_by_themselves():
    assert {e for e in Effect if e.needs_step} == {
        Effect.DEEMED_ACCEPTED, Effect.DEEMED_GRANTED, Effect.DEEMED_CONSENT, Effect.DEEMED_ABANDONED,
        Effect.TAKES_EFFECT,
    }  # fmt: skip
    assert {e.name: e.acts for e in Effect if not e.needs_step} == {
        "ALERT_ONLY": Acts.NOTHING, "ADVERSE_INFERENCE": Acts.DECISION, "OPENS_REMEDY": Acts.LAW,
        "AUTO_TERMINATE": Acts.DECISION, "LOSES_RIGHT": Acts.LAW, "LIABILITY": Acts.DECISION,
    }  # fmt: skip
    assert limit(60, DAY, effect=Effect.AUTO_TERMINATE).acts is Acts.DECISION
    assert limit(60, DAY, effect=Effect.AUTO_TERMINATE, deemed="expire").acts is Acts.LAW


# What the law says of pauses at the edges (民法典第200–204条, 法释〔2018〕1号第48条); each was once thought about at length.
EDGES = [
    ("a pause of no length", 10, DAY, "2026-03-02", [("2026-03-05", "2026-03-05")], "2026-03-12"),
    ("a pause that begins on the start day saves only what follows", 10, DAY, "2026-03-02", [("2026-03-02", "2026-03-05")], "2026-03-16"),
    ("a pause over before the first day counts for nothing", 10, DAY, "2026-03-02", [("2026-02-20", "2026-03-03")], "2026-03-12"),
    ("a pause over the last day", 10, DAY, "2026-03-02", [("2026-03-12", "2026-03-16")], "2026-03-16"),
    ("a pause that begins when the limit has run out", 10, DAY, "2026-03-02", [("2026-03-13", "2026-03-16")], "2026-03-12"),
    ("suspended while the last day is being rolled", 12, DAY, "2026-03-02", [("2026-03-15", "2026-03-18")], "2026-03-18"),
    ("suspended on the Monday to which it rolled", 12, DAY, "2026-03-02", [("2026-03-16", "2026-03-20")], "2026-03-20"),
    ("suspended after the Monday to which it rolled", 12, DAY, "2026-03-02", [("2026-03-17", "2026-03-20")], "2026-03-16"),
    ("months stop by days", 1, MONTH, "2026-03-02", [("2026-03-10", "2026-03-13")], "2026-04-07"),  # 04-05 is 清明
    ("a rest day in a pause is no second gift in working days", 5, WORK, "2026-03-02", [("2026-03-07", "2026-03-09")], "2026-03-09"),
    ("a swapped-in Saturday in a pause is left out", 5, WORK, "2026-05-06", [("2026-05-09", "2026-05-10")], "2026-05-13"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "unit", "start", "pauses", "due"), [e[1:] for e in EDGES], ids=[e[0] for e in EDGES]
)
def test_edges_of_pauses(amount, unit, start, pauses, due):
    gaps = [Interval(D(a), D(b)) for a, b in pauses]
    assert due_on(limit(amount, unit), D(start), CALENDAR, gaps) == D(due)
    assert derive(limit(amount, unit), D(start), CALENDAR, gaps).due == D(due)


def test_a_saturday_left_before_the_roll_is_told():
    gap = [Interval(D("2026-03-15"), D("2026-03-18"), "中止")]
    assert "顺延至2026-03-18，为节假日和不计入的期间之后的第一个工作日" in str(
        derive(limit(12, DAY), D("2026-03-02"), CALENDAR, gap)
    )
    assert D("2026-03-14") == D("2026-03-02") + timedelta(days=12)


def test_only_what_rest_days_can_move_is_provisional():
    start = D("2026-12-25")
    moved = (
        limit(10, WORK),
        limit(10, DAY),
        limit(1, MONTH),
        limit(10, DAY, rolls=False, extend=Extend(3, "x", "x", unit=WORK)),
    )
    stand = (yearly(3, 31), limit(10, DAY, rolls=False), limit(3, DAY, Bound.BEFORE), limit(0, Unit.PROMPT))
    assert all(one.needs_calendar for one in (*moved, limit(3, WORK, Bound.BEFORE)))
    assert not any(one.needs_calendar for one in stand)
    assert all("尚未公布" in str(derive(one, start, CALENDAR)) for one in moved)
    assert not any("尚未公布" in str(derive(one, D("2027-02-01"), CALENDAR)) for one in stand)


def test_one_matter_may_have_its_own_number_of_days():
    """法律另有规定的，依照其规定: the declared number is the rule, the record's own comes before it."""
    rule = limit(20, WORK, sized=lambda record: {"amount": record, "unit": DAY})
    assert rule.words == "20个工作日（另有期限的从其期限）" and rule.of(None) is rule
    own = rule.of(30)
    assert (own.words, due_on(own, D("2026-03-02"), CALENDAR)) == ("30日", D("2026-04-01"))
