"""How a penalty decision is carried out: payment, deferral, surcharge, demand, the court (行政处罚法第66条至第73条).

The time to sue, the deferral, and the three months for asking the court follow one another by law. A suit or
reconsideration stops them; the decision itself is not suspended.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.execution import gates
from fazhi.areas.enforcement.execution.models import (
    ExecutionCase,
    ExecutionPayment,
    ExecutionRemedy,
    ExecutionRemedyEnd,
)
from fazhi.areas.enforcement.execution.words import Ended, Paid
from fazhi.spine.limits import Bound, Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

ACT, FORCE = gates.ACT, gates.FORCE
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
HEAD = (Role.AUTHORITY_HEAD,)
LIVE = ("running", "court")
OVER = ("complete", "terminate")
DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
TO_PARTY = "{{ record.party_name }}"
ABOUT = "《行政处罚决定书》（{{ record.decision_no }}）已于{{ record.served_on" + DAY + " }}送达。\n"


def _not_deferred(record: Any, values: Any) -> bool:
    return not values.get("deferring", record.deferring)


def _has_own_end(record: Any, values: Any) -> bool:
    return bool(values.get("sue_until", record.sue_until))


def _tell(words: Any) -> tuple[Tell, ...]:
    return (Tell("enforcement.penalty", "execution", "executed", fields={"execution_result": words}),)


def _ended(ctx: Any) -> str:
    return f"终结执行：{Ended(ctx.record.ended).label}"[:120]


SUMS = {
    "paid_fine": gates.paid_more("paid_fine", Paid.FINE),
    "paid_confiscated": gates.paid_more("paid_confiscated", Paid.CONFISCATION),
    "paid_surcharge": gates.paid_more("paid_surcharge", Paid.SURCHARGE),
}
STEPS = (
    Step(
        "pay", "登记缴款", LIVE, "", by=HANDLERS, basis=f"{ACT}第67条、第70条", adds=ExecutionPayment, sets=SUMS,
        checks=(gates.payment_fits, gates.leaves_something), rows=("11:17",),
    ),
    Step(
        "pay_off", "缴清罚没款", LIVE, "", by=HANDLERS, basis=f"{ACT}第67条、第70条", adds=ExecutionPayment, sets=SUMS,
        checks=(gates.payment_fits, gates.leaves_nothing), rows=("11:17",),
    ),
    Step(
        "defer", "批准暂缓或者分期缴纳", "running", "", by=HEAD, basis=f"{ACT}第66条第2款", fields=("relief", "deferred_until", "plan"),
        sets={"deferring": True}, needs=(gates.something_is_owed,), checks=(gates.deferral_is_ahead,), issues=("deferral",),
        rows=("11:17a",), hint="当事人确有经济困难并提出申请的；申请法院执行的期限自暂缓、分期期限结束之日起计算",
    ),
    Step(
        "deferral_over", "暂缓（分期）期限届满", LIVE, "", by=(), law=True, basis=f"{ACT}第72条第2款", sets={"deferring": False},
        rows=("11:17a",),
    ),
    Step(
        "decide_surcharge", "决定加处罚款", LIVE, "", by=HEAD, basis=f"{ACT}第72条第1款第1项、第73条第3款", fields=("surcharge",),
        stamp="surcharge_on", suggests={"surcharge": gates.suggested}, needs=(gates.is_overdue,),
        checks=(gates.is_not_more_than_accrued,), issues=("surcharge",), rows=("11:18",),
    ),
    Step(
        "appeal", "登记复议、诉讼受理", LIVE, "", by=HANDLERS, basis=f"{ACT}第73条", adds=ExecutionRemedy, sets={"in_remedy": True},
        checks=(gates.not_in_remedy, gates.remedy_days_fit), hint="处罚不停止执行；加处罚款在此期间不计算",
    ),
    Step(
        "remedy_over", "登记复议、诉讼结束（决定维持）", LIVE, "", by=HANDLERS, basis=f"{ACT}第73条第3款", adds=ExecutionRemedyEnd,
        fields=("sue_until",), optional=("sue_until",), sets={"in_remedy": False}, needs=(gates.in_remedy,),
        checks=(gates.remedy_days_fit,),
    ),
    Step(
        "sue_expired", "起诉期限届满", LIVE, "", by=(), law=True, basis="行政诉讼法第46条", stamp="sue_expired_on", rows=("11:20",),
    ),
    Step(
        "demand", "催告履行", "running", "", by=HANDLERS, basis=f"{FORCE}第54条", fields=("demand_served_on",),
        needs=(gates.something_is_owed, gates.is_overdue), checks=(gates.demand_day_fits,), issues=("demand",), rows=("11:19",),
    ),
    Step(
        "apply_court", "申请人民法院强制执行", "running", "court", by=HEAD, basis=f"{FORCE}第53条至第55条；行政诉讼法解释第156条",
        fields=("court",), stamp="applied_on",
        needs=(gates.something_is_owed, gates.not_in_remedy, gates.time_to_sue_is_over, gates.was_demanded),
        checks=(gates.right_is_not_lost,), issues=("application",), rows=("11:20",),
    ),
    Step(
        "court_ruled", "收到法院裁定", "court", "running", by=HANDLERS, basis=f"{FORCE}第56条至第58条", fields=("ruling",),
    ),
    Step(
        "complete", "执行完毕", "running", "executed", by=HANDLERS, basis=f"{ACT}第66条", fields=("result",), stamp="finished_on",
        needs=(gates.all_is_paid,), tells=_tell(lambda ctx: ctx.record.result),
    ),
    Step(
        "terminate", "终结执行", LIVE, "ended", by=HEAD, basis=f"{FORCE}第40条", fields=("ended", "result"), stamp="finished_on",
        tells=_tell(_ended),
    ),
)  # fmt: skip

LIMITS = (
    gates.PAY,
    Limit(
        "deferral", "暂缓（分期）缴纳", 0, Unit.SET_BY_DOCUMENT, "defer", {"deferral_over"}, f"{ACT}第66条第2款、第72条第2款",
        set_by="deferred_until", duty="party", effect=Effect.LOSES_RIGHT, deemed="deferral_over", lapses={"pay_off", *OVER},
        rows=("11:17a",),
    ),
    Limit(
        "sue", "当事人起诉期限", 6, Unit.MONTH, "open", {"sue_expired"}, "行政诉讼法第46条", runs_from="served_on", duty="party",
        effect=Effect.LOSES_RIGHT, deemed="sue_expired", lapses={"appeal", *OVER}, rows=("11:20",),
    ),
    Limit(
        "sue_again", "复议、裁判后的起诉（上诉）期限", 0, Unit.SET_BY_DOCUMENT, "remedy_over", {"sue_expired"}, "行政诉讼法第45条、第85条",
        set_by="sue_until", duty="party", effect=Effect.LOSES_RIGHT, deemed="sue_expired", when=_has_own_end,
        lapses={"appeal", *OVER}, rows=("11:20",),
    ),
    Limit(
        "demand", "催告后等待", 10, Unit.WORKING_DAY, "demand", {"apply_court"}, f"{FORCE}第54条、第69条", bound=Bound.MIN,
        blocks=("apply_court",), duty="party", runs_from="demand_served_on", lapses={"pay_off", "defer", *OVER}, rows=("11:19",),
    ),
    Limit(
        "court", "申请人民法院强制执行", 3, Unit.MONTH, ("sue_expired", "deferral_over"), {"apply_court"},
        f"{FORCE}第53条；行政诉讼法解释第156条；{ACT}第72条第2款", effect=Effect.LOSES_RIGHT, when=_not_deferred,
        lapses={"pay_off", "appeal", "defer", *OVER}, rows=("11:20",),
    ),
)  # fmt: skip

TEMPLATES = (
    Template(
        "deferral", "暂缓（分期）缴纳罚款批准书", "{mark}罚缓〔{year}〕{n}号",
        ABOUT + "经审查，同意{{ record.get_relief_display }}，至{{ record.deferred_until" + DAY + " }}。\n{{ record.plan }}" + FOOT,
        f"{ACT}第66条第2款", to=TO_PARTY,
    ),
    Template(
        "surcharge", "加处罚款决定书", "{mark}罚加〔{year}〕{n}号",
        ABOUT + "逾期未缴纳罚款，依照《中华人民共和国行政处罚法》第七十二条第一款第一项，决定加处罚款{{ record.surcharge }}元。" + FOOT,
        f"{ACT}第72条第1款第1项", to=TO_PARTY,
    ),
    Template(
        "demand", "履行行政处罚决定催告书", "{mark}罚催〔{year}〕{n}号",
        ABOUT + "你（单位）至今没有全部履行，尚欠{{ record.owed }}元。请自收到本催告书之日起十个工作日内履行；逾期不履行的，将依法"
        "申请人民法院强制执行。你（单位）有权进行陈述和申辩。" + FOOT,
        f"{FORCE}第54条", to=TO_PARTY,
    ),
    Template(
        "application", "行政处罚强制执行申请书", "{mark}罚执申〔{year}〕{n}号",
        ABOUT + "当事人{{ record.party_name }}在法定期限内不申请行政复议、不提起行政诉讼，经催告仍不履行，尚欠{{ record.owed }}元，"
        "申请强制执行。" + FOOT,
        f"{FORCE}第55条", to="{{ record.court }}",
    ),
)  # fmt: skip

EXECUTION = register(
    Procedure(
        code="enforcement.execution", id="E3", name="行政处罚执行", record=ExecutionCase, basis=f"{ACT}第66条至第73条；{FORCE}第53条至第60条",
        number="{mark}罚执〔{year}〕{n}号", title="{title}", opens="running", closes={"executed", "ended"},
        states={"running": "执行中", "court": "法院审查中", "executed": "执行完毕", "ended": "终结执行"},
        open_name="登记执行", open_by=HANDLERS, open_on="交付执行日期",
        open_fields=("title", "decision_no", "party_name", "party_kind", "kinds", "fine", "confiscated", "decided_on", "served_on"),
        open_optional=("fine", "confiscated"), open_checks=(gates.served_after_decision,), steps=STEPS, limits=LIMITS,
        templates=TEMPLATES,
    )
)  # fmt: skip
