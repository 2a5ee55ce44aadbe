"""The closed lists of reconsideration: channels, kinds of act, grounds, results. Each follows an article."""

from __future__ import annotations

from django.db.models import TextChoices


class Channel(TextChoices):
    COUNTER = "counter", "当面递交"
    POST = "post", "邮寄"
    INTERNET = "internet", "互联网渠道"
    ORAL = "oral", "口头申请"
    VIA_AGENCY = "via_agency", "作出处罚的机关转送"
    LIAISON_POINT = "liaison_point", "基层联络点"
    AGENT_POINT = "agent_point", "代办点"
    TAKEN_UP = "taken_up", "下级机关移送（提级审理）"


class ApplicantKind(TextChoices):
    PERSON = "person", "自然人"
    HOUSEHOLD = "household", "个体工商户、农村承包经营户"
    ENTERPRISE = "enterprise", "企业"
    COLLECTIVE = "collective", "农村集体经济组织"
    OTHER = "other", "其他组织"


class ActKind(TextChoices):
    PENALTY = "penalty", "行政处罚"
    COERCIVE = "coercive", "行政强制"
    PERMIT = "permit", "行政许可"
    CONFIRMATION = "confirmation", "自然资源权属确认"
    EXPROPRIATION = "expropriation", "征收征用及补偿"
    COMPENSATION = "compensation", "行政赔偿"
    WORK_INJURY = "work_injury", "工伤认定"
    INACTION = "inaction", "不履行法定职责"
    PAYMENT = "payment", "给付抚恤金、社会保险待遇等"
    AGREEMENT = "agreement", "行政协议"
    DISCLOSURE = "disclosure", "政府信息公开"
    COMPLAINT = "complaint", "投诉举报处理"
    OTHER = "other", "其他"


class Field(TextChoices):
    POLICE = "police", "公安"
    MARKET = "market", "市场监管"
    LAND = "land", "自然资源"
    HOUSING = "housing", "住房和城乡建设"
    CITY = "city", "城市管理"
    LABOUR = "labour", "人力资源和社会保障"
    ENVIRONMENT = "environment", "生态环境"
    AGRICULTURE = "agriculture", "农业农村"
    TRANSPORT = "transport", "交通运输"
    EDUCATION = "education", "教育"
    HEALTH = "health", "卫生健康"
    EMERGENCY = "emergency", "应急管理"
    CIVIL = "civil", "民政"
    MEDICAL = "medical", "医疗保障"
    FORESTRY = "forestry", "林业草原"
    WATER = "water", "水利"
    TOWN = "town", "乡镇（街道）管理"
    OTHER = "other", "其他"


class First(TextChoices):
    """Reconsideration must come before a suit (行政复议法第23条)."""

    ON_THE_SPOT = "on_the_spot", "对当场作出的行政处罚决定不服"
    RESOURCES = "resources", "侵犯已取得的自然资源所有权或者使用权"
    INACTION = "inaction", "未履行法定职责（未受理、不予答复、不履行）"
    DISCLOSURE = "disclosure", "政府信息不予公开"
    OTHER = "other", "法律、行政法规规定的其他情形"


class Excluded(TextChoices):
    """Days that do not count in the time to apply."""

    OBSTACLE = "obstacle", "不可抗力或者其他正当理由（行政复议法第20条第2款）"
    WRONG_SUIT = "wrong_suit", "未被告知复议前置而先起诉（实施条例第26条）"
    SELF_CORRECTION = "self_correction", "处罚机关自行纠正（实施条例第38条）"


class Simplified(TextChoices):
    """Cases that may be heard in the simplified procedure (行政复议法第53条)."""

    ON_THE_SPOT = "on_the_spot", "被申请行政复议的行政行为是当场作出"
    WARNING = "warning", "被申请行政复议的行政行为是警告或者通报批评"
    SMALL = "small", "案件涉及款额三千元以下"
    DISCLOSURE = "disclosure", "属于政府信息公开案件"
    AGREED = "agreed", "当事人各方同意适用简易程序"


class Mode(TextChoices):
    NORMAL = "normal", "决定受理"
    DEEMED = "deemed", "视为受理"
    TAKEN_UP = "taken_up", "提级审理"


class Power(TextChoices):
    """Who may deal with the document asked to be reviewed (行政复议法第56条、第57条)."""

    OWN = "own", "本机关有权处理"
    NONE = "none", "本机关无权处理，须转送"


class RejectGround(TextChoices):
    NOT_MET = "not_met", "受理后发现不符合受理条件（行政复议法第33条）"
    BASELESS = "baseless", "请求明显缺乏事实和法律依据（实施条例第37条第1款第1项）"
    NO_POWER = "no_power", "所请求事项明显不属于行政机关权限范围（实施条例第37条第1款第2项）"
    JUDGED = "judged", "法律效力已被生效裁判、调解书确认（实施条例第37条第1款第3项）"


class TerminateGround(TextChoices):
    SETTLED = "settled", "达成和解后撤回申请"
    MEDIATED = "mediated", "经调解撤回申请"
    WITHDRAWN = "withdrawn", "申请人自愿撤回申请"
    DEATH = "death", "申请人死亡，没有近亲属或者其近亲属放弃行政复议权利"
    ORG_ENDED = "org_ended", "申请人终止，没有权利义务承受人或者其放弃行政复议权利"
    CRIMINAL = "criminal", "申请人对限制人身自由的行政处罚或者强制措施不服，因同一违法行为涉嫌犯罪被采取刑事强制措施"
    SUSPENDED_60 = "suspended_60", "中止满六十日，中止的原因仍未消除"


class Approval(TextChoices):
    HEAD = "head", "行政复议机关负责人同意"
    COLLECTIVE = "collective", "集体讨论通过"


class SuitResult(TextChoices):
    PENDING = "pending", "未审结"
    MAINTAINED = "maintained", "复议决定被维持（驳回诉讼请求）"
    DISMISSED = "dismissed", "驳回起诉"
    WITHDRAWN = "withdrawn", "原告撤诉"
    OVERTURNED = "overturned", "复议决定或者原行政行为被纠正"


REFUSE_REASONS = [
    ("parties", "没有明确的申请人或者符合规定的被申请人"),
    ("interest", "申请人与被申请行政复议的行政行为没有利害关系"),
    ("request", "没有具体的行政复议请求和理由"),
    ("late", "超过法定申请期限"),
    ("scope", "不属于行政复议法规定的行政复议范围"),
    ("jurisdiction", "不属于本机关的管辖范围"),
    ("repeated", "已受理过同一申请，或者人民法院已受理同一行政诉讼"),
    ("wrong_respondent", "不同意变更被申请人，或者变更后仍不符合规定"),
    ("excluded", "属于实施条例第36条规定的事项"),
]
"""Conditions of acceptance that are not met (行政复议法第30条第1款；实施条例第29条、第36条)."""

COMMITTEE_GROUNDS = [
    ("complex", "案情重大、疑难、复杂"),
    ("technical", "专业性、技术性较强"),
    ("own", "行政复议法第24条第2款规定的行政复议案件"),
    ("needed", "行政复议机构认为有必要"),
]
"""Why the committee is asked (行政复议法第52条第1款)."""

CORRECTING = ("change", "revoke", "revoke_part", "confirm_illegal", "order_perform", "confirm_void")
"""Results that correct the act (直接纠错)."""

RESULTS = [
    ("change", "变更"),
    ("revoke", "撤销"),
    ("revoke_part", "部分撤销"),
    ("confirm_illegal", "确认违法"),
    ("order_perform", "责令履行"),
    ("confirm_void", "确认无效"),
    ("uphold", "维持"),
    ("reject_request", "驳回行政复议请求"),
    ("contract", "行政协议责任"),
    ("compensation", "责令赔偿"),
    ("reject_application", "驳回行政复议申请"),
    ("mediated", "调解"),
    ("terminated", "终止"),
]
"""All ways in which a case ends (行政复议法第33条、第41条、第63条至第73条); one decision may hold several."""

ARTICLES = {
    "change": "第六十三条", "revoke": "第六十四条", "revoke_part": "第六十四条", "confirm_illegal": "第六十五条",
    "order_perform": "第六十六条", "confirm_void": "第六十七条", "uphold": "第六十八条", "reject_request": "第六十九条",
    "contract": "第七十一条", "compensation": "第七十二条",
}  # fmt: skip
"""The article of 行政复议法 on which each result of a decision rests."""

BY_OWN_STEP = ("reject_application", "mediated", "terminated")
"""Results that are reached by a step of their own and are never part of a decision on the merits."""

DECISIONS = [(code, name) for code, name in RESULTS if code not in BY_OWN_STEP]
"""What a decision on the merits may hold; the other endings have steps of their own."""
