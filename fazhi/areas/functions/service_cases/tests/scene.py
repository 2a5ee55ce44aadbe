"""A market bureau that handles applications, two agencies beside it, and a case that walks through the actions."""

from __future__ import annotations

from datetime import date

from fazhi.areas.functions.items.tests.people import enter, staffing_office
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Matter, Organ

D = date.fromisoformat
CODE = "functions.service_case"
PAPERS = "食品经营许可申请书\n平面布局图"


def bureau(county):
    """The people at the window and above, a third agency, the staffing office with its catalogue."""
    staffing_office(county)
    county.organs["water"] = Organ.objects.create(
        code="water", name="云岚县水利局", short="县水利局", mark="云水", kind=Organ.Kind.DEPARTMENT, division_id="990126",
        parent=county["government"],
    )  # fmt: skip
    county.person("window", "market", Role.CLERK, name="窗口吴")
    county.person("decider", "market", Role.REVIEWER, name="审批沈")
    county.person("chief", "market", Role.OFFICE_HEAD, name="局长周")
    county.person("water", "water", Role.LIAISON, name="水利郑")
    return county


def permit(county, title="食品经营许可", **changed):
    fields = {"lists": ["power", "permit", "tolerant", "commitment"], "check_after": "作出决定之日起两个月内现场核查",
              "conditions": "有与经营品种、数量相适应的场所\n有相应的设备设施"} | changed  # fmt: skip
    return enter(county, title, **fields)


class Case:
    """One application at the market bureau."""

    def __init__(self, county, item, on="2026-09-01", **fields):
        self.county = county
        given = {
            "item": item, "channel": "window", "kind": "new", "applicant_kind": "enterprise", "applicant": "云岚县清溪餐饮有限公司",
            "applicant_phone": "0999-1234567", "credit_code": "91990126MA0000001X", "handed_in": PAPERS, "weekend": False,
        } | fields  # fmt: skip
        self.matter = actions.open_matter(
            CODE, organ=county["market"], by=county.people["window"], on=D(on), fields=given
        )

    def take(self, code, on, who="window", detail=None, **fields):
        return actions.take_step(self.matter, code, by=self.county.people[who], on=D(on), fields=fields, detail=detail)

    def accept(self, on="2026-09-02", **fields):
        self.take("accept", on, site_check=False, **fields)
        return self

    @property
    def now(self) -> Matter:
        return Matter.objects.get(pk=self.matter.pk)

    @property
    def record(self):
        return self.now.record

    def clock(self, limit):
        return self.now.deadlines.filter(limit=limit, void=False).order_by("-pk").first()

    def sent(self, link="part"):
        return [tie.target.matter for tie in self.matter.chain.links_out.filter(kind=link).order_by("pk")]


def answer(county, part, code, who, on, opinion=""):
    return actions.take_step(part, code, by=county.people[who], on=D(on), fields={"opinion": opinion})


def part(case, organ, due="2026-09-10", task="场所核查意见"):
    case.take("add_part", "2026-09-02", detail={"body": case.county[organ], "task": task, "due_by": D(due)})
