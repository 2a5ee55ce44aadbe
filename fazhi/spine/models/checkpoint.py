"""Checkpoints: what the whole history was at one moment, in a few digests that anybody can keep."""

from __future__ import annotations

from typing import Any

from django.db import models

from fazhi.spine.models.chain import AppendOnly


class _Fixed(models.Model):
    """Written once."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnly("检查点只能追加，不能改动")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnly("检查点只能追加，不能删除")


class Checkpoint(_Fixed):
    """All histories at one moment: ``heads`` is the Merkle root over the end of every chain, ``log`` over every event.

    Numbered from 1 without gaps; ``previous`` is the digest of the one before, ``digest`` its own. ``peaks`` (roots of
    the full subtrees of the log) let the log grow without its old events; ``blocks`` (roots of the full blocks of events
    that this checkpoint completed) keep proofs short of work. Both follow from the events and are checked with them.
    """

    number = models.PositiveIntegerField("编号", primary_key=True)
    made_at = models.DateTimeField("时间")
    chains = models.PositiveBigIntegerField("留痕链数")
    events = models.PositiveBigIntegerField("事件数")
    heads = models.CharField("链尾总校验值", max_length=64)
    log = models.CharField("事件总校验值", max_length=64)
    previous = models.CharField("上一检查点校验值", max_length=64, blank=True)
    digest = models.CharField("本检查点校验值", max_length=64, unique=True)
    peaks = models.JSONField(default=list)
    blocks = models.JSONField(default=list)

    class Meta:
        verbose_name = "检查点"
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"第{self.number}号检查点"


class Head(_Fixed):
    """Where one chain ended at a checkpoint, and which of its events were new there; only for chains that had moved.

    The new events are those after ``since`` up to ``length``. ``place`` is the place of the first of them in the log of
    all events, so the place of event ``seq`` is ``place + seq - since - 1``. ``chain`` is a plain number on purpose: what
    was put on record here outlives the chain, should somebody remove that.
    """

    place = models.PositiveBigIntegerField(primary_key=True)
    checkpoint = models.ForeignKey(Checkpoint, models.PROTECT, related_name="moved", db_index=False)
    chain = models.PositiveBigIntegerField()
    since = models.PositiveIntegerField()
    length = models.PositiveIntegerField()
    head = models.CharField(max_length=64)

    class Meta:
        verbose_name = "链尾"
        constraints = [
            models.UniqueConstraint(fields=["checkpoint", "chain"], name="one_head_of_a_chain_per_checkpoint"),
            models.UniqueConstraint(fields=["chain", "length"], name="one_checkpoint_for_a_length"),
        ]

    def __str__(self) -> str:
        return f"{self.checkpoint_id}: {self.chain}#{self.length}"
