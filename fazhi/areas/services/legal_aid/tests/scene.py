"""A justice bureau that gives legal aid: a standard, three lawyers, and cases that walk through the actions."""

from __future__ import annotations

from datetime import date

from fazhi.areas.services.legal_aid.procedure import CODE
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step

D = date.fromisoformat

STANDARD = {
    "level": "province",
    "document": "江岭省经济困难标准（江政发〔2024〕3号）",
    "since": D("2024-01-01"),
    "amount": 1500,
}
LAWYER = {
    "name": "沈明理",
    "practice": "lawyer",
    "firm": "江岭云岚律师事务所",
    "practising_since": D("2015-05-01"),
    "since": D("2024-01-01"),
}
PAPERS = ["report", "documents", "mandate", "told"]


def people(county):
    """The centre's registrar and an examiner beside the usual people."""
    county.person("clerk", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    return county


def standard(county, title="省经济困难标准", on="2026-01-05", **fields):
    return record_entry(
        "services.hardship_standards", organ=county["justice"], by=county.people["clerk"], on=D(on), title=title,
        fields={**STANDARD, **fields},
    )  # fmt: skip


def lawyer(county, number="1990120151", **fields):
    return record_entry(
        "services.aid_lawyers", organ=county["justice"], by=county.people["clerk"], on=D("2026-01-05"), title=number,
        fields={**LAWYER, **fields},
    )  # fmt: skip


class Aid:
    """One case at the justice bureau."""

    def __init__(self, county, on="2026-09-01", **fields):
        self.county = county
        fields = {
            "channel": "counter", "matter_type": "civil", "claim": "support", "subject": "追索赡养费", "applicant": "孙小满",
            "applicant_phone": "13900000000", "opponent": "孙大有", "facts": "儿子两年没有给付赡养费", "household": 2, "income": 2400,
            "honest": True, **fields,
        }  # fmt: skip
        self.matter = open_matter(CODE, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=fields)

    def do(self, code, on, by="clerk", detail=None, **fields):
        person = self.county.people[by] if by else None
        event = take_step(self.matter, code, by=person, on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        return event

    def check(self, on="2026-09-02", **fields):
        record = self.record
        given = {
            n: getattr(record, n)
            for n in ("claim", "household", "income", "honest", "exempt_means", "exempt_check", "exempt_note")
        }
        self.do("check_means", on, **{**given, "means_way": "promise", **fields})
        return self

    def grant(self, on="2026-09-03"):
        self.check()
        self.do("grant", on, by="reviewer")
        return self

    def handle(self, person, on="2026-09-04"):
        self.grant()
        self.do("assign", on, lawyer=person, no_conflict=True)
        return self

    def finish(self, person, on="2026-10-20", told=True, **fields):
        self.handle(person)
        self.do("progress", "2026-09-20", detail={"kind": "filed", "content": "已向法院立案", "told": told})
        self.do("finish", on, **{"result": "won", "recovered": 12000, **fields})
        return self

    def due(self, limit):
        return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

    @property
    def record(self):
        return self.matter.record
