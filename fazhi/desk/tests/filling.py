"""Plausible values for any declared form, so that tests can walk every system without naming one."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from fazhi.spine.fields import CodesField
from fazhi.spine.models import Organ


def values_for(
    model: Any, names: tuple[str, ...], on: date, organ: Organ, only: set[str] | None = None
) -> dict[str, Any]:
    """One value for each field (or for those in ``only``), of the right kind."""
    return {n: value_for(model._meta.get_field(n), on, organ) for n in names if only is None or n in only}


def value_for(field: Any, on: date, organ: Organ) -> Any:
    if isinstance(field, CodesField):
        return [field.codes[0][0]]
    if field.choices:
        return next(key for key, _ in field.flatchoices if key not in ("", None))
    if field.is_relation:
        return organ if field.related_model is Organ else field.related_model._default_manager.first()
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.DateTimeField):
        return datetime(on.year, on.month, on.day, 9, 30)
    if isinstance(field, models.DateField):
        return on
    if isinstance(field, models.DecimalField):
        return Decimal(1)
    if isinstance(field, models.IntegerField):
        return 1
    if "id_no" in field.name:
        return "11010519491231002X"
    if "phone" in field.name:
        return "13800000000"
    return f"{field.verbose_name}甲"[: field.max_length or 200]


def posted(values: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Values as a browser posts them."""
    lead = f"{prefix}-" if prefix else ""
    shown = {}
    for name, value in values.items():
        if isinstance(value, models.Model):
            value = value.pk
        if isinstance(value, bool):
            value = "on" if value else ""
        shown[lead + name] = value if isinstance(value, list) else str(value if value is not None else "")
    return shown
