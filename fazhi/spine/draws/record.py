"""What happens to a draw after its plan is frozen: publication, the seed before witnesses, and what comes later."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from fazhi.spine.draws.words import MIN_WITNESSES, Ground, UnsoundDraw

MIN_SEED = 6
"""Letters and digits a seed must have. Our own rule, no law's: three digits would leave a thousand possible draws."""
_SEPARATORS = re.compile(r"[\s,;:+|/\-·.、]+")
_SEED = re.compile(r"[0-9A-Za-z]+(?: [0-9A-Za-z]+)*")


@dataclass(frozen=True)
class Published:
    """When and where the frozen hash was made public; ``checkpoint``: the checkpoint of the history that holds it."""

    at: str
    where: str
    checkpoint: str = ""


@dataclass(frozen=True)
class Witness:
    """Somebody who saw the seed being entered, as they wish to be named."""

    name: str
    unit: str = ""
    role: str = ""


@dataclass(frozen=True)
class Seed:
    """The seed as it was entered (``normal_seed``), by whom, when, before whom. Moments are written by ``moment``."""

    value: str
    entered_at: str
    entered_by: str
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True)
class Extension:
    """``number`` more of a stratum: the next in line, those drawn stay."""

    stratum: str
    number: int
    at: str
    words: str
    stated_by: str


@dataclass(frozen=True)
class Replacement:
    """A drawn candidate falls out; the next in line of the same stratum takes the place."""

    candidate: str
    ground: Ground
    at: str
    words: str
    stated_by: str


@dataclass(frozen=True)
class OfficerOut:
    """An officer leaves ``object``, or, when none is named, all of them; the next in line of each object follows."""

    pairing: str
    officer: str
    ground: Ground
    at: str
    words: str
    stated_by: str
    object: str = ""


@dataclass(frozen=True)
class Cap:
    """From now on an officer may have up to ``at_most`` objects: where one who left could not be followed otherwise."""

    pairing: str
    at_most: int
    at: str
    words: str
    stated_by: str


Later = Extension | Replacement | OfficerOut | Cap


def normal_seed(text: str) -> str:
    """The seed as it is hashed: half-width letters and digits, groups parted by one space.

    ``"０３、07,12 + 09"`` becomes ``"03 07 12 09"``, so that a stranger who types the public numbers gets the same.
    Raises ``UnsoundDraw`` for anything else in it, and when it is too short to be a seed.
    """
    seed = _SEPARATORS.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    if reasons := seed_faults(seed):
        raise UnsoundDraw(*reasons)
    return seed


def seed_faults(seed: str) -> list[str]:
    """What is wrong with a seed that should be in its normal form, in words."""
    if not _SEED.fullmatch(seed):
        return ["种子只能写字母和数字，各组之间用空格或者逗号分开，例如 03 07 12 18 25 31 09"]
    if len(seed.replace(" ", "")) < MIN_SEED:
        return [f"种子太短：至少{MIN_SEED}位字母或者数字，否则可能的抽取结果太少"]
    return []


def witness_faults(seed: Seed) -> list[str]:
    """What is wrong with the witnesses: too few, the same twice, or the one who entered the seed."""
    names = [(one.name, one.unit) for one in seed.witnesses]
    found = []
    if len(set(names)) < MIN_WITNESSES:
        found.append(f"录入种子应当有{MIN_WITNESSES}名见证人在场，现有{len(set(names))}名")
    if len(set(names)) < len(names):
        found.append("同一名见证人列了两次")
    if any(not one.name.strip() for one in seed.witnesses):
        found.append("有见证人没有写姓名")
    if not seed.entered_by.strip():
        found.append("没有写明种子由谁录入")
    if seed.entered_by in {one.name for one in seed.witnesses}:
        found.append(f"录入种子的{seed.entered_by}不能同时做见证人")
    return found
