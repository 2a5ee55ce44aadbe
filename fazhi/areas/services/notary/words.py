"""Codes of owners' votes with a notary, and of other notarial help to property management."""

from __future__ import annotations

from django.db import models


class Matter278(models.TextChoices):
    """What owners decide together (民法典第278条第1款, in its order)."""

    RULES = "rules", "制定和修改业主大会议事规则"
    COVENANT = "covenant", "制定和修改管理规约"
    COMMITTEE = "committee", "选举业主委员会或者更换业主委员会成员"
    MANAGER = "manager", "选聘和解聘物业服务企业或者其他管理人"
    USE_FUND = "use_fund", "使用建筑物及其附属设施的维修资金"
    RAISE_FUND = "raise_fund", "筹集建筑物及其附属设施的维修资金"
    REBUILD = "rebuild", "改建、重建建筑物及其附属设施"
    CHANGE_USE = "change_use", "改变共有部分的用途或者利用共有部分从事经营活动"
    OTHER = "other", "有关共有和共同管理权利的其他重大事项"


class Proposer(models.TextChoices):
    COMMITTEE = "committee", "业主委员会"
    OWNERS = "owners", "业主提议"
    PREPARERS = "preparers", "首次业主大会会议筹备组"
    STREET = "street", "街道办事处（乡镇人民政府）组织"


class Way(models.TextChoices):
    ONLINE = "online", "网上投票"
    PAPER = "paper", "书面投票"
    BOTH = "both", "网上和书面投票"


class Outcome(models.TextChoices):
    PASSED = "passed", "通过"
    TOO_FEW = "too_few", "参与表决不足，未形成决定"
    NOT_PASSED = "not_passed", "同意不足，未通过"


class NotDone(models.TextChoices):
    """Why a notary does not notarise (公证法第31条, in short)."""

    CAPACITY = "capacity", "申请人没有相应的民事行为能力、代理资格或者利害关系"
    DISPUTED = "disputed", "当事人之间对申请公证的事项有争议"
    FALSE = "false", "虚构、隐瞒事实，或者提供虚假证明材料"
    PAPERS = "papers", "证明材料不充分或者拒绝补充"
    UNTRUE = "untrue", "申请公证的事项不真实、不合法"
    OTHER = "other", "违背社会公德等其他情形"


class Help(models.TextChoices):
    """Other help of a notary office to property management (公证法第11条、第12条)."""

    EVIDENCE = "evidence", "保全证据"
    DEPOSIT = "deposit", "提存"
    HANDOVER = "handover", "物业承接查验、移交的现场监督"
    ADVICE = "advice", "公证法律咨询"
