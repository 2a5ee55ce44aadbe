"""What a reading gives: a report with its sections, its figures and what was found about them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields


class UnreadableReport(ValueError):
    """The file cannot be read as a report. Its message is one plain sentence for the reader: what, where, how to mend."""


@dataclass(slots=True)
class Section:
    level: int
    heading: str
    start: int
    end: int


@dataclass(slots=True)
class Figure:
    start: int
    end: int
    text: str
    value: float
    unit: str
    approx: str | None
    subject: str
    area: str
    kind: str
    period: int | None
    indicator: str | None = None


@dataclass(slots=True)
class Report:
    path: str
    title: str
    place: str
    year: int | None
    sections: list[Section] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    findings: list = field(default_factory=list)
    text: str = ""


def to_json(report: Report) -> dict:
    """The form other programs rely on. The text itself is left out: the offsets refer to the file that was read."""
    return {
        "path": report.path,
        "title": report.title,
        "place": report.place,
        "year": report.year,
        "sections": _flat(report.sections, SECTION),
        "figures": _flat(report.figures, FIGURE),
        "findings": [asdict(finding) for finding in report.findings],
    }


SECTION, FIGURE = (tuple(one.name for one in fields(kind)) for kind in (Section, Figure))


def _flat(rows: list, names: tuple[str, ...]) -> list[dict]:
    """Rows of plain values. What ``asdict`` does besides, to copy deeply, cost as much as the reading."""
    return [{name: getattr(row, name) for name in names} for row in rows]
