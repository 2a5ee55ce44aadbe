"""Words of the supervision of enforcement (行政执法监督条例, in force 2026-02-01)."""

from __future__ import annotations

from django.db import models


class Source(models.TextChoices):
    FILE_REVIEW = "file_review", "案卷评查"
    COMPLAINT = "complaint", "投诉举报"
    DAILY = "daily", "日常监督"
    KEY = "key", "重点监督"
    SPECIAL = "special", "专项监督"
    ONLINE = "online", "线上监督"
    RECONSIDERATION = "reconsideration", "行政复议"
    PROCURACY = "procuracy", "检察建议"
    OTHER = "other", "其他"


class NotAccepted(models.TextChoices):
    REMEDY = "remedy", "已申请行政复议或者提起行政诉讼"
    GUIDED = "guided", "属于复议、诉讼范围，已引导"
    NO_ENFORCEMENT = "no_enforcement", "不属于行政执法监督范围"
    HANDLED = "handled", "已经处理，没有新的事实"
    UNCLEAR = "unclear", "没有明确的事实，无法核实"


class Problem(models.TextChoices):
    """What is wrong with the enforcement; of the act, never of a person."""

    NOT_FILED = "not_filed", "有案不立"
    SHIFTED = "shifted", "推诿、不履行职责"
    FINE_INSTEAD = "fine_instead", "以罚代管"
    ELSEWHERE = "elsewhere", "违规异地执法"
    PROFIT = "profit", "趋利性执法"
    CHARGES = "charges", "乱收费"
    FINES = "fines", "乱罚款"
    CHECKS = "checks", "乱检查"
    SEIZURES = "seizures", "乱查封"
    MANNER = "manner", "执法行为不规范"
    CERTIFICATE = "certificate", "执法资格、证件"
    DISCRETION = "discretion", "裁量不当"
    PROCEDURE = "procedure", "程序违法"
    DISCLOSURE = "disclosure", "未依法公示"
    RECORD = "record", "未全过程记录"
    REVIEW = "review", "未经法制审核"
    OTHER = "other", "其他"


class Measure(models.TextChoices):
    """第22条."""

    SELF_CHECK = "self_check", "要求自查"
    INSPECT = "inspect", "实地检查"
    ASK = "ask", "询问、座谈"
    VISIT = "visit", "暗访、走访"
    FILES = "files", "调阅、复制案卷材料"
    HEARING = "hearing", "听证"
    INTERVIEW = "interview", "约谈"


class Instrument(models.TextChoices):
    NOTICE = "notice", "行政执法监督通知书"
    REMINDER = "reminder", "行政执法监督督办函"
    OPINION = "opinion", "行政执法监督意见书"
    DECISION = "decision", "行政执法监督决定书"


class Ground(models.TextChoices):
    """Why the government is asked to decide (第29条)."""

    MAJOR = "major", "重大违法或者不当"
    DISOBEYED = "disobeyed", "不按督办函、意见书纠正"


class Ended(models.TextChoices):
    REMEDY = "remedy", "复议、诉讼已作处理"
    UNFOUNDED = "unfounded", "经查不属实"
    OTHER = "other", "其他"


class Advice(models.TextChoices):
    """第32条."""

    CRITICISM = "criticism", "批评教育"
    TRAINING = "training", "离岗教育"
    MOVED = "moved", "调离执法岗位"
    CANCELLED = "cancelled", "取消执法资格"


class Rule(models.TextChoices):
    """What the platform's own records are held against (``online_rules``)."""

    LATE_DECISION = "late_decision", "逾期作出处罚决定"
    NO_REVIEW = "no_review", "应当法制审核而未审核"
    UNFIT = "unfit", "执法人员当日没有有效证件"
    DEVIATION = "deviation", "偏离裁量基准未说明理由"
    UNPUBLISHED = "unpublished", "未按期公示执法结果"
    NOT_WITHDRAWN = "not_withdrawn", "未按期撤下已变更、撤销的决定"
    HELD_TOO_LONG = "held_too_long", "查封、扣押超过期限"


class Dismissed(models.TextChoices):
    """Why a hit is no clue."""

    RECORD = "record", "登记迟延或者有误，实际已依法办理"
    LAWFUL = "lawful", "有法定的扣除、延长等事由"
    CORRECTED = "corrected", "已经自行纠正"
    RULE = "rule", "规则不适用于这一情形"
    OTHER = "other", "其他"
