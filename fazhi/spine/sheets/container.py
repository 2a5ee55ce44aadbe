"""The file around the sheets: is it a workbook at all, is it harmless to open, what does the reader not tell us.

The reader lays a sheet out as a full rectangle up to its farthest cell, and gives cells that hold an error as empty. Both
are looked for in the file itself before it reads.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from fazhi.spine.errors import BadInput

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 1024 * 1024 * 1024
MOST_ROWS = 100_000
FARTHEST_COLUMN = 702  # ZZ

#: What reading a damaged package may raise.
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
AS_XLSX = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再导入"
_OTHERS = {
    ".docx": "这是 Word 文档，不是表格", ".doc": "这是 Word 文档，不是表格", ".wps": "这是文字文档，不是表格",
    ".pdf": "这是 PDF，不是表格", ".csv": "这是 CSV 文本，不是 Excel 工作簿", ".txt": "这是文本文件，不是 Excel 工作簿",
    ".xls": "这是旧格式（.xls）的表格", ".et": "这是 WPS 专用格式（.et）的表格", ".ods": "这是 .ods 表格",
    ".xlsb": "这是二进制格式（.xlsb）的表格",
}  # fmt: skip
_SHARED = {"xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_FAR = re.compile(rb'<(?:\w+:)?c [^>]*?r="(?:[A-Z]{3}[0-9]+|[A-Z]{1,2}(?:[2-9][0-9]{5}|[0-9]{7}))"[^>]*(?<!/)>(?!</)')
_ERROR = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*?r="([A-Z]+)([0-9]+)")[^>]*?t="e"[^>]*>'
    rb"(?:<(?:\w+:)?f(?: [^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>))?(?:<(?:\w+:)?v>([^<]*))?"
)
_HIDDEN = re.compile(rb'<(?:\w+:)?row (?=[^>]*?r="([0-9]+)")[^>]*?hidden="(?:1|true)"')
# A formula that gives the empty text says so (t="str"); one that was never worked out has no result at all.
_UNCOUNTED = re.compile(
    rb'<(?:\w+:)?c (?![^>]*t="str")(?=[^>]*?r="([A-Z]+)([0-9]+)")[^>]*><(?:\w+:)?f(?: [^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)'
    rb"(?:<(?:\w+:)?v ?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
CHUNK = 4 * 1024 * 1024


@dataclass
class Oddities:
    """What the reader does not tell of one sheet: cells with errors, formulas never worked out, hidden rows (from 1)."""

    errors: dict[tuple[int, str], str] = field(default_factory=dict)
    hidden: list[int] = field(default_factory=list)


def check_file(path: Path, name: str = "") -> None:
    """Refuse, in plain words, what is not a workbook that can be read."""
    name = name or path.name
    if not path.is_file():
        raise BadInput(f"没有“{name}”这个文件，请核对路径")
    size = path.stat().st_size
    if size == 0:
        raise BadInput(f"“{name}”是空文件（0字节），请重新保存后再导入")
    if size > MOST_BYTES:
        raise BadInput(f"“{name}”有{size / 1048576:.1f}MB，超过20MB；请分成几个文件导入")
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_old(path, name)
    if not zipfile.is_zipfile(path):
        what = _OTHERS.get(Path(name).suffix.lower(), "这不是 Excel 工作簿，或者文件已损坏")
        raise BadInput(f"“{name}”：{what}。{AS_XLSX}")
    _check_parts(path, name)


def _refuse_old(path: Path, name: str) -> None:
    """An OLE container: an encrypted workbook, or an old format."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        raise BadInput(f"“{name}”设有打开密码，无法读取；请在 Excel 中取消密码、另存之后再导入")
    what = _OTHERS.get(Path(name).suffix.lower(), "这是旧格式的文件")
    raise BadInput(f"“{name}”：{what}。{AS_XLSX}")


def _check_parts(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as parts:
            names = set(parts.namelist())
            unpacked = sum(item.file_size for item in parts.infolist())
            if unpacked > MOST_UNPACKED:
                raise BadInput(f"“{name}”展开后过大；请删去表格下方和右侧的空白行列、图片，另存后再导入")
            for part in names & _SHARED:  # a part must be as large as it says: reading it shows
                with parts.open(part) as stream:
                    while stream.read(CHUNK):
                        pass
    except DAMAGE:
        raise BadInput(f"“{name}”已损坏，无法打开；请重新保存后再导入") from None
    if "xl/workbook.xml" not in names:
        what = _OTHERS.get(Path(name).suffix.lower(), "这不是 Excel 工作簿")
        if any(part.startswith("word/") for part in names):
            what = _OTHERS[".docx"]
        raise BadInput(f"“{name}”：{what}。{AS_XLSX}")


def sheet_part(path: Path, sheet: str) -> str:
    """The name of the part of the package that holds a sheet; "" when the package does not say."""
    with zipfile.ZipFile(path) as parts:
        try:
            book = ElementTree.fromstring(_small(parts, "xl/workbook.xml"))
            ties = ElementTree.fromstring(_small(parts, "xl/_rels/workbook.xml.rels"))
        except (KeyError, ElementTree.ParseError):
            return ""
        targets = {tie.get("Id"): str(tie.get("Target")) for tie in ties}
        for item in book.iter():
            if item.tag.endswith("}sheet") and item.get("name") == sheet:
                target = targets.get(item.get(_REL), "")
                part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                return part if part in parts.namelist() else ""
    return ""


def _small(parts: zipfile.ZipFile, name: str) -> bytes:
    with parts.open(name) as part:
        return part.read(CHUNK)


def look_through(path: Path, sheet: str) -> Oddities:
    """Read a sheet's markup once. Raises BadInput when a far cell would make the sheet unreadably large."""
    found = Oddities()
    part = sheet_part(path, sheet)
    if not part:
        return found
    with zipfile.ZipFile(path) as parts, parts.open(part) as stream:
        for markup in _chunks(stream):
            if far := _FAR.search(markup):
                place = re.search(rb'r="([A-Z]+[0-9]+)"', far.group())
                raise BadInput(
                    f"“{sheet}”中{place.group(1).decode() if place else ''}这样远的单元格里有内容，"
                    f"表格过大（最多{MOST_ROWS}行）；请删去多余的行列后再导入"
                )
            if b't="e"' in markup:
                found.errors |= {(int(m[2]), m[1].decode()): _said(m[3]) for m in _ERROR.finditer(markup)}
            if b"<f" in markup or b":f" in markup:
                places = ((int(m[2]), m[1].decode()) for m in _UNCOUNTED.finditer(markup))
                found.errors |= dict.fromkeys(places, "公式还没有算出结果，请在 Excel 中打开并保存后再导入")
            if b"hidden=" in markup:
                found.hidden += [int(m[1]) for m in _HIDDEN.finditer(markup)]
    return found


def _said(error: bytes | None) -> str:
    return f"公式出错（{error.decode(errors='replace') if error else '#错误'}），请改正公式或者直接填写内容"


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """The markup in pieces that end between two rows, so that no cell is cut in two."""
    kept = b""
    while piece := stream.read(CHUNK):
        kept += piece
        cut = kept.rfind(b"row>") + 4
        if cut > 4:
            yield kept[:cut]
            kept = kept[cut:]
        elif len(kept) > 8 * CHUNK:
            yield kept
            kept = b""
    yield kept
