"""A penalty case as people work on it, for the tests of this system: opened, stepped, looked at."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, relay_step, take_step
from fazhi.spine.models import Deadline, Document, Matter

D = date.fromisoformat
SYSTEM = "enforcement.penalty"
BASE = {
    "title": "涉嫌销售超过保质期的食品案", "source": "check", "domain": "market", "party_name": "云岚县佳佳便利店有限公司",
    "party_kind": "enterprise", "party_uscc": "91990126MA0000001X", "found_on": "2026-03-02", "act_code": "SP-034",
    "facts": "货架上有超过保质期的饼干12袋",
}  # fmt: skip
DRAFT = {
    "draft_outcome": "penalised", "draft_kinds": ["fine"], "draft_fine": "5000", "range_low": "5000", "range_high": "50000",
    "basis": "《中华人民共和国食品安全法》第三十四条、第一百二十四条", "discretion": "货值金额不足一万元，初次，属于一般情节，适用一般档次",
    "degree": "ordinary", "report": "事实清楚、证据确凿",
}  # fmt: skip
NONE = {
    "draft_outcome": "no_penalty_minor", "draft_kinds": [], "draft_fine": None, "mildness": ["minor", "corrected", "no_harm"],
    "range_low": "5000", "range_high": "50000", "report": "当场下架，未售出",
}  # fmt: skip
EVIDENCE = {
    "name": "现场照片", "evidence_kind": "record", "origin": "经营场所货架", "taken_on": "2026-03-05", "proves": "货架上有超过保质期的食品",
}  # fmt: skip
SERVED = {"means": "spot", "receiver": "店长周某"}
REVIEW = {"review_kind": "case", "reviewer": "何审核", "qualified": True, "result": "agree"}


class Case:
    """One case; ``county`` people act by their name."""

    def __init__(self, county, matter):
        self.county, self.matter = county, matter

    @classmethod
    def open(cls, county, on="2026-03-02", organ="market", by="m_clerk", **fields):
        matter = open_matter(
            SYSTEM, organ=county[organ], by=county.people[by], on=D(on), fields={**BASE, "found_on": on, **fields}
        )
        return cls(county, matter)

    def do(self, code, on, by="m_clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def file(self, on="2026-03-04", **fields):
        one, two = self.county.pair
        return self.do("file", on, "m_head", **{"officer_one": one.pk, "officer_two": two.pk, **fields})

    def evidence(self, on="2026-03-05", **more):
        return self.do("evidence", on, detail={**EVIDENCE, "taken_on": on, **more})

    def conclude(self, on="2026-03-20", **fields):
        return self.do("conclude", on, **{**DRAFT, **fields})

    def spare(self, on="2026-03-20", **fields):
        return self.do("conclude", on, **{**NONE, **fields})

    def review(self, on="2026-03-23", submit="2026-03-23", **more):
        if submit:
            self.do("submit_review", submit)
        return self.do("review", on, "m_rev", detail={**REVIEW, **more})

    def notify(self, on="2026-03-24", served="2026-03-24", **detail):
        self.do("notify", on, detail=detail)
        return self.serve("serve_notice", served) if served else self

    def serve(self, step, on, **more):
        return self.do(step, on, detail={**SERVED, "delivered_on": on, **more})

    def decide(self, on="2026-04-08", **fields):
        return self.do("decide", on, "m_head", **{"wide_effect": True, **fields})

    def decided(self):
        """Through the whole ordinary procedure without a hearing."""
        self.file().evidence().conclude().review().notify().decide()
        return self

    def executed(self, on, **fields):
        """Told by the execution where the case was handed over to one, else written down by hand."""
        link = self.matter.chain.links_out.filter(kind="execution").first()
        if link is None:
            return self.do("executed", on, **fields)
        cause = Matter.objects.get(pk=link.target_id)
        relay_step(self.matter, "executed", cause=cause, by=self.county.people["m_clerk"], on=D(on), fields=fields)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    @property
    def record(self):
        return self.matter.record

    @property
    def state(self):
        return self.matter.state

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on

    def limits(self):
        return set(Deadline.objects.running().filter(matter=self.matter).values_list("limit", flat=True))

    def paper(self, template):
        return Document.objects.filter(matter=self.matter, template=template).latest("pk")


@pytest.fixture
def bureau(county):
    """The market bureau: a clerk, a reviewer, a head, and three certified officers, two of them a pair."""
    county.person("m_clerk", "market", Role.CLERK, name="周办案")
    county.person("m_rev", "market", Role.REVIEWER, name="何审核")
    county.person("m_head", "market", Role.AUTHORITY_HEAD, name="郑局长")
    market = county["market"]
    county.pair = (officer(market, "周办案", account=county.people["m_clerk"]), officer(market, "吴执法"))
    county.third = officer(market, "冯稽查")
    return county


@pytest.fixture
def case(bureau):
    return lambda **given: Case.open(bureau, **given)
