"""A yearly report, its versions and its frozen figures that were changed by hand are noticed."""

from __future__ import annotations

from fazhi.report import actions
from fazhi.report.models import FrozenFigure, ReportVersion, YearlyReport
from fazhi.report.tests.conftest import cases, declared  # noqa: F401
from fazhi.report.tests.test_actions import ON, frozen, report, written  # noqa: F401
from fazhi.spine.verify import breaks
from tests import test_tampering
from tests.test_tampering import after, lift_guards, other_value

#: Columns that tell nothing by themselves.
WITHOUT_MEANING = {
    (YearlyReport, "counted"), (YearlyReport, "counted_at"),  # what a draft shows until it is frozen, counted anew at will
    (YearlyReport, "title"),  # what the first line of the text says
    (ReportVersion, "by"), (ReportVersion, "at"), (ReportVersion, "note"),  # repeat the event
}  # fmt: skip


def changed(row) -> list[str]:
    model, found = type(row), []
    for field in model._meta.concrete_fields:
        if field.primary_key or (model, field.name) in WITHOUT_MEANING:
            continue
        value = getattr(row, field.attname)
        other = b"x" if field.name == "records" else other_value(field, value)
        if field.name == "organ":
            continue  # the history's own count of the organ's reports would have to change with it
        if after(lambda c={field.attname: other}: model._base_manager.filter(pk=row.pk).update(**c)) == []:
            found.append(f"{model.__name__}.{field.name}")
    return found


def told() -> list[str]:
    """What is said of the report; the matters of these tests were laid by hand and have no history."""
    [key] = YearlyReport.objects.values_list("pk", flat=True)
    return [str(one) for one in breaks(key - 1, key)]


def test_every_column(cases, frozen, monkeypatch):  # noqa: F811
    monkeypatch.setattr(test_tampering, "told", told)
    people = cases.people
    done = actions.approve(frozen, by=people["mayor"], on=ON, meeting="县政府第5次常务会议")
    done = actions.submit(done, by=people["clerk"], on=ON, to="中共云岚县委")
    actions.publish(done, by=people["head"], on=ON, secrecy="经审查不涉密")
    assert told() == []
    lift_guards()
    rows = [YearlyReport.objects.get(), *ReportVersion.objects.all(), *FrozenFigure.objects.all()]
    assert len(rows) > 4
    assert [what for row in rows for what in changed(row)] == []
    for row in rows[1:]:
        assert after(lambda r=row: type(r)._base_manager.filter(pk=r.pk)._raw_delete("default")) != []


def test_sent_back_and_frozen_again(cases, frozen):  # noqa: F811
    people = cases.people
    back = actions.send_back(frozen, by=people["head"], on=ON, reason="补充说明")
    assert told() == []
    actions.freeze(back, by=people["head"], on=ON)
    assert told() == []
