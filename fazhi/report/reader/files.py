"""Gets the text out of a file: .txt, .html, .docx, .pdf."""

import codecs
import re
import zipfile
from pathlib import Path

from . import markup, pdf, word
from .model import UnreadableReport

KINDS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
MOST_BYTES = 50 * 1024 * 1024  # of a file: a report of a hundred pages has a few, unless it is full of pictures
MOST_UNPACKED = 200 * 1024 * 1024  # of all that a package says it holds
MARKUP = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>|\s+", re.S | re.I)
DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,20})", re.I)
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}  # what is declared, and what is really written


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
        guard(path)
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


def guard(path, name="", most=MOST_BYTES, unpacked=MOST_UNPACKED):
    """Raises UnreadableReport for a file that is too large, packed or unpacked, before anything of it is read."""
    name = name or path
    if Path(path).stat().st_size > most:
        raise UnreadableReport(f"“{name}”超过{most // 1024 // 1024}MB，不像是一份报告的正文，请去掉图片和附件后再读。")
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            whole = sum(part.file_size for part in package.infolist())
        if whole > unpacked:
            raise UnreadableReport(f"“{name}”展开后过大，不像是一份报告，请另存为只有正文的文件后再读。")


def _plain(path):
    return _decoded(path, path.read_bytes())


def _decoded(path, data):
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", "replace" if len(data) % 2 else "strict")
    if b"\x00" in data[:4096]:
        wide = _wide(data)
        if wide is None:
            raise UnreadableReport(f"“{path}”不是文本文件，请改存为 UTF-8 编码的 .txt 后再读。")
        return wide
    page = path.suffix.lower() in (".html", ".htm")
    for encoding in dict.fromkeys(("utf-8-sig", *_declared(data[:2000] if page else b""), "gb18030")):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if encoding == "utf-8-sig" or _looks_chinese(MARKUP.sub("", text) if page else text):
            return text
    raise UnreadableReport(f"认不出“{path}”的文字编码，请改存为 UTF-8 编码后再读。")


def _declared(head):
    """The encoding that a web page says it has. UTF-8 is tried before it all the same: what decodes so is so."""
    found = DECLARED.search(head)
    name = found[1].decode("ascii").lower() if found else ""
    return (WIDER.get(name, name),) if name else ()


def _wide(data):
    """UTF-16 without a mark at its beginning: line ends and digits have their zero always in the same half."""
    halves = [data[:4096:2].count(0), data[1:4096:2].count(0)]
    for encoding, zeros, others in (("utf-16-le", halves[1], halves[0]), ("utf-16-be", halves[0], halves[1])):
        if zeros > 4 * others:
            text = data[: len(data) // 2 * 2].decode(encoding, "replace")
            return text if _looks_chinese(text) else None
    return None


def _looks_chinese(text):
    """gb18030 decodes almost any bytes; a report has mostly common Chinese characters."""
    sample = text[:4000]
    common = sum("\u4e00" <= c <= "\u9fff" for c in sample)
    return common * 3 >= len(sample.strip()) > 0


def _html(path):
    return markup.text_of(_decoded(path, path.read_bytes()))


_READERS = {".txt": _plain, ".md": _plain, ".html": _html, ".htm": _html, ".docx": word.text_of, ".pdf": pdf.text_of}
