"""Codes of petitions that record, gates and figures share (信访工作条例)."""

from __future__ import annotations

from django.db import models

LAW = "信访工作条例"
ACCUSATION_CODE = "disputes.accusation"


class Channel(models.TextChoices):
    """How a petition came in (第17条). One that came twice keeps its first channel; the others are sources beside it."""

    WEB = "web", "网上信访"
    LETTER = "letter", "来信"
    PHONE = "phone", "电话"
    VISIT = "visit", "走访"
    FAX = "fax", "传真"
    HOTLINE = "hotline", "12345热线"
    MAILBOX = "mailbox", "领导信箱"
    TRANSFER = "transfer", "上级转送、交办"


class Receiver(models.TextChoices):
    """Who received it first: the clocks of the petition office and of other organs are two (第22条、第23条)."""

    OFFICE = "office", "信访部门"
    ORGAN = "organ", "其他机关、单位直接收到"


class Content(models.TextChoices):
    """Of the three kinds of the regulation these two; 检举控告 has a record of its own that few may read (第30条)."""

    SUGGESTION = "suggestion", "建议意见类"
    CLAIM = "claim", "申诉求决类"


class Topic(models.TextChoices):
    """What it is about. The list is this platform's own; the national codes of topics were not seen."""

    LAND = "land", "农村农业、土地"
    EXPROPRIATION = "expropriation", "征收拆迁"
    HOUSING = "housing", "住房和物业"
    LABOUR = "labour", "劳动社保"
    EDUCATION = "education", "教育"
    HEALTH = "health", "卫生医保"
    ENVIRONMENT = "environment", "生态环境"
    TRANSPORT = "transport", "交通运输"
    MARKET = "market", "市场监管、消费"
    POLICE = "police", "公安、治安"
    CIVIL = "civil", "民政、救助"
    VILLAGE = "village", "村（社区）事务"
    LAWSUIT = "lawsuit", "涉法涉诉"
    OTHER = "other", "其他"


class Routing(models.TextChoices):
    FORWARDED = "forwarded", "转送"
    ASSIGNED = "assigned", "交办"
    OWN = "own", "本机关办理"


class Track(models.TextChoices):
    """The six ways on which a claim is sorted (第31条). Only the last has the petition's own clock."""

    LAWSUIT = "lawsuit", "一、涉法涉诉（政法机关法定程序）"
    ARBITRATION = "arbitration", "二、仲裁"
    PARTY = "party", "三、党员申诉、党组织程序"
    PROCEDURE = "procedure", "四、行政程序（复议、裁决、确认、许可等）"
    DUTY = "duty", "五、查处违法、履行法定职责"
    OPINION = "opinion", "六、信访程序（处理意见）"


#: The ways on which it leaves for a procedure of its own.
LEAVING = (Track.LAWSUIT, Track.ARBITRATION, Track.PARTY, Track.PROCEDURE, Track.DUTY)


class Refusal(models.TextChoices):
    """Why a petition is not accepted."""

    HANDLED = "handled", "同一事项正在办理（第19条）"
    ENDED = "ended", "同一事实和理由已经复核终结，不再受理（第36条）"
    LAWSUIT = "lawsuit", "应当或者已经通过诉讼、仲裁、行政复议等法定途径解决"
    NOT_OURS = "not_ours", "不属于受理范围"
    UNCLEAR = "unclear", "内容不清，无法办理"


class Result(models.TextChoices):
    """What the opinion says (第32条), or that the dispute was settled (第33条)."""

    SUPPORT = "support", "支持"
    EXPLAIN = "explain", "解释说明、疏导教育"
    NOT_SUPPORT = "not_support", "不予支持"
    SETTLED = "settled", "调解、和解"
    STUDIED = "studied", "研究答复（建议意见）"


class Reviewed(models.TextChoices):
    UPHELD = "upheld", "维持"
    CHANGED = "changed", "变更"
    REVOKED = "revoked", "撤销"


class Satisfied(models.TextChoices):
    YES = "yes", "满意"
    MOSTLY = "mostly", "基本满意"
    NO = "no", "不满意"


class RatedBy(models.TextChoices):
    """How an assessment that the office writes down was asked for; who holds a query code gives it on line, without a name."""

    PHONE = "phone", "电话回访"
    COUNTER = "counter", "窗口当面"
    LETTER = "letter", "书面"


class Advice(models.TextChoices):
    """督办, and the three kinds of suggestion of the petition office (第40条)."""

    URGE = "urge", "督办"
    IMPROVE = "improve", "改进工作建议"
    POLICY = "policy", "完善政策建议"
    ACCOUNT = "account", "追究责任建议"


#: From this many on, a joint petition is a 集体访 in the usual count.
GROUP = 5
#: A joint visit sends at most so many (第20条).
REPRESENTATIVES = 5
