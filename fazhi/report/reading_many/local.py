"""One process a core. Results come in the order of the files; a process that dies takes down nobody's work but its own file's."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from fazhi.report.reading_many.one import Read, read_one

AHEAD = 8  # files for each process that are under way or wait to be taken: what bounds the memory


def _begin() -> None:
    """Ctrl-C is for the one who started it all. When that one is killed nobody would tell the others: they watch for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("fork"), initializer=_begin)


def read_local(paths: Iterable[str], jobs: int) -> Iterator[Read]:
    """What becomes of each file, in their order."""
    waiting = iter(paths)
    left: list[str] = []  # of a pool that broke, to be read alone
    while True:
        for path in left:
            yield _alone(path)
        left = yield from _with_pool(waiting, jobs)
        if not left:
            return


def _with_pool(waiting: Iterator[str], jobs: int) -> Generator[Read, None, list[str]]:
    """Read until all are read, or a process dies; returns the files whose results were lost with it."""
    under_way: deque[tuple[str, Future[Read]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(under_way) < jobs * AHEAD and (path := next(waiting, None)) is not None:
                try:
                    under_way.append((path, pool.submit(read_one, path)))
                except BrokenProcessPool:
                    return [path for path, _ in under_way] + [path]
            if not under_way:
                return []
            try:
                read = under_way[0][1].result()
            except BrokenProcessPool:
                return [path for path, _ in under_way]
            under_way.popleft()
            yield read
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(path: str) -> Read:
    """A file read in a process of its own, so that it is known which one kills its reader."""
    with _pool(1) as pool:
        try:
            return pool.submit(read_one, path).result()
        except BrokenProcessPool:
            return Read(path, "", f"读“{path}”的进程中途被终止（多半是内存不足），已略过；请单独检查这份文件。")
