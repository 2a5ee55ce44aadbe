"""Penalty cases of the demonstration that are written out: what was found, asked, answered, discussed."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import penalty_course as go
from fazhi.demo.scenarios.penalties import Duty
from fazhi.demo.scenarios.penalty_course import SYSTEM, Course
from fazhi.demo.scenarios.penalty_rooms import up_to_date
from fazhi.spine.bulk import Ledger

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("penalty_written.toml").read_text(encoding="utf-8")
)["case"]
#: How far a case has come that says where it stands.
STOPS = ("investigating", "reported", "noticed", "served")


def cases(ledger: Ledger, rng: Random, places: Places) -> list[Course]:
    """Open and walk every written case, as far as it says or today allows; returns those that were begun."""
    duty, begun = Duty(), []
    for of in CASES:
        organ, day = places.department(of["organ"]), ledger.calendar.next_working_day(of["day"])
        pair = duty.pair(rng, organ, of["domain"], day)
        if len(pair) < 2 or day > ledger.today:
            continue
        person = of["party_kind"] == "person"
        fields = {
            "title": of["title"], "source": "check", "domain": of["domain"], "party_name": of["party"], "party_kind": of["party_kind"],
            "found_on": of["day"], "facts": of["facts"], "act_code": of["act_code"], "campaign": of.get("campaign", ""),
            "party_key" if person else "party_uscc": f"990126{rng.randint(10**11, 10**12 - 1)}",
        }  # fmt: skip
        own = {one.name for one in pair}
        persons = {"asked": of["asked"], "reviewer": name_of(rng, but=own), "hearing": name_of(rng, but=own)}
        draft = ledger.open(SYSTEM, organ=organ, on=day, fields=fields)
        course = Course(ledger, rng, draft, day, of, (pair[0], pair[1]), persons)
        _walk(course, of)
        up_to_date(course)
        begun.append(course)
    return begun


def _walk(course: Course, of: dict[str, Any]) -> None:
    one, two = course.officers
    stop = STOPS.index(of["stop"]) if "stop" in of else len(STOPS)
    if not course.wait(1, 5).take("file", officer_one=one, officer_two=two):
        return
    proof = {"origin": "经营（作业）现场", "taken_on": course.day, "proves": of["facts"][:80]}
    course.take("evidence", detail={"name": "现场笔录、照片和录像", "evidence_kind": "record", **proof})
    film = {"act": "现场检查", "medium": "video", "taken_on": course.day, "uploaded_on": course.day, "device": "ZF-07"}
    course.take("recording", detail={**film, "place": "执法记录数据平台"})
    asked = {
        "person": of["asked"],
        "identity": "当事人或者其负责人",
        "place": "本机关询问室",
        "content": of["interview"],
        "checked": True,
    }
    if not course.wait(2, 5).take("interview", detail={**asked, "taken_on": course.day, "shown": True}) or stop == 0:
        return
    if not course.wait(5, 12).take("conclude", **_draft(of)) or not go.reviewed(course, "case") or stop == 1:
        return
    if of["outcome"] != "penalised":
        return _spared(course, of)
    _penalised(course, of, stop)


def _draft(of: dict[str, Any], fine: int | None = None) -> dict[str, Any]:
    amount = of.get("fine") if fine is None else fine
    return {
        "draft_outcome": of["outcome"], "draft_kinds": of.get("kinds", []), "draft_fine": Decimal(amount) if amount else None,
        "draft_confiscated": Decimal(of["confiscated"]) if "confiscated" in of else None, "basis": of["basis"],
        "range_low": Decimal(of["low"]), "range_high": Decimal(of["high"]), "degree": of.get("degree", ""),
        "discretion": of["discretion"], "mitigation": of.get("mitigation", []), "mildness": of.get("mildness", []),
        "major": of.get("major", []), "collective": of.get("collective", False), "report": of["report"],
    }  # fmt: skip


def _spared(course: Course, of: dict[str, Any]) -> None:
    if course.wait(0, 3).take("decide_none") and course.wait(0, 3).serve("serve_decision"):
        course.take("educate", detail={"content": of["education"]})
        go.carried_out(course, "已教育当事人")


def _penalised(course: Course, of: dict[str, Any], stop: int) -> None:
    if not (course.take("notify", detail={}) and course.serve("serve_notice")):
        return
    if "defence" in of and not course.wait(1, 2).take("defend", detail={"content": of["defence"]}):
        return
    if stop == STOPS.index("noticed"):
        return
    if "defence" in of:
        course.take("answer_defence", detail={"answer": of["answer"], "reason": of["answer_reason"]})
    if "hearing" in of and not _hearing(course, of):
        return
    if "revised_fine" in of and not course.take("revise", **_draft(of, of["revised_fine"])):
        return
    course.wait(5, 7)
    if of.get("major") and not go.reviewed(course, "legal"):
        return
    if "revised_fine" in of and not of.get("major") and not go.reviewed(course, "case"):
        return
    if of.get("collective"):
        talk = {
            "chair": "机关主要负责人",
            "present": "机关负责人四人，法制审核、办案机构人员列席",
            "opinions": of["discussion"],
        }
        if not course.wait(1, 3).take("discuss", detail={**talk, "conclusion": "同意拟处罚意见"}):
            return
    if go.decided(course, of.get("accountable", 0)) and stop > STOPS.index("served"):
        go.carried_out(course, of["result"])


def _hearing(course: Course, of: dict[str, Any]) -> bool:
    if not course.wait(1, 2).take("request_hearing"):
        return False
    at = course.ledger.calendar.after(course.day, 10)
    who: dict[str, Any] = {
        "hearing_on": at,
        "hearing_place": "本机关听证室",
        "hearing_officer": course.persons["hearing"],
    }
    if not course.take("set_hearing", **who, hearing_open=True) or not course.serve("serve_hearing"):
        return False
    course.day = at
    row = {"attended": "当事人、代理人、调查人员", "record": of["hearing"], "conclusion": of["hearing_conclusion"]}
    return course.take("hold_hearing", detail=row)
