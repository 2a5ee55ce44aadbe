"""The words of active disclosure (政府信息公开条例第19–26条; 基层政务公开标准目录)."""

from __future__ import annotations

from django.db import models


class Term(models.TextChoices):
    """How long after an information was made or changed it must be out."""

    TWENTY = "twenty", "自形成或者变更之日起20个工作日"
    SEVEN = "seven", "7个工作日（行政许可、行政处罚决定）"
    OWN = "own", "法律、法规另有规定的日期"


class Property(models.TextChoices):
    """公开属性: decided before anything is published."""

    ACTIVE = "active", "主动公开"
    PARTIAL = "partial", "部分公开（删减后公开）"
    ON_REQUEST = "on_request", "依申请公开"
    NOT_PUBLIC = "not_public", "不予公开"


PUBLISHED_KINDS = frozenset({Property.ACTIVE.value, Property.PARTIAL.value})


class Origin(models.TextChoices):
    CATALOGUE = "catalogue", "目录事项"
    REQUEST = "request", "依申请公开转化"
    OTHER = "other", "其他主动公开信息"


class Kind(models.TextChoices):
    """What it is about (组配分类). The list follows 条例第20条 and stands for the county's own finer one."""

    RULES = "rules", "法规、规章、规范性文件"
    ORGANS = "organs", "机构职能、领导信息"
    PLANS = "plans", "规划、计划"
    STATISTICS = "statistics", "统计信息"
    PERMITS = "permits", "行政许可、政务服务"
    PENALTIES = "penalties", "行政处罚、行政强制"
    BUDGET = "budget", "财政预算决算、收费"
    PROCUREMENT = "procurement", "政府采购、公共资源交易"
    PROJECTS = "projects", "重大建设项目"
    WELFARE = "welfare", "民生保障、公共服务"
    EMERGENCY = "emergency", "突发事件、安全生产、环境保护"
    STAFF = "staff", "公务员招考、人事"
    LAND = "land", "征地拆迁"
    POLICY = "policy", "政策解读、动态"
    OTHER = "other", "其他"


class Channel(models.TextChoices):
    SITE = "site", "政府网站"
    GAZETTE = "gazette", "政府公报"
    NEW_MEDIA = "new_media", "政务新媒体"
    HALL = "hall", "政务服务大厅、查阅场所"
    BOARD = "board", "公告栏、村居公示栏"
    MEETING = "meeting", "发布会、听证座谈"
    MEDIA = "media", "广播电视、报刊"


class Layer(models.TextChoices):
    COUNTY = "county", "县级"
    TOWN = "town", "乡级"
    VILLAGE = "village", "村（社区）"


class Audience(models.TextChoices):
    ALL = "all", "全社会"
    SPECIAL = "special", "特定群体"


class Press(models.TextChoices):
    CONFERENCE = "conference", "新闻发布会"
    INTERVIEW = "interview", "在线访谈"
    OPEN_DAY = "open_day", "政府开放日、公众代表列席"
    READING = "reading", "政策解读"


class Topic(models.TextChoices):
    """Topics by which concerns are answered; the platform's own list."""

    LIVELIHOOD = "livelihood", "民生保障"
    EDUCATION = "education", "教育医疗"
    HOUSING = "housing", "住房、征收"
    TRAFFIC = "traffic", "交通出行"
    ENVIRONMENT = "environment", "生态环境"
    BUSINESS = "business", "营商环境"
    SAFETY = "safety", "公共安全"
    OTHER = "other", "其他"


class Place(models.TextChoices):
    ZONE = "zone", "政务公开专区"
    EXPERIENCE = "experience", "政务公开体验区"
    READING = "reading", "政府信息查阅场所"
