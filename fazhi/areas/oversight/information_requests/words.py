"""The words of information requests: ways of arrival, applicants and reply kinds of the official yearly form.

The reply kinds are those of table 3 of 国办公开办函〔2021〕30号 (收到和处理政府信息公开申请情况). The rows were checked from a
secondary source only; their wording stands in one place here so that a corrected form is one edit.
"""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """How an application arrives; the way decides which day is the day of receipt (条例第31条)."""

    COUNTER = "counter", "当面提交"
    SIGNED_POST = "signed_post", "邮寄（签收）"
    ORDINARY_POST = "ordinary_post", "平常信函（无需签收）"
    INTERNET = "internet", "互联网渠道"
    FAX = "fax", "传真"


#: The day of arrival is the day of receipt; for the others it is the day that applicant and organ confirm.
DIRECT = frozenset({Channel.COUNTER.value, Channel.SIGNED_POST.value})


class Applicant(models.TextChoices):
    """The columns of the official form."""

    PERSON = "person", "自然人"
    BUSINESS = "business", "商业企业"
    RESEARCH = "research", "科研机构"
    CHARITY = "charity", "社会公益组织"
    LEGAL = "legal", "法律服务机构"
    OTHER = "other", "其他"


class Form(models.TextChoices):
    PAPER = "paper", "纸质"
    ELECTRONIC = "electronic", "电子数据"
    VIEW = "view", "查阅、抄录"


class Delivery(models.TextChoices):
    POST = "post", "邮寄"
    HAND = "hand", "当面领取"
    NET = "net", "网上提供（电子邮件）"
    FAX = "fax", "传真"


class Family(models.TextChoices):
    """The six families of replies: each has its own step and letter."""

    OPEN = "1", "予以公开"
    PARTIAL = "2", "部分公开"
    REFUSED = "3", "不予公开"
    UNAVAILABLE = "4", "无法提供"
    UNPROCESSED = "5", "不予处理"
    OTHER = "6", "其他处理"


class Reply(models.TextChoices):
    """Every row of part three of the official form."""

    OPEN = "1", "予以公开"
    PARTIAL = "2", "部分公开"
    SECRET = "3.1", "属于国家秘密"
    FORBIDDEN = "3.2", "其他法律行政法规禁止公开"
    STABILITY = "3.3", "危及“三安全一稳定”"
    THIRD_PARTY = "3.4", "保护第三方合法权益"
    INTERNAL = "3.5", "属于三类内部事务信息"
    PROCESS = "3.6", "属于四类过程性信息"
    CASE_FILE = "3.7", "属于行政执法案卷"
    QUERY = "3.8", "属于行政查询事项"
    NOT_HELD = "4.1", "本机关不掌握相关政府信息"
    TO_BE_MADE = "4.2", "没有现成信息需要另行制作"
    UNCLEAR = "4.3", "补正后申请内容仍不明确"
    PETITION = "5.1", "信访举报投诉类申请"
    REPEATED = "5.2", "重复申请"
    PRINTED = "5.3", "要求提供公开出版物"
    EXCESSIVE = "5.4", "无正当理由大量反复申请"
    RECONFIRM = "5.5", "要求行政机关确认或重新出具已获取信息"
    NOT_CORRECTED = "6.1", "逾期不补正，不再处理"
    NOT_PAID = "6.2", "逾期不缴费，不再处理"
    ELSE = "6.3", "其他"

    @property
    def family(self) -> str:
        return self.value.partition(".")[0]


DISCLOSED = frozenset({Reply.OPEN.value, Reply.PARTIAL.value})
#: Refusals under 条例第14–16条: reconsideration comes before a suit (复议法第23条第1款第4项; 法释〔2025〕8号第1条).
REVIEW_FIRST = frozenset(code for code in Reply.values if code.startswith("3."))
#: Written by the law itself when a limit has run out; no reply step may choose them.
BY_LAW = frozenset({Reply.NOT_CORRECTED.value, Reply.NOT_PAID.value})


def kinds_of(families: str, *, by_law: bool = True) -> list[tuple[str, str]]:
    """The reply kinds of these families; without those that only the law itself may bring about unless ``by_law``."""
    kinds = [kind for kind in Reply if kind.family in families and (by_law or kind.value not in BY_LAW)]
    return [(kind.value, str(kind.label)) for kind in kinds]


REGULATION = "《中华人民共和国政府信息公开条例》"
#: The clause that usually carries a reply. A proposal for the clerk, who answers for it; 5.5 and 6.3 have none.
CLAUSES = {
    "1": "第三十六条第一项、第二项", "2": "第三十七条", "3.1": "第十四条", "3.2": "第十四条", "3.3": "第十四条", "3.4": "第十五条、第三十二条",
    "3.5": "第十六条第一款", "3.6": "第十六条第二款", "3.7": "第十六条第二款", "3.8": "第三十六条第七项",
    "4.1": "第三十六条第四项、第五项", "4.2": "第三十八条", "4.3": "第三十条", "5.1": "第三十九条第一款", "5.2": "第三十六条第六项",
    "5.3": "第三十九条第二款", "5.4": "第三十五条",
}  # fmt: skip


class Consulted(models.TextChoices):
    """Who is asked: silence means something else for each."""

    THIRD_PARTY = "third_party", "第三方"
    CO_MAKER = "co_maker", "共同制作该信息的行政机关"
    OTHER = "other", "其他有关机关"


class Opinion(models.TextChoices):
    AGREES = "agrees", "同意公开"
    PARTLY = "partly", "同意部分公开"
    DISAGREES = "disagrees", "不同意公开"
    SILENT = "silent", "逾期未提出意见（不等于同意，由本机关依法决定）"
    DEEMED = "deemed", "逾期未提出意见，视为同意公开"


class FeeMethod(models.TextChoices):
    """Two alternative methods, never both for one request (国办函〔2020〕109号)."""

    BY_REQUEST = "by_request", "按件计收"
    BY_PAGE = "by_page", "按量计收"


class Remedy(models.TextChoices):
    COMPLAINT = "complaint", "投诉举报（上级机关、主管部门）"
    RECONSIDERATION = "reconsideration", "行政复议"
    SUIT = "suit", "行政诉讼（未经复议直接起诉）"
    SUIT_AFTER = "suit_after", "行政诉讼（复议后起诉）"


class RemedyResult(models.TextChoices):
    """The columns of table 4."""

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    ELSE = "else", "其他结果"


class Ordering(models.TextChoices):
    COURT = "court", "人民法院判决"
    REVIEW = "review", "行政复议决定"
