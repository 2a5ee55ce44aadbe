"""A sheet: the forms that one action needs, shown and checked together, with refusals put beside their fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms

from fazhi.desk.forms import OrganField
from fazhi.spine.errors import BadInput, Conflict, Refused
from fazhi.spine.models import Organ


@dataclass
class Sheet:
    """One action as a page shows it. ``forms`` in the order of the page; the first one carries version and key."""

    title: str
    submit: str
    url: str
    forms: list[forms.Form]
    basis: str = ""
    hint: str = ""
    upload: bool = False
    danger: bool = False
    conflict: bool = False
    problems: list[str] = field(default_factory=list)

    @property
    def act(self) -> Any:
        return self.forms[0]

    @property
    def must(self) -> bool:
        """Whether any field that is seen has to be filled in."""
        return any(field.field.required for form in self.forms for field in form.visible_fields())

    @property
    def organs(self) -> list[str]:
        """The names offered while an organ is typed; once for the whole sheet."""
        if not any(isinstance(field, OrganField) for form in self.forms for field in form.fields.values()):
            return []
        return list(Organ.objects.values_list("name", flat=True))

    def is_valid(self) -> bool:
        """Whether all forms hold; every one of them is asked, so that all errors show at once."""
        wrong = [form for form in self.forms if not form.is_valid()]
        return not wrong

    def refuse(self, error: Refused, version: int | None = None) -> int:
        """Put the refusal where it belongs; returns the status of the answer.

        ``version``: how the record stands now. Whoever was told that another one was quicker may send the same words
        again, having seen what was done meanwhile.
        """
        self.conflict = isinstance(error, Conflict)
        if self.conflict and version is not None:
            self.act.data = {**self.act.data.dict(), self.act.add_prefix("version"): str(version)}
        placed: set[str] = set()
        if isinstance(error, BadInput):
            for name, words in error.fields.items():
                if self._place(name, words):
                    placed.add(words)
        self.problems += [words for words in error.reasons if words not in placed]
        return error.status

    def _place(self, name: str, words: str) -> bool:
        for form in self.forms:
            if name in form.fields:
                form.add_error(name, words)
                return True
        return False

    def wrong(self) -> Iterator[tuple[str, str]]:
        """Every error with the id of its field, for the summary on top."""
        for form in self.forms:
            for name, errors in form.errors.items():
                for words in errors:
                    yield (form[name].id_for_label if name in form.fields else ""), str(words)
