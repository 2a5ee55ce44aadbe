"""Forms made from declarations: the fields of a record, of a detail row, and what every action asks for."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from fazhi.desk.lookup import HINT, LookupField, Source, chosen_from
from fazhi.spine.fields import CodesField, OfferedKey, split
from fazhi.spine.models import Account, Organ

FEW = 4  # so many choices are shown side by side, more in a list
SEVERAL = 40  # so many organs are offered in a list, more while their name is typed
MANY = 300  # so many rows of another table are offered to everybody, more are named by number
EMPTY = {
    True: "请选择",
    False: "（不填）",
}  # what stands in a list before anything is chosen, where it must be and where not


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M", **kwargs)


class NumberedField(forms.CharField):
    """A row of another register, named by its number; ``rows``: those that may be named."""

    def __init__(self, rows: Any, **kwargs: Any) -> None:
        self.rows = rows
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return self.rows.filter(pk=value).values_list("number", flat=True).first()
        return value

    def clean(self, value: Any) -> Any:
        number = super().clean(value)
        if not number:
            return None
        found = list(self.rows.filter(number=number)[:2])
        if len(found) != 1:
            raise ValidationError(f"没有编号为“{number}”的{self.rows.model._meta.verbose_name}")
        return found[0]


class OrganField(forms.CharField):
    """An organ named in words, where there are too many for a list; the page offers the names while typing."""

    def __init__(self) -> None:
        super().__init__(widget=forms.TextInput(attrs={"list": "organs", "autocomplete": "off"}))

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return Organ.objects.filter(pk=value).values_list("name", flat=True).first()
        return value

    def clean(self, value: Any) -> Organ | None:
        name = super().clean(value)
        if not name:
            return None
        found = list(Organ.objects.filter(Q(name=name) | Q(short=name))[:2])
        if len(found) != 1:
            raise ValidationError(
                f"没有“{name}”这个单位，请从提示中选取" if not found else f"“{name}”不止一个，请填写全称"
            )
        return found[0]


class Asked(forms.Form):
    """A form whose fields are given, in order."""

    def __init__(self, asked: Mapping[str, forms.Field], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.update(asked)


def record_form(
    model: Any, names: Iterable[str], optional: Iterable[str], *, data: Any = None, initial: Any = None, prefix: str = "",
    acting: Iterable[int] = (), reader: Account | None = None,
) -> Asked:  # fmt: skip
    """A form for some fields of a model; the ones not optional must be filled in. ``acting``: keys of the organs for which
    it is filled in; an ``OfferedKey`` offers what is theirs. ``reader``: who fills it in and may look up what is offered."""
    optional, initial = set(optional), initial or {}
    asking = Asking(tuple(acting), reader)
    asked = {
        name: field_for(model._meta.get_field(name), name in optional, asking, initial.get(name)) for name in names
    }
    return Asked(asked, data, initial=initial, prefix=prefix or None)


@dataclass
class Asking:
    """For whom a form is made. ``sizes`` keeps how many rows other tables have, so that each is counted once for a form."""

    acting: tuple[int, ...] = ()
    reader: Account | None = None
    sizes: dict[Any, int] = field(default_factory=dict)


def field_for(behind: Any, optional: bool, asking: Asking, now: Any = None) -> forms.Field:
    """The form field of a model field, with its widget, its help and its error in plain words. ``now``: what is on file."""
    required = not optional and not isinstance(behind, models.BooleanField)
    made = _made(behind, required, asking, now)
    made.required, made.label = required, str(behind.verbose_name)
    made.help_text = str(behind.help_text or "")
    if isinstance(made, LookupField):
        made.help_text = "；".join(filter(None, (HINT, made.help_text)))
    verb = "选择" if isinstance(made, (forms.ChoiceField, forms.ModelChoiceField)) else "填写"
    made.error_messages |= {"required": f"请{verb}“{made.label}”"}
    if made.initial is None and behind.has_default() and not isinstance(behind, CodesField):
        made.initial = behind.get_default()
    return made


def _made(behind: Any, required: bool, asking: Asking, now: Any) -> forms.Field:
    if isinstance(behind, OfferedKey):
        return chosen_from(Source(behind, asking.acting, now), EMPTY[required], asking.reader)
    if isinstance(behind, CodesField):
        return forms.MultipleChoiceField(choices=behind.codes, widget=forms.CheckboxSelectMultiple)
    if behind.choices:
        return _choice(behind, required)
    if behind.is_relation:
        return _related(behind, required, asking, now)
    if isinstance(behind, models.BooleanField):
        return forms.BooleanField(widget=forms.CheckboxInput)
    made: forms.Field = behind.formfield()
    if isinstance(behind, models.DateTimeField):
        made.widget = MomentInput()
    elif isinstance(behind, models.DateField):
        made.widget = DayInput()
    elif isinstance(behind, models.DecimalField):
        made.widget.attrs["inputmode"] = "decimal"
    elif isinstance(behind, models.TextField) or (behind.max_length or 0) > 200:
        made.widget = forms.Textarea(attrs={"rows": 3})
    return made


def _choice(behind: Any, required: bool) -> forms.Field:
    given = [(key, words) for key, words in behind.flatchoices if key not in ("", None)]
    kind = forms.TypedChoiceField
    coerce = behind.to_python
    if required and len(given) <= FEW:
        return kind(choices=given, coerce=coerce, widget=forms.RadioSelect, empty_value="")
    return kind(choices=[("", "请选择" if required else "（不填）"), *given], coerce=coerce, empty_value="")


def _related(behind: Any, required: bool, asking: Asking, now: Any) -> forms.Field:
    """The rows that the model field's own limits leave; the rest are not even named. Of a big table with numbers nothing is
    offered: its rows may be known to some only, and a number is known to whoever has the paper in hand."""
    model, sizes = behind.related_model, asking.sizes
    own = {f.name for f in model._meta.concrete_fields}
    if model not in sizes:
        sizes[model] = model._default_manager.count()
    if model is Organ and sizes[model] > SEVERAL:
        return OrganField()
    source = Source(behind, now=now)
    if "number" in own and sizes[model] > MANY:
        return NumberedField(source.rows(), help_text="填写编号")
    return chosen_from(source, EMPTY[required], asking.reader)


def as_initial(model: Any, names: Iterable[str], row: Any, leave: Iterable[str] = ()) -> dict[str, Any]:
    """What stands in a record now, as a form shows it; ``leave`` names fields that stay blank (personal ones)."""
    values: dict[str, Any] = {}
    for name in names:
        behind = model._meta.get_field(name)
        if name in leave:
            continue
        value = getattr(row, behind.attname)
        values[name] = split(value) if isinstance(behind, CodesField) else value
    return values


def changed(model: Any, form: Asked, row: Any, blank: Iterable[str] = ()) -> dict[str, Any]:
    """The fields of a filled-in form that differ from the record; ``blank`` ones count only when filled in."""
    differ: dict[str, Any] = {}
    for name, value in form.cleaned_data.items():
        behind = model._meta.get_field(name)
        if name in blank and not value:
            continue
        if isinstance(behind, CodesField):
            same = value == split(getattr(row, name))
        elif behind.is_relation:
            same = (value.pk if value else None) == getattr(row, behind.attname)
        else:
            same = value == getattr(row, name) or (value in (None, "") and getattr(row, name) in (None, ""))
        if not same:
            differ[name] = value
    return differ


class Act(forms.Form):
    """What every action is handed: the version that was looked at and a key that makes a repeated click harmless."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def __init__(self, data: Any = None, *, version: int | None = None, asked: Mapping[str, forms.Field] | None = None,
                 files: Any = None, prefix: str = "act") -> None:  # fmt: skip
        initial = {"version": version, "key": uuid.uuid4().hex}
        super().__init__(data, files, initial=initial, prefix=prefix)
        self.fields.update(asked or {})


def day_field(label: str, today: date, help_text: str = "") -> forms.Field:
    return forms.DateField(
        label=label, initial=today, widget=DayInput(attrs={"max": today.isoformat()}), help_text=help_text,
        error_messages={"required": f"请填写“{label}”", "invalid": "请填写日期，如2026-11-20"},
    )  # fmt: skip


def words_field(
    label: str, *, required: bool = True, rows: int = 2, most: int = 2000, help_text: str = ""
) -> forms.Field:
    return forms.CharField(
        label=label, required=required, max_length=most, help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}) if rows > 1 else forms.TextInput(),
        error_messages={"required": f"请填写“{label}”"},
    )  # fmt: skip


def choice_field(label: str, choices: Iterable[tuple[Any, str]], *, required: bool = True) -> forms.Field:
    given = [(str(key), words) for key, words in choices]
    blank = [] if required and len(given) == 1 else [("", "请选择" if required else "（不选）")]
    return forms.ChoiceField(
        label=label, choices=[*blank, *given], required=required, error_messages={"required": f"请选择“{label}”"}
    )
