"""Codes of legal advice and of check-ups of enterprises."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """How somebody came with a question."""

    HOTLINE = "hotline", "12348热线来电"
    WINDOW = "window", "窗口来访"
    NETWORK = "network", "网上咨询"
    VILLAGE = "village", "村（社区）走访、坐班"
    LETTER = "letter", "来信"


#: Calls and visits, which reports add up as 来电来访.
CALLS_AND_VISITS = (Channel.HOTLINE, Channel.WINDOW)


class Topic(models.TextChoices):
    FAMILY = "family", "婚姻家庭、继承"
    LABOUR = "labour", "劳动报酬、工伤"
    DEBT = "debt", "借款、担保"
    CONTRACT = "contract", "合同、消费"
    HOUSE = "house", "房屋、宅基地、物业"
    LAND = "land", "土地承包、征收"
    TRAFFIC = "traffic", "交通事故、人身损害"
    NEIGHBOUR = "neighbour", "邻里"
    CRIMINAL = "criminal", "刑事"
    ADMINISTRATIVE = "administrative", "行政处罚、行政复议"
    COMPANY = "company", "企业经营"
    OTHER = "other", "其他"


#: The kind of dispute that a question of this topic is in mediation (disputes.mediation.words.DisputeType).
DISPUTES = {
    "family": "family", "labour": "labour", "contract": "contract", "house": "house", "land": "land", "traffic": "traffic",
    "neighbour": "neighbour", "debt": "contract",
}  # fmt: skip


class Asker(models.TextChoices):
    PERSON = "person", "个人"
    ENTERPRISE = "enterprise", "企业"
    BODY = "body", "村（居）委会、其他单位"


class AidForm(models.TextChoices):
    """The forms of aid for which somebody is passed on; the codes are those of legal aid."""

    DEFENCE = "defence", "刑事辩护"
    CIVIL = "civil", "民事诉讼代理"
    ADMINISTRATIVE = "administrative", "行政诉讼代理"
    LABOUR = "labour", "劳动争议调解与仲裁代理"
    OUT_OF_COURT = "out_of_court", "非诉讼代理"


class Way(models.TextChoices):
    """Where somebody is shown to when the matter itself is not opened from here."""

    RECONSIDERATION = "reconsideration", "行政复议"
    PETITION = "petition", "信访"
    ARBITRATION = "arbitration", "劳动、土地等仲裁"
    COURT = "court", "人民法院"
    NOTARY = "notary", "公证"
    EXPERT = "expert", "司法鉴定"
    DEPARTMENT = "department", "有关主管部门"


class Risk(models.TextChoices):
    """Kinds of risk that a check-up finds. The list is this platform's own."""

    GOVERNANCE = "governance", "公司治理"
    CONTRACT = "contract", "合同管理"
    LABOUR = "labour", "劳动用工"
    PROPERTY = "property", "知识产权、商业秘密"
    DEBT = "debt", "债权债务、融资担保"
    TAX = "tax", "财税"
    SAFETY = "safety", "安全生产、环境保护"
    DATA = "data", "数据和个人信息"
    PERMIT = "permit", "行政许可、资质"
    OTHER = "other", "其他"


class Size(models.TextChoices):
    MICRO = "micro", "微型"
    SMALL = "small", "小型"
    MEDIUM = "medium", "中型"
    LARGE = "large", "大型"
