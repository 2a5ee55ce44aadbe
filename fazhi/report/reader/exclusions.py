"""Which numbers are no figures: names, ordinals, limits, aims, things spoken of in general."""

import re

from .units import SPANS_OF_TIME
from .words import any_of, finder

# 每月1次 is an arrangement, 前5名 a rank, 第 an ordinal, 近年 no number.
EACH = re.compile(
    r"(?<!平均)每(?:个?(?:年度?|半年|季度?|月|周|日|天|次|名|个|位|人|村|镇|社区|所|家|户|件|项|一|逢|"
    r"人均)|[^,，;；、]{0,4}(?:不少于|至少))(?:(?!平均|人均|年均|月均|日均)[^,，;；]){0,16}$"
)
BOUND = re.compile(
    r"(?:不少于|不低于|不超过|不得超过|不得低于|不得少于|不高于|不多于|至少|最多|至多|低于|少于|"
    r"高于|达不到|不足|不到|满分|总分|提前|到期|逾期|期限为?)(?:为|是)?$"
)
BOUND_ENDS = frozenset("于过少多得到足分前期限为是")
AIM = re.compile(
    finder(
        [
            "力争",
            "考核指标",
            "拟于",
            "拟在",
            "拟新",
            "拟开展",
            "拟建",
            "预计",
            "计划于",
            "计划在",
            "计划到",
            "计划新增",
            "计划新建",
            "计划开展",
            "计划用",
            "目标为",
            "目标是",
            "有望",
            "将达到",
            "将新增",
            "将建成",
            "将完成",
            "将开展",
            "争取在",
            "争取到",
            "争取实现",
            "须达到",
            "应达到",
            "要达到",
            "不得",
            "应当",
            "要求各",
            "原则上",
        ]
    )
)
LIMIT = re.compile(r"\s?(?:及?以[上下内外]|之内|内|以前|之前|前|之后|后)(?![,，。;；、)）\s]|$)")
LIMIT_OF_TIME = re.compile(
    r"\s?(?:及?以[上下内外]|之内|内|前|之前|后|之后|以后|不间断|全天|制|热线|值班|值守|在线|服务|“|响应|公示|异议)"
)
TIME_SPENT = re.compile(
    r"(?:压缩|缩短|减少|提速|节约|节省|平均|人均|累计|共|培训|学习|开设|安排|优良|天数|同比|比上年|时长|授课|志愿服务|完成|参加|"
    r"年度|减至|降至|压减)[^,，;；。]{0,14}$"
)
TIME_CUT = re.compile("(?:压缩|缩短|缩减|压减|减少|精简|降)[至为到]")
CUT_TO = re.compile("^(?:压缩|缩短|缩减|压减)[至为到]$")
QUOTED = re.compile("“[^”]*”")
OLD_VALUE = re.compile("[由从][^，,]{0,10}$|(?:增|降|升|减)[加少到至为]+$")
OUGHT = re.compile("的?[^,，。;；]{0,8}?(?:应当|必须|方可|一律|不得)")
OUGHT_LETTERS = re.compile("[应必方得律]")
AT_LEAST = re.compile("(?:至少|至多)[^,，;；]{0,6}$")
WEIGHS = ("占", "扣", "加", "减", "计")
TITLE_ENDS = ("环境", "经济", "企业", "发展", "民生", "就业", "改革")  # 优化营商环境30条: the name of a paper
TARGET = re.compile("的?(?:年度)?(?:目标|任务目标|指标任务|任务指标|控制指标)")
TASKS = frozenset(("项", "个", "条", "类", "大类"))
DONE = re.compile("已|了|截至|截止|目前")

AFTER_NAME = re.compile(r"(?:中|届|[号级版强型式化])")
# After 两, 三 …: what is only spoken of, never counted.
ABSTRACT = re.compile(
    any_of(
        [
            "方面",
            "层面",
            "维度",
            "环节",
            "阶段",
            "步骤",
            "层级",
            "维护",
            "确立",
            "意识",
            "自信",
            "全面",
            "代表",
            "亲自",
            "基本",
            "大局",
            "大事",
            "关键",
            "结合",
            "转变",
            "到位",
            "人民",
            "文明",
            "角度",
            "抓手",
            "统一",
            "必须",
            "坚持",
            "注重",
            "突出",
            "强化",
            "确保",
            "百分百",
            "百分之百",
            "优先",
            "效果",
            "效应",
            "满意",
            "责任",
            "规定",
            "条例",
            "办法",
            "能力",
            "优势",
            "关系",
            "问题导向",
            "目标",
            "清单",
            "意见",
            "一批",
            "务必",
            "不变",
            "延伸",
            "覆盖",
            "阵地",
            "主体责任",
            "重点",
            "方向",
            "要素",
            "原则",
            "一律",
            "季度",
            "月",
            "字",
            "人员",
            "工作日",
            "难题",
            "一起",
            "提升",
            "走在前",
            "禁令",
            "措施",
            "举措",
            "规划",
            "方案",
            "纲要",
            "班子",
            "主线",
            "底线",
            "红线",
            "战线",
            "路径",
        ]
    )
)
NAMED_THING = re.compile(
    r"[^,，;；。、]{0,6}?(?:制度|机制|体系|工程|行动|任务|模式|目录|清单|机制|工作法|要求|标准|"
    r"服务|改革|办法|规定|指标|举措|措施)"
)
MAKES = re.compile("探索|构建|建立|健全了|制定|出台|印发|推出|新增|设立|形成|编制|完善了|创新|派生|构建|打造了")
MADE_ONE = re.compile(
    r"(?:配备|建立|设立|成立|组建|新建|打造|建成|开设|配置|聘请|选派|培养|创建|形成|出台|制定|"
    r"新增|举办|召开|开展|选聘|建设|印发|查处|制作|拍摄|获评|荣获)了$"
)
ONCE = frozenset(("次", "场", "期", "件", "起", "份", "个", "名", "场次", "项", "例", "家", "部", "篇"))
ONCE_DONE = re.compile(
    r"(?:办理|受理|开展|召开|举办|组织|审查|审核|制定|修订|废止|发生|败诉|查处|调解|纠错|撤销|"
    r"收到|印发|出台|提起|应诉|拍摄|进行|化解|立案|讲座|会议|培训|案件|演练)[^,，;；、]{0,18}$"
)
GROWS = re.compile(
    r"(?:下降|上升|增长|提高|减少|增加|压减|缩减|降低|提升|近|约|超|达|占|缩短|压缩|压减|提速|精简|节约|回落|上涨|突破|逾)[了到至过]?$"
)
SMALL = frozenset("两二三四五六七八九十")
OF_ALL = re.compile("(?:以上|左右)?的?[\u4e00-\u9fff]{2}")
SET_PHRASE = re.compile(r"(?:查|跑|办|只跑|最多跑|缺|少|合|归|一起、查处)$")
BEFORE_NUMERAL = frozenset('末第初首前每这那该同任某另其本上下再逐数唯统单专万有独此头另十年月等分“‘"+')
ORDINAL_MEETING = re.compile(r"届[^,，。;；]{0,12}$")
ROUND = frozenset("十百千万亿")


def no_figure(found, left, right):
    """Whether the number `found` counts nothing that was done. `left` and `right` are its own clause."""
    last, unit = left[-1:], found.unit
    if last and last in "第前-—–~/〔[№":
        return True
    if (
        ("每" in left and EACH.search(QUOTED.sub("", left)) and not OLD_VALUE.search(left))
        or (last in BOUND_ENDS and BOUND.search(left))
        or (right and unit != "成" and LIMIT.match(right) and not CUT_TO.search(left))
    ):
        return True
    if AIM.search(left) and not DONE.search(left):
        return True
    if (
        (unit not in TASKS and TARGET.match(right))
        or (right and OUGHT_LETTERS.search(right) and OUGHT.match(right))
        or ("至" in left and AT_LEAST.search(left))
    ):
        return True
    if (unit == "分" and left.endswith(WEIGHS)) or (unit == "条" and not right and left.endswith(TITLE_ENDS)):
        return True
    if unit == "%" and left.endswith("个"):
        return True
    if unit in SPANS_OF_TIME:
        return (
            bool(LIMIT_OF_TIME.match(right) and not CUT_TO.search(left))
            or not (TIME_SPENT.search(left) or (TIME_CUT.match(right) and OLD_VALUE.search(left)))
            or left.endswith(("法定", "承诺", "规定"))
        )
    if unit == "次" and right.startswith(("会议", "全会", "全体会议")) and ORDINAL_MEETING.search(left):
        return True
    if found.form == "kind":
        return not (last in ("”", "等") and MAKES.search(left))
    if found.form == "numeral":
        return _idle_numeral(found, unit, left, right)
    return last.isascii() and last.isalpha()


def _idle_numeral(found, unit, left, right):
    number = found.written
    last = left[-1:]
    if number in ROUND and not found.more:
        return last not in tuple("近约逾上超达过")
    if last and last in BEFORE_NUMERAL:
        return True
    if unit in ("成", "倍"):
        return not GROWS.search(left) and not (not left and unit == "成" and OF_ALL.match(right))
    if ABSTRACT.match(right):
        return True
    if number == "一":
        if MADE_ONE.search(left):
            return False
        ends = not right or right[0] in ",，;；。、)）"
        return not (ends and unit in ONCE and ONCE_DONE.search(left) and not SET_PHRASE.search(left))
    if number == "二" and unit in ONCE and not right and ONCE_DONE.search(left):
        return False
    if number in ("两", "三") and unit in ("类", "项") and "分别" in right:
        return True
    if (number in SMALL or unit in ("条", "项")) and not found.more and NAMED_THING.match(right):
        return unit not in ("个", "项", "类", "张", "套", "种", "条") or not MAKES.search(left)
    return number == "零" or (len(set(number)) == 1 and number not in NUMERAL_ALONE)


NUMERAL_ALONE = frozenset("两三四五六七八九十百千万")
