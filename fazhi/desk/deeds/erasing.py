"""Erasing personal values of a finished record: one sheet for matters and entries."""

from __future__ import annotations

from typing import Any

from django import forms

from fazhi.desk.deeds.entry import EntryDeed
from fazhi.desk.deeds.matter import Deed
from fazhi.desk.forms import Act, day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.spine import actions, clock, registry
from fazhi.spine.actions.erasing import LAW, may_erase
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Account, Chain, Matter

HINT = (
    "删除后任何人都不能恢复，包括系统管理员；编号、日期、办理经过和统计数字不受影响，留痕照常可以核验。"
    "依照档案、统计等规定应当继续保存的，不要删除。"
)


def erasing_sheet(url: str, chain: Chain, row: Any, user: Account, data: Any, *, papers: bool) -> Sheet:
    """Asks on what ground, why, and which files go as well."""
    if reason := may_erase(row, chain, user):
        raise NotAllowed(reason)
    files = [(str(f.pk), f.name) for f in chain.attachments.filter(erased_seq=None)]
    asked: dict[str, forms.Field] = {
        "on": day_field("删除日期", clock.today()),
        "basis": words_field("依据", rows=1, most=120, help_text="如：个人信息保护法第47条第1款第1项"),
        "reason": words_field("理由", most=200),
    }
    if files:
        asked["files"] = forms.MultipleChoiceField(
            label="同时删除的附件", choices=files, required=False, widget=forms.CheckboxSelectMultiple
        )
    if papers:
        asked["papers"] = forms.BooleanField(label="同时删除已制发文书的正文（文号、日期和摘要值保留）", required=False)
    asked["sure"] = forms.BooleanField(
        label="我已核对：保存期限已经届满或者本人有权要求删除", error_messages={"required": "请先核对并勾选"}
    )
    act = Act(data, version=row.version, asked=asked)
    return Sheet("删除个人信息", "永久删除", url, [act], basis=LAW, hint=_goes(row, chain) + HINT, danger=True)


def _goes(row: Any, chain: Chain) -> str:
    """What will be gone, by name: not only what names a person, but every text that may."""
    record = row.record if isinstance(row, Matter) else row
    names = registry.veiled_fields(chain.system)
    labels = [
        str(f.verbose_name) for f in record._meta.concrete_fields if f.name in names and f.value_from_object(record)
    ]
    return f"将要删除：名称、办理说明{''.join(f'、{label}' for label in labels)}，以及留痕中的这些内容。"


def erase_by(sheet: Sheet, chain: Chain, user: Account) -> str:
    filled = sheet.act.cleaned_data
    event = actions.erase(
        chain, by=user, on=filled["on"], basis=filled["basis"], reason=filled["reason"], key=filled["key"] or None,
        files=[int(pk) for pk in filled.get("files", [])], papers=filled.get("papers", False),
    )  # fmt: skip
    return f"已删除{len(event.payload['erased'])}项个人信息，留痕仍可核验"


class Erase(Deed):
    kind = "erase"

    def ask(self, data: Any, files: Any) -> Sheet:
        papers = self.matter.documents.filter(erased_seq=None).exists()
        return erasing_sheet(self.url, self.matter.chain, self.matter, self.user, data, papers=papers)

    def perform(self) -> str:
        return erase_by(self.sheet, self.matter.chain, self.user)


class EraseEntry(EntryDeed):
    kind = "erase"

    def ask(self, data: Any, files: Any) -> Sheet:
        return erasing_sheet(self.url, self.entry.chain, self.entry, self.user, data, papers=False)

    def perform(self) -> str:
        return erase_by(self.sheet, self.entry.chain, self.user)
