"""Which organs owe a report on a year, and how far each is (督察工作规定第24条: governments, departments, towns)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fazhi.report.models import YearlyReport
from fazhi.report.rights import SYSTEM
from fazhi.spine.access import WITHOUT_CASES, Reach
from fazhi.spine.models import Account, Organ

OWE = {Organ.Kind.GOVERNMENT, Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN}


@dataclass(frozen=True)
class Owed:
    """One organ's report on the year; None while nobody has drafted it."""

    organ: Organ
    report: YearlyReport | None


@dataclass(frozen=True)
class Standing:
    """How the organs of a division stand with their reports on one year."""

    year: int
    owed: list[Owed]

    @property
    def counts(self) -> list[tuple[str, int]]:
        reports = [one.report for one in self.owed if one.report]
        return [
            ("应报", len(self.owed)), ("已起草", len(reports)), ("已报送", sum(bool(r.submitted_on) for r in reports)),
            ("按时公开", sum(bool(r.published_on and r.published_on <= r.publish_by) for r in reports)),
        ]  # fmt: skip


def standing(user: Account, year: int, on: date) -> Standing | None:
    """For those who look after a whole division; None for everybody else."""
    posts = [p for p in user.posts_on(on) if p.role not in WITHOUT_CASES and p.covers(SYSTEM)]
    over = {p.organ.division_id for p in posts if p.reach == Reach.DIVISION and p.organ.kind == Organ.Kind.JUSTICE}
    if not over:
        return None
    inside = Q()
    for code in over:
        inside |= Q(division__code__startswith=code)
    there = Q(since=None) | Q(since__lte=date(year, 12, 31))
    still = Q(until=None) | Q(until__gt=date(year, 12, 31))
    organs = Organ.objects.filter(inside, there, still, kind__in=OWE).order_by("division", "pk")
    reports = {r.organ_id: r for r in YearlyReport.objects.filter(year=year, organ__in=organs)}
    return Standing(year, [Owed(organ, reports.get(organ.pk)) for organ in organs])
