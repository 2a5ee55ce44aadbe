"""The background process: who holds its seat, and every run of every job."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class WorkerSeat(models.Model):
    """The one seat of the background process: whoever holds it does the jobs.

    ``token`` is empty while nobody holds it. ``place`` says in which running system the process number counts. A beat
    that is too old frees the seat.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    token = models.CharField(max_length=32, blank=True)
    host = models.CharField("主机", max_length=100, blank=True)
    place = models.CharField(max_length=120, blank=True)
    pid = models.PositiveIntegerField("进程号", default=0)
    started_at = models.DateTimeField("启动时间", null=True)
    beat_at = models.DateTimeField("最近心跳", null=True)

    class Meta:
        verbose_name = "后台进程"
        constraints = [models.CheckConstraint(name="one_seat_for_the_worker", condition=Q(id=1))]

    def __str__(self) -> str:
        return f"{self.host} {self.pid}"


class JobRun(models.Model):
    """One run of one job for one due moment; the pair is unique, so nobody runs it twice.

    ``token`` is the seat under which it runs; a run that is open under another token was interrupted. ``result`` and
    ``error`` are sentences without personal data.
    """

    job = models.CharField("任务", max_length=40)
    due_at = models.DateTimeField("应运行时间")
    token = models.CharField(max_length=32)
    tries = models.PositiveSmallIntegerField("次数", default=1)
    started_at = models.DateTimeField("开始")
    ended_at = models.DateTimeField("结束", null=True)
    result = models.CharField("结果", max_length=400, blank=True)
    error = models.CharField("错误", max_length=400, blank=True)

    class Meta:
        verbose_name = "任务运行记录"
        ordering = ["-due_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["job", "due_at"], name="a_job_once_for_a_moment")]
        indexes = [models.Index(fields=["started_at"], name="run_by_start")]

    def __str__(self) -> str:
        return f"{self.job} {self.due_at:%Y-%m-%d %H:%M}"
