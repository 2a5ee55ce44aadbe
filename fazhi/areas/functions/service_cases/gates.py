"""What must hold before a step of a case; each refusal names its ground."""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.functions.items.words import APPLIED_FOR, Handling, Kind, Listed
from fazhi.areas.functions.service_cases.models import ServiceCase, ServicePart, ServicePartAnswer, ServiceSurveyResult
from fazhi.areas.functions.service_cases.papers_of_items import asked, lines, missing, tolerable
from fazhi.areas.functions.service_cases.practice import DAYS
from fazhi.areas.functions.service_cases.words import Answer, Way
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.models import Organ

LAW, COMMIT, LOCAL = "行政许可法", "国办发〔2020〕42号", "本地容缺受理规定"


def item_is_ours(ctx: Context) -> str:
    """The version of the item that stands on the day; the case keeps it, whatever becomes of the catalogue."""
    item = ctx.value("item")
    if item.item_kind not in APPLIED_FOR:
        return f"“{item.title}”是{item.get_item_kind_display()}事项，不由申请启动"
    if item.body_id != ctx.matter.organ_id:
        return f"“{item.title}”的实施主体是{item.body}，不由{ctx.matter.organ}收件（{LAW}第32条第1款第2项）"
    if item.valid_from > ctx.on or (item.valid_until and item.valid_until <= ctx.on):
        return f"所选的是“{item.title}”第{item.edition}版，{ctx.on}不在其施行期内，请选择现行版本"
    return ""


def channel_names_its_partner(ctx: Context) -> str:
    from_partner, partner = ctx.value("channel") == "partner", ctx.value("partner")
    if from_partner and partner is None:
        return "由通办合作地收件的，请选择合作地"
    if partner and not from_partner:
        return "选择了通办合作地的，收件渠道应为“通办合作地”"
    if partner and partner.span not in split(ctx.value("item").lists):
        return f"“{ctx.value('item').title}”没有列入{partner.get_span_display()}事项清单，不能由{partner.title}收件"
    return ""


def renewal_names_its_expiry(ctx: Context) -> str:
    if ctx.value("kind") == "renew" and not ctx.value("expires_on"):
        return f"申请延续的，请填写原许可有效期届满日（{LAW}第50条）"
    return ""


def decline_is_true(ctx: Context) -> str:
    why, record = ctx.value("declined"), ctx.record
    if why == "not_ours" and not ctx.value("redirected_to"):
        return f"不属于本机关职权的，须告知应向哪个机关申请（{LAW}第32条第1款第2项）"
    if why == "late_renewal":
        if record.kind != "renew":
            return f"不是延续申请，不能以延续过晚为由不予受理（{LAW}第50条）"
        last = record.expires_on - timedelta(days=30)
        if ctx.matter.opened_on <= last:
            return f"申请在{ctx.matter.opened_on}提出，不晚于届满三十日前（{last}），应当受理（{LAW}第50条第1款）"
    return ""


def not_asked_before(ctx: Context) -> str:
    on = ctx.record.asked_on
    return f"已于{on}一次性告知补正，不能再次要求补正（{LAW}第32条第1款第4项）" if on else ""


def all_is_told_at_once(ctx: Context) -> str:
    """Once, all of it, and nothing that the list does not ask for."""
    told, lacks = lines(ctx.value("lacking")), missing(ctx.record)
    known = {one.name for one in asked(ctx.record)}
    if not known:
        return "" if told else f"请写明须补正的全部内容（{LAW}第32条第1款第4项）"
    if more := [one for one in told if one not in known]:
        return f"“{'、'.join(more)}”不在事项公布的申请材料中（或者免予提交），不得要求补正（{LAW}第31条）"
    if there := [one for one in told if one not in lacks]:
        return f"“{'、'.join(there)}”已经收到，不必补正"
    if left := [one for one in lacks if one not in told]:
        return f"还缺“{'、'.join(left)}”，须一次告知全部内容（{LAW}第32条第1款第4项）"
    return ""


def papers_are_complete(ctx: Context) -> str:
    lacks = missing(ctx.record)
    if not lacks:
        return ""
    more = "；先在“核对材料”登记已收到的" if not ctx.record.handed_in else ""
    return f"申请材料还缺“{'、'.join(lacks)}”，不能受理（{LAW}第32条第1款第5项）{more}"


def papers_are_in(ctx: Context) -> str:
    """Where a commitment was given up or an acceptance came about by law, the papers are still to be there."""
    return papers_are_complete(ctx).replace("不能受理", "不能准予") if ctx.record.way == Way.ORDINARY else ""


def minor_papers_are_owed(ctx: Context) -> str:
    """Only papers that the item's list marks may be owed, for a few days."""
    record, owed = ctx.record, lines(ctx.value("owed"))
    if Listed.TOLERANT not in split(record.item.lists):
        return f"“{record.item.title}”没有列入容缺受理事项清单（{LOCAL}）"
    if main := [one for one in owed if one not in tolerable(record)]:
        return f"“{'、'.join(main)}”不是可以容缺的材料（{LOCAL}）"
    if left := [one for one in missing(record) if one not in owed]:
        return f"还缺“{'、'.join(left)}”，主要材料不全的不能容缺受理（{LOCAL}）"
    last = ctx.calendar.after(ctx.on, DAYS["owed"])
    if not ctx.on < ctx.value("owed_by") <= last:
        return f"后补材料的截止日期应在{last}以前（{DAYS['owed']}个工作日内，{LOCAL}）"
    return ""


def commitment_is_open_to_them(ctx: Context) -> str:
    """Who may not use it: risky matters, serious bad credit, and whoever promised falsely and has not put it right."""
    record = ctx.record
    if Listed.COMMITMENT not in split(record.item.lists):
        return f"“{record.item.title}”没有列入告知承诺制事项清单，按一般程序办理（{COMMIT}）"
    if not ctx.value("no_high_risk"):
        return f"直接涉及国家安全、公共安全、生态环境保护、重大生命财产安全等风险较大的，不得告知承诺（{COMMIT}）"
    if not ctx.value("credit_checked"):
        return f"请核对申请人有无严重失信、虚假承诺尚未修复的情形（{COMMIT}）"
    if ctx.value("committed_on") > ctx.on:
        return "承诺书签署日期晚于受理日期，请核对"
    return earlier_false_commitment(ctx)


def earlier_false_commitment(ctx: Context) -> str:
    if ctx.in_bulk:
        return ""  # what is entered from old registers was decided then
    record = ctx.record
    same = (
        {"credit_code": record.credit_code}
        if record.credit_code
        else {"applicant": record.applicant, "applicant_phone": record.applicant_phone, "credit_code": ""}
    )
    found = ServiceCase.objects.filter(commitment_true=False, mended_on=None, matter__scope=ctx.matter.scope, **same)
    number = found.exclude(pk=ctx.matter.pk).values_list("matter__number", flat=True).first()
    if number is None:
        return ""
    return f"该申请人在“{number}”中作过不实承诺，尚未修复，按一般程序办理（{COMMIT}）"


def owed_papers_are_in(ctx: Context) -> str:
    record = ctx.record
    if record.way == Way.TOLERANT and not record.owed_in_on:
        return f"容缺的“{'、'.join(lines(record.owed))}”尚未交齐，不能作出决定（{LOCAL}）"
    return ""


def owed_are_late(ctx: Context) -> str:
    record = ctx.record
    if record.way != Way.TOLERANT or record.owed_in_on:
        return "没有未交的容缺材料"
    if ctx.on <= record.owed_by:
        return f"后补期限至{record.owed_by}，届满之前不能退件（{LOCAL}）"
    return ""


def part_is_not_asked_twice(ctx: Context) -> str:
    body, due = ctx.detail["body"], ctx.detail["due_by"]
    if body.pk == ctx.matter.organ_id:
        return "本单位的部分由本件办理，不另送"
    if any(row.body_id == body.pk for row in ctx.rows(ServicePart)):
        return f"{body}已经列入，请在一件中写明全部内容（{LAW}第26条）"
    if due <= ctx.on:
        return "答复期限须晚于登记日期"
    decide = next((d.due_on for d in ctx.running("decide_joint", "decide")), None)
    latest = ctx.calendar.after(ctx.record.accepted_on, 45) if ctx.matter.track != "joint" else decide
    return f"答复期限晚于本件的法定期限{latest}（{LAW}第42条第2款）" if latest and due > latest else ""


def several_parts(ctx: Context) -> str:
    return "" if ctx.rows(ServicePart) else f"尚未列明并联单位（{LAW}第26条第2款）"


def parts_have_been_sent(ctx: Context) -> str:
    if ctx.matter.state == "accepted" and ctx.rows(ServicePart):
        return f"已列明的并联单位尚未送出，请先“送并联办理”（{LAW}第26条第2款）"
    return ""


def all_parts_agree(ctx: Context) -> str:
    """Nobody decides for another agency: what it has not said is waited for, what it refuses is not granted."""
    answers = ctx.rows(ServicePartAnswer)
    answered = {row.body_id for row in answers}
    if left := [row.body_id for row in ctx.rows(ServicePart) if row.body_id not in answered]:
        return f"还有{len(left)}个并联单位没有答复：{_names(left)}，不能作出决定（{LAW}第26条第2款）"
    against = [row.body_id for row in answers if row.answer == Answer.REFUSES]
    return f"{_names(against)}不同意，不能准予（{LAW}第38条）" if against else ""


def _names(bodies: list[int]) -> str:
    """Short names in the order given."""
    named = dict(Organ.objects.filter(pk__in=bodies).values_list("pk", "short"))
    return "、".join(named[pk] for pk in bodies)


def site_is_as_it_must_be(ctx: Context) -> str:
    if not ctx.record.site_check:
        return ""
    found = ctx.rows(ServiceSurveyResult)
    if not found:
        return f"依法需要实地核查，尚无踏勘结果（{LAW}第34条第3款）"
    return "" if found[-1].met else f"现场踏勘还有问题没有整改：{found[-1].to_mend}（{LAW}第34条）"


def hearing_is_over(ctx: Context) -> str:
    """A decision waits for the hearing that was asked for, or for the five days in which it may be."""
    record = ctx.record
    if record.hearing_asked_on and not record.hearing_record:
        return f"已申请听证，须根据听证笔录作出决定（{LAW}第47条、第48条第2款）"
    waiting = record.hearing_told_on and not record.hearing_asked_on and not ctx.happened("waive_hearing")
    if waiting and ctx.on <= (last := ctx.calendar.after(record.hearing_told_on, 5)):
        return f"已告知听证权利，{last}以前当事人可以申请听证，须待其放弃或者期满（{LAW}第47条）"
    return ""


def hearing_was_told(ctx: Context) -> str:
    return "" if ctx.record.hearing_told_on else f"尚未告知听证权利（{LAW}第47条）"


def hearing_is_told_in_time(ctx: Context) -> str:
    first = ctx.calendar.after(ctx.on, 7)
    if ctx.value("hearing_on") < first:
        return f"须在举行听证的7个工作日前通知，最早定在{first}（{LAW}第48条第1款第1项）"
    return ""


def hearing_day_has_come(ctx: Context) -> str:
    day = ctx.record.hearing_on
    if not day:
        return f"尚未通知听证的时间、地点（{LAW}第48条第1款第1项）"
    return f"听证定在{day}举行" if ctx.on < day else ""


def is_done_at_once(ctx: Context) -> str:
    item = ctx.record.item
    if item.item_kind == Kind.PERMIT:
        return f"行政许可须受理后作出书面决定（{LAW}第34条、第38条）；材料齐全的可以在同日受理、决定"
    return "" if item.handling == Handling.INSTANT or item.committed_amount == 0 else f"“{item.title}”不是即办件"


def is_no_permit(ctx: Context) -> str:
    if ctx.record.item.item_kind == Kind.PERMIT:
        return f"行政许可须作出书面决定（{LAW}第38条）：请办理“以告知承诺方式受理”，当场决定"
    return ""


def refusal_is_reasoned(ctx: Context) -> str:
    return "" if ctx.value("refusal").strip() else f"不予许可须说明理由（{LAW}第38条第2款）"


def is_a_commitment(ctx: Context) -> str:
    return "" if ctx.record.way == Way.COMMITMENT else "不是以告知承诺方式办理的"


def is_granted(ctx: Context) -> str:
    return "" if ctx.record.granted else "没有准予的决定"


def was_false(ctx: Context) -> str:
    return "" if ctx.record.commitment_true is False else f"尚未核查认定承诺不实，不能撤销（{COMMIT}）"


def nothing_is_left(ctx: Context) -> str:
    """The file is closed when the decision is published and the commitment has been checked."""
    record = ctx.record
    if record.granted and record.item.item_kind == Kind.PERMIT and not record.published_on:
        return f"许可决定尚未公示（国办发〔2018〕118号第6项；{LAW}第40条）"
    if record.granted and record.verify_by and not record.verified_on:
        return f"告知承诺尚未事后核查，截止{record.verify_by}（{COMMIT}）"
    if record.commitment_true is False and not record.mended_on:
        return f"承诺不实尚未处理：整改合格的登记，否则撤销决定（{COMMIT}）"
    return ""
