"""The little WordprocessingML that a paper needs, written out by hand.

Not through a library: an issued paper is verified by its digest, so its bytes must not change with a library's version.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def clean(text: str) -> str:
    """Text without the control characters that would make the file unreadable; one kind of line end."""
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def attribute(text: str) -> str:
    return quoteattr(clean(text))


def tag(name: str, /, **attributes: object) -> str:
    """An empty element in the w namespace; what is None is left out."""
    inner = "".join(f" w:{key}={attribute(str(value))}" for key, value in attributes.items() if value is not None)
    return f"<w:{name}{inner}/>"


def run(text: str, *, bold: bool = False, east: str = "", size: int = 0) -> str:
    """A run. The hint keeps “ ” … — × in the Chinese font, where the Latin one would set them narrow."""
    fonts = tag("rFonts", eastAsia=east or None, hint="eastAsia")
    props = fonts + ("<w:b/>" if bold else "") + (tag("sz", val=size) + tag("szCs", val=size) if size else "")
    parts = []
    for part in re.split("([\n\t])", clean(text)):
        if part:
            known = {"\n": "<w:br/>", "\t": "<w:tab/>"}
            parts.append(known.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    return f"<w:r><w:rPr>{props}</w:rPr>{''.join(parts)}</w:r>" if parts else ""


def paragraph(style: str, content: str = "", props: str = "") -> str:
    """A paragraph. `props` must come in the schema's order: keepNext … framePr … spacing, ind, jc."""
    return f"<w:p><w:pPr>{tag('pStyle', val=style)}{props}</w:pPr>{content}</w:p>"


def cell(width: int, content: str, borders: str = "") -> str:
    edges = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    props = tag("tcW", w=width, type="dxa") + edges + tag("vAlign", val="center")
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, head: bool = False) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: list[int], rows: Iterable[str]) -> str:
    sides = "".join(tag(side, val="single", sz=4, space=0, color="000000") for side in
                    ("top", "left", "bottom", "right", "insideH", "insideV"))  # fmt: skip
    margins = "".join(tag(side, w=57, type="dxa") for side in ("left", "right"))
    props = (
        tag("tblW", w=sum(widths), type="dxa") + tag("jc", val="center") + f"<w:tblBorders>{sides}</w:tblBorders>"
        + tag("tblLayout", type="fixed") + f"<w:tblCellMar>{margins}</w:tblCellMar>"
    )  # fmt: skip
    grid = "".join(tag("gridCol", w=width) for width in widths)
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def part(root: str, content: str) -> str:
    """A part of the package with one root element in the w namespace."""
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{root}>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """The zip file: parts in the order given, one fixed time, stored, so that no compressor's version shows."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, text if isinstance(text, bytes) else text.encode("utf-8"))
    return out.getvalue()
