"""Sentences from which the first draft of a yearly report is written: text with figure tokens.

``{{code}}`` prints a figure with its unit, ``{{code|n}}`` the number alone. What stands between ``[[`` and ``]]`` is left
out when one of its figures is zero or has no cases, so that a draft never prints an empty phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(r"\{\{\s*([a-z0-9_.]+)\s*(?:\|\s*(n|change))?\s*\}\}")


@dataclass(frozen=True)
class Sentence:
    """One sentence of the draft. ``area`` says under which heading; ``order`` where in it."""

    system: str
    area: str
    text: str
    order: int = 100

    @property
    def codes(self) -> list[str]:
        return [match[0] for match in TOKEN.findall(self.text)]


_sentences: list[Sentence] = []


def say(*sentences: Sentence) -> None:
    """Offer sentences to the draft."""
    _sentences.extend(sentences)


def tell(system: str, order: int, *clauses: str, area: str = "", within: str = "", lead: str = "") -> None:
    """Offer one sentence of clauses to the draft; ``<name>`` in a clause is a figure of the system.

    A clause without cases is left out, with its ``lead`` (whose number it is); one with ``[[…]]`` of its own stands as it is
    written. ``within`` is what the names stand under where that is not the system, ``area`` the heading where it is not the system's.
    """
    text = "".join(clause if "[[" in clause else f"[[{lead}{clause}]]" for clause in clauses)
    text = text.replace("<", "{{" + (within or system) + ".").replace(">", "}}")
    say(Sentence(system, area or system.partition(".")[0], text, order))


def sentences(area: str = "") -> list[Sentence]:
    return sorted((s for s in _sentences if not area or s.area == area), key=lambda s: (s.area, s.order))
