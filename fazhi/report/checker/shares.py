"""Shares of a whole (占16.5%), shares that make more than a whole, and averages (平均每场150人)."""

import re

from .finding import ERROR, WARNING, Finding, at, number, span
from .rates import compare, judge, places_of

SHARE = re.compile(r"占(?:比|总数|总量|[^，,。]{0,10}的)?(?:约|达|为)?$")
ELSEWHERE = re.compile(r"全[市省国县区州镇乡]|同期|同类|预算|计划|任务|应|财政|生产总值|上年|去年|规模|面积|[由从]")
LISTED = re.compile(r"分别占|占比分别|各占")
AVERAGE = re.compile(
    r"(?:平均每|[,，]每)(?P<per>[\u4e00-\u9fff]{1,2}?)(?:[\u4e00-\u9fff]{0,6}?)(?P<q>\d+(?:\.\d+)?)(?P<u>人次|[\u4e00-\u9fff])"
)
SAME = {"人": ("人", "名", "位", "人次"), "场": ("场", "场次", "次"), "件": ("件", "起"), "名": ("人", "名", "位")}


def check(passage):
    yield from _shares(passage.told)
    yield from _over(passage.told)
    if "平均" in passage.text or "每" in passage.text:
        yield from _averages(passage)


def _shares(told):
    for index, one in enumerate(told[1:], 1):
        part = told[index - 1]
        if one.figure.unit != "%" or one.figure.approx or part.figure.approx or not SHARE.search(one.words):
            continue
        if ELSEWHERE.search(one.words) or part.figure.kind == "rate" or LISTED.search(one.words):
            continue
        wholes = [
            t for n, t in enumerate(told[: index - 1])
            if not SHARE.search(told[n + 1].words)  # what has its own share is a sibling, not the whole
            and t.figure.unit == part.figure.unit and t.figure.value >= part.figure.value and t.figure.value > 0
        ]  # fmt: skip
        if wholes and not any(t.figure.approx for t in wholes):
            yield from judge(one, "所占比率", part, wholes, sure="其中" in part.words or len(wholes) == 1, kind="share")


def _over(told):
    """Shares given one after another as parts of one whole."""
    for index, one in enumerate(told):
        if one.figure.unit != "%" or not LISTED.search(one.words):
            continue
        run = [one]
        for part in told[index + 1 :]:
            if part.mark not in "、和" or part.figure.unit != "%":
                break
            run.append(part)
        total = sum(t.figure.value for t in run) * 100
        if len(run) > 1 and total > 100 + 0.06 * len(run):
            terms = "＋".join(t.figure.text for t in run)
            yield Finding(
                at(one.figure), "shares-over-100", ERROR, f"各项所占比率之和为{total:g}%，超过100%。", f"{terms}＝{total:g}%。",
                "核对各项比率；各项互有交叉的，写明。",
            )  # fmt: skip


def _averages(passage):
    for found in AVERAGE.finditer(passage.text):
        start = passage.start + found.start("q")
        before = [t.figure for t in passage.told if t.figure.start < start and t.figure.kind != "rate"]
        above = [
            f
            for f in before
            if found["u"] in SAME.get(f.unit, (f.unit,)) or f.unit in SAME.get(found["u"], (found["u"],))
        ]
        below = [f for f in before if f.unit[:1] == found["per"][:1] or f.unit in SAME.get(found["per"], ())]
        pairs = [(a, b) for a in above for b in below if a is not b and b.value]
        if not pairs or any(f.approx for pair in pairs for f in pair):
            continue
        printed, places = float(found["q"]), places_of(found["q"])
        if any(compare(printed, places, a.value / 100, b.value) != "wrong" for a, b in pairs):
            continue
        a, b = pairs[-1]
        yield Finding(
            span(found.string, *found.span("q")).moved(passage.start), "average-wrong", WARNING,
            f"平均数印为{found['q']}{found['u']}，由前面的数得不出。", f"{number(a.value)}÷{number(b.value)}＝{a.value / b.value:.4g}。",
            "核对总数、个数和平均数，改正有误的一个。",
        )  # fmt: skip
