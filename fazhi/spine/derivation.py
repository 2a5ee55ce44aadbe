"""How a due date comes about, line by line, for whoever must defend it: the arithmetic itself is ``limits.due_on``.

Pure, like ``limits``. The lines walk the days one by one, independently of ``due_on``; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from fazhi.spine.calendar import Calendar, days
from fazhi.spine.limits import Bound, Interval, Limit, Unit, add_months, due_on, merged, raw_end

ONE = timedelta(days=1)
START_DAY, ROLLS, MONTH_END = "民法典第201条", "民法典第203条", "民法典第202条"


@dataclass(frozen=True)
class Line:
    """One reason in a derivation. ``kind``: start, limit, skip, work, pause, extend, roll, end, note."""

    kind: str
    text: str


@dataclass(frozen=True)
class Derivation:
    """All the lines that lead to ``due``; ``due`` is None where the law names no number or the clock stands still."""

    lines: tuple[Line, ...]
    due: date | None

    def __str__(self) -> str:
        return "\n".join(line.text for line in self.lines)


def derive(
    limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0,
    start_event_text: str = "", held_since: date | None = None, set_on: date | None = None,
) -> Derivation:  # fmt: skip
    """Why a limit that started on ``start`` ends when it ends.

    ``held_since``: a suspension is still open since that day. ``set_on``: the day that a document sets.
    """
    pauses = merged(pauses)
    counted = limit.unit in (Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR)
    lines = [
        Line("start", f"{start_event_text or '起算'} {start}" + ("（当日不计，" + START_DAY + "）" if counted else ""))
    ]
    name = limit.name if limit.name.endswith("期限") else f"{limit.name}期限"
    lines.append(Line("limit", f"{name}：{limit.words}（{limit.basis}）"))
    if extra:
        basis = limit.extend.basis if limit.extend else limit.basis
        lines.append(
            Line(
                "extend", f"经批准延长{extra}{limit.unit.value}（{basis}），共{limit.amount + extra}{limit.unit.value}"
            )
        )
    if not counted:
        return Derivation((*lines, Line("end", _uncounted(limit, set_on))), set_on)
    due = due_on(limit, start, calendar, pauses, extra)
    lines += _counting(limit, start, due, calendar, pauses, extra)
    if calendar.provisional(due):
        lines.append(Line("note", f"{due.year}年节假日安排尚未公布，暂按周末推算，公布后重新计算（暂定）"))
    if held_since:
        lines.append(Line("pause", f"{held_since}起中止，至今未恢复：期限停止计算，恢复后接续剩余期间"))
        return Derivation(tuple(lines), None)
    return Derivation(tuple(lines), due)


def _uncounted(limit: Limit, set_on: date | None) -> str:
    if limit.unit is Unit.PROMPT:
        return "法律未规定天数，应当及时办理"
    if limit.unit is Unit.SET_BY_DOCUMENT:
        return f"文书载明的日期 {set_on}" if set_on else "以文书载明的日期为准"
    return f"按规定的日期 {set_on}" if set_on else "按每年的固定日期"


def _counting(
    limit: Limit, start: date, due: date, calendar: Calendar, pauses: list[Interval], extra: int
) -> Iterator[Line]:
    amount = limit.amount + extra
    if limit.bound is Bound.BEFORE:
        yield from _back(limit, start, due, calendar, amount)
    elif limit.unit is Unit.WORKING_DAY:
        yield from _walk(start, due, calendar, pauses)
        yield Line("end", f"第{amount}个工作日 {due}" + ("之后方可办理下一步骤" if limit.bound is Bound.MIN else ""))
    else:
        raw = raw_end(limit, start, calendar, pauses, extra)
        yield from _months(limit, start, amount)
        yield from _pauses(pauses, start, raw)
        if limit.unit is Unit.DAY:
            first = start + ONE
            yield Line("note", f"自次日{first}起连续计算，节假日计入，第{amount}日为 {raw}")
        else:
            yield Line("note", f"期满日 {raw}")
        if due != raw:
            yield Line("roll", f"期满日为{calendar.why(raw)}，顺延至{due}，为节假日之后的第一个工作日（{ROLLS}）")
        elif raw in calendar.work:
            yield Line("work", f"{raw}为{calendar.why(raw)}，不顺延")
        yield Line("end", f"期限届满 {due}")


def _back(limit: Limit, event: date, due: date, calendar: Calendar, amount: int) -> Iterator[Line]:
    """Counted back from an event: neither the event's day nor rest days count, and nothing rolls."""
    if limit.unit is Unit.WORKING_DAY:
        yield from _walk(due - ONE, event - ONE, calendar, [])
    yield Line("end", f"自{event}倒数第{amount}{limit.unit.value}，至迟 {due}")


def _months(limit: Limit, start: date, amount: int) -> Iterator[Line]:
    if limit.unit not in (Unit.MONTH, Unit.YEAR):
        return
    end = add_months(start, amount * (12 if limit.unit is Unit.YEAR else 1))
    if end.day != start.day:
        yield Line("note", f"{amount}{limit.unit.value}后无对应日，以当月最后一日{end}为期满日（{MONTH_END}）")
    else:
        yield Line("note", f"{amount}{limit.unit.value}后的对应日为{end}（{MONTH_END}）")


def _walk(start: date, end: date, calendar: Calendar, pauses: list[Interval]) -> Iterator[Line]:
    """Every day after ``start`` up to ``end`` that is not counted, or counts against appearance, with the reason."""
    number, weekends = 0, []
    for (kind, why), run in groupby(days(start, end), lambda day: _kind(day, calendar, pauses)):
        reach = list(run)
        if kind == "count":
            number += len(reach)
        elif kind == "swapped":
            yield Line("work", f"{_span(reach)}{why}，计入（第{number + 1}个工作日）")
            number += len(reach)
        elif kind == "weekend":
            weekends.append(_span(reach))
        elif kind == "pause":
            yield Line("pause", f"{_span(reach)}{why}，{len(reach)}日不计")
        else:
            yield Line("skip", f"{_span(reach)}{why}不计")
    if weekends:
        yield Line("skip", f"{'、'.join(weekends)}周末不计")


def _kind(day: date, calendar: Calendar, pauses: list[Interval]) -> tuple[str, str]:
    for pause in pauses:
        if pause.start <= day < pause.end:
            return "pause", pause.ground or "不计入的期间"
    if day in calendar.work:
        return "swapped", calendar.why(day)
    if calendar.is_working(day):
        return "count", ""
    return ("holiday", f"{calendar.rest[day]}放假") if day in calendar.rest else ("weekend", "")


def _pauses(pauses: list[Interval], start: date, end: date) -> Iterator[Line]:
    for pause in pauses:
        begin = max(pause.start, start + ONE)
        if begin <= end and pause.end > begin:
            last = pause.end - ONE
            span = f"{begin}" if begin == last else f"{begin}至{last}"
            yield Line(
                "pause",
                f"{span}{pause.ground or '不计入的期间'}，{(pause.end - begin).days}日不计，{pause.end}起接续计算",
            )


def _span(reach: list[date]) -> str:
    first, last = reach[0], reach[-1]
    return f"{first:%m-%d}" if first == last else f"{first:%m-%d}至{last:%m-%d}"
