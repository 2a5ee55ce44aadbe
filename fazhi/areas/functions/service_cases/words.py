"""Codes of service cases."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    WINDOW = "window", "服务窗口"
    ONLINE = "online", "网上"
    TERMINAL = "terminal", "自助终端（市民之窗）"
    PARTNER = "partner", "通办合作地"
    TOWN = "town", "镇（街道）便民中心"


class Applicant(models.TextChoices):
    PERSON = "person", "自然人"
    ENTERPRISE = "enterprise", "企业"
    SELF_EMPLOYED = "self_employed", "个体工商户"
    OTHER = "other", "其他组织"


class Kind(models.TextChoices):
    NEW = "new", "新办"
    CHANGE = "change", "变更"
    RENEW = "renew", "延续"
    OTHER = "other", "其他"


class Way(models.TextChoices):
    """How the papers are judged: all at once, on a promise that is checked later, or with minor ones owed."""

    ORDINARY = "ordinary", "一般办理"
    COMMITMENT = "commitment", "告知承诺"
    TOLERANT = "tolerant", "容缺受理"


class Joint(models.TextChoices):
    """As what several agencies work on one case."""

    PARALLEL = "parallel", "并联审批"
    ONE_THING = "one_thing", "高效办成一件事"
    LICENCES = "licences", "证照联办"


class Declined(models.TextChoices):
    """Why an application is not taken on (行政许可法第32条第1款)."""

    NOT_NEEDED = "not_needed", "依法不需要取得许可（办理）"
    NOT_OURS = "not_ours", "不属于本机关职权范围"
    LATE_RENEWAL = "late_renewal", "延续申请晚于有效期届满三十日前"
    FALSE_PAPERS = "false_papers", "隐瞒有关情况或者提供虚假材料"


class Delivery(models.TextChoices):
    WINDOW = "window", "窗口领取"
    POST = "post", "邮寄送达"
    ELECTRONIC = "electronic", "电子证照"
    PARTNER = "partner", "通办合作地代发"


class Span(models.TextChoices):
    """Between which places a matter can be handled elsewhere."""

    CROSS_PROVINCE = "cross_province", "跨省通办"
    PROVINCE_WIDE = "province_wide", "全省通办"
    CITY_WIDE = "city_wide", "全市通办"


class Service(models.TextChoices):
    """What is offered outside office hours."""

    WEEKEND = "weekend", "预约周末延时服务"
    EVENING = "evening", "错时延时服务"
    HELPER = "helper", "帮办代办"


class Answer(models.TextChoices):
    AGREES = "agrees", "同意"
    REFUSES = "refuses", "不同意"


#: Five degrees of 好差评, best first.
RATINGS = {"5": "非常满意", "4": "满意", "3": "基本满意", "2": "不满意", "1": "非常不满意"}
GOOD = ("5", "4", "3")
