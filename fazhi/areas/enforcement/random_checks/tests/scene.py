"""A round of random inspection as people work on it: from the plan over the draw to the results."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.random_checks import drawing, taking
from fazhi.areas.enforcement.random_checks.procedure import CODE
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.tests.scene import LICENCE, STORAGE, thing
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Draw, Matter

D = date.fromisoformat
SEED = "3 1 6 6 2 4 5 1 1 3 2 6"
BASE = {
    "title": "食品经营双随机抽查", "year_plan": "云市监检计〔2026〕1号", "domain": "market", "per_visit": 2,
    "begins_on": "2026-03-10", "ends_on": "2026-04-30",
}  # fmt: skip
DRAWN = "2026-03-09"


def random_item(county, check_item, on="2026-01-10", **fields):
    given = {"check_item": check_item.pk, "body": check_item.body.pk, "published_on": on, **fields}
    people = {county["market"].pk: "m_clerk", county["police"].pk: "p_clerk"}
    return record_entry(
        "enforcement.random_items", organ=check_item.body, by=county.people[people[check_item.body_id]], on=D(on),
        title=check_item.title, fields=given,
    )  # fmt: skip


def ratio(county, risk_class, rate, **fields):
    given = {
        "risk_class": risk_class, "rate": rate, "ratio_source": "云岚县双随机抽查实施细则第八条", "since": "2026-01-01", **fields
    }  # fmt: skip
    return record_entry(
        "enforcement.random_ratios", organ=county["market"], by=county.people["m_clerk"], on=D("2026-01-10"),
        title=f"{risk_class or '未分类'}抽查比例", fields=given,
    )  # fmt: skip


class Round:
    """One round; ``county`` people act by their name."""

    def __init__(self, county, **fields):
        self.county = county
        self.matter = open_matter(
            CODE, organ=county["market"], by=county.people["m_clerk"], on=D("2026-02-02"), fields={**BASE, **fields}
        )

    @property
    def plan(self):
        return self.matter.record

    def do(self, step, on, by="m_clerk", detail=None, **fields):
        take_step(self.matter, step, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        return self.again()

    def again(self):
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def items(self, *items):
        for one in items or self.county.random_items:
            self.do("add_item", "2026-02-03", detail={"item": one.pk})
        return self

    def approved(self):
        return self.items().do("submit", "2026-02-04").do("approve", "2026-02-05", "m_head")

    def prepared(self, on=DRAWN):
        drawing.prepare(self.matter, by=self.county.people["m_clerk"], on=D(on))
        return self.again()

    def hold(self, day=DRAWN, seed=SEED):
        """Seed source, freeze, seed, two witnesses."""
        draw, by, on = self.draw, self.county.people["m_clerk"], D(day)
        draw = planning.describe(
            draw, by=by, on=on, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_source="当众掷骰子十二次",
            seed_known_at=at(on, 15), seed_outcomes=6**12,
        )  # fmt: skip
        draw = actions.freeze(draw, by=by, on=on, at=at(on, 9))
        present = [Present(self.county.people["police"], unit="县公安局"), Present(name="尹若水", unit="县人大代表")]
        draw = actions.enter_seed(draw, seed=seed, witnesses=present, by=by, on=on, at=at(on, 15, 5))
        actions.confirm(draw, seed=seed, by=self.county.people["police"], on=on, at=at(on, 15, 6))
        outside = draw.witnesses.get(account=None)
        actions.record_confirmation(
            draw, witness=outside.pk, words="在见证笔录上签字", by=self.county.people["m_two"], on=on, at=at(on, 15, 7)
        )
        return self.again()

    def taken(self, on="2026-03-10"):
        return self.approved().prepared().hold().do("take_over", on)

    @property
    def draw(self):
        return Draw.objects.get(pk=taking.counting(self.plan).pk)

    def visits(self):
        return list(Visit.objects.filter(plan_ref=self.matter.number).order_by("pk"))

    def visited(self, visit, on="2026-03-12", outcome="clean", result="clean", publish=True):
        """Go through a visit with the officers drawn."""
        matter, on = visit.matter, D(on)

        def step(code, by="m_clerk", detail=None, **fields):
            nonlocal matter
            take_step(matter, code, by=self.county.people[by], on=on, fields=fields, detail=detail)
            matter = Matter.objects.get(pk=matter.pk)

        step("approve", "m_head")
        step("announce", officer_one=visit.officer_one_id, officer_two=visit.officer_two_id)
        step("arrive", cards_shown=True, rights_told=True)
        for line in (LICENCE, STORAGE):
            follow = "none" if outcome == "clean" else "case" if line == LICENCE else "on_spot"
            finding = {
                "item_code": line.split()[0], "body": self.county["market"].pk, "outcome": outcome, "follow": follow,
                "remark": "" if outcome == "clean" else "没有公示许可证",
            }  # fmt: skip
            step("finding", detail=finding)
        step("fix", result=result)
        if publish:
            step("publish")
        return matter


def at(day, hour, minute=0):
    return datetime.combine(day, time(hour, minute), CHINA)


def build_town(county):
    """Nine shops of two classes, six officers, two items on the list, ratios with their source."""
    county.person("m_two", "market", Role.CLERK, name="孙记录")
    county.crew = [*county.pair, *(officer(county["market"], name) for name in ("郑一", "钱二", "冯三", "褚四"))]
    county.shops = [county.shop] + [
        thing(county, f"云岚县第{n}商店", n, risk_class="A" if n < 6 else "C", risk_source="省市场监管局", risk_month="2026-01-01")
        for n in range(2, 10)
    ]  # fmt: skip
    county.random_items = [random_item(county, one) for one in county.items]
    ratio(county, "A", "50%")
    ratio(county, "C", "1/2", at_least=1)
    ratio(county, "", "1/1")
    return county


@pytest.fixture
def town(bureau):
    return build_town(bureau)


@pytest.fixture
def random_round(town):
    return lambda **fields: Round(town, **fields)
