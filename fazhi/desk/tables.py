"""Columns of registers: what may be shown, how a cell reads, how a column sorts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fazhi.desk.saying import field_of, teller
from fazhi.spine import access, clock, registry
from fazhi.spine.masking import masked
from fazhi.spine.models import Matter
from fazhi.spine.register import SPINE, Register

LONGEST = 60  # characters of a cell; the whole text stands on the record's page
NUMERIC = (models.IntegerField, models.DecimalField, models.FloatField)
HIDDEN = {"matter", "chain", "version", "source", "external_id", "withdrawn", "id"}
#: Spine columns that an entry does not have.
OF_MATTERS = {"state", "opened_on", "closed_on", "owner", "track", "next_due"}


@dataclass(frozen=True)
class Column:
    """One column of a register."""

    name: str
    label: str
    path: str
    register: Register
    field: Any  # the model field behind it
    told: Callable[[Any], str]  # a value in words
    personal: bool = False
    internal: bool = False  # only for those inside the matter

    @property
    def numeric(self) -> bool:
        return isinstance(self.field, NUMERIC) and not self.field.choices

    @property
    def sortable(self) -> bool:
        return not self.personal and not isinstance(self.field, models.TextField) and not self.field.is_relation

    @property
    def day(self) -> bool:
        return isinstance(self.field, models.DateField)

    def raw(self, row: Any) -> Any:
        value = row
        for part in self.path.split("__"):
            value = getattr(value, part, None)
        return value

    def text(self, row: Any) -> str:
        """The cell in words; personal values masked, internal ones a dash for those who merely take part."""
        if self.internal and not access.shows(row, self.register.code, self.name):
            return "—"
        value = self.raw(row)
        if self.personal:
            return masked(self.name, value)
        if self.register.of_matters and self.path == "matter__state":
            return str(row.matter.state_name)
        if self.register.of_matters and self.path == "matter__track":
            return row.matter.declared.tracks.get(value, value)
        return self.told(value)


def columns_of(register: Register) -> dict[str, Column]:
    """Every column that a register can show: the declared ones first."""
    own = [f.name for f in register.model._meta.concrete_fields if f.name not in HIDDEN]
    spine = [n for n in SPINE if n not in OF_MATTERS or register.of_matters]
    names = dict.fromkeys([*register.columns, *spine, *own])
    made = (_column(register, name) for name in names)
    return {column.name: column for column in made if column}


def _column(register: Register, name: str) -> Column | None:
    path = register.path(name)
    behind = field_of(register.model, name)
    if behind is None and path.startswith("matter__"):
        behind = field_of(Matter, path.removeprefix("matter__"))
    if behind is None:
        return None
    personal, inner = name in register.personal, name in registry.internal_names(register.code)
    return Column(name, register.label(name), path, register, behind, teller(behind), personal, inner)


def chosen(register: Register, wanted: list[str]) -> list[Column]:
    """The columns to show: those wanted that exist, else the declared ones."""
    every = columns_of(register)
    names = [n for n in wanted if n in every] or [n for n in register.columns if n in every]
    return [every[n] for n in names]


def related(columns: list[Column]) -> list[str]:
    """Paths to fetch with the rows so that no cell asks the database again."""
    return [c.path for c in columns if c.field.is_relation]


@dataclass(frozen=True)
class Head:
    """The head of a column: ``sort`` is what a click on it asks for, ``order`` how it is sorted now."""

    label: str
    sort: str = ""
    order: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``tone`` and ``word`` say how pressing a date is; ``url`` makes it a link."""

    text: str
    label: str
    kind: str = ""
    url: str = ""
    tone: str = ""
    word: str = ""

    @property
    def html(self) -> str:
        """Written here and not in a template: a list has hundreds of cells, and a template takes ten times as long."""
        shown: str = escape(self.text if len(self.text) <= LONGEST else self.text[: LONGEST - 1] + "…")
        if self.url:
            shown = f'<a href="{self.url}">{shown or "—"}</a>'
        elif self.tone:
            shown = f'{shown} <span class="badge {self.tone}">{escape(self.word)}</span>'
        kind = f' class="{self.kind}"' if self.kind else ""
        return f'<td{kind} data-label="{escape(self.label)}">{shown}</td>'


@dataclass(frozen=True)
class Line:
    """One row of a table."""

    pk: int
    cells: list[Cell]

    @property
    def html(self) -> SafeString:
        return mark_safe("".join(cell.html for cell in self.cells))


def cells_of(columns: list[Column], row: Any, url: str) -> list[Cell]:
    """The cells of a row; number and title open it."""
    cells = []
    for column in columns:
        tone, word = _urgency(column, row)
        text, opens = column.text(row), url if column.name in ("number", "title") else ""
        kind = "number" if column.numeric else "day" if column.day else "short" if len(text) <= 8 else ""
        cells.append(Cell(text, column.label, kind, opens, tone, word))
    return cells


def _urgency(column: Column, row: Any) -> tuple[str, str]:
    if column.name != "next_due" or not (due := column.raw(row)):
        return "", ""
    left = (due - clock.today()).days
    return ("red", f"已超期{-left}天") if left < 0 else ("amber", f"还有{left}天") if left <= 3 else ("", "")


def register_or_none(code: str) -> Register | None:
    try:
        return registry.register_of(code)
    except registry.Unknown:
        return None
