"""A review as people work on it, for the tests of this system: opened, stepped, looked at."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Deadline, Matter, Organ

D = date.fromisoformat
SYSTEM = "decisions.legality"
POINT = {
    "article": "第三条", "severity": "must", "problem": "违约金约定为合同总额的百分之五十，明显过高",
    "basis": "《中华人民共和国民法典》第五百八十五条", "suggestion": "调整为不超过实际损失的百分之三十",
}  # fmt: skip


class Review:
    """One review; ``county`` people act by their name."""

    def __init__(self, county, matter):
        self.county, self.matter = county, matter

    @classmethod
    def open(cls, county, on="2026-08-03", organ="justice", by="clerk", kind="contract", **fields):
        requester = county[fields.pop("requester", "police")]
        base = {"kind": kind, "title": "智慧警务设备采购合同", "requester": requester, "text": "第一条 标的"}
        if kind == "contract":
            base |= {"other_party": "云岚科技有限公司", "contract_kind": "purchase", "amount": "860000"}
        if kind == "document":
            base |= {"own_opinion": "经本单位审核，内容合法"}
        fields = {**base, **fields}
        matter = open_matter(SYSTEM, organ=county[organ], by=county.people[by], on=D(on), fields=fields)
        return cls(county, matter)

    def do(self, code, on, by="reviewer", detail=None, **fields):
        event = take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        return self.fresh() and event

    def fresh(self):
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def accept(self, on="2026-08-03", by="reviewer", **fields):
        self.do("accept", on, by, **{"reviewer": "李审理", "no_conflict": True, **fields})
        return self

    def point(self, on, by="reviewer", **more):
        self.do("add_point", on, by, detail={**POINT, **more})
        return self

    def issue(self, on, result="amend", by="reviewer", risk="medium", **fields):
        if self.record.is_contract and not self.record.risk_level:
            self.do("rate_risk", on, by, risk_level=risk)
        self.do("issue", on, by, result=result, **fields)
        return self

    def answer(self, on, no, decision="adopted", reason="", by="police"):
        self.do("answer", on, by, detail={"no": no, "decision": decision, "reason": reason})
        return self

    @property
    def record(self):
        return self.matter.record

    def running(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit)

    def limits(self):
        return set(Deadline.objects.running().filter(matter=self.matter).values_list("limit", flat=True))


@pytest.fixture
def review(county):
    return lambda **given: Review.open(county, **given)


@pytest.fixture
def station(county):
    """青溪司法所 with a reviewer, and a person of 和平村."""
    county.organs["station"] = Organ.objects.create(
        code="station", name="云岚县司法局青溪司法所", short="青溪司法所", mark="青司", kind=Organ.Kind.JUSTICE_STATION,
        division_id="990126101", parent=county["justice"],
    )  # fmt: skip
    county.person("station", "station", Role.REVIEWER, name="何所长")
    county.person("heping", "heping", Role.LIAISON, name="和平村文书")
    county.person("xinglong", "xinglong", Role.LIAISON, name="兴隆村文书")
    return county
