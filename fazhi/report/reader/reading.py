"""Reads a report: text → sections, figures."""
import re

from .areas import area_of
from .exclusions import MAKES, no_figure
from .files import load
from .head import read_head
from .model import Figure, Report
from .numbers import TOKEN, percent_words, worth
from .periods import period_of
from .sections import Places, outline
from .subjects import ACTION, AGENT, PREDICATE, Said, after_noun, before_noun, clean
from .units import MONEY, RATES, spelt

SENTENCE = re.compile(r"[^。！!？?\n]+")
HELD = re.compile(r"[（(][^（()）]*[)）]|“[^“”]*”|《[^》]*》|‘[^‘’]*’")
STOP = re.compile(r"[,，;；:：。、]")
CUTS = ",，;；:："
BEFORE = re.compile(r"(?:近|约|逾|超过|超|将近|接近|大约|突破|多达|上)$")
HEADS = re.compile(r"[“《]|(?![和与及并的均同比较等以左余占可])[\u4e00-\u9fff]")
AFTER = re.compile(r"余|多|以上|左右|上下")


def read_text(text, path=""):
    head = read_head(text)
    sections = outline(text)
    report = Report(str(path), head.title, head.place, head.year, sections, [], [], text)
    places = Places(text, sections)
    for start, end, found in sentences(text):
        report.figures += Sentence(text, start, end, places, head).figures(found)
    return report


def read_file(path):
    return read_text(load(path), str(path))


def sentences(text):
    """Each sentence that holds a number, with its numbers."""
    numbers = [found for found in _numbers(text)]
    bounds = SENTENCE.finditer(text)
    bound, held = None, []
    for found in numbers:
        while bound is None or bound.end() <= found.start():
            if held:
                yield bound.start(), bound.end(), held
                held = []
            bound = next(bounds)
        held.append(found)
    if held:
        yield bound.start(), bound.end(), held


def _numbers(text):
    for found in TOKEN.finditer(text):
        if found["unit"] or found["percent"] or found["big"]:
            yield found
        elif found.group()[0] in "“\"‘" and any(c.isdecimal() for c in found.group()):
            yield from _quoted(text, found)


def _quoted(text, quote):
    """Inside quotation marks stands a name, unless digits count something: “28省515县市区”."""
    if "+" in quote.group() or "＋" in quote.group():
        return
    position, end = quote.start() + 1, quote.end() - 1
    while found := TOKEN.search(text, position, end):
        if found["unit"] and found["number"][0].isdecimal() and worth(found["number"], found["scale"]) >= 10 and spelt(found["unit"]) not in ("小时", "天", "分钟", "%"):
            yield found
        position = found.end()


class Sentence:
    """One sentence, read from left to right; later figures lean on what earlier ones said."""

    def __init__(self, text, start, end, places, head):
        self.text, self.start, self.end, self.head = text, start, end, head
        self.words = text[start:end]
        self.flat = HELD.sub(lambda held: "\ue000" * len(held.group()), self.words)
        path = places.path(start)
        self.topic = path[2].heading if path[2] else ""
        self.part = " ".join(s.heading for s in path[:2] if s)
        self.planned = places.planned(start)
        self.said, self.noun, self.cut = Said(), "", 0

    def figures(self, found):
        if self.planned and not re.search("已|截至|了", self.words):
            return []
        kept = []
        for index, number in enumerate(found):
            at, after = number.start() - self.start, number.end() - self.start
            left = self._left(at, kept)
            right = self.words[after:self._right_end(after, found[index + 1].start() - self.start if index + 1 < len(found) else None)]
            unit = self._unit(number)
            if no_figure(number, unit, left, right):
                continue
            figure = self._figure(number, unit, left, right, kept)
            if figure:
                kept.append(figure)
        return kept

    def _left(self, at, kept):
        flat = self.flat
        cut = max(flat.rfind(c, 0, at) for c in CUTS) + 1
        if kept and kept[-1].end - self.start > cut:
            cut = kept[-1].end - self.start
        left = self.words[cut:at]
        opened = max(left.rfind("("), left.rfind("（"))
        if opened >= 0 and opened > max(left.rfind(")"), left.rfind("）")):
            left = left[opened + 1:]
        self.cut, self.at = cut, at
        return left

    def _right_end(self, after, following):
        stop = STOP.search(self.flat, after)
        end = stop.start() if stop else len(self.flat)
        return min(end, following) if following is not None and following >= after else end

    @staticmethod
    def _unit(number):
        if number["percent"]:
            return "%"
        if number["big"]:
            return number["noun"]
        return spelt(number["unit"])

    def _figure(self, number, unit, left, right, kept):
        value = self._value(number, unit, left)
        if value is None:
            return None
        subject = self._subject(unit, left, right, kept)
        kind = "amount" if unit in MONEY else "rate" if unit in RATES else "count"
        area = area_of(subject + right if self.noun else subject, self.said.agent, self.words, self.topic, self.part)
        before = BEFORE.search(left)
        approx = number["more"] or number["more2"] or (before.group() if before else None) or self._after(right)
        return Figure(number.start(), number.end(), number.group(), value, unit, approx, subject, area, kind,
                      period_of(self.words, number.start() - self.start, self.head.year))

    @staticmethod
    def _after(right):
        found = AFTER.match(right)
        return found.group() if found else None

    @staticmethod
    def _value(number, unit, left):
        if number["percent"]:
            return percent_words(number["words"])
        if number["big"]:
            return float(worth(number["big"], None)) if left.endswith(("”", "等")) and MAKES.search(left) else None
        value = worth(number["number"], number["scale"])
        if value is None:
            return None
        if unit in ("%", "百分点"):
            return round(value / 100, 10)
        return value / 1000 if unit == "‰" else value / 10 if unit == "成" else value

    def _subject(self, unit, left, right, kept):
        said = self.said
        divided = self.cut and self.words[self.cut - 1] in ";；"
        if not kept or divided:
            said.verb = ""
            self._agent()
        if self.cut and not (kept and self.cut == kept[-1].end - self.start):
            start = max(self.flat.rfind(c, 0, self.cut - 1) for c in CUTS) + 1
            if kept:
                start = max(start, kept[-1].end - self.start)
            said.before = self.words[start:self.cut - 1]
        said.so_far = self.words[:self.at]
        sibling = left[:1] in ("、", "和", "及", "与", "以") and bool(kept)
        if self.noun and left.startswith(self.noun) and (len(self.noun) <= 3 or left != self.noun):
            rest = left[len(self.noun):]
            left = rest if not ACTION.match(rest.lstrip("中")) else self.noun + rest.lstrip("中")
        self.noun = ""
        opened = left.rfind("“")
        if opened > left.rfind("”"):
            left = left[:opened]
        if unit not in RATES and HEADS.match(right) and not PREDICATE.match(right):
            subject, length = before_noun(left, right, unit, said)
            self.noun = right[:length]
            return subject
        return after_noun(left, unit, said, sibling)

    def _agent(self):
        begin = max(self.flat.rfind(c, 0, self.cut) for c in ";；") + 1
        found = AGENT.match(clean(self.words[begin:begin + 60]))
        self.said.agent = found[1] if found else ""
