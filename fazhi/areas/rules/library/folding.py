"""How text is compared when the library is searched: one way of writing for letters, digits and brackets, length unchanged.

The database folds what it stores by triggers with the same table; ``tests`` hold the two against each other.
"""

from __future__ import annotations

from itertools import pairwise

#: Each character on the left is stored and asked for as that on the right. Chinese characters stand for themselves.
FROM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ０１２３４５６７８９［【[﹝］】]﹞（）\u3000"
TO = "abcdefghijklmnopqrstuvwxyz0123456789〔〔〔〔〕〕〕〕() "
_TABLE = str.maketrans(FROM, TO)
_BMP = 0xFFFF


def fold(text: str) -> str:
    """The text as it is compared. Every character keeps its place, so that hits can be marked in the original."""
    return text.translate(_TABLE)


def parts(asked: str) -> tuple[str, ...]:
    """What a query asks for: its parts between blanks, each once, longest first."""
    found = dict.fromkeys(fold(asked.replace("\x00", "")).split())
    return tuple(sorted(found, key=len, reverse=True))


def pair_codes(part: str) -> list[int]:
    """The neighbouring pairs of a part as the numbers under which the index of PostgreSQL keeps them (``rules_pairs``)."""
    codes = {_signed((ord(a) & _BMP) << 16 | (ord(b) & _BMP)) for a, b in pairwise(part)}
    return sorted(codes)


def is_one_pair(part: str) -> bool:
    """Whether the index alone answers for the part: two characters that it tells from all others."""
    return len(part) == 2 and all(ord(char) <= _BMP for char in part)


def _signed(code: int) -> int:
    return code - (1 << 32) if code >= 1 << 31 else code
