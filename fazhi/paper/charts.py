"""Draws a chart as SVG: bars with their numbers beside them, series told apart by pattern as well as by tone.

No styles and no scripts in it (a strict content-security policy lets it through); text of 14 units at least on a drawing 720
wide, which a printed line (156 mm) shows at 8.6 pt and a screen at its own size.
"""

from __future__ import annotations

from html import escape

from fazhi.paper.model import Chart, cells

WIDTH = 720
TEXT, BAR, GAP, PAD = 15, 20, 12, 8
LEGEND = 30
LABELS = 170  # the most room that names of categories may take
INK, TONES = "#1b2530", ("#1f4e79", "#c9d6e3", "#7a96b2", "#ffffff")
FONTS = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif"
MOST_SERIES = len(TONES)
#: The line drawings over the tones: none, strokes, dots, a frame alone.
STROKES = (
    "", '<path d="M0 8L8 0" stroke="#1b2530" stroke-width="1"/>', '<circle cx="3" cy="3" r="1.6" fill="#1b2530"/>', "",
)  # fmt: skip


def svg(chart: Chart, key: str = "chart") -> str:
    """The drawing as one <svg> element. `key` makes its ids its own on the page."""
    left = _left(chart)
    rows, height = _rows(chart, key, left)
    many = len(chart.head) > 2
    title = escape(chart.caption or "图表")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-labelledby="{key}-t {key}-d" font-family="{FONTS}" font-size="{TEXT}" fill="{INK}">'
        f'<title id="{key}-t">{title}</title><desc id="{key}-d">{escape(chart.told)}</desc>'
        f"<defs>{_patterns(chart, key)}</defs>{_legend(chart, key) if many else ''}{rows}"
        f'<path d="M{left} {LEGEND if many else PAD}V{height - PAD}" stroke="{INK}" stroke-width="1"/></svg>'
    )


def _left(chart: Chart) -> int:
    return min(LABELS, int(max((cells(row[0]) for row in chart.rows), default=0) * TEXT)) + 2 * PAD


def _patterns(chart: Chart, key: str) -> str:
    out = []
    for number in range(len(chart.head) - 1):
        if not STROKES[number]:  # a plain tone needs no pattern, whose tiles would show their seams
            continue
        tone = f'<rect width="8" height="8" fill="{TONES[number]}"/>'
        out.append(
            f'<pattern id="{key}-{number}" width="8" height="8" patternUnits="userSpaceOnUse">{tone}{STROKES[number]}</pattern>'
        )
    return "".join(out)


def _bar(key: str, series: int, x: float, y: float, width: float, height: float) -> str:
    fill = f"url(#{key}-{series})" if STROKES[series] else TONES[series]
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" stroke="{INK}" '
        f'stroke-width="1"/>'
    )


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(text)}</text>'


def _legend(chart: Chart, key: str) -> str:
    out, x = [], float(PAD)
    for number, name in enumerate(chart.head[1:]):
        out.append(_bar(key, number, x, 6, 22, 14) + _text(x + 28, 19, name))
        x += 28 + cells(name) * TEXT + 24
    return "".join(out)


def _rows(chart: Chart, key: str, left: int) -> tuple[str, int]:
    """The bars of every category, and the height of the whole drawing."""
    series = len(chart.head) - 1
    room = WIDTH - left - PAD - int(max((cells(c) for row in chart.rows for c in row[1:]), default=1) * TEXT) - PAD
    most = max((n or 0 for row in chart.numbers for n in row), default=0) or 1
    out, y = [], LEGEND if series > 1 else PAD
    for row, numbers in zip(chart.rows, chart.numbers, strict=True):
        out.append(_text(left - PAD, y + GAP / 2 + series * BAR / 2 + TEXT / 3, _short(row[0]), "end"))
        for number in range(series):
            top, width = y + GAP / 2 + number * BAR, max(0.0, room * (numbers[number] or 0) / most)
            out.append(_bar(key, number, left, top, width, BAR - 3) if width else "")
            out.append(_text(left + width + 6, top + BAR - 6, row[number + 1]))
        y += series * BAR + GAP
    return "".join(out), y + PAD


def _short(name: str) -> str:
    """A name that fits beside its bar; the table below the drawing has it in full."""
    most = LABELS / TEXT
    if cells(name) <= most:
        return name
    while cells(name) > most - 1:
        name = name[:-1]
    return name + "…"
