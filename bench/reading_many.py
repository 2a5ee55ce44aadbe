"""Reading folders: reports a second and a core, memory, what a restart costs, and Spark against the own processes.

    .venv/bin/python bench/reading_many.py [--files 2000] [--engine spark] [--json]

The folder holds variants of the annotated reports (../shared/reports, when they lie there) and of the project's own samples,
each with other numbers and another order of sentences. Segmenting the same texts with rjieba in one process, of the same run,
is the measure beside it. Needs `pip install '.[bench]'`; Spark needs `requirements-scale.lock` and Java.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reading import fresh, reports, samples  # noqa: E402


def folder_of(where: Path, files: int) -> list[str]:
    """A folder of so many reports; gives their texts."""
    texts, seed = [], 0
    while len(texts) < files:
        texts += fresh([*(reports() or samples())], seed)
        seed += 1
    where.mkdir()
    for n, text in enumerate(texts[:files]):
        (where / f"{n:06}.txt").write_text(text, encoding="utf-8")
    return texts[:files]


def run(folder: Path, out: Path, *more: str) -> dict[str, float]:
    """One `fazhi read`: seconds, processor seconds of it and its processes, and the most memory of the first of them."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    work = subprocess.Popen(
        [sys.executable, "-m", "fazhi.cli", "read", str(folder), "--out", str(out), *more], cwd=ROOT, stderr=subprocess.DEVNULL
    )  # fmt: skip
    most = _watch(work)
    if work.wait():
        sys.exit(f"fazhi read ended with {work.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": time.monotonic() - begun, "cpu": cpu, "megabytes": most[0] / 1024}


def _watch(work: subprocess.Popen[bytes]) -> list[int]:
    most = [0]

    def look() -> None:
        while work.poll() is None:
            try:
                told = Path(f"/proc/{work.pid}/status").read_text()
            except OSError:
                return
            found = next((line for line in told.splitlines() if line.startswith("VmHWM")), "0 0")
            most[0] = max(most[0], int(found.split()[1]))
            time.sleep(0.05)

    threading.Thread(target=look, daemon=True).start()
    return most


def segmenting(texts: list[str]) -> float:
    import rjieba

    rjieba.cut("预热")
    begun = time.process_time()
    for text in texts:
        rjieba.cut(text)
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--engine", choices=("local", "spark"), default="local")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="fazhi-bench-"))
    try:
        texts = folder_of(place / "reports", asked.files)
        bare = segmenting(texts)
        out = place / "out.jsonl"
        first = run(place / "reports", out)
        again = run(place / "reports", out)
        told = {
            "files": asked.files, "characters": sum(map(len, texts)) // asked.files, "cores": len(os.sched_getaffinity(0)),
            "rjieba_cpu": bare, "cpu": first["cpu"], "cpu_over_rjieba": first["cpu"] / bare, "seconds": first["seconds"],
            "a_second": asked.files / first["seconds"], "megabytes": first["megabytes"], "again_seconds": again["seconds"],
            "hours_for_100000": 100_000 / asked.files * first["seconds"] / 3600,
        }  # fmt: skip
        if asked.engine == "spark":
            there = place / "spark.jsonl"
            spark = run(place / "reports", there, "--engine", "spark")
            same = out.read_bytes() == there.read_bytes()
            told |= {
                "spark_seconds": spark["seconds"],
                "spark_over_local": spark["seconds"] / first["seconds"],
                "equal": same,
            }
    finally:
        shutil.rmtree(place)
    print(json.dumps(told) if asked.json else "\n".join(f"{name:<18}{value:.4g}" for name, value in told.items()))


if __name__ == "__main__":
    main()
