"""Every column of a draw, of its witnesses and of a calendar notice that was changed by hand is noticed."""

from __future__ import annotations

from fazhi.spine.draws import actions
from fazhi.spine.models import Draw, DrawWitness
from fazhi.spine.sweep import sweep
from fazhi.spine.tests.test_draws import DAY, cast, drawn, frozen, planned, seeded  # noqa: F401
from tests.test_tampering import after, lift_guards, other_value

#: Columns that tell nothing by themselves.
WITHOUT_MEANING = {
    (Draw, "refs"),  # where a name on the page leads; no part of what is drawn
}


def told() -> list[str]:
    return [str(one) for one in sweep(1)]


def unnoticed(draw):
    found, tried = [], 0
    for row in (draw, *DrawWitness.objects.filter(draw=draw)):
        model = type(row)
        for field in model._meta.concrete_fields:
            if field.primary_key or (model, field.name) in WITHOUT_MEANING:
                continue
            value = getattr(row, field.attname)
            for other in (other_value(field, value), *([None] if field.null and value is not None else [])):
                change = {field.attname: other}
                tried += 1
                if after(lambda m=model, pk=row.pk, c=change: m._base_manager.filter(pk=pk).update(**c)) == []:
                    found.append(f"{model.__name__}.{field.name}={str(other)[:20]}")
    for row in DrawWitness.objects.filter(draw=draw):
        if after(lambda r=row: DrawWitness.objects.filter(pk=r.pk)._raw_delete("default")) == []:
            found.append("DrawWitness removed")
    return sorted(set(found)), tried


def test_every_column_of_a_frozen_draw(frozen):  # noqa: F811
    lift_guards()
    assert told() == []
    found, tried = unnoticed(Draw.objects.get(pk=frozen.pk))
    assert tried > 25 and found == []


def test_every_column_while_the_witnesses_are_waited_for(frozen, cast):  # noqa: F811
    lift_guards()
    draw = seeded(frozen, cast)
    assert told() == []
    found, _ = unnoticed(Draw.objects.get(pk=draw.pk))
    assert found == []


def test_every_column_of_a_published_draw(frozen, cast):  # noqa: F811
    lift_guards()
    draw = actions.publish(drawn(frozen, cast), by=cast["clerk"], on=DAY)
    assert told() == []
    found, tried = unnoticed(Draw.objects.get(pk=draw.pk))
    assert tried > 40 and found == []


def test_every_column_of_a_draw_that_was_drawn_again(frozen, cast):  # noqa: F811
    lift_guards()
    first = drawn(frozen, cast)
    second = actions.redraw(first, reason="名单有误", by=cast["clerk"], on=DAY)
    assert told() == []
    for draw in (first, second):
        found, _ = unnoticed(Draw.objects.get(pk=draw.pk))
        assert found == []
