"""The background process: does what is due, each due moment once, one job after the other.

A run is claimed by a row that can exist once; what was interrupted is found open under another seat and taken up again.
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
from datetime import datetime, timedelta

from django.db import DatabaseError, IntegrityError, InterfaceError, close_old_connections, connection, transaction
from django.utils import timezone

from fazhi.spine.errors import Refused
from fazhi.spine.models import JobRun
from fazhi.spine.schedule.jobs import jobs
from fazhi.spine.schedule.seat import Seat
from fazhi.spine.schedule.words import Job

NAP = 0.5  # seconds between two looks at the clock
RECHECK = 15.0  # seconds between two tries to get the seat, or to reach the database
TRIES = 3
AGAIN = timedelta(minutes=10)  # so long after a failure it is tried once more
KEPT = timedelta(days=90)  # so long the rows of runs are kept
_log = logging.getLogger("fazhi.worker")


def local_now() -> datetime:
    """The wall clock in the county; jobs follow it even where the day is fixed for a demonstration."""
    return timezone.localtime()


class Worker:
    """One background process. ``parent``: the process with which it ends."""

    def __init__(self, parent: int | None = None) -> None:
        self.parent, self.stopping = parent, False
        self.seat = Seat()
        self._settled: dict[str, datetime] = {}  # job -> due moment that needs no further look

    def stop(self, *_: object) -> None:
        """Stop after the job in hand; may be called from a signal."""
        self.stopping = True

    @property
    def goes_on(self) -> bool:
        orphaned = self.parent is not None and os.getppid() != self.parent
        return not self.stopping and not orphaned

    def run(self) -> None:
        """Work until told to stop. Without the seat: wait for it. Without the database: wait for that."""
        waiting = unreachable = False
        while self.goes_on:
            try:
                if self.seat.lost and not self.seat.take():
                    if not waiting:
                        say("已有后台进程在运行，本进程待命")
                    waiting = True
                    self._nap(RECHECK)
                    continue
                self.pass_over()
                waiting = unreachable = False
            except (DatabaseError, InterfaceError) as error:
                if not unreachable:
                    say(f"数据库连接不上（{type(error).__name__}），恢复后继续")
                unreachable = True
                connection.close()
                self._nap(RECHECK)
            self._nap(NAP)
        self.seat.leave()

    def _nap(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while self.goes_on and time.monotonic() < until:
            time.sleep(min(NAP, seconds))

    def pass_over(self) -> list[JobRun]:
        """Do every job that is due and not yet done; returns the runs. One job's failure does not stop the others."""
        now, done = local_now(), []
        for job in jobs():
            due = job.last_due(now)
            if self._settled.get(job.code) == due:
                continue
            if not self.goes_on or self.seat.lost:
                break
            if run := self._claim(job, due):
                done.append(self._do(job, run))
        close_old_connections()
        return done

    def _claim(self, job: Job, due: datetime) -> JobRun | None:
        """The run of a due moment, when it is ours to do now."""
        now = timezone.now()
        missed = JobRun.objects.filter(job=job.code, ended_at=None, due_at__lt=due)
        missed.update(ended_at=now, error="运行中断，由下一次运行代替")
        try:
            with transaction.atomic():
                run = JobRun.objects.create(job=job.code, due_at=due, token=self.seat.token, started_at=now)
        except IntegrityError:
            return self._again(job, due, now)
        JobRun.objects.filter(job=job.code, started_at__lt=now - KEPT).delete()
        return run

    def _again(self, job: Job, due: datetime, now: datetime) -> JobRun | None:
        """An interrupted or failed run of this moment, taken up once more unless it was tried often enough."""
        run = JobRun.objects.get(job=job.code, due_at=due)
        same = JobRun.objects.filter(pk=run.pk, token=run.token, tries=run.tries, ended_at=run.ended_at)
        if run.ended_at is None and not self.seat.sits():
            return None  # perhaps it is being done by whoever does sit there; only the holder knows it for interrupted
        if run.ended_at is None and run.tries >= TRIES:
            same.update(ended_at=now, error=f"连续{TRIES}次运行中断，等下一次")
            run.error = "interrupted"
        elif run.ended_at is not None and not (run.error and run.tries < TRIES):
            pass  # done, or given up
        elif run.ended_at is not None and run.ended_at > now - AGAIN:
            return None
        elif same.update(token=self.seat.token, tries=run.tries + 1, started_at=now, ended_at=None, error=""):
            run.refresh_from_db()
            return run
        else:
            return None
        self._settled[job.code] = due
        return None

    def _do(self, job: Job, run: JobRun) -> JobRun:
        try:
            run.result, run.error = job.does()[:400], ""
        except Exception as error:
            _log.exception("任务“%s”出错", job.name)
            run.result, run.error = "", sentence(error)
            if isinstance(error, InterfaceError | DatabaseError):
                connection.close()
        run.ended_at = timezone.now()
        mine = JobRun.objects.filter(pk=run.pk, token=self.seat.token, tries=run.tries)
        mine.update(ended_at=run.ended_at, result=run.result, error=run.error)
        if not run.error:
            self._settled[job.code] = run.due_at
        if job.at or run.error or run.result:
            say(f"{job.name}：{run.error or run.result}")
        return run


def say(words: str) -> None:
    """A line for whoever reads the output; that nobody does any more stops nothing."""
    with contextlib.suppress(OSError):
        print(f"{local_now():%m-%d %H:%M:%S} {words}", flush=True)


def sentence(error: Exception) -> str:
    """An error in one sentence without what the program was handling: that may be personal and stays in the log."""
    if isinstance(error, Refused):
        return str(error)[:400]
    if isinstance(error, DatabaseError | InterfaceError):
        return f"数据库不能完成这一操作（{type(error).__name__}），详见后台进程的运行日志"
    return f"程序出错（{type(error).__name__}），详见后台进程的运行日志"
