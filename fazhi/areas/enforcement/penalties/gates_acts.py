"""Gates of every act: two certified officers on its own day (第42条), none who must stand aside (第43条)."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.penalties.details import PenaltyRecusal
from fazhi.areas.enforcement.penalties.words import Delivery, Medium
from fazhi.spine.context import Context
from fazhi.spine.models import Attachment, Organ


def acting(ctx: Context) -> list[Any]:
    """The officers of an act: those named for it, else the case's own."""
    return [ctx.detail.get(name) or ctx.value(name) for name in ("officer_one", "officer_two")]


def day_of_act(ctx: Context) -> date:
    """The day on which the act was done; certificates are asked for that day, not for the day of entry."""
    return ctx.detail.get("taken_on") or ctx.detail.get("delivered_on") or ctx.on


def two_officers(ctx: Context) -> str:
    """At least two, each with a certificate for that day, field and division.

    Not asked of bulk writers, which take old registers as they stand and choose by ``officers_of`` themselves.
    """
    if ctx.in_bulk:
        return ""
    record, day = ctx.record, day_of_act(ctx)
    return asking.two_fit(acting(ctx), on=day, domain=record.domain, division=ctx.matter.scope)


def nobody_stands_aside(ctx: Context) -> str:
    """Who was told to stand aside does no act of the case from then on."""
    aside = {row.officer_id for row in ctx.rows(PenaltyRecusal) if row.granted}
    found = next((one for one in acting(ctx) if one is not None and one.pk in aside), None)
    return f"{found.name}已决定回避，不得参加本案调查，请改由其他人员办理（行政处罚法第43条）" if found else ""


def case_has_its_officers(ctx: Context) -> str:
    """Who stands aside has to be replaced before anything goes on."""
    aside = {row.officer_id for row in ctx.rows(PenaltyRecusal) if row.granted}
    if {ctx.record.officer_one_id, ctx.record.officer_two_id} & aside:
        return "办案人员已决定回避，请先办理“更换办案人员”（行政处罚法第42条、第43条）"
    return ""


def act_is_not_ahead(ctx: Context) -> str:
    day = day_of_act(ctx)
    return f"执法活动日期{day}晚于登记日期{ctx.on}，请核对" if day > ctx.on else ""


def not_sealed(ctx: Context) -> str:
    """What is sealed stays with the police's own system: neither evidence nor interviews enter here."""
    if ctx.record.sealed:
        return "治安案件的证据、笔录留在公安机关办案系统，不在本平台登记（治安管理处罚法第136条）"
    return ""


def within_power(ctx: Context) -> str:
    """A township uses only what the province gave it, and only from that day on (第24条)."""
    if ctx.in_bulk or ctx.matter.organ.kind != Organ.Kind.TOWN:
        return ""
    item = ctx.value("delegated_item")
    if not item:
        return "乡镇人民政府、街道办事处处罚的，须填写省级决定赋予的事项编码（行政处罚法第24条）"
    return asking.delegated(ctx.matter.organ, item, ctx.on)


def interview_is_proper(ctx: Context) -> str:
    if any(mark in ctx.detail["person"] for mark in "、，,；"):
        return "询问应当个别进行，请一人一份笔录（行政处罚法第55条）"
    if not ctx.detail["shown"]:
        return "询问时应当主动出示执法证件并告知权利义务（行政处罚法第55条）"
    return "" if ctx.detail["checked"] else "笔录须交被询问人核对并签名或者注明拒绝签名（行政处罚法第55条）"


def digest_is_on_file(ctx: Context) -> str:
    """A digest names a file that hangs on the case, or it proves nothing."""
    digest = ctx.detail.get("digest", "")
    if not digest or ctx.in_bulk or Attachment.objects.filter(chain=ctx.matter.pk, digest=digest).exists():
        return ""
    return "本案附件中没有这一SM3值的文件，请先上传附件，再填写附件清单中的SM3（行政处罚法第46条）"


def recording_is_whole(ctx: Context) -> str:
    """What was recorded is uploaded within a day; the number of hours is local (国办发〔2018〕118号（八）)."""
    row = ctx.detail
    late = (row["uploaded_on"] - row["taken_on"]).days
    if late < 0:
        return f"上传日期{row['uploaded_on']}早于记录日期{row['taken_on']}，请核对"
    if row["medium"] != Medium.TEXT and late > 1 and not row.get("late_reason"):
        return "音像记录应当在二十四小时内上传（地方规定），逾期的请填写“未及时上传的原因”"
    return ""


def service_is_proper(ctx: Context) -> str:
    """Each way of service has what proves it (第61条; 民事诉讼法第89条; 国办发〔2018〕118号（八）)."""
    row = ctx.detail
    if row["means"] == Delivery.ELECTRONIC and not row["confirmed"]:
        return "电子送达须经当事人同意并签订确认书（行政处罚法第61条第2款）"
    if row["means"] == Delivery.LEFT and not (row.get("witness") or row["filmed"]):
        return "留置送达须有见证人，或者以录像记录送达过程（民事诉讼法第89条；国办发〔2018〕118号（八））"
    if row["means"] == Delivery.ANNOUNCED and not row["filmed"]:
        return "公告送达须以音像记录张贴过程（国办发〔2018〕118号（八））"
    return ""
