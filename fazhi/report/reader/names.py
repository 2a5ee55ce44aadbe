"""How a subject ends, and names told together for numbers told together: A、B分别为1件、2件."""

import re

from .phrases import CHANGE, LEVEL, clean
from .units import MONEY, NAMED, RATES

LEVELS = re.compile("(?P<which>[省市县区乡镇村街、]+)[两二三四五]级(?P<what>.+)")


def in_turn(words, unit, said):
    """A、B分别为1件、2件: the first name now, the others for the figures to come."""
    before, _, after = words.partition("分别")
    before, after = clean(before), after.strip("为达到有共是约计 ")
    levels = LEVELS.fullmatch(before)
    names = [name for name in re.split("[、和与]|及(?!时)", levels["which"] if levels else before) if name]
    if levels:
        names = [name + "级" + levels["what"] for name in names]
    if len(names) < 2:
        if not CHANGE.search(words) or len(said.told) < 2:
            return ""
        names = said.told[-2:]
    last = LEVEL.search(names[-1])
    if last:
        names = [n + names[-1][last.end() :] if LEVEL.fullmatch(n) or LEVEL.sub("", n) == "" else n for n in names]
    turn = "幅度" if CHANGE.search(words) else ""
    if turn and "比" in before[-4:] and len(names) == 1:
        return ""
    sign = CHANGE.search(words)
    change = sign.group().replace("分别", "").removesuffix("了") if sign else ""
    named = [
        n.removesuffix("同比") + change + turn if turn else n + ("" if unit in RATES else ending(n, unit))
        for n in names
    ]
    said.queue = named[1:]
    return named[0]


def ending(core, unit):
    name = NAMED.get(unit, unit + "数")
    if unit in MONEY:
        return "" if core.endswith(("金额", "资金", "款", "额", "损失")) else name
    if core.endswith(("事项", "总数")) and unit in ("项", "个", "件"):
        return "" if core.endswith("总数") else "数"
    if core.endswith(("量", "数")) or (unit == "分" and core.endswith("分")):
        return ""
    return "" if core.endswith(name) else name
