"""Old and new values: 窗口由14个整合为6个, 信访总量由95批132人次降至61批88人次. Both tell of one thing, before and after."""

import re

from .names import ending
from .phrases import WORDS
from .subjects import after_noun
from .units import RATES
from .words import any_of

FROM = re.compile(
    "(?:[将把](?=.{2}))?(?P<what>.{2,}?)[由从](?P<since>(?:去年|上年|年初|原来|原先|原有|首批|此前|最初|过去)?)(?P<more>[^由从，,]{0,6}?)的?$"
)
TURN = re.compile(rf"(?P<how>{any_of(WORDS['turns'])})(?:到|至|为|成)了?(?=[约近超]?[\d一二两三四五六七八九十百])")
NOUN = re.compile("[\u4e00-\u9fff]{1,10}")
IN_FULL = {"增": "增加", "降": "下降", "升": "上升", "减": "减少", "提": "提高", "压": "压缩", "缩": "缩短"}


# 9个窗口整合为5个综合窗口: here the thing stands after each number.
MERGED = re.compile(rf"(?P<what>[^，,]{{2,8}}?)(?P<how>{any_of(WORDS['turns'])})(?:为|成|至|到)[约近超]?$")
MERGED_ENDS = tuple("为成至到约近超")


def merged(left, right, unit, begun):
    """The name of the old or the new number of things that were made fewer or more; nothing elsewhere. `begun`: the old one stood before."""
    if unit in RATES:
        return ""
    before = MERGED.match(right) if right[-1:] in MERGED_ENDS else None
    after = MERGED.match(left) if begun and not before else None
    told = before or after
    if not told:
        return ""
    follows = None if before else NOUN.match(right)
    noun = follows.group() if follows else told["what"]
    return told["how"] + ("前" if before else "后") + noun + ending(noun, unit)


class Turned:
    """One thing with two values; told of where the numbers before and after the turn stand in their clause."""

    def __init__(self, left, after, end, flat):
        self.end = -1
        told = FROM.fullmatch(left)
        turn = TURN.search(flat, after, end) if told else None
        if told and turn:
            self.what, self.since, self.at, self.end = told["what"], told["since"], turn.start(), end
            how = turn["how"]
            self.how = IN_FULL.get(how, how)
            self.core = ""

    def name(self, at, unit, said, sibling):
        if not self.core:
            named = after_noun(self.what, unit, said, sibling)
            self.core = said.core if unit not in RATES and said.core else named
        said.core = self.core
        base = self.core + ("" if unit in RATES else ending(self.core, unit))
        if self.since in ("去年", "上年", "年初"):
            return base if at > self.at else self.since + base
        return self.how + ("后" if at > self.at else "前") + base
