"""Lines in which results are handed in: number in the list, result, reason. The same for a page, a file and an interface."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fazhi.areas.rules.cleanup import practice
from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.cleanup.practice import Result
from fazhi.spine.context import Context

TAKEN_BACK = "撤回"
_LINE = re.compile(r"\s*(\d{1,6})[\s、,，.．]+([^\s、,，]+)[\s、,，]*(.*?)\s*")
_KEPT = re.compile(r"(\S+?)\(([a-z_]*)\)")
LONGEST = CleanupItem._meta.get_field("reason").max_length or 0
SHOWN = 5
HOW = "每行一件：序号、结果、理由；要收回的写“撤回”。成批办理请用“清理工作台”"


@dataclass(frozen=True)
class Entry:
    """One result that is handed in. ``result`` None: what was proposed before is taken back."""

    no: int
    result: Result | None
    reason: str = ""

    @property
    def text(self) -> str:
        """As it is kept: in words, and by its code, since the words may be changed later."""
        word = f"{self.result.name}({self.result.code})" if self.result else f"{TAKEN_BACK}()"
        return f"{self.no}\t{word}\t{self.reason}"


class Unreadable(Exception):
    """A line that says nothing; the message is for whoever wrote it."""


def entry_of(line: str) -> Entry:
    """Read one line as a person writes it."""
    if not (found := _LINE.fullmatch(line)):
        raise Unreadable(f"“{line.strip()[:30]}”看不懂，请写序号、结果、理由，如“12 废止 已被新的规定代替”")
    no, word, reason = int(found[1]), found[2], " ".join(found[3].split())
    if held := _KEPT.fullmatch(word):
        word = held[1]
    if word == TAKEN_BACK:
        return Entry(no, None)
    if (result := practice.by_word(word)) is None:
        names = "、".join(r.name for r in practice.RESULTS.values())
        raise Unreadable(f"第{no}号：没有“{word[:20]}”这种清理结果，应为{names}之一")
    if result.reason and not reason:
        raise Unreadable(f"第{no}号：“{result.name}”须写明理由")
    if len(reason) > LONGEST:
        raise Unreadable(f"第{no}号：理由有{len(reason)}字，最多{LONGEST}字")
    return Entry(no, result, reason)


def entries_in(text: str) -> tuple[list[Entry], list[str]]:
    """What a sheet hands in, and what is wrong with it, in sentences."""
    entries: dict[int, Entry] = {}
    wrong = []
    for place, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = entry_of(line)
        except Unreadable as said:
            wrong.append(f"第{place}行{said}" if str(said).startswith("“") else str(said))
            continue
        if entry.no in entries:
            wrong.append(f"第{entry.no}号写了两次，每件文件只能有一种结果")
        entries[entry.no] = entry
    if not entries and not wrong:
        wrong.append("没有填写任何处理意见")
    return list(entries.values()), shortened(wrong)


def shortened(reasons: list[str]) -> list[str]:
    """The first few of many sentences, and how many more there are."""
    more = len(reasons) - SHOWN
    return [*reasons[:SHOWN], f"另有{more}处问题"] if more > 0 else reasons


def canonical(text: str) -> str:
    """The sheet as it is kept; a sheet that cannot be read stays as it is, to be refused."""
    entries, wrong = entries_in(text)
    return text if wrong else "\n".join(entry.text for entry in entries)


def kept(ctx: Context) -> str:
    return canonical(ctx.detail["lines"])


def kept_in(text: str) -> Iterable[tuple[int, str, str]]:
    """Number, code of the result ("": taken back) and reason of each line of a kept sheet."""
    for line in text.split("\n"):
        no, word, reason = line.split("\t")
        code = _KEPT.fullmatch(word)
        yield int(no), code[2] if code else "", reason


def written(rows: Mapping[int, tuple[str, str]]) -> str:
    """Lines for numbers with their result code ("": taken back) and reason, as a page hands them in."""
    lines = []
    for no, (code, reason) in sorted(rows.items()):
        word = practice.RESULTS[code].name if code in practice.RESULTS else code or TAKEN_BACK
        lines.append(f"{no}\t{word}\t{reason}")
    return "\n".join(lines)
