"""Codes of administrative adjudication: an agency rules on a civil dispute that a law hands to it."""

from __future__ import annotations

from django.db import models


class DisputeKind(models.TextChoices):
    """What county bodies are commonly asked to rule on. Medical disputes are not among them: no law hands them to an agency
    for a ruling (they are mediated or sued). Patents are ruled on by cities; kept for items that are handed down."""

    LAND = "land", "土地所有权、使用权争议"
    FOREST = "forest", "林木、林地权属争议"
    GRASSLAND = "grassland", "草原权属争议"
    WATER = "water", "水事纠纷"
    PROCUREMENT = "procurement", "政府采购投诉"
    COMPANY_NAME = "company_name", "企业名称争议"
    PATENT = "patent", "专利侵权纠纷（市级）"
    OTHER = "other", "其他"


class Span(models.TextChoices):
    WORKING_DAY = "working_day", "个工作日"
    DAY = "day", "日"
    MONTH = "month", "个月"


class Examine(models.TextChoices):
    """How long the item's own law gives to decide on acceptance."""

    WD3 = "wd3", "3个工作日"
    WD5 = "wd5", "5个工作日"
    WD7 = "wd7", "7个工作日"
    D15 = "d15", "15日"


class After(models.TextChoices):
    """Where a party goes who does not accept the ruling; told in the ruling, as the item's own law has it."""

    RECONSIDER_FIRST = "reconsider_first", "先申请行政复议，对复议决定不服再提起行政诉讼"
    EITHER = "either", "申请行政复议或者提起行政诉讼"
    SUE = "sue", "提起行政诉讼"
    CIVIL = "civil", "就民事争议提起民事诉讼"


class Refusal(models.TextChoices):
    NOT_COMPETENT = "not_competent", "不属于本机关裁决范围"
    NOT_PARTY = "not_party", "申请人与争议没有直接利害关系"
    NO_RESPONDENT = "no_respondent", "没有明确的被申请人"
    IN_COURT = "in_court", "已由人民法院、仲裁机构受理或者裁决"
    DECIDED = "decided", "同一争议已经处理"
    NOT_CORRECTED = "not_corrected", "逾期未补正材料"
    LATE = "late", "超过法定申请期限"
    OTHER = "other", "其他"


class Inquiry(models.TextChoices):
    SURVEY = "survey", "现场勘验、调查"
    EVIDENCE = "evidence", "证据交换、质证"
    HEARING = "hearing", "听证、公开审理"
    APPRAISAL = "appraisal", "鉴定、检验"
    MEDIATION = "mediation", "先行调解"


class Outcome(models.TextChoices):
    RIGHTS = "rights", "确认权属"
    GRANTED = "granted", "支持申请请求"
    PART = "part", "部分支持"
    REJECTED = "rejected", "驳回申请请求"


class Ended(models.TextChoices):
    IN_COURT = "in_court", "当事人就同一争议起诉，人民法院已受理"
    DIED = "died", "当事人死亡、终止，没有承受人或者放弃"
    SETTLED_SELF = "settled_self", "当事人自行和解"
    OTHER = "other", "其他"


class Prolong(models.TextChoices):
    LAW = "law", "依设定依据延长"
    NOT_COUNTED = "not_counted", "勘验、鉴定、听证等不计入的期间"
    COURT = "court", "等待相关诉讼结果的期间"
    LOCAL = "local", "设定依据没有规定期限，延长本地默认期限"


class Remedy(models.TextChoices):
    RECONSIDERATION = "reconsideration", "行政复议"
    ADMINISTRATIVE = "administrative", "行政诉讼"
    CIVIL = "civil", "民事诉讼"


class RemedyResult(models.TextChoices):
    UPHELD = "upheld", "维持（驳回）"
    CHANGED = "changed", "撤销、变更、确认违法"
    ENDED = "ended", "撤回、终止"
