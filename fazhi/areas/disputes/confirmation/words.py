"""Codes of departments' mediation on line and of the confirmation of its agreements by a court."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """How a request came in."""

    OWN = "own", "部门受理时发现、当事人当面申请"
    PORTAL = "portal", "公众端申请"
    COURT_BEFORE = "court_before", "法院委派（立案前）"
    COURT_AFTER = "court_after", "法院委托（立案后）"
    PETITION = "petition", "信访移交"
    MEDIATION = "mediation", "人民调解组织移交"
    HOTLINE = "hotline", "12345热线移交"
    OTHER = "other", "其他"


BY_COURT = (Channel.COURT_BEFORE, Channel.COURT_AFTER)
#: Channels whose matter has a number elsewhere: it is kept, so that one dispute is not counted twice.
HANDED_ON = (*BY_COURT, Channel.PETITION, Channel.MEDIATION)


class DisputeType(models.TextChoices):
    CONSUMER = "consumer", "消费"
    LABOUR = "labour", "劳动报酬"
    PROPERTY = "property", "物业"
    HOUSING = "housing", "房屋买卖、装修质量"
    MEDICAL = "medical", "医疗"
    TRAFFIC = "traffic", "道路交通"
    LAND = "land", "土地、山林、水利"
    ENVIRONMENT = "environment", "环境污染损害"
    TOURISM = "tourism", "旅游"
    FAMILY = "family", "婚姻家庭"
    CONTRACT = "contract", "其他合同"
    OTHER = "other", "其他"


class Wish(models.TextChoices):
    """Where the person who asks would like to talk."""

    ONLINE = "online", "网上（视频）"
    COURTROOM = "courtroom", "就近的共享法庭"
    DEPARTMENT = "department", "到部门当面"


class Way(models.TextChoices):
    ONLINE = "online", "线上"
    COURTROOM = "courtroom", "共享法庭"
    ON_THE_SPOT = "on_the_spot", "当面"


class Refusal(models.TextChoices):
    PARTY = "party_refuses", "一方当事人明确拒绝调解"
    NOT_DEPARTMENT = "not_department", "不属于行政机关职责范围内的民事纠纷"
    DECIDED = "decided", "已由人民法院、仲裁机构受理或者裁决"
    FORBIDDEN = "forbidden", "法律、法规规定不得调解"
    OTHER = "other", "其他"


class Failure(models.TextChoices):
    PARTY = "party_refuses", "一方当事人不愿继续调解"
    NO_AGREEMENT = "no_agreement", "分歧较大，未能达成协议"
    UNSIGNED = "unsigned", "当事人未在协议上签名"
    EXPIRED = "expired", "期满未达成协议"
    ABSENT = "absent", "当事人无法联系或者不参加"


class OtherWay(models.TextChoices):
    """What the parties are told when mediation fails."""

    COURT = "court", "向人民法院起诉"
    ARBITRATION = "arbitration", "依仲裁协议申请仲裁"
    LABOUR_ARBITRATION = "labour_arbitration", "申请劳动人事争议仲裁"
    DECISION = "decision", "申请行政机关依法裁决、处理"
    LEGAL_AID = "legal_aid", "申请法律援助"


class Result(models.TextChoices):
    AGREED = "agreed", "达成协议并签署"
    FAILED = "failed", "调解不成"
    WITHDRAWN = "withdrawn", "申请人撤回"
    REFUSED = "refused", "不予受理"


class Relation(models.TextChoices):
    """What relation the agreement settles; some are not open to confirmation (2011 rules, art. 4)."""

    MONEY = "money", "合同、侵权等财产关系"
    LABOUR = "labour", "劳动报酬等给付"
    NEIGHBOUR = "neighbour", "相邻关系"
    IDENTITY = "identity", "确认身份关系"
    ADOPTION = "adoption", "确认收养关系"
    MARRIAGE = "marriage", "确认婚姻关系"
    NOT_CIVIL = "not_civil", "不属于人民法院受理民事案件的范围"


NOT_CONFIRMABLE = (Relation.IDENTITY, Relation.ADOPTION, Relation.MARRIAGE, Relation.NOT_CIVIL)


class Side(models.TextChoices):
    APPLICANT = "applicant", "申请人一方"
    RESPONDENT = "respondent", "被申请人一方"


class Signing(models.TextChoices):
    CODE = "code", "凭码网上签名"
    PAPER = "paper", "当面签名（盖章、按指印）"


class CourtRule(models.TextChoices):
    """Two rules stand for how long the court may take; the court says which one it applies."""

    SPECIAL = "special", "民事诉讼法第187条（特别程序，立案之日起30日）"
    RULES_2011 = "rules_2011", "2011年司法确认规定（15日，可延长10日）"


class Ruling(models.TextChoices):
    CONFIRMED = "confirmed", "裁定有效"
    REFUSED = "refused", "裁定驳回"
    NOT_ACCEPTED = "not_accepted", "不予受理"
    WITHDRAWN = "withdrawn", "当事人撤回"


class Continues(models.TextChoices):
    """What the dispute named as the origin has been counted as on this platform."""

    NO = "", "否"
    REGISTERED = "registered", "原件已登记"
    ACCEPTED = "accepted", "原件已受理"


class RoomKind(models.TextChoices):
    TOWN = "town", "乡镇（街道）"
    VILLAGE = "village", "村（社区）"
    TRADE = "trade", "行业、商会"
    DEPARTMENT = "department", "部门窗口"
