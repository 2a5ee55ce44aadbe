"""A plan as people make it, for the tests of this system."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanVisit
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.tests.scene import FIRE, LICENCE, STORAGE, code, item, thing
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
PLAN = "enforcement.year_plan"
PROPOSALS = "enforcement.plan_proposals"
GIVEN = {
    "title": "云岚县2026年度涉企行政检查计划",
    "kind": "yearly",
    "year": 2026,
    "propose_by": "2026-01-20",
    "publish_by": "2026-01-31",
}
BODIES = {"market": "m_clerk", "police": "p_clerk"}


class Planning:
    """One plan; ``county`` people act by their name."""

    def __init__(self, county):
        self.county = county
        self.plan = open_matter(
            PLAN, organ=county["justice"], by=county.people["clerk"], on=D("2026-01-09"), fields=GIVEN
        )  # fmt: skip

    def propose(self, organ, target, lines, first, last=None, on="2026-01-12", **more):
        given = {
            "plan": self.plan.pk, "target": target and target.pk, "item_codes": "、".join(line.split()[0] for line in lines),
            "month_from": first, "month_to": last or first, "frequency": 1, "hours": 2, "tier": "county", **more,
        }  # fmt: skip
        by = self.county.people[BODIES[organ]]
        return record_entry(PROPOSALS, organ=self.county[organ], by=by, on=D(on), title="日常检查", fields=given)

    def do(self, step, on="2026-01-21", by="clerk", detail=None, **fields):
        take_step(self.plan, step, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.plan = Matter.objects.get(pk=self.plan.pk)
        return self

    def adjust(self, deed, visits="", checks="", month=None, reason="实际需要", on="2026-01-21"):
        return self.do(
            "adjust", on, detail={"deed": deed, "visits": visits, "checks": checks, "month": month, "reason": reason}
        )

    def merged(self):
        """Three proposals for the shop, one for the granary: gathered and solved."""
        shop, granary = self.county.shop, self.county.granary
        self.propose("market", shop, [LICENCE], 3, 5)
        self.propose("market", shop, [STORAGE], 4, 6)
        self.propose("police", shop, [FIRE], 5)
        self.propose("market", granary, [LICENCE], 3)
        return self.do("gather").do("solve")

    def published(self):
        self.merged().adjust("accept", "全部", reason="").do("decide", "2026-01-23", "head")
        return self.do("publish", "2026-01-26", published_where="县政府门户网站")

    def visits(self):
        return {v.no: v for v in PlanVisit.objects.filter(matter=self.plan)}

    def where(self):
        """Number of each check -> number of its visit."""
        return dict(PlanCheck.objects.filter(matter=self.plan).values_list("no", "visit_no"))


@pytest.fixture
def planning(county):
    """The justice bureau puts together; market and police inspect, with officers and published items; two objects."""
    county.person("m_clerk", "market", Role.CLERK, name="周办案")
    county.person("m_clerk", "market", Role.REGISTRAR)
    county.person("m_head", "market", Role.AUTHORITY_HEAD, name="郑局长")
    county.person("p_clerk", "police", Role.CLERK, name="陈登记")
    county.person("p_clerk", "police", Role.REGISTRAR)
    market, police = county["market"], county["police"]
    county.pair = (officer(market, "周办案", account=county.people["m_clerk"]), officer(market, "吴执法"))
    county.guards = tuple(officer(police, name, domains=("police",)) for name in ("丁警官", "许警官"))
    county.items = (item(county), item(county, STORAGE), item(county, FIRE, "police", "p_clerk", domain="police"))
    county.shop = thing(county)
    county.granary = thing(county, "云岚县石桥粮油有限公司", 2, trade="粮油加工")
    return Planning(county)


__all__ = ["FIRE", "LICENCE", "STORAGE", "D", "Planning", "code", "item", "planning", "thing"]
