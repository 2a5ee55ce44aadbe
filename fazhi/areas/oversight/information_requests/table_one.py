"""Table 1 of the yearly report (主动公开政府信息情况), as far as this platform holds the records behind it.

Normative documents, penalties and coercive measures are counted by figures of other systems, named here by their codes.
What no record stands behind is left open and said so: it is filled in from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Figure, Period
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Organ

#: Line of the form -> its columns with the figure that answers for each; "" none.
LINES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("第二十条第（一）项", "行政规范性文件", (
        ("本年制发件数", "rules.document.made"), ("本年废止件数", "rules.document.ended"), ("现行有效件数", "rules.document.in_force"))),
    ("第二十条第（五）项", "行政许可", (("本年处理决定数量", ""),)),
    ("第二十条第（六）项", "行政处罚", (("本年处理决定数量", "enforcement.penalty.decisions"),)),
    ("第二十条第（六）项", "行政强制", (("本年处理决定数量", "enforcement.measure.coercive"),)),
    ("第二十条第（八）项", "行政事业性收费", (("本年收费金额（万元）", ""),)),
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """One number of the form; ``text`` is empty where no record stands behind it, and where the reader has no part in what it counts."""

    column: str
    text: str
    code: str
    closed: bool = False


def table_one(user: Account, organ: Organ, year: int) -> list[tuple[str, str, list[Cell]]]:
    """The lines of the form with what the reader may count of them."""
    own = None if organ.kind == Organ.Kind.GOVERNMENT else organ.pk
    known = {f.code: f for f in catalogue.figures()}
    wanted = [known[code] for *_, columns in LINES for _, code in columns if code in known]
    open_ = [figure for figure in wanted if _reads(user, figure)]
    values = engine.values(open_, Period.year(year), engine.seen_by(user, organ=own))

    def cell(column: str, code: str) -> Cell:
        return Cell(column, values[code].text if code in values else "", code, code in known and code not in values)

    return [(article, name, [cell(*column) for column in columns]) for article, name, columns in LINES]


def _reads(user: Account, figure: Figure) -> bool:
    today = clock.today()
    return all(access.reads(user, leaf.source.system, today) for leaf in figure.leaves())
