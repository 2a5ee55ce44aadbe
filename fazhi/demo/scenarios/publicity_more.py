"""Plans, duty lists, duties and reminders of law publicity of two years; what panels and registers hold is in publicity_panels.

Some units have no list, some duties are late or overdue, reminders begin with the day of the law (2025-11-01).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from fazhi.areas.services.publicity.models import PublicityActivity
from fazhi.areas.services.publicity.practice import IN_FORCE
from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TEXTS: dict[str, Any] = loads(Path(__file__).with_name("publicity_more.toml").read_text(encoding="utf-8"))
PLAN, LIST, REMINDER = "services.publicity_plan", "services.publicity_list", "services.publicity_reminder"
ACTIVITY = "services.publicity_activity"
YEARS = (2025, 2026)
Events = dict[tuple[int, int], list[Any]]


def work(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], *, units: int = 44) -> None:
    """Plans, lists, duties and reminders. Run after ``publicity.activities``: duties are fulfilled by those events."""
    events = _events(ledger)
    duties = plans(ledger, rng, places, people)
    duties += lists(ledger, rng, places, people, units)
    missed = [duty for duty in duties if not _carry(ledger, rng, duty, events)]
    reminders(ledger, rng, places, people, missed)


def _events(ledger: Ledger) -> Events:
    """Events by unit and year, those not written yet included; the oldest first."""
    found: Events = defaultdict(list)
    fresh = [draft.row for draft in ledger.drafts if draft.system == ACTIVITY]
    for row in sorted([*PublicityActivity.objects.filter(withdrawn=False), *fresh], key=lambda e: e.on):
        found[row.organ_id, row.on.year].append(row)
    return found


def _detail(one: dict[str, Any], year: int, **more: Any) -> dict[str, Any]:
    names = ("content", "laws", "audience", "form")
    return {
        **{n: one[n] for n in names if n in one},
        "times": one.get("times", 1),
        "due_on": date(year, *one["due"]),
        **more,
    }


def plans(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The five-year plans that end and begin, and two yearly plans; returns the duties of their units."""
    words, duties = TEXTS["plans"], []
    old = _plan(ledger, places, people, "云岚县“八五”普法规划", date(2021, 6, 21), "八五", 2021, 2025, words["goals_85"],
                (date(2023, 9, 30), date(2025, 12, 20)))  # fmt: skip
    old.take("mid_review", date(2023, 9, 18), fields={"mid_result": words["mid_85"]})
    old.take("mid_publish", date(2023, 10, 9), fields={"mid_where": "县政府门户网站"})
    old.take(
        "congress",
        date(2025, 10, 28),
        detail={"meeting": "县人大常委会第三十二次会议", "opinion": "加强山区乡镇普法力量"},
    )
    old.take("final_review", date(2025, 12, 11), fields={"final_result": words["final_85"]})
    old.take("final_publish", date(2025, 12, 19), fields={"final_where": "县政府门户网站"})
    old.take("finish", date(2025, 12, 31), by=people["juzhang"])
    for year in YEARS:
        plan = _plan(ledger, places, people, f"云岚县{year}年普法工作计划", date(year, 1, 6), "八五" if year == 2025 else "九五", year, year,
                     words["goals_year"], (None, date(year, 12, 25)))  # fmt: skip
        duties += plan.sent["item"]
        if year == 2025:
            plan.take("final_review", date(2025, 12, 22), fields={"final_result": words["final_year"]})
            plan.take("final_publish", date(2025, 12, 26), fields={"final_where": "县政府门户网站"})
            plan.take("finish", date(2025, 12, 31), by=people["juzhang"])
    new = _plan(ledger, places, people, "云岚县“九五”普法规划", date(2026, 8, 24), "九五", 2026, 2030, words["goals_95"],
                (date(2028, 12, 31), date(2030, 12, 31)), 2030)  # fmt: skip
    _opened(ledger, places, people, "云岚县2027年普法工作计划", date(2026, 11, 16), "九五", 2027, 2027, words["goals_year"],
            (None, date(2027, 12, 25)))  # fmt: skip
    return [*duties, *new.sent["item"]]


def _plan(
    ledger: Ledger, places: Places, people: dict[str, Account], title: str, on: date, cycle: str, first: int, last: int, goals: str,
    reviews: tuple[date | None, date | None], due: int | None = None,
) -> Draft:  # fmt: skip
    """A plan up to its issue. Plans of five years have one item here, yearly ones all of the texts."""
    long, by = last > first, people["pufa"]
    plan = _opened(ledger, places, people, title, on, cycle, first, last, goals, reviews)
    short = {organ.short: organ for organ in (places.justice, *places.departments)}
    for one in TEXTS["items"][: 1 if long else None]:
        detail = _detail(one, due or last, owner=short.get(one["owner"], places.justice))
        plan.take("item", on, by=by, detail=detail)
    step = timedelta(days=3)
    plan.take("submit", on + step, by=by)
    plan.take(
        "approve", on + 2 * step, by=people["juzhang"], fields={"approval_no": f"云普发〔{on.year}〕{on.month}号"}
    )
    return plan.take("issue", on + 3 * step, by=by, fields={"issued_where": "县政府门户网站"})


def _opened(
    ledger: Ledger, places: Places, people: dict[str, Account], title: str, on: date, cycle: str, first: int, last: int, goals: str,
    reviews: tuple[date | None, date | None],
) -> Draft:  # fmt: skip
    """A plan that is being drafted."""
    fields = {
        "title": title, "kind": "five_year" if last > first else "yearly", "cycle": cycle, "first_year": first, "last_year": last,
        "above": "", "goals": goals, "mid_due": reviews[0], "final_due": reviews[1],
    }  # fmt: skip
    return ledger.open(PLAN, organ=places.justice, on=on, by=people["pufa"], fields=fields)


def lists(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], units: int) -> list[Draft]:
    """The common list of each year and the lists of units that take it in; returns the duties."""
    found: list[Draft] = []
    towns = min(len(places.towns), units // 3)
    organs = [*places.departments[: units - towns], *places.towns[:towns]]
    for year in YEARS:
        on, by = date(year, 1, 13), people["pufa"]
        common = _list(
            ledger, places.justice, on, f"云岚县{year}年普法共性责任清单", "common", places.justice, None, by
        )
        for one in TEXTS["common"]:
            common.take("item", on, by=by, detail=_detail(one, year))
        common.take(
            "publish", on + timedelta(days=9), by=people["juzhang"], fields={"published_where": "县政府门户网站"}
        )
        for n, organ in enumerate(organs):
            if (n + year) % 13 == 0:
                continue  # no list this year
            start = date(year, 2, 2) + timedelta(days=rng.randint(0, 20))
            own = _list(
                ledger, organ, start, f"{organ.short}{year}年普法责任清单", "own", places.justice, common.record, None
            )
            for one in TEXTS["own"][: 2 + (n + year) % 2]:
                own.take("item", start, detail=_detail(one, year, laws=f"{organ.short}主管的法律法规"))
            if (n + year) % 11 == 5 and year == 2026:
                continue  # drafted, never published
            own.take("publish", start + timedelta(days=rng.randint(5, 50)), fields={"published_where": "单位网站"})
            found += own.sent.get("duty", [])
            if year == 2025:
                own.take("end", date(2025, 12, 31))
            elif n % 9 == 4:
                own.take("revise", date(2026, 11, 9), fields={"revise_why": "主管的法律作了修改"})
    return found


def _list(
    ledger: Ledger, organ: Organ, on: date, title: str, kind: str, lead: Organ, common: Any, by: Account | None
) -> Draft:
    fields = {
        "title": title,
        "kind": kind,
        "year": on.year,
        "common": common,
        "lead": lead,
        "publish_by": date(on.year, 3, 31),
    }
    return ledger.open(LIST, organ=organ, on=on, by=by, fields=fields)


def _carry(ledger: Ledger, rng: Random, duty: Draft, events: Events) -> bool:
    """Fulfil a duty, most in time; False: it has fallen due and is not done."""
    record, organ = duty.record, duty.matter.organ_id
    due, begun = record.due_on, duty.matter.opened_on
    luck = rng.random()
    on = due - timedelta(days=rng.randint(1, 40)) if luck < 0.82 else due + timedelta(days=rng.randint(2, 30))
    on = max(on, begun)
    if luck > 0.93 or on > ledger.today:
        return due >= ledger.today
    held = [e for e in events.get((organ, record.year), []) if begun <= e.on <= on][-record.times :]
    for event in held:
        duty.take("activity", on, detail={"activity": event})
    proof = "" if len(held) >= record.times else "会议记录、宣传资料和影像"
    duty.take("fulfil", on, fields={"proof": proof})
    return True


def reminders(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], missed: list[Draft], number: int = 14
) -> None:
    """Reminders since the law is in force: some from duties that were missed, some from checks; all ways they can go."""
    chief, texts, n = people["juzhang"], TEXTS["reminders"], 0
    of_units = [duty for duty in missed if duty.matter.organ_id != places.justice.pk]
    for duty in of_units[:number]:
        on = max(duty.record.due_on + timedelta(days=rng.randint(4, 12)), IN_FORCE + timedelta(days=rng.randint(3, 40)))
        if on > ledger.today:
            continue
        duty.take("remind", on, by=people["pufa"])
        _remind(ledger, rng, duty.sent["reminder"][-1], on, chief, n)
        n += 1
    start = IN_FORCE + timedelta(days=9)
    while start < ledger.today:
        fields = {
            "title": rng.choice(("未按清单开展普法", "执法过程中没有普法", "普法活动流于形式")), "unit": rng.choice(places.departments[10:40]),
            "found_by": rng.choice(("check", "appraisal", "report")), "facts": rng.choice(texts["facts"]),
            "duty_text": "法治宣传教育法第9条、第18条；本单位普法责任清单",
        }  # fmt: skip
        draft = ledger.open(REMINDER, organ=places.justice, on=start, by=people["pufa"], fields=fields)
        if (ledger.today - start).days > 12:  # the last one has only just been found
            _remind(ledger, rng, draft, start, chief, n)
        n, start = n + 1, start + timedelta(days=rng.randint(17, 34))


def _remind(ledger: Ledger, rng: Random, draft: Draft, on: date, chief: Account, n: int) -> None:
    """One reminder along one of its ways: dropped, answered in time or late, reminded again, criticised, still out."""
    texts, way = TEXTS["reminders"], n % 8
    fields = {"demand": texts["demand"], "reply_due": on + timedelta(days=30)}
    days = iter(_days(on, (3, 24, 33, 38, 52, 60), ledger.today))

    def go(code: str, *, needs: int = 0, **given: Any) -> bool:
        for _ in range(needs):
            next(days, None)
        day = next(days, None)
        if day is not None:
            draft.take(code, day, by=chief, **given)
        return day is not None

    if way == 7:
        go("drop", fields={"drop_why": "已经补办"})
        return
    if not go("issue", fields=fields | {"reply_due": on + timedelta(days=33)}) or way == 6:
        return
    reply = {"measures": rng.choice(texts["measures"]), "proof": "签到表、影像"}
    if way == 5:  # never answered
        if go("criticise", needs=2, fields={"criticism": texts["criticism"]}) and n > 8:
            go("refer", fields={"referred_to": "县纪委监委派驻纪检监察组"})
    elif way == 4:  # answered late
        if go("reply_received", needs=2, fields=reply) and go("criticise", fields={"criticism": texts["criticism"]}):
            go("improve", fields={"measures": texts["measures"][1], "judged": "抽查属实"})
    elif go("reply_received", fields=reply):
        if way == 3:
            go("not_improved", fields={"judged": "只发通知，没有办活动"})
            again = fields | {"reply_due": on + timedelta(days=75)}
            if go("again", fields=again) and go("reply_received", fields=reply):
                go("accept", fields={"judged": "已补办"})
        elif (ledger.today - on).days > 75:  # the latest replies are still being checked
            go("accept", fields={"judged": "抽查属实"})


def _days(on: date, spans: tuple[int, ...], today: date) -> list[date]:
    return [day for span in spans if (day := on + timedelta(days=span)) <= today]
