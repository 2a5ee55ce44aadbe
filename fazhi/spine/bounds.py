"""The kinds of things that a statutory limit can say: units, bounds, clock modes, what a missed limit brings about."""

from __future__ import annotations

from enum import Enum


class Unit(Enum):
    """The units in which a law counts time; which one 日 means is said by that law."""

    WORKING_DAY = "个工作日"
    DAY = "日"
    MONTH = "个月"
    YEAR = "年"
    FIXED_DATE = "每年固定日期"
    PROMPT = "及时"
    IMMEDIATE = "立即"
    SET_BY_DOCUMENT = "文书载明"

    @property
    def counted(self) -> bool:
        """Whether the law names a number of these."""
        return self in _COUNTED

    @property
    def unnumbered(self) -> bool:
        """Whether the law asks for speed and names neither number nor day."""
        return self in (Unit.PROMPT, Unit.IMMEDIATE)


_COUNTED = frozenset({Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR})


class Bound(Enum):
    """Which side of the limit binds."""

    MAX = "至迟"  # must be done by
    MIN = "至少"  # must stay open at least; blocks the next step, is never overdue
    WINDOW = "期间"  # not before the lower end, not after the upper (国办发〔2018〕115号: 5 to 15 working days)
    BEFORE = "提前"  # counted back from a later event: notice of a hearing; never rolls
    BEFORE_EVENT = BEFORE


class Acts(Enum):
    """How what the law attaches to a missed limit comes about."""

    NOTHING = "不生法律效果"
    LAW = "依法自动发生"
    DECISION = "须由有权机关书面认定或者决定"


class Effect(Enum):
    """What the law attaches to a missed limit, and whether it comes about by itself.

    ``acts``: by the law alone, or only by a written decision of people. ``needs_step``: it changes where the matter
    stands, so its limit must name the law's own step (``Limit.deemed``).
    """

    acts: Acts
    needs_step: bool

    def __new__(cls, value: str, acts: Acts, needs_step: bool = False) -> Effect:
        member = object.__new__(cls)
        member._value_, member.acts, member.needs_step = value, acts, needs_step
        return member

    ALERT_ONLY = "提示督办", Acts.NOTHING
    DEEMED_ACCEPTED = "视为受理", Acts.LAW, True
    DEEMED_GRANTED = "视为准予", Acts.LAW, True  # renewal of a licence, 行政许可法第50条
    DEEMED_CONSENT = "视为同意", Acts.LAW, True
    DEEMED_ABANDONED = "视为放弃申请", Acts.LAW, True
    TAKES_EFFECT = "开始施行", Acts.LAW, True  # a published rule on the day it names
    ADVERSE_INFERENCE = "视为没有证据、依据", Acts.DECISION  # is found in the decision on the case
    OPENS_REMEDY = "当事人可依法起诉", Acts.LAW
    AUTO_TERMINATE = "终止", Acts.DECISION  # "决定终止" unless the limit names a step of the law
    LOSES_RIGHT = "逾期丧失权利", Acts.LAW
    LIABILITY = "依法追究责任", Acts.DECISION


#: Effects that nobody can be spared from writing down: a step of the law would decide in place of people.
ONLY_BY_PEOPLE = frozenset({Effect.ALERT_ONLY, Effect.ADVERSE_INFERENCE, Effect.LIABILITY})


class Mode(Enum):
    """What a clock does during a stretch of its life."""

    RUN = "计时"
    PAUSE = "停止计时"  # what is left is kept
    RESTART = "重新起算"  # a full new period
    END = "终结"
