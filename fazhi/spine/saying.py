"""Values in words: what a field's value looks like to a reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone

from fazhi.spine.fields import CodesField, NamedCode, NamedCodes, split


def say(field: models.Field[Any, Any] | None, value: Any) -> str:
    """One value in words. Codes become their names, dates stay ISO, empty stays empty."""
    if value is None or value == "":
        return ""
    if isinstance(field, CodesField):
        return field.words(value if isinstance(value, str) else "|".join(value))
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, NamedCode):
        return field.names(str(value))
    if isinstance(field, NamedCodes):
        return field.words(str(value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return str(value)


def teller(field: models.Field[Any, Any] | None) -> Callable[[Any], str]:
    """``say`` for many rows of one column: what a code is called is asked for once."""
    if not isinstance(field, (NamedCode, NamedCodes)):
        return lambda value: say(field, value)
    known: dict[Any, str] = {}

    def told(value: Any) -> str:
        if value not in known:
            known[value] = say(field, value)
        return known[value]

    return told


def say_plain(field: models.Field[Any, Any] | None, value: Any, names: Mapping[tuple[Any, Any], str]) -> str:
    """A value as it stands in an event's payload; ``names`` gives words for keys of related rows."""
    if isinstance(value, dict):  # a salted digest stands for a personal value
        return "（个人信息，已隐去）"
    if field is not None and field.is_relation and value is not None:
        return names.get((field.related_model, value), str(value))
    if isinstance(field, CodesField) and isinstance(value, list):
        return field.words("|".join(value))
    if isinstance(field, CodesField):
        return field.words("|".join(split(str(value or ""))))
    return say(field, value)


def field_of(model: Any, name: str) -> models.Field[Any, Any] | None:
    """The concrete field of a model, or None when the name is a column of the spine."""
    return next((f for f in model._meta.concrete_fields if f.name == name), None)
