"""Texts whose lines were broken to a width, as out of a .pdf: the breaks are taken back, every letter keeps its place."""

import re

JOIN = "\u2060"  # stands where a line end stood: no blank, no letter
ENDS = ("。", "！", "？", "；", "：", "!", "?", ";", ":", "|")
NEW = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．]\D|第[一二三四五六七八九十]+[章节条部])"
)
NARROWEST, WIDEST = 18, 70


def unwrapped(text):
    """The text with JOIN for each line end inside a sentence; unchanged when its lines are paragraphs."""
    if text.count("\n") * WIDEST < len(text):
        return text
    lines = text.split("\n")
    lengths = sorted(len(line.strip()) for line in lines if line.strip() and "|" not in line)
    width = lengths[int(len(lengths) * 0.95)] if len(lengths) >= 5 else 0
    full = width - 4
    if not NARROWEST <= width <= WIDEST or sum(length >= full for length in lengths) < 0.4 * len(lengths):
        return text
    parts = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        stripped = line.rstrip()
        goes_on = (
            len(stripped.strip()) >= full
            and not stripped.endswith(ENDS)
            and following.strip()
            and "|" not in stripped + following
            and not NEW.match(following)
        )
        parts.append(line + (JOIN if goes_on else "\n"))
    return "".join(parts)[: len(text)]
