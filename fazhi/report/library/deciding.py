"""What people say a figure of a report means: remembered as a synonym and applied wherever the same is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from fazhi.figures import catalogue
from fazhi.report.library.keeping import relink, require_keeper
from fazhi.report.models import LinkWord, ReadFigure, ReadReport
from fazhi.spine.models import Account


@dataclass(frozen=True)
class Applied:
    """To how many figures, in how many reports, a decision was applied."""

    figures: int
    reports: int


@transaction.atomic
def decide(figure: ReadFigure, code: str, *, by: Account, on: date, here_only: bool = False) -> Applied:
    """Say which indicator a figure tells, "" for none. Unless ``here_only``, every figure with the same subject and unit
    follows, in all reports; those that somebody decided apart from the common saying stay as they are."""
    require_keeper(by, on)
    if code:
        catalogue.figure(code)
    who, said = by.name or by.username, "对应到此指标" if code else "没有对应的指标"
    reason = f"{who}{on}确认{said}" + ("（只此一处）" if here_only else "")
    fresh = {"indicator": code, "confidence": 1.0}
    alike = ReadFigure.objects.none()
    if not here_only:
        alike = ReadFigure.objects.filter(subject=figure.subject, unit=figure.unit).exclude(pk=figure.pk)
        before = LinkWord.objects.select_for_update().filter(subject=figure.subject, unit=figure.unit).first()
        follows = Q(corrected=False) | (Q(indicator=before.code) if before else Q(pk=None))
        alike = alike.filter(follows)
        LinkWord.objects.update_or_create(
            subject=figure.subject, unit=figure.unit, defaults={"code": code, "by": by, "at": timezone.now()}
        )
    changed = list(alike.values_list("report", flat=True))
    alike.update(**fresh, reason=f"{reason}，同一说法"[:200])
    ReadFigure.objects.filter(pk=figure.pk).update(**fresh, reason=reason[:200], corrected=True)
    return Applied(len(changed) + 1, len({*changed, figure.report_id}))


@transaction.atomic
def forget(word: LinkWord, *, by: Account, on: date) -> int:
    """Take back what a subject was said to mean: the figures that followed are linked by rule again. Tells how many."""
    require_keeper(by, on)
    alike = ReadFigure.objects.filter(subject=word.subject, unit=word.unit, indicator=word.code)
    reports = ReadReport.objects.filter(pk__in=list(alike.values_list("report", flat=True)))
    count = alike.update(corrected=False)
    word.delete()
    relink(reports)
    return count
