"""Forms made from declarations: the fields of a record, of a detail row, and what every action asks for."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from fazhi.spine import clock
from fazhi.spine.fields import CodesField, OfferedKey, split
from fazhi.spine.models import Organ

FEW = 4  # so many choices are shown side by side, more in a list
SEVERAL = 40  # so many organs are offered in a list, more while their name is typed
MANY = 300  # so many rows of another table are offered in a list, more are named by number


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M", **kwargs)


class NumberedField(forms.CharField):
    """A row of another register, named by its number."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        self.model = model
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        number = super().clean(value)
        if not number:
            return None
        found = list(self.model.objects.filter(number=number)[:2])
        if len(found) != 1:
            raise ValidationError(f"没有编号为“{number}”的{self.model._meta.verbose_name}")
        return found[0]


class RowField(forms.ModelChoiceField):
    """A row chosen from a list. Two fields of one form may choose from the same table (two officers); each is looked up as
    one of its own list."""

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or self.queryset is None:
            return None
        try:
            found = list(self.queryset.filter(pk=getattr(value, "pk", value))[:1])
        except (ValueError, TypeError):
            found = []
        if not found:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value})
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
    acting: Iterable[int] = (),
) -> Asked:  # fmt: skip
    """A form for some fields of a model; the ones not optional must be filled in. ``acting``: keys of the organs for which
    it is filled in; an ``OfferedKey`` offers what is theirs."""
    optional = set(optional)
    sizes: dict[Any, int] = {}
    acting = tuple(acting)
    asked = {name: field_for(model._meta.get_field(name), name in optional, sizes, acting) for name in names}
    for name, made in asked.items():  # what is on file stays in the list: a form must not empty what it does not offer
        if isinstance(made, forms.ModelChoiceField) and (now := (initial or {}).get(name)):
            rows = made.queryset
            assert rows is not None
            made.queryset = rows.model._default_manager.filter(Q(pk__in=rows.values("pk")) | Q(pk=now))
    return Asked(asked, data, initial=initial, prefix=prefix or None)


def field_for(behind: Any, optional: bool, sizes: dict[Any, int], acting: tuple[int, ...] = ()) -> forms.Field:
    """The form field of a model field, with its widget, its help and its error in plain words.

    ``sizes`` keeps how many rows other tables have, so that each is counted once for a form.
    """
    required = not optional and not isinstance(behind, models.BooleanField)
    made = _made(behind, required, sizes, acting)
    made.required, made.label = required, str(behind.verbose_name)
    made.help_text = str(behind.help_text or "")
    verb = "选择" if isinstance(made, (forms.ChoiceField, forms.ModelChoiceField)) else "填写"
    made.error_messages |= {"required": f"请{verb}“{made.label}”"}
    if made.initial is None and behind.has_default() and not isinstance(behind, CodesField):
        made.initial = behind.get_default()
    return made


def _made(behind: Any, required: bool, sizes: dict[Any, int], acting: tuple[int, ...]) -> forms.Field:
    if isinstance(behind, OfferedKey):
        empty = "请选择" if required else "（不填）"
        return RowField(behind.offers(acting, clock.today()), empty_label=empty)
    if isinstance(behind, CodesField):
        return forms.MultipleChoiceField(choices=behind.codes, widget=forms.CheckboxSelectMultiple)
    if behind.choices:
        return _choice(behind, required)
    if behind.is_relation:
        return _related(behind.related_model, required, sizes, behind.get_limit_choices_to())
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


def _related(model: Any, required: bool, sizes: dict[Any, int], only: Any) -> forms.Field:
    """``only``: the rows that may be offered, as the model field limits them; the rest are not even named."""
    own = {f.name for f in model._meta.concrete_fields}
    if model not in sizes:
        sizes[model] = model._default_manager.count()
    if model is Organ and sizes[model] > SEVERAL:
        return OrganField()
    if "number" in own and sizes[model] > MANY:
        return NumberedField(model, help_text="填写编号")
    rows = model._default_manager.complex_filter(only)
    return RowField(rows, empty_label="请选择" if required else "（不填）")


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
