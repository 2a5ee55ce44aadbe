"""Writes a paper as .docx in the layout of GB/T 9704-2012. Equal papers give equal bytes."""

from fazhi.paper import docx_pictures, ooxml, styles
from fazhi.paper import layout as at
from fazhi.paper.docx_end import ANCHOR, end_matter
from fazhi.paper.docx_pictures import Picture
from fazhi.paper.docx_tables import table
from fazhi.paper.model import (
    Chart,
    Heading,
    Paper,
    Para,
    Table,
    addressed,
    attachment_lines,
    bracketed,
    cells,
    day,
    official_number,
)
from fazhi.paper.ooxml import paragraph, run, tag
from fazhi.paper.titles import break_title

KEEP = "<w:keepNext/>"
PNG = '<Default Extension="png" ContentType="image/png"/>'


def write_docx(paper: Paper) -> bytes:
    """The paper as the bytes of a .docx file."""
    end = end_matter(paper)
    pictures = docx_pictures.of_paper(paper)
    body = _head(paper) + _title(paper) + _blocks(paper, pictures) + _tail(paper, ended=bool(end)) + end
    if not body.endswith("</w:p>"):
        body += ANCHOR  # a file may not end on a table
    return ooxml.package(
        {
            "[Content_Types].xml": _content_types(bool(pictures)),
            "_rels/.rels": _rels(
                ("rId1", "officeDocument", "word/document.xml"), ("rId2", "core", "docProps/core.xml")
            ),
            "docProps/core.xml": _core(paper),
            "word/document.xml": ooxml.part("document", f"<w:body>{body}{_section()}</w:body>"),
            "word/_rels/document.xml.rels": _rels(
                ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"),
                ("rId3", "fontTable", "fontTable.xml"), ("rId4", "footer", "footer1.xml"),
                ("rId5", "footer", "footer2.xml"),
                *((one.key, "image", f"media/{one.name}") for one in pictures.values()),
            ),
            "word/styles.xml": styles.styles(),
            "word/settings.xml": styles.settings(),
            "word/fontTable.xml": styles.font_table(),
            "word/footer1.xml": styles.footer(even=False),
            "word/footer2.xml": styles.footer(even=True),
        } | {f"word/media/{one.name}": one.data for one in pictures.values()}
    )  # fmt: skip


# ── 版头 ────────────────────────────────────────────────────────────────────────────────────────────


def _head(paper: Paper) -> str:
    """密级, 紧急程度, the red 发文机关标志, 发文字号 (with 签发人 in papers sent upwards) and the red line."""
    marks = [mark.strip() for mark in (paper.secrecy, paper.urgency) if mark.strip()]
    out = "".join(paragraph("PaperMark", run(mark)) for mark in marks)
    if not paper.organ.strip():
        return out
    out += _organ(paper.organ.strip(), above=len(marks) * at.LINE)
    border = f"<w:pBdr>{tag('bottom', val='single', sz=at.RED_LINE, space=_red_line_space(), color=at.RED)}</w:pBdr>"
    gap = tag("spacing", before=at.LINES_TO_NUMBER * at.LINE)
    number = official_number(paper.number)
    if paper.signer.strip():
        text = run(f"\t{number}\t签发人：") + run(paper.signer.strip(), east=at.KAI)
        return out + paragraph("PaperNumberUp", text, border + gap)
    return out + paragraph("PaperNumber", run(number), border + gap)


def _organ(text: str, above: int) -> str:
    """The 发文机关标志 as large as its length allows, its top 35 mm below the top of the type area."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    widest = max(cells(line) for line in lines)
    fitting = int(at.TEXT_WIDTH * at.ORGAN_WIDTH / 10 / widest)
    size = max(at.SIZE_ORGAN_SMALLEST, min(at.SIZE_ORGAN_LARGEST, fitting))
    line = round(size * 10 * 1.2)
    leading = (line - size * 10) // 2
    before = max(0, at.twips(at.ORGAN_TOP_MM + at.HALF_LEADING_MM) - above - leading)
    out = []
    for number, name in enumerate(lines):
        spacing = tag("spacing", before=0 if number else before, line=line, lineRule="exact")
        out.append(paragraph("PaperOrgan", run(name, size=size), spacing))
    return "".join(out)


def _red_line_space() -> int:
    """Points between the foot of the line and the border, so that it stands 4 mm below the characters."""
    leading = (at.LINE - at.SIZE_3 * 10) / 2
    return round((at.twips(at.NUMBER_TO_RED_LINE_MM) - leading) / 20)


# ── 主体 ────────────────────────────────────────────────────────────────────────────────────────────


def _title(paper: Paper) -> str:
    below = official_number(paper.number) if not paper.organ.strip() else ""
    before, after = at.LINES_TO_TITLE * at.LINE if paper.organ.strip() else 0, at.LINES_TO_TO * at.LINE
    content = run("\n".join(break_title(paper.title, at.TITLE_CHARS)))
    out = paragraph("Title", content, tag("spacing", before=before, after=0 if below else after))
    if below:
        out += paragraph("PaperNumberBelow", run(below), tag("spacing", after=after))
    return out + (paragraph("PaperTo", run(addressed(paper.to))) if paper.to.strip() else "")


def _blank(lines: int) -> str:
    return tag("spacing", before=lines * at.LINE)


def _blocks(paper: Paper, pictures: dict[int, Picture]) -> str:
    """The text. Its last lines stay with what follows: a signature never stands on a page alone (7.3.5.5)."""
    out = []
    signed = bool(paper.signed_by.strip() or paper.signed_on or paper.attachments)
    for number, block in enumerate(paper.blocks):
        keep = KEEP + "<w:widowControl/>" if signed and number == len(paper.blocks) - 1 else ""
        after_table = number and isinstance(paper.blocks[number - 1], Table) and number - 1 not in pictures
        gap = tag("spacing", before=at.LINE // 2) if after_table else ""
        if isinstance(block, Heading):
            out.append(paragraph(f"Heading{block.level}", run(block.text), gap))
        elif isinstance(block, Para):
            content = "".join(run(one.text, bold=one.bold) for one in block.runs)
            out.append(paragraph("PaperBody", content, keep + gap))
        elif isinstance(block, Chart) and number in pictures:
            out.append(docx_pictures.figure(block, pictures[number]))
        elif isinstance(block, Table):
            out.append(table(block))
            follower = paper.blocks[number + 1] if number + 1 < len(paper.blocks) else None
            if isinstance(follower, Table) and not follower.caption:
                out.append(ANCHOR)  # two tables with nothing between them would become one
    return "".join(out)


def _tail(paper: Paper, ended: bool) -> str:
    """附件说明, 署名, 成文日期, 附注; `ended`: a 版记 follows, and does not stand on a page alone either."""
    out, signs = [], [text for text in (paper.signed_by.strip(), day(paper.signed_on)) if text]
    for number, (mark, name) in enumerate(attachment_lines(paper.attachments) if paper.attachments else []):
        hang = cells(mark)
        place = styles.indent(chars=at.INDENT_CHARS + (hang if mark.startswith("附件") else hang + 3), hanging=hang)
        gap = "" if number else _blank(at.LINES_TO_ATTACHMENTS)
        out.append(paragraph("PaperAttachment", run(mark + name), (KEEP if signs else "") + gap + place))
    left = _signature_indent(signs[0] if paper.signed_by.strip() else "", day(paper.signed_on))
    for number, text in enumerate(signs):
        keep = KEEP if number < len(signs) - 1 or paper.note.strip() or ended else ""
        gap = "" if number else _blank(at.LINES_TO_SIGNATURE)
        content = "\n".join(line.strip() for line in text.splitlines())
        out.append(paragraph("PaperSign", run(content), keep + gap + styles.indent(chars=left)))
    if paper.note.strip():
        out.append(paragraph("PaperNote", run(bracketed(paper.note)), KEEP if ended else ""))
    return "".join(out)


def _signature_indent(organ: str, on: str) -> float:
    """Left indent of the box in which 署名 and date are centred: the date 4 characters from the right.

    A long 署名 pushes the middle to the left just as far as it needs; one longer than the line has the whole line.
    """
    half = max((cells(line) for line in organ.splitlines()), default=0) / 2
    middle = max(at.DATE_RIGHT_CHARS + cells(on or organ) / 2, half + 0.5)
    return max(0.0, at.CHARS - 2 * middle)


# ── the file around it ────────────────────────────────────────────────────────────────────────────


def _section() -> str:
    refs = '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
    size = tag("pgSz", w=at.PAGE[0], h=at.PAGE[1])
    margins = tag("pgMar", **at.MARGINS, header=851, footer=at.FOOTER, gutter=0)
    grid = tag("docGrid", type="lines", linePitch=at.LINE)
    return f"<w:sectPr>{refs}{size}{margins}{grid}</w:sectPr>"


def _content_types(pictures: bool) -> str:
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    named = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable",
             "footer1": "footer", "footer2": "footer"}  # fmt: skip
    parts = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{office}.{k}+xml"/>' for n, k in named.items())
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{ooxml.HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{PNG if pictures else ''}"
        f'{parts}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _rels(*items: tuple[str, str, str]) -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    inner = "".join(
        f'<Relationship Id="{key}" Type="{core if kind == "core" else f"{ooxml.R}/{kind}"}" Target="{target}"/>'
        for key, kind, target in items
    )
    return (
        f'{ooxml.HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{inner}</Relationships>"
    )


def _core(paper: Paper) -> str:
    """Core properties: only what the paper itself says; its time is its own date, never the clock's."""
    dc, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    kind = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    title = ooxml.escape(ooxml.clean("".join(paper.title.splitlines())))
    creator = ooxml.escape(ooxml.clean(paper.signed_by.strip() or paper.organ.strip()))
    made = f"{paper.signed_on.isoformat()}T00:00:00Z" if paper.signed_on else "1980-01-01T00:00:00Z"
    return (
        f'{ooxml.HEAD}<cp:coreProperties xmlns:cp="{kind}" xmlns:dc="{dc}" xmlns:dcterms="{terms}" '
        f'xmlns:xsi="{instance}">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>'
    )
