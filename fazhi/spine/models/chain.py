"""History: one hash chain for each matter or entry, and the events on it. Appended, never changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class AppendOnly(Exception):
    """Somebody tried to change or delete what is only ever appended."""


class Chain(models.Model):
    """The thread that everything about one record hangs on: events, attachments, links.

    Its key is also the key of the matter or entry. ``head`` is the hash of the last event, ``length`` their count;
    a row lock on it keeps the chain from forking.
    """

    system = models.CharField(max_length=60, db_index=True)
    head = models.CharField(max_length=64, default="")
    length = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "留痕链"

    def __str__(self) -> str:
        return f"{self.system} {self.pk}"


class Event(models.Model):
    """One thing that happened: what, on which day, entered when, by whom, with all that was handed in.

    What may name a person stands in the payload as a salted digest only; the values are in ``EventSecret``. ``actor`` says
    in words who acted: the name that an account had then, the article when the law itself acts (视为受理), or the public.
    """

    chain = models.ForeignKey(Chain, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    code = models.CharField(max_length=60)
    on = models.DateField("日期")
    at = models.DateTimeField("录入时间")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor = models.CharField(max_length=120, blank=True)
    before = models.CharField(max_length=40, blank=True)
    after = models.CharField(max_length=40, blank=True)
    payload = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    key = models.CharField(max_length=80, null=True, unique=True)

    class Meta:
        verbose_name = "事件"
        constraints = [models.UniqueConstraint(fields=["chain", "seq"], name="no_fork_in_a_chain")]
        ordering = ["chain", "seq"]

    def __str__(self) -> str:
        return f"{self.chain_id}#{self.seq} {self.code} {self.on}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise AppendOnly("事件只能追加，不能改动")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnly("事件只能追加，不能删除")

    @property
    def kept_aside(self) -> dict[str, list[Any]]:
        """Place in the payload -> [salt, value], for values that have not been erased. Select ``aside`` for lists."""
        try:
            return dict(self.aside.kept)
        except EventSecret.DoesNotExist:
            return {}

    @property
    def note(self) -> str:
        """The note that was handed in with it; empty once it has been erased."""
        return str(self.kept_aside.get("note", ["", ""])[1]) if "note" in self.payload else ""

    def told(self, part: str) -> dict[str, Any]:
        """The values of a part of the payload ("fields", "detail"), those kept aside put back; erased ones stay digests."""
        values = dict(self.payload.get(part, {}))
        if any(isinstance(v, dict) for v in values.values()):
            values |= {k.partition(".")[2]: v for k, (_, v) in self.kept_aside.items() if k.startswith(part + ".")}
        return values


class EventSecret(models.Model):
    """The values of an event that may name a person, kept aside so that they can be erased and the chain still verifies.

    ``kept``: place in the payload ("fields.applicant", "note") -> [salt, value].
    """

    event = models.OneToOneField(Event, models.PROTECT, primary_key=True, related_name="aside")
    kept = models.JSONField()

    class Meta:
        verbose_name = "另存值"

    def __str__(self) -> str:
        return f"{self.event_id}: {'、'.join(self.kept)}"
