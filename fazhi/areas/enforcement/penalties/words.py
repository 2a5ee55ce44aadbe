"""Codes of penalty cases that the record, its details, the gates and the figures share (行政处罚法第9条、第30条至第33条、第46条、第57条)."""

from __future__ import annotations

from django.db import models


class SourceOfCase(models.TextChoices):
    CHECK = "check", "监督检查发现"
    COMPLAINT = "complaint", "投诉、举报、申诉"
    TRANSFER = "transfer", "其他机关移送"
    SUPERIOR = "superior", "上级机关交办"
    OWN = "own", "依据职权发现"
    OTHER = "other", "其他"


class Party(models.TextChoices):
    PERSON = "person", "公民"
    ENTERPRISE = "enterprise", "法人"
    OTHER = "other", "其他组织"


class Capacity(models.TextChoices):
    """What the law attaches to the person of the offender (第30条、第31条); no date of birth is kept."""

    FULL = "full", "完全责任"
    MINOR_14_18 = "minor_14_18", "已满十四周岁不满十八周岁"
    UNDER_14 = "under_14", "不满十四周岁"
    NO_CONTROL = "no_control", "不能辨认或者不能控制自己行为"
    PARTLY = "partly", "尚未完全丧失辨认或者控制能力"


class Kind(models.TextChoices):
    """Kinds of penalty (第9条), from the lightest to the heaviest; the order counts a case once, in its heaviest kind."""

    WARNING = "warning", "警告"
    CRITICISM = "criticism", "通报批评"
    FINE = "fine", "罚款"
    CONFISCATION = "confiscation", "没收违法所得、没收非法财物"
    SUSPEND_LICENCE = "suspend_licence", "暂扣许可证件"
    LOWER_GRADE = "lower_grade", "降低资质等级"
    RESTRICT = "restrict", "限制开展生产经营活动"
    STOP = "stop", "责令停产停业"
    CLOSE = "close", "责令关闭、限制从业"
    REVOKE = "revoke", "吊销许可证件"
    DETENTION = "detention", "行政拘留"
    OTHER = "other", "法律、行政法规规定的其他行政处罚"


class Outcome(models.TextChoices):
    PENALISED = "penalised", "给予行政处罚"
    NO_PENALTY_MINOR = "no_penalty_minor", "轻微不罚（第33条第1款）"
    NO_PENALTY_FIRST = "no_penalty_first", "首违不罚（第33条第1款）"
    NO_PENALTY_NO_FAULT = "no_penalty_no_fault", "没有主观过错不罚（第33条第2款）"
    NO_PENALTY_UNDER_14 = "no_penalty_under_14", "不满十四周岁不罚（第30条）"
    NO_PENALTY_MENTAL = "no_penalty_mental", "不能辨认或者控制自己行为不罚（第31条）"
    NOT_ESTABLISHED = "not_established", "违法事实不能成立"
    TIME_BARRED = "time_barred", "超过追责期限（第36条）"
    TRANSFERRED_CRIMINAL = "transferred_criminal", "涉嫌犯罪移送司法机关"
    TRANSFERRED_OTHER_AGENCY = "transferred_other_agency", "移送其他机关"
    TERMINATED = "terminated", "终止调查"


#: Decisions not to penalise an offence that is there: the party has to be taught (第33条第3款).
NO_PENALTY = (
    Outcome.NO_PENALTY_MINOR, Outcome.NO_PENALTY_FIRST, Outcome.NO_PENALTY_NO_FAULT, Outcome.NO_PENALTY_UNDER_14,
    Outcome.NO_PENALTY_MENTAL,
)  # fmt: skip
#: What a decision of the ordinary procedure can say (第57条第1款第1项至第3项); transfer and termination have steps of their own.
DECIDED = (Outcome.PENALISED, *NO_PENALTY, Outcome.NOT_ESTABLISHED, Outcome.TIME_BARRED)


class Mildness(models.TextChoices):
    """Why an offence goes unpunished: conditions of 第33条, each to be proved."""

    MINOR = "minor", "违法行为轻微"
    CORRECTED = "corrected", "及时改正"
    NO_HARM = "no_harm", "没有造成危害后果"
    FIRST = "first", "初次违法"
    SLIGHT_HARM = "slight_harm", "危害后果轻微"
    NO_FAULT = "no_fault", "当事人有证据足以证明没有主观过错"


class Mitigation(models.TextChoices):
    """Grounds on which a penalty shall be lighter or below the range (第30条、第31条、第32条)."""

    JUVENILE = "juvenile", "已满十四周岁不满十八周岁（第30条）"
    IMPAIRED = "impaired", "尚未完全丧失辨认或者控制能力（第31条，可以）"
    REDUCED_HARM = "reduced_harm", "主动消除或者减轻危害后果（第32条第1项）"
    COERCED = "coerced", "受他人胁迫或者诱骗（第32条第2项）"
    VOLUNTARY = "voluntary", "主动供述尚未掌握的违法行为（第32条第3项）"
    MERIT = "merit", "配合查处有立功表现（第32条第4项）"
    OTHER_LAW = "other_law", "法律、法规、规章规定的其他情形（第32条第5项）"


class Degree(models.TextChoices):
    """Where in the range the penalty stands (国办发〔2022〕27号)."""

    BELOW = "below", "减轻处罚"
    LIGHT = "light", "从轻处罚"
    ORDINARY = "ordinary", "一般处罚"
    HEAVY = "heavy", "从重处罚"


class Deviation(models.TextChoices):
    """Who allowed what leaves the standard (国办发〔2022〕27号)."""

    HEAD = "head", "本机关主要负责人批准"
    COLLECTIVE = "collective", "本机关集体讨论"
    SUPERIOR = "superior", "上级基准：报请制定机关批准"


class Major(models.TextChoices):
    """Why a decision must be reviewed for legality before it is made (第58条第1款)."""

    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益"
    AFTER_HEARING = "after_hearing", "直接关系当事人或者第三人重大权益，经过听证程序"
    COMPLEX = "complex", "案件情况疑难复杂、涉及多个法律关系"
    OTHER_LAW = "other_law", "法律、法规规定应当进行法制审核的其他情形"


class EvidenceKind(models.TextChoices):
    """第46条第1款."""

    DOCUMENT = "document", "书证"
    OBJECT = "object", "物证"
    VIDEO = "video", "视听资料"
    ELECTRONIC = "electronic", "电子数据"
    WITNESS = "witness", "证人证言"
    PARTY = "party", "当事人的陈述"
    EXPERT = "expert", "鉴定意见"
    RECORD = "record", "勘验笔录、现场笔录"


class ReviewKind(models.TextChoices):
    CASE = "case", "案件审核"
    LEGAL = "legal", "法制审核"


class ReviewResult(models.TextChoices):
    AGREE = "agree", "同意"
    PROBLEM = "problem", "存在问题（纠正、补充调查、变更意见）"


class Delivery(models.TextChoices):
    SPOT = "spot", "当场交付（直接送达）"
    LEFT = "left", "留置送达"
    POST = "post", "邮寄送达"
    ELECTRONIC = "electronic", "电子送达"
    ENTRUSTED = "entrusted", "委托送达"
    ANNOUNCED = "announced", "公告送达"


class Paper(models.TextChoices):
    """What is served."""

    NOTICE = "notice", "行政处罚告知书"
    HEARING = "hearing", "听证通知书"
    DECISION = "decision", "决定书"


class Ask(models.TextChoices):
    """What the party does with the notice (第44条、第45条、第64条)."""

    DEFENDED = "defended", "提出陈述、申辩"
    WAIVED = "waived", "明确放弃陈述、申辩和听证"


class Adoption(models.TextChoices):
    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT = "not", "不采纳"


class CashGround(models.TextChoices):
    """On which ground an officer may take cash (第68条、第69条)."""

    SMALL = "small", "一百元以下罚款（第68条第1项）"
    HARD_LATER = "hard_later", "不当场收缴事后难以执行（第68条第2项）"
    REMOTE = "remote", "边远、水上、交通不便地区，经当事人提出（第69条）"


class Revised(models.TextChoices):
    """What became of the decision in reconsideration, in court or by the agency itself."""

    UPHELD = "upheld", "维持、驳回"
    REVOKED = "revoked", "撤销"
    CHANGED = "changed", "变更"
    UNLAWFUL = "unlawful", "确认违法"
    INVALID = "invalid", "确认无效"


class Remedy(models.TextChoices):
    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"
    OWN = "own", "本机关自行纠正"
    SUPERVISION = "supervision", "上级机关、执法监督"


class Medium(models.TextChoices):
    TEXT = "text", "文字记录"
    AUDIO = "audio", "录音"
    VIDEO = "video", "录像（音像记录）"


class TransferAnswer(models.TextChoices):
    FILED = "filed", "已立案"
    NOT_FILED = "not_filed", "不予立案"
