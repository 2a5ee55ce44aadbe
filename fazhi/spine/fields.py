"""Model fields that several systems need."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet


class CodesField(models.TextField):
    """Several codes out of ``codes`` in one column, stored as ``|a|b|`` in the order declared.

    One decision can hold several results; a set in one column keeps a list and a count in one pass over the table.
    """

    def __init__(self, *args: Any, codes: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        self.codes = list(codes)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs  # the codes are words of the law, not of the table

    def to_python(self, value: Any) -> str:
        if isinstance(value, (list, tuple, set)):
            return join(value)
        return str(value or "")

    def get_prep_value(self, value: Any) -> str:
        return self.to_python(value)

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        if unknown := set(split(value)) - {code for code, _ in self.codes}:
            raise ValidationError(f"{self.verbose_name}：没有“{'、'.join(sorted(unknown))}”这一项")

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.codes, widget=forms.CheckboxSelectMultiple, label=self.verbose_name, required=not self.blank
        )

    def words(self, value: str) -> str:
        """The stored codes in words."""
        names = dict(self.codes)
        return "、".join(names.get(code, code) for code in split(value))


def join(codes: Iterable[str]) -> str:
    """Codes as they are stored: ``|a|b|``; none gives the empty text."""
    listed = [c for c in codes if c]
    return "|" + "|".join(listed) + "|" if listed else ""


def split(value: str) -> list[str]:
    """The stored codes as a list."""
    return [code for code in (value or "").split("|") if code]


def has(path: str, *codes: str) -> Q:
    """Rows whose codes hold at least one of these."""
    condition = Q()
    for code in codes:
        condition |= Q(**{f"{path}__contains": f"|{code}|"})
    return condition


class OfferedKey(models.ForeignKey[Any, Any]):
    """A key whose form offers some rows only: ``offers`` is asked for the acting organs' keys and the day.

    What is offered is a help for the hand; whether a row will do is for the gates of the step.
    """

    def __init__(self, *args: Any, offers: Callable[[Iterable[int], date], QuerySet[Any]], **kwargs: Any) -> None:
        self.offers = offers
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs  # what a form offers is no part of the table

    def clone(self) -> Any:
        _, _, args, kwargs = super().deconstruct()
        return models.ForeignKey(*args, **kwargs)


class _Named(models.Field):  # type: ignore[type-arg]
    """Kept as a plain column, shown by its name: ``names`` gives it, or the code where nothing has that code."""

    plain: type[models.Field[Any, Any]]

    def __init__(self, *args: Any, names: Callable[[str], str], **kwargs: Any) -> None:
        self.names = names
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return (
            name,
            f"django.db.models.{self.plain.__name__}",
            args,
            kwargs,
        )  # what it is called is no part of the table

    def clone(self) -> Any:
        _, _, args, kwargs = super().deconstruct()
        return self.plain(*args, **kwargs)


class NamedCode(_Named, models.CharField):  # type: ignore[type-arg]
    """A code that is typed and kept, and shown by its name."""

    plain = models.CharField


class NamedCodes(_Named, models.TextField):  # type: ignore[type-arg]
    """Codes typed one a line and shown by their names, a line each."""

    plain = models.TextField

    def words(self, value: str) -> str:
        return "\n".join(self.names(line.strip()) for line in value.splitlines() if line.strip())


def named_in(system: str, column: str) -> Callable[[str], str]:
    """Names for codes that are kept in a register: the title of the newest entry with the code in that column."""

    def name(code: str) -> str:
        from fazhi.spine import registry  # which reads the models, in which this field stands

        if not code or not registry.is_known(system):
            return code
        rows = registry.register_of(system).model.objects.filter(withdrawn=False, **{column: code})
        return str(rows.order_by("-on", "-pk").values_list("title", flat=True).first() or code)

    return name


def day_field(label: str, help_text: str = "", **more: Any) -> models.DateField[Any, Any]:
    """A day that a later step fills in."""
    return models.DateField(label, null=True, blank=True, help_text=help_text, **more)


def code_field(label: str, choices: type[models.TextChoices], length: int = 20) -> models.CharField[Any, Any]:
    """One of the codes of a list, that a later step fills in."""
    return models.CharField(label, max_length=length, choices=choices, blank=True)


def line_field(label: str, length: int = 200, help_text: str = "", **more: Any) -> models.CharField[Any, Any]:
    """A line of words that may stay empty."""
    return models.CharField(label, max_length=length, blank=True, help_text=help_text, **more)


def text_field(label: str, help_text: str = "", **more: Any) -> models.TextField[Any, Any]:
    """Words of any length that may stay empty; kept aside in the history, since people are named in them."""
    return models.TextField(label, blank=True, help_text=help_text, **more)


def organ_field(label: str, **more: Any) -> models.ForeignKey[Any, Any]:
    """An organ that is named in the record and not asked back from there."""
    return models.ForeignKey("spine.Organ", models.PROTECT, related_name="+", verbose_name=label, **more)
