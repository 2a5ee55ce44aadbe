"""Local practice of clean-up, read from ``local_practice.toml``.

国办发〔2018〕37号 asks for clean-up and publication of its results; kinds of result, days and rounds are set by provincial and
local rules. The kinds are therefore data, with what each does to the document.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Result:
    """One kind of result. ``does``: what it does to the document; "": the document has left force by itself meanwhile."""

    code: str
    name: str
    does: str
    reason: bool = True


RESULTS: dict[str, Result] = {row["code"]: Result(**row) for row in _PRACTICE["results"]}
REASONS: dict[str, list[str]] = _PRACTICE["reasons"]
TASK_DAYS: int = _PRACTICE["tasks"]["days"]
CONSULT_DAYS: int = _PRACTICE["tasks"]["consult_days"]


def results() -> list[tuple[str, str]]:
    """Choices of the result; called when asked, so that no migration carries local names."""
    return [(result.code, result.name) for result in RESULTS.values()]


def by_word(text: str) -> Result | None:
    """The kind that a code or a name means; None where there is none."""
    said = "".join(text.split())
    return next((r for r in RESULTS.values() if said in (r.code, r.name)), None)


def doing(*does: str) -> list[str]:
    """Codes of the results that do one of these to a document."""
    return [result.code for result in RESULTS.values() if result.does in does]


#: Results after which whoever relies on the document has something to look at.
AFFECTING = doing("amend", "repeal", "invalid")
