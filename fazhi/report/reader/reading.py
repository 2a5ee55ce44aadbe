"""Reads a report: text → sections, figures."""

import re

from .files import load
from .head import read_head
from .model import Report
from .numerals import scan
from .sections import Places, outline
from .sentence import Sentence, last_of
from .tables import read_tables
from .wrapped import unwrapped

END = re.compile(r"[。！!？?\n]")
LAST_END = re.compile(r"(?:.*[。！!？?\n])?", re.S)


def read_text(text, path=""):
    whole, text = text, unwrapped(text)
    head = read_head(text)
    sections = outline(text)
    report = Report(str(path), head.title, head.place, head.year, sections, [], [], whole)
    places = Places(text, sections)
    before = None
    for start, end, found in sentences(text):
        sentence = Sentence(text, start, end, places, head)
        sentence.follow(before)
        report.figures += sentence.figures(found)
        before = sentence
    if "|" in text or "｜" in text:
        report.figures = read_tables(text, report.figures, head.year)
    return report


def read_file(path):
    return read_text(load(path), str(path))


def sentences(text):
    """Each sentence that holds a number, with its numbers."""
    start, end = 0, -1
    held: list = []
    for number in scan(text):
        if number.start >= end:
            if held:
                yield start, end, held
            start = last_of(LAST_END, text, max(0, end), number.start)
            stop = END.search(text, number.end)
            end, held = stop.start() if stop else len(text), []
        held.append(number)
    if held:
        yield start, end, held
