"""Gets the text out of a file: .txt, .html, .docx, .pdf."""

import re
from html.parser import HTMLParser
from pathlib import Path

from .model import UnreadableReport

KINDS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
BLOCKS = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "section",
        "article",
        "ul",
        "ol",
        "header",
        "footer",
        "title",
    )
)
MARKUP = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>|\s+", re.S | re.I)
SILENT = frozenset(("script", "style", "noscript", "template", "svg", "nav", "select", "button"))


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.title, self.muted, self.in_title = [], "", 0, False

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.muted += 1
        elif tag == "title":
            self.in_title = True
        elif tag in ("td", "th"):
            self.parts.append(" | ")
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag in SILENT and self.muted:
            self.muted -= 1
        elif tag == "title":
            self.in_title = False
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        elif not self.muted:
            self.parts.append(re.sub(r"\s+", " ", data))


def load(path):
    """Text of the file. Raises UnreadableReport with one sentence."""
    path = Path(path)
    kind = path.suffix.lower()
    if not path.exists():
        raise UnreadableReport(f"找不到文件“{path}”，请核对路径和文件名。")
    if path.is_dir():
        raise UnreadableReport(f"“{path}”是文件夹，请给出其中的报告文件。")
    if kind not in KINDS:
        raise UnreadableReport(f"“{path}”不是能读的格式，请改存为 .txt、.html、.docx 或 .pdf 后再读。")
    try:
        text = _READERS[kind](path)
    except UnreadableReport:
        raise
    except OSError as error:
        raise UnreadableReport(f"打不开文件“{path}”（{error.strerror}），请检查权限后再读。") from error
    except Exception as error:
        # Whatever a damaged .docx or .pdf throws deep inside a library, the reader is told one thing.
        raise UnreadableReport(f"文件“{path}”已损坏或不是真正的 {kind} 文件，请重新导出后再读。") from error
    if not text.strip():
        hint = "扫描件须先作文字识别" if kind == ".pdf" else "请核对文件内容"
        raise UnreadableReport(f"文件“{path}”里没有文字，{hint}后再读。")
    return text


def _plain(path):
    return _decoded(path, path.read_bytes())


def _decoded(path, data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    if b"\x00" in data[:4096]:
        raise UnreadableReport(f"“{path}”不是文本文件，请改存为 UTF-8 编码的 .txt 后再读。")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8-sig" or _looks_chinese(
            MARKUP.sub("", text) if path.suffix.lower() in (".html", ".htm") else text
        ):
            return text
    raise UnreadableReport(f"认不出“{path}”的文字编码，请改存为 UTF-8 编码后再读。")


def _looks_chinese(text):
    """gb18030 decodes almost any bytes; a report has mostly common Chinese characters."""
    sample = text[:4000]
    common = sum("\u4e00" <= c <= "\u9fff" for c in sample)
    return common * 3 >= len(sample.strip()) > 0


def _html(path):
    page = _Page()
    page.feed(_decoded(path, path.read_bytes()))
    page.close()
    lines = (line.strip() for line in "".join(page.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _docx(path):
    from docx import Document

    document = Document(str(path))
    lines = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [" | ".join(cell.text.strip().replace("\n", "") for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _pdf(path):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(str(path)).pages)


_READERS = {".txt": _plain, ".md": _plain, ".html": _html, ".htm": _html, ".docx": _docx, ".pdf": _pdf}
