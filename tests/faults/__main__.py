"""Runs the trials and prints what each came to.

    python -m tests.faults [--writes 10000] [--only kill disk connection power crash] [--database sqlite postgres]

PostgreSQL is a throw-away cluster of its own; a full disk needs the right to mount a small one (root).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.faults import scenarios
from tests.faults.machine import Postgres, missing, small_disk

TRIALS = ("kill", "disk", "connection", "power", "crash")


def run(trial: str, database: str, writes: int, place: Path) -> scenarios.Outcome:
    """One trial on one kind of database."""
    folder = place / "house"
    folder.mkdir()
    if trial == "disk":
        with small_disk(place / "disk", 400 if database == "postgres" else 160) as room:
            inside = room / "house" if database == "sqlite" else folder
            inside.mkdir(exist_ok=True)
            if database == "sqlite":
                return scenarios.disk(inside, "", writes, room)
            with Postgres(room / "data") as cluster:
                return scenarios.disk(inside, cluster.url, writes, room, cluster.revive)
    if database == "sqlite":
        return {"kill": lambda: scenarios.kill(folder, "", writes), "power": lambda: scenarios.power(folder, writes),
                "crash": lambda: scenarios.crash(folder, writes)}[trial]()  # fmt: skip
    with Postgres(place / "data") as cluster:
        if trial == "kill":
            return scenarios.kill(folder, cluster.url, writes)
        return scenarios.connection(folder, cluster.url, writes, cluster.crash)


def wanted(trials: list[str], databases: list[str]) -> list[tuple[str, str]]:
    """Which trials make sense on which database."""
    makes_sense = {"power": {"sqlite"}, "crash": {"sqlite"}, "connection": {"postgres"}}
    return [(t, d) for t in trials for d in databases if d in makes_sense.get(t, {"sqlite", "postgres"})]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--writes", type=int, default=10_000)
    options.add_argument("--only", nargs="*", choices=TRIALS, default=list(TRIALS))
    options.add_argument("--database", nargs="*", choices=["sqlite", "postgres"], default=["sqlite", "postgres"])
    asked = options.parse_args()
    failed = 0
    for trial, database in wanted(asked.only, asked.database):
        if reason := missing(trial, database):
            print(f"跳过 {trial}（{database}）：{reason}", flush=True)
            continue
        with tempfile.TemporaryDirectory(prefix="fazhi-faults-") as place:
            Path(place).chmod(0o755)
            outcome = run(trial, database, asked.writes, Path(place))
        print(outcome, flush=True)
        failed += bool(outcome.faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
