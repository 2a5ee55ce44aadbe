"""Every declared register can be filled in by its own template, and knows its rows when they come again."""

from datetime import date

import pytest

from fazhi.desk.tests.filling import value_for
from fazhi.spine import registry
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Event
from fazhi.spine.sheets.columns import EXTERNAL, form_of
from fazhi.spine.sheets.importing import run
from fazhi.spine.tests.books import filled

REGISTERS = [r.code for r in registry.registers() if not registry.is_sealed(r.code)]  # sealed ones take no sheets


def said(field, value):
    """A value as a clerk writes it."""
    if isinstance(field, CodesField):
        return "、".join(dict(field.codes)[code] for code in value)
    if field.choices:
        return str(dict(field.flatchoices)[value])
    if field.is_relation:
        return str(value)
    return {True: "是", False: "否"}[value] if isinstance(value, bool) else value


def row_of(form, organ, n):
    on = date(2026, 3, n)
    given = {"organ": str(organ), "on": on, EXTERNAL: f"号{n}", "title": f"第{n}件"}
    return [
        given.get(c.name, said(c.field, value_for(c.field, on, organ)) if c.required else None) for c in form.columns
    ]


@pytest.mark.parametrize("code", REGISTERS)
def test_filled_in_and_known_again(county, tmp_path, code):
    register = registry.register_of(code)
    form = form_of(register)
    rows = [row_of(form, county["justice"], n) for n in (1, 2)]
    path = filled(tmp_path / "表.xlsx", *rows, head=[column.label for column in form.columns])
    first = run(register, path, by=None, actor="导入", write=True, good_only=True)
    assert len(first.good) + len(first.wrong) == 2
    for row in first.wrong:  # its gates may refuse plain values, never its columns
        assert not any("不是" in words for words in row.sentences()), row.sentences()
    events = Event.objects.count()
    again = run(register, path, by=None, actor="导入", write=True, good_only=True)
    assert [row.number for row in again.known] == [row.number for row in first.good]
    assert not again.differing and not again.good and Event.objects.count() == events
