"""Citations in a text under review: what the statutes and documents on file say of each today, and a point made out of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from fazhi.areas.decisions.legality.clauses import WHOLE, starts
from fazhi.areas.decisions.legality.words import Severity as Weight
from fazhi.statutes.checking import Finding, Severity, check
from fazhi.statutes.citations import Citation, find

_TONES = {Severity.ERROR: "red", Severity.WARNING: "amber", Severity.UNKNOWN: "grey", Severity.GOOD: "green"}
_WEIGHTS = {Severity.ERROR: Weight.MUST, Severity.WARNING: Weight.SHOULD}


@dataclass(frozen=True)
class Cited:
    """One citation as the reviewer sees it. ``clause``: where it stands in the text."""

    finding: Finding
    clause: str

    @property
    def tone(self) -> str:
        return _TONES[self.finding.severity]

    @property
    def is_doubtful(self) -> bool:
        return self.finding.severity in _WEIGHTS

    @property
    def as_point(self) -> str:
        """The query that opens the form of a point filled in with this finding."""
        weight = _WEIGHTS.get(self.finding.severity, Weight.HINT)
        problem = f"引用“{self.finding.citation.text}”：{self.finding.what}。"
        said = {"do": "add_point", "article": self.clause, "severity": str(weight), "problem": problem}
        return urlencode(said | {"suggestion": self.finding.mend})


def cited(text: str, on: date) -> list[Cited]:
    """Every citation of a text with what is to be said of it on a day; the doubtful first, then as they come."""
    places = starts(text)
    offsets = [offset for offset, _ in places]
    found = []
    for finding in check(text, on):
        at = bisect_right(offsets, finding.citation.start)
        found.append(Cited(finding, places[at - 1][1] if at else WHOLE))
    return sorted(found, key=lambda c: list(_TONES).index(c.finding.severity))


@dataclass(frozen=True)
class Piece:
    """A stretch of a line; ``cited`` when it is a citation."""

    text: str
    cited: Cited | None = None


class Marker:
    """Marks citations in the lines of the text they were found in."""

    def __init__(self, found: Iterable[Cited]) -> None:
        self.known = {c.finding.citation.text: c for c in reversed(list(found))}
        words = sorted(map(re.escape, self.known), key=len, reverse=True)
        self.pattern = re.compile("|".join(words)) if words else None

    def pieces(self, line: str) -> list[Piece]:
        """The line in stretches, in order."""
        if self.pattern is None:
            return [Piece(line)]
        out, done = [], 0
        for match in self.pattern.finditer(line):
            out += [Piece(line[done : match.start()])] if match.start() > done else []
            out.append(Piece(match.group(), self.known[match.group()]))
            done = match.end()
        return [*out, Piece(line[done:])] if done < len(line) else out


def citations(text: str) -> list[Citation]:
    """The statutes and documents that a text cites, each place once, in the order in which they are first named."""
    found: dict[tuple[str, str, str], Citation] = {}
    for c in find(text):
        if not c.of_itself:
            found.setdefault((c.title, c.number, c.place), c)
    return list(found.values())


def listed(text: str) -> str:
    """The citations of a text as one line for the record; "" when there are none."""
    return "；".join(f"《{c.title}》{c.place}" if c.title else f"{c.number}{c.place}" for c in citations(text))
