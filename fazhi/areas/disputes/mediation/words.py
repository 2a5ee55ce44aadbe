"""Codes of mediation that the record, the committees and the figures share."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """Kinds of mediation. Commercial bodies are licensed apart (商事调解条例); their cases are only counted here."""

    PEOPLE = "people", "人民调解"
    INDUSTRY = "industry", "行业性、专业性人民调解"
    ADMINISTRATIVE = "administrative", "行政调解"
    COMMERCIAL = "commercial", "商事调解"
    COURT = "court", "司法（特邀）调解"


class Body(models.TextChoices):
    """Kinds of mediation organisation (人民调解法第7条、第8条、第34条)."""

    VILLAGE = "village", "村（居）人民调解委员会"
    TOWN = "town", "乡镇（街道）人民调解委员会"
    ENTERPRISE = "enterprise", "企业事业单位人民调解委员会"
    INDUSTRY = "industry", "行业性、专业性人民调解委员会"
    CENTRE = "centre", "人民调解中心"
    STATION = "station_studio", "驻所人民调解工作室"
    PERSONAL = "personal_studio", "个人（品牌）调解工作室"
    DEPARTMENT = "department", "行政机关"
    COMMERCIAL = "commercial", "商事调解组织"
    COURT = "court", "法院特邀调解组织"


#: Bodies that are committees in the sense of 人民调解法第8条, with members, elections and a term.
COMMITTEES = (Body.VILLAGE, Body.TOWN, Body.ENTERPRISE, Body.INDUSTRY)
#: Bodies of towns and villages, which reports add up apart.
GRASSROOTS = (Body.VILLAGE, Body.TOWN)
#: Bodies whose work is people's mediation, with or without a trade.
PEOPLES = (Kind.PEOPLE, Kind.INDUSTRY)


class DisputeType(models.TextChoices):
    NEIGHBOUR = "neighbour", "邻里"
    FAMILY = "family", "婚姻家庭"
    HOUSE = "house", "房屋宅基地"
    LAND = "land", "土地承包"
    EXPROPRIATION = "expropriation", "征地拆迁"
    LABOUR = "labour", "劳动"
    TRAFFIC = "traffic", "道路交通"
    MEDICAL = "medical", "医疗"
    PROPERTY = "property", "物业"
    CONSUMER = "consumer", "消费"
    CONTRACT = "contract", "合同"
    FOREST = "forest", "山林"
    INJURY = "injury", "人身损害"
    OTHER = "other", "其他"


class Channel(models.TextChoices):
    """How a dispute came in (人民调解法第17条、第18条)."""

    APPLICATION = "application", "当事人申请"
    SCREENING = "screening", "排查发现"
    INITIATIVE = "initiative", "主动调解"
    COURT_BEFORE = "court_before", "法院委派（立案前）"
    COURT_AFTER = "court_after", "法院委托（立案后）"
    POLICE = "police", "公安机关移交"
    PETITION = "petition", "信访移交"
    HOTLINE = "hotline", "12345热线移交"
    CENTRE = "centre", "综治中心派单"
    MEDIATION_BODY = "mediation_body", "其他调解组织移交"
    OTHER = "other", "其他"


#: Referred by a court: its own days run (SF and local rules), with consent once more as long.
BY_COURT = (Channel.COURT_BEFORE, Channel.COURT_AFTER)


class Risk(models.TextChoices):
    RED = "red", "红（重大）"
    ORANGE = "orange", "橙（较大）"
    YELLOW = "yellow", "黄（一般）"
    BLUE = "blue", "蓝（轻微）"


class Result(models.TextChoices):
    WRITTEN = "agreed_written", "达成书面协议"
    ORAL = "agreed_oral", "达成口头协议"
    FAILED = "not_agreed", "调解不成"
    WITHDRAWN = "withdrawn", "申请人撤回"
    REFUSED = "not_accepted", "不予受理"
    TRANSFERRED = "transferred", "移送其他途径"


#: Outcomes that count as success: written and oral agreements.
SETTLED = (Result.WRITTEN, Result.ORAL)


class Refusal(models.TextChoices):
    PARTY = "party_refuses", "一方当事人明确拒绝调解"
    NOT_CIVIL = "not_civil", "不属于民间纠纷"
    RESERVED = "reserved", "法律规定由专门机关管辖或者禁止以民间调解方式解决"
    DECIDED = "decided", "已由人民法院、仲裁机构受理或者裁决"
    OTHER = "other", "其他"


class Failure(models.TextChoices):
    PARTY = "party_refuses", "一方当事人不愿继续调解"
    NO_AGREEMENT = "no_agreement", "分歧较大，未能达成协议"
    EXPIRED = "expired", "期满未达成协议"
    ABSENT = "absent", "当事人无法联系或者不到场"
    OTHER = "other", "其他"


class Destination(models.TextChoices):
    MEDIATION = "mediation", "其他调解组织"
    POLICE = "police", "公安机关"
    ARBITRATION = "arbitration", "仲裁机构"
    COURT = "court", "人民法院"
    PETITION = "petition", "信访部门"
    LEGAL_AID = "legal_aid", "法律援助机构"
    DEPARTMENT = "department", "有关主管部门"


class Ruling(models.TextChoices):
    """What the court did with the application to confirm the agreement."""

    CONFIRMED = "confirmed", "裁定有效"
    REFUSED = "refused", "裁定驳回"
    NOT_ACCEPTED = "not_accepted", "不予受理"
    WITHDRAWN = "withdrawn", "当事人撤回"


class Alert(models.TextChoices):
    ESCALATION = "escalation", "可能激化"
    PUBLIC_ORDER = "public_order", "可能违反治安管理"
    CRIME = "crime", "可能涉嫌犯罪"


class Continues(models.TextChoices):
    """What the record that this one takes over has already been counted as, so that no dispute counts twice."""

    NO = "", "否"
    REGISTERED = "registered", "原件已登记"
    ACCEPTED = "accepted", "原件已受理"
