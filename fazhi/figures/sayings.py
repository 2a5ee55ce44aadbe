"""What people call a figure: its name, the synonyms declared with it, and those of ``synonyms.toml``.

Words that mean the same (审核 and 审查) are made one before anything is compared; words that tell nothing (全年, 开展) are
left out. What is compared are pairs of letters, each as telling as it is rare among all figures.
"""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fazhi.figures import catalogue
from fazhi.figures.words import Figure
from fazhi.spine import registry

HERE = Path(__file__).parent
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_LETTERS = re.compile(r"[^0-9a-z\u4e00-\u9fff]+")
_COUNTED = re.compile(
    r"(?:人次|场次|件次|家次|户次|[件份次人个名项条期起家套户卷处篇类张场所])?(?:总)?数量?$|(?:人次|场次|家数)$"
)
#: The sign between two parts of a normalised text: no pair of letters reaches over it.
CUT = " "


@lru_cache(maxsize=1)
def declared() -> dict[str, Any]:
    """The file of synonyms: ``alike``, ``empty``, ``everyday``, ``figures``."""
    return tomllib.loads((HERE / "synonyms.toml").read_text(encoding="utf-8"))


def of(figure: Figure) -> tuple[str, ...]:
    """Everything by which a figure is known, its name first."""
    return tuple(dict.fromkeys((figure.name, *figure.words, *declared()["figures"].get(figure.code, ()))))


@lru_cache(maxsize=1)
def _rules() -> tuple[re.Pattern[str], dict[str, str]]:
    turned = {_bare(word): _bare(group[0]) for group in declared()["alike"] for word in group[1:]}
    turned |= {_bare(word): CUT for word in declared()["empty"]}
    longest = sorted({*turned, *(_bare(group[0]) for group in declared()["alike"])}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), turned


def _bare(text: str) -> str:
    return _LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The words of a text with what is alike made one, without marks, empty words and the count noun at its end."""
    pattern, turned = _rules()
    bare = _COUNTED.sub("", _bare(text))
    return CUT.join(pattern.sub(lambda found: turned.get(found[0], found[0]), bare).split())


@lru_cache(maxsize=20_000)
def pairs(text: str) -> tuple[str, ...]:
    """Each two neighbouring letters of a plain text; a word of one letter is itself."""
    found: list[str] = []
    for part in text.split(CUT):
        found += [part[at : at + 2] for at in range(len(part) - 1)] or ([part] if part else [])
    return tuple(found)


@dataclass(frozen=True)
class Saying:
    """One way to call a figure. ``home`` are the pairs of what its register is called, which a name often leaves out."""

    figure: Figure
    text: str
    pairs: frozenset[str]
    weight: float
    home: frozenset[str]
    own: bool = False  # the name itself


class Index:
    """All sayings of some figures, and how telling each pair of letters is."""

    def __init__(self, figures: Iterable[Figure], more: Iterable[tuple[str, str]] = ()) -> None:
        self.figures = {figure.code: figure for figure in figures}
        said = [(figure, text) for figure in self.figures.values() for text in _each(figure)]
        said += [(self.figures[code], text) for code, text in more if code in self.figures]
        seen = Counter(pair for _, text in said for pair in set(pairs(plain(text))))
        self._rare = {pair: math.log(1 + len(said) / count) for pair, count in seen.items()}
        self._most = math.log(1 + len(said)) if said else 1.0
        self.sayings: list[Saying] = []
        self.by_pair: dict[str, list[int]] = defaultdict(list)
        homes = {code: frozenset(pairs(plain(home_of(code)))) for code in self.figures}
        for figure, text in said:
            held = frozenset(pairs(plain(text)))
            if held:
                saying = Saying(figure, text, held, self.weigh(held), homes[figure.code], text == figure.name)
                for pair in held:
                    self.by_pair[pair].append(len(self.sayings))
                self.sayings.append(saying)

    def weight(self, pair: str) -> float:
        """How telling a pair is; one that no figure knows is as telling as the rarest, but no more than usual words."""
        return self._rare.get(pair, self._most * 0.6)

    def weigh(self, held: Iterable[str]) -> float:
        return sum(map(self.weight, held))

    def near(self, held: Iterable[str]) -> set[int]:
        """Places of the sayings that share a pair."""
        return {place for pair in held for place in self.by_pair.get(pair, ())}


def _each(figure: Figure) -> Iterable[str]:
    """Its sayings, and its name without what stands in brackets."""
    said = of(figure)
    short = _BRACKETS.sub("", figure.name)
    return dict.fromkeys((*said, short)) if len(short) > 3 else said


@lru_cache(maxsize=4000)
def home_of(code: str) -> str:
    """What the register or procedure that a figure is counted from is called."""
    codes = code.split(".")
    for size in range(len(codes) - 1, 0, -1):
        system = ".".join(codes[:size])
        if registry.is_procedure(system):
            return registry.procedure(system).name
        try:
            return registry.register_of(system).name
        except registry.Unknown:
            continue
    return ""


_kept: dict[tuple[str, ...], Index] = {}


def index() -> Index:
    """Of all figures that are declared; made once."""
    codes = tuple(figure.code for figure in catalogue.figures())
    if codes not in _kept:
        _kept.clear()
        _kept[codes] = Index(catalogue.figures())
    return _kept[codes]
