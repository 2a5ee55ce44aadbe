"""Finding a figure to put into the text."""

from __future__ import annotations

from dataclasses import dataclass

from fazhi.figures import catalogue
from fazhi.figures.search import find
from fazhi.report.models import YearlyReport
from fazhi.report.outline import AREAS
from fazhi.report.shown import Shown, of_report
from fazhi.report.splits import BY, cannot

MOST = 20


@dataclass(frozen=True)
class Offered:
    """A figure with its value in the report's year and the tokens that print it."""

    shown: Shown
    unit: str
    area: str

    @property
    def tokens(self) -> list[tuple[str, str]]:
        """(token, what it prints)."""
        shown, code = self.shown, self.shown.code
        forms = [("", shown.text), ("|n", shown.amount)]
        forms += [("|change", shown.change)] if shown.comparable else []
        return [(f"{{{{{code}{form}}}}}", words) for form, words in forms]

    @property
    def exhibits(self) -> list[tuple[str, str]]:
        """(line, what it gives): a table and the charts into which the figure can be split."""
        name, figure = self.shown.name, catalogue.figure(self.shown.code)
        charts = [(words, by) for words, by in BY.items() if by != "organ" and not cannot(figure, by)]
        lines = [(f"{{{{表格: {figure.code} | {name}}}}}", "表格")]
        lines += [(f"{{{{图表: {figure.code} | {name} | {words}}}}}", f"图表（{words}）") for words, _ in charts]
        return [(f"\n\n{line}\n\n", words) for line, words in lines]


def offered(report: YearlyReport, words: str) -> tuple[list[Offered], int]:
    """Figures that the words find, the nearest first; and how many there are."""
    found = find(words)
    chosen = found[:MOST]
    shown = of_report(report, [f.code for f in chosen])
    return [Offered(shown[f.code], f.unit, AREAS.get(f.area, f.area)) for f in chosen if f.code in shown], len(found)
