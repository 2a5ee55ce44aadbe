"""Numbers that another organ answers for: which papers they stand in (``Source.told_by``)."""

from __future__ import annotations

from fazhi.figures.engine import Rows, everything, rows_behind
from fazhi.figures.words import Figure, Period

MARK = "外部数据"


def papers(figure: Figure, period: Period, rows: Rows = everything) -> str:
    """Whose numbers a figure tells in a period and where they stand: 县公安局《…》（云公〔2026〕3号）. "" for our own."""
    found: dict[str, None] = {}
    for leaf in figure.leaves():
        if not leaf.source.told_by or rows(leaf.source) is None:
            continue
        for organ, paper, number in rows_behind(leaf, period, rows).order_by(leaf.on).values_list(*leaf.source.told_by):
            titled = paper if paper.startswith("《") else f"《{paper}》"
            found[f"{organ}{titled}" + (f"（{number}）" if number else "")] = None
    return "、".join(found)
