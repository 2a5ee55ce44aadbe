"""Two years of legality review: contracts first, village matters, meeting papers, audits; some late, some returned."""

from __future__ import annotations

from datetime import date
from random import Random

from fazhi.demo import shelf
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import legality_texts as texts
from fazhi.demo.scenarios.pace import forgotten, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

SYSTEM = "decisions.legality"
FIRST = date(2025, 1, 6)
A_YEAR = 260
NUMBERS = "一二三四五六七八九十"
LAWYERS = ("许衡", "曹敏之", "谢怀远", "韩立言", "冯知节", "邓守约")


def reviews(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every review that was handed in by itself; those that documents and decisions send come with these."""
    for year in range(FIRST.year, ledger.today.year + 1):
        for _ in range(A_YEAR):
            day = ledger.calendar.next_working_day(date(year, rng.randint(1, 12), rng.randint(1, 28)))
            if FIRST <= day <= ledger.today:
                _one(ledger, rng, places, people, day)
    _whole(ledger, rng, places, people)
    for n, (title, kind, found) in enumerate(MISSED):
        fields = {
            "kind": kind,
            "level": "county",
            "unit": places.departments[n * 7],
            "used_on": date(2025 + n % 2, 4, 8),
            "found": found,
        }
        on = date(2025 + n % 2, 9, 3)
        ledger.entry("decisions.legality_missed", organ=places.justice, on=on, title=title, fields=fields)


def _whole(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The contracts and village rules that are written out on the shelf, each with what a reviewer finds in it."""
    organs = {o.code: o for o in (places.government, *places.departments, *places.towns)}
    for n, paper in enumerate(shelf.contracts()):
        of, day = paper.of, ledger.calendar.next_working_day(date(2026, 4 + n, 9 + n))
        village = of["requester"] == "village"
        town = next((t for t in places.towns if paper.of["title"].startswith(t.short)), None)
        organ = town or places.justice
        unit = rng.choice(places.villages_of(organ)) if village else organs[of["requester"]]
        fields = {
            "kind": "village" if village else "contract",
            "title": of["title"], "requester": unit, "text": paper.body, "drafter": name_of(rng),
        }  # fmt: skip
        if of["kind"] in ("rules", "charter"):
            fields["village_kind"] = of["kind"]
        else:
            own = {"contract_kind": of["kind"], "other_party": of["other_party"], "amount": of["amount"]}
            fields |= own | (
                {"village_kind": "contract"} if village else {"credit_check": "已查询，未见严重失信记录。"}
            )
        draft = ledger.open(SYSTEM, organ=organ, on=day, fields=fields, scope=unit.scope if village else "")
        names = ("article", "severity", "problem", "basis", "suggestion")
        points = [tuple(point[name] for name in names) for point in of["point"]]
        _work(draft, rng, day, _reviewer(people, organ), points, places)


MISSED = (
    ("办公用房租赁合同", "contract", "年度合同专项检查发现未送审"), ("购买安保服务补充协议", "contract", "审计移送"),
    ("场地合作协议", "contract", "年度合同专项检查发现未送审"),
)  # fmt: skip


def _one(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], day: date) -> None:
    pick = rng.choices(
        ("town_contract", "contract", "village", "paper", "other", "enforcement"), (34, 24, 26, 7, 5, 4)
    )[0]
    town = rng.choice(places.towns)
    if pick == "town_contract":
        return _contract(ledger, rng, places, day, town, town, people)
    if pick == "contract":
        return _contract(ledger, rng, places, day, rng.choice(places.departments[:30]), places.justice, people)
    if pick == "village":
        return _village(ledger, rng, places, day, town, people)
    unit = rng.choice(places.departments[:24])
    titles = {"paper": texts.PAPERS, "other": texts.OTHERS, "enforcement": texts.AUDITS}[pick]
    organ = unit if pick == "enforcement" else places.justice
    fields = {
        "kind": pick, "title": rng.choice(titles), "requester": unit, "text": "一、基本情况\n二、处理意见",
        "drafter": name_of(rng),
    }  # fmt: skip
    draft = ledger.open(SYSTEM, organ=organ, on=day, fields=fields)
    _work(draft, rng, day, _reviewer(people, organ), [], places)
    return None


def _reviewer(people: dict[str, Account], organ: Organ) -> Account | None:
    """Only the bureau's reviewers have an account in the demonstration; a station's work is told without a name."""
    return people.get("hefa") if organ.kind == Organ.Kind.JUSTICE else None


def _clauses(rng: Random, kind: str) -> tuple[str, list[tuple[str, ...]]]:
    """The text of a contract, and the points that can be made on it."""
    clauses = texts.CONTRACTS[kind][4]
    lines: list[str] = []
    points: list[tuple[str, ...]] = []
    for n, clause in enumerate(clauses):
        label = f"第{NUMBERS[n]}条"
        lines.append(f"{label} {clause}")
        found = next((p for start, p in texts.POINTS.items() if clause.startswith(start)), None)
        if found and rng.random() < 0.8:
            points.append((label, *found))
    return "\n".join(lines), points


def _contract(
    ledger: Ledger, rng: Random, places: Places, day: date, unit: Organ, organ: Organ, people: dict[str, Account]
) -> None:  # fmt: skip
    kind = rng.choices(("purchase", "investment", "works", "cooperation"), (5, 1 if unit == organ else 2, 3, 2))[0]
    titles, parties, least, most, _ = texts.CONTRACTS[kind]
    text, points = _clauses(rng, kind)
    fields = {
        "kind": "contract", "title": f"{unit.short}{rng.choice(titles)}", "requester": unit, "text": text,
        "contract_kind": kind, "other_party": rng.choice(parties), "amount": rng.randint(least // 100, most // 100) * 100 or None,
        "credit_check": "已查询企业信用信息公示系统，未见严重失信记录。", "drafter": name_of(rng), "urgent": rng.random() < 0.05,
        "planned_on": ledger.calendar.after(day, 15) if rng.random() < 0.4 else None,
    }  # fmt: skip
    draft = ledger.open(SYSTEM, organ=organ, on=day, fields=fields)
    _work(draft, rng, day, _reviewer(people, organ), points, places)


def _village(ledger: Ledger, rng: Random, places: Places, day: date, town: Organ, people: dict[str, Account]) -> None:
    village = rng.choice(places.villages_of(town))
    which = rng.choices(("contract", "rules", "charter", "major"), (6, 2, 1, 4))[0]
    points: list[tuple[str, ...]] = []
    fields = {
        "kind": "village",
        "village_kind": which,
        "requester": village,
        "drafter": name_of(rng),
    }
    if which == "contract":
        titles, parties, least, most, _ = texts.CONTRACTS["lease"]
        text, points = _clauses(rng, "lease")
        fields |= {
            "title": f"{village.short}{rng.choice(titles)}", "text": text, "contract_kind": "lease", "other_party": rng.choice(parties),
            "amount": rng.randint(least // 100, most // 100) * 100,
        }  # fmt: skip
    else:
        text = (
            texts.RULES_TEXT
            if which in ("rules", "charter")
            else "一、基本情况\n二、分配（办理）方案\n三、民主议事程序"
        )
        points = [p for p in texts.RULES_POINTS if rng.random() < 0.7] if which in ("rules", "charter") else []
        fields |= {"title": f"{village.short}{rng.choice(texts.VILLAGE[which])}", "text": text}
    draft = ledger.open(SYSTEM, organ=town, on=day, fields=fields, scope=village.scope)
    _work(draft, rng, day, None, points, places)


def _work(
    draft: Draft, rng: Random, day: date, by: Account | None, points: list[tuple[str, ...]], places: Places
) -> None:  # fmt: skip
    """From the check of the papers to the archive, as far as it has come by today."""
    calendar, today = draft.ledger.calendar, draft.ledger.today
    if rng.random() < 0.1:
        back = later(rng, calendar, day, 1, 2)
        if back > today:
            return
        draft.take("return_papers", back, by=by, detail={"missing": rng.choice(WANTED)})
        day = later(rng, calendar, back, 2, 8)
        if day > today or forgotten(rng, day, 0.2):
            return
        draft.take("resubmit", day, detail={"note": "已按通知补齐材料"})
    whole = later(rng, calendar, day, 0, 1)
    if whole > today:
        return
    big = (draft.record.amount or 0) > 2_000_000
    reviewer = "邵文若" if by else next(name for name in iter(lambda: name_of(rng), "") if name != draft.record.drafter)
    draft.take(
        "accept", whole, by=by,
        fields={"reviewer": reviewer, "no_conflict": True, "complexity": "complex" if big else "ordinary"},
    )  # fmt: skip
    _team(draft, rng, whole, by)
    given = later(
        rng, calendar, whole, 2, 3 if draft.record.urgent else 5 if draft.record.kind in SOON else 14 if big else 8
    )
    if given > today or forgotten(rng, given, 0.08):
        return
    if (
        draft.record.kind == "village"
        and rng.random() < 0.08
        and (given := _referred(draft, rng, given, places)) > today
    ):
        return
    _opinion(draft, whole, given, by, points)
    _after(draft, rng, given, by)


WANTED = (
    "对方资信调查材料", "签订合同的依据（会议纪要）", "村民代表会议记录", "起草说明和征求意见情况", "资产评估报告",
)  # fmt: skip


#: Kinds that local practice wants back within few days.
SOON = ("paper", "enforcement", "village")


def _referred(draft: Draft, rng: Random, on: date, places: Places) -> date:
    """A hard question goes up to the county; returns the day on which the station can give its opinion."""
    calendar, today = draft.ledger.calendar, draft.ledger.today
    draft.take("refer_up", on, fields={"higher_organ": places.justice, "refer_reason": rng.choice(HARD)})
    above = draft.sent["referred"][-1]
    whole, given = later(rng, calendar, on, 0, 1), later(rng, calendar, on, 2, 5)
    if given > today:
        return given
    above.take("accept", whole, fields={"reviewer": name_of(rng), "no_conflict": True})
    if above.record.is_contract:
        above.take("rate_risk", given, fields={"risk_level": "medium"})
    above.take("issue", given, fields={"result": "legal", "conclusion": "主体和程序合法，请按司法所意见完善条款。"})
    above.take("feedback", given)
    told = {"result": "legal", "opinion_no": above.record.opinion_no, "points": 0, "given_on": given}
    draft.take("higher_opinion", given, detail=told)
    return later(rng, calendar, given, 1, 2)


HARD = ("集体经济组织成员资格认定存在争议", "林地承包期限和优先权的衔接", "收益分配方案涉及外嫁女权益")


def _team(draft: Draft, rng: Random, on: date, by: Account | None) -> None:
    """Counsel sits in where the matter is large or a village's."""
    village = draft.record.kind == "village"
    if not village and rng.random() > 0.4:
        return
    role = "village_counsel" if village else "counsel"
    member = {"role": role, "name": rng.choice(LAWYERS), "recusal": "none"}
    if rng.random() < 0.04:
        member |= {"recusal": "recused", "ground": "所在律师事务所代理合同相对方的其他案件"}
    draft.take("member", on, by=by, detail=member)
    if rng.random() < 0.3:
        opinion = {
            "name": rng.choice(LAWYERS),
            "opinion": "标的合法，违约责任和争议解决条款建议完善。",
            "hours": rng.choice((1, 2, 3)),
        }
        draft.take("counsel_opinion", on, by=by, detail=opinion)


def _opinion(draft: Draft, on: date, given: date, by: Account | None, points: list[tuple[str, ...]]) -> None:
    for article, severity, problem, basis, suggestion in points:
        row = {"article": article, "severity": severity, "problem": problem, "basis": basis, "suggestion": suggestion}
        draft.take("add_point", on, by=by, detail=row)
    must = any(severity == "must" for _, severity, *_ in points)
    if draft.record.is_contract:
        draft.take(
            "rate_risk",
            on,
            by=by,
            fields={"risk_level": "high" if must and len(points) > 3 else "medium" if must else "low"},
        )
    result = "amend" if must else "advice" if points else "legal"
    draft.take("issue", given, by=by, fields={"result": result, "conclusion": ""})


def _after(draft: Draft, rng: Random, given: date, by: Account | None) -> None:
    calendar, today = draft.ledger.calendar, draft.ledger.today
    day = later(rng, calendar, given, 1, 6)
    if day > today or forgotten(rng, day, 0.12):
        return
    for no in [int(n) for n in draft.record.open_points.split("、") if n]:
        decision = rng.choices(("adopted", "partly", "not"), (90, 5, 5))[0]
        reason = "已按意见修改" if decision == "adopted" else "对方坚持原条款，已另行约定补救措施，风险可控"
        draft.take("answer", day, detail={"no": no, "decision": decision, "reason": reason})
    draft.take("feedback", day)
    used = later(rng, calendar, day, 2, 10)
    if used > today or forgotten(rng, used, 0.15):
        return
    village = draft.record.kind == "village"
    step = "sign" if draft.record.is_contract else "adopt" if village else "meet"
    draft.take(step, used, fields={"used_on": used})
    filed = later(rng, calendar, used, 3, 25)
    if filed > today:
        return
    if draft.record.is_contract:
        draft.take("file_contract", filed, fields={"filing_no": ""})
        if rng.random() < 0.04:
            draft.take(
                "report", filed, detail={"kind": "dispute", "facts": "对方迟延履行，已发函催告", "handling": "协商处理"}
            )
    elif draft.record.village_kind in ("rules", "charter"):
        draft.take("file_village", filed)
    if rng.random() < 0.8:
        draft.take("finish", filed, by=by)
