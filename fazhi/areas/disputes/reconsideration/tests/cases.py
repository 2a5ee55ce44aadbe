"""A driver for tests: takes a case through its steps as the people of the office would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Document, Matter

SYSTEM = "disputes.reconsideration"
D = date.fromisoformat

APPLICATION = {
    "channel": "counter", "applicant": "孙小满", "respondent": "云岚县公安局", "act_name": "行政处罚决定",
    "act_number": "云公罚决字〔2026〕12号", "act_kind": "penalty", "field": "police", "request": "撤销该处罚决定",
    "facts": "处罚没有事实依据", "phone": "13900000000",
}  # fmt: skip
ANSWER = {
    "reply_summary": "处罚事实清楚、程序合法",
    "evidence_list": "询问笔录、现场照片",
    "respondent_staff": "陈联络",
}
OPINION = {"whom": "applicant", "means": "telephone", "content": "坚持原请求", "heard_by": "李审理"}
DRAFT = {
    "facts_found": "被申请人于当日作出处罚", "reasoning": "处罚主要事实不清", "proposed": ["revoke"],
    "decision_text": "撤销被申请人作出的行政处罚决定。", "no_worse": False, "respondent_changed": False,
    "redo_ordered": False, "redo_by": None, "perform_required": False, "perform_by": None, "enforceable": False,
}  # fmt: skip


@dataclass
class Case:
    """One case and the county it is in. Steps are taken by whoever usually takes them, unless ``by`` is named."""

    county: Any
    matter: Matter

    @property
    def record(self) -> Any:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self.matter.record

    @property
    def state(self) -> str:
        return Matter.objects.get(pk=self.matter.pk).state

    def take(self, step: str, on: str, *, by: str = "", detail: dict[str, Any] | None = None, **fields: Any) -> Case:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        declared = self.matter.declared.step(step)
        usual = {"office_head": "head", "authority_head": "mayor", "liaison": "police"}
        who = by or usual.get(declared.by[0], "reviewer")
        take_step(self.matter, step, by=self.county.people[who], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def due(self, limit: str) -> date | None:
        """The due date of the running limit; fails when it is not running."""
        return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

    def runs(self, limit: str) -> bool:
        return self.matter.deadlines.filter(limit=limit, void=False, met_on=None).exists()

    def paper(self, template: str) -> Document:
        return self.matter.documents.filter(template=template).last()

    def accepted(self, on: str, *, simplified: bool = False) -> Case:
        if simplified:
            return self.take("accept_simplified", on, simplified_ground="small", reviewers="李审理、王经办")
        return self.take("accept", on, reviewers="李审理、王经办")

    def ready(self, on: str, **draft: Any) -> Case:
        """Copy sent, reply in, opinions heard, opinion drafted: only the signature is missing."""
        self.take("send_copy", on).take("reply", on, **ANSWER)
        if self.matter.track == "general":
            self.take("hear", on, detail=OPINION)
        return self.take("draft", on, **{**DRAFT, **draft})

    def decided(self, on: str, served: str = "") -> Case:
        self.take("decide", on, approval="head")
        if served:
            self.take("serve_decision", served, served_on=D(served), respondent_served_on=D(served))
        return self


def case(county: Any, on: str = "2026-03-10", **fields: Any) -> Case:
    """Open a case against the police, received on a day; known five days before."""
    given = {"known_on": D(on).fromordinal(D(on).toordinal() - 5), "respondent_organ": county["police"]}
    matter = open_matter(
        SYSTEM, organ=county["justice"], by=county.people["clerk"], on=D(on), fields={**APPLICATION, **given, **fields}
    )
    return Case(county, matter)
