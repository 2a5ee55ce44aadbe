"""Near-duplicate comments: which ones the machine proposes to group. It never groups them; a person does.

Texts are compared without punctuation, blanks and differences of width and case. Those that are then equal are found by
their text; the rest are compared only where they share one of their rarest runs of characters, and only with the first text
of each likeness found so far: no chain of small differences ties together what is far apart.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from fazhi.areas.decisions.consultation.practice import SHORTEST, THRESHOLD

RUN = 4  # characters in a run
SKETCH = 12  # so many of the rarest runs of a text are looked up
CROWD = 400  # a run that more first texts share tells nothing


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text as it is compared: letters, digits and characters only, of one width and case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(c)[0] in "LN")


@dataclass(frozen=True)
class Said:
    """One comment to be compared: its number, what it speaks of, its text."""

    seq: int
    about: str
    text: str


def alike(comments: Iterable[Said], *, threshold: int = THRESHOLD) -> list[list[int]]:
    """Numbers of comments that look alike, two or more together, in the order in which they came; each comment once.

    Only comments on the same article are compared: the same word can mean different things of different articles.
    """
    by_article: dict[str, list[Said]] = defaultdict(list)
    for comment in sorted(comments, key=lambda c: c.seq):
        by_article[comment.about].append(comment)
    found = [cluster for said in by_article.values() for cluster in _alike(said, threshold)]
    return sorted(found)


def _alike(said: list[Said], threshold: int) -> list[list[int]]:
    same: dict[str, list[int]] = {}
    for comment in said:
        same.setdefault(plain(comment.text), []).append(comment.seq)
    texts = list(same)
    leaders = _leaders(texts, threshold)
    clusters: dict[str, list[int]] = defaultdict(list)
    for text in texts:
        clusters[leaders[text]] += same[text]
    return [sorted(seqs) for seqs in clusters.values() if len(seqs) > 1]


def _leaders(texts: list[str], threshold: int) -> dict[str, str]:
    """Text -> the first text that it is like; itself when there is none."""
    runs = {text: _runs(text) for text in texts}
    often = Counter(run for found in runs.values() for run in found)
    known: dict[str, list[str]] = defaultdict(list)
    leader: dict[str, str] = {}
    for text in texts:
        sketch = sorted(runs[text], key=lambda run: (often[run] == 1, often[run], run))[:SKETCH]
        others = {other for run in sketch for other in known[run]}
        scored = ((fuzz.ratio(text, other, score_cutoff=threshold), other) for other in others)
        best = max(scored, default=(0.0, ""))
        leader[text] = best[1] if best[0] else text
        if not best[0]:
            for run in sketch:
                if len(known[run]) < CROWD:
                    known[run].append(text)
    return leader


def _runs(text: str) -> set[str]:
    """The runs of a text; none for one so short that only an equal text is like it."""
    if len(text) < SHORTEST:
        return set()
    return {text[n : n + RUN] for n in range(len(text) - RUN + 1)}
