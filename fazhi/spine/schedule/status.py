"""How it stands with the background process: who holds the seat, what each job did last and does next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from fazhi.spine.models import JobRun, Mail, WorkerSeat
from fazhi.spine.schedule.jobs import jobs
from fazhi.spine.schedule.seat import held
from fazhi.spine.schedule.words import Job
from fazhi.spine.schedule.worker import local_now

GRACE = timedelta(hours=1)


@dataclass(frozen=True)
class JobState:
    """One job: its last run, the last that succeeded, and when it is due next."""

    job: Job
    last: JobRun | None
    next_at: datetime

    @property
    def late(self) -> bool:
        """Whether a due moment has passed by more than the grace without a run."""
        due = self.job.last_due(local_now() - GRACE)
        return self.last is None or self.last.due_at < due

    @property
    def state(self) -> tuple[str, str]:
        """Tone and word."""
        if self.last is None:
            return "grey", "还没有运行过"
        if self.last.ended_at is None:
            return "amber", "正在运行" if self.last.tries == 1 else f"第{self.last.tries}次运行"
        return ("red", "出错") if self.last.error else ("green", "正常")

    def told(self) -> dict[str, Any]:
        """The same as plain data, moments as ISO 8601."""
        last = self.last
        return {
            "job": self.job.code, "name": self.job.name, "rhythm": self.job.rhythm, "state": self.state[1],
            "due": last and last.due_at.isoformat(), "started": last and last.started_at.isoformat(),
            "ended": last and last.ended_at and last.ended_at.isoformat(), "tries": last.tries if last else 0,
            "result": last.result if last else "", "error": last.error if last else "", "next": self.next_at.isoformat(),
        }  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """Everything at one moment."""

    seat: WorkerSeat | None
    running: bool
    jobs: list[JobState]
    mails_waiting: int
    mail_error: str

    @property
    def trouble(self) -> list[str]:
        """What somebody has to see to, a sentence each."""
        found = []
        if not self.running and any(state.late for state in self.jobs):
            found.append("后台进程没有在运行，定时任务和提醒都停着；请启动 fazhi worker（fazhi serve 会同时启动它）")
        found += [f"“{s.job.name}”出错：{s.last.error}" for s in self.jobs if s.last and s.last.error]
        if self.mails_waiting and self.mail_error:
            found.append(f"{self.mails_waiting}封提醒邮件没有发出：{self.mail_error}")
        return found


def standing() -> Standing:
    """Read it; a handful of queries."""
    seat, now = WorkerSeat.objects.filter(pk=1).first(), local_now()
    states = [
        JobState(job, JobRun.objects.filter(job=job.code).order_by("-due_at").first(), job.next_due(now))
        for job in jobs()
    ]
    waiting = Mail.objects.filter(closed_at=None)
    error = waiting.exclude(error="").values_list("error", flat=True).first() or ""
    return Standing(seat, bool(seat and held(seat)), states, waiting.count(), error)


def runs(most: int = 30) -> list[JobRun]:
    """The latest runs that did something or failed; idle looks of the frequent jobs are left out."""
    frequent = [job.code for job in jobs() if job.every]
    rows = JobRun.objects.exclude(job__in=frequent, result="", error="", ended_at__isnull=False)
    return list(rows.filter(started_at__lte=timezone.now()).order_by("-started_at", "-pk")[:most])
