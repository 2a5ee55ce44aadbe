"""Words and turns of phrase by which a subject is found."""

import re
from dataclasses import dataclass, field

from .words import any_of, finder, load

WORDS = load("verbs.toml")
VERB = any_of(WORDS["verbs"])
ACTION = re.compile(rf"(?:(?:{VERB})(?:了|出(?!租|口|入|境|让)|至|到)?)+")
PAPERS = frozenset("函书单证表卡")  # 督办函 is no 督办
ONE_ACTION = re.compile(VERB)
PREDICATE = re.compile(
    f"(?!负责人|组织(?:书记|部|委员|生活|机构)|在[岗编校册建职押矫]|不予[^，,]{{0,12}}清单){any_of(WORDS['predicates'])}"
)
BEGINS = re.compile(
    r"(?:[、,，;；\s]|[一二三四五六七八九十]是(?!否)|和(?!解)|及(?![时其格])|与(?!会)|其中|同时|"
    r"按(?:照)?规定|[加含]上年结转|[此本]次|\d{1,2}月份?(?=[^\d至—-])|并且|并(?=[^列入])|另外|此外|目前|截[至止](?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?|截[至止][^,，]{0,12}(?=[共全现已])|截至目前|20\d\d年(?:度|"
    r"以来|末|底)?|今年以来|今年|本年度|全年|年内|上线以来|以来|先后|至(?:\d{1,2}月|年)底(?!的)|已经|经审[查核理]|已|均|"
    r"还|"
    rf"我[县市区镇乡旗局]|全[县市区镇乡旗](?!共?有|[实现拥建]有)(?=(?:共|累计|已)*(?:{VERB}))|"
    r"共计|合计|总计|共(?![同享产建])|分别|一年来|期间|年初|年末|年底|一共|总共|"
    r"大力|全面(?!依法|从严|深化)|推动(?=召开|各)|积极(?!性)|扎实|切实|持续|(?:深入|走进)(?!到)(?:[^,，。“、]{2,10}、)+[^,，。“、]{2,10}?(?=开展|举办|宣讲)|深入(?!到)|广泛|认真|严格依法|如?根据《[^》]*》|实现了?(?=.{2,9}(?:率|比例))|"
    r"确保(?=.{2,9}率)|保持(?=.{2,9}率))*"
)
BEGIN_LETTERS = frozenset(
    "加含按此至0123456789、,，;； \u3000\n\t一二三四五六七八九十和及与其同并另目截今本全年上以先已经均还我共合总分期大"
    "积扎切持深广认严如根实确保推走"
)
ENDS = re.compile(
    r"(?:[、和与]|保持(?:在)?|先后|到达|(?<![涉以普惠])及|(?:分别)?(?:(?<!行)(?<!不作)为|是|达到了?|高达|多达|提升至|增至|降至|提高到|提高至|"
    r"控制在|提升到|下降到|下降至|达|共有|有|共计|共|总计|合计|累计|约|近|逾|超过|超|突破|各|仅|了|出|"
    r"至|(?<!存)在|占|均|数量|:|：|\s|等|大约|将近|接近|[由从]))+$"
)
END_LETTERS = frozenset("由从后持、和与及为是到了达至有共计约近逾过超破各仅出在占均量数:： \u3000等接")
# Every letter ENDS is made of: what it finds lies within the last run of these.
END_RUN = "".join(END_LETTERS) + "分别高多提升增降低下总合累突破仅大将先后控制 \r\f\v\xa0\u2003"
MIDDLE = re.compile(
    r"[共均已合总](?<![人年月日户]均)(?<=[\u4e00-\u9fff”’）)].)(?<![公总一中平].)(?:(?<=共)计?(?![享同产建商治青赢识性])|"
    r"(?<=均)|(?<=已)(?!经)|(?<=[合总])计)(?=[\u4e00-\u9fff])"
)
LISTED = re.compile(r"^(?P<first>[^、]*)、.*等$")
TITLES = re.compile(r"(?:《[^》]*》[、和及与]?)+等$")
AIMED = re.compile(r"为(?:核心|主体|重点|切入点|抓手|载体|依托|主线|目标).*$")
CLEANED_UP_LETTERS = frozenset("的决宣继保废失修拟其建")
OUTCOMES = "继续有效|保留|废止|失效|修订|修改|其他现行|继续执行"  # what becomes of papers that are gone through
CLEANED_UP = re.compile(rf"(?:(?:的|决定|宣布|建议|拟|及|和|并|或|、)*(?:{OUTCOMES}))+(?:的)?$")
IDLE = re.compile(
    "擦亮|做优|做强|叫响|推行|推广|提升|确保|推动|保障|有效|进一步|不断|加强|强化|深化|落实|坚持|贯彻|完善|"
    "压实|筑牢|严把|严守|严格|织密|拧紧|扛牢|守住|分析"
)
AGENT = re.compile(
    rf"{finder(WORDS['agents'])}(?=(?:共计|累计|共|均|已|先后|全年|依法|积极)*(?:{VERB}|公开接访|深入|自觉|包案|参会|接访|牵头|对|为|向))"
)
NO_AGENT = re.compile("法治政府$|《[^》]*$|落实|完善|推动|加强|确保|引导|邀请|组织(?=全)|坚持")
JOINTLY = re.compile("、.*[两二三四五六多]部门$|、.*等[^，,]{0,4}(?:部门|单位|机关)$|联合|会同|协同|牵头")
NO_LEAD = re.compile("[将把对向从由在给于以经按为与]|通过|围绕|针对|聚焦|严格|不断|着力")
MADE_OF = re.compile("由[^,，;；]{2,60}?组成的")
EXAMPLES = re.compile("(?:《[^》]*》[、和及与]?)+等(?=.)")
ENUMERATED = re.compile(
    r".*、[^、]{1,12}等(?:部门|单位|机关|方面|形式|方式|途径|载体|渠道|平台|力量)(?:共同|联合|协同)?(?=[^、])"
)
BY_MEANS = re.compile(
    r"(?:通过|采取|采用|以|依托)(?:[^,，、]{2,24}?|[^,，]{2,40}?等)(?:方式|形式|办法|做法|途径|手段|模式|平台|渠道|系统)(?:共|累计)?"
)
SETTINGS = frozenset("由通采以依在利围结针聚借根按对紧")
BY_WHOM = re.compile(f"由[^，,]{{2,16}}?(?={VERB}|代办)")
IN_SETTING = re.compile(
    "(?:在|利用|围绕|紧盯|结合|针对|聚焦|依托|借助|根据|按照|对照|依据)[^,，]{2,64}?"
    "(?:第[一二三四五六七八九十百]+条(?:[^，,]{0,6}规定)?|场所|领域|环节|期间|节点|契机|时机|机会|方面|基础上|要求|》|部署|平台|场景|宣传日|宣传周|宣传月|纪念日|主题|问题)(?![、等”])"
)
FOR_WHOM = re.compile("[为向](?:群众|企业|居民|村民|市民|农民工|职工|群众和企业|企业和群众|企业群众|办事群众)")
# 推出新生儿出生、企业迁移登记等 | 集成服务: what the examples are examples of is named enough.
BY_WAY_OF_EXAMPLE = re.compile(
    "(?<=^推出|^引进|^发现|^查出|^收集)[^“《，,]{2,14}、[^“《，,]{2,24}等(?:各类|突出|方面)?(?=..)"
)
# 中心组围绕民法典、行政处罚法等 | 开展学法
ON_SUBJECTS = re.compile(
    "(?:围绕|聚焦|针对|结合)[^，,]{2,20}、[^，,]{2,30}?等(?:专题|主题|内容|方面|领域|工作|法律法规)?"
    f"(?:在[^，,]{2, 10}?)?(?={VERB})"
)
BROKEN = re.compile(r"[\d,，:：]")
RATE_NAME = re.compile(r"(?:[\u4e00-\u9fff]{0,6}率[、和]?)+$")
CHANGE = re.compile(
    r"(?:同比|环比|较(?:去|上)年(?:同期)?|比(?:去|上)年(?:同期)?|较20\d\d年|比20\d\d年)?(?:分别|"
    r"均)?(?:上升|下降|增长|降低|提高|减少|增加|提升|回落|下跌|上涨|压减|压缩|缩短)了?$"
)
LEVEL = re.compile(r"全国|(?:国家|省|市|县|区|镇|乡|村)级")
CASES = frozenset(("件", "起", "宗", "例", "卷", "名", "人", "个", "家", "户", "条", "项"))
PREPOSITIONS = ("就", "将", "把", "对", "向", "从", "由", "在", "给", "按照", "于", "围绕", "针对", "聚焦", "以")
BY_NOUN = frozenset(("个", "家", "所", "项", "处", "座", "种", "间", "户", "点"))
PEOPLE = frozenset(("人", "名", "人次", "位"))
TIMES = frozenset(("次", "轮", "遍", "回", "度", "趟"))
VAGUE_LETTERS = frozenset("累现督共查发提整解出反收征处下通排移指梳采印制已立完销")
VAGUE = re.compile(
    r"(?:累计|现场|督促|共)?(?:查摆|发现|提出|整改|解决|出具|反馈|收集|征集|处置|下发|发出|通报|"
    r"查找|排查|移送|指出|梳理|采纳|印发|制发)(?:了|并整改)?"
    r"[^,，]{0,6}(?P<noun>问题|意见建议|意见|建议|线索|隐患|通报|瑕疵|不足)$|(?:已|立行立|完成|督促)?(?:整改|解决|采纳|销号)(?:到位|完毕|完成)?$"
)
GENERAL_ENDS = frozenset("议导报训班会研谈函")
GENERAL = re.compile(
    r"(?:组织|召开|开展|印发|举办|下发|制发)*(?:专题|专项|工作|推进|动员|现场|相关|各类)*(?:会议|"
    r"督导|通报、简报|通报|简报|培训班?|座谈会|推进会|调研|约谈|提示函|督办函|转办函)$"
)
ACTIVE = re.compile(
    "督察|巡察|检查|评查|抽查|监督|测评|评议|清理|审查工作|审核|培训|整治|走访|审计|巡查|排查|督导|考评|体检|攻坚|普查|调研"
)
ACTIVITY = re.compile(
    r"(?<![开进组完抓做])(?<!(?<!抓)实)((?:(?!开展|进行|组织|做好|实施|完成|推进|抓好|抓实|对|将|、|和)[^,，。;；《]){1,20}?(?:专项督察|"
    r"督察|巡察|专项检查|检查|评查|抽查|专项监督|执法监督|监督|测评|评议|清理|审查工作|审核|培训|"
    r"整治|走访|审计|巡查|排查|督导|考评|体检|攻坚|普查|调研))(?:活动|工作|行动|考评)?$"
)
# 开展毁林开垦、非法采砂专项整治: the whole list is the name of it.
LISTED_ACTIVITY = re.compile("(?:开展|组织|实施|进行)([^、，,]{3,8}(?:、[^、，,]{3,8}){1,3}专项[^、，,]{2})$")
PUSHED = re.compile("^了|^(?:抓[深好实紧]|推进|深入|深化|强化|加强|推动|狠抓)(?=.{4})")
PRONE_TO_BE_FIRST = ("采纳率", "整改率", "答复率")


@dataclass(slots=True)
class Said:
    """What has been said so far in the sentence; later figures leave it out."""

    agent: str = ""
    verb: str = ""
    main: str = ""
    object: str = ""
    core: str = ""
    unit: str = ""
    before: str = ""
    doing: str = ""
    theme: str = ""
    event: str = ""
    person: str = ""
    parts: bool = False
    more: bool = False
    so_far: str = ""
    earlier: str = ""
    told: list = field(default_factory=list)
    members: list = field(default_factory=list)
    queue: list = field(default_factory=list)


def led(words):
    """The words without who or what helped in doing it: 联合公安、消防等部门共同开展抽查 → 开展抽查."""
    if "组成的" in words or "》等" in words:
        words = EXAMPLES.sub("", MADE_OF.sub("", words))
    if "等" in words and "、" in words:
        found = ENUMERATED.match(words)
        if found and ACTION.match(words, found.end()):
            words = words[found.end() :]
    if words[:1] in SETTINGS:
        found = BY_WHOM.match(words) or BY_MEANS.match(words) or IN_SETTING.match(words)
        if found and (ACTION.match(words, found.end()) or words.startswith("专题", found.end())):
            words = words[found.end() :]
        elif found and (for_whom := FOR_WHOM.match(words, found.end())) and ACTION.match(words, for_whom.end()):
            words = words[for_whom.end() :]
    return words


def clean(words):
    """The words without what only leads up to them or away: 全年共受理行政复议案件共计 → 受理行政复议案件."""
    if words[:1] in BEGIN_LETTERS:
        begin = BEGINS.match(words)
        words = words[begin.end() :] if begin else words
    if words[-1:] in END_LETTERS:
        ends = ENDS.search(words, len(words.rstrip(END_RUN)))
        if ends:
            words = words[: ends.start()]
    return MIDDLE.sub("", words) if "共" in words or "均" in words or "已" in words or "计" in words else words


def core_of(words):
    """The words without examples, without what leads up to them, and without who helped."""
    cleaned = clean(_shortened(words) if words[-1:] == "等" else words)
    told = led(cleaned)
    if "等" in told and "、" in told:
        told = ON_SUBJECTS.sub("", BY_WAY_OF_EXAMPLE.sub("", told))
    return (
        clean(told) if told is not cleaned or cleaned[:1] in BEGIN_LETTERS or cleaned[-1:] in END_LETTERS else cleaned
    )


def _shortened(words):
    """Examples told before 等 are left out: 涉及社保、医保、交通等 → 涉及."""
    if not words.endswith("等"):
        return words
    words = TITLES.sub("等", words)
    listed = LISTED.match(words)
    if not listed:
        return words
    begins = ACTION.match(listed["first"])
    if begins:
        return begins.group()
    verbs = list(ACTION.finditer(listed["first"]))
    return listed["first"][: verbs[-1].end()] if verbs else ""


def agent_of(words):
    """Who did it, if the sentence begins with that: 县政府法律顾问共审查… → 县政府法律顾问."""
    found = AGENT.search(words, 0, 40)
    if not found or found.end() > 26 or BROKEN.search(words, 0, found.end()):
        return ""
    agent = words[: found.end()]
    return (
        "" if JOINTLY.search(agent) or NO_AGENT.search(agent) or ACTION.match(agent) or NO_LEAD.match(agent) else agent
    )


def verb_of(words):
    """The verbs a name begins with; fewer of them where else only one letter would be left: 制发 | 转办函."""
    found = None if words.startswith("调解组织") else ACTION.match(words)
    if found and len(words) - found.end() == 1:
        return ONE_ACTION.match(words, 0, found.end() - 1) or (None if words[-1] in PAPERS else found)
    return found


def object_of(words, found=False):
    """受理行政复议案件 → 行政复议案件. `found` is the verb or None, where it has been looked for already."""
    if words[:1] == "全" and ACTION.match(words, 2):  # 全县收到行政复议申请
        words, found = words[2:], False
    found = ACTION.match(words) if found is False else found
    if not found or len(words) - found.end() < 2:
        return words
    if words[found.end()] in "及和、或":
        return words
    about = words.find("涉及", 0, found.end())
    return words[about if about >= 0 else found.end() :]


def activity(words):
    """What was being done in a clause without a figure of its own: …以联动督察形式开展法治建设督察 → 法治建设督察."""
    if not ACTIVE.search(words, max(0, len(words) - 8)):  # the costly search only where it can succeed
        return ""
    found = ACTIVITY.search(clean(words))
    if not found:
        return ""
    listed = LISTED_ACTIVITY.search(found.string, 0, found.end(1)) if "、" in found.string else None
    return PUSHED.sub("", listed[1] if listed else found[1])
