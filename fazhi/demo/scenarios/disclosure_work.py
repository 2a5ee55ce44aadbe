"""Two years of active disclosure: the catalogue, informations with their days, tallies of the site, events, places."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.information_requests import BEGUN, ONE, Office
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

_TEXTS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("disclosure_work_texts.toml").read_text(encoding="utf-8")
)
SINCE = date(2025, 1, 1)
NAMES = {
    "rules": "关于印发实施办法的通知",
    "organs": "机构职能和领导分工调整",
    "plans": "年度重点工作计划",
    "statistics": "主要经济指标",
    "permits": "行政许可决定公示",
    "penalties": "行政处罚决定公示",
    "budget": "部门预算公开",
    "procurement": "政府采购结果公告",
    "projects": "重大项目进展",
    "welfare": "民生保障资金发放情况",
    "emergency": "监督检查结果通报",
    "staff": "公开招聘公告",
    "land": "征收补偿安置方案公告",
}


def catalogue(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The county's catalogue."""
    office, made = Office(ledger, rng, places, people), []
    for title, kind, content, basis, unit, term, layer in _TEXTS["catalogue"]:
        fields: dict[str, Any] = {
            "item_kind": kind,
            "content": content,
            "basis": basis,
            "publisher": office.organ(unit),
            "term": term,
            "channels": ["site", "hall"] if kind in ("permits", "organs") else ["site"],
            "layer": layer,
            "audience": "all",
            "since": SINCE,
        }
        made.append(
            ledger.entry(
                "oversight.disclosure_catalogue", organ=places.government, on=BEGUN, title=title, fields=fields
            )
        )
    return made


def informations(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], lines: list[Draft], number: int = 180
) -> list[Draft]:
    """That many informations under the lines of the catalogue; some late, some kept back, changed or taken down."""
    office, span, made = Office(ledger, rng, places, people), (ledger.today - BEGUN).days, []
    for n, day in enumerate(
        sorted(ledger.calendar.next_working_day(BEGUN + rng.randrange(span) * ONE) for _ in range(number))
    ):
        if office.past(day):
            made.append(_information(office, lines[n % len(lines)].row, n, day))
    return made


def _information(office: Office, line: Any, n: int, day: date) -> Draft:
    rng, organ = office.rng, line.publisher
    title = f"{organ.short}{day.year}年第{n + 1}号{NAMES[line.item_kind]}"
    fields: dict[str, Any] = {
        "title": title,
        "origin": "catalogue",
        "catalogue": line,
        "item_kind": line.item_kind,
        "made_on": day,
        "term": line.term,
        "summary": line.content,
    }
    draft = office.ledger.open("oversight.disclosure", organ=organ, on=day, fields=fields, by=office.by(organ))
    seen = office.after(day, 0, 2)
    if not office.past(seen) or forgotten(rng, seen, 0.15):
        return draft
    kept = rng.random() < 0.06
    examined = {
        "audit_property": "on_request" if kept else "active",
        "secrecy_checked": True,
        "property_reason": "含有个人隐私（条例第15条），依申请公开" if kept else "",
    }
    draft.take("examine", seen, by=office.by(organ), fields=examined)
    approved = office.after(seen, 0, 1)
    if not office.past(approved):
        return draft
    draft.take("approve", approved)
    return _put_out(office, draft, line, approved, kept=kept)


def _put_out(office: Office, draft: Draft, line: Any, day: date, *, kept: bool) -> Draft:
    rng, by, most = office.rng, office.by(draft.matter.organ), 3 if line.term == "seven" else 12
    out = office.after(day, 0, most) if rng.random() < 0.95 else office.after(day, 22, 30)
    if not office.past(out) or forgotten(rng, out, 0.1):
        return draft
    if kept:
        return draft.take("keep", out, by=by)
    put = {"item_kind": line.item_kind, "channels": ["site"], "address": f"县政府网站“{line.title}”专栏"}
    draft.take("publish", out, by=by, fields=put)
    changed = office.after(out, 20, 60)
    if rng.random() < 0.08 and office.past(changed):
        draft.take("change", changed, by=by, fields={"change_note": "数据更正"})
        renewed = office.after(changed, 1, 8)
        if office.past(renewed):
            draft.take("renew", renewed, by=by, detail={"address": put["address"], "note": "更正后重新公开"})
    elif rng.random() < 0.03 and office.past(changed):
        draft.take("withdraw", changed, fields={"withdrawn_reason": "内容失效"})
    return draft


def tallies(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """What the site counts for each of a dozen organs, month by month."""
    made, organs = [], [places.government, places.justice, *places.departments[:8], *places.towns[:4]]
    for year in (2025, 2026):
        for month in range(1, 13):
            first = date(year, month, 1)
            last = (first + timedelta(days=32)).replace(day=1) - ONE
            for organ in organs if last <= ledger.today else ():
                fields: dict[str, Any] = {
                    "item_kind": rng.choice(("policy", "welfare", "rules", "budget")),
                    "channel": "site" if rng.random() < 0.85 else "new_media",
                    "items": rng.randint(9, 46),
                    "period_start": first,
                    "told_by": "县政府网站内容管理系统月度统计",
                }
                made.append(
                    ledger.entry(
                        "oversight.publishing_tally",
                        organ=organ,
                        on=last,
                        title=f"{year}年{month}月公开发布统计",
                        fields=fields,
                    )
                )
    return made


def events(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Press conferences each quarter, interviews, readings of policies, and concerns answered by topic."""
    made, day, n = [], BEGUN, 0
    while (day := ledger.calendar.after(day, rng.randint(8, 16))) <= ledger.today:
        kind = ("conference", "interview", "reading", "reading", "open_day")[n % 5]
        topic = rng.choice(("livelihood", "business", "education", "environment"))
        fields: dict[str, Any] = {
            "kind": kind,
            "topic": topic,
            "policy": "云岚县优化营商环境若干措施" if kind == "reading" else "",
            "speaker": "有关部门负责人",
            "questions": rng.randint(2, 9),
            "address": "县政府网站",
        }
        names = {
            "conference": "新闻发布会",
            "interview": "在线访谈",
            "reading": "政策解读",
            "open_day": "政府开放日活动",
        }
        made.append(
            ledger.entry(
                "oversight.press_event",
                organ=places.government,
                on=day,
                title=f"{day.year}年{day.month}月{names[kind]}",
                fields=fields,
            )
        )
        n += 1
    day, n = BEGUN, 0
    while (day := ledger.calendar.after(day, rng.randint(9, 18))) <= ledger.today:
        topic, concern, response = _TEXTS["concerns"][n % len(_TEXTS["concerns"])]
        answered: dict[str, Any] = {
            "topic": topic,
            "concern": concern,
            "arisen_on": day - timedelta(days=rng.randint(1, 6)),
            "response": response,
            "channel": "site",
            "address": "县政府网站“回应关切”专栏",
        }
        made.append(
            ledger.entry("oversight.concern_response", organ=places.government, on=day, title=concern, fields=answered)
        )
        n += 1
    return made


def places_and_evaluations(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Zones in the service hall and the towns, and the yearly evaluation as its evaluator told it."""
    made = []
    for n, organ in enumerate((places.government, *places.towns[:9])):
        kind = "zone" if n < 7 else "experience"
        fields: dict[str, Any] = {
            "kind": kind,
            "place": f"{organ.short}便民服务中心一层",
            "services": "查阅、自助打印、申请公开、政策咨询",
            "hours": "工作日8:30–17:30",
        }
        day = ledger.calendar.next_working_day(date(2025, 2 + n, 10))
        made.append(
            ledger.entry(
                "oversight.disclosure_place",
                organ=organ,
                on=day,
                title=f"{organ.short}政务公开{'专区' if n < 7 else '体验区'}",
                fields=fields,
            )
        )
    for year, result, score in ((2024, "全市第四名", "86.50"), (2025, "全市第三名", "88.20")):
        told: dict[str, Any] = {
            "year": year,
            "evaluator": "岭州市社会科学院（受委托）",
            "object": "云岚县",
            "result": result,
            "score": score,
            "told_in": f"{year}年度全市政务公开第三方评估报告",
            "problems": "部分乡镇公开专栏更新不及时",
        }
        made.append(
            ledger.entry(
                "oversight.disclosure_evaluation",
                organ=places.government,
                on=date(year + 1, 3, 12),
                title=f"{year}年度政务公开评估",
                fields=told,
            )
        )
    return made
