"""A round of case-file review as people work on it, for the tests of this system."""

from __future__ import annotations

from datetime import date, datetime

from fazhi.areas.enforcement.file_review import assigning, sheets
from fazhi.areas.enforcement.file_review.models import ReviewedFile, ReviewExpert, ReviewSheet, ScoringSheet
from fazhi.areas.enforcement.file_review.round_views import shipped
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Draw, Matter

D = date.fromisoformat
CODE, FILE = "enforcement.file_review", "enforcement.reviewed_file"
SEED = "3 1 6 6 2 4 5 1 1 3 2 6 4 4 5 2 1 6 3 5"
TODAY = D("2026-11-20")
#: Items of the first shipped sheet: 1–5 fatal, 6–10 form, 11– content.
BAD = {"11": {"points": "8", "words": "现场照片没有当事人签名"}}
SMALL = {"6": {"points": "2", "words": "告知书缺少联系人"}}
FATAL = {"1": {"points": "1", "words": "没有证明销售行为的证据"}}


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    return datetime.combine(day, datetime.min.time().replace(hour=hour, minute=minute), CHINA)


def people(county):
    """Experts: of the police, of the justice bureau itself, of two towns, and of the market bureau whose files are reviewed."""
    county.person("auditor2", "justice", Role.REVIEWER, name="孙见证")
    entry = shipped()[0]
    fields = {**entry, "origin": entry["source"], "lines": entry["lines"].strip(), "retired_on": None}
    title = fields.pop("title")
    fields.pop("source")
    justice, clerk = county["justice"], county.people["clerk"]
    record_entry("enforcement.scoring_sheets", organ=justice, by=clerk, on=D("2026-01-05"), title=title, fields=fields)
    county.sheet = ScoringSheet.objects.get()
    for username, unit, kind in (
        ("police", "police", "department"), ("reviewer", "justice", "department"), ("qingxi", "qingxi", "department"),
        ("shiqiao", "shiqiao", "department"), ("market", "market", "department"),
    ):  # fmt: skip
        account = county.people[username]
        record_entry(
            "enforcement.review_experts", organ=justice, by=clerk, on=D("2026-01-06"), title=account.name,
            fields={"kind": kind, "unit": county[unit], "unit_name": "", "account": account, "left_on": None},
        )  # fmt: skip
    county.experts = {e.account.username: e for e in ReviewExpert.objects.select_related("account")}
    return county


class Round:
    """One round; files are listed by hand as (agency, number, self-sent)."""

    def __init__(self, county, on="2026-11-02", **fields):
        given = {
            "title": "2026年下半年行政执法案卷评查", "plan": "随机抽取与自选报送相结合", "plan_no": "云司〔2026〕30号",
            "period_from": "2026-01-01", "period_to": "2026-10-31", "kinds": [], "sheet": county.sheet.pk, "per_agency": 1, "at_most": 20,
            **fields,
        }  # fmt: skip
        self.county = county
        self.matter = open_matter(CODE, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=given)

    def do(self, code, on="2026-11-20", by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def listed(self, *files):
        for agency, number, own in files:
            row = {
                "agency": self.county[agency].pk,
                "kind": "permit",
                "number": number,
                "name": f"卫生许可案卷{number}",
                "self_sent": own,
            }
            self.do("candidate", "2026-11-03", detail=row)
        return self

    def planned(self):
        """The draw laid down and its seed source named."""
        clerk = self.county.people["clerk"]
        draw = assigning.plan_draw(self.matter, by=clerk, on=TODAY)
        draw = planning.describe(
            draw, by=clerk, on=TODAY, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_source="当众掷骰子二十次",
            seed_known_at=at(10), seed_outcomes=6**20,
        )  # fmt: skip
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return draw

    def drawn(self):
        county, draw = self.county, self.planned()
        clerk, other = county.people["clerk"], county.people["auditor2"]
        draw = actions.freeze(draw, by=clerk, on=TODAY, at=at(9))
        seen = [Present(other, unit="县司法局"), Present(county.people["head"], unit="县司法局")]
        actions.enter_seed(draw, seed=SEED, witnesses=seen, by=clerk, on=TODAY, at=at(10, 5))
        for witness in (other, county.people["head"]):
            draw = actions.confirm(Draw.objects.get(pk=draw.pk), seed=SEED, by=witness, on=TODAY, at=at(10, 10))
        return draw

    def sampled(self):
        self.drawn()
        return self.do("sample")

    @property
    def files(self):
        return [File(self, row.pk) for row in ReviewedFile.objects.filter(round=self.matter.pk).order_by("file_no")]


class File:
    """One file of a round."""

    def __init__(self, its_round, pk):
        self.round, self.county, self.pk = its_round, its_round.county, pk

    @property
    def matter(self):
        return Matter.objects.get(pk=self.pk)

    @property
    def record(self):
        return self.matter.record

    @property
    def state(self):
        return self.matter.state

    def sheet(self, seat):
        return ReviewSheet.objects.select_related("expert__account", "matter").get(matter=self.pk, seat=seat)

    def hand(self, seat, given=None, on="2026-11-20"):
        sheets.hand_in(self.sheet(seat), given or {}, on=D(on))
        return self

    def do(self, code, on="2026-11-20", by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        return self

    def agreed(self, one=None, two=None):
        return self.hand(1, one).hand(2, two)
