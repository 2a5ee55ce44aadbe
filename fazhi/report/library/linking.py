"""Which indicator of the catalogue a figure of a report tells, how sure that is, and why, in words.

What a person said (``LinkWord``) goes first. Else names and synonyms are compared letter pair by letter pair; unit, kind
and area decide between what is called alike. Nothing is learned but the table that people see and correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from fazhi.figures import sayings
from fazhi.figures.sayings import Index, Saying
from fazhi.figures.words import Figure

#: A link below this is a guess that is shown and used by nobody unless a person says yes.
SURE = 0.6
#: Below this nothing is said at all.
FAINT = 0.3

#: Units that count alike; what stands in one group may be written for the other.
ALIKE_UNITS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "件 起 宗 份 卷 部 条 项 部次 件次",
        "个 家 户 所 处 支 省 县市区 个县市区 村 类 项 张 套 座",
        "人 名 位 个 人次",
        "次 场 场次 期 班次 批次 轮 次数",
        "份 册 张 本 条 篇",
        "期 个 班 班次",
        "条 个 处 项 件",
    )
)
RATES = frozenset(("%", "百分点", "‰"))
#: A change against an earlier year is no value of the indicator itself.
CHANGED = re.compile("同比|比上年|较上年|比去年|较去年|降低幅度|下降幅度|上升幅度|增长率|增幅|降幅")


class Told(Protocol):
    """A figure as it was read."""

    subject: str
    unit: str
    area: str
    kind: str


@dataclass(frozen=True)
class Link:
    """``code`` is "" for no indicator. ``reason`` tells a reader in one sentence why."""

    code: str
    confidence: float
    reason: str


NONE = Link("", 0.0, "没有名称相近的指标")


@dataclass
class Linker:
    """Links many figures with what people said so far: (subject, unit) → code, "" for none."""

    said: Mapping[tuple[str, str], str] = field(default_factory=dict)
    index: Index = field(default_factory=sayings.index)

    def __post_init__(self) -> None:
        taught = [(code, subject) for (subject, _), code in self.said.items() if code]
        if taught:
            self.index = Index(self.index.figures.values(), taught)

    def link(self, told: Told, around: str = "") -> Link:
        """``around`` is the sentence in which the figure stands; it counts for little."""
        if (told.subject, told.unit) in self.said:
            code = self.said[told.subject, told.unit]
            return Link(code, 1.0, "经人确认的说法" if code else "经人确认没有对应的指标")
        ranked = self.ranked(told, around)
        if not ranked:
            return NONE
        best, saying = ranked[0]
        other = next((score for score, s in ranked[1:] if s.figure.code != saying.figure.code), 0.0)
        confidence = _confidence(best, other)
        if confidence < FAINT:
            return Link("", round(confidence, 2), f"最相近的是“{saying.figure.name}”，相差太多")
        return Link(saying.figure.code, round(confidence, 2), _reason(told, saying, best, other))

    def ranked(self, told: Told, around: str = "", most: int = 5) -> list[tuple[float, Saying]]:
        """The nearest sayings, best first, one of each figure."""
        subject = sayings.plain(told.subject)
        held = _weighed(self.index, subject)
        beside = frozenset(sayings.pairs(sayings.plain(around)))
        total = sum(held.values())
        if not total:
            return []
        best: dict[str, tuple[float, Saying]] = {}
        for place in self.index.near(held):
            saying = self.index.sayings[place]
            fits = _fits(told, saying.figure)
            if not fits:
                continue
            score = _likeness(self.index, saying, held, total, beside) * fits
            if score > best.get(saying.figure.code, (0.0, saying))[0]:
                best[saying.figure.code] = (score, saying)
        return sorted(best.values(), key=lambda found: (-found[0], len(found[1].figure.name)))[:most]


def _weighed(index: Index, subject: str) -> dict[str, float]:
    """The pairs of a subject: what stands at its end names the thing and weighs most."""
    found = sayings.pairs(subject)
    last = max(len(found) - 1, 1)
    return {pair: index.weight(pair) * (0.55 + 0.45 * at / last) for at, pair in enumerate(found)}


def _likeness(
    index: Index, saying: Saying, held: Mapping[str, float], total: float, beside: frozenset[str]
) -> float:  # fmt: skip
    shared = saying.pairs & held.keys()
    found = index.weigh(shared) + 0.4 * index.weigh((saying.pairs - shared) & beside)
    recall = found / saying.weight
    home = (saying.home & held.keys()) - shared
    precision = (sum(held[p] for p in shared) + 0.6 * sum(held[p] for p in home)) / total
    if not precision or not recall:
        return 0.0
    weight = 1.7  # what the figure is called must be found; a subject may say more
    return (1 + weight) * precision * recall / (weight * precision + recall)


def _fits(told: Told, figure: Figure) -> float:
    """How well unit, kind and area go together: 0 when it cannot be."""
    rate = told.kind == "rate" or told.unit in RATES
    if not rate and told.subject.endswith("率"):
        return 0.0
    if rate != (figure.unit in RATES) or (told.unit == "元") != (figure.unit == "元"):
        return 0.0
    changed, declines = bool(CHANGED.search(told.subject)) or told.unit == "百分点", bool(CHANGED.search(figure.name))
    if changed != declines:
        return 0.0
    unit = 1.0 if rate or told.unit == figure.unit else 0.95 if _alike(told.unit, figure.unit) else 0.7
    return unit * (1.0 if told.area in (figure.area, "other", "") or figure.area == "data" else 0.94)


def _alike(one: str, other: str) -> bool:
    return any(one in group and other in group for group in ALIKE_UNITS)


def _confidence(best: float, other: float) -> float:
    """Near and alone: what a second figure comes close to is less sure."""
    near = min(1.0, max(0.0, (best - 0.25) / 0.55))
    apart = min(1.0, max(0.0, (best - other) / best / 0.12)) if best else 0.0
    return min(0.99, near * (0.55 + 0.45 * apart))


def _reason(told: Told, saying: Saying, best: float, other: float) -> str:
    figure = saying.figure
    called = "指标名称" if saying.text == figure.name else "同义说法"
    parts = [f"与{called}“{saying.text}”相近（{best:.0%}）"]
    parts += [f"单位同为“{told.unit}”" if told.unit == figure.unit else f"单位“{told.unit}”，指标以“{figure.unit}”计"]
    if other > best * 0.9:
        parts.append("另有指标同样相近")
    return "，".join(parts)[:200]


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence of a text in which a figure stands."""
    begins = max(text.rfind(mark, 0, start) for mark in "。！？!?\n") + 1
    ends = [at for at in (text.find(mark, end) for mark in "。！？!?\n") if at >= 0]
    return text[begins : min(ends, default=len(text))]


def code_names(codes: Iterable[str], index: Index | None = None) -> dict[str, str]:
    """Names of indicators by code; what is declared no longer keeps its code."""
    figures = (index or sayings.index()).figures
    return {code: figures[code].name if code in figures else code for code in codes}
