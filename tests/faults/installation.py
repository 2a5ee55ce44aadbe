"""A whole installation in a folder of its own: database, server, background process; it can be hit and started again."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.faults.seed import DAY

ROOT = Path(__file__).resolve().parents[2]


class Installation:
    """One installation. ``url`` names a PostgreSQL database; without it the data are in SQLite, in the folder."""

    def __init__(self, folder: Path, url: str = "") -> None:
        self.folder, self.url = folder, url
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.server: subprocess.Popen[bytes] | None = None
        self.worker: subprocess.Popen[bytes] | None = None
        self.log = (folder.parent / f"{folder.name}.log").open("ab")

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "FAZHI_VAR": str(self.folder), "FAZHI_TODAY": DAY, "DJANGO_SETTINGS_MODULE": "fazhi.settings",
            "DATABASE_URL": self.url or f"sqlite:///{self.folder / 'fazhi.sqlite3'}", "PYTHONPATH": str(ROOT),
            "SECRET_KEY": "only-for-the-trial-only-for-the-trial-only-for",
        }  # fmt: skip
        return {**os.environ, **own}

    def run(self, *words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """A command of the installation, to its end; on the data in ``folder`` when that is given."""
        own = self.environment
        if folder is not None:
            own |= {"FAZHI_VAR": str(folder), "DATABASE_URL": f"sqlite:///{folder / 'fazhi.sqlite3'}"}
        return subprocess.run([sys.executable, *words], cwd=ROOT, env=own, capture_output=True, text=True)

    def seed(self, cases: int, lapsed: int) -> dict[str, Any]:
        done = self.run("-m", "tests.faults.seed", str(cases), str(lapsed))
        if done.returncode:
            raise RuntimeError(done.stderr)
        return dict(json.loads(done.stdout.splitlines()[-1]))

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", *words], cwd=ROOT, env=self.environment, start_new_session=True, stdout=self.log,
            stderr=self.log,
        )  # fmt: skip

    def start_server(self) -> None:
        self.server = self._start(
            "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port), "--workers", "2",
            "--blocking-threads", "4", "--backpressure", "64", "--log-level", "critical", "fazhi.wsgi:application",
        )  # fmt: skip

    def start_worker(self) -> None:
        self.worker = self._start("fazhi.cli", "worker")

    def start(self) -> None:
        self.start_server()
        self.start_worker()
        self.wait_until_it_answers()

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/desk/login/")
                if connection.getresponse().status == 200:
                    return
            time.sleep(0.2)
        raise RuntimeError("the server does not answer")

    def kill(self, which: str) -> None:
        """kill -9, with everything that the process has started."""
        process = getattr(self, which)
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        setattr(self, which, None)

    def stop(self) -> None:
        self.kill("server")
        self.kill("worker")

    def signal(self, number: int) -> None:
        """A signal to every process."""
        for process in (self.server, self.worker):
            if process is not None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, number)
