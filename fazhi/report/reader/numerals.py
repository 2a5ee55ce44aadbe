"""Finds numbers with their unit, and says what they are worth."""

import re
from dataclasses import dataclass

from .units import AFTER_DIGITS, AFTER_NUMERALS, SPELT, spelt
from .wrapped import JOIN

ORDER = r"[\d一二三四五六七八九十百零〇]"
# The first letter is matched as a set, so that the engine leaps from one possible beginning to the next; each arm then
# looks back at it. Arms that come first are passed over whole: no number inside a title or an ordinal is ever looked at.
TOKEN = re.compile(
    r"[《〈<〔“‘\"第\d一二两三四五六七八九十百千万零〇数几](?:"
    rf"(?<=\d)[\d{JOIN}]*(?:,\d{{3}})*(?:[.．·]{JOIN}?[\d{JOIN}]+)?(?P<written>)[\s{JOIN}]?(?P<more>[余多几来])?(?P<scale>万亿|千万|百万|[万亿千百])?(?P<more2>[余多])?[\s{JOIN}]?(?P<unit>{AFTER_DIGITS})"
    r"|(?<=百)分之(?P<percent>[\d一二三四五六七八九十百零点]+)"
    r"|(?<=[一二两三四五六七八九十百千])(?:[一二两三四五六七八九十百千万亿零〇点]*[百千万亿])?(?P<more4>[余多])?(?P<sum>元)(?!旦)"
    rf"|(?<=[一二两三四五六七八九十百千万零〇数几])[一二两三四五六七八九十百千万零〇几]*\s?(?P<more3>[余多来])?(?P<unit2>{AFTER_NUMERALS})"
    r"|(?<=《)[^》]{1,160}》|(?:(?<=“)[^“”]{0,40}”|(?<=‘)[^‘’]{0,40}’|(?<=\")[^\"\n]{0,40}\")(?P<quoted>)"
    rf"|(?<=第){ORDER}+(?:[、和至及—-]第?{ORDER}+)*"
    r"|(?<=[〈<])[^〉>]{1,80}[〉>]|(?<=〔)[^〕]{1,12}〕\d*号?"
    r"|(?<=[\d一二三四五六七八九])\d*(?:\s?[+＋xX×*]\s?[\dNnXx]+)+"
    r"|(?<=[二三四五六七八九十])大(?P<kind>模式|机制|体系|平台|中心|板块|领域|类别|场景|举措)"
    r"|(?<=\d)\d?[:：][0-5]\d(?!\d)"  # the hour a page was put up: 15:42 字体
    r"|(?:(?<=率为0)|(?<=率是0)|(?<=率达0))(?![\d.．,%％])(?P<zero>)"
    r"|(?<=\d)[\d.,]+)"
)
WRITTEN = re.compile(r"[\d.．,·一二两三四五六七八九十百千万零〇数几]+")


@dataclass(slots=True)
class Number:
    start: int
    end: int
    text: str
    written: str
    scale: str | None
    more: str | None
    unit: str
    form: str


def scan(text, begin=0, end=None):
    """Numbers that have a unit, in order; also inside quotation marks, where they are marked so by `form`."""
    for found in TOKEN.finditer(text, begin, len(text) if end is None else end):
        form = found.lastgroup
        if form == "unit":
            yield _digits(found)
        elif form == "unit2":
            words = found.group()
            written = WRITTEN.findall(words)[0]
            more = found["more3"]
            if more is None and written.endswith("几") and len(written) > 1:
                written, more = written[:-1], "几"
            yield Number(found.start(), found.end(), words, written, None, more, spelt(found["unit2"]), "numeral")
        elif form == "quoted":
            if DIGIT.search(found.group()) and "+" not in found.group() and "＋" not in found.group():
                yield from (n for n in scan(text, found.start() + 1, found.end() - 1) if _counts_in_quotes(n))
        elif form == "percent":
            yield Number(found.start(), found.end(), found.group(), found["percent"], None, None, "%", "percent")
        elif form == "sum":
            words = found.group()
            written = words.removesuffix("元").rstrip("余多")
            yield Number(found.start(), found.end(), words, written, None, found["more4"], "元", "sum")
        elif form == "zero":
            yield Number(found.start(), found.end(), "0", "0", None, None, "%", "digits")  # 败诉率为0
        elif form == "kind":
            yield Number(found.start(), found.end(), found.group(), found.group()[0], None, None, found["kind"], "kind")


DIGIT = re.compile(r"\d")


def _digits(found):
    unit, more, more2, scale = found.group("unit", "more", "more2", "scale")
    words, start = found.group(), found.start()
    written = words[: found.end("written") - start]
    if JOIN in words:
        words, written = words.replace(JOIN, ""), written.replace(JOIN, "")
    return Number(start, found.end(), words, written, scale, more or more2, SPELT.get(unit, unit), "digits")


def _counts_in_quotes(number):
    """Inside quotation marks stands a name, unless digits count something: “28省515县市区”."""
    return (
        number.form == "digits"
        and number.unit not in ("小时", "天", "分钟", "%")
        and worth(number.written, number.scale) >= 10
    )


NUMERAL = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "亿": 100_000_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "万亿": 1e12,
}


def numeral(words):
    """一百二十 → 120, 两万 → 20000, 几十 → 10 (what is certain of it); None where it is no number."""
    if "点" in words:  # 十二点四亿
        whole, _, part = words.partition("点")
        digits = part.rstrip("十百千万亿")
        return numeral(whole + (part[len(digits) :])) + float(
            "0." + "".join(str(NUMERAL[c]) for c in digits)
        ) * numeral("一" + part[len(digits) :])
    total: float = 0
    section: float = 0
    digit: int = 0
    for letter in words:
        if letter in NUMERAL:
            digit = digit * 10 + NUMERAL[letter] if digit and section == 0 and total == 0 else NUMERAL[letter]
        elif letter in "数几":
            digit = 0
        elif letter in "十百千":
            section += (digit or 1) * SCALES[letter]
            digit = 0
        elif letter in "万亿":
            total = (total + section + digit or 1) * SCALES[letter]
            section = digit = 0
        else:
            return None
    return total + section + digit


def percent_words(words):
    """百分之九十五点五 → 0.955"""
    if words[0].isdigit():
        return float(words) / 100 if words.replace(".", "").isdigit() else None
    whole, _, part = words.partition("点")
    value = numeral(whole)
    if value is None:
        return None
    digits = "".join(str(NUMERAL[c]) for c in part if c in NUMERAL)
    return float(f"{value}.{digits or 0}") / 100


def worth(number, scale):
    """The value in base units, as the nearest float to the printed decimal: 3649.41万 → 36494100.0."""
    if number.isdecimal() and not scale:
        return float(number)
    digits = number.replace(",", "").replace("，", "").replace("．", ".").replace("·", ".")
    value = float(digits if digits[0].isdigit() else numeral(digits))
    return round(value * SCALES[scale], 6) if scale else value


def value_of(number):
    """What the number says in base units: 97.22% → 0.9722, 百余 → 100."""
    if number.form == "percent":
        return percent_words(number.written)
    value = worth(number.written, number.scale)
    if number.unit in ("%", "百分点"):
        return round(value / 100, 10)
    if number.unit == "‰":
        return round(value / 1000, 10)
    return round(value / 10, 10) if number.unit == "成" else value
