"""Goes through all histories, with several processes when there are many."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

from django.db import connection, connections, transaction

from fazhi.spine.history import Break
from fazhi.spine.models import Chain
from fazhi.spine.strays import strays
from fazhi.spine.verify import BATCH, breaks

#: Below so many chains one process is done before others have started.
MANY = 20_000


def sweep(jobs: int = 0, progress: Callable[[int], None] = lambda chains: None) -> Iterator[Break]:
    """Every place where a history does not verify. ``jobs`` 0: as many processes as cores, one when there is little to do.

    ``progress`` is told how many chains are done. Others may go on writing meanwhile.
    """
    keys = list(Chain.objects.order_by("pk").values_list("pk", flat=True))
    ends = [keys[0] - 1 if keys else 0, *keys[BATCH - 1 :: BATCH]]  # the owner of a database can give keys below 1
    if keys and ends[-1] != keys[-1]:
        ends.append(keys[-1])
    parts = list(pairwise(ends))
    if not jobs:
        jobs = (os.cpu_count() or 1) if len(keys) >= MANY else 1
    done = 0
    for found in map(_part, parts) if jobs == 1 else _in_parallel(parts, jobs):
        done = min(done + BATCH, len(keys))
        progress(done)
        yield from found
    with one_moment():
        yield from strays()


def _in_parallel(parts: list[tuple[int, int]], jobs: int) -> Iterator[list[Break]]:
    connections.close_all()  # a connection must not be shared with a child
    pool = multiprocessing.get_context("fork").Pool(jobs)
    try:
        yield from pool.imap(_part, parts)
        pool.close()
    except BaseException:
        pool.terminate()
        raise
    finally:
        pool.join()


def _part(part: tuple[int, int]) -> list[Break]:
    gc.disable()  # looking through all that has just been read, again and again, is in vain and a quarter of the time
    try:
        with one_moment():
            return list(breaks(*part))
    finally:
        gc.enable()
        gc.collect()


@contextmanager
def one_moment() -> Iterator[None]:
    """All reading within sees the database as it was at one moment, and keeps nobody from writing."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:  # transaction.atomic would take SQLite's writing lock
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
