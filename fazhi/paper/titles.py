"""Where a title breaks: whole words, lines of about one length, in a trapezium or a lozenge (GB/T 9704-2012, 7.3.1)."""

import re
from functools import cache
from importlib import resources
from itertools import pairwise

from fazhi.paper.model import cells

# Words a line must not break, longest first. Enough for the titles of legal papers, not a dictionary.
WORDS = sorted(
    resources.files(__package__).joinpath("title_words.txt").read_text(encoding="utf-8").split(), key=len, reverse=True
)
ATOMS = re.compile(
    r"《[^》]{1,12}》|〔\d{4}〕\d*号?|[（(][^）)]{1,8}[）)]|\d[\d.,—-]*(?:年度?|[月日号件个%％])?|[A-Za-z]+|"
    + "|".join(WORDS)
)
UNEVEN = 8  # so that 关于 begins the second line though the first be short
NOT_AT_START = set("，。、；：！？）》〕”’】的之和与及等了中上下内外")
NOT_AT_END = set("（《〔“‘【和与及对向在由将为")


def break_title(title: str, width: float) -> tuple[str, ...]:
    """The lines of a title; a line break typed into the title is kept, and then alone decides."""
    typed = tuple(line.strip() for line in title.splitlines() if line.strip())
    if len(typed) > 1:
        return typed
    text = typed[0] if typed else ""
    if cells(text) <= width:
        return (text,)
    least = -int(-cells(text) // width)
    options = [lines for count in (least, least + 1) if (lines := _best(text, count, width))]
    return min(options, key=lambda lines: _cost(lines, width) + 12 * (len(lines) - least)) if options else (text,)


def _best(text: str, count: int, width: float) -> tuple[str, ...] | None:
    """The cheapest way to set `text` in `count` lines, or None where no break fits."""
    costs = {at: _break_cost(text, at) for at in range(1, len(text))}
    ideal = cells(text) / count

    @cache
    def rest(start: int, lines: int) -> tuple[float, tuple[int, ...]] | None:
        if lines == 1:
            wide = cells(text[start:])
            return ((wide - ideal) ** 2 / UNEVEN, ()) if wide <= width else None
        found = []
        for at in range(start + 1, len(text)):
            wide = cells(text[start:at])
            if wide > width:
                break
            if tail := rest(at, lines - 1):
                found.append((costs[at] + (wide - ideal) ** 2 / UNEVEN + tail[0], (at, *tail[1])))
        return min(found) if found else None

    best = rest(0, count)
    if best is None:
        return None
    edges = (0, *best[1], len(text))
    return tuple(text[a:b].strip() for a, b in pairwise(edges))


def _break_cost(text: str, at: int) -> float:
    """What it costs to break before text[at]: nothing before 关于, much inside a word."""
    if any(match.start() < at < match.end() for match in ATOMS.finditer(text)):
        return 120
    if text[at] in NOT_AT_START or text[at - 1] in NOT_AT_END:
        return 80
    if text.startswith("关于", at) or text[at - 1] in "，、 ":
        return 0
    if text[at - 1] == "的" or any(match.end() == at for match in ATOMS.finditer(text)):
        return 12
    if text[at - 2 : at] == "关于":
        return 60
    return 30


def _cost(lines: tuple[str, ...], width: float) -> float:
    """Of a whole setting: uneven lines, and three or more of one length (a block, neither trapezium nor lozenge)."""
    wide = [cells(line) for line in lines]
    mean = sum(wide) / len(wide)
    text, at, breaks = "".join(lines), 0, 0.0
    for line in lines[:-1]:
        at += len(line)
        breaks += _break_cost(text, at)
    hourglass = len(wide) > 2 and all(middle < min(wide[0], wide[-1]) for middle in wide[1:-1])
    return breaks + sum((one - mean) ** 2 for one in wide) / UNEVEN + (20 if hourglass else 0)
