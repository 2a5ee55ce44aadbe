"""Names rates and changes: of what a bare 满意率 is the rate, what a (+9.1%) grew."""

import re

from .phrases import ACTION, CHANGE, IDLE, PREDICATE, RATE_NAME, activity, clean, object_of
from .themes import matter_of

# What some rates are always the rates of, in these reports.
RATE_OF = {
    "纠错率": "行政复议案件",
    "败诉率": "行政诉讼案件",
    "调撤率": "行政复议案件",
    "综合纠错率": "行政复议案件",
    "行政败诉率": "行政诉讼案件",
}
OF_EVENTS = frozenset(("参考", "合格", "通过", "参训", "优秀", "参学", "及格", "优良", "公示", "到课"))
OF_FINDINGS = (("采纳", ("意见", "建议")), ("整改", ("问题", "隐患", "线索")), ("办结", ("线索", "诉求")))
SUITS = re.compile("(?:一审|二审)?行政应诉案件$")
TIMES_OF = re.compile("(?:是|为|相当于)?(?:去年|上年)(?:同期)?的")
SIGN = re.compile("(?:同比|较上年|环比)?[:：]?[+＋↑\\-−—↓]|(?:同比|较上年)?(?:降幅|增幅|涨幅|减幅)")
STATE = re.compile("实现|达到|保持|位居|获评|荣获|入选|进一步|显著|明显|持续|不断")
SET = re.compile("紧盯|从.*看|围绕|聚焦|针对|结合|通过|依托|利用|为|以|在|将")
DONE_TO = re.compile(
    "对(?:[^，,]{0,20}的)?(?P<what>[^，,的]{2,12})(?:进行|开展|予以)了?(?:全面|集中)?(?P<how>[^，,]{2,4})"
)
SOME_RATES = re.compile("率[、和](?=.)")
SUIT = "行政诉讼案件"
RATED = re.compile("(?:出庭应诉|[^的案件]{2,4})率$")
DATE = re.compile("\\d日|\\d月|年底$")
HIGHER = re.compile("比(?P<when>20\\d\\d年|上年|去年|全[省市]平均)(?:高出?|低)")
TIME_OF = re.compile("办理(?:时限|时间|周期|环节)|申请材料|审批(?:时限|时间|环节)")
GROWN = re.compile(
    "(?:增加|增长|提高|提升|调整|上升|下降|降低|减少|扩大|扩展|压缩|缩短|精简|缩减|压减|升|降|增|减)(?:到|至|为|$)"
)


def rate(core, said):
    if not core or GROWN.match(core):
        return said.core or core
    if core == "占比":
        return (said.told[-1] if said.told else said.object) + core
    if core.startswith("占"):
        return (said.told[-1] if said.told else said.object) + core.removesuffix("的") + "比例"
    head, _, tail = core.rpartition("、")
    if head and RATE_NAME.fullmatch(tail) and not head.endswith("率"):
        core = tail
    if said.core and TIMES_OF.fullmatch(core):
        return said.core + "为" + core.removeprefix("是").removeprefix("为") + "倍数"
    if (said.told or said.core) and SIGN.fullmatch(core):
        return _signed(core, said)
    if said.told and (higher := HIGHER.fullmatch(core)):
        return f"{said.told[-1]}比{higher['when']}{'降低' if core[-1] == '低' else '提高'}幅度"
    if said.told and core.startswith(("低于", "高于")):
        return said.told[-1] + core + "幅度"
    change = CHANGE.search(core)
    if change:
        told = said.told[-1] if said.told else said.object
        what = core[: change.start()].strip("，,、 ").removesuffix("分别")
        what = what if TIME_OF.match(what) else object_of(what)
        return (what or told) + change.group().replace("分别", "").removesuffix("了") + "幅度"
    if RATE_NAME.fullmatch(core) and len(core) <= 8 + 5 * len(SOME_RATES.findall(core)):
        whole = len(core) > 6 and core.count("率") == 1 and matter_of(core)
        lead = "" if whole else _rated(core, said) or lead_of(said.before)
        lead = lead.removesuffix(core[:2]).removesuffix("成功") if len(lead) > 4 else lead
        said.core = said.agent + lead + core if said.agent not in lead else lead + core
        said.told.append(said.core)
        return said.core
    said.core = core
    said.told.append(core)
    said.object = said.main = RATED.sub("", core) or said.object
    if core.endswith("负责人出庭应诉率"):  # in what they appeared: 败诉率, 败诉1件
        said.agent, said.object, said.main = "", SUIT, SUIT
    return core


def _signed(core, said):
    """A change told by a sign alone: 受理127件（同比+9.1%）."""
    fell = core[-1] in "↓-−—降" or core.startswith(("降", "减"))
    of = object_of(said.told[-1] if said.told else said.core)
    return of + ("同比" if "同比" in core else "") + ("下降" if fell else "增长") + "幅度"


def share_of(words):
    """Of what so many per cent do something: 68% | 的行政执法力量下沉到乡镇."""
    found = PREDICATE.search(words, 2) or ACTION.search(words, 2)
    if not found:
        return words + "占比"
    rest = words[found.start() :]
    done = ACTION.match(rest)
    rest = done.group().rstrip("了到至") + rest[done.end() :] if done else rest
    return f"{rest}的{words[: found.start()]}占比"


def _rated(rate, said):
    """Of what a bare rate is the rate: what it always is the rate of, or what was told last, in few words."""
    if rate[:2] in OF_EVENTS and said.event:
        return said.event
    for begins, ends in OF_FINDINGS:
        if rate.startswith(begins) and said.object.endswith(ends):
            return said.object
    if len(said.told) > 1 and said.told[-1].endswith("提案") and said.told[-2].endswith("建议"):
        return f"{object_of(said.told[-2])}、{object_of(said.told[-1])}"
    lead = said.main or said.object or activity(said.before)
    named = RATE_OF.get(rate)
    if named == "行政诉讼案件" and (told := SUITS.search(lead)):
        return told.group()
    if named and (len(lead) > 12 or not lead or named[:4] not in lead):
        return lead if named[:2] in lead and len(lead) <= 12 else named
    lead = lead.removesuffix("人数").removesuffix("总数")
    return lead if len(lead) <= 14 else matter_of(lead) or lead


def lead_of(before):
    lead = clean(before)
    if DATE.search(lead):
        return ""
    if lead[:1] == "对" and (done := DONE_TO.fullmatch(lead)):
        lead = done["what"] + done["how"]  # 对现行有效的规范性文件进行清理
    return (
        object_of(lead)
        if 3 <= len(lead) <= 22 and not IDLE.match(lead) and not SET.match(lead) and not STATE.search(lead)
        else ""
    )
