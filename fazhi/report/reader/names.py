"""How a subject ends, and names told together for numbers told together: A、B分别为1件、2件."""

import re

from .phrases import ACTION, CHANGE, LEVEL, OUTCOMES, clean
from .units import MONEY, NAMED, RATES

LEVELS = re.compile("(?P<which>(?:省|市|县|区|旗|乡镇|乡|镇|街道|社区|苏木|嘎查|村|、)+)[两二三四五]级(?P<what>.+)")
SPAN = re.compile("(?:全年|今年以来|年内|累计|已|均)+$")
RATED_HOW = re.compile("(?:及时|按期|按时|依法|出庭|综合)?$")
SHARED_TAILS = ("事项", "案件", "文件", "纠纷", "合同")
COUNTED = re.compile("(?P<names>(?:[^，,；;。、\\d]{2,8}、)+[^，,；;。、\\d]{2,8}?)等?\\d+[个支家名]$")
OUTCOME = re.compile(f"(?:拟|建议|决定|宣布)?(?:{OUTCOMES})的?")
PAPERS = re.compile("(?:[县市区镇乡旗]政府|街道|部门)?(?:行政)?规范性文件|文件")
KINDS = re.compile("刑事|民事|行政|国内|涉外|专职|兼职|一审|二审|再审|新建|改建|公共|人民")

# 示范村数, 发现问题数: what bears its number without the measure word, unlike 工作站个数.
WITHOUT_MEASURE = (
    "村",
    "社区",
    "嘎查",
    "村(社区)",
    "示范村”",
    "建议",
    "问题",
    "议题",
    "窗口",
    "点",
    "单位",
    "广场",
    "任务",
)


def in_turn(words, unit, said, run=0):
    """A、B分别为1件、2件: the first name now, the others for the figures to come. `run`: so many numbers follow one another."""
    if run > 1 and "分别" in words and (named := _each_of(words, unit, said, run)):
        return named
    told, _, after = words.partition("分别")
    dealt = "分别" in words or words.endswith("各")
    told, after = SPAN.sub("", clean(told.removesuffix("各"))), after.strip("为达到有共是约计 ")
    names = _members(told)
    if not dealt and len(names) != run:
        return ""
    sign = CHANGE.search(words)
    if len(names) < 2:
        if sign and len(said.told) >= 2:
            names = said.told[-2:]
        elif dealt and len(said.members) >= 2 and (unit in RATES or unit in MONEY or unit == "分"):
            names = [member + told for member in said.members]
        else:
            return ""
    else:
        said.members = names
    if said.object.endswith("案件") and len(said.object) > 4:
        names = [n[:-2] + said.object if n.endswith("案件") and len(n) == 4 else n for n in names]
    names = _cleaned(names, said) or _alike(names)
    change = sign.group().replace("分别", "").removesuffix("了") if sign else ""
    named = [n.removesuffix("同比") + change + "幅度" if sign else n + after for n in names]
    said.queue = named[1:]
    said.core = named[0]
    if not sign:
        said.told += named
    return named[0] + ("" if unit in RATES else ending(named[0], unit))


def _each_of(words, unit, said, run):
    """Those who were listed and counted: 城管、交通、应急3支队伍全年分别办理案件 | 12件、8件、5件."""
    what, _, done = words.partition("分别")
    what = SPAN.sub("", what) or said.object
    counted = COUNTED.search(said.so_far.removesuffix(words).removesuffix(said.object))
    names = counted["names"].split("、") if counted else []
    if len(names) != run or not done:
        return ""
    core = clean(done)
    said.members = [name if name.endswith(what) else name + what for name in names]
    named = [member + core for member in said.members]
    said.queue, said.core = named[1:], named[0]
    return named[0] + ("" if unit in RATES else ending(named[0], unit))


def _cleaned(names, said):
    """继续有效、修改、废止的分别为51件、8件、10件: of which papers, and after what, is told before."""
    if not all(OUTCOME.fullmatch(name) for name in names):
        return []
    papers = PAPERS.findall(said.so_far)
    of = papers[-1] if papers else "文件"
    if "评估" in said.so_far:
        return [f"后评估后{name.removesuffix('的')}的{of}" for name in names]
    return [f"{of}清理后{name.removesuffix('的')}" for name in names]


def _alike(names):
    """What only the first says of all, or only the last: 建成区级中心、街道工作站; 区级行政许可、公共服务、行政确认事项."""
    verb = ACTION.match(names[0])
    if verb and verb.end() < len(names[0]) - 1 and not any(ACTION.match(name) for name in names[1:]):
        names = names[:1] + [verb.group() + name for name in names[1:]]
    tail = names[-1][-2:]
    if tail in SHARED_TAILS and not any(name.endswith(SHARED_TAILS) for name in names[:-1]):
        names = [name + tail for name in names[:-1]] + names[-1:]
    return names


def _members(told):
    """The names of a list, each with what only the last one says: 一审、二审行政诉讼案件 → 一审行政诉讼案件, 二审行政诉讼案件."""
    levels = LEVELS.fullmatch(told)
    if levels:
        return [
            name + ("" if name[-1] in "道区" else "级") + levels["what"] for name in levels["which"].split("、") if name
        ]
    names = [name for name in re.split("[、和与]|(?<!涉)及(?!时)", told) if name]
    if len(names) < 2:
        return names
    last, firsts = names[-1], names[:-1]
    if last.endswith("率") and len(last) <= len(names[0]) - 2 and names[0].endswith("率"):
        of_all = RATED_HOW.sub("", names[0][: -len(last)])  # 信访事项及时受理率、按期办结率
        return names[:1] + [n if n.startswith(of_all) else of_all + n for n in names[1:]]
    level, verb, size = LEVEL.search(last), ACTION.match(last), len(firsts[0])
    if level and all(LEVEL.sub("", name) == "" for name in firsts):
        return [name + last[level.end() :] for name in firsts] + [last]
    if verb and verb.end() < len(last) and last[verb.end()] != "后" and all(ACTION.fullmatch(name) for name in firsts):
        return [name + last[verb.end() :] for name in firsts] + [last]
    said_of_all = ACTION.search(last, 2)
    if (
        said_of_all and last[said_of_all.start() - 1] != "后" and not any(ACTION.search(name, 2) for name in firsts)
    ):  # 人大代表、政协委员列席会议分别有
        return [name.removeprefix("邀请") + last[said_of_all.start() :] for name in firsts] + [last]
    alike = all(len(name) == size for name in firsts) and size <= 4 and len(last) - size >= 2 and not verb
    if alike and (len(firsts) > 1 or KINDS.fullmatch(firsts[0])):
        return [name + last[size:] for name in firsts] + [last]
    return names


def ending(core, unit):
    name = NAMED.get(unit, unit + "数")
    if unit in MONEY:
        return "" if core.endswith("额") else name
    if core.endswith(("事项", "总数")) and unit in ("项", "个"):
        return "" if core.endswith("总数") else "数"
    if unit == "个" and core.endswith(WITHOUT_MEASURE):
        return "数"
    if core.endswith("总量") and unit in ("批", "批次", "人次"):
        return name
    if core.endswith(("量", "数")) or (unit == "分" and core.endswith(("分", "分值", "成绩"))):
        return ""
    return "" if core.endswith(name) else name
