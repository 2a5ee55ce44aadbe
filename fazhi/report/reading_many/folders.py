"""The files that are meant by paths: files as named, folders with all that can be read in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from fazhi.report.reader import UnreadableReport
from fazhi.report.reader.files import KINDS

BESIDE = ("~$", ".")  # what word processors and systems lay beside the files of people


def files_in(paths: Iterable[str]) -> list[str]:
    """Every file once, folders in the order of their names. Raises UnreadableReport for a path that there is not."""
    found: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            found |= dict.fromkeys(_within(path))
        elif os.path.exists(path):
            found[path] = None
        else:
            raise UnreadableReport(f"找不到“{path}”，请核对路径。")
    return list(found)


def _within(folder: str) -> Iterator[str]:
    """A folder's reports, whatever lies deeper included; links to folders are not followed, for they may lead in a circle."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise UnreadableReport(f"打不开文件夹“{folder}”（{error.strerror}），请检查权限。") from None
    for entry in entries:
        if entry.name.startswith(BESIDE):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _within(entry.path)
        elif Path(entry.name).suffix.lower() in KINDS and entry.is_file():
            yield entry.path
