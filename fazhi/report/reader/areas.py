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
    return _shares(WORD.findall(words))


def _shares(words):
    found: dict[str, float] = {}
    for word in words:
        for area, weight in WEIGHTS[word]:
            found[area] = found.get(area, 0) + weight
    # What a passage says twice is not twice as true: only its share counts.
    said = sum(found.values())
    if said <= 6:
        return tuple(found.items())
    return tuple([(area, weight * (6 / said)) for area, weight in found.items()])


class Around:
    """What surrounds the figures of a sentence: its own words and its headings, looked through once for all of them."""

    def __init__(self, sentence, topic, part):
        self.sentence, words = sentence, WORD.findall(sentence)
        self.words = set(words)
        self.total: dict[str, float] = {}
        for shares, factor in ((_shares(words), SENTENCE), (marks(topic), TOPIC), (marks(part), PART)):
            for area, weight in shares:
                self.total[area] = self.total.get(area, 0) + weight * factor

    def own(self, subject):
        """What a name speaks of: of the words of its sentence those that stand in it, where it comes from there."""
        if subject[:4] in self.sentence:
            return _shares([word for word in self.words if word in subject])
        return marks(subject)


def area_of(own, agent="", around=None, before=None):
    """`around` is the sentence with its headings, `before` the area of the figure before."""
    total = dict(around.total) if around else {}
    for area, weight in around.own(own) if around else marks(own):
        total[area] = total.get(area, 0) + weight * OWN
    if agent:
        for area, weight in marks(agent):
            total[area] = total.get(area, 0) + weight * AGENT
    if before:
        total[before] = total.get(before, 0) + BEFORE
    return max(total, key=total.__getitem__) if total else "other"
