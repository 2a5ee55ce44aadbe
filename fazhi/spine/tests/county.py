"""A small fictional county for tests: divisions, organs, people with posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.hashers import make_password

from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Account, Division, Organ, Post


@dataclass
class County:
    """云岚县 (fictional): a government, its justice bureau, two departments, two towns with a village each, a court."""

    organs: dict[str, Organ] = field(default_factory=dict)
    people: dict[str, Account] = field(default_factory=dict)

    @cached_property
    def hashed(self) -> str:
        """The password of everybody, hashed once: with the hasher of an installation each time takes a third of a second."""
        return make_password("云岚-2026-test")

    def __getitem__(self, code: str) -> Organ:
        return self.organs[code]

    def person(
        self, username: str, organ: str, role: Role, *, reach: Reach = Reach.ORGAN, systems: str = "*", name: str = ""
    ) -> Account:
        """A person with (one more) post; made on first call."""
        account = self.people.get(username)
        if account is None:
            account = Account.objects.create(username=username, password=self.hashed, name=name or username)
            self.people[username] = account
        Post.objects.create(account=account, organ=self[organ], role=role, reach=reach, systems=systems)
        account.__dict__.pop("_posts", None)
        return account


FAR = Reach.DIVISION
IN_A_TOWN = (Role.CLERK, Role.REGISTRAR, Role.MEDIATOR, Role.LIAISON)
ORGANS = [
    ("government", "云岚县人民政府", "县政府", "云政", Organ.Kind.GOVERNMENT, "990126", None),
    ("justice", "云岚县司法局", "县司法局", "云司", Organ.Kind.JUSTICE, "990126", "government"),
    ("police", "云岚县公安局", "县公安局", "云公", Organ.Kind.DEPARTMENT, "990126", "government"),
    ("market", "云岚县市场监督管理局", "县市场监管局", "云市监", Organ.Kind.DEPARTMENT, "990126", "government"),
    ("court", "云岚县人民法院", "县法院", "云法", Organ.Kind.COURT, "990126", None),
    ("qingxi", "青溪镇人民政府", "青溪镇", "青政", Organ.Kind.TOWN, "990126101", "government"),
    ("shiqiao", "石桥镇人民政府", "石桥镇", "石政", Organ.Kind.TOWN, "990126102", "government"),
    ("heping", "青溪镇和平村村民委员会", "和平村", "", Organ.Kind.VILLAGE, "990126101201", "qingxi"),
    ("xinglong", "石桥镇兴隆村村民委员会", "兴隆村", "", Organ.Kind.VILLAGE, "990126102201", "shiqiao"),
]


def build() -> County:
    """Make the county and the usual people."""
    levels = Division.Level
    divisions = [
        ("99", "江岭省", levels.PROVINCE), ("9901", "岭州市", levels.CITY), ("990126", "云岚县", levels.COUNTY),
        ("990126101", "青溪镇", levels.TOWN), ("990126102", "石桥镇", levels.TOWN),
        ("990126101201", "和平村", levels.VILLAGE), ("990126102201", "兴隆村", levels.VILLAGE),
    ]  # fmt: skip
    Division.objects.bulk_create(
        Division(
            code=code, name=name, level=level,
            parent_id=next((c for c in (code[:9], code[:6], code[:4], code[:2]) if len(c) < len(code)), None),
        )
        for code, name, level in divisions
    )  # fmt: skip
    county = County()
    for code, name, short, mark, kind, division, parent in ORGANS:
        county.organs[code] = Organ.objects.create(
            code=code, name=name, short=short, mark=mark, kind=kind, division_id=division,
            parent=county.organs.get(parent or ""),
        )  # fmt: skip
    _people(county)
    return county


def _people(county: County) -> None:
    """The usual people with their posts; all in one go, because most tests begin with them."""
    held = [
        ("clerk", "王经办", "justice", Role.CLERK, FAR), ("reviewer", "李审理", "justice", Role.REVIEWER, FAR),
        ("reviewer", "", "justice", Role.CLERK, FAR), ("head", "张局长", "justice", Role.OFFICE_HEAD, FAR),
        ("mayor", "赵县长", "government", Role.AUTHORITY_HEAD, FAR), ("mayor", "", "justice", Role.AUTHORITY_HEAD, FAR),
        ("police", "陈联络", "police", Role.LIAISON, Reach.ORGAN), ("market", "周联络", "market", Role.LIAISON, Reach.ORGAN),
        *((town, f"{town}经办", town, role, FAR) for town in ("qingxi", "shiqiao") for role in IN_A_TOWN),
    ]  # fmt: skip
    for username, name, *_ in held:
        if username not in county.people:
            county.people[username] = Account(username=username, password=county.hashed, name=name)
    Account.objects.bulk_create(county.people.values())
    Post.objects.bulk_create(
        Post(account=county.people[username], organ=county[organ], role=role, reach=reach)
        for username, _, organ, role, reach in held
    )
