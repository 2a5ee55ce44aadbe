"""What the figures of an organ's contribution become in a report on a larger whole.

A token in a contribution means the organ's own records; in the report the same token means those of the whole county. It stays
a token only where both are the same records; else the organ's own number is written out in words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fazhi.figures import catalogue
from fazhi.figures.second import Walker
from fazhi.figures.words import Period
from fazhi.report import exhibits
from fazhi.report.models import Contribution
from fazhi.report.outline import unwritten
from fazhi.report.render import GROUP, codes_in, group_tells, render
from fazhi.report.sentences import TOKEN
from fazhi.report.shown import Shown, live, rows_of
from fazhi.report.typography import tidied
from fazhi.spine.errors import BadInput

TITLED = "# 材料\n\n"  # the reader of papers wants a title


@dataclass(frozen=True)
class Converted:
    """A contribution as it may be taken into the report: names of the figures that stay live, and of those written out."""

    text: str
    kept: tuple[str, ...]
    written_out: tuple[str, ...]


def proved(contribution: Contribution, text: str) -> tuple[str, Mapping[str, Shown]]:
    """The text without stray blanks and its figures. Raises BadInput for a wrong token, a heading, a place left open."""
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise BadInput(fields={"text": "请写出要报送的材料"})
    if re.search(r"^\s*#", text, re.MULTILINE):
        raise BadInput(fields={"text": "材料只写段落，不写以“#”起首的标题；标题由报告起草单位统一安排"})
    if left := unwritten(text):
        raise BadInput(fields={"text": f"还有待填写的内容：{left[0]}"})
    if exhibits.in_text(text):  # its parts would be those of another whole
        raise BadInput(fields={"text": "材料里不放表格和图表，请删去；需要的，由报告起草单位在正文里加入"})
    shown = figures_of(contribution, text)
    render(TITLED + text, shown)
    return text, shown


def figures_of(contribution: Contribution, text: str) -> dict[str, Shown]:
    """The figures of a text as the organ's own records give them."""
    return live(contribution.organ, contribution.report.year, codes_in(text))


def converted(contribution: Contribution) -> Converted:
    """What was sent, ready for the report. Figures are counted now."""
    shown = figures_of(contribution, contribution.text)
    same = {code for code in shown if _same_records(contribution, code)}
    text = "\n".join(_chosen(line, shown) for line in contribution.text.split("\n"))

    def written(token: re.Match[str]) -> str:
        if token[1] in same or token[1] not in shown:
            return token[0]
        return shown[token[1]].printed(token[2] or "")

    names = [shown[code] for code in codes_in(text) if code in shown]
    return Converted(
        TOKEN.sub(written, text),
        tuple(one.name for one in names if one.code in same),
        tuple(one.name for one in names if one.code not in same),
    )


def _chosen(line: str, shown: Mapping[str, Shown]) -> str:
    if "[[" not in line:
        return line
    return tidied(GROUP.sub(lambda group: group[1] if group_tells(group[1], shown) else "", line))


def _same_records(contribution: Contribution, code: str) -> bool:
    """Whether the organ's figure and the report's count the very same records."""
    period, figure = Period.year(contribution.report.year), catalogue.figure(code)
    own, whole = (
        Walker(period, rows_of(organ)).leaves(figure) for organ in (contribution.organ, contribution.report.organ)
    )
    return {key: leaf.ids for key, leaf in own.items()} == {key: leaf.ids for key, leaf in whole.items()}
