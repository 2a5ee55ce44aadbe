"""Two years of emergencies: plans and drills, hazards, warnings, incidents reported by the minute, things requisitioned."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.emergency_course import Duty, handled
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.hours import CHINA
from fazhi.spine.models import Account, Organ

_TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("emergency_texts.toml").read_text(encoding="utf-8"))
FILED = {"master": "city", "special": "city_lead", "department": "county", "town": "county", "village": "town"}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST = date(2025, 1, 1)


def plans(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], villages: int = 24) -> list[Draft]:
    """The county's plans: master, special, of departments, towns and some villages; drilled, reviewed, some overdue."""
    duty = Duty(ledger, rng, places, people)
    wanted: list[tuple[str, str, Organ]] = [("云岚县突发事件总体应急预案", "master", places.government)]
    wanted += [(f"云岚县{name}", "special", places.department(of)) for name, of in _TEXTS["specials"]]
    wanted += [(f"云岚县{name}", "department", places.department(of)) for name, of in _TEXTS["departments"]]
    wanted += [(f"{town.short}突发事件应急预案", "town", town) for town in places.towns]
    wanted += [
        (f"{village.short}防灾避险应急预案", "village", village) for village in rng.sample(places.villages, villages)
    ]
    return [_plan(duty, n, *row) for n, row in enumerate(wanted)]


def _plan(duty: Duty, n: int, name: str, kind: str, organ: Organ) -> Draft:
    rng, ledger = duty.rng, duty.ledger
    day = duty.after(date(2024 if n % 3 else 2025, rng.randint(1, 9), rng.randint(1, 28)), 0, 3)
    fields = {
        "name": name, "kind": kind, "checker": None if kind == "village" else duty.organ, "lead": organ.short,
        "response_levels": "" if kind == "village" else "一级至四级，由应急指挥机构启动",
        "secret": name.endswith("大面积停电事件应急预案"), "secret_basis": "",
    }  # fmt: skip
    if fields["secret"]:
        fields["secret_basis"] = "涉及关键设施，保守国家秘密法"
    draft = ledger.open("emergency.plan", organ=organ, on=day, fields=fields, **duty.who(organ))
    if n % 23 == 22:
        return draft  # still being drafted
    issued = _version(duty, draft, day, 0)
    if issued and issued + 3 * DAY < ledger.today:
        _kept(duty, draft, issued, n)
    return draft


def _version(duty: Duty, draft: Draft, day: date, change: int) -> date | None:
    """From opinions to issue; None where it has not come so far."""
    rng, organ, kind = duty.rng, draft.matter.organ, draft.record.kind
    steps = [duty.after(day, 4, 15)]
    for _ in range(3):
        steps.append(duty.after(steps[-1], 2, 10))
    if steps[-1] > duty.ledger.today:
        return None
    received = rng.randint(3, 30)
    asked = {"asked": rng.choice(_TEXTS["asked"]), "received": received, "adopted": rng.randint(1, received)}
    draft.take("comments", steps[0], **duty.who(organ), detail=asked)
    if kind != "village":
        draft.take("link_check", steps[1], by=duty.clerk, fields={"link_result": "fits"})
    fields = {"approver": "县政府常务会议" if kind in ("master", "special") else f"{organ.short}办公会"}
    draft.take("reapprove" if change else "approve", steps[2], actor=f"{organ.short}负责人", fields=fields)
    number = f"{organ.mark}办发〔{steps[3].year}〕{rng.randint(3, 60)}号"
    draft.take(
        "issue", steps[3], **duty.who(organ), detail={"document_no": number, "changes": _TEXTS["changes"][change]}
    )
    return steps[3]


def _kept(duty: Duty, draft: Draft, issued: date, n: int) -> None:
    """Filed and published, mostly in time; drilled; reviewed; now and then revised or withdrawn."""
    who, today = duty.who(draft.matter.organ), duty.ledger.today
    filed = duty.after(issued, 3, 24 if n % 9 == 0 else 17)
    if n % 17 != 16 and filed <= today:
        draft.take(
            "file",
            filed,
            **who,
            fields={"filed_to": FILED[draft.record.kind], "filing_no": f"备〔{filed.year}〕{n + 1}号"},
        )
    shown = duty.after(issued, 1, 15)
    if not draft.record.secret and shown <= today:
        draft.take(
            "publish",
            shown,
            **who,
            fields={"summary": "组织指挥、监测预警、信息报告、应急响应、后期处置和保障措施，可到本机关查阅。"},
        )
    day = _drills(duty, draft, max(filed, shown), n)
    if n % 11 == 5 and day < today:
        _revised(duty, draft, duty.after(day, 5, 20))
    elif n % 4 and duty.after(day, 2, 2) <= today:
        detail = {"result": "keep", "note": "指挥机构、风险和资源没有变化"}
        draft.take("review", duty.after(day, 2, 2), **who, detail=detail)
    elif n == 12:
        gone = duty.after(day, 5, 9)
        if gone <= today:
            draft.take("withdraw", gone, actor="县应急管理局负责人", fields={"withdrawal": "内容并入总体应急预案"})


def _drills(duty: Duty, draft: Draft, day: date, n: int) -> date:
    """Drills of 2025 and 2026; every third one shows something to mend. Returns the day from which the plan goes on."""
    rng, who, today = duty.rng, duty.who(draft.matter.organ), duty.ledger.today
    for year in (2025, 2026):
        if (n + year) % (3 if draft.record.kind == "village" else 2) or n % 10 == 9:
            continue  # every tenth plan has never been drilled
        held = duty.after(max(day, date(year, rng.randint(3, 10), rng.randint(1, 26))), 0, 2)
        if held + 30 * DAY > today:
            return day
        scenario, place = rng.choice(_TEXTS["drills"])
        kind = "table" if scenario.startswith("桌面") else "field"
        people = rng.randint(12, 40) if kind == "table" else rng.randint(40, 420)
        draft.take(
            "drill", held, **who, detail={"kind": kind, "place": place, "scenario": scenario, "participants": people}
        )
        day = duty.after(held, 1, 5)
        found = rng.random() < 0.35
        draft.take(
            "assess",
            day,
            **who,
            detail={"assessment": "达到预期目的" + ("，有不足" if found else ""), "plan_changes": found},
        )
        if found:
            task = {
                "content": rng.choice(_TEXTS["problems"]),
                "unit": draft.matter.organ.short,
                "due_on": day + 25 * DAY,
            }
            draft.take("problem", day, **who, detail=task)
            mended = duty.after(day, 5, 14)
            if rng.random() < 0.85 and mended <= today:
                draft.take("mend", mended, **who, detail={"content": "已整改并复查"})
                day = mended
    return day


def _revised(duty: Duty, draft: Draft, day: date) -> None:
    """A new version that replaces the old; the last ones are still in the making."""
    if duty.after(day, 1, 1) > duty.ledger.today:
        return
    who = duty.who(draft.matter.organ)
    draft.take("occasion", day, **who, fields={"occasion": duty.rng.choice(("command", "law", "drill"))})
    begun = duty.after(day, 1, 1)
    draft.take("revise", begun, **who)
    issued = _version(duty, draft, begun, duty.rng.choice((1, 2)))
    shown = duty.after(issued, 2, 12) if issued else duty.ledger.today + DAY
    if shown <= duty.ledger.today:
        fields = {"filed_to": FILED[draft.record.kind], "filing_no": f"备〔{shown.year}〕修{duty.rng.randint(1, 40)}号"}
        draft.take("file", shown, **who, fields=fields)
        text = "修订后的组织指挥、响应分级和转移安置安排，可到本机关查阅。"
        if not draft.record.secret:
            draft.take("publish", shown, **who, fields={"summary": text})


def hazards(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 48) -> None:
    """Hazards of the towns: registered, checked, most of them published, some gone."""
    duty = Duty(ledger, rng, places, people)
    for n in range(count):
        name, category, risk, measures = _TEXTS["hazards"][n % len(_TEXTS["hazards"])]
        town = places.towns[n % len(places.towns)]
        village = rng.choice(places.villages_of(town))
        day = duty.after(date(2025, 1, 3) + timedelta(days=rng.randint(0, 420)), 0, 2)
        checked = duty.after(day, 20, 160)
        fields = {
            "category": category, "place": f"{town.short}{village.short}", "risk": risk, "measures": measures, "unit": village.short,
            "registered_on": day, "published_on": duty.after(day, 2, 15) if n % 7 else None,
        }  # fmt: skip
        if checked <= ledger.today:
            fields |= {"checked_on": checked, "check_result": "措施落实" if n % 6 else "警示牌缺失，已补设"}
            fields["removed_on"] = checked if n % 13 == 12 else None
        ledger.entry(
            "emergency.hazards",
            organ=duty.organ,
            on=min(checked, ledger.today),
            title=f"{village.short}{name}",
            fields=fields,
            by=duty.clerk,
        )


def warnings(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 64) -> list[Draft]:
    """Warnings over two years in their seasons; the last two are in force, one is being weighed."""
    duty, found = Duty(ledger, rng, places, people), []
    for n in range(count):
        row = _TEXTS["warnings"][n % len(_TEXTS["warnings"])]
        day = date(2025 + n % 2, rng.randint(*row[2]), rng.randint(1, 27))
        if day + 6 * DAY < ledger.today:
            level = "1" if n == 21 else "2" if n % 7 == 6 else rng.choice("44333")
            found.append(_warning(duty, row, day, level))
    eve = ledger.today - DAY
    found.append(_warning(duty, _TEXTS["warnings"][4], eve, "3", over=False))
    found.append(_warning(duty, _TEXTS["warnings"][6], eve, "4", over=False))
    found.append(duty.weighed(_TEXTS["warnings"][9], ledger.today, "4"))
    return found


def _warning(duty: Duty, row: list[Any], day: date, level: str, over: bool = True) -> Draft:
    rng, draft = duty.rng, duty.weighed(row, day, level)
    high = level in "12"
    told = datetime.combine(day, time(rng.randint(6, 20), rng.randint(0, 59)), CHINA)
    if high:
        draft.take("report_danger", day, by=duty.clerk)
    strong = rng.sample(["teams", "goods", "urge", "move", "close"], 2) if high else []
    fields = {
        "level": level, "issued_at": told, "issuer": "云岚县人民政府" if high else "云岚县应急管理局", "text": row[3],
        "measures": ["plan", "watch", "advise", *strong], "channels": ["sms", "net", "loud"], "contact": "0990-12350",
    }  # fmt: skip
    draft.take("issue", day, by=duty.head, fields=fields)
    if over or level == "3":
        draft.take("report_up", day, by=duty.clerk, fields={"reported_up_at": told + rng.randint(5, 40) * MINUTE})
    if not over:
        return draft
    if rng.random() < 0.3:
        after = str(min(4, int(level) + 1)) if level != "4" else "3"
        raised = after < level
        change = {
            "change": "raised" if raised else "lowered",
            "level_after": after,
            "at": told + timedelta(days=1, hours=1),
            "reason": "根据最新监测",
        }
        measures = {
            "area": draft.record.area,
            "measures": ["plan", "watch", "advise"] + (strong or ["urge"] if after in "12" else []),
        }
        draft.take("adjust", day + DAY, by=duty.head, detail=change, fields=measures)
    if rng.random() < 0.45:
        came = told + timedelta(minutes=rng.randint(40, 900))
        draft.take("occurred", day + DAY, by=duty.clerk, fields={"occurred_at": came})
    end = datetime.combine(day + 2 * DAY, time(rng.randint(8, 18), 10), CHINA)
    fields = {"danger_over_at": end, "lifted_at": end + rng.randint(5, 50) * MINUTE}
    return draft.take("lift", day + 2 * DAY, by=duty.head, fields=fields)


def incidents(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 72) -> list[Draft]:
    """Incidents over two years, from the call to the archive; a few reported late; the last ones are still open."""
    duty, found = Duty(ledger, rng, places, people), []
    for n in range(count):
        row = _TEXTS["incidents"][n % len(_TEXTS["incidents"])]
        day = date(2025 + n % 2, rng.randint(*row[2]), rng.randint(1, 27))
        if day < ledger.today - 3 * DAY:
            found.append(handled(duty, _TEXTS, row, day, n))
    found.append(handled(duty, _TEXTS, _TEXTS["incidents"][5], ledger.today - DAY, 3, until="responded"))
    found.append(handled(duty, _TEXTS, _TEXTS["incidents"][11], ledger.today, 2, until="known"))
    for n, (name, brief) in enumerate(_TEXTS["social"]):
        row = [name, "social", [3, 9], brief]
        found.append(handled(duty, _TEXTS, row, date(2025 + n % 2, 4 + n, 12), 3 * n + 1, social=True))
    return found


def pauses(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Measures that kept other proceedings from going on: one of 2025 that is over, one of this week."""
    duty = Duty(ledger, rng, places, people)
    for day, name, over in (
        (date(2025, 7, 8), "7月暴雨应急处置", True), (ledger.today - 2 * DAY, f"{name_of(rng)[:1]}家坳山火应急处置", False)
    ):  # fmt: skip
        fields = {
            "name": name, "division": places.towns[2].division, "measures": "交通管制，沿线停工停业", "start_on": day,
            "until_on": day + 10 * DAY,
        }  # fmt: skip
        draft = ledger.open("emergency.time_out", organ=duty.organ, on=day, fields=fields, by=duty.clerk)
        if over:
            draft.take("end", day + 9 * DAY, by=duty.clerk)
