"""Two years of normative documents, each from the proposal to as far as it has come; papers that turned out to be none."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo import shelf
from fazhi.demo.places import Places
from fazhi.demo.scenarios.document_course import Course, Reached
from fazhi.demo.scenarios.document_written import Written, begins, told
from fazhi.spine import actions, clock, registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TEXTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("document_texts.toml").read_text(encoding="utf-8")
)["document"]
FIRST = date(2025, 1, 8)
#: Days from a proposal to its number, about: numbers are given in that order.
LONG = 112
#: Days between one proposal and the next; the last ones are under way when the visitor comes.
APART = 20
OPENERS = {"bm01": "gongan", "bm02": "shichang", "sfj": "hefa", "xz03": "qingxi", "xz04": "shiqiao"}
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
#: What the platform found when it began, and what has been published beside it.
BEGAN = date(2025, 1, 7)
#: What goes wrong with the shorter ones, in their order; see the course.
FATES = (3, 5, 9, 13, 14, 15, 16, 17, 24, 27, 28, 30, 31)


def made(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> int:
    """Every document of the two years, and what became of each; writes out the ledger, returns how many records it wrote."""
    texts = shelf.documents().values()
    old = {t.slug: _existing(ledger, places, people, t) for t in texts if _is_old(t)}
    written = ledger.flush()
    new = [t for t in texts if not _is_old(t) and t.of["state"] != "draft"]
    stories: list[tuple[date, Any, int]] = [(_registered(t), t, 0) for t in new if "amends" not in t.of]
    stories += [
        (max(FIRST + timedelta(days=APART * 2 * n), text.get("starts", FIRST)) + timedelta(days=LONG), text, fate)
        for n, (text, fate) in enumerate(zip(TEXTS, FATES, strict=True))
    ]
    courses: dict[str, Draft | None] = {}
    for day, text, n in sorted(stories, key=lambda story: story[0]):
        if isinstance(text, shelf.Text):
            courses[text.slug] = _written(ledger, rng, places, people, text)
        else:
            on = ledger.calendar.next_working_day(day - timedelta(days=LONG))
            _course(ledger, rng, places, people, n, text, on)
    away = [_away(ledger, rng, places, people, n, *one) for n, one in enumerate(AWAY)]
    written += ledger.flush()
    for text in (t for t in new if "amends" in t.of):
        earlier = courses[text.of["amends"]]
        assert earlier
        courses[text.slug] = _written(
            ledger, rng, places, people, text, purpose="amend", earlier_no=earlier.record.document_no
        )
    written += ledger.flush()
    _handed_on(courses, old)
    _evaluated(old, people)
    for draft, reason in away:
        _sent_on(ledger, draft, reason)
    _work_rules(ledger, rng, places)
    _yearly(ledger, places, people)
    return written + ledger.flush()


def _is_old(text: shelf.Text) -> bool:
    """Made before the platform: it is entered as it stands."""
    published = text.day("published_on")
    return published is not None and (published < BEGAN or text.slug.endswith("-v1"))


def _registered(text: shelf.Text) -> date:
    return text.day("made_on") or begins(text) + timedelta(days=200)


def _written(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], text: shelf.Text, **more: Any
) -> Draft:
    """A text of the shelf on its way; one that takes the place of an older one says of which."""
    earlier = shelf.documents().get(text.of.get("earlier", ""))
    if earlier and earlier.day("expires_on") >= (text.day("published_on") or ledger.today):  # type: ignore[operator]
        more = {"purpose": "readopt", "earlier_no": earlier.of["document_no"]} | more
    story, unit = told(text), _unit(places, text.of["drafting_unit"] if text.of["maker"] == "gov" else text.of["maker"])
    maker = _unit(places, text.of["maker"])
    day = ledger.calendar.next_working_day(begins(text))
    fields = {
        "purpose": "make", "title": story["title"], "kind": story["kind"], "topic": story["topic"], "maker": maker,
        "drafting_unit": story["unit"].replace("县", "云岚县", 1) if story["unit"].startswith("县") else story["unit"],
        "trial": story["trial"], "consented": False, "own_reviewer": False, "urgent": False, "existing": False, **more,
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=unit, on=day, fields=fields, by=_by(people, unit))
    with suppress(Reached):
        Written(draft, rng, places, people, story, 0, _by(people, unit)).run()
    draft.law(ledger.today)
    return draft


def _unit(places: Places, name: str) -> Organ:
    """An organ by its short name, or by the end of its full name; "gov": the county government."""
    if name == "gov":
        return places.government
    known = [places.justice, *places.departments, *places.towns]
    return next(o for o in known if name in (o.code, o.short) or o.name.endswith(name.removeprefix("县")))


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


def _existing(ledger: Ledger, places: Places, people: dict[str, Account], text: shelf.Text) -> Draft:
    """One of the documents that were in force when the platform began."""
    of, maker = text.of, _unit(places, text.of["maker"])
    on = ledger.calendar.next_working_day(max(BEGAN, of["effective_on"]))
    fields = {
        "purpose": "make", "title": of["title"], "kind": of["kind"], "topic": of["topic"], "maker": maker,
        "drafting_unit": of["drafting_unit"].replace("县", "云岚县", 1), "trial": of.get("trial", False), "consented": False,
        "own_reviewer": False, "urgent": False, "existing": True, "document_no": of["document_no"],
        "published_on": of["published_on"], "effective_on": of["effective_on"], "expires_on": of["expires_on"],
        "text": text.body, "basis_text": "；".join(of["basis"]), "published_where": "县政府公报",
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=places.justice, on=on, fields=fields, by=people["hefa"])
    draft.take("take_over", on, by=people["hefa"])
    later = shelf.documents().get(of.get("later", ""))
    if later is None or later.day("published_on") > of["expires_on"]:  # type: ignore[operator]
        draft.law(ledger.today)
    return draft


def _handed_on(courses: dict[str, Draft | None], old: dict[str, Draft]) -> None:
    """What is adopted anew takes the place of the older one, what is amended gives it a version."""
    for draft in courses.values():
        if draft is None or draft.record.purpose == "make" or draft.record.published_on is None:
            continue
        record = draft.record
        drafts = [d for d in (*old.values(), *courses.values()) if d]
        earlier = next(d for d in drafts if d.record.document_no == record.earlier_no).matter
        on = record.published_on
        actions.link(draft.matter.chain, earlier.chain, "earlier", by=None, on=on)
        if record.purpose == "amend":
            names = ("title", "text", "document_no", "unified_no", "published_on", "effective_on", "expires_on")
            version = {name: getattr(record, name) for name in names}
            version["amends_note"] = f"据{record.document_no}修改"
            actions.relay_step(earlier, "amended", cause=draft.matter, by=None, on=on, detail=version)
            continue
        fields = {
            "expires_on": min(earlier.record.expires_on, record.effective_on - timedelta(days=1)),
            "ended_by": f"{record.title}（{record.document_no}）",
        }  # fmt: skip
        actions.relay_step(earlier, "to_end", cause=draft.matter, by=None, on=on, fields=fields)
        actions.apply_law(clock.today(), earlier)


def _evaluated(old: dict[str, Draft], people: dict[str, Account]) -> None:
    """Two documents that end soon were evaluated; what is to become of them waits for the government."""
    by = people["hefa"]
    for slug, day, sent, who, said in (
        ("34-homestays", date(2026, 6, 24), date(2026, 10, 23), "云岚县文化和旅游局",
         "试行期间新开民宿四十六家，联合指导平均用时六点五个工作日；消防整改要求需要细化，建议修改后转为正式施行。"),
        ("35-elevator-retrofit", date(2026, 7, 28), None, "云岚县住房和城乡建设局",
         "五年加装电梯八十七台，补助资金一千三百余万元；低层业主补偿和后续维护分摊需要补充规定。"),
    ):  # fmt: skip
        report = {"before_expiry": True, "evaluator": who, "proposes": "amend", "report": said}
        actions.take_step(old[slug].matter, "evaluate", by=by, on=day, detail=report)
        if sent:
            actions.take_step(old[slug].matter, "report_evaluation", by=by, on=sent)


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
    by = people["hefa"]
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


def _yearly(ledger: Ledger, places: Places, people: dict[str, Account]) -> None:
    """The lists of 2025: two sent in time, one still owed."""
    for n, maker in enumerate((places.government, places.justice, places.department("县市场监督管理局"))):
        fields = {"maker": maker, "ends_on": date(2025, 12, 31)}
        draft = ledger.open(registry.procedure("rules.document_list"), organ=maker, on=date(2026, 1, 5), fields=fields)
        if n < 2:
            draft.take("send", date(2026, 1, 20 + n), by=_by(people, maker), actor="" if n else "县政府办公室")
