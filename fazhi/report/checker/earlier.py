"""Year-on-year claims against last year's report; our own draft against our own records."""

import re

from .finding import ERROR, WARNING, Finding, at, number

CHANGE = re.compile(
    r"(?:同比|较(?:上|去)年|比(?:上|去)年)[^,，]{0,6}?(上升|下降|增长|降低|减少|增加|上涨)(?:约|近|超过?)?$"
)
FALLS = ("下降", "降低", "减少")


def pairs(text):
    text = "".join(c for c in text if c.isalnum())
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def likeness(a, b):
    a, b = pairs(a), pairs(b)
    return 2 * len(a & b) / (len(a) + len(b))


def against_last_year(passage, last_year):
    for index, told in enumerate(passage.told):
        change = CHANGE.search(told.words)
        if not change or told.figure.unit != "%" or not index:
            continue
        now = passage.told[index - 1].figure
        then = _same_figure(now, last_year.figures)
        if now.kind == "rate" or now.approx or then is None or not then.value:
            continue
        real = (now.value - then.value) / then.value * (-1 if change[1] in FALLS else 1)
        if (
            abs(real - told.figure.value) > 0.0051
            if "." not in told.figure.text
            else abs(real - told.figure.value) > 0.00051
        ):
            way = "上升" if (real > 0) != (change[1] in FALLS) else "下降"
            yield Finding(
                at(told.figure),
                "change-differs",
                WARNING,
                f"印为{change[1]}{told.figure.text}，按上年报告应为{way}{abs(real):.2%}。",
                f"上年报告“{then.subject}”为{then.text}，本年为{now.text}。",
                "核对两年数字；上年数有调整的写明调整情况。",
            )


def _same_figure(figure, others):
    like = [o for o in others if o.unit == figure.unit and o.kind == figure.kind and not o.approx]
    best = max(like, key=lambda o: likeness(o.subject, figure.subject), default=None)
    return best if best and likeness(best.subject, figure.subject) >= 0.85 else None


def against_records(report, known):
    """`known(figure)` gives the value in the records, or None where there is no record of it."""
    for figure in report.figures:
        value = known(figure)
        if value is None or abs(value - figure.value) <= 1e-9 or (figure.approx and _bounds(figure, value)):
            continue
        if figure.unit in ("%", "百分点"):
            places = len(figure.text.partition(".")[2].rstrip("%％个百分点"))
            if round(value * 100, places) == round(figure.value * 100, places):
                continue
        yield Finding(
            at(figure),
            "differs-from-records",
            ERROR,
            f"“{figure.subject}”印为{figure.text}，记录为{number(value)}。",
            "报告中的每个数都应由记录得出。",
            "以记录为准改正报告，或补正记录后重新计算。",
        )


def _bounds(figure, value):
    if figure.approx in ("余", "多", "超", "超过", "逾", "以上", "百余", "突破"):
        return figure.value <= value < figure.value * 2
    if figure.approx in ("近", "将近", "接近"):
        return figure.value * 0.8 <= value <= figure.value
    return abs(value - figure.value) <= figure.value * 0.1
