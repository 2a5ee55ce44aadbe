"""How a due date comes about, line by line, for whoever must defend it: the arithmetic itself is ``limits.due_on``.

Pure, like ``limits``. The lines walk the days one by one, independently of ``due_on``; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from fazhi.spine.calendar import Calendar, days
from fazhi.spine.limits import (
    Bound,
    Interval,
    Limit,
    Unit,
    add_months,
    due_on,
    opens_on,
    promised_on,
    raw_end,
)

ONE = timedelta(days=1)
START_DAY, ROLLS, MONTH_END = "民法典第201条", "民法典第203条", "民法典第202条"


@dataclass(frozen=True)
class Line:
    """One reason in a derivation. ``kind``: start, limit, skip, work, pause, extend, roll, notice, end, opens, promise, note."""

    kind: str
    text: str


@dataclass(frozen=True)
class Granted:
    """One extension as it was granted: when, by whom, with which paper."""

    amount: int
    on: date
    approved: str = ""
    document: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Derivation:
    """All the lines that lead to ``due``; ``due`` is None where the law names no number or the clock stands still.

    ``statutory``: the date without extension. ``promised``: the office's own. ``opens``: the first day on which the steps
    that the limit holds back may be taken.
    """

    lines: tuple[Line, ...]
    due: date | None
    statutory: date | None = None
    promised: date | None = None
    opens: date | None = None

    def __str__(self) -> str:
        return "\n".join(line.text for line in self.lines)


def derive(
    limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0,
    start_event_text: str = "", held_since: date | None = None, set_on: date | None = None,
    granted: Iterable[Granted] = (), held_for: str = "",
) -> Derivation:  # fmt: skip
    """Why a limit that started on ``start`` ends when it ends.

    ``held_since``: a suspension is still open since that day, on the ground ``held_for``. ``set_on``: the day that a
    document sets. ``granted`` tells of the extensions whose sum is ``extra``.
    """
    single = sorted((p for p in pauses if p.end > p.start), key=lambda p: (p.start, p.end))
    counted = "" if limit.bound is Bound.BEFORE or not limit.unit.counted else f"（当日不计，{START_DAY}）"
    lines = [Line("start", f"{start_event_text or '起算'} {start}{counted}")]
    name = limit.name if limit.name.endswith("期限") else f"{limit.name}期限"
    lines.append(Line("limit", f"{name}：{limit.words}（{limit.basis}）"))
    if not limit.unit.counted and limit.unit is not Unit.FIXED_DATE:
        return Derivation((*lines, Line("end", _uncounted(limit, set_on))), set_on, set_on)
    due = due_on(limit, start, calendar, single, extra)
    statutory = due_on(limit, start, calendar, single)
    if extra:
        lines += [*_extended(limit, extra, granted), Line("note", f"延长前的法定届满日为 {statutory}")]
    opens = opens_on(limit, start, calendar, single, extra) if limit.holds_back else None
    *way, end = _counting(limit, start, due, calendar, single, extra)
    lines += [*way, *_noticed(limit, start, due, calendar, single, extra), end]
    if opens:
        least = f"不少于{limit.least}{limit.unit.value}，" if limit.bound is Bound.WINDOW else ""
        lines.append(Line("opens", f"{least}{opens}起方可办理下一步骤"))
    promised = promised_on(limit, start, calendar, single, extra)
    if limit.promise and promised:
        words = f"{limit.promise.amount}{(limit.promise.unit or limit.unit).value}"
        lines.append(Line("promise", f"承诺期限{words}（本单位内部安排，不产生法律效果）至 {promised}"))
    reach = max(due, start) if limit.bound is Bound.BEFORE else due
    if limit.needs_calendar and (year := calendar.awaits(reach)):
        guessed = "暂按周末推算" if year == reach.year else "元旦的调休可能涉及上年年底"
        lines.append(Line("note", f"{year}年节假日安排尚未公布，{guessed}，公布后重新计算（暂定）"))
    if held_since:
        lines = [replace(line, text=f"若非此次中止，{line.text}") if line is end else line for line in lines]
        why = f"（{held_for.removeprefix('中止：')}）" if held_for else ""
        lines.append(Line("pause", f"{held_since}起中止，至今未恢复{why}：期限停止计算，恢复后接续剩余期间"))
        return Derivation(tuple(lines), None, statutory)
    return Derivation(tuple(lines), due, statutory, promised, opens)


def _uncounted(limit: Limit, set_on: date | None) -> str:
    if limit.unit is Unit.SET_BY_DOCUMENT:
        return f"文书载明的日期 {set_on}" if set_on else "以文书载明的日期为准"
    return f"法律未规定天数，应当{limit.unit.value}办理"


def _extended(limit: Limit, extra: int, granted: Iterable[Granted]) -> Iterator[Line]:
    """Each extension with its day, who approved it and the paper, and what it comes to."""
    unit, basis = limit.extend_unit, limit.extend.basis if limit.extend else limit.basis
    told = list(granted)
    for one in told[:-1]:
        yield Line("extend", _one_extension(one, unit, basis))
    last = _one_extension(told[-1], unit, basis) if told else f"经批准延长{extra}{unit.value}（{basis}）"
    if unit is limit.unit:
        yield Line("extend", f"{last}，共{limit.amount + extra}{unit.value}")
    else:
        yield Line("extend", f"{last}，共{limit.amount}{limit.unit.value}又{extra}{unit.value}")


def _one_extension(one: Granted, unit: Unit, basis: str) -> str:
    known = "，".join(filter(None, [basis, one.document, one.reason]))
    return f"{one.on}经{one.approved}批准延长{one.amount}{unit.value}（{known}）"


def _counting(
    limit: Limit, start: date, due: date, calendar: Calendar, pauses: list[Interval], extra: int
) -> Iterator[Line]:
    if limit.unit is Unit.FIXED_DATE:
        yield from _named(limit, start, due)
    elif limit.bound is Bound.BEFORE:
        yield from _back(limit, start, due, calendar, limit.amount)
    elif extra and limit.extend_unit is not limit.unit:
        first = raw_end(limit, start, calendar, pauses)
        yield from _part(limit.unit, limit.amount, start, first, calendar, pauses)
        yield Line("note", f"自次日{first + ONE}起接续计算延长的期间")
        last = raw_end(limit, start, calendar, pauses, extra)
        yield from _part(limit.extend_unit, extra, first, last, calendar, pauses)
        yield from _ending(limit, limit.extend_unit, extra, last, due, calendar, pauses)
    else:
        raw = raw_end(limit, start, calendar, pauses, extra)
        yield from _part(limit.unit, limit.amount + extra, start, raw, calendar, pauses)
        yield from _ending(limit, limit.unit, limit.amount + extra, raw, due, calendar, pauses)


def _noticed(
    limit: Limit, start: date, due: date, calendar: Calendar, pauses: list[Interval], extra: int
) -> Iterator[Line]:
    """The notices by which days on the way are days of rest or working days; a period of all days meets them at its end."""
    if limit.unit is Unit.FIXED_DATE:
        return
    first, last = min(start, due), max(start, due)
    if Unit.WORKING_DAY not in (limit.unit, limit.extend_unit if extra else limit.unit):
        back = limit.bound is Bound.BEFORE
        first, last = due if back else raw_end(limit, start, calendar, pauses, extra), due
    met = [first, *days(first, last)]
    if numbers := dict.fromkeys(number for day in met if (number := calendar.notice(day))):
        yield Line("notice", f"放假和调休上班的依据：{'、'.join(numbers)}")


def _named(limit: Limit, start: date, due: date) -> Iterator[Line]:
    assert limit.each
    month, day = limit.each
    kept = "当日办理视为按期" if limit.named_day is not False else "须在该日之前办理，当日已逾期"
    yield Line("note", f"自{start}起最近的一个{month}月{day}日；{kept}（本地做法，可配置）；规定日期不因节假日顺延")
    yield Line("end", f"至迟 {due}")


def _part(
    unit: Unit, amount: int, start: date, raw: date, calendar: Calendar, pauses: list[Interval]
) -> Iterator[Line]:
    """How ``amount`` units lead from ``start`` to ``raw``."""
    if unit is Unit.WORKING_DAY:
        yield from _walk(start, raw, calendar, pauses, start.year)
        return
    yield from _months(unit, start, amount)
    yield from _pauses(pauses, start, raw)
    if unit is Unit.DAY:
        yield Line("note", f"自次日{start + ONE}起连续计算，节假日计入，第{amount}日为 {raw}")
    else:
        yield Line("note", f"期满日 {raw}")


def _ending(
    limit: Limit, unit: Unit, amount: int, raw: date, due: date, calendar: Calendar, pauses: list[Interval]
) -> Iterator[Line]:
    if unit is Unit.WORKING_DAY:
        yield Line("end", f"第{amount}个工作日 {due}")
        return
    if due != raw:
        after = "节假日和不计入的期间" if any(raw < p.start <= due for p in pauses) else "节假日"
        yield Line("roll", f"期满日为{calendar.why(raw)}，顺延至{due}，为{after}之后的第一个工作日（{ROLLS}）")
    elif raw in calendar.work:
        yield Line("work", f"{raw}为{calendar.why(raw)}，不顺延")
    elif not limit.rolls and not calendar.is_working(raw):
        yield Line("work", f"{raw}为{calendar.why(raw)}，依{limit.basis}不顺延")
    yield Line("end", f"期限届满 {due}")


def _back(limit: Limit, event: date, due: date, calendar: Calendar, amount: int) -> Iterator[Line]:
    """Counted back from an event: neither the event's day nor rest days count, and nothing rolls."""
    if limit.unit is Unit.WORKING_DAY:
        yield from _walk(due - ONE, event - ONE, calendar, [], event.year, back_from=amount + 1)
    elif not calendar.is_working(due):
        yield Line("work", f"{due}为{calendar.why(due)}；自事件日倒数的期限不顺延，遇节假日宜提前办理")
    yield Line("end", f"自{event}倒数第{amount}{limit.unit.value}，至迟 {due}")


def _months(unit: Unit, start: date, amount: int) -> Iterator[Line]:
    if unit not in (Unit.MONTH, Unit.YEAR):
        return
    end = add_months(start, amount * (12 if unit is Unit.YEAR else 1))
    if end.day != start.day:
        yield Line("note", f"{amount}{unit.value}后无对应日，以当月最后一日{end}为期满日（{MONTH_END}）")
    else:
        yield Line("note", f"{amount}{unit.value}后的对应日为{end}（{MONTH_END}）")


def _walk(
    start: date, end: date, calendar: Calendar, pauses: list[Interval], told: int, back_from: int = 0
) -> Iterator[Line]:
    """Every day after ``start`` up to ``end`` that is not counted, or counts against appearance, with the reason.

    ``told``: the year that a reader already knows; days of another one name it.
    ``back_from``: the days are numbered from their end, the first of them being the one before this number.
    """
    number, weekends = 0, []
    for (kind, why), run in groupby(days(start, end), lambda day: _kind(day, calendar, pauses)):
        reach = list(run)
        if kind == "count":
            number += len(reach)
        elif kind == "swapped":
            place = f"倒数第{back_from - number - 1}" if back_from else f"第{number + 1}"
            yield Line("work", f"{_span(reach, told)}{why}，计入（{place}个工作日）")
            number += len(reach)
        elif kind == "weekend":
            weekends.append(_span(reach, told))
        elif kind == "pause":
            yield Line("pause", f"{_span(reach, told)}{why}，{len(reach)}日不计")
        else:
            yield Line("skip", f"{_span(reach, told)}{why}不计")
    if weekends:
        yield Line("skip", f"{'、'.join(weekends)}周末不计")


def _kind(day: date, calendar: Calendar, pauses: list[Interval]) -> tuple[str, str]:
    for pause in pauses:
        if pause.start <= day < pause.end:
            return "pause", pause.words
    if day in calendar.work:
        return "swapped", calendar.why(day)
    if calendar.is_working(day):
        return "count", ""
    return ("holiday", f"{calendar.rest[day]}放假") if day in calendar.rest else ("weekend", "")


def _pauses(pauses: list[Interval], start: date, end: date) -> Iterator[Line]:
    """The days left out of a period that otherwise counts every day; a day in two pauses is left out once."""
    if not pauses:
        return
    runs = groupby(days(start, end), lambda day: next((p.words for p in pauses if p.start <= day < p.end), ""))
    for words, run in runs:
        if words:
            reach = list(run)
            first, last = reach[0], reach[-1]
            span = f"{first}" if first == last else f"{first}至{last}"
            goes_on = "" if any(p.start <= last + ONE < p.end for p in pauses) else f"，{last + ONE}起接续计算"
            yield Line("pause", f"{span}{words}，{len(reach)}日不计{goes_on}")


def _span(reach: list[date], told: int) -> str:
    first, last = reach[0], reach[-1]
    begins = f"{first:%m-%d}" if first.year == told else f"{first}"
    ends = f"{last:%m-%d}" if last.year == first.year else f"{last}"
    return begins if first == last else f"{begins}至{ends}"
