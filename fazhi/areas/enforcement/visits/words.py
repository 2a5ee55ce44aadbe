"""The words of a visit: what is checked, why, what was found, what follows."""

from __future__ import annotations

from django.db import models


class ObjectKind(models.TextChoices):
    ENTERPRISE = "enterprise", "企业"
    INDIVIDUAL = "individual", "个体工商户"
    COOPERATIVE = "cooperative", "农民专业合作社"
    INSTITUTION = "institution", "事业单位、社会组织"
    SITE = "site", "场所、设施"
    PERSON = "person", "个人"


class RiskClass(models.TextChoices):
    """Credit-risk class of an enterprise, as market regulation gives it each month."""

    A = "A", "A类（低风险）"
    B = "B", "B类（一般风险）"
    C = "C", "C类（较高风险）"
    D = "D", "D类（高风险）"


class Mode(models.TextChoices):
    RANDOM = "random", "双随机抽查"
    PLAN = "plan", "计划检查（日常）"
    COMPLAINT = "complaint", "投诉举报核查"
    EMERGENCY = "emergency", "紧急检查"
    CASE = "case", "个案检查（移送、数据监测）"
    SPECIAL = "special", "专项检查"
    AREA = "area", "景区联动检查"
    JOINT = "joint", "综合查一次"


#: "No plan, no check": these hang on a plan or a programme (国办发〔2024〕54号); the others on what gave rise to them.
PLANNED = (Mode.RANDOM, Mode.PLAN, Mode.SPECIAL, Mode.AREA, Mode.JOINT)
CAUSED = (Mode.COMPLAINT, Mode.EMERGENCY, Mode.CASE)
#: Not counted against the yearly cap (海南省涉企行政检查条例第13条; 司法部解答); ordered from above as well, see ``from_above``.
UNCAPPED = (Mode.COMPLAINT, Mode.EMERGENCY)


class Outcome(models.TextChoices):
    """Usual results of an item in random inspection; the list is practice, not law."""

    CLEAN = "clean", "未发现问题"
    NOT_DISCLOSED = "not_disclosed", "未按规定公示信息"
    FALSE_DISCLOSURE = "false_disclosure", "公示信息隐瞒真实情况、弄虚作假"
    NOT_FOUND = "not_found", "通过登记的住所无法联系"
    CORRECTED = "corrected", "发现问题已责令改正"
    REFUSED = "refused", "不配合检查情节严重"
    NO_SUCH_BUSINESS = "no_such_business", "未发现开展本次抽查涉及的经营活动"
    PENDING = "pending", "发现问题待后续处理"


FINE_OUTCOMES = (Outcome.CLEAN, Outcome.NO_SUCH_BUSINESS)


class Follow(models.TextChoices):
    """What an item's result leads to."""

    NONE = "none", "无须处理"
    ON_SPOT = "on_spot", "当场改正"
    ORDER = "order", "责令限期改正"
    CASE = "case", "立案查处"
    REFER = "refer", "移送其他机关"


class Result(models.TextChoices):
    CLEAN = "clean", "未发现问题"
    PROBLEMS = "problems", "发现问题"
    GONE = "gone", "检查对象已注销、迁出或者无法联系"
    REFUSED = "refused", "拒绝、阻碍检查"
