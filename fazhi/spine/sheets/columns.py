"""What the sheet of a register asks for: its columns, in order, each with the model field behind it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.db import models

from fazhi.spine import registry
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Matter, Organ
from fazhi.spine.procedure import Procedure
from fazhi.spine.register import Register

EXTERNAL = "external_id"
#: Columns of the spine; everything else belongs to the record.
SPINE = (EXTERNAL, "organ", "on", "title")
#: Heads that our own marked sheets and exports add; they are passed over without a word.
OURS = ("问题", "编号", "序号")
GIVEN_ID_LENGTH = 40


class Kind(StrEnum):
    """How a cell of a column is read."""

    TEXT, WHOLE, NUMBER, DAY, MOMENT = "text", "whole", "number", "day", "moment"
    YES, CHOICE, CODES, ORGAN, ROW = "yes", "choice", "codes", "organ", "row"


@dataclass(frozen=True)
class Column:
    """One column of a sheet. ``field`` is the model field behind it."""

    name: str
    label: str
    required: bool
    field: Any

    @cached_property
    def kind(self) -> Kind:
        field = self.field
        if isinstance(field, CodesField):
            return Kind.CODES
        if field.choices:
            return Kind.CHOICE
        if field.is_relation:
            return Kind.ORGAN if field.related_model is Organ else Kind.ROW
        for kind, classes in _KINDS:
            if isinstance(field, classes):
                return kind
        return Kind.TEXT

    @cached_property
    def options(self) -> tuple[tuple[str, str], ...]:
        """Codes and their words, where the column holds one or several of a fixed list."""
        if self.kind is Kind.CODES:
            return tuple((str(code), str(words)) for code, words in self.field.codes)
        if self.kind is Kind.CHOICE:
            return tuple((str(c), str(words)) for c, words in self.field.flatchoices if c not in ("", None))
        return ()


_KINDS: tuple[tuple[Kind, Any], ...] = (
    (Kind.YES, models.BooleanField), (Kind.MOMENT, models.DateTimeField), (Kind.DAY, models.DateField),
    (Kind.WHOLE, models.IntegerField), (Kind.NUMBER, (models.DecimalField, models.FloatField)),
)  # fmt: skip


@dataclass(frozen=True)
class Form:
    """The sheet of one register. ``procedure`` is None for plain entries."""

    register: Register
    procedure: Procedure | None
    columns: tuple[Column, ...]

    @property
    def own_title(self) -> bool:
        """Whether the record has a title of its own, which the matter takes over: the sheet asks for one."""
        return self.procedure is not None and "title" in self.procedure.open_fields

    @cached_property
    def by_head(self) -> dict[str, Column]:
        """Columns by every head under which they are known: label and name."""
        return {head: c for c in reversed(self.columns) for head in (plain_head(c.name), plain_head(c.label))}

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)


def form_of(register: Register) -> Form:
    """The sheet of a register: the spine's columns, then those of its form in order."""
    if register.of_matters:
        procedure = registry.procedure(register.code)
        model, names, optional = procedure.record, procedure.open_fields, procedure.open_optional
        spine: Any = Matter
        day = Column("on", procedure.open_on, True, Matter._meta.get_field("opened_on"))
    else:
        procedure, model, names, optional = None, register.model, register.form, register.optional
        spine = model
        field = model._meta.get_field("on")
        day = Column("on", str(field.verbose_name), True, field)
    organ, title = spine._meta.get_field("organ"), spine._meta.get_field("title")
    outer = spine._meta.get_field("external_id")
    columns = [Column("organ", str(organ.verbose_name), True, organ), day]
    if procedure is None or "title" not in names:
        columns.append(Column("title", str(title.verbose_name), procedure is None, title))
    for name in names:
        field = model._meta.get_field(name)
        must = name not in optional and not isinstance(field, models.BooleanField)
        columns.append(Column(name, str(field.verbose_name), must, field))
    columns.append(Column(EXTERNAL, str(outer.verbose_name), False, outer))
    return Form(register, procedure, tuple(_told_apart(columns)))


def _told_apart(columns: list[Column]) -> list[Column]:
    """Two columns of one label are told apart by a number; the spine's keeps the bare label."""
    seen: dict[str, int] = {}
    made = []
    for column in columns:
        seen[column.label] = n = seen.get(column.label, 0) + 1
        label = column.label if n == 1 else f"{column.label}{n}"
        made.append(Column(column.name, label, column.required, column.field))
    return made


_MUST = re.compile(r"[*:]|[(\[]必填[)\]]|[(\[]选填[)\]]")


def plain_head(text: Any) -> str:
    """A head or an option as it is compared: widths made one, without blanks, stars and 必填."""
    return _MUST.sub("", "".join(unicodedata.normalize("NFKC", str(text)).split())).lower()


def letters(place: int) -> str:
    """The letters of a column, 0 being A."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
