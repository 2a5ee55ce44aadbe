"""Applications for reconsideration: received at counters and contact points, accepted or not, mediated, decided, performed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from random import Random

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.aftermath import afterwards
from fazhi.demo.scenarios.mediation import _clerk_of
from fazhi.demo.scenarios.pace import days, soon
from fazhi.demo.scenarios.reasons import claim_of, decision_of, reply_of, request_of, result_of
from fazhi.demo.scenarios.story import NotYet, Story
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

A_YEAR = 205
REVIEWERS = ("李慎行、周若水", "李慎行、陈文清", "周若水、陈文清")
#: (department, field, kind of act, the act, may be simplified)
ACTS = [
    ("县公安局", "police", "penalty", "治安管理行政处罚决定", False),
    ("县公安局", "police", "penalty", "道路交通违法处罚决定", True),
    ("县市场监督管理局", "market", "complaint", "投诉举报处理答复", False),
    ("县市场监督管理局", "market", "penalty", "产品质量行政处罚决定", False),
    ("县自然资源和规划局", "land", "disclosure", "政府信息公开答复", True),
    ("县自然资源和规划局", "land", "confirmation", "土地权属确认决定", False),
    ("县人力资源和社会保障局", "labour", "work_injury", "工伤认定决定", False),
    ("县住房和城乡建设局", "housing", "disclosure", "政府信息公开答复", True),
    ("县综合行政执法局", "city", "coercive", "责令限期拆除决定", False),
    ("县交通运输局", "transport", "penalty", "超限运输行政处罚决定", False),
    ("县生态环境分局", "environment", "penalty", "环境违法行政处罚决定", False),
]
CHANNELS = (("counter", 34), ("post", 26), ("internet", 22), ("oral", 3), ("liaison_point", 9), ("agent_point", 6))


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every application of the period."""
    for day in days(rng, ledger.calendar, ledger.today, A_YEAR, growth=0.12):
        name, field, kind, act, simple = rng.choice(ACTS)
        if rng.random() < 0.12:
            organ, field, kind, act, simple = (
                rng.choice(places.towns),
                "town",
                "inaction",
                "不履行宅基地审批职责",
                False,
            )
        else:
            organ = places.department(name)
        liaison = people.get(organ.code) or _clerk_of(people, organ)
        draft = _open(ledger, rng, places, day, organ, field, kind, act, people["fuyi"])
        story = Story(draft, rng, people, liaison)
        with suppress(NotYet):
            _intake(story, day, simple)
        draft.law(ledger.today)


def _open(
    ledger: Ledger, rng: Random, places: Places, day: date, organ: Organ, field: str, kind: str, act: str, by: Account
) -> Draft:  # fmt: skip
    channel = rng.choices([c for c, _ in CHANNELS], [w for _, w in CHANNELS])[0]
    known = day - timedelta(days=rng.randint(5, 50))
    point = {}
    if channel in ("liaison_point", "agent_point"):
        point = {"point": rng.choice(places.towns), "point_received_on": ledger.calendar.before(day, rng.randint(0, 2))}
    fields = {
        "channel": channel, "applicant": name_of(rng), "phone": f"199{rng.randrange(10**8):08}", "respondent": organ.name,
        "respondent_organ": organ, "act_name": act, "act_number": f"云执〔{known.year}〕{rng.randint(1, 400)}号",
        "act_on": known, "known_on": known, "act_kind": kind, "field": field, "request": request_of(act, kind == "inaction"),
        "facts": claim_of(kind == "inaction"), "asked_on": known - timedelta(days=70) if kind == "inaction" else None,
        "told_rights": True, "applicants": 1, "applicant_kind": rng.choice(("person", "person", "person", "enterprise")),
        **point,
    }  # fmt: skip
    return ledger.open("disputes.reconsideration", organ=places.justice, on=day, fields=fields, by=by)


def _intake(story: Story, day: date, simple: bool) -> None:
    rng, draft = story.rng, story.draft
    luck = rng.random()
    if luck < 0.07:
        on = story.take(
            "ask_correction", story.later(day, 1, 4), story.clerk, fields={"correction_items": "身份证明；行政行为文书"}
        )
        draft.serve("correction_notice", on, draft.record.applicant, means="post", by=story.clerk)
        back = story.later(on, 2, 9)
        if rng.random() < 0.2 or back > draft.ledger.today:
            return
        day = story.take("corrected", back, story.clerk)
    if luck > 0.94:
        reasons = {
            "refuse_reasons": rng.choice(("|scope|", "|interest|", "|repeated|")),
            "refuse_facts": "经审查不符合受理条件。",
            "competent_authority": "",
        }
        story.take("refuse", story.later(day, 2, 5), story.reviewer, fields=reasons)
        return
    if 0.9 < luck <= 0.94:
        on = story.later(day, 2, 5)
        story.take("resolve", on, story.clerk, fields={"settled_before": "被申请人主动纠正，申请人撤回申请。"})
        return
    if luck < 0.08:  # nobody looked in time: the law accepts it, and the review begins late
        late = story.later(day, 6, 9)
        if late > draft.ledger.today:
            return
        draft.law(late)
        story.take("assign_reviewers", late, story.reviewer, fields={"reviewers": rng.choice(REVIEWERS)})
        _review(story, late)
        return
    fields = {"reviewers": rng.choice(REVIEWERS), "shorter_due_on": None}
    on = story.later(day, 1, 5)
    if simple and rng.random() < 0.8:
        ground = "disclosure" if draft.record.act_kind == "disclosure" else "small"
        story.take("accept_simplified", on, story.reviewer, fields={**fields, "simplified_ground": ground})
    else:
        story.take("accept", on, story.reviewer, fields=fields)
    _review(story, on)


def _review(story: Story, accepted: date) -> None:
    rng, draft = story.rng, story.draft
    simple = draft.matter.track == "simplified"
    sent = story.later(accepted, 1, 3 if simple else 6)
    story.take("send_copy", sent, story.clerk, fields={"copy_received_on": sent})
    reply = {
        "reply_summary": reply_of(draft.record.act_kind == "inaction"),
        "evidence_list": "执法案卷1册",
        "respondent_staff": story.liaison.name,
    }
    on = story.take("reply", story.later(sent, 2, 5 if simple else 10), story.liaison, fields=reply)
    if simple and rng.random() < 0.12:
        on = story.take("to_general", max(on, story.later(accepted, 10, 16)), story.head)
        simple = False
    if not simple or rng.random() < 0.3:
        heard = {
            "whom": "applicant", "means": rng.choice(("in_person", "telephone", "internet")), "content": "坚持申请书意见。",
            "heard_by": "李慎行",
        }  # fmt: skip
        on = story.take("hear", story.later(on, 1, 8), story.reviewer, detail=heard)
    if not simple and rng.random() < 0.07:
        on = _suspension(story, on)
    if not simple and rng.random() < 0.06:
        on = _hearing(story, on)
    if not simple and rng.random() < 0.06 and (due := _due(draft)) and on < due - timedelta(days=3):
        if due - timedelta(days=3) <= draft.ledger.today:
            draft.extend(
                "decide", rng.choice((15, 30)), due - timedelta(days=3), by=story.head, reason="案情复杂，需补充调查"
            )
            on = due - timedelta(days=3)
    _end(story, on, simple)


def _due(draft: Draft) -> date | None:
    assert draft.clocks
    return next((d.due_on for d in draft.clocks.running() if d.limit.startswith("decide")), None)


def _suspension(story: Story, on: date) -> date:
    draft, start = story.draft, story.later(on, 1, 3)
    back = soon(story.rng, start, 15, 45)
    if start > draft.ledger.today:
        raise NotYet
    draft.suspend(story.rng.choice(("mediation", "other_case", "force_majeure")), start, by=story.reviewer)
    if back > draft.ledger.today:
        raise NotYet
    draft.resume(back, by=story.reviewer)
    return back


def _hearing(story: Story, on: date) -> date:
    story.take("mark_major", on, story.reviewer, fields={"major": True, "committee_grounds": "|complex|"})
    day = story.calendar.after(on, 8)
    story.take("plan_hearing", on, story.reviewer, fields={"hearing_on": day, "hearing_place": "县司法局听证室"})
    story.take("notify_hearing", story.later(on, 0, 2), story.clerk)
    held = {
        "chair": "张守正",
        "officers": "李慎行、周若水",
        "recorder": "陈文清",
        "applicant_came": "yes",
        "head_came": "yes",
        "record": "双方举证质证，发表意见。",
    }
    story.take("hold_hearing", day, story.reviewer, detail=held)
    advice = {
        "form": "consulting",
        "question": "处罚幅度是否适当",
        "advice": "建议从轻。",
        "adopted": True,
        "explained": "已采纳。",
    }
    return story.take("committee", story.later(day, 1, 4), story.reviewer, detail=advice)


def _end(story: Story, on: date, simple: bool) -> None:
    rng, draft = story.rng, story.draft
    due = _due(draft) or on
    late = rng.random() < 0.015
    target = soon(rng, due, 2, 6) if late else max(on, due - timedelta(days=rng.randint(1, 9 if simple else 24)))
    luck = rng.random()
    if luck < 0.2:
        terms = {
            "mediation_terms": "被申请人变更处罚幅度，申请人不再争议。",
            "respondent_changed": True,
            "perform_required": False,
            "perform_by": None,
            "enforceable": False,
        }
        tried = {"mediator": "李慎行", "place": "县行政复议调解室", "outcome": "agreed", "content": "双方达成协议。"}
        story.take("mediate", on, story.reviewer, detail=tried)
        story.take("mediation_paper", target, story.reviewer, fields=terms)
        ended = story.take("mediation_effective", target, story.reviewer)
    elif luck < 0.34:
        reason = {
            "terminate_ground": rng.choice(("settled", "mediated", "withdrawn")),
            "end_reason": "申请人自愿撤回。",
            "respondent_changed": rng.random() < 0.5,
        }
        ended = story.take("terminate", target, story.reviewer, fields=reason)
    else:
        ended = _decide(story, on, target)
    afterwards(story, ended)


def _decide(story: Story, on: date, target: date) -> date:
    rng = story.rng
    result = result_of(story.draft.record, rng)
    perform = result == "order_perform"
    draft = {
        **decision_of(story.draft.record, result),
        "proposed": f"|{result}|", "no_worse": result == "change", "respondent_changed": False,
        "redo_ordered": result == "revoke" and rng.random() < 0.5, "redo_by": None, "perform_required": perform,
        "perform_by": target + timedelta(days=45) if perform else None, "enforceable": False,
    }  # fmt: skip
    story.take("draft", max(on, min(target, story.calendar.before(target, 2))), story.reviewer, fields=draft)
    return story.take("decide", target, story.authority, fields={"approval": "head"})
