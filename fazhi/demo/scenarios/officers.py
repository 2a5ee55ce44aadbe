"""Enforcement bodies, teams, officers and their certificates: some 1,500 persons in 25 agencies and 12 towns, two years.

Written before anything else of enforcement: every step that needs an officer asks for one who is fit on its day.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.officers.words import LeftWhy
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Organ, Post

BEGUN = date(2025, 1, 6)
ISSUER = "江岭省司法厅"
ONE = timedelta(days=1)
#: Agency -> fields, officers. The number of the police is that of the brigades that enforce administrative law.
AGENCIES = {
    "公安局": ("police", 300), "市场监督管理局": ("market", 150), "综合行政执法局": ("urban housing ecology land water culture", 190),
    "交通运输局": ("transport", 90), "农业农村局": ("agriculture", 80), "卫生健康局": ("health", 60), "应急管理局": ("safety", 50),
    "生态环境分局": ("ecology", 45), "自然资源和规划局": ("land", 45), "住房和城乡建设局": ("housing", 45), "水利局": ("water", 30),
    "文化和旅游局": ("culture", 30), "人力资源和社会保障局": ("human", 25), "林业局": ("land", 25), "消防救援大队": ("safety", 25),
    "教育局": ("education", 12), "民政局": ("civil", 12), "财政局": ("finance", 10), "发展和改革局": ("development", 10),
    "医疗保障局": ("medical", 12), "商务局": ("market", 8), "烟草专卖局": ("market", 20), "气象局": ("other", 6),
    "统计局": ("other", 8), "审计局": ("finance", 6),
}  # fmt: skip
TOWN_FIELDS = ("urban", "housing", "land", "agriculture", "ecology", "water", "safety")
TOWN_TEAMS, TOWN_OFFICERS = 12, 17
POSTS = ("执法一中队", "执法二中队", "执法三中队", "法制科", "综合科", "稽查大队", "派出中队")
ESTABLISHMENT = ("administrative", "administrative", "reference", "public")
LESSONS = {
    "行政处罚程序与文书制作": "business", "行政执法监督条例专题培训": "general", "涉企行政检查规范": "business",
    "执法全过程记录与证据": "business", "年度网络学习": "online", "模拟办案与现场执法演练": "drill", "综合行政执法轮训": "rotation",
}  # fmt: skip


def agencies(places: Places) -> list[tuple[Organ, tuple[str, ...], int]]:
    """Every body with officers: organ, fields, how many."""
    found = [
        (next(d for d in places.departments if d.name.endswith(name)), tuple(fields.split()), size)
        for name, (fields, size) in AGENCIES.items()
    ]
    return found + [(town, TOWN_FIELDS, TOWN_OFFICERS) for town in places.towns[:TOWN_TEAMS]]


def _day(rng: Random, first: date, last: date) -> date:
    return first + rng.randrange(max((last - first).days, 1)) * ONE


class County:
    """What is needed to write persons and certificates: the ledger, the bureau, a running number."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.bureau = people["zhifa"]
        self.today, self.last = ledger.today, 0

    def person(self, agency: Organ, n: int, **given: Any) -> Draft:
        rng = self.rng
        fields = {
            "name": name_of(rng), "agency": agency, "duty": "officer", "post": rng.choice(POSTS),
            "establishment": rng.choice(ESTABLISHMENT), "legal_reviewer": n % 14 == 5,
            "joined_on": _day(rng, date(2008, 3, 1), date(2019, 12, 1)),
        } | given  # fmt: skip
        return self.ledger.open(
            "enforcement.officer", organ=self.places.justice, on=BEGUN, fields=fields, by=self.bureau
        )

    def number(self, agency: Organ) -> str:
        self.last += 1
        return f"{agency.scope[:6]}{self.last:05}"

    def apply(self, person: Draft, on: date, domains: tuple[str, ...], **given: Any) -> Draft:
        agency = person.record.agency
        fields = {
            "officer": person.record, "kind": "national", "wanted": "first", "domains": list(domains), "area": agency.scope,
            "examiner": self.places.justice, "power_source": "法律、法规规定的职责",
        } | given  # fmt: skip
        return self.ledger.open("enforcement.certificate", organ=agency, on=on, fields=fields)

    def existing(self, person: Draft, domains: tuple[str, ...], start: date, **given: Any) -> Draft:
        """A certificate that was there before the platform."""
        agency, until = person.record.agency, add_months(start, 60) - ONE
        kind = "police" if domains == ("police",) else "national"
        card = {"cert_no": self.number(agency), "issuer": "云岚县公安局" if kind == "police" else ISSUER, "kind": kind}
        card |= {"valid_from": start, "valid_until": until} | given
        return self.apply(person, BEGUN, domains, **card).take("enter", BEGUN + 4 * ONE, by=self.bureau)

    def issue(self, draft: Draft, on: date, *, exams: bool = True) -> Draft:
        """From the application to the issue on a day, some weeks before it the rest."""
        opened = draft.matter.opened_on
        if exams:
            for kind in ("general", "special"):
                detail = {"kind": kind, "passed": True, "held_on": opened}
                draft.take("exam", min(opened + 12 * ONE, on), by=self.bureau, detail=detail)
        draft.take("review", min(opened + 12 * ONE, on), by=self.bureau, fields={})
        draft.take("send_up", min(opened + 14 * ONE, on), by=self.bureau)
        fields = {"cert_no": self.number(draft.matter.organ), "issuer": ISSUER, "valid_from": on}
        return draft.take("issue", on, by=self.bureau, fields=fields | {"valid_until": add_months(on, 60) - ONE})

    def renewed(self, card: Draft) -> None:
        """A certificate near its end: renewed in time, being renewed, forgotten, or run out."""
        until, fate = card.record.valid_until, self.rng.random()
        begin = max(add_months(until, -6) + self.rng.randrange(70) * ONE, BEGUN + 7 * ONE)
        if begin >= min(self.today, until) or fate > 0.93:
            return card.law(self.today)
        new = card.take("renew", begin).sent["again"][-1]
        issued = min(begin + (40 + self.rng.randrange(30)) * ONE, until)
        if issued < self.today:
            self.issue(new, issued)
            card.take("replaced", issued, fields={"ended_on": issued})
        elif fate < 0.5:
            self.issue_partly(new)
        return card.law(self.today)

    def issue_partly(self, draft: Draft) -> None:
        on = min(draft.matter.opened_on + 5 * ONE, self.today)
        for kind in ("general", "special"):
            draft.take("exam", on, by=self.bureau, detail={"kind": kind, "passed": True, "held_on": on})
        draft.take("review", on, by=self.bureau, fields={})


def persons(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Officers with certificates, agency by agency; the first of each is the account that works there."""
    county, made = County(ledger, rng, places, people), []
    accounts = {post.organ_id: post.account for post in Post.objects.select_related("account").order_by("-pk")}
    for agency, domains, size in agencies(places):
        for n in range(size):
            own = (
                {"account": accounts[agency.pk], "name": accounts[agency.pk].name}
                if n == 0 and agency.pk in accounts
                else {}
            )
            person = county.person(agency, n, **own)
            start = _day(rng, date(2022, 1, 10), date(2024, 11, 1)) if n < 4 else _day(rng, date(2020, 3, 2), BEGUN)
            card = county.existing(person, domains, start)
            made.append(person)
            if card.record.kind == "national":
                county.renewed(card)
                _course(county, person, card, n)
            if n % 40 == 17 and domains != ("police",):
                more = {"kind": "ministry", "issuer": "国务院有关部门", "cert_no": f"部{county.number(agency)}"}
                county.existing(person, domains, date(2023, 5, 4), **more)
            _kept_up(county, person, n)
    _newcomers(county)
    _others(county)
    return made


def _course(county: County, person: Draft, card: Draft, n: int) -> None:
    """What befell some of them: rests, losses, withdrawals, leaving the post."""
    if card.matter.state != "valid" or n < 4:
        return
    rng, on = county.rng, _day(county.rng, date(2025, 3, 3), county.today - 20 * ONE)
    case, by = n % 97, county.people["juzhang"]
    if case == 11:
        card.take(
            "suspend",
            on,
            by=by,
            detail={"why": "未按规定出示执法证件、制作文书", "decision_no": f"云司监〔{on.year}〕{n}号"},
        )
        if rng.random() < 0.6:
            card.take("restore", min(on + 30 * ONE, county.today), by=by, detail={"why": "整改到位"})
    elif case == 23:
        detail = {"why": "年度考核不合格", "decision_no": f"云司监〔{on.year}〕{n}号", "until": on + 45 * ONE}
        card.take("educate", on, by=by, detail=detail)
        if on + 46 * ONE < county.today and rng.random() < 0.7:
            card.take("restore", on + 46 * ONE, by=by, detail={"why": "培训考试合格"})
    elif case == 37 and not card.sent.get("again"):
        card.take("report_lost", on, detail={"why": "外出执法途中遗失"})
        new = card.take("reissue", on + 2 * ONE).sent["again"][-1]
        county.issue(new, min(on + 16 * ONE, county.today), exams=False)
        card.take("replaced", new.record.valid_from, fields={"ended_on": new.record.valid_from})
    elif case == 53:
        card.take("withdraw", on, by=by, fields={"decision_no": f"云府〔{on.year}〕{n}号"})
    elif case in (5, 41, 67, 88):
        why = rng.choice(("retired", "moved", "resigned"))
        person.take("leave", on, fields={"left_why": LeftWhy(why)}, detail={})
        card.take("ask_cancel", on, fields={"cancel_why": {"moved": "left_post"}.get(why, why)})
        if rng.random() < 0.85:  # the rest are still to be cancelled
            done = min(on + rng.randrange(3, 15) * ONE, county.today)
            card.take("cancel", done, by=county.bureau, fields={"cancel_why": card.record.cancel_why})


def _kept_up(county: County, person: Draft, n: int) -> None:
    """Every fourth one's information was kept up once in two years, by the agency."""
    if n % 4 != 2 or person.matter.state != "on_duty":
        return
    record, on = person.record, _day(county.rng, BEGUN + 30 * ONE, county.today)
    fields = {"duty": record.duty, "legal_reviewer": record.legal_reviewer, "post": county.rng.choice(POSTS)}
    person.take(
        "upkeep", max(on, person.matter.moved_on), fields=fields | {"establishment": record.establishment},
        detail={"what": ["post"], "remark": "岗位调整"},
    )  # fmt: skip


def _newcomers(county: County) -> None:
    """First certificates applied for in two years: issued, on their way, sent back, refused, late."""
    every = agencies(county.places)
    for n in range(160):
        agency, domains, _ = every[(n * 7) % len(every)]
        if domains == ("police",):
            continue
        on = BEGUN + 20 * ONE + (n * (county.today - BEGUN - 25 * ONE).days // 160) * ONE
        person = county.person(agency, n, joined_on=on - 40 * ONE if n % 5 else date(2024, 7, 1))
        card = county.apply(person, max(on, BEGUN), domains)
        if n % 23 == 7:
            card.take("refuse", on + 5 * ONE, by=county.bureau, fields={"refusal": "岗位不具有行政执法职责"})
        elif n % 31 == 9:
            card.take("send_back", on + 3 * ONE, by=county.bureau, fields={"opinion": "权力来源填写不具体"})
        elif on + 45 * ONE < county.today:
            county.issue(card, on + 40 * ONE)
        elif n % 2:
            county.issue_partly(card)


def _others(county: County) -> None:
    """Who is no officer: auxiliary staff, and the bureau's supervisors with certificates of their own."""
    every = agencies(county.places)
    for n in range(120):
        agency, _, _ = every[n % len(every)]
        county.person(agency, 1, duty="auxiliary", establishment="other", post="辅助岗")
    for _n in range(9):
        person = county.person(county.places.justice, 1, duty="supervisor", post="行政执法协调监督股")
        county.existing(person, ("justice",), date(2023, 9, 1), kind="supervision")
    for agency, _, _ in every[1:4]:  # moved this year: the old certificate does no more, the new one is applied for
        person = county.person(agency, 1)
        county.existing(person, ("market",), date(2023, 4, 3))
        to = every[8][0]
        on = county.today - 50 * ONE
        person.take("move", on, detail={"agency": to, "why": f"云组干〔{on.year}〕{agency.pk}号"})
