"""What has been read, kept so that a run that was cut off goes on where it was.

Beside ``OUT`` stands ``OUT.progress``: for every file a line with its size, its time of change and where its line in OUT
ends. The line of a file is written first, then its entry here; what has no entry is cut off at the next start. So OUT never
holds half a line, none twice, and none of a file that has changed since.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fazhi.report.reading_many.one import Read


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that was looked at. ``start`` and ``end``: its line in OUT, of no length when it could not be read."""

    path: str
    size: int
    changed: int
    start: int
    end: int
    why_not: str


def marks_of(path: str) -> tuple[int, int]:
    """Size and time of change, by which a file is known to be the same; (-1, -1) when it is gone."""
    try:
        stat = os.stat(path)
    except OSError:
        return -1, -1
    return stat.st_size, stat.st_mtime_ns


class Kept:
    """OUT and its progress, open for more. Use as a context manager."""

    def __init__(self, out: Path) -> None:
        self.out, self.beside = out, out.with_name(out.name + ".progress")
        self.entries = {entry.path: entry for entry in self._standing()}
        self._drop_stale()
        self._write_progress()
        self.lines: BinaryIO = self.out.open("ab")
        self.progress: BinaryIO = self.beside.open("ab")
        self.end = self.lines.seek(0, os.SEEK_END)
        self.marks: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: object) -> None:
        self.lines.close()
        self.progress.close()

    def todo(self, paths: list[str]) -> list[str]:
        """Those that have not been looked at as they are now. What changes from here on is read again next time."""
        left = [path for path in paths if path not in self.entries]
        self.marks = {path: marks_of(path) for path in left}
        return left

    def add(self, read: Read) -> None:
        """Keep what became of a file of ``todo``."""
        line = (read.line + "\n").encode() if read.line else b""
        entry = Entry(read.path, *self.marks.pop(read.path), self.end, self.end + len(line), read.why_not)
        if line:
            self.lines.write(line)
            self.lines.flush()
        self.progress.write(_told(entry))
        self.progress.flush()
        self.end, self.entries[read.path] = entry.end, entry

    def _standing(self) -> list[Entry]:
        """Entries whose line stands whole in OUT; OUT is cut behind the last of them."""
        there = self.out.stat().st_size if self.out.exists() else 0
        found: list[Entry] = []
        end = 0
        for raw in self.beside.read_bytes().split(b"\n") if self.beside.exists() else []:
            try:
                entry = Entry(*json.loads(raw))
            except (ValueError, TypeError):
                break  # half written when it was cut off
            if entry.start != end or entry.end > there:
                break
            found.append(entry)
            end = entry.end
        if self.out.exists():
            os.truncate(self.out, end)
        return found

    def _drop_stale(self) -> None:
        """Leave out the lines of files that have changed or are gone."""
        stale = {path for path, one in self.entries.items() if marks_of(path) != (one.size, one.changed)}
        if not stale:
            return
        fresh, end = self.out.with_name(self.out.name + ".new"), 0
        kept: dict[str, Entry] = {}
        with self.out.open("rb") as old, fresh.open("wb") as new:
            for path, one in self.entries.items():
                if path in stale:
                    continue
                old.seek(one.start)
                line = old.read(one.end - one.start)
                new.write(line)
                kept[path] = Entry(path, one.size, one.changed, end, end + len(line), one.why_not)
                end += len(line)
        # Between the two no entry speaks of the new places: cut off here, the next start reads all files again.
        self.beside.unlink(missing_ok=True)
        os.replace(fresh, self.out)
        self.entries = kept

    def _write_progress(self) -> None:
        fresh = self.beside.with_name(self.beside.name + ".new")
        fresh.write_bytes(b"".join(_told(entry) for entry in self.entries.values()))
        os.replace(fresh, self.beside)


def _told(entry: Entry) -> bytes:
    words = [entry.path, entry.size, entry.changed, entry.start, entry.end, entry.why_not]
    return (json.dumps(words, ensure_ascii=True) + "\n").encode()
