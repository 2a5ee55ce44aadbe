"""All figures of a year against hand-written SQL: seconds of each, and their ratio.

    bench/run figures.py [--records 100000] [--growth] [--json]

The same figures on both sides (figures.sql has one statement a table), on the same PostgreSQL, and the numbers must be
equal. ``--growth`` measures the demonstration alone, then 100,000 records, and so on up to the number asked for.
"""

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import county

TARGET, YEAR, ROUNDS = 1.3, 2025, 5
STATEMENT = re.compile(r"^-- (?P<system>[a-z_]+\.[a-z_]+)\n(?P<sql>SELECT.*?);", re.S | re.M)


def by_hand(period: object) -> dict[str, float]:
    """Figure code -> number, from figures.sql."""
    from django.db import connection

    found: dict[str, float] = {}
    with connection.cursor() as cursor:
        for statement in STATEMENT.finditer(_sql()):
            cursor.execute(statement["sql"], {"start": period.start, "end": period.end})
            names = [column.name for column in cursor.description]
            row = cursor.fetchone()
            found |= {f"{statement['system']}.{name}": float(n) for name, n in zip(names, row, strict=True)}
    return found


def _sql() -> str:
    return (Path(__file__).parent / "figures.sql").read_text(encoding="utf-8")


def seconds(work: Callable[[], object]) -> float:
    work()
    tries = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        tries.append(time.perf_counter() - begun)
    return statistics.median(tries)


def measure(records: int) -> dict:
    from fazhi.figures import catalogue, engine
    from fazhi.figures.words import Period

    there, period = county.fill(records), Period.year(YEAR)
    wanted = by_hand(period)
    same = [figure for figure in catalogue.figures() if figure.code in wanted]
    engine_says = {code: float(value.number) for code, value in engine.values(same, period).items()}
    differ = {code: (wanted[code], engine_says.get(code)) for code in wanted if wanted[code] != engine_says.get(code)}
    if differ:
        print(f"The numbers differ (by hand, engine): {differ}", file=sys.stderr)
        raise SystemExit(1)
    every = catalogue.figures()
    row = {
        **there,
        "figures": len(same),
        "engine_s": seconds(lambda: engine.values(same, period)),
        "sql_s": seconds(lambda: by_hand(period)),
        "every_figure": len(every),
        "every_s": seconds(lambda: engine.values(every, period)),
    }
    return row | {"ratio": row["engine_s"] / row["sql_s"]}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--records", type=int, default=100_000)
    options.add_argument("--growth", action="store_true")
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    county.set_up()
    sizes = [n for n in (1, 100_000, 1_000_000) if n < asked.records] if asked.growth else []
    rows = []
    for size in [*sizes, asked.records]:
        rows.append(measure(size))
        if not asked.json:
            _show(rows[-1], first=len(rows) == 1)
    if asked.json:
        print(json.dumps(rows))
    return 0


def _show(row: dict, first: bool) -> None:
    if first:
        print(f"{'matters':>9s} {'records':>9s} {'figures':>8s} {'engine s':>9s} {'SQL s':>7s} {'ratio':>6s}"
              f" {'all figures':>12s} {'engine s':>9s}  (reach: ratio {TARGET})")  # fmt: skip
    print(f"{row['matters']:9d} {row['records']:9d} {row['figures']:8d} {row['engine_s']:9.3f} {row['sql_s']:7.3f}"
          f" {row['ratio']:6.2f} {row['every_figure']:12d} {row['every_s']:9.3f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
