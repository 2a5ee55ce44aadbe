"""A row chosen from a big register: a name or number is typed, the few rows that it fits are offered.

A register of twelve thousand rows in one list makes a page of half a megabyte that nobody can read. The field works without
a script: what was typed is looked up when the form is sent. Its only source is the set of rows that the list would have
offered; the address of suggestions is told that set by a signed word of the form itself, so it cannot be asked for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.template.loader import render_to_string
from django.urls import reverse

from fazhi.spine import clock
from fazhi.spine.fields import OfferedKey
from fazhi.spine.models import Account

LISTED = 60  # so many rows are offered in a list, more are looked up
MOST = 20  # suggestions
LONGEST = 100  # characters of what is typed
TERMS = 6
#: A form may stay open so long; after that its suggestions end, and sending it still works.
KEPT_SECONDS = 12 * 3600
SALT = "desk.lookup"
#: What rows are found by, where they have it: names and public numbers, as they stand in lists; nothing personal beside.
NAMES = ("number", "title", "name", "short", "code", "item_code", "act_code", "basic_code", "cert_no", "uscc")
HINT = "填写名称或者编号，写一部分也可以"


@dataclass(frozen=True)
class Source:
    """Where the rows of a field come from. ``acting``: organs for which the form is filled in; ``now``: the row on file,
    which stays offered: a form must not empty what it does not offer."""

    behind: Any
    acting: tuple[int, ...] = ()
    now: Any = None

    def rows(self) -> QuerySet[Any]:
        behind = self.behind
        if isinstance(behind, OfferedKey):
            rows = behind.offers(self.acting, clock.today())
        else:
            rows = behind.related_model._default_manager.complex_filter(behind.get_limit_choices_to())
        if self.now:
            also = Q(pk__in=rows.order_by().values("pk")) | Q(pk=getattr(self.now, "pk", self.now))
            rows = rows.model._default_manager.filter(also).order_by(*rows.query.order_by)
        return rows.select_related(*_named_in_labels(rows.model))

    def signed(self, reader: Account) -> str:
        """This source as a word that only this account can use."""
        told = {
            "model": self.behind.model._meta.label, "field": self.behind.name, "acting": list(self.acting),
            "now": str(getattr(self.now, "pk", self.now) or ""), "reader": reader.pk,
        }  # fmt: skip
        return signing.dumps(told, salt=SALT, compress=True)


def source_of(word: str, reader: Account) -> Source | None:
    """The source of a signed word; None for a word that is not ours, too old, or made for somebody else."""
    try:
        told = signing.loads(word, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        return None
    if told["reader"] != reader.pk:
        return None
    behind = apps.get_model(told["model"])._meta.get_field(told["field"])
    return Source(behind, tuple(told["acting"]), told["now"] or None)


def _named_in_labels(model: Any) -> list[str]:
    """Rows that a label may name, taken along at once: a label each would cost a query each."""
    near = [f.name for f in model._meta.concrete_fields if f.is_relation and f.name != "chain"]
    return near + (["matter__organ"] if "matter" in near else [])


def found_by(model: Any) -> list[str]:
    """The columns in which a name or number is looked for; none where rows have neither."""
    own = {f.name for f in model._meta.concrete_fields}
    columns = [name for name in NAMES if name in own]
    if "matter" in own:
        columns += ["matter__number"] if columns else ["matter__title", "matter__number"]
    return columns


def fitting(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """The rows in whose name or number every word typed occurs; those that are called exactly so come first."""
    words = plain(words)
    columns = found_by(rows.model)
    for term in [t for t in re.split(r"[\s（）()]+", words) if t][:TERMS]:
        rows = rows.filter(_any(columns, "icontains", term))
    near = Case(
        When(_any(columns, "iexact", words), then=Value(0)), When(_any(columns, "istartswith", words), then=Value(1)),
        default=Value(2), output_field=IntegerField(),
    )  # fmt: skip
    return rows.order_by(near, *(rows.query.order_by or rows.model._meta.ordering), "pk")


def _any(columns: Iterable[str], how: str, words: str) -> Q:
    found = Q()
    for column in columns:
        found |= Q(**{f"{column}__{how}": words})
    return found


def plain(words: str) -> str:
    """What was typed, without what no name holds."""
    return " ".join(words.replace("\x00", "").split())[:LONGEST]


def note_of(row: Any) -> str:
    """The number of a row whose label does not tell it: two shops may have one name."""
    number = str(getattr(row, "number", "") or getattr(row, "uscc", "") or "")
    return "" if number in str(row) else number


def told(row: Any) -> str:
    note = note_of(row)
    return f"{row}（{note}）" if note else str(row)


@dataclass(frozen=True)
class Typed:
    """What a form sends: the key that was chosen, what stands in the box (None: no box), and the words that the key was
    chosen for. A key counts only for its own words: whoever types anew without a script means what was typed."""

    key: str = ""
    words: str | None = None
    meant: str = ""

    @property
    def counts(self) -> bool:
        return bool(self.key) and (self.words is None or self.words == self.meant)

    @property
    def empty(self) -> bool:
        return not self.counts and not self.words


class LookupBox(forms.Widget):
    """The box, the key beside it, and after a form came back with several rows that fit, a list of these."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word
        self.matches: list[Any] = []
        self.settled: Any = None
        self.choices: Any = ()

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        words = data.get(f"{name}-words")
        words = None if words is None else plain(str(words))
        return Typed(str(data.get(name) or ""), words, plain(str(data.get(f"{name}-meant") or "")))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and f"{name}-words" not in data

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        typed = value or Typed()
        if self.settled is not None:
            label = plain(str(self.settled))
            typed = Typed(str(self.settled.pk), label, label)
        context = {
            "name": name, "typed": typed, "attrs": self.build_attrs(self.attrs, attrs), "word": self.word,
            "address": reverse("desk:lookup"), "matches": [(row.pk, told(row)) for row in self.matches],
        }  # fmt: skip
        return render_to_string("components/lookup.html", context)


class RowField(forms.ModelChoiceField):
    """A row chosen from a list. Two fields of one form may choose from the same table (two officers); each is looked up as
    one of its own list."""

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or self.queryset is None:
            return None
        found = self.offered(getattr(value, "pk", value))
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value})
        return found

    def offered(self, key: Any) -> Any:
        """The row of a key, when it is among those offered."""
        assert self.queryset is not None
        try:
            return next(iter(self.queryset.filter(pk=key)[:1]), None)
        except (ValueError, TypeError, OverflowError, ValidationError):
            return None


class LookupField(RowField):
    """A row chosen by its name or number, from too many for a list."""

    widget: LookupBox

    def __init__(self, rows: QuerySet[Any], word: str) -> None:
        super().__init__(rows, widget=LookupBox(word), empty_label=None)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Typed):
            if value.words is None and (row := self.offered(value.key) if value.key else None):
                return Typed(value.key, plain(str(row)), plain(str(row)))
            return value
        row = self.offered(getattr(value, "pk", value)) if value not in self.empty_values else None
        label = plain(str(row)) if row else ""
        return Typed(str(row.pk) if row else "", label, label)

    def to_python(self, value: Any) -> Any:
        if not isinstance(value, Typed):
            return super().to_python(value)
        if value.empty:
            return None
        row = self._chosen(value.key) if value.counts else self._typed(value.words or "")
        self.widget.settled = row
        return row

    def _chosen(self, key: str) -> Any:
        row = self.offered(key.replace("\x00", ""))
        if row is None:
            raise ValidationError("选定的这一条不在可选范围内，请重新填写名称或者编号", code="invalid_choice")
        return row

    def _typed(self, words: str) -> Any:
        assert self.queryset is not None
        rows = list(fitting(self.queryset, words)[: MOST + 1])
        if not rows:
            kind = self.queryset.model._meta.verbose_name
            raise ValidationError(f"没有找到“{words}”：可选的{kind}中没有这样的名称或者编号，请改写其中的一部分再提交")
        same = [row for row in rows if words in (plain(str(row)), plain(told(row)), *_names(row))]
        if len(same) == 1 or len(rows) == 1:
            return (same or rows)[0]
        self.widget.matches = rows[:MOST]
        if len(rows) > MOST:
            raise ValidationError(f"符合“{words}”的超过{MOST}条，只列出前{MOST}条：请选定一条，或者写得更全再提交")
        raise ValidationError(f"符合“{words}”的有{len(rows)}条，请选定一条再提交")


def _names(row: Any) -> list[str]:
    return [str(getattr(row, column)) for column in found_by(type(row)) if "__" not in column and getattr(row, column)]


def chosen_from(source: Source, empty: str, reader: Account | None) -> forms.Field:
    """The field for one row of a source: a list of few, a box to look them up where there are many."""
    rows = source.rows()
    few = list(rows[: LISTED + 1])
    if len(few) > LISTED and reader is not None and found_by(rows.model):
        return LookupField(rows, source.signed(reader))
    made = RowField(rows, empty_label=empty)
    if len(few) <= LISTED:
        made.choices = [("", empty), *((row.pk, str(row)) for row in few)]
    return made


def suggestions(source: Source, words: str) -> dict[str, Any]:
    """What the address of suggestions answers: the first rows that fit, and whether there are more."""
    rows = list(fitting(source.rows(), words)[: MOST + 1]) if plain(words) else []
    listed = [{"key": str(row.pk), "words": plain(str(row)), "note": note_of(row)} for row in rows[:MOST]]
    return {"rows": listed, "more": len(rows) > MOST}
