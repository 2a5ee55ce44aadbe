"""Who owes a report on a year, to whom, and how far each is.

督察工作规定第24条 (the number of the article is taken from a secondary source): every year before 1 March the departments of
governments report to the party committee and government of their level and to the department above; the government of the
county to its party committee and people's congress standing committee; party committees and governments of county and town
to those above. A copy goes to the body that coordinates law-based government. Overdue, the rule has a circular of criticism
(通报批评); that is for people to decide and nothing here does it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from fazhi.report.models import Chase, ReportDuty, YearlyReport
from fazhi.report.rights import watched_divisions
from fazhi.spine.models import Account, Division, Organ

OWE = {Organ.Kind.GOVERNMENT, Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN}
BASIS = "督察工作规定第24条（条号待核）"
CONSEQUENCE = "逾期不报的，规定的后果是通报批评；是否通报由有权机关决定，平台不自动处理。"

MISSING, DRAFTED, LATE, IN_TIME = "missing", "drafted", "late", "in_time"
STATES = {MISSING: "未报送", DRAFTED: "起草中", LATE: "逾期报送", IN_TIME: "按时报送"}


@dataclass(frozen=True)
class Owed:
    """One organ's report on the year: the report where it was drafted here, the duty where something was done about it."""

    organ: Organ
    year: int
    report: YearlyReport | None
    duty: ReportDuty | None
    chases: tuple[Chase, ...]
    places: dict[str, str]  # name of every division by code

    @property
    def writer(self) -> Organ:
        """Who has to write it: the organ, or the one that succeeded it."""
        return self.duty.successor if self.duty and self.duty.successor else self.organ

    @property
    def handed_in(self) -> date | None:
        """The day it was handed in, here or on paper."""
        if self.report and self.report.submitted_on:
            return self.report.submitted_on
        return self.duty.received_on if self.duty else None

    @property
    def due(self) -> date:
        return YearlyReport(year=self.year).submit_by

    @property
    def published(self) -> date | None:
        return self.report.published_on if self.report else None

    @property
    def state(self) -> str:
        if day := self.handed_in:
            return IN_TIME if day <= self.due else LATE
        return DRAFTED if self.report else MISSING

    @property
    def word(self) -> str:
        return STATES[self.state]

    @property
    def gone(self) -> bool:
        """Abolished since, and nobody named to report in its place."""
        return bool(self.organ.until and not (self.duty and self.duty.successor))

    @property
    def to(self) -> str:
        return addressees(self.organ, self.places)[0]

    @property
    def copy(self) -> str:
        return addressees(self.organ, self.places)[1]

    def late_by(self, today: date) -> int:
        """Days past 1 March; 0 when there is time, or when it was in time."""
        return max(0, ((self.handed_in or today) - self.due).days)


def addressees(organ: Organ, places: dict[str, str] | None = None) -> tuple[str, str]:
    """To whom an organ's report goes, and to whom a copy (A01–A03 of 督察工作规定第24条)."""
    names = places if places is not None else names_of([organ])
    own = organ.division_id
    county = own[:6]
    here, above = names.get(own, ""), names.get(_above(own), "上一级")
    if organ.kind == Organ.Kind.TOWN:
        place = names.get(county, "县")
        return f"中共{place}委员会、{place}人民政府", f"{place}法治建设议事协调机构"
    if organ.kind == Organ.Kind.GOVERNMENT:
        own_level = f"中共{here}委员会、{here}人大常委会"
        return f"{own_level}；中共{above}委员会、{above}人民政府", f"{above}法治建设议事协调机构"
    return f"中共{here}委员会、{here}人民政府、上一级主管部门", f"{here}法治建设议事协调机构"


def _above(code: str) -> str:
    return next((code[:n] for n in (9, 6, 4, 2) if n < len(code)), "")


def names_of(organs: Iterable[Organ]) -> dict[str, str]:
    """Names of the organs' divisions, and of all that stand above."""
    codes = {organ.division_id[:n] for organ in organs for n in (2, 4, 6, 9, 12)}
    return dict(Division.objects.filter(code__in=codes).values_list("code", "name"))


def owing(organs: QuerySet[Organ], year: int) -> list[Owed]:
    """How these organs stand with their reports on a year: those that were there at its end (a merged one still owes)."""
    end = date(year, 12, 31)
    there = (Q(since=None) | Q(since__lte=end)) & (Q(until=None) | Q(until__gt=end))
    found = list(organs.filter(there, kind__in=OWE).order_by("division", "pk"))
    reports = {r.organ_id: r for r in YearlyReport.objects.filter(year=year, organ__in=found)}
    duties = {
        d.organ_id: d
        for d in ReportDuty.objects.filter(year=year, organ__in=found).select_related("successor", "chain")
    }
    chases: dict[int, list[Chase]] = {}
    for chase in Chase.objects.filter(duty__in=duties.values()).select_related("by"):
        chases.setdefault(chase.duty_id, []).append(chase)
    places = names_of(found)
    return [_owed(o, year, reports.get(o.pk), duties.get(o.pk), chases, places) for o in found]


def _owed(
    organ: Organ, year: int, report: YearlyReport | None, duty: ReportDuty | None, chases: dict[int, list[Chase]],
    places: dict[str, str],
) -> Owed:  # fmt: skip
    return Owed(organ, year, report, duty, tuple(chases.get(duty.pk, ())) if duty else (), places)


@dataclass(frozen=True)
class Standing:
    """How the organs of a division stand with their reports on one year."""

    year: int
    owed: list[Owed]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """What is told of all of them together. 在起草 are reports not handed in, 未报送 those that nobody began."""
        states = [one.state for one in self.owed]
        return [
            ("应报", len(self.owed)), ("已起草", sum(bool(one.report) for one in self.owed)),
            ("已报送", states.count(IN_TIME) + states.count(LATE)), ("其中逾期", states.count(LATE)),
            ("未报送", states.count(MISSING) + states.count(DRAFTED)),
            ("按时公开", sum(bool(r.published_on and r.published_on <= r.publish_by) for r in self._reports)),
        ]  # fmt: skip

    @property
    def _reports(self) -> list[YearlyReport]:
        return [one.report for one in self.owed if one.report]


def standing(user: Account, year: int, on: date) -> Standing | None:
    """For those who look after a whole division; None for everybody else."""
    over = watched_divisions(user, on)
    if not over:
        return None
    inside = Q()
    for code in over:
        inside |= Q(division__code__startswith=code)
    return Standing(year, owing(Organ.objects.filter(inside), year))
