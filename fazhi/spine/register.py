"""The words in which a register (台账) is declared: how its records are listed, found, exported and published.

A register stands over the typed record of a procedure, or over a plain entry. Nothing is public, and no personal
field is shown unmasked, unless named here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q, QuerySet

#: Columns that come from the spine row of a matter; everything else is looked up on the record.
SPINE = {
    "number": "编号", "title": "标题", "organ": "承办单位", "state": "状态", "opened_on": "收到日期", "closed_on": "办结日期",
    "owner": "经办人", "track": "程序", "scope": "区划", "next_due": "最近期限",
}  # fmt: skip

EntryCheck = Callable[[Mapping[str, Any]], str]
"""Looks at the values of an entry, its day "on", its "title", the "organ" that keeps it, and when it is being corrected the
"entry" that stands: "" when they hold together, else one sentence with the article."""


@dataclass(frozen=True)
class PublicForm:
    """What the public may hand in on the portal: it opens a matter at the division's organ of ``organ_kind``; or, where
    that depends on what is applied for, at the organ that ``to`` gives for the row chosen in the field ``chosen``."""

    name: str
    fields: tuple[str, ...]
    optional: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)  # record fields set by the portal: channel = internet
    basis: str = ""
    intro: str = ""
    organ_kind: str = "justice"  # Organ.Kind of the organ that receives it
    organ_named: str = ""  # what stands in its name, where there are several of the kind: 市场监督管理
    chosen: str = ""  # a key to a register with published rows, of which these are offered
    to: Callable[[Any], Any] | None = None
    only: Q | None = None  # of those rows, the ones that can be applied for


@dataclass(frozen=True)
class Register:
    """One register. ``columns`` and ``filters`` are names of spine or record fields, in order.

    ``personal``: fields masked by default, those of ``details`` too. ``public``: fields the portal may show of rows that
    satisfy ``published``, and ``public_papers``: templates of the papers it may show of them. ``details``: Detail models
    shown on the record's page. ``kind``: the field by which it is split in figures and on dashboards.
    """

    code: str
    id: str
    name: str
    model: Any
    columns: tuple[str, ...]
    filters: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    personal: frozenset[str] | set[str] = frozenset()
    public: tuple[str, ...] = ()
    published: Q | None = None
    public_papers: tuple[str, ...] = ()
    form: tuple[str, ...] = ()  # entries: fields in the order of the form
    optional: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()  # entries: who may record
    details: tuple[Any, ...] = ()
    elsewhere: tuple[Any, ...] = ()  # Detail models that a page of the system's own shows in place of the record's page
    apply: PublicForm | None = None
    basis: str = ""
    number: str = ""  # entries: number pattern
    checks: tuple[EntryCheck, ...] = ()  # entries: what the values must satisfy together
    page: str = ""  # name of the portal address where the system lists them itself; the generic list gives way
    told_as: str = ""  # what the public calls it, where that is not its name
    kind: str = ""
    area: str = ""

    @cached_property
    def of_matters(self) -> bool:
        return any(f.name == "matter" for f in self.model._meta.get_fields())

    @property
    def public_name(self) -> str:
        """What the public calls it: a 台账 is the office's own word."""
        return self.told_as or self.name.removesuffix("台账")

    @property
    def prefix(self) -> str:
        """The way from a record to its spine row."""
        return "matter__" if self.of_matters else ""

    def path(self, name: str) -> str:
        """The ORM path of a column."""
        own = {f.name for f in self.model._meta.get_fields()}
        if name in own:
            return name
        if name.split("__")[0] in SPINE:
            return self.prefix + name
        return name

    def label(self, name: str) -> str:
        """What a field is called: one of the record, else of the rows that hang on it, else of the spine row."""
        for model in (self.model, *self.details):
            try:
                return str(model._meta.get_field(name).verbose_name)
            except FieldDoesNotExist:
                if name in SPINE:
                    break
        return SPINE[name]

    def queryset(self) -> QuerySet[Any]:
        """Every row with what a list of them needs; access is laid over it by ``access.visible_to``."""
        if self.of_matters:
            return self.model.objects.select_related("matter", "matter__organ")
        return self.model.objects.select_related("organ")
