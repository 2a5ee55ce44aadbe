"""Findings as comments in a .docx: in a copy of the file that was checked, or in a new one made from its text.

The file's own text and formatting stay as they are: a run is only cut in two where a comment begins or ends.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from fazhi.paper.docx import write_docx
from fazhi.paper.model import Paper, para
from fazhi.report.checker import Finding

AUTHOR, INITIALS = "自动核对", "核"
WORDS = {"error": "错误", "warning": "请核对", "note": "提示"}
ONE_LETTER = {qn(f"w:{name}") for name in ("tab", "br", "cr", "noBreakHyphen")}


@dataclass(slots=True)
class _Line:
    """A line of the report's text and where it stands in the document: paragraphs, each with its offset in the line."""

    text: str
    parts: list[tuple[int, Any]]


def annotate(data: bytes, text: str, findings: Iterable[Finding], *, on: date) -> bytes:
    """A copy of the .docx with a comment for each finding. `text` is what was read from it and what the offsets mean."""
    document = Document(io.BytesIO(data))
    lines = list(_lines(document))
    where = _aligned(text, lines)
    for finding in findings:
        first, last = _anchor(finding, text, lines, where)
        if first is not None and last is not None:
            comment = document.add_comment([first, last], _said(finding), AUTHOR, INITIALS)
            comment._comment_elm.set(qn("w:date"), f"{on.isoformat()}T00:00:00Z")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def annotate_text(text: str, title: str, findings: Iterable[Finding], *, on: date) -> bytes:
    """A new .docx of the text, line by line, with a comment for each finding. For files that are not .docx."""
    blocks = tuple(para(line.strip()) for line in text.split("\n") if line.strip())
    return annotate(write_docx(Paper(title=f"核对稿：{title or '报告'}", blocks=blocks)), text, findings, on=on)


def _said(finding: Finding) -> str:
    return f"【{WORDS[finding.severity]}】{finding.what}\n{finding.why}\n{finding.how}"


# ── where the text stands in the document ─────────────────────────────────────────────────────────


def _lines(document: Any) -> Iterator[_Line]:
    """The document as the reader of files sees it: a line for each paragraph, and for each row of a table."""
    for block in document.iter_inner_content():
        if not hasattr(block, "rows"):
            yield from _of_paragraph(block)
            continue
        for row in block.rows:
            text = ""
            parts: list[tuple[int, Any]] = []
            for cell in row.cells:
                text += " | " if parts else ""
                held = next((p for p in cell.paragraphs if p.text.strip()), cell.paragraphs[0])
                parts.append((len(text) - (len(held.text) - len(held.text.lstrip())), held))
                text += cell.text.strip().replace("\n", "")
            yield _Line(text, parts)


def _of_paragraph(paragraph: Any) -> Iterator[_Line]:
    """A paragraph with line breaks in it is several lines."""
    at = 0
    for line in paragraph.text.split("\n"):
        yield _Line(line, [(-at, paragraph)])
        at += len(line) + 1


def _aligned(text: str, lines: list[_Line]) -> list[tuple[int, int, int | None]]:
    """For each line of the text: where it begins, where its first letter is, and which line of the document it is."""
    places: dict[str, deque[int]] = {}
    for number, line in enumerate(lines):
        if bare := line.text.strip():
            places.setdefault(bare, deque()).append(number)
    out: list[tuple[int, int, int | None]] = []
    begin, last = 0, -1
    for words in text.split("\n"):
        left = places.get(words.strip(), deque())
        while left and left[0] <= last:
            left.popleft()
        last = left[0] if left else last
        out.append((begin, begin + len(words) - len(words.lstrip()), left[0] if left else None))
        begin += len(words) + 1
    return out


def _anchor(
    finding: Finding, text: str, lines: list[_Line], where: list[tuple[int, int, int | None]]
) -> tuple[Run | None, Run | None]:
    """The first and the last run of the words; the first words of the document for what concerns the whole."""
    place = finding.place
    if place.text:
        found = _from_line(place, where, lines) or _by_words(place, text, lines)
        if found:
            return found
    for line in lines:
        if line.text.strip():
            paragraph = line.parts[0][1]
            return _runs(paragraph, 0, len(paragraph.text))
    return None, None


def _from_line(place: Any, where: list[tuple[int, int, int | None]], lines: list[_Line]) -> Any:
    low, high = 0, len(where)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if where[middle][0] <= place.start else (low, middle)
    _, first, number = where[low]
    if number is None:
        return None
    line = lines[number]
    shift = len(line.text) - len(line.text.lstrip()) - first
    return _in_line(line, place.start + shift, place.end + shift)


def _by_words(place: Any, text: str, lines: list[_Line]) -> Any:
    """By the words before it and itself, where the text was read in another way."""
    before = text[max(0, place.start - 8) : place.start].rsplit("\n", 1)[-1]
    for lead in (before, ""):
        for line in lines:
            at = line.text.find(lead + place.text.split("\n")[0])
            if at >= 0 and place.text.strip():
                return _in_line(line, at + len(lead), at + len(lead) + len(place.text.split("\n")[0]))
    return None


def _in_line(line: _Line, start: int, end: int) -> Any:
    offset, paragraph = next((part for part in reversed(line.parts) if part[0] <= start), line.parts[0])
    length = len(paragraph.text)
    begin, stop = start - offset, min(end - offset, length)
    return _runs(paragraph, begin, stop) if 0 <= begin < stop else None


# ── cutting runs ──────────────────────────────────────────────────────────────────────────────────


def _runs(paragraph: Any, start: int, end: int) -> tuple[Run | None, Run | None]:
    """The runs that hold exactly these letters of the paragraph, cut at both ends where needed."""
    _cut(paragraph, start)
    _cut(paragraph, end)
    held, at = [], 0
    for run in _elements(paragraph):
        length = _length(run)
        if length and at < end and at + length > start:
            held.append(Run(run, paragraph))
        at += length
    return (held[0], held[-1]) if held else (None, None)


def _elements(paragraph: Any) -> list[Any]:
    return list(paragraph._p.xpath("w:r | w:hyperlink/w:r"))


def _length(run: Any) -> int:
    return sum(_letters(child) for child in run)


def _letters(child: Any) -> int:
    if child.tag == qn("w:t"):
        return len(child.text or "")
    return 1 if child.tag in ONE_LETTER else 0


def _cut(paragraph: Any, at: int) -> None:
    """Makes a run begin at this letter."""
    for run in _elements(paragraph):
        length = _length(run)
        if 0 < at < length:
            _cut_run(run, at)
        at -= length
        if at <= 0:
            return


def _cut_run(run: Any, at: int) -> None:
    second = deepcopy(run)
    for child in list(second):
        if child.tag != qn("w:rPr"):
            second.remove(child)
    run.addnext(second)
    for child in [c for c in run if c.tag != qn("w:rPr")]:
        length = _letters(child)
        if at <= 0:
            second.append(child)  # moves it
        elif at < length:
            rest = deepcopy(child)
            child.text, rest.text = child.text[:at], child.text[at:]
            for one in (child, rest):
                one.set(qn("xml:space"), "preserve")
            second.append(rest)
        at -= length
