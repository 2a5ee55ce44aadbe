"""What must hold before a step of legal aid; each refusal names the article."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.areas.services.legal_aid import grounds
from fazhi.areas.services.legal_aid.asking import standard_on
from fazhi.areas.services.legal_aid.means import Finding, hardship
from fazhi.areas.services.legal_aid.models import AidProgress
from fazhi.areas.services.legal_aid.words import (
    CRIMINAL,
    HANDED_ON,
    REQUIRED_PAPERS,
    AppliedBy,
    Channel,
    Means,
    Paper,
    Refusal,
    Way,
)
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import add_months

#: Practice that is asked of a lawyer for life and death (法律援助法第26条), in months.
SENIOR_MONTHS = 36
SENIOR = ("life_death", "death_review")


# -- handing in ------------------------------------------------------------------------------------------------------


def handed_on_has_its_times(ctx: Context) -> str:
    if ctx.value("channel") not in HANDED_ON:
        return ""
    asked, came = ctx.value("requested_at"), ctx.value("handed_at")
    if not asked or not came:
        return "转交的申请须填写提出申请的时间和转交到达的时间，转交限二十四小时（法律援助法第39条）"
    return "转交到达时间早于提出申请的时间，请核对" if came < asked else ""


def notice_is_whole(ctx: Context) -> str:
    if ctx.value("channel") != Channel.NOTIFIED:
        return "通知辩护的情形只在办案机关通知的案件中填写，请清空" if ctx.value("notified_ground") else ""
    if not ctx.value("notified_ground"):
        return "请选择通知辩护、代理的情形（法律援助法第25条、第28条）"
    if not ctx.value("case_organ").strip() or not ctx.value("found_on"):
        return "请填写通知的办案机关和它发现该情形的日期（法律援助法第36条）"
    return "办案机关发现该情形的日期晚于收到通知的日期，请核对" if ctx.value("found_on") > ctx.on else ""


def agent_is_named(ctx: Context) -> str:
    if ctx.value("applied_by") != AppliedBy.SELF and not ctx.value("agent").strip():
        return "代为申请的，请填写代为申请人的姓名和与本人的关系（法律援助法第40条）"
    return ""


# -- the means -------------------------------------------------------------------------------------------------------


def finding(ctx: Context) -> Finding | None:
    """The calculation with the standard that stood on the day of the application; None: nothing can be calculated."""
    income, members = ctx.value("income"), ctx.value("household")
    standard = standard_on(ctx.matter.scope, ctx.matter.opened_on)
    if income is None or not members or standard is None:
        return None
    return hardship(income, members, standard.rule)


def means_result(ctx: Context) -> str:
    if ctx.value("exempt_means"):
        return Means.FREE
    if ctx.value("exempt_check"):
        return Means.UNCHECKED
    found = finding(ctx)
    return Means.HARD if found and found.hard else Means.NOT_HARD


def means_words(ctx: Context) -> str:
    """The calculation, or the situation that makes it needless, with its article."""
    free = grounds.situation("means", ctx.value("exempt_means"))
    spared = grounds.situation("checking", ctx.value("exempt_check"))
    if situation := free or spared:
        return f"{'不受经济困难条件限制' if free else '免予核查经济困难状况'}：{situation.words}"
    found = finding(ctx)
    return found.words if found else ""


def means_standard(ctx: Context) -> str:
    if ctx.value("exempt_means") or ctx.value("exempt_check"):
        return ""
    standard = standard_on(ctx.matter.scope, ctx.matter.opened_on)
    return f"{standard.number} {standard.title}"[:120] if standard else ""


def means_can_be_told(ctx: Context) -> str:
    """Either a situation of 第32条, 第42条, or what the calculation needs."""
    situations = [("means", ctx.value("exempt_means")), ("checking", ctx.value("exempt_check"))]
    chosen = [found for group, code in situations if (found := grounds.situation(group, code))]
    for situation in chosen:
        if situation.named and not ctx.value("exempt_note").strip():
            return f"选了“{situation.name}”，请写明有关规定和证明材料（{situation.article}）"
    if chosen:
        return (
            "" if ctx.value("means_way") == Way.NONE else "不受限制或者免予核查的，核查方式请选“免予核查或者不受限制”"
        )
    if ctx.value("means_way") == Way.NONE:
        return "没有选择不受限制或者免予核查的情形，须核查经济困难状况（法律援助法第41条）"
    if ctx.value("income") is None or not ctx.value("household"):
        return "请填写共同生活的家庭成员人数和家庭月收入（法律援助法第41条）"
    if standard_on(ctx.matter.scope, ctx.matter.opened_on) is None:
        return f"没有{ctx.matter.opened_on}有效的经济困难标准，请先在“法律援助经济困难标准”登记（法律援助法第34条）"
    if ctx.value("means_way") == Way.PROMISE and not ctx.value("honest"):
        return "以个人诚信承诺代替核查的，须有申请人的承诺（法律援助法第41条）"
    return ""


# -- the decision ----------------------------------------------------------------------------------------------------


def not_asked_before(ctx: Context) -> str:
    return (
        "补充材料须一次性告知，本件已告知过一次，请在现有材料的基础上决定（法律援助法第43条第2款）"
        if ctx.happened("ask")
        else ""
    )


def list_is_written(ctx: Context) -> str:
    if not ctx.value("missing").strip():
        return "请一次性列明需要补充的全部材料（法律援助法第43条第2款）"
    return "补充材料的截止日期应当晚于今天" if ctx.value("supply_by") <= ctx.on else ""


def is_an_application(ctx: Context) -> str:
    return (
        "办案机关通知的案件不需要审查决定，请办理“接通知指派”（法律援助法第36条）"
        if ctx.record.channel == Channel.NOTIFIED
        else ""
    )


def is_a_notice(ctx: Context) -> str:
    return "" if ctx.record.channel == Channel.NOTIFIED else "本件是申请，须先审查决定再指派（法律援助法第43条）"


def means_satisfied(ctx: Context) -> str:
    result = ctx.record.means_result
    if not result:
        return "尚未审查经济困难状况或者不受限制、免予核查的情形（法律援助法第32条、第41条、第42条）"
    if result == Means.NOT_HARD:
        return f"不符合经济困难标准，不能给予法律援助：{ctx.record.means_words}（法律援助法第34条）"
    return ""


def claim_is_in_scope(ctx: Context) -> str:
    if ctx.record.matter_type in CRIMINAL or ctx.record.claim:
        return ""
    return "尚未写明属于哪一项请求事项，请在“审查事项和经济困难状况”中选定（法律援助法第31条至第33条）"


def refusal_is_reasoned(ctx: Context) -> str:
    """The refusal gives its reason in writing, and none that the file contradicts."""
    if not ctx.value("refusal_note").strip():
        return "不给予法律援助须书面告知并说明理由（法律援助法第43条第1款）"
    if ctx.value("refusal") != Refusal.MEANS:
        return ""
    if ctx.record.means_result in (Means.FREE, Means.UNCHECKED, Means.HARD):
        return f"经济状况审查结果为“{Means(ctx.record.means_result).label}”，不能以不符合经济困难条件为由拒绝"
    return "" if ctx.record.means_result else "尚未审查经济困难状况，不能以此为由拒绝（法律援助法第41条）"


def advance_is_urgent(ctx: Context) -> str:
    situation = grounds.situation("advance", ctx.value("advance_ground"))
    if situation and situation.named and not ctx.value("advance_papers").strip():
        return f"请写明有关规定（{situation.article}）"
    if ctx.value("advance_ground") != "limitation":
        return ""
    last: date | None = ctx.value("limitation_on")
    if last is None:
        return "请填写时效（期限）届满日（法律援助法第44条第1款第1项）"
    if last < ctx.on:
        return f"时效（期限）已于{last}届满，请核对"
    if last - ctx.on >= timedelta(days=7):
        return f"距{last}还有{(last - ctx.on).days}日，不是“不足七日”，请按一般程序审查（法律援助法第44条第1款第1项）"
    return ""


def advance_papers_are_in(ctx: Context) -> str:
    return (
        "" if ctx.happened("papers_in") else "先行提供的法律援助，受援人尚未补办手续、补充材料（法律援助法第44条第2款）"
    )


# -- who gives the aid -----------------------------------------------------------------------------------------------


def lawyer_is_known(ctx: Context) -> str:
    return "" if ctx.record.lawyer_id else "尚未指派承办人员（法律援助法第43条）"


def lawyer_may_act(ctx: Context) -> str:
    lawyer = ctx.value("lawyer")
    if lawyer is None:
        return "请选择承办人员"
    if lawyer.withdrawn or lawyer.since > ctx.on or (lawyer.until and lawyer.until <= ctx.on):
        return f"{lawyer}当日不在法律援助人员名册中，请另选"
    if ctx.record.matter_type == "defence" and lawyer.practice in ("grassroots", "volunteer"):
        return "刑事辩护须由律师承办，基层法律服务工作者、志愿者不能担任辩护人（法律援助法第25条）"
    if ctx.record.notified_ground in SENIOR and add_months(lawyer.practising_since, SENIOR_MONTHS) > ctx.on:
        return "可能判处无期徒刑、死刑和死刑复核案件，须指派具有三年以上相关执业经历的律师（法律援助法第26条）"
    if not ctx.value("no_conflict"):
        return "请先核对承办人员与对方当事人、办案人员没有利害关系，并勾选"
    return ""


def another_lawyer(ctx: Context) -> str:
    return "新的承办人员与原来的是同一人" if ctx.value("lawyer") == ctx.record.lawyer else ""


def change_says_why(ctx: Context) -> str:
    return "" if ctx.detail.get("facts", "").strip() else "请说明更换承办人员的理由"


def termination_is_founded(ctx: Context) -> str:
    return "" if ctx.value("termination_note").strip() else "请写明终止的事实和依据（法律援助法第48条）"


# -- the end ---------------------------------------------------------------------------------------------------------


def recipient_was_told(ctx: Context) -> str:
    if any(row.told for row in ctx.rows(AidProgress)):
        return ""
    return "承办记录中还没有一次告知受援人办理情况（法律援助法第46条第2款）"


def decided_where_advanced(ctx: Context) -> str:
    if ctx.record.advanced_on and not ctx.record.decided_on:
        return "先行提供的法律援助尚未补办手续并作出决定（法律援助法第44条第2款）"
    return ""


def file_is_complete(ctx: Context) -> str:
    held = set(split(ctx.record.file_papers))
    if missing := [Paper(code).label for code in REQUIRED_PAPERS if code not in held]:
        return f"卷宗不齐，缺：{'、'.join(missing)}（法律援助法第50条）"
    return ""


def subsidy_or_reason(ctx: Context) -> str:
    if ctx.value("subsidy") is None and not ctx.value("subsidy_note").strip():
        return "请填写补贴金额；不发放的写明原因（法律援助法第52条）"
    if ctx.value("subsidy") is not None and ctx.value("subsidy_note").strip():
        return "已填写补贴金额，不要再写不发放的原因"
    return ""


def subsidy_is_settled(ctx: Context) -> str:
    return "" if ctx.record.subsidised_on else "补贴尚未办理（法律援助法第52条）"


def nothing_is_objected(ctx: Context) -> str:
    """The Act gives no number of days for an objection: the file waits until the day is over, at least."""
    since = ctx.record.terminated_on or ctx.record.decided_on
    return "决定当日不能归档：申请人、受援人可以提出异议（法律援助法第49条）" if since and ctx.on <= since else ""


def was_refused(ctx: Context) -> str:
    return "" if not ctx.record.granted else "原来作出的是终止决定，请办理“恢复提供法律援助”"


def was_terminated(ctx: Context) -> str:
    return "" if ctx.record.terminated_on else "原来作出的是不予援助决定，请重新作出给予法律援助的决定"


def opinion_is_written(ctx: Context) -> str:
    return "" if ctx.value("objection_note").strip() else "请写明审查意见（法律援助法第49条第2款）"
