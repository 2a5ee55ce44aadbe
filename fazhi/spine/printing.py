"""A paper as a file to take away: .docx to work on, .pdf to print and to keep. Every page that offers one offers both."""

from __future__ import annotations

from fazhi.paper.docx import write_docx
from fazhi.paper.model import Paper
from fazhi.spine.errors import BadInput

#: The kinds of file, with their media types.
PRINTED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


class NotPrintable(BadInput):
    """This server cannot set the paper as PDF: no Chinese font is installed, or none that has all its characters."""

    status = 503


def printed(paper: Paper, kind: str) -> bytes:
    """The paper in the layout of GB/T 9704-2012 as ``kind``, a key of PRINTED. Raises NotPrintable."""
    if kind == "docx":
        return write_docx(paper)
    from fazhi.paper.pdf import CannotPrint, write_pdf  # late: nobody waits for the typesetter who does not need it

    try:
        return write_pdf(paper)
    except CannotPrint as problem:
        raise NotPrintable(str(problem).rstrip("。")) from problem
