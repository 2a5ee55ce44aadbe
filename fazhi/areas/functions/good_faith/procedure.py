"""How sums owed to small enterprises run, are confirmed, complained of and paid; their yearly publication; judgments owed.

保障中小企业款项支付条例 (2025-06-01). The last day of payment, the days of delay and the interest are worked out by ``clock``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.areas.functions.good_faith import clock, gates, promise  # noqa: F401  (declares the promises)
from fazhi.areas.functions.good_faith.clock import ACT
from fazhi.areas.functions.good_faith.gates import debt_of, first_late_day, left, standing_on
from fazhi.areas.functions.good_faith.models import Arrears, ArrearsMovement, ArrearsPublication, PublicJudgment
from fazhi.areas.functions.good_faith.words import Movement
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
REVISED = date(2025, 6, 1)
OPEN = (
    "subject", "contract_no", "payer", "overseer", "supplier", "size", "amount", "signed_on", "delivered_on", "settlement",
    "agreed_days", "accept_by", "agreed_rate",
)  # fmt: skip


def paid(ctx: Context) -> dict[str, Any]:
    return ctx.detail  # type: ignore[return-value]


def overdue_of(ctx: Context) -> int:
    """Days of delay of a sum that has been paid off by this step."""
    return standing_on(ctx, gates.final_day(ctx), with_this=True).overdue_days


def interest_of(ctx: Context) -> Decimal:
    return standing_on(ctx, gates.final_day(ctx), with_this=True).interest


#: What a row of the balance knows itself when a part is paid.
PAYMENT = {
    "kind": Movement.PAID,
    "counts_on": lambda ctx: first_late_day(ctx, paid(ctx)["paid_on"]),
    "signed": lambda ctx: -paid(ctx)["amount"],
}
TERM = Step(
    "start", "核定付款期限", "entered", "owing", by=STAFF, basis=f"{ACT}第9条、第10条、第17条",
    fields=("accepted_on", "confirmed_on", "supplier_delays"), optional=("accepted_on", "confirmed_on", "supplier_delays"),
    checks=(gates.clock_has_started,),
    sets={
        "due_on": gates.due_of,
        "due_rule": lambda ctx: clock.term(debt_of(ctx.record, ctx.values))[1],
        "rate_rule": lambda ctx: clock.daily_rate(debt_of(ctx.record, ctx.values))[1],
    },
    adds=ArrearsMovement,
    fills={
        "kind": Movement.DEBT, "paid_on": None, "amount": lambda ctx: ctx.record.amount, "interest_paid": 0, "voucher": "",
        "counts_on": gates.counts_from, "signed": lambda ctx: ctx.record.amount,
    },
    rows=("22:机关/事业单位", "22:大型企业", "22:settlement", "22:acceptance"),
    hint="最迟付款日期由平台按合同和条例算出，不能手填；以验收为条件的填写验收合格日期，按进度结算的填写双方确认日期",
)  # fmt: skip

PAYING = (
    Step(
        "pay", "支付部分款项", "owing", "", by=STAFF, basis=f"{ACT}第9条", adds=ArrearsMovement,
        detail=("paid_on", "amount", "interest_paid", "voucher"), optional=("interest_paid", "voucher"), fills=PAYMENT,
        checks=(gates.payment_is_sound, gates.something_stays),
    ),
    Step(
        "pay_off", "付清", "owing", "cleared", by=STAFF, basis=f"{ACT}第9条、第17条", adds=ArrearsMovement,
        detail=("paid_on", "amount", "interest_paid", "voucher"), optional=("interest_paid", "voucher", "interest_waived"),
        fields=("interest_waived",), fills=PAYMENT,
        checks=(gates.payment_is_sound, gates.nothing_stays, gates.interest_is_paid),
        sets={"cleared_on": gates.final_day, "overdue_days": overdue_of, "interest": interest_of}, rows=("22:逾期利息",),
    ),
    Step(
        "end", "登记债权因其他原因消灭", "owing", "ended", by=(Role.OFFICE_HEAD,), basis="民法典第557条", fields=("ended_reason",),
        adds=ArrearsMovement,
        fills={
            "kind": Movement.ENDED, "paid_on": None, "amount": left, "interest_paid": 0, "voucher": "",
            "counts_on": lambda ctx: first_late_day(ctx, ctx.on), "signed": lambda ctx: -left(ctx),
        },
        hint="抵销、债权人书面免除等，写明凭据",
    ),
    Step("void", "登记有误，撤销", "entered", "void", by=(Role.OFFICE_HEAD,), basis="登记管理", local=True, fields=("ended_reason",)),
    Step(
        "excuse", "登记未支付的理由", "owing", "", by=STAFF, basis=f"{ACT}第14条",
        fields=("excuse", "excuse_agreed", "excuse_text"), optional=("excuse_agreed",), checks=(gates.excuse_holds,),
    ),
    Step("ask_confirm", "企业要求确认债权", "owing", "", by=STAFF, basis=f"{ACT}第16条第2款", stamp="confirm_asked_on", once=True),
    Step(
        "confirm", "确认债权债务关系", "owing", "", by=STAFF, basis=f"{ACT}第16条第2款", stamp="confirmed_debt_on", once=True,
        needs=(gates.confirmation_is_asked,), issues=("confirmation",), rows=("22:确权",),
    ),
)  # fmt: skip

COMPLAINING = (
    Step(
        "complain", "正式受理投诉", "owing", "", by=STAFF, at="overseer", basis=f"{ACT}第25条第1款", stamp="complained_on",
        once=True, rows=("22:投诉转交",),
    ),
    Step(
        "transfer", "转交处理部门", "owing", "", by=STAFF, at="overseer", basis=f"{ACT}第25条第1款", fields=("handler",),
        stamp="transferred_on", once=True, needs=(gates.complaint_is_there,), rows=("22:投诉转交", "22:投诉处理"),
    ),
    Step(
        "answer", "形成书面处理意见并告知", "owing", "", by=STAFF, at="handler", basis=f"{ACT}第25条第2款",
        fields=("complaint_result", "answer"), stamp="answered_on", once=True, needs=(gates.complaint_is_transferred,),
        issues=("answer",), rows=("22:投诉处理",),
    ),
)  # fmt: skip
END = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
TEMPLATES = (
    Template(
        "confirmation", "债权债务确认书", "{mark}款确〔{year}〕{n}号",
        "## 债权债务确认书\n{{ record.supplier }}：\n你单位要求确认的“{{ record.subject }}”，应付金额{{ record.amount }}元，"
        "最迟付款日期{{ record.due_on|date:'Y年n月j日' }}。依据：{{ record.due_rule }}。" + END,
        basis=f"{ACT}第16条", to="{{ record.supplier }}",
    ),
    Template(
        "answer", "款项投诉处理意见告知书", "{mark}款投告〔{year}〕{n}号",
        "## 款项投诉处理意见告知书\n{{ record.supplier }}：\n关于“{{ record.subject }}”的投诉，处理意见如下：{{ record.answer }}\n"
        "结果：{{ record.get_complaint_result_display }}。" + END,
        basis=f"{ACT}第25条", to="{{ record.supplier }}", organ="handler",
    ),
)  # fmt: skip

ARREARS = register(
    Procedure(
        code="functions.arrears", id="F5", name="中小企业款项支付", record=Arrears, basis=ACT,
        number="{mark}款〔{year}〕{n}号", title="{subject}", opens="entered", closes={"cleared", "ended", "void"},
        states={"entered": "已登记", "owing": "待付清", "cleared": "已付清", "ended": "债权已消灭", "void": "已撤销"},
        open_name="登记应付款项", open_by=STAFF, open_on="登记日期", open_fields=OPEN,
        open_optional=("contract_no", "agreed_days", "accept_by", "agreed_rate"),
        open_checks=(gates.days_are_in_order, gates.term_is_known),
        parties={"overseer": "overseer", "handler": "handler"},
        capacities={"overseer": "中小企业工作主管部门", "handler": "处理投诉部门"},
        steps=(TERM, *PAYING, *COMPLAINING), templates=TEMPLATES,
        limits=(
            Limit(
                "pay", "支付款项", 0, Unit.SET_BY_DOCUMENT, "start", {"pay_off", "end"}, f"{ACT}第9条、第10条", set_by="due_on",
                effect=Effect.LIABILITY, rows=("22:机关/事业单位", "22:大型企业", "22:settlement", "22:acceptance"),
            ),
            Limit(
                "confirm", "确认债权债务", 30, Unit.DAY, "ask_confirm", {"confirm"}, f"{ACT}第16条第2款", until_closed=True,
                rows=("22:确权",),
            ),
            Limit(
                "transfer", "投诉转交", 10, Unit.WORKING_DAY, "complain", {"transfer"}, f"{ACT}第25条第1款", duty="overseer",
                until_closed=True, since=REVISED, rows=("22:投诉转交",),
            ),
            Limit(
                "answer", "处理投诉", 30, Unit.DAY, "transfer", {"answer"}, f"{ACT}第25条第2款", duty="handler", until_closed=True,
                since=REVISED, extend=Extend(60, f"{ACT}第25条第2款", Role.OFFICE_HEAD, at="handler"), rows=("22:投诉处理",),
            ),
        ),
        pages={"desk-functions:arrears-clock": "付款期限和利息"},
    )
)  # fmt: skip

register(
    Procedure(
        code="functions.arrears_publication", id="F5", name="逾期款项年度公开", record=ArrearsPublication, basis=f"{ACT}第18条",
        number="{mark}款公〔{year}〕{n}号", title="截至{as_of}逾期尚未支付中小企业款项", opens="preparing", closes={"published"},
        states={"preparing": "准备公开", "published": "已公开"}, open_name="开始准备", open_by=STAFF, open_on="开始日期",
        open_fields=("as_of",), open_checks=(gates.is_end_of_last_year,),
        steps=(
            Step(
                "publish", "公开上年度逾期未付信息", "preparing", "published", by=STAFF, basis=f"{ACT}第18条", fields=("place",),
                stamp="published_on", rows=("22:公开逾期未付信息",),
                sets={"contracts": lambda ctx: gates.overdue_at(ctx)[0], "amount": lambda ctx: gates.overdue_at(ctx)[1]},
                hint="合同数和金额由平台从本单位的款项记录算出",
            ),
        ),
        limits=(
            Limit(
                "publish", "公开逾期未付信息", 0, Unit.FIXED_DATE, "open", {"publish"}, f"{ACT}第18条", each=(3, 31),
                runs_from="as_of", rows=("22:公开逾期未付信息",),
            ),
        ),
    )
)  # fmt: skip

DUTY = "行政诉讼法第94条（行政裁判）；其他裁判以载明的履行期限为准"
register(
    Procedure(
        code="functions.public_judgment", id="F5", name="公职机关履行生效裁判", record=PublicJudgment, basis=DUTY,
        number="{mark}履〔{year}〕{n}号", title="{case_no}", opens="owing", closes={"performed", "ended"},
        states={"owing": "未履行", "performed": "已履行", "ended": "依法不再履行"}, open_name="登记生效裁判", open_by=STAFF,
        open_on="登记日期", open_fields=("case_no", "kind", "court", "duty", "effective_on", "perform_by", "amount"),
        open_optional=("amount",),
        steps=(
            Step("enforced", "登记进入强制执行", "owing", "", by=STAFF, basis=DUTY, stamp="enforced_on", once=True),
            Step("perform", "履行完毕", "owing", "performed", by=STAFF, basis=DUTY, fields=("performance",), stamp="performed_on"),
            Step("end", "登记依法不再履行", "owing", "ended", by=(Role.OFFICE_HEAD,), basis=DUTY, fields=("ended_reason",)),
        ),
        limits=(
            Limit("perform", "履行生效裁判", 0, Unit.SET_BY_DOCUMENT, "open", {"perform", "end"}, DUTY, set_by="perform_by"),
        ),
        links={"litigation": "行政应诉案件"},
    )
)  # fmt: skip
