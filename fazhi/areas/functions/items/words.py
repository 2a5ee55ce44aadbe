"""Codes of the catalogue of powers and services."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """Kinds of items: the ten of a list of powers, public services, and what other lists hold."""

    PERMIT = "permit", "行政许可"
    PENALTY = "penalty", "行政处罚"
    COERCION = "coercion", "行政强制"
    LEVY = "levy", "行政征收"
    PAYMENT = "payment", "行政给付"
    INSPECTION = "inspection", "行政检查"
    CONFIRMATION = "confirmation", "行政确认"
    REWARD = "reward", "行政奖励"
    ADJUDICATION = "adjudication", "行政裁决"
    OTHER_POWER = "other_power", "其他行政权力"
    SERVICE = "service", "公共服务"
    FEE = "fee", "行政事业性收费"
    PROOF = "proof", "证明事项"
    VILLAGE = "village", "镇村小微权力"
    BARRED = "barred", "禁止、限制事项"


#: Kinds that make up the list of powers and responsibilities (权责清单).
POWERS = (
    Kind.PERMIT, Kind.PENALTY, Kind.COERCION, Kind.LEVY, Kind.PAYMENT, Kind.INSPECTION, Kind.CONFIRMATION, Kind.REWARD,
    Kind.ADJUDICATION, Kind.OTHER_POWER,
)  # fmt: skip


#: Kinds that somebody applies for; penalties and inspections are not asked for.
APPLIED_FOR = (Kind.PERMIT, Kind.PAYMENT, Kind.CONFIRMATION, Kind.REWARD, Kind.OTHER_POWER, Kind.SERVICE)


class Listed(models.TextChoices):
    """Lists that an item stands in. One catalogue: every list is a view of it, so that no two can disagree."""

    POWER = "power", "权责清单"
    PERMIT = "permit", "行政许可事项清单"
    SERVICE = "service", "公共服务事项清单"
    FEE = "fee", "行政事业性收费目录清单"
    NEGATIVE = "negative", "负面清单"
    COMMITMENT = "commitment", "告知承诺制事项清单"
    TOLERANT = "tolerant", "容缺受理（审批）事项清单"
    CROSS_PROVINCE = "cross_province", "跨省通办事项清单"
    PROVINCE_WIDE = "province_wide", "全省通办事项清单"
    CITY_WIDE = "city_wide", "全市通办事项清单"
    ONE_WINDOW = "one_window", "综合受理事项清单"
    TOWN_WINDOW = "town_window", "镇（街道）收件事项清单"
    CITIZEN_WINDOW = "citizen_window", "“市民之窗”上线事项清单"
    PROOF = "proof", "证明事项清单"
    VILLAGE_POWER = "village_power", "镇村权力清单（正面）"
    VILLAGE_BARRED = "village_barred", "镇村权力负面清单"
    VILLAGE_ASSIST = "village_assist", "村（社区）依法协助政府工作事项清单"
    ENTERPRISE_CHECK = "enterprise_check", "涉企行政检查事项清单"
    DELEGATED = "delegated", "赋权乡镇（街道）事项清单"


#: What kind an item must be of to stand in a list.
KIND_OF_LIST: dict[str, tuple[Kind, ...]] = {
    Listed.POWER: POWERS, Listed.PERMIT: (Kind.PERMIT,), Listed.SERVICE: (Kind.SERVICE,), Listed.FEE: (Kind.FEE,),
    Listed.PROOF: (Kind.PROOF,), Listed.ENTERPRISE_CHECK: (Kind.INSPECTION,), Listed.VILLAGE_BARRED: (Kind.BARRED, Kind.VILLAGE),
    Listed.VILLAGE_POWER: (Kind.VILLAGE,), Listed.NEGATIVE: (Kind.BARRED,), Listed.DELEGATED: POWERS,
}  # fmt: skip


class Level(models.TextChoices):
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    TOWN = "town", "乡级"
    VILLAGE = "village", "村级"


class Nature(models.TextChoices):
    """By what right the body acts (国办2018年政务服务事项要素，未核对全文)."""

    OFFICE = "office", "法定机关"
    AUTHORISED = "authorised", "授权组织"
    ENTRUSTED = "entrusted", "受委托组织"


class Span(models.TextChoices):
    """In what an item's limit is counted; laws outside 行政许可法第82条 may mean calendar days."""

    WORKING_DAY = "working_day", "个工作日"
    DAY = "day", "日"
    MONTH = "month", "个月"
    HOUR = "hour", "小时"


class Handling(models.TextChoices):
    INSTANT = "instant", "即办件"
    PROMISED = "promised", "承诺件"
    JOINT = "joint", "统一、联合、集中办理"


class Ended(models.TextChoices):
    """Why a version of an item no longer stands."""

    AMENDED = "amended", "已有新版本"
    CANCELLED = "cancelled", "取消"
    MERGED = "merged", "并入其他事项"


class Change(models.TextChoices):
    KEEP = "keep", "保留"
    ADD = "add", "新增"
    AMEND = "amend", "变更"
    DELEGATE = "delegate", "下放（赋权）"
    MERGE = "merge", "合并"
    CANCEL = "cancel", "取消"
    DROP = "drop", "撤回此前列入的调整"


#: Lines that change the catalogue when they are published.
CHANGES = (Change.ADD, Change.AMEND, Change.DELEGATE, Change.MERGE, Change.CANCEL)


class Cause(models.TextChoices):
    LAW = "law", "法律、法规、规章立改废释"
    FUNCTION = "function", "机构职能调整"
    HIGHER = "higher", "上级清单（目录）调整"
    REFORM = "reform", "行政审批制度改革"
    ROUND = "round", "定期清理"
    OTHER = "other", "其他"


class Opinion(models.TextChoices):
    LEGAL = "legal", "合法"
    ADVICE = "advice", "合法，另有建议"
    AMEND = "amend", "应当修改"
    ILLEGAL = "illegal", "不合法"
    NOT_IN_SCOPE = "not_in_scope", "不属于审查范围"
    RETURNED = "returned", "退回补充材料"


#: Opinions with which the staffing office may confirm.
ALLOWS = (Opinion.LEGAL, Opinion.ADVICE, Opinion.NOT_IN_SCOPE)
