"""The declared rules in the county: tried on the past, switched on in the course of 2025, and what they raised since then.

Called when all other records are on file: the rules look at those. One rule was tried and left off: it would have raised too much.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.oversight.clues.bodies import SupervisingBody, SupervisionScene
from fazhi.areas.oversight.clues.words import OPEN_STATES
from fazhi.areas.oversight.rules.models import RuleHit
from fazhi.areas.oversight.rules.pool import rule_of, topic_of
from fazhi.areas.oversight.rules.procedure import CODE
from fazhi.areas.oversight.rules.trying import dials
from fazhi.demo.places import Places
from fazhi.demo.scenarios.clue_course import Course
from fazhi.demo.scenarios.clues import Ground
from fazhi.figures.finding import Found, find
from fazhi.figures.risks import Risk, risks
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ

TEXTS = tomllib.loads(Path(__file__).with_name("risk_rules_texts.toml").read_text(encoding="utf-8"))
STORY: dict[str, dict[str, Any]] = TEXTS["rule"]


class RuleGround(Ground):
    """The county of the other clues, as it stands."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.head = people["juzhang"]
        self.clerk = people.get("jiandu") or Account.objects.get(username="jiandu")
        self.units = [*places.departments, *places.towns]
        self.bodies = list(SupervisingBody.objects.order_by("pk"))
        self.scenes = list(SupervisionScene.objects.order_by("pk"))
        self.told: set[tuple[Any, str]] = set()

    def body_over(self, agency: Organ) -> SupervisingBody:
        """Nobody verifies what it has itself put right: over the bureau of justice the government's own inspectors stand."""
        others = [body for body in self.bodies if body.unit_id == self.places.government.pk]
        return others[0] if agency == self.places.justice and others else self.bodies[0]


def rules(rng: Random, places: Places, people: dict[str, Account], number: int = 520) -> int:
    """Every rule with its trial; those that are on with what they raised, ``number`` clues at most. Returns the rows written.

    Needs the records of all other scenarios on file, the clues of the supervising bodies included.
    """
    ledger = Ledger()
    ground = RuleGround(ledger, rng, places, people)
    hits: list[RuleHit] = []
    drafts: dict[str, Draft] = {}
    for one in risks():
        draft = _tried(ground, one)
        if not _story(one)["on"]:
            continue
        since = _story(one).get("from", _story(one)["tried"])
        found = find(one, since, ledger.today, dials(one, draft.record), ledger.today)
        for hit in found:
            if raised := _raised(ground, hit, since, drafts, number):
                hits.append(RuleHit(
                    rule=one.code, mark=hit.mark, about_id=hit.about, grade=hit.grade, clue_id=raised.pk,
                    raised_on=raised.matter.opened_on,
                ))  # fmt: skip
    rows = ledger.flush()
    RuleHit.objects.bulk_create(hits)
    return rows + len(hits)


def _story(one: Risk) -> dict[str, Any]:
    return {**TEXTS["usual"], **STORY.get(one.code, {})}


def _tried(ground: RuleGround, one: Risk) -> Draft:
    """Entered, its thresholds set where the county has its own, tried on the months before, switched on."""
    story, clerk = _story(one), ground.clerk
    on: date = story["tried"]
    draft = ground.ledger.open(
        CODE, organ=ground.places.justice, on=on, by=clerk, fields={"rule": one.code, "name": one.name, **dials(one)}
    )
    span = {"first_day": story["first"], "last_day": on}
    draft.take("try", on, by=clerk, detail=span)
    if own := story.get("dials"):
        draft.take("change", on, by=clerk, fields=own | {"reason": story["why"]})
        draft.take("try", on, by=clerk, detail=span)
    if story["on"]:
        draft.take("switch_on", on, by=ground.head, fields={"raises_from": story.get("from", on)})
    return draft


def _raised(ground: RuleGround, hit: Found, since: date, drafts: dict[str, Draft], number: int) -> Draft | None:
    """The clue that holds it: the one on the same matter, or one of its own, with what became of it."""
    day = ground.ledger.calendar.next_working_day(max(hit.on, since) + timedelta(days=1))
    if day > ground.ledger.today:
        return None
    source = {
        "source": "rule", "body": None, "facts": hit.reason, "basis_text": hit.risk.basis, "rule": rule_of(hit), "key": hit.key,
    }  # fmt: skip
    if held := drafts.get(hit.key):
        told = (source["rule"], hit.key) in ground.told  # the same rule reports the same thing once
        if not (told or hit.risk.same) and held.matter.state in OPEN_STATES:
            ground.told.add((source["rule"], hit.key))
            held.take("found", max(day, held.matter.moved_on), detail=source)
        return held
    if len(drafts) >= number:
        return None
    about = Matter.objects.filter(pk=hit.about).values_list("number", flat=True).first() or ""
    scene = next((one for one in ground.scenes if one.title == hit.risk.scene), None)
    draft = ground.ledger.open("oversight.clue", organ=ground.places.justice, on=day, by=None, actor="风险规则", fields={
        "title": hit.title, "facts": hit.reason, "source": "rule", "agency": hit.agency, "grade": hit.grade, "reason": hit.reason,
        "basis_text": hit.risk.basis, "body": ground.body_over(hit.agency), "scene": scene, "topic": topic_of(hit), "about_no": about,
    })  # fmt: skip
    draft.take("found", day, detail=source)
    ground.told.add((source["rule"], hit.key))
    given = {
        "grade": hit.grade, "reason": hit.reason, "kinds": "|administrative|", "demand": hit.risk.do, **ground.rng.choice(TEXTS["put_right"]),
    }  # fmt: skip
    drafts[hit.key] = draft
    Course(ground, draft, given).run(day)
    return draft
