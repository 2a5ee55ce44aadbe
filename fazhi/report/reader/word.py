"""The text of a .docx: paragraphs, tables, text boxes, then footnotes; no heads and feet of pages, nothing struck out.

Read with the standard library alone. Numbers that Word counts by itself before a heading (一、, 1.) are counted again here.
"""

import zipfile
from xml.etree import ElementTree

from .grids import Cell, lines_of
from .model import UnreadableReport

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = f"{W}txbxContent"
MOST_OF_A_PART = 60 * 1024 * 1024  # bytes of one part when unpacked; a report of 100 pages has less than one million
DIGITS = "零一二三四五六七八九"


def text_of(path):
    with zipfile.ZipFile(path) as package:
        body = _part(package, "word/document.xml", path).find(f"{W}body")
        counting = _Counting(package, path)
        lines = list(_blocks(body, counting))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in package.namelist():
                for note in _part(package, name, path):
                    if note.get(f"{W}type") in (None, "normal"):
                        lines += [line for line in _blocks(note, counting) if line.strip()]
    return "\n".join(lines)


def _part(package, name, path):
    """One part as a tree, never more of it than a report can have, and no entities (which might unfold without end)."""
    with package.open(name) as part:
        data = part.read(MOST_OF_A_PART + 1)
    if len(data) > MOST_OF_A_PART:
        raise UnreadableReport(f"“{path}”展开后过大，不像是一份报告，请另存为只有正文的文件后再读。")
    if b"<!DOCTYPE" in data[:2000] or b"<!ENTITY" in data:
        raise UnreadableReport(f"“{path}”里有外来的定义，不能安全读取，请用文字处理软件重新另存后再读。")
    return ElementTree.fromstring(data)


def _blocks(parent, counting):
    for block in parent:
        if block.tag == f"{W}p":
            yield from _paragraph(block, counting)
        elif block.tag == f"{W}tbl":
            yield from _table(block, counting)
        elif block.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _blocks(block, counting)


def _paragraph(paragraph, counting):
    words: list[str] = []
    boxes: list = []
    _collect(paragraph, words, boxes)
    text = "".join(words)
    yield counting.mark(paragraph) + text if text.strip() else text
    for box in boxes:
        yield from _blocks(box, counting)


def _collect(node, words, boxes):
    for part in node:
        if part.tag == f"{W}t":
            words.append(part.text or "")
        elif part.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            words.append(" " if part.tag == f"{W}tab" else "\n")
        elif part.tag == f"{W}noBreakHyphen":
            words.append("-")
        elif part.tag == BOX:
            boxes.append(part)
        elif part.tag not in (f"{W}del", f"{W}moveFrom", f"{W}pPr", FALLBACK):
            _collect(part, words, boxes)


def _table(table, counting):
    """Lines of a table; one that holds another table, or a long text, only lays out the page."""
    rows, inner = [], []
    for row in table.findall(f"{W}tr"):
        cells = []
        for cell in row.findall(f"{W}tc"):
            inner += cell.findall(f".//{W}tbl")
            said = "\n".join(_blocks(cell, counting))
            across = cell.find(f"{W}tcPr/{W}gridSpan")
            goes_on = cell.find(f"{W}tcPr/{W}vMerge")
            merged = goes_on is not None and goes_on.get(f"{W}val") in (None, "continue")
            cells.append((said, int(across.get(f"{W}val", 1)) if across is not None else 1, merged))
        rows.append(cells)
    if inner or max(map(len, rows), default=0) < 2:
        return [said for cells in rows for said, _, merged in cells if not merged]
    return lines_of(_joined(rows))


def _joined(rows):
    """Cells joined downwards: Word leaves an empty cell in each later row, where others write one cell and its height."""
    above: dict[int, Cell] = {}
    joined = []
    for cells in rows:
        column, kept = 0, []
        for said, across, merged in cells:
            if merged and column in above:
                above[column].down += 1
            else:
                above[column] = Cell(said, across)
                kept.append(above[column])
            column += across
        joined.append(kept)
    return joined


class _Counting:
    """Paragraph numbers that are not written but counted by the program: numbering.xml."""

    def __init__(self, package, path):
        self.levels, self.lists, self.counts = {}, {}, {}
        if "word/numbering.xml" not in package.namelist():
            return
        tree = _part(package, "word/numbering.xml", path)
        for form in tree.findall(f"{W}abstractNum"):
            for level in form.findall(f"{W}lvl"):
                fmt, text, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
                self.levels[form.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")] = (
                    fmt.get(f"{W}val") if fmt is not None else "",
                    text.get(f"{W}val") or "" if text is not None else "",
                    int(start.get(f"{W}val", 1)) if start is not None else 1,
                )
        for number in tree.findall(f"{W}num"):
            form = number.find(f"{W}abstractNumId")
            if form is not None:
                self.lists[number.get(f"{W}numId")] = form.get(f"{W}val")

    def mark(self, paragraph):
        """一、 or （二） before a paragraph, where the program would show it; nothing for dots and dashes."""
        number, level = (paragraph.find(f"{W}pPr/{W}numPr/{W}{name}") for name in ("numId", "ilvl"))
        if number is None:
            return ""
        which = self.lists.get(number.get(f"{W}val"))
        at = level.get(f"{W}val") if level is not None else "0"
        form, text, start = self.levels.get((which, at), ("", "", 1))
        if not text or form in ("bullet", "none", ""):
            return ""
        now = self.counts[which, at] = self.counts.get((which, at), start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == which and key[1] > at]:
            del self.counts[deeper]
        written = chinese(now) if "hinese" in form or "deograph" in form else str(now)
        return text.replace(f"%{int(at) + 1}", written) if text.count("%") == 1 else ""


def chinese(number):
    """12 → 十二; from 100 on as digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")
