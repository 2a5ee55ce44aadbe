"""Figures in tables, whose unit stands in the cell, in the head, in the row or above the table."""

import re

from .areas import Around, area_of
from .model import Figure
from .themes import matter_of, thin
from .units import AFTER_DIGITS, MONEY, NAMED, RATES, spelt

ROWS = re.compile(r"(?:^[^\n|｜]*[|｜][^\n]*\n?){2,}", re.M)
CELL = re.compile(r"[^|｜\n]+")
NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(.{0,4})$")
IN_BRACKETS = re.compile(rf"[（(](?:单位[:：])?(万|亿)?({AFTER_DIGITS})[)）]")
CAPTION = re.compile(rf"单位[:：]\s*(万|亿)?({AFTER_DIGITS})")
SCALES = {"万": 10_000, "亿": 100_000_000, None: 1}
DIGIT = re.compile(r"\d")
RULE = re.compile(r"[\s\-—:：|]*$")


def read_tables(text, figures, year):
    """Adds the bare numbers of tables to the figures, and names those with a unit after their row and column."""
    known = {figure.start: figure for figure in figures}
    added = []
    for start, written, unit, row, column, above in _cells_of(text):
        figure = known.get(start)
        if figure:
            figure.subject = _subject(row, column, figure.unit, above)
            figure.area = area_of(figure.subject, around=Around("", above, ""))
        elif unit:
            added.append(_figure(start, written, unit, row, column, above, year))
    return sorted(figures + added, key=lambda figure: figure.start)


def _figure(start, written, unit, row, column, above, year):
    value, name = float(written.replace(",", "")) * SCALES[unit[1]], spelt(unit[2])
    if name in ("%", "百分点"):
        value = round(value / 100, 10)
    subject = _subject(row, column, name, above)
    kind = "amount" if name in MONEY else "rate" if name in RATES else "count"
    area = area_of(subject, around=Around("", above, ""))
    return Figure(start, start + len(written), written, round(value, 6), name, None, subject, area, kind, year)


def _subject(row, column, unit, above):
    """Row and column, and the matter of the line above the table where these two do not tell it."""
    subject = IN_BRACKETS.sub("", row) + IN_BRACKETS.sub("", column)
    ending = "" if unit in RATES else NAMED.get(unit, unit + "数")
    subject = subject if subject.endswith(ending) else subject + ending
    matter = matter_of(above)
    return matter + subject if matter and matter[:4] not in subject and thin(column + ending) else subject


def _cells_of(text):
    for block in ROWS.finditer(text):
        rows = [cells for start, end in _lines(text, block) if (cells := _row(text, start, end))]
        caption = CAPTION.search(text, max(0, block.start() - 40), block.start() + 40)
        above = text[max(0, block.start() - 60) : block.start()].strip().rpartition("\n")[2]
        above = "" if "。" in above else above
        if len(rows) > 1 and CAPTION.search(rows[0][0][0]):
            rows = rows[1:]
        heads, body = _heads(rows)
        for row in body:
            if len(row) == len(heads):
                yield from ((*cell, above) for cell in _numbers(row, heads, caption))


def _heads(rows):
    """The names of the columns, told in one row or in two (行政复议 above 受理, 办结), and the rows below them."""
    if not rows:
        return [], []
    heads = [words for words, _ in rows[0]]
    if len(rows) > 2 and len(rows[1]) == len(heads) and not any(DIGIT.search(words) for words, _ in rows[1]):
        if len(set(heads)) < len(heads):  # joined cells: the same name over several columns
            below = [words for words, _ in rows[1]]
            return [a if a == b else a + b for a, b in zip(heads, below, strict=True)], rows[2:]
    return heads, rows[1:]


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
    told = next((at for at, (words, _) in enumerate(row) if at and NUMBER.match(words)), 1)
    label = "".join(dict.fromkeys(words for words, _ in row[:told]))
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
