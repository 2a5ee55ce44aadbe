"""Dates worked out by hand with the notices beside the desk, and the edges at which a derivation could tell an untruth."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.spine.bounds import Bound, Unit
from fazhi.spine.calendar import national
from fazhi.spine.derivation import derive
from fazhi.spine.dials import Dial
from fazhi.spine.due import Asked, answer, question_of
from fazhi.spine.limits import Extend, Interval, Limit, due_on, opens_on
from fazhi.spine.models import Deadline
from tests.sample.disclosure.procedure import DISCLOSURE

D = date.fromisoformat
CALENDAR = national()
UNITS = {"w": Unit.WORKING_DAY, "d": Unit.DAY, "m": Unit.MONTH, "y": Unit.YEAR}


def limit(words, **more):
    """10w, 15d, 6m, 1y; <5w is counted back; 6m+15d may be extended in another unit."""
    words, _, plus = words.partition("+")
    if words.startswith("<"):
        more["bound"] = Bound.BEFORE
    unit = UNITS[plus[-1]] if plus else None
    extend = Extend(int(plus[:-1]), "样例规定第3条", "x", unit=unit) if plus else None
    return Limit(
        "x",
        "办理",
        int(words.strip("<")[:-1]),
        UNITS[words[-1]],
        "open",
        {"answer"},
        "样例规定第1条",
        extend=extend,
        **more,
    )


def pauses(text):
    return [Interval(*map(D, one.split(":")), "中止") for one in text.split()]


BY_HAND = """
10w   2026-09-18  2026-10-09  | 20日（周日）上班；25—27日、10月1—7日放假
7w    2026-09-24  2026-10-12  | 10日（周六）上班
3w    2026-04-03  2026-04-09  | 4—6日放假
10w   2026-02-10  2026-03-02  | 14日、28日（周六）上班，15—23日放假
15d   2026-02-05  2026-02-24  | 20日在春节假期
30d   2026-01-15  2026-02-14  | 周六，调休上班，不顺延
60d   2026-03-05  2026-05-06  | 5月4日在假期
60d   2025-08-02  2025-10-09  | 10月1日起放假8天
3m    2026-07-01  2026-10-08  | 10月1日
3m    2025-10-31  2026-02-02  | 1月31日为周六
6m    2025-08-31  2026-02-28  | 无对应日；周六，调休上班
1m    2026-01-31  2026-02-28  |
1y    2024-02-29  2025-02-28  | 闰年
2y    2024-10-03  2026-10-08  |
10w   2025-09-26  2025-10-16  | 28日（周日）、11日（周六）上班
7w    2025-01-22  2025-02-07  | 26日（周日）上班，28日至2月4日放假
3w    2025-05-30  2025-06-05  | 端午节
5w    2020-01-23  2020-02-07  | 2020年1月26日的通知延长春节假期到2月2日
15d   2020-01-15  2020-02-03  | 同上：1月30日
10w   2020-04-24  2020-05-11  | 26日（周日）、5月9日（周六）上班
5w    2019-04-26  2019-05-06  | 2019年劳动节改为5月1—4日，28日、5月5日上班
3w    2015-09-02  2015-09-08  | 2015年9月3日增加放假，6日（周日）上班
6m    2026-01-10  2026-07-20  2026-03-01:2026-03-11  | 对应日7月10日加10天
3m    2026-06-20  2026-09-28  2026-07-01:2026-07-06  | 9月20日加5天，25日起放假
3m    2026-06-20  2026-09-23  2026-09-20:2026-09-23  | 自期满当日起中止
3m    2026-07-03  2026-10-20  2026-10-05:2026-10-20  | 顺延之中中止
5w    2026-11-02  2026-11-16  2026-11-09:2026-11-16  | 最后一日中止，恢复之日即届满
5w    2026-11-02  2026-11-11  2026-11-02:2026-11-05  | 起算当日中止
5w    2026-11-02  2026-11-09  2026-10-30:2026-11-03  | 中止到次日为止，没有占用
5w    2026-11-02  2026-11-09  2026-11-04:2026-11-04  | 当日恢复
5w    2026-11-02  2026-11-09  2026-11-10:2026-11-20  | 届满以后
10w   2026-03-02  2026-03-20  2026-03-04:2026-03-06 2026-03-10:2026-03-12  | 两次
60d   2026-03-16  2026-06-24  2026-04-10:2026-05-01 2026-04-20:2026-05-20  | 重叠
15d   2026-11-02  2026-11-23  2026-11-17:2026-11-21  | 加4天为周六
<3d   2026-10-09  2026-10-06  | 不顺延
<5w   2026-10-09  2026-09-24  | 跨国庆节、中秋节
<10w  2026-05-11  2026-04-23  | 9日（周六）上班
<3w   2026-02-24  2026-02-12  | 14日（周六）上班
<1m   2026-03-31  2026-02-28  | 月末
60d+30d 2026-08-03 2026-11-02 30  | 连续90日为11月1日，周日
6m+15d  2026-04-02 2026-10-19 15  | 10月2日加15日为17日，周六
1m+5w   2026-08-25 2026-10-09 5   | 9月25日以后第5个工作日
"""


@pytest.mark.parametrize("row", BY_HAND.strip().splitlines())
def test_by_hand(row):
    words, start, due, *more = row.partition("|")[0].split()
    extra = int(more.pop()) if more and more[-1].isdigit() else 0
    asked, gaps = limit(words), pauses(" ".join(more))
    told = derive(asked, D(start), CALENDAR, gaps, extra)
    assert (due_on(asked, D(start), CALENDAR, gaps, extra), told.due) == (D(due), D(due))


def test_a_window_by_hand():
    window = limit("15w", bound=Bound.WINDOW, least=5)
    assert (opens_on(window, D("2026-09-24"), CALENDAR), due_on(window, D("2026-09-24"), CALENDAR)) == (
        D("2026-10-10"), D("2026-10-22"),
    )  # fmt: skip


def test_days_of_another_year_say_so():
    told = str(derive(limit("10w"), D("2025-12-25"), CALENDAR))
    assert "2026-01-01至01-03元旦放假不计" in told
    assert "2026-01-04周日，元旦调休上班，计入（第5个工作日）" in told
    assert "\n12-27至12-28周末不计" in told  # the year of the start is told in the first line
    over = str(derive(limit("15w"), D("2026-12-21"), CALENDAR, pauses("2026-12-25:2027-01-08")))
    assert "12-25至2027-01-07中止，14日不计" in over
    assert "2027-01-09至01-10、2027-01-16至01-17、2027-01-23至01-24周末不计" in over
    back = str(derive(limit("<10w"), D("2026-01-08"), CALENDAR))
    assert "2025-12-27至12-28周末不计" in back and "01-01至01-03元旦放假不计" in back


def ask(**words):
    return answer(question_of(Asked(**words), None), CALENDAR)


def test_the_calculator_calls_provisional_only_what_rest_days_can_move():
    days = ask(start="2027-01-08", amount="3", unit="day", bound="back")
    assert not days.provisional and "暂定" not in days.headline and "暂定" not in str(days.derivation)
    working = ask(start="2027-01-08", amount="10", unit="workday", bound="back")
    assert working.provisional and "暂定" in working.headline and "暂定" in str(working.derivation)


def test_a_pause_that_saves_no_day_is_told_so():
    for pause in (("2026-11-10", "2026-11-20"), ("2026-10-30", "2026-11-03"), ("2026-11-04", "2026-11-04")):
        found = ask(start="2026-11-02", amount="5", unit="workday", pauses=(pause,))
        assert found.due == D("2026-11-09")
        assert f"{pause[0]}中止、{pause[1]}恢复，没有占用期限之内的日子" in str(found.derivation)
    found = ask(start="2026-11-02", amount="5", unit="workday", pauses=(("2026-11-09", "2026-11-10"),))
    assert found.due == D("2026-11-10") and "没有占用" not in str(found.derivation)


def shown(asked, stops=(), today="2026-11-20", **dates):
    procedure = replace(DISCLOSURE, limits=(asked,))
    deadline = Deadline(limit="x", started_on=D("2026-10-30"), start_seq=1, bound=asked.bound.value, **dates)
    return Dial(deadline, procedure, D(today), CALENDAR, list(stops))


def test_a_date_that_no_longer_follows_from_the_calendar_says_so_in_its_lines():
    """A limit that was kept stays as it was when a notice comes later; the lines may not lead silently elsewhere."""
    kept = shown(limit("10w"), due_on=D("2026-11-12"), statutory_on=D("2026-11-12"), met_on=D("2026-11-10"))
    assert "按现行节假日安排和登记内容推算为2026-11-13；办结时登记的届满日为2026-11-12，不再变动" in str(
        kept.derivation
    )
    running = shown(limit("10w"), due_on=D("2026-11-12"), statutory_on=D("2026-11-12"))
    assert "推算为2026-11-13，与登记的届满日2026-11-12不同，待重新计算" in str(running.derivation)
    assert "推算" not in str(shown(limit("10w"), due_on=D("2026-11-13"), met_on=D("2026-11-10")).derivation)
