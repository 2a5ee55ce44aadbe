"""The words of court cases: results, levels, grounds. Codes are stored, Chinese is shown."""

from __future__ import annotations

from django.db import models

#: Results of a court paper. One paper may hold several (确认违法 and 赔偿).
RESULTS = [
    ("not_filed", "不予立案"), ("suit_dismissed", "驳回起诉"), ("withdrawn", "准许撤诉"),
    ("deemed_withdrawn", "按撤诉处理"), ("request_dismissed", "驳回诉讼请求"), ("revoked", "撤销"),
    ("revoked_part", "部分撤销"), ("redo", "责令重新作出行政行为"), ("perform", "责令履行法定职责"),
    ("pay", "判令给付"), ("illegal", "确认违法"), ("void", "确认无效"), ("changed", "变更"),
    ("compensation", "赔偿或者补偿"), ("mediated", "调解"), ("ended", "终结诉讼"),
]  # fmt: skip

#: What a court of second instance or of retrial does with the paper before it.
REVIEWS = [
    ("upheld", "维持原裁判"), ("reversed", "依法改判"), ("set_aside", "撤销原裁定，指令继续审理"),
    ("remanded", "发回重审"), ("appeal_withdrawn", "准许撤回上诉"),
]  # fmt: skip

#: Losing results. Not: dismissed request or suit, allowed withdrawal, mediation.
LOSING = ("revoked", "revoked_part", "redo", "perform", "pay", "illegal", "void", "changed", "compensation")
#: Results that order the agency to do something within a term.
TO_PERFORM = ("redo", "perform", "pay", "compensation")
#: Results by which a suit ends without a decision on the act, and takes effect at once.
ENDING = ("withdrawn", "deemed_withdrawn", "mediated", "ended", "appeal_withdrawn")
#: Rulings of the first instance that can be appealed within ten days (行政诉讼法第85条, 法释〔2018〕1号第101条).
APPEALABLE_RULINGS = ("not_filed", "suit_dismissed")

LOST_REASONS = [
    ("procedure", "程序违法"), ("facts", "主要证据不足、事实不清"), ("law", "适用法律法规错误"),
    ("power", "超越职权、滥用职权"), ("inaction", "不履行或者拖延履行法定职责"), ("unfair", "明显不当"),
    ("evidence_late", "逾期举证"), ("other", "其他"),
]  # fmt: skip

SENSITIVE = [
    ("food_drug", "食品药品安全"), ("environment", "生态环境和资源保护"), ("health", "公共卫生安全等重大公共利益"),
    ("attention", "社会高度关注"), ("mass", "可能引发群体性事件"),
]  # fmt: skip


class Instance(models.TextChoices):
    FIRST = "first", "一审"
    SECOND = "second", "二审"
    RETRIAL = "retrial", "再审"


class Paper(models.TextChoices):
    JUDGMENT = "judgment", "行政判决书"
    RULING = "ruling", "行政裁定书"
    MEDIATION = "mediation", "行政调解书"


class Level(models.TextChoices):
    """Who is a responsible person (法释〔2020〕3号第2条)."""

    CHIEF = "chief", "正职负责人"
    DEPUTY = "deputy", "副职负责人"
    SHARING = "sharing", "参与分管被诉行政行为实施工作的副职级别负责人"
    OTHER = "other", "其他参与分管的负责人"


class Excuse(models.TextChoices):
    """Proper reasons why a responsible person cannot appear (法释〔2020〕3号第8条)."""

    FORCE = "force", "不可抗力"
    ACCIDENT = "accident", "意外事件"
    DUTY = "duty", "需要履行他人不能代替的公务"
    OTHER = "other", "无法出庭的其他正当事由"


class Fault(models.TextChoices):
    """The situations in which the court must send a judicial recommendation (法释〔2020〕3号第12条)."""

    NO_REASON = "no_reason", "负责人未出庭且未说明理由或者理由不成立"
    AGAIN = "again", "延期开庭后负责人仍未出庭"
    NOBODY = "nobody", "负责人和相应工作人员均未出庭"
    LEFT = "left", "未经法庭许可中途退庭"
    SILENT = "silent", "拒绝陈述说明，致使庭审无法进行"


class Field(models.TextChoices):
    POLICE = "police", "公安"
    LAND = "land", "自然资源"
    HOUSING = "housing", "住房和城乡建设"
    EXPROPRIATION = "expropriation", "征收补偿"
    LABOUR = "labour", "人力资源和社会保障"
    MARKET = "market", "市场监管"
    ENVIRONMENT = "environment", "生态环境"
    TRANSPORT = "transport", "交通运输"
    HEALTH = "health", "卫生健康"
    FARMING = "farming", "农业农村"
    CIVIL = "civil", "民政"
    TOWN = "town", "乡镇（街道）综合管理"
    OTHER = "other", "其他"


class Act(models.TextChoices):
    PENALTY = "penalty", "行政处罚"
    COERCION = "coercion", "行政强制"
    PERMIT = "permit", "行政许可"
    TAKING = "taking", "征收、征用及其补偿"
    CONFIRM = "confirm", "行政确认、登记"
    DUTY = "duty", "不履行法定职责"
    DISCLOSURE = "disclosure", "政府信息公开"
    RECONSIDERATION = "reconsideration", "行政复议决定"
    CONTRACT = "contract", "行政协议"
    COMPENSATION = "compensation", "行政赔偿"
    OTHER = "other", "其他"


class Withdrawal(models.TextChoices):
    ACT_CHANGED = "act_changed", "被告改变被诉行政行为"
    SETTLED = "settled", "协调和解"
    OTHER = "other", "其他"


class Letter(models.TextChoices):
    """What the justice bureau presses with, step by step; practice, not law."""

    REMINDER = "reminder", "提示函"
    SUPERVISION = "supervision", "督办函"
    INTERVIEW = "interview", "约谈"
    CIRCULAR = "circular", "通报"


class Pressing(models.TextChoices):
    ANSWER_NEAR = "answer_near", "答辩举证期限临近"
    HEARING_NEAR = "hearing_near", "开庭日期临近"
    ANSWER_MISSED = "answer_missed", "逾期未答辩举证"
    ABSENT = "absent", "负责人未出庭应诉"
    NOT_PERFORMED = "not_performed", "未按期履行生效裁判"
    NOT_REPORTED = "not_reported", "未按期报送败诉案件报告"
    OTHER = "other", "其他"


class Finding(models.TextChoices):
    NO_FAULT = "no_fault", "无过错"
    FAULT = "fault", "有过错，依规追责"
    TOLERATED = "tolerated", "符合容错情形，予以免责或者减责"
    TRANSFERRED = "transferred", "移送纪检监察机关处理"
