"""Codes of legality review that the record, its details and the figures share."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """What is reviewed (应审尽审清单); which kinds must be sent is a matter of national and local rules."""

    DOCUMENT = "document", "行政规范性文件"
    DECISION = "decision", "重大行政决策"
    CONTRACT = "contract", "合同、协议"
    VILLAGE = "village", "村（居）事项"
    ENFORCEMENT = "enforcement", "重大行政执法决定法制审核"
    ITEM = "item", "权责事项调整"
    PAPER = "paper", "会议议题材料"
    OTHER = "other", "其他"


class VillageKind(models.TextChoices):
    RULES = "rules", "村规民约（居民公约）"
    CHARTER = "charter", "村民自治章程"
    CONTRACT = "contract", "村级合同"
    MAJOR = "major", "村级重大事项"


#: Adopted by the villagers' meeting and filed with the township (村民委员会组织法).
VILLAGE_RULES = (VillageKind.RULES, VillageKind.CHARTER)


class Level(models.TextChoices):
    COUNTY = "county", "县级"
    TOWN = "town", "乡镇（街道）级"
    VILLAGE = "village", "村（居）级"


#: What the justice stations review: the papers of towns and of villages.
STATIONS = (Level.TOWN, Level.VILLAGE)


class ContractKind(models.TextChoices):
    LAND = "land", "土地、矿产等自然资源"
    CONCESSION = "concession", "特许经营"
    INVESTMENT = "investment", "招商引资"
    PURCHASE = "purchase", "政府采购、购买服务"
    WORKS = "works", "工程建设"
    COMPENSATION = "compensation", "征收补偿"
    FINANCE = "finance", "借款、担保、资助"
    LEASE = "lease", "承包、租赁"
    COOPERATION = "cooperation", "合作、框架协议"
    OTHER = "other", "其他"


class Complexity(models.TextChoices):
    ORDINARY = "ordinary", "一般"
    COMPLEX = "complex", "复杂或者需要专家论证"


class Result(models.TextChoices):
    LEGAL = "legal", "合法"
    ADVICE = "advice", "合法，建议完善"
    AMEND = "amend", "应当修改"
    ILLEGAL = "illegal", "不合法"
    NOT_IN_SCOPE = "not_in_scope", "不属于审查范围"


#: Results after which an amended text is sent again.
AGAIN = (Result.AMEND, Result.ILLEGAL)


class Risk(models.TextChoices):
    HIGH = "high", "高"
    MEDIUM = "medium", "中"
    LOW = "low", "低"


class MemberRole(models.TextChoices):
    """Members of the joint team (联合审查)."""

    REVIEWER = "reviewer", "合法性审查机构人员"
    STATION = "station", "司法所人员"
    PUBLIC_LAWYER = "public_lawyer", "公职律师"
    COUNSEL = "counsel", "政府法律顾问"
    VILLAGE_COUNSEL = "village_counsel", "村（居）法律顾问"
    LIAISON = "liaison", "法治联络员"


class Recusal(models.TextChoices):
    NONE = "none", "声明没有应当回避的情形"
    RECUSED = "recused", "回避"


class Severity(models.TextChoices):
    MUST = "must", "应当修改"
    SHOULD = "should", "建议修改"
    HINT = "hint", "风险提示"


class Decision(models.TextChoices):
    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT = "not", "不采纳"


class Report(models.TextChoices):
    PROGRESS = "progress", "履行情况"
    PERFORMED = "performed", "履行完毕"
    BREACH = "breach", "对方违约"
    DISPUTE = "dispute", "发生纠纷"
    CHANGED = "changed", "变更、解除"
