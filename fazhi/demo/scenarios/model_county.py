"""Self-assessments of two years by the county's own sample of indicators, pilots, practices taken up, honours.

After everything the indicators read from: the values are those of the demonstration's own records.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.leadership.model_county.models import Indicator
from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

_TEXTS = tomllib.loads(Path(__file__).with_name("model_county_texts.toml").read_text(encoding="utf-8"))
_DAY = date.fromisoformat
#: The liaisons that go by a name of their own.
NAMED = {"bm01": "gongan", "bm02": "shichang"}


def registers(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Indicators as two versions, pilots, practices and honours; to be flushed before the assessments."""
    for year in (2025, 2026):
        _indicators(ledger, places, year)

    def enter(code: str, on: date, title: str, **fields: Any) -> None:
        ledger.entry(f"leadership.{code}", organ=places.justice, on=on, title=title, fields=fields)

    for title, level, field_of, lead, since, until, ended, results in _TEXTS["pilots"]:
        enter(
            "pilots", _DAY(since), title, level=level, field_of=field_of, approved_no="", lead=_organ(places, lead), since=_DAY(since),
            until=_DAY(until) if until else None, ended_as=ended, results=results,
        )  # fmt: skip
    for title, kind, level, where, paper, on, lead in _TEXTS["practices"]:
        enter(
            "good_practices",
            _DAY(on),
            title,
            kind=kind,
            level=level,
            where=where,
            paper=paper,
            told_on=_DAY(on),
            lead=_organ(places, lead),
        )
    for title, level, scheme, batch, paper, named, again, until in _TEXTS["honours"]:
        enter(
            "honours", _DAY(named), title, level=level, scheme=scheme, batch=batch, decision_no=paper, named_on=_DAY(named),
            reexamine_on=_DAY(again) if again else None, valid_until=_DAY(until) if until else None, removed_on=None, removed_why="",
        )  # fmt: skip


def _organ(places: Places, short: str) -> Organ:
    return places.justice if short == places.justice.short else places.department(short)


def _indicators(ledger: Ledger, places: Places, year: int) -> None:
    rows = _TEXTS["indicators"]
    kept = ledger.entry(
        "leadership.indicator_sets", organ=places.justice, on=date(year, 1, 15), title="云岚县法治政府建设自查指标（样例）",
        fields={"edition": f"{year}年版", "origin": "own", "drawn_from": "本县自拟，仅供自查，不是官方指标", "year": year,
                "full": sum(row[5] for row in rows)},
    )  # fmt: skip
    ledger.flush()  # an indicator is checked against its set
    for code, one, two, text, kind, weight, unit, bound, compare, wanted, papers in rows:
        fields = {
            "indicator_set": kept.record, "code": code, "level_one": one, "level_two": two, "kind": kind, "threshold": "",
            "applies_to": "county", "evidence_kinds": papers, "weight": weight, "unit": _organ(places, unit), "bound_to": bound,
            "compare": compare, "bound_value": wanted if wanted != "" else None,
        }  # fmt: skip
        ledger.entry("leadership.indicators", organ=places.justice, on=date(year, 1, 16), title=text, fields=fields)
    ledger.flush()


def assessments(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """2025 handed in, recommended and not named; 2026 under way with gaps, some of it late."""
    past = _begun(ledger, places, people, 2025, date(2025, 9, 10))
    for item in past.sent["item"]:
        _item(item, rng, people, date(2025, 10, 15), far=True)
    head, clerk = people["juzhang"], people["fazhiban"]
    past.take("hand_in", date(2025, 11, 14), by=head)
    for item in past.sent["item"]:
        item.take("freeze", date(2025, 11, 14), by=head, reach=False)
    past.take("recommend", date(2026, 1, 20), by=clerk, fields={"recommended_no": "江法办推〔2026〕2号"})
    told = {
        "assessed_by": "江岭大学法治评估中心",
        "assessed_note": "书面审查、实地评估和满意度测评；指出三项指标材料不全",
    }
    past.take("assess", date(2026, 5, 22), by=clerk, fields=told)
    past.take("not_named", date(2026, 7, 30), by=clerk)
    now = _begun(ledger, places, people, 2026, date(2026, 9, 8))
    for n, item in enumerate(now.sent["item"]):
        _item(item, rng, people, date(2026, 10, 20), far=n % 5 != 4 and n != 13, review=n % 4 != 3)


def _begun(ledger: Ledger, places: Places, people: dict[str, Account], year: int, on: date) -> Draft:
    kept = Indicator.objects.filter(indicator_set__year=year).first()
    assert kept, "the indicators are entered first"
    fields = {
        "indicator_set": kept.indicator_set, "scheme": "area", "year": year, "batch": f"{year}年自查", "notice_no": f"江法办〔{year}〕8号",
        "period_from": date(year, 1, 1), "period_to": date(year, 12, 31), "items_due": date(year, 10, 31), "hand_in_by": date(year, 11, 30),
    }  # fmt: skip
    by = people["fazhiban"]
    draft = ledger.open("leadership.model_county", organ=places.justice, on=on, fields=fields, by=by)
    return draft.take("split", on + timedelta(days=2), by=by)


def _item(item: Draft, rng: Random, people: dict[str, Account], on: date, *, far: bool, review: bool = True) -> None:
    """One indicator as far as it has come: read or proved, scored with a ground where it fell short, reviewed."""
    code = item.matter.organ.code
    unit = people.get(NAMED.get(code, code))
    acts: dict[str, Any] = {"by": unit} if unit else {"actor": item.matter.organ.name}
    of, on = item.record.indicator, on + timedelta(days=rng.randint(-9, 5))
    gap = not of.bound_to and (
        rng.random() < 0.4 or not far
    )  # what is not yet scored is not yet proved, some of it late
    if of.bound_to:
        item.take("read", on, **acts)
    elif far:
        kinds, since = of.evidence_kinds.split("、"), item.record.assessment.period_from
        for _ in range(rng.randint(1, 2)):
            paper = {
                "kind": rng.choice(kinds),
                "name": rng.choice(_TEXTS["papers"]),
                "doc_date": since + timedelta(days=rng.randint(5, 240)),
            }
            item.take("evidence", on, detail=paper, **acts)
    if gap:
        missing, remedy = rng.choice(_TEXTS["gaps"])
        item.take(
            "gap",
            on,
            detail={"missing": missing, "remedy": remedy, "mend_by": on + timedelta(days=30 if far else 14)},
            **acts,
        )
    if not far:
        return
    verdict, full = item.record.verdict, of.weight
    score = None if verdict == "none" else full / 2 if verdict == "unmet" else full - 1 if gap else full
    ground = "" if score in (None, full) else "取数未达到要求" if verdict == "unmet" else "尚有差距"
    item.take("score", on + timedelta(days=2), fields={"self_score": score, "deduction_ground": ground}, **acts)
    if review:
        given = {"review_score": score, "review_note": "材料齐全" if score == full else "同意扣分"}
        item.take("review", on + timedelta(days=6), by=people["juzhang"], fields=given)
