"""版记: 抄送, 印发机关 and 印发日期 between lines, at the foot of the last page (GB/T 9704-2012, 7.4)."""

from fazhi.paper import layout as at
from fazhi.paper.model import Paper, copied, day
from fazhi.paper.ooxml import cell, paragraph, run, tag

ANCHOR = paragraph("PaperAnchor")
UNIT = at.SIZE_4 * 10  # one 4号 character


def end_matter(paper: Paper) -> str:
    """A floating table on the foot of the type area. It is anchored to a line of one point after the text.

    The last, empty row is the half leading that lies below the type area, so that the thick line stands on its edge.
    """
    copies = copied(paper.copies)
    printed = day(paper.printed_on) + "印发" if paper.printed_on else ""
    texts = []
    if copies:
        texts.append(paragraph("PaperEnd", run(copies), tag("ind", left=UNIT * 4, right=UNIT, hanging=UNIT * 3)))
    if paper.printed_by.strip() or printed:
        stops = tag("tab", val="left", pos=UNIT) + tag("tab", val="right", pos=at.TEXT_WIDTH - UNIT)
        row = run(f"\t{paper.printed_by.strip()}\t{printed}")
        texts.append(paragraph("PaperEnd", row, f"<w:tabs>{stops}</w:tabs>"))
    if not texts:
        return ""
    last = len(texts) - 1
    rows = [_row(text, at.THICK if n == 0 else at.THIN, at.THICK if n == last else 0) for n, text in enumerate(texts)]
    return _floating([*rows, _foot()]) + ANCHOR


def _row(content: str, top: int, bottom: int) -> str:
    edges = [tag(side, val="single", sz=size, space=0, color="000000")
             for side, size in (("top", top), ("bottom", bottom)) if size]  # fmt: skip
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(at.TEXT_WIDTH, content, ''.join(edges))}</w:tr>"


def _foot() -> str:
    height = tag("trHeight", val=at.twips(at.HALF_LEADING_MM), hRule="exact")
    return f"<w:tr><w:trPr>{height}</w:trPr>{cell(at.TEXT_WIDTH, ANCHOR)}</w:tr>"


def _floating(rows: list[str]) -> str:
    place = tag("tblpPr", leftFromText=0, rightFromText=0, vertAnchor="margin", horzAnchor="page",
                tblpX=at.MARGINS["left"], tblpYSpec="bottom")  # fmt: skip
    margins = "".join(tag(side, w=0, type="dxa") for side in ("left", "right"))
    props = (
        place + tag("tblW", w=at.TEXT_WIDTH, type="dxa") + tag("tblLayout", type="fixed")
        + f"<w:tblCellMar>{margins}</w:tblCellMar>"
    )  # fmt: skip
    grid = f"<w:tblGrid>{tag('gridCol', w=at.TEXT_WIDTH)}</w:tblGrid>"
    return f"<w:tbl><w:tblPr>{props}</w:tblPr>{grid}{''.join(rows)}</w:tbl>"
