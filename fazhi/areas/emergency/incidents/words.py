"""Codes of incidents: reports, responses, measures, how things ended."""

from __future__ import annotations

from django.db import models


class ReportKind(models.TextChoices):
    FIRST = "first", "初报"
    PASSED = "passed", "逐级上报"
    FOLLOW = "follow", "续报"
    CORRECTION = "correction", "更正报告"
    CASUALTIES = "casualties", "伤亡变化补报"
    FINAL = "final", "终报"


class Means(models.TextChoices):
    PHONE = "phone", "电话"
    WRITTEN = "written", "书面"
    NETWORK = "network", "网络直报、信息系统"


class Source(models.TextChoices):
    """Who told the county (突发事件应对法第60条、第61条)."""

    UNIT = "unit", "事发单位报告"
    OFFICER = "officer", "信息报告员报告"
    TOWN = "town", "乡镇（街道）报告"
    HOTLINE = "hotline", "110、119、120等报警电话"
    MEDICAL = "medical", "医疗、检测机构报告"
    MONITOR = "monitor", "监测网点发现"
    PUBLIC = "public", "群众、媒体反映"


class ResponseChangeKind(models.TextChoices):
    START = "start", "启动"
    CHANGE = "change", "调整"
    END = "end", "解除"


class ResponseMeasure(models.TextChoices):
    """Measures of a response in the platform's own short names (突发事件应对法第73条、第74条)."""

    RESCUE = "rescue", "搜救、转移、安置人员，救治伤员"
    CONTROL = "control", "控制危险源，封锁场所，管制交通"
    REPAIR = "repair", "抢修交通、通信、供水供电等设施"
    CLOSE = "close", "停止、限制使用设备场所，中止聚集活动"
    FUNDS = "funds", "启用储备物资和预备费，必要时征用财产"
    RECRUIT = "recruit", "组织群众参加救援，有专长的人员提供服务"
    SUPPLY = "supply", "保障食品、饮用水、燃料等供应"
    PRICE = "price", "稳定价格，维护市场秩序"
    ORDER = "order", "打击趁机犯罪，维护社会治安"
    PREVENT = "prevent", "防止次生、衍生事件"
    GUARD = "guard", "隔离冲突双方，保护重要目标"


class Outcome(models.TextChoices):
    """What became of a thing that had been requisitioned (突发事件应对法第12条)."""

    RETURNED = "returned", "已返还"
    DAMAGED = "damaged", "已返还，有毁损"
    LOST = "lost", "灭失、消耗"
