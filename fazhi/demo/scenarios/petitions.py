"""Two years of petitions of 云岚县: all channels, the six ways, reviews, doubles and repeats; accusations and suggestions apart."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.disputes.petitions.rating import BALLOT
from fazhi.areas.disputes.petitions.words import Channel
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ, Post

BEGUN = date(2025, 1, 3)
_TEXTS = tomllib.loads(Path(__file__).with_name("petition_texts.toml").read_text(encoding="utf-8"))
MATTERS: list[dict[str, Any]] = _TEXTS["matter"]
CHANNELS = (
    Channel.WEB,
    Channel.HOTLINE,
    Channel.VISIT,
    Channel.LETTER,
    Channel.MAILBOX,
    Channel.PHONE,
    Channel.TRANSFER,
    Channel.FAX,
)
WEIGHTS = (34, 20, 16, 10, 8, 6, 5, 1)
#: A relocation in one town that brings many petitions in one autumn: what early warning is for.
BUMP_TOWN, BUMP_MONTH, BUMP = "白鹭镇", (2026, 10), 14


class Office:
    """县信访局 at work: its people, and one post apart that may read accusations."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.organ = places.department("县信访局")
        self.clerk = people[self.organ.code]
        given = [("disputes", Role.CLERK), ("disputes", Role.OFFICE_HEAD), ("disputes.accusation", Role.OFFICE_HEAD)]
        for systems, role in given:
            Post.objects.get_or_create(
                account=self.clerk, organ=self.organ, role=role, systems=systems,
                defaults={"reach": Reach.DIVISION, "title": "信访登记岗"},
            )  # fmt: skip
        self.clerk.__dict__.pop("_posts", None)

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 420) -> list[Draft]:
    """That many petitions over the two years, as far as each has come, and the many of one town's relocation."""
    office = Office(ledger, rng, places, people)
    span = (ledger.today - BEGUN).days
    days = sorted(BEGUN + timedelta(days=rng.randrange(span)) for _ in range(number))
    weights = [m["weight"] for m in MATTERS]
    found = [_case(office, day, rng.choices(MATTERS, weights)[0]) for day in days]
    town = next(t for t in places.towns if t.short == BUMP_TOWN)
    first = date(*BUMP_MONTH, 9)
    bump = [
        _case(office, first + timedelta(days=n % 20), MATTERS[0], town, "白鹭镇滨河片区")
        for n in range(min(BUMP, number // 5))
    ]
    return found + [draft for draft in bump if draft]


def _case(office: Office, day: date, told: dict[str, Any], town: Organ | None = None, place: str = "") -> Draft:
    rng = office.rng
    town = town or rng.choice(office.places.towns)
    village = rng.choice(office.places.villages_of(town))
    channel, anonymous = rng.choices(CHANNELS, WEIGHTS)[0], rng.random() < 0.08
    crowd = rng.choice((1, 1, 1, 1, 1, 2, 3, 8)) if channel == Channel.VISIT else 1
    fields = {
        "receiver": "office", "channel": channel, "content": told.get("content", "claim"), "topic": told["topic"],
        "subject": told["subject"], "demand": told["demand"], "petitioner": "" if anonymous else name_of(rng),
        "phone": "" if anonymous else f"199{rng.randrange(10**8):08}", "address": "" if anonymous else village.short,
        "joint_count": crowd, "representatives": "、".join(name_of(rng) for _ in range(min(crowd, 3))) if crowd >= 5 else "",
        "place": place or f"{town.short}{village.short}{rng.randint(1, 12)}组",
        "external_no": f"网{day:%Y%m%d}{rng.randrange(1000):03}" if channel == Channel.WEB else "",
    }  # fmt: skip
    draft = office.ledger.open(
        "disputes.petition", organ=office.organ, on=day, fields=fields, by=office.clerk, scope=village.scope
    )
    _route(office, draft, day, told)
    return draft


def _route(office: Office, draft: Draft, day: date, told: dict[str, Any]) -> None:
    rng = office.rng
    routed = office.after(day, 0, 4) if rng.random() > 0.02 else office.after(day, 12, 16)
    if not office.past(routed):
        return
    if rng.random() < 0.03:
        draft.take("pass_on", routed, by=office.clerk, fields={"passed_to": "岭州市信访局"})
        return
    handler = (
        office.places.department(rng.choice(told["organs"]))
        if told["organs"] != ["县司法局"]
        else office.places.justice
    )
    draft.take("route", routed, by=office.clerk, fields={"handler": handler})
    day = routed
    if rng.random() < 0.05 and office.past(back := office.after(day, 1, 4)):
        draft.take("object", back, detail={"reason": "所反映的事项不在本单位职责范围", "proper": ""})
        if not office.past(back := office.after(back, 1, 2)):
            return
        draft.take("refuse_objection", back, by=office.clerk)
        day = back
    accepted = office.after(day, 1, 7) if rng.random() > 0.02 else office.after(day, 13, 18)
    if not office.past(accepted) or (rng.random() < 0.06 and routed > date(2026, 9, 20)):
        return
    tell = draft.record.can_be_told
    if rng.random() < 0.04:
        why = {"refusal": "unclear", "refusal_note": "反映内容不具体，可以补充后重新提出"}
        draft.take("decline" if tell else "decline_untold", accepted, fields=why)
        return
    draft.take("accept" if tell else "accept_untold", accepted)
    _sort(office, draft, accepted, told)


def _sort(office: Office, draft: Draft, day: date, told: dict[str, Any]) -> None:
    rng, track = office.rng, told.get("track", "")
    on = office.after(day, 0, 3)
    if not office.past(on):
        return
    if told.get("content") == "suggestion":
        answered = office.after(on, 5, 25)
        if office.past(answered):
            draft.take("study", answered, fields={"opinion": told["opinion"], "opinion_basis": ""})
            _finish(office, draft, answered)
    elif track == "to_reconsideration" and draft.record.petitioner and rng.random() < 0.5:
        detail = {
            "respondent": told["respondent"], "act_name": told["act"], "act_kind": "penalty", "field": told["field"], "request": "撤销该决定",
            "known_on": draft.matter.opened_on - timedelta(days=rng.randint(3, 20)), "wishes": True,
        }  # fmt: skip
        draft.take("to_reconsideration", on, detail=detail)
    elif track and track != "to_reconsideration":
        target = told.get("target") or str(draft.record.handler)
        draft.take(track, on, fields={"passed_to": target, "way": told["way"]})
    else:
        _handle(office, draft.take("sort_opinion", on), on, told)


def _handle(office: Office, draft: Draft, day: date, told: dict[str, Any]) -> None:
    rng = office.rng
    if rng.random() < 0.04 and office.past(heard := office.after(day, 8, 15)):
        draft.take(
            "hear", heard, detail={"place": "县信访接待中心", "held_openly": True, "conclusion": "双方意见已充分听取"}
        )
    town = next((t for t in office.places.towns if draft.matter.scope.startswith(t.scope)), None)
    if told.get("quarrel") and town and rng.random() < 0.3 and office.past(handed := office.after(day, 2, 5)):
        detail = {
            "body": town, "other_side": name_of(rng), "dispute_type": told["quarrel"], "agreed": True, "restricted": False, "involves_minor": False,
        }  # fmt: skip
        draft.take("mediate", handed, detail=detail)
    luck = rng.random()
    if luck < 0.05 and office.past(extended := office.after(day, 25, 32)):
        draft.extend("handle", 30, extended, reason="需要专业鉴定")
        answered = office.after(extended, 10, 20)
    else:
        answered = office.after(day, 8, 36) if luck < 0.96 else office.after(day, 48, 58)
    if not office.past(answered):
        return
    opinion = {
        "opinion": told.get("opinion", "经核查，处理并无不当，已释明。"),
        "opinion_basis": told.get("basis", "信访工作条例第三十二条"),
    }
    draft.take("opine", answered, fields=opinion | {"result": told.get("result", "explain")})
    _finish(office, draft, answered)


def _finish(office: Office, draft: Draft, day: date) -> None:
    """Service, assessment, and for a few the two reviews."""
    rng, record = office.rng, draft.record
    if not record.can_be_told:
        draft.take("conclude", day)
        return
    served = office.after(day, 1, 5)
    if not office.past(served):
        return
    draft.take("serve_answer", served)
    if rng.random() < 0.6 and office.past(rated := office.after(served, 3, 9)):
        words = ("yes", "yes", "yes", "yes", "mostly", "mostly", "no")
        said = {"office": rng.choice(words), "organ": rng.choice(words)}
        if record.channel == Channel.WEB:
            organs = {"office": draft.matter.organ, "organ": record.handler}
            ballots.count(BALLOT, [Vote(organs[part], part, answer) for part, answer in said.items()], on=rated)
        else:
            fields = {f"rated_{part}": answer for part, answer in said.items()} | {"rated_by": "phone"}
            draft.take("rate", rated, by=office.clerk, fields=fields)
    if record.content == "claim" and rng.random() < 0.1 and office.past(asked := office.after(served, 8, 15)):
        _review(office, draft, asked)
    elif office.past(done := served + timedelta(days=45)):
        draft.take("archive", done, by=office.clerk)


def _review(office: Office, draft: Draft, day: date) -> None:
    rng = office.rng
    draft.take("ask_review", day, by=office.clerk, fields={"review_organ": office.places.government})
    if not office.past(on := office.after(day, 10, 19)):
        return
    draft.take(
        "review",
        on,
        fields={"review_result": "upheld" if rng.random() < 0.85 else "changed", "review_note": "经复查，予以办结。"},
    )
    if not office.past(served := office.after(on, 1, 4)):
        return
    draft.take("serve_review", served)
    if rng.random() < 0.5:
        return


def again(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], firsts: list[Draft]) -> int:
    """What came again, once the first ones have their numbers: doubles by another channel, and repeats of answered matters."""
    office, made = Office(ledger, rng, places, people), 0
    for first in firsts:
        luck = rng.random()
        day = office.after(first.matter.opened_on, 3, 10)
        if luck < 0.04 and office.past(office.after(day, 0, 2)):
            double = _like(
                office,
                first,
                day,
                {"channel": "hotline", "external_no": f"12345-{day:%y%m%d}-{rng.randrange(900) + 100}"},
            )
            double.take("merge", office.after(day, 0, 2), by=office.clerk, fields={"merged_into": first.matter.number})
            made += 1
        elif luck < 0.10 and first.record.answered_on:
            for n in range(rng.choice((1, 1, 2))):
                day = office.after(first.record.answered_on, 20 + 30 * n, 45 + 30 * n)
                if office.past(day):
                    _like(office, first, day, {"same_as": first.matter.number})
                    made += 1
    return made


def _like(office: Office, first: Draft, day: date, more: dict[str, Any]) -> Draft:
    old = first.record
    names = ("receiver", "channel", "content", "topic", "subject", "demand", "petitioner", "phone", "address", "place")
    fields = {name: getattr(old, name) for name in names} | {"joint_count": 1} | more
    return office.ledger.open(
        "disputes.petition", organ=office.organ, on=day, fields=fields, by=office.clerk, scope=first.matter.scope
    )


def apart(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Accusations, passed to the discipline body outside the platform, and the suggestions of the office."""
    office, texts = Office(ledger, rng, places, people), _TEXTS["accusations"]
    for n in range(24):
        day = ledger.calendar.next_working_day(BEGUN + timedelta(days=25 * n + rng.randrange(20)))
        named = rng.random() < 0.4
        fields = {
            "channel": rng.choice(("letter", "web", "visit")), "accused": rng.choice(texts["accused"]), "facts": rng.choice(texts["facts"]),
            "informant": name_of(rng) if named else "", "phone": f"199{rng.randrange(10**8):08}" if named else "",
        }  # fmt: skip
        if not office.past(day):
            break
        draft = ledger.open("disputes.accusation", organ=office.organ, on=day, fields=fields, by=office.clerk)
        if office.past(on := office.after(day, 1, 8)):
            draft.take("pass_on", on, by=office.clerk, fields={"receiver": None, "receiver_name": "云岚县纪委监委"})
            if office.past(end := office.after(on, 20, 50)):
                draft.take("tell" if named else "finish", end, by=office.clerk)
    for n, told in enumerate(_TEXTS["advice"] * 3):
        _advice(office, ledger.calendar.next_working_day(BEGUN + timedelta(days=55 * n + rng.randrange(30))), told)


def _advice(office: Office, day: date, told: dict[str, Any]) -> None:
    issued = office.after(day, 1, 5)
    if not office.past(issued):
        return
    fields = {**told, "agency": office.places.department(told["agency"])}
    draft = office.ledger.open("disputes.petition_advice", organ=office.organ, on=day, fields=fields, by=office.clerk)
    due = issued + timedelta(days=30)
    draft.take("issue", issued, by=office.clerk, fields={"reply_due": due})
    if office.past(replied := office.after(issued, 8, 18)) and office.rng.random() < 0.85:
        draft.take(
            "reply_received",
            replied,
            by=office.clerk,
            fields={"reply": "已研究采纳，制定整改措施。", "adopted": office.rng.random() < 0.9},
        )
