"""Percent where percentage points are meant, and percentages that cannot be."""

import re

from .finding import ERROR, Finding, at

CHANGE = re.compile(
    r"(?P<what>.*?)(?:(?:同比|环比|较|比)[^,，]{0,8}?)?(?P<way>上升|下降|增长|降低|提高|减少|"
    r"增加|提升|回落|上涨)了?(?:约|近|超过?)?$"
)
RATE = re.compile(r"(?:率|占比|比例|比重)(?:均|分别|同比|环比|较.*|比.*)?$")
MAY_EXCEED = re.compile(r"增长率|增幅|完成率|达标倍|收缴率|利用率|投资率")
RATE_WITHIN = re.compile(r"[\u4e00-\u9fff]{2,}率(?:均|分别|也|已)?(?:为|达到?|是|保持)?(?:约|近)?$")


OF_COUNT = re.compile(r"(?:总?量|总?数|件|额|人次|案件|事项|纠纷|面积|收入)(?:同比|环比|较.*|比.*)?$")


def check(passage):
    for index, told in enumerate(passage.told):
        if told.figure.unit == "百分点":
            yield from _of_count(passage.told, index)
        if told.figure.unit != "%":
            continue
        change = CHANGE.match(told.words)
        if change:
            yield from _changed(passage.told, index, change)
        elif told.figure.value > 1 and RATE_WITHIN.search(told.words) and not MAY_EXCEED.search(told.words):
            yield Finding(
                at(told.figure),
                "percent-over-100",
                ERROR,
                f"{told.words.strip()}{told.figure.text}超过了100%。",
                "这一比率的分子是分母的一部分，不可能超过100%。",
                "核对原始数据后改正。",
            )


def _changed(told, index, change):
    figure = told[index].figure
    if change["way"] in ("下降", "降低", "减少", "回落") and figure.value > 1:
        yield Finding(
            at(figure),
            "percent-over-100",
            ERROR,
            f"{change['way']}{figure.text}不可能。",
            "任何数量至多下降100%。",
            "核对原始数据后改正。",
        )
        return
    what = re.sub(r"(?:较|比|同比|环比).*$", "", change["what"])
    if what:
        of_rate = RATE.search(what)
    else:
        previous = told[index - 1] if index else None
        of_rate = (
            previous
            and previous.figure.unit == "%"
            and RATE.search(re.sub(r"(?:均|已)?(?:达到?|为|是|保持)?(?:约|近)?$", "", previous.words))
        )
    if of_rate:
        points = figure.text.rstrip("%％")
        yield Finding(
            at(figure),
            "points-not-percent",
            ERROR,
            f"比率“{change['way']}{figure.text}”很可能应为“{points}个百分点”。",
            "两年的比率之差以百分点计；写成百分之几，就成了相对原比率的变化，读者无从分辨。",
            f"如为两年比率之差，改为“{change['way']}{points}个百分点”；如确指相对变化，写明上年比率。",
        )


def _of_count(told, index):
    """案件量下降5个百分点: a number of cases falls by per cent; percentage points are the difference of two rates."""
    change = CHANGE.match(told[index].words)
    if not change:
        return
    what = re.sub(r"(?:较|比|同比|环比).*$", "", change["what"])
    before = told[index - 1].figure if index else None
    if OF_COUNT.search(what) or (not what and before and before.kind == "count"):
        figure = told[index].figure
        percent = figure.text.replace("个百分点", "%")
        yield Finding(
            at(figure),
            "percent-not-points",
            ERROR,
            f"数量“{change['way']}{figure.text}”应为“{percent}”。",
            "百分点是两个比率之差；数量的变化以百分之几计。",
            f"改为“{change['way']}{percent}”。",
        )
