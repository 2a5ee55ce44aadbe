"""Until when one may apply: the last day, and the reason for it. Pure; nothing is refused here, only computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from fazhi.spine.calendar import Calendar
from fazhi.spine.limits import Interval, Limit, Unit, due_on


def _limit(amount: int, unit: Unit, basis: str) -> Limit:
    return Limit("apply", "申请行政复议", amount, unit, "known", {"apply"}, basis)


SIXTY_DAYS = _limit(60, Unit.DAY, "行政复议法第20条第1款")
ONE_YEAR = _limit(1, Unit.YEAR, "行政复议法第20条第3款")
FIVE_YEARS = _limit(5, Unit.YEAR, "行政复议法第21条")
TWENTY_YEARS = _limit(20, Unit.YEAR, "行政复议法第21条")
NO_PERIOD_SET = _limit(60, Unit.DAY, "实施条例第24条第1款第2项")


@dataclass(frozen=True)
class Facts:
    """What the time to apply depends on. ``longer``: days of a law that grants more than 60. ``excluded``: days that do
    not count, with their ground (行政复议法第20条第2款，实施条例第26条、第38条)."""

    known_on: date | None = None
    act_on: date | None = None
    told_rights: bool = True
    rights_known_on: date | None = None
    real_estate: bool = False
    inaction: bool = False
    duty_due_on: date | None = None
    asked_on: date | None = None
    urgent: bool = False
    longer: int | None = None
    excluded: tuple[Interval, ...] = field(default=())


@dataclass(frozen=True)
class LastDay:
    """``day`` None: there is no limit, or the facts do not fix one; ``why`` says which. ``known`` tells them apart."""

    day: date | None
    why: str
    known: bool = True


def last_day_to_apply(facts: Facts, calendar: Calendar) -> LastDay:
    """The last day on which an application is in time, with the articles that lead to it."""

    def end(limit: Limit, start: date, pauses: tuple[Interval, ...] = ()) -> date:
        return due_on(limit, start, calendar, pauses)

    found = _inaction(facts, end) if facts.inaction else _act(facts, end)
    if found.day is None or facts.act_on is None:
        return found
    bar = TWENTY_YEARS if facts.real_estate else FIVE_YEARS
    latest = end(bar, facts.act_on)
    if found.day <= latest:
        return found
    kind = "因不动产提出的申请，" if facts.real_estate else ""
    return LastDay(latest, f"{kind}自行政行为作出之日{facts.act_on}起最长{bar.words}（{bar.basis}）")


End = Callable[..., date]


def _days(facts: Facts) -> Limit:
    if facts.longer and facts.longer > SIXTY_DAYS.amount:
        return _limit(facts.longer, Unit.DAY, SIXTY_DAYS.basis + "但书")
    return SIXTY_DAYS


def _left_out(facts: Facts) -> str:
    return "".join(f"，{p.start}至{p.end}不计入（{p.ground}）" for p in facts.excluded)


def _act(facts: Facts, end: End) -> LastDay:
    limit = _days(facts)
    if facts.known_on is None:
        return LastDay(None, "尚未查明知道或者应当知道行政行为之日", known=False)
    if facts.told_rights:
        day = end(limit, facts.known_on, facts.excluded)
        return LastDay(day, f"知道行政行为之日{facts.known_on}起{limit.words}{_left_out(facts)}（{limit.basis}）")
    cap = end(ONE_YEAR, facts.known_on, facts.excluded)
    if facts.rights_known_on:
        day = end(limit, facts.rights_known_on, facts.excluded)
        if day <= cap:
            return LastDay(
                day,
                f"未告知复议权利，自知道该权利、机关和期限之日{facts.rights_known_on}起{limit.words}"
                f"{_left_out(facts)}（{ONE_YEAR.basis}）",
            )
    return LastDay(
        cap, f"未告知复议权利，自知道行政行为内容之日{facts.known_on}起最长1年{_left_out(facts)}（{ONE_YEAR.basis}）"
    )


def _inaction(facts: Facts, end: End) -> LastDay:
    if facts.urgent:
        return LastDay(None, "紧急情况下请求保护人身权、财产权，不受履行期限的限制（实施条例第24条第2款）")
    limit = _days(facts)
    if facts.duty_due_on:
        start, why = facts.duty_due_on, f"法定履行期限届满之日{facts.duty_due_on}"
    elif facts.asked_on:
        # Sixty days from the request are a point in time from which one may apply, so they do not roll over.
        start = date.fromordinal(facts.asked_on.toordinal() + NO_PERIOD_SET.amount)
        why = f"行政机关收到申请满60日之日{start}"
    else:
        return LastDay(None, "尚未填写法定履行期限届满之日或者行政机关收到履责申请之日", known=False)
    day = end(limit, start, facts.excluded)
    return LastDay(day, f"{why}起{limit.words}{_left_out(facts)}（实施条例第24条、{SIXTY_DAYS.basis}）")
