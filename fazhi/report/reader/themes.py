"""What a figure belongs to when its own words name no matter: 覆盖群众1200余人次 | of which activity, under which heading.

A published report is read from above: the heading says 行政执法监督, the sentence 开展宣讲9次, and then only 覆盖群众 is said.
Such thin names are completed by the nearest activity told before them, else by the matter of the heading.
"""

import re
from functools import lru_cache

from .phrases import ACTION, WORDS, activity, clean, object_of
from .units import NAMED
from .words import any_of, finder, load

ENDINGS = any_of(sorted({name for name in NAMED.values() if name} | {"数", "率"}))
THIN = re.compile(
    rf"(?:{ACTION.pattern}|(?:{any_of(WORDS['idle'])}))*(?P<noun>(?:{any_of(WORDS['thin'])}|、)*)的?(?:{ENDINGS})*$"
)
# Every letter THIN can match: most names hold another one, and need not be tried.
THIN_LETTERS = frozenset(
    "".join(WORDS["verbs"] + WORDS["idle"] + WORDS["thin"]) + "".join(filter(None, NAMED.values())) + "了出至到、的数率"
)
BARE_RATE = re.compile("(?:.{2,4}率、?){1,4}")
LONGEST, MOST, SHORT = 16, 16, 9
HEADING_WORDS = [
    word
    for groups in load("areas.toml").values()
    for weight, words in groups.items()
    if int(weight) >= 4
    for word in words
    if len(word) >= 3 and word != "第一责任人"
]
TAIL = "(?:工作|案件|事项|活动|教育|监督|管理|队伍)?"
MATTER = re.compile(f"(?:{finder(HEADING_WORDS)})+{TAIL}")
OUTCOME = re.compile("(?:率|确认违法|继续有效|处罚|主体|书|函|单|品|册|意见|隐患|员|机构|派出所|资料|证|材料)$")
# What a heading is about is a field of work, no outcome, paper or person.
THEME = re.compile(f"(?:{finder([word for word in HEADING_WORDS if not OUTCOME.search(word)])})+{TAIL}")
EVENT = re.compile(
    "(?:宣讲|培训|宣传|活动|检查|抽查|督察|巡察|评查|调解|审核|审查|清理|整治|排查|评议|测评|督导|走访|体检|"
    "行动|演练|巡查|讲座|课程|学习|教育|服务|执法|监督|复议|应诉|调研|考试|评估|审计)(?:活动|工作|行动)?$"
)
FIELD = re.compile("法治(?:政府)?建设|依法行政|法治|执法|普法|安全生产")
CASES_NAMED = re.compile(
    "(?:立案)?(?P<did>查处|查办|破获)(?:各类|各种|涉嫌)*(?P<which>(?!行政处罚|行政执法|一般程序|简易程序)[^，,]{2,14}案件)"
)
DOINGS = ("改革", "行动", "工程")
BRAND = re.compile(
    "(?P<name>“[^“”,，]{2,12}”)(?P<kind>(?!等)[\u4e00-\u9fff]{0,4}?(?:改革|行动|工程|品牌|清单|服务|平台|机制)|(?=[,，]))"
)
BRAND_HELD = ("开展", "举办")  # what is held is an activity; what is 推行 may be a mere slogan
NAMED_DOING = re.compile(r"(?:常态化)?(?:开展|举办|组织)\D*$|.*考试$")
CAMPAIGN = re.compile("(?:整治|行动|评查|清理|督察|攻坚|排查|检查)$")
FIELDS = re.compile("(?:围绕|聚焦|紧盯|针对|在)[^，,]{2,40}?等[^，,、]{0,4}(?:领域|方面|环节|部位|重点|群体|难题|问题)")
CLAUSES = re.compile("[，,；;。]")
ORGAN = re.compile("人大|县委|市委|区委|常务会|常委会|司法所|派出所|干部")
DONE_TO = re.compile("(?:组织|集中|随机)?(?P<how>评查|抽查|审查|审核|抽检|审计|测评|互评)(?P<what>[^、，]{2,8}?)")
DONE_BEGINS = frozenset("组集随评抽审测互")
EVENT_ENDS = frozenset("讲训传动查察解核理治议评导访检练座程习育务法督诉研试估计作")
HELD_BY = re.compile("^.*(?:开展|举办|组织|进行)(?=..)")
EACH_KIND = re.compile("^(?:各类|各项|有关|相关|各级|专题性|多场)")


@lru_cache(maxsize=2048)
def matter_of(heading):
    """行政执法监督常态长效 → 行政执法监督; a campaign in full: 开展涉企行政执法专项整治."""
    campaign = event_of(clean(heading)) if CAMPAIGN.search(heading) else ""
    if campaign:
        return campaign
    found = THEME.search(heading)
    return found.group().removesuffix("工作").removesuffix("事项") if found else ""


def matter_before(words):
    """The matter that the clauses before spoke of: 将习近平法治思想纳入中心组学习计划，开展专题学习."""
    for clause in reversed(CLAUSES.split(words)[-4:]):
        fields = FIELDS.search(clause)
        found = THEME.search(clause, fields.end() if fields else 0)
        if found and not ORGAN.match(found.group()):
            return found.group().removesuffix("工作").removesuffix("事项")
    return ""


def event_of(core):
    """The activity that a named thing is: 举办各类法治宣传活动 → 法治宣传活动; nothing for things that are no doing."""
    if core[:1] in DONE_BEGINS and (done := DONE_TO.fullmatch(core)):
        return done["what"] + done["how"]
    if core[-1:] not in EVENT_ENDS or not EVENT.search(core, max(0, len(core) - 4)):
        return ""
    name = EACH_KIND.sub("", object_of(HELD_BY.sub("", core)))
    listed = name.rfind("等")
    if 0 < listed < len(name) - 4:  # 道路运输、城市管理等领域专项监督 → 专项监督
        name = name[listed + 1 :].removeprefix("领域").removeprefix("方面")
    return in_short(name)


def in_short(doing):
    """An activity of many words in few: 党政主要负责人履行推进法治建设第一责任人职责情况督察 → 法治建设督察."""
    listed = doing.find("等领域")
    if 0 < listed < len(doing) - 5:  # 民生保障、生态环境等领域文件专项清理 → 文件专项清理
        doing = doing[listed + 3 :]
    if len(doing) <= (LONGEST if "、" not in doing else 2 * LONGEST):
        return doing
    matter = MATTER.search(doing) or FIELD.search(doing)
    return matter.group() + doing[-2:] if matter else doing[-LONGEST:]


def brand_of(words):
    """The last activity with a name of its own: 推行“一业一证”改革 → “一业一证”改革; 擦亮“蒙速办”服务品牌 → “蒙速办”."""
    found = [m for m in BRAND.finditer(words) if m["kind"] or words[: m.start()].endswith(BRAND_HELD)]
    if not found:
        return ""
    name, kind = found[-1]["name"], found[-1]["kind"]
    return name + kind if kind.endswith(DOINGS) else name


def thin(subject):
    """Whether a subject says only that something was done, not in what matter."""
    if len(subject) > MOST:
        return False
    if len(subject) <= SHORT and not MATTER.search(subject):
        return True
    if "率" in subject and BARE_RATE.fullmatch(subject):
        return True
    return THIN_LETTERS.issuperset(subject) and THIN.match(subject) is not None


def before_in(words):
    """The last activity in the clauses that stand before, without a figure of its own."""
    for clause in reversed(CLAUSES.split(words)[-4:]):
        words = clean(clause)
        found = activity(words) or (event_of(words) if NAMED_DOING.match(words) else "")
        if found:
            return in_short(found)
    return ""


def cases_before(told):
    """In which cases a fine was imposed: 查处食品药品违法案件143件、环境违法案件27件，罚款… ; 行政处罚 where none are named."""
    last = CASES_NAMED.fullmatch(told[-2]) if len(told) > 1 else None
    if not last:
        return "行政处罚"
    other = CASES_NAMED.fullmatch(told[-3]) if len(told) > 2 else None
    if not other:
        return last["did"] + last["which"]
    tail = "违法案件" if last["which"].endswith("违法案件") else "案件"
    return f"{last['did']}{other['which'].removesuffix(tail)}、{last['which']}"
