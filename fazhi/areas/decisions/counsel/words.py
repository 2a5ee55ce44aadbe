"""Codes of counsel and public lawyers that the rolls, the requests and the figures share."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    COUNSEL = "counsel", "法律顾问"
    PUBLIC_LAWYER = "public_lawyer", "公职律师"
    VILLAGE = "village", "村（居）法律顾问"


class Form(models.TextChoices):
    PERSON = "person", "个人"
    FIRM = "firm", "律师事务所等机构"


class Basis(models.TextChoices):
    """How the service is paid for. Public lawyers take no fee (公职律师管理办法)."""

    NONE = "none", "不付费（公职律师、公益服务）"
    HOURLY = "hourly", "按小时"
    YEARLY = "yearly", "年度固定服务费"
    PER_MATTER = "per_matter", "按件"


class Service(models.TextChoices):
    """Kinds of service in the work log."""

    DOCUMENT = "document", "审查文件"
    DECISION = "decision", "审查重大行政决策"
    CONTRACT = "contract", "审查合同协议"
    OPINION = "opinion", "出具法律意见书"
    REVIEW = "review", "参与合法性审查"
    MEETING = "meeting", "参会"
    RECEPTION = "reception", "接访"
    LITIGATION = "litigation", "参与行政复议、诉讼"
    NEGOTIATION = "negotiation", "参与谈判、起草"
    PUBLICITY = "publicity", "普法宣传"
    DISPUTE = "dispute", "处理矛盾纠纷"
    CONSULTATION = "consultation", "咨询解答"
    OTHER = "other", "其他"


#: Services on a case or dispute that comes back several times and is counted once.
OF_A_CASE = (Service.LITIGATION, Service.DISPUTE)
#: Services for which the requester names a day.
ON_A_DAY = (Service.MEETING, Service.RECEPTION, Service.LITIGATION, Service.NEGOTIATION, Service.PUBLICITY)


class Conflict(models.TextChoices):
    NONE = "none", "声明没有利益冲突"
    CONFLICT = "conflict", "有利益冲突，回避"


class Rating(models.TextChoices):
    """How the requester found this service; it is no mark of a person and is never ranked."""

    GOOD = "good", "满意"
    FAIR = "fair", "基本满意"
    POOR = "poor", "不满意"


class Appraisal(models.TextChoices):
    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "称职（合格）"
    BASIC = "basic", "基本称职（基本合格）"
    FAILED = "failed", "不称职（不合格）"


class Ended(models.TextChoices):
    EXPIRED = "expired", "聘期届满"
    RESIGNED = "resigned", "辞聘、调离"
    DISMISSED = "dismissed", "解聘"
    REVOKED = "revoked", "证书注销、收回"
