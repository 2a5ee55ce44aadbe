"""Suits against the county's agencies: answered, heard with or without a leader, won or lost, appealed, performed."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.mediation import _clerk_of
from fazhi.demo.scenarios.pace import days, later, soon
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.errors import Refused
from fazhi.spine.fields import join
from fazhi.spine.models import Account, Organ

A_YEAR = 118
#: (department, field, kind of act, cause, the act sued)
SUITS = [
    ("县公安局", "police", "penalty", "治安行政处罚", "对其作出的行政拘留五日处罚决定"),
    ("县自然资源和规划局", "land", "confirm", "不动产登记", "为他人办理的不动产登记"),
    ("县自然资源和规划局", "land", "taking", "土地征收补偿", "作出的征地补偿安置决定"),
    ("县人力资源和社会保障局", "labour", "confirm", "工伤认定", "作出的不予认定工伤决定"),
    ("县市场监督管理局", "market", "penalty", "市场监管行政处罚", "对其作出的罚款决定"),
    ("县住房和城乡建设局", "housing", "disclosure", "政府信息公开", "作出的信息公开答复"),
    ("县综合行政执法局", "housing", "coercion", "强制拆除", "拆除其房屋的行为"),
    ("县交通运输局", "transport", "penalty", "交通运输行政处罚", "对其作出的罚款决定"),
    ("县生态环境分局", "environment", "penalty", "环境保护行政处罚", "对其作出的责令改正和罚款决定"),
]
POSTS = (("局长", "chief"), ("副局长", "deputy"), ("分管副局长", "deputy"), ("党组成员、总工程师", "sharing"))


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every suit of the period, from the writ to as far as it has come."""
    for n, day in enumerate(days(rng, ledger.calendar, ledger.today, A_YEAR), 1):
        name, field, kind, cause, act = rng.choice(SUITS)
        if rng.random() < 0.2:
            unit, field, kind, cause, act = (
                rng.choice(places.towns),
                "town",
                "coercion",
                "强制拆除",
                "清理其地上附着物的行为",
            )
        else:
            unit = places.department(name)
        by = people.get(unit.code) or _clerk_of(people, unit)
        _suit(ledger, rng, places, people, n, day, unit, by, field, kind, cause, act)


def _suit(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], n: int, day: date, unit: Organ, by: Account,
    field: str, kind: str, cause: str, act: str,
) -> None:  # fmt: skip
    filed = day - timedelta(days=rng.randint(2, 5))
    fields = {
        "case_no": f"（{filed.year}）江0126行初{n}号", "court": "云岚县人民法院", "filed_on": filed, "served_on": day,
        "cause": cause, "field": field, "act_kind": kind, "act": act, "plaintiff": name_of(rng), "claim": "撤销被诉行政行为",
        "defendant": unit, "unit": unit, "supervisor": places.justice, "sensitive": "|environment|" if field == "environment" else "",
        "reconsidered": rng.random() < 0.25, "upheld_jointly": False,
    }  # fmt: skip
    draft = ledger.open("disputes.litigation", organ=unit, on=day, fields=fields, by=by)
    try:
        _run(draft, rng, day, people["fuyi"], by)
    except _NotYet:
        return


class _NotYet(Exception):
    """The story has reached today."""


def _take(draft: Draft, code: str, on: date, by: Account, **given: object) -> date:
    if on > draft.ledger.today:
        raise _NotYet
    draft.take(code, on, by=by, **given)  # type: ignore[arg-type]
    return on


def _run(draft: Draft, rng: Random, day: date, bureau: Account, by: Account) -> None:
    calendar = draft.ledger.calendar
    on = _take(draft, "hand_over", later(rng, calendar, day, 0, 2), bureau)
    lawyer = {"bureau": "法规科", "agents": "", "lawyer": rng.random() < 0.6}
    on = _take(draft, "take_on", later(rng, calendar, on, 0, 1), by, fields=lawyer)
    if rng.random() < 0.08:
        end = soon(rng, on, 6, 30)
        _end(draft, rng, end, by)
        return
    late = rng.random() < 0.03
    answered = max(on, soon(rng, day, 16, 22) if late else soon(rng, day, 7, 14))
    on = _take(draft, "answer", answered, by, fields={
        "answer": "被诉行政行为事实清楚、证据充分、程序合法、适用法律正确。", "evidence": "调查询问笔录，证明违法事实",
        "grounds": "有关法律法规", "agents": "", "lawyer": lawyer["lawyer"],
    })  # fmt: skip
    on = _hearing(draft, rng, soon(rng, on, 12, 60), bureau, by)
    judged = soon(rng, on, 10, 55)
    lost = rng.random() < (0.2 if judged.year < 2026 else 0.12)
    results = (
        rng.choice((["revoked"], ["illegal"], ["revoked", "redo"], ["perform"])) if lost else ["request_dismissed"]
    )
    ruling = not lost and rng.random() < 0.15
    served = soon(rng, judged, 2, 9)
    _take(draft, "judge_first", served, by, detail={
        "paper": "ruling" if ruling else "judgment", "results": join(["suit_dismissed"] if ruling else results),
        "judged_on": judged,
    })  # fmt: skip
    _after_first(draft, rng, served, by, results if lost else [])
    _finish(draft, rng, draft.days.get("judge_second") or draft.days["take_effect"], bureau, by)


def _end(draft: Draft, rng: Random, end: date, by: Account) -> None:
    detail = {
        "paper": "ruling",
        "results": "|withdrawn|",
        "judged_on": end,
        "withdrawal": rng.choice(("settled", "act_changed")),
    }
    on = _take(draft, "end_suit", end, by, detail=detail)
    _take(draft, "close", soon(rng, on, 3, 20), by)


def _hearing(draft: Draft, rng: Random, day: date, bureau: Account, by: Account) -> date:
    """One sitting; the leader comes more often each year."""
    calendar, record = draft.ledger.calendar, draft.record
    opening = calendar.next_working_day(day)
    called = max(draft.days["answer"], opening - timedelta(days=rng.randint(5, 9)))
    _take(draft, "summon", called, by, fields={
        "hearing_on": opening, "hearing_place": "第三审判庭", "leader_notified": rng.random() < 0.8,
    })  # fmt: skip
    if rng.random() < 0.2:
        letter = {"about": "hearing_near", "facts": "本案即将开庭。", "ask": "落实负责人出庭应诉。", "by_when": None}
        _take(draft, "remind", called, bureau, detail=letter)
    comes = rng.random() < {2024: 0.93, 2025: 0.97}.get(opening.year, 0.985)
    post, level = rng.choice(POSTS)
    before = max(called, opening - timedelta(days=2))
    if comes:
        _take(
            draft,
            "approve_appearance",
            before,
            by,
            fields={"leader_post": post, "leader_level": level, "staff": "法规科长"},
        )
        _take(draft, "identity", before, by, fields={"leader_name": "", "leader_post": post, "leader_level": level})
    else:
        text = {"excuse": "duty", "excuse_text": "当日须主持防汛指挥工作，附证明材料。", "staff": "法规科长"}
        _take(draft, "explain_absence", before, by, fields=text)
    _take(draft, "hear", opening, by, detail={
        "mode": "court", "notified": record.leader_notified, "leader_attended": comes,
        "leader_organ": record.defendant if comes else None, "leader_post": post if comes else "",
        "leader_level": level if comes else "", "both_attended": False, "spoke": comes, "staff_attended": True,
        "lawyer_attended": record.lawyer, "excuse": "" if comes else "duty", "excuse_accepted": not comes, "fault": "",
    })  # fmt: skip
    return opening


def _after_first(draft: Draft, rng: Random, served: date, by: Account, results: list[str]) -> None:
    if rng.random() < 0.3:
        on = soon(rng, served, 3, 14)
        if results:
            _take(
                draft,
                "appeal",
                on,
                by,
                fields={"appeal_advice": "一审认定事实有误，建议上诉。", "appealed_by": "本机关"},
            )
        else:
            on = _take(draft, "other_appeals", soon(rng, served, 8, 25), by, fields={"appealed_by": "原告"})
            _take(draft, "appeal_answer", soon(rng, on, 4, 14), by, fields={"answer": "一审判决正确，请予维持。"})
        judged = soon(rng, on, 35, 85)
        turned = bool(results) and rng.random() < 0.2
        codes = ["reversed", "request_dismissed"] if turned else ["upheld"]
        detail = {"paper": "judgment", "results": join(codes), "judged_on": judged}
        _take(draft, "judge_second", soon(rng, judged, 2, 8), by, detail=detail)
    else:
        if rng.random() < 0.9:
            advice = {"appeal_advice": "建议服判。" if results else "胜诉，无须上诉。"}
            _take(draft, "report_result", soon(rng, served, 1, 5), by, fields=advice)
        _take(draft, "take_effect", served + timedelta(days=rng.randint(24, 30)), by)


def _finish(draft: Draft, rng: Random, on: date, bureau: Account, by: Account) -> None:
    """Performance, the lost-case report and what follows from it, the archive."""
    try:
        terms = {
            "perform_what": "六十日内重新作出行政行为",
            "perform_due": soon(rng, on, 50, 60),
            "perform_leader": "局长",
        }
        _take(draft, "to_perform", on, by, fields=terms)
    except Refused:
        pass  # nothing to perform
    try:
        report = {
            "lost_reasons": rng.choice(("|procedure|", "|facts|", "|law|")), "lost_analysis": "作出决定前未充分听取陈述申辩。",
            "rectification": "完善法制审核清单，组织专题培训。",
        }  # fmt: skip
        on_time = rng.random() < 0.85
        reported = _take(
            draft, "lost_report", soon(rng, on, 4, 14) if on_time else soon(rng, on, 17, 28), by, fields=report
        )
        if not on_time:
            letter = {
                "about": "not_reported",
                "facts": "未按期报送败诉案件报告。",
                "ask": "立即整改。",
                "by_when": None,
            }
            _take(draft, "supervise", reported, bureau, detail=letter)
        finding = rng.choices(("no_fault", "fault", "tolerated"), (5, 3, 2))[0]
        _take(draft, "find_fault", soon(rng, reported, 10, 40), bureau, detail={
            "finding": finding, "reason": "经核查相关审批和执法记录。", "rule": "败诉案件过错责任追究与容错免责规定第六条",
            "people": 1 if finding == "fault" else 0, "handling": "批评教育" if finding == "fault" else "",
        })  # fmt: skip
    except Refused:
        pass  # not lost
    if draft.matter.state == "performing":
        done = {"performed_how": "已按判决重新作出行政行为并送达。"}
        on = _take(draft, "perform", soon(rng, max(draft.days.values()), 5, 25), by, fields=done)
    _take(draft, "close", soon(rng, max(draft.days.values()), 3, 20), by)
