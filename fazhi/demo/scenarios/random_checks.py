"""Two years of random inspection: rounds of 20 agencies, each with a draw that verifies, a visit for every object drawn.

The draws are held first, on their days, through the same writers as at the desk; the rounds and their visits are written
together afterwards and find their results in the certificates.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.areas.enforcement.random_checks import drawing, taking
from fazhi.areas.enforcement.random_checks.models import RandomAnswer, RandomItem
from fazhi.areas.enforcement.visits.models import CheckItem
from fazhi.demo.places import Places
from fazhi.demo.scenarios import visits
from fazhi.demo.scenarios.pace import forgotten
from fazhi.demo.scenarios.random_draws import Held, Round, held, planned
from fazhi.demo.scenarios.visit_course import Part, Visiting, arrived, finished
from fazhi.demo.scenarios.visit_ground import ENTERED, code_of
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

SYSTEM = "enforcement.random_plan"
ONE = timedelta(days=1)
AT_ONCE = 20  # rounds written together
RULES = "云岚县“双随机、一公开”监管实施细则（虚构）第六条"
#: Field, class → rate, at least, at most. Local data: the State Council leaves ratios to the places.
RATIOS = {
    ("", "A"): ("4%", 1, 3), ("", "B"): ("6%", 1, 4), ("", "C"): ("12%", 2, 4), ("", "D"): ("30%", 1, 3), ("", ""): ("4%", 2, 8),
    ("safety", "C"): ("20%", 2, 5), ("safety", "D"): ("50%", 1, 4),
}  # fmt: skip
GAPS = (
    ("closed", "检查前办理注销登记"), ("moved", "已迁往邻县，登记机关变更"), ("merged", "已被吸收合并，由存续公司承继"),
    ("other", "因汛情停业，另行安排"),
)  # fmt: skip


def lists(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every published item of inspection on the list for random inspection, and the county's ratios."""
    for item in CheckItem.objects.filter(withdrawn=False).select_related("body").order_by("item_code"):
        fields = {"check_item": item, "body": item.body, "often": "每年不少于一次", "published_on": ENTERED}
        ledger.entry("enforcement.random_items", organ=item.body, on=ENTERED, title=item.title, fields=fields)
    market = places.department("县市场监督管理局")
    for (domain, risk), (rate, least, most) in RATIOS.items():
        fields = {
            "domain": domain, "risk_class": risk, "rate": rate, "at_least": least, "at_most": most, "ratio_source": RULES,
            "county_wide": True, "since": ENTERED,
        }  # fmt: skip
        title = f"{f'{risk}类' if risk else '未分类'}对象抽查比例{'（安全生产）' if domain else ''}"
        ledger.entry("enforcement.random_ratios", organ=market, on=ENTERED, title=title, fields=fields)


def rounds(rng: Random, places: Places, people: dict[str, Account], number: int = 120) -> int:
    """Write so many rounds, oldest first, and what stands open today; returns how many records there are.

    Objects, items, officers and ``lists`` must be there already, flushed; no ledger may be open meanwhile.
    """
    listed = {
        (item.check_item.item_code, item.body_id): item
        for item in RandomItem.objects.select_related("check_item", "body")
    }
    drawn = [held(rng, one, places, people) for one in planned(rng, places, number, listed)]
    made, ledger = 0, Ledger()
    for n, one in enumerate(filter(None, drawn), 1):
        _round(ledger, rng, one)
        if n % AT_ONCE == 0:
            made += ledger.flush()
            ledger = Ledger()
    return made + ledger.flush()


def _round(ledger: Ledger, rng: Random, of: Held) -> None:
    """One round as far as people have come with it."""
    one, by = of.round, of.clerk
    draft = ledger.open(SYSTEM, organ=one.lead.body, on=one.opened_on, fields=one.fields, by=by)
    for part in one.parts:
        draft.take("add_item", one.opened_on, detail={"item": part.listed}, by=by)
    if one.stop == "drafted":
        return
    draft.take("submit", one.opened_on, by=by)
    if one.stop == "submitted":
        return
    draft.take("approve", one.approved_on)
    if of.draw is None:
        return
    laid = {"draw": of.draw, "laid": drawing.digest(of.draw.plan), "pool_size": len(of.draw.plan["pool"])}
    draft.take("prepare", one.day, fields=laid, by=by)
    taken = ledger.calendar.after(one.day, 1)
    if of.draw.certificate is None or taken > ledger.today:
        return
    draft.take("take_over", taken, by=by)
    draft.details += taking.rows_of(draft.matter, taken)
    crews = {row.target.pk: row for row in taking.result(draft.record)}
    for n, visit in enumerate(draft.sent["visit"]):
        crew = crews[visit.record.target_id]
        _visit(rng, one, draft, visit, crew, taken, cancel=n == 0 and rng.random() < 0.1)
    _closed(ledger, rng, draft, by)


def _visit(
    rng: Random, one: Round, draft: Draft, visit: Draft, crew: taking.Yielded, taken: date, *, cancel: bool
) -> None:
    """The visit of one object with the officers drawn; an object that is gone has its reason."""
    ledger, record = draft.ledger, visit.record
    day = ledger.calendar.after(taken, rng.randint(1, 14))
    if cancel or (record.target.ended_on and record.target.ended_on <= day):
        ground, words = rng.choice(GAPS)
        if day <= ledger.today:
            visit.take("cancel", day, fields={"cancel_why": words})
            draft.take("not_checked", day, detail={"target": record.target, "ground": ground, "words": words})
        return
    parts = []
    for side in one.parts:
        first, second = crew.of(side.body)[:2]
        parts.append(Part(side.body, side.item, code_of(side.n), (first, second)))
    walked = Visiting(ledger, rng, visit, day, parts, record.target, reach=True)
    if arrived(walked, urgent=False):
        finished(walked, visits._case)


def _closed(ledger: Ledger, rng: Random, draft: Draft, by: Account) -> None:
    """Finished when every object has its result or its reason; most results published in time, some late, some forgotten."""
    told = [row for row in draft.details if isinstance(row, RandomAnswer)]
    gaps = [event for event in draft.events if event.code == "not_checked"]
    if len(told) + len(gaps) < draft.record.drawn:
        return
    last = max([row.done_on for row in told] + [event.on for event in gaps], default=draft.matter.moved_on)
    day = ledger.calendar.after(last, rng.randint(1, 3))
    if day > ledger.today or forgotten(rng, day, 0.1):
        return
    draft.take("finish", day, by=by)
    late = rng.random() < 0.03
    shown = ledger.calendar.after(day, rng.randint(21, 27) if late else rng.randint(2, 18))
    if shown <= ledger.today and not forgotten(rng, shown, 0.08):
        draft.take("publish", shown, by=by)
