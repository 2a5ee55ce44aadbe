"""The words of public consultation, as the articles and the forms use them."""

from __future__ import annotations

from django.db import models


class About(models.TextChoices):
    """What the draft is to become; it decides how long it must lie open."""

    DOCUMENT = "document", "行政规范性文件"
    DECISION = "decision", "重大行政决策"
    CLEANUP = "cleanup", "文件清理"
    OTHER = "other", "其他"


class Channel(models.TextChoices):
    """How a comment came in. 重大行政决策程序暂行条例第14条 names meetings, visits, letters, surveys and others."""

    PORTAL = "portal", "公众端"
    LETTER = "letter", "信函"
    MAIL = "mail", "电子邮件"
    PHONE = "phone", "电话"
    MEETING = "meeting", "座谈会"
    HEARING = "hearing", "听证会"
    VISIT = "visit", "实地走访"
    SURVEY = "survey", "问卷、民意调查"
    DEPARTMENT = "department", "部门（单位）回函"
    OTHER = "other", "其他"


#: Channels that staff may type in: what the portal and the asked organs send comes by itself.
TYPED_IN = tuple(c for c in Channel.values if c not in (Channel.PORTAL, Channel.DEPARTMENT))


class Commenter(models.TextChoices):
    """Who says of themselves to be speaking; never checked and never required."""

    PERSON = "person", "个人"
    ENTERPRISE = "enterprise", "企业"
    ORGANISATION = "organisation", "社会组织、行业协会商会"
    EXPERT = "expert", "专家学者"
    ORGAN = "organ", "机关、事业单位"


class Result(models.TextChoices):
    """What became of an opinion."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    REFUSED = "refused", "未采纳"
    UNRELATED = "unrelated", "与草案无关"


#: Answers that must give their reason; that an opinion was adopted explains itself.
WITH_REASON = (Result.PARTLY, Result.REFUSED, Result.UNRELATED)
