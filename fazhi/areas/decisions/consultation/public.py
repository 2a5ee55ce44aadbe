"""What the public sees of consultations: which ones, their text, how long they stay open, what became of the opinions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet

from fazhi.areas.decisions.consultation.articles import Part, parts
from fazhi.areas.decisions.consultation.models import Consultation, ConsultationComment, ConsultationText
from fazhi.areas.decisions.consultation.standing import Answered, standing
from fazhi.report.versions import Line, compare
from fazhi.spine.models import Matter, Organ

ENDED = ("published", "ended")


def published() -> QuerySet[Consultation]:
    """Consultations that were announced in this division, those that end last first."""
    rows = Consultation.objects.select_related("matter", "matter__organ").filter(
        version__gt=0, matter__scope__startswith=settings.FAZHI_DIVISION
    )
    return rows.order_by(F("ends_on").desc(), "-pk")


def organs() -> QuerySet[Organ]:
    """Those who have consulted the public."""
    return Organ.objects.filter(pk__in=published().order_by().values("matter__organ")).order_by("code")


def is_open(record: Consultation, today: date) -> bool:
    return record.matter.state == "open" and _first(record) <= today <= _last(record)


def _first(record: Consultation) -> date:
    return record.opens_on or date.max


def _last(record: Consultation) -> date:
    return record.ends_on or date.min


def said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def standing_in_words(record: Consultation, today: date) -> str:
    """Where a consultation stands, in words: 还有9天 is read faster than a date."""
    state = record.matter.state
    if state == "open" and today < _first(record):
        return f"{said(_first(record))}开始征集"
    if state == "open" and today <= _last(record):
        left = (_last(record) - today).days
        return "今天24时截止" if left == 0 else f"还有{left + 1}天（含今天），{said(_last(record))}24时截止"
    if state in ENDED:
        return "已公布采纳情况"
    return "已停止" if state == "dropped" else f"已于{said(_last(record))}截止，意见正在研究"


@dataclass(frozen=True)
class Result:
    """One line of the published summary."""

    answer: Answered
    voices: int


@dataclass
class PublicPage:
    """One consultation as its page shows it, in the version asked for."""

    record: Consultation
    today: date
    asked: int = 0

    def __post_init__(self) -> None:
        self.matter: Matter = self.record.matter
        rows = ConsultationText.objects.filter(matter=self.matter).order_by("number")
        self.versions = list(rows)
        numbers = [row.number for row in self.versions]
        self.number = self.asked if self.asked in numbers else self.record.version
        self.shown = next((row for row in self.versions if row.number == self.number), None)

    @property
    def is_current(self) -> bool:
        return self.number == self.record.version

    @property
    def is_open(self) -> bool:
        return is_open(self.record, self.today)

    @property
    def words(self) -> str:
        return standing_in_words(self.record, self.today)

    @property
    def text(self) -> str:
        return self.shown.text if self.shown else self.record.text

    @property
    def explanation(self) -> str:
        return (self.shown.explanation if self.shown else "") or self.record.explanation

    @property
    def parts(self) -> tuple[Part, ...]:
        return parts(self.text)

    def part(self, label: str) -> Part | None:
        return next((part for part in self.parts if part.label == label), None) if label else None

    @property
    def received(self) -> int:
        return ConsultationComment.objects.filter(matter=self.matter).count()

    @property
    def notice(self) -> Any:
        return self.matter.documents.filter(template="notice").order_by("-pk").first()

    @property
    def results(self) -> list[Result]:
        """The summary; nothing of it before it is published."""
        if self.matter.state not in ENDED:
            return []
        return [Result(answer, len(comments)) for answer, comments in standing(self.matter).lines]

    @property
    def changes(self) -> list[Line]:
        """Between the draft that lay open last and the final text; none where there is no final text."""
        return compare(self.record.text, self.record.final_text) if self.record.final_text else []
