"""One thing found in a report, said in plain sentences."""

from dataclasses import dataclass

ERROR, WARNING, NOTE = "error", "warning", "note"


@dataclass(slots=True)
class Place:
    """Offsets into the report's text, the words there, and the heading under which they stand."""

    start: int
    end: int
    text: str
    section: str = ""

    def moved(self, by):
        """The same words in the text of which theirs is a stretch that begins at `by`."""
        return Place(self.start + by, self.end + by, self.text, self.section)


@dataclass(slots=True)
class Finding:
    place: Place
    code: str
    severity: str
    what: str
    why: str
    how: str


def at(figure):
    return Place(figure.start, figure.end, figure.text)


def span(text, start, end):
    return Place(start, end, text[start:end])


def number(value):
    """1826.0 → 1826; 0.5 stays."""
    return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
