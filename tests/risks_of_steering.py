"""Records for the rules over how the county steers, serves and keeps its word: for each rule one that is raised, and its neighbours.

``made`` is that of ``test_risk_rules``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

JANUARY, MARCH, MAY, JUNE = date(2026, 1, 5), date(2026, 3, 2), date(2026, 5, 6), date(2026, 6, 1)


def complaints(made: Any) -> None:
    """Slow, upheld, twice: the unit complained of is told, a service matter and an answer in time are not."""
    given = {
        "subject": "检查",
        "agency_named": "某局",
        "facts": "事实",
        "enterprise": "甲公司",
        "contact": "",
        "phone": "",
        "source": "portal",
    }

    def one(unit: Any, topic: str, answered: date | None, result: str = "explained", handed: bool = True) -> Any:
        draft = made.ledger.open(
            "functions.complaint", organ=made.scene.justice, on=MARCH, fields=given | {"topic": topic}
        )
        draft.take("accept", MARCH, fields={"agency": unit})
        if handed:
            draft.take("hand_over", MARCH)
        if answered:
            draft.take("answer", answered, fields={"result": result, "answer": "已办理"})
        return draft

    units, soon = made.scene.departments, MARCH + timedelta(days=7)
    slow, waiting, in_time = (one(units[10], "other", JUNE), one(units[11], "fee", None), one(units[12], "fee", soon))
    made.add("functions.complaint.unanswered", slow, in_time, one(units[13], "fee", None, handed=False))
    made.add("functions.complaint.unanswered", waiting)
    held, served = one(units[14], "penalty", soon, "solved"), one(units[15], "approval", soon, "solved")
    back = one(units[16], "penalty", soon, "partly").take("return", soon)
    made.add("functions.complaint.upheld", held, served, in_time, back)
    first, second, other = (one(units[17], topic, soon) for topic in ("seizure", "seizure", "inspection"))
    made.add("functions.complaint.again", second, first, other, slow)


def faith(made: Any) -> None:
    owed = {
        "subject": "尾款", "contract_no": "", "payer": "public", "overseer": made.scene.departments[1], "supplier": "乙公司", "size": "small",
        "amount": 100000, "signed_on": date(2025, 12, 1), "delivered_on": MARCH, "settlement": "delivery", "agreed_days": None,
        "accept_by": None, "agreed_rate": None,
    }  # fmt: skip
    known = {"accepted_on": None, "confirmed_on": None, "supplier_delays": False}
    late, paid = (
        made.ledger.open("functions.arrears", organ=made.scene.departments[2], on=MARCH, fields=owed).take(
            "start", MARCH, fields=known
        )
        for _ in range(2)
    )
    all_of_it = {"paid_on": date(2026, 3, 20), "amount": 100000, "interest_paid": 0, "voucher": "记-1"}
    paid.take("pay_off", date(2026, 3, 20), fields={"interest_waived": ""}, detail=all_of_it)
    made.add("functions.arrears.unpaid", late, paid)
    word = {"kind": "policy", "title": "承诺", "counterpart": "丙公司", "text": "补贴", "amount": 10000}
    broken, kept, changed, judged = (
        made.ledger.open("functions.promise", organ=made.scene.departments[3], on=MARCH, fields=word).take(
            "sign", MARCH, fields={"contract_no": "", "perform_by": MAY}
        )
        for _ in range(4)
    )
    kept.take("complete", date(2026, 4, 30))
    change = {"change_reason": "agreed", "change_text": "协商延期"}
    changed.take("ask_change", date(2026, 4, 30), fields=change)
    later = {"approval": "", "compensation": None, "compensation_text": "", "perform_by": date(2026, 12, 31)}
    changed.take("change", date(2026, 4, 30), fields=later)
    made.add("functions.promise.overdue", broken, kept, changed)
    judged.take("breach", date(2026, 4, 30), fields={"breach": "没有兑现"})
    made.add("functions.promise.breached", judged, broken, kept)
    duty = {
        "case_no": "（2026）岭0126民初1号",
        "kind": "civil",
        "court": "县法院",
        "duty": "付款",
        "effective_on": MARCH,
        "perform_by": MAY,
        "amount": 1,
    }
    owing, done = (
        made.ledger.open("functions.public_judgment", organ=made.scene.departments[4], on=MARCH, fields=duty)
        for _ in range(2)
    )
    done.take("perform", date(2026, 4, 1), fields={"performance": "已付"})
    made.add("functions.public_judgment.unperformed", owing, done)


def steering(made: Any) -> None:
    """Tasks, law reports and what they left to be put right."""
    office, unit = made.scene.justice, made.scene.departments[5]
    task = {"title": "任务", "origin": "direct", "origin_title": "", "assigner": office, "measure": "", "due_on": MAY}
    late, done, longer, dropped = (
        made.ledger.open("leadership.task", organ=unit, on=MARCH, fields=task) for _ in range(4)
    )
    done.take("report", date(2026, 4, 1), fields={"outcome": "完成", "proof": "文件"})
    longer.take("put_off", date(2026, 4, 1), fields={"due_on": date(2026, 12, 1), "put_off_why": "上级延期"})
    dropped.take("drop", date(2026, 4, 1), fields={"dropped_why": "上级取消"})
    made.add("leadership.task.overdue", late, done, longer, dropped)
    missed, given = made.make("law_report", state="missed"), made.make("law_report")
    made.add("leadership.law_report.not_given", missed, given)
    waits = {"year": 2025, "post": "主要负责人", "post_kind": "department", "form": "written", "rated": False, "office": office,
             "due_on": date(2026, 1, 31), "feedback_by": date(2026, 4, 30)}  # fmt: skip
    made.add(
        "leadership.law_report.not_handed_in", made.ledger.open("leadership.law_report", organ=unit, on=JANUARY, fields=waits),
        given, made.make("law_report", state="excused"),
    )  # fmt: skip
    listed = {"content": "问题", "origin": "self", "measure": "措施", "due_on": MAY, "office": office}
    left, right = (made.ledger.open("leadership.report_problem", organ=unit, on=MARCH, fields=listed) for _ in range(2))
    right.take("put_right", date(2026, 4, 1), fields={"evidence": "已整改"})
    made.add("leadership.report_problem.late", left, right)


def campaigns(made: Any) -> None:
    fields = {
        "kind": "special", "year": 2026, "origin": "plan", "origin_paper": "要点", "domain": "transport", "field_code": "", "goal": "完成",
        "lead": made.scene.departments[6], "begins_on": MARCH, "ends_by": MAY, "partner_one": None, "partner_two": None,
        "partner_three": None, "partners": "", "midterm_by": None,
    }  # fmt: skip

    def one(name: str, **more: Any) -> Any:
        given = fields | {"name": name} | more
        return made.ledger.open("leadership.campaign", organ=made.scene.justice, on=MARCH, fields=given)

    late, ahead = one("甲整治"), one("乙整治", ends_by=date(2026, 12, 20))
    made.add("leadership.campaign.late", late, ahead, one("丙整治").take("drop", MARCH, fields={"dropped_why": "合并"}))
    problem = {"source": "self", "facts": "问题", "demand": "整改", "mend_by": MAY, "unit": made.scene.departments[7]}
    for draft in (ahead, mended := one("丁整治", ends_by=date(2026, 12, 20))):
        draft.take("plan", MARCH, fields={"plan_no": "方案"}).take("problem", MARCH, detail=problem)
    mended.take("mend", date(2026, 4, 1), detail={"no": 1, "facts": "已改", "proof": "记录"})
    made.add("leadership.campaign.problem_unmended", ahead, mended)


def gaps(made: Any) -> None:
    """An indicator that cannot be scored when its gap should have been closed, and one that was in time."""
    office, unit, entry = made.scene.justice, made.scene.departments[8], made.ledger.entry
    whole = {"edition": "一", "origin": "own", "drawn_from": "自拟", "year": 2026, "full": 10}
    kept = entry("leadership.indicator_sets", organ=office, on=JANUARY, title="指标", fields=whole).record
    of = {"indicator_set": kept, "level_one": "一", "level_two": "二", "kind": "existence", "threshold": "", "applies_to": "county",
          "evidence_kinds": "", "weight": 5, "unit": unit, "bound_to": "", "compare": "", "bound_value": None}  # fmt: skip
    lines = [
        entry(
            "leadership.indicators", organ=office, on=JANUARY, title=f"指标{n}", fields=of | {"code": f"1.{n}"}
        ).record
        for n in (1, 2)
    ]
    round_ = made.ledger.open("leadership.model_county", organ=office, on=JANUARY, fields={
        "indicator_set": kept, "scheme": "area", "year": 2026, "batch": "", "notice_no": "", "period_from": date(2026, 1, 1),
        "period_to": date(2026, 12, 31), "items_due": JUNE, "hand_in_by": date(2026, 11, 30),
    })  # fmt: skip
    items = [
        made.ledger.open("leadership.model_item", organ=unit, on=JANUARY, fields={
            "assessment": round_.record, "indicator": line, "office": office, "due": JUNE,
        }) for line in lines
    ]  # fmt: skip
    for draft in items:
        draft.take("gap", MARCH, detail={"missing": "制度", "remedy": "印发", "mend_by": MAY})
    paper = {"kind": "文件", "name": "制度", "doc_no": "", "doc_date": date(2026, 3, 20), "says": ""}
    items[1].take("evidence", date(2026, 4, 1), detail=paper)
    items[1].take("score", date(2026, 4, 1), fields={"self_score": 4, "deduction_ground": "补上较晚"})
    made.add("leadership.model_item.gap_overdue", *items)


def requests(made: Any) -> None:
    unit = made.scene.departments[9]
    given = {"channel": "counter", "applicant_kind": "person", "applicant": "甲", "id_no": "身份证1234", "contact_phone": "—",
             "subject": "规划资料", "content": "某地块规划条件", "form_wanted": "paper"}  # fmt: skip
    silent = made.ledger.open("oversight.information_request", organ=unit, on=MARCH, fields=given)
    answered = made.make("information_request")
    made.add("oversight.information_request.unanswered", silent, answered)
    order = {"ordered_by": "court", "order_no": "1号", "ordered_on": JUNE, "order_due": None}
    ordered, obeyed = made.make("information_request", n=0), made.make("information_request", n=0)
    for draft in (ordered, obeyed):
        draft.take("order", JUNE, fields=order)
    obeyed.take("reply_again", JUNE, fields={"again_code": "1", "again_content": "公开"})
    made.add("oversight.information_request.order_unobeyed", ordered, obeyed, answered)
    remedy = {"kind": "reconsideration", "case_no": "1号", "form_code": "1"}
    corrected, upheld = (
        made.ledger.open("oversight.disclosure_remedy", organ=unit, on=MAY, fields=remedy).take(
            "conclude", JUNE, fields={"result": result, "result_note": ""}
        )
        for result in ("corrected", "upheld")
    )
    made.add("oversight.disclosure_remedy.reply_corrected", corrected, upheld)


def proposals(made: Any) -> None:
    lead = made.scene.departments[18]
    given = {
        "kind": "suggestion", "level": "county", "session": "五次会议", "in_session": False, "title": "建议", "text": "建议",
        "category": "other", "proposer": "甲", "joint": "", "phone": "", "secret": False, "handed_by": "congress", "hub": "government",
        "handed_on": MARCH, "lead": lead,
    }  # fmt: skip
    silent, returned = (
        made.ledger.open(
            "oversight.proposal", organ=made.scene.government, on=MARCH, fields=given | {"item_no": f"第{n}号"}
        )
        for n in (1, 2)
    )
    silent.take("assign", MARCH, fields={"lead": lead})
    returned.take("assign", MARCH, fields={"lead": lead}).take("object", MARCH, fields={"objection": "不属本单位"})
    returned.take("return_hub", MARCH, fields={"returned_why": "不属本级"})
    made.add("oversight.proposal.unanswered", silent, returned)
    promise = {"title": "承诺", "full_no": "1号", "proposer": "甲", "hub": made.scene.government, "due_on": MAY}
    broken, kept = (
        made.ledger.open("oversight.proposal_promise", organ=lead, on=MARCH, fields=promise) for _ in range(2)
    )
    kept.take("fulfil", date(2026, 4, 1), fields={"done_text": "已落实", "proof": ""})
    made.add("oversight.proposal_promise.unkept", broken, kept)


PARTS = (complaints, faith, steering, campaigns, gaps, requests, proposals)
