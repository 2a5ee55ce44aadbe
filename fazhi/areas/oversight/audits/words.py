"""Words of audits, of the party's inspection tours (巡察) as they are told to the platform, and of statistical integrity."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    BUDGET = "budget", "预算执行审计"
    RESPONSIBILITY = "responsibility", "领导干部经济责任审计"
    SPECIAL = "special", "专项审计（调查）"
    INVESTMENT = "investment", "政府投资项目审计"
    PATROL = "patrol", "巡察"
    FINANCE = "finance", "财会监督检查"
    STATISTICS = "statistics", "统计督察、执法检查"


#: Kinds carried out by the audit organ under the audit law.
AUDITS = (Kind.BUDGET, Kind.RESPONSIBILITY, Kind.SPECIAL, Kind.INVESTMENT)


class Theme(models.TextChoices):
    RULE_OF_LAW = "rule_of_law", "法治建设"
    FUNDS = "funds", "资金和资产"
    PROJECTS = "projects", "工程项目"
    POLICY = "policy", "政策落实"
    DATA = "data", "统计数据质量"
    OTHER = "other", "其他"


class Finding(models.TextChoices):
    BUDGET = "budget", "预算管理"
    FUNDS = "funds", "资金使用"
    ASSETS = "assets", "资产管理"
    PROJECT = "project", "工程项目"
    PROCUREMENT = "procurement", "采购、招标"
    POLICY = "policy", "政策落实"
    PROCEDURE = "procedure", "决策、履职程序"
    DATA = "data", "数据质量"
    OTHER = "other", "其他"


class Duty(models.TextChoices):
    """统计法第9条、第40条、第46条: what the ledger of statistical integrity holds."""

    LIST = "list", "责任清单"
    PLEDGE = "pledge", "签订责任书、承诺"
    TRAINING = "training", "培训"
    SPOT_CHECK = "spot_check", "数据质量抽查"
    REPORT = "report", "举报登记"
    CASE = "case", "查处造假"
    PROPOSAL = "proposal", "提出处分建议"
