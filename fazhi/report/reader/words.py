"""Turns word lists into regular expressions."""
import re


def any_of(words):
    """A pattern that matches the longest of `words`. Built as a tree: the time does not grow with the list."""
    tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node):
    ends = "" in node
    arms = [(letter, _branches(rest)) for letter, rest in node.items() if letter]
    if not arms:
        return ""
    singles = "".join(re.escape(letter) for letter, rest in arms if not rest)
    parts = [re.escape(letter) + rest for letter, rest in arms if rest]
    if singles:
        parts.append(f"[{singles}]" if len(singles) > 1 else singles)
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"
