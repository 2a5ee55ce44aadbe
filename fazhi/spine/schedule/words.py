"""The word for what is done by the clock: Job. Pure: no database, no clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True)
class Job:
    """One thing that is done by the clock: daily ``at`` a time of day, or ``every`` so often from midnight on.

    ``does`` returns what it did in one sentence without personal data, "" for nothing. It must bear being done twice: a
    run that was interrupted is taken up again from its beginning. Raises ValueError unless exactly one of ``at`` and
    ``every`` is given.
    """

    code: str
    name: str
    does: Callable[[], str]
    why: str
    at: time | None = None
    every: timedelta | None = None

    def __post_init__(self) -> None:
        if (self.at is None) == (self.every is None):
            raise ValueError(f"{self.code}: either at or every")
        if self.every is not None and not timedelta(minutes=1) <= self.every <= timedelta(days=1):
            raise ValueError(f"{self.code}: every is between a minute and a day")

    def last_due(self, now: datetime) -> datetime:
        """The latest moment not after ``now`` at which the job was due. ``now`` is local time with its zone."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if self.every is not None:
            return midnight + (now - midnight) // self.every * self.every
        due = self._on(midnight)
        return due if due <= now else self._on(midnight - timedelta(days=1))

    def next_due(self, now: datetime) -> datetime:
        """The first moment after ``now`` at which the job is due."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        tomorrow = midnight + timedelta(days=1)
        if self.every is not None:
            return min(self.last_due(now) + self.every, tomorrow)
        due = self._on(midnight)
        return due if due > now else self._on(tomorrow)

    def _on(self, midnight: datetime) -> datetime:
        assert self.at is not None
        return datetime.combine(midnight.date(), self.at, tzinfo=midnight.tzinfo)

    @property
    def rhythm(self) -> str:
        """每日 00:05, 每10分钟."""
        if self.every is not None:
            minutes = int(self.every.total_seconds() // 60)
            return f"每{minutes // 60}小时" if minutes % 60 == 0 else f"每{minutes}分钟"
        return f"每日 {self.at:%H:%M}"
