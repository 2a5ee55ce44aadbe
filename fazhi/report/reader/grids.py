"""Tables with joined cells, as lines of equal length: what names a row or a column is said in each, a number only once."""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"[\d.,%％]+\s*[^\s\d]{0,4}$")
MOST_ACROSS, MOST_DOWN = 64, 2000


@dataclass(slots=True)
class Cell:
    text: str
    across: int = 1
    down: int = 1


def lines_of(rows):
    """Rows of cells as lines with | between; joined cells are filled up, so that every number stands in its column."""
    lines = []
    due: dict[int, tuple[int, str]] = {}  # column -> for how many rows a cell above still reaches down, and its words
    for row in rows:
        line: list[str] = []
        following: dict[int, tuple[int, str]] = {}
        _reach_down(line, due, following)
        for cell in row:
            text = re.sub(r"\s*\n\s*", "", cell.text).replace("|", " ").strip()
            again = "" if NUMBER.match(text) else text
            for part in range(min(max(1, cell.across), MOST_ACROSS)):
                if cell.down > 1:
                    following[len(line)] = (min(cell.down, MOST_DOWN) - 1, again)
                line.append(again if part else text)
            _reach_down(line, due, following)
        lines.append(" | ".join(line))
        due = following
    return lines


def _reach_down(line, due, following):
    """Takes over, from where the line stands, the cells that reach down from the rows above."""
    while len(line) in due:
        left, text = due[len(line)]
        if left > 1:
            following[len(line)] = (left - 1, text)
        line.append(text)
