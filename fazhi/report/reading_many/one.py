"""One file → the line that tells of it. What every engine does, so that all give the same."""

from __future__ import annotations

import json
from dataclasses import dataclass

from fazhi.report.checker import check
from fazhi.report.reader import UnreadableReport, read_file, to_json


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one file: its line of JSON, or the sentence that says why there is none."""

    path: str
    line: str
    why_not: str = ""


def read_one(path: str) -> Read:
    """Read one file with its findings."""
    try:
        report = read_file(path)
        report.findings = check(report)
    except UnreadableReport as problem:
        return Read(path, "", str(problem))
    except Exception as error:
        # One odd file in a hundred thousand must not end the night's work; it is told by name.
        return Read(path, "", f"读“{path}”时出错（{type(error).__name__}），已略过；请把这份文件发给维护人员。")
    return Read(path, json.dumps(to_json(report), ensure_ascii=False))
