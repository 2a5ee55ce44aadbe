"""What must be on file before a step of reconsideration can be taken; every refusal names the article."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.disputes.reconsideration import words
from fazhi.areas.disputes.reconsideration.admission import Facts, LastDay, last_day_to_apply
from fazhi.areas.disputes.reconsideration.models import REVISED
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import Interval

ONE = timedelta(days=1)


# --- 申请和受理 ---


def facts_of(record: Any) -> Facts:
    """The facts on the time to apply as they stand in the record."""
    excluded: tuple[Interval, ...] = ()
    if record.excluded_from and record.excluded_to:
        # Both days of "自……之日至……之日" are left out.
        why = dict(words.Excluded.choices).get(record.excluded_why, "不计入期间")
        excluded = (Interval(record.excluded_from, record.excluded_to + ONE, str(why)),)
    return Facts(
        known_on=record.known_on, act_on=record.act_on, told_rights=record.told_rights,
        rights_known_on=record.rights_known_on, real_estate=record.real_estate,
        inaction=record.act_kind == words.ActKind.INACTION, duty_due_on=record.duty_due_on, asked_on=record.asked_on,
        urgent=record.urgent, longer=record.longer_days, excluded=excluded,
    )  # fmt: skip


def last_day(context: Context) -> LastDay:
    return last_day_to_apply(facts_of(context.record), context.calendar)


def apply_by(context: Context) -> date | None:
    return last_day(context).day


def applied_on(context: Context) -> date:
    """The day that counts for the applicant: posting, receipt at a contact point, else receipt by the authority."""
    record = context.record
    days = [d for d in (record.applied_on, record.point_received_on, context.matter.opened_on) if d]
    return min(days)


def in_time(context: Context) -> str:
    """受理条件第4项: within the time to apply. Never silent: the last day and its reason are told."""
    if context.record.channel == words.Channel.TAKEN_UP:  # examined by the authority that handed it over
        return ""
    found, on = last_day(context), applied_on(context)
    if not found.known:
        return f"{found.why}，请先办理“审查要点”（行政复议法第20条、第30条第1款第4项）"
    if found.day is not None and on > found.day:
        return (
            f"申请期限已于{found.day}届满：{found.why}；本申请于{on}提出。有不可抗力等正当理由或者不计入期间的，"
            "请先在“审查要点”中填写；否则应当决定不予受理（行政复议法第20条、第30条）"
        )
    return ""


def representatives_elected(context: Context) -> str:
    record = context.record
    if record.applicants > 10 and not record.representatives:
        return "申请人超过10人，须推选2至5名代表人，可用“更正”补登（实施条例第17条）"
    return ""


def not_asked_before(context: Context) -> str:
    if context.happened("ask_correction"):
        return "需要补正的事项应当一次性告知，已于此前告知过（行政复议法第31条第1款）"
    return ""


def days_in_order(context: Context) -> str:
    """Days must stand in the order of things, and none of them ahead."""
    values, on = context.values, context.on
    point, applied, act, known = (values.get(n) for n in ("point_received_on", "applied_on", "act_on", "known_on"))
    if point and point > on:
        return "代收单位收到日期不应晚于行政复议机关收到日期"
    if applied and applied > on:
        return f"申请日期{applied}晚于{on}，请核对：申请日期不应晚于收到日期"
    if act and act > (applied or on):
        return f"行政行为作出日期{act}晚于{'申请日期' if applied else '收到申请的日期'}，请核对"
    if known and act and known < act:
        return "知道行政行为之日不应早于行政行为作出之日"
    if known and known > on:
        return f"知道行政行为之日{known}晚于{on}，请核对"
    return ""


def point_is_named(context: Context) -> str:
    channel = context.values.get("channel")
    through = {words.Channel.VIA_AGENCY, words.Channel.LIAISON_POINT, words.Channel.AGENT_POINT}
    if channel in through and not (context.values.get("point") and context.values.get("point_received_on")):
        return "经联络点、代办点或者处罚机关收到的，请填写代收单位和其收到日期，两个日期都要留存（行政复议法第32条）"
    return ""


def is_taken_up(context: Context) -> str:
    if context.record.channel == words.Channel.TAKEN_UP:
        return ""
    return "仅适用于下级行政复议机关移送的提级审理案件（行政复议法实施条例第40条）"


def from_receipt_of_the_file(context: Context) -> str:
    if context.on == context.matter.opened_on:
        return ""
    return f"审理期限自收到案件材料之日重新计算，办理日期应为收到日期{context.matter.opened_on}（实施条例第40条第3款）"


def take_up_notified(context: Context) -> str:
    return "" if context.happened("take_up") else "尚未收到上级行政复议机关的提级审理通知（实施条例第40条第3款）"


def competent_is_named(context: Context) -> str:
    """行政复议法第30条第2款: who has no jurisdiction tells who has."""
    if "|jurisdiction|" in context.values["refuse_reasons"] and not context.values["competent_authority"]:
        return "不属于本机关管辖的，应当告知申请人有管辖权的行政复议机关（行政复议法第30条第2款）"
    return ""


def two_days_of_exclusion(context: Context) -> str:
    values = context.values
    given = [bool(values.get(n)) for n in ("excluded_from", "excluded_to", "excluded_why")]
    if any(given) and not all(given):
        return "不计入的期间须同时填写起、止日期和事由（行政复议法第20条第2款，实施条例第26条、第38条）"
    if all(given) and values["excluded_to"] < values["excluded_from"]:
        return "不计入期间的止日不应早于起日"
    return ""


# --- 审理 ---


def enough_reviewers(context: Context) -> str:
    """Two; one is enough in the simplified procedure since the regulation of 2026."""
    one = context.matter.track == "simplified" and context.matter.edition_on >= REVISED
    names = context.record.reviewer_names
    if len(names) >= (1 if one else 2):
        return ""
    article = "第39条" if context.matter.edition_on >= REVISED else "（2007年）第32条"
    return f"审理应当由{'1' if one else '2'}名以上行政复议人员参加，现登记{len(names)}名（行政复议法实施条例{article}）"


def not_replied(context: Context) -> str:
    return "被申请人已经答复" if context.record.replied_on else ""


def copy_sent(context: Context) -> str:
    return "" if context.record.copy_sent_on else "尚未发送申请书副本（行政复议法第48条、第54条）"


def staff_named(context: Context) -> str:
    """实施条例第18条: one or two of its own staff, not a lawyer alone."""
    if context.matter.edition_on < REVISED:
        return ""
    names = [n for n in str(context.value("respondent_staff")).split("、") if n.strip()]
    if not 1 <= len(names) <= 2:
        return "被申请人应当指定1至2名工作人员作为代理人参加行政复议，不得仅委托律师（实施条例第18条第2款）"
    return ""


def reply_in_or_over(context: Context) -> str:
    """A decision waits for the reply, or for the end of the time to reply."""
    record, simple = context.record, context.matter.track == "simplified"
    if record.replied_on:
        return ""
    article = "第54条" if simple else "第48条"
    if record.copy_sent_on is None:
        return f"尚未向被申请人发送申请书副本（行政复议法{article}）"
    for deadline in context.running("reply", "reply_simplified"):
        if deadline.due_on and context.on <= deadline.due_on:
            return f"被申请人尚未答复，答复期限至{deadline.due_on}届满（行政复议法{article}）"
    return ""


def opinions_heard(context: Context) -> str:
    if context.matter.track == "simplified" or context.happened("hear") or context.record.written_review_reason:
        return ""
    return "普通程序应当听取当事人的意见并记录在案；因当事人原因不能听取的，登记后可以书面审理（行政复议法第49条）"


def hearing_held(context: Context) -> str:
    record = context.record
    if not record.major or record.hearing_waived or context.happened("hold_hearing"):
        return ""
    return "重大、疑难、复杂的案件应当组织听证（行政复议法第50条第1款）"


def committee_asked(context: Context) -> str:
    record = context.record
    if not (record.major or record.committee_grounds) or context.happened("committee"):
        return ""
    return "应当提请行政复议委员会提出咨询意见，并说明采纳情况（行政复议法第52条，实施条例第52条）"


def incidental_dealt_with(context: Context) -> str:
    record = context.record
    if record.incidental_document and not record.incidental_result:
        return "对规范性文件的附带审查请求尚未处理（行政复议法第56条至第60条）"
    return ""


def draft_is_written(context: Context) -> str:
    if context.record.proposed and context.record.decision_text:
        return ""
    return "尚未拟定复议意见（决定种类和决定内容）（行政复议法第61条、第63条至第72条）"


def results_hold_together(context: Context) -> str:
    """What is drafted: the kinds of decision and what each of them asks for."""
    codes, values = set(split(context.values["proposed"])), context.values
    if not codes:
        return "请选择决定种类（行政复议法第63条至第72条）"
    if "change" in codes and not values["no_worse"]:
        return "变更决定不得对申请人更为不利，第三人提出相反请求的除外；请核对后勾选（行政复议法第63条第2款）"
    if "uphold" in codes and codes & {"confirm_void", "reject_request"}:
        return "维持不能与确认无效、驳回行政复议请求并用（行政复议法第67条至第69条）"
    if codes == {"compensation"}:
        return "责令赔偿应当与变更、撤销、确认违法等决定同时作出（行政复议法第72条）"
    if values["redo_ordered"] and not codes & {"revoke", "revoke_part", "confirm_illegal", "contract"}:
        return "撤销或者部分撤销的，才可以责令重新作出行政行为（行政复议法第64条第1款）"
    if "order_perform" in codes and not (values["perform_required"] and values["perform_by"]):
        return "责令履行的，应当写明履行期限（行政复议法第66条）"
    return ""


def before_thirty_days(context: Context) -> str:
    if any(d.due_on and context.on > d.due_on for d in context.running("decide_simplified")):
        return "简易程序的三十日已经届满，不能再转为普通程序（行政复议法第55条、第62条第2款）"
    return ""


def hearing_lies_ahead(context: Context) -> str:
    earliest = context.calendar.after(context.on, 5)
    if context.values["hearing_on"] < earliest:
        return f"听证应当在五个工作日前通知，最早可定于{earliest}（行政复议法第51条第1款）"
    return ""


def incidental_asked(context: Context) -> str:
    return "" if context.record.incidental_document else "没有附带审查的规范性文件（行政复议法第56条）"


def maker_asked(context: Context) -> str:
    return "" if context.happened("ask_maker") else "尚未通知制定机关答复（行政复议法第58条第1款）"


def passed_on(context: Context) -> str:
    return "" if context.happened("pass_on") else "尚未转送（行政复议法第56条、第57条）"


def performance_has_a_day(context: Context) -> str:
    if context.values["perform_required"] and not context.values["perform_by"]:
        return "有履行内容的，请填写履行期限届满之日（行政复议法第77条第1款）"
    return ""


def hearing_planned(context: Context) -> str:
    return "" if context.record.hearing_on else "尚未确定听证日期（行政复议法第51条）"


def notified_five_days_before(context: Context) -> str:
    hearing = context.record.hearing_on
    if hearing is None:
        return ""
    latest = context.calendar.before(hearing, 5)
    if context.on > latest:
        return f"听证应当在五个工作日前通知，{hearing}的听证至迟应于{latest}通知；请另定日期（行政复议法第51条第1款）"
    return ""


def hearing_notified(context: Context) -> str:
    """Planned anew, it is notified anew."""
    if not context.happened("notify_hearing"):
        return "尚未发出听证通知（行政复议法第51条第1款）"
    if context.running("hearing_notice"):
        return f"听证改定于{context.record.hearing_on}，尚未就该日期发出听证通知（行政复议法第51条第1款）"
    return ""


def hearing_is_complete(context: Context) -> str:
    detail = context.detail
    officers = [n for n in str(detail["officers"]).replace("，", "、").split("、") if n.strip()]
    if len(officers) < 2:
        return "听证由一名主持人、两名以上听证员和一名记录员组成（行政复议法第50条第3款）"
    if detail["head_came"] == "waived":
        return "“视为放弃听证权利”只适用于申请人；被申请人负责人不能参加的，应当说明理由并委托（行政复议法第51条）"
    return ""
