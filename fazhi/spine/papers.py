"""An issued document (文书) as an official paper, for export in the layout of GB/T 9704."""

from __future__ import annotations

from collections.abc import Mapping

from fazhi.paper.model import Heading, Paper, Para, Run, day
from fazhi.spine import registry
from fazhi.spine.masking import masked
from fazhi.spine.models import Document, Matter


def paper_of(document: Document, hidden: Mapping[str, str] | None = None) -> Paper:
    """The document with its red head, number, addressee, body, signature and date.

    Lines of the body are paragraphs; a line that starts with "## " is a heading. ``hidden``: words that this reader
    sees in another form (see ``personal_words``).
    """
    organ = document.organ.name
    return Paper(
        title=document.name, blocks=tuple(_blocks(_hide(_inner(document), hidden))), organ=organ, number=document.number,
        to=_hide(document.to, hidden), signed_by=organ, signed_on=document.issued_on,
        note=f"替代{document.replaces.number}" if document.replaces else "",
    )  # fmt: skip


def personal_words(matter: Matter) -> dict[str, str]:
    """The personal values of a matter's record with their masked form, longest first, for readers who may not open them."""
    words: dict[str, str] = {}
    for name in registry.personal_fields(matter.system):
        value = str(getattr(matter.record, name, "") or "")
        for part in {value, *value.split("、")}:
            if len(part) > 1 and (shown := masked(name, part)) != part:
                words[part] = shown
    return dict(sorted(words.items(), key=lambda item: -len(item[0])))


def _hide(text: str, hidden: Mapping[str, str] | None) -> str:
    for word, shown in (hidden or {}).items():
        text = text.replace(word, shown)
    return text


def _inner(document: Document) -> str:
    """The body without addressee and signature, which the layout sets in their own places."""
    lines = [line.strip() for line in document.body.strip().splitlines()]
    if lines and document.to and lines[0].rstrip(":：") == document.to.rstrip(":："):
        lines = lines[1:]
    while lines and (not lines[-1] or lines[-1] in (document.organ.name, day(document.issued_on))):
        lines.pop()
    return "\n".join(lines)


def _blocks(body: str) -> list[Heading | Para]:
    lines = (line.strip() for line in body.splitlines())
    return [
        Heading(1, line.removeprefix("## ").strip()) if line.startswith("## ") else Para((Run(line),))
        for line in lines if line
    ]  # fmt: skip
