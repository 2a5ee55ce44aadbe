"""Two years of joint supervision: ten bodies, eleven scenes, some hundred clues in every state, some overdue, some come back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.clue_course import Course
from fazhi.spine import clock
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ

BEGUN = date(2025, 1, 6)
TEXTS = tomllib.loads(Path(__file__).with_name("clues_texts.toml").read_text(encoding="utf-8"))
#: Where most clues come from; the rest is spread over all units.
BUSY = (
    "县综合行政执法局",
    "县市场监督管理局",
    "县自然资源和规划局",
    "县住房和城乡建设局",
    "县交通运输局",
    "县农业农村局",
    "县卫生健康局",
    "县房屋征收服务中心",
)
WAYS = ("执法检查", "专项评议", "案卷评查", "日常督办", "走访座谈")


class Ground:
    """The county's data of supervision and the people who work with it."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.head = people["juzhang"]
        self.clerk = people.get("jiandu") or _officer(places, people)
        self.units = [*places.departments, *places.towns]
        self.bodies = [self._body(given) for given in TEXTS["body"]]
        self.scenes = [self._scene(given) for given in TEXTS["scene"]]
        for unit in self.units:
            self.entry("units", BEGUN, unit.name, {"unit": unit})

    def entry(self, name: str, on: date, title: str, fields: dict[str, Any]) -> Draft:
        return self.ledger.entry(
            f"oversight.{name}", organ=self.places.justice, on=on, title=title, fields=fields, by=self.clerk
        )

    def _body(self, given: dict[str, Any]) -> Any:
        named = {"县政府": self.places.government, "县司法局": self.places.justice, "县法院": self.places.court}
        unit = None
        if short := given.get("unit"):
            unit = named.get(short) or self.places.department(short)
        fields = {"kinds": given["kinds"], "unit": unit, "duty": given["duty"]}
        return self.entry("bodies", BEGUN, given["title"], fields).record

    def _scene(self, given: dict[str, Any]) -> Any:
        return self.entry(
            "scenes", BEGUN, given["title"], {"topics": given["topics"], "lead": self.bodies[given["lead"]]}
        ).record

    def agency(self) -> Organ:
        if self.rng.random() < 0.5:
            return self.places.department(self.rng.choice(BUSY))
        return self.rng.choice(self.units[:-1])  # one unit is reached by nobody: coverage is what it is

    def act(self, unit: Organ, on: date, clue: Draft | None, body: Any = None, way: str = "交办线索") -> None:
        """An act of supervision, on file as the step of sending would write it."""
        record = clue.record if clue else None
        self.entry("acts", on, record.title if record else "联动监督", {
            "body": record.body if record else body, "scene": record.scene if record else None, "unit": unit, "way": way,
        })  # fmt: skip


def _officer(places: Places, people: dict[str, Account]) -> Account:
    """The post of joint supervision at the bureau."""
    roles = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
    account = post_holder("jiandu", "罗清言", places.justice, roles, "oversight", "联动监督岗", Reach.DIVISION)
    people["jiandu"] = account
    return account


def clues(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 420) -> list[Draft]:
    """That many clues, spread over the two years, and what became of each; beside them what else the bodies did."""
    ground = Ground(ledger, rng, places, people)
    made: list[Draft] = []
    for day in _days(ground, number):
        given = rng.choice(TEXTS["clue"])
        draft = _open(ground, day, given)
        Course(ground, draft, given).run(day)
        made.append(draft)
    _other_acts(ground)
    return made


def _days(ground: Ground, number: int) -> Iterator[date]:
    today = ground.ledger.today
    span = (today - BEGUN).days
    found = (
        ground.ledger.calendar.next_working_day(BEGUN + timedelta(days=ground.rng.randrange(span)))
        for _ in range(number)
    )
    last = [ground.ledger.calendar.before(today, 1)] * 2 + [today] * 2 if number >= 60 else []  # waiting to be judged
    yield from sorted([*(day for day in found if day <= today), *last])


def _open(ground: Ground, day: date, given: dict[str, Any]) -> Draft:
    rng, agency = ground.rng, ground.agency()
    body = ground.bodies[given["body"]]
    fields = {
        "title": f"{given['title']}（{agency.short}）", "facts": given["facts"].format(n=rng.randint(2, 9)), "source": given["source"],
        "agency": agency, "raised_by": body.unit, "body": body, "scene": ground.scenes[given["scene"]], "topic": given["topic"],
        "basis_text": given["basis"], "grade": given["grade"], "reason": given["reason"],
    }  # fmt: skip
    return ground.ledger.open("oversight.clue", organ=ground.places.justice, on=day, fields=fields, by=ground.clerk)


def _other_acts(ground: Ground) -> None:
    """What the bodies did besides: each year every unit but one is reached by at least one of them."""
    today, rng = ground.ledger.today, ground.rng
    for year in range(BEGUN.year, today.year + 1):
        for unit in ground.units[:-1]:
            on = ground.ledger.calendar.next_working_day(date(year, rng.randint(2, 11), rng.randint(1, 19)))
            if on <= today:
                ground.act(unit, on, None, rng.choice(ground.bodies), rng.choice(WAYS))


def merges(rng: Random, places: Places, people: dict[str, Account], number: int = 12) -> int:
    """Reports of what is being worked on already, merged by hand through the steps themselves; returns how many. The ledger
    has been written out before."""
    running = list(
        Matter.objects.filter(system="oversight.clue", state__in=("sent", "reported")).order_by("-opened_on")
    )
    officer = people["jiandu"]
    for clue in running[:number]:
        record, on = clue.record, clock.today()
        fields = {
            "title": f"群众反映：{record.title}"[:200],
            "facts": record.facts,
            "source": rng.choice(("hotline", "petition", "media")),
            "agency": record.agency,
        }
        same = open_matter("oversight.clue", organ=places.justice, by=officer, on=on, fields=fields)
        take_step(same, "merge", by=officer, on=on, fields={"merged_into": clue.number})
    return min(number, len(running))
