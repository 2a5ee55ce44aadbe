"""Appraisals of the county's departments: 2025 concluded with objections both ways, 2026 under way.

After everything the items read from: points follow from the demonstration's own records.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.model_county import NAMED
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Matter

_TEXTS = tomllib.loads(Path(__file__).with_name("appraisal_texts.toml").read_text(encoding="utf-8"))
MEETING = "县委依法治县办主任会议"
NOW_COMPUTED = 20  # of this year's agencies: the others still wait


def schemes(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The schemes of both years with their items, decided and launched, and the appraisals as far as they have come."""
    ledger.flush()
    past = _scheme(ledger, places, people, 2025, date(2025, 11, 3))
    for n, matter in enumerate(_sent(past)):
        _concluded(ledger, rng, people, matter, n, date(2025, 12, 8))
    _take(past, "finish", date(2026, 1, 30), people["juzhang"])
    now = _scheme(ledger, places, people, 2026, date(2026, 10, 12))
    for n, matter in enumerate(_sent(now)[:NOW_COMPUTED]):
        _under_way(people, matter, n)


def _take(
    matter: Matter, code: str, on: date, by: Account, detail: dict[str, Any] | None = None, **fields: Any
) -> None:
    take_step(matter, code, by=by, on=on, fields=fields, detail=detail)
    matter.refresh_from_db()


def _liaison(people: dict[str, Account], matter: Matter) -> Account | None:
    code = matter.record.agency.code
    return people.get(NAMED.get(code, code))


def _sent(scheme: Matter) -> list[Matter]:
    rows = Matter.objects.filter(system="leadership.appraisal", appraisal__scheme=scheme.pk)
    return list(rows.select_related("organ", "chain").order_by("pk"))


def _scheme(ledger: Ledger, places: Places, people: dict[str, Account], year: int, on: date) -> Matter:
    full = sum(row[7] for row in _TEXTS["items"])
    fields = {
        "name": f"云岚县{year}年度法治建设考核方案", "year": year, "version": "第一版", "period_from": date(year, 1, 1),
        "period_to": date(year, 12, 31), "full": full, "cap": full + 2, "basis_text": "云岚县法治建设考核办法（本县自拟）",
    }  # fmt: skip
    head, after = people["juzhang"], ledger.calendar.after
    matter = open_matter("leadership.appraisal_scheme", organ=places.justice, by=head, on=on, fields=fields)
    for row in _TEXTS["items"]:
        _item(ledger, places, matter, on, row)
    ledger.flush()
    approved: dict[str, Any] = {"approved_by": "县委全面依法治县委员会会议", "paper_no": f"云法委〔{year}〕9号"}
    _take(matter, "decide", after(on, 5), people["xianzhang"], **approved)
    _take(matter, "launch", after(on, 7), head)
    return matter


def _item(ledger: Ledger, places: Places, scheme: Matter, on: date, row: list[Any]) -> None:
    code, title, kind, figure, path, shape, direction, weight, low, high, steps, each, no_cases, ground = row
    fields = {
        "scheme": scheme.record, "code": code, "kinds": [kind], "figure": figure, "unit_path": path, "shape": shape, "direction": direction,
        "weight": weight, "low": low if low != "" else None, "high": high if high != "" else None, "steps": steps,
        "each": each if each != "" else None, "no_cases": no_cases, "ground": ground,
    }  # fmt: skip
    ledger.entry("leadership.appraisal_items", organ=places.justice, on=on, title=title, fields=fields)


def _told(people: dict[str, Account], matter: Matter, n: int, on: date, after: Any) -> None:
    """Calculated, for some with points taken or given by hand, and told."""
    head = people["juzhang"]
    _take(matter, "compute", on, head)
    if n % 4 == 0:
        code, points, ground, paper = _TEXTS["changes"][n // 4 % len(_TEXTS["changes"])]
        paper = paper.format(year=on.year)
        detail = {"item_code": code, "change": points, "ground": ground, "paper": paper, "approved_by": MEETING}
        _take(matter, "change", after(on, 1), head, detail)
    _take(matter, "tell", after(on, 3), head)


def _concluded(ledger: Ledger, rng: Random, people: dict[str, Account], matter: Matter, n: int, on: date) -> None:
    """Told; some agree, some object and are answered, most let the days go by; concluded."""
    after, agency = ledger.calendar.after, _liaison(people, matter)
    _told(people, matter, n, on, after)
    day = after(on, 5)
    if agency and n % 16 in (0, 4):
        code, facts, paper, upheld, points, why = _TEXTS["objections"][n % 16 // 4]
        _take(matter, "object", day, agency, {"item_code": code, "facts": facts, "paper": paper})
        decision = {"item_code": code, "upheld": upheld, "change": points or None, "ground": why}
        _take(matter, "decide", after(day, rng.randint(2, 7)), people["xianzhang"], decision)
    elif agency and n % 3 == 0:
        _take(matter, "agree", day, agency)
    _take(matter, "conclude", after(on, 18), people["xianzhang"])


def _under_way(people: dict[str, Account], matter: Matter, n: int) -> None:
    """This year's: calculated, told, one objection open and late, others within their days."""
    on, agency = date(2026, 10, 26), _liaison(people, matter)
    if n >= NOW_COMPUTED - 4:
        _take(matter, "compute", date(2026, 11, 16), people["juzhang"])
        return
    _told(people, matter, n, on, lambda day, count: day + timedelta(days=count))
    if agency and n == 0:
        _take(
            matter,
            "object",
            date(2026, 10, 30),
            agency,
            {"item_code": "1", "facts": "合同已经审查", "paper": "审查意见书"},
        )
    elif agency and n % 2:
        _take(matter, "agree", date(2026, 11, 2), agency)
