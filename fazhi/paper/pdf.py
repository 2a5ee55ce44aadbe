"""Writes a paper as PDF in the layout of GB/T 9704-2012, as PDF/A for the archives. Equal papers give equal bytes on one machine.

The layout is `paper.typ`. The paper goes in as JSON: nothing of its text is ever read as markup, no file is opened and no
package fetched. Fonts are those of the machine, the official one first, then what comes near it.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import typst

from fazhi.paper import charts
from fazhi.paper import layout as at
from fazhi.paper.docx_tables import SMALL_FROM_COLUMNS, column_widths
from fazhi.paper.model import (
    Block,
    Chart,
    Heading,
    Paper,
    Para,
    Table,
    addressed,
    attachment_lines,
    bracketed,
    cells,
    centred,
    copied,
    day,
    official_number,
)
from fazhi.paper.ooxml import clean
from fazhi.paper.titles import break_title

SERIF = ("Source Han Serif SC", "Source Han Serif CN", "Noto Serif CJK SC", "Noto Serif SC", "AR PL UMing CN")
SANS = ("Source Han Sans SC", "Source Han Sans CN", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei",
        "WenQuanYi Micro Hei", "Droid Sans Fallback")  # fmt: skip
#: For each role the fonts that may stand for it, the official one first (GB/T 9704-2012, 5.2.2).
CHAINS = {
    "fang": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "FZFangSong-Z02", *SERIF, *SANS),
    "kai": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "AR PL UKai CN", *SERIF, *SANS),
    "hei": ("黑体", "SimHei", "STHeiti", *SANS, *SERIF),
    "song": ("宋体", "SimSun", "STSong", *SERIF, *SANS),
    "biao": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", "STZhongsong", *SERIF, *SANS),
}
LATIN = ("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman")
NO_FONT = "这台服务器没有安装中文字体，不能生成 PDF；请安装思源宋体（Noto Serif CJK）等中文字体后再试，或者下载 .docx。"
UNDATED = date(1980, 1, 1)  # a file must bear a date; never the clock's
UNPRINTABLE = re.compile("could not be displayed|notdef|glyph", re.I)


class CannotPrint(ValueError):
    """This machine cannot set the paper. Its message is one plain sentence: what is missing and how to mend it."""


def write_pdf(paper: Paper) -> bytes:
    """The paper as the bytes of a PDF file (PDF/A-2u). Raises CannotPrint where no Chinese font is installed, or a
    character of the text is in none: a paper with empty boxes in it is never written."""
    given = json.dumps(_given(paper), ensure_ascii=False)
    try:
        with tempfile.TemporaryDirectory(prefix="fazhi-paper-") as empty:  # the root: nothing is in it
            return typst.compile(
                _template(), root=empty, format="pdf", font_paths=_fonts(), sys_inputs={"paper": given},
                package_path=empty, package_cache_path=empty, pdf_standards=["a-2u"], timestamp=0,
            )  # fmt: skip
    except typst.TypstError as error:
        if UNPRINTABLE.search(str(error)):
            lost = "".join(dict.fromkeys(re.findall(r'the text `"(.+?)"` could', str(error))))
            raise CannotPrint(
                f"文中的“{lost or '生僻字'}”在已安装的字体中没有字形，不能生成 PDF；请安装收有该字的字体，或者下载 .docx。"
            ) from error
        raise


def can_print() -> bool:
    """Whether a Chinese font is installed."""
    return bool(_chains())


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("paper.typ").read_bytes()


@cache
def _fonts() -> Any:
    """The fonts of this machine, looked for once. What is installed later is seen after a restart."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)


@cache
def _chains() -> dict[str, list[Any]]:
    """For each role the installed fonts in order; empty where no Chinese font is installed."""
    there = {name.lower(): name for name in _fonts().families()}
    latin = [{"name": there[n.lower()], "covers": "latin-in-cjk"} for n in LATIN if n.lower() in there][:1]
    chains = {role: [there[n.lower()] for n in names if n.lower() in there] for role, names in CHAINS.items()}
    if not chains["fang"]:
        return {}
    return {role: names if role in ("song", "biao") else [*latin, *names] for role, names in chains.items()}


def _given(paper: Paper) -> dict[str, Any]:
    """Everything the layout needs, as plain data."""
    if not (fonts := _chains()):
        raise CannotPrint(NO_FONT)
    organ = [line.strip() for line in clean(paper.organ).splitlines() if line.strip()]
    on = paper.signed_on
    signed = [line.strip() for line in clean(paper.signed_by).splitlines() if line.strip()] + ([day(on)] if on else [])
    return {
        "at": _layout(), "fonts": fonts, "day": _date(on or UNDATED),
        "title": clean("".join(paper.title.splitlines())), "author": clean(paper.signed_by.strip() or paper.organ.strip()),
        "title-lines": [clean(line) for line in break_title(paper.title, at.TITLE_CHARS)],
        "marks": [clean(mark.strip()) for mark in (paper.secrecy, paper.urgency) if mark.strip()],
        "organ": organ, "organ-size": _organ_size(organ), "number": clean(official_number(paper.number)),
        "signer": clean(paper.signer.strip()), "to": clean(addressed(paper.to)),
        "blocks": [_block(block) for block in paper.blocks],
        "attachments": list(_attachments(paper)),
        "signed": signed, "note": clean(bracketed(paper.note)), "end": _end(paper),
        "keeps": bool(signed or paper.attachments or paper.note.strip()),
    }  # fmt: skip


def _date(on: date) -> dict[str, int]:
    return {"year": on.year, "month": on.month, "day": on.day}


def _layout() -> dict[str, Any]:
    """The numbers of the layout: lengths in millimetres, type in points."""
    width = (at.PAGE_MM[0] - at.MARGIN_LEFT_MM - at.MARGIN_RIGHT_MM) * 72 / 25.4
    return {
        "page": at.PAGE_MM, "top": at.PAPER_TOP_MM, "bottom": at.PAGE_MM[1] - at.PAPER_TOP_MM - at.TYPE_AREA_MM[1],
        "left": at.MARGIN_LEFT_MM, "right": at.MARGIN_RIGHT_MM, "width": width, "char": width / at.CHARS,
        "line": at.LINE / 20, "size": at.SIZE_3 / 2, "title": at.SIZE_2 / 2, "small": at.SIZE_4 / 2,
        "table": at.SIZE_TABLE / 2, "table-small": at.SIZE_TABLE_SMALL / 2, "table-line": at.TABLE_LINE / 20,
        "indent": at.INDENT_CHARS, "red": f"#{at.RED}", "red-line": at.RED_LINE / 8, "organ-top": at.ORGAN_TOP_MM,
        "to-number": at.LINES_TO_NUMBER, "to-red-line": at.NUMBER_TO_RED_LINE_MM, "to-title": at.LINES_TO_TITLE,
        "to-to": at.LINES_TO_TO, "to-attachments": at.LINES_TO_ATTACHMENTS, "to-signature": at.LINES_TO_SIGNATURE,
        "date-right": at.DATE_RIGHT_CHARS, "thick": at.THICK / 8, "thin": at.THIN / 8, "below": at.PAGE_NUMBER_BELOW_MM,
    }  # fmt: skip


def _organ_size(lines: list[str]) -> float:
    """Points: as large as the longest line of the 发文机关标志 allows."""
    widest = max((cells(line) for line in lines), default=1)
    fitting = int(at.TEXT_WIDTH * at.ORGAN_WIDTH / 10 / widest)
    return max(at.SIZE_ORGAN_SMALLEST, min(at.SIZE_ORGAN_LARGEST, fitting)) / 2


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "text": clean(block.text)}
    if isinstance(block, Para):
        return {"kind": "para", "runs": [{"text": clean(run.text), "bold": run.bold} for run in block.runs]}
    if isinstance(block, Chart):
        drawing = charts.svg(block)
        return {"kind": "drawing", "svg": drawing, "told": clean(block.told), "caption": clean(block.caption.strip())}
    if isinstance(block, Table):
        return {
            "kind": "table", "caption": clean(block.caption.strip()), "widths": column_widths(block),
            "small": len(block.head) >= SMALL_FROM_COLUMNS, "centred": [centred(block, n) for n in range(len(block.head))],
            "head": [clean(cell) for cell in block.head], "rows": [[clean(cell) for cell in row] for row in block.rows],
        }  # fmt: skip
    raise ValueError(f"PDF 不认识这种内容：{type(block).__name__}")


def _attachments(paper: Paper) -> Iterator[tuple[float, float, str]]:
    """附件说明: where each line begins and where its further lines hang, in characters (7.3.4)."""
    for mark, name in attachment_lines(paper.attachments) if paper.attachments else ():
        yield at.INDENT_CHARS + (0 if mark.startswith("附件") else 3), cells(mark), clean(mark + name)


def _end(paper: Paper) -> dict[str, Any] | None:
    printed = day(paper.printed_on) + "印发" if paper.printed_on else ""
    copies, by = clean(copied(paper.copies)), clean(paper.printed_by.strip())
    if not (copies or by or printed):
        return None
    return {"copies": copies, "last-line": [by, printed] if by or printed else None}
