"""Codes of what enterprises complain of and of the policies they are entitled to."""

from __future__ import annotations

from django.db import models


class Source(models.TextChoices):
    PORTAL = "portal", "网上反映"
    HOTLINE = "hotline", "12345热线"
    ASSOCIATION = "association", "商会、行业协会"
    VISIT = "visit", "联系走访"
    EVALUATION = "evaluation", "检查评价"
    TRANSFER = "transfer", "其他单位转来"


class Topic(models.TextChoices):
    INSPECTION = "inspection", "乱检查"
    PENALTY = "penalty", "乱罚款"
    FEE = "fee", "乱收费"
    SEIZURE = "seizure", "乱查封"
    ARREARS = "arrears", "拖欠账款"
    PROMISE = "promise", "招商承诺不兑现"
    APPROVAL = "approval", "审批"
    OTHER = "other", "其他"


#: Topics of enforcement, which the justice bureau may take up as supervision (民营经济促进法第53条第2款).
ENFORCEMENT = (Topic.INSPECTION, Topic.PENALTY, Topic.FEE, Topic.SEIZURE)


class Result(models.TextChoices):
    SOLVED = "solved", "已解决"
    PARTLY = "partly", "部分解决"
    EXPLAINED = "explained", "不能解决，已说明理由"
