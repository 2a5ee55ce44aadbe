"""How a request for government information is answered: 政府信息公开条例第27–45条, in the order of the articles."""

from __future__ import annotations

from fazhi.areas.oversight.information_requests import after_reply, consulting, gates, papers, replies, year_report
from fazhi.areas.oversight.information_requests.limits import ACT, CONSULT, FEES, LIMITS
from fazhi.areas.oversight.information_requests.models import DisclosureRequest, RequestItem
from fazhi.areas.oversight.information_requests.words import Channel
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.information_request"
HANDLERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
ENDS = {"form_code": lambda ctx: "6.3", "result_on": lambda ctx: ctx.on}

RECEIVE = (
    Step(
        "confirm", "与申请人确认收到日期", "received", "", by=HANDLERS, basis=f"{ACT}第31条", fields=("contacted_on", "confirmed_with"),
        optional=("contacted_on",), stamp="received_on", sets={"taken_on": lambda ctx: ctx.on}, needs=(gates.day_is_to_be_confirmed,),
        checks=(gates.contact_fits,), issues=("registration",), rows=("F04",),
        hint="互联网、传真为双方确认之日；平常信函应当在收到当日与申请人联系，确认之日为收到之日",
    ),
    Step(
        "review", "审核：内容明确，无须补正", "received", "", by=HANDLERS, basis=f"{ACT}第29条、第30条", stamp="reviewed_on",
        needs=(gates.day_is_known,), once=True, rows=("F04",),
    ),
    Step(
        "ask_correction", "一次性告知补正", "received", "correcting", by=HANDLERS, basis=f"{ACT}第30条",
        fields=("correction_items", "correct_by"), stamp="asked_correction_on",
        sets={"reviewed_on": lambda ctx: ctx.record.reviewed_on or ctx.on}, needs=(gates.day_is_known, gates.not_corrected_before),
        checks=(gates.correction_day_lies_ahead,), issues=("correction_notice",), rows=("F05",),
    ),
    Step(
        "corrected", "收到补正的申请", "correcting", "received", by=HANDLERS, basis=f"{ACT}第30条", fields=("corrected_content",),
        stamp="corrected_on", rows=("F06", "F07"), hint="答复期限自收到补正的申请之日起重新计算",
    ),
    Step(
        "corrected_online", "申请人网上补正（公众端）", "correcting", "received", by=(), anonymous=True, basis=f"{ACT}第30条",
        fields=("corrected_content",), stamp="corrected_on", rows=("F06", "F07"),
    ),
    Step(
        "abandon", "逾期不补正，视为放弃申请", "correcting", "ended", by=(), law=True, basis=f"{ACT}第30条",
        sets={"form_code": "6.1", "result_on": lambda ctx: ctx.on}, rows=("F06",),
    ),
    Step(
        "withdraw", "申请人撤回申请", ("received", "correcting", "unpaid"), "ended", by=HANDLERS, basis="申请人自愿（条例没有规定）",
        sets=ENDS, ends_suspension=True, after=(consulting.recall_all,), local=True,
    ),
    Step(
        "item", "登记逐项处理意见", "received", "", by=HANDLERS, basis=f"{ACT}第36条、第37条", adds=RequestItem, local=True,
        optional=("legal_clause", "content"), needs=(gates.day_is_known,),
        hint="一件申请有几项内容的，逐项登记；年报按件统计，既有公开又有不公开的只计“部分公开”",
    ),
)  # fmt: skip

EXCESS_AND_FEES = (
    Step(
        "ask_reasons", "数量、频次明显超过合理范围，要求说明理由", "received", "", by=HANDLERS, basis=f"{ACT}第35条", fields=("reason_by",),
        stamp="reasons_asked_on", once=True, needs=(gates.day_is_known,), checks=(gates.reason_day_lies_ahead,),
        issues=("reasons_notice",), rows=("F14",), hint="只看本申请的情形，不登记、不比对其他申请人",
    ),
    Step(
        "reasons_given", "登记申请人说明的理由", "received", "", by=HANDLERS, basis=f"{ACT}第35条", fields=("reasons",),
        needs=(gates.reasons_were_asked,), rows=("F14",),
    ),
    Step(
        "defer", "理由合理，确定延迟答复的期限", "received", "", by=(Role.OFFICE_HEAD,), basis=f"{ACT}第35条",
        fields=("defer_reason", "defer_until"), needs=(gates.reasons_were_given,), checks=(gates.deferral_is_needed,),
        issues=("deferral_notice",), once=True, rows=("F14",),
    ),
    Step(
        "fee_notice", "通知收取信息处理费", "received", "unpaid", by=HANDLERS, basis=f"{ACT}第42条；{FEES}",
        fields=("fee_method", "fee_before", "fee_pages"), optional=("fee_before", "fee_pages"), stamp="fee_notified_on",
        sets={"fee_amount": gates.fee}, needs=(gates.day_is_known,), checks=(gates.one_method_only, gates.within_reply_period),
        issues=("fee_letter",), rows=("F15",), hint="金额由平台按所选方式计算，两种方式不能同时适用",
    ),
    Step(
        "paid", "申请人已缴费", "unpaid", "received", by=HANDLERS, basis=FEES, stamp="paid_on", rows=("F16",),
        hint="答复期限自缴费次日起重新计算",
    ),
    Step(
        "unpaid", "逾期不缴费，视为放弃申请", "unpaid", "ended", by=(), law=True, basis=FEES,
        sets={"form_code": "6.2", "result_on": lambda ctx: ctx.on}, rows=("F16",),
    ),
)  # fmt: skip


def names_what_is_wanted(ctx: Context) -> str:
    """A request must say who asks, how to reach them, and what is wanted in which form (条例第29条)."""
    content = (ctx.values.get("content") or "").strip()
    return "" if len(content) >= 5 else "请写明所需政府信息的名称、文号或者便于查询的其他特征（条例第29条）"


def proves_who_asks(ctx: Context) -> str:
    online = ctx.values.get("channel") == Channel.INTERNET and ctx.by is None
    if online or ctx.values.get("id_no"):
        return ""
    return "请登记身份证明（证件名称和号码后四位）（条例第29条）"


REQUEST = register(
    Procedure(
        code=CODE, id="O5", name="政府信息公开申请", record=DisclosureRequest, basis=ACT, number="{mark}公开申〔{year}〕{n}号",
        title="{subject}", opens="received", closes={"archived"},
        states={
            "received": "办理中", "correcting": "待补正", "unpaid": "待缴费", "replied": "已答复", "ended": "不再处理",
            "reordered": "责令重新答复", "archived": "已归档",
        },
        open_name="登记申请", open_by=HANDLERS, open_on="到达日期",
        open_fields=("channel", "applicant_kind", "applicant", "id_no", "contact_phone", "subject", "content", "form_wanted"),
        open_optional=("id_no",), open_checks=(names_what_is_wanted, proves_who_asks),
        steps=(*RECEIVE, *consulting.STEPS, *EXCESS_AND_FEES, *replies.STEPS, *after_reply.STEPS), limits=LIMITS,
        # Nobody stops or starts the clock by hand: the page that sends the letters does, and the last answer.
        grounds=(CONSULT,), suspend_from=("received",), templates=papers.TEMPLATES,
        capacities={"applicant": "申请人"}, pages={"desk-oversight:information-consult": "征求第三方、其他机关意见"},
        links={
            "opinion": "征求意见", "remedy": "后续救济", "published": "转为主动公开", "reconsideration": "行政复议案件",
            "litigation": "行政诉讼案件",
        },
        unlisted={
            "F01": "主动公开的期限在“政府信息主动公开”（oversight.disclosure）",
            "F02": "行政许可、行政处罚等执法结果的公开期限在“执法结果公示”（enforcement.disclosure）",
            "F03": "行政执法年度数据的公开期限在“行政执法年度数据公开”（enforcement.year_statistics）",
            "F13": "不是期限：征求意见的时间作为中止事由“征求第三方和其他机关意见”，不计入答复期限",
        },
    )
)  # fmt: skip

OPINION, REMEDY, OWN_DATA, YEAR_REPORT = (
    consulting.OPINION,
    after_reply.REMEDY,
    after_reply.OWN_DATA,
    year_report.REPORT,
)
