"""Charts in a .docx: a picture in the line with alternative text, its caption below; the table where no picture can be made."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from fazhi.paper import layout as at
from fazhi.paper import pictures
from fazhi.paper.model import Chart, Paper
from fazhi.paper.ooxml import attribute, paragraph, run

EMU_A_TWIP = 635
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
FIRST_ID = 100  # relationship numbers below it belong to the other parts of the file


@dataclass(frozen=True)
class Picture:
    """One picture of the file: where it stands among the blocks, its bytes, and what is read aloud in its place."""

    number: int
    data: bytes
    told: str

    @property
    def key(self) -> str:
        return f"rId{FIRST_ID + self.number}"

    @property
    def name(self) -> str:
        return f"chart{self.number}.png"


def of_paper(paper: Paper) -> dict[int, Picture]:
    """The pictures of a paper by the number of their block; none where this machine has no Chinese font."""
    out = {}
    for number, block in enumerate(paper.blocks):
        data = pictures.png(block) if isinstance(block, Chart) else None
        if data and isinstance(block, Chart):
            out[number] = Picture(number, data, f"{block.caption}。{block.told}")
    return out


def figure(chart: Chart, picture: Picture) -> str:
    """The picture on a line of its own, as wide as the type area, and its caption."""
    caption = paragraph("PaperFigureCaption", run(chart.caption)) if chart.caption.strip() else ""
    return paragraph("PaperPicture", f"<w:r>{_drawing(picture)}</w:r>") + caption


def _drawing(picture: Picture) -> str:
    wide, high = struct.unpack(">II", picture.data[16:24])  # PNG: the first two numbers of its header
    across = at.TEXT_WIDTH * EMU_A_TWIP
    down = min(across * high // wide, at.TEXT_HEIGHT * EMU_A_TWIP * 9 // 10)
    across = down * wide // high
    size = f'cx="{across}" cy="{down}"'
    same = f'id="{FIRST_ID + picture.number}" name={attribute(picture.name)}'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {same} descr={attribute(picture.told)}/>"
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {same}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{picture.key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
