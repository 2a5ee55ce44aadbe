"""What changed between two versions: article by article, words that went and words that came.

Articles are paired by what they say, not by their numbers: one that was only renumbered is shown as renumbered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from fazhi.areas.rules.library.laying import Article, articles

ALIKE = 0.4  # from here on two articles are versions of one; below it one went and another came
SCRAPS = 1  # a stretch of so few equal characters between changes is read with them


@dataclass(frozen=True)
class Words:
    """A stretch of an article: "same", "gone" or "new"."""

    how: str
    text: str


@dataclass(frozen=True)
class Change:
    """One article of the comparison. ``how``: same, renumbered, changed, gone, new. Labels as they are printed; "": none."""

    how: str
    before: str
    after: str
    words: list[Words]

    @property
    def said(self) -> str:
        return {
            "same": "未修改", "renumbered": "仅条文序号变动", "changed": "有修改", "gone": "删去", "new": "增加",
        }[self.how]  # fmt: skip


def compared(before: str, after: str) -> list[Change]:
    """Every article of two texts in the order of the later one, what went at its old place."""
    old, new = articles(before), articles(after)
    found: list[Change] = []
    matcher = SequenceMatcher(None, [a.text for a in old], [a.text for a in new], autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            found += [_pair(a, b) for a, b in zip(old[a0:a1], new[b0:b1], strict=True)]
        else:
            found += _block(old[a0:a1], new[b0:b1])
    return found


def _block(old: list[Article], new: list[Article]) -> Iterator[Change]:
    """Articles that are not simply equal, paired in order so that the pairs are as alike as can be."""
    at_old = 0
    for b, a in _pairs(old, new):
        while at_old < (a if a is not None else at_old):
            yield Change("gone", old[at_old].label, "", [Words("gone", old[at_old].text)])
            at_old += 1
        if a is None:
            yield Change("new", "", new[b].label, [Words("new", new[b].text)])
        else:
            yield _pair(old[a], new[b])
            at_old = a + 1
    for left in old[at_old:]:
        yield Change("gone", left.label, "", [Words("gone", left.text)])


def _pairs(old: list[Article], new: list[Article]) -> list[tuple[int, int | None]]:
    """For each new article the old one that it comes from, in order; the sum of likeness is the greatest possible."""
    like = [[_likeness(a, b) for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a in range(len(old) - 1, -1, -1):
        for b in range(len(new) - 1, -1, -1):
            joined = like[a][b] + best[a + 1][b + 1] if like[a][b] >= ALIKE else 0.0
            best[a][b] = max(joined, best[a + 1][b], best[a][b + 1])
    pairs: list[tuple[int, int | None]] = []
    a = b = 0
    while b < len(new):
        if a < len(old) and like[a][b] >= ALIKE and best[a][b] == like[a][b] + best[a + 1][b + 1]:
            pairs.append((b, a))
            a, b = a + 1, b + 1
        elif a < len(old) and best[a][b] == best[a + 1][b]:
            a += 1
        else:
            pairs.append((b, None))
            b += 1
    return pairs


def _likeness(old: Article, new: Article) -> float:
    matcher = SequenceMatcher(None, old.text, new.text, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < ALIKE:
        return 0.0
    return matcher.ratio() + (0.05 if old.label == new.label else 0.0)


def _pair(old: Article, new: Article) -> Change:
    if old.text == new.text:
        how = "same" if old.label == new.label else "renumbered"
        return Change(how, old.label, new.label, [Words("same", new.text)])
    return Change("changed", old.label, new.label, words(old.text, new.text))


def words(before: str, after: str) -> list[Words]:
    """The changed characters of a text; the pieces that are not new make up the one, those that are not gone the other."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    found: list[Words] = []
    gone = new = ""
    for place, (tag, a0, a1, b0, b1) in enumerate(codes):
        inside = 0 < place < len(codes) - 1 and a1 - a0 <= SCRAPS
        if tag == "equal" and not inside:
            found += _changed(gone, new)
            gone = new = ""
            found.append(Words("same", before[a0:a1]))
        else:
            gone, new = gone + before[a0:a1], new + after[b0:b1]
    return found + _changed(gone, new)


def _changed(gone: str, new: str) -> list[Words]:
    return [Words(how, text) for how, text in (("gone", gone), ("new", new)) if text]
