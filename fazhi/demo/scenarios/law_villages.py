"""Law villages in every state, who knows the law in the villages, households, trainings and places of legal culture."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.services.law_villages import conditions
from fazhi.demo.people import name_of
from fazhi.demo.places import COUNTY, Places
from fazhi.demo.scenarios.legal_network import clerk_of
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("law_village_texts.toml").read_text(encoding="utf-8"))
#: Old titles: level, how many, from which village on, day of naming, number of the paper.
OLD = (
    ("nation", 2, 4, date(2024, 3, 18), "司发〔2024〕12号"), ("province", 9, 4, date(2023, 11, 6), "江司发〔2023〕41号"),
    ("city", 16, 20, date(2023, 6, 12), "岭司〔2023〕22号"), ("city", 14, 40, date(2024, 9, 2), "岭司〔2024〕35号"),
    ("county", 30, 70, date(2024, 12, 4), "云司〔2024〕61号"),
)  # fmt: skip
#: How far the nominations of 2026 have come, one village each.
STAGES = ("nominated", "nominated", "checked", "returned", "town_passed", "town_passed", "reviewed", "publicised", "objected",
          "proposed", "proposed", "proposed", "rejected")  # fmt: skip
CATEGORIES = ("committee", "group", "grid", "mediator", "veteran", "teacher", "returned", "other")


def _ticked(on: date, but: int = 0) -> list[str]:
    codes = [one.code for one in conditions.in_force(on)]
    return codes[: len(codes) - but] if but else codes


class Course:
    """Nominations of this county, by the justice bureau, with the towns' clerks."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.by, self.civil = people["tiaojie"], places.department("县民政局")
        self.towns = {town.pk: town for town in places.towns}

    def day(self, on: date) -> date:
        return min(self.ledger.calendar.next_working_day(on), self.ledger.today)

    def opened(self, village: Organ, level: str, on: date) -> Draft:
        assert village.parent_id
        town = self.towns[village.parent_id]
        fields = {"village": village, "town": town, "civil": self.civil, "level": level}
        by = clerk_of(town, self.people)
        return self.ledger.open(
            "services.law_village", organ=self.places.justice, on=self.day(on), by=by, fields=fields
        )

    def say(self, name: str) -> str:
        return str(self.rng.choice(TOLD[name]))

    def to(self, village: Organ, level: str, on: date, stage: str) -> Draft:
        """A nomination up to a stage, a step every week or so."""
        draft, at = self.opened(village, level, on), on
        clerk = clerk_of(self.towns[village.parent_id or 0], self.people)
        steps: list[tuple[str, Account, dict[str, Any]]] = [
            ("self_check", clerk, {"self_check": self.say("self_check")}), ("town_check", clerk, {"town_opinion": self.say("town_opinion")}),
            ("civil_for", self.by, {"civil_agrees": True, "civil_opinion": "同意推荐"}),
            ("county_review", self.by, {"visited": True, "county_opinion": self.say("county_opinion")}),
            ("publicise", self.by, {"publicised_in": "县政府网站、村务公开栏"}),
            ("propose", self.by, {"proposed_to": "岭州市司法局、民政局", "proposed_no": f"云司〔{on.year}〕19号"}),
        ]  # fmt: skip
        reach = {
            "nominated": 0,
            "checked": 1,
            "returned": 1,
            "town_passed": 2,
            "reviewed": 4,
            "publicised": 5,
            "objected": 5,
        }
        for code, by, fields in steps[: reach.get(stage, 6)]:
            at = self.day(at + timedelta(days=9))
            if code == "self_check":
                fields = {**fields, "met": _ticked(at)}
            draft.take(code, at, by=by, fields=fields)
        if stage == "returned":
            draft.take("return", self.day(at + timedelta(days=3)), by=self.by, detail={"reason": self.say("returned")})
        if stage == "objected":
            draft.take(
                "object", self.day(at + timedelta(days=2)), by=self.by, detail={"content": self.say("objection")}
            )
        if stage == "rejected":
            draft.take(
                "not_named",
                self.day(at + timedelta(days=30)),
                by=self.by,
                fields={"refused_reason": self.say("refused")},
            )
        return draft


def titles(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Titles held before the platform, a batch of 2025 that was named, nominations of 2026 in every state, re-examinations."""
    course, villages = Course(ledger, rng, places, people), places.villages
    for level, many, first, named, number in OLD:
        for n in range(many):
            draft = course.opened(villages[first + n], level, date(2025, 1, 6))
            given = {"named_on": named, "batch": f"{named.year}年", "naming_no": number}
            draft.take("enter", course.day(date(2025, 1, 8)), by=course.by, fields=given)
            _looked_at(course, draft, level, n)
    for n in range(12):
        draft = course.to(villages[110 + n], "city", date(2025, 3, 3), "proposed" if n < 10 else "rejected")
        if n < 10:
            given = {"named_on": date(2025, 10, 20), "batch": "第六批", "naming_no": "岭司〔2025〕48号"}
            draft.take("name", date(2025, 10, 24), by=course.by, fields=given)
    for n, stage in enumerate(STAGES):
        on = (
            date(2026, 11, 9)
            if stage == "nominated"
            else date(2026, 9, 7)
            if stage == "publicised"
            else date(2026, 8, 17)
        )
        course.to(villages[130 + n], "city", on, stage)


def _looked_at(course: Course, draft: Draft, level: str, n: int) -> None:
    """Re-examination of a title that has come due: kept, put right, being put right, revoked, given up for a merger, forgotten."""
    due = draft.record.review_due_on
    if due > course.ledger.today or n % 8 == 6:  # not yet due; forgotten
        return
    on = course.day(due - timedelta(days=20))
    if on < date(2025, 1, 10):
        on = course.day(date(2025, 2, 10))
    by, kind = course.by, n % 8
    if level == "city" and n == 5:
        told = {
            "cancel_reason": "merged",
            "merged_into": "相邻村（社区）",
            "revoked_no": "",
            "end_note": "并村后由命名机关另行认定",
        }
        draft.take("cancel", on, by=by, fields=told)
        return
    wrong = kind in (3, 4) or (level == "city" and n == 7)
    draft.take("review", on, by=by, fields={"rechecked": _ticked(on, but=2 if wrong else 0)})
    if not wrong:
        draft.take("keep", on, by=by, detail={"facts": course.say("kept")})
    elif kind == 7:
        given = {"revoked_no": "岭司〔2026〕30号", "end_note": "三年内不得再次申报（命名机关规定）"}
        draft.take("revoke", on + timedelta(days=7), by=by, fields=given, detail={"facts": course.say("revoked")})
    else:
        until = {"rectify_by": on + timedelta(days=60)}
        draft.take("rectify", on, by=by, fields=until, detail={"facts": course.say("rectify")})
        again = course.day(on + timedelta(days=50))
        if kind == 3:
            draft.take("rectified", again, by=by, fields={"rechecked": _ticked(again)})
            draft.take("keep", again, by=by, detail={"facts": TOLD["kept"][2]})


def people_and_places(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """法律明白人 in every village (in some too few), 法治带头人, households, trainings, places of legal culture."""
    for n, village in enumerate(places.villages):
        for k in range(2 if n % 9 == 8 else 3):
            _person(ledger, rng, places, village, n, k, "aware")
        if n % 3 == 0:
            _person(ledger, rng, places, village, n, 9, "leader")
        if n % 2 == 0:
            _household(ledger, places, village, n)
    for n in range(36):
        day = ledger.calendar.next_working_day(date(2025 + n // 20, 1 + n % 11, 12))
        if day <= ledger.today:
            _training(ledger, rng, places, people, n, day)
    for n in range(24):
        told = TOLD["place"][n % len(TOLD["place"])]
        town = places.towns[n % 14]
        fields = {
            "kind": told["kind"], "division": COUNTY if n == 0 else town.division_id, "theme": told["theme"], "keeper": town.short,
            "address": "滨河路" if n == 0 else f"{town.short}文化站旁", "opened_on": date(2019 + n % 7, 9, 1),
            "closed_on": date(2026, 2, 1) if n == 17 else None,
        }  # fmt: skip
        title = told["title"] if n == 0 else f"{town.short}{told['title']}"
        day = date(2025, 1, 10)
        ledger.entry("services.law_places", organ=places.justice, on=day, by=people["pufa"], title=title, fields=fields)


def _person(ledger: Ledger, rng: Random, places: Places, village: Organ, n: int, k: int, kind: str) -> None:
    since = date(2024 + (n + k) % 2, 4, 1 + n % 25)
    trained = date(2026, 4, 16) if (n + k) % 4 else None
    fields = {
        "village": village, "kind": kind, "category": CATEGORIES[(n + k) % len(CATEGORIES)], "name": name_of(rng),
        "cert_no": f"云法明{since.year}{n:03}{k}", "trained_hours": rng.choice((8, 16, 24)) if trained else None,
        "trained_on": trained, "since": since, "until": date(2026, 7, 1) if (n + k) % 37 == 36 else None,
    }  # fmt: skip
    title = f"{village.short}{'法治带头人' if kind == 'leader' else f'法律明白人{k + 1}号'}"
    ledger.entry("services.law_people", organ=places.justice, on=since, title=title, fields=fields)


def _household(ledger: Ledger, places: Places, village: Organ, n: int) -> None:
    fields = {
        "village": village, "household_no": f"{n % 60 + 1:03}", "named_on": date(2025, 6, 3), "reviewed_on": None,
        "until": date(2026, 6, 1) if n % 50 == 48 else None,
    }  # fmt: skip
    title = f"{village.short}学法用法示范户{n % 60 + 1:03}号"
    ledger.entry("services.law_households", organ=places.justice, on=date(2025, 6, 3), title=title, fields=fields)


def _training(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], n: int, day: date) -> None:
    town = None if n % 6 == 0 else places.towns[n % 14]
    fields = {
        "kind": "leader" if n % 5 == 1 else "aware", "town": town, "place": "县委党校" if town is None else f"{town.short}会议室",
        "hours": rng.choice((4, 8, 16)), "attendance": rng.randint(40, 180), "subjects": rng.choice(TOLD["subjects"]),
    }  # fmt: skip
    title = TOLD["trainings"][n % len(TOLD["trainings"])]
    ledger.entry("services.law_training", organ=places.justice, on=day, by=people["pufa"], title=title, fields=fields)
