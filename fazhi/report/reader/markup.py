"""The text of a web page: blocks as lines, tables as lines with | between the cells."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from .grids import Cell, lines_of

BLOCKS = frozenset(
    (
        *(
            "p",
            "div",
            "br",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
        ),
        *("header", "footer", "title", "hr", "blockquote", "center", "form", "main", "caption"),
    )
)
SILENT = frozenset(("script", "style", "noscript", "template", "svg", "nav", "select", "button"))
LONG = 300  # letters: a cell with more holds an article, and its table only lays out the page
DEEPEST = 60


@dataclass
class _Table:
    rows: list = field(default_factory=list)
    cell: Cell | None = None
    parts: list = field(default_factory=list)
    lays_out: bool = False


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.muted, self.in_title = [], 0, False
        self.tables: list[_Table] = []

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.muted += 1
        elif tag == "title":
            self.in_title = True
        elif tag == "table" and len(self.tables) < DEEPEST:
            self.tables.append(_Table())
        elif tag == "tr" and self.tables:
            self._close_cell()
            self.tables[-1].rows.append([])
        elif tag in ("td", "th") and self.tables:
            self._close_cell()
            told = dict(attrs)
            self.tables[-1].cell = Cell("", _span(told.get("colspan")), _span(told.get("rowspan")))
        elif tag in BLOCKS:
            self._say("\n")

    def handle_endtag(self, tag):
        if tag in SILENT and self.muted:
            self.muted -= 1
        elif tag == "title":
            self.in_title = False
        elif tag == "table" and self.tables:
            self._close_table()
        elif tag in ("td", "th", "tr") and self.tables:
            self._close_cell()
        elif tag in BLOCKS:
            self._say("\n")

    def handle_data(self, data):
        if not self.muted and not self.in_title:
            self._say(re.sub(r"\s+", " ", data))

    def close(self):
        super().close()
        while self.tables:  # never closed in the page
            self._close_table()

    def _say(self, words):
        table = self.tables[-1] if self.tables else None
        (self.parts if table is None else table.parts).append(words)

    def _close_cell(self):
        table = self.tables[-1]
        if table.cell is not None:
            table.cell.text = "".join(table.parts)
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(table.cell)
            table.cell, table.parts = None, []

    def _close_table(self):
        self._close_cell()
        table = self.tables.pop()
        loose = "".join(table.parts)
        cells = [cell for row in table.rows for cell in row]
        if table.lays_out or any(len(cell.text) > LONG for cell in cells) or max(map(len, table.rows), default=0) < 2:
            lines = [cell.text for cell in cells]
        else:
            lines = lines_of(table.rows)
        if self.tables:
            self.tables[-1].lays_out = True  # a table that holds a table only lays out the page
        self._say("\n" + "\n".join([loose, *lines]) + "\n")


def _span(written):
    return int(written) if written and written.strip().isdecimal() and len(written) < 5 else 1


def text_of(markup):
    page = _Page()
    page.feed(markup)
    page.close()
    lines = (line.strip() for line in "".join(page.parts).split("\n"))
    return "\n".join(line for line in lines if line)
