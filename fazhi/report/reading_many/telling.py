"""How far a long reading has come, on the terminal or once a minute in a log."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from time import monotonic

ON_TERMINAL, IN_LOG = 0.5, 60.0  # seconds between two tellings


@dataclass
class Progress:
    """Counts files that are done; ``known`` are those of an earlier run."""

    todo: int
    known: int = 0
    done: int = 0
    begun: float = field(default_factory=monotonic)
    told: float = 0.0

    def step(self) -> None:
        self.done += 1
        now, live = monotonic(), sys.stderr.isatty()
        self.told = self.told or self.begun
        if now - self.told >= (ON_TERMINAL if live else IN_LOG):
            self.told = now
            print(("\r\x1b[K" if live else "") + self.words(now), end="" if live else "\n", file=sys.stderr, flush=True)

    def words(self, now: float) -> str:
        rate = self.done / max(now - self.begun, 1e-6)
        left = (self.todo - self.done) / rate if rate else 0
        return f"已读{self.known + self.done}/{self.known + self.todo}份，每秒{rate:.1f}份，约剩{_span(left)}"

    def end(self) -> None:
        if sys.stderr.isatty() and self.told > self.begun:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "不到1分钟"
    return f"{minutes // 60}小时{minutes % 60}分钟" if minutes >= 60 else f"{minutes}分钟"
