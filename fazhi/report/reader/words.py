"""Word lists, and how they become regular expressions."""

import re
import tomllib
from collections import Counter
from pathlib import Path


def load(name):
    """A word list kept beside this file: every string is split at blanks."""
    return _split(tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8")))


def _split(value):
    return value.split() if isinstance(value, str) else {key: _split(inner) for key, inner in value.items()}


def any_of(words):
    """A pattern that matches the longest of `words`. Built as a tree: the time does not grow with the list."""
    return _branches(_tree(words))


def finder(words):
    """The same, for searching long texts: the first letter is matched as one set, to which the engine can leap.

    Most letters that begin a word are followed by one that goes on with none: that is asked before any word is tried.
    """
    often = Counter(
        word[0] for word in words
    )  # a letter that begins many words is common in texts too: it is tried first
    arms = sorted(_tree(words).items(), key=lambda arm: -often[arm[0]])
    size = round(len(arms) ** 0.5) + 1
    groups = [arms[at : at + size] for at in range(0, len(arms), size)]
    parts = []
    for group in groups:
        tried = "|".join(f"(?<={re.escape(letter)}){_branches(rest)}" for letter, rest in group)
        parts.append(f"(?<={_letters(group)}){_goes_on(group)}(?:{tried})")
    return f"{_letters(arms)}{_goes_on(arms)}(?:{'|'.join(parts)})"


def _letters(arms):
    return f"[{re.escape(''.join(letter for letter, _ in arms))}]"


def _goes_on(arms):
    """That a second letter of one of these words follows; nothing where a word is one letter long."""
    seconds = {letter for _, rest in arms for letter in rest}
    return "" if "" in seconds else f"(?=[{re.escape(''.join(sorted(seconds)))}])"


def _tree(words):
    tree: dict = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return tree


WIDE = 12


def _grouped(arms, ends):
    """Many arms are tried one after another; a set in front of each dozen lets the engine pass over it at once."""
    size = round(len(arms) ** 0.5) + 1
    groups = [arms[at : at + size] for at in range(0, len(arms), size)]
    parts = [
        f"(?=[{re.escape(''.join(letter for letter, _ in group))}])(?:{'|'.join(re.escape(letter) + rest for letter, rest in group)})"
        for group in groups
    ]
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"


def _branches(node):
    ends = "" in node
    arms = [(letter, _branches(rest)) for letter, rest in node.items() if letter]
    if not arms:
        return ""
    if len(arms) > WIDE:
        return _grouped(arms, ends)
    singles = "".join(re.escape(letter) for letter, rest in arms if not rest)
    parts = [re.escape(letter) + rest for letter, rest in arms if rest]
    if singles:
        parts.append(f"[{singles}]" if len(singles) > 1 else singles)
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"
