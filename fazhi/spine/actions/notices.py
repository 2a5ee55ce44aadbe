"""The only writers of notices on rest days: enter one, withdraw one, bring running limits up to date.

Each shows first what it would do (``Plan``) and writes exactly that: the hash of what was shown is asked for, and anything
that changed meanwhile refuses it. The notice keeps its days in its own history; every matter whose limits move gets an event
``calendar`` that says from where to where, with the notice's number as the one who acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fazhi.spine import calendars, clock
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.calendar import EDGE
from fazhi.spine.calendars import Layer, Layers
from fazhi.spine.clocks import told_of
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import append, sealed
from fazhi.spine.models import Account, Chain, Deadline, Division, Event, Holiday, Matter, Notice
from fazhi.spine.noticing.draft import Day, DraftNotice, digest_of, draft
from fazhi.spine.noticing.outlook import FIELDS, Moved, Outlook, outlook
from fazhi.spine.roles import Role
from fazhi.spine.table import update_rows, write_rows

SYSTEM = "spine.notice"
STALE = "预览之后，在办事项或者节假日安排又有变化，没有写入；请核对重新列出的变动后再确认"


@dataclass(frozen=True)
class Plan:
    """What entering or withdrawing a notice would do. ``token`` stands for all of it."""

    before: Layers
    after: Layers
    outlook: Outlook
    token: str


def may_change_calendar(by: Account, division: str, on: date) -> bool:
    """Administrators enter national notices, and those of divisions above or below their own."""
    posts = [p.organ.division_id for p in by.posts_on(on) if p.role == Role.ADMIN]
    return any(division.startswith(own) or own.startswith(division) for own in posts)


def _require(by: Account | None, division: str, on: date) -> None:
    if by is not None and not may_change_calendar(by, division, on):
        raise NotAllowed("节假日安排由系统管理员导入；地方的安排限于管理员所在区划及其上下级")


def drafted(*, number: str, issued: date, title: str, division: str, days: tuple[Day, ...]) -> DraftNotice:
    """A checked notice, not written. Raises BadInput with every sentence that is wrong with it."""
    if division and not Division.objects.filter(pk=division).exists():
        raise BadInput(f"没有区划代码“{division}”；全国的安排请不要填写区划")
    if Notice.objects.filter(number=number.strip(), state=Notice.State.IN_FORCE).exists():
        raise BadInput(f"“{number.strip()}”已经导入；如需改正，请先撤回原来导入的一份")
    return draft(
        number=number, issued=issued, title=title, division=division, days=days,
        calendar=calendars.of(division), today=clock.today(),
    )  # fmt: skip


def plan_entry(made: DraftNotice, *, lock: bool = False) -> Plan:
    """What entering a notice would move. Writes nothing."""
    before = calendars.layers()
    after = before.with_one(made.layer)
    found = outlook(after, made.division, since=_first_day(made.layer), lock=lock)
    return Plan(before, after, found, found.token(made.number, made.issued.isoformat(), made.division, made.digest))


def plan_withdrawal(notice: Notice, *, lock: bool = False) -> Plan:
    """What withdrawing a notice would move. Writes nothing."""
    before = calendars.layers()
    after = before.without(notice.pk)
    layer = next(layer for layer in before.notices if layer.key == notice.pk)
    found = outlook(after, notice.scope, since=_first_day(layer), lock=lock)
    return Plan(before, after, found, found.token("withdraw", str(notice.pk), str(notice.version)))


def _first_day(layer: Layer) -> date:
    """The first day that a notice can make different: one of its own, or the first that the year it makes known may arrange."""
    days = [day for day, _, _ in layer.rows]
    return min([*days, date(layer.arranges - 1, *EDGE)] if layer.arranges else days)


def plan_refresh(*, lock: bool = False) -> Plan:
    """What running limits have to catch up with, the calendar being as it is: the program brought a newer year."""
    now = calendars.layers()
    found = outlook(now, lock=lock)
    return Plan(now, now, found, found.token("refresh"))


@transaction.atomic
def enter_notice(made: DraftNotice, *, token: str, by: Account | None, on: date, actor: str = "") -> Notice:
    """Enter a notice and move the limits that were shown. ``by`` None: the installation's operator, named by ``actor``."""
    _require(by, made.division, on)
    _one_at_a_time()
    made = drafted(
        number=made.number, issued=made.issued, title=made.title, division=made.division, days=made.days
    )  # fmt: skip
    plan = plan_entry(made, lock=True)
    if plan.token != token:
        raise Conflict(STALE)
    notice = Notice(
        chain=Chain.objects.create(system=SYSTEM), number=made.number, title=made.title, issued=made.issued,
        year=made.year, division_id=made.division or None, digest=made.digest, entered_on=on,
    )  # fmt: skip
    try:
        with transaction.atomic():
            notice.save(force_insert=True)
    except IntegrityError:
        raise Conflict(f"“{made.number}”刚刚由他人导入，请刷新页面") from None
    Holiday.objects.bulk_create(Holiday(notice=notice, day=d.day, works=d.works, name=d.name) for d in made.days)
    _happened(notice, "notice", plan, by=by, on=on, actor=actor, payload={
        "number": made.number, "heading": made.title, "issued": made.issued.isoformat(), "year": made.year,
        "division": made.division, "days": made.rows, "digest": made.digest,
    })  # fmt: skip
    _move(plan.outlook.matters, notice.number, on, {"notice": notice.pk, "number": notice.number})
    return notice


@transaction.atomic
def withdraw_notice(
    notice: Notice, *, token: str, by: Account | None, on: date, reason: str, actor: str = ""
) -> Notice:  # fmt: skip
    """Take a wrongly entered notice out of force. It stays on record with its days; limits move back as shown."""
    _require(by, notice.scope, on)
    _one_at_a_time()
    Chain.objects.select_for_update().get(pk=notice.pk)
    notice = Notice.objects.select_related("chain").get(pk=notice.pk)
    if notice.state == Notice.State.WITHDRAWN:
        raise Conflict(f"“{notice.number}”已于{notice.withdrawn_on}撤回")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明撤回的理由，如“录入有误，重新导入”"})
    plan = plan_withdrawal(notice, lock=True)
    if plan.token != token:
        raise Conflict(STALE)
    notice.state, notice.withdrawn_on = Notice.State.WITHDRAWN, on
    _happened(notice, "withdraw", plan, by=by, on=on, actor=actor, payload={"reason": reason.strip()[:200]})
    _move(plan.outlook.matters, notice.number, on, {"notice": notice.pk, "number": notice.number, "withdrawn": True})
    return notice


@transaction.atomic
def refresh_limits(*, token: str, on: date, by: Account | None = None) -> int:
    """Bring running limits up to date with the calendar in force; returns how many matters moved.

    ``by``: the administrator who confirmed the list, None for the installation's operator.
    """
    if by is not None and not any(post.role == Role.ADMIN for post in by.posts_on(on)):
        raise NotAllowed("在办期限由系统管理员按节假日安排重新计算")
    _one_at_a_time()
    plan = plan_refresh(lock=True)
    if plan.token != token:
        raise Conflict(STALE)
    confirmed = by.username if by else ""
    source = {"number": "", "known_until": plan.after.of("").known_until, "confirmed": confirmed}
    _move(plan.outlook.matters, "节假日安排", on, source)
    return len(plan.outlook.matters)


def _one_at_a_time() -> None:
    """Two notices entered at once would each be planned on a calendar without the other; SQLite writes alone anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('calendar'))")
    take_turn()


def _happened(
    notice: Notice, code: str, plan: Plan, *, by: Account | None, on: date, actor: str, payload: dict[str, object]
) -> None:
    counts = {"moved": plan.outlook.moved, "settled": plan.outlook.settled, "unchanged": plan.outlook.unchanged}
    event = Event(
        code=code, on=on, at=timezone.now(), by=by, actor=actor, before=notice.state if notice.version else "",
        after=notice.state, payload={**payload, **counts},
    )  # fmt: skip
    if code == "withdraw":
        event.before = Notice.State.IN_FORCE
    notice.version = append(notice.chain, event).seq
    notice.save()


def _move(matters: list[Moved], actor: str, on: date, source: dict[str, object]) -> None:
    """Write the moves of many matters in a few statements. The caller holds their locks."""
    at, events = timezone.now(), []
    for one in matters:
        matter, chain = one.matter, one.matter.chain
        event = Event(
            chain=chain, seq=chain.length + 1, code="calendar", on=on, at=at, actor=actor, before=matter.state,
            after=matter.state, payload={
                **source, "limits": [move.told for move in one.moves],
                "clocks": [told_of(move.deadline) for move in one.moves],
            },
        )  # fmt: skip
        sealed(event, chain.head)
        chain.head, chain.length = event.hash, event.seq
        matter.version = event.seq
        events.append(event)
    write_rows(Event, events)
    update_rows(Chain, [one.matter.chain for one in matters], ["head", "length"])
    update_rows(Matter, [one.matter for one in matters], ["version", "next_due"])
    update_rows(Deadline, [move.deadline for one in matters for move in one.moves], list(FIELDS))


def faults_of_notice(notice: Notice, events: list[Event]) -> list[str]:
    """Where a notice or its days no longer are what its first event says."""
    told = events[0].payload if events else {}
    rows = [[d.day.isoformat(), "work" if d.works else "rest", d.name] for d in notice.days.all()]
    found = []
    if digest_of(rows) != told.get("digest") or notice.digest != told.get("digest"):
        found.append(f"节假日安排“{notice.number}”的日期与导入时不符，已被改动")
    ended = next((event.on for event in events if event.code == "withdraw"), None)
    entered = events[0].on if events else None
    kept = (notice.number, notice.title, notice.year, notice.issued.isoformat(), notice.scope)
    days = (notice.entered_on, notice.withdrawn_on, notice.version)
    parts = [told.get(name) for name in ("number", "heading", "year", "issued", "division")]
    if kept != tuple(parts) or days != (entered, ended, len(events)):
        found.append(f"节假日安排“{notice.number}”的文号、标题、年份、日期或者适用区划与留痕不符，已被改动")
    return found
