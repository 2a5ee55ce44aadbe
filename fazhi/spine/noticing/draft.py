"""A notice as it is handed in: its days, and every check before it may be entered. Each refusal is one plain sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fazhi.spine.calendar import WEEKDAYS, Calendar
from fazhi.spine.calendars import Layer
from fazhi.spine.errors import BadInput
from fazhi.spine.notices import national_notices
from fazhi.spine.sm3 import sm3

SHOWN = 20
MOST_DAYS = 150
#: The days off of a year by 全国年节及纪念日放假办法 art. 2, as notices call them.
YEARLY = ("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆")


@dataclass(frozen=True, order=True)
class Day:
    """One day that a notice names: rest, or a working day although it is a weekend."""

    day: date
    works: bool
    name: str

    def __str__(self) -> str:
        return f"{self.day}（{WEEKDAYS[self.day.weekday()]}）{self.name}{'调休上班' if self.works else '放假'}"


@dataclass(frozen=True)
class DraftNotice:
    """A notice that is not entered yet. ``division`` "" for the whole country."""

    number: str
    issued: date
    title: str
    division: str
    days: tuple[Day, ...]

    @property
    def year(self) -> int:
        """The year that it arranges; swapped days of the December before belong to it."""
        return max(day.day.year for day in self.days)

    @property
    def layer(self) -> Layer:
        """As a layer of the calendar, the last one entered."""
        return Layer(2**62, self.number, self.division, self.issued, tuple((d.day, d.works, d.name) for d in self.days))

    @property
    def rows(self) -> list[list[str]]:
        """The days as they stand in the history."""
        return [[d.day.isoformat(), "work" if d.works else "rest", d.name] for d in self.days]

    @property
    def digest(self) -> str:
        return digest_of(self.rows)


def digest_of(rows: list[list[str]]) -> str:
    """SM3 of a list of days in one unambiguous form."""
    return sm3(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def draft(
    *, number: str, issued: date, title: str, division: str, days: Iterable[Day], calendar: Calendar, today: date,
) -> DraftNotice:  # fmt: skip
    """A notice that holds together, or BadInput with everything that is wrong. ``calendar``: the one in force there now."""
    made = DraftNotice(number.strip(), issued, title.strip(), division, tuple(sorted(days)))
    if wrong := [*_head(made, today), *_twice(made)]:
        raise BadInput(*wrong)
    if wrong := [sentence for day in made.days if (sentence := _day(day, made, calendar))]:
        more = [f"（以上只列出前{SHOWN}处，共{len(wrong)}处）"] if len(wrong) > SHOWN else []
        raise BadInput(*wrong[:SHOWN], *more)
    return made


def _head(made: DraftNotice, today: date) -> Iterable[str]:
    if not made.number:
        yield "请填写通知的文号，如“国办发明电〔2025〕7号”"
    elif len(made.number) > 60 or len(made.title) > 200:
        yield "文号不超过60字，标题不超过200字"
    elif made.number in {n.number for n in national_notices()}:
        yield f"“{made.number}”已随系统提供，不用再导入"
    if not made.title:
        yield "请填写通知的标题"
    if made.issued > today:
        yield f"成文日期{made.issued}晚于今天，通知公布之后才能导入"
    if not made.days:
        yield "没有任何一天；请至少填写一天放假或者调休上班"
    elif len(made.days) > MOST_DAYS:
        yield f"共{len(made.days)}天，一份通知不会超过{MOST_DAYS}天，请核对"
    elif not today.year - 1 <= made.year <= today.year + 1:
        yield f"通知安排的是{made.year}年，只能导入{today.year - 1}年至{today.year + 1}年的安排，请核对年份"


def _twice(made: DraftNotice) -> Iterable[str]:
    seen: set[date] = set()
    for day in made.days:
        if day.day in seen:
            yield f"{day.day}出现了两次，请只保留一次"
        seen.add(day.day)


def _day(day: Day, made: DraftNotice, calendar: Calendar) -> str:
    at = f"{day.day}（{WEEKDAYS[day.day.weekday()]}）"
    before = date(made.year - 1, 12, 1)
    if day.day < before:
        return f"{at}不在{made.year}年；一份通知只安排一个年度（含上年12月的调休）"
    if not day.name or len(day.name) > 40:
        return f"{at}请填写节日名称（不超过40字）"
    if day.works and day.day.weekday() < 5 and day.day not in calendar.rest:
        return f"{at}本来就是工作日，不用登记调休上班；请核对日期"
    return ""


def cautions(made: DraftNotice, calendar: Calendar) -> list[str]:
    """What is not wrong but should be looked at before confirming."""
    found = []
    if not made.division and made.layer.arranges is None and made.year > calendar.known_until:
        found.append(f"表中没有10月1日，不是全年安排：导入后{made.year}年仍按暂定处理")
    if made.layer.arranges:
        names = {day.name for day in made.days}
        if missing := [name for name in YEARLY if not any(name in given for given in names)]:
            found.append(f"全年安排中没有找到：{'、'.join(missing)}；如与其他节日合并放假，请核对名称")
    replaced = [d for d in made.days if d.day in calendar.rest or d.day in calendar.work]
    if changed := [d for d in replaced if calendar.is_working(d.day) != d.works]:
        numbers = sorted({calendar.notice(d.day) for d in changed if calendar.notice(d.day)})
        days = "、".join(f"{d.day:%m-%d}" for d in changed)
        found.append(f"{days}原由{'、'.join(numbers) or '较早的通知'}另作安排，导入后以本通知为准；原通知仍保留在案")
    weekday_off = sum(1 for d in made.days if not d.works and d.day.weekday() < 5)
    if made.division and weekday_off:
        found.append(f"地方节日只有全体公民放假的才影响期限；表中有{weekday_off}个平日放假，请确认不是部分公民放假")
    return found
