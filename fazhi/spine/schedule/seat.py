"""The seat of the background process: one for an installation, kept by a beat, free again when its holder is gone."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import socket
import threading
import time
from datetime import timedelta
from functools import lru_cache

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from fazhi.spine.models import WorkerSeat

BEAT = 10.0  # seconds
PATIENCE = timedelta(minutes=2)  # so long a silent holder on another machine keeps the seat
FORGOTTEN = timedelta(hours=1)  # … and a silent one on this machine whose process lives
_log = logging.getLogger("fazhi.worker")


@lru_cache(maxsize=1)
def here() -> str:
    """The running system in which this process's number counts: machine, its start, and the container."""
    parts = [socket.gethostname()]
    with contextlib.suppress(OSError), open("/proc/sys/kernel/random/boot_id", encoding="ascii") as boot:
        parts.append(boot.read().strip()[:13])
    with contextlib.suppress(OSError):
        parts.append(os.readlink("/proc/self/ns/pid"))
    return "/".join(parts)[:120]


def alive(pid: int) -> bool:
    """Whether a process of this system still runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    try:  # a killed child that nobody has waited for still has its number
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True


def held(row: WorkerSeat) -> bool:
    """Whether somebody sits there: on this machine the process is asked, elsewhere the beat must be fresh."""
    if not row.token or row.beat_at is None:
        return False
    silent = timezone.now() - row.beat_at
    if row.place == here():  # a long write of another may hold up its beat; its number may in time be another's
        return alive(row.pid) and silent < FORGOTTEN
    return silent < PATIENCE


class Seat:
    """One process's claim to the seat. ``take`` it, ``keep`` it (a thread does), ``leave`` it."""

    def __init__(self) -> None:
        self.token = secrets.token_hex(16)
        self.lost = True
        self._beats: threading.Thread | None = None
        self._stopped = threading.Event()

    def take(self) -> bool:
        """Sit down if nobody else sits there; the row's lock decides between two who come at once."""
        WorkerSeat.objects.bulk_create([WorkerSeat(id=1)], ignore_conflicts=True)
        with transaction.atomic():
            row = WorkerSeat.objects.select_for_update().get(pk=1)
            if row.token != self.token and held(row):
                return False
            row.token, row.host, row.place, row.pid = self.token, socket.gethostname()[:100], here(), os.getpid()
            row.started_at = row.beat_at = timezone.now()
            row.save()
        self.lost = False
        self._stopped.clear()
        self._beats = threading.Thread(target=self._keep, name="beat", daemon=True)
        self._beats.start()
        return True

    def sits(self) -> bool:
        """Whether the seat is this process's, as the database knows it."""
        return WorkerSeat.objects.filter(pk=1, token=self.token).exists()

    def beat(self) -> bool:
        """Say that the holder is there. False: somebody else has taken the seat."""
        return bool(WorkerSeat.objects.filter(pk=1, token=self.token).update(beat_at=timezone.now()))

    def _keep(self) -> None:
        """Beat while a job runs, however long it takes; a silence longer than the patience means the seat is lost."""
        last = time.monotonic()
        while not self._stopped.wait(BEAT):
            try:
                if not self.beat():
                    self.lost = True
                last = time.monotonic()
            except DatabaseError:
                connection.close()
                if time.monotonic() - last > PATIENCE.total_seconds():
                    self.lost = True
            if self.lost:
                _log.warning("后台进程的席位已被另一进程接管")
                break
        connection.close()

    def leave(self) -> None:
        """Get up, so that the next one need not wait."""
        self._stopped.set()
        if self._beats is not None:
            self._beats.join(timeout=BEAT)
        self.lost = True
        with contextlib.suppress(DatabaseError):
            WorkerSeat.objects.filter(pk=1, token=self.token).update(token="")
