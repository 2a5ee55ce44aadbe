"""The jobs of this installation, in the order in which those that are due together are done."""

from __future__ import annotations

from datetime import time

from fazhi.spine import clock
from fazhi.spine.actions import apply_law
from fazhi.spine.schedule.words import Job
from fazhi.spine.verify import make_checkpoint

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
    return f"留痕链{made.chains}条、事件{made.events}个，根{made.root[:16]}…"


declare(Job(
    "law", "依法自动发生的步骤", _law, at=time(0, 5),
    why="期限届满由法律直接发生后果的（视为受理、视为放弃等），届满次日登记；期间的最后一日截止于二十四时（民法典第203条）",
))  # fmt: skip
declare(Job(
    "checkpoint", "留痕检查点", _checkpoint, at=time(0, 30),
    why="全部留痕链的链尾汇成一个值并公开，事后的改动、删截可以查出",
))  # fmt: skip
