"""Names what a figure counts, from the words around the number."""

import re

from .left_out import filled
from .names import ending, in_turn
from .phrases import (
    ACTION,
    AIMED,
    BY_NOUN,
    PEOPLE,
    PREDICATE,
    PREPOSITIONS,
    TIMES,
    VERB,
    clean,
    core_of,
)
from .rates import rate
from .themes import event_of
from .units import NAMED, RATES

SINCE = re.compile("[由从](?:去年|上年|年初|原来|原有|此前|以往)?的?$")
BEFORE_THIS_YEAR = frozenset("上去")
LAST_YEAR = re.compile("(?:上年|去年|上一年度?)(?:同期)?")
DOES = re.compile("^(?:进行|予以|给予|开始)了?(?=..)")
CHANGED_TOO = re.compile("[、和](?:上升|下降|增长|减少|提高|降低|增加)")  # 同比分别下降12%和下降3%
ASIDE = re.compile("(?<=.{2})[（(](?:不?含|包括|不包括)[^）)]*[）)]$")  # 接报警情（含交通类）
COUNTED_SO = frozenset("项户")
SPANS = ("全年", "累计")
# 42项任务完成41项: what is done is told of the next number.
DONE_SO_MANY = re.compile("[^，,]{2,10}?(?=(?:已|共)?(?:完成|办结|整改|落实|销号|化解)$)")
IN_WAY = re.compile("^(?:作(?=现场|书面|典型|交流|述法)|能够(?=全程))")
DEALT_WITH = re.compile("[对将把就]")
FOUND_THERE = re.compile("(?:[对将把就]|针对)?[^，,]{0,10}(?:发现|查出|反馈|指出)的")
ALREADY = re.compile("(?:全年|累计|分别)+$")
DID = re.compile("(?<=^..)了(?=..)")
SHORT_LIST = 22
# A body whose deeds the next number counts is itself what this one counts: 全县206个人民调解委员会 | 调处纠纷2419件.
BODY = re.compile(
    rf"[^，,。“]{{0,10}}?(?:委员会|法律顾问|公职律师|调解员|执法主体|执法队伍?|调解组织|工作室|工作站)"
    rf"(?=(?:共|均|累计|全年|已|分别)*(?:{VERB}|调处).)"
)
SENT = re.compile(f"组织(?!{VERB})[^，,“《]{{2,14}}?(?=走访|开展|参与|深入|进行|检查|排查|举办)")
WHOLE = re.compile("全覆盖(?:式)?(?:排查|检查|督察|巡察|培训|走访|宣讲|监测|评查|起底|巡查)")


def after_noun(words, unit, said, sibling, run=0):
    """The number stands after what it counts: 受理行政复议案件208件."""
    if said.queue and (len(words) <= 1 or CHANGED_TOO.fullmatch(words)):
        said.core = said.queue.pop(0)
        return said.core + ("" if unit in RATES or said.core.endswith("幅度") else ending(said.core, unit))
    if "分别" in words or run > 1 or words.endswith("各"):
        named = in_turn(words, unit, said, run)
        if named:
            return named
    if words.endswith("等") and len(words) <= SHORT_LIST and "》" not in words:
        words = words[:-1]  # the list itself is what is counted: 设置广告牌、标语等20余处
    if "处罚款" in words:
        words = words.replace("处罚款", "罚款")  # what is imposed is a fine: 共处罚款3万元
    if words[-1:] in ("由", "从", "的"):
        words = SINCE.sub("", words)
    elif words[-1:] in ("）", ")"):
        words = ASIDE.sub("", words)
    core = clean(words) if said.parts and "通过" in words else core_of(words)
    if core[:1] in BEFORE_THIS_YEAR and said.core and LAST_YEAR.fullmatch(core):
        return core + said.core + ("" if unit in RATES else ending(said.core, unit))
    if unit not in PEOPLE and core.startswith("组织") and (sent := SENT.match(core)):
        core = core[sent.end() :]
    if unit in RATES:
        named = rate("占比" if words[-1:] == "占" and not core else core, said)
        return named.removesuffix("幅度") + "倍数" if unit == "倍" and named.endswith("幅度") else named
    if said.agent and core.startswith(said.agent):
        core = core[len(said.agent) :].lstrip("共均已") if len(core) > len(said.agent) + 1 else core
    span = core[:2] if said.agent and core.startswith(SPANS) else ""
    core = filled(core[len(span) :], unit, said, sibling)
    if said.agent and said.agent not in core:
        core = said.agent + span + core
    subject = core + ending(core, unit)
    said.told.append(core)
    return subject


def of_those(words, unit, said):
    """Of things named before, those of which the words after the number speak: 其中3个 | 为跨部门联合检查."""
    done = clean(words).removeprefix("为")
    name = "数" if unit in BY_NOUN or unit not in NAMED else NAMED[unit]
    return f"{done}的{said.object}{name}"


def leads(unit, words):
    """Whether verb-like words after a number are what it counts: 先后4次开展研讨, 3轮全覆盖排查."""
    return unit in TIMES and (ACTION.match(words) is not None or WHOLE.match(words) is not None)


def _noun_and_rest(words, said):
    """The words after a number, the noun among them, and what is said of it."""
    words = AIMED.sub("", words)
    in_way = IN_WAY.match(words)
    words = words[in_way.end() :] if in_way else words
    if said.more and (body := BODY.match(words) or DONE_SO_MANY.match(words)):
        words = body.group()
    split = PREDICATE.search(words, 0 if in_way else 1)
    noun, rest = (words[: split.start()], words[split.start() :]) if split else (words, "")
    stands = noun.find("是")
    if stands >= 2 and not noun.startswith("是否", stands):  # 1560万亩草原是生态安全屏障的组成部分
        return words, noun[:stands], ""
    return words, noun, rest


def _number_of(noun, unit):
    """行政审批业务项数, 企业户数, but 部门数."""
    bare = unit in BY_NOUN and (unit not in COUNTED_SO or noun.endswith("项"))
    return "数" if bare or unit not in NAMED else NAMED[unit]


def _how(noun, rest):
    """How it was done is said of the deed, not of the noun: 对6家企业依法 | 不予处罚."""
    return (noun[:-2], "依法" + rest) if len(noun) > 3 and noun.endswith("依法") else (noun, rest)


def before_noun(lead, words, unit, said, shared):
    """The number stands before what it counts: 组织65家单位开展述法. Gives the subject and how much of `words` is the noun.

    `shared()` is what is said of this noun and its neighbours together: 2个乡镇、5个部门 | 开展专项巡察.
    """
    if unit in TIMES and ACTION.match(words):
        said.core = said.object = clean(lead) + words
        return said.core + NAMED[unit], 0
    lead = core_of(lead)
    words, noun, rest = _noun_and_rest(words, said)
    quote = noun.find("“")
    if quote >= 2 and not rest and ACTION.match(lead):  # 实现88个事项“一件事一次办”
        noun, rest, lead = noun[:quote], lead + noun[quote:], ""
    noun, rest = _how(ALREADY.sub("", noun), rest)
    noun, rest = noun.strip(" 、和及与的中共"), rest or shared()
    if not noun and rest and said.person and unit in PEOPLE:
        noun = said.person  # 67名负责人提交书面述法材料，4名作现场述法
    elif not noun:
        noun, rest = words, ""
    name = _number_of(noun, unit)
    if noun.endswith(("问题", "隐患", "不足")) and FOUND_THERE.fullmatch(lead):
        rest, lead, said.verb = "", (said.doing or said.event) + "发现", ""  # 对评查中发现的89个问题下发整改通知
    who = said.agent if rest and said.agent and lead.startswith((said.agent + "对", said.agent + "就")) else ""
    if who or (lead.startswith(PREPOSITIONS) and not (ACTION.search(lead) and not rest)):
        lead = ""
    verb = ACTION.match(lead)
    whole = lead.endswith("的") and len(lead) > 4 and not DEALT_WITH.search(lead)
    if whole:
        rest = ""  # 列入年度目录的5项事项全部履行了法定程序: the name is whole before the number
    if verb:
        said.verb = verb.group()
    elif not lead and said.verb and not rest:
        lead = said.verb
    said.object, said.unit, said.core = noun, unit, lead + noun
    said.person = noun if unit in PEOPLE else said.person
    if rest:
        rest = DID.sub("", DOES.sub("", clean(rest)))
        said.event = event_of(rest) or said.event
        subject = f"{who}{rest}的{noun}{name}"
    else:
        said.main = said.main if said.parts else noun
        subject = f"{lead}{noun}{name}"
    said.told.append(noun)
    return subject, len(noun)
