"""Sentences from which the first draft of a yearly report is written: text with figure tokens.

``{{code}}`` prints a figure with its unit, ``{{code|n}}`` the number alone, ``{{code|trend}}`` the figure and, where it
means something, its change against last year. What stands between ``[[`` and ``]]`` is left out when one of its figures is
zero or has no cases, so that a draft never prints an empty phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from fazhi.spine.models import Organ

TOKEN = re.compile(r"\{\{\s*([a-z0-9_.]+)\s*(?:\|\s*(n|change|trend|last))?\s*\}\}")
NAMED = re.compile(r"<([a-z0-9_.]+)([+#]?)>")

Writer = Callable[[Organ, int], list[str]]
"""Gives paragraphs about an organ's year from records that are no numbers, such as the titles of tasks."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of the draft. ``area`` says under which heading; ``order`` where in it; ``part`` in which required part."""

    system: str
    area: str
    text: str
    order: int = 100
    part: str = "done"
    several: frozenset[str] = frozenset()  # figures that count units: one alone, a unit's own report does not tell
    lead: str = ""  # what stands before it, whichever of its clauses is told: 据公安机关统计，

    @property
    def codes(self) -> list[str]:
        return [match[0] for match in TOKEN.findall(self.text)]


_sentences: list[Sentence] = []
_writers: list[tuple[str, int, Writer]] = []


def say(*sentences: Sentence) -> None:
    """Offer sentences to the draft."""
    _sentences.extend(sentences)


def tell(
    system: str, order: int, *clauses: str, area: str = "", within: str = "", lead: str = "", part: str = "done"
) -> None:
    """Offer one sentence of clauses to the draft; ``<name>`` in a clause is a figure of the system, ``<name+>`` with its trend,
    ``<name#>`` one that counts units and is told from two on (the report of a single unit does not count it).

    A clause without cases is left out; what a list shares stands in its first clause before ｜ ("收到｜司法建议<judicial>、") and
    is kept when that is left out; one with ``[[…]]`` of its own stands as it is written. ``lead`` stands before whatever
    is told and says whose numbers they are. ``within`` is what the names stand under where that is not the system, ``area``
    the heading where it is not the system's, ``part`` the required part where it is not the first.
    """
    text = "".join(clause if "[[" in clause else f"[[{clause}]]" for clause in clauses)
    several = frozenset(f"{within or system}.{m[1]}" for m in NAMED.finditer(text) if m[2] == "#")
    text = NAMED.sub(lambda m: f"{{{{{within or system}.{m[1]}{'|trend' if m[2] == '+' else ''}}}}}", text)
    say(Sentence(system, area or system.partition(".")[0], text, order, part, several, lead))


def sentences(area: str = "", part: str = "") -> list[Sentence]:
    chosen = (s for s in _sentences if (not area or s.area == area) and (not part or s.part == part))
    return sorted(chosen, key=lambda s: (s.area, s.order))


def offer(part: str, order: int, writer: Writer) -> None:
    """Offer paragraphs that are written from records, not from figures, to a required part."""
    _writers.append((part, order, writer))


def offered(part: str, organ: Organ, year: int) -> list[str]:
    """The paragraphs that the systems write for a part."""
    chosen = sorted((one for one in _writers if one[0] == part), key=lambda one: one[1])
    return [text for _, _, writer in chosen for text in writer(organ, year)]
