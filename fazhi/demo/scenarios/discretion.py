"""Standards of discretion of 25 agencies, the lists of lenient enforcement, guiding cases: written in the course of 2025."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.enforcement.discretion.models import DiscretionStandard
from fazhi.demo.places import Places
from fazhi.demo.scenarios.officers import AGENCIES
from fazhi.demo.scenarios.penalties import ACTS
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Organ

HERE = Path(__file__)
TEXTS: dict[str, Any] = tomllib.loads(HERE.with_name("discretion_texts.toml").read_text(encoding="utf-8"))
GUIDING: list[list[str]] = tomllib.loads(HERE.with_name("guiding_texts.toml").read_text(encoding="utf-8"))["cases"]
CONDITIONS: dict[str, str] = TEXTS["conditions"]
SINCE, ONE = date(2025, 3, 1), timedelta(days=1)
EACH = 24  # standards of an agency
EXEMPT, LIGHTER = 224, 63


@dataclass(frozen=True)
class Act:
    """One act with the range of its fine in yuan."""

    organ: Organ
    domain: str
    code: str
    title: str
    basis: str
    low: int
    high: int


def acts(places: Places) -> Iterator[Act]:
    """So many acts of every agency: those of its cases first, by the same codes."""
    for agency in TEXTS["agency"]:
        organ = next(d for d in places.departments if d.name.endswith(agency["name"]))
        domain = AGENCIES[agency["name"]][0].split()[0]
        own = [
            Act(organ, a["domain"], a["code"], _act(a["title"]), a["basis"], a["low"], a["high"])
            for a in ACTS if a["organ"] == organ.short and a["code"]
        ]  # fmt: skip
        made = [
            Act(organ, domain, f"YL-{agency['code']}-{101 + n}", words.format(thing), f"{basis}有关规定", low, high)
            for n, (thing, (words, basis, low, high)) in enumerate(
                (thing, act) for act in agency["acts"] for thing in agency["objects"]
            )
        ]  # fmt: skip
        yield from [*own, *made][:EACH]


def _act(title: str) -> str:
    return title.removeprefix("涉嫌").removesuffix("案")


def _tiers(act: Act) -> Iterator[tuple[str, Decimal | None, Decimal | None]]:
    """The range in three parts, from the mildest; below it where the law has a lower end, nothing for what is mild."""
    low, high = Decimal(act.low), Decimal(act.high)
    third = ((high - low) / 10).quantize(Decimal(1))
    yield "exempt", None, None
    if low:
        yield "below", (low / 10).quantize(Decimal(1)), low
    yield "light", low, low + 3 * third
    yield "ordinary", low + 3 * third, low + 7 * third
    yield "heavy", low + 7 * third, high


def standards(ledger: Ledger, rng: Random, places: Places) -> list[DiscretionStandard]:
    """Six hundred with their tiers; some fifty were made anew in 2026, one in forty is not published yet."""
    made = []
    for n, act in enumerate(acts(places)):
        later = date(2026, 3, 1) if n % 12 == 7 else None
        made.append(_standard(ledger, act, n, SINCE, later))
        if later:
            made.append(_standard(ledger, act, n, later, None, edition=2))
    return made


def _standard(
    ledger: Ledger, act: Act, n: int, since: date, until: date | None, edition: int = 1
) -> DiscretionStandard:
    name = act.organ.name.removeprefix("云岚县")
    fields = {
        "act_code": act.code, "domain": act.domain, "basis": act.basis, "maker": "own", "until": until, "since": since,
        "document": f"云岚县{name}行政处罚裁量权基准（{since.year}年版）", "legality_no": f"云司审〔{since.year}〕{act.organ.pk}号",
        "edition": edition, "published_on": None if n % 40 == 39 else since - 20 * ONE,
    }  # fmt: skip
    on = since - 25 * ONE
    draft = ledger.entry("enforcement.discretion_standards", organ=act.organ, on=on, title=act.title, fields=fields)
    for tier, low, high in _tiers(act):
        row = {"standard": draft.record, "tier": tier, "conditions": CONDITIONS[tier], "low": low, "high": high}
        ledger.entry("enforcement.discretion_tiers", organ=act.organ, on=on, title=act.title, fields=row)
    made: DiscretionStandard = draft.record
    return made


def lists(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Two lists for the whole county, in force since 2026, and the shorter ones before them."""
    every = list(acts(places))
    rng.shuffle(every)
    for kind, old, number in (("exempt", 96, EXEMPT), ("lighter", 28, LIGHTER)):
        _list(ledger, places, people["zhifa"], kind, every[:old], date(2025, 1, 20), date(2026, 1, 1))
        _list(ledger, places, people["zhifa"], kind, every[:number], date(2026, 1, 1), None)


def _list(
    ledger: Ledger, places: Places, by: Account, kind: str, listed: list[Act], since: date, until: date | None
) -> None:
    words = {"exempt": "免予处罚", "lighter": "减轻处罚"}[kind]
    on = max(since - 10 * ONE, date(2025, 1, 6))
    fields = {
        "kind": kind, "county_wide": True, "document": f"云岚县轻微违法行为{words}清单（{since.year}年版）", "since": since,
        "until": until, "published_on": on, "edition": since.year - 2024,
    }  # fmt: skip
    title = f"云岚县轻微违法行为{words}清单（{since.year}年版）"
    draft = ledger.entry("enforcement.leniency_lists", organ=places.justice, on=on, title=title, fields=fields, by=by)
    for n, act in enumerate(listed):
        first = kind == "exempt" and n % 3 != 2
        row: dict[str, Any] = {
            "listed": draft.record, "act_code": act.code, "domain": act.domain, "basis": act.basis,
            "conditions": CONDITIONS["exempt" if kind == "exempt" else "below"], "first_only": first,
        }  # fmt: skip
        row |= {"window_months": 24, "breadth": "act"} if first else {}
        ledger.entry("enforcement.leniency_entries", organ=places.justice, on=on, title=act.title, fields=row, by=by)


def guiding(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Forty cases, three or four a batch; the last ones are chosen and not published yet."""
    issuers = {"county": "云岚县司法局", "city": "岭州市司法局", "province": "江岭省司法厅"}
    for n, (title, kind, level, domain, basis, summary, point) in enumerate(GUIDING):
        on = date(2025, 2, 10) + n * 16 * ONE
        court = kind == "adjudication"
        fields = {
            "kind": kind, "level": level, "domain": domain, "basis": basis, "summary": summary, "point": point,
            "issued_by": "江岭省高级人民法院" if court else issuers[level],
            "published_on": on + 20 * ONE if n < len(GUIDING) - 2 else None,
        }  # fmt: skip
        ledger.entry(
            "enforcement.guiding_cases", organ=places.justice, on=min(on, ledger.today), title=title, fields=fields,
            by=people["zhifa"],
        )  # fmt: skip
