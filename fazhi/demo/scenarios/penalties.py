"""Two years of penalties in 25 agencies and 12 towns: summary ones by the thousand, some with a hearing, some never punished."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.enforcement.officers.ledgers import DelegatedItem
from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.penalties.gates_filing import SEALED_NAME
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import penalty_course as go
from fazhi.demo.scenarios.pace import MONTHS
from fazhi.demo.scenarios.penalty_course import SYSTEM, Course
from fazhi.demo.scenarios.penalty_rooms import up_to_date
from fazhi.spine.bulk import Ledger
from fazhi.spine.fields import split
from fazhi.spine.models import Organ

FIRST = date(2025, 1, 6)
AT_ONCE = 1500  # records written together: the memory they take while they are in the making
TOWNS = 12
ACTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("penalty_texts.toml").read_text(encoding="utf-8"))[
    "act"
]
#: Most of what a county punishes are small things on its streets.
WEIGHTS = [12 if act.get("small") else 2 for act in ACTS]
SHOPS = ("便利店", "水果店", "小吃店", "理发店", "建材经营部", "五金店", "农资店", "副食店")
FIRMS = ("建设有限公司", "食品有限公司", "机械有限公司", "运输有限公司", "化工有限公司", "农业发展有限公司")
WORDS = "云岚 佳和 瑞丰 东湖 恒通 金谷 青溪 顺达 兴农 白鹭 松岭 汇源 安泰 鼎盛".split()  # noqa: SIM905
SOURCES = (("check", 55), ("complaint", 20), ("own", 12), ("transfer", 6), ("superior", 5), ("other", 2))
#: Kinds of course, and how many in a thousand ordinary cases take it.
COURSES = {"usual": 792, "transfer": 8, "spared": 90, "hearing": 25, "not_filed": 40, "terminated": 15, "clue": 30}
#: Field -> the campaign that some of its cases belong to.
ENTERPRISES = "打击企业非法违法生产建设经营行为专项行动"
CAMPAIGNS = {
    "market": "食品安全百日行动", "transport": "货车超限超载治理", "safety": ENTERPRISES, "land": ENTERPRISES, "housing": ENTERPRISES,
    "ecology": ENTERPRISES,
}  # fmt: skip


class Duty:
    """Officers of each agency with the days and fields of their certificates, read once."""

    def __init__(self) -> None:
        rows = (
            Certificate.objects.exclude(valid_from=None)
            .filter(ended_on=None, halted_on=None)
            .select_related("officer")
            .order_by("pk")
        )
        self.held: dict[int, list[Certificate]] = defaultdict(list)
        for row in rows:
            self.held[row.officer.agency_id].append(row)
        self.items: dict[int, list[DelegatedItem]] = defaultdict(list)
        for item in DelegatedItem.objects.filter(handed="town", withdrawn=False, until=None).order_by("pk"):
            self.items[item.holder_id].append(item)

    def item(self, rng: Random, organ: Organ, domain: str, day: date) -> str:
        """An item of the field that a town may use that day; "": none is written down."""
        found = [i.item_code for i in self.items[organ.pk] if i.domain == domain and i.since <= day]
        return rng.choice(found) if found else ""

    def pair(self, rng: Random, organ: Organ, domain: str, day: date) -> list[Any]:
        """Two officers who may act that day in that field; fewer where there are not two."""
        fit = [
            row.officer for row in self.held[organ.pk]
            if row.valid_from and row.valid_until and row.valid_from <= day <= row.valid_until and domain in split(row.domains)
        ]  # fmt: skip
        different = list({officer.pk: officer for officer in fit}.values())
        return rng.sample(different, 2) if len(different) > 1 else different


def cases(rng: Random, places: Places, number: int = 30_000, *, rooms: bool = True) -> int:
    """Write that many cases, oldest first, in portions; returns how many records there are.

    Officers must be there already: an agency without two certified ones has no cases. ``rooms``: publication, payment, measures
    and transfers are written with them; without it the cases stand alone.
    """
    ledger, made, duty = Ledger(), 0, Duty()
    organs = {organ.short: organ for organ in places.departments}
    towns = places.towns[:TOWNS]
    for n, day in enumerate(_days(rng, ledger, number), 1):
        act = rng.choices(ACTS, WEIGHTS)[0]
        organ = rng.choice(towns) if act["organ"] == "towns" else organs[act["organ"]]
        pair = duty.pair(rng, organ, act["domain"], day)
        if len(pair) == 2:
            given = (
                act
                if organ.kind != Organ.Kind.TOWN
                else act | {"item": duty.item(rng, organ, act["domain"], day) or act["item"]}
            )
            _one(ledger, rng, organ, given, day, pair, rooms)
        if n % AT_ONCE == 0:
            made += ledger.flush()
    return made + ledger.flush()


def _days(rng: Random, ledger: Ledger, number: int) -> Iterator[date]:
    """The days on which they come in, in order; more in 2026 than in 2025."""
    span = [(year, month) for year in (2025, 2026) for month in range(1, 13) if date(year, month, 1) <= ledger.today]
    weights = [MONTHS[month - 1] * (1.06 if year == 2026 else 1) for year, month in span]
    found = []
    for year, month in rng.choices(span, weights, k=number):
        day = ledger.calendar.next_working_day(date(year, month, rng.randint(1, 28)))
        found.append(min(max(day, FIRST), ledger.today))
    yield from sorted(found)


def party(rng: Random, act: dict[str, Any]) -> dict[str, Any]:
    """Somebody invented: a person, a shop, a company."""
    if act["party"] == "person":
        return {
            "party_name": name_of(rng),
            "party_kind": "person",
            "party_key": f"990126{rng.randint(10**11, 10**12 - 1)}",
        }
    if act["party"] == "sealed":
        return {"party_name": SEALED_NAME, "party_kind": "person", "sealed": True}
    names = SHOPS if act["party"] == "shop" else FIRMS
    name = f"云岚县{rng.choice(WORDS)}{rng.choice(names)}"
    kind = "other" if act["party"] == "shop" else "enterprise"
    return {"party_name": name, "party_kind": kind, "party_uscc": f"9X990126{rng.randint(10**9, 10**10 - 1)}"}


def facts_of(rng: Random, act: dict[str, Any]) -> str:
    return str(act["facts"]).format(n=rng.randint(2, 30), m=rng.randint(2, 90) * 100)


def _one(
    ledger: Ledger, rng: Random, organ: Organ, act: dict[str, Any], day: date, pair: list[Any], rooms: bool
) -> None:
    source = rng.choices([s for s, _ in SOURCES], [w for _, w in SOURCES])[0]
    campaign = CAMPAIGNS.get(act["domain"], "") if rng.random() < 0.4 else ""
    fields = {
        "title": act["title"], "source": source, "domain": act["domain"], "found_on": day, "facts": facts_of(rng, act),
        "act_code": act["code"], "delegated_item": act.get("item", ""), "campaign": campaign, **party(rng, act),
    }  # fmt: skip
    draft = ledger.open(SYSTEM, organ=organ, on=day, fields=fields)
    own = {one.name for one in pair}
    persons = {"asked": name_of(rng), "reviewer": name_of(rng, but=own), "hearing": name_of(rng, but=own)}
    course = Course(ledger, rng, draft, day, act, (pair[0], pair[1]), persons, rooms)
    if act["party"] == "sealed" or (act.get("small") and rng.random() < 0.9):
        most = 200 if act["party"] == "person" else 3000
        go.on_the_spot(course, Decimal(rng.choice((0, 20, 50, 50, 100, 100, min(most, int(act["high"]))))))
    else:
        ordinary(course)
    up_to_date(course)


def ordinary(course: Course) -> None:
    rng, act = course.rng, course.act
    which = rng.choices(list(COURSES), list(COURSES.values()))[0]
    if which == "clue":
        return
    if which == "not_filed":
        course.wait(2, 12).take("not_file", not_filed_reason="经核查，违法事实不成立或者不属于本机关管辖")
        return
    if not go.filed(course):
        return
    if which == "terminated":
        course.wait(10, 40).take("terminate", end_reason="当事人已注销，没有权利义务承受人")
    elif which == "transfer":
        go.moved_to_the_police(course)
    elif which == "spared":
        outcome = rng.choices(list(go.MILD), (6, 3, 1))[0]
        drafted = {
            "draft_outcome": outcome,
            "mildness": go.MILD[outcome],
            "report": "符合不予处罚的条件",
            **_range(act),
        }
        if go.looked_into(course, **drafted):
            go.spared(course)
    else:
        _penalised(course, hearing=which == "hearing" or bool(act.get("heavy") and rng.random() < 0.2))


def _range(act: dict[str, Any]) -> dict[str, Any]:
    return {"range_low": Decimal(act["low"]) or None, "range_high": Decimal(act["high"])}


def _penalised(course: Course, *, hearing: bool) -> None:
    rng, act = course.rng, course.act
    low, high = int(act["low"]), int(act["high"])
    part = rng.choices((0.0, 0.1, 0.25, 0.5), (5, 4, 2, 1))[0]
    fine = Decimal(max(low + int((high - low) * part) // 50 * 50, 50))
    heavy = hearing or bool(act.get("heavy"))
    drafted = {
        "draft_outcome": "penalised", "draft_kinds": ["fine"], "draft_fine": fine, "basis": act["basis"], "degree": "ordinary",
        "discretion": "按本机关行政处罚裁量基准一般情节档次确定", "report": "违法事实清楚，证据确凿", **_range(act),
    }  # fmt: skip
    if part == 0.0 and rng.random() < 0.3:
        drafted |= {"degree": "light", "mitigation": ["reduced_harm"]}
    if rng.random() < 0.02:
        drafted |= {"deviation_reason": "案件情况特殊", "deviation_approval": "head", "deviation_note": "负责人批示"}
    if heavy:
        drafted |= {"major": ["after_hearing"] if hearing else ["complex"], "collective": True}
    if not go.looked_into(course, **drafted):
        return
    offered = course.draft.record
    if hearing and go.hearing_is_offered(offered):
        ready = go.heard(course)
    else:
        ready = go.told(course, 0.12) and (not heavy or (go.reviewed(course, "legal") and go.discussed(course)))
    accountable = rng.randint(1, 3) if offered.campaign == ENTERPRISES and rng.random() < 0.4 else 0
    if ready and go.decided(course, accountable):
        if rng.random() < 0.02:
            go.revised(course)
        go.carried_out(course, f"已缴纳罚款{fine}元")
