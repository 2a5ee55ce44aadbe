"""Deeds on an entry of a plain register: correcting, withdrawing, attaching."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fazhi.desk.deeds.hanging import attach_file, attach_sheet
from fazhi.desk.forms import Act, Asked, as_initial, changed, day_field, record_form, words_field
from fazhi.desk.sheet import Sheet
from fazhi.spine import actions, clock, registry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account


class EntryDeed:
    """One thing that can be done on an entry of a plain register."""

    kind = ""

    def __init__(self, entry: Any, user: Account, data: Any = None, files: Any = None) -> None:
        self.entry, self.user, self.today = entry, user, clock.today()
        self.register = registry.register_of(entry.chain.system)
        self.sheet: Sheet = self.ask(data, files)

    @property
    def url(self) -> str:
        return reverse("desk:keep", args=[self.entry.pk, self.kind])

    def ask(self, data: Any, files: Any) -> Sheet:
        raise NotImplementedError

    def perform(self) -> str:
        raise NotImplementedError


class CorrectEntry(EntryDeed):
    kind = "correct"

    def ask(self, data: Any, files: Any) -> Sheet:
        register, entry = self.register, self.entry
        personal = set(register.personal)
        form: Asked = record_form(
            register.model, ("title", *register.form), register.form, data=data,
            initial=as_initial(register.model, ("title", *register.form), entry, personal), acting=(entry.organ_id,),
            reader=self.user,
        )  # fmt: skip
        for name in personal & set(form.fields):
            form.fields[name].help_text = "已隐去；不更正的留空"
        asked = {"on": day_field("更正日期", self.today), "reason": words_field("更正理由")}
        act = Act(data, version=entry.version, asked=asked)
        return Sheet("更正", "确认更正", self.url, [act, form], hint="只改有误的字段；原来的内容保留在留痕中")

    def perform(self) -> str:
        filled, form = self.sheet.act.cleaned_data, self.sheet.forms[1]
        changes = changed(self.register.model, form, self.entry, self.register.personal)  # type: ignore[arg-type]
        if not changes:
            raise BadInput("没有改动任何字段")
        actions.correct_entry(
            self.entry,
            by=self.user,
            on=filled["on"],
            changes=changes,
            reason=filled["reason"],
            version=filled["version"],
        )
        return f"已更正{len(changes)}个字段"


class Withdraw(EntryDeed):
    kind = "withdraw"

    def ask(self, data: Any, files: Any) -> Sheet:
        asked = {"on": day_field("撤下日期", self.today), "reason": words_field("撤下理由")}
        act = Act(data, version=self.entry.version, asked=asked)
        hint = "撤下后不再列入台账和指标，留痕保留"
        return Sheet("撤下此条", "确认撤下", self.url, [act], hint=hint, danger=True)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.withdraw_entry(self.entry, by=self.user, on=filled["on"], reason=filled["reason"])
        return "已撤下"


class AttachEntry(EntryDeed):
    kind = "attach"

    def ask(self, data: Any, files: Any) -> Sheet:
        return attach_sheet(self.url, data, files, self.entry.version)

    def perform(self) -> str:
        return attach_file(self.entry.chain, self.sheet, self.user)
