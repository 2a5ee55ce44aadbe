"""Finding a figure by words: those of its name, its synonyms, its register, and those of every day, in any order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from fazhi.figures import catalogue, sayings
from fazhi.figures.words import Figure

#: How much a word is worth where it is found.
NAME, SYNONYM, REGISTER, ALIKE, EVERYDAY, PIECES = 1.0, 0.95, 0.9, 0.95, 0.85, 0.4
LONGER = 0.015  # what each letter of a longer name costs: the plain figure goes before its variants


@dataclass(frozen=True)
class _Known:
    figure: Figure
    name: str
    synonyms: tuple[str, ...]
    home: str

    def worth(self, word: str) -> float:
        """What one word, as it is written or made plain, is worth for this figure; 0 when it has nothing to do with it."""
        if word in self.name:
            return NAME
        if any(word in text for text in self.synonyms):
            return SYNONYM
        return REGISTER if word in self.home or word in self.figure.code else 0.0


@lru_cache(maxsize=8)
def _known(codes: tuple[str, ...]) -> tuple[_Known, ...]:
    found = []
    for code in codes:
        figure = catalogue.figure(code)
        name, *others = (f"{text.lower()} {sayings.plain(text)}" for text in sayings.of(figure))
        home = sayings.home_of(code)
        found.append(_Known(figure, name, tuple(others), f"{home} {sayings.plain(home)} {figure.unit}"))
    return tuple(found)


def find(words: str, figures: Iterable[Figure] | None = None) -> list[Figure]:
    """The figures that hold every word, the nearest first; where none does, those that hold most of them."""
    asked = words.replace("，", " ").replace("、", " ").split()
    chosen = catalogue.figures() if figures is None else figures
    known = _known(tuple(figure.code for figure in chosen))
    if not asked or not known:
        return []
    worths = [_worths(word.lower(), known) for word in asked]
    scores = [(sum(bool(w[at]) for w in worths), sum(w[at] for w in worths), at) for at in range(len(known))]
    most = max(held for held, _, _ in scores)
    if not most:
        return []
    kept = [one for one in scores if one[0] == most]
    kept.sort(key=lambda one: (LONGER * len(known[one[2]].figure.name) - one[1], one[2]))
    return [known[at].figure for _, _, at in kept]


def _worths(word: str, known: tuple[_Known, ...]) -> list[float]:
    """Of one word for every figure: as written, in the words of the trade, else by its pieces."""
    forms = [(word, 1.0), (sayings.plain(word), ALIKE)]
    everyday: dict[str, list[str]] = sayings.declared()["everyday"]
    forms += [(sayings.plain(form), EVERYDAY) for form in everyday.get(word, ()) if form != word]
    found = [max(one.worth(form) * factor for form, factor in forms if form) for one in known]
    if any(found):
        return found
    if inside := [key for key in sorted(everyday, key=len, reverse=True) if key in word]:
        parts = [_worths(key, known) for key in inside[:3]]
        return [PIECES * min(at) if all(at) else 0.0 for at in zip(*parts, strict=True)]
    return _by_pieces(sayings.pairs(sayings.plain(word) or word), known)


def _by_pieces(pairs: tuple[str, ...], known: tuple[_Known, ...]) -> list[float]:
    """By how many of its pairs of letters are found, where that is more than half."""
    shares = [sum(bool(one.worth(pair)) for pair in pairs) / len(pairs) if pairs else 0.0 for one in known]
    return [PIECES * share if share > 0.5 else 0.0 for share in shares]
