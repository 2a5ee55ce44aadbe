"""Every declared rule raises its record and not the neighbour beside it, which differs in the one thing that matters.

Records come through the bulk ledger, gates and all; what a gate makes impossible here (a decision without one of its steps) is a
record taken over from elsewhere, and is written as such.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck
from fazhi.areas.oversight.rules.trying import dials, tried
from fazhi.figures import engine
from fazhi.figures.risks import Risk, faults, risk, risks
from fazhi.figures.words import Count, Period
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Link, Matter, Organ
from tests.published.recipes import RECIPES, Scene
from tests.risks_of_steering import PARTS

YEAR, TODAY = 2026, date(2026, 11, 20)
JANUARY = date(2026, 1, 5)
LAW_SUIT = "disputes.litigation"
HIT = "enforcement.online_hit"
#: What an online hit of each rule is called; raised when people have confirmed it.
CONFIRMED = ("unfit", "deviation", "no_review", "unpublished", "not_withdrawn")


class Made:
    """Records by the rule that is to raise them, and those beside them."""

    def __init__(self) -> None:
        self.scene, self.ledger = Scene(), Ledger()
        self.hits: dict[str, list[Draft]] = {}
        self.others: dict[str, list[Draft]] = {}
        self.later: list[Any] = []
        self.n = 0

    def make(self, recipe: str, n: int | None = None, **given: Any) -> Draft:
        self.n += 1
        return RECIPES[recipe](self.ledger, self.scene, YEAR, self.n % 12 if n is None else n, **given)

    def add(self, code: str, hit: Draft | None, *others: Draft) -> None:
        self.hits.setdefault(code, []).extend([hit] if hit else [])
        self.others.setdefault(code, []).extend(others)

    def taken_over(self, draft: Draft, **values: Any) -> Draft:
        """What an older system handed over, and no gate of this one would have let through."""
        self.later.append((draft, values))
        return draft

    def finish(self) -> None:
        self.ledger.flush()
        for draft, values in self.later:
            type(draft.record).objects.filter(pk=draft.pk).update(**values)


def suits(made: Made) -> None:
    lost, won = made.make("suit", result="lost"), made.make("suit", result="won")
    made.add(f"{LAW_SUIT}.lost", lost, won)
    nobody = made.make("suit", heard=False)
    opening = nobody.matter.opened_on + timedelta(days=20)
    answer = {"answer": "合法", "evidence": "笔录", "grounds": "", "agents": "", "lawyer": False}
    nobody.take("answer", opening, fields=answer)
    nobody.take("summon", opening, fields={"hearing_on": opening, "hearing_place": "", "leader_notified": True})
    nobody.take("hear", opening, detail={
        "mode": "court", "notified": True, "leader_attended": False, "leader_organ": None, "leader_post": "", "leader_level": "",
        "both_attended": False, "spoke": False, "staff_attended": True, "lawyer_attended": False, "excuse": "",
        "excuse_accepted": False, "fault": "no_reason",
    })  # fmt: skip
    excused = made.make("suit", leader=False)
    made.add(f"{LAW_SUIT}.head_not_in_court", nobody, excused, won)
    ordered = [made.make("suit", n=2) for _ in range(2)]
    for draft, due in zip(ordered, (date(2026, 6, 1), date(2027, 1, 10)), strict=True):
        judged = draft.matter.opened_on + timedelta(days=40)
        draft.take("judge_first", judged, detail={"paper": "judgment", "results": "|redo|", "judged_on": judged})
        draft.take("take_effect", judged + timedelta(days=20))
        what = {"perform_what": "重新作出决定", "perform_due": due, "perform_leader": "局长"}
        draft.take("to_perform", judged + timedelta(days=21), fields=what)
    made.add(f"{LAW_SUIT}.unperformed", *ordered)
    made.add(f"{LAW_SUIT}.lost", ordered[0])


def disputes(made: Made) -> None:
    made.add(
        "disputes.reconsideration.corrected",
        made.make("reconsideration", state="revoked"),
        made.make("reconsideration", state="upheld"),
    )
    made.add("disputes.recommendation.unanswered", made.make("recommendation", n=0), made.make("recommendation", n=40))
    units = made.scene.departments
    for unit, topics in ((units[0], ("land", "land")), (units[1], ("land", "labour")), (units[2], ("labour",))):
        for topic in topics:
            draft = made.ledger.open("disputes.petition", organ=made.scene.government, on=JANUARY + timedelta(days=30), fields={
                "receiver": "office", "content": "claim", "topic": topic, "subject": "事项", "demand": "请求", "petitioner": "",
                "joint_count": 1, "channel": "web",
            })  # fmt: skip
            draft.take("route", JANUARY + timedelta(days=31), fields={"handler": unit})
            made.add("disputes.petition.again", draft if (unit, topic) == (units[0], "land") else None)
    made.hits["disputes.petition.again"] = made.hits["disputes.petition.again"][1:]  # the second of the two


def papers(made: Made) -> None:
    refused, adopted = made.make("review", points=1), made.make("review", points=1, adopted=1)
    refused.take("answer", refused.record.given_on, detail={"no": 1, "decision": "not", "reason": "另有上级规定"})
    made.add("decisions.legality.not_adopted", refused, adopted)
    missed = {
        "kind": "contract",
        "level": "county",
        "unit": made.scene.departments[3],
        "used_on": JANUARY,
        "found": "检查发现",
    }
    entry = made.ledger.entry(
        "decisions.legality_missed", organ=made.scene.justice, on=JANUARY, title="应审未审", fields=missed
    )
    before = missed | {"used_on": date(2025, 12, 1)}
    older = made.ledger.entry(
        "decisions.legality_missed", organ=made.scene.justice, on=JANUARY, title="上年的", fields=before
    )
    made.add("decisions.legality.not_reviewed", entry, older)
    good, bad = made.make("normative_document", n=1), made.make("normative_document", n=2)
    made.add("rules.document.unreviewed", made.taken_over(bad, legality_on=None), good)
    ended, standing = made.make("existing_document"), made.make("existing_document")
    made.taken_over(standing, expires_on=date(2027, 5, 1))
    made.add("rules.document.expired", made.taken_over(ended, expires_on=date(2026, 5, 1)), standing)
    made.add("rules.filing.filed_late", made.make("filing", after=60), made.make("filing", after=10))
    urge = {
        "document": None,
        "title": "规定",
        "maker": made.scene.departments[4],
        "published_on": date(2026, 1, 5),
        "should_by": date(2026, 2, 4),
    }
    found = [
        made.ledger.open("rules.filing_urge", organ=made.scene.justice, on=date(2026, 3, 2), fields=urge)
        for _ in range(2)
    ]
    found[1].take("mistaken", date(2026, 3, 3), fields={"reason": "已经报送"})
    made.add("rules.filing.unfiled", *found)


def decisions(made: Made) -> None:
    given = {"subject": "方案", "category": "policy", "proposer": "department", "reasons": "需要", "touches_market": True,
             "normative": False, "exploratory": False}  # fmt: skip
    done = {"participation": "done", "expert_need": "done", "risk": "done", "legality": "done", "discussion": "done",
            "outcome": "adopted", "decided_on": date(2026, 6, 1), "drafting_unit": made.scene.departments[5].pk}  # fmt: skip
    pair = [
        made.ledger.open("decisions.decision", organ=made.scene.government, on=JANUARY, fields=given) for _ in range(3)
    ]
    made.add(
        "decisions.decision.step_missing",
        made.taken_over(pair[0], **done | {"risk": "required"}),
        made.taken_over(pair[1], **done),
        made.taken_over(pair[2], **done | {"risk": "required", "drafting_unit": None}),  # no agency answers for it
    )


def enforcement(made: Made) -> None:
    scene, on = made.scene, date(2026, 4, 1)
    rounds = {"rules": "规则", "first_day": JANUARY, "last_day": on, "looked_at": 9, "hits": 2, "clues": 0}
    run = made.ledger.entry(
        "enforcement.online_supervision", organ=scene.justice, on=on, title="线上监督", fields=rounds
    )
    for n, rule in enumerate(CONFIRMED):
        for confirmed in (True, False):
            fields = {"title": "疑点", "run": run.record, "rule": rule, "rule_basis": "依据", "agency": scene.departments[n],
                      "about_no": f"案{n}-{confirmed}", "happened_on": on, "finding": "核对情况"}  # fmt: skip
            draft = made.ledger.open(HIT, organ=scene.justice, on=on, fields=fields)
            if confirmed:
                draft.take("accept", on, fields={"verified": "属实"}, reach=False)
            made.add(f"{HIT}.{rule}", *((draft,) if confirmed else (None, draft)))
    target = made.ledger.entry("enforcement.objects", organ=scene.departments[6], on=JANUARY, title="某公司", fields={
        "object_kind": "site", "uscc": "", "division": scene.town.division, "trade": "", "domains": "", "address": "",
    })  # fmt: skip
    elsewhere = made.ledger.entry("enforcement.objects", organ=scene.departments[6], on=JANUARY, title="另一公司", fields={
        "object_kind": "site", "uscc": "", "division": scene.town.division, "trade": "", "domains": "", "address": "",
    })  # fmt: skip
    plan = {
        "title": "计划",
        "kind": "yearly",
        "year": YEAR,
        "propose_by": date(2025, 12, 1),
        "publish_by": date(2025, 12, 31),
    }
    made.plan = made.ledger.open("enforcement.year_plan", organ=scene.justice, on=date(2025, 11, 20), fields=plan)  # type: ignore[attr-defined]
    made.target = target  # type: ignore[attr-defined]
    visits = [
        made.ledger.open("enforcement.visit", organ=scene.departments[6], on=JANUARY, fields={
            "title": "检查", "mode": mode, "plan_ref": "计划一号", "items_text": "SC-JC-001 许可证明", "target": place.record,
            "ground": "12345工单", "from_above": above, "planned_on": None, "bodies": "", "officer_one": None, "officer_two": None,
        }) for mode, above, place in (
            ("plan", False, target), ("complaint", False, target), ("plan", True, target), ("plan", False, target), ("plan", False, elsewhere),
        )
    ]  # fmt: skip
    for draft in visits:
        made.taken_over(draft, done_on=on)
    made.sent = visits[3]  # type: ignore[attr-defined]
    made.add("enforcement.visit.outside_plan", visits[0], *visits[1:])


@pytest.fixture
def made(db, today):
    records = Made()
    for part in (suits, disputes, papers, decisions, enforcement, *PARTS):
        part(records)
    records.finish()
    source, target = records.hits[f"{LAW_SUIT}.lost"][0].pk, records.sent.pk
    Link.objects.create(source_id=source, target_id=target, kind="visit", made_on=JANUARY)
    Matter.objects.filter(pk=records.plan.pk).update(state="running")
    PlanCheck.objects.create(
        matter_id=records.plan.pk, no=1, body=records.scene.departments[6], target_id=records.target.pk, items="SC-JC-001", start=JANUARY,
        end=date(2026, 6, 30), hours=2, tier="county", often=1, visit_no=1,
    )  # fmt: skip
    return records


def test_every_rule_raises_its_record_and_not_its_neighbour(made):
    wrong, watched = [], {one.code for one in risks()} - {"oversight.rules.overdue"}
    assert watched == set(made.hits)
    for code, drafts in made.hits.items():
        one = risk(code)
        found = tried(one, date(2026, 1, 1), TODAY, dials(one)).found
        about, hits = {hit.about for hit in found}, {draft.pk for draft in drafts}
        if not hits or not hits <= about or about & {draft.pk for draft in made.others[code]}:
            wrong.append((code, sorted(about), sorted(hits), [draft.pk for draft in made.others[code]]))
        assert all(hit.reason and isinstance(hit.agency, Organ) and "{" not in hit.reason for hit in found), code
        assert len(found) <= engine.values([one.of], Period(date(2026, 1, 1), TODAY, ""))[one.of.code].number
    assert not wrong
    late = tried(risk("oversight.rules.overdue"), date(2026, 1, 1), TODAY, {"after": 1, "worse": 30}).found
    assert {hit.grade for hit in late} == {"yellow", "red"} and all("法定期限" in hit.reason for hit in late)
    assert all(hit.mark.endswith("@red") == (hit.grade == "red") for hit in late)


def test_what_a_declaration_may_not_say(db):
    lost = risk(f"{LAW_SUIT}.lost")
    base = {name: getattr(lost, name) for name in Risk.__dataclass_fields__}
    bad = lambda **change: "；".join(faults(Risk(**base | change)))  # noqa: E731
    assert bad() == ""
    assert "no grade purple" in bad(grade="purple") and "do is empty" in bad(do=" ")
    assert "leads to no organ" in bad(agency="matter__title")
    assert "may name a person" in bad(reason="{matter__litigation__plaintiff}") and "may name a person" in bad(
        reason="{matter__title}"
    )
    assert "is no field" in bad(reason="{matter__nothing}") and "has same, times and months" in bad(same=("paper",))
    assert "is no date" in bad(since="matter__title")
    people = Count(
        "disputes.accusation.x", "x", source=engine_source("disputes.accusation.received"), on="matter__opened_on"
    )
    assert "are not watched" in bad(of=people)


def engine_source(code: str) -> Any:
    from fazhi.figures.catalogue import figure

    return next(iter(figure(code).leaves())).source
