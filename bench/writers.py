"""Writers at once, each a process of its own with its own connection; afterwards every history and number is checked."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from county import ACCEPTING, CLERK, OPENING, SYSTEM, TOWN

STEPS, SHARED, OPENED = 100, 10, 20


def measure(writers: int, fresh: Callable[[int], list[int]]) -> dict[str, Any]:
    """Each writer takes the first step of matters of its own, all of them that of a few shared ones, and opens new ones."""
    from django.db import connections

    own, shared = fresh(writers * STEPS), fresh(SHARED)
    opened_before, numbers_before = _state()
    connections.close_all()
    context = multiprocessing.get_context("fork")
    barrier, answers = context.Barrier(writers + 1), context.Queue()
    workers = [context.Process(target=_write, args=(own[n::writers], shared, barrier, answers)) for n in range(writers)]
    for worker in workers:
        worker.start()
    barrier.wait()
    begun = time.perf_counter()
    told = [answers.get(timeout=300) for _ in workers]
    seconds = time.perf_counter() - begun
    for worker in workers:
        worker.join()
    steps, opened, refused = (sum(t[i] for t in told) for i in range(3))
    faults = _faults(own + shared, opened_before, numbers_before, opened, writers)
    return {
        "writers": writers, "steps": steps, "opened": opened, "refused": refused, "seconds": seconds,
        "per_second": (steps + opened) / seconds, "faults": faults,
    }  # fmt: skip


def _write(own: list[int], shared: list[int], barrier: Any, answers: Any) -> None:
    from fazhi.spine.actions import open_matter, take_step
    from fazhi.spine.errors import Refused
    from fazhi.spine.models import Account, Matter, Organ

    by, organ = Account.objects.get(username=CLERK), Organ.objects.get(code=TOWN)
    day, steps, opened, refused = date.fromisoformat(os.environ["FAZHI_TODAY"]), 0, 0, 0
    barrier.wait()
    for place, pk in enumerate([*own, *shared]):
        try:
            take_step(Matter.objects.get(pk=pk), "accept", by=by, on=day, fields=ACCEPTING)
            steps += 1
        except Refused:  # somebody else was quicker with a shared one
            refused += 1
        if place % (STEPS // OPENED) == 0 and opened < OPENED:
            open_matter(SYSTEM, organ=organ, by=by, on=day, fields=OPENING)
            opened += 1
    answers.put((steps, opened, refused))


def _state() -> tuple[int, int]:
    """The last number of the matters and of the acceptance notices in the clerk's town."""
    from fazhi.spine.models import Series

    rows = Series.objects.filter(organ__code=TOWN, year=int(os.environ["FAZHI_TODAY"][:4]))
    last = dict(rows.values_list("kind", "last"))
    return last.get(SYSTEM, 0), last.get(f"{SYSTEM}:acceptance", 0)


def _faults(pks: list[int], opened: int, numbered: int, new: int, writers: int) -> list[str]:
    """What `fazhi verify` would say of these matters; numbers left out or given twice; steps lost or taken twice."""
    from fazhi.spine.history import verify_chain
    from fazhi.spine.models import Chain, Document, Event

    faults = []
    for chain in Chain.objects.filter(pk__in=pks):
        events = list(chain.events.order_by("seq").prefetch_related("secrets"))
        faults += [str(found) for found in verify_chain(chain, events, str(chain.pk))]
        if [event.code for event in events] != ["open", "accept", "document"]:
            faults.append(f"{chain.pk}: {[event.code for event in events]}")
    serials = sorted(Document.objects.filter(matter__in=pks, template="acceptance").values_list("serial", flat=True))
    if serials != list(range(numbered + 1, numbered + len(pks) + 1)):
        faults.append("numbers of notices have gaps or twins")
    last, _ = _state()
    if last != opened + new or Event.objects.filter(chain__in=pks, code="accept").count() != len(pks):
        faults.append("numbers of matters or steps were lost")
    return faults[:10]
