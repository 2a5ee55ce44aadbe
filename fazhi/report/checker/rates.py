"""A rate against the two numbers it is made of: equal, rounded, truncated or wrong are four answers."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from .finding import ERROR, WARNING, Finding, at, number

NAMED_RATE = re.compile(r"([\u4e00-\u9fff]{2,12})率[^率]{0,6}$")
LEADS = re.compile(
    r"^.*?(?=(?:成功|办结|审结|结案|化解|调解|败诉|胜诉|纠错|采纳|整改|合格|答复|回复|满意|优秀|"
    r"通过|公示|覆盖|出庭应诉|履行|和解|撤诉|持证|受理|立案|备案|审查|检查|办复|执结|参考|参学|"
    r"完成|挽回)$)"
)
LIKE = {
    "办结": ("办结", "审结", "结案"),
    "审结": ("审结", "办结", "结案"),
    "成功": ("成功",),
    "应诉": ("出庭",),
    "出庭应诉": ("出庭",),
    "化解": ("化解",),
    "调解成功": ("调解成功",),
    "办复": ("办复", "办结", "答复"),
    "整改": ("整改",),
    "直接纠错": ("纠错",),
}
#: 按期审结率 is made of what was done in time, not of all that was done: only a count that says so is its part.
QUALIFIED = re.compile("按期|按时|及时|如期|一次|主动")
WHOLES_NOT = re.compile("其中|同比|较上年|比上年")


def compare(printed, places, part, whole):
    """How the printed percentage follows from its parts."""
    exact = Decimal(str(part)) / Decimal(str(whole)) * 100
    shown = Decimal(str(printed)).quantize(Decimal(1).scaleb(-max(places, 6)))
    step = Decimal(1).scaleb(-places)
    if exact == shown:
        return "equal"
    if exact.quantize(step, ROUND_HALF_UP) == shown:
        return "rounded"
    if exact.quantize(step, ROUND_DOWN) == shown:
        return "truncated"
    return "wrong"


def places_of(text):
    """How many decimals are printed: 97.22% → 2."""
    decimals = re.search(r"[.．](\d+)", text)
    return len(decimals[1]) if decimals else 0


def rounded(part, whole, places):
    exact = Decimal(str(part)) / Decimal(str(whole)) * 100
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def check(passage):
    for index, told in enumerate(passage.told):
        if told.figure.unit != "%" or told.figure.approx:
            continue
        name = NAMED_RATE.search(told.words)
        if not name or re.search("上升|下降|提高|降低|增长|减少", told.words):
            continue
        part = _part(passage.told[:index], name[1])
        if part is None:
            continue
        yield from judge(told, f"{name[1]}率", passage.told[part], _wholes(passage.told[:part], passage.told[part]))


def _part(before, name):
    stem = LEADS.sub("", name)
    keys, qualifier = LIKE.get(stem, (stem,)), QUALIFIED.search(name)
    for index in range(len(before) - 1, -1, -1):
        told = before[index]
        if qualifier and qualifier[0] not in told.words:
            continue
        if told.figure.kind == "count" and any(
            told.words.endswith(k) or (k in told.words and len(told.words) <= len(k) + 6) for k in keys
        ):
            return None if told.figure.approx else index
    return None


def _wholes(before, part):
    return [
        told
        for told in before
        if told.figure.unit == part.figure.unit
        and told.figure.value >= part.figure.value > -1
        and told.figure.value > 0
        and not told.figure.approx
        and not WHOLES_NOT.search(told.words)
    ]


def judge(told, name, part, wholes, *, sure=None, kind="rate"):
    """One finding unless the printed percentage follows from the part and one of the possible wholes.

    `sure`: whether it is known which whole is meant; else it is when there is only one.
    """
    figure = told.figure
    if not wholes:
        return
    places = places_of(figure.text)
    printed = round(figure.value * 100, 8)
    answers = {compare(printed, places, part.figure.value, whole.figure.value): whole for whole in reversed(wholes)}
    if "equal" in answers or "rounded" in answers:
        return
    p = number(part.figure.value)
    if "truncated" in answers:
        w = answers["truncated"].figure.value
        right = rounded(part.figure.value, w, places)
        yield Finding(
            at(figure),
            f"{kind}-truncated",
            WARNING,
            f"{name}印为{figure.text}，是截去尾数得出的。",
            f"{p}÷{number(w)}＝{part.figure.value / w:.4%}，四舍五入应为{right}%。",
            f"改为{right}%，或注明采用截尾取数。",
        )
        return
    w = wholes[-1].figure.value
    right = rounded(part.figure.value, w, places)
    yield Finding(
        at(figure),
        f"{kind}-wrong",
        ERROR if (len(wholes) == 1 if sure is None else sure) else WARNING,
        f"{name}印为{figure.text}，与前面的两个数对不上。",
        f"{p}÷{number(w)}＝{part.figure.value / w:.4%}，应为{right}%。",
        "核对分子、分母和百分率，改正其中有误的一个。",
    )
