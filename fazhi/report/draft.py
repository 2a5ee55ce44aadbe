"""The first draft of a yearly report, written from figures alone.

What figures cannot tell is asked for in a marked place (【待填写：…】); a report with such a place left cannot be frozen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from fazhi.report.lacks import observations
from fazhi.report.outline import AREAS, NUMERALS, PARTS, RULES, Part
from fazhi.report.render import GROUP, codes_in, group_tells
from fazhi.report.sentences import TOKEN, Sentence, offered, sentences
from fazhi.report.shown import WHOLE_DIVISION, Shown, has_data, live
from fazhi.report.topics import of_area
from fazhi.report.typography import tidied
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ

JOINT = re.compile(r"。\]\](?=\s*\[\[)")  # between two optional groups


def title_of(organ: Organ, year: int) -> str:
    return f"{organ.name}关于{year}年法治政府建设情况的报告"


def first_draft(organ: Organ, year: int) -> str:
    """Markdown with figure tokens. Raises BadInput when the year has no records, or a sentence names no figure."""
    if not has_data(organ, year):
        raise BadInput(f"{organ.name}{year}年没有记录，无法写出报告")
    told = sentences()
    shown = live(organ, year, [code for s in told for code in s.codes])
    kept = [replace(s, text=s.lead + written(s, shown)) for s in told if tells(s, shown)]
    kept = [s for s in kept if codes_in(s.text)]
    out = [f"# {title_of(organ, year)}", _opening(organ, year)]
    for number, part in enumerate(PARTS):
        out.append(f"## {NUMERALS[number]}、{part.heading_for(year)}")
        out += _part(part, kept, organ, year)
    return "\n\n".join(out) + "\n"


def _opening(organ: Organ, year: int) -> str:
    whole = organ.kind in WHOLE_DIVISION
    place, whose = (organ.division.name, "各单位") if whole else (organ.name, "本单位")
    return (
        f"根据《{RULES}》要求，现将{place}{year}年法治政府建设情况报告如下。除另有说明外，文中数据由{whose}的法治政府建设"
        f"工作台账汇总得出，统计期间为{year}年1月1日至12月31日。"
    )


def _part(part: Part, kept: list[Sentence], organ: Organ, year: int) -> list[str]:
    ask = [f"【待填写：{part.ask}】"] if part.ask else []
    own = sorted((s for s in kept if s.part == part.code), key=lambda s: list(AREAS).index(s.area))
    if part.code == "done":
        return _areas(own)
    if part.code == "lacks":
        return [*observations(organ, year, _joined(own)), *ask]
    return [*filter(None, [_joined(own)]), *offered(part.code, organ, year), *ask]


def _areas(kept: list[Sentence]) -> list[str]:
    """A heading for every area of which something can be told, a paragraph for every topic."""
    out, number = [], 0
    for area, heading in AREAS.items():
        own = [s for s in kept if s.area == area]
        if not own:
            continue
        out.append(f"### （{numeral(number)}）{heading}")
        number += 1
        out += _paragraphs(area, own)
    return out


def _paragraphs(area: str, own: list[Sentence]) -> list[str]:
    """The topics of an area, numbered 一是, 二是 where there are several; what belongs to no topic comes last."""
    told: list[str] = []
    for topic in of_area(area):
        chosen = [s for system in topic.systems for s in own if s.system == system]
        own = [s for s in own if s not in chosen]
        if chosen:
            told.append(f"{topic.opens}。{_joined(chosen)}")
    rest = [_joined([s for s in own if s.system == system]) for system in dict.fromkeys(s.system for s in own)]
    numbered = [f"{numeral(n)}是{text}" for n, text in enumerate(told)] if len(told) > 1 else told
    return [*numbered, *rest]


def numeral(number: int) -> str:
    """0 → 一, 9 → 十, 10 → 十一."""
    return NUMERALS[number] if number < 10 else "十" + NUMERALS[number - 10]


def _joined(written: Iterable[Sentence]) -> str:
    return "".join(s.text for s in written)


def written(sentence: Sentence, shown: dict[str, Shown]) -> str:
    """One sentence with its optional groups decided: people go on with a text that has none.

    Groups that each end in a full stop are joined, so that a paragraph does not fall to pieces.
    """
    kept = tidied(_decided(JOINT.sub("；]]", sentence.text.strip()), sentence, shown)).replace("；其中", "，其中")
    return kept if kept.endswith(("。", "！", "？")) else kept + "。"


def _decided(text: str, sentence: Sentence, shown: dict[str, Shown]) -> str:
    """The text without the groups that tell nothing.

    A list that loses its first or last member keeps the words before it (其中, or what stands before ｜) and its end; a list of
    parts whose whole is not told goes with it.
    """
    out, carried, orphan, headed, end = [""], "", False, True, 0
    for group in GROUP.finditer(text):
        out[-1] += text[end : group.start()]
        words, inside, end = *_headed(group[1]), group.end()
        opens, goes_on = words.startswith("其中"), inside.endswith("、")
        orphan = orphan or (opens and not headed)
        told = not orphan and told_group(inside, sentence, shown)
        if told:
            out.append((carried or words) + inside)
        elif not goes_on and out[-1].endswith("、"):
            out[-1] = out[-1][:-1] + inside[-1]
        headed = told or (headed and (opens or carried.startswith("其中")))
        carried = (carried or words) if goes_on and not told and not orphan else ""
        orphan = orphan and goes_on
    return "".join(out) + text[end:]


def _headed(inside: str) -> tuple[str, str]:
    """The words that a list shares, and its first member: (收到, 司法建议{{…}}、)."""
    words, mark, rest = inside.partition("｜")
    if mark:
        return words, rest
    return ("其中", inside[2:]) if inside.startswith("其中") else ("", inside)


def told_group(text: str, sentence: Sentence, shown: dict[str, Shown]) -> bool:
    """Whether an optional group is told: a count of units not where there is only the one that reports, no fall below nothing."""
    figures = [_known(code, sentence, shown) for code in codes_in(text)]
    alone = any(figure.number == 1 for figure in figures if figure.code in sentence.several)
    risen = any((figure.number or 0) < 0 for figure in figures)  # 同比下降-4% is not said
    return not alone and not risen and group_tells(text, shown)


def told_now(sentence: Sentence, shown: dict[str, Shown]) -> bool:
    """Whether the first draft would tell a sentence, with at least one figure."""
    return tells(sentence, shown) and bool(codes_in(written(sentence, shown)))


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
    return any(told_group(group, sentence, shown) for group in groups)


def _known(code: str, sentence: Sentence, shown: dict[str, Shown]) -> Shown:
    if code not in shown:
        raise BadInput(f"“{sentence.system}”的报告语句用到了没有的指标“{code}”")
    return shown[code]
