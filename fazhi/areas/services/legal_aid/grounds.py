"""The situations that the Act lists (第24条、第25条、第31条、第32条、第42条、第44条、第48条), as data with their articles."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Situation:
    """One situation of a list of the Act. ``named``: it refers to another rule, which must be named in words."""

    code: str
    name: str
    article: str
    named: bool = False

    @property
    def words(self) -> str:
        return f"{self.name}（{self.article}）"


_FILE = Path(__file__).with_name("grounds.toml")
LISTS: dict[str, dict[str, Situation]] = {
    group: {row["code"]: Situation(**row) for row in rows}
    for group, rows in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
}


def _choices(group: str) -> list[tuple[str, str]]:
    return [(code, situation.words) for code, situation in LISTS[group].items()]


def means() -> list[tuple[str, str]]:
    """Choices: no means test (第32条, 第24条). Called when asked, so that no migration carries the lists."""
    return _choices("means")


def checking() -> list[tuple[str, str]]:
    """Choices: hardship is not checked (第42条)."""
    return _choices("checking")


def claims() -> list[tuple[str, str]]:
    """Choices: what is claimed (第31条, 第32条, 第33条)."""
    return _choices("claim")


def advances() -> list[tuple[str, str]]:
    """Choices: why aid begins before the decision (第44条)."""
    return _choices("advance")


def notices() -> list[tuple[str, str]]:
    """Choices: why an organ notifies (第25条, 第28条)."""
    return _choices("notified")


def endings() -> list[tuple[str, str]]:
    """Choices: the eight grounds of termination (第48条)."""
    return _choices("ending")


def situation(group: str, code: str) -> Situation | None:
    """The situation of a list by its code; None where none is chosen."""
    return LISTS[group].get(code)
