"""Every date can say how it came about, and says the same as the arithmetic."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.spine.calendar import national
from fazhi.spine.derivation import derive
from fazhi.spine.limits import Bound, Extend, Interval, Limit, Unit, due_on

CALENDAR = national()
D = date.fromisoformat


def limit(amount, unit, bound=Bound.MAX, **more):
    return Limit("examine", "审查", amount, unit, "open", {"done"}, "行政复议法第30条", bound=bound, **more)


WORK, DAY, MONTH = Unit.WORKING_DAY, Unit.DAY, Unit.MONTH


def test_v1_working_days_over_two_holidays():
    told = derive(limit(5, WORK), D("2026-09-24"), CALENDAR, start_event_text="收到申请")
    text = str(told)
    assert told.due == D("2026-10-09")
    assert "收到申请 2026-09-24（当日不计，民法典第201条）" in text
    assert "审查期限：5个工作日（行政复议法第30条）" in text
    assert "09-25至09-27中秋节放假不计" in text
    assert "10-01至10-07国庆节放假不计" in text
    assert text.endswith("第5个工作日 2026-10-09")


def test_v2_a_swapped_saturday_counts():
    text = str(derive(limit(5, WORK), D("2026-02-12"), CALENDAR))
    assert "02-14周六，春节调休上班，计入（第2个工作日）" in text
    assert "02-15至02-23春节放假不计" in text
    assert text.endswith("第5个工作日 2026-02-26")


def test_v3_calendar_days_roll_over_the_holiday():
    text = str(derive(limit(60, DAY), D("2026-08-03"), CALENDAR, start_event_text="受理"))
    assert "第60日为 2026-10-02" in text
    assert "国庆节放假，顺延至2026-10-08" in text and "民法典第203条" in text
    assert text.endswith("期限届满 2026-10-08")


def test_v13_a_suspension_is_left_out():
    pause = Interval(D("2026-04-10"), D("2026-05-20"), "中止（等待相关案件结果）")
    told = derive(limit(60, DAY), D("2026-03-16"), CALENDAR, [pause])
    assert told.due == D("2026-06-24")
    assert "2026-04-10至2026-05-19中止（等待相关案件结果），40日不计，2026-05-20起接续计算" in str(told)


def test_v5_no_corresponding_day_and_a_swapped_saturday_that_does_not_roll():
    text = str(derive(limit(3, MONTH), D("2025-11-30"), CALENDAR))
    assert "无对应日，以当月最后一日2026-02-28为期满日（民法典第202条）" in text
    assert "2026-02-28为周六，春节调休上班，不顺延" in text


def test_v15_counted_back():
    told = derive(limit(5, WORK, Bound.BEFORE), D("2026-10-12"), CALENDAR)
    assert told.due == D("2026-09-29")
    assert "10-10周六，国庆节调休上班，计入" in str(told)
    assert "倒数第5个工作日，至迟 2026-09-29" in str(told)


def test_an_extension_names_its_article():
    extendable = limit(60, DAY, extend=Extend(30, "行政复议法第62条", "office_head"))
    told = derive(extendable, D("2026-03-16"), CALENDAR, extra=30)
    assert "经批准延长30日（行政复议法第62条），共90日" in str(told)


def test_an_open_suspension_has_no_end():
    told = derive(limit(60, DAY), D("2026-03-16"), CALENDAR, held_since=D("2026-04-10"))
    assert "若非此次中止，期限届满 2026-05-15" in str(told)  # never told as the day on which it ends
    assert told.due is None and "2026-04-10起中止，至今未恢复" in str(told)


def test_a_year_without_notice_is_provisional():
    assert "2027年节假日安排尚未公布" in str(derive(limit(60, DAY), D("2026-11-20"), CALENDAR))


@pytest.mark.parametrize(("unit", "words"), [(Unit.PROMPT, "应当及时办理"), (Unit.SET_BY_DOCUMENT, "文书载明")])
def test_limits_without_a_number(unit, words):
    assert words in str(derive(limit(0, unit), D("2026-03-16"), CALENDAR))


@given(
    start=st.dates(D("2025-01-01"), D("2026-06-30")),
    amount=st.integers(1, 40),
    gaps=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=3),
)
def test_the_walk_counts_exactly_the_working_days(start, amount, gaps):
    """The days that the lines do not skip are exactly ``amount``: the story and the arithmetic agree."""
    pauses = [Interval(start + timedelta(days=a), start + timedelta(days=a + n), "中止") for a, n in gaps]
    told = derive(limit(amount, WORK), start, CALENDAR, pauses)
    assert told.due == due_on(limit(amount, WORK), start, CALENDAR, pauses)
    skipped = sum(
        _length(a, b)
        for line in told.lines if line.kind in ("skip", "pause")
        for a, b in re.findall(r"(?:\d{4}-)?(\d\d-\d\d)(?:至(?:\d{4}-)?(\d\d-\d\d))?", line.text)
    )  # fmt: skip
    assert (told.due - start).days - skipped == amount


def _length(first, last):
    if not last:
        return 1
    a, b = D(f"2023-{first}"), D(f"2023-{last}")
    return (b - a).days % 365 + 1
