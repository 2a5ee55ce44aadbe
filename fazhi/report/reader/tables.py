"""Figures in tables, whose unit stands in the cell, in the head, in the row or above the table."""

import re

from .areas import area_of
from .model import Figure
from .units import AFTER_DIGITS, MONEY, NAMED, RATES, spelt

ROWS = re.compile(r"(?:^[^\n|｜]*[|｜][^\n]*\n?){2,}", re.M)
CELL = re.compile(r"[^|｜\n]+")
NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(.{0,4})$")
IN_BRACKETS = re.compile(rf"[（(](?:单位[:：])?(万|亿)?({AFTER_DIGITS})[)）]")
CAPTION = re.compile(rf"单位[:：]\s*(万|亿)?({AFTER_DIGITS})")
SCALES = {"万": 10_000, "亿": 100_000_000, None: 1}
RULE = re.compile(r"[\s\-—:：|]*$")


def read_tables(text, figures, year):
    """Adds the bare numbers of tables to the figures, and names those with a unit after their row and column."""
    known = {figure.start: figure for figure in figures}
    added = []
    for start, written, unit, row, column in _cells_of(text):
        figure = known.get(start)
        if figure:
            figure.subject = _subject(row, column, figure.unit)
            figure.area = area_of(figure.subject)
        elif unit:
            added.append(_figure(start, written, unit, row, column, year))
    return sorted(figures + added, key=lambda figure: figure.start)


def _figure(start, written, unit, row, column, year):
    value, name = float(written.replace(",", "")) * SCALES[unit[1]], spelt(unit[2])
    if name in ("%", "百分点"):
        value = round(value / 100, 10)
    subject = _subject(row, column, name)
    kind = "amount" if name in MONEY else "rate" if name in RATES else "count"
    return Figure(start, start + len(written), written, value, name, None, subject, area_of(subject), kind, year)


def _subject(row, column, unit):
    subject = IN_BRACKETS.sub("", row) + IN_BRACKETS.sub("", column)
    ending = "" if unit in RATES else NAMED.get(unit, unit + "数")
    return subject if subject.endswith(ending) else subject + ending


def _cells_of(text):
    for block in ROWS.finditer(text):
        rows = [cells for start, end in _lines(text, block) if (cells := _row(text, start, end))]
        caption = CAPTION.search(text, max(0, block.start() - 40), block.start() + 40)
        if len(rows) > 1 and CAPTION.search(rows[0][0][0]):
            rows = rows[1:]
        for row in rows[1:]:
            if len(row) == len(rows[0]):
                yield from _numbers(row, [words for words, _ in rows[0]], caption)


def _lines(text, block):
    start = block.start()
    for line in block.group().splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _row(text, start, end):
    """The cells of a line with their place; nothing for the line of dashes under a head."""
    cells = []
    for cell in CELL.finditer(text, start, end):
        words = cell.group()
        cells.append((words.strip(), cell.start() + len(words) - len(words.lstrip())))
    return [] if all(RULE.match(words) for words, _ in cells) else cells


def _numbers(row, heads, caption):
    label = row[0][0]
    for column, (words, start) in enumerate(row[1:], 1):
        number = NUMBER.match(words)
        if number and number[2]:
            yield start, number[1], None, label, heads[column]
        elif number:
            yield (
                start,
                number[1],
                IN_BRACKETS.search(heads[column]) or IN_BRACKETS.search(label) or caption,
                label,
                heads[column],
            )
