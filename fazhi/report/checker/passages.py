"""Figures with the words around them, sentence by sentence."""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^。！!？?\n]+")
CUT = re.compile(r"[,，;；:：]")


@dataclass(slots=True)
class Told:
    """A figure and its own words: what stands between it and the mark or figure before."""

    figure: object
    words: str
    mark: str
    after: str


@dataclass(slots=True)
class Passage:
    start: int
    text: str
    told: list


def passages(report):
    figures = iter(report.figures)
    figure = next(figures, None)
    for sentence in SENTENCE.finditer(report.text):
        told: list[Told] = []
        previous = sentence.start()
        while figure and figure.start < sentence.end():
            between = report.text[previous : figure.start]
            marks = list(CUT.finditer(between))
            begin = marks[-1].end() if marks else 0
            mark = marks[-1].group() if marks else between[:1] if told else ""
            words = between[begin:].lstrip("、和及与 ")
            told.append(Told(figure, words, mark, report.text[figure.end : figure.end + 12]))
            previous = figure.end
            figure = next(figures, None)
        if told:
            yield Passage(sentence.start(), sentence.group(), told)
        if figure is None:
            return
