"""Codes of legal aid that the record, the gates and the figures share."""

from __future__ import annotations

from django.db import models


class Channel(models.TextChoices):
    """How an application came (法律援助法第38–40条), or that an organ notified (第36条)."""

    COUNTER = "counter", "窗口申请"
    INTERNET = "internet", "网上申请"
    POST = "post", "邮寄、来信"
    DETENTION = "detention", "办案机关、监管场所转交"
    DUTY_LAWYER = "duty_lawyer", "值班律师转交"
    REFERRED = "referred", "咨询、调解等转来"
    NOTIFIED = "notified", "办案机关通知辩护、代理"


#: Handed on within 24 hours of the request of somebody in custody (法律援助法第39条).
HANDED_ON = (Channel.DETENTION, Channel.DUTY_LAWYER)


class AppliedBy(models.TextChoices):
    """Who applies for the person (法律援助法第40条)."""

    SELF = "self", "本人"
    LEGAL = "legal", "法定代理人"
    KIN = "kin", "近亲属（被羁押人员等）"
    ENTRUSTED = "entrusted", "委托代理人"


class MatterType(models.TextChoices):
    """Forms of aid that are cases (法律援助法第22条); advice and the help of duty lawyers are none."""

    DEFENCE = "defence", "刑事辩护"
    CRIMINAL = "criminal", "刑事代理"
    CIVIL = "civil", "民事诉讼代理"
    ADMINISTRATIVE = "administrative", "行政诉讼代理"
    COMPENSATION = "compensation", "国家赔偿代理"
    LABOUR = "labour", "劳动争议调解与仲裁代理"
    OUT_OF_COURT = "out_of_court", "非诉讼代理"
    DRAFTING = "drafting", "代拟法律文书"


CRIMINAL = (MatterType.DEFENCE, MatterType.CRIMINAL)


class Group(models.TextChoices):
    """Groups of recipients that reports count; a person may belong to several."""

    MINOR = "minor", "未成年人"
    OLD = "old", "老年人"
    DISABLED = "disabled", "残疾人"
    WOMAN = "woman", "妇女"
    MIGRANT = "migrant", "农民工"
    SOLDIER = "soldier", "军人军属、退役军人"


class Way(models.TextChoices):
    """How hardship was checked (法律援助法第41条、第42条)."""

    SHARED = "shared", "通过信息共享查询"
    PROMISE = "promise", "申请人个人诚信承诺"
    PAPERS = "papers", "查看证明材料"
    NONE = "none", "免予核查或者不受限制"


class Means(models.TextChoices):
    """What the examination of the means came to."""

    HARD = "hard", "符合经济困难标准"
    NOT_HARD = "not_hard", "不符合经济困难标准"
    UNCHECKED = "unchecked", "免予核查经济困难状况"
    FREE = "free", "不受经济困难条件限制"


class Refusal(models.TextChoices):
    MEANS = "means", "不符合经济困难条件"
    SCOPE = "scope", "不属于法律援助事项范围"
    HAS_LAWYER = "has_lawyer", "已委托律师或者其他代理人"
    OTHER = "other", "其他不符合法律援助条件的情形"


class Change(models.TextChoices):
    """Why the lawyer was changed."""

    RECUSAL = "recusal", "应当回避（存在利害关系）"
    RECIPIENT = "recipient", "受援人申请更换，有正当理由"
    FAILING = "failing", "未依法履行职责"
    UNABLE = "unable", "因病、离所等不能继续承办"
    OTHER = "other", "其他正当理由"


class Progress(models.TextChoices):
    MEETING = "meeting", "会见、约见受援人"
    EVIDENCE = "evidence", "调查取证、阅卷"
    FILED = "filed", "立案、申请仲裁"
    HEARING = "hearing", "开庭、庭审"
    SETTLING = "settling", "协商、调解"
    JUDGMENT = "judgment", "收到裁判、裁决文书"
    OTHER = "other", "其他"


class Result(models.TextChoices):
    WON = "won", "胜诉（意见被采纳）"
    PART = "part", "部分胜诉（部分采纳）"
    SETTLED = "settled", "调解、和解"
    WITHDRAWN = "withdrawn", "撤诉"
    LOST = "lost", "败诉（意见未被采纳）"
    DONE = "done", "文书已代拟、事项已办完"


class Paper(models.TextChoices):
    """What a file holds when the work is done (法律援助法第50条; 办理法律援助案件程序规定)."""

    REPORT = "report", "办理情况报告（结案报告）"
    DOCUMENTS = "documents", "有关法律文书副本或者复印件"
    MANDATE = "mandate", "委托、指派手续"
    TALK = "talk", "会见、谈话笔录"
    TOLD = "told", "向受援人通报情况的记录"


#: Without these a file is not complete.
REQUIRED_PAPERS = (Paper.REPORT, Paper.DOCUMENTS, Paper.MANDATE, Paper.TOLD)


class Practice(models.TextChoices):
    """Who gives legal aid (法律援助法第2条、第12–17条)."""

    LAWYER = "lawyer", "社会律师"
    STAFF = "staff", "法律援助机构律师"
    GRASSROOTS = "grassroots", "基层法律服务工作者"
    VOLUNTEER = "volunteer", "法律援助志愿者"


class Level(models.TextChoices):
    PROVINCE = "province", "省"
    CITY = "city", "市"
    COUNTY = "county", "县"


class Grade(models.TextChoices):
    EXCELLENT = "excellent", "优秀"
    GOOD = "good", "良好"
    PASSED = "passed", "合格"
    FAILED = "failed", "不合格"


class Look(models.TextChoices):
    """How the quality of the work was looked at (法律援助法第57条、第59条)."""

    HEARING = "hearing", "庭审旁听"
    FILE = "file", "案卷检查"
    ORGANS = "organs", "征询司法机关意见"
    PEER = "peer", "同行评估"
