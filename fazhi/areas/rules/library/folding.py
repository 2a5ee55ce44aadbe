"""How text is compared when the library is searched: one way of writing for letters, digits and brackets, length unchanged.

The database folds what it stores by triggers with the same table; ``tests`` hold the two against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import reduce

#: Each character on the left is stored and asked for as that on the right. Chinese characters stand for themselves.
FROM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ０１２３４５６７８９［【[﹝］】]﹞（）\u3000"
TO = "abcdefghijklmnopqrstuvwxyz0123456789〔〔〔〔〕〕〕〕() "
_TABLE = str.maketrans(FROM, TO)
_BITS = 21  # of a character's number, so that three of them fit into one of 64 bits


def fold(text: str) -> str:
    """The text as it is compared. Every character keeps its place, so that hits can be marked in the original."""
    return text.translate(_TABLE)


def parts(asked: str) -> tuple[str, ...]:
    """What a query asks for: its parts between blanks, each once, longest first."""
    found = dict.fromkeys(fold(asked.replace("\x00", "")).split())
    return tuple(sorted(found, key=len, reverse=True))


def piece_codes(part: str) -> list[int]:
    """What a text that holds the part has in the index of PostgreSQL (``rules_pieces``), as numbers.

    Its two characters, or every three that follow one another in it; those that it repeats, as repeated.
    """
    places = [ord(char) for char in part]
    if len(places) == 2:
        return [_code(places)]
    counted = Counter(_code(places[start : start + 3]) for start in range(len(places) - 2))
    return sorted([*counted, *(-code for code, times in counted.items() if times > 1)])


def is_one_piece(part: str) -> bool:
    """Whether the index alone answers for the part: two or three characters are one number there."""
    return len(part) in (2, 3)


def _code(places: Sequence[int]) -> int:
    return reduce(lambda code, place: code << _BITS | place, places)
