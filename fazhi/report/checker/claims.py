"""Claims of change that carry their own proof: 由A增至B，增长X%; A件，同比增加B件、增长X%; A件（上年B件）。"""

import re

from .finding import ERROR, WARNING, Finding, number, span
from .rates import compare, places_of

NUM = r"\d[\d,]*(?:\.\d+)?"
UNIT = r"(?:[万亿]?(?:个百分点|人次|场次|[\u4e00-\u9fff%％]))"
YEAR = r"(?:上一?年|去年|前一?年|20\d\d年)(?:度|同期)?"
UP = r"增长到?至?|增加到?至?|上升到?至?|提升到?至?|提高到?至?|增至|升至|增到|扩大到?至?|上涨到?至?"
DOWN = r"下降到?至?|降低到?至?|减少到?至?|降至|减至|降到|减到|压减到?至?|压缩到?至?|缩短到?至?|回落到?至?"
NEUTRAL = "调整为|调整至|变为|变化为"
CHANGED = r"增长|增加|上升|提升|提高|上涨|下降|降低|减少|回落|增幅为?|降幅为?"
FALLS = re.compile("下降|降低|减少|回落|降幅|少")
SCALES = {"万": 10_000, "亿": 100_000_000}
FROM_TO = re.compile(
    rf"[由从][^，,。；;\d\n]{{0,16}}(?P<a>{NUM})(?P<ua>{UNIT})?(?P<way>{UP}|{DOWN}|{NEUTRAL})了?(?P<b>{NUM})(?P<ub>{UNIT})"
    rf"(?:[，,、（(]?(?:同比|共)?(?P<change>{CHANGED})了?(?P<c>{NUM})(?P<uc>{UNIT}))?"
)
GROWN = re.compile(
    rf"(?P<a>{NUM})(?P<ua>{UNIT})[，,（(]\s?(?:同比|(?:比|较){YEAR})(?P<way>增加|减少|多|少|增长|下降|上升)了?(?P<x>{NUM})(?P<ux>{UNIT})"
    rf"(?:[，,、](?:同比)?(?P<way2>{CHANGED})了?(?P<y>{NUM})[%％])?"
)
BESIDE = re.compile(
    rf"(?P<b>{NUM})(?P<ub>{UNIT})(?:[，,（(]\s?(?:而)?{YEAR}(?:为|是)?|[，,]比{YEAR}的)(?P<a>{NUM})(?P<ua>{UNIT})[）)]?[，,]?"
    rf"(?:同比)?(?P<change>{CHANGED})了?(?P<c>{NUM})(?P<uc>{UNIT})"
)
RATE_THEN = re.compile(
    rf"(?P<r>{NUM})[%％][，,（(]\s?(?:同比|(?:比|较){YEAR})[^，,。\d\n]{{0,6}}?(?P<way>{CHANGED})了?(?P<p>{NUM})个?百分点"
)
VAGUE = re.compile(r"[近约余多超逾]")


def check(passage):
    """Findings in one sentence."""
    text, base = passage.text, passage.start
    if not any(mark in text for mark in "增升降减少多提调变扩涨压缩回"):
        return
    for found in FROM_TO.finditer(text):
        yield from _from_to(found, text, base)
    for found in BESIDE.finditer(text):
        yield from _claimed(found, text, base)
    for found in GROWN.finditer(text):
        yield from _grown(found, base)
    for found in RATE_THEN.finditer(text):
        yield from _points(found, text, base)


def _value(found, name, unit):
    value = float(found[name].replace(",", ""))
    return value * SCALES.get((found[unit] or "")[:1], 1)


def _place(found, base, name):
    """The number with its unit."""
    unit = {"a": "ua", "b": "ub", "c": "uc", "x": "ux"}.get(name)
    start, end = found.span(name)
    if unit and found[unit]:
        end = found.end(unit)
    return span(found.string, start, end), base


def _finding(found, base, name, code, severity, what, why, how):
    place, base = _place(found, base, name)
    place.start, place.end = place.start + base, place.end + base
    return Finding(place, code, severity, what, why, how)


def _from_to(found, text, base):
    unit = "ua" if found["ua"] else "ub"
    a, b, way = _value(found, "a", unit), _value(found, "b", "ub"), found["way"]
    if found["ua"] and found["ua"].lstrip("万亿") != found["ub"].lstrip("万亿"):
        return
    if (re.match(DOWN, way) and b > a) or (re.match(UP, way) and b < a):
        really = "大" if b > a else "小"
        yield _finding(
            found, base, "b", "direction-wrong", ERROR, f"写作“{way}”，但{number(b)}比{number(a)}{really}。",
            f"由{number(a)}到{number(b)}是{'增加' if b > a else '减少'}。", "核对两个数字的先后，或者改正“升”“降”。",
        )  # fmt: skip
    elif found["c"] is not None:
        yield from _claimed(found, text, base)


def _claimed(found, text, base):
    """a before, b now, and the change c that is claimed."""
    unit = "ua" if found["ua"] else "ub"
    a, b, claimed, uc = _value(found, "a", unit), _value(found, "b", "ub"), _value(found, "c", "uc"), found["uc"]
    if not a or VAGUE.search(text[max(0, found.start("a") - 2) : found.end("uc") + 1]):
        return
    percent = found["ub"] in ("%", "％")
    if (FALLS.search(found["change"]) and b > a) or (not FALLS.search(found["change"]) and b < a):
        yield _finding(
            found, base, "c", "direction-wrong", ERROR, f"写作“{found['change']}”，但由{number(a)}到{number(b)}是{'增加' if b > a else '减少'}。",
            f"前后两数为{number(a)}、{number(b)}。", "核对两个数字，或者改正“增”“减”。",
        )  # fmt: skip
    elif percent and uc in ("%", "％"):
        if abs(abs(b - a) - claimed) < 0.006:
            yield _finding(
                found, base, "c", "points-not-percent", ERROR, f"“{found['change']}{found['c']}%”应为“{found['c']}个百分点”。",
                f"{number(b)}%与{number(a)}%相差{abs(b - a):g}个百分点。", "两个比率之差以百分点计，改为“个百分点”。",
            )  # fmt: skip
    elif "百分点" in uc or uc not in ("%", "％"):
        same = uc.lstrip("万亿") == found["ub"].lstrip("万亿") or (percent and "百分点" in uc)
        if same and abs(abs(b - a) - claimed) > 10 ** -places_of(found["c"]) / 2 * SCALES.get(uc[:1], 1) + 1e-9:
            unit_ = "个百分点" if percent else ""
            yield _finding(
                found, base, "c", "growth-wrong", ERROR, f"{found['change']}印为{found['c']}{uc}，与前后两数之差不等。",
                f"{number(max(a, b))}－{number(min(a, b))}＝{abs(b - a):g}{unit_}。", "核对两个数字和变化量，改正有误的一个。",
            )  # fmt: skip
    elif not percent:
        yield from _judged(found, base, "c", found["change"], abs(b - a), a)


def _judged(found, base, name, way, part, whole):
    printed, places = float(found[name].replace(",", "")), places_of(found[name])
    answer = compare(printed, places, part, whole)
    if answer in ("equal", "rounded"):
        return
    truncated = answer == "truncated"
    yield _finding(
        found, base, name, "growth-truncated" if truncated else "growth-wrong", WARNING if truncated else ERROR,
        f"{way}印为{found[name]}%，{'是截去尾数得出的' if truncated else '与前后两数对不上'}。",
        f"变化{number(part)}÷上年{number(whole)}＝{part / whole:.4%}。",
        f"四舍五入应为{part / whole * 100:.{places}f}%。",
    )  # fmt: skip


def _grown(found, base):
    """A件，同比增加B件、增长X%: last year was A less B."""
    if found["ux"].lstrip("万亿") != found["ua"].lstrip("万亿") or found["ux"] in ("%", "％"):
        return
    a, x, falls = _value(found, "a", "ua"), _value(found, "x", "ux"), bool(FALLS.search(found["way"]))
    last = a + x if falls else a - x
    if last < 0:
        yield _finding(
            found, base, "x", "change-impossible", ERROR, f"今年{number(a)}，不可能比上年增加{number(x)}。",
            f"{number(a)}－{number(x)}小于零。", "核对今年的数和增加的数。",
        )  # fmt: skip
    elif found["y"] and last and not VAGUE.search(found.group()):
        if bool(FALLS.search(found["way2"])) != falls:
            yield _finding(
                found, base, "y", "direction-wrong", ERROR, f"前面写作“{found['way']}”，后面写作“{found['way2']}”。",
                "同一变化不能又增又减。", "改正有误的一个。",
            )  # fmt: skip
        else:
            yield from _judged(found, base, "y", found["way2"], x, last)


def _points(found, text, base):
    rate, points = float(found["r"].replace(",", "")), float(found["p"].replace(",", ""))
    last = rate + points if FALLS.search(found["way"]) else rate - points
    name = text[max(0, found.start() - 12) : found.start()]
    if last < 0 or (last > 100 and rate <= 100 and not re.search("增长率|增幅|完成率|利用率", name)):
        yield _finding(
            found, base, "p", "change-impossible", ERROR,
            f"今年{found['r']}%，{found['way']}{found['p']}个百分点，则上年为{last:g}%，不可能。",
            "一个比率在0与100%之间。", "核对今年的比率、升降和百分点。",
        )  # fmt: skip
