"""Rows of a sheet entered into a register: the same rights, checks, numbers and events as one by one, in one go.

Nothing is written when any row is wrong, unless the good ones are asked for. A row that is there already is passed over.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fazhi.spine import access, clock, registry
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.fields import CodesField, join
from fazhi.spine.models import Account, Matter, Organ
from fazhi.spine.register import Register
from fazhi.spine.sheets.cells import Organs
from fazhi.spine.sheets.columns import Form, form_of
from fazhi.spine.sheets.reading import Table, read
from fazhi.spine.sheets.rows import Row, comparable, parse


class _GatesAsk(Exception):
    """A gate looks at what is on file: rows must be written one after the other, be it to be undone."""


@dataclass
class Outcome:
    """What an import did, or would do. ``written`` False: nothing was."""

    register: Register
    form: Form
    table: Table
    rows: list[Row]
    written: bool = False
    seconds: float = 0.0
    notices: list[str] = field(default_factory=list)

    @property
    def good(self) -> list[Row]:
        return [row for row in self.rows if not row.wrong and not row.known]

    @property
    def wrong(self) -> list[Row]:
        return [row for row in self.rows if row.wrong]

    @property
    def known(self) -> list[Row]:
        return [row for row in self.rows if row.known]

    @property
    def differing(self) -> list[Row]:
        return [row for row in self.rows if row.differs]


@dataclass
class Job:
    """One import: who enters what. ``by`` None: entered at the machine itself, with ``actor`` for the history."""

    form: Form
    by: Account | None
    actor: str
    today: date
    organs: dict[int, Organ] | None  # those the person may write for; None: all
    asks: bool = False

    @property
    def sole(self) -> Organ | None:
        return next(iter(self.organs.values())) if self.organs and len(self.organs) == 1 else None


def writable(register: Register, by: Account, today: date) -> dict[int, Organ]:
    """The organs for which a person may enter records of a register."""
    procedure = form_of(register).procedure
    posts = access.may_open(by, procedure, today) if procedure else access.may_record(by, register, today)
    return {post.organ_id: post.organ for post in posts}


def run(
    register: Register, path: Path, *, by: Account | None, actor: str = "", name: str = "", sheet: str = "",
    organ: Organ | None = None, write: bool = False, good_only: bool = False,
) -> Outcome:  # fmt: skip
    """Check a file and, with ``write``, enter its rows. ``organ``: of rows that name none.

    Raises Refused when the file cannot be read or the person may not write here; wrong rows are in the outcome.
    """
    with _nothing_collected():
        return _run(register, path, by, actor, name=name, sheet=sheet, organ=organ, write=write, good_only=good_only)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """All rows live until the end; looking for garbage among them again and again costs a fifth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _run(
    register: Register, path: Path, by: Account | None, actor: str, *, name: str, sheet: str, organ: Organ | None,
    write: bool, good_only: bool,
) -> Outcome:  # fmt: skip
    registry.refuse_sealed(register.code, "整批导入")
    begun, today = monotonic(), clock.today()
    job = Job(form_of(register), by, actor, today, writable(register, by, today) if by else None)
    if job.organs == {}:
        raise NotAllowed(f"您没有登记“{register.name}”的岗位")
    sole = organ or job.sole
    table = read(path, job.form, name=name, sheet=sheet, alone=sole is not None)
    rows = parse(table, job.form, Organs(), sole)
    if not rows:
        raise BadInput(f"“{table.sheet}”第{table.head + 1}行的表头下面没有内容，请填写后再导入")
    outcome = entered(job, table, rows, write=write, good_only=good_only)
    outcome.seconds = monotonic() - begun
    return outcome


def entered(job: Job, table: Table, rows: list[Row], *, write: bool, good_only: bool) -> Outcome:
    """Rows that were read, checked against rights, days and what is on file; with ``write`` they are entered."""
    _check_rights_and_days(job, rows)
    outcome = Outcome(job.form.register, job.form, table, rows, notices=table.notices)
    outcome.written = _enter(job, rows, write=write, good_only=good_only)
    return outcome


def _check_rights_and_days(job: Job, rows: list[Row]) -> None:
    """What the actions ask before they look at the fields."""
    label = job.form.column("on").label
    for row in rows:
        if (on := row.values.get("on")) and on > job.today:
            row.cells["on"] = f"“{label}”{on}晚于今天，请改为实际的日期"
        organ = row.values.get("organ")
        if organ is not None and job.organs is not None and organ.pk not in job.organs:
            row.cells["organ"] = f"您在{organ}没有登记“{job.form.register.name}”的岗位"


def _enter(job: Job, rows: list[Row], *, write: bool, good_only: bool) -> bool:
    """Check every row against what is on file and, with ``write``, enter them; True when they stand."""
    if not write:
        try:
            _pass(job, rows, flushing=False)
        except _GatesAsk:
            with transaction.atomic():
                _pass(job, rows, flushing=True)
                transaction.set_rollback(True)
        return False
    with transaction.atomic():
        _one_at_a_time(job.form.register.code)
        ledger = _pass(job, rows, flushing=True)
        if any(row.wrong for row in rows) and not good_only:
            transaction.set_rollback(True)
            return False
        _flush(ledger)
    return True


def _one_at_a_time(code: str) -> None:
    """Two imports into one register wait for each other, so that the same file at the same moment is entered once."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"import {code}"])


def _pass(job: Job, rows: list[Row], *, flushing: bool) -> Ledger:
    """Look at every row in the order of the days. Rows whose gates ask the database are written at once, so that the
    next row finds them, as it would have when they were entered one by one."""
    _mark_known(job.form, rows)
    ledger, asked = Ledger(job.today, entered=timezone.now()), _Asked()
    todo = [row for row in rows if not row.wrong and not row.known]
    for row in sorted(todo, key=lambda row: (row.on, row.number)):
        try:
            with connection.execute_wrapper(asked):
                _into(ledger, job, row)
        except BadInput as refusal:
            row.cells |= refusal.fields
            row.whole += [] if refusal.fields else refusal.reasons
        except Refused as refusal:
            row.whole += refusal.reasons
        if asked.once and not flushing:
            raise _GatesAsk
        if asked.once:
            _flush(ledger)
        elif not flushing:
            ledger.drafts.clear()
    return ledger


def _flush(ledger: Ledger) -> None:
    try:
        with transaction.atomic():
            ledger.flush()
    except IntegrityError:
        raise Refused("表中有的行在不许重复的字段上与其他记录重复，没有写入任何一行；请核对后再导入") from None


class _Asked:
    """Notices whether a gate has asked the database anything. Drawing keys for the next rows is no gate's question."""

    def __init__(self) -> None:
        self.once = False

    def __call__(self, execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        self.once = self.once or "nextval(" not in sql
        return execute(sql, params, many, context)


def _into(ledger: Ledger, job: Job, row: Row) -> None:
    given: dict[str, Any] = {
        "organ": row.organ, "on": row.on, "title": str(row.values.get("title", "")), "fields": row.fields(), "by": job.by,
        "actor": job.actor, "source": row.source, "external_id": row.identity,
    }  # fmt: skip
    if job.form.own_title:
        given["fields"]["title"], given["title"] = row.values.get("title", ""), ""
    procedure = job.form.procedure
    if procedure is None:
        ledger.entry(job.form.register, **given)
        return
    draft = ledger.open(procedure, **given)
    if procedure.follows_import and (step := procedure.follows_import(draft.record)):
        draft.take(step, row.on, by=job.by, actor=job.actor)


def _mark_known(form: Form, rows: list[Row]) -> None:
    """Find the rows that are in the register already, in one pass over what was imported for their organs."""
    wanted = {(row.source, row.identity): row for row in rows if row.identity and not row.wrong}
    for row in rows:
        row.known = row.differs = False
    there = form.register.model if not form.procedure else Matter
    query = there._default_manager.filter(source__in={source for source, _ in wanted}).exclude(external_id="")
    if form.procedure:
        query = query.filter(system=form.register.code)
    given: dict[int, Row] = {}
    for pk, source, identity in query.values_list("pk", "source", "external_id").iterator(chunk_size=5000):
        found = wanted.get((source, identity))
        if found is not None:
            found.known = True
            if found.given:
                given[pk] = found
    _mark_differing(form, given)


def _mark_differing(form: Form, given: dict[int, Row]) -> None:
    keys = list(given)
    for start in range(0, len(keys), 500):
        for record in form.register.queryset().filter(pk__in=keys[start : start + 500]):
            given[record.pk].differs = any(_differences(form, record, given[record.pk]))


def _differences(form: Form, record: Any, row: Row) -> Iterator[str]:
    spine = record.matter if form.procedure else record
    for name, value in row.values.items():
        if name == "on":
            stands: Any = spine.opened_on if form.procedure else spine.on
        elif name == "organ" or (name == "title" and not form.own_title):
            stands = getattr(spine, name)
        else:
            stands = getattr(record, name)
        if isinstance(form.column(name).field, CodesField):
            value = join(value)
        if comparable(value) != comparable(stands):
            yield name
