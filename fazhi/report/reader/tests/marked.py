"""Reads samples written as 受理案件{208件=208|件|disputes|受理案件件数}。 and compares what the reader finds with them."""

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"\{([^{}=]+)=([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?(?:\|([^{}]*))?\}")


@dataclass
class Sample:
    name: str
    text: str
    figures: list


def unmark(name, marked):
    text, figures, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        figures.append(
            {
                "start": len(text),
                "end": len(text) + len(mark[1]),
                "text": mark[1],
                "value": float(mark[2]),
                "unit": mark[3],
                "area": mark[4] or None,
                "subject": mark[5] or None,
            }
        )
        text += mark[1]
        at = mark.end()
    return Sample(name, text + marked[at:], figures)


def lines(name):
    """One sample a line; # begins a remark."""
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield unmark(f"{name}:{number}", line)


def paragraphs(name):
    """Samples of several lines, each under a line that begins with @."""
    text = "\n".join(
        line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    for part in text.split("\n@ ")[0 if text.startswith("@ ") else 1 :]:
        head, _, body = part.removeprefix("@ ").partition("\n")
        yield unmark(head, body)


@dataclass
class Form:
    """Samples of one way of writing, with the floors below which they must not fall (no subject: nothing is to be found)."""

    name: str
    f1: float
    subject: float | None
    samples: list


def forms(name):
    """Sentences in groups: == name | floor of F1 | floor of subjects (or -). ↵ stands for a line end."""
    form = None
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            if form:
                yield form
            title, f1, subject = (part.strip() for part in line[3:].split("|"))
            form = Form(title, float(f1), None if subject == "-" else float(subject), [])
        elif line.strip() and not line.startswith("#"):
            form.samples.append(unmark(f"{name}:{number}", line.replace("↵", "\n")))
    yield form


def likeness(a, b):
    """Dice coefficient of character pairs."""
    a, b = (
        {t[i : i + 2] for i in range(len(t) - 1)} or {t}
        for t in ("".join(c for c in t if c.isalnum()) for t in (a or "", b or ""))
    )
    return 2 * len(a & b) / (len(a) + len(b))


def overlap(a, b):
    inter = min(a.end, b["end"]) - max(a.start, b["start"])
    return inter / (max(a.end, b["end"]) - min(a.start, b["start"])) if inter > 0 else 0.0


def compare(found, wanted):
    """Pairs that agree, what was found in vain, what was missed."""
    pairs, left = [], list(wanted)
    vain = []
    for figure in found:
        best = max(left, key=lambda w: overlap(figure, w), default=None)
        if (
            best
            and overlap(figure, best) >= 0.5
            and abs(figure.value - best["value"]) <= 1e-6 * max(1, abs(best["value"]))
        ):
            left.remove(best)
            pairs.append((figure, best))
        else:
            vain.append(figure)
    return pairs, vain, left


@dataclass
class Score:
    found: int = 0
    wanted: int = 0
    right: int = 0
    unit: int = 0
    area: int = 0
    areas: int = 0
    subject: float = 0
    subjects: int = 0

    def add(self, found, wanted):
        pairs, vain, missed = compare(found, wanted)
        self.found += len(found)
        self.wanted += len(wanted)
        self.right += len(pairs)
        for figure, gold in pairs:
            self.unit += figure.unit == gold["unit"]
            if gold["area"]:
                self.areas += 1
                self.area += figure.area == gold["area"]
            if gold["subject"]:
                self.subjects += 1
                self.subject += likeness(figure.subject, gold["subject"])
        return pairs, vain, missed

    @property
    def f1(self):
        return 2 * self.right / max(1, self.found + self.wanted)

    def __str__(self):
        return (
            f"figures {self.wanted}, found {self.found}, F1 {self.f1:.3f}, unit {self.unit / max(1, self.right):.3f}, "
            f"area {self.area / max(1, self.areas):.3f}, subject {self.subject / max(1, self.subjects):.3f}"
        )
