"""Requests a second, as fractions of a bare Django view that reads one row by its key; then sixteen writers at once.

    bench/run requests.py [--matters 100000] [--seconds 5] [--rounds 3] [--json]

Both servers run under granian with the settings of `fazhi serve`, on the same PostgreSQL, in the same run; operations
take turns, and the median round counts. "bare" has no middleware at all; "bare, logged in" has the product's: it shows what a session costs.
Load comes from wrk through ../shared/bench/run.py when both are there, else
from a small loop of threads in a process of its own. Sixteen clients throughout. "cpu ms" is processor time of
server and database for one request: on a machine that others use as well it is surer than requests a second.
"""

import argparse
import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import county
import load
from county import ACCEPTING, CLERK, EVERYWHERE, OPENING, SYSTEM, TOWN

CLIENTS, OVERSEER = 16, "tiaojie"
#: What each operation is to reach, as a fraction of the bare view.
REACH = {"list": 1 / 14, "list, whole county": 1 / 14, "matter": 1 / 6, "create": 1 / 7, "step": 1 / 12}


class Server:
    """One granian server on a free port, as `fazhi serve` starts it."""

    def __init__(self, application: str, **environment: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        own = {"PYTHONPATH": str(county.ROOT), "DJANGO_SETTINGS_MODULE": "fazhi.settings", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port),
             "--workers", "2", "--blocking-threads", "4", "--backpressure", "64", "--log-level", "warning", application],
            cwd=county.ROOT, env={**os.environ, **own},
        )  # fmt: skip

    def ready(self, path: str) -> None:
        for _ in range(100):
            try:
                urlopen(self.base + path, timeout=5)
                return
            except HTTPError:  # it asks who is there
                return
            except OSError:
                time.sleep(0.2)
        raise SystemExit(f"{self.base} does not answer")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def session(username: str) -> dict[str, str]:
    """Headers of somebody who is logged in, by a session row of their own."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from fazhi.spine.models import Account

    account, store = Account.objects.get(username=username), SessionStore()
    store[SESSION_KEY] = str(account.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = account.get_session_auth_hash()
    store.save()
    token = secrets.token_hex(16)
    return {"Cookie": f"sessionid={store.session_key}; csrftoken={token}", "X-CSRFToken": token}


def seen(limit: int = 5000) -> list[int]:
    from fazhi.spine.models import Matter

    rows = Matter.objects.filter(system=SYSTEM, organ__code=TOWN, chain__gt=0).exclude(state="registered")
    return list(rows.order_by("chain").values_list("pk", flat=True)[:limit])


def form(values: dict[str, object], **act: object) -> str:
    """A form as a browser posts it; placeholders of the load script stay as they are."""
    given = {f"act-{name}": value for name, value in act.items()} | values
    return urlencode({n: "on" if v is True else v for n, v in given.items()}, safe="<>")


def operations(bare: Server, inside: Server, desk: Server, every: list[int]) -> dict[str, load.Operation]:
    towns = [town.pk for town in county.towns()]
    clerk, overseer, writer = session(CLERK), session(OVERSEER), session(EVERYWHERE)
    day = os.environ["FAZHI_TODAY"]
    typed = {"Content-Type": "application/x-www-form-urlencoded"}
    new = form(OPENING, organ="<<item>>", on=day, key="<<uuid>>")
    accept = form(ACCEPTING, on=day, version=1, key="<<uuid>>")
    registers = f"/desk/registers/{SYSTEM}/"
    return {
        "bare": load.Operation(bare.base, "/<<item>>/", {}, items=every),
        "bare, logged in": load.Operation(inside.base, "/<<item>>/", clerk, items=every),
        "list": load.Operation(desk.base, registers, clerk),
        "list, whole county": load.Operation(desk.base, registers, overseer),
        "matter": load.Operation(desk.base, "/desk/matters/<<item>>/", clerk, items=every),
        "create": load.Operation(desk.base, f"{registers}new/", writer | typed, body=new, items=towns),
        "step": load.Operation(
            desk.base, "/desk/matters/<<item>>/step/accept/", writer | typed, body=accept, once=county.fresh
        ),
    }


def measure(rounds: int, length: int) -> list[dict]:
    bare, desk = Server("bench.bare:application"), Server("fazhi.wsgi:application")
    inside = Server("bench.bare:application", BENCH_LOGGED_IN="1")
    try:
        every = seen()
        bare.ready(f"/{every[0]}/")
        inside.ready(f"/{every[0]}/")
        desk.ready("/desk/login/")
        todo = operations(bare, inside, desk, every)
        with tempfile.TemporaryDirectory() as folder:
            busy = [bare.process.pid, inside.process.pid, desk.process.pid, _database()]
            for operation in todo.values():
                load.run(operation, CLIENTS, 2, Path(folder), busy)
            runs = [
                {n: load.run(o, CLIENTS, length, Path(folder), busy) for n, o in todo.items()} for _ in range(rounds)
            ]
    finally:
        for server in (bare, inside, desk):
            server.stop()
    middle = {
        name: {key: statistics.median(run[name][key] for run in runs) for key in ("rps", "p95_ms", "cpu_ms")}
        for name in todo
    }
    yard = middle["bare"]
    return [
        {
            "operation": name,
            **found,
            "bad": sum(run[name]["bad"] for run in runs),
            "part": found["rps"] / yard["rps"],
            "part_by_cpu": yard["cpu_ms"] / found["cpu_ms"],
            "reach": REACH.get(name),
        }
        for name, found in middle.items()
    ]


def _database() -> int:
    """The process that all of the database's others descend from."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return load.parent(cursor.fetchone()[0])


def show(there: dict, rows: list[dict], wrote: dict) -> None:
    print(f"{there['matters']} matters, {there['records']} records, {CLIENTS} clients, load by {load.DRIVER}")
    print(
        f"{'operation':20s} {'req/s':>8s} {'p95 ms':>7s} {'cpu ms':>7s} {'bad':>4s} {'of bare':>9s} {'by cpu':>8s} {'reach':>6s}"
    )
    for row in rows:
        reach = f"1/{1 / row['reach']:.0f}" if row["reach"] else ""
        print(f"{row['operation']:20s} {row['rps']:8.1f} {row['p95_ms']:7.0f} {row['cpu_ms']:7.2f} {row['bad']:4d}"
              f"   1/{1 / row['part']:<5.1f}  1/{1 / row['part_by_cpu']:<5.1f} {reach:>5s}")  # fmt: skip
    print(f"{wrote['writers']} writers: {wrote['steps']} steps and {wrote['opened']} new matters in"
          f" {wrote['seconds']:.1f} s = {wrote['per_second']:.0f} writes a second; refused {wrote['refused']},"
          f" faults {wrote['faults'] or 'none'}")  # fmt: skip


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--matters", type=int, default=100_000)
    options.add_argument("--seconds", type=int, default=5)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    county.set_up()
    there = county.fill(asked.matters)
    rows = measure(asked.rounds, asked.seconds)
    import writers

    wrote = writers.measure(CLIENTS)
    if asked.json:
        print(json.dumps({**there, "operations": rows, "writers": wrote}, ensure_ascii=False))
    else:
        show(there, rows, wrote)
    return 1 if wrote["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
