"""Two years of normative documents, each from the proposal to as far as it has come; papers that turned out to be none."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.document_course import Course, Reached
from fazhi.spine import actions, registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ

TEXTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("document_texts.toml").read_text(encoding="utf-8")
)["document"]
FIRST = date(2025, 1, 8)
#: Days between one proposal and the next; the last ones are under way when the visitor comes.
APART = 20
OPENERS = {"bm01": "gongan", "bm02": "shichang", "sfj": "juzhang", "xz03": "qingxi", "xz04": "shiqiao"}
#: (title, kind, excluded as, why): what the test of identity sends away.
AWAY = (
    ("云岚县“一网通办”攻坚行动方案", "notice", "plan", "只安排部门任务分工和时间节点，不涉及公民、法人和其他组织的权利义务"),
    ("县政府常务会议学法制度", "notice", "system", "规范机关内部的学习安排"),
    ("云岚县优化营商环境工作推进会议纪要", "notice", "minutes", "记载会议议定的事项，由部门分头办理"),
    ("云岚县法治政府建设督察工作规程", "rules", "internal", "规定督察的内部工作程序"),
    ("关于表扬法治政府建设先进单位的通报", "notice", "commendation", "表彰奖惩"),
    ("云岚县防汛应急演练工作方案", "notice", "plan", "一次性演练的组织安排"),
    ("云岚县行政复议案件办理内部流程", "rules", "internal", "规范案件流转，不改变当事人的权利"),
    ("云岚县政府投资项目审计整改工作方案", "notice", "plan", "安排部门整改任务"),
)  # fmt: skip
#: (title, kind, field, reform): work rules and plans that nobody took for documents.
RULES = (
    ("法治督察与纪检监察监督协作配合制度", "system", "法治监督", True), ("行政执法监督与司法监督联动制度", "system", "法治监督", True),
    ("问题清单整改协同工作制度", "system", "法治监督", True), ("法治风险告知工作制度", "system", "法治监督", True),
    ("行政机关负责人出庭应诉工作制度", "system", "行政应诉", False), ("重大行政执法决定法制审核流程", "process", "行政执法", False),
    ("合法性审查联席会议制度", "system", "合法性审查", False), ("法律顾问考核工作制度", "system", "合法性审查", False),
    ("规范性文件制定和备案审查流程图", "process", "规范性文件", False), ("行政规范性文件清理长效机制", "system", "规范性文件", False),
    ("人民调解员等级评定工作方案", "plan", "人民调解", False), ("“八五”普法总结验收工作方案", "plan", "法治宣传", False),
    ("法治政府建设年度工作要点", "programme", "综合", False), ("行政执法人员培训计划", "programme", "行政执法", False),
    ("涉企行政检查统筹工作制度", "system", "行政执法", False), ("信访事项依法分类处理工作制度", "system", "信访", False),
    ("行政复议案后回访工作制度", "system", "行政复议", False), ("公平竞争审查内部流程", "process", "公平竞争", False),
    ("政府合同管理工作制度", "system", "合同管理", False), ("乡镇（街道）法治建设联系点工作方案", "plan", "综合", False),
)  # fmt: skip
OLD = (
    ("云岚县限制养殖区管理规定", "provision", "2021-03-10", "2026-03-31"),
    ("云岚县民宿发展扶持办法（试行）", "measures", "2024-05-20", "2026-06-30"),
    ("云岚县政府采购合同履约验收办法", "measures", "2021-12-06", "2026-12-31"),
    ("云岚县农业保险保费补贴办法", "measures", "2022-02-15", "2027-03-31"),
)


def made(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every document of the two years, and what became of each; writes out the ledger."""
    for n, told in enumerate(sorted(TEXTS, key=lambda t: t.get("starts", FIRST) > FIRST)):
        day = ledger.calendar.next_working_day(FIRST + timedelta(days=n * APART))
        _course(ledger, rng, places, people, n, told, max(day, told.get("starts", FIRST)))
    kept = [_existing(ledger, places, people, n, *one) for n, one in enumerate(OLD)]
    away = [_away(ledger, rng, places, people, n, *one) for n, one in enumerate(AWAY)]
    ledger.flush()
    _evaluated(kept[3].matter, people)
    for draft, reason in away:
        _sent_on(ledger, draft, reason)
    _work_rules(ledger, rng, places)
    _readopted(ledger, rng, places, people, kept[2].matter)
    _yearly(ledger, places, people)
    ledger.flush()


def _unit(places: Places, name: str) -> Organ:
    """An organ by its short name, or by the end of its full name; "gov": the county government."""
    if name == "gov":
        return places.government
    known = [places.justice, *places.departments, *places.towns]
    return next(o for o in known if o.short == name or o.name.endswith(name.removeprefix("县")))


def _by(people: dict[str, Account], organ: Organ) -> Account | None:
    return people.get(OPENERS.get(organ.code, organ.code))


def _course(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], n: int, told: dict[str, Any], day: date,
    **more: Any,
) -> Draft | None:  # fmt: skip
    if day > ledger.today:
        return None
    unit = _unit(places, told["unit"])
    maker = unit if told["maker"] != "gov" else places.government
    fields = {
        "purpose": "make", "title": told["title"], "kind": told["kind"], "topic": told["topic"], "maker": maker,
        "drafting_unit": unit.name, "trial": told.get("trial", False), "consented": False,
        "own_reviewer": n % 4 == 3 and maker is not places.government, "urgent": False, "existing": False, **more,
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=unit, on=day, fields=fields, by=_by(people, unit))
    with suppress(Reached):
        Course(draft, rng, places, people, told, n, _by(people, unit)).run()
    draft.law(ledger.today)
    return draft


def _existing(
    ledger: Ledger, places: Places, people: dict[str, Account], n: int, title: str, kind: str, since: str, until: str
) -> Draft:
    """One of the documents that were in force when the platform began, with an end in the two years."""
    day, on = date.fromisoformat(since), date(2025, 1, 7)
    fields = {
        "purpose": "make", "title": title, "kind": kind, "topic": "agriculture", "maker": places.government,
        "drafting_unit": "云岚县农业农村局", "trial": "试行" in title, "consented": False, "own_reviewer": False, "urgent": False,
        "existing": True, "document_no": f"云政规〔{day.year}〕{n + 6}号", "unified_no": f"990126DR—{day.year}—0010{n + 6:03d}",
        "published_on": day, "effective_on": day + timedelta(days=30), "expires_on": date.fromisoformat(until),
        "text": f"第一条　为了规范有关管理工作，制定本文件。\n第二条　本县行政区域内适用《{title}》。\n第三条　有效期至{until}。",
        "published_where": "县政府公报",
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=places.justice, on=on, fields=fields, by=people["juzhang"])
    draft.take("take_over", on, by=people["juzhang"])
    draft.law(ledger.today)
    return draft


def _evaluated(old: Matter, people: dict[str, Account]) -> None:
    """A document that ends next spring was evaluated in time."""
    report = {
        "before_expiry": True, "evaluator": "云岚县农业农村局", "proposes": "amend",
        "report": "参保率由百分之四十一提高到百分之六十八；补贴品种和比例需要按省里规定调整。",
    }  # fmt: skip
    by = people["juzhang"]
    actions.take_step(old, "evaluate", by=by, on=date(2026, 9, 22), detail=report)
    actions.take_step(old, "report_evaluation", by=by, on=date(2026, 10, 12))


def _away(
    ledger: Ledger,
    rng: Random,
    places: Places,
    people: dict[str, Account],
    n: int,
    title: str,
    kind: str,
    as_: str,
    why: str,
) -> tuple[Draft, str]:
    """A paper that the test of identity sent to the work rules."""
    on = ledger.calendar.next_working_day(date(2025 + n % 2, 2 + n, rng.randint(3, 25)))
    fields = {
        "purpose": "make", "title": title, "kind": kind, "topic": "general", "maker": places.government,
        "drafting_unit": "云岚县司法局", "trial": False, "consented": False, "own_reviewer": False, "urgent": False,
        "existing": False,
    }  # fmt: skip
    by = people["juzhang"]
    draft = ledger.open("rules.document", organ=places.justice, on=on, fields=fields, by=by)
    test = {
        "by_authority": True, "within_powers": True, "affects_rights": False, "general": False, "repeated": as_ != "plan",
        "excluded": as_, "reason": why,
    }  # fmt: skip
    draft.take("not_normative", ledger.calendar.after(on, 2), by=by, detail=test)
    return draft, why


def _sent_on(ledger: Ledger, draft: Draft, reason: str) -> None:
    matter = draft.matter
    kind = {"plan": "plan", "system": "system", "internal": "internal"}.get(draft.details[0].excluded, "other")
    fields = {"kind": kind, "status": "in_use", "tested_no": matter.number, "reason": reason, "reform": False}
    ledger.entry("rules.work_rules", organ=draft.record.maker, on=matter.moved_on, title=matter.title, fields=fields)


def _work_rules(ledger: Ledger, rng: Random, places: Places) -> None:
    """Work rules and plans of both years; some replaced or over."""
    for n, (title, kind, field, reform) in enumerate(RULES):
        on = ledger.calendar.next_working_day(date(2025 + n % 2, 1 + n % 10, rng.randint(3, 26)))
        over = date(2026, 9, 30) if n % 7 == 3 else None
        status = "replaced" if over and n % 2 else "ended" if over else "trial" if n % 6 == 5 else "in_use"
        fields = {
            "kind": kind, "document_no": f"云法办〔{on.year}〕{n + 4}号", "field": field, "reform": reform, "status": status,
            "replaced_by": f"云法办〔2026〕{n + 30}号" if status == "replaced" else "", "ended_on": over,
        }  # fmt: skip
        ledger.entry("rules.work_rules", organ=places.justice, on=on, title=title, fields=fields)


def _readopted(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], old: Matter) -> None:
    """A document about to end is adopted anew: the old one ends on the eve of the new."""
    told = {
        **TEXTS[5], "title": "云岚县政府采购合同履约验收办法", "maker": "gov", "unit": "县财政局", "topic": "finance",
        "what": "政府采购合同的履约验收", "why": "原办法将于年底期满，评估认为应当继续实施。", "business": False, "economic": False,
    }  # fmt: skip
    more = {"purpose": "readopt", "earlier_no": old.record.document_no}
    new = _course(ledger, rng, places, people, 1, told, date(2026, 6, 8), **more)
    ledger.flush()
    if new is None or new.record.published_on is None:
        return
    on = new.record.published_on
    actions.link(new.matter.chain, old.chain, "earlier", by=None, on=on)
    fields = {
        "expires_on": min(old.record.expires_on, new.record.effective_on - timedelta(days=1)),
        "ended_by": f"{new.record.title}（{new.record.document_no}）",
    }  # fmt: skip
    actions.relay_step(old, "to_end", cause=new.matter, by=None, on=on, fields=fields)


def _yearly(ledger: Ledger, places: Places, people: dict[str, Account]) -> None:
    """The lists of 2025: two sent in time, one still owed."""
    for n, maker in enumerate((places.government, places.justice, places.department("县市场监督管理局"))):
        fields = {"maker": maker, "ends_on": date(2025, 12, 31)}
        draft = ledger.open(registry.procedure("rules.document_list"), organ=maker, on=date(2026, 1, 5), fields=fields)
        if n < 2:
            draft.take("send", date(2026, 1, 20 + n), by=_by(people, maker), actor="" if n else "县政府办公室")
