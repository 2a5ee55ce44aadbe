"""The rows behind a number as a table: of a register, of what hangs on matters, whatever the figure counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fazhi.desk.facts import SPINE_FIELDS
from fazhi.desk.saying import field_of, say, teller
from fazhi.desk.tables import HIDDEN, NUMERIC, Cell, Head, Line, chosen, register_or_none, related
from fazhi.figures.words import Simple, Source
from fazhi.spine import access, registry
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Deadline, Entry


@dataclass(frozen=True)
class Told:
    """A column of rows that have no register of their own."""

    name: str
    label: str
    tell: Callable[[Any], str]
    numeric: bool = False
    day: bool = False

    def text(self, row: Any) -> str:
        return self.tell(row)


def _day(name: str, label: str, empty: str = "") -> Told:
    return Told(name, label, lambda row: str(getattr(row, name) or empty), day=True)


#: What is told of a limit of a matter.
LIMIT = [
    Told("limit", "期限", lambda row: str(row.matter.declared.limit_by_code[row.limit].name)), _day("started_on", "起算日期"),
    _day("due_on", "届满日期"), _day("met_on", "办理日期", "尚未办理"),
]  # fmt: skip


def _is_named(behind: Any) -> bool:
    """Fields without a name of their own are the platform's, not the office's."""
    return str(behind.verbose_name) != str(behind.name).replace("_", " ")


class RowTable:
    """How the rows of one source are shown."""

    def __init__(self, leaf: Simple) -> None:
        self.source: Source = leaf.source
        self.register = register_or_none(self.source.system)
        own = self.register if self.register and self.register.model is self.source.model else None
        shown = chosen(own, []) if own else []
        self.columns: list[Any] = [*shown] if own else [*self._told()]
        self.select = (
            [*related(shown), *filter(None, [self.source.prefix.removesuffix("__")])] if own else self._related()
        )
        self._name = "desk:matter" if self.source.prefix else "desk:entry"

    def with_all(self, rows: QuerySet[Any], user: Account) -> QuerySet[Any]:
        """The rows with what their cells need."""
        system, prefix = self.source.system, self.source.prefix
        return access.marked(user, rows.select_related(*self.select), system=system, prefix=prefix)

    def _told(self) -> list[Told]:
        columns = [
            Told("number", "编号", lambda row: self.spine(row).number),
            Told("title", "标题", lambda row: self.spine(row).title),
            Told("organ", "单位", lambda row: str(self.spine(row).organ)),
        ]
        personal = registry.personal_fields(self.source.system)
        if self.source.model is Deadline:
            return columns + LIMIT
        skip = SPINE_FIELDS if issubclass(self.source.model, Entry) else HIDDEN | {"seq", "salt", "digest", "body"}
        for behind in self.source.model._meta.concrete_fields:
            if (
                behind.name in skip
                or not _is_named(behind)
                or (behind.is_relation and behind.related_model.__name__ in ("Matter", "Chain"))
            ):
                continue
            columns.append(
                Told(behind.name, str(behind.verbose_name), _teller(behind, personal), isinstance(behind, NUMERIC))
            )
        return columns

    def _related(self) -> list[str]:
        prefix = self.source.prefix
        way = [prefix.removesuffix("__"), f"{prefix}organ"] if prefix else ["organ"]
        return way + [f.name for f in self.source.model._meta.concrete_fields if f.is_relation]

    def spine(self, row: Any) -> Any:
        """The matter or entry that a row hangs on."""
        for part in filter(None, self.source.prefix.split("__")):
            row = getattr(row, part)
        return row

    @property
    def heads(self) -> list[Head]:
        return [Head(column.label, numeric=column.numeric) for column in self.columns]

    def lines(self, rows: list[Any]) -> list[Line]:
        return [Line(row.pk, self._cells(row)) for row in rows]

    def _cells(self, row: Any) -> list[Cell]:
        url, cells = reverse(self._name, args=[self.spine(row).pk]), []
        for column in self.columns:
            text = column.text(row)
            kind = "number" if column.numeric else "day" if column.day else "short" if len(text) <= 8 else ""
            cells.append(Cell(text, column.label, kind, url if column.name in ("number", "title") else ""))
        return cells


def _teller(behind: Any, personal: frozenset[str]) -> Callable[[Any], str]:
    if behind.name in personal:
        return lambda row: masked(behind.name, getattr(row, behind.name))
    told = teller(behind)
    return lambda row: told(getattr(row, behind.name))


def key_words(leaf: Simple, by: str, keys: list[Any]) -> dict[Any, str]:
    """Words for the keys of a split by a field of the source."""
    behind = field_of(leaf.source.model, by)
    if behind is not None and behind.is_relation:
        model: Any = behind.related_model
        names = {row.pk: str(row) for row in model._default_manager.filter(pk__in=[k for k in keys if k])}
        return {key: names.get(key, "（未填）") for key in keys}
    return {key: say(behind, key) or "（未填）" for key in keys}


def split_name(leaf: Simple, by: str) -> str:
    """What a split is called: 按单位, 按乡镇, 按调解种类."""
    if by in ("organ", "town"):
        return {"organ": "单位", "town": "乡镇（街道）"}[by]
    behind = field_of(leaf.source.model, by)
    return str(behind.verbose_name) if behind is not None else by
