"""Codes of promises, contracts and arrears."""

from __future__ import annotations

from django.db import models


class Payer(models.TextChoices):
    PUBLIC = "public", "机关、事业单位"
    LARGE = "large", "大型企业（国有等）"


class Size(models.TextChoices):
    """The supplier's size when the contract was signed; what it grew into later changes nothing (条例第3条第2款)."""

    MICRO = "micro", "微型企业"
    SMALL = "small", "小型企业"
    MEDIUM = "medium", "中型企业"
    LARGE = "large", "大型企业"
    OTHER = "other", "不是企业"


PROTECTED = frozenset({Size.MICRO, Size.SMALL, Size.MEDIUM})


class Settlement(models.TextChoices):
    DELIVERY = "delivery", "交付后付款"
    PROGRESS = "progress", "按进度、节点结算（自双方确认结算金额之日起算）"
    ACCEPTANCE = "acceptance", "以检验、验收合格为付款条件"


class Excuse(models.TextChoices):
    LEADER = "leader", "法定代表人或者主要负责人变更"
    PROCESS = "process", "履行内部付款流程"
    PAPERS = "papers", "等待竣工验收备案"
    AUDIT = "audit", "等待决算审计"
    THIRD_PARTY = "third_party", "等待第三方付款"
    DISPUTE = "dispute", "对质量、数量、金额有争议"
    OTHER = "other", "其他"


class Movement(models.TextChoices):
    DEBT = "debt", "应付款项"
    PAID = "paid", "支付"
    ENDED = "ended", "抵销、免除等其他消灭"


class ComplaintResult(models.TextChoices):
    PAID = "paid", "已支付或者达成付款计划"
    PARTLY = "partly", "部分属实，督促支付"
    UNFOUNDED = "unfounded", "不属于拖欠"


class PromiseKind(models.TextChoices):
    CONTRACT = "contract", "政府合同"
    POLICY = "policy", "依法作出的政策承诺"


class ChangeReason(models.TextChoices):
    INTEREST = "interest", "国家利益、社会公共利益需要"
    AGREED = "agreed", "双方协商一致"
    STATUTE = "statute", "合同约定或者法律规定的变更、解除情形"
    TERM = "term", "政府换届、相关责任人更替"
    REORGANISED = "reorganised", "行政区划、机构或者职能调整"


#: Grounds that never release a public body from its word (优化营商环境条例第31条、民营经济促进法第70条).
NO_GROUND = (ChangeReason.TERM, ChangeReason.REORGANISED)


class JudgmentKind(models.TextChoices):
    ADMINISTRATIVE = "administrative", "行政裁判"
    CIVIL = "civil", "民事裁判（含调解书）"
    ARBITRATION = "arbitration", "仲裁裁决"
