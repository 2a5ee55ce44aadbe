"""What must hold before a step, each refusal with its article."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.areas.disputes.litigation.limits import (
    APPEAL,
    APPEAL_RULING,
    JURISDICTION,
    LATE_EVIDENCE_ASK,
    RETRIAL,
    in_force,
    is_lost,
)
from fazhi.areas.disputes.litigation.words import APPEALABLE_RULINGS, ENDING, RESULTS, REVIEWS, TO_PERFORM
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import Limit, due_on

_WIDE, _NARROW = str.maketrans("()", "（）"), str.maketrans("（）", "()")  # a case number is typed either way
_REVIEWS = {code for code, _ in REVIEWS}
_RESULTS = {code for code, _ in RESULTS}


def days_in_order(context: Context) -> str:
    filed, served = context.value("filed_on"), context.value("served_on")
    if served > context.on:
        return f"起诉状副本送达日期{served}不能晚于登记的收到日期{context.on}"
    if filed > served:
        return f"立案日期{filed}不能晚于起诉状副本送达日期{served}（行政诉讼法第67条）"
    return ""


def registered_once(context: Context) -> str:
    """Co-defendants answer one suit: it is one case in the county's register, not one for each of them."""
    number = context.value("case_no")
    written = {number, number.translate(_WIDE), number.translate(_NARROW)}
    twin = type(context.record).objects.filter(case_no__in=written).select_related("matter__organ").first()
    if twin is None:
        return ""
    return f"案号{number}已由{twin.matter.organ}登记（{twin.matter.number}），共同被告在同一事项中办理，不重复登记"


def joint_case_names_both(context: Context) -> str:
    other = context.value("co_defendant")
    if context.value("upheld_jointly") and other is None:
        return "复议机关维持原行政行为的，须同时登记作出原行政行为的机关和复议机关（行政诉讼法第26条第2款）"
    if other is not None and other == context.value("defendant"):
        return "共同被告不能与被告相同"
    return ""


def _within(context: Context, limit: Limit, start: date | None, what: str) -> str:
    end = due_on(limit, start, context.calendar) if start else None
    if end is None or context.on > end:
        return f"{what}应当在{end or '裁判生效'}之前提出，逾期不再享有此项权利（{limit.basis}）"
    return ""


def may_ask_for_late_evidence(context: Context) -> str:
    return _within(context, LATE_EVIDENCE_ASK, context.record.served_on, "延期提供证据的书面申请")


def may_object_to_jurisdiction(context: Context) -> str:
    return _within(context, JURISDICTION, context.record.served_on, "管辖异议")


def may_apply_for_retrial(context: Context) -> str:
    return _within(context, RETRIAL, context.record.effective_on, "再审申请")


def may_appeal(context: Context) -> str:
    limit = APPEAL if context.record.first_paper == "judgment" else APPEAL_RULING
    return _within(context, limit, context.day_of("judge_first"), "上诉")


def late_evidence_was_asked(context: Context) -> str:
    return "" if context.happened("ask_late_evidence") else "没有在举证期限内提出延期举证申请（法释〔2018〕1号第34条）"


def late_evidence_was_allowed(context: Context) -> str:
    return "" if context.happened("allow_late_evidence") else "法院尚未准许延期提供证据（法释〔2018〕1号第34条）"


def evidence_limit_is_lawful(context: Context) -> str:
    latest = context.record.served_on + timedelta(days=15)
    if context.value("evidence_due") > max(
        latest, due_on(LATE_EVIDENCE_ASK, context.record.served_on, context.calendar)
    ):
        return f"简易程序的举证期限不得超过15日，即不晚于{latest}（法释〔2018〕1号第104条）"
    return ""


def hearing_is_set(context: Context) -> str:
    return "" if context.record.hearing_on else "尚未登记开庭传票，没有开庭日期（法释〔2018〕1号第71条）"


def before_the_hearing(context: Context) -> str:
    opening = context.record.hearing_on
    if opening and context.on > opening:
        return f"已于{opening}开庭；须在开庭前办理，庭后不能补正（法释〔2020〕3号第5条、第6条、第10条）"
    return ""


def hearing_lies_ahead(context: Context) -> str:
    return "" if context.value("hearing_on") >= context.on else "开庭日期不能早于收到传票的日期"


def act_was_changed(context: Context) -> str:
    return "" if context.happened("change_act") else "尚未登记改变行政行为（行政诉讼法第62条）"


def _in_this_instance(context: Context, *codes: str) -> bool:
    since = context.record.instance_since or context.matter.opened_on
    return any((day := context.day_of(code)) and since <= day <= context.on for code in codes)


def leader_is_a_responsible_person(context: Context) -> str:
    """A leader of an entrusted or lower body who sits for the defendant does not count; co-defendants may agree."""
    row, record = context.detail, context.record
    organ = row["leader_organ"]
    if not row["leader_attended"]:
        filled = organ or row["leader_level"] or row["leader_post"] or row["both_attended"] or row["spoke"]
        return "负责人没有出庭的，不填写负责人的机关、职务和类别" if filled else ""
    if organ is None or not row["leader_level"]:
        return "请填写出庭负责人所在机关和类别（法释〔2020〕3号第2条）"
    if organ.pk not in {record.defendant_id, record.co_defendant_id}:
        return f"{organ}不是本案被告，其负责人出庭不能算作被告负责人出庭（法释〔2020〕3号第2条、第3条）"
    return "只有共同被告案件才能选“均出庭”" if row["both_attended"] and record.co_defendant_id is None else ""


def identity_was_proved(context: Context) -> str:
    if context.detail["leader_attended"] and not _in_this_instance(context, "identity"):
        return "本审级开庭前没有提交负责人身份证明，不能补正的视为负责人未出庭（法释〔2020〕3号第6条）"
    return ""


def lawyer_alone_is_not_enough(context: Context) -> str:
    row = context.detail
    if row["leader_attended"] or row["staff_attended"] or row["fault"] == "nobody":
        return ""
    return (
        "负责人不能出庭的，应当委托相应的工作人员出庭，不得仅由律师出庭（行政诉讼法第3条；法释〔2018〕1号第128条、第132条；"
        "法释〔2020〕3号第10条）；确无人出庭的，请如实选择“负责人和相应工作人员均未出庭”"
    )


def absence_is_explained(context: Context) -> str:
    row = context.detail
    if row["leader_attended"]:
        return "负责人已出庭，不填写不能出庭的事由" if row["excuse"] or row["excuse_accepted"] else ""
    if row["excuse"] and not _in_this_instance(context, "explain_absence"):
        return "本审级没有登记盖章或者正职负责人签字的情况说明及证明材料（法释〔2020〕3号第8条、第9条）"
    if row["excuse_accepted"] and not row["excuse"]:
        return "法院认可的，请选择不能出庭的事由（法释〔2020〕3号第8条）"
    if not row["excuse_accepted"] and row["notified"] and not row["fault"]:
        return "法院通知负责人出庭而未出庭，理由未获认可的，须登记所属情形（法释〔2020〕3号第12条）"
    return ""


def judged_in_order(context: Context) -> str:
    judged, since = context.detail["judged_on"], context.record.instance_since or context.record.filed_on
    if judged > context.on:
        return "裁判日期不能晚于收到裁判文书的日期"
    return f"裁判日期不能早于本审级开始的日期{since}" if judged < since else ""


def paper_fits_results(context: Context) -> str:
    codes, paper = set(split(context.detail["results"])), context.detail["paper"]
    by_ruling = codes & set(APPEALABLE_RULINGS)
    if by_ruling and (paper != "ruling" or len(codes) > 1):
        return "不予立案、驳回起诉用裁定，且不与其他结果并列（法释〔2018〕1号第101条）"
    if not by_ruling and paper != "judgment":
        return "实体裁判用判决书；撤诉、调解、终结的请办理“撤诉、调解或者终结”"
    return ""


def results_of_first_instance(context: Context) -> str:
    codes = set(split(context.detail["results"]))
    return "此处只能选择一审判决、裁定的结果（行政诉讼法第69条至第79条）" if codes & (_REVIEWS | set(ENDING)) else ""


def results_of_review(context: Context) -> str:
    """Second instance and retrial: upheld stands alone; a change says to what (行政诉讼法第89条)."""
    codes = set(split(context.detail["results"]))
    if codes & (set(ENDING) | {"remanded", "set_aside"}):
        return "发回重审、指令继续审理、撤诉和调解请办理相应步骤（行政诉讼法第89条）"
    if "upheld" in codes:
        return "维持原裁判的，不再选择其他结果（行政诉讼法第89条）" if len(codes) > 1 else ""
    if "reversed" not in codes or not codes & _RESULTS:
        return "依法改判的，须同时选择改判后的结果（行政诉讼法第89条）"
    return ""


def sent_back(context: Context) -> str:
    codes = set(split(context.detail["results"]))
    return (
        ""
        if codes and codes <= {"remanded", "set_aside"}
        else "此处只能选择发回重审或者指令继续审理（行政诉讼法第89条）"
    )


def ending_results(context: Context) -> str:
    codes, row = set(split(context.detail["results"])), context.detail
    if len(codes) != 1 or not codes <= set(ENDING):
        return "此处只能选择撤诉、撤回上诉、调解、终结中的一项（行政诉讼法第60条至第62条）"
    if codes == {"appeal_withdrawn"} and context.matter.state != "second":
        return "撤回上诉只发生在二审"
    if (codes == {"withdrawn"}) != bool(row["withdrawal"]):
        return "准许撤诉的，请选择撤诉原因；其他结果不选（行政诉讼法第62条）"
    if (codes == {"mediated"}) != (row["paper"] == "mediation"):
        return "调解结案用行政调解书（行政诉讼法第60条）"
    return ""


def appeal_time_is_over(context: Context) -> str:
    """A first-instance paper takes effect only when the time to appeal has run out for every party."""
    served = context.day_of("judge_first")
    limit = APPEAL if context.record.first_paper == "judgment" else APPEAL_RULING
    if served and context.on <= (end := due_on(limit, served, context.calendar)):
        return f"上诉期限至{end}届满，期满各方均未上诉的，裁判方才生效（{limit.basis}）"
    return ""


def retrial_follows_a_result(context: Context) -> str:
    """A retrial is of a case in force; a case of its own exists only when the old one was closed."""
    if context.matter.state == "answering" and not context.record.for_retrial:
        return "本案尚无生效裁判；原案已结后裁定再审的，登记时选择“再审新收案件”并与原案关联（行政诉讼法第90条）"
    return ""


def orders_performance(context: Context) -> str:
    if set(in_force(context.record)) & set(TO_PERFORM):
        return ""
    return "生效裁判没有判令履行、给付、重作或者赔偿，无须登记履行（行政诉讼法第94条）"


def performance_is_done(context: Context) -> str:
    if orders_performance(context) == "" and context.record.performed_on is None:
        return "生效裁判确定的义务尚未履行完毕（行政诉讼法第94条）"
    return ""


def case_was_lost(context: Context) -> str:
    return "" if is_lost(context.record) else "本案没有败诉，不需要败诉案件报告和责任核查"


def lost_report_is_in(context: Context) -> str:
    if is_lost(context.record) and context.record.lost_report_on is None:
        return "败诉案件尚未报送败诉案件报告（本地败诉案件报告制度）"
    return ""


def lost_report_comes_first(context: Context) -> str:
    return "" if context.record.lost_report_on else "承办单位尚未报送败诉案件报告，不能启动责任核查（本地规定）"
