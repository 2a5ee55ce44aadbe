"""Beside the officers themselves: bodies, teams, postings to towns, hours of study, items handed over."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.functions.items.models import ServiceItem
from fazhi.demo.places import Places
from fazhi.demo.scenarios.officers import BEGUN, LESSONS, TOWN_TEAMS, agencies
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.fields import has
from fazhi.spine.models import Account, Organ

ONE = timedelta(days=1)
LIST = "江岭政发〔2024〕18号"
REFORM = (
    ("市容环境卫生", "urban", "城市管理服务中心"), ("城乡规划", "land", "自然资源和规划局"), ("住房城乡建设", "housing", "住房和城乡建设局"),
    ("生态环境", "ecology", "生态环境分局"), ("水行政", "water", "水利局"), ("文化市场", "culture", "文化和旅游局"),
    ("林业", "land", "林业局"), ("市政公用", "urban", "住房和城乡建设局"), ("人民防空", "other", "人民防空办公室"),
    ("民政", "civil", "民政局"), ("气象", "other", "气象局"), ("体育", "culture", "体育事业发展中心"),
)  # fmt: skip
ACTS = (
    "未经批准占用道路堆放物料", "擅自设置户外广告", "不按规定分类投放垃圾", "未取得规划许可进行建设", "未经许可夜间施工产生噪声",
    "向水体倾倒废弃物", "擅自取水", "焚烧秸秆", "占用绿地", "损坏市政设施", "运输车辆遗撒", "违规饲养家禽家畜",
)  # fmt: skip


def bodies_and_teams(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The public list of bodies, three of them entrusted, and the teams."""
    every, clerk = agencies(places), people["zhifa"]
    for body, domains, _ in every:
        town = body.kind == Organ.Kind.TOWN
        fields = {
            "body": body, "kind": "authorised" if body.name.endswith(("大队", "中心")) else "statutory", "domains": list(domains),
            "basis_law": "行政处罚法第24条和省人民政府决定" if town else "有关法律、法规和本机关“三定”规定",
            "since": date(2019, 3, 1), "published_on": BEGUN,
        }  # fmt: skip
        ledger.entry("enforcement.bodies", organ=places.justice, on=BEGUN, title=body.name, fields=fields, by=clerk)
        team = {
            "team_kind": "town" if town else "branch",
            "belongs_to": body,
            "founded_on": date(2021, 6, 1),
            "posts": 17,
        }
        if body.name.endswith("综合行政执法局"):
            team |= {"team_kind": "bureau", "posts": 200}
        if town or len(domains) > 1 or body.short in ("县公安局", "县市场监督管理局", "县交通运输局", "县农业农村局"):
            title = f"{body.short}{'综合行政执法办公室' if town else '综合行政执法大队'}"
            ledger.entry("enforcement.teams", organ=places.justice, on=BEGUN, title=title, fields=team, by=clerk)
    centres = [d for d in places.departments if d.name.endswith(("渔政管理站", "畜牧兽医服务中心", "公路事业发展中心"))]
    for n, centre in enumerate(centres):
        by = places.department("县农业农村局" if n else "县交通运输局")
        until = date(2025, 12, 31) if n == 2 else date(2027, 12, 31)
        fields = {
            "body": centre, "kind": "entrusted", "domains": ["agriculture"], "basis_law": "行政处罚法第20条、第21条",
            "entrusted_by": by, "letter_no": f"委〔2024〕{n + 1}号", "since": date(2025, 1, 1), "until": until,
            "published_on": BEGUN,
        }  # fmt: skip
        ledger.entry("enforcement.bodies", organ=places.justice, on=BEGUN, title=centre.name, fields=fields, by=clerk)


def postings(ledger: Ledger, rng: Random, places: Places, officers: list[Draft]) -> None:
    """Seven of ten officers of comprehensive enforcement, and some of others, work in the towns."""
    towns = places.towns[:TOWN_TEAMS]
    for n, person in enumerate(officers):
        record = person.record
        whole = record.agency.name.endswith("综合行政执法局")
        if (
            record.agency in towns
            or record.left_on
            or n % 10 >= (7 if whole else 3)
            or record.agency.short == "县公安局"
        ):
            continue
        since = date(2025, 2, 10) + (n % 12) * 14 * ONE
        until = since + 365 * ONE if n % 9 == 4 else None
        fields = {"officer": record, "town": towns[n % len(towns)], "since": since}
        fields |= {"until": until} if until and until < ledger.today else {}
        ledger.entry("enforcement.postings", organ=record.agency, on=since, title="执法力量下沉", fields=fields)


def training(ledger: Ledger, rng: Random, places: Places, officers: list[Draft]) -> None:
    """Hours of two years; most keep the sixty, the year that runs is not over."""
    topics = list(LESSONS)
    for n, person in enumerate(officers):
        record = person.record
        for year in (2025, ledger.today.year) if ledger.today.year != 2025 else (2025,):
            parts = (30, 20, 12) if rng.random() < 0.88 else (20, 12)
            for k, hours in enumerate(parts):
                on = date(year, 3 + 4 * k, 4) + (n % 25) * ONE
                if on > ledger.today or (record.left_on and record.left_on <= on):
                    break
                topic = topics[(n // 25 + 3 * k + year) % len(topics)]
                fields = {"officer": record, "lesson": LESSONS[topic], "hours": hours, "organiser": "县司法局"}
                ledger.entry("enforcement.training", organ=record.agency, on=on, title=topic, fields=fields)


def handed_over(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """What comprehensive enforcement took over, and what the province gave to towns: 42 items to all, six to one more."""
    bureau, clerk = places.department("县综合行政执法局"), people["zhifa"]

    def enter(title: str, **fields: Any) -> None:
        ledger.entry(
            "enforcement.delegated_items", organ=places.justice, on=max(BEGUN, min(fields["since"], ledger.today)),
            title=title, fields=fields, by=clerk,
        )  # fmt: skip

    for f, (field, domain, name) in enumerate(REFORM):
        origin = next(d for d in places.departments if d.name.endswith(name))
        for n, act in enumerate(ACTS):
            enter(
                f"对{act}的行政处罚（{field}）", handed="taken_over", item_code=f"3302{f:02}{n:03}000", domain=domain,
                reform_field=field, origin=origin, holder=bureau, list_no=LIST, since=date(2024, 7, 1),
            )  # fmt: skip
    for k in range(48):
        field, domain, name = REFORM[k % 6]
        origin = next(d for d in places.departments if d.name.endswith(name))
        towns = places.towns[:TOWN_TEAMS] if k < 42 else [places.towns[2]]
        for town in towns:
            enter(
                f"对{ACTS[k // 6 % len(ACTS)]}的行政处罚（{field}）", handed="town", item_code=f"3302{k % 6:02}{k // 6:03}000",
                domain=domain, reform_field=field, origin=origin, holder=town, list_no=LIST, everywhere=k < 42,
                batch="首批" if k < 30 else "第二批", since=date(2024, 10, 1) if k < 30 else date(2025, 10, 1),
            )  # fmt: skip
    _of_the_catalogue(places, enter)


def _of_the_catalogue(places: Places, enter: object) -> None:
    """The items that the catalogue names as given to towns, but for the last: there the two lists differ."""
    named = {town.short: town for town in places.towns}
    items = ServiceItem.objects.filter(has("lists", "delegated"), valid_until=None, withdrawn=False).exclude(towns="")
    for item in list(items.select_related("body"))[:-1]:
        for town in filter(None, (named.get(name) for name in item.towns.split("、"))):
            enter(  # type: ignore[operator]
                item.title, handed="town", item_code=item.basic_code, domain=item.domain, reform_field="", origin=item.body,
                holder=town, list_no=LIST, since=date(2025, 1, 6),
            )  # fmt: skip
