"""Gates from the clue to the filing, and of what is fined on the spot (第36条、第51条至第54条、第68条)."""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.penalties.practice import CASH_MOST, SUMMARY_MOST
from fazhi.areas.enforcement.penalties.words import CashGround, Kind, Party
from fazhi.spine.context import Context
from fazhi.spine.domains import Domain
from fazhi.spine.fields import split
from fazhi.spine.limits import add_months

SEALED_NAME = "（封存）"


def found_before_it_came_in(ctx: Context) -> str:
    found, ended = ctx.value("found_on"), ctx.value("act_ended_on")
    if found > ctx.on:
        return f"发现日期{found}晚于登记日期{ctx.on}，请核对"
    return f"违法行为终了日期{ended}晚于登记日期{ctx.on}，请核对" if ended and ended > ctx.on else ""


def sealed_is_sealed(ctx: Context) -> str:
    """Public-security violation records are shown to nobody else (治安管理处罚法第136条): neither party nor facts enter here."""
    if not ctx.value("sealed"):
        return ""
    if ctx.value("domain") != Domain.POLICE:
        return "只有公安领域的治安管理案件作封存登记（治安管理处罚法第136条）"
    said = any(ctx.value(name) for name in ("facts", "act_code", "party_address", "legal_representative", "party_uscc"))
    if ctx.value("party_name") != SEALED_NAME or said:
        return f"治安违法记录应当封存：当事人填写“{SEALED_NAME}”，不登记违法事实、行为代码和身份信息（治安管理处罚法第136条）"
    return ""


def organisation_is_told_by_its_code(ctx: Context) -> str:
    if ctx.value("party_kind") == Party.PERSON and ctx.value("party_uscc"):
        return "公民没有统一社会信用代码，请改填“当事人证件号码”或者核对当事人类别"
    return ""


def barred_on(ended: date | None, grave: bool) -> date | None:
    """The last day on which discovery still leads to a penalty; None: the act goes on (第36条)."""
    return add_months(ended, 60 if grave else 24) if ended else None


def time_barred(ctx: Context) -> str:
    """In words why the act can no longer be punished; "": it can. Counted to the day of discovery, not of filing."""
    last = barred_on(ctx.value("act_ended_on"), ctx.value("grave"))
    if last is None or ctx.value("found_on") <= last:
        return ""
    years = "五" if ctx.value("grave") else "二"
    return f"违法行为终了后{years}年内（至{last}）未被发现，发现日期{ctx.value('found_on')}，不再给予行政处罚（行政处罚法第36条）"


def not_time_barred(ctx: Context) -> str:
    reason = time_barred(ctx)
    return f"{reason}，请办理“不予立案”" if reason else ""


# On the spot


def within_summary(ctx: Context) -> str:
    """第51条: a warning, or at most 200 yuan for a citizen, 3,000 for an organisation."""
    kinds = set(split(ctx.value("kinds")))
    if not kinds or kinds - {Kind.WARNING, Kind.FINE}:
        return "简易程序只适用于警告或者小额罚款，其他处罚请转为普通程序立案（行政处罚法第51条）"
    fine, most = ctx.value("fine"), SUMMARY_MOST[Party(ctx.record.party_kind)]
    if fine > most:
        return (
            f"对{ctx.record.get_party_kind_display()}当场罚款不得超过{most}元，请转为普通程序立案（行政处罚法第51条）"
        )
    if (Kind.FINE in kinds) != (fine > 0):
        return "处罚种类含“罚款”的填写罚款数额，不含的不填"
    return ""


def heard_on_the_spot(ctx: Context) -> str:
    if ctx.value("told_on_spot"):
        return ""
    return "当场处罚前须告知事实、理由、依据和权利，并听取陈述、申辩（行政处罚法第44条、第45条、第52条）"


def cash_has_its_ground(ctx: Context) -> str:
    """第68条至第70条: cash is the exception, and has a receipt of the treasury."""
    if not ctx.value("cash"):
        return ""
    ground, fine = ctx.value("cash_ground"), ctx.value("fine")
    if not fine:
        return "没有罚款，不存在当场收缴"
    if not ground:
        return "当场收缴罚款须选择法定情形，其他罚款由当事人到指定银行或者电子支付系统缴纳（行政处罚法第67条、第68条、第69条）"
    if ground == CashGround.SMALL and fine > CASH_MOST:
        return f"罚款超过{CASH_MOST}元，不属于“一百元以下罚款”的当场收缴情形（行政处罚法第68条第1项）"
    if not ctx.value("cash_receipt"):
        return "当场收缴罚款必须出具财政部门统一制发的专用票据，请填写票据号；不出具的，当事人有权拒绝缴纳（行政处罚法第70条）"
    return ""


def full_of_age(ctx: Context) -> str:
    """第30条、第31条: who is not punished at all is not punished on the spot either."""
    if ctx.value("party_capacity") in ("under_14", "no_control"):
        return "当事人依法不予行政处罚，请立案后作出不予处罚决定（行政处罚法第30条、第31条）"
    return ""


def took_cash(ctx: Context) -> str:
    return "" if ctx.record.cash else "本案没有当场收缴罚款（行政处罚法第71条）"
