"""The files of a dossier beside its events: papers as they were issued, attachments, a page to read."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator

from fazhi.paper.docx import write_docx
from fazhi.spine.dossier.container import Item
from fazhi.spine.dossier.showing import Showing
from fazhi.spine.models import Attachment, Document
from fazhi.spine.papers import paper_of
from fazhi.spine.sm3 import sm3

LONGEST = 60  # characters of a file's name


def made(path: str, kind: str, content: bytes, seq: int = 0, salt: str = "") -> Item:
    """A member whose content is at hand."""
    return Item(path, kind, len(content), sm3(content), lambda: io.BytesIO(content), seq, salt)


def named(folder: str, seq: int, name: str) -> str:
    """The path of what an event put on record; the name is one that every system can unpack."""
    clean = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]', "_", unicodedata.normalize("NFC", name)).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    short = f"{stem[:LONGEST]}.{ending[:8]}" if dot else clean[:LONGEST]
    return f"{folder}/{seq:03}-{short.strip(' .') or '文件'}"


def items(showing: Showing) -> tuple[list[Item], list[tuple[int, str]]]:
    """Papers and files in the order of their events; and what of them this audience is not given."""
    found: list[Item] = []
    left_out: list[tuple[int, str]] = []
    for document in showing.documents:
        if showing.clear(document.body) != document.body or showing.clear(document.to) != document.to:
            left_out.append((document.seq, "document"))
            found += _masked(document, showing)
        else:
            found += _issued(document)
    found += [_attached(seq, file, showing) for seq, file in showing.attachments]
    return sorted(found, key=lambda item: (item.seq, item.path)), left_out


def _issued(document: Document) -> Iterator[Item]:
    path = named("documents", document.seq, f"{document.number} {document.name}.txt")
    yield made(path, "document", document.body.encode(), document.seq, document.salt)
    yield made(path[:-4] + ".docx", "copy", write_docx(paper_of(document)), document.seq)


def _masked(document: Document, showing: Showing) -> Iterator[Item]:
    """What can be read of a paper when personal values are masked; it can no longer be held against its digest."""
    path = named("documents", document.seq, f"{document.number} {document.name}（隐去个人信息）.txt")
    yield made(path, "copy", showing.clear(document.body).encode(), document.seq)
    yield made(path[:-4] + ".docx", "copy", write_docx(paper_of(document, showing.words)), document.seq)


def _attached(seq: int, file: Attachment, showing: Showing) -> Item:
    name = file.name if showing.clear(file.name) == file.name else f"附件.{file.kind}"
    path = named("attachments", seq, name)
    return Item(path, "attachment", file.size, file.digest, lambda: file.file.open("rb"), seq)
