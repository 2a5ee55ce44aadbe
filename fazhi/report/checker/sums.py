"""Parts against their whole."""

import re

from .finding import ERROR, WARNING, Finding, at, number

ALL_OUTCOMES = re.compile(
    r"^(?:的|决定|宣布|继续|拟|予以|建议|现行|其他|重新)*(?:保留|继续有效|有效|废止|失效|修订|"
    r"修改|现行有效|其他现行|其他)(?:的)?$"
)
OUTCOME = re.compile("保留|继续有效|废止|失效")
LAST_YEAR = re.compile(r"上一?年|去年|同期")
AMONG = re.compile(r"\s*(?:（[^）]*）)?其中")
COMPLETE = re.compile(r"分别(?:为|是)|包括|分为")
TOTAL = re.compile(r"(?:共计|合计|总计|共)$")


def check(passage):
    told = passage.told
    for index, whole in enumerate(told):
        if whole.figure.kind == "rate" or whole.figure.approx:
            continue
        parts = _parts(told, index)
        if parts:
            yield from _judged(whole, parts, passage, parts[0].words)
        yield from _total(told, index)


def _same(a, b):
    return a.figure.unit == b.figure.unit and not b.figure.approx


def _parts(told, index):
    """The run of figures after a whole that divide it: 其中…、…; or outcomes one after another."""
    following = told[index + 1 :]
    while following and LAST_YEAR.search(following[0].words):
        following = following[1:]  # 立案238件，去年同期为197件；其中…: the parts are this year's
    if not following or LAST_YEAR.search(told[index].words):
        return []
    first = following[0]
    if first.words.startswith("其中") or first.mark in (":", "：") or COMPLETE.search(first.words):
        run = [first]
        for part in following[1:]:
            if part.mark != "、" or not _same(first, part):
                break
            run.append(part)
        return run if _same(told[index], first) else []
    if OUTCOME.search(told[index].words):
        return []
    run = []
    for part in following:
        if not _same(told[index], part) or not ALL_OUTCOMES.match(part.words):
            break
        run.append(part)
    return run if len(run) >= 3 else []


def _judged(whole, parts, passage, words):
    total = sum(part.figure.value for part in parts)
    terms = "＋".join(number(part.figure.value) for part in parts)
    value = whole.figure.value
    among = words.startswith("其中")
    for part in parts:
        if part.figure.value > value:
            yield Finding(
                at(part.figure),
                "part-exceeds-whole",
                ERROR,
                f"其中的{part.figure.text}大于总数{whole.figure.text}。",
                f"部分数{number(part.figure.value)}超过总数{number(value)}。",
                "核对总数与其中数，改正有误的一个。",
            )
            return
    if among and total > value:
        yield Finding(
            at(whole.figure),
            "parts-exceed-whole",
            WARNING,
            f"“其中”各数之和{number(total)}大于总数{whole.figure.text}。",
            f"{terms}＝{number(total)}。",
            "如各项互有交叉请写明，否则核对各数。",
        )
    elif not among and len(parts) >= 2 and total != value:
        yield Finding(
            at(whole.figure),
            "sum-wrong",
            ERROR,
            f"各项之和{number(total)}与总数{whole.figure.text}不等。",
            f"{terms}＝{number(total)}，相差{number(abs(total - value))}。",
            "核对总数和各分项，改正有误的一个。",
        )


def _total(told, index):
    """Items and then 共…: 县级3件、乡镇5件，共8件."""
    whole = told[index]
    if not TOTAL.search(whole.words) or len(whole.words) > 4:
        return
    run = []
    for part in reversed(told[:index]):
        if not _same(whole, part):
            break
        run.append(part)
        if part.mark != "、":
            break
    total = sum(part.figure.value for part in run)
    if len(run) >= 2 and total != whole.figure.value:
        terms = "＋".join(number(part.figure.value) for part in reversed(run))
        yield Finding(
            at(whole.figure),
            "sum-wrong",
            ERROR,
            f"前面各项之和{number(total)}与“共{whole.figure.text}”不等。",
            f"{terms}＝{number(total)}。",
            "核对各项和合计，改正有误的一个。",
        )


def across(before, passage):
    """其中 at the head of a sentence: its whole stands in the sentence before. Only what no number there can hold is told."""
    if not passage.told or not AMONG.match(passage.text) or before.start + len(before.text) + 2 < passage.start:
        return
    first = passage.told[0]
    run = [first]
    for part in passage.told[1:]:
        if part.mark != "、" or not _same(first, part):
            break
        run.append(part)
    wholes = [t.figure for t in before.told if t.figure.unit == first.figure.unit]
    if not wholes or first.figure.kind == "rate" or any(f.approx for f in wholes):
        return
    largest, total = max(wholes, key=lambda f: f.value), sum(part.figure.value for part in run)
    if first.figure.value > largest.value:
        yield Finding(
            at(first.figure), "part-exceeds-whole", ERROR, f"其中的{first.figure.text}大于前一句的{largest.text}。",
            f"部分数{number(first.figure.value)}超过总数{number(largest.value)}。", "核对总数与其中数，改正有误的一个。",
        )  # fmt: skip
    elif total > largest.value:
        terms = "＋".join(number(part.figure.value) for part in run)
        yield Finding(
            at(first.figure), "parts-exceed-whole", WARNING, f"“其中”各数之和{number(total)}大于前一句的{largest.text}。",
            f"{terms}＝{number(total)}。", "如各项互有交叉请写明，否则核对各数。",
        )  # fmt: skip
