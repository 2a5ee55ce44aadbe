"""Numbers of articles, paragraphs and items as laws print them: 第一千二百六十条, 第27条, 第三十条之一."""

from __future__ import annotations

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_PRINTED = "零一二三四五六七八九"
CHINESE = "零〇一二两三四五六七八九十百千"
ARABIC = "0-9０-９"


def number_of(text: str) -> int:
    """The number a run of Chinese or Arabic numerals stands for. Raises ValueError for what is none."""
    if text.isdecimal():
        return int(text)
    total = current = 0
    for sign in text:
        if sign in _DIGITS:
            current = _DIGITS[sign]
        elif sign in _TENS:
            total += (current or 1) * _TENS[sign]
            current = 0
        else:
            raise ValueError(f"“{text}”不是数字")
    return total + current


def printed(number: int) -> str:
    """A number below 10000 as laws print it: 1260 → 一千二百六十, 12 → 十二, 105 → 一百零五."""
    if not 0 <= number < 10000:
        raise ValueError(f"{number}超出条文编号的范围")
    if number == 0:
        return "零"
    out, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            out += ("零" if gap else "") + ("" if unit == 10 and digit == 1 and not out else _PRINTED[digit]) + sign
            gap = False
        elif out and number:
            gap = True
    return out


def article_name(key: str) -> str:
    """An article's key in words: "30-1" → 第三十条之一."""
    head, _, tail = key.partition("-")
    return f"第{printed(int(head))}条" + (f"之{printed(int(tail))}" if tail else "")
