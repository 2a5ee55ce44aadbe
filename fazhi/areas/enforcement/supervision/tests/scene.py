"""A supervision case as people work on it, for the tests of this system."""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
SYSTEM = "enforcement.supervision"
LETTER = {
    "problems": ["procedure"], "demand": "三起处罚决定作出前未经法制审核，请补正并建立审核登记",
    "basis_text": "《中华人民共和国行政处罚法》第五十八条",
}  # fmt: skip
FILES = {"measure": "files", "content": "调阅案卷三件"}


def people(county):
    """Two supervisors of the bureau, and a second head who verifies."""
    county.supervisors = [
        officer(county["justice"], name, certified=False, duty="supervisor") for name in ("柳监督", "梁监督")
    ]
    county.person("second", "justice", Role.REVIEWER, name="孙核查")
    return county


class Case:
    def __init__(self, county, on="2026-03-02", **fields):
        given = {
            "title": "处罚决定未经法制审核",
            "source": "daily",
            "agency": county["market"],
            "facts": "抽查发现三件",
            **fields,
        }
        self.county = county
        self.matter = open_matter(SYSTEM, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=given)

    def do(self, code, on, by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def investigated(self, on="2026-03-03"):
        one, two = self.county.supervisors
        self.do("accept", on, agency=self.county["market"].pk)
        return self.do(
            "measure",
            on,
            detail=FILES | {"supervisor_one": one.pk, "supervisor_two": two.pk},
        )

    def issued(self, on="2026-03-10", due="2026-03-31", code="opine"):
        return self.do(code, on, by="head", **LETTER, reply_due=due)

    @property
    def record(self):
        return self.matter.record
