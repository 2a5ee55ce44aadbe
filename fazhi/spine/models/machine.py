"""Keys with which other systems of the county hand in rows, and what was answered to them."""

from __future__ import annotations

from datetime import date

from django.db import models

from fazhi.spine.models.organ import Organ


class MachineKey(models.Model):
    """One system's key: it may enter rows of the named registers for one organ. Only the digest of the secret is kept.

    ``registers``: codes with blanks between them. ``until``: the last day on which it opens.
    """

    name = models.CharField("对接系统", max_length=30)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="登记单位")
    registers = models.TextField("台账")
    prefix = models.CharField("密钥前段", max_length=8, unique=True)
    digest = models.CharField("SM3", max_length=64)
    made_on = models.DateField("启用日期")
    until = models.DateField("截止日期", null=True)
    withdrawn_on = models.DateField("停用日期", null=True)
    used_on = models.DateField("最近使用日期", null=True)

    class Meta:
        verbose_name = "对接密钥"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.name}（{self.prefix}）"

    @property
    def codes(self) -> list[str]:
        return self.registers.split()

    def opens_on(self, day: date) -> bool:
        """Whether it may be used on a day."""
        return self.withdrawn_on is None and (self.until is None or day <= self.until)


class Intake(models.Model):
    """What was answered to a handing-in that named an idempotency key; the same again gets the same answer."""

    key = models.ForeignKey(MachineKey, models.CASCADE, related_name="intakes")
    token = models.CharField("幂等键", max_length=80)
    digest = models.CharField("SM3", max_length=64)
    answer = models.JSONField("答复")
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "对接收件"
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["key", "token"], name="one_answer_a_token")]

    def __str__(self) -> str:
        return f"{self.token} {self.at}"
