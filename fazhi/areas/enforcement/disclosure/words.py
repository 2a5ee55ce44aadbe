"""Codes of the publication of results, of recordings and of the review catalogue (国办发〔2018〕118号)."""

from __future__ import annotations

from django.db import models


class Act(models.TextChoices):
    """Kinds of act whose results are published; permits and penalties have the shorter time（六）."""

    PENALTY = "penalty", "行政处罚"
    PERMIT = "permit", "行政许可"
    CHECK = "check", "行政检查"
    COERCION = "coercion", "行政强制"
    LEVY = "levy", "行政征收"
    OTHER = "other", "其他行政执法"


class Object(models.TextChoices):
    PERSON = "person", "自然人"
    ENTERPRISE = "enterprise", "法人"
    OTHER = "other", "其他组织"


class Channel(models.TextChoices):
    PORTAL = "portal", "本平台"
    WEBSITE = "website", "政府网站、公示平台"
    CREDIT_CHINA = "credit_china", "信用信息网站"
    NOTICE = "notice", "办事大厅、公示栏"


class Term(models.TextChoices):
    """How long it stays published; the months are data."""

    SHORT = "short", "短期（通报批评、较低数额罚款）"
    LONG = "long", "长期（其他行政处罚）"
    NONE = "none", "不设公示期限"


class Medium(models.TextChoices):
    AUDIO = "audio", "录音"
    VIDEO = "video", "录像"
    PHOTO = "photo", "照片"
    MONITOR = "monitor", "视频监控"


class Recorded(models.TextChoices):
    """Acts recorded by sound and picture; the first three must be recorded from beginning to end（八）."""

    SEIZURE = "seizure", "查封、扣押财产（应当全程）"
    DEMOLITION = "demolition", "强制拆除等直接涉及人身自由、生命健康、重大财产权益（应当全程）"
    ROOM = "room", "执法办案场所（应当全程）"
    ON_SITE = "on_site", "现场执法、调查取证"
    HEARING = "hearing", "举行听证"
    LEFT = "left", "留置送达、公告送达"


#: Recordings that must be whole（八）.
WHOLE = (Recorded.SEIZURE, Recorded.DEMOLITION, Recorded.ROOM)


class Reviewed(models.TextChoices):
    """Why decisions of an entry must be reviewed before they are made（十二）."""

    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益"
    SOCIAL_RISK = "social_risk", "可能造成重大社会影响或者引发社会风险"
    RIGHTS = "rights", "直接关系当事人或者第三人重大权益"
    AFTER_HEARING = "after_hearing", "经过听证程序"
    COMPLEX = "complex", "案情疑难复杂、涉及多个法律关系"
