"""``fazhi read FOLDER… [--out OUT.jsonl]``: many reports in one go."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from fazhi.report.reader import UnreadableReport
from fazhi.report.reading_many.folders import files_in
from fazhi.report.reading_many.kept import Kept
from fazhi.report.reading_many.local import read_local
from fazhi.report.reading_many.one import Read
from fazhi.report.reading_many.spark import read_spark
from fazhi.report.reading_many.telling import Progress

LISTED = 20
RULES = """文件夹中 .txt .md .html .docx .pdf 逐份读，每份一行 JSON，次序按文件名（接着读的排在后面）。给出 --out 的，中断后再次执行同一命令接着读，
没有变动的文件不重读，变动过的重读。读不出的文件各说一句，其余照读。退出码：0 全部读出，1 有的读不出，2 一份也没有读出或者命令有误，
130 被中止（已读出的保留）。"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What reading many asks beside the files."""
    parser.epilog = RULES
    parser.add_argument("--out", metavar="OUT.jsonl", help="写到这个文件，中断后可以接着读")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="用几个进程，默认每个核一个")
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="在本机读，或者用 Spark")


def is_many(options: argparse.Namespace) -> bool:
    """Whether this is the work of many processes: folders, a file to write to, or another engine."""
    return bool(options.out) or options.engine != "local" or any(os.path.isdir(path) for path in options.files)


def read_many(options: argparse.Namespace) -> int:
    """Read all files that are meant; returns the exit code. Raises UnreadableReport for a command that cannot be done."""
    paths = files_in(options.files)
    if not paths:
        raise UnreadableReport(f"“{'、'.join(options.files)}”中没有能读的报告（.txt .md .html .docx .pdf），请核对。")
    jobs = options.jobs if options.jobs > 0 else len(os.sched_getaffinity(0))
    with _kept(options.out) as kept:
        known = [kept.entries[path] for path in paths if path in kept.entries] if kept else []
        todo = kept.todo(paths) if kept else paths
        wrong = [entry.why_not for entry in known if entry.why_not]
        progress = Progress(len(todo), len(known))
        try:
            for read in _engine(options.engine, todo, jobs):
                _take(read, kept)
                wrong += [read.why_not] if read.why_not else []
                progress.step()
        except KeyboardInterrupt:
            progress.end()
            print(f"已中止；读出的{len(known) + progress.done}份已写入。" if kept else "已中止。", file=sys.stderr)
            return 130
        progress.end()
    return _end(len(paths), len(known), wrong, options.out)


def _kept(out: str | None) -> Kept | nullcontext[None]:
    if not out:
        return nullcontext()
    try:
        return Kept(Path(out))
    except OSError as error:
        raise UnreadableReport(f"写不了“{out}”（{error.strerror}），请核对路径和权限。") from None


def _engine(name: str, paths: list[str], jobs: int) -> Iterator[Read]:
    if not paths:
        return iter(())
    return read_spark(paths, jobs) if name == "spark" else read_local(paths, jobs)


def _take(read: Read, kept: Kept | None) -> None:
    if read.why_not:
        print(read.why_not, file=sys.stderr)
    if kept:
        kept.add(read)
    elif read.line:
        print(read.line)


def _end(total: int, known: int, wrong: list[str], out: str | None) -> int:
    if out:
        before = f"（其中{known}份此前已读）" if known else ""
        print(f"共{total}份{before}，读出{total - len(wrong)}份，读不出{len(wrong)}份，写在{out}。", file=sys.stderr)
    if len(wrong) > 1:
        print("读不出的：\n" + "\n".join(f"  {words}" for words in wrong[:LISTED]), file=sys.stderr)
        if len(wrong) > LISTED:
            print(f"  ……其余{len(wrong) - LISTED}份见上", file=sys.stderr)
    return 2 if len(wrong) == total else 1 if wrong else 0
