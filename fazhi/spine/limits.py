"""The words for statutory time limits, and ``due_on()``: the only arithmetic on them.

Everything here is pure: no database, no clock. A limit counts from the day after its start event
(民法典第201条); which unit a law means by 日 is stated by that law (行政复议法第88条, 行政处罚法第85条 …).
"""

from __future__ import annotations

import calendar as months
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from fazhi.spine.calendar import Calendar


class Unit(Enum):
    """The units in which a law counts time; which one 日 means is said by that law."""

    WORKING_DAY = "个工作日"
    DAY = "日"
    MONTH = "个月"
    YEAR = "年"
    FIXED_DATE = "每年固定日期"
    PROMPT = "及时"
    SET_BY_DOCUMENT = "文书载明"


class Bound(Enum):
    """Which side of the limit binds."""

    MAX = "至迟"  # must be done by
    MIN = "至少"  # must stay open at least; blocks the next step, is never overdue
    BEFORE = "提前"  # counted back from a later event: notice of a hearing


class Effect(Enum):
    """What the law attaches to a missed limit."""

    ALERT_ONLY = "提示督办"
    DEEMED_ACCEPTED = "视为受理"
    DEEMED_ABANDONED = "视为放弃申请"
    ADVERSE_INFERENCE = "视为没有证据、依据"
    OPENS_REMEDY = "当事人可依法起诉"
    AUTO_TERMINATE = "终止"
    LOSES_RIGHT = "逾期丧失权利"
    LIABILITY = "依法追究责任"


@dataclass(frozen=True)
class Interval:
    """Days that are not counted: from ``start`` (not counted) up to the day before ``end``."""

    start: date
    end: date
    ground: str = ""

    @property
    def length(self) -> timedelta:
        return self.end - self.start


@dataclass(frozen=True)
class Extend:
    """How a limit may be extended: by at most ``amount``, ``times`` over, approved by ``role``."""

    amount: int
    basis: str
    role: str
    times: int = 1
    document: str = ""  # template of the written notice to the party


@dataclass(frozen=True)
class Limit:
    """One statutory (or, when ``local``, customary) time limit of a procedure.

    ``starts`` and ``met_by`` name event codes: step codes, "open", "suspend:<ground>", "resume".
    ``runs_from`` names a date field of the record or of the step that holds the start day when that is
    not the day of the event (service, hearing …). ``rows`` cites the rows of the fact book it implements.
    """

    code: str
    name: str
    amount: int
    unit: Unit
    starts: str | Iterable[str]
    met_by: Iterable[str]
    basis: str
    bound: Bound = Bound.MAX
    effect: Effect = Effect.ALERT_ONLY
    deemed: str = ""  # step that the law itself takes when the limit has run out
    tracks: tuple[str, ...] = ()  # only on these tracks; empty: on all
    duty: str = "organ"  # capacity of whoever must keep it: "organ", "respondent", "applicant", "court" …
    runs_from: str = ""
    set_by: str = ""  # SET_BY_DOCUMENT: field that holds the due date
    pauses: bool = True  # a suspension of the matter stops it
    blocks: tuple[str, ...] = ()  # MIN: steps that must wait
    extend: Extend | None = None
    lapses: Iterable[str] = ()  # events after which it no longer matters, without having been kept
    until_closed: bool = False  # may end simply because the matter ends
    local: bool = False  # practice, not law: configuration with this default
    unverified: bool = False  # marked M or U in the fact book
    since: date | None = None
    until: date | None = None
    rows: tuple[str, ...] = ()
    when: object = None  # optional callable(record, values) -> bool: the limit runs only then

    def __post_init__(self) -> None:
        for name in ("starts", "met_by", "lapses"):
            value = getattr(self, name)
            object.__setattr__(self, name, frozenset({value} if isinstance(value, str) else value))

    def on_track(self, track: str) -> bool:
        return not self.tracks or track in self.tracks

    def in_edition(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def words(self) -> str:
        """The limit as a reader says it: 5个工作日, 提前5个工作日, 及时."""
        if self.unit in (Unit.PROMPT, Unit.SET_BY_DOCUMENT, Unit.FIXED_DATE):
            return self.unit.value
        lead = {Bound.MAX: "", Bound.MIN: "不少于", Bound.BEFORE: "提前"}[self.bound]
        return f"{lead}{self.amount}{self.unit.value}"


def add_months(day: date, count: int) -> date:
    """The corresponding day, or the month's end where there is none (民法典第202条)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def merged(pauses: Iterable[Interval]) -> list[Interval]:
    """Pauses in order, overlapping and touching ones joined: splitting a pause changes nothing."""
    result: list[Interval] = []
    for pause in sorted((p for p in pauses if p.end > p.start), key=lambda p: p.start):
        if result and pause.start <= result[-1].end:
            last = result.pop()
            pause = Interval(last.start, max(last.end, pause.end), last.ground)
        result.append(pause)
    return result


def raw_end(limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0) -> date:
    """The last day before rolling over rest days."""
    amount = limit.amount + extra
    if limit.bound is Bound.BEFORE:
        return calendar.before(start, amount) if limit.unit is Unit.WORKING_DAY else start - timedelta(days=amount)
    if limit.unit is Unit.WORKING_DAY:
        return _working_end(start, amount, calendar, merged(pauses))
    if limit.unit is Unit.DAY:
        end = start + timedelta(days=amount)
    elif limit.unit is Unit.MONTH:
        end = add_months(start, amount)
    elif limit.unit is Unit.YEAR:
        end = add_months(start, 12 * amount)
    else:
        raise ValueError(f"{limit.unit.value}没有可计算的天数：{limit.name}")
    for pause in merged(pauses):
        if pause.end <= start + timedelta(days=1):
            continue
        # The start day itself is never counted, so a pause only saves days after it.
        begin = max(pause.start, start + timedelta(days=1))
        if begin <= end:
            end += pause.end - begin
        elif pause.start <= calendar.next_working_day(end):
            end = max(end, pause.end)  # suspended while the last day was being rolled: nothing is left but the roll
    return end


def _working_end(start: date, amount: int, calendar: Calendar, pauses: list[Interval]) -> date:
    end = calendar.after(start, amount)
    for pause in pauses:
        begin = max(pause.start, start + timedelta(days=1))
        if pause.end > begin and begin <= end:
            end = calendar.after(end, calendar.count(begin, pause.end))
    return end


def due_on(limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0) -> date:
    """The last day on which the limit is still kept (民法典第201–204条).

    Calendar days, months and years that end on a rest day roll to the next working day (民法典第203条,
    法释〔2018〕1号第48条); limits counted back from an event never roll.
    """
    end = raw_end(limit, start, calendar, tuple(pauses), extra)
    if limit.bound is Bound.BEFORE or limit.unit is Unit.WORKING_DAY:
        return end
    return calendar.next_working_day(end)
