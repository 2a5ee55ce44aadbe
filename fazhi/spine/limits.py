"""The words for statutory time limits, and ``due_on()``: the only arithmetic on them.

Everything here is pure: no database, no clock. A limit counts from the day after its start event
(民法典第201条); which unit a law means by 日 is stated by that law (行政复议法第88条, 行政处罚法第85条 …).
"""

from __future__ import annotations

import calendar as months
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from fazhi.spine.bounds import Acts, Bound, Effect, Unit
from fazhi.spine.calendar import Calendar

__all__ = [
    "Acts", "Bound", "Effect", "Extend", "Interval", "Limit", "Promise", "Unit", "add_months", "due_on", "merged",
    "opens_on", "promised_on", "raw_end",
]  # fmt: skip
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Interval:
    """Days that are not counted: from ``start`` (not counted) up to the day before ``end``.

    ``ground`` says why, ``basis`` the article, ``document`` the number of the paper, ``approved`` who decided and entered it.
    """

    start: date
    end: date
    ground: str = ""
    basis: str = ""
    document: str = ""
    approved: str = ""

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    @property
    def words(self) -> str:
        """Ground, and in brackets the article, the paper and who decided, as far as they are known."""
        known = [self.basis, self.document, f"{self.approved}办理" if self.approved else ""]
        told = "，".join(filter(None, known))
        return (self.ground or "不计入的期间") + (f"（{told}）" if told else "")


@dataclass(frozen=True)
class Extend:
    """How a limit may be extended: by at most ``amount``, ``times`` over, approved by ``role``, before it runs out.

    ``unit`` when the article extends in another unit than the limit's own (六个月, 延长十五日).
    """

    amount: int
    basis: str
    role: str
    times: int = 1
    document: str = ""  # template of the written notice to the party
    unit: Unit | None = None
    at: str = "organ"  # capacity in which the organ of whoever approves stands to the matter


@dataclass(frozen=True)
class Promise:
    """The office's own earlier date (承诺、内部期限). Local practice: it colours lists and has no legal effect."""

    amount: int
    unit: Unit | None = None  # the limit's own when none is given


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
    blocks: tuple[str, ...] = ()  # MIN, WINDOW: steps that must wait
    extend: Extend | None = None
    lapses: Iterable[str] = ()  # events after which it no longer matters, without having been kept
    until_closed: bool = False  # may end simply because the matter ends
    local: bool = False  # practice, not law: configuration with this default
    unverified: bool = False  # marked M or U in the fact book
    since: date | None = None
    until: date | None = None
    rows: tuple[str, ...] = ()
    when: object = None  # optional callable(record, values) -> bool: the limit runs only then
    least: int = 0  # WINDOW: the lower end, in the limit's unit
    each: tuple[int, int] | None = None  # FIXED_DATE: month and day of every year
    named_day: bool | None = None  # FIXED_DATE: the day itself is still in time; None: as the installation says (yes)
    rolls: bool = True  # False where a law lets the last day fall on a rest day
    promise: Promise | None = None
    replaces: str = ""  # limit of the older edition that this one replaces from ``since`` on in running matters too
    #: Record -> what is otherwise in this one matter (amount, unit, promise, extend): 法律另有规定的，依照其规定.
    sized: Callable[[Any], Mapping[str, Any]] | None = None

    def __post_init__(self) -> None:
        for name in ("starts", "met_by", "lapses"):
            value = getattr(self, name)
            object.__setattr__(self, name, frozenset({value} if isinstance(value, str) else value))

    def of(self, record: Any) -> Limit:
        """The limit as it stands for one matter, whose record may say its own number of days (``sized``)."""
        if self.sized is None or record is None:
            return self
        return replace(self, **self.sized(record), sized=None)

    def on_track(self, track: str) -> bool:
        return not self.tracks or track in self.tracks

    def in_edition(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def acts(self) -> Acts:
        """How its effect comes about: a limit that names a step of the law needs nobody's decision."""
        return Acts.LAW if self.deemed else self.effect.acts

    @property
    def holds_back(self) -> bool:
        """Whether steps must wait for it."""
        return self.bound in (Bound.MIN, Bound.WINDOW)

    @property
    def needs_calendar(self) -> bool:
        """Whether rest days can move its date: a named day, or days counted back or not rolled, stand as they are."""
        if self.unit is Unit.WORKING_DAY or self.extend_unit is Unit.WORKING_DAY:
            return True
        return self.unit.counted and self.rolls and self.bound is not Bound.BEFORE

    @property
    def words(self) -> str:
        """The limit as a reader says it: 5个工作日, 提前5个工作日, 5至15个工作日, 每年1月31日前, 及时."""
        if self.unit is Unit.FIXED_DATE and self.each:
            return f"每年{self.each[0]}月{self.each[1]}日前"
        if not self.unit.counted:
            return self.unit.value
        lead = {Bound.MIN: "不少于", Bound.BEFORE: "提前", Bound.WINDOW: f"{self.least}至"}.get(self.bound, "")
        return f"{lead}{self.amount}{self.unit.value}{'（另有期限的从其期限）' if self.sized else ''}"

    @property
    def extend_unit(self) -> Unit:
        return (self.extend and self.extend.unit) or self.unit


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
            told = dict.fromkeys(filter(None, (*last.ground.split("；"), pause.ground)))
            same = (last.basis, last.document, last.approved) == (pause.basis, pause.document, pause.approved)
            pause = replace(last if same else Interval(last.start, last.end), end=max(last.end, pause.end),
                            ground="；".join(told))  # fmt: skip
        result.append(pause)
    return result


def raw_end(limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0) -> date:
    """The last day before rolling over rest days. Raises ValueError for limits that have no number."""
    if limit.unit is Unit.FIXED_DATE:
        return _next_named(limit, start)
    if limit.bound is Bound.BEFORE:
        return _counted_back(limit, start, calendar)
    gaps = merged(pauses)
    if limit.extend_unit is limit.unit:
        return _span(limit.amount + extra, limit.unit, start, calendar, gaps)
    end = _span(limit.amount, limit.unit, start, calendar, gaps)
    # An extension in another unit goes on from the last counted day, before any roll-over: no day is given twice.
    return _span(extra, limit.extend_unit, end, calendar, gaps) if extra else end


def _span(amount: int, unit: Unit, start: date, calendar: Calendar, gaps: list[Interval]) -> date:
    """The last of ``amount`` units counted from the day after ``start``; days in the gaps are not counted."""
    working = unit is Unit.WORKING_DAY
    if working:
        end = calendar.after(start, amount)
    elif unit is Unit.DAY:
        end = start + timedelta(days=amount)
    elif unit in (Unit.MONTH, Unit.YEAR):
        end = add_months(start, amount if unit is Unit.MONTH else 12 * amount)
    else:
        raise ValueError(f"{unit.value}没有可计算的天数")
    first = start + ONE  # the start day itself is never counted, so a pause only saves days after it
    for gap in gaps:
        begin = max(gap.start, first)
        if begin > end:
            break  # what begins after the last day stops nothing: the limit has run out
        if gap.end > begin:
            end = calendar.after(end, calendar.count(begin, gap.end)) if working else end + (gap.end - begin)
    return end


def _counted_back(limit: Limit, event: date, calendar: Calendar) -> date:
    """The last day that lies so long before an event; neither pauses nor extensions touch it."""
    if limit.unit is Unit.WORKING_DAY:
        return calendar.before(event, limit.amount)
    if limit.unit is Unit.DAY:
        return event - timedelta(days=limit.amount)
    return add_months(event, -limit.amount * (12 if limit.unit is Unit.YEAR else 1))


def _next_named(limit: Limit, start: date) -> date:
    """The next of a day named for every year on which, counted from ``start``, it can still be kept."""
    if limit.each is None:
        raise ValueError(f"{limit.name}没有写明每年的哪一天")
    month, day = limit.each
    for year in (start.year, start.year + 1):
        named = date(year, month, min(day, months.monthrange(year, month)[1]))
        last = named - ONE if limit.named_day is False else named
        if last >= start:
            break
    return last


def due_on(limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0) -> date:
    """The last day on which the limit is still kept (民法典第201–204条).

    Calendar days, months and years that end on a rest day roll to the next working day (民法典第203条,
    法释〔2018〕1号第48条); a swapped-in Saturday is a working day. Limits counted back from an event and days named
    for every year never roll. ``extra`` is an extension, in the unit of ``limit.extend``.
    """
    pauses = tuple(pauses)
    end = raw_end(limit, start, calendar, pauses, extra)
    if limit.bound is Bound.BEFORE or not limit.rolls or not limit.unit.counted:
        return end
    if (limit.extend_unit if extra else limit.unit) is Unit.WORKING_DAY:
        return end
    return _rolled(end, calendar, pauses)


def _rolled(end: date, calendar: Calendar, pauses: tuple[Interval, ...]) -> date:
    """The first working day from ``end`` on that is not itself in a pause: a matter suspended while its last day was
    being rolled over has not run out, and nothing is left of it but that day."""
    end = calendar.next_working_day(end)
    for gap in merged(pauses) if pauses else ():
        if gap.start <= end < gap.end:
            end = calendar.next_working_day(gap.end)
    return end


def opens_on(limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0) -> date:
    """The first day on which the steps that a MIN or WINDOW holds back may be taken: the day after its lower end."""
    if limit.bound is Bound.WINDOW:
        limit = replace(limit, bound=Bound.MIN, amount=limit.least)
        extra = 0
    return due_on(limit, start, calendar, pauses, extra) + ONE


def promised_on(
    limit: Limit, start: date, calendar: Calendar, pauses: Iterable[Interval] = (), extra: int = 0
) -> date | None:
    """The office's own date, never later than the statutory one; None where nothing is promised. An extension of the
    limit gives the promise as much more."""
    if limit.promise is None:
        return None
    pauses = tuple(pauses)
    own = replace(limit, amount=limit.promise.amount, unit=limit.promise.unit or limit.unit, bound=Bound.MAX,
                  extend=replace(limit.extend, unit=limit.extend_unit) if limit.extend else None)  # fmt: skip
    return min(due_on(own, start, calendar, pauses, extra), due_on(limit, start, calendar, pauses, extra))
