"""What the yearly reports ask of a reader today: the same sentences on the worklist and on the page of reports.

Reports are no matters with limits, so that these stand beside the worklist's limits and not among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse

from fazhi.report.contributions.answering import ANSWERS
from fazhi.report.contributions.duties import NEAR, chased
from fazhi.report.contributions.reminding import ask_key, owed_key, publish_key, sent_key
from fazhi.report.models import Chase, Contribution, ReportDuty, YearlyReport
from fazhi.report.owing import BASIS, OWE
from fazhi.report.rights import SYSTEM, writable_organs
from fazhi.spine.access import WITHOUT_CASES
from fazhi.spine.models import Account, Organ
from fazhi.spine.reminders.errands import told_on

SOON = 30  # days before 1 March and 1 April, as on the page of reports; contributions are soon due a week before
WEEK = 7


@dataclass(frozen=True)
class Task:
    """One thing to do, with its date, as a page shows it."""

    title: str
    todo: str
    url: str
    due: date | None
    tone: str
    word: str
    detail: str = ""
    key: str = ""
    told: bool = False  # today's reminders name it


def tone_of(due: date, today: date, soon: int = SOON) -> tuple[str, str]:
    """Colour and word of a date that is still before one or has passed."""
    left = (due - today).days
    if left < 0:
        return "red", f"已超期{-left}天"
    if left == 0:
        return "amber", "今天到期"
    return ("amber" if left <= soon else "green"), f"还有{left}天"


def tasks(user: Account, today: date) -> list[Task]:
    """Everything that reports ask of the reader, the most pressing first."""
    posts = [p for p in user.posts_on(today) if p.role not in WITHOUT_CASES and p.covers(SYSTEM)]
    if not posts:
        return []
    found = [*_asked({p.organ_id for p in posts if p.role in ANSWERS}, today), *_own(user, today)]
    told = told_on(user, today) if found else set()
    found = [replace(task, told=task.key in told) for task in found]
    return sorted(found, key=lambda task: (task.due or date.max, task.title))


def _asked(organs: set[int], today: date) -> Iterator[Task]:
    rows = Contribution.objects.filter(
        organ__in=organs, report__state=YearlyReport.State.DRAFT, state__in=["asked", "returned"]
    ).select_related("report__organ")
    for one in rows:
        tone, word = tone_of(one.due_on, today, WEEK)
        todo = "补充后重报材料" if one.state == "returned" else "报送材料"
        times = f"，已催办{one.reminded}次" if one.reminded else ""
        yield Task(
            f"{one.report.organ.name}{one.report.year}年度报告：{one.part}", todo, reverse("desk:report-asked", args=[one.pk]),
            one.due_on, tone, word, f"{one.asked_on}征集{times}", ask_key(one),
        )  # fmt: skip


def _own(user: Account, today: date) -> Iterator[Task]:
    """The reports that the reader writes: owed, chased, with material waiting, to be published."""
    organs = {organ.pk: organ for organ in writable_organs(user, today) if organ.kind in OWE}
    if not organs:
        return
    year = today.year - 1
    reports = {(r.organ_id, r.year): r for r in YearlyReport.objects.filter(organ__in=organs, year__gte=year)}
    laid = {duty.organ_id: duty for duty in ReportDuty.objects.filter(year=year, organ__in=organs)}
    received = {pk for pk, duty in laid.items() if duty.received_on}
    rows = chased(organs) if laid.keys() - received else []
    pressed = {(row.duty.organ_id, row.duty.year): row for row in rows}
    for pk, organ in organs.items():
        if pk not in received and not (organ.until and organ.until <= date(year, 12, 31)):
            yield from _handing_in(organ, reports.get((pk, year)), year, pressed.get((pk, year)), today)
    yield from _waiting([r for r in reports.values() if r.state == YearlyReport.State.DRAFT])


def _handing_in(
    organ: Organ, report: YearlyReport | None, year: int, pressed: Chase | None, today: date
) -> Iterator[Task]:
    made, title = report or YearlyReport(organ=organ, year=year), f"{organ.name}{year}年度法治政府建设报告"
    url = reverse("desk:report", args=[report.pk]) if report else reverse("desk:reports")
    if made.published_on:
        return
    if made.submitted_on:
        key = publish_key(organ.pk, year)
        yield Task(title, "向社会公开", url, made.publish_by, *tone_of(made.publish_by, today), BASIS, key)
        return
    told = f"{pressed.by}{pressed.on}催报：{pressed.text}" if pressed else BASIS
    todo = "审定并报送" if report else "起草并报送"
    if (made.submit_by - today).days <= NEAR:
        key = owed_key(organ.pk, year)
        yield Task(title, todo, url, made.submit_by, *tone_of(made.submit_by, today), told, key)


def _waiting(reports: list[YearlyReport]) -> Iterator[Task]:
    rows = Contribution.objects.filter(report__in=reports, state="sent").select_related("organ")
    by_report: dict[int, list[Contribution]] = {}
    for one in rows:
        by_report.setdefault(one.report_id, []).append(one)
    for report in reports:
        if sent := by_report.get(report.pk):
            names = "、".join(dict.fromkeys(str(one.organ) for one in sent))
            url = reverse("desk:report-asks", args=[report.pk])
            yield Task(
                f"{report.title}",
                f"处理报来的材料{len(sent)}份",
                url,
                None,
                "blue",
                "待采用",
                names,
                sent_key(report.pk),
            )
