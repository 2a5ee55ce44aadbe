"""The text of a .pdf: its pages one after another, without page numbers and without what stands at the head or foot of every page."""

import re
from collections import Counter

EDGE = 2  # lines at either end of a page where running heads and page numbers are looked for
PAGE = re.compile(
    r"[\s\-—–－·.]*(?:第\s*)?[\d一二三四五六七八九十]{1,4}\s*(?:页)?\s*(?:[,，/／]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–－·.]*$"
)


def text_of(path):
    from pypdf import PdfReader

    return "\n".join(bare([page.extract_text() or "" for page in PdfReader(str(path)).pages]))


def bare(pages):
    """Pages without running heads and page numbers. A line counts as running when it stands at the same end of most pages."""
    pages = [[line for line in page.split("\n") if line.strip()] for page in pages]
    often = Counter(_form(line) for page in pages for line in {*page[:EDGE], *page[-EDGE:]})
    running = {form for form, times in often.items() if len(pages) > 2 and times > len(pages) // 2}
    return ["\n".join(_without(page, running)) for page in pages]


def _form(line):
    return re.sub(r"\d+", "0", line.strip())


def _without(lines, running):
    start, end = 0, len(lines)
    while start < min(EDGE, end) and _falls_off(lines[start], running):
        start += 1
    while end > max(start, len(lines) - EDGE) and _falls_off(lines[end - 1], running):
        end -= 1
    return lines[start:end]


def _falls_off(line, running):
    return _form(line) in running or PAGE.match(line.strip()) is not None
