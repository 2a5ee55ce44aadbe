"""Two years of departments' mediation on line: who is seated, the disputes, the agreements and what the court made of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.disputes.confirmation.seats import OdrMediator, SharedCourtroom
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

CODE = "disputes.confirmation"
COURT = "云岚县人民法院"
BEGUN = date(2025, 1, 13)
_TEXTS = tomllib.loads(Path(__file__).with_name("confirmation_texts.toml").read_text(encoding="utf-8"))
SOURCES = ("portal", "own", "court_before", "hotline", "petition")


def seats(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Ten departments seated with 38 mediators, one that has left, five shared courtrooms. Flushes in between."""
    clerk, justice = people["fuyi"], places.justice
    for seat in (*_TEXTS["seat"], *_TEXTS["left"]):
        agency = places.department(seat["agency"])
        fields = {"agency": agency, **{name: seat.get(name) for name in ("field", "brand", "since", "until")}}
        ledger.entry(
            "disputes.odr_seats",
            organ=justice,
            on=seat["since"],
            title=f"{seat['field']}在线调解",
            fields=fields,
            by=clerk,
        )
    for room in _TEXTS["room"]:
        fields = {name: room[name] for name in ("kind", "address", "judge", "since")}
        fields |= {"coordinator": name_of(rng), "terminal": f"GX-{rng.randrange(1000):03}"}
        ledger.entry(
            "disputes.shared_courtrooms", organ=justice, on=room["since"], title=room["name"], fields=fields, by=clerk
        )
    ledger.flush()
    number = 0
    for seat in _TEXTS["seat"]:
        for _ in range(seat["mediators"]):
            number += 1
            fields = {"name": name_of(rng), "agency": places.department(seat["agency"]), "since": seat["since"]}
            title = f"行调{number:03}"
            ledger.entry(
                "disputes.odr_mediators", organ=justice, on=seat["since"], title=title, fields=fields, by=clerk
            )
    ledger.flush()


@dataclass
class Desk:
    """What every case needs: the ledger and who is there on its days."""

    ledger: Ledger
    rng: Random
    bureau: Account
    mediators: dict[int, list[OdrMediator]]
    rooms: list[SharedCourtroom]

    def after(self, day: date, least: int, most: int) -> date:
        return later(self.rng, self.ledger.calendar, day, least, most)

    def ahead(self, day: date) -> bool:
        """It lies ahead of today, or was forgotten of late."""
        return day > self.ledger.today or forgotten(self.rng, day, 0.05)


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], count: int = 220) -> None:
    """Disputes from January 2025 on, each as far as it has come. ``seats`` must have been written."""
    mediators: dict[int, list[OdrMediator]] = {}
    for one in OdrMediator.objects.select_related("agency").order_by("pk"):
        mediators.setdefault(one.agency_id, []).append(one)
    desk = Desk(ledger, rng, people["fuyi"], mediators, list(SharedCourtroom.objects.order_by("pk")))
    span = (ledger.today - BEGUN).days
    for offset in sorted(rng.randrange(span) for _ in range(count)):
        day = ledger.calendar.next_working_day(BEGUN + timedelta(days=offset))
        seated = [seat for seat in _TEXTS["seat"] if seat["since"] <= day]
        if seated and day <= ledger.today:
            seat = rng.choice(seated)
            organ = places.department(seat["agency"])
            by = people.get(organ.code) or people[{"bm01": "gongan", "bm02": "shichang"}[organ.code]]
            _one(desk, seat, organ, by, day, places)


def _one(desk: Desk, seat: dict[str, Any], organ: Organ, by: Account, day: date, places: Places) -> None:
    rng, source = desk.rng, desk.rng.choices(SOURCES, (40, 30, 14, 10, 6))[0]
    rooms = [room for room in desk.rooms if room.since <= day]
    room = rng.choice(rooms) if rooms and rng.random() < 0.4 else None
    firm = seat["kind"] in ("consumer", "labour", "property", "tourism")
    fields = {
        "source": source, "dispute_type": seat["kind"], "subject": rng.choice(seat["subjects"]), "applicants": name_of(rng),
        "respondents": f"云岚县{rng.choice(('兴隆', '锦程', '惠民', '山水'))}有限公司" if firm else name_of(rng),
        "applicant_phone": f"199{rng.randrange(10**8):08}", "amount_involved": rng.randrange(6, 400) * 100,
        "wish": "courtroom" if room else "online", "courtroom": room,
        "parent_source_no": f"云信转〔{day.year}〕{rng.randrange(1, 300)}号" if source in ("petition", "court_before") else "",
    }  # fmt: skip
    draft = desk.ledger.open(
        CODE, organ=places.justice, on=day, fields=fields, by=None if source == "portal" else desk.bureau
    )
    on = desk.after(day, 0, 2)
    if desk.ahead(on):
        return
    if rng.random() < 0.03:
        draft.take("refuse", on, by=desk.bureau, fields={"refusal_reason": "not_department"})
        return
    draft.take("allocate", on, by=desk.bureau, fields={"department": organ})
    _mediate(desk, draft, seat, by, desk.after(on, 0, 3), room)


def _mediate(
    desk: Desk, draft: Draft, seat: dict[str, Any], by: Account, day: date, room: SharedCourtroom | None
) -> None:
    """Acceptance, sessions, and a text to sign or a failure."""
    rng = desk.rng
    if desk.ahead(day):
        return
    if rng.random() < 0.06:
        draft.take("decline", day, by=by, fields={"refusal_reason": "party_refuses"})
        return
    mediator = rng.choice(desk.mediators[draft.record.department.pk])
    draft.take("accept", day, by=by, fields={"mediator": mediator, "no_refusal": True, "duty_basis": seat["basis"]})
    for _ in range(rng.choice((1, 1, 2))):
        day = desk.after(day, 1, 6)
        if desk.ahead(day):
            return
        way = {"way": "courtroom", "courtroom": room} if room else {"way": "online"}
        facts = "双方陈述并出示证据，调解员说明有关规定，双方协商。"
        draft.take(
            "session", day, by=by, detail={**way, "judge_guided": bool(room) and rng.random() < 0.5, "facts": facts}
        )
    day = desk.after(day, 0, 5)
    if desk.ahead(day):
        return
    if rng.random() < 0.24:
        ways = ["court", "legal_aid"] if seat["kind"] != "labour" else ["labour_arbitration", "legal_aid"]
        draft.take("fail", day, by=by, fields={"failure_reason": "no_agreement", "other_ways": ways})
        _archive(desk, draft, by, day)
        return
    _agree(desk, draft, seat, by, day)


def _agree(desk: Desk, draft: Draft, seat: dict[str, Any], by: Account, day: date) -> None:
    rng, record = desk.rng, draft.record
    amount = round(float(record.amount_involved) * rng.uniform(0.4, 1) / 100) * 100
    relation = "adoption" if "收养" in record.subject else "labour" if seat["kind"] == "labour" else "money"
    fields = {
        "agreement_content": seat["content"].format(amount=amount), "agreement_amount": amount, "relation": relation,
        "performance_due_on": day + timedelta(days=rng.choice((15, 30, 60))),
    }  # fmt: skip
    draft.take("offer", day, by=by, fields=fields)
    for side in ("applicant", "respondent"):
        day = desk.after(day, 0, 2)
        if desk.ahead(day):
            return
        code = "sign" if rng.random() < 0.7 else "sign_received"
        signer = record.applicants if side == "applicant" else record.respondents
        own = None if code == "sign" else by
        draft.take(code, day, by=own, detail={"side": side, "signer": signer})
    draft.take("seal", day, by=by, fields={"sealed": True})
    _confirm(desk, draft, by, day)


def _confirm(desk: Desk, draft: Draft, by: Account, day: date) -> None:
    """Most apply together, a few too late or one alone; the court rules."""
    rng = desk.rng
    if draft.record.relation != "adoption" and rng.random() < 0.6:
        asked = desk.after(day, 1, 12)
        if asked > desk.ledger.today:
            return
        draft.take("join", asked, detail={"side": "applicant"})
        if rng.random() < 0.9:
            draft.take("join", asked, detail={"side": "respondent"})
            draft.take("apply_confirmation", asked, by=by, fields={"court": COURT})
            day = _court(desk, draft, by, asked)
            if draft.matter.state == "confirming":
                return
    done = desk.after(day, 3, 25)
    if done > desk.ledger.today:
        return
    if rng.random() < 0.9:
        draft.take("perform", done, by=by)
        draft.take("visit", done, by=by, detail={"performed": True, "satisfied": rng.random() < 0.96, "facts": ""})
    else:
        draft.take("default", done, by=by)
        if draft.matter.state == "confirmed":
            draft.take("enforce", done, by=by)
    _archive(desk, draft, by, done)


def _court(desk: Desk, draft: Draft, by: Account, asked: date) -> date:
    """Returns the day of the ruling, or of the application where none is known yet."""
    rng = desk.rng
    taken, ruled = asked + timedelta(days=rng.randrange(3)), desk.after(asked, 4, 13)
    if ruled > desk.ledger.today:
        return asked
    joint = rng.random() < 0.25
    number = f"（{taken.year}）云9901调确{rng.randrange(1, 400)}号"
    fields = {
        "court_case_no": number, "court_rule": "rules_2011" if joint else "special",
        "court_rule_reason": "与人民调解委员会联合调解，法院告知适用15日" if joint else "",
    }  # fmt: skip
    draft.take("court_accept", taken, by=by, fields=fields)
    draft.take("confirm" if rng.random() < 0.94 else "refuse_confirmation", ruled, by=by)
    return ruled


def _archive(desk: Desk, draft: Draft, by: Account, day: date) -> None:
    on = desk.after(day, 1, 8)
    if on <= desk.ledger.today:
        draft.take("archive", on, by=by)
