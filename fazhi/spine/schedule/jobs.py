"""The jobs of this installation, in the order in which those that are due together are done."""

from __future__ import annotations

from datetime import time, timedelta

from django.conf import settings

from fazhi.spine import clock
from fazhi.spine.actions import apply_law
from fazhi.spine.checkpoints import make_checkpoint
from fazhi.spine.reminders.mailing import deliver, prepare
from fazhi.spine.reminders.making import make_reminders
from fazhi.spine.schedule.words import Job

_declared: list[Job] = []


def declare(job: Job) -> Job:
    """Take in a job. Raises ValueError for a code that is there already."""
    if any(other.code == job.code for other in _declared):
        raise ValueError(f"{job.code} is declared twice")
    _declared.append(job)
    return job


def jobs() -> tuple[Job, ...]:
    """All declared jobs."""
    return tuple(_declared)


def _law() -> str:
    moved = apply_law(clock.today())
    return f"{len(moved)}件事项依法发生步骤" if moved else "没有依法自动发生的步骤"


def _checkpoint() -> str:
    made = make_checkpoint()
    return f"第{made.number}号：留痕链{made.chains}条、事件{made.events}个，校验值{made.digest[:16]}…"


def _remind() -> str:
    made = make_reminders(clock.today())
    prepare(clock.today())
    return "；".join(filter(None, (str(made), _mail())))


def _mail() -> str:
    return str(deliver(clock.today()))


declare(Job(
    "law", "依法自动发生的步骤", _law, at=time(0, 5),
    why="期限届满由法律直接发生后果的（视为受理、视为放弃等），届满次日登记；期间的最后一日截止于二十四时（民法典第203条）",
))  # fmt: skip
declare(Job(
    "checkpoint", "留痕检查点", _checkpoint, at=time(0, 30),
    why="全部留痕链的链尾汇成一个值并公开，事后的改动、删截可以查出",
))  # fmt: skip
declare(Job(
    "reminders", "期限提醒", _remind, at=settings.FAZHI_REMIND_AT,
    why="临期、到期、超期的期限提醒经办人，超期不办的提请上级督办（本地做法，时间和对象可设置）",
))  # fmt: skip
declare(Job(
    "mail", "补发提醒邮件", _mail, every=timedelta(minutes=10), why="没有发出的提醒邮件再发一次",
))  # fmt: skip
