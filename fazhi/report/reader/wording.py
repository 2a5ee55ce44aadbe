"""How a name is worded in the end: in the terms of the field, as a careful writer would put it in a table."""

import re

from .phrases import ACTION, OUTCOMES

CLEANED_UP = re.compile(
    rf"(?P<what>.+?)清理后?(?P<out>(?:(?:决定|宣布|予以|拟)?(?:{OUTCOMES})|[及和并、])+)(?P<unit>.?数)"
)
OF_WHOM = re.compile("(?:[县市区镇乡旗]政府|街道(?:制发)?|部门)?(?:行政)?(?:规范性|政策)?文件(?=$|专项)")
LONG = 10  # letters: what is longer lists fields, or tells already what came of it
ON_REQUEST = re.compile("(?<!政府信息)依申请公开")
SHORT_DRAW = re.compile("双随机(?!、一公开)(?=抽查)")
WAGES = re.compile("(?:讨回|追回|挽回|追讨)[^，,]{0,8}(?:薪|工资|报酬|欠款|经济损失|损失)")
AID = "法律援助"
SATISFIED = re.compile("(?P<what>建议提案|建议|提案|诉求|工单|信访事项)(?P<rate>满意[率度])")
WHOLE_PLACE = re.compile("(?P<place>全[县市区旗镇乡])[共现]?有(?=[^，,]{4})")
ALL_YEAR = re.compile(".*(?:^|[，,；;。\n])全年共?(?=(?P<told>[^共]{2}[^，,；;]*)$)", re.S)
REVIEW = re.compile("(?<!行政)(?<!刑事)复议(?=申请|案件)")
OF_LEVELS = re.compile("^(?:[省市县区乡镇村]、?){2,4}[两三四]级(?=.{4,}率$)")
HELD = re.compile("(?:组织)?开展(?=.{2,}(?:监督|评查|抽查|学法|测评|执法|督察|检查)[次期轮]数$)")


def worded(subject, words):
    """``words``: the sentence up to the number."""
    if "清理" in subject:
        subject = _cleaned_up(subject)
    if "依申请公开" in subject:
        subject = ON_REQUEST.sub("政府信息依申请公开", subject)
    if "双随机抽" in subject and "双随机、一公开" in words:
        subject = SHORT_DRAW.sub("“双随机、一公开”", subject)
    if "复议" in subject:
        subject = REVIEW.sub("行政复议", subject)
    if subject.startswith("负责人出庭"):
        subject = "行政机关" + subject
    if "级" in subject:
        subject = OF_LEVELS.sub("", subject)
    if "满意" in subject:
        subject = SATISFIED.sub(r"\g<what>办理\g<rate>", subject)
    if AID in words and AID not in subject and WAGES.search(subject):
        subject = AID + subject
    if subject[0] == "全":
        subject = WHOLE_PLACE.sub(r"\g<place>", subject, count=1)
    if subject[:2] == "开展" or subject[:4] == "组织开展":
        subject = HELD.sub("", subject)
    if "全年" in words and "率" not in subject and _of_the_year(subject, words):
        subject = "全年" + subject
    return subject


def _of_the_year(subject, words):
    """Whether a name begins with the deed of which 全年 is said: 全年 | 办理法律援助案件, but not 全年 | 县公证处办理…"""
    told = ALL_YEAR.match(words)
    if told is None or told["told"][:2] != subject[:2] or subject.startswith("通过"):
        return False
    return ACTION.match(subject) is not None


def _cleaned_up(subject):
    """县政府规范性文件清理后废止件数 → 清理后废止的县政府规范性文件件数."""
    told = CLEANED_UP.fullmatch(subject)
    if not told:
        return subject
    what = told["what"]
    norms = OF_WHOM.search(what)
    special = "专项" if what.endswith("专项") else ""
    if not norms or (norms.group()[0] in "行规文" and len(what) <= LONG and not special):
        return subject
    return f"{special}清理后{told['out']}的{norms.group()}{told['unit']}"
