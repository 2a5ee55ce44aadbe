"""Codes of what courts and procuratorates write to the county, and of the meetings held with them."""

from __future__ import annotations

from django.db import models


class Sender(models.TextChoices):
    COURT = "court", "人民法院"
    PROCURATORATE = "procuratorate", "人民检察院"


class LetterKind(models.TextChoices):
    """Kinds of recommendation: the reply limit follows from the kind (法释〔2023〕11号, 法释〔2018〕1号, 检察公益诉讼解释,
    检察建议工作规定). Recommendations to reopen a case go to courts and are not kept here."""

    GOVERNANCE = "governance", "综合治理类司法建议"
    DOCUMENT = "document", "规范性文件司法建议"
    CASE = "case", "个案司法建议（出庭应诉、履行裁判等）"
    INTEREST = "public_interest", "公益诉讼检察建议"
    CORRECTION = "correction", "纠正违法检察建议"
    SOCIAL = "social", "社会治理检察建议"
    OTHER = "other", "其他检察建议"


OF_COURTS = (LetterKind.GOVERNANCE, LetterKind.DOCUMENT, LetterKind.CASE)
#: Kinds for which the interpretation of 2018 and that on public-interest suits fix the days: no letter can set others.
FIXED = (LetterKind.DOCUMENT, LetterKind.INTEREST)
#: Kinds of the procuratorate whose two months stand in its own working rules, with another day in urgent cases.
WORKING_RULES = (LetterKind.CORRECTION, LetterKind.SOCIAL, LetterKind.OTHER)


class Door(models.TextChoices):
    """How a letter came in. One letter often comes twice: to the agency and, copied, to the government."""

    SERVED = "served", "直接送达被建议单位"
    GOVERNMENT = "government", "县政府（办公室）转来"
    JUSTICE = "justice", "抄送司法行政部门"
    PLATFORM = "platform", "府院、府检联动渠道移送"
    SUPERIOR = "superior", "上级机关转来"
    OTHER = "other", "其他"


class Adoption(models.TextChoices):
    WHOLE = "whole", "全部采纳"
    PART = "part", "部分采纳"
    NONE = "none", "不采纳"


ADOPTED = (Adoption.WHOLE, Adoption.PART)


class Kept(models.TextChoices):
    """What a second look at the measures found."""

    KEPT = "kept", "整改到位、持续有效"
    PARTLY = "partly", "部分未落实或者反弹"
    NOT = "not", "未落实"


class Meeting(models.TextChoices):
    COURT = "court", "府院联席会议"
    PROCURATORATE = "procuratorate", "府检联席会议"
    BOTH = "both", "府院检联席会议"


#: Meetings with courts: a meeting with both is one meeting of either kind.
WITH_COURT = (Meeting.COURT, Meeting.BOTH)
WITH_PROCURATORATE = (Meeting.PROCURATORATE, Meeting.BOTH)
