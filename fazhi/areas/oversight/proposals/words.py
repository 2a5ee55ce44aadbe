"""Codes of deputies' suggestions and CPPCC proposals."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    SUGGESTION = "suggestion", "代表建议"
    PROPOSAL = "proposal", "政协提案"


class Level(models.TextChoices):
    """Of which congress or conference it is."""

    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"


class HandedBy(models.TextChoices):
    """Who hands it over: the day of the hand-over starts the months for the reply."""

    CONGRESS = "congress", "人大常委会代表工作机构"
    CPPCC = "cppcc", "政协提案委员会"
    HIGHER = "higher", "上级交办机构"


class Hub(models.TextChoices):
    """Through which office it goes to the units: items of the government and of the party have different ones."""

    GOVERNMENT = "government", "政府系统（政府办公室）"
    PARTY = "party", "党委系统（党委办公室）"


class Category(models.TextChoices):
    ECONOMY = "economy", "经济发展"
    RURAL = "rural", "农业农村"
    CITY = "city", "城乡建设"
    ECOLOGY = "ecology", "生态环境"
    LIVELIHOOD = "livelihood", "社会民生"
    CULTURE = "culture", "教科文卫"
    LAW = "law", "法治和社会治理"
    OTHER = "other", "其他"


class Part(models.TextChoices):
    """How a unit beside the lead takes part."""

    CO = "co", "协办（会办）"
    SEPARATE = "separate", "分办"


class ContactWay(models.TextChoices):
    FACE = "face", "面商（走访、座谈）"
    VISIT = "visit", "邀请调研、视察"
    PHONE = "phone", "电话"
    LETTER = "letter", "书面、平台"


class Channel(models.TextChoices):
    FACE = "face", "当面送达"
    LETTER = "letter", "邮寄"
    PLATFORM = "platform", "代表（提案）工作平台"


class ClassLetter(models.TextChoices):
    """What a letter means is set by the scheme of the year: there is no national one."""

    A = "A", "A类"
    B = "B", "B类"
    C = "C", "C类"
    D = "D", "D类"


class Opinion(models.TextChoices):
    """What the deputy says, of the attitude and of the result apart."""

    SATISFIED = "satisfied", "满意"
    BASICALLY = "basically", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"
