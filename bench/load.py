"""Load from one machine on itself: wrk through ../shared/bench/run.py when both are there, else a loop of threads."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

RUNNER = Path(__file__).resolve().parents[2] / "shared" / "bench" / "run.py"
DRIVER = "wrk" if shutil.which("wrk") and RUNNER.exists() else "threads of its own"
STEPS_A_SECOND = 400  # more than can be taken: each run gets so many rows that have not been touched


@dataclass
class Operation:
    """One kind of request. ``<<item>>`` is one of ``items``, or of rows made for each run when it may be done only once."""

    base: str
    path: str
    headers: dict[str, str]
    body: str = ""
    items: list[int] = field(default_factory=list)
    once: Callable[[int], list[int]] | None = None


def run(operation: Operation, clients: int, seconds: int, folder: Path, busy: list[int]) -> dict[str, Any]:
    """Requests a second, 95th percentile in milliseconds, how many went wrong, and the processor time of one in all
    processes that descend from ``busy``."""
    items = operation.once(STEPS_A_SECOND * seconds) if operation.once else operation.items
    drive = _wrk if DRIVER == "wrk" else _threads
    before = _cpu_seconds(busy)
    found = drive(operation, items, clients, seconds, folder)
    _drain(busy)  # each client's last request, which it no longer waited for, has now been answered as well
    return found | {"cpu_ms": 1e3 * (_cpu_seconds(busy) - before) / (found["rps"] * seconds + clients)}


def _drain(busy: list[int], longest: float = 60) -> None:
    """Wait until the server has worked off what the stopped clients left in its queue: the next run is not to pay for it."""
    until = time.monotonic() + longest
    before = _cpu_seconds(busy)
    while time.monotonic() < until:
        time.sleep(0.5)
        now = _cpu_seconds(busy)
        if now - before < 0.02:
            return
        before = now


def _processes() -> dict[int, tuple[int, float]]:
    """Parent and processor seconds (with those of children that have ended) of every process."""
    found, tick = {}, os.sysconf("SC_CLK_TCK")
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = place.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        found[int(place.parent.name)] = (int(told[1]), sum(map(int, told[11:15])) / tick)
    return found


def parent(process: int) -> int:
    return _processes()[process][0]


def _cpu_seconds(roots: list[int]) -> float:
    processes = _processes()

    def under(process: int) -> bool:
        while process in processes and process not in roots:
            process = processes[process][0]
        return process in roots

    return sum(seconds for process, (_, seconds) in processes.items() if under(process))


def _wrk(operation: Operation, items: list[int], clients: int, seconds: int, folder: Path) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("bench_run", RUNNER)
    assert spec and spec.loader
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    files = {"headers": str(folder / "headers")}
    Path(files["headers"]).write_text("".join(f"{n}: {v}\n" for n, v in operation.headers.items()))
    asked = {"path": operation.path, "method": "POST" if operation.body else "GET"}
    if operation.body:
        files["body"] = str(folder / "body")
        Path(files["body"]).write_text(operation.body)
    if items:
        asked["items"] = str(folder / "items")
        Path(asked["items"]).write_text("\n".join(map(str, items)))
    found = runner.one_run(operation.base, asked, files, clients, seconds)
    bad = found["bad_status"] + found["socket_errors"] + found["timeouts"]
    return {"rps": found["requests"] / found["seconds"], "p95_ms": found["p95_ms"], "bad": bad}


def _threads(operation: Operation, items: list[int], clients: int, seconds: int, folder: Path) -> dict[str, Any]:
    """In a process of its own, so that the clients do not wait for this one."""
    told = {**vars(operation), "items": items, "once": None, "clients": clients, "seconds": seconds}
    done = subprocess.run(
        [sys.executable, __file__], input=json.dumps(told), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def _client(told: dict[str, Any], mine: list[int], until: float, times: list[float], bad: list[int]) -> None:
    connection = HTTPConnection(urlsplit(told["base"]).netloc, timeout=20)
    place = 0
    while time.monotonic() < until:
        item = str(mine[place % len(mine)]) if mine else ""
        place += 1
        words = [
            w.replace("<<item>>", item).replace("<<uuid>>", uuid.uuid4().hex) for w in (told["path"], told["body"])
        ]
        begun = time.perf_counter()
        try:
            connection.request("POST" if words[1] else "GET", words[0], words[1] or None, told["headers"])
            answer = connection.getresponse()
            answer.read()
            bad.append(answer.status) if answer.status >= 400 else times.append(time.perf_counter() - begun)
        except (OSError, HTTPException):
            bad.append(0)
            connection.close()


def main() -> None:
    told = json.load(sys.stdin)
    times: list[float] = []
    bad: list[int] = []
    until = time.monotonic() + told["seconds"]
    threads = [
        threading.Thread(target=_client, args=(told, told["items"][n :: told["clients"]], until, times, bad))
        for n in range(told["clients"])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    p95 = statistics.quantiles(times, n=20)[-1] * 1e3 if len(times) > 1 else 0.0
    print(json.dumps({"rps": (len(times) + len(bad)) / told["seconds"], "p95_ms": p95, "bad": len(bad)}))


if __name__ == "__main__":
    main()
