"""What must hold before a step of a consultation; each refusal names what is missing and the article."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fazhi.areas.decisions.consultation.articles import labels
from fazhi.areas.decisions.consultation.limits import ANSWER_LAW, last_day, shortest, statutory
from fazhi.areas.decisions.consultation.models import ConsultationText
from fazhi.areas.decisions.consultation.practice import LONGEST
from fazhi.areas.decisions.consultation.standing import standing_of
from fazhi.areas.decisions.consultation.words import TYPED_IN, WITH_REASON, Result
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

_NUMBERS = (
    re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"),
    re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
    re.compile(r"\S+@\S+\.\S+"),
)


def day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"


def decider_stands_above(context: Context) -> str:
    """Who is named as deciding body reads what came in: by hand only the unit itself and what stands over it."""
    named = context.value("decider")
    over: Organ | None = context.matter.organ
    while named and over and over.pk != named.pk:
        over = over.parent
    if over or named is None or context.cause:
        return ""
    return f"{named}不是{context.matter.organ}的上级机关，不能登记为本草案的决定机关"


def opening_day(context: Context) -> date:
    """The planned day, or that of the notice when it is later or none was planned."""
    planned: date | None = context.record.opens_on
    return max(planned or context.on, context.on)


def ending_day(context: Context) -> date:
    return last_day(context.record, opening_day(context), context.calendar)


def is_shortened(context: Context) -> bool:
    return ending_day(context) < shortest(context.record, opening_day(context), context.calendar)


def long_enough(context: Context) -> str:
    """Shorter only with a reason that the notice prints (重大行政决策程序暂行条例第15条)."""
    if not is_shortened(context) or context.record.short_reason.strip():
        return ""
    limit = statutory(context.record.about, context.record.business)
    least = shortest(context.record, opening_day(context), context.calendar)
    return (
        f"征求意见期到{day(ending_day(context))}截止，短于规定的{limit.words}（至少到{day(least)}）；"
        f"请延长，或者先在“修改方案”中写明缩短的理由（{limit.basis}）"
    )


def opens_soon(context: Context) -> str:
    return "" if opening_day(context) <= context.on + timedelta(days=60) else "开始日期晚于公告60日以上，请核对"


def is_open(context: Context) -> str:
    """Comments come in from the first day to the end of the last (民法典第204条)."""
    opens, ends = context.record.opens_on, context.record.ends_on
    if context.on < opens:
        return f"本次征求意见自{day(opens)}开始，届时请再提交"
    return f"本次征求意见已于{day(ends)}截止，不再接收意见" if context.on > ends else ""


def article_exists(context: Context) -> str:
    """A comment speaks of the whole or of one article of a version that lay open."""
    version, article = context.detail["version"], context.detail.get("article") or ""
    if not 1 <= version <= context.record.version:
        return f"没有第{version}版草案，请核对"
    if article and article not in labels(_text_of(context, version)):
        return f"第{version}版草案没有“{article}”，请重新选择"
    return ""


def _text_of(context: Context, version: int) -> str:
    if version == context.record.version:
        return str(context.record.text)
    return next((row.text for row in context.rows(ConsultationText) if row.number == version), "")


def has_content(context: Context) -> str:
    return _sized(context.detail["content"])


def opinion_is_sized(context: Context) -> str:
    return _sized(context.values["opinion"])


def _sized(text: str) -> str:
    if len(text) > LONGEST:
        return f"意见内容有{len(text)}个字，最多{LONGEST}个字，请分成几条提交"
    return "" if len(text.strip()) >= 2 else "意见内容太短，请写明您的意见"


def came_in_time(context: Context) -> str:
    came = context.detail["came_on"]
    if came > context.on:
        return f"意见的提出日期{day(came)}晚于登记日期，请核对"
    if came > context.record.ends_on:
        return f"意见于{day(came)}提出，晚于截止日期{day(context.record.ends_on)}，不能计入；请作为来信另行答复"
    return "" if came >= context.matter.opened_on else f"提出日期{day(came)}早于本事项的登记日期，请核对"


def typed_in_channel(context: Context) -> str:
    return "" if context.detail["channel"] in TYPED_IN else "公众端的意见和部门回函由系统自动登记，请选择其他渠道"


def organ_was_asked(context: Context) -> str:
    return "" if context.detail["answer_by"] >= context.on else "回复期限早于发函日期，请核对"


def text_is_new(context: Context) -> str:
    return (
        ""
        if context.detail["text"].strip() != context.record.text.strip()
        else "文本与当前版本完全相同，不必发布新版本"
    )


def new_text_lies_open(context: Context) -> str:
    """Local practice: a new text lies open as long as a first one, or the public is told why it need not."""
    limit = statutory(context.record.about, context.record.business)
    least, ends = shortest(context.record, context.on, context.calendar), context.record.ends_on
    if ends >= least or (context.detail.get("explanation") or "").strip():
        return ""
    return (
        f"征求意见期到{day(ends)}截止，新版本公布的时间不足{limit.words}；请先延长征求意见期，"
        f"或者在“说明”中写明作了哪些改动、为什么不延长（{limit.basis}；新版本重新计算为地方实践）"
    )


def still_shortened(context: Context) -> bool:
    """Whether the period is still shorter than the rule after it was prolonged."""
    ends: date = context.values["ends_on"]
    return ends < shortest(context.record, context.record.opens_on, context.calendar)


def ends_later(context: Context) -> str:
    ends: date = context.values["ends_on"]
    return "" if ends > context.record.ends_on else f"只能延长：新的截止日期须晚于{day(context.record.ends_on)}"


def last_day_is_over(context: Context) -> str:
    """民法典第204条: the period ends with its last day."""
    ends: date = context.record.ends_on
    if context.on > ends:
        return ""
    return f"征求意见期到{day(ends)}24时截止，{day(ends + timedelta(days=1))}起方可结束征集"


def moves_fit(context: Context) -> str:
    """Only comments that are there go, and only into groups that are there, each once."""
    moves, apart = context.detail["moves"], context.detail["apart"]
    if not moves and not apart:
        return "没有选择要归并或者移出的意见"
    pairs = [*moves, *apart]
    if not all(isinstance(p, list) and len(p) == 2 and all(isinstance(n, int) for n in p) for p in pairs):
        return "归并的格式不对：每一项是意见编号和意见组编号"
    now = standing_of(context)
    if unknown := [c for c, _ in moves if c not in now.group_of]:
        return f"没有编号为{unknown[0]}的意见，请刷新页面"
    if gone := [g for g in (g for p in (*((g,) for _, g in moves if g), *apart) for g in p) if g not in now.members]:
        return f"第{gone[0]}组已经并入其他组，请刷新页面"
    return "" if len({c for c, _ in moves}) == len(moves) else "同一条意见不能同时归入两组"


def answer_fits(context: Context) -> str:
    """重大行政决策程序暂行条例第18条: reasonable opinions are adopted; 第32条: how is explained."""
    groups, now = context.detail["groups"], standing_of(context)
    if not groups or not all(isinstance(g, int) for g in groups):
        return "请选择要答复的意见组"
    if gone := [g for g in groups if g not in now.members]:
        return f"第{gone[0]}组已经并入其他组，请刷新页面"
    result = context.detail["result"]
    if result in WITH_REASON and not (context.detail.get("reason") or "").strip():
        return f"“{Result(result).label}”须说明理由（{ANSWER_LAW}）"
    return ""


def names_nobody(context: Context) -> str:
    """What is published holds no identity number, telephone or address of mail."""
    for name, label in (("shown", "意见要点"), ("reason", "理由和说明")):
        if any(pattern.search(context.detail.get(name) or "") for pattern in _NUMBERS):
            return f"{label}里有身份证号码、电话或者电子邮箱，将对外公布，请删去（个人信息保护法第10条）"
    return ""


def all_are_answered(context: Context) -> str:
    left = len(standing_of(context).open_groups)
    return f"还有{left}组意见没有答复，请逐组写明采纳情况（{ANSWER_LAW}）" if left else ""


def organs_have_replied(context: Context) -> str:
    """Asked organs answer, or their letters are recalled; nobody is passed over in silence."""
    waiting = [m.organ.short for m in context.sent("asked") if m.state == "asked"]
    return (
        f"{'、'.join(waiting)}还没有回复征求意见函，请催复或者撤回（重大行政决策程序暂行条例第13条）" if waiting else ""
    )
