"""One record of each kind of officers, certificates, teams, training and items handed over, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Division, Organ
from tests.published.recipes.scene import CODE, Scene, day

OLD = date(2020, 1, 6)


def town(scene: Scene, n: int) -> Organ:
    """The n-th town of the county; made on first call."""
    code = f"{CODE}{201 + n}"
    Division.objects.get_or_create(
        code=code, defaults={"name": f"第{n + 1}镇", "level": Division.Level.TOWN, "parent_id": CODE}
    )
    fields = {
        "name": f"第{n + 1}镇人民政府", "short": f"第{n + 1}镇", "mark": f"镇{n + 1}", "kind": Organ.Kind.TOWN,
        "division_id": code, "parent": scene.government,
    }  # fmt: skip
    return Organ.objects.get_or_create(code=f"zhen{n:03}", defaults=fields)[0]


def officer(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A person on an enforcement post: ``duty``, ``joined`` and ``left`` years, ``posted`` to a town since a year, so many
    ``upkeep``s in the year."""
    agency = scene.departments[n % 25]
    joined = date(given.get("joined", year - 3), 3, 2)
    fields = {
        "name": f"执法{n}", "agency": agency, "duty": given.get("duty", "officer"), "joined_on": joined,
        "legal_reviewer": False,
    }  # fmt: skip
    draft = ledger.open("enforcement.officer", organ=scene.justice, on=max(joined, OLD), fields=fields)
    for k in range(given.get("upkeep", 0)):
        draft.take(
            "upkeep", day(year, n + k), fields={"duty": fields["duty"], "legal_reviewer": False, "post": f"第{k}中队"},
            detail={"what": ["post"]},
        )  # fmt: skip
    if posted := given.get("posted"):
        until = date(given["recalled"], 6, 30) if "recalled" in given else None
        posting = {"officer": draft.record, "town": scene.town, "since": date(posted, 4, 1), "until": until}
        ledger.entry("enforcement.postings", organ=agency, on=date(posted, 4, 1), title="下沉", fields=posting)
    if left := given.get("left"):
        draft.take("leave", date(left, 9, 1), fields={"left_why": "moved"}, detail={})
    return draft


def certificate(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An application for a certificate and what became of it: ``state`` reviewed, applied, refused, cancelled, withdrawn."""
    person = officer(ledger, scene, year, n).record
    on, state = day(year, n % 30), given.get("state", "reviewed")
    issued = given.get("issued", year)
    fields = {
        "officer": person, "kind": "national", "wanted": "first", "domains": ["market"], "area": CODE,
        "examiner": scene.justice,
    }  # fmt: skip
    if state in ("cancelled", "withdrawn"):
        start = date(issued - 1, 2, 1)
        fields |= {
            "cert_no": f"{n:08}",
            "issuer": "江岭省司法厅",
            "valid_from": start,
            "valid_until": date(issued + 3, 1, 31),
        }
        draft = ledger.open("enforcement.certificate", organ=person.agency, on=date(issued, 1, 4), fields=fields)
        draft.take("enter", date(issued, 1, 5))
        if state == "cancelled":
            return draft.take("cancel", on, fields={"cancel_why": "left_post"})
        return draft.take("withdraw", on, fields={"decision_no": "云府〔2022〕1号"})
    draft = ledger.open("enforcement.certificate", organ=person.agency, on=on, fields=fields)
    if state == "refused":
        return draft.take("refuse", on + timedelta(days=3), fields={"refusal": "不在执法岗位"})
    if state == "applied":
        return draft
    for kind in ("general", "special"):
        draft.take("exam", on, detail={"kind": kind, "passed": True, "held_on": on})
    return draft.take("review", on + timedelta(days=5), fields={})


def lesson(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One person at one lesson."""
    people = scene.__dict__.setdefault("_pupils", [])
    if not people:
        people += [officer(ledger, scene, year, k).record for k in range(40)]
    person = people[n % len(people)]
    fields = {"officer": person, "lesson": given.get("lesson", "business"), "hours": "4", "organiser": "县司法局"}
    return ledger.entry(
        "enforcement.training", organ=person.agency, on=day(year, n), title="执法业务培训", fields=fields
    )


def team(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A town's enforcement office, or a team of another kind."""
    founded = date(given.get("founded", year), 5, 1)
    body = town(scene, n) if given.get("kind", "town") == "town" else scene.departments[n]
    until = date(given["until"], 3, 1) if "until" in given else None
    fields = {"team_kind": given.get("kind", "town"), "belongs_to": body, "founded_on": founded, "until": until}
    return ledger.entry(
        "enforcement.teams", organ=body, on=max(founded, OLD), title="综合行政执法办公室", fields=fields
    )


def handed_item(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An item taken over by comprehensive enforcement, or one that the n-th of ``towns`` towns was given."""
    towns = given.get("towns", 0)
    since = date(given.get("since", year), 4, 1)
    fields = {
        "handed": "town" if towns else "taken_over", "item_code": f"{given['batch']}-{n // max(towns, 1):05}",
        "reform_field": f"第{n % 26 + 1}领域", "origin": scene.departments[n % 25], "since": since,
        "holder": town(scene, given.get("first", 0) + n % towns) if towns else scene.departments[100],
        "list_no": "江岭政发〔2022〕5号" if towns else "", "everywhere": given.get("everywhere", False),
        "until": date(given["until"], 2, 1) if "until" in given else None, "batch": "首批" if towns else "",
    }  # fmt: skip
    return ledger.entry(
        "enforcement.delegated_items", organ=scene.justice, on=since, title=f"第{n}项行政处罚", fields=fields
    )


def delegated_case(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case of a town under an item that it was given, punished on the spot; ``by`` department: one of a department's own;
    ``open``: not decided yet."""
    people = scene.__dict__.setdefault("_pair", [])
    if not people:
        people += [officer(ledger, scene, year, k, joined=2015).record for k in range(2)]
    own, on = given.get("by") == "department", day(year, n)
    fields = {
        "title": f"占道经营案{n}", "source": "own", "domain": "urban", "party_name": "孙大有", "party_kind": "person",
        "found_on": on, "facts": "占用道路", "delegated_item": "" if own else "fq-00001",
    }  # fmt: skip
    draft = ledger.open(
        "enforcement.penalty", organ=scene.departments[100] if own else scene.town, on=on, fields=fields
    )
    begun = {"officer_one": people[0], "officer_two": people[1], "basis": "城市市容管理条例第三十条"}
    draft.take("start_summary", on, fields=begun)
    if given.get("open"):
        return draft
    decided = {"kinds": ["fine"], "fine": "100", "told_on_spot": True}
    return draft.take("decide_on_spot", on, fields=decided, reach=False)


RECIPES = {
    "officer": officer, "certificate": certificate, "lesson": lesson, "enforcement_team": team, "handed_item": handed_item,
    "delegated_case": delegated_case,
}  # fmt: skip
