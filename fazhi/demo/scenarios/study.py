"""Two years of the study of law: the government's meetings, parties and centre groups, lectures, classes, touring talks.

Most plans are kept, some units fall short.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from fazhi.areas.leadership.study.lists import COUNTY
from fazhi.areas.leadership.study.models import StudyPlan
from fazhi.demo.places import Places
from fazhi.spine import registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TEXTS: dict[str, Any] = loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SESSIONS, PLANS, LISTS = "leadership.study", "leadership.study_plans", "leadership.study_lists"
YEARS = (2025, 2026)


def work(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], *, units: int = 24) -> None:
    """Everything of both years; ``units`` departments have a plan for their centre group."""
    ledger.flush()
    rows = registry.register_of(COUNTY).queryset().filter(withdrawn=False, posts="县政府部门主要负责人")
    if county := list(rows.order_by("edition")):
        _lists(ledger, rng, places.departments[: units // 2], county[0], county[-1])
    for year in YEARS:
        _meetings(ledger, rng, places.government, "standing", year, 4)
        _meetings(ledger, rng, places.government, "centre_group", year, 3)
        for unit in [places.justice, *places.departments[:units], *places.towns[: units // 3]]:
            _meetings(ledger, rng, unit, "centre_group", year, 4)
            if rng.random() < 0.4:
                _meetings(ledger, rng, unit, "party_group", year, 2)
        _talks(ledger, rng, places, year)
        _classes(ledger, rng, places, year)


def _on(rng: Random, ledger: Ledger, year: int) -> date:
    """A working day of a year, of the current one no later than its last full month."""
    months = 12 if year < ledger.today.year else ledger.today.month - 1
    return ledger.calendar.next_working_day(date(year, rng.randint(1, months), rng.randint(3, 24)))


def _lists(ledger: Ledger, rng: Random, units: list[Organ], first: Any, last: Any) -> None:
    """Units' lists: the county's for heads of departments and some laws of their own; a few have not followed its new edition."""
    late = {unit.pk for unit in units if rng.random() < 0.25}
    for edition, one in enumerate((first, last) if first.pk != last.pk else (first,), 1):
        for unit in units:
            if edition > 1 and unit.pk in late:
                continue
            own = [law for law in sorted(rng.sample(TEXTS["laws"], 5)) if law not in one.laws]
            fields = {
                "posts": TEXTS["lists"][0], "edition": edition, "laws": "\n".join([one.laws.strip(), *own]), "based_on": one.number,
                "ended_on": None if one.pk == last.pk or unit.pk in late else last.on,
            }  # fmt: skip
            ledger.entry(LISTS, organ=unit, on=one.on, title=f"{unit.short}学法清单", fields=fields)
        ledger.flush()  # an edition is numbered after the one before it


def _meetings(ledger: Ledger, rng: Random, unit: Organ, kind: str, year: int, times: int) -> None:
    """The plan of January and what was held by it: mostly all, now and then one or two fewer."""
    label = StudyPlan(kind=kind).get_kind_display()
    plan = ledger.entry(
        PLANS, organ=unit, on=date(year, 1, 9), title=f"{unit.short}{year}年{label}计划",
        fields={"year": year, "kind": kind, "times": times, "topics": "\n".join(rng.sample(TEXTS["laws"], times))},
    )  # fmt: skip
    short = rng.choice((0, 0, 0, 1, 2)) if unit.kind != Organ.Kind.GOVERNMENT else 0
    for _ in range(max(times - short, 1)):
        law, group = rng.choice(TEXTS["laws"]), kind == "standing"
        tested = rng.random() < 0.2
        came = rng.randint(9, 16) if not group else 22
        _session(
            ledger, rng, unit, _on(rng, ledger, year), kind, "law", law, posts=TEXTS["posts"][0 if group else 1], attendance=came,
            head_present=rng.random() < 0.9, plan=plan.row, test_sat=came if tested else None,
            test_passed=came - rng.randint(0, 1) if tested else None,
        )  # fmt: skip


def _session(
    ledger: Ledger, rng: Random, unit: Organ, on: date, kind: str, theme: str, laws: str, **more: Any
) -> Draft:
    fields = {"kind": kind, "theme": theme, "laws": laws, "speaker": rng.choice(TEXTS["speakers"]), **more}
    return ledger.entry(SESSIONS, organ=unit, on=on, title=f"{laws[:24]}专题学习", fields=fields)


def _talks(ledger: Ledger, rng: Random, places: Places, year: int) -> None:
    """Lectures, guidance, talks of leaders, touring talks in villages and firms."""
    plan = {"lecture": 5, "guidance": 4, "leaders": 2, "officers": 1, "tour": 36, "other": 3}
    for kind, times in plan.items():
        for _ in range(times):
            organ = rng.choice(places.towns) if kind == "tour" else places.justice
            thought = kind != "lecture"
            place = f"{organ.short}{rng.choice(places.villages_of(organ)).short}" if kind == "tour" else "县委党校"
            words = rng.choice(TEXTS["thought"] if thought else TEXTS["laws"])
            _session(
                ledger, rng, organ, _on(rng, ledger, year), kind, "thought" if thought else "law", words, place=place,
                attendance=rng.randint(35, 220),
            )  # fmt: skip


def _classes(ledger: Ledger, rng: Random, places: Places, year: int) -> None:
    """Classes of the party school with courses on law, and two of the bureau's own."""
    for n, name in enumerate(TEXTS["courses"]):
        persons, courses = rng.randint(38, 60), rng.randint(1, 3)
        _session(
            ledger, rng, places.justice, date(year, 3 + 2 * n, 14), "party_school", "thought", f"{name}：{rng.choice(TEXTS['thought'])}",
            persons=persons, courses=courses, attendance=persons * courses, place="县委党校",
        )  # fmt: skip
    for n, name in enumerate(TEXTS["classes"]):
        persons = rng.randint(60, 110)
        _session(
            ledger, rng, places.justice, date(year, 5 + 4 * n, 20), "class", "law", name, persons=persons, courses=6,
            attendance=persons * 6, place="县委党校", test_sat=persons, test_passed=persons - rng.randint(0, 5),
        )  # fmt: skip
