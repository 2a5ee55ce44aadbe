"""The lists of satisfaction surveys."""

from __future__ import annotations

from django.db import models


class Topic(models.TextChoices):
    OVERALL = "overall", "法治建设总体"
    ENFORCEMENT = "enforcement", "行政执法"
    SERVICES = "services", "公共法律服务"
    BUSINESS = "business", "法治化营商环境"
    DISPUTES = "disputes", "矛盾纠纷化解"
    OTHER = "other", "其他"


class Method(models.TextChoices):
    """How the sample was drawn. Only of the first can an error be worked out."""

    SIMPLE = "simple", "简单随机抽样"
    STRATIFIED = "stratified", "分层（多阶段）随机抽样"
    QUOTA = "quota", "配额抽样"
    OPEN = "open", "自愿填答（不抽样）"
    ALL = "all", "全面调查"


DRAWN = (Method.SIMPLE, Method.STRATIFIED)


class Way(models.TextChoices):
    PAPER = "paper", "纸质问卷"
    PHONE = "phone", "电话访问"
    ONLINE = "online", "网上填答"
