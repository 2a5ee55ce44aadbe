"""The calculator of limits: a question as people write it, checked, and the answer with every line of its derivation.

Pure, like ``limits``: the calendar is handed in. The command, the pages and the API ask and tell through here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from fazhi.spine.calendar import LAST, WEEKDAYS, Calendar, days
from fazhi.spine.derivation import Derivation, Line, derive
from fazhi.spine.errors import BadInput
from fazhi.spine.limits import Bound, Interval, Limit, Unit, raw_end
from fazhi.spine.named_limits import NamedLimit

#: Names of the units, for machines and for people; the first of each is the one that is told.
UNITS: dict[str, Unit] = {
    "workday": Unit.WORKING_DAY, "day": Unit.DAY, "month": Unit.MONTH, "year": Unit.YEAR,
    "工作日": Unit.WORKING_DAY, "个工作日": Unit.WORKING_DAY, "日": Unit.DAY, "天": Unit.DAY, "自然日": Unit.DAY,
    "个月": Unit.MONTH, "月": Unit.MONTH, "年": Unit.YEAR,
}  # fmt: skip
BOUNDS: dict[str, Bound] = {"": Bound.MAX, "at-most": Bound.MAX, "at-least": Bound.MIN, "back": Bound.BEFORE}
ONE = timedelta(days=1)
NO_LAW = "未注明依据"
#: Years in which a limit may start: holidays are known from 2004 on, and plans do not reach further than twenty years.
EARLIEST, LATEST = 2004, 2045
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


@dataclass(frozen=True)
class Asked:
    """What somebody wrote, unchecked. ``pauses``: pairs of the day of suspension and the day of resumption."""

    start: str = ""
    amount: str = ""
    unit: str = ""
    pauses: tuple[tuple[str, str], ...] = ()
    extend: str = ""
    bound: str = ""
    law: str = ""
    limit: str = ""


@dataclass(frozen=True)
class Question:
    """A question that can be answered. ``extra`` extends the limit in its own unit; ``code`` names a declared limit."""

    start: date
    limit: Limit
    pauses: tuple[Interval, ...] = ()
    extra: int = 0
    code: str = ""

    @property
    def total(self) -> int | None:
        """How many units there are; None when the extension has another unit."""
        return self.limit.amount + self.extra if self.in_one_unit else None

    @property
    def in_one_unit(self) -> bool:
        return not self.extra or self.limit.extend_unit is self.limit.unit


@dataclass(frozen=True)
class Answer:
    """When the limit ends, why, and whether a calendar that is not published yet may still move it."""

    question: Question
    calendar: Calendar
    derivation: Derivation
    due: date
    raw: date

    @property
    def provisional(self) -> bool:
        # Counted back from an event, the days before it may lie in an unpublished year though the date does not.
        movable = self.question.limit.needs_calendar
        return movable and self.calendar.provisional(max(self.due, self.question.start))

    @property
    def notices(self) -> list[str]:
        """Numbers of the holiday notices that a day between start and end rests on, as far as they are known."""
        first, last = sorted((self.question.start, self.due))
        return sorted({number for day in days(first, last) if (number := self.calendar.notice(day))})

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.due.weekday()]

    @property
    def headline(self) -> str:
        """The date with the words that say which side of it binds."""
        lead = {Bound.MIN: "至少保留至", Bound.BEFORE: "至迟"}.get(self.question.limit.bound, "期限届满日")
        tail = f"，{self.derivation.opens}起方可办理下一步骤" if self.derivation.opens else ""
        return f"{lead} {self.due}（{self.weekday}）{tail}{'，暂定' if self.provisional else ''}"


def day_of(text: str, what: str) -> date:
    """A day as people write it: 2026-09-24, 2026/9/24, 2026年9月24日. BadInput names what is wrong with it."""
    text = text.strip()
    if not text:
        raise BadInput(f"请填写{what}，如 2026-09-24")
    found = _DAY.fullmatch(text)
    if not found:
        raise BadInput(f"{what}“{text[:40]}”看不懂，请写成 2026-09-24 这样")
    year, month, number = map(int, found.groups())
    if not EARLIEST <= year <= LATEST:
        raise BadInput(f"{what}“{text}”不在日历之内：只能填写{EARLIEST}年至{LATEST}年的日期")
    if not 1 <= month <= 12:
        raise BadInput(f"{what}“{text}”不存在：没有{month}月，请核对")
    most = monthrange(year, month)[1]
    if not 1 <= number <= most:
        raise BadInput(f"{what}“{text}”不存在：{year}年{month}月只有1日至{most}日，请核对")
    return date(year, month, number)


def pair_of(text: str) -> tuple[str, str]:
    """The two days of a pause as it is written in one word, day of suspension:day of resumption. BadInput if it is not."""
    start, colon, end = text.replace("：", ":").partition(":")
    if not colon:
        raise BadInput(f"中止期间“{text[:40]}”应写成 中止日期:恢复日期，如 2026-04-10:2026-05-20")
    return start.strip(), end.strip()


def question_of(asked: Asked, find: Callable[[str], NamedLimit]) -> Question:
    """Check what was written. ``find`` gives a declared limit by its name, or raises BadInput.

    BadInput has one sentence for each field that is wrong.
    """
    wrong: dict[str, str] = {}

    def tried(field: str, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except BadInput as error:
            wrong[field] = str(error)
            return None

    start = tried("start", lambda: day_of(asked.start, "起算日期"))
    pauses = tried("pauses", lambda: tuple(_pause(a, b) for a, b in asked.pauses))
    named = tried("limit", lambda: find(asked.limit)) if asked.limit else None
    limit = named.limit if named else None if asked.limit else _own(asked, wrong)
    extra = tried("extend", lambda: _whole(asked.extend, "延长的数量")) if asked.extend.strip() else 0
    if limit and not wrong:
        tried("extend", lambda: _extends(limit, extra, declared=bool(named)))
        tried("pauses", lambda: _stops(limit, pauses))
        tried("limit", lambda: _in_force(limit, start))
    if wrong or limit is None:
        raise BadInput(fields=wrong)
    return Question(start, limit, pauses, extra, named.code if named else "")


def _own(asked: Asked, wrong: dict[str, str]) -> Limit | None:
    """A limit that the asker names by its parts."""
    amount, unit, bound = 0, UNITS.get(asked.unit.strip()), BOUNDS.get(asked.bound.strip())
    try:
        amount = _whole(asked.amount, "期限的数量")
    except BadInput as error:
        wrong["amount"] = str(error)
    if unit is None:
        named = f"没有“{asked.unit[:20]}”这个单位" if asked.unit.strip() else "请填写期限的单位"
        wrong["unit"] = f"{named}；可用：工作日、日、个月、年（workday、day、month、year）"
    if bound is None:
        wrong["bound"] = f"没有“{asked.bound[:20]}”这种算法；可用：at-most（至迟）、at-least（至少）、back（倒推）"
    if unit is None or bound is None or not amount:
        return None
    return Limit("own", "期限", amount, unit, (), (), asked.law.strip()[:80] or NO_LAW, bound=bound)


def _whole(text: str, what: str) -> int:
    text = text.strip()
    if not text:
        raise BadInput(f"请填写{what}，如 5")
    if not re.fullmatch(r"\d{1,5}", text) or int(text) < 1:
        raise BadInput(f"{what}“{text[:20]}”应当是1至99999的整数")
    return int(text)


def _pause(start: str, end: str) -> Interval:
    begin, stop = day_of(start, "中止日期"), day_of(end, "恢复日期")
    if stop < begin:
        raise BadInput(f"恢复日期{stop}早于中止日期{begin}，请核对先后")
    return Interval(begin, stop, "中止")


def _extends(limit: Limit, extra: int, *, declared: bool) -> None:
    if not extra:
        return
    if limit.bound is Bound.BEFORE:
        raise BadInput("倒推的期限不能延长，请去掉延长")
    if declared and limit.extend is None:
        raise BadInput(f"“{limit.name}”没有规定可以延长（{limit.basis}），请去掉延长")
    if declared and limit.extend and extra > (most := limit.extend.amount * limit.extend.times):
        unit = limit.extend_unit.value
        raise BadInput(f"“{limit.name}”最多延长{most}{unit}（{limit.extend.basis}），不能延长{extra}{unit}")


def _stops(limit: Limit, pauses: tuple[Interval, ...]) -> None:
    if pauses and limit.bound is Bound.BEFORE:
        raise BadInput("倒推的期限没有中止，请去掉中止期间")
    if pauses and (not limit.pauses or limit.unit is Unit.FIXED_DATE):
        raise BadInput(f"“{limit.name}”不因中止而停止计算（{limit.basis}），请去掉中止期间")


def _in_force(limit: Limit, start: date) -> None:
    if not limit.in_edition(start):
        since = f"自{limit.since}起" if limit.since and start < limit.since else f"到{limit.until}为止"
        raise BadInput(f"“{limit.name}”{since}适用（{limit.basis}），{start}不在其内；请自行填写当时的期限")


def answer(question: Question, calendar: Calendar) -> Answer:
    """The day on which the limit ends. BadInput when the calendar does not reach that far."""
    limit, start = question.limit, question.start
    beyond = BadInput(f"算出的日期超出日历（{EARLIEST}年至{LAST}年），请核对起算日期和数量")
    words = "活动日期" if limit.bound is Bound.BEFORE else ""
    try:
        told = derive(limit, start, calendar, question.pauses, question.extra, words)
        raw = raw_end(limit, start, calendar, question.pauses, question.extra)
    except (IndexError, OverflowError, ValueError):
        raise beyond from None
    if told.due is None:
        raise BadInput(f"“{limit.name}”：{limit.words}，没有可以计算的天数（{limit.basis}）")
    wrapped = limit.bound is Bound.BEFORE and told.due > start  # counted back past the first day of the calendar
    if wrapped or not EARLIEST <= told.due.year <= LAST:
        raise beyond
    idle = [p for p in question.pauses if p.start > told.due or p.end <= max(p.start, start + ONE)]
    notes = (Line("note", f"{p.start}中止、{p.end}恢复，没有占用期限之内的日子，不影响计算") for p in idle)
    return Answer(question, calendar, replace(told, lines=(*told.lines, *notes)), told.due, raw)


def unit_name(unit: Unit) -> str:
    """The unit as machines read it: workday, day, month, year; fixed_date, prompt … for those without a number."""
    return next((name for name, one in UNITS.items() if one is unit), unit.name.lower())


def bound_name(bound: Bound) -> str:
    """The bound as machines read it: at-most, at-least, window, back."""
    return next((name for name, one in BOUNDS.items() if name and one is bound), bound.name.lower())


def as_json(found: Answer) -> dict[str, Any]:
    """The answer as machines read it; days as ISO dates."""
    asked, limit = found.question, found.question.limit
    return {
        "start": asked.start.isoformat(), "amount": limit.amount, "unit": unit_name(limit.unit), "bound": bound_name(limit.bound),
        "limit": asked.code or None, "name": limit.name, "article": "" if limit.basis == NO_LAW else limit.basis,
        "words": limit.words, "extend": asked.extra,
        "pauses": [{"from": p.start.isoformat(), "to": p.end.isoformat()} for p in asked.pauses],
        "due": found.due.isoformat(), "weekday": found.weekday, "raw": found.raw.isoformat(),
        "opens": found.derivation.opens.isoformat() if found.derivation.opens else None,
        "provisional": found.provisional, "notices": found.notices, "lines": [{"kind": x.kind, "text": x.text} for x in found.derivation.lines],
    }  # fmt: skip
