"""A plain sketch of where the places lie, from their own coordinates: points with the numbers of the list, names of towns.

Pure. Units are those of the drawing, ``WIDE`` across; north is up; one degree of longitude is shortened by the latitude.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from fazhi.areas.services.network.nearest import Point, Shown

WIDE, EDGE = 1000, 90
LOW, HIGH = 420, 1100  # the least and the greatest height: a sketch of one road stays a picture, and fits a telephone
RADIUS = 36  # large enough for a finger on a screen of 390 px
LETTER = 36  # size of a town's name
MOST = 60  # points that can be told apart
ROUNDS = 80  # of pushing apart points that would cover each other


@dataclass(frozen=True)
class Mark:
    """One place on the sketch: its number in the list, where its point is drawn and where it lies."""

    n: int
    shown: Shown
    x: int
    y: int
    at: tuple[int, int]

    @property
    def is_moved(self) -> bool:
        return hypot(self.x - self.at[0], self.y - self.at[1]) > RADIUS / 2


@dataclass(frozen=True)
class Label:
    name: str
    x: int
    y: int


@dataclass(frozen=True)
class Sketch:
    height: int
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    here: tuple[int, int] | None
    unmeasured: int


def sketch(shown: Sequence[Shown], towns: Iterable[tuple[str, str]], here: Point | None = None) -> Sketch | None:
    """The sketch of a list of places. ``towns``: code and name. None: fewer than two points, or more than can be told apart."""
    measured = [(n, one, one.place.point) for n, one in enumerate(shown, 1) if one.place.point]
    points = [point for _, _, point in measured if point]
    if not 2 <= len(points) <= MOST:
        return None
    everything = [*points, here] if here else points
    placed, height = _on_paper(everything)
    apart = _pushed_apart(placed[: len(points)], height)
    marks = tuple(
        Mark(n, one, *new, old)
        for (n, one, _), new, old in zip(measured, apart, placed[: len(points)], strict=True)
    )  # fmt: skip
    return Sketch(
        height,
        marks,
        tuple(_labels(marks, dict(towns), height)),
        placed[-1] if here else None,
        len(shown) - len(points),
    )


def _on_paper(points: Sequence[Point]) -> tuple[list[tuple[int, int]], int]:
    """Where the points lie on the paper, and how high it is."""
    narrow = cos(radians(sum(y for _, y in points) / len(points)))
    flat = [(x * narrow, -y) for x, y in points]
    left, top = min(x for x, _ in flat), min(y for _, y in flat)
    across, down = max(x for x, _ in flat) - left, max(y for _, y in flat) - top
    scale = min((WIDE - 2 * EDGE) / across if across else 1e12, (HIGH - 2 * EDGE) / down if down else 1e12)
    scale = scale if scale < 1e12 else 0
    height = round(max(LOW, min(HIGH, down * scale + 2 * EDGE)))
    shift = (WIDE - across * scale) / 2, (height - down * scale) / 2
    return [(round(shift[0] + (x - left) * scale), round(shift[1] + (y - top) * scale)) for x, y in flat], height


def _pushed_apart(points: Sequence[tuple[int, int]], height: int) -> list[tuple[int, int]]:
    """The points, those that would cover each other moved aside; always in the same way."""
    now = [(x + 0.01 * n, y + 0.007 * n) for n, (x, y) in enumerate(points)]  # none exactly on another
    least = 2 * RADIUS + 4
    for _ in range(ROUNDS):
        moved = False
        for one in range(len(now)):
            for two in range(one):
                (x1, y1), (x2, y2) = now[one], now[two]
                far = hypot(x1 - x2, y1 - y2)
                if far < least:
                    by = (least - far) / 2 / far
                    dx, dy = (x1 - x2) * by, (y1 - y2) * by
                    now[one], now[two], moved = (
                        _kept((x1 + dx, y1 + dy), height),
                        _kept((x2 - dx, y2 - dy), height),
                        True,
                    )
        if not moved:
            break
    return [(round(x), round(y)) for x, y in now]


def _kept(point: tuple[float, float], height: int) -> tuple[float, float]:
    return min(max(point[0], RADIUS + 4), WIDE - RADIUS - 4), min(max(point[1], RADIUS + 4), height - RADIUS - 4)


def _labels(marks: Sequence[Mark], towns: dict[str, str], height: int) -> Iterator[Label]:
    """Names of towns at the mean of their places, beside the points; one that finds no room is left out."""
    members: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        members[str(mark.shown.place.division_id)[:9]].append(mark)
    taken = [(m.x - RADIUS, m.y - RADIUS, m.x + RADIUS, m.y + RADIUS) for m in marks]
    for code, name in towns.items():
        if not (here := members.get(code)):
            continue
        x, y = sum(m.at[0] for m in here) / len(here), sum(m.at[1] for m in here) / len(here)
        half = LETTER * len(name) / 2
        below, above, aside = RADIUS + LETTER, -RADIUS - 10, RADIUS + half + 12
        ways = [
            (0, LETTER / 2 - 4),
            (0, below),
            (0, above),
            (0, below + RADIUS),
            (0, above - RADIUS),
            (-aside, 12),
            (aside, 12),
        ]
        for dx, dy in ways:
            middle = min(max(x + dx, half + 4), WIDE - half - 4)
            box = (middle - half, y + dy - LETTER, middle + half, y + dy + 6)
            if box[1] >= 0 and box[3] <= height and not any(_touch(box, other) for other in taken):
                taken.append(box)  # type: ignore[arg-type]
                yield Label(name, round(middle), round(y + dy))
                break


def _touch(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
