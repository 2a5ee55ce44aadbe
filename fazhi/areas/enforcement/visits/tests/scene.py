"""A visit as people work on it, for the tests of this system and of those that send visits."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.credit_code import check_digit
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Deadline, Division, Matter

D = date.fromisoformat
SYSTEM = "enforcement.visit"
LICENCE = "SC-JC-001 食品经营许可证明是否公示"
STORAGE = "SC-JC-002 食品贮存是否符合要求"
FIRE = "GA-JC-009 消防通道是否畅通"
BASE = {
    "title": "食品经营日常检查",
    "mode": "plan",
    "plan_ref": "云市监检计〔2026〕1号",
    "items_text": f"{LICENCE}\n{STORAGE}",
}


def code(n: int = 1) -> str:
    first = f"91990126MA{n:07d}"
    return first + check_digit(first)


def thing(county, title="云岚县山泉食品有限公司", n=1, **fields):
    """An object of inspection, entered as people enter it."""
    given = {
        "object_kind": "enterprise", "uscc": code(n), "division": Division.objects.get(code="990126101"), "trade": "食品销售",
        "domains": ["market"], **fields,
    }  # fmt: skip
    return record_entry(
        "enforcement.objects", organ=county["market"], by=county.people["m_clerk"], on=D("2026-01-05"), title=title, fields=given
    )  # fmt: skip


def item(county, line=LICENCE, organ="market", by="m_clerk", **fields):
    item_code, title = line.split()
    given = {
        "item_code": item_code, "body": county[organ], "basis_law": "食品安全法第110条", "domain": "market",
        "published_on": "2026-01-08", **fields,
    }  # fmt: skip
    return record_entry(
        "enforcement.check_items", organ=county[organ], by=county.people[by], on=D("2026-01-08"), title=title, fields=given
    )  # fmt: skip


class Visiting:
    """One visit; ``county`` people act by their name."""

    def __init__(self, county, matter):
        self.county, self.matter = county, matter

    @classmethod
    def open(cls, county, target, on="2026-03-02", **fields):
        given = {**BASE, "target": target.pk, **fields}
        matter = open_matter(
            SYSTEM, organ=county["market"], by=county.people["m_clerk"], on=D(on), fields=given
        )  # fmt: skip
        return cls(county, matter)

    def do(self, step, on, by="m_clerk", detail=None, **fields):
        account = self.county.people[by] if by else None
        take_step(self.matter, step, by=account, on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def announced(self, on="2026-03-03"):
        one, two = self.county.pair
        self.do("approve", on, "m_head")
        return self.do("announce", on, officer_one=one.pk, officer_two=two.pk)

    def on_site(self, on="2026-03-04"):
        return self.announced().do("arrive", on, cards_shown=True, rights_told=True, present="店长")

    def finding(self, line=LICENCE, on="2026-03-04", organ="market", **more):
        given = {
            "item_code": line.split()[0],
            "body": self.county[organ].pk,
            "outcome": "clean",
            "follow": "none",
            **more,
        }
        return self.do("finding", on, detail=given)

    def ordered(self):
        """A problem found that is to be put right by a day."""
        self.on_site().finding().finding(STORAGE, outcome="corrected", follow="order", remark="冷藏柜温度12℃")
        return self.do("fix", "2026-03-04", result="problems", rectify_by="2026-03-20")

    @property
    def record(self):
        return self.matter.record

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on


@pytest.fixture
def bureau(county):
    """The market bureau with a clerk, a head and two certified officers; two items published, one object entered."""
    county.person("m_clerk", "market", Role.CLERK, name="周办案")
    county.person("m_clerk", "market", Role.REGISTRAR)
    county.person("m_head", "market", Role.AUTHORITY_HEAD, name="郑局长")
    county.person("p_clerk", "police", Role.REGISTRAR, name="陈登记")
    market = county["market"]
    county.pair = (officer(market, "周办案", account=county.people["m_clerk"]), officer(market, "吴执法"))
    county.items = (item(county), item(county, STORAGE))
    county.shop = thing(county)
    return county


@pytest.fixture
def visit(bureau):
    return lambda target=None, **given: Visiting.open(bureau, target or bureau.shop, **given)
