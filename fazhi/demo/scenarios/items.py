"""The county's catalogue of powers and services, and two years of changes of it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.item_titles import ITEMS, KINDS, LETTERS
from fazhi.spine import actions, calendars, clock
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Link, Matter, Organ, Post

ENTERED = date(2025, 1, 6)
TOWNS = "城关街道、东湖街道、青溪镇"
POWERS = (
    "permit",
    "penalty",
    "coercion",
    "levy",
    "payment",
    "inspection",
    "confirmation",
    "reward",
    "adjudication",
    "other_power",
)
KEEPER = "bianban"
#: Why each change was asked for, and by what provision.
TOLD: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("item_texts.toml").read_text(encoding="utf-8"))
REFUSAL = (
    "许可须经派出所、治安、消防三方现场核查，两个派出所书面反映三个工作日内难以保证核查质量；"
    "旅馆业涉及公共安全，暂不调整。请公安局试行并联核查后再提出"
)
CONCLUSION = "调整的事项、依据和时限与送审的条文相符，承诺时限不长于法定时限，没有增设条件和材料；符合法定权限和程序，可以按照程序报批。"


def keeper(places: Places, people: dict[str, Account]) -> Organ:
    """The staffing office, and who works there; made on first call."""
    office = Organ.objects.filter(code=KEEPER).first()
    if office is None:
        office = Organ.objects.create(
            code=KEEPER, name="中共云岚县委机构编制委员会办公室", short="县委编办", mark="云编办", kind=Organ.Kind.PARTY,
            division=places.government.division, parent=places.government,
        )  # fmt: skip
        people[KEEPER] = post_holder(KEEPER, "邵守一", office, (Role.REGISTRAR,), "functions", "审改股", Reach.DIVISION)
    return office


def catalogue(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The catalogue as it was first filled, at the beginning of 2025."""
    office = keeper(places, people)
    for number, (name, (domain, lines)) in enumerate(ITEMS.items(), 1):
        body = _body(places, name)
        for n, line in enumerate(lines.strip().splitlines(), 1):
            item(ledger, rng, office, body, f"{number:03}0{n:02}000", domain, line, people)
    for n, town in enumerate(places.towns[:6], 1):
        for k, title in enumerate(("农村宅基地建房审批", "种养殖设施农业用地备案", "乡村建设规划许可初审"), 1):
            line = f"{title} | 他 | 中华人民共和国乡村振兴促进法 | 第五十一条 | 20 | {10 + k} | "
            item(ledger, rng, office, town, f"9{n:02}0{k:02}000", "agriculture", line, people, level="town")


def _body(places: Places, name: str) -> Organ:
    return next(d for d in places.departments if d.name.endswith(name))


def item(
    ledger: Ledger, rng: Random, office: Organ, body: Organ, code: str, domain: str, line: str, people: dict[str, Account],
    level: str = "county",
) -> None:  # fmt: skip
    title, kind, law, article, statutory, committed, letters = (part.strip() for part in line.split("|"))
    fields = {
        "basic_code": code, "body": body, "item_kind": KINDS[kind], "lists": _lists(KINDS[kind], letters), "valid_from": ENTERED,
        "level": level, "domain": domain, "nature": "office", "basis_law": law, "basis_article": article, "implementing_code": f"11990126{code}",
        "statutory_amount": int(statutory) if statutory else None, "statutory_unit": "working_day" if statutory else "",
        "committed_amount": int(committed) if committed else None, "committed_unit": "working_day" if committed else "",
        "handling": "instant" if committed == "0" else "promised" if committed else "",
        "extension_amount": 10 if KINDS[kind] == "permit" else None, "towns": TOWNS if "赋" in letters else "",
        "check_after": "作出决定之日起两个月内现场核查" if "承" in letters else "",
        "materials": f"{title}申请表\n身份证明（营业执照）｜数据共享｜免交\n场所证明｜申请人｜容缺" if statutory else "",
        "conditions": f"符合《{law}》{article}规定的条件" if statutory else "", "telephone": f"0999-8{rng.randint(100000, 999999)}",
        "place": "县政务服务中心综合窗口" if statutory else "", "accountability": f"《{law}》关于法律责任的规定",
    }  # fmt: skip
    ledger.entry("functions.items", organ=office, on=ENTERED, title=title, fields=fields, by=people[KEEPER])


def _lists(kind: str, letters: str) -> list[str]:
    own = {"permit": ["power", "permit"], "service": ["service"], "fee": ["fee"], "proof": ["proof"]}
    return own.get(kind, ["power"]) + [LETTERS[letter] for letter in letters]


#: department, cause, day, subject, lines (change, code, more), and how far it has come.
CHANGES: list[tuple[str, str, date, str, list[tuple[str, str, dict[str, Any]]], str]] = [
    ("市场监督管理局", "law", date(2025, 3, 10), "食品经营许可承诺时限压缩", [("amend", "001001000", {"committed_amount": 3})], "published"),
    ("医疗保障局", "higher", date(2025, 4, 14), "医保事项纳入镇街收件", [
        ("amend", "003002000", {"lists_on": ["town_window"]}), ("amend", "003004000", {"lists_on": ["town_window"]})], "published"),
    ("人力资源和社会保障局", "reform", date(2025, 6, 9), "失业保险金申领即时办结", [
        ("amend", "004003000", {"committed_amount": 0, "handling": "instant"})], "published"),
    ("水利局", "law", date(2025, 7, 7), "新增节水评价登记、取消水土保持方案承诺制", [
        ("amend", "006002000", {"lists_off": ["commitment"]}),
        ("add", "006008000", {"name": "用水户计划用水核定", "item_kind": "other_power", "level": "county", "domain": "water",
                             "lists_on": ["power"], "basis_law": "节约用水条例", "basis_article": "第十三条",
                             "statutory_amount": 20, "statutory_unit": "working_day", "committed_amount": 10,
                             "committed_unit": "working_day"})], "published"),
    ("农业农村局", "function", date(2025, 9, 15), "农药监督处罚下放乡镇", [
        ("delegate", "009005000", {"towns": "青溪镇、石桥镇"})], "published"),
    ("交通运输局", "law", date(2025, 11, 3), "取消一项道路运输行政处罚", [("cancel", "012003000", {})], "published"),
    ("市场监督管理局", "reform", date(2026, 1, 12), "食品小作坊登记并入食品经营许可", [
        ("merge", "001002000", {"merged_into": "001001000"})], "published"),
    ("综合行政执法局", "function", date(2026, 3, 2), "户外广告审批承诺时限再压缩", [("amend", "011001000", {"committed_amount": 2})], "published"),
    ("卫生健康局", "law", date(2026, 5, 11), "医疗机构执业登记时限调整", [("amend", "010002000", {"committed_amount": 5})], "published"),
    ("公安局", "reform", date(2026, 8, 17), "旅馆业特种行业许可时限压缩", [("amend", "002004000", {"committed_amount": 3})], "refused"),
    ("住房和城乡建设局", "law", date(2026, 9, 7), "商品房预售许可承诺时限压缩", [("amend", "007002000", {"committed_amount": 4})], "confirmed"),
    ("自然资源和规划局", "higher", date(2026, 10, 12), "建设用地规划许可时限调整", [("amend", "008001000", {"committed_amount": 5})], "in_review"),
    ("教育局", "law", date(2026, 9, 28), "教师资格认定依据变更", [("amend", "013002000", {"basis_article": "第十一条"})], "returned"),
    ("应急管理局", "law", date(2026, 11, 9), "烟花爆竹零售许可材料调整", [
        ("amend", "014002000", {"materials": "申请书\n身份证明｜数据共享｜免交"})], "drafting"),
]  # fmt: skip


def changes(places: Places, people: dict[str, Account]) -> None:
    """Two years of changes, each taken as far as it has come; the catalogue moves with those that were published.

    After the catalogue has been flushed: lines are held against it.
    """
    office, today, days = keeper(places, people), clock.today(), calendars.of(places.government.scope)
    for name, cause, on, subject, lines, state in CHANGES:
        body = _body(places, name)
        by = next(p.account for p in Post.objects.filter(organ=body, role=Role.LIAISON).select_related("account"))
        fields = {
            "subject": subject, "body": body, "keeper": office, "cause": cause, "changed_on": on,
            "cause_text": TOLD[subject]["cause"], "in_round": False, "round_name": "",
        }  # fmt: skip
        matter = actions.open_matter("functions.item_change", organ=body, by=by, on=on, fields=fields)
        for change, code, more in lines:
            detail = {"change": change, "basic_code": code, "why": TOLD[subject]["why"], **more}
            actions.take_step(matter, "line", by=by, on=on, detail=detail)
        if state != "drafting":
            _go_on(matter, by, state, [min(today, days.after(on, n)) for n in (5, 6, 12, 16, 22)], people)


def _go_on(matter: Matter, by: Account, state: str, on: list[date], people: dict[str, Account]) -> None:
    actions.take_step(matter, "submit", by=by, on=on[0])
    if state == "in_review":
        return
    link = Link.objects.filter(source=matter.pk, kind="legality").select_related("target__matter").get()
    review, head, office = link.target.matter, people["juzhang"], people[KEEPER]
    if state == "returned":
        missing = {
            "missing": "设定依据由第十三条改为第十一条，送审材料没有附两条的条文和改动前后的对照，也没有说明第十三条是否一并保留，请补齐后再送",
            "again": False,
        }
        actions.take_step(review, "return_papers", by=head, on=on[1], detail=missing)
        return
    accepted = {"reviewer": "李慎行", "no_conflict": True, "complexity": ""}
    actions.take_step(review, "accept", by=head, on=on[1], fields=accepted)
    actions.take_step(review, "issue", by=head, on=on[2], fields={"result": "legal", "conclusion": CONCLUSION})
    if state == "refused":
        reason = {"refusal": REFUSAL}
        actions.take_step(matter, "refuse", by=office, on=on[3], fields=reason)
        return
    number = f"云编办〔{on[3].year}〕{matter.pk % 40 + 1}号"
    actions.take_step(matter, "confirm", by=office, on=on[3], fields={"confirm_no": number})
    if state == "published":
        actions.take_step(matter, "publish", by=office, on=on[4], fields={"effective_on": on[4]})
