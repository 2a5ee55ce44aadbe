"""Which cases and visits belong to a key field: the one rule for figures and pages."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from fazhi.areas.enforcement.key_fields.models import KeyField

MARK = "、"


def _standing(day: str) -> QuerySet[KeyField]:
    """Key fields that stood on the day of the outer row."""
    on = OuterRef(day)
    return KeyField.objects.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, since__lte=on)


def case_belongs() -> Exists:
    """Condition on penalty cases: by their code or campaign, on the day on which they were found out."""
    by_code = Q(field_code=OuterRef("key_field")) & ~Q(field_code="")
    by_name = Q(campaign=OuterRef("campaign")) & ~Q(campaign="")
    return Exists(_standing("found_on").filter(by_code | by_name))


def visit_belongs(field: str = "trades") -> Exists:
    """Condition on visits: the trade of the object is one of the field's."""
    return Exists(_listed(_standing("done_on"), "target__trade", field))


def object_belongs(field: str = "cover") -> Exists:
    """Condition on objects of inspection: the trade is one of those of a key field that is not over."""
    return Exists(_listed(KeyField.objects.filter(until=None, withdrawn=False), "trade", field))


def _listed(rows: QuerySet[KeyField], trade: str, field: str) -> QuerySet[KeyField]:
    marked = lambda what: Concat(Value(MARK), what, Value(MARK), output_field=CharField())  # noqa: E731
    wanted = ExpressionWrapper(marked(OuterRef(trade)), output_field=CharField())
    found = rows.exclude(**{field: ""}).annotate(_listed=marked(F(field)), _wanted=wanted)
    return found.filter(_listed__contains=F("_wanted")).exclude(_wanted=MARK * 2)


def words_of(text: str) -> list[str]:
    return [word for part in text.split(MARK) if (word := part.strip())]


def cases_of(field: KeyField, rows: QuerySet[Any]) -> QuerySet[Any]:
    """The cases of one field among the rows that its reader sees."""
    mine = Q(key_field=field.field_code)
    if field.campaign:
        mine |= Q(campaign=field.campaign)
    return _between(field, rows.filter(mine), "found_on")


def visits_of(field: KeyField, rows: QuerySet[Any]) -> QuerySet[Any]:
    return _between(field, rows.filter(target__trade__in=words_of(field.trades)), "done_on")


def _between(field: KeyField, rows: QuerySet[Any], day: str) -> QuerySet[Any]:
    rows = rows.filter(**{f"{day}__gte": field.since})
    return rows.filter(**{f"{day}__lt": field.until}) if field.until else rows
