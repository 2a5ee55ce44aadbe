"""The rule by which an index colours a site: pure, without weights, and slow to change its mind (滞回).

A colour is entered at one value and left at a lower one, and only once the value has stood there for some days. What
lies between the two changes nothing, so a site does not flicker between colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.areas.enforcement.area_management.words import Colour

ONE = timedelta(days=1)
UP = {Colour.GREEN: Colour.YELLOW, Colour.YELLOW: Colour.RED}
DOWN = {new: old for old, new in UP.items()}


@dataclass(frozen=True)
class Band:
    """Values of an index. Yellow is entered at ``yellow`` and left at ``yellow_out`` or below, red likewise; each once the
    value has stood there for ``days`` days, the first included. Raises ValueError with a sentence for a band that cannot be."""

    yellow: int
    yellow_out: int
    red: int
    red_out: int
    days: int = 3

    def __post_init__(self) -> None:
        if not 0 <= self.yellow_out < self.yellow:
            raise ValueError(f"黄色的解除值{self.yellow_out}应当不小于0、小于进入值{self.yellow}")
        if not self.yellow_out <= self.red_out < self.red:
            raise ValueError(f"红色的解除值{self.red_out}应当小于进入值{self.red}，不小于黄色的解除值{self.yellow_out}")
        if self.red < self.yellow:
            raise ValueError(f"红色的进入值{self.red}应当不小于黄色的进入值{self.yellow}")
        if self.days < 1:
            raise ValueError(f"持续天数{self.days}应当不少于1天")

    def asks_up(self, to: Colour, value: int) -> bool:
        return value >= (self.red if to is Colour.RED else self.yellow)

    def asks_down(self, of: Colour, value: int) -> bool:
        return value <= (self.red_out if of is Colour.RED else self.yellow_out)

    @property
    def words(self) -> str:
        """The rule as it is shown to the operator."""
        return (
            f"达到{self.yellow}为黄色，降到{self.yellow_out}解除；达到{self.red}为红色，降到{self.red_out}解除；"
            f"均须持续{self.days}天"
        )


@dataclass(frozen=True)
class Turn:
    """From this day on the colour is so."""

    on: date
    colour: Colour


def turns(pieces: Sequence[tuple[date, int]], band: Band, until: date) -> list[Turn]:
    """The colours of an index: ``pieces`` are (from this day on, value), days ascending; the first begins the watch, green."""
    if not pieces:
        return []
    found, held = [Turn(pieces[0][0], Colour.GREEN)], Colour.GREEN
    since: dict[tuple[str, Colour], date] = {}
    for n, (start, value) in enumerate(pieces):
        end = min(pieces[n + 1][0] if n + 1 < len(pieces) else until + ONE, until + ONE)
        since = _standing(since, band, start, value)
        while (change := _next(since, band, held, start)) and change.on < end:
            held = change.colour
            found.append(change)
    return _merged(found)


def _standing(
    since: dict[tuple[str, Colour], date], band: Band, start: date, value: int
) -> dict[tuple[str, Colour], date]:
    """The day from which each condition has held without a break."""
    held = [("up", c) for c in (Colour.YELLOW, Colour.RED) if band.asks_up(c, value)]
    held += [("down", c) for c in (Colour.YELLOW, Colour.RED) if band.asks_down(c, value)]
    return {condition: since.get(condition, start) for condition in held}


def _next(since: dict[tuple[str, Colour], date], band: Band, held: Colour, start: date) -> Turn | None:
    """The next change while the value stays: to the colour above or below, on the day on which it is ripe."""
    wait = (band.days - 1) * ONE
    if (above := UP.get(held)) and (day := since.get(("up", above))):
        return Turn(max(day + wait, start), above)
    if (below := DOWN.get(held)) and (day := since.get(("down", held))):
        return Turn(max(day + wait, start), below)
    return None


def _merged(found: list[Turn]) -> list[Turn]:
    """One change a day: the last; and none that changes nothing."""
    by_day = {turn.on: turn for turn in found}
    result: list[Turn] = []
    for turn in by_day.values():
        if not result or turn.colour is not result[-1].colour:
            result.append(turn)
    return result


def colour_on(found: Iterable[Turn], on: date) -> Turn | None:
    """The turn that holds on a day; None: nothing was watched yet."""
    return max((turn for turn in found if turn.on <= on), key=lambda turn: turn.on, default=None)


def worst(histories: Iterable[Sequence[Turn]]) -> list[Turn]:
    """The colour of a site: on each day the worst of its indices; no sum, no weights."""
    histories = [list(history) for history in histories if history]
    days = sorted({turn.on for history in histories for turn in history})
    found = []
    for day in days:
        held = [turn.colour for history in histories if (turn := colour_on(history, day))]
        found.append(Turn(day, max(held, key=lambda colour: colour.rank)))
    return _merged(found)
