"""Fair-competition reviews of two years, the pool of experts, reports and spot checks."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import days, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ, Post
from fazhi.spine.roles import Role

A_YEAR = 26
FIRST = date(2025, 1, 6)
#: What was reviewed, checked and reported, in words: texts, judgements, what those concerned said.
TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("competition_texts.toml").read_text(encoding="utf-8"))
MEASURES: list[dict[str, str]] = TOLD["measure"]
KINDS = ("pass", "pass", "adjust", "pass", "except", "pass", "stop")
#: 公平竞争审查条例第12条, by the ground.
GROUNDS = {"science": "第二项", "public": "第三项"}
GROUPS = {"entry": "市场准入和退出", "flow": "商品、要素自由流动", "cost": "生产经营成本", "conduct": "生产经营行为"}
EXPERTS = [
    ("石文清", "岭州大学法学院", "竞争法"), ("方国梁", "岭州大学经济学院", "产业经济"), ("范思源", "江岭省社会科学院", "区域经济"),
    ("金玉兰", "岭州市律师协会", "行政法"), ("陆守信", "江岭财经学院", "财政"), ("郝向东", "岭州市工商业联合会", "行业管理"),
]  # fmt: skip


def experts(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The pool, appointed for three years."""
    bureau, hired = places.department(_short(places, "市场监督管理局")), date(2025, 2, 10)
    return [
        ledger.entry(
            "functions.competition_experts", organ=bureau, on=hired, title=f"公平竞争审查专家（{field}）", by=people["shichang"],
            fields={"name": name, "unit": unit, "field": field, "hired_on": hired, "until": date(2028, 2, 10), "title_of_post": ""},
        )
        for name, unit, field in EXPERTS
    ]  # fmt: skip


def _short(places: Places, ending: str) -> str:
    return next(d.short for d in places.departments if d.name.endswith(ending))


def reviews(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Measures from first draft to issue; exceptions with their end; some out of scope, some stopped, some still open."""
    bureau = places.department(_short(places, "市场监督管理局"))
    staff = {p.organ_id: p.account for p in Post.objects.filter(role=Role.LIAISON).select_related("account")}
    for n, on in enumerate(d for d in days(rng, ledger.calendar, ledger.today, A_YEAR) if d >= FIRST):
        outside = n % 9 == 8
        told = TOLD["outside"][n // 9 % len(TOLD["outside"])] if outside else MEASURES[n % len(MEASURES)]
        unit = places.department(_short(places, told["unit"]))
        government = rng.random() < 0.55
        revised = n >= 9 * len(TOLD["outside"]) if outside else n >= len(MEASURES)
        fields = {
            "measure": f"云岚县{told['name']}" + (f"（{on.year}年修订）" if revised else ""),
            "issuer": places.government if government else unit, "drafting_unit": unit.name,
            "level": "government" if government else "department", "text": _text(told, KINDS[n % 7]),
            "measure_kind": "document" if rng.random() < 0.5 else "policy", "joint": False, "one_off": False,
            "public_interest": "public" in told, "hard": False,
        }  # fmt: skip
        draft = ledger.open("functions.competition", organ=unit, on=on, fields=fields, by=staff[unit.pk])
        if outside:
            _outside(draft, rng, on, staff[unit.pk], told)
        else:
            _review(draft, rng, on, staff[unit.pk], people["shichang"], bureau, told, KINDS[n % 7])


def _text(told: dict[str, str], kind: str) -> str:
    return told["text"].strip().replace("{clause}", told.get("good" if kind == "pass" else "bad", ""))


def _outside(draft: Draft, rng: Random, on: date, by: Account, told: dict[str, str]) -> None:
    day = later(rng, draft.ledger.calendar, on, 1, 4)
    if day <= draft.ledger.today:
        draft.take("out_of_scope", day, by=by, fields={"scope_reason": told["reason"], "scope_text": told["why"]})


def _review(
    draft: Draft, rng: Random, on: date, by: Account, bureau_by: Account, bureau: Organ, told: dict[str, str], kind: str
) -> None:  # fmt: skip
    today = draft.ledger.today
    after = lambda day, least, most: later(rng, draft.ledger.calendar, day, least, most)  # noqa: E731
    look = after(on, 1, 4)
    if look > today:
        return
    bad = kind != "pass"
    draft.take("first_review", look, by=by, detail=_look(told, bad))
    for whom, means in (("operators", "座谈会"), ("associations", "书面征求"), ("public", "网站公开征求")):
        if whom in told:
            answer = told["adopted"] if whom == "operators" else "与经营者的意见一并研究，处理情况相同"
            voice = {
                "whom": whom,
                "means": means,
                "heard": rng.randint(3, 18),
                "summary": told[whom],
                "adopted": answer,
            }
            draft.take("hear", look, by=by, detail=voice)
    day = after(look, 2, 5)
    own = draft.record.level == "department"
    if day > today:
        return
    if not own:
        draft.take("submit", day, by=by, fields={"first_opinion": _first_opinion(told, bad), "reviewer": bureau})
        day = after(day, 2, 6)
        if day > today:
            return
        draft.take("review", day, by=bureau_by, detail=_look(told, bad))
    _conclude(draft, kind, own, day, told, by, by if own else bureau_by, bureau)


def _look(told: dict[str, str], bad: bool) -> dict[str, object]:
    """One look at all standards."""
    found: dict[str, object] = {f"{group}_note": told[group] for group in ("entry", "flow", "cost", "conduct")}
    if bad:
        found |= {told["field"]: [told["code"]], f"{told['field']}_note": told["wrong"]}
    return found


def _first_opinion(told: dict[str, str], bad: bool) -> str:
    found = f"{told['wrong']}，提请审查" if bad else "未发现限制竞争的内容，初审认为可以出台"
    return (
        f"已逐项对照审查标准，{found}。\n听取意见情况：{told['operators']}；{told['associations']}。{told['adopted']}。"
    )


def _opinion(told: dict[str, str], kind: str) -> str:
    """The words of a conclusion."""
    if kind == "stop":
        return told["stop"]
    if kind == "adjust":
        return f"{told['wrong']}。\n请修改为“{told['good']}”，修改后重新送审。"
    if kind == "except":
        ground = f"《公平竞争审查条例》第十二条{GROUNDS[told['ground']]}"
        return f"{told['wrong']}；但符合{ground}规定的情形，没有对公平竞争影响更小的替代方案，并有期限和终止条件，可以适用例外规定出台。"
    looks = "\n".join(f"{words}：{told[group]}。" for group, words in GROUPS.items())
    return f"经对照《公平竞争审查条例》第八条至第十一条：\n{looks}\n未发现限制竞争的内容，可以出台。"


def _conclude(
    draft: Draft, kind: str, own: bool, day: date, told: dict[str, str], by: Account, judge: Account, bureau: Organ
) -> None:  # fmt: skip
    today = draft.ledger.today
    end, number = "_own" if own else "", f"竞审意见〔{day.year}〕{draft.pk % 90 + 1}号"
    said: dict[str, object] = {"opinion": _opinion(told, kind), "opinion_no": number}
    if kind == "except":
        said |= {"exception_ground": told["ground"], "exception_until": day + timedelta(days=240),
                 "end_condition": told["end_condition"], "no_milder_way": told["milder"]}  # fmt: skip
    draft.take(f"{kind}{end}", day, by=judge, fields=said)
    if kind == "adjust" and day + timedelta(days=20) <= today:
        again = day + timedelta(days=10)
        draft.take("resubmit", again, by=by, fields={"text": _text(told, "pass")})
        draft.take("first_review", again, by=by, detail=_look(told, False))
        if not own:
            draft.take(
                "submit", again, by=by, fields={"first_opinion": _first_opinion(told, False), "reviewer": bureau}
            )
            draft.take("review", again, by=judge, detail=_look(told, False))
        passed = {"opinion": _opinion(told, "pass"), "opinion_no": number}
        draft.take(f"pass{end}", again + timedelta(days=3), by=judge, fields=passed)
        day = again + timedelta(days=3)
    issued = day + timedelta(days=12)
    if issued <= today and draft.matter.state in ("passed", "excepted"):
        step = "issue" if draft.matter.state == "passed" else "issue_exception"
        draft.take(step, issued, by=by, fields={"document_no": f"云政发〔{issued.year}〕{draft.pk % 60 + 1}号"})
        draft.law(today)  # exceptions whose day has come have ended


def supervision(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Half-yearly spot checks and what the public has reported."""
    bureau, by = places.department(_short(places, "市场监督管理局")), people["shichang"]
    halves = (
        ("2025年上半年", date(2025, 6, 16)), ("2025年下半年", date(2025, 12, 8)), ("2026年上半年", date(2026, 6, 15)),
    )  # fmt: skip
    for h, (half, on) in enumerate(halves):
        for k in range(5):
            told = MEASURES[(5 * h + k) % len(MEASURES)]
            unit = places.department(_short(places, told["unit"]))
            fields = {"measure": f"云岚县{told['name']}", "document_no": f"云政办发〔{on.year}〕{10 + k}号", "unit": unit,
                      "source": "sample", "batch": half, "draw_no": "", "review_no": "" if k == 0 else f"竞审意见〔{on.year}〕{k}号"}  # fmt: skip
            draft = ledger.open("functions.competition_check", organ=bureau, on=on, fields=fields, by=by)
            _check(draft, h, k, on, by)
    reported = (date(2025, 5, 20), date(2025, 10, 15), date(2026, 4, 9), date(2026, 9, 2), date(2026, 11, 12))
    for k, on in enumerate(reported):
        _report(ledger, bureau, by, on, k)


def _check(draft: Draft, h: int, k: int, on: date, by: Account) -> None:
    seen, words = on + timedelta(days=9), TOLD["checks"]
    if k > 1:
        fine = {"finding_text": words["fine"][k - 2], "review_no": draft.record.review_no}
        draft.take("fine", seen, by=by, fields=fine)
        return
    kind = "breach" if k else "unreviewed"
    demand = "停止执行有关条款，重新审查并修改后公布" if k else "补充公平竞争审查，审查前停止执行"
    wrong = {"finding": kind, "finding_text": words[kind][h], "demand": demand, "rectify_by": seen + timedelta(days=30)}
    draft.take("order", seen, by=by, fields=wrong)
    if on.year == 2026 and k == 0:
        return  # overdue
    if on.year == 2025 and on.month == 12 and k == 0:
        talk = {
            "interviewer": "岭州市市场监督管理局",
            "interview": "约谈主要负责人：限十日内完成补充审查，今后未经审查的不得报批",
        }
        draft.take("interview", seen + timedelta(days=36), by=by, fields=talk)
        draft.take("report", seen + timedelta(days=40), by=by)
    done = seen + timedelta(days=25 if draft.matter.state == "ordered" else 60)
    fixed = words["rectified"][h] if k else "已补充审查，听取五家经营者的意见，结论为可以出台；审查表和意见一并归档。"
    draft.take("rectify", done, by=by, fields={"measures_taken": fixed})


def _report(ledger: Ledger, bureau: Organ, by: Account, on: date, k: int) -> None:
    told = TOLD["report"][k]
    fields = {"measure": told["measure"], "issuer_name": told["issuer"], "facts": told["facts"],
              "reporter": "" if k % 2 else "某物流公司", "phone": "", "channel": "portal" if k % 2 else "letter"}  # fmt: skip
    draft = ledger.open(
        "functions.competition_report", organ=bureau, on=on, fields=fields, by=None, actor="公众（网上申请）"
    )
    if not told["found"]:
        return
    draft.take("accept", on + timedelta(days=2), by=by, fields={"unit": None})
    draft.take("reject", on + timedelta(days=16), by=by, fields={"result_text": told["found"]})
    step = ("tell", {"told_how": "书面告知"}) if draft.record.reporter else ("close", {})
    draft.take(step[0], on + timedelta(days=18), by=by, fields=step[1])
