"""What a name leaves out, taken from what was said before it: 受理151件，审结127件; 清理文件88件，废止21件."""

import re

from .phrases import (
    ACTION,
    CASES,
    CLEANED_UP,
    CLEANED_UP_LETTERS,
    GENERAL,
    GENERAL_ENDS,
    LEVEL,
    PEOPLE,
    TIMES,
    VAGUE,
    VAGUE_LETTERS,
    activity,
    clean,
    object_of,
    verb_of,
)
from .rates import GROWN, lead_of
from .themes import in_short
from .units import MONEY

QUALIFIER = re.compile(
    "刑事|民事|行政|专职|兼职|国内|涉外|新增|新建|新制定|其他|重大|一般|简易|普通|.{1,4}(?:镇|乡|街道)|.级"
)
CASES_DONE = re.compile("(?<=案件)(?:结案|审结|办结|受理|立案|办理)$")
FOUND = ("问题", "线索", "隐患")
NO_NAME = ("含", "比", "较", "同比", "被", "未", "仍", "不", "以", "经", "按", "通过", "其中")
ONE_BY_ONE = frozenset(("件", "起", "宗", "例", "卷"))
CARRIED = ("案件", "申请", "纠纷", "文件", "合同", "建议", "提案", "案卷", "信访", "工单")
DEALT = re.compile("(?:依法|成功)?(?:受理|审结|办结|办理|化解|调处|立案)")
ADDED = ("新增", "新登记", "新注册", "新设立", "新培育", "新创建", "净增", "新设", "新建", "年内新设")
TOOK = ("参考", "参训", "参加", "参赛", "参测")
READ = re.compile("(?:累计)?(?:(?:阅读|浏览|点击|播放|观看|点赞|转发)量|(?:总|建筑|占地)?面积)")
OF_COMMITTEE = ("办公室会议", "协调小组会议", "各协调小组会议", "全体会议")
SUMS = frozenset(
    ("金额", "总额", "总金额", "涉案金额", "涉及金额", "标的额", "案值", "涉案标的", "货值", "价值", "资金")
)
TOOK_PART = re.compile("(?:组织|安排|选派)[^，,]{2,12}(?:参加|参与|旁听|观摩)")

# What is examined for its legality: 审查各类文件、合同协议416件，提出法律意见1250条.
EXAMINED, LEGALITY, COUNSEL = ("审查", "审核"), "合法性审查", ("顾问", "律师")
EXAMINED_PAPERS = re.compile("文件|议题|涉法事项|决策")


def filled(core, unit, said, sibling):
    """The words before a number, with what they leave out."""
    if not core:
        return _unsaid(unit, said)
    if beside := _beside(core, unit, said, sibling):
        return beside
    if said.core and GROWN.match(core):
        return said.core  # 由92项增加到138项
    if len(core) <= 3 and LEVEL.fullmatch(core) and LEVEL.search(said.core):
        said.core = LEVEL.sub(core, said.core)
        return said.core
    if core[0] in CLEANED_UP_LETTERS and CLEANED_UP.match(core):
        return _cleaned_up(core.strip("的"), said)
    if len(core) == 4 and core.endswith("案件") and said.object.endswith("案件") and len(said.object) > 4:
        core = said.verb + core[:2] + said.object  # 法律援助案件737件，其中刑事案件506件
    if core.startswith("依法") and ACTION.fullmatch(core, 2):
        core = core[2:]  # 收到申请243件，依法受理208件
    verb = verb_of(core)
    if said.parts and not verb and unit == said.unit and len(core) <= 6:
        whole = _of_whole(core, unit, said)
        if whole:
            return whole
    vague = VAGUE.match(core) if core[0] in VAGUE_LETTERS else None
    if vague:
        return _vague(core, unit, said, verb, vague["noun"])
    alike = unit == said.unit and len(core) >= 3 and core[-2:] == said.core[-2:]
    if alike and not QUALIFIER.fullmatch(core):  # 不予处罚341件、减轻处罚97件
        said.core = core if verb or ACTION.fullmatch(core[-2:]) else said.verb + core
        return said.core
    beside = (sibling and (len(core) >= 3 or unit != said.unit)) or _parallel(core, unit, said)
    if beside and said.verb and not verb:
        core = said.verb + core
        verb = verb_of(core)
    elif lead := _left_out(core, unit, said, verb):
        if not verb and QUALIFIER.fullmatch(core) and not said.agent:
            return core + lead  # 调解员1026名（专职112名）
        if said.parts and not verb and said.verb and lead == said.object and lead.endswith("违法"):
            return said.verb + core  # 查处交通违法59起，其中酒驾4起
        return _led_by(core.removesuffix("的"), lead)
    _remember(core, unit, said, verb)
    if not said.agent and core[-1] in GENERAL_ENDS and GENERAL.match(core):
        said.theme = said.theme or _doing_before(said.so_far)
        return said.theme + core if said.theme[:4] not in core else core
    return core


def _led_by(core, lead):
    """A short name with what was named before it."""
    # An application is accepted; what is decided is the case it opened: 收到复议申请74件，受理68件，审结61件.
    if lead.endswith("复议申请") and not core.endswith("受理"):
        lead = lead[:-2] + "案件"
    return core + lead if DEALT.fullmatch(core) and lead.endswith(CARRIED) else lead + core


def _unsaid(unit, said):
    """What a number counts of which no word is said: 组织执法人员参加轮训，累计210人次; 处罚金额分别为5万元、8万元."""
    if unit in PEOPLE and TOOK_PART.match(said.before):
        return object_of(clean(said.before))
    if unit == "人次" and said.unit in TIMES and 3 <= len(said.core) <= 12:
        return said.core  # 旁听庭审3次86人次
    return said.core if unit in MONEY and said.core.endswith("额") else said.object or object_of(clean(said.before))


def _of_whole(core, unit, said):
    """A part of the whole told before."""
    if unit in PEOPLE and said.person and core not in said.person:
        return core + ("的" if ACTION.search(core) else "") + said.person  # 78名负责人述法，其中现场述法12名
    if unit == "项" and said.main.endswith("事项"):  # 行政权力事项217项，其中行政许可23项、其他类事项19项
        if core.startswith("其他"):
            return core.removesuffix("事项") + said.main
        return core if core.endswith("事项") else core + "事项"
    if unit in ONE_BY_ONE and said.main.endswith("案件") and not core.endswith(CARRIED):
        return core + said.main  # 行政处罚案件2417件，其中简易程序968件
    if unit in TIMES and said.main.endswith("响应"):
        return said.verb + core + said.main  # 启动应急响应27次，其中防汛4次
    return ""


def _beside(core, unit, said, sibling):
    """Names that say only how they differ from the one before."""
    if core.startswith("实际") and said.core.endswith("应" + core[2:]):
        return said.core[: 1 - len(core)] + core  # 行政机关负责人应出庭19件、实际出庭19件
    if sibling and core in OF_COMMITTEE and said.core.endswith("委员会会议"):
        return said.core[:-2] + core  # 召开依法治县委员会会议2次、办公室会议5次
    if said.event and core in TOOK and unit in PEOPLE:
        return said.event + core
    if said.core and core[-1] in "量积" and READ.fullmatch(core):
        return said.core + core.removeprefix("累计")  # 推送信息96条、阅读量12万次; 拆除违法建设7处、面积1460平方米
    if core in ADDED and said.object and unit == said.unit:
        return core + said.object  # 调解组织231个（新增8个）
    return ""


def _parallel(core, unit, said):
    """Whether a short name stands beside the one before, not under it: 转办函5件，督办函3件; 理论学习6次，专题研讨4次."""
    return unit == said.unit and 3 <= len(core) <= 6 and core[-2:] != "案件" and not core.startswith(NO_NAME)


def _cleaned_up(outcome, said):
    """清理文件88件，废止21件 → 文件清理后废止."""
    if "清理" not in said.so_far and said.object.endswith("文件") and "、" not in outcome and len(outcome) == 2:
        return outcome + said.object  # 新制定规范性文件3件、修订2件
    lead = (said.object or lead_of(said.before)).removeprefix("清理")
    if lead.endswith("清理"):
        return lead + "后" + outcome
    return lead + ("清理后" if "清理" in said.so_far else "") + outcome


def _vague(core, unit, said, verb, noun):
    """开展法治督察，发现问题17个 → 法治督察发现问题."""
    said.doing = (
        in_short(activity(said.before)) or said.doing or said.event or (said.main if len(said.main) > 2 else "")
    )
    if said.doing in EXAMINED:
        said.doing = said.main + said.doing
    if LEGALITY in core:
        said.doing = ""
    elif said.verb in EXAMINED and said.doing == said.main and EXAMINED_PAPERS.search(said.main):
        said.doing = said.main if said.agent.endswith(COUNSEL) else LEGALITY
    elif said.verb in EXAMINED and said.doing == said.main and said.main.endswith(("合同", "协议")):
        said.doing = said.main[said.main.find("等") + 1 :] + said.verb
    said.verb, said.unit = verb.group() if verb else said.verb, unit
    if noun:
        said.object = said.doing + noun
    if not noun and said.object.endswith(FOUND) and unit == said.unit:
        core += said.object[-2:]  # 发现问题58个，已整改55个
    return core if said.doing[:4] in core else said.doing + core


def _left_out(core, unit, said, verb):
    """What was named before and is left out here."""
    if unit in MONEY and said.core and (core in SUMS or (verb and verb.end() == len(core))) and len(core) <= 6:
        return said.main if said.parts and said.main and core in SUMS else said.core
    if unit in PEOPLE and said.object.endswith(FOUND):
        return said.doing or said.event  # 发现问题46个，约谈3人
    if said.object:
        return said.object if _leans(core, unit, said, verb) else ""
    if said.earlier.endswith(CARRIED) and len(core) <= 6 and verb and verb.end() >= len(core) - 1:
        said.unit, said.object, said.main, said.core = unit, said.earlier, said.earlier, said.earlier + core
        return said.earlier
    if len(core) <= 5 and said.before:
        lead = _doing_before(said.so_far) or lead_of(said.before)
        if lead == "案件中":  # 审结案件中，直接纠错18件
            lead = said.earlier.removesuffix("申请").removesuffix("案件") + "案件"
        if lead:
            said.core, said.unit, said.object, said.main = lead + core, unit, lead, lead
        return lead
    return ""


def _doing_before(words):
    """The last activity named in the clauses before."""
    for clause in reversed(words.split("，" if "，" in words else ",")[-4:-1]):
        found = activity(clause)
        if found:
            return in_short(found)
    return ""


def _leans(core, unit, said, verb):
    """Whether what is counted was named before: 受理行政复议申请151件，审结127件（含上年结转8件）."""
    if core.startswith(("以", "经", "含", "按", "通过", "比", "较")) or (core.startswith("向") and unit == said.unit):
        return True
    if unit == said.unit and unit in CASES:
        return len(core) <= 5 or (verb is not None and core[verb.end() : verb.end() + 1] in ("及", "和", "、", "或"))
    if len(core) <= (4 if verb else 2) and not said.agent:
        return (verb is None and unit not in MONEY) or (unit in PEOPLE and verb.end() == len(core))
    return False


def _remember(core, unit, said, verb):
    said.core, said.unit = core, unit
    if verb and verb.end() == len(core):
        return
    if verb:
        said.verb = verb.group()
    said.object = object_of(core, verb)
    if "案件" in core:
        said.object = CASES_DONE.sub("", said.object)
    if (verb or len(core) >= 6) and not said.parts:
        said.main = said.object
