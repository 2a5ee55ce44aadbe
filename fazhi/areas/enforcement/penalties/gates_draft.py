"""Gates of the proposal: facts proved, the highest of several fines, what the law says of the offender, the standard."""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.discretion.asking import BASIS as STANDARDS
from fazhi.areas.enforcement.discretion.asking import deviation, standards
from fazhi.areas.enforcement.discretion.cases import day_of_the_act
from fazhi.areas.enforcement.discretion.models import Maker
from fazhi.areas.enforcement.penalties.details import PenaltyEvidence, PenaltyInterview, PenaltyRule
from fazhi.areas.enforcement.penalties.gates_filing import time_barred
from fazhi.areas.enforcement.penalties.words import (
    DECIDED,
    Capacity,
    Degree,
    Deviation,
    Kind,
    Mildness,
    Mitigation,
    Outcome,
)
from fazhi.spine.context import Context
from fazhi.spine.fields import split

MINOR = {Mildness.MINOR: "违法行为轻微", Mildness.CORRECTED: "及时改正", Mildness.NO_HARM: "没有造成危害后果"}
FIRST = {Mildness.FIRST: "初次违法", Mildness.SLIGHT_HARM: "危害后果轻微", Mildness.CORRECTED: "及时改正"}
NO_FAULT = {Mildness.NO_FAULT: "足以证明没有主观过错的证据"}
#: What a decision not to penalise must rest on (第33条).
CONDITIONS = {
    Outcome.NO_PENALTY_MINOR: MINOR, Outcome.NO_PENALTY_FIRST: FIRST, Outcome.NO_PENALTY_NO_FAULT: NO_FAULT,
}  # fmt: skip
CAPACITY = {Capacity.UNDER_14: Outcome.NO_PENALTY_UNDER_14, Capacity.NO_CONTROL: Outcome.NO_PENALTY_MENTAL}


def penalised(ctx: Context) -> bool:
    return bool(ctx.value("draft_outcome") == Outcome.PENALISED)


def facts_are_proved(ctx: Context) -> str:
    """第40条、第46条: no facts and no evidence, no penalty."""
    if ctx.record.sealed or ctx.rows(PenaltyEvidence) or ctx.rows(PenaltyInterview):
        return ""
    return "尚未登记证据：违法事实不清、证据不足的，不得给予行政处罚（行政处罚法第40条、第46条、第54条）"


def outcome_can_be_decided(ctx: Context) -> str:
    if ctx.value("draft_outcome") in DECIDED:
        return ""
    return "移送、终止调查请用相应步骤办理，不作为拟处理意见"


def draft_is_whole(ctx: Context) -> str:
    """A penalty has kinds and amounts that fit; what is no penalty has none."""
    kinds, fine, taken = set(split(ctx.value("draft_kinds"))), ctx.value("draft_fine"), ctx.value("draft_confiscated")
    if not penalised(ctx):
        return "不予处罚的，不填处罚种类和金额" if kinds or fine or taken else ""
    if not kinds:
        return "请选择拟处罚的种类（行政处罚法第9条）"
    if (Kind.FINE in kinds) != (fine > 0):
        return "处罚种类含“罚款”的填写罚款数额，不含的不填"
    if taken and Kind.CONFISCATION not in kinds:
        return "填写了没收金额的，处罚种类须选“没收违法所得、没收非法财物”"
    if Kind.DETENTION in kinds and ctx.record.domain != "police":
        return "行政拘留只能由公安机关和法律规定的其他机关决定（行政处罚法第18条第3款）"
    return ""


def basis_is_named(ctx: Context) -> str:
    if not penalised(ctx) or ctx.record.sealed or ctx.value("basis"):
        return ""
    return "请写明违反的规定和处罚依据；没有依据的，处罚无效（行政处罚法第38条、第59条）"


def sealed_stays_sealed(ctx: Context) -> str:
    """The article that was broken tells the kind of the offence (治安管理处罚法第136条)."""
    said = any(ctx.value(name) for name in ("basis", "discretion", "range_low", "range_high"))
    return "封存的案件不登记违反的规定、幅度和裁量情况（治安管理处罚法第136条）" if ctx.record.sealed and said else ""


def offender_can_be_punished(ctx: Context) -> str:
    """第30条、第31条."""
    capacity = ctx.record.party_capacity
    wanted = CAPACITY.get(capacity)
    if wanted and ctx.value("draft_outcome") != wanted:
        return f"当事人{ctx.record.get_party_capacity_display()}，应当“{wanted.label}”，责令监护人加以管教或者看管（行政处罚法第30条、第31条）"
    if not wanted and ctx.value("draft_outcome") in CAPACITY.values():
        return "责任能力登记为可以处罚，与拟处理不一致，请核对（行政处罚法第30条、第31条）"
    if (
        capacity == Capacity.MINOR_14_18
        and penalised(ctx)
        and Mitigation.JUVENILE not in split(ctx.value("mitigation"))
    ):
        return "已满十四周岁不满十八周岁的，应当从轻或者减轻，请选择该情形（行政处罚法第30条）"
    return ""


def degree_fits_grounds(ctx: Context) -> str:
    """第32条: who has a ground is punished more lightly; below the range nobody is punished without one (27号（六）)."""
    if not penalised(ctx):
        return ""
    grounds = [g for g in split(ctx.value("mitigation")) if g != Mitigation.IMPAIRED]
    degree = ctx.value("degree")
    if grounds and degree not in (Degree.LIGHT, Degree.BELOW):
        return "有应当从轻、减轻的情形，裁量情形须为“从轻处罚”或者“减轻处罚”（行政处罚法第30条、第32条）"
    if degree == Degree.BELOW and not split(ctx.value("mitigation")):
        return "减轻处罚须有法定情形（行政处罚法第32条；国办发〔2022〕27号）"
    return ""


def fine_is_within_range(ctx: Context) -> str:
    """Below the range only when mitigated (减轻), above it never."""
    low, high, fine = ctx.value("range_low"), ctx.value("range_high"), ctx.value("draft_fine")
    if not penalised(ctx) or not fine or not high:
        return ""
    if fine > high:
        return f"罚款{fine}元超过法定幅度上限{high}元（行政处罚法第4条、第38条）"
    if fine < low and ctx.value("degree") != Degree.BELOW:
        return f"罚款{fine}元低于法定幅度下限{low}元，属于减轻处罚，须有法定情形（行政处罚法第32条）"
    return ""


def mild_case_is_proved(ctx: Context) -> str:
    """Each condition of 第33条 on file, or no such outcome."""
    needed = CONDITIONS.get(ctx.value("draft_outcome"))
    if needed is None:
        return ""
    lacking = [word for code, word in needed.items() if code not in split(ctx.value("mildness"))]
    return f"不予处罚须同时具备全部条件，尚缺：{'、'.join(lacking)}（行政处罚法第33条）" if lacking else ""


def bar_is_kept(ctx: Context) -> str:
    """第36条: what is barred is not penalised, and what is not barred is not called so."""
    reason, says = time_barred(ctx), ctx.value("draft_outcome") == Outcome.TIME_BARRED
    if reason and penalised(ctx):
        return reason
    return "按登记的违法行为终了日期和发现日期，没有超过追责期限（行政处罚法第36条）" if says and not reason else ""


def highest_fine_applies(ctx: Context) -> str:
    """第29条: one act that breaks several rules is fined once, by the rule with the highest fine."""
    rules = ctx.rows(PenaltyRule)
    applied = [row for row in rules if row.applied]
    if len(rules) < 2 or not penalised(ctx):
        return ""
    if len(applied) != 1:
        return (
            "同一违法行为违反多个规定应当给予罚款的，只能依据其中一个处罚，请登记“据此处罚”的一项（行政处罚法第29条）"
        )
    highest = max(row.rule_high for row in rules)
    if applied[0].rule_high < highest:
        return f"同一违法行为违反多个规定的，按照罚款数额高的规定处罚（上限{highest}元的规定）（行政处罚法第29条）"
    return ""


def discretion_is_explained(ctx: Context) -> str:
    """The decision says how the standard was used (国办发〔2022〕27号)."""
    if not penalised(ctx) or ctx.record.sealed or ctx.value("discretion"):
        return ""
    return "请写明裁量基准的适用情况（行政处罚法第34条；国办发〔2022〕27号）"


def standard_applies(ctx: Context) -> str:
    """The standard is that of the act, of this agency or from above, and of the day of the act or of today (第37条)."""
    standard, record = ctx.value("standard"), ctx.record
    if not penalised(ctx) or record.sealed:
        return ""
    if standard is None:
        return "" if ctx.in_bulk else _standard_is_there(ctx)
    if record.act_code and standard.act_code != record.act_code:
        return f"裁量基准{standard.number}适用于违法行为{standard.act_code}，本案是{record.act_code}，请另选（{STANDARDS}）"
    if standard.organ_id != ctx.matter.organ_id and standard.maker != Maker.SUPERIOR:
        return f"裁量基准{standard.number}由{standard.organ.short}制定，不适用于本机关的案件，请另选（{STANDARDS}）"
    days = (day_of_the_act(record), ctx.on)
    if any(standard.since <= day and (standard.until is None or day < standard.until) for day in days):
        return ""
    return f"裁量基准{standard.number}在违法行为发生时和作出决定时都不在施行期间，请另选（行政处罚法第37条）"


def applicable(ctx: Context) -> tuple[Any, str]:
    """The standard that applies to the act on its day, and why; its own agency's before one from above."""
    day, code = day_of_the_act(ctx.record), ctx.record.act_code
    found = standards(organ=ctx.matter.organ, act_code=code, on=day).first() if code and not ctx.record.sealed else None
    return found, f"违法行为{code}在{day}适用的基准" if found else ""


def _standard_is_there(ctx: Context) -> str:
    found, _ = applicable(ctx)
    return f"违法行为{ctx.record.act_code}有裁量基准{found.number}，请选择适用的基准（{STANDARDS}）" if found else ""


def leaving(ctx: Context) -> str:
    """How the fine leaves the tier that was chosen, and who must allow it; "": it does not, or no standard is named."""
    standard, degree = ctx.value("standard"), ctx.value("degree")
    if not penalised(ctx) or standard is None or not degree or Kind.FINE not in split(ctx.value("draft_kinds")):
        return ""
    return deviation(standard, degree, ctx.value("draft_fine"), per=ctx.value("tier_base") or None)


def leaves_its_tier(ctx: Context) -> bool:
    return bool(leaving(ctx))


def deviation_is_allowed(ctx: Context) -> str:
    """Who leaves a standard says why and who allowed it; the paper goes into the file (国办发〔2022〕27号)."""
    reason, approval, standard = ctx.value("deviation_reason"), ctx.value("deviation_approval"), ctx.value("standard")
    if bool(reason) != bool(approval):
        return f"偏离裁量基准的，理由和批准方式都要填写：本机关基准经主要负责人批准或者集体讨论，上级基准报制定机关批准（{STANDARDS}）"
    outside = leaving(ctx)
    if outside and not reason:
        return f"{outside}：请改正金额或者裁量情形，确需偏离的填写“偏离裁量基准的理由”和“偏离的批准”"
    if outside and standard and (standard.maker == Maker.SUPERIOR) != (approval == Deviation.SUPERIOR):
        return f"批准方式与基准的制定层级不符：{outside}"
    return ""


DRAFT_CHECKS = (
    outcome_can_be_decided, draft_is_whole, offender_can_be_punished, bar_is_kept, mild_case_is_proved, basis_is_named,
    highest_fine_applies, sealed_stays_sealed, degree_fits_grounds, fine_is_within_range, discretion_is_explained,
    standard_applies, deviation_is_allowed,
)  # fmt: skip
