"""What a trial needs of the machine: a database cluster that can be killed, a disk that can be filled."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path


def _bin() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def missing(trial: str, database: str) -> str:
    """Why a trial cannot be held on this machine; "" when it can."""
    if database == "postgres" and _bin() is None:
        return "本机没有 PostgreSQL"
    if trial == "disk" and os.geteuid() != 0:
        return "没有挂载小磁盘的权限"
    if trial == "disk":
        try:
            with small_disk(Path("/tmp") / f"fazhi-probe-{os.getpid()}", 1):
                return ""
        except (OSError, subprocess.CalledProcessError):
            return "没有挂载小磁盘的权限"
    return ""


@contextlib.contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A disk of its own of so many megabytes."""
    place.mkdir(exist_ok=True)
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)], check=True, capture_output=True
    )
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)
        place.rmdir()


class Postgres:
    """A throw-away cluster with the safety of a real one (fsync on)."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin = folder, _bin()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"postgres://fazhi@127.0.0.1:{self.port}/postgres"

    def _as_server(self, *words: str) -> None:
        run_as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []  # it refuses to run as root
        subprocess.run([*run_as, *words], check=True, capture_output=True, cwd="/")

    def _control(self, *words: str) -> None:
        self._as_server(str(self.bin / "pg_ctl"), "-D", str(self.folder), "-w", "-l", f"{self.folder}/log", *words)

    def __enter__(self) -> Postgres:
        self.folder.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._as_server(
            str(self.bin / "initdb"), "-D", str(self.folder), "-U", "fazhi", "--auth=trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--wal-segsize=4",
        )  # fmt: skip
        self.options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_wal_size=40MB"
        )
        self._control("-o", self.options, "start")
        return self

    def crash(self) -> None:
        """It dies without a word and is started again, as after a crash of its machine."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._control("-m", "immediate", "stop")
        for left in reversed(range(20)):  # its last processes may still be letting go of memory and port
            try:
                self._control("-o", self.options, "start")
                return
            except subprocess.CalledProcessError as error:
                if not left:
                    raise RuntimeError(f"{error.stderr!r} {(self.folder / 'log').read_text()[-800:]}") from error
                time.sleep(1)

    def stopped(self) -> bool:
        """Whether it has stopped itself: without room for its log it dies, and without room to recover it stays down."""
        words = [str(self.bin / "pg_ctl"), "-D", str(self.folder), "status"]
        try:
            self._as_server(*words)
        except subprocess.CalledProcessError:
            return True
        return False

    def revive(self) -> bool:
        """As whoever looks after the machine does once there is room again. Whether it had to be done."""
        if not self.stopped():
            return False
        self._control("-o", self.options, "start")
        return True

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(subprocess.CalledProcessError):
            self._control("-m", "immediate", "stop")
