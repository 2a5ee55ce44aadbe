"""Whether something handed in at a moment lies in a day.

A limit ends at 24:00 of its last day, or when business stops where there are business hours (民法典第203条第2款): at a
counter. What is sent electronically at 23:50 is in time; time in the post is not counted, so the postmark decides
(民事诉讼法第85条第4款，法释〔2018〕1号第48条). Pure: no database, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")


class Means(Enum):
    """How something was handed in."""

    COUNTER = "窗口提交"
    ELECTRONIC = "网上提交"
    POST = "邮寄"  # the moment is that of the postmark


@dataclass(frozen=True)
class Hours:
    """Business hours of a counter: local practice, "09:00-17:30"."""

    opens: time
    closes: time

    @classmethod
    def read(cls, text: str) -> Hours:
        """From "09:00-17:30". Raises ValueError with a plain sentence."""
        try:
            first, last = (time.fromisoformat(part.strip()) for part in text.split("-"))
        except ValueError:
            first = last = time(0)
        if not first < last:
            raise ValueError(f"办公时间“{text}”应写作“09:00-17:30”")
        return cls(first, last)


def filed_on(moment: datetime, means: Means, hours: Hours) -> date:
    """The day in which a filing lies: at a counter after close of business, the next. Needs an aware moment."""
    if moment.tzinfo is None:
        raise ValueError("时刻须注明时区")
    here = moment.astimezone(CHINA)
    late = means is Means.COUNTER and here.time() > hours.closes
    return here.date() + timedelta(days=1) if late else here.date()


def in_time(moment: datetime, means: Means, due: date, hours: Hours) -> bool:
    """Whether a filing keeps a limit that ends on ``due``."""
    return filed_on(moment, means, hours) <= due
