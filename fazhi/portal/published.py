"""Published records: which rows, which fields, how they read. List, search, count and detail all start at ``rows_of``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, DateField, F, Field, Q, QuerySet, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.safestring import SafeString, mark_safe

from fazhi.paper.html import to_html
from fazhi.spine import registry
from fazhi.spine.fields import CodesField
from fazhi.spine.hours import CHINA
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Organ
from fazhi.spine.papers import paper_of, personal_words
from fazhi.spine.register import Register
from fazhi.spine.search import search

_RUNS = re.compile(r"[\u3400-\u9fff]+|[0-9a-z]+")
_ID_NO = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])"
)
_PHONE = re.compile(r"(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
HIDDEN = "已隐去"
MOST_COLUMNS = 8  # of a list; the page of a row shows every public field


@dataclass(frozen=True)
class Cell:
    """One public field of one row, in words."""

    label: str
    text: str


def registers() -> list[Register]:
    """Registers of which anything is public at all: fields and condition must both be declared."""
    return [r for r in registry.registers() if r.public and r.published is not None]


def register_of(code: str) -> Register:
    """A register with published rows. Raises Unknown for every other, whether it exists or not."""
    found = next((r for r in registers() if r.code == code), None)
    if found is None:
        raise registry.Unknown(code)
    return found


def rows_of(register: Register) -> QuerySet[Any]:
    """The published rows of this division, newest first."""
    rows = register.queryset().filter(
        register.published, **{f"{register.prefix}scope__startswith": settings.FAZHI_DIVISION}
    )
    if not register.of_matters:
        rows = rows.filter(withdrawn=False)
    rows = rows.select_related(*(name for name in register.public if _relation(register, name)))
    return rows.order_by(f"-{_day(register)}", "-pk")


def _day(register: Register) -> str:
    """The day by which published rows are new or old: the last one shown of them, else the day they were recorded."""
    shown = [name for name in register.public if isinstance(_column(register, name), DateField)]
    if shown:
        return register.path(shown[-1])
    return "matter__opened_on" if register.of_matters else "on"


def papers(register: Register, row: Any) -> list[SafeString]:
    """The papers of a published row that are for the public, as pages; one issued anew stands for the one it replaces."""
    if not register.public_papers:
        return []
    issued = row.matter.documents.filter(template__in=register.public_papers, replaced_by=None).select_related("organ")
    shown = []
    for document in issued:
        document.body, document.to = (scrubbed(register, row, text) for text in (document.body, document.to))
        # The writer of papers escapes every text it is given.
        shown.append(mark_safe(to_html(paper_of(document, personal_words(row.matter)))))
    return shown


def found(register: Register, rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Rows whose *public* text holds every part of ``text``.

    The index also covers fields that are not public, so it only narrows down; every hit is confirmed on a public field.
    A field in which the row's own personal value stands is not searched: what the page hides, a search must not confirm.
    """
    for part in text.lower().split()[:8]:
        runs = _RUNS.findall(part)
        if not runs:
            continue
        shown = Q(pk__in=())
        for path in _searched(register):
            holds = Q()
            for run in runs:
                holds &= Q(**{f"{path}__icontains": run})
            for name in _personal_texts(register):
                holds &= ~Q(**{f"{path}__icontains": F(f"hidden_{name}")}) | Q(**{f"hidden_{name}": ""})
            shown |= holds
        hidden = {f"hidden_{n}": Coalesce(F(n), Value("")) for n in _personal_texts(register)}
        rows = search(rows, part).alias(**hidden).filter(shown)
    return rows


def _searched(register: Register) -> Iterator[str]:
    """Paths of public text fields that the index covers: number and title of every record, and what it declares."""
    for name in register.public:
        column = _column(register, name)
        words = isinstance(column, (CharField, TextField)) and not column.choices and not isinstance(column, CodesField)
        if name in {"number", "title"} or (words and name in register.search):
            yield register.path(name)


def _personal_texts(register: Register) -> list[str]:
    return sorted(n for n in register.personal if isinstance(_column(register, n), (CharField, TextField)))


def _column(register: Register, name: str) -> Field[Any, Any] | None:
    try:
        column = register.model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return column if isinstance(column, Field) else None


def _relation(register: Register, name: str) -> bool:
    column = _column(register, name)
    return bool(column and column.is_relation)


def listed(register: Register) -> tuple[str, ...]:
    """The public fields that a list shows: the first few, long texts left to the page of the row."""
    short = (n for n in register.public if not _is_long(_column(register, n)))
    return tuple(islice(short, MOST_COLUMNS))


def _is_long(column: Field[Any, Any] | None) -> bool:
    return isinstance(column, TextField) and not isinstance(column, CodesField)


def labels(register: Register) -> list[str]:
    return [register.label(name) for name in listed(register)]


def cells(register: Register, row: Any, names: tuple[str, ...] = ()) -> list[Cell]:
    """The public fields of a row, or those ``names`` of them, in the order declared. Nothing else of the row is ever read
    for a page."""
    shown = names or register.public
    return [Cell(register.label(name), scrubbed(register, row, _words(register, row, name))) for name in shown]


def _words(register: Register, row: Any, name: str) -> str:
    column = _column(register, name)
    if column is None:
        return _spine_words(row.matter if register.of_matters else row, name)
    value = getattr(row, name)
    if isinstance(column, CodesField):
        return column.words(value)
    if column.choices:
        return str(getattr(row, f"get_{name}_display")() or "")
    return _plain(value)


def _spine_words(matter: Any, name: str) -> str:
    if name == "state":
        return str(matter.state_name)
    if name == "track":
        return str(matter.declared.tracks.get(matter.track, ""))
    return _plain(getattr(matter, name))


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        value = value.astimezone(CHINA)
        return f"{value.year}年{value.month}月{value.day}日 {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, Organ):
        return value.name
    if isinstance(value, Account):
        return HIDDEN  # staff are not named to the public
    return str(value)


def scrubbed(register: Register, row: Any, text: str) -> str:
    """A public text without the row's own personal values, and without identity numbers, telephones and addresses of mail.

    A second lock: registers should not publish such texts at all. Irreversible: the value itself never reaches the page.
    """
    for name in register.personal:
        for part in _parts(register, name, getattr(row, name, "")):
            text = text.replace(part, masked(name, part))
    for pattern in (_ID_NO, _PHONE, _EMAIL):
        text = pattern.sub(HIDDEN, text)
    return text


def _parts(register: Register, name: str, value: Any) -> list[str]:
    """What of a personal value is looked for in a text: each of several names, every other value as a whole."""
    if not isinstance(value, str):
        return []
    names = not isinstance(_column(register, name), TextField) and masked(name, "姓名") != HIDDEN
    return [part for part in (re.split(r"[、,，;；\s]+", value) if names else [value]) if len(part) > 1]
