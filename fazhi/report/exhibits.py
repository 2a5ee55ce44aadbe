"""Tables and charts of figures inside a report's text, each written as one line of its own.

``{{表格: code, code | 标题}}`` gives each figure with this year's value, last year's and the change; with ``| 按乡镇`` (按单位,
按月, 按年) its value in each of them. ``{{图表: code | 标题 | 按乡镇}}`` is the same drawn as bars; all its figures have one unit.
English words (table, chart, by=town) are understood as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fazhi.figures import catalogue
from fazhi.paper.charts import MOST_SERIES
from fazhi.report.shown import Shown
from fazhi.report.splits import BY, WORDS, cannot
from fazhi.spine.errors import BadInput
from fazhi.spine.registry import Unknown

LINE = re.compile(r"^[ \t]*\{\{\s*(表格|图表|table|chart)\s*[:：]([^{}\n]*)\}\}[ \t]*$", re.MULTILINE)
HEADS = {"town": "乡镇（街道）", "organ": "单位", "month": "月份", "year": "年度"}
CODE = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)+")
MOST_FIGURES = 30  # rows of a table; as columns a sheet has room for fewer
MOST_COLUMNS = 8
HOW = "写法为“{{表格: 指标、指标 | 标题 | 按乡镇}}”，分列可写按乡镇、按单位、按月、按年，也可不写"


@dataclass(frozen=True)
class Exhibit:
    """One table or chart as it is asked for. ``by`` is town, organ, month, year or ""; ``drawn``: a chart."""

    drawn: bool
    codes: tuple[str, ...]
    caption: str
    by: str

    @property
    def keys(self) -> list[str]:
        """The figures it needs, as ``shown`` knows them: a code, or a code split by something."""
        return [f"{code}@{self.by}" if self.by else code for code in self.codes]


def read(match: re.Match[str]) -> Exhibit:
    """The exhibit that a line asks for. Raises BadInput naming what is wrong with it."""
    parts = [part.strip() for part in re.split(r"[|｜]", match[2])]
    codes = tuple(dict.fromkeys(code for code in re.split(r"[,，、\s]+", parts[0]) if code))
    by = parts[2] if len(parts) > 2 else ""
    by = BY.get(by, by.removeprefix("by=").strip())
    if not codes or len(parts) > 3:
        raise BadInput(f"“{match[0].strip()}”写得不对；{HOW}")
    if wrong := next((code for code in codes if not CODE.fullmatch(code)), ""):
        raise BadInput(f"“{wrong}”不是指标；{HOW}")
    if by and by not in WORDS:
        raise BadInput(f"“{parts[2]}”不能作为分列；{HOW}")
    drawn = match[1] in ("图表", "chart")
    most = MOST_SERIES if drawn and by else MOST_COLUMNS if by else MOST_FIGURES
    if len(codes) > most:
        raise BadInput(
            f"“{parts[1] if len(parts) > 1 else parts[0]}”有{len(codes)}个指标，这样的图表最多列{most}个，请分成几个"
        )
    return Exhibit(drawn, codes, parts[1] if len(parts) > 1 else "", by)


def in_text(text: str) -> list[Exhibit]:
    """The exhibits of a text in order. Lines that are wrongly written are left to ``read`` to name."""
    found = []
    for match in LINE.finditer(text):
        try:
            found.append(read(match))
        except BadInput:
            continue
    return found


def keys_in(text: str) -> list[str]:
    """What the exhibits of a text need counted."""
    return [key for exhibit in in_text(text) for key in exhibit.keys]


def check(exhibit: Exhibit, shown: Mapping[str, Shown]) -> None:
    """Raises BadInput, naming it, for what cannot be told."""
    figures = []
    for code in exhibit.codes:
        try:
            figures.append(catalogue.figure(code))
        except Unknown:
            if not any(key in shown for key in exhibit.keys):  # a frozen report outlives its figures
                raise BadInput(f"没有“{code}”这项指标，请从指标列表中选取") from None
    if faults := [fault for figure in figures if (fault := cannot(figure, exhibit.by))]:
        raise BadInput(*faults)
    units = list(dict.fromkeys(figure.unit for figure in figures))
    if exhibit.drawn and len(units) > 1:
        raise BadInput(f"图表“{exhibit.caption}”的指标单位不同（{'、'.join(units)}），请分成几个图表，或者改用表格")
