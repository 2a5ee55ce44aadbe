"""Places of service, village counsel at work, law villages, people and households, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.services.law_villages import conditions
from fazhi.areas.services.network.appointed import ROLL
from fazhi.spine import registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Division, Organ
from tests.published.recipes.scene import CODE, Scene, day

TOWN = CODE + "101"


def _village(n: int) -> Organ:
    code = f"{TOWN}{200 + n}"
    levels = Division.Level
    Division.objects.get_or_create(code=code, defaults={"name": f"新{n}村", "level": levels.VILLAGE, "parent_id": TOWN})
    found, _ = Organ.objects.get_or_create(
        code=f"lv{n:03}",
        defaults={"name": f"新{n}村村委会", "short": f"新{n}村", "kind": Organ.Kind.VILLAGE, "division_id": code},
    )
    return found


def legal_place(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A place of ``kind`` set up before the year, standing unless ``closed``."""
    kind = given["kind"]
    division = {"centre": CODE, "post": CODE, "station": TOWN}.get(kind) or _village(n).division_id
    fields = {
        "kind": kind, "division": division, "address": f"{n}号", "opened_on": date(year - 1, 5, 1), "closed_on": given.get("closed"),
    }  # fmt: skip
    return ledger.entry(
        "services.legal_places", organ=scene.justice, on=date(year - 1, 5, 1), title=f"第{n}场所", fields=fields
    )


def village_unit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A village on the roll since the year before."""
    n += given.get("first", 0)
    since = date(year - 1, 1, 4)
    until = given.get("until")
    fields = {
        "level": "village", "division": _village(n).division_id, "since": since, "until": until,
        "merged_into": "新1村" if until else "",
    }  # fmt: skip
    return ledger.entry("services.grassroots", organ=scene.justice, on=since, title=f"新{n}村", fields=fields)


def village_counsel(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """Counsel of a village since January of the year before, in force unless ``until``."""
    n += given.get("first", 0)
    since = date(year - 1, 1, 4)
    fields = {
        "kind": "village", "client": _village(n), "name": f"第{n}人", "since": since, "until": given.get("until"),
        "fee_basis": "none",
    }  # fmt: skip
    return ledger.entry(ROLL, organ=scene.justice, on=since, title=f"第{n}号", fields=fields)


def village_year(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One village's counsel in one year with one sit-in in March and what was ``did`` then."""
    village, model = _village(n + given.get("first", 0)), registry.register_of(ROLL).model
    held = model.objects.filter(client=village, withdrawn=False).first()
    if held is None:  # numbers are given when the rolls are written
        ledger.flush()
        held = model.objects.get(client=village, withdrawn=False)
    fields = {"village": village, "year": year, "appointment_no": held.number, "month_due": date(year, 3, 31)}
    draft = ledger.open("services.village_duty", organ=scene.town, on=date(year, 3, 1), fields=fields)
    return draft.take("visit", date(year, 3, 2 + n % 25), detail={"hours": "4", **given.get("did", {})})


def law_village(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A title of ``level`` given in ``named`` (a year, else this one); looked at again with ``result`` kept or revoked."""
    named = date(given.get("named", year), 2, 10)
    fields = {
        "village": _village(n + given.get("first", 0)),
        "town": scene.town,
        "civil": None,
        "level": given["level"],
    }
    draft = ledger.open("services.law_village", organ=scene.justice, on=date(year, 1, 6), fields=fields)
    if given.get("asked"):
        return draft
    draft.take("enter", date(year, 2, 12), fields={"named_on": named, "batch": "", "naming_no": "命名文件"})
    if result := given.get("result"):
        on = day(year, n) + timedelta(days=60)
        ticked = [c.code for c in conditions.in_force(on)]
        draft.take("review", on, fields={"rechecked": ticked if result == "kept" else ticked[1:]})
        if result == "kept":
            draft.take("keep", on, detail={"facts": "达标"})
        else:
            draft.take("revoke", on, fields={"revoked_no": "撤销文件"}, detail={"facts": "不达标"})
    return draft


def law_person(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    since = date(year - 1, 3, 1)
    fields = {
        "village": _village(n % 60), "kind": given["kind"], "category": "grid", "name": "甲", "cert_no": f"Z{n:05}",
        "since": since, "until": given.get("until"),
    }  # fmt: skip
    return ledger.entry("services.law_people", organ=scene.town, on=since, title=f"{n}号", fields=fields)


def law_household(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    since = date(year - 1, 3, 1)
    fields = {
        "village": _village(n % 60), "household_no": f"{given.get('mark', '')}{n:04}", "named_on": since, "until": given.get("until"),
    }  # fmt: skip
    return ledger.entry("services.law_households", organ=scene.town, on=since, title=f"{n}号户", fields=fields)


def culture_place(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    opened = date(year - 1, 6, 1)
    fields = {
        "kind": given["kind"], "division": TOWN, "address": f"{n}号", "opened_on": opened, "closed_on": given.get("closed"),
    }  # fmt: skip
    return ledger.entry("services.law_places", organ=scene.justice, on=opened, title=f"第{n}阵地", fields=fields)


RECIPES = {
    "legal_place": legal_place, "village_unit": village_unit, "village_counsel": village_counsel, "village_year": village_year,
    "law_village": law_village, "law_person": law_person, "law_household": law_household, "culture_place": culture_place,
}  # fmt: skip
