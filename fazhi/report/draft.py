"""The first draft of a yearly report, written from figures alone.

What figures cannot tell is asked for in a marked place (【待填写：…】); a report with such a place left cannot be frozen.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from fazhi.figures import catalogue
from fazhi.figures.words import Rate
from fazhi.report.outline import AREAS, NUMERALS, PARTS, Part
from fazhi.report.render import GROUP, codes_in, group_tells
from fazhi.report.sentences import TOKEN, Sentence, sentences
from fazhi.report.shown import Shown, has_data, live
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ

MOST_OBSERVATIONS = 6


def title_of(organ: Organ, year: int) -> str:
    return f"{organ.name}关于{year}年法治政府建设情况的报告"


def first_draft(organ: Organ, year: int) -> str:
    """Markdown with figure tokens. Raises BadInput when the year has no records, or a sentence names no figure."""
    if not has_data(organ, year):
        raise BadInput(f"{organ.name}{year}年没有记录，无法写出报告")
    told = sentences()
    graded = [f.code for f in catalogue.figures() if f.good and isinstance(f, Rate)]
    shown = live(organ, year, [*(code for s in told for code in s.codes), *graded])
    out = [f"# {title_of(organ, year)}", _opening(organ, year)]
    for number, part in enumerate(PARTS):
        out.append(f"## {NUMERALS[number]}、{part.heading_for(year)}")
        out += _part(part, told, shown)
    return "\n\n".join(out) + "\n"


def _opening(organ: Organ, year: int) -> str:
    whole = f"现将{organ.name}{year}年法治政府建设情况报告如下。"
    return f"{whole}除另有说明外，文中数据的统计期间为{year}年1月1日至12月31日，由有关单位在法治政府建设工作台账中的记录汇总得出。"


def _part(part: Part, told: list[Sentence], shown: dict[str, Shown]) -> list[str]:
    ask = [f"【待填写：{part.ask}】"] if part.ask else []
    if part.code == "done":
        return _areas(told, shown)
    if part.code == "lacks":
        return [*observations(shown), *ask]
    return ask


def _areas(told: list[Sentence], shown: dict[str, Shown]) -> list[str]:
    """A heading for every area of which something can be told, a paragraph for every system."""
    out, number = [], 0
    for area, heading in AREAS.items():
        kept = [s for s in told if s.area == area and tells(s, shown)]
        if not kept:
            continue
        out.append(f"### （{_numeral(number)}）{heading}")
        number += 1
        for _, paragraph in groupby(kept, key=lambda s: s.system):
            out.append("".join(_ended(s.text) for s in paragraph))
    return out


def _numeral(number: int) -> str:
    return NUMERALS[number] if number < 10 else "十" + NUMERALS[number - 10]


def _ended(text: str) -> str:
    text = text.strip()
    return text if text.endswith(("。", "！", "？", "]]")) else text + "。"


def tells(sentence: Sentence, shown: dict[str, Shown]) -> bool:
    """Whether a sentence has anything to say: outside its optional groups a figure is not empty, and none is without cases.

    A sentence that is all optional tells when one of its groups does.
    """
    outside = GROUP.sub("", sentence.text)
    tokens = [_known(code, sentence, shown) for code, _ in TOKEN.findall(outside)]
    if any(figure.number is None for figure in tokens):
        return False
    if tokens:
        return any(not figure.empty for figure in tokens)
    groups = GROUP.findall(sentence.text)
    return any(group_tells(group, shown) for group in groups) if groups else not codes_in(sentence.text)


def _known(code: str, sentence: Sentence, shown: dict[str, Shown]) -> Shown:
    if code not in shown:
        raise BadInput(f"“{sentence.system}”的报告语句用到了没有的指标“{code}”")
    return shown[code]


def observations(shown: dict[str, Shown]) -> list[str]:
    """What the figures show to be worse than last year, the largest change first; each number stays a token."""
    worse = [(_worsened(figure), figure) for figure in shown.values()]
    found = sorted(((by, f) for by, f in worse if by > 0), key=lambda one: (-one[0], one[1].code))
    if not found:
        return []
    said = [f"{f.name}为{{{{{f.code}}}}}，{{{{{f.code}|change}}}}" for _, f in found[:MOST_OBSERVATIONS]]
    return ["从数据看，" + "；".join(said) + "。"]


def _worsened(shown: Shown) -> float:
    """How far a rate went the wrong way, in points; 0 when it did not, or nobody said which way is good."""
    figure = catalogue.figure(shown.code)
    if not isinstance(figure, Rate) or not figure.good or shown.number is None or shown.before is None:
        return 0
    by = round(shown.number * 100, 2) - round(shown.before * 100, 2)
    return round(-by if figure.good == "up" else by, 2)


def unknown_codes(told: Iterable[Sentence]) -> list[str]:
    """Codes in sentences that no system declares: a fault of the program, found by a test."""
    declared = {f.code for f in catalogue.figures()}
    return sorted({code for s in told for code in s.codes} - declared)
