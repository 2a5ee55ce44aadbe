"""A million events: how long it takes to verify them all, to make a checkpoint over them, and to prove something with it.

    bench/run history.py [--events 1000000] [--jobs 2 1] [--json]                              # a PostgreSQL of its own
    DATABASE_URL=sqlite:///FILE .venv/bin/python bench/history.py [--events 1000000] …       # SQLite, FILE empty or new

The records are the demonstration's, disputes anew with other chances until there are as many events as asked for (county.py
copies rows, and the histories of copies do not verify). Every part is done once; wall and processor time stand side by side.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
DAY, SEED, TRIES = "2026-11-20", 20260101, 20


def set_up() -> None:
    """Django on the database named by DATABASE_URL, on the day on which the demonstration's records end."""
    if not os.environ.get("DATABASE_URL"):
        print("Set DATABASE_URL to an empty database of its own, or use bench/run.", file=sys.stderr)
        raise SystemExit(2)
    os.environ.setdefault("FAZHI_TODAY", DAY)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
    import django

    django.setup()


def fill(events: int) -> None:
    """The demonstration's cases, then disputes again and again, each round with other chances, until there are enough."""
    from django.core.management import call_command
    from django.db import transaction

    from fazhi.demo import people, places
    from fazhi.demo.scenarios import litigation, mediation, publicity, reconsideration
    from fazhi.spine.bulk import Ledger
    from fazhi.spine.models import Event, Organ

    call_command("migrate", verbosity=0)
    if Organ.objects.exists():
        print("The database must be empty.", file=sys.stderr)
        raise SystemExit(2)
    county = places.build()
    cast = people.cast(county)
    chance = Random(SEED)
    while (have := Event.objects.count()) < events:
        with transaction.atomic():
            gc.disable()
            ledger = Ledger()
            mediation.cases(ledger, chance, county, cast)
            if not have:  # the others know each other's file numbers and come once
                mediation.bodies(ledger, chance, county, cast)
                litigation.cases(ledger, chance, county, cast)
                publicity.activities(ledger, chance, county, cast)
                reconsideration.cases(ledger, chance, county, cast)
            ledger.flush()
            gc.enable()
            gc.collect()
        _say(f"{Event.objects.count():,} events")
    _tidy()


def _tidy() -> None:
    """Statistics as in a database that has been running for a while."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def timed(rows: dict[str, Any], name: str, work: Callable[[], Any]) -> Any:
    """Do it once; note wall and processor seconds (without those of the database server)."""
    _say(f"{name} …")
    begun, cpu = time.perf_counter(), _cpu()
    result = work()
    rows[name] = {"seconds": time.perf_counter() - begun, "cpu": _cpu() - cpu}
    _say(f"    {rows[name]}")
    return result


def often(rows: dict[str, Any], name: str, work: Callable[[], Any]) -> None:
    """The median of some tries, in milliseconds."""
    tries = []
    for _ in range(TRIES):
        begun = time.perf_counter()
        work()
        tries.append(time.perf_counter() - begun)
    rows[name] = {"ms": statistics.median(tries) * 1000}
    _say(f"{name}: {rows[name]}")


def measure(events: int, jobs: list[int]) -> dict[str, Any]:
    from django.db import connection

    from fazhi.spine import checkpoints
    from fazhi.spine.models import Chain, Event
    from fazhi.spine.sweep import one_moment, sweep

    rows: dict[str, Any] = {}
    timed(rows, "building", lambda: fill(events))
    first = timed(rows, "checkpoint, all events new", checkpoints.make_checkpoint)
    timed(rows, "checkpoint, nothing new", checkpoints.make_checkpoint)
    more(1000)
    last = timed(rows, "checkpoint, 1,000 records new", checkpoints.make_checkpoint)
    found: list[Any] = []

    def audit() -> None:
        with one_moment():
            found.extend(checkpoints.faults())

    often(rows, "proof from one checkpoint to another", lambda: checkpoints.consistency_file(first, last))
    chains = list(Chain.objects.values_list("pk", "length").order_by("pk")[:: max(1, Chain.objects.count() // TRIES)])
    chance = Random(SEED)
    often(rows, "proof that an event is in", lambda: checkpoints.log_proof(last, *chance.choice(chains)))
    often(rows, "proof of a chain's end", lambda: checkpoints.head_proof(last, chance.choice(chains)[0]))
    timed(rows, "checkpoints recomputed", audit)
    for processes in jobs:
        timed(rows, f"histories, {processes} at once", lambda n=processes: found.extend(sweep(n)))
    assert not found, found[:3]
    return {
        "database": connection.vendor, "events": Event.objects.count(), "chains": Chain.objects.count(), "rows": rows,
    }  # fmt: skip


def more(records: int) -> None:
    """A day's new records."""
    from datetime import date

    from fazhi.spine.bulk import Ledger
    from fazhi.spine.models import Organ

    towns = list(Organ.objects.filter(code__startswith="xz"))
    ledger = Ledger()
    fields = {"kind": "town", "founded_on": date(2010, 6, 1), "members": 3, "women": 1}
    for n in range(records):
        ledger.entry(
            "disputes.committees", organ=towns[n % len(towns)], on=date.fromisoformat(DAY), title=f"第{n}调解委员会",
            fields={**fields, "elected_on": date(2026, 11, 2), "reported_on": date(2026, 11, 9)},
        )  # fmt: skip
    ledger.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[2, 1], help="processes; each number is measured")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    set_up()
    seen = measure(asked.events, asked.jobs)
    if asked.json:
        print(json.dumps(seen))
        return
    print(f"{seen['database']}: {seen['events']:,} events, {seen['chains']:,} chains")
    for name, row in seen["rows"].items():
        print(
            f"| {name} | {row['ms']:.0f} ms | |"
            if "ms" in row
            else f"| {name} | {row['seconds']:.1f} s | {row['cpu']:.1f} s |"
        )


if __name__ == "__main__":
    main()
