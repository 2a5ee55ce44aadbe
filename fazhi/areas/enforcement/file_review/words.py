"""The words of case-file review: what is reviewed, what is looked at, how a file came out. Nothing here is about a person."""

from __future__ import annotations

from django.db import models


class FileKind(models.TextChoices):
    PENALTY = "penalty", "行政处罚"
    PERMIT = "permit", "行政许可"
    CHECK = "check", "行政检查"
    COERCION = "coercion", "行政强制"
    OTHER = "other", "其他"


class ExpertKind(models.TextChoices):
    DEPARTMENT = "department", "部门法制人员"
    LAWYER = "lawyer", "律师"
    SCHOLAR = "scholar", "专家学者"
    OTHER = "other", "其他"


class Part(models.TextChoices):
    """The parts of a scoring sheet: faults by which a file fails whatever its points, form, content."""

    FATAL = "fatal", "否决"
    FORM = "form", "形式"
    CONTENT = "content", "内容"


class Head(models.TextChoices):
    """What a sheet looks at (the eleven heads of 广东省行政执法案卷评查办法第14条); problems are counted by them."""

    FACTS = "facts", "事实证据"
    LAW = "law", "法律依据"
    PROCEDURE = "procedure", "执法程序"
    SUBJECT = "subject", "主体权限"
    RECORD = "record", "全过程记录和法制审核"
    DISCRETION = "discretion", "裁量"
    FORMAT = "format", "文书格式"
    SERVICE = "service", "送达"
    EXECUTION = "execution", "执行"
    ARCHIVE = "archive", "立卷归档"
    OTHER = "other", "其他"


class Grade(models.TextChoices):
    """广东省行政执法案卷评查办法第16条."""

    EXCELLENT = "excellent", "优秀"
    GOOD = "good", "良好"
    PASSED = "passed", "合格"
    FAILED = "failed", "不合格"


class Seat(models.IntegerChoices):
    """Which of a file's reviewers: the first two are blind to each other, the third decides where they differ."""

    ONE = 1, "评查人员一"
    TWO = 2, "评查人员二"
    THIRD = 3, "第三评查人员"


class Decided(models.TextChoices):
    AGREED = "agreed", "两份评分表相合"
    THIRD = "third", "第三人评定"
    OBJECTION = "objection", "异议成立后重新评定"


class Clue(models.TextChoices):
    """What became of a clue that a file gave."""

    HANDLED = "handled", "责成处理"
    TRANSFERRED = "transferred", "移送有关机关"
