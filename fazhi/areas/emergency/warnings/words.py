"""What is done after a warning, by its level (突发事件应对法第66条、第67条). The names are the platform's own short ones."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """Ways by which a warning reaches people (突发事件应对法第64条、第65条)."""

    RADIO = "radio", "广播、电视"
    SMS = "sms", "短信"
    NET = "net", "网站、新媒体"
    LOUD = "loud", "大喇叭、警报器"
    DOOR = "door", "逐户、逐人通知"
    SCREEN = "screen", "显示屏、宣传车"


class Measure(models.TextChoices):
    PLAN = "plan", "启动应急预案"
    WATCH = "watch", "加强监测、收集和报告信息"
    ASSESS = "assess", "随时会商分析评估"
    TELL = "tell", "定时发布预测和评估结果"
    ADVISE = "advise", "宣传避险常识，公布咨询求助电话"
    TEAMS = "teams", "应急救援队伍待命"
    GOODS = "goods", "调集物资装备，准备避难场所"
    GUARD = "guard", "加强重点部位保卫，维护秩序"
    UTILITY = "utility", "保障交通、通信、供水供电等设施运行"
    URGE = "urge", "发布避免、减轻危害的建议和劝告"
    MOVE = "move", "转移、疏散、安置人员"
    CLOSE = "close", "关闭、限制使用场所和公共场所活动"


#: 第66条: after a warning of level 3 or 4, and after every higher one.
ALWAYS = (Measure.PLAN, Measure.WATCH, Measure.ASSESS, Measure.TELL, Measure.ADVISE)
#: 第67条: after one of level 1 or 2, one or more of these besides.
WHEN_HIGH = tuple(m for m in Measure if m not in ALWAYS)


class Change(models.TextChoices):
    RAISED = "raised", "提高"
    LOWERED = "lowered", "降低"
    AREA = "area", "调整范围、措施"
