"""Year-on-year claims against last year's report; our own draft against our own records."""

import re

from .finding import ERROR, NOTE, WARNING, Finding, at, number, span

CHANGE = re.compile(
    r"(?:同比|较(?:上|去)年|比(?:上|去)年)[^,，]{0,6}?(上升|下降|增长|降低|减少|增加|上涨)(?:约|近|超过?)?$"
)
STATED = re.compile(r"^(?:而)?(?:比|较)?(?:上一?年|去年)(?:度|同期)?(?:的|为|是|共)?$")
SENTENCE = re.compile(r"[^。！？!?\n]+")
NO_SIGN = re.compile(r"[\s,，、;；:：“”\"]")
COUNTED = re.compile(r"\d[\d,.]*[余多]?[万亿]?(?:[件个人名次场份条起户家项]|人次|%)")
SPAN = re.compile("全年|累计|行政(?=复议)")
JUMP = 5
FALLS = ("下降", "降低", "减少")


def bare(subject):
    """A name without what is left out as often as said."""
    return SPAN.sub("", subject)


def pairs(text):
    text = "".join(c for c in text if c.isalnum())
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def likeness(a, b):
    a, b = pairs(bare(a)), pairs(bare(b))
    return 2 * len(a & b) / (len(a) + len(b))


def against_last_year(passage, last_year):
    """Changes and last year's numbers as this report gives them, against what last year's report printed."""
    for index, told in enumerate(passage.told[1:], 1):
        now = passage.told[index - 1].figure
        stated = STATED.search(told.words)
        change = CHANGE.search(told.words)
        if now.approx or not (stated or change):
            continue
        then = _same_figure(now, last_year.figures)
        if then is None:
            continue
        if stated and told.figure.unit == then.unit and abs(told.figure.value - then.value) > 1e-9:
            yield _differs(
                told, then, f"上年数印为{told.figure.text}，上年报告为{then.text}。", "last-year-differs"
            )  # fmt: skip
        elif change:
            yield from _changed(told, now, then, change[1])


def _changed(told, now, then, way):
    printed, sign = told.figure, -1 if way in FALLS else 1
    if printed.unit == "%" and now.kind != "rate" and then.value:
        real = (now.value - then.value) / then.value * sign
        wrong, shown = abs(real - printed.value) > (0.00051 if "." in printed.text else 0.0051), f"{abs(real):.2%}"
    elif printed.unit == "百分点" and now.unit == "%":
        real = (now.value - then.value) * sign
        wrong, shown = abs(real - printed.value) > 0.00006, f"{abs(real) * 100:.4g}个百分点"
    elif printed.unit == now.unit and printed.unit != "%":
        real = (now.value - then.value) * sign
        wrong, shown = abs(real - printed.value) > 1e-6, f"{number(abs(real))}{printed.unit}"
    else:
        return
    if wrong:
        word = "上升" if (real > 0) != (way in FALLS) else "下降"
        what = f"印为{way}{printed.text}，按上年报告应为{word}{shown}。"
        yield _differs(told, then, what, "change-differs", f"，本年为{now.text}")


def _differs(told, then, what, code, more=""):
    why = f"上年报告“{then.subject}”为{then.text}{more}。"
    return Finding(at(told.figure), code, WARNING, what, why, "核对两年数字；上年数有调整的写明调整情况。")


def compared(report, last_year):
    """What only both reports together show: another year, sentences taken over with their numbers, sudden jumps."""
    if report.year and last_year.year and last_year.year != report.year - 1:
        yield Finding(
            span(report.text, 0, 0), "last-year-other", NOTE, f"对照的是{last_year.year}年的报告，不是{report.year - 1}年的。",
            "同比应与上一年度比较。", "选上一年度的报告再核对。",
        )  # fmt: skip
    yield from _taken_over(report, last_year)
    before = {(bare(f.subject), f.unit): f for f in reversed(last_year.figures)}
    for figure in report.figures:
        then = before.get((bare(figure.subject), figure.unit))
        if then is None or figure.kind != "count" or len(figure.subject) < 6 or not then.value:
            continue
        times = figure.value / then.value
        if not 1 / JUMP < times < JUMP and max(figure.value, then.value) >= 20:
            yield Finding(
                at(figure), "jump", NOTE, f"“{figure.subject}”由{then.text}变为{figure.text}，变化很大。",
                f"约为上年的{times:.2g}倍。", "核对单位和口径；属实的，在文中说明原因。",
            )  # fmt: skip


def _taken_over(report, last_year):
    """A sentence of last year's with all its numbers: text taken over and not brought up to date."""
    old = {NO_SIGN.sub("", sentence.group()) for sentence in SENTENCE.finditer(last_year.text)}
    for sentence in SENTENCE.finditer(report.text):
        words = sentence.group().strip()
        if len(words) >= 16 and NO_SIGN.sub("", words) in old and COUNTED.search(words):
            begin = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
            yield Finding(
                span(report.text, begin, begin + len(words)), "taken-over", WARNING, "这句话连同数字与上年报告完全相同。",
                "两年的数字很少完全一样，可能是沿用旧稿未更新。", "核对数字是否为本年度的。",
            )  # fmt: skip


def _same_figure(figure, others):
    like = [o for o in others if o.unit == figure.unit and o.kind == figure.kind and not o.approx]
    best = max(like, key=lambda o: likeness(o.subject, figure.subject), default=None)
    if best and likeness(best.subject, figure.subject) >= 0.85:
        return best
    same = [o for o in like if figure.kind == "rate" and _ends_alike(o.subject, figure.subject)]
    return same[0] if len(same) == 1 else None


def _ends_alike(a, b):
    """申请行政复议纠错率, 行政复议纠错率: a rate's name stands at the end of its subject."""
    return min(len(a), len(b)) >= 5 and (a.endswith(b) or b.endswith(a))


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
