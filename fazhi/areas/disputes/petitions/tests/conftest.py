"""A county with a petition office, and petitions that walk through it."""

from datetime import date

import pytest

from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Organ

D = date.fromisoformat
SYSTEM = "disputes.petition"
ACT = {
    "respondent": "云岚县市场监督管理局", "act_name": "罚款二千元的决定", "act_kind": "penalty", "field": "market",
    "request": "撤销罚款决定", "known_on": D("2026-08-25"), "wishes": True,
}  # fmt: skip


@pytest.fixture
def place(county):
    """The usual county with 县信访局 and its people; a city government above."""
    government = county["government"]
    county.organs["xinfang"] = Organ.objects.create(
        code="xinfang", name="云岚县信访局", short="县信访局", mark="云信", kind=Organ.Kind.DEPARTMENT, division_id="990126",
        parent=government,
    )  # fmt: skip
    county.organs["city"] = Organ.objects.create(
        code="city", name="岭州市人民政府", short="市政府", mark="岭政", kind=Organ.Kind.GOVERNMENT, division_id="9901"
    )
    government.parent = county["city"]
    government.save()
    county.person("xf", "xinfang", Role.CLERK, reach=Reach.DIVISION, name="孙登记")
    county.person("xfhead", "xinfang", Role.OFFICE_HEAD, reach=Reach.DIVISION, name="何主任")
    county.person("shichang", "market", Role.CLERK, name="周承办")
    county.person("shichang_head", "market", Role.AUTHORITY_HEAD, name="马局长")
    county.person("gov", "government", Role.CLERK, name="郑复查")
    return county


class Case:
    def __init__(self, place, on="2026-09-01", organ="xinfang", by="xf", **fields):
        self.place = place
        given = {
            "receiver": "office", "channel": "letter", "content": "claim", "topic": "market", "subject": "对罚款决定不服",
            "demand": "罚款过重，请求撤销", "petitioner": "孙小满", "phone": "13900000000", "address": "青溪镇和平村3组", **fields,
        }  # fmt: skip
        self.matter = open_matter(SYSTEM, organ=place[organ], by=place.people[by], on=D(on), fields=given)

    def do(self, code, on, by="shichang", detail=None, **fields):
        event = take_step(self.matter, code, by=self.place.people[by], on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        return event

    def route(self, on="2026-09-04", handler="market"):
        self.do("route", on, by="xf", handler=self.place[handler])
        return self

    def accepted(self, on="2026-09-10"):
        self.route().do("accept", on)
        return self

    def handling(self, on="2026-09-12"):
        self.accepted().do("sort_opinion", on)
        return self

    def answered(self, on="2026-10-12", result="not_support"):
        self.handling().do("opine", on, result=result, opinion="处罚适当", opinion_basis="行政处罚法第三十二条")
        return self

    def served(self, on="2026-10-13"):
        self.answered().do("serve_answer", on)
        return self

    def due(self, limit):
        return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

    def runs(self, limit):
        return self.matter.deadlines.filter(limit=limit, void=False, met_on=None).exists()

    @property
    def record(self):
        return self.matter.record


@pytest.fixture
def case(place):
    return lambda *args, **fields: Case(place, *args, **fields)
