"""Which article of a new edition was which in the old one, worked out from their wording; a person confirms it.

Pure. Articles keep their order in nearly all revisions, but not in all, so every pair is compared; a pair counts when each is
the other's best match.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

ALIKE = 60  # of 100: less is another article


@dataclass(frozen=True)
class Move:
    """One article that bears another number now. ``alike`` of 100."""

    old: str
    new: str
    alike: int


def worked_out(old: Mapping[str, str], new: Mapping[str, str]) -> list[Move]:
    """Articles (key → text) whose number changed, in the order of the old edition."""
    before, after = {k: _bare(t) for k, t in old.items()}, {k: _bare(t) for k, t in new.items()}
    forth, back = _best(before, after), _best(after, before)
    return [
        Move(key, there, round(alike))
        for key, (there, alike) in forth.items()
        if there != key and back.get(there, ("", 0))[0] == key
    ]


def _best(some: Mapping[str, str], others: Mapping[str, str]) -> dict[str, tuple[str, float]]:
    """Of each article the one among the others that is most like it."""
    found = {}
    for key, text in some.items():
        if match := process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=ALIKE):
            found[key] = (match[2], match[1])
    return found


def _bare(text: str) -> str:
    return re.sub(r"[\s，。；：、（）“”]", "", text)
