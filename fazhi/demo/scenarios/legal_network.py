"""The network of public legal services: roll of towns and villages, places, staff, two years of sit-ins of village counsel.

``sit_ins`` asks the roll of counsel's appointments, which must have been written before.
"""

from __future__ import annotations

import tomllib
from datetime import date
from math import cos, pi, sin
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.services.network.appointed import in_force
from fazhi.areas.services.network.models import LegalPlace
from fazhi.demo.people import name_of
from fazhi.demo.places import COUNTY, Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Division, Organ

TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("legal_network_texts.toml").read_text(encoding="utf-8"))
SINCE = date(2024, 1, 2)
MIDDLE = (120.352, 30.301)
#: Villages that were merged: their town, their name, the village they were merged into, by number in the town.
MERGED = ((2, "东坡村", 3), (3, "下河村", 5), (1, "老街社区", 1))
#: Accounts of town clerks whose name is not the code of their organ.
CLERKS = {"xz01": "chengguan", "xz03": "qingxi", "xz04": "shiqiao"}
TOWNS_AT_WORK = 4


def clerk_of(town: Organ, people: dict[str, Account]) -> Account:
    return people[CLERKS.get(town.code, town.code)]


def roll(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """All towns and villages, and three villages that were merged in 2025."""
    for level, organs in (("town", places.towns), ("village", places.villages)):
        for organ in organs:
            name = organ.division.name
            _unit(ledger, places, people, name, {"level": level, "division": organ.division_id, "until": None})
    for n, name, into in MERGED:
        town = places.towns[n]
        village = places.villages_of(town)[into]
        division = Division.objects.create(
            code=f"{town.division_id}{290 + into}",
            name=name,
            level=Division.Level.VILLAGE,
            parent_id=town.division_id,
        )
        gone = {
            "level": "village", "division": division.pk, "until": date(2025, 9, 1), "merged_into": village.division.name,
            "change_no": "云政函〔2025〕27号",
        }  # fmt: skip
        _unit(ledger, places, people, name, gone)


def _unit(ledger: Ledger, places: Places, people: dict[str, Account], title: str, fields: dict[str, Any]) -> None:
    given = {"since": SINCE, "merged_into": "", "change_no": "", **fields}
    ledger.entry("services.grassroots", organ=places.justice, on=SINCE, by=people["pufa"], title=title, fields=given)


def _around(town: int, far: float, turn: float) -> tuple[float, float]:
    """A point near a town; towns lie in a ring round the county seat."""
    angle = 2 * pi * town / 14
    x = MIDDLE[0] + 0.16 * cos(angle) * (0.4 + town % 3 * 0.3) + far * cos(turn)
    y = MIDDLE[1] + 0.12 * sin(angle) * (0.4 + town % 3 * 0.3) + far * sin(turn)
    return round(x, 6), round(y, 6)


def legal_places(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The centre, a station in each town, rooms in most villages, posts; one station that has moved."""
    made = [
        _place(ledger, rng, places, "centre", COUNTY, "云岚县公共法律服务中心", "文明路18号政务服务中心二楼", MIDDLE, full_time=9,
               lawyers=3, opened=date(2018, 6, 1), step_free=True)
    ]  # fmt: skip
    for n, title in enumerate(TOLD["posts"]):
        at = _around(n, 0.01, n)
        made.append(
            _place(ledger, rng, places, "post", COUNTY, title, f"{title.removesuffix('驻点')}一楼", at, lawyers=1)
        )
    for n, town in enumerate(places.towns):
        title = f"{town.short}公共法律服务工作站"
        made.append(
            _place(ledger, rng, places, "station", town.division_id, title, f"便民路{n + 3}号司法所一楼", _around(n, 0, 0),
                   host=f"{town.short}司法所", full_time=2, lawyers=1, step_free=n % 3 != 2)
        )  # fmt: skip
        for v, village in enumerate(places.villages_of(town)):
            if (n + v) % 17 != 16:  # some villages wait for a room
                made.append(_room(ledger, rng, places, n, v, village))
    _place(
        ledger, rng, places, "station", places.towns[2].division_id, "青溪镇公共法律服务工作站（旧址）", "老街7号", None,
        closed=date(2025, 4, 1),
    )  # fmt: skip
    return made


def _room(ledger: Ledger, rng: Random, places: Places, n: int, v: int, village: Organ) -> Draft:
    name = village.division.name
    at = _around(n, 0.012 + 0.002 * v, v * 0.8) if v % 5 != 4 else None
    return _place(
        ledger, rng, places, "room", village.division_id, f"{name}公共法律服务工作室", "党群服务中心内", at,
        host="村（居）民委员会", part_time=1, opened=date(2019 + v % 5, 5, 1),
    )  # fmt: skip


def _place(
    ledger: Ledger, rng: Random, places: Places, kind: str, division: str, title: str, address: str,
    at: tuple[float, float] | None, *, opened: date = date(2020, 3, 1), closed: date | None = None, **more: Any,
) -> Draft:  # fmt: skip
    room = kind == LegalPlace.Kind.ROOM
    fields = {
        "kind": kind, "division": division, "address": address, "longitude": at and str(at[0]), "latitude": at and str(at[1]),
        "phone": f"0990-{rng.randint(2100000, 2999999)}", "hours": rng.choice(TOLD["room_hours" if room else "hours"]),
        "services": TOLD["services"][room], "equipment": rng.choice(TOLD["equipment"]), "opened_on": opened, "closed_on": closed,
        **more,
    }  # fmt: skip
    return ledger.entry("services.legal_places", organ=places.justice, on=SINCE, title=title, fields=fields)


def staff(ledger: Ledger, rng: Random, places: Places, made: list[Draft], people: dict[str, Account]) -> None:
    """Who is posted at the centre, the posts and the stations; a few have left."""
    for n, place in enumerate(d for d in made if d.record.kind != LegalPlace.Kind.ROOM):
        kinds = ("officer", "officer", "lawyer", "legal_worker") if n == 0 else ("officer", "lawyer", "mediator")
        for k, kind in enumerate(kinds):
            left = date(2026, 3, 1) if (n + k) % 11 == 10 else None
            fields = {
                "place": place.record, "name": name_of(rng), "kind": kind, "full": kind == "officer",
                "since": date(2024, 3, 4), "until": left,
            }  # fmt: skip
            title = f"{place.row.title}{k + 1}号岗"
            ledger.entry(
                "services.legal_staff",
                organ=places.justice,
                on=date(2024, 3, 4),
                by=people["pufa"],
                title=title,
                fields=fields,
            )


def sit_ins(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], towns: int = TOWNS_AT_WORK
) -> None:
    """The years 2025 and 2026 of the villages of some towns; a few months missed, three villages long untold."""
    held = {a.client_id: a.number for a in in_force(ledger.today)}
    n = 0
    for town in places.towns[:towns]:
        for village in places.villages_of(town):
            if village.pk not in held:
                continue
            n += 1
            for year in (2025, 2026):
                idle = 9 if year == 2026 and n % 20 == 7 else 13
                _year(ledger, rng, town, village, held[village.pk], year, clerk_of(town, people), idle)


def _year(
    ledger: Ledger, rng: Random, town: Organ, village: Organ, number: str, year: int, by: Account, idle: int
) -> None:
    """One village's year up to the month ``idle``, in which nobody writes anything any more."""
    start = ledger.calendar.next_working_day(date(year, 1, 5))
    fields = {"village": village, "year": year, "appointment_no": number, "month_due": date(year, 1, 31)}
    draft = ledger.open("services.village_duty", organ=town, on=start, by=by, fields=fields)
    for month in range(1, min(idle, 13)):
        day = ledger.calendar.next_working_day(date(year, month, rng.randint(6, 24)))
        if day > ledger.today:
            return
        over = date(year + month // 12, month % 12 + 1, 3)
        if rng.random() < 0.03 and over <= ledger.today:
            draft.take("missed", over, by=by, detail={"reason": rng.choice(TOLD["missed"])})
            continue
        _visit(draft, rng, "visit", day, by)
        again = ledger.calendar.next_working_day(day)
        if rng.random() < 0.1 and again <= ledger.today and again.month == month:
            _visit(draft, rng, "again", again, by)
    if year < ledger.today.year:
        draft.take("close", ledger.calendar.next_working_day(date(year + 1, 1, 7)), by=by)


def _visit(draft: Draft, rng: Random, step: str, day: date, by: Account) -> None:
    draft.take(step, day, by=by, detail={"hours": rng.choice(("2", "3", "4", "6")), **rng.choice(TOLD["visit"])})
