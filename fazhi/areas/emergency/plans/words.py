"""Codes of emergency plans, and which way each kind of plan is filed."""

from __future__ import annotations

from django.db import models


class PlanKind(models.TextChoices):
    MASTER = "master", "总体应急预案"
    SPECIAL = "special", "专项应急预案"
    DEPARTMENT = "department", "部门应急预案"
    TOWN = "town", "乡镇（街道）应急预案"
    VILLAGE = "village", "村（社区）应急预案"
    UNIT = "unit", "单位和基层组织应急预案"
    JOINT = "joint", "联合应急预案"


class Route(models.TextChoices):
    """Bodies with which a plan is filed (突发事件应急预案管理办法第26条)."""

    CITY = "city", "市人民政府（径送市应急管理局）"
    CITY_LEAD = "city_lead", "市级牵头部门"
    COUNTY = "county", "县人民政府（径送县应急管理局）"
    TOWN = "town", "乡镇人民政府（街道办事处）"


#: 突发事件应急预案管理办法（国办发〔2024〕5号）第26条. Plans of units and joint plans: no way was found in the text, so none.
ROUTES = {
    PlanKind.MASTER: Route.CITY, PlanKind.SPECIAL: Route.CITY_LEAD, PlanKind.DEPARTMENT: Route.COUNTY,
    PlanKind.TOWN: Route.COUNTY, PlanKind.VILLAGE: Route.TOWN,
}  # fmt: skip
#: Kinds whose links with other plans the emergency bureau checks (突发事件应对法第27条).
LINKED = (PlanKind.MASTER, PlanKind.SPECIAL, PlanKind.DEPARTMENT, PlanKind.TOWN)
#: Kinds that must be drilled at least once in three years.
DRILLED = (PlanKind.SPECIAL, PlanKind.DEPARTMENT)


class LinkResult(models.TextChoices):
    FITS = "fits", "衔接一致"
    MEND = "mend", "须修改后再审"


class DrillKind(models.TextChoices):
    FIELD = "field", "实战演练"
    TABLE = "table", "桌面演练"


class ReviewResult(models.TextChoices):
    KEEP = "keep", "继续适用"
    REVISE = "revise", "应当修订"
    WITHDRAW = "withdraw", "应当废止"


class Occasion(models.TextChoices):
    """Why a plan has to be looked at again (突发事件应对法第28条第2款)."""

    LAW = "law", "有关法律法规和上位预案变化"
    COMMAND = "command", "应急指挥机构、职责调整"
    RISK = "risk", "面临的风险变化"
    RESOURCES = "resources", "重要应急资源变化"
    DRILL = "drill", "演练、处置中发现问题"
    OTHER = "other", "其他"
