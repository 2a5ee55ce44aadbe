"""Query codes: the only key to the progress of an application, so long and random that guessing is hopeless."""

from __future__ import annotations

import re
import secrets
import unicodedata

#: No 0 O 1 I: a code is read from paper and over the telephone. 32 signs, 12 places: 60 bits.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 12


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def grouped(code: str) -> str:
    """The code in groups of four, as it is shown."""
    return "-".join(re.findall(".{1,4}", code))


def read_code(typed: str) -> str:
    """A code as stored, from what was typed: full-width signs, small letters, blanks and dashes do not matter."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return re.sub(r"[\s\-‐‑–—―－_.]", "", plain)
