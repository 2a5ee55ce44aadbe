"""Disputes of neighbours, families, workers and firms, and the people who settle them."""

from __future__ import annotations

from datetime import date
from random import Random

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import days, later, soon
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

A_YEAR = 5400
#: kind of dispute: (weight, subjects, from yuan, to yuan)
KINDS: dict[str, tuple[int, tuple[str, ...], int, int]] = {
    "neighbour": (24, ("宅基地排水引起的邻里纠纷", "树木遮挡采光的邻里纠纷", "噪声扰民引起的邻里纠纷", "共用通道堆物的邻里纠纷"), 0, 6000),
    "family": (18, ("赡养费分担的家庭纠纷", "子女抚养的婚姻家庭纠纷", "家庭财产分割纠纷", "彩礼返还纠纷"), 0, 80000),
    "land": (11, ("承包地边界纠纷", "土地流转租金纠纷", "承包地互换纠纷"), 500, 60000),
    "house": (7, ("宅基地使用权纠纷", "农房翻建相邻纠纷", "房屋渗漏纠纷"), 1000, 50000),
    "labour": (9, ("拖欠农民工工资纠纷", "劳动报酬纠纷", "工伤赔偿纠纷"), 3000, 200000),
    "traffic": (9, ("道路交通事故损害赔偿纠纷", "电动车碰撞赔偿纠纷"), 1000, 150000),
    "contract": (7, ("货款拖欠的买卖合同纠纷", "装修质量的承揽合同纠纷", "租赁合同押金纠纷"), 2000, 300000),
    "consumer": (5, ("预付卡退费的消费纠纷", "商品质量的消费纠纷"), 100, 8000),
    "property": (5, ("物业费收缴纠纷", "小区停车管理纠纷"), 500, 20000),
    "medical": (1, ("诊疗损害责任纠纷",), 5000, 200000),
    "injury": (3, ("口角引起的人身损害赔偿纠纷",), 500, 30000),
    "forest": (1, ("山林权属纠纷",), 500, 30000),
}  # fmt: skip
INDUSTRIES = ("道路交通", "医疗", "劳动人事", "物业", "消费", "婚姻家庭", "征地拆迁", "旅游", "商会", "校园", "环保")
FIRMS = ("宏达建材有限公司", "绿源农业专业合作社", "锦绣装饰有限公司", "恒通运输有限公司", "金穗粮油有限公司")
DEPARTMENTS = {
    "labour": "县人力资源和社会保障局",
    "consumer": "县市场监督管理局",
    "medical": "县卫生健康局",
    "forest": "县林业局",
}


def bodies(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Committees of every village and town, those of trades, studios, and 1,200 mediators."""
    mediators = 0
    for place in (*places.villages, *places.towns):
        kind = "village" if place in places.villages else "town"
        elected = date(2023, rng.randint(3, 11), rng.randint(1, 28))
        fields = {
            "kind": kind, "founded_on": date(rng.randint(2005, 2019), 6, 1), "elected_on": elected,
            "members": rng.randint(3, 7), "women": rng.randint(1, 2), "reported_on": soon(rng, elected, 5, 40),
        }  # fmt: skip
        ledger.entry(
            "disputes.committees", organ=place, on=date(2024, 1, 3), title=f"{place.short}人民调解委员会", fields=fields
        )
        for n in range(6 if mediators % 7 == 0 else 5):
            mediators += 1
            _mediator(ledger, rng, place, kind, f"{place.short}人民调解委员会", n)
    for n, trade in enumerate(INDUSTRIES):
        name, organ = f"云岚县{trade}纠纷人民调解委员会", places.justice
        fields = {
            "kind": "industry", "trade": trade, "founded_on": date(2016 + n % 9, 5, 4), "members": 5, "women": 2,
            "elected_on": date(2025, 3, 4),
        }  # fmt: skip
        ledger.entry("disputes.committees", organ=organ, on=date(2025, 3, 5), title=name, fields=fields)
        for k in range(6):
            _mediator(ledger, rng, organ, "industry", name, k)
    for town in places.towns[:3]:
        fields = {"kind": "station_studio", "station": f"{town.short}派出所", "founded_on": date(2024, 9, 2)}
        ledger.entry(
            "disputes.committees", organ=town, on=date(2024, 9, 2), title=f"{town.short}派出所驻所人民调解工作室",
            fields=fields,
        )  # fmt: skip


def _mediator(ledger: Ledger, rng: Random, organ: Organ, kind: str, committee: str, n: int) -> None:
    hired = date(rng.randint(2018, 2025), rng.randint(1, 12), rng.randint(1, 28))
    fields = {
        "name": name_of(rng), "woman": rng.random() < 0.35, "body_kind": kind, "committee_name": committee,
        "hours": "full" if n == 0 else "part", "origin": "hired" if n == 0 else "member", "hired_on": hired,
        "left_on": date(2025, 6, 30) if rng.random() < 0.02 and hired < date(2025, 6, 1) else None,
        "trained_hours": rng.randint(8, 96),
    }  # fmt: skip
    day = max(hired, date(2024, 1, 3))
    ledger.entry("disputes.mediators", organ=organ, on=day, title=f"{committee}第{n + 1}号调解员", fields=fields)


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every dispute of the period, from registration to as far as it has come."""
    kinds, weights = list(KINDS), [k[0] for k in KINDS.values()]
    for n, day in enumerate(days(rng, ledger.calendar, ledger.today, A_YEAR)):
        kind = rng.choices(kinds, weights)[0]
        if kind in DEPARTMENTS and rng.random() < 0.3:
            organ, scope = places.department(DEPARTMENTS[kind]), ""
        else:
            organ = places.towns[min(rng.randrange(len(places.towns)), rng.randrange(len(places.towns)))]
            scope = rng.choice(places.villages_of(organ)).scope
        by = people.get(organ.code) or _clerk_of(people, organ)
        draft = _open(ledger, rng, n, day, kind, organ, scope, by)
        _handle(draft, rng, day, organ, by)


def _clerk_of(people: dict[str, Account], organ: Organ) -> Account:
    """The named visitor accounts stand for their own organs."""
    named = {"bm01": "gongan", "bm02": "shichang", "xz01": "chengguan", "xz03": "qingxi", "xz04": "shiqiao"}
    return people[named[organ.code]]


def _open(
    ledger: Ledger, rng: Random, n: int, day: date, kind: str, organ: Organ, scope: str, by: Account
) -> Draft:  # fmt: skip
    _, subjects, least, most = KINDS[kind]
    enterprise = kind in ("labour", "contract", "consumer", "property") and rng.random() < 0.6
    amount = round(rng.uniform(least, most) ** 0.92 / 100) * 100 if most and rng.random() < 0.7 else None
    administrative = organ.kind == Organ.Kind.DEPARTMENT
    fields = {
        "source": rng.choices(("application", "screening", "police", "petition", "hotline", "centre", "court_before"),
                              (30, 40, 9, 5, 6, 7, 3))[0],
        "mediation_kind": "administrative" if administrative else "people", "dispute_type": kind,
        "subject": rng.choice(subjects), "applicants": name_of(rng),
        "respondents": f"云岚县{rng.choice(FIRMS)}" if enterprise else name_of(rng),
        "applicant_phone": f"199{rng.randrange(10**8):08}", "amount_involved": amount,
        "people_involved": rng.choice((2, 2, 2, 3, 4, 12)), "group": rng.random() < 0.004, "involves_enterprise": enterprise,
        "involves_minor": kind == "family" and rng.random() < 0.2, "restricted": kind == "family",
    }  # fmt: skip
    return ledger.open("disputes.mediation", organ=organ, on=day, fields=fields, by=by, scope=scope)


def _handle(draft: Draft, rng: Random, day: date, organ: Organ, by: Account) -> None:
    """The usual life: most are settled within days, some fail, a few are refused or handed on."""
    calendar, today, record = draft.ledger.calendar, draft.ledger.today, draft.record
    accepted = later(rng, calendar, day, 0, 2)
    if accepted > today:
        return
    if rng.random() < 0.08:
        draft.take("grade", day, by=by, fields={"risk_level": rng.choice(("red", "orange", "yellow", "blue"))})
    if rng.random() < 0.012:
        draft.take("refuse", accepted, by=by, fields={"refusal_reason": rng.choice(("party_refuses", "not_civil"))})
        return
    administrative = record.mediation_kind == "administrative"
    station = record.dispute_type == "injury" and organ.code in ("xz01", "xz02", "xz03") and day > date(2024, 9, 2)
    body = (
        "department" if administrative else "station_studio" if station else rng.choice(("village", "village", "town"))
    )
    draft.take("accept", accepted, by=by, fields={
        "body_kind": body, "committee_name": organ.short, "no_refusal": True, "restricted": record.restricted,
        "mediation_kind": record.mediation_kind,
        "competent_department": organ.name if administrative else "", "legal_basis": "有关部门规章" if administrative else "",
    })  # fmt: skip
    first = later(rng, calendar, accepted, 0, 4)
    if first > today:
        return
    draft.take("appoint", accepted, by=by, fields={"mediators": name_of(rng), "chosen_by_parties": rng.random() < 0.3})
    draft.take("investigate", first, by=by)
    _mediate(draft, rng, later(rng, calendar, first, 0, 9), by)


def _mediate(draft: Draft, rng: Random, day: date, by: Account) -> None:
    calendar, today, record = draft.ledger.calendar, draft.ledger.today, draft.record
    if day > today:
        return
    place = {"place": rng.choice(("村委会调解室", "镇司法所", "综治中心", "当事人家中")), "online": False,
             "facts": "经双方陈述并出示证据，调解员释法明理，双方协商。"}  # fmt: skip
    draft.take("session", day, by=by, detail=place)
    end = later(rng, calendar, day, 0, 5) if rng.random() > 0.02 else later(rng, calendar, day, 15, 30)
    if end > today:
        return
    luck = rng.random()
    if luck < 0.035:
        draft.take("fail", end, by=by, fields={"failure_reason": rng.choice(("party_refuses", "no_agreement"))})
        _archive(draft, rng, end, by)
    elif luck < 0.045:
        draft.take("transfer", end, by=by, fields={"transferred_to": "court", "transfer_target": "县人民法院"})
    else:
        amount = record.amount_involved and round(float(record.amount_involved) * rng.uniform(0.5, 1), 0)
        fields = {"agreement_content": "双方就争议事项达成一致，按约履行，今后互不追究。", "agreement_amount": amount}
        if luck < 0.55:
            due = soon(rng, end, 5, 60) if rng.random() < 0.5 else None
            fields |= {"signed_and_sealed": True, "agreement_effective_on": end, "performance_due_on": due}
            draft.take("agree_written", end, by=by, fields=fields)
        else:
            draft.take("agree_oral", end, by=by, fields=fields | {"performance_due_on": None})
        _follow(draft, rng, end, by, luck)


def _follow(draft: Draft, rng: Random, day: date, by: Account, luck: float) -> None:
    """Confirmation by the court for a few, performance, a visit, the archive."""
    calendar, today = draft.ledger.calendar, draft.ledger.today
    asked = later(rng, calendar, day, 2, 15)
    if luck < 0.10 and asked <= today:
        court = {"confirmation_joint": True, "confirmation_court": "云岚县人民法院"}
        draft.take("apply_confirmation", asked, by=by, fields=court)
        ruled = later(rng, calendar, asked, 1, 8)
        if ruled > today:
            return
        draft.take("court_accept", later(rng, calendar, asked, 0, 1), by=by)
        draft.take(
            "confirm" if rng.random() < 0.97 else "refuse_confirmation", max(ruled, draft.days["court_accept"]), by=by
        )
        day = ruled
    done = later(rng, calendar, day, 1, 12)
    if done > today:
        return
    if rng.random() < 0.96:
        draft.take("perform", done, by=by)
    if rng.random() < 0.8:
        visit = {"performed": True, "satisfied": rng.random() < 0.97, "facts": ""}
        draft.take("visit", done, by=by, detail=visit)
    _archive(draft, rng, done, by)


def _archive(draft: Draft, rng: Random, day: date, by: Account) -> None:
    on = later(rng, draft.ledger.calendar, day, 1, 10)
    if on <= draft.ledger.today:
        draft.take("archive", on, by=by)
