"""Charts as plain shapes: no library, no inline styles, so that the strict content-security policy holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from fazhi.figures.words import Value

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 210, 46, 14, 26


@dataclass(frozen=True)
class Bar:
    """One bar with its words; ``url`` opens its rows."""

    x: float
    y: float
    width: float
    height: float
    middle: float
    label: str
    text: str
    url: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Chart:
    """Bars over a labelled scale. ``title`` is read out where the picture cannot be seen."""

    title: str
    bars: list[Bar]
    lines: list[tuple[float, str]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    foot: int = HEIGHT - 8


def bars(title: str, points: Sequence[tuple[str, Value, str]], strong: str = "") -> Chart:
    """A bar chart of (label, value, address). Values without cases have no bar."""
    numbers = [_number(value) for _, value, _ in points]
    known = [n for n in numbers if n is not None]
    top, step = _scale(max(known, default=0), all(n == int(n) for n in known))
    room, space = (WIDTH - LEFT) / max(len(points), 1), HEIGHT - TOP - BOTTOM
    made = []
    for n, ((label, value, url), number) in enumerate(zip(points, numbers, strict=True)):
        width = min(room * 0.62, 46)
        middle = LEFT + room * (n + 0.5)
        tall = space * (number or 0) / top
        made.append(
            Bar(
                round(middle - width / 2, 1), round(TOP + space - tall, 1), round(width, 1), round(tall, 1),
                round(middle, 1), label, value.text, url, label == strong,
            )
        )  # fmt: skip
    count = round(top / step)
    lines = [(round(TOP + space * (1 - n / count), 1), _tick(n * step)) for n in range(count + 1)]
    return Chart(title, made, lines)


def spark(values: Sequence[Value | None]) -> str:
    """The points of a small line over a year: "x,y x,y"; empty when nothing happened. A month still to come, and a rate
    without cases, has no point."""
    points = [(n, number) for n, v in enumerate(values) if v and (number := _number(v)) is not None]
    top = max((number for _, number in points), default=0)
    if not top:
        return ""
    step = 84 / max(len(values) - 1, 1)
    return " ".join(f"{2 + n * step:.0f},{20 - 17 * number / top:.1f}" for n, number in points)


def _number(value: Value) -> float | None:
    if value.number is None:
        return None
    return float(value.number) * (100 if value.figure.kind == "rate" else 1)


def _scale(largest: float, whole: bool) -> tuple[float, float]:
    """A round top of the scale and its step; counts have no ticks between whole numbers."""
    if largest <= 0:
        return 1.0, 1.0
    size = 10 ** floor(log10(largest / 4))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= largest / 4 - 1e-9)
    step = float(ceil(step)) if whole else step
    return step * ceil(largest / step - 1e-9), step


def _tick(number: float) -> str:
    for size, word in ((100_000_000, "亿"), (10_000, "万")):
        if number >= size:
            return f"{number / size:g}{word}"
    return f"{number:g}"
