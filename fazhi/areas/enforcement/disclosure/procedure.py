"""How results of enforcement are published, corrected, withdrawn, and end (国办发〔2018〕118号（六）; 行政处罚法第48条).

Both clocks run from the decision, not from its service. What is to be withdrawn leaves this platform at once; the days are
for the other channels and the public note of the reasons.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.disclosure import gates
from fazhi.areas.enforcement.disclosure.models import (
    DisclosureEarlyStop,
    DisclosureFault,
    DisclosureWithdrawal,
    PublishedResult,
    YearStatistics,
)
from fazhi.areas.enforcement.disclosure.words import Act, Term
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

OFFICE = gates.OFFICE
ACT = "行政处罚法"
CREDIT = "市场监督管理行政处罚信息公示规定"
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD, Role.LIAISON, Role.REGISTRAR)
HEAD = (Role.AUTHORITY_HEAD, Role.OFFICE_HEAD)
#: Steps after which nothing is published any more.
GONE = ("not_publish", "withdraw", "expire", "stop_early")


def _soon(record: Any, values: Any) -> bool:
    return record.act in (Act.PENALTY, Act.PERMIT)


def _later(record: Any, values: Any) -> bool:
    return not _soon(record, values)


def _penalty(record: Any, values: Any) -> bool:
    return bool(record.act == Act.PENALTY)


def _other(record: Any, values: Any) -> bool:
    return not _penalty(record, values)


def _with_term(record: Any, values: Any) -> bool:
    return values.get("term", record.term) != Term.NONE


STEPS = (
    Step(
        "publish", "公示", "pending", "published", by=HANDLERS, basis=f"{OFFICE}（六）；{ACT}第48条第1款",
        fields=("channels", "checked_by", "term"), stamp="published_on",
        sets={"published_until": gates.until, "object_shown": lambda ctx: gates.shown(ctx.record), "masked": gates.is_masked},
        needs=(gates.of_social_effect, gates.names_nobody), checks=(gates.term_fits,), rows=("12:事后公开", "12:事后公开,", "11:16"),
        tells=(Tell("enforcement.visit", "disclosure", "publish"),),
        hint="公开执法机关、执法对象、执法类别、执法结论；自然人的姓名自动遮盖",
    ),
    Step(
        "not_publish", "不予公示", "pending", "not_published", by=HEAD, basis=f"{ACT}第48条第1款；{OFFICE}（六）",
        fields=("not_published_reason", "approver"), hint="不宜公开的，写明理由和批准人",
    ),
    Step(
        "amend", "公示前修改", "pending", "", by=HANDLERS, basis=f"{OFFICE}（二）", fields=("title", "conclusion"),
        checks=(gates.names_nobody,), hint="删去姓名、号码等不应公开的内容",
    ),
    Step(
        "credit", "在企业信用信息公示系统公示", "published", "", by=HANDLERS, basis=f"{CREDIT}第9条", stamp="credit_on", once=True,
        needs=(gates.belongs_there,), rows=("11:16",),
    ),
    Step(
        "find_fault", "发现公示有误", "published", "", by=HANDLERS, basis=f"{OFFICE}（二）", adds=DisclosureFault, rows=("12:更正",),
    ),
    Step(
        "correct_result", "更正公示信息", "published", "", by=HANDLERS, basis=f"{OFFICE}（二）", fields=("title", "conclusion"),
        needs=(gates.fault_is_open,), checks=(gates.names_nobody,), rows=("12:更正",),
    ),
    Step(
        "withdraw", "决定被变更、撤销、确认违法或者无效", ("pending", "published"), "withdrawing", by=HANDLERS, relayed=True,
        basis=f"{ACT}第48条第2款；{OFFICE}（六）", adds=DisclosureWithdrawal, rows=("12:撤下",),
        hint="登记后本平台立即不再显示；其他渠道在三个工作日内撤下，并公开说明理由",
    ),
    Step(
        "take_down", "撤下并说明理由", "withdrawing", "withdrawn", by=HANDLERS, basis=f"{ACT}第48条第2款、第85条", stamp="withdrawn_on",
        fields=("withdraw_note",), checks=(gates.note_names_nobody,), issues=("withdrawal",), rows=("12:撤下",),
    ),
    Step(
        "stop_early", "提前停止公示", "published", "expired", by=HEAD, basis=f"{CREDIT}第14条", adds=DisclosureEarlyStop,
        checks=(gates.may_end_early,),
    ),
    Step("expire", "公示期满", "published", "expired", by=(), law=True, basis=f"{CREDIT}第13条"),
)  # fmt: skip

LIMITS = (
    Limit(
        "publish", "公示行政许可、行政处罚决定", 7, Unit.WORKING_DAY, "open", {"publish", "not_publish"}, f"{OFFICE}（六）", when=_soon,
        runs_from="decided_on", lapses={"withdraw"}, rows=("12:事后公开,", "11:16"),
    ),
    Limit(
        "publish_later", "公示执法决定", 20, Unit.WORKING_DAY, "open", {"publish", "not_publish"}, f"{OFFICE}（六）", when=_later,
        runs_from="decided_on", lapses={"withdraw"}, rows=("12:事后公开",),
    ),
    Limit(
        "credit", "企业信用信息公示系统公示", 20, Unit.WORKING_DAY, "open", {"credit"}, f"{CREDIT}第9条",
        when=gates.goes_to_the_credit_system, runs_from="decided_on", lapses=GONE, rows=("11:16",),
    ),
    Limit(
        "withdraw", "撤下处罚决定并说明理由", 3, Unit.WORKING_DAY, "withdraw", {"take_down"}, f"{ACT}第48条第2款、第85条", when=_penalty,
        effect=Effect.LIABILITY, rows=("12:撤下",),
    ),
    Limit(
        "withdraw_promptly", "撤下执法决定", 0, Unit.PROMPT, "withdraw", {"take_down"}, f"{OFFICE}（六）", when=_other, rows=("12:撤下",),
    ),
    Limit(
        "correct", "更正公示信息", 0, Unit.PROMPT, "find_fault", {"correct_result"}, f"{OFFICE}（二）", lapses=GONE, rows=("12:更正",),
    ),
    Limit(
        "term", "公示期限", 0, Unit.SET_BY_DOCUMENT, "publish", {"expire"}, f"{CREDIT}第13条", set_by="published_until",
        effect=Effect.AUTO_TERMINATE, deemed="expire", when=_with_term, lapses=("stop_early", "withdraw"), pauses=False,
        unverified=True,
    ),
)  # fmt: skip

RESULTS = register(
    Procedure(
        code="enforcement.disclosure", id="E3", name="执法结果公示", record=PublishedResult, basis=f"{OFFICE}；{ACT}第48条",
        number="{mark}公示〔{year}〕{n}号", title="{title}", opens="pending", closes={"not_published", "withdrawn", "expired"},
        states={
            "pending": "待公示", "published": "公示中", "withdrawing": "待撤下", "withdrawn": "已撤下", "not_published": "不予公示",
            "expired": "公示结束",
        },
        open_name="登记待公示的执法结果", open_by=HANDLERS,
        open_fields=("act", "title", "decision_no", "object_name", "object_kind", "conclusion", "decided_on", "wide_effect"),
        open_optional=("wide_effect",), open_checks=(gates.decided_before,), steps=STEPS, limits=LIMITS,
        templates=(
            Template(
                "withdrawal", "撤回行政执法信息说明", "{mark}公示撤〔{year}〕{n}号",
                "{{ record.decision_no }}的公示信息已撤回。\n理由：{{ record.withdraw_note }}\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
                f"{ACT}第48条第2款", to="社会公众",
            ),
        ),
        unlisted={
            "12:事前公开": "执法主体、人员、权责清单、裁量基准各有自己的台账，登记即公开，没有天数可计",
            "12:事中公示": "在执法行为当时完成：出示证件、告知权利由询问、当场处罚等步骤的条件核对",
            "12:音像记录": "登记在音像记录台账，上传时间由登记时核对（地方规定二十四小时）",
        },
    )
)  # fmt: skip

STATISTICS = register(
    Procedure(
        code="enforcement.year_statistics", id="E3", name="行政执法年度数据公开", record=YearStatistics, basis=f"{OFFICE}（六）",
        number="{mark}执法年报〔{year}〕{n}号", title="行政执法年度数据（至{ends_on}）", opens="open", closes={"sent"},
        states={"open": "待公开", "sent": "已公开、报送"}, open_name="登记年度数据", open_on="登记日期", open_by=HANDLERS,
        open_fields=("ends_on",), open_checks=(gates.names_a_year_end,),
        steps=(
            Step(
                "send", "公开并报送上年数据", "open", "sent", by=HANDLERS, basis=f"{OFFICE}（六）", fields=("address", "reported_to"),
                stamp="published_on", checks=(gates.year_is_over,), rows=("12:年度数据公开",),
            ),
        ),
        limits=(
            Limit(
                "send", "公开并报送年度数据", 0, Unit.FIXED_DATE, "open", {"send"}, f"{OFFICE}（六）", each=(1, 31), runs_from="ends_on",
                rows=("12:年度数据公开",),
            ),
        ),
    )
)  # fmt: skip
