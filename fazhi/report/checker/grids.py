"""Tables: totals rows and columns, rates beside their parts. Only forms that the table itself proves are held against it."""

import re
from itertools import permutations

from .finding import ERROR, WARNING, Finding, number, span
from .rates import compare, places_of

ROWS = re.compile(r"(?:^[^\n|｜]*[|｜][^\n]*\n?){3,}", re.M)
CELL = re.compile(r"[^|｜\n]+")
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([%％]?)[\u4e00-\u9fff]{0,2}$")
EMPTY = re.compile(r"[-—/–\s]*$")
TOTAL = re.compile(r"(?:合\s*计|总\s*计|共\s*计|总\s*数)")
NOT_SUMMED = re.compile(r"[率比%％]|平均|同比|序号|编号|年份|年度|排名|日期|名次|增长|增幅")
WIDEST = 14


def check(report):
    """Findings about the tables of a report."""
    if "|" not in report.text and "｜" not in report.text:
        return
    for block in ROWS.finditer(report.text):
        rows = [r for r in (_row(report.text, start, end) for start, end in _lines(block)) if r]
        rows = [r for r in rows if len(r) == len(rows[-1])]
        if len(rows) >= 3 and 2 <= len(rows[0]) <= WIDEST:
            yield from _total_row(rows)
            yield from _total_column(rows)
            yield from _rates(rows)


def _lines(block):
    start = block.start()
    for line in block.group().splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _row(text, start, end):
    found = []
    for cell in CELL.finditer(text, start, end):
        words = cell.group()
        begin = cell.start() + len(words) - len(words.lstrip())
        found.append((words.strip(), begin))
    return [] if all(re.fullmatch(r"[\s\-—:：]*", words) for words, _ in found) else found


def _value(cell):
    words = NUMBER.match(cell[0])
    if words:
        return float(words[1].replace(",", ""))
    return 0.0 if EMPTY.match(cell[0]) else None


def _place(cell):
    return span(cell[0], 0, len(cell[0])).moved(cell[1])


def _total_row(rows):
    head, body = rows[0], rows[1:]
    totals = [n for n, row in enumerate(body) if any(TOTAL.fullmatch(words) for words, _ in row[:2])]
    if (
        len(totals) != 1
        or totals[0] not in (0, len(body) - 1)
        or any("其中" in r[0][0] or "小计" in r[0][0] for r in body)
    ):
        return
    total = body[totals[0]]
    others = [row for row in body if row is not total]
    for column in range(1, len(head)):
        if NOT_SUMMED.search(head[column][0]) or total[column][0].endswith(("%", "％")):
            continue
        values, printed = [_value(row[column]) for row in others], _value(total[column])
        if printed is None or None in values or not any(values) or EMPTY.match(total[column][0]):
            continue
        if abs(sum(values) - printed) > 1e-6 * max(1.0, printed) + 0.005:
            yield Finding(
                _place(total[column]), "table-sum-wrong", ERROR,
                f"表中“{head[column][0]}”一栏合计印为{total[column][0]}，各行之和为{number(sum(values))}。",
                f"相差{number(abs(sum(values) - printed))}。", "核对各行和合计，改正有误的一个。",
            )  # fmt: skip


def _total_column(rows):
    """A column 合计 that is the sum of the others in at least two rows, and not in some other."""
    head = [words for words, _ in rows[0]]
    totals = [n for n, words in enumerate(head) if TOTAL.fullmatch(words) or words == "小计"]
    parts = [n for n, words in enumerate(head) if n and n not in totals and not NOT_SUMMED.search(words)]
    if len(totals) != 1:
        return
    known = []
    for row in rows[1:]:
        values, printed = [v for n in parts if (v := _value(row[n])) is not None], _value(row[totals[0]])
        if printed is not None and len(values) >= 2:
            known.append((row, sum(values), printed))
    right = [1 for _, total, printed in known if abs(total - printed) < 0.005]
    if len(right) < 2:
        return
    for row, total, printed in known:
        if abs(total - printed) >= 0.005:
            yield Finding(
                _place(row[totals[0]]), "table-sum-wrong", ERROR,
                f"表中“{row[0][0]}”一行合计印为{row[totals[0]][0]}，各项之和为{number(total)}。",
                "其他各行的合计都等于各项之和。", "核对各项和合计，改正有误的一个。",
            )  # fmt: skip


def _rates(rows):
    """A column of rates that is one column over another in most rows."""
    head = [words for words, _ in rows[0]]
    counts = [n for n, words in enumerate(head) if n and not NOT_SUMMED.search(words)]
    for column, name in enumerate(head):
        if not column or not re.search(r"率|占比|比例", name) or re.search("增长|同比", name):
            continue
        best: tuple = max(
            ((_answers(rows[1:], column, part, whole), part, whole) for part, whole in permutations(counts[:8], 2)),
            key=lambda one: sum(answer in ("equal", "rounded") for _, answer in one[0]), default=([], 0, 0),
        )  # fmt: skip
        held, part, whole = best
        right = sum(answer in ("equal", "rounded") for _, answer in held)
        if right < 2 or right * 2 <= len(held):
            continue
        for row, answer in held:
            if answer in ("wrong", "truncated"):
                a, b = _value(row[part]), _value(row[whole])
                truncated = answer == "truncated"
                yield Finding(
                    _place(row[column]), "rate-truncated" if truncated else "rate-wrong", WARNING if truncated else ERROR,
                    f"表中“{row[0][0]}”的{name}印为{row[column][0]}，{'是截去尾数得出的' if truncated else '与分子、分母对不上'}。",
                    f"{number(a)}÷{number(b)}＝{a / b:.4%}。", "核对分子、分母和比率，改正有误的一个。",
                )  # fmt: skip


def _answers(rows, column, part, whole):
    held = []
    for row in rows:
        rate, a, b = _value(row[column]), _value(row[part]), _value(row[whole])
        if rate is not None and a is not None and b and not EMPTY.match(row[column][0]):
            held.append((row, compare(rate, places_of(row[column][0]), a, b)))
    return held
