"""Two years of major decisions: catalogues of the county, its towns and departments, and what became of the items."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.decision_course import Course
from fazhi.demo.scenarios.decision_story import Reached
from fazhi.demo.scenarios.decision_subjects import DEPARTMENT_ITEMS, SUBJECTS, TAKEN_OUT, TOWN_ITEMS
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

CODE = "decisions.catalogue"
FORMS = (["notice"], ["notice", "meeting"], ["notice", "survey"], ["notice", "visit"])
PARTY = {"gov": "中共云岚县委", "xz": "中共{}党委", "bm": "中共{}党组", "sfj": "中共{}党组"}


def catalogues(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> dict[int, Draft]:
    """The catalogues of 2025 and 2026; returns the county's own by year, to which its decisions belong."""
    own: dict[int, Draft] = {}
    for year in (2025, 2026):
        own[year] = _county(ledger, rng, places, year)
        for n, town in enumerate(places.towns):
            late = year == 2026 and n == 13  # one town is late every year
            _body(
                ledger,
                rng,
                town,
                year,
                rng.sample(TOWN_ITEMS, 2),
                people.get(town.code),
                "drafting" if late else "published",
            )
        for n, unit in enumerate(places.departments[:26]):
            end = ("consented", "drafting")[n % 2] if year == 2026 and n > 23 else "published"
            _body(ledger, rng, unit, year, rng.sample(DEPARTMENT_ITEMS, 1 + n % 2), people.get(unit.code), end)
    return own


def decisions(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], own: dict[int, Draft]
) -> list[Draft]:
    """The county government's decisions, each as far as its story goes or as today allows."""
    made = []
    for subject in SUBJECTS:
        course = Course(ledger, rng, places, people, subject, own[subject.year])
        with suppress(Reached):
            course.run()
        made.append(course.draft)
    return made


def _item(rng: Random, name: str, category: str, unit: Organ, month: int, **more: Any) -> dict[str, Any]:
    forms = rng.choice(FORMS)
    return {"name": name, "category": category, "unit": unit, "planned_month": month, "forms": forms, "hearing": False,
            "reason": "", **more}  # fmt: skip


def _county(ledger: Ledger, rng: Random, places: Places, year: int) -> Draft:
    """Ten matters or so; in the middle of the year one goes, one comes later than planned."""
    calendar = ledger.calendar
    on = calendar.next_working_day(date(year, 1, 13))
    note = "本目录由县司法局会同县政府办公室编制，经征集、筛选、论证形成；列入目录的事项应当履行重大行政决策法定程序。"
    draft = ledger.open(CODE, organ=places.government, on=on, fields={"year": year, "note": note})
    listed = [s for s in SUBJECTS if s.year == year and s.end != "proposed"]
    for subject in listed:
        unit = places.department(subject.unit)
        item = _item(rng, subject.name, subject.category, unit, subject.month, hearing=subject.hearing)
        draft.take("list_item", calendar.after(on, 5), detail=item)
    name, category, short, month, reason = TAKEN_OUT[year]
    draft.take("list_item", calendar.after(on, 5), detail=_item(rng, name, category, places.department(short), month))
    _publish(draft, calendar.after(on, 20), "中共云岚县委", f"云委〔{year}〕9号", calendar.after(on, 26))
    later = calendar.next_working_day(date(year, 7, 6))
    draft.take("adjust", later, fields={"adjust_reason": "根据县委年中经济工作会议部署和事项前期准备情况调整。"})
    draft.take("take_out_item", later, detail={"item_no": len(listed) + 1, "reason": reason})
    last = listed[-1]
    put_off = _item(rng, last.name, last.category, places.department(last.unit), min(12, last.month + 1),
                    reason="前期调研和意见征集需要更多时间")  # fmt: skip
    draft.take("change_item", later, detail={**put_off, "item_no": len(listed)})
    _publish(draft, calendar.after(later, 8), "中共云岚县委", f"云委〔{year}〕31号", calendar.after(later, 11))
    if year < ledger.today.year:
        draft.take("close", calendar.next_working_day(date(year + 1, 1, 8)))
    return draft


def _publish(draft: Draft, consented: date, by: str, number: str, published: date) -> None:
    draft.take("consent", consented, fields={"consent_by": by, "consent_on": consented, "consent_no": number})
    draft.take("publish", published)


def _body(
    ledger: Ledger, rng: Random, organ: Organ, year: int, items: list[tuple[str, str, int]], by: Account | None, end: str
) -> None:  # fmt: skip
    """The catalogue of a town or a department: a few items of its own."""
    calendar = ledger.calendar
    on = calendar.next_working_day(date(year, 1, rng.randint(12, 26)))
    draft = ledger.open(CODE, organ=organ, on=on, fields={"year": year, "note": ""}, by=by)
    for name, category, month in items:
        titled = f"{organ.short.removeprefix('县')}{name}"
        draft.take("list_item", calendar.after(on, 3), by=by, detail=_item(rng, titled, category, organ, month))
    if end == "drafting":
        return
    party = next(words for prefix, words in PARTY.items() if organ.code.startswith(prefix)).format(organ.short)
    consented = calendar.after(on, rng.randint(12, 25))
    draft.take("consent", consented, by=by, fields={"consent_by": party, "consent_on": consented, "consent_no": ""})
    if end == "consented":
        return
    draft.take("publish", calendar.after(consented, rng.randint(2, 6)), by=by)
    if year < ledger.today.year:
        draft.take("close", calendar.next_working_day(date(year + 1, 1, 12)), by=by)
