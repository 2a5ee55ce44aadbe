"""The trials: what is done to a running installation while it is being written to."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.installation import ROOT, Installation
from tests.faults.writers import PATIENCE, Writers

COPIES = 8  # how often the files are copied
LAPSED = 40  # cases on which the law acts while the trial runs
MIGRATED: Path | None = None  # an empty database to begin with on SQLite, so that it need not be built again


@dataclass
class Outcome:
    """What a trial came to. ``faults`` empty: it held."""

    trial: str
    database: str
    writes: int = 0
    blows: int = 0
    revived: int = 0  # how often the database had stopped itself and was started again
    seconds: float = 0.0
    answers: dict[int, int] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        answers = "、".join(f"{status or '无应答'} {n}" for status, n in sorted(self.answers.items()))
        revived = f"（数据库自行停止、再次启动{self.revived}次）" if self.revived else ""
        held = "无半步、无丢失、无重复、无分叉、编号连续" if not self.faults else "；".join(self.faults[:5])
        return (
            f"{self.trial}（{self.database}）：写入{self.writes}次，打击{self.blows}次{revived}，用时{self.seconds:.0f}秒；应答：{answers}；"
            f"事件{self.told.get('events', 0)}个，其中法律自动发生{self.told.get('law', 0)}个；{held}"
        )


class Trial:
    """One installation under one kind of blow."""

    def __init__(self, name: str, folder: Path, url: str, writes: int, seed: int = 1) -> None:
        self.house = Installation(folder, url)
        self.outcome = Outcome(name, "PostgreSQL" if url else "SQLite", writes)
        self.chance = random.Random(seed)
        if MIGRATED and not url:
            shutil.copy(MIGRATED, folder / "fazhi.sqlite3")
        told = self.house.seed(writes // 2 + 1, LAPSED)
        self.writers = Writers(self.house.port, told)

    @contextlib.contextmanager
    def writing(self) -> Iterator[Writers]:
        """While it is open, the clients write; afterwards they are let finish and everything is looked at."""
        begun = time.monotonic()
        self.house.start()
        self.writers.start(self.outcome.writes)
        try:
            yield self.writers
            self.writers.wait(300 + self.outcome.writes / 5)
        finally:
            self.house.stop()
        self.outcome.seconds = time.monotonic() - begun
        self.outcome.answers = self.writers.answers
        left = [w for w in self.writers.writes if not w.done]
        self.outcome.faults += [f"a write was given up: {w.refused or 'no answer'}" for w in left]
        self._look()

    def until_done(self, writes: int) -> None:
        """Waits until so many writes are done; one that waits for ever would not say what went wrong."""
        until = time.monotonic() + PATIENCE + self.outcome.writes / 5
        while len(self.writers.done) < writes and not self.writers.finished:
            if time.monotonic() > until:
                raise AssertionError(
                    f"{len(self.writers.done)} of {writes} writes done, then nothing more: {self.writers.answers}"
                )
            time.sleep(0.005)

    def _look(self) -> None:
        done = self.house.run("-m", "fazhi.cli", "tick")
        if done.returncode:
            self.outcome.faults.append(f"fazhi tick: {done.stderr[-300:]}")
        self.outcome.told = self.audit()
        self.outcome.faults += self.outcome.told["faults"]
        if self.outcome.told["law"] != LAPSED:
            self.outcome.faults.append(f"the law acted {self.outcome.told['law']} times instead of {LAPSED}")
        if self.outcome.told["written"] != self.outcome.writes:
            self.outcome.faults.append(f"{self.outcome.told['written']} of {self.outcome.writes} writes are there")
        verified = self.house.run("-m", "fazhi.cli", "verify")
        if verified.returncode:
            self.outcome.faults.append(f"fazhi verify: {(verified.stdout + verified.stderr)[-300:]}")

    def audit(self, folder: Path | None = None, done: list[str] | None = None) -> dict[str, Any]:
        """The state of the data, here or in a copy; ``done``: keys of the writes that must be there."""
        own = self.house.environment
        if folder is not None:
            own |= {"FAZHI_VAR": str(folder), "DATABASE_URL": f"sqlite:///{folder / 'fazhi.sqlite3'}"}
        asked = {
            "done": [w.key for w in self.writers.done] if done is None else done,
            "asked": [w.key for w in self.writers.writes],
        }
        found = subprocess.run(
            [sys.executable, "-m", "tests.faults.audit"], cwd=ROOT, env=own, input=json.dumps(asked),
            capture_output=True, text=True,
        )  # fmt: skip
        if found.returncode:
            return {"faults": [f"unreadable: {found.stderr[-400:]}"], "law": 0, "written": 0, "events": 0}
        return dict(json.loads(found.stdout.splitlines()[-1]))


def kill(folder: Path, url: str, writes: int) -> Outcome:
    """kill -9 of the server or of the background process, again and again, each started anew at once."""
    trial = Trial("kill -9 服务与后台进程", folder, url, writes)
    every = max(0.5, writes / 2500)
    with trial.writing() as writers:
        while not writers.finished:
            time.sleep(every * (0.2 + trial.chance.random()))
            which = trial.chance.choice(["server", "worker"])
            trial.house.kill(which)
            trial.outcome.blows += 1
            if which == "server":
                trial.house.start_server()
                trial.house.wait_until_it_answers()
            else:
                trial.house.start_worker()
    return trial.outcome


def disk(
    folder: Path, url: str, writes: int, room: Path, revive: Callable[[], bool] = lambda: False, times: int = 2
) -> Outcome:
    """The disk on which the data lie fills up, stays full for some seconds, and has room again. ``room``: its mount;
    ``revive``: starts a database that has stopped itself. The last time PostgreSQL is made to need room for its log, without
    which it stops itself for good.
    """
    trial = Trial("磁盘写满", folder, url, writes)
    filler = room / "filler"
    with trial.writing() as writers:
        for part in range(1, times + 1):
            trial.until_done(writes * part // (times + 2))
            with writers.held():
                _give_back(folder / "fazhi.sqlite3", url)
                _fill(filler)
                if url == "":  # the next write finds some room and meets the end of it half way
                    os.truncate(filler, filler.stat().st_size - trial.chance.randrange(1, 16) * 4096)
                elif part == times:
                    _next_log(url)
            trial.outcome.blows += 1
            for waited in range(200):  # whatever a stopped write gives back is taken as well
                time.sleep(0.1)
                if waited > 3:
                    _fill(filler)
                if waited >= 30 and writers.sentences:  # long enough that somebody has tried, also on a busy machine
                    break
            filler.unlink()
            trial.outcome.revived += revive()
            if trial.house.server and trial.house.server.poll() is not None:
                trial.outcome.faults.append("the server did not outlive a full disk")
    if not writers.sentences:
        trial.outcome.faults.append("nobody was told why nothing could be written")
    return trial.outcome


def _give_back(database: Path, url: str) -> None:
    """What the database holds in reserve, and could write into without the disk, is given back before the disk fills: SQLite's
    log keeps the room it once took, pages of PostgreSQL have room for some more events.
    """
    if url.startswith("postgres"):
        import psycopg

        with psycopg.connect(url, autocommit=True) as other:
            other.execute("VACUUM FULL spine_event")
    elif database.exists():
        with contextlib.closing(sqlite3.connect(database, timeout=5)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _next_log(url: str) -> None:
    """The database needs a new file of its log, as it does sooner or later whenever the disk stays full."""
    import psycopg

    with contextlib.suppress(psycopg.Error), psycopg.connect(url, autocommit=True) as other:
        for _ in range(40):  # files that it has made beforehand are used up first
            other.execute("SELECT pg_switch_wal(), pg_logical_emit_message(true, 'trial', 'full')")


def _fill(filler: Path) -> None:
    with contextlib.suppress(OSError), filler.open("ab", buffering=0) as file:
        size = 1 << 20
        while size:
            try:
                file.write(b"\0" * size)
            except OSError:
                size //= 2


def connection(folder: Path, url: str, writes: int, restart: Any, times: int = 6) -> Outcome:
    """Every connection to the database is cut, and in between the database itself dies and comes back."""
    import psycopg

    trial = Trial("数据库连接中断", folder, url, writes)
    with trial.writing():
        for part in range(1, times + 1):
            trial.until_done(writes * part // (times + 1))
            trial.outcome.blows += 1
            if part % 3 == 0:
                restart()
            else:
                with psycopg.connect(url, autocommit=True) as other:
                    other.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
    return trial.outcome


def power(folder: Path, writes: int) -> Outcome:
    """Copies of the SQLite files taken while they are written, as a power cut would leave them: with the end of the log
    missing, or garbled. Every one must be whole; what was confirmed before an uncut copy began must be in it.

    A reader that stays open keeps SQLite from moving the log into the main file, so that any beginning of the log is a
    state that a cut can leave.
    """
    trial = Trial("断电式副本", folder, "", writes)
    database = folder / "fazhi.sqlite3"
    reader = sqlite3.connect(database, isolation_level=None)
    reader.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM spine_event").fetchone()
    with trial.writing() as writers:
        for part in range(1, COPIES + 1):
            trial.until_done(writes * part // (COPIES + 1))
            _copy_and_look(trial, writers, part)
        reader.close()
    return trial.outcome


def _copy_and_look(trial: Trial, writers: Writers, part: int) -> None:
    folder = trial.house.folder
    whole = folder.parent / f"{folder.name}-copy"
    confirmed = [w.key for w in writers.done]
    shutil.rmtree(whole, ignore_errors=True)
    whole.mkdir()
    for name in ("fazhi.sqlite3", "fazhi.sqlite3-wal"):
        shutil.copyfile(folder / name, whole / name)
    log = (whole / "fazhi.sqlite3-wal").read_bytes()
    cut = trial.chance.randrange(32, max(33, len(log)))
    garbled = log[:cut] + os.urandom(min(4096, len(log) - cut))
    for state, must in ((log, confirmed), (log[:cut], []), (garbled, [])):
        (whole / "fazhi.sqlite3-wal").write_bytes(state)
        with contextlib.suppress(OSError):
            (whole / "fazhi.sqlite3-shm").unlink()
        shutil.copyfile(folder / "fazhi.sqlite3", whole / "fazhi.sqlite3")
        trial.outcome.faults += [f"副本{part}：{what}" for what in trial.audit(whole, must)["faults"]]
        trial.outcome.blows += 1
    shutil.rmtree(whole)


def crash(folder: Path, writes: int) -> Outcome:
    """Copies of the SQLite files while every process stands still in the middle of whatever it did."""
    trial = Trial("进程停顿时的副本", folder, "", writes)
    with trial.writing() as writers:
        for part in range(1, COPIES + 1):
            trial.until_done(writes * part // (COPIES + 1))
            confirmed = [w.key for w in writers.done]
            trial.house.signal(signal.SIGSTOP)
            copy = folder.parent / f"{folder.name}-copy"
            shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*-shm", "static", "cache"))
            trial.house.signal(signal.SIGCONT)
            trial.outcome.faults += [f"副本{part}：{what}" for what in trial.audit(copy, confirmed)["faults"]]
            trial.outcome.blows += 1
            shutil.rmtree(copy)
    return trial.outcome
