"""Finds numbers with their unit, and says what they are worth."""
import re

from .units import AFTER_DIGITS, AFTER_NUMERALS

DIGITS = r"\d+(?:,\d{3})*(?:[.．·]\d+)?"
NUMERALS = "[一二两三四五六七八九十百千万零〇数几]"
ORDER = "[\\d一二三四五六七八九十百零〇]"
# Alternatives that come first are passed over whole, so that no number inside them is ever looked at.
TOKEN = re.compile(
    r"《[^》]{1,160}》"
    r"|〈[^〉]{1,80}〉|<[^>]{1,80}>"
    r"|〔[^〕]{1,12}〕\d*号?"
    r"|“[^“”]{0,40}”|‘[^‘’]{0,40}’|(?P<quote>\"[^\"\n]{0,40}\")"
    rf"|第{ORDER}+(?:[、和至及—-]第?{ORDER}+)*"
    r"|\d+(?:\s?[+＋xX×*]\s?[\dNnXx]+)+"
    rf"|(?P<percent>百分之(?P<words>[\d一二三四五六七八九十百零点]+))"
    rf"|(?P<big>[二三四五六七八九十])大(?P<noun>模式|机制|体系|平台|中心|板块|领域|类别|场景|举措)"
    rf"|(?P<number>{DIGITS}|{NUMERALS}+)\s?(?P<more>[余多几来])?(?P<scale>万亿|千万|百万|[万亿千百])?(?P<more2>[余多])?\s?"
    rf"(?P<unit>(?<=[\d余多几来万亿千百\s])(?<![一二两三四五六七八九十零〇]\s){AFTER_DIGITS}|{AFTER_NUMERALS})"
    r"|\d[\d.,]*"
)
NUMERAL = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000, "百万": 1_000_000, "千万": 10_000_000, "万亿": 1e12}


def numeral(words):
    """一百二十 → 120, 两万 → 20000, 几十 → 10 (what is certain of it); None where it is no number."""
    total = section = digit = 0
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
    digits = number.replace(",", "").replace("，", "").replace("．", ".").replace("·", ".")
    if digits[0].isdigit():
        value = float(digits)
    else:
        value = numeral(digits)
    if scale:
        value = round(value * SCALES[scale], 6)
    return value
