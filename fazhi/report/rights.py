"""Who may read, write, approve and publish a yearly report, and why something cannot be done now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet

from fazhi.paper.model import Heading
from fazhi.report.models import ReportDuty, YearlyReport
from fazhi.report.outline import TO_WRITE, missing, unwritten
from fazhi.report.render import codes_in, render
from fazhi.report.shown import of_report
from fazhi.spine import clock
from fazhi.spine.access import WITHOUT_CASES, Reach, Role
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Organ

SYSTEM = "report.yearly"
State = YearlyReport.State

NAMES = {
    "ask": "征集材料", "remind": "催办材料", "withdraw": "撤回征集", "answer": "报送材料", "return": "退回材料", "accept": "采用材料",
    "comment": "批注", "reply": "回复批注", "resolve": "处理批注", "reopen": "重新打开批注",
    "create": "起草", "save": "修改", "freeze": "冻结数据", "approve": "审定", "send_back": "退回修改", "submit": "报送", "publish": "公开",
}  # fmt: skip

FROM = {
    "save": {State.DRAFT}, "freeze": {State.DRAFT}, "approve": {State.FROZEN}, "send_back": {State.FROZEN, State.APPROVED},
    "submit": {State.APPROVED}, "publish": {State.SUBMITTED}, "ask": {State.DRAFT}, "accept": {State.DRAFT}, "return": {State.DRAFT},
    "comment": set(State) - {State.PUBLISHED},
}  # fmt: skip

#: Events beside the text: they change neither it nor the state, so nobody who writes meanwhile is in their way.
ASIDE = frozenset({"ask", "remind", "withdraw", "answer", "return", "accept", "comment", "reply", "resolve", "reopen"})


def readable(user: Account, on: date | None = None) -> QuerySet[YearlyReport]:
    """The reports that a reader may see: of their own organs, of their division's, and whatever is published."""
    posts = [p for p in user.posts_on(on or clock.today()) if p.role not in WITHOUT_CASES and p.covers(SYSTEM)]
    organs = {p.organ_id for p in posts}
    right = Q(state=State.PUBLISHED) | Q(organ_id__in=organs) | Q(organ_id__in=_inherited(organs))
    for post in posts:
        if post.reach == Reach.DIVISION:
            right |= Q(scope__startswith=post.organ.division_id)
        if post.organ.kind == Organ.Kind.JUSTICE:
            right |= Q(organ__kind=Organ.Kind.GOVERNMENT, scope=post.organ.division_id)
    reports = YearlyReport.objects.select_related("organ", "approved_by", "chain")
    return reports.filter(right) if posts else reports.filter(state=State.PUBLISHED)


def published() -> QuerySet[YearlyReport]:
    """The reports that everybody may read."""
    return YearlyReport.objects.filter(state=State.PUBLISHED).select_related("organ", "chain")


def writes_for(user: Account, organ: Organ, on: date) -> bool:
    """A government's report is written by its justice bureau, every other organ's by its own people."""
    return _holds(user, organ, {Role.CLERK, Role.OFFICE_HEAD}, on)


def heads(user: Account, organ: Organ, on: date) -> bool:
    """Whether the user approves: the head of the authority, or the one under whom its justice bureau drafts for it."""
    return _holds(user, organ, {Role.AUTHORITY_HEAD}, on)


def _holds(user: Account, organ: Organ, roles: set[Role], on: date) -> bool:
    held = [p for p in user.posts_on(on) if p.role in roles and p.covers(SYSTEM)]
    if any(p.organ_id == organ.pk or _drafts_for(p.organ, organ) for p in held):
        return True
    gone = organ.until is not None and organ.until <= on
    return gone and organ.pk in set(_inherited({p.organ_id for p in held}))


def _inherited(organs: set[int]) -> QuerySet[ReportDuty, int]:
    """Organs whose report one of these owes, having succeeded them."""
    return ReportDuty.objects.filter(successor__in=organs).order_by().values_list("organ", flat=True)


def _drafts_for(office: Organ, organ: Organ) -> bool:
    same = office.division_id == organ.division_id
    return same and office.kind == Organ.Kind.JUSTICE and organ.kind == Organ.Kind.GOVERNMENT


def writable_organs(user: Account, on: date) -> list[Organ]:
    """The organs whose report the user writes; those that theirs succeeded stand last."""
    posts = [p for p in user.posts_on(on) if p.role in {Role.CLERK, Role.OFFICE_HEAD} and p.covers(SYSTEM)]
    found = {p.organ_id: p.organ for p in posts if p.organ.kind != Organ.Kind.VILLAGE}
    seats = {p.organ.division_id for p in posts if p.organ.kind == Organ.Kind.JUSTICE}
    for organ in Organ.objects.filter(kind=Organ.Kind.GOVERNMENT, division_id__in=seats):
        found = {organ.pk: organ, **found}
    for organ in Organ.objects.filter(pk__in=_inherited({p.organ_id for p in posts}), until__lte=on):
        found.setdefault(organ.pk, organ)
    return list(found.values())


def oversees(user: Account, organ: Organ, on: date) -> bool:
    """Whether the user looks after who has reported where an organ is: from the justice bureau, as the office of the
    body that coordinates law-based government (督察工作规定第24条: a copy of every report goes there)."""
    return any(organ.division_id.startswith(code) for code in watched_divisions(user, on))


def watched_divisions(user: Account, on: date) -> set[str]:
    """The divisions whose reports the user looks after."""
    return {
        p.organ.division_id for p in user.posts_on(on)
        if p.role in {Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD, Role.REVIEWER} and p.covers(SYSTEM)
        and p.reach == Reach.DIVISION and p.organ.kind == Organ.Kind.JUSTICE
    }  # fmt: skip


def reads_draft(user: Account, report: YearlyReport, on: date) -> bool:
    """Whether the user would read the report though it were not published: those who write, lead and oversee."""
    posts = [p for p in user.posts_on(on) if p.role not in WITHOUT_CASES and p.covers(SYSTEM)]
    return writes_for(user, report.organ, on) or any(
        p.organ_id == report.organ_id
        or (p.reach == Reach.DIVISION and report.scope.startswith(p.organ.division_id))
        or _drafts_for(p.organ, report.organ)
        for p in posts
    )


def secrecy_is_checked() -> bool:
    """Whether a secrecy check must be recorded before publishing: local practice, set by FAZHI_REPORT_SECRECY_CHECK."""
    return bool(getattr(settings, "FAZHI_REPORT_SECRECY_CHECK", True))


def hindrances(report: YearlyReport, action: str, *, by: Account, on: date) -> list[str]:
    """Why this cannot be done now, in words for the page. Empty: it can."""
    reasons: list[str] = []
    if action in FROM and report.state not in FROM[action]:
        reasons.append(f"报告{report.get_state_display()}，不能{NAMES[action]}")
    reasons += _role(report, action, by, on)
    if not reasons and action in GATES:
        reasons += GATES[action](report, on)
    return reasons


def _role(report: YearlyReport, action: str, by: Account, on: date) -> list[str]:
    organ = report.organ
    if action == "approve":
        return [] if heads(by, organ, on) else [f"须由{organ.name}的机关负责人审定"]
    if action == "comment":
        return [] if reads_draft(by, report, on) else ["只有参与起草、审核这份报告的人员可以批注"]
    writes = writes_for(by, organ, on)
    if action == "send_back":
        return [] if writes or heads(by, organ, on) else [f"须由{organ.name}的机关负责人或者报告起草人员退回"]
    if writes:
        return []
    drafter = "本级司法行政部门" if organ.kind == Organ.Kind.GOVERNMENT else organ.name
    return [f"须由{drafter}的经办人员或者机构负责人{NAMES[action]}"]


def _can_freeze(report: YearlyReport, on: date) -> list[str]:
    reasons = []
    if on <= date(report.year, 12, 31):
        reasons.append(f"{report.year}年尚未结束，数据还会变动，不能冻结")
    reasons += [f"必备内容尚未撰写：{what}" for what in unwritten(report.text)]
    try:
        rendered = render(TO_WRITE.sub("", report.text), of_report(report, codes_in(report.text)))
    except BadInput as error:
        return reasons + error.reasons
    headings = [block.text for block in rendered.paper.blocks if isinstance(block, Heading) and block.level == 1]
    return reasons + [f"缺少必备内容“{part.heading_for(report.year)}”（{part.basis}）" for part in missing(headings)]


GATES: dict[str, Callable[[YearlyReport, date], list[str]]] = {"freeze": _can_freeze}
