"""The area of work of a figure: from its own words first, then its sentence, then the headings above it."""

import re
from functools import lru_cache

from .words import finder, load


def _weights():
    """What each word weighs: (area, weight) pairs."""
    table: dict[str, dict[str, int]] = {}
    for area, groups in load("areas.toml").items():
        for weight, words in groups.items():
            for word in words:
                table.setdefault(word, {})[area] = int(weight)
    return {word: tuple(areas.items()) for word, areas in table.items()}


WEIGHTS = _weights()
WORD = re.compile(finder(WEIGHTS))
OWN, AGENT, SENTENCE, TOPIC, PART, BEFORE = 2.7, 1.5, 1.6, 3.6, 1.5, 2.0


@lru_cache(maxsize=4096)
def marks(words):
    """Weight by area of what the words speak of. Headings and leads come back again and again, so they are kept."""
    found: dict[str, float] = {}
    for word in WORD.findall(words):
        for area, weight in WEIGHTS[word]:
            found[area] = found.get(area, 0) + weight
    # What a passage says twice is not twice as true: only its share counts.
    said = sum(found.values())
    if said <= 6:
        return tuple(found.items())
    return tuple((area, weight * (6 / said)) for area, weight in found.items())


def weigh(*told):
    """Weight by area of several passages, each with its own factor: what surrounds a figure, weighed once for a sentence."""
    total: dict[str, float] = {}
    for words, factor in told:
        if words:
            for area, weight in marks(words):
                total[area] = total.get(area, 0) + weight * factor
    return total


def area_of(own, agent="", around=None, before=None):
    """`around` is what `weigh` gave for the sentence and its headings, `before` the area of the figure before."""
    total = dict(around) if around else {}
    for area, weight in marks(own):
        total[area] = total.get(area, 0) + weight * OWN
    if agent:
        for area, weight in marks(agent):
            total[area] = total.get(area, 0) + weight * AGENT
    if before:
        total[before] = total.get(before, 0) + BEFORE
    return max(total, key=total.__getitem__) if total else "other"
