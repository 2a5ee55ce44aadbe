"""Who is told of which task of the yearly reports: material asked for, given back, pressed for, due or overdue; material that
came in; a report owed or chased; one to be published. The same people as have it on their worklist.

A report that is overdue is told within a month of the day; after that only whoever is chased is told: a platform that begins
in autumn does not write to the whole county about the first of March.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse

from fazhi.report.contributions.answering import ANSWERS
from fazhi.report.contributions.duties import chased
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.owing import OWE, owing
from fazhi.report.rights import SYSTEM
from fazhi.spine import calendars
from fazhi.spine.access import WITHOUT_CASES, Role
from fazhi.spine.models import Account, Organ, Post
from fazhi.spine.reminders.errands import Errand
from fazhi.spine.reminders.stages import Stage, stage_of

KIND = "年度报告"
LATE = timedelta(days=30)  # ours, no rule of law: so long after 1 March an owed report is told without being chased
WRITERS = {Role.CLERK, Role.OFFICE_HEAD}


class People:
    """Who speaks and who writes for an organ on a day, read once."""

    def __init__(self, today: date, account: Account | None) -> None:
        posts = Post.objects.in_force(today).filter(account__is_active=True).exclude(role__in=WITHOUT_CASES)
        if account is not None:
            posts = posts.filter(account=account)
        self._posts: dict[int, list[Post]] = defaultdict(list)
        self._bureaus: dict[str, set[int]] = defaultdict(set)  # by division: they write for its government
        for post in posts.select_related("account", "organ").order_by("pk"):
            if post.covers(SYSTEM):
                self._posts[post.organ_id].append(post)
                if post.organ.kind == Organ.Kind.JUSTICE:
                    self._bureaus[post.organ.division_id].add(post.organ_id)

    def answering(self, organ: int) -> list[Account]:
        return self._of([organ], set(ANSWERS))

    def writing(self, organ: Organ, *also: Organ) -> list[Account]:
        organs = {organ.pk, *(one.pk for one in also)}
        if organ.kind == Organ.Kind.GOVERNMENT:
            organs |= self._bureaus[organ.division_id]
        return self._of(sorted(organs), WRITERS)

    def _of(self, organs: Iterable[int], roles: set[Role]) -> list[Account]:
        held = (post for organ in organs for post in self._posts[organ] if post.role in roles)
        return list({post.account_id: post.account for post in held}.values())


def errands(today: date, account: Account | None = None) -> Iterator[Errand]:
    """All that the yearly reports tell of today."""
    people = People(today, account)
    yield from _material(today, people)
    yield from _reports(today, people)
    yield from _to_publish(today, people)


def ask_key(one: Contribution) -> str:
    return f"report.ask:{one.pk}"


def owed_key(organ: int, year: int) -> str:
    return f"report.owed:{organ}:{year}"


def sent_key(report: int) -> str:
    return f"report.sent:{report}"


def publish_key(organ: int, year: int) -> str:
    return f"report.publish:{organ}:{year}"


def _dated(due: date, today: date) -> tuple[str, str] | None:
    """The occasion that a date gives, with its words; a date that moves begins anew."""
    calendar = calendars.of(settings.FAZHI_DIVISION)
    stage = stage_of(due, today, calendar, settings.FAZHI_WARN_WORKING_DAYS)
    return (f"{stage.value} {due}", str(Stage(stage).label)) if stage else None


def _material(today: date, people: People) -> Iterator[Errand]:
    """Material asked for, and material that came: one question to the database for both."""
    waiting = [Contribution.State.ASKED, Contribution.State.RETURNED, Contribution.State.SENT]
    rows = Contribution.objects.filter(report__state=YearlyReport.State.DRAFT, state__in=waiting)
    for one in rows.select_related("report__organ"):
        yield from _came_in(one, people) if one.state == Contribution.State.SENT else _asked(one, today, people)


def _asked(one: Contribution, today: date, people: People) -> Iterator[Errand]:
    given_back = one.state == Contribution.State.RETURNED
    told = [(f"returned {one.decided_on}", "已退回") if given_back else ("asked", "新征集")]
    told += [(f"urged {one.reminded}", "催办")] if one.reminded else []
    told += [dated] if (dated := _dated(one.due_on, today)) else []
    title = f"{one.report.organ.name}{one.report.year}年度法治政府建设报告征集材料"
    todo = "补充后重报材料" if given_back else "报送材料"
    url = reverse("desk:report-asked", args=[one.pk])
    for account in people.answering(one.organ_id):
        for occasion, word in told:
            yield Errand(account, ask_key(one), occasion, word, title, todo, one.due_on, url)


def _came_in(one: Contribution, people: People) -> Iterator[Errand]:
    """Material that waits to be taken into a draft; told once for each that comes, also when one comes again."""
    report = one.report
    title, url = f"{report.organ.name}{report.year}年度法治政府建设报告", reverse("desk:report-asks", args=[report.pk])
    occasion = f"sent {one.pk} {one.sent_on}"
    for account in people.writing(report.organ):
        yield Errand(account, sent_key(report.pk), occasion, "材料已报来", title, "处理报来的材料", None, url)


def _to_publish(today: date, people: People) -> Iterator[Errand]:
    """Handed in and not yet public: by 1 April (督察工作规定第24条、第25条)."""
    year = today.year - 1
    due = YearlyReport(year=year).publish_by
    dated = _dated(due, today) if today - due <= LATE else None
    if not dated:
        return
    for report in YearlyReport.objects.filter(
        year=year, submitted_on__isnull=False, published_on__isnull=True
    ).select_related("organ"):
        if report.organ.kind not in OWE:
            continue
        title, url = f"{report.organ.name}{year}年度法治政府建设报告", reverse("desk:report", args=[report.pk])
        for account in people.writing(report.organ):
            yield Errand(account, publish_key(report.organ_id, year), *dated, title, "向社会公开", due, url)


def _reports(today: date, people: People) -> Iterator[Errand]:
    year = today.year - 1
    due = YearlyReport(year=year).submit_by
    dated = _dated(due, today) if today - due <= LATE else None
    organs = Organ.objects.filter(kind__in=OWE)
    pressed = {row.duty.organ_id: row for row in chased(organs.values_list("pk", flat=True)) if row.duty.year == year}
    if not dated and not pressed:
        return
    for owed in owing(organs if dated else organs.filter(pk__in=pressed), year):
        if owed.handed_in or owed.gone:
            continue
        row = pressed.get(owed.organ.pk)
        told = [*([dated] if dated else []), *([(f"chased {row.seq}", "催报")] if row else [])]
        report = owed.report
        url = reverse("desk:report", args=[report.pk]) if report else reverse("desk:reports")
        title, todo = f"{owed.organ.name}{year}年度法治政府建设报告", "审定并报送" if report else "起草并报送"
        for account in people.writing(owed.organ, owed.writer):
            for occasion, word in told:
                yield Errand(account, owed_key(owed.organ.pk, year), occasion, word, title, todo, due, url)
