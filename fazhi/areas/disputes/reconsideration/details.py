"""Facts of a case that can repeat: opinions heard, hearings, letters, visits. Rows are added by steps only."""

from __future__ import annotations

from django.db import models

from fazhi.spine.models import Detail


class ReconsiderationOpinion(Detail):
    """听取意见 (行政复议法第49条)."""

    class Whom(models.TextChoices):
        APPLICANT = "applicant", "申请人"
        AGENT = "agent", "申请人的代理人"
        THIRD = "third", "第三人"
        RESPONDENT = "respondent", "被申请人"

    class Means(models.TextChoices):
        IN_PERSON = "in_person", "当面"
        INTERNET = "internet", "互联网"
        TELEPHONE = "telephone", "电话"

    whom = models.CharField("听取对象", max_length=12, choices=Whom)
    means = models.CharField("听取方式", max_length=12, choices=Means)
    content = models.TextField("意见要点")
    heard_by = models.CharField("听取人员", max_length=60)

    class Meta(Detail.Meta):
        verbose_name = "听取意见"


class ReconsiderationHearing(Detail):
    """听证 (行政复议法第50条、第51条)."""

    class Attended(models.TextChoices):
        YES = "yes", "参加"
        WAIVED = "waived", "无正当理由拒不参加，视为放弃听证权利"
        EXPLAINED = "explained", "说明理由并委托相应工作人员参加"
        ABSENT = "absent", "未参加"

    chair = models.CharField("主持人", max_length=30)
    officers = models.CharField("听证员", max_length=80)
    recorder = models.CharField("记录员", max_length=30)
    applicant_came = models.CharField("申请人到场", max_length=12, choices=Attended)
    head_came = models.CharField("被申请人负责人到场", max_length=12, choices=Attended)
    record = models.TextField("听证笔录要点")

    class Meta(Detail.Meta):
        verbose_name = "听证"


class ReconsiderationAdvice(Detail):
    """行政复议委员会咨询意见 and what became of it (行政复议法第52条、第61条第3款；实施条例第50条至第52条)."""

    class Form(models.TextChoices):
        PLENARY = "plenary", "全体会议"
        CONSULTING = "consulting", "案件咨询会议"

    form = models.CharField("咨询形式", max_length=12, choices=Form)
    question = models.TextField("咨询事项")
    advice = models.TextField("咨询意见")
    adopted = models.BooleanField("采纳", default=False)
    explained = models.TextField("采纳情况说明或者不采纳的理由")

    class Meta(Detail.Meta):
        verbose_name = "行政复议委员会咨询"


class ReconsiderationMediation(Detail):
    """One attempt at mediation (行政复议法第5条、第73条)."""

    class Outcome(models.TextChoices):
        AGREED = "agreed", "达成协议"
        SETTLED = "settled", "自行和解"
        GOING_ON = "going_on", "继续调解"
        FAILED = "failed", "未达成协议"

    mediator = models.CharField("调解人员", max_length=60)
    place = models.CharField("调解地点或者方式", max_length=100, blank=True)
    outcome = models.CharField("调解情况", max_length=12, choices=Outcome)
    content = models.TextField("调解要点")

    class Meta(Detail.Meta):
        verbose_name = "调解"


class ReconsiderationLetter(Detail):
    """行政复议意见书 (行政复议法第76条): binding, to be answered within 60 days of receipt."""

    addressee = models.CharField("主送单位", max_length=200)
    problems = models.TextField("违法或者不当的问题")
    requirements = models.TextField("整改要求")
    letter_received_on = models.DateField("主送单位收到日期", null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "行政复议意见书"


class ReconsiderationLetterReply(Detail):
    """What the addressee of an opinion letter reports."""

    report = models.TextField("整改情况")
    corrected = models.BooleanField("已纠正", default=False)

    class Meta(Detail.Meta):
        verbose_name = "意见书整改报告"


class ReconsiderationRecommendation(Detail):
    """行政复议建议书 (实施条例第69条): general problems of rules, without a limit."""

    addressee = models.CharField("主送单位", max_length=200)
    problems = models.TextField("带有普遍性的问题")
    advice = models.TextField("完善制度和改进行政执法的建议")

    class Meta(Detail.Meta):
        verbose_name = "行政复议建议书"


class ReconsiderationInterview(Detail):
    """约谈 of the responsible person of an organ that does not perform (行政复议法第77条第2款)."""

    interviewed = models.CharField("被约谈单位和负责人职务", max_length=100)
    interviewer = models.CharField("约谈人", max_length=60)
    reason = models.TextField("约谈事由")
    outcome = models.TextField("约谈结果（整改承诺）")

    class Meta(Detail.Meta):
        verbose_name = "约谈"


class ReconsiderationCriticism(Detail):
    """通报批评 (行政复议法第77条第2款)."""

    criticised = models.CharField("被通报单位", max_length=100)
    content = models.TextField("通报内容")

    class Meta(Detail.Meta):
        verbose_name = "通报批评"


class ReconsiderationVisit(Detail):
    """案后回访: practice, no national text."""

    class Means(models.TextChoices):
        VISIT = "visit", "上门"
        TELEPHONE = "telephone", "电话"
        INTERNET = "internet", "网络"

    means = models.CharField("回访方式", max_length=12, choices=Means)
    visitor = models.CharField("回访人员", max_length=60)
    performed = models.BooleanField("决定已履行", default=False)
    satisfied = models.BooleanField("当事人认可", default=False)
    content = models.TextField("回访情况")

    class Meta(Detail.Meta):
        verbose_name = "案后回访"


class ReconsiderationDeficiency(Detail):
    """A defect of the respondent's act that was pointed out or corrected on the way, without changing the result."""

    found = models.TextField("发现的瑕疵")
    done = models.TextField("指正或者补正情况")
    corrected = models.BooleanField("已补正", default=False)

    class Meta(Detail.Meta):
        verbose_name = "瑕疵指正"


class ReconsiderationAccountability(Detail):
    """责任追究与容错 for a corrected act: practice over 行政复议法第80条至第86条."""

    class Finding(models.TextChoices):
        NONE = "none", "不追究责任"
        LIABLE = "liable", "追究责任"
        TOLERATED = "tolerated", "容错免责、减责"

    finding = models.CharField("认定结论", max_length=12, choices=Finding)
    ground = models.TextField("事实和依据")
    decided_by = models.CharField("认定机关", max_length=100)
    handled = models.CharField("处理方式", max_length=200, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "责任追究与容错"


class ReconsiderationReview(Detail):
    """个案复盘: a meeting with the respondent on what led to the correction (practice)."""

    attended = models.CharField("参加单位", max_length=200)
    cause = models.TextField("败因分析")
    measures = models.TextField("改进措施")

    class Meta(Detail.Meta):
        verbose_name = "个案复盘"
