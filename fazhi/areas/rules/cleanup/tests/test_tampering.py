"""Whoever owns the database can change an item, its frozen list or a task by hand; every such change is noticed."""

import pytest
from django.db import models

from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupShare, CleanupSheet, CleanupSnapshot, CleanupTask
from fazhi.areas.rules.cleanup.tests.rounds import D, adjusted, cast, documents, frozen, through
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.spine.models import Participation
from tests.test_tampering import after, lift_guards, other_value, told


@pytest.fixture
def rows(county):
    """A published round with a task, and everything of the clean-up that hangs on it."""
    cast(county)
    documents(county, 2)
    documents(county, 1, start=80, title="云岚县引用办法", document_no="云政规〔2022〕1号", text="依据《云岚县第1号事项管理办法》",
              published_on=D("2022-01-04"))  # fmt: skip
    matter = adjusted(county, frozen(county, year_to=2020), "1 继续有效")
    matter = through(county, matter, "1 废止 过时\n2 继续有效")
    found: list[models.Model] = [
        *CleanupItem.objects.filter(matter=matter),
        *CleanupSheet.objects.filter(matter=matter),
    ]
    found += [*CleanupSnapshot.objects.filter(matter=matter), *CleanupTask.objects.filter(round=matter)]
    found += [matter.record, *CleanupShare.objects.filter(round=matter), *Participation.objects.filter(matter=matter)]
    assert len(found) == 12
    return found


def test_untouched_it_verifies(rows):
    assert told() == []


def test_every_column_of_every_row(rows):
    lift_guards()
    unnoticed = []
    for row in rows:
        for field in type(row)._meta.concrete_fields:
            if field.primary_key:
                continue
            change = {field.attname: other_value(field, getattr(row, field.attname))}
            model, pk = type(row), row.pk
            if after(lambda m=model, pk=pk, c=change: m._base_manager.filter(pk=pk).update(**c)) == []:
                unnoticed.append(f"{model.__name__}.{field.name}")
    assert sorted(set(unnoticed)) == []


def test_every_row_removed_and_doubled(rows):
    lift_guards()
    unnoticed = []
    for row in rows:
        if after(lambda r=row: type(r)._base_manager.filter(pk=r.pk)._raw_delete("default")) == []:
            unnoticed.append(f"{type(row).__name__} removed")
        if row._meta.pk.is_relation:
            continue

        def twice(r=row):
            twin = type(r)._base_manager.get(pk=r.pk)
            twin.pk, twin._state.adding = None, True
            type(r)._base_manager.bulk_create([twin])

        if after(twice) == []:
            unnoticed.append(f"{type(row).__name__} doubled")
    assert unnoticed == []


def test_an_item_that_was_added_by_hand(rows):
    lift_guards()
    item = next(row for row in rows if isinstance(row, CleanupItem))
    other = documents_of(rows)

    def added():
        CleanupItem.objects.create(
            matter=item.matter, no=9, document_id=other, document_no="云政规〔2022〕1号", title="云岚县引用办法", maker="县政府",
            published_on=D("2022-01-04"), unit=item.unit,
        )  # fmt: skip

    assert any("清理文件第9号" in words and "没有留痕" in words for words in after(added))


def documents_of(rows):
    """A document that is in no list."""
    known = [row.document_id for row in rows if isinstance(row, CleanupItem)]
    return NormativeDocument.objects.exclude(pk__in=known).first().pk
