"""The first draft of a yearly report, written from figures alone.

What figures cannot tell is asked for in a marked place (【待填写：…】); a report with such a place left cannot be frozen.
"""

from __future__ import annotations

import re

from fazhi.figures import catalogue
from fazhi.figures.words import Rate, Value
from fazhi.report.outline import AREAS, NUMERALS, PARTS, Part
from fazhi.report.render import GROUP, codes_in, group_tells
from fazhi.report.sentences import TOKEN, Sentence, sentences
from fazhi.report.shown import WHOLE_DIVISION, Shown, has_data, live, values
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ

MOST_OBSERVATIONS = 6
LEAST_POINTS = 1.0  # a rate that fell by less is not called wanting
FEWEST_CASES = 10  # a rate over fewer cases jumps by chance
JOINT = re.compile(r"。\]\](?=\s*\[\[)")  # between two optional groups
IN_TIME = re.compile("按期|及时|按时|限期")


def title_of(organ: Organ, year: int) -> str:
    return f"{organ.name}关于{year}年法治政府建设情况的报告"


def first_draft(organ: Organ, year: int) -> str:
    """Markdown with figure tokens. Raises BadInput when the year has no records, or a sentence names no figure."""
    if not has_data(organ, year):
        raise BadInput(f"{organ.name}{year}年没有记录，无法写出报告")
    told = sentences()
    shown = live(organ, year, [code for s in told for code in s.codes])
    wanting = observations(organ, year)
    out = [f"# {title_of(organ, year)}", _opening(organ, year)]
    for number, part in enumerate(PARTS):
        out.append(f"## {NUMERALS[number]}、{part.heading_for(year)}")
        out += _part(part, told, shown, wanting)
    return "\n\n".join(out) + "\n"


def _opening(organ: Organ, year: int) -> str:
    place = organ.division.name if organ.kind in WHOLE_DIVISION else organ.name
    return (
        f"现将{place}{year}年法治政府建设情况报告如下。除另有说明外，文中数据由各单位的法治政府建设工作台账汇总得出，"
        f"统计期间为{year}年1月1日至12月31日。"
    )


def _part(part: Part, told: list[Sentence], shown: dict[str, Shown], wanting: list[str]) -> list[str]:
    ask = [f"【待填写：{part.ask}】"] if part.ask else []
    if part.code == "done":
        return _areas(told, shown)
    if part.code == "lacks":
        return [*wanting, *ask]
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
        for system in dict.fromkeys(s.system for s in kept):
            out.append("".join(_ended(s.text) for s in kept if s.system == system))
    return out


def _numeral(number: int) -> str:
    return NUMERALS[number] if number < 10 else "十" + NUMERALS[number - 10]


def _ended(text: str) -> str:
    """One sentence: optional groups that each end in a full stop are joined, so that a paragraph does not fall to pieces."""
    text = JOINT.sub("；]]", text.strip())
    text = text.replace("；]][[其中", "，]][[其中")
    return text if text.endswith(("。", "！", "？", "]]")) else text + "。"


def tells(sentence: Sentence, shown: dict[str, Shown]) -> bool:
    """Whether a sentence has anything to say: outside its optional groups a figure is not empty, and none is without cases.

    A sentence that is all optional tells when one of its groups does. One without figures tells nothing: a draft is
    written from figures alone.
    """
    outside = GROUP.sub("", sentence.text)
    tokens = [_known(code, sentence, shown) for code, _ in TOKEN.findall(outside)]
    if any(figure.number is None for figure in tokens):
        return False
    if tokens:
        return any(not figure.empty for figure in tokens)
    groups = [group for group in GROUP.findall(sentence.text) if codes_in(group)]
    return any(group_tells(group, shown) for group in groups)


def _known(code: str, sentence: Sentence, shown: dict[str, Shown]) -> Shown:
    if code not in shown:
        raise BadInput(f"“{sentence.system}”的报告语句用到了没有的指标“{code}”")
    return shown[code]


def observations(organ: Organ, year: int) -> list[str]:
    """What the rates show to be wanting, as sentences with tokens: those that got worse, and limits not always kept.

    Of each system only the rate that changed most is told; rates over few cases tell nothing.
    """
    rates = [f for f in catalogue.figures() if isinstance(f, Rate) and f.good]
    now, before = values(rates, organ, year)
    told = [(f, now[f.code], before[f.code]) for f in rates if (now[f.code].whole or 0) >= FEWEST_CASES]
    out = [
        *_worse([(f, a, b) for f, a, b in told if (b.whole or 0) >= FEWEST_CASES]),
        *_late([(f, a) for f, a, _ in told]),
    ]
    return out


def _worse(told: list[tuple[Rate, Value, Value]]) -> list[str]:
    by_system: dict[str, tuple[float, str]] = {}
    for figure, now, before in told:
        points = _worsened(figure, now, before)
        if points >= LEAST_POINTS:
            system = figure.code.rsplit(".", 1)[0]
            by_system[system] = max(by_system.get(system, (0, "")), (points, figure.code))
    chosen = [code for _, code in sorted(by_system.values(), reverse=True)[:MOST_OBSERVATIONS]]
    said = [f"{catalogue.figure(code).name}为{{{{{code}}}}}，{{{{{code}|change}}}}" for code in chosen]
    return ["从数据看，" + "；".join(said) + "。"] if said else []


def _worsened(figure: Rate, now: Value, before: Value) -> float:
    """How far a rate went the wrong way, in points; negative when it went the right way."""
    by = round((now.number or 0) * 100, 2) - round((before.number or 0) * 100, 2)
    return round(-by if figure.good == "up" else by, 2)


def _late(told: list[tuple[Rate, Value]]) -> list[str]:
    """Rates of limits kept that are below 100%, the lowest first."""
    short = [
        (now.number or 0, f) for f, now in told if f.good == "up" and IN_TIME.search(f.name) and (now.number or 0) < 1
    ]
    lowest = [figure for _, figure in sorted(short, key=lambda one: one[0])[:MOST_OBSERVATIONS]]
    said = "，".join(f"{figure.name}为{{{{{figure.code}}}}}" for figure in lowest)
    return [f"规定期限还没有全部遵守：{said}。"] if said else []
