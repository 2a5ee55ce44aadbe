"""What the page of handing in asks: by kind of paper, for one unit, at the organ that reviews its papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from fazhi.areas.decisions.legality.models import LegalityReview
from fazhi.areas.decisions.legality.practice import OWN_DRAFTS_TO_GOVERNMENT
from fazhi.areas.decisions.legality.words import Kind
from fazhi.desk.forms import Act, choice_field, day_field, record_form
from fazhi.desk.sheet import Sheet
from fazhi.spine import actions, clock
from fazhi.spine.models import Account, Matter, Organ

SYSTEM = "decisions.legality"
COMMON = ("decider", "drafter", "drafting_organ", "planned_on", "urgent", "urgent_reason")
#: Per kind: what is asked first, and which of it must be there. The rest of the papers may follow as files.
ASKED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Kind.CONTRACT: (
        ("title", "contract_kind", "other_party", "amount", "text", "credit_check", "basis_text", "explanation"),
        ("title", "contract_kind", "other_party", "text"),
    ),
    Kind.VILLAGE: (
        ("title", "village_kind", "other_party", "amount", "text", "explanation", "consultation"),
        ("title", "village_kind", "text"),
    ),
    Kind.DOCUMENT: (
        ("title", "text", "explanation", "basis_text", "own_opinion", "consultation"), ("title", "text", "own_opinion"),
    ),
    Kind.DECISION: (("title", "text", "explanation", "basis_text", "own_opinion", "consultation"), ("title", "text")),
    Kind.PAPER: (("title", "text", "explanation", "basis_text"), ("title", "text")),
    Kind.OTHER: (("title", "text", "explanation", "basis_text"), ("title", "text")),
}  # fmt: skip
WORDS = {
    Kind.CONTRACT: "合同、协议", Kind.VILLAGE: "村（居）事项", Kind.DOCUMENT: "规范性文件", Kind.DECISION: "重大行政决策",
    Kind.PAPER: "会议议题", Kind.OTHER: "其他",
}  # fmt: skip


def receivers(unit: Organ) -> list[Organ]:
    """The organs that review a unit's papers, the usual one first: villages at the station or the town, towns at the
    station, then the county; departments at the county's justice bureau, the bureau at its government."""
    kinds, place = Organ.Kind, unit.division_id
    county = list(Organ.objects.filter(kind=kinds.JUSTICE, division_id=place[:6], until=None))
    if unit.kind == kinds.JUSTICE and OWN_DRAFTS_TO_GOVERNMENT:
        return list(Organ.objects.filter(kind=kinds.GOVERNMENT, division_id=place[:6], until=None))
    if unit.kind not in (kinds.TOWN, kinds.VILLAGE):
        return county
    town = Organ.objects.filter(division_id=place[:9], until=None)
    near = [
        *town.filter(kind=kinds.JUSTICE_STATION),
        *(town.filter(kind=kinds.TOWN) if unit.kind == kinds.VILLAGE else []),
    ]
    return [*near, *county] if unit.kind == kinds.TOWN else near or county


def above(unit: Organ) -> list[Organ]:
    """The unit and what stands over it: who may decide on what it asks about."""
    found: list[Organ] = []
    organ: Organ | None = unit
    while organ and organ not in found:
        found.append(organ)
        organ = organ.parent
    return found


class Asking:
    """The sheet of handing in one paper."""

    def __init__(self, organs: Mapping[int, Organ], kind: str, unit: str, data: Any, files: Any) -> None:
        self.organs = dict(organs)
        self.unit = self.organs.get(int(unit) if unit.isdigit() else 0) or next(iter(self.organs.values()))
        kinds = [Kind.CONTRACT, Kind.VILLAGE] if self.unit.kind == Organ.Kind.VILLAGE else [*ASKED]
        self.kinds = [(k, WORDS[Kind(k)]) for k in kinds if k != Kind.VILLAGE or self.unit.kind == Organ.Kind.VILLAGE]
        if self.unit.kind == Organ.Kind.VILLAGE:
            self.kinds = [(Kind.VILLAGE, WORDS[Kind.VILLAGE])]
        self.kind = kind if kind in dict(self.kinds) else self.kinds[0][0]
        self.receivers = receivers(self.unit)
        self.sheet = self._sheet(data, files)

    @property
    def url(self) -> str:
        return f"?kind={self.kind}&unit={self.unit.pk}"

    def _sheet(self, data: Any, files: Any) -> Sheet:
        names, must = ASKED[self.kind]
        today = clock.today()
        asked: dict[str, forms.Field] = {
            "organ": choice_field("送交", [(o.pk, o.name) for o in self.receivers]), "on": day_field("送审日期", today),
        }  # fmt: skip
        if self.receivers:
            asked["organ"].initial = str(self.receivers[0].pk)
        main = record_form(LegalityReview, names, set(names) - set(must), data=data)
        for name, rows in (
            ("text", 16),
            ("explanation", 3),
            ("basis_text", 3),
            ("credit_check", 3),
            ("own_opinion", 3),
        ):
            if name in main.fields:
                main.fields[name].widget = forms.Textarea(attrs={"rows": rows})
        main.fields["title"].widget = forms.TextInput(attrs={"maxlength": 300})
        if "text" in main.fields:
            main.fields["text"].help_text = "粘贴全文，一条一段；审查人员逐条提出意见。附件、盖章页等另行上传"
        names = (
            COMMON[1:] if self.unit.kind == Organ.Kind.VILLAGE else COMMON
        )  # villagers decide on what a village asks about
        more = record_form(LegalityReview, names, names, data=data)
        if "decider" in more.fields:
            more.fields["decider"] = choice_field(
                "决定（制定）机关", [(organ.pk, organ.name) for organ in above(self.unit)], required=False
            )
        sheet = Sheet("送审", "送审", self.url, [Act(data, asked=asked), main, more], upload=True)
        sheet.hint = "" if self.receivers else "没有找到负责审查的机构，请联系系统管理员核对单位设置"
        return sheet

    def perform(self, by: Account) -> Matter:
        """Hand it in; raises what refuses."""
        act, main, more = (form.cleaned_data for form in self.sheet.forms)
        organ = next(o for o in self.receivers if str(o.pk) == act["organ"])
        decider = next((o for o in above(self.unit) if str(o.pk) == more.get("decider")), None)
        fields = {**main, **more, "decider": decider, "kind": self.kind, "requester": self.unit}
        return actions.open_matter(SYSTEM, organ=organ, by=by, on=act["on"], fields=fields, key=act["key"] or None)
