"""What the county lays down for the law report, read from ``local_practice.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from fazhi.portal.ballots import Question

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

LEAST: int = _PRACTICE["rating"]["least"]
SHORTEST_PROBLEM: int = _PRACTICE["report"]["shortest_problem"]
QUESTIONS = tuple(
    Question(one["code"], one["words"], {str(n): words for n, words in enumerate(one["answers"], 1)})
    for one in _PRACTICE["rating"]["questions"]
)
