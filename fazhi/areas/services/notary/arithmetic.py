"""Whether owners have decided: the arithmetic of 民法典第278条第2款, on shares of area and of persons alike.

Two thirds and three quarters include the number itself (以上); more than half does not (过半数) (民法典第1259条). Shares are
compared by multiplying, never by dividing: nothing is rounded at the edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fazhi.areas.services.notary.words import Matter278, Outcome

#: Numbers 6 to 8 of the first paragraph: three quarters of those who take part.
SPECIAL = frozenset({Matter278.RAISE_FUND, Matter278.REBUILD, Matter278.CHANGE_USE})


@dataclass(frozen=True)
class Weight:
    """Owners by exclusive area (square metres) and by number."""

    area: Decimal
    persons: int

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.area + other.area, self.persons + other.persons)


def two_thirds(part: Decimal | int, whole: Decimal | int) -> bool:
    """三分之二以上: the two thirds themselves are enough."""
    return part * 3 >= whole * 2


def three_quarters(part: Decimal | int, whole: Decimal | int) -> bool:
    """四分之三以上: the three quarters themselves are enough."""
    return part * 4 >= whole * 3


def more_than_half(part: Decimal | int, whole: Decimal | int) -> bool:
    """过半数: exactly one half is not enough."""
    return part * 2 > whole


def decide(kind: str, roll: Weight, took_part: Weight, in_favour: Weight) -> Outcome:
    """What came of a vote. Raises ValueError, with one sentence, where the numbers contradict each other."""
    if roll.area <= 0 or roll.persons <= 0:
        raise ValueError("业主名册的人数和面积须大于零")
    for less, more, words in (
        (took_part, roll, "参与表决的超过业主名册"),
        (in_favour, took_part, "同意的超过参与表决"),
    ):
        if less.area < 0 or less.persons < 0 or less.area > more.area or less.persons > more.persons:
            raise ValueError(f"{words}的人数或者面积，请核对计票")
    if not (two_thirds(took_part.area, roll.area) and two_thirds(took_part.persons, roll.persons)):
        return Outcome.TOO_FEW
    enough = three_quarters if kind in SPECIAL else more_than_half
    agreed = enough(in_favour.area, took_part.area) and enough(in_favour.persons, took_part.persons)
    return Outcome.PASSED if agreed else Outcome.NOT_PASSED


def needed(kind: str) -> str:
    """The thresholds in words, for pages and certificates."""
    share = "四分之三以上" if kind in SPECIAL else "过半数"
    return f"面积和人数均占三分之二以上的业主参与表决，参与表决的面积和人数均{share}同意（民法典第278条）"


def least_part(roll: Weight) -> Weight:
    """The smallest part that is enough on both sides: areas in hundredths of a square metre, whole persons."""
    hundredths = -(-int(roll.area * 100) * 2 // 3)
    return Weight(Decimal(hundredths) / 100, -(-roll.persons * 2 // 3))


def least_favour(kind: str, took_part: Weight) -> Weight:
    """The smallest agreement that is enough of those who take part."""
    hundredths, persons = int(took_part.area * 100), took_part.persons
    if kind in SPECIAL:
        return Weight(Decimal(-(-hundredths * 3 // 4)) / 100, -(-persons * 3 // 4))
    return Weight(Decimal(hundredths // 2 + 1) / 100, persons // 2 + 1)
