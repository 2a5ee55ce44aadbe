"""Codes of the execution of penalty decisions (行政处罚法第66条至第73条; 行政强制法第53条至第60条)."""

from __future__ import annotations

from django.db import models


class Payer(models.TextChoices):
    PERSON = "person", "公民"
    ENTERPRISE = "enterprise", "法人"
    OTHER = "other", "其他组织"


class Paid(models.TextChoices):
    """What a payment is for."""

    FINE = "fine", "罚款"
    CONFISCATION = "confiscation", "没收款"
    SURCHARGE = "surcharge", "加处罚款"


class Relief(models.TextChoices):
    DEFERRAL = "deferral", "暂缓缴纳"
    INSTALMENTS = "instalments", "分期缴纳"


class Remedy(models.TextChoices):
    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"


class Ruling(models.TextChoices):
    GRANTED = "granted", "准予强制执行"
    REFUSED = "refused", "不准予强制执行"
    NOT_ACCEPTED = "not_accepted", "不予受理"


class Ended(models.TextChoices):
    """Why execution ends although not everything was done (行政强制法第40条)."""

    DIED = "died", "公民死亡，无遗产可供执行又无义务承受人"
    DISSOLVED = "dissolved", "组织终止，无财产可供执行又无义务承受人"
    THING_LOST = "thing_lost", "执行标的灭失"
    REVOKED = "revoked", "据以执行的决定被撤销"
    REFUSED = "refused", "人民法院不准予强制执行"
    OTHER = "other", "其他应当终结执行的情形"
