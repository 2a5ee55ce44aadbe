"""Tables of a paper: as wide as the type area, the head row repeated, no row torn across two pages."""

from fazhi.paper import layout as at
from fazhi.paper.model import Table, cells, centred
from fazhi.paper.ooxml import cell, paragraph, row, run, tag
from fazhi.paper.ooxml import table as write_table

SMALL_FROM_COLUMNS = 9


def table(block: Table) -> str:
    """The caption, if there is one, and the table."""
    small = len(block.head) >= SMALL_FROM_COLUMNS
    size = at.SIZE_TABLE_SMALL if small else 0
    widths = column_widths(block)
    caption = paragraph("PaperCaption", run(block.caption)) if block.caption.strip() else ""
    centre = [centred(block, index) for index in range(len(block.head))]
    head = row((_cell("PaperCellHead", text, widths[i], size, True) for i, text in enumerate(block.head)), head=True)
    body = [
        row(_cell("PaperCell", text, widths[i], size, centre[i]) for i, text in enumerate(one)) for one in block.rows
    ]
    return caption + write_table(widths, [head, *body])


def column_widths(block: Table) -> list[int]:
    """Widths in twips that fill the type area: as asked for, else by what the columns hold."""
    if block.widths:
        weights = list(block.widths)
    else:
        columns = zip(block.head, *block.rows, strict=True)
        weights = [min(16.0, max(3.0, max(cells(text) for text in column) + 1)) for column in columns]
    total = sum(weights)
    widths = [int(at.TEXT_WIDTH * weight / total) for weight in weights]
    widths[-1] += at.TEXT_WIDTH - sum(widths)
    return widths


def _cell(style: str, text: str, width: int, size: int, centred: bool) -> str:
    place = tag("jc", val="center") if centred and style == "PaperCell" else ""
    return cell(width, paragraph(style, run(text, size=size), place))
