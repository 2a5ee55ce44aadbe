"""Whoever owns the database can change any row by hand. Every such change in the records is noticed and the record named.

A real case with everything that can hang on one: each column of each of its rows is changed in turn, each row removed, each
doubled.
"""

from __future__ import annotations

import datetime
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.db import connection, models, transaction

from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine import registry
from fazhi.spine.actions import attach, correct, exclude_time, extend, link, record_entry, serve_document, suspend
from fazhi.spine.actions.time import resume
from fazhi.spine.models import (
    Attachment,
    Chain,
    Deadline,
    Document,
    Event,
    EventSecret,
    Extension,
    Link,
    Matter,
    Participation,
    Pause,
    Service,
)
from fazhi.spine.verify import breaks

#: Columns that tell nothing by themselves: keys of rows, and what is worked out anew from the others.
WITHOUT_MEANING = {
    (Matter, "next_due"),  # repeats the earliest deadline for sorting
    (Matter, "query_code"), (Matter, "source"), (Matter, "external_id"),  # handles for finding the record from outside
    (Attachment, "kind"), (Link, "made_on"),  # the ending of the name; the day of the event
}  # fmt: skip


@pytest.fixture
def full(county, settings, tmp_path):
    """A reconsideration case with papers, services, a file, a link, a suspension, an extension, a correction, details."""
    settings.MEDIA_ROOT = tmp_path
    people = county.people
    c = case(county, "2026-07-06").accepted("2026-07-08")
    other = case(county, "2026-07-07")
    attach(c.matter.chain, ContentFile(b"%PDF-1.7 x", name="申请书.pdf"), by=people["clerk"], on=D("2026-07-08"))
    link(c.matter.chain, other.matter.chain, "related", by=people["clerk"], on=D("2026-07-08"))
    now = lambda: Matter.objects.get(pk=c.matter.pk)  # noqa: E731
    suspend(now(), by=people["reviewer"], on=D("2026-07-09"), ground=_ground(c.matter, True), note="等待结果")
    resume(now(), by=people["reviewer"], on=D("2026-07-13"))
    if ground := _ground(c.matter, False):
        exclude_time(now(), by=people["reviewer"], start=D("2026-07-14"), end=D("2026-07-16"), ground=ground)
    extend(now(), "decide", by=people["head"], on=D("2026-07-16"), amount=20, reason="案情复杂")
    correct(now(), by=people["reviewer"], on=D("2026-07-16"), changes={"phone": "13911111111"}, reason="号码写错")
    c.ready("2026-07-17").decided("2026-07-20", served="2026-07-22")
    serve_document(now().documents.last(), by=people["reviewer"], on=D("2026-07-22"), to="孙小满", means="post")
    return now()


def _ground(matter: Matter, suspends: bool) -> str:
    return next((g.code for g in matter.declared.grounds if g.suspends is suspends), "")


def told(*within: int) -> list[str]:
    return [str(b) for b in breaks(*within)]


def rows_on(matter: Matter) -> list[models.Model]:
    pk, declared = matter.pk, matter.declared
    found: list[models.Model] = [matter, matter.record]
    for model in sorted({s.adds for s in declared.steps if s.adds}, key=lambda m: m.__name__):
        found += model.objects.filter(matter=pk)
    found += Document.objects.filter(matter=pk)
    found += Service.objects.filter(document__matter=pk)
    found += Attachment.objects.filter(chain=pk)
    found += Link.objects.filter(source=pk)
    found += Pause.objects.filter(matter=pk)
    found += Extension.objects.filter(deadline__matter=pk)
    found += Deadline.objects.filter(matter=pk)
    found += Participation.objects.filter(matter=pk)
    found += [Chain.objects.get(pk=pk), *Event.objects.filter(chain=pk)]
    found += EventSecret.objects.filter(event__chain=pk)
    return found


def other_value(field: models.Field, value):
    """Another value of the same kind."""
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, models.JSONField):
        return {**(value or {}), "forged": ["x", "x"]}
    if isinstance(field, models.DateTimeField):
        return value + datetime.timedelta(seconds=1) if value else datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    if isinstance(field, models.DateField):
        return value + datetime.timedelta(days=1) if value else date(2026, 1, 1)
    if isinstance(field, models.CharField | models.TextField | models.FileField):
        return (str(value or "") + "改")[-(field.max_length or 99999) :]
    return (value or 0) + 1


def lift_guards() -> None:
    """The owner of the database can drop the triggers that refuse changes."""
    with connection.cursor() as cursor:
        for table in ("event", "document"):
            on = "" if connection.vendor == "sqlite" else f" ON spine_{table}"
            cursor.execute(f"DROP TRIGGER spine_{table}_fixed{on}")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA defer_foreign_keys=ON")
        else:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


class Undo(Exception):
    """Takes the change back."""


def after(change, pk: int | None = None) -> list[str] | None:
    """What verification says once a change was made; None when the database itself refuses it. ``pk``: the chain that should
    notice it, asked before all the others."""
    said: list[str] | None = None
    try:
        with transaction.atomic():
            change()
            said = (told(pk - 1, pk) if pk else []) or told()
            raise Undo
    except Undo:
        return said
    except Exception as refusal:
        if "constraint" in str(refusal).lower() or "duplicate" in str(refusal).lower():
            return None
        raise


def test_untouched_it_verifies(full):
    assert told() == []


def test_every_column_of_every_row(full):
    lift_guards()
    unnoticed, tried = [], 0
    for row in rows_on(full):
        model = type(row)
        for field in model._meta.concrete_fields:
            if field.primary_key or (model, field.name) in WITHOUT_MEANING:
                continue
            change = {field.attname: other_value(field, getattr(row, field.attname))}
            tried += 1
            said = after(lambda m=model, pk=row.pk, c=change: m._base_manager.filter(pk=pk).update(**c), full.pk)
            if said == []:
                unnoticed.append(f"{model.__name__}.{field.name}")
    assert tried > 300
    assert sorted(set(unnoticed)) == []


def test_every_row_removed(full):
    lift_guards()
    unnoticed = []
    for row in rows_on(full):
        if isinstance(row, Chain | Matter):
            continue
        said = after(lambda r=row: type(r)._base_manager.filter(pk=r.pk)._raw_delete("default"), full.pk)
        if said == []:
            unnoticed.append(f"{type(row).__name__} {row}")
    assert unnoticed == []


def test_every_row_doubled(full):
    """A paper, a service, a pause that never was."""
    lift_guards()
    unnoticed = []
    for row in rows_on(full):
        if row._meta.pk.is_relation or isinstance(row, Chain | Event | Matter):
            continue

        def change(r=row):
            twin = type(r)._base_manager.get(pk=r.pk)
            twin.pk, twin._state.adding = None, True
            type(r)._base_manager.bulk_create([twin])

        if after(change, full.pk) == []:
            unnoticed.append(f"{type(row).__name__} {row}")
    assert unnoticed == []


def test_a_replaced_file_is_noticed(full):
    file = Attachment.objects.get(chain=full.pk)
    with open(file.file.path, "wb") as stored:
        stored.write(b"%PDF-1.7 y")
    assert len(told()) == 1 and "内容已被替换" in told()[0] and full.number in told()[0]


def test_an_entry_of_a_plain_register(county):
    register = registry.register_of("services.publicity_activity")
    entry = record_entry(
        register, organ=county["justice"], by=None, actor="外部系统", on=D("2026-03-05"), title="宪法宣传",
        fields={"place": "和平村文化广场", "form": "lecture", "audience_type": "village"},
    )  # fmt: skip
    assert told() == []
    unnoticed = []
    for field in type(entry)._meta.concrete_fields:
        if field.primary_key or field.name in {"source", "external_id"}:
            continue
        change = {field.attname: other_value(field, getattr(entry, field.attname))}
        if after(lambda c=change: type(entry)._base_manager.filter(pk=entry.pk).update(**c)) == []:
            unnoticed.append(field.name)
    assert unnoticed == []
