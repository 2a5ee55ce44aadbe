"""Hearing, discussion, decision, service, execution, closing (第57条至第64条; 市监第77条、第78条)."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import details
from fazhi.areas.enforcement.penalties import gates_acts as acts
from fazhi.areas.enforcement.penalties import gates_after as after
from fazhi.areas.enforcement.penalties import gates_decision as deciding
from fazhi.areas.enforcement.penalties import gates_draft as draft
from fazhi.areas.enforcement.penalties import gates_hearing as hearing
from fazhi.areas.enforcement.penalties.moves import heaviest_of, spared
from fazhi.areas.enforcement.penalties.outward import DISCLOSE, EXECUTE, TRANSFER, WITHDRAW
from fazhi.areas.enforcement.penalties.steps_filing import ACT, HANDLERS, HEAD, HEADS
from fazhi.areas.enforcement.penalties.steps_work import BY_TWO, OFFICERS, WORKING
from fazhi.areas.enforcement.penalties.volume import contents
from fazhi.areas.enforcement.penalties.words import Outcome, Paper
from fazhi.spine.procedure import Step

MARKET = "市场监督管理行政处罚程序规定"
MOVED = "行政执法机关移送涉嫌犯罪案件的规定"
SERVED = ("means", "receiver", "delivered_on", "confirmed", "witness", "filmed", *OFFICERS)
NOT_ASKED = ("confirmed", "witness", "filmed", *OFFICERS)

HEARING = (
    Step(
        "request_hearing", "当事人要求听证", "noticed", "hearing", by=HANDLERS, basis=f"{ACT}第63条、第64条第1项", stamp="hearing_asked_on",
        needs=(hearing.notice_is_served, hearing.hearing_was_offered), checks=(hearing.asked_in_time,), rows=("11:9",),
    ),
    Step(
        "set_hearing", "组织听证（确定时间、地点、主持人）", "hearing", "", by=HEADS, basis=f"{ACT}第64条第2项至第4项",
        fields=("hearing_on", "hearing_place", "hearing_officer", "hearing_open"), optional=("hearing_open",),
        sets={"hearing_served_on": None}, checks=(hearing.hearing_officer_did_not_investigate, hearing.hearing_leaves_time),
        issues=("hearing_notice",), rows=("11:10",), hint="除涉及国家秘密、商业秘密或者个人隐私依法予以保密外，听证公开举行；当事人不承担费用",
    ),
    Step(
        "serve_hearing", "送达听证通知书", "hearing", "", by=HANDLERS, basis=f"{ACT}第64条第2项、第85条", adds=details.PenaltyDelivery,
        detail=SERVED, optional=NOT_ASKED, fills={"paper": Paper.HEARING},
        sets={"hearing_served_on": lambda ctx: ctx.detail["delivered_on"]}, needs=(hearing.hearing_is_set,),
        checks=(*BY_TWO, acts.service_is_proper), issues=("delivery_receipt",), rows=("11:10",),
    ),
    Step(
        "hold_hearing", "举行听证", "hearing", "heard", by=HEADS, basis=f"{ACT}第64条、第65条", stamp="hearing_held_on",
        adds=details.PenaltyHearing, needs=(hearing.hearing_is_set, hearing.hearing_was_notified_in_time),
        checks=(hearing.held_on_the_day,), issues=("hearing_report",), rows=("11:11",),
    ),
    Step(
        "hearing_lapsed", "视为放弃听证（撤回、无正当理由不出席、中途退出）", "hearing", "noticed", by=HEADS, basis=f"{ACT}第64条第6项",
        rows=("11:11",),
    ),
)  # fmt: skip

DECISION = (
    Step(
        "discuss", "集体讨论", ("reporting", "noticed", "heard"), "", by=HEAD, basis=f"{ACT}第57条第2款", adds=details.PenaltyDiscussion,
        detail=("chair", "present", "opinions", "conclusion"), fills={"draft_round": lambda ctx: ctx.record.draft_round},
        needs=(deciding.review_comes_before_discussion,), issues=("discussion",), rows=("11:13",),
        hint="听证、法制审核之后进行；不同意见一并记录",
    ),
    Step(
        "decide", "作出行政处罚决定", ("noticed", "heard"), "decided", by=HEAD, basis=f"{ACT}第57条、第59条、第60条",
        fields=("wide_effect", "accountable"), optional=("wide_effect", "accountable"), stamp="decided_on",
        sets={
            "outcome": Outcome.PENALISED, "kinds": lambda ctx: ctx.record.draft_kinds, "fine": lambda ctx: ctx.record.draft_fine,
            "confiscated": lambda ctx: ctx.record.draft_confiscated, "heaviest": lambda ctx: heaviest_of(ctx.record.draft_kinds),
        },
        needs=(
            acts.case_has_its_officers, deciding.penalises, deciding.party_was_told, deciding.is_not_heavier_than_told,
            deciding.defence_is_answered, hearing.case_is_reviewed, deciding.reviewed_for_legality,
            deciding.discussed_by_the_heads, draft.facts_are_proved,
        ),
        checks=(acts.two_officers, acts.within_power, deciding.not_fined_twice), issues=("decision",), sends=DISCLOSE, rows=("11:14",),
        hint="按已审核的处理意见作出；自立案之日起九十日内。具有一定社会影响的依法公开",
    ),
    Step(
        "decide_none", "作出不予处罚决定", ("reporting", "noticed", "heard"), "decided", by=HEAD,
        basis=f"{ACT}第30条、第31条、第33条、第36条、第57条",
        stamp="decided_on", sets={"outcome": lambda ctx: ctx.record.draft_outcome, "spared": spared},
        needs=(
            acts.case_has_its_officers, deciding.penalises_not, hearing.case_is_reviewed, deciding.reviewed_for_legality,
            deciding.discussed_by_the_heads,
        ),
        checks=(acts.two_officers, acts.within_power), issues=("no_penalty",), rows=("11:14",),
        hint="违法行为依法不予处罚的，应当对当事人进行教育；免罚金额按法定幅度下限估算",
    ),
    Step(
        "set_term", "集体讨论确定继续延长的期限", WORKING, "", by=HEAD, basis=f"{MARKET}第64条第1款", fields=("decide_by",),
        needs=(deciding.extended_before,), checks=(deciding.term_is_ahead,), once=True, rows=("11:14",),
    ),
    Step(
        "transfer", "移送涉嫌犯罪案件", ("investigating", "reporting", "noticed", "heard"), "transferring", by=HEAD,
        basis=f"{ACT}第27条、第57条第1款第4项；{MOVED}第5条", fields=("end_reason",), sends=TRANSFER,
    ),
    Step(
        "transfer_answered", "收到公安机关答复", "transferring", "", by=HANDLERS, relayed=True, basis=f"{MOVED}第8条",
        adds=details.PenaltyTransferAnswer, optional=("reply_no",),
    ),
    Step(
        "end_transferred", "公安机关立案，本案终结", "transferring", "ended", by=HEAD, basis=f"{ACT}第57条第1款第4项", stamp="decided_on",
        sets={"outcome": Outcome.TRANSFERRED_CRIMINAL}, needs=(after.police_took_it,),
    ),
    Step(
        "take_back", "公安机关不予立案，继续办理", "transferring", "investigating", by=HEADS, basis=f"{ACT}第27条；{MOVED}第10条",
        needs=(after.police_took_it_not,),
    ),
    Step(
        "hand_over", "移送其他行政机关", ("investigating", "reporting", "noticed", "heard"), "ended", by=HEAD, basis=f"{ACT}第22条至第26条",
        relayed=True, fields=("moved_to", "end_reason"), stamp="decided_on", sets={"outcome": Outcome.TRANSFERRED_OTHER_AGENCY},
    ),
    Step(
        "terminate", "终止调查", ("investigating", "reporting", "noticed", "heard"), "ended", by=HEAD, basis=f"{MARKET}第47条", local=True,
        fields=("end_reason",), stamp="decided_on", sets={"outcome": Outcome.TERMINATED}, suspended=True, ends_suspension=True,
        hint="公民死亡、组织终止没有权利义务承受人等不再继续调查的情形",
    ),
)  # fmt: skip

AFTER = (
    Step(
        "serve_decision", "送达决定书", "decided", "served", by=HANDLERS, basis=f"{ACT}第61条、第85条", adds=details.PenaltyDelivery,
        detail=SERVED, optional=NOT_ASKED, fills={"paper": Paper.DECISION}, sets={"served_on": lambda ctx: ctx.detail["delivered_on"]},
        needs=(after.not_announced_yet,),
        checks=(after.announcement_has_its_step, after.delivered_after_decision, *BY_TWO, acts.service_is_proper),
        sends=EXECUTE, issues=("delivery_receipt",),
        rows=("11:15",), hint="宣告后当场交付；当事人不在场的，七日（工作日）内依照民事诉讼法送达",
    ),
    Step(
        "announce", "公告送达", "decided", "", by=HANDLERS, basis="民事诉讼法第95条", stamp="announced_on", once=True,
        issues=("announcement",), rows=("11:15a",), hint="下落不明或者其他方式无法送达的；在案卷中记明原因和经过，以音像记录张贴过程",
    ),
    Step(
        "deemed_served", "公告期满视为送达", "decided", "served", by=(), law=True, basis="民事诉讼法第95条", stamp="served_on",
        rows=("11:15a",),
    ),
    Step(
        "to_execution", "交付执行", "served", "", by=HANDLERS, basis=f"{ACT}第66条、第67条",
        needs=(after.is_penalty_decision, after.not_in_execution),
        sends=EXECUTE, hint="公告期满视为送达的，由此交付执行",
    ),
    Step(
        "educate", "教育当事人", ("decided", "served"), "", by=HANDLERS, basis=f"{ACT}第33条第3款", adds=details.PenaltyEducation,
        optional=(*OFFICERS, "promise"), stamp="educated_on", needs=(after.is_spared,),
    ),
    Step(
        "executed", "执行完毕", "served", "ended", by=HANDLERS, relayed=True, basis=f"{ACT}第66条；{MARKET}第77条", fields=("execution_result",),
        optional=("execution_result",), stamp="executed_on",
        needs=(after.party_was_taught, after.cash_is_handed_in, after.execution_is_over),
    ),
    Step(
        "revised", "登记复议、诉讼、纠正结果", ("decided", "served", "ended", "closed"), "", by=HANDLERS, relayed=True,
        basis=f"{ACT}第48条第2款、第75条、第85条", adds=details.PenaltyRevision, optional=("document_no", "effective_on", "new_fine"),
        sets={
            "remedy": lambda ctx: ctx.detail["remedy"], "revised": lambda ctx: ctx.detail["revised"],
            "revised_on": lambda ctx: ctx.detail.get("effective_on") or ctx.on,
        },
        checks=(after.revision_has_its_day,), tells=WITHDRAW,
        hint="决定被依法变更、撤销、确认违法或者确认无效的，三日（工作日）内撤回已公开的决定并说明理由",
    ),
    Step(
        "close_case", "结案", "ended", "closed", by=HEADS, basis=f"{ACT}第47条；{MARKET}第77条", stamp="concluded_on",
        needs=(after.summary_was_reported, after.file_is_complete), issues=("closing",), rows=("11:21",),
    ),
    Step(
        "archive", "归档", "closed", "archived", by=HANDLERS, basis=f"{ACT}第47条；{MARKET}第78条", fields=("archive_no",), stamp="archived_on",
        sets={"contents": contents},
        issues=("contents",), rows=("11:22", "12:归档"), hint="一案一卷，按正卷、副卷的固定顺序；归档后不再登记救济结果，救济期限届满前可以暂不归档",
    ),
)  # fmt: skip
