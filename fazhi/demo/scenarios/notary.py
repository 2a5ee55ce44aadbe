"""Two years of notaries in owners' votes and property management."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten, later, soon
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

OFFICE = "云岚县公证处"
BEGUN = date(2025, 1, 13)
_TEXTS = tomllib.loads(Path(__file__).with_name("notary_texts.toml").read_text(encoding="utf-8"))
KINDS = {"manager": 20, "use_fund": 26, "committee": 18, "rules": 6, "covenant": 6, "raise_fund": 6, "rebuild": 8,
         "change_use": 8, "other": 4}  # fmt: skip


def votes(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 60) -> None:
    """Owners' votes, each as far as it has come: passed, not passed, too few taking part, not notarised, withdrawn."""
    span = (ledger.today - BEGUN).days
    for offset in sorted(rng.randrange(span) for _ in range(count)):
        day = ledger.calendar.next_working_day(BEGUN + timedelta(days=offset))
        if day <= ledger.today:
            _one(ledger, rng, places, people["pufa"], day)


def _one(ledger: Ledger, rng: Random, places: Places, by: Account, day: date) -> None:
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    town = rng.choice(places.towns[:6])
    fields = {
        "community": rng.choice(_TEXTS["communities"]), "street_office": town, "vote_kind": kind,
        "subject": rng.choice(_TEXTS["subjects"][kind]), "proposer": rng.choice(("committee", "committee", "owners", "street")),
        "notary_office": OFFICE,
    }  # fmt: skip
    draft = ledger.open("services.owners_vote", organ=places.justice, on=day, fields=fields, by=by)
    persons = rng.randrange(80, 900)
    area = Decimal(persons) * Decimal(rng.randrange(8600, 12800)) / 100
    checked = later(rng, ledger.calendar, day, 1, 5)
    if checked > ledger.today:
        return
    digest = sha256(f"{draft.record.community}{day}".encode()).hexdigest()
    roll = {"roll_persons": persons, "roll_area": area, "roll_digest": digest}
    draft.take("verify_roll", checked, by=by, fields=roll)
    if rng.random() < 0.06:
        draft.take("withdraw", checked, by=by, fields={"reason": "提出人撤回议题"})
        return
    start = soon(rng, checked, 18, 28)
    end = start + timedelta(days=rng.choice((3, 7, 10)))
    draft.take(
        "schedule",
        checked,
        by=by,
        fields={"vote_from": start, "vote_until": end, "way": rng.choice(("online", "paper", "both"))},
    )
    told = checked + timedelta(days=1)
    if told > ledger.today or forgotten(rng, told, 0.2):
        return
    draft.take("notify", told, by=by, fields={"notice_where": "公告栏、各单元门口和业主群", "residents_told": True})
    if start <= ledger.today:
        draft.take("open_vote", start, by=by)
        _vote(ledger, rng, draft, by, end)


def _vote(ledger: Ledger, rng: Random, draft: Draft, by: Account, end: date) -> None:
    accepted = max(draft.record.vote_from, end - timedelta(days=3))
    if accepted > ledger.today:
        return
    notaries = "、".join((name_of(rng), name_of(rng)))
    draft.take("accept_notary", accepted, by=by, fields={"notary_office": OFFICE, "notaries": notaries})
    if end > ledger.today:
        return
    if rng.random() < 0.04:
        draft.take("not_done", end, by=by, fields={"not_done": "disputed", "reason": ""})
        return
    draft.take("tally", end, by=by, fields=_tally(rng, draft.record))
    done = later(rng, ledger.calendar, end, 2, 6) if rng.random() > 0.05 else later(rng, ledger.calendar, end, 16, 20)
    if done > ledger.today or forgotten(rng, done, 0.2):
        return
    draft.take(
        "certify", done, by=by, fields={"certificate_no": f"（{done.year}）云岚证字第{rng.randrange(100, 2000)}号"}
    )
    filed = later(rng, ledger.calendar, done, 1, 8)
    if filed <= ledger.today:
        draft.take("file", filed, by=by)


def _tally(rng: Random, record: Any) -> dict[str, Any]:
    """Most votes reach two thirds and are clear; one in eight does not reach them."""
    share = rng.uniform(0.68, 0.9) if rng.random() > 0.12 else rng.uniform(0.4, 0.63)
    took = int(record.roll_persons * share)
    agreed, abstained = int(took * rng.uniform(0.55, 0.95)), int(took * 0.03)
    each = record.roll_area / record.roll_persons
    side = lambda n: (n or None, (n * each).quantize(Decimal("0.01")) if n else None)  # noqa: E731
    names = ("for", "against", "abstain")
    numbers = (agreed, took - agreed - abstained, abstained)
    weighed = {name: side(n) for name, n in zip(names, numbers, strict=True)}
    return {
        **{f"{name}_persons": one[0] for name, one in weighed.items()},
        **{f"{name}_area": one[1] for name, one in weighed.items()}, "read_out": True,
    }  # fmt: skip


def helps(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 70) -> None:
    """Evidence kept, money deposited, handovers watched, advice."""
    span = (ledger.today - BEGUN).days
    for offset in sorted(rng.randrange(span) for _ in range(count)):
        day = ledger.calendar.next_working_day(BEGUN + timedelta(days=offset))
        if day > ledger.today:
            continue
        kind = rng.choices(list(_TEXTS["help"]), (40, 16, 20, 24))[0]
        done = later(rng, ledger.calendar, day, 1, 12)
        fields = {
            "help_kind": kind, "community": rng.choice(_TEXTS["communities"]), "notary_office": OFFICE, "accepted_on": day,
            "done_on": done if done <= ledger.today else None,
            "certificate_no": f"（{done.year}）云岚证字第{rng.randrange(2000, 4000)}号"
            if done <= ledger.today and kind != "advice" else "",
            "amount": rng.randrange(20, 900) * 100 if kind == "deposit" else None,
        }  # fmt: skip
        ledger.entry(
            "services.property_help", organ=places.justice, on=day, title=rng.choice(_TEXTS["help"][kind]), fields=fields,
            by=people["pufa"],
        )  # fmt: skip
