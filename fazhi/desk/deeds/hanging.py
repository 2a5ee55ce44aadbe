"""Deeds on what hangs on a matter: attachments, links, service of documents."""

from __future__ import annotations

from typing import Any

from django import forms

from fazhi.desk.deeds.matter import Deed
from fazhi.desk.forms import Act, choice_field, day_field, words_field
from fazhi.desk.reach import entries_numbered
from fazhi.desk.sheet import Sheet
from fazhi.spine import access, actions, clock, registry
from fazhi.spine.actions.files import KINDS, LARGEST
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Chain, Matter, Service


class Attach(Deed):
    kind = "attach"

    def ask(self, data: Any, files: Any) -> Sheet:
        return attach_sheet(self.url, data, files, self.matter.version)

    def perform(self) -> str:
        return attach_file(self.matter.chain, self.sheet, self.user)


def attach_sheet(url: str, data: Any, files: Any, version: int) -> Sheet:
    """Asks for one file; by one way for matters and entries."""
    allowed = "".join(f".{kind}," for kind in KINDS).rstrip(",")
    file = forms.FileField(
        label="文件", widget=forms.FileInput(attrs={"accept": allowed}),
        help_text=f"{'、'.join(KINDS)}；不超过{LARGEST // 1024 // 1024}MB",
        error_messages={"required": "请选择文件", "empty": "文件是空的"},
    )  # fmt: skip
    act = Act(data, version=version, files=files, asked={"file": file, "on": day_field("上传日期", clock.today())})
    return Sheet("上传附件", "上传", url, [act], upload=True)


def attach_file(chain: Chain, sheet: Sheet, by: Account) -> str:
    filled = sheet.act.cleaned_data
    made = actions.attach(chain, filled["file"], by=by, on=filled["on"])
    return f"已上传“{made.name}”"


class Tie(Deed):
    kind = "link"

    def ask(self, data: Any, files: Any) -> Sheet:
        sent = self.declared.sent_links  # steps make these
        kinds = [(k, name) for k, name in self.declared.links.items() if k not in sent] or [("related", "相关")]
        number = words_field("对方编号", rows=1, most=80, help_text="要关联的事项或台账条目的编号")
        asked = {"kind": choice_field("关联种类", kinds), "number": number, "on": day_field("关联日期", self.today)}
        return Sheet("关联其他事项", "关联", self.url, [self.act(data, asked)])

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        other = record_numbered(self.user, filled["number"].strip(), besides=self.matter.pk)
        actions.link(self.matter.chain, other.chain, filled["kind"], by=self.user, on=filled["on"])
        return f"已与{other.number}关联"


def record_numbered(user: Account, number: str, besides: int) -> Any:
    """The one record of this number that the reader may see. Raises BadInput when there is none, or several."""
    found: list[Any] = []
    for matter in Matter.objects.filter(number=number).exclude(pk=besides).select_related("chain")[:20]:
        if access.visible_to(user, Matter.objects.filter(pk=matter.pk), system=matter.system).exists():
            found.append(matter)
    for code, pk in [] if found else entries_numbered(user, number, clock.today())[:2]:
        found += registry.register_of(code).model.objects.select_related("chain").filter(pk=pk).exclude(pk=besides)
    if len(found) != 1:
        raise BadInput(
            fields={"number": f"没有您可以查阅的编号“{number}”" if not found else f"“{number}”不止一个，无法确定"}
        )
    return found[0]


class Serve(Deed):
    kind = "serve"

    def ask(self, data: Any, files: Any) -> Sheet:
        found = self.matter.documents.filter(pk=self.code).first() if self.code.isdigit() else None
        if found is None:
            raise NotAllowed("没有这份文书")
        self.document = found
        to = words_field("受送达人", rows=1, most=100)
        to.initial = self.document.to.rstrip("：:")
        asked = {
            "to": to,
            "means": choice_field("送达方式", Service.Means.choices),
            "on": day_field("送达日期", self.today),
        }
        title = f"登记送达：{self.document.number} {self.document.name}"
        return Sheet(title, "登记送达", self.url, [self.act(data, asked)], hint="许多期限自送达之日的次日起算")

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.serve_document(self.document, to=filled["to"], means=filled["means"], **self.given())
        return f"已登记{self.document.number}的送达"
