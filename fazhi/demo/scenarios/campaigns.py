"""Projects voted by the congress and campaigns of two years: problems put right and verified, some late, results in numbers."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

#: Day, step, who takes it, what is handed in.
Act = tuple[date, str, Account, dict[str, Any]]
_TEXTS = tomllib.loads(Path(__file__).with_name("campaigns_texts.toml").read_text(encoding="utf-8"))


def campaigns(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Both years; those of 2025 are closed, those of 2026 are under way, the first of them closed."""
    for year in (2025, 2026):
        for n, (name, origin, domain, lead, partner, measure, goal, word) in enumerate(_TEXTS["projects"]):
            paper = f"县人大{year}年票决决定" if origin == "congress" else "县政府年度工作要点"
            of = _opened(
                ledger, rng, places, people, year, name, "livelihood", (origin, paper, domain, "", lead, partner)
            )
            _carried(of, rng, people, n, measure, goal, word)
        for n, (name, origin, domain, code, lead, partner, measure, word) in enumerate(_TEXTS["campaigns"]):
            of = _opened(
                ledger,
                rng,
                places,
                people,
                year,
                name,
                "special",
                (origin, f"专项整治方案〔{year}〕{n + 1}号", domain, code, lead, partner),
            )
            _carried(of, rng, people, n, measure, None, word)


def _organ(places: Places, short: str) -> Organ | None:
    return None if not short else places.justice if short == places.justice.short else places.department(short)


def _opened(
    ledger: Ledger,
    rng: Random,
    places: Places,
    people: dict[str, Account],
    year: int,
    name: str,
    kind: str,
    told: tuple[str, ...],
) -> Draft:
    origin, paper, domain, code, lead, partner = told
    on = ledger.calendar.next_working_day(date(year, rng.randint(1, 3), rng.randint(3, 26)))
    fields = {
        "name": f"{name}（{year}年）" if year == 2025 else name, "kind": kind, "year": year, "origin": origin, "origin_paper": paper,
        "domain": domain, "field_code": code, "goal": "按方案时限完成，群众满意", "lead": _organ(places, lead),
        "partner_one": _organ(places, partner), "partner_two": None, "partner_three": None, "partners": "各乡镇（街道）", "begins_on": on,
        "midterm_by": date(year, 7, 31), "ends_by": date(year, rng.choice((10, 11, 12)), rng.choice((10, 20, 30))),
    }  # fmt: skip
    return ledger.open("leadership.campaign", organ=places.justice, on=on, fields=fields, by=people["juzhang"])


def _carried(
    of: Draft, rng: Random, people: dict[str, Account], n: int, measure: str, goal: int | None, word: str
) -> None:
    """Meetings, bulletins, problems, mid-term, in the order of their days; closed and published as far as those have gone by."""
    by, today, record = people["juzhang"], of.ledger.today, of.record
    day = record.begins_on + timedelta(days=10)
    if record.year == 2026 and record.kind == "livelihood" and n == 7:
        of.take("drop", day, by=by, fields={"dropped_why": "并入全县交通安全设施统一建设"})
        return
    of.take("plan", day, by=by, fields={"plan_no": f"云政办发〔{record.year}〕{10 + n}号"})
    acts = _meetings(rng, people, day + timedelta(days=5))
    if record.kind == "special":
        acts += _problems(of, rng, people)
    if rng.random() < 0.85:
        acts.append((record.midterm_by, "midterm", by, {"fields": {"midterm_note": "按计划推进，完成过半"}}))
    for at, code, who, given in sorted(acts, key=lambda act: act[0]):
        if at <= today:
            of.take(code, at, by=who, **given)
    end = record.ends_by - timedelta(days=rng.randint(3, 12))
    if end > today:
        return
    told = {
        "measure": measure,
        "target": goal,
        "number": goal or rng.randint(20, 90),
        "unit_word": word,
        "paper": "验收表、统计报表",
    }
    of.take("result", end, by=by, detail=told)
    if (record.year == 2026 and n % 2) or record.midterm_on is None or _open(of):
        return
    outcome = "done" if rng.random() < 0.9 else "partly"
    of.take("close", end, by=by, fields={"outcome": outcome, "outcome_note": "完成方案确定的任务"})
    if (at := of.ledger.calendar.after(end, 8)) <= today:
        of.take("publish", at, by=by, fields={"published_where": "县政府门户网站"})


def _meetings(rng: Random, people: dict[str, Account], day: date) -> list[Act]:
    """A meeting or an inspection a month, each with its bulletin."""
    by, acts = people["juzhang"], list[Act]()
    for k, subject in enumerate(_TEXTS["subjects"][: rng.randint(2, 4)]):
        at, kind = day + timedelta(days=30 * k), "inspection" if k == 2 else "meeting"
        held = {"kind": kind, "subject": subject, "place": "县司法局会议室"}
        acts.append((at, "activity", by, {"detail": held}))
        acts.append((at, "circular", by, {"detail": {"kind": "bulletin", "issue": f"第{k + 1}期", "subject": subject}}))
    return acts


def _open(of: Draft) -> bool:
    verified = [row for row in of.details if type(row).__name__ == "CampaignVerified" and row.passed]
    return len(verified) < sum(type(row).__name__ == "CampaignProblem" for row in of.details)


def _problems(of: Draft, rng: Random, people: dict[str, Account]) -> list[Act]:
    """Problems at the units; most are put right and verified by another, one is refused first, some of this year are open."""
    by, other, record = people["juzhang"], people["xianzhang"], of.record
    units = [unit for unit in (record.lead, record.partner_one) if unit]
    first, acts = record.begins_on + timedelta(days=30), list[Act]()
    for no, (facts, demand) in enumerate(rng.sample(_TEXTS["problems"], rng.randint(4, 8)), 1):
        at = first + timedelta(days=7 * no)
        told = {"unit": rng.choice(units), "source": rng.choice(("self", "inspection", "case", "public"))}
        told |= {"facts": facts, "demand": demand, "mend_by": at + timedelta(days=45)}
        acts.append((at, "problem", by, {"detail": told}))
        mended = at + timedelta(days=rng.randint(15, 50))
        if record.year == 2026 and rng.random() < 0.25:
            continue
        row = {"no": no, "facts": f"已整改：{demand}", "proof": "整改报告和照片"}
        acts.append((mended, "mend", by, {"detail": row}))
        if no == 2:
            refused = {"no": no, "passed": False, "facts": "抽查仍有遗漏"}
            acts += [(mended + timedelta(days=5), "verify", other, {"detail": refused}),
                     (mended + timedelta(days=12), "mend", by, {"detail": row})]  # fmt: skip
        passed = {"no": no, "passed": True, "facts": "现场核实，已到位"}
        acts.append((mended + timedelta(days=18), "verify", other, {"detail": passed}))
    return acts
