"""Counsel and public lawyers of the county: appointments, two years of services, requests, yearly appraisals."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import FIRM, Places
from fazhi.demo.scenarios.pace import forgotten, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

FIRMS = ("江岭云岚律师事务所", "江岭正衡律师事务所", "岭州明理律师事务所")
SINCE = date(2025, 1, 2)
#: What is asked and answered, and what the work log tells, in words.
TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("counsel_texts.toml").read_text(encoding="utf-8"))
#: service -> how often
SERVICES = {
    "contract": 30, "opinion": 18, "meeting": 16, "document": 8, "decision": 3, "reception": 6, "litigation": 8, "dispute": 4,
    "publicity": 6, "consultation": 12,
}  # fmt: skip
#: The lawyer who works on the platform: counsel of the county government, from the firm that has a post here.
HERE = "沈明理"


def appointments(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The rolls: who should have counsel, who has; returns the appointments in force."""
    offices = [places.government, places.justice, *places.departments]
    for units, group in ((offices, "office"), (places.towns, "town"), (places.villages, "village")):
        for unit in units:
            fields = {"unit": unit, "group": group, "since": date(2024, 1, 2), "until": None}
            ledger.entry(
                "decisions.counsel_duty", organ=places.justice, on=date(2024, 1, 2), title=unit.name, fields=fields
            )
    made = [_counsel(ledger, rng, places, places.government, 0, name=HERE)]
    made += [_counsel(ledger, rng, places, places.government, n) for n in range(1, 8)]
    made += [_counsel(ledger, rng, places, unit, n) for n, unit in enumerate((*places.departments[:46], *places.towns))]
    made += [_lawyer(ledger, rng, places, unit) for unit in places.departments[:27]]
    for lender, client in zip(places.departments[:6], places.departments[40:46], strict=True):
        made.append(_lawyer(ledger, rng, places, client, lender))
    for n, village in enumerate(places.villages):
        if n % 50 != 49:  # a few villages wait for one
            made.append(_village(ledger, rng, places, village, n))
    for n in range(6):
        gone = {"until": date(2025, 7, 1), "ended": "expired"}
        _counsel(ledger, rng, places, places.departments[46 + n], n, **gone)
    return made


def _appoint(ledger: Ledger, places: Places, title: str, **fields: Any) -> Draft:
    base = {"form": "person", "since": SINCE, "until": None, "fee_basis": "none", "fee": None}
    return ledger.entry("decisions.counsel", organ=places.justice, on=SINCE, title=title, fields={**base, **fields})


def _counsel(ledger: Ledger, rng: Random, places: Places, client: Organ, n: int, **more: Any) -> Draft:
    basis, fee = rng.choice((("hourly", 300), ("yearly", 40000), ("yearly", 60000), ("per_matter", 1200)))
    return _appoint(
        ledger, places, f"{client.short}法律顾问", **{
            "kind": "counsel", "client": client, "name": name_of(rng), "firm": FIRMS[n % 3], "fee_basis": basis, "fee": fee,
            "licence_no": f"1990120{rng.randrange(10**10):010}", "contract_no": f"顾聘合〔2025〕{len(ledger.drafts)}号", **more,
        },
    )  # fmt: skip


def _lawyer(ledger: Ledger, rng: Random, places: Places, unit: Organ, lender: Organ | None = None) -> Draft:
    return _appoint(
        ledger, places, f"{unit.short}公职律师", kind="public_lawyer", client=unit, name=name_of(rng), shared_from=lender,
        firm=(lender or unit).name, licence_no=f"G990126{rng.randrange(10**6):06}",
    )  # fmt: skip


def _village(ledger: Ledger, rng: Random, places: Places, village: Organ, n: int) -> Draft:
    return _appoint(
        ledger, places, f"{village.short}法律顾问", kind="village", client=village, name=name_of(rng), firm=FIRMS[n % 3],
        licence_no=f"1990120{rng.randrange(10**10):010}", team="云岚县村（居）法律顾问团",
    )  # fmt: skip


def services(ledger: Ledger, rng: Random, places: Places, appointed: list[Draft]) -> None:
    """The work log, and the appraisals of the first year."""
    kinds, weights = list(SERVICES), list(SERVICES.values())
    offices = [d for d in appointed if d.record.kind == "counsel"]
    for n in range(1600):
        held = rng.choices(
            (rng.choice(offices), rng.choice(offices[:8]), rng.choice(appointed[68:101]), rng.choice(appointed)),
            (3, 3, 3, 2),
        )[0]
        day = ledger.calendar.next_working_day(date(rng.choice((2025, 2026)), rng.randint(1, 12), rng.randint(3, 28)))
        if day > ledger.today:
            continue
        village, lawyer = held.record.kind == "village", held.record.kind == "public_lawyer"
        service = (
            rng.choice(("consultation", "publicity", "dispute", "contract"))
            if village
            else rng.choices(kinds, weights)[0]
        )
        if lawyer:
            service = rng.choice(("litigation", "litigation", "publicity", "document", "dispute", "contract"))
        outcome = rng.choice(TOLD["work"][service])
        fields = {
            "appointment": held.record, "service": service, "served": held.record.client, "hours": rng.choice((1, 1.5, 2, 3, 4)),
            "opinion_no": f"法意〔{day.year}〕{n}号" if service == "opinion" else "",
            "matter_no": f"云{day.year}第{rng.randint(1, 160)}号" if service in ("litigation", "dispute") else "",
            "points": rng.randint(1, 4) if service in ("contract", "opinion", "document", "decision") else None, "outcome": outcome,
        }  # fmt: skip
        title = outcome.split("，")[0]
        ledger.entry("decisions.counsel_work", organ=places.justice, on=day, title=title, fields=fields)
    for held in appointed[:70]:
        fields = {
            "appointment": held.record,
            "year": 2025,
            "result": rng.choice(("excellent", "competent", "competent")),
            "renew": True,
        }
        ledger.entry(
            "decisions.counsel_appraisal", organ=places.justice, on=date(2026, 1, 20), title=f"{held.row.title}2025年度考核", fields=fields
        )  # fmt: skip


def requests(ledger: Ledger, rng: Random, places: Places, appointed: list[Draft], people: dict[str, Account]) -> None:
    """Requests in every state, a few late; one in four is the business of the lawyer who works on the platform."""
    counsel = [d.record for d in appointed if d.record.kind == "counsel"]
    here = next(record for record in counsel if record.name == HERE)
    by, calendar, asked = people["hefa"], ledger.calendar, TOLD["asked"]
    for n in range(90):
        day = calendar.next_working_day(date(2026, 1 + n % 11, rng.randint(1, 28)))
        if day > ledger.today:
            continue
        told = asked[n % len(asked)]
        on_a_day = told["service"] in ("meeting", "litigation")
        fields = {
            **{name: told[name] for name in ("service", "subject", "question")}, "requester": rng.choice(places.departments[:20]),
            "needed_on": calendar.after(day, 8) if on_a_day else None,
        }  # fmt: skip
        draft = ledger.open("decisions.counsel_request", organ=places.justice, on=day, fields=fields)
        if n % 4 == 0:
            _serve(draft, rng, day, by, told, here, people["guwen"])
        else:
            _serve(draft, rng, day, by, told, rng.choice([record for record in counsel if record is not here]))
    _waiting(ledger, places, by, here, people["guwen"])


def _waiting(ledger: Ledger, places: Places, by: Account, here: Any, lawyer: Account) -> None:
    """What lies before the lawyer today: one to declare on, one to answer."""
    for n, told in enumerate((TOLD["asked"][1], TOLD["asked"][11])):
        day = ledger.calendar.next_working_day(ledger.today - timedelta(days=2 + n))
        fields = {name: told[name] for name in ("service", "subject", "question")}
        fields |= {"requester": places.departments[3 + n], "subject": f"{told['subject']}（补充材料）"}
        day = min(day, ledger.today)
        draft = ledger.open("decisions.counsel_request", organ=places.justice, on=day, fields=fields)
        draft.take("assign", day, by=by, fields={"appointment": here, "counsel_organ": firm()})
        if n:
            draft.take("clear", day, by=lawyer)


def firm() -> Organ:
    """The firm whose people work on the platform."""
    return Organ.objects.get(code=FIRM)


def _serve(
    draft: Draft, rng: Random, day: date, by: Account, told: dict[str, Any], held: Any, lawyer: Account | None = None
) -> None:  # fmt: skip
    """``lawyer``: does it on the platform; without one the office enters what came in writing."""
    calendar, today = draft.ledger.calendar, draft.ledger.today
    given = later(rng, calendar, day, 0, 2)
    if given > today:
        return
    draft.take("assign", given, by=by, fields={"appointment": held, "counsel_organ": firm() if lawyer else None})
    if forgotten(rng, given, 0.2):
        code, who = ("recuse", lawyer) if lawyer else ("stand_aside", by)
        draft.take(code, given, by=who, detail={"note": "两年内曾为对方当事人提供常年法律顾问服务"})
        return
    draft.take(*(("clear", given) if lawyer else ("clear_for", given)), by=lawyer or by)
    answered = draft.record.needed_on or later(rng, calendar, given, 1, 6)
    if answered > today or forgotten(rng, answered, 0.12):
        return
    opinion = {"opinion": told["opinion"].strip(), "hours": rng.choice((1, 2, 3)), "points": told["points"]}
    draft.take("deliver" if lawyer else "deliver_for", answered, by=lawyer or by, fields=opinion)
    closed = later(rng, calendar, answered, 1, 4)
    if closed <= today:
        draft.take("accept", closed, fields={"rating": rng.choice(("good", "good", "good", "fair"))})
