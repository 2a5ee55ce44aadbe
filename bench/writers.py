"""Writers at once, each a process of its own with its own connection; afterwards every history and number is checked.

bench/run writers.py [--writers 16] [--rounds 3]       on the demonstration's records
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from collections import defaultdict
from datetime import date
from typing import Any

import county
from county import ACCEPTING, EVERYWHERE, OPENING, SYSTEM

STEPS, SHARED, OPENED = 100, 10, 20


def measure(writers: int) -> dict[str, Any]:
    """Each writer takes the first step of matters of its own, all of them that of a few shared ones, and opens new ones."""
    from django.db import connections

    own, shared = county.fresh(writers * STEPS), county.fresh(SHARED)
    before = _last()
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
    steps, refused = (sum(t[i] for t in told) for i in range(2))
    opened = [pk for t in told for pk in t[2]]
    return {
        "writers": writers, "steps": steps, "opened": len(opened), "refused": refused, "seconds": seconds,
        "per_second": (steps + len(opened)) / seconds, "faults": _faults(own + shared, opened, before),
    }  # fmt: skip


def _write(own: list[int], shared: list[int], barrier: Any, answers: Any) -> None:
    from fazhi.spine.actions import open_matter, take_step
    from fazhi.spine.errors import Refused
    from fazhi.spine.models import Account, Matter

    by, places = Account.objects.get(username=EVERYWHERE), county.towns()
    day, steps, refused = date.fromisoformat(os.environ["FAZHI_TODAY"]), 0, 0
    opened: list[int] = []
    barrier.wait()
    for place, pk in enumerate([*own, *shared]):
        try:
            take_step(Matter.objects.get(pk=pk), "accept", by=by, on=day, fields=ACCEPTING)
            steps += 1
        except Refused:  # somebody else was quicker with a shared one
            refused += 1
        if place % (STEPS // OPENED) == 0:
            town = places[(pk + place) % len(places)]
            opened.append(open_matter(SYSTEM, organ=town, by=by, on=day, fields=OPENING).pk)
    answers.put((steps, refused, opened))


def _last() -> dict[tuple[int, str], int]:
    """The last number of every organ's series of this year's matters and acceptance notices."""
    from fazhi.spine.models import Series

    kinds = (SYSTEM, f"{SYSTEM}:acceptance")
    rows = Series.objects.filter(kind__in=kinds, year=int(os.environ["FAZHI_TODAY"][:4]))
    return {(organ, kind): last for organ, kind, last in rows.values_list("organ", "kind", "last")}


def _faults(stepped: list[int], opened: list[int], before: dict[tuple[int, str], int]) -> list[str]:
    """What `fazhi verify` would say of these matters; numbers left out or given twice; steps lost or taken twice."""
    from fazhi.spine.history import verify_chain
    from fazhi.spine.models import Chain, Document, Matter

    faults = []
    for chain in Chain.objects.filter(pk__in=[*stepped, *opened]):
        events = list(chain.events.order_by("seq").select_related("aside"))
        faults += [str(found) for found in verify_chain(chain, events, str(chain.pk))]
        wanted = ["open", "accept", "document"] if chain.pk in stepped else ["open"]
        if [event.code for event in events] != wanted:
            faults.append(f"{chain.pk}: {[event.code for event in events]}")
    given: dict[tuple[int, str], list[int]] = defaultdict(list)
    for organ, serial in Document.objects.filter(matter__in=stepped).values_list("organ", "serial"):
        given[organ, f"{SYSTEM}:acceptance"].append(serial)
    for organ, number in Matter.objects.filter(pk__in=opened).values_list("organ", "number"):
        given[organ, SYSTEM].append(int(number.split("〕")[1].removesuffix("号")))
    for series, last in _last().items():
        if sorted(given[series]) != list(range(before.get(series, 0) + 1, last + 1)):
            faults.append(f"numbers of {series} have gaps or twins")
    if sum(map(len, given.values())) != len(stepped) + len(opened):
        faults.append("some were numbered twice or not at all")
    return faults[:10]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--writers", type=int, default=16)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    county.set_up()
    there = county.fill(1)
    faults = 0
    for _ in range(asked.rounds):
        wrote = measure(asked.writers)
        faults += len(wrote["faults"])
        print(f"{there['records']} records, {wrote['writers']} writers: {wrote['steps']} steps and {wrote['opened']} new matters in"
              f" {wrote['seconds']:.1f} s = {wrote['per_second']:.0f} writes a second; refused {wrote['refused']},"
              f" faults {wrote['faults'] or 'none'}", flush=True)  # fmt: skip
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
