"""What must be on file from the unified number to the end of a document; every refusal names its article."""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.rules.documents.gates import BUSINESS
from fazhi.areas.rules.documents.local_rules import RULES, last_day_valid, maker_code, years_valid
from fazhi.areas.rules.documents.moves import amended_by, earlier_of
from fazhi.areas.rules.documents.words import Purpose
from fazhi.spine.context import Context

# --- 登记编号、公布 ---


def maker_is_coded(context: Context) -> str:
    return (
        ""
        if maker_code(context.record.maker)
        else f"{context.record.maker}没有制定机关代码，请在编号设置中补充（本省三统一规定）"
    )


def is_numbered(context: Context) -> str:
    record = context.record
    if record.unified_no and record.document_no:
        return ""
    return "没有统一编号和发文字号，不得公布、不具有约束力（本省统一登记、统一编号、统一公布规定）"


def force_leaves_time(context: Context) -> str:
    effective, reason = context.values["effective_on"], context.values["effective_reason"]
    if effective < context.on:
        return "施行日期不得早于公布日期：未经公布的不得作为行政管理依据（优化营商环境条例第64条）"
    days = RULES["publication"]["effective_days"]
    if effective < context.on + timedelta(days=days) and not reason:
        return (
            f"自公布之日起{days}日后施行；公布后不立即施行将有碍实施的，请写明理由"
            f"（规章制定程序条例第32条、第36条；{BUSINESS}第65条）"
        )
    return ""


def validity_is_usual(context: Context) -> str:
    effective, expires = context.values["effective_on"], context.values["expires_on"]
    if not expires or (context.record.purpose == Purpose.AMEND and expires >= effective):
        return ""
    if expires < effective:
        return "有效期至的日期早于施行日期，请核对"
    record = context.record
    last = last_day_valid(effective, record.kind, record.trial)
    if expires > last and not context.values["validity_reason"]:
        years = years_valid(record.kind, record.trial)
        return f"有效期一般不超过{years}年，自施行之日起到{last}；确需更长的，请写明理由（本省有效期规定）"
    return ""


def earlier_still_binds(context: Context) -> str:
    """What has ended in the meantime can no longer be amended: it would have to be made anew (国办发〔2018〕37号)."""
    record = context.record
    if record.purpose != Purpose.AMEND or earlier_of(record.earlier_no.strip(), but=record.pk):
        return ""
    return (
        f"所修改的文件（{record.earlier_no}）已经失效，不能再修改；请终止本项目，需要的另行制定（国办发〔2018〕37号）"
    )


def amendment_keeps_the_period(context: Context) -> str:
    """An amendment lengthens nothing: to continue, a document is evaluated and adopted anew (本省有效期规定)."""
    record, values = context.record, context.values
    earlier = earlier_of(record.earlier_no.strip(), but=record.pk) if record.purpose == Purpose.AMEND else None
    if earlier is None or earlier.expires_on is None:
        return ""
    last = earlier.expires_on
    if values["effective_on"] > last:
        return f"施行日期晚于原文件的有效期（至{last}），届时原文件已经失效；需要继续实施的，请以“重新公布”提出（本省有效期规定）"
    if values["expires_on"] and values["expires_on"] > last:
        return f"修改不延长原文件的有效期（至{last}）；需要延长的，应当评估后以“重新公布”提出，重新审核、编号和备案（本省有效期规定）"
    return ""


def amendment_was_the_last(context: Context) -> str:
    """What a later amendment was made upon cannot be taken out of it."""
    found = amended_by(context.record)
    if found is None or found[1][-1].document_no == context.record.document_no:
        return ""
    return f"原文件此后又经{found[1][-1].document_no}修改，本次修改已在现行文本之中，不能单独废止；请另提修改项目（国办发〔2018〕37号）"


# --- 公布以后 ---


def must_be_filed_with_congress(context: Context) -> str:
    if context.record.files_npc:
        return ""
    return "须报本级人大常委会备案的是县级人民政府的规范性文件（监督法第40条；本省备案审查规定）"


def not_filed_gov(context: Context) -> str:
    return f"已于{context.record.filed_gov_on}报送备案" if context.record.filed_gov_on else ""


def not_filed_npc(context: Context) -> str:
    return f"已于{context.record.filed_npc_on}报送备案" if context.record.filed_npc_on else ""


def is_filed_gov(context: Context) -> str:
    return "" if context.record.filed_gov_on else "尚未报上一级人民政府备案"


def is_filed_npc(context: Context) -> str:
    return "" if context.record.filed_npc_on else "尚未报本级人大常委会备案"


def amendment_is_filed(context: Context) -> str:
    record = context.record
    if record.purpose != Purpose.AMEND:
        return "仅适用于修改项目：修改的内容并入原文件，本项目随之办结"
    missing = [
        name for name, must, done in (
            ("上一级人民政府", record.files_gov, record.filed_gov_on), ("本级人大常委会", record.files_npc, record.filed_npc_on),
        ) if must and not done
    ]  # fmt: skip
    return f"尚未报{'、'.join(missing)}备案（监督法第40条；本省备案规定）" if missing else ""


def has_an_end(context: Context) -> str:
    return "" if context.record.expires_on else "文件没有规定有效期，无须届满前评估；可以办理“实施后评估”"


def evaluated(context: Context) -> str:
    return "" if context.happened("evaluate") else "尚未评估实施效果（本省有效期规定；上海市规定第27条为例）"


def was_asked_incidentally(context: Context) -> str:
    return "" if context.running("incidental") else "没有待答复的附带审查（行政复议法第58条）"


def was_advised(context: Context) -> str:
    return "" if context.running("court_advice") else "没有待答复的司法建议（法释〔2018〕1号第149条）"


def papers_were_asked(context: Context) -> str:
    return "" if context.running("supplement") else "备案机关没有要求补充材料"


def opinion_is_open(context: Context) -> str:
    return "" if context.happened("filing_opinion", "npc_opinion") else "没有收到备案审查意见"
