"""Two years of advice: daily contacts of the hot line and the window, questions and answers, check-ups of enterprises."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.services.advice.rating import BALLOT
from fazhi.areas.services.advice.words import Risk
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import legal_aid
from fazhi.demo.scenarios.pace import later
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

BEGUN = date(2025, 1, 6)
_TEXTS = tomllib.loads(Path(__file__).with_name("advice_texts.toml").read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = _TEXTS["question"]
WORDS: dict[str, list[str]] = _TEXTS["words"]


def contacts(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Calls and visitors of each week, as the hot line's platform and the window's book give them."""
    day = BEGUN
    while day + timedelta(days=6) <= ledger.today:
        until = day + timedelta(days=6)
        calls = rng.randint(46, 84)
        answered = round(calls * rng.uniform(0.9, 0.99))
        rated = rng.randint(answered // 3, answered // 2)
        visitors = rng.randint(9, 24)
        for channel, came, met, more in (
            ("hotline", calls, answered, {"seconds": answered * rng.randint(260, 420), "asked": answered, "rated": rated,
                                          "satisfied": rated - rng.randint(0, 2), "origin": "12348热线平台周报"}),
            ("window", visitors, visitors, {"origin": "中心窗口登记簿"}),
        ):  # fmt: skip
            fields = {"channel": channel, "until": until, "contacts": came, "answered": met, **more}
            ledger.entry(
                "services.advice_contacts", organ=places.justice, on=day, by=people["tiaojie"], fields=fields,
                title=f"{day.isoformat()}至{until.isoformat()}{'热线' if channel == 'hotline' else '窗口'}接待量",
            )  # fmt: skip
        day += timedelta(days=7)


def questions(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 420
) -> list[Draft]:
    """That many questions that became matters, with their answers and where they led. ``legal_aid_registers.ground`` must have been laid."""
    span = (ledger.today - BEGUN).days
    days = sorted(BEGUN + timedelta(days=rng.randrange(span)) for _ in range(number))
    days = [ledger.calendar.next_working_day(day) for day in days]
    made = [_question(ledger, rng, places, people, day) for day in days if day <= ledger.today]
    for on in sorted(BEGUN + timedelta(days=rng.randrange(span)) for _ in range(60)):
        mark = "yes" if rng.random() < 0.96 else "no"
        ballots.count(BALLOT, [Vote(places.justice, "mark", mark)], on=on)
    return made


def _question(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], day: date) -> Draft:
    text = rng.choices(QUESTIONS, [q["weight"] for q in QUESTIONS])[0]
    channel = rng.choices(("hotline", "window", "network", "village", "letter"), (44, 26, 16, 12, 2))[0]
    named = rng.random() < 0.4
    recorded = channel == "hotline" and rng.random() < 0.8
    by = people["tiaojie"]
    fields = {
        "channel": channel, "topic": text["topic"], "asker_kind": text.get("kind", "person"), "asker": name_of(rng) if named else "",
        "asker_phone": f"199{rng.randrange(10**8):08}" if named and channel != "window" else "", "persons": rng.choice((1, 1, 1, 2)),
        "question": rng.choice(text["questions"]), "recorded": recorded, "recording_agreed": recorded,
    }  # fmt: skip
    draft = ledger.open("services.advice", organ=places.justice, on=day, fields=fields, by=by)
    if rng.random() < 0.015:
        return draft.take("drop", day, by=by)
    slow = channel in ("network", "letter")
    on = later(rng, ledger.calendar, day, 1, 5) if slow else day
    if on > ledger.today or (slow and rng.random() < 0.03):
        return draft  # still waiting, some beyond the days of local practice
    draft.take("answer", on, by=by, fields={"answer": text["answer"]})
    if "way" in text and rng.random() < 0.7:
        draft.take("show_way", on, by=by, fields={"shown_to": text["way"], "shown_note": text["way_note"]})
    elif text["topic"] == "family" and named and rng.random() < 0.2:
        draft.take("refer_mediation", on, by=by, fields={"asker": draft.record.asker, "other_party": name_of(rng)})
        _settled(draft.sent["mediation"][-1], rng, on, by)
    elif text["topic"] == "labour" and named and rng.random() < 0.25:
        draft.take("refer_aid", on, by=by, fields={"asker": draft.record.asker, "aid_form": "labour"})
        course = legal_aid.Course(ledger, rng, places, people, list(legal_aid.assignable()))
        course.go_on(draft.sent["advice"][-1], on)
    if (closed := later(rng, ledger.calendar, on, 0, 4)) <= ledger.today and rng.random() < 0.95:
        draft.take("close", closed, by=by)
    return draft


def _settled(draft: Draft, rng: Random, on: date, by: Account) -> None:
    """What became of a dispute that was passed on: the other side refuses, or both agree by word of mouth."""
    today, calendar = draft.ledger.today, draft.ledger.calendar
    accepted, end = later(rng, calendar, on, 1, 3), later(rng, calendar, on, 4, 12)
    if end > today:
        return
    if rng.random() < 0.3:
        draft.take("refuse", accepted, by=by, fields={"refusal_reason": "party_refuses"})
        return
    fields = {"body_kind": "centre", "committee_name": "县人民调解中心", "no_refusal": True, "restricted": draft.record.restricted,
              "mediation_kind": "people"}  # fmt: skip
    draft.take("accept", accepted, by=by, fields=fields)
    draft.take("appoint", accepted, by=by, fields={"mediators": name_of(rng), "chosen_by_parties": False})
    draft.take("investigate", accepted, by=by)
    draft.take(
        "session",
        end,
        by=by,
        detail={"place": "县人民调解中心", "online": False, "facts": "双方陈述，调解员释法明理，双方协商。"},
    )
    agreed = {
        "agreement_content": "双方就争议事项达成一致，按约履行。",
        "agreement_amount": None,
        "performance_due_on": None,
    }
    draft.take("agree_oral", end, by=by, fields=agreed)
    draft.take("visit", end, by=by, detail={"performed": True, "satisfied": True, "facts": ""})
    draft.take("archive", end, by=by)


def checkups(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 260) -> None:
    """Check-ups of enterprises by lawyers; most found something, most of that has been followed up."""
    kinds = list(Risk.values)
    for n in range(number):
        day = ledger.calendar.next_working_day(BEGUN + timedelta(days=rng.randrange((ledger.today - BEGUN).days - 4)))
        name = f"云岚{rng.choice(WORDS['enterprises_first'])}{rng.choice(WORDS['enterprises_second'])}{WORDS['enterprises_kind'][n % 8]}"
        risks = rng.choice((0, 1, 2, 2, 3, 4, 6))
        followed = day + timedelta(days=rng.randint(20, 70))
        there = bool(risks) and followed <= ledger.today and rng.random() < 0.8
        fields = {
            "enterprise": name, "size": rng.choices(("micro", "small", "medium", "large"), (40, 45, 13, 2))[0], "lawyers": rng.choice(WORDS["firms"]),
            "risk_kinds": rng.sample(kinds, min(risks, rng.randint(1, 3))) if risks else [], "risks": risks, "suggestions": risks + rng.randint(0, 2),
            "consultations": rng.randint(0, 2), "publicity": rng.randint(0, 1), "guidance": rng.randint(0, 1),
            "reported_on": min(day + timedelta(days=rng.randint(3, 12)), ledger.today), "followed_on": followed if there else None,
            "resolved": rng.randint(0, risks) if there else 0,
        }  # fmt: skip
        ledger.entry(
            "services.enterprise_checkups",
            organ=places.justice,
            on=day,
            by=people["tiaojie"],
            title=f"{day.year}年企业法治体检",
            fields=fields,
        )
