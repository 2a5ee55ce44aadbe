"""Personal data in a report that is to be published: identity numbers, mobile telephones, bank cards, dates of birth."""

import re

from .finding import ERROR, WARNING, Finding, span

IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CARD = re.compile(r"(?<!\d)(?:62|60|4\d|5[1-5])\d{14,17}(?!\d)")
MOBILE = re.compile(r"(?<![\d.])1[3-9]\d(?:[\s-]?\d{4}){2}(?![\d.])")
BORN = re.compile(r"[男女][，,、][^。\n]{0,12}?\d{4}年\d{1,2}月\d{0,2}日?(?:出?生)|身份证号?码?[:：]?\s?[\dXx*]{6,}")
LONG = re.compile(r"\d{3}[\s-]?\d{4}[\s-]?\d{4}")
LAW = "涉及个人隐私的内容不得公开（政府信息公开条例第15条；个人信息保护法第28条）。"


def check(report):
    """Findings; the words themselves are not repeated in what is said."""
    if not LONG.search(report.text) and "身份证" not in report.text and not BORN.search(report.text):
        return
    taken: list = []
    for pattern, code, severity, name, right in (
        (IDENTITY, "personal-identity", ERROR, "居民身份证号码", _identity),
        (CARD, "personal-card", ERROR, "银行卡号", _luhn),
        (MOBILE, "personal-phone", WARNING, "手机号码", None),
        (BORN, "personal-identity", ERROR, "可以认出个人的身份信息", None),
    ):
        for found in pattern.finditer(report.text):
            if any(a < found.end() and found.start() < b for a, b in taken) or (right and not right(found.group())):
                continue
            taken.append(found.span())
            place = span(report.text, *found.span())
            yield Finding(
                place, code, severity, f"这里有{name}。", LAW, "删去，或者隐去中间各位；单位的联系方式写固定电话。"
            )


def _identity(digits):
    """GB 11643-1999: the last character is a check on the others."""
    total = sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == digits[-1].upper()


def _luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
