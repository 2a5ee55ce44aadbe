"""Opening a matter or recording an entry."""

from __future__ import annotations

from string import Formatter
from typing import Any

from django import forms
from django.urls import reverse

from fazhi.desk.forms import Act, choice_field, day_field, record_form, words_field
from fazhi.desk.saying import field_of
from fazhi.desk.sheet import Sheet
from fazhi.spine import access, actions, clock, registry
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Account
from fazhi.spine.procedure import Procedure


def opening_name(register: Any) -> str:
    """What opening a record is called: the procedure's own words, completed by the register's name when they are short."""
    words = registry.procedure(register.code).open_name if register.of_matters else "登记"
    return words if len(words) > 3 else f"{words}{register.public_name.removesuffix('名册')}"


def titled_by_record(declared: Procedure) -> bool:
    """Whether the title is made from a field of the record that is always filled in when a matter is opened, or of what it
    names, or is one for all; nobody writes that of a sealed matter."""
    given = set(declared.open_fields) - set(declared.open_optional)
    names = [name for _, name, _, _ in Formatter().parse(declared.title) if name]
    return bool(declared.kept_to) or not names or any(name.partition(".")[0] in given for name in names)


class OpenMatter:
    """Opening a matter, or recording an entry: the same sheet, made from either declaration."""

    def __init__(self, register: Any, user: Account, data: Any = None) -> None:
        self.register, self.user, today = register, user, clock.today()
        if register.of_matters:
            declared = registry.procedure(register.code)
            model, names, optional = declared.record, declared.open_fields, declared.open_optional
            posts, day = access.may_open(user, declared, today), declared.open_on
        else:
            model, names, optional = register.model, register.form, register.optional
            posts = access.may_record(user, register, today)
            day = str(getattr(field_of(model, "on"), "verbose_name", "日期"))
        self.organs = {p.organ_id: p.organ for p in posts}
        if not posts:
            raise NotAllowed(f"您没有登记“{register.name}”的岗位")
        organs = [(pk, organ.name) for pk, organ in self.organs.items()]
        asked = {
            "organ": choice_field("承办单位" if register.of_matters else "登记单位", organs),
            "on": day_field(day, today), **self._title(),
        }  # fmt: skip
        url = reverse("desk:open", args=[register.code])
        self.sheet = Sheet(
            opening_name(register),
            "登记", url,
            [Act(data, asked=asked), record_form(model, names, optional, data=data, acting=self.organs, reader=user)],
            basis=register.basis,
        )  # fmt: skip

    def _title(self) -> dict[str, forms.Field]:
        """The title where the record does not give it: two boxes for one name are filled in differently."""
        if not self.register.of_matters:
            return {"title": words_field("标题", rows=1, most=300)}
        declared = registry.procedure(self.register.code)
        if titled_by_record(declared):
            return {}
        hint = f"不填则为“{declared.name}”"
        return {"title": words_field("标题", required=False, rows=1, most=300, help_text=hint)}

    def perform(self) -> Any:
        """Write it; returns the new matter or entry."""
        act, form = self.sheet.act.cleaned_data, self.sheet.forms[1].cleaned_data
        given = {
            "organ": self.organs[int(act["organ"])], "by": self.user, "on": act["on"], "fields": form,
            "title": act.get("title", ""), "key": act["key"] or None,
        }  # fmt: skip
        if self.register.of_matters:
            return actions.open_matter(self.register.code, **given)
        return actions.record_entry(self.register, **given)
