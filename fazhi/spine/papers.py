"""An issued document (文书) as an official paper, for export in the layout of GB/T 9704."""

from __future__ import annotations

from fazhi.paper.model import Heading, Paper, Para, Run
from fazhi.spine.models import Document


def paper_of(document: Document) -> Paper:
    """The document with its red head, number, addressee, body, signature and date.

    Lines of the body are paragraphs; a line that starts with "## " is a heading.
    """
    organ = document.organ.name
    return Paper(
        title=document.name, blocks=tuple(_blocks(document.body)), organ=organ, number=document.number, to=document.to,
        signed_by=organ, signed_on=document.issued_on,
        note=f"替代{document.replaces.number}" if document.replaces else "",
    )  # fmt: skip


def _blocks(body: str) -> list[Heading | Para]:
    lines = (line.strip() for line in body.splitlines())
    return [
        Heading(1, line.removeprefix("## ").strip()) if line.startswith("## ") else Para((Run(line),))
        for line in lines if line
    ]  # fmt: skip
