"""The text of a file that an administrator has: .txt, .md, .html, .docx. Pure; refuses in one sentence what it cannot read."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

from fazhi.spine.errors import BadInput

MOST_BYTES = 8 * 1024 * 1024
SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx")
_BLOCKS = frozenset({
    "p", "div", "br", "li", "tr", "table", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dd", "header",
    "footer",
})  # fmt: skip
_SILENT = frozenset({"script", "style", "head", "nav", "noscript"})


def text_of(path: Path, name: str = "") -> str:
    """The text of a file, paragraphs on lines of their own. ``name``: as the user knows the file. Raises BadInput."""
    name = name or path.name
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise BadInput(f"“{name}”读不了，请另存为{'、'.join(SUFFIXES[:3])}或者.docx文件")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(f"“{name}”超过8MB，一部法规的全文不会有这么大，请核对")
        return _docx(path, name) if suffix == ".docx" else _plain(path.read_bytes(), name, suffix)
    except OSError as error:
        why = "没有这个文件" if isinstance(error, FileNotFoundError) else (error.strerror or str(error))
        raise BadInput(f"“{name}”打不开：{why}，请核对文件的位置和权限") from None


def _plain(data: bytes, name: str, suffix: str) -> str:
    text = decoded(data, name)
    if suffix not in (".html", ".htm"):
        return text
    page = _Page()
    page.feed(text)
    page.close()
    return "\n".join(line for line in (x.strip() for x in "".join(page.parts).split("\n")) if line)


def decoded(data: bytes, name: str) -> str:
    """Text in UTF-8 or in the older Chinese encodings. Raises BadInput."""
    if b"\0" not in data:
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            words = re.sub(r"<[^>]*>|\s", "", text)[:4000]
            if encoding == "utf-8-sig" or sum("\u4e00" <= c <= "\u9fff" for c in words) * 3 >= len(words) > 0:
                return text
    raise BadInput(f"认不出“{name}”的文字编码，请另存为UTF-8编码的.txt文件")


class _Page(HTMLParser):
    """The words of a web page, a block a line."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s*\n\s*", "", data).replace("\xa0", " "))


def _docx(path: Path, name: str) -> str:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError):
        raise BadInput(f"“{name}”不是完好的.docx文件，请用文字处理软件打开后重新保存") from None
    lines: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [" ".join(cell.text.strip().replace("\n", "") for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)
