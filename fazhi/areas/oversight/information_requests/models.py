"""What is kept of a request for government information (条例第45条), of consultations and of what follows a reply."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from fazhi.areas.oversight.information_requests.words import (
    Applicant,
    Channel,
    Consulted,
    Delivery,
    FeeMethod,
    Form,
    Opinion,
    Ordering,
    Remedy,
    RemedyResult,
    Reply,
    kinds_of,
)
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class ReceiptDay(models.DateField):
    """The day from which a request counts in the yearly form: the confirmed day of receipt, till then that of arrival."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"null": True, "blank": True, "editable": False} | kwargs))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = self.worked_out(model_instance)
        setattr(model_instance, self.attname, value)
        return value

    def worked_out(self, row: Any) -> date:
        return row.received_on or row.matter.opened_on  # type: ignore[no-any-return]


class DisclosureRequest(models.Model):
    """One request. Its matter was opened on the day of arrival; the clock runs from the day of receipt (条例第31条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="disclosure_request")
    channel = models.CharField("申请渠道", max_length=20, choices=Channel)
    applicant_kind = models.CharField("申请人类别", max_length=20, choices=Applicant)
    applicant = models.CharField("申请人姓名或者名称", max_length=120)
    id_no = line_field("身份证明", 120, "证件名称和号码后四位即可")
    contact_phone = models.CharField("联系方式", max_length=120, help_text="电话、邮寄地址或者电子邮箱，用于答复")
    subject = models.CharField("所需信息概括", max_length=120, help_text="一句话，不写姓名等个人信息")
    content = models.TextField("所需政府信息的名称、文号或者其他特征")
    form_wanted = models.CharField("获取信息的形式", max_length=20, choices=Form, default=Form.ELECTRONIC)

    received_on = day_field("确认收到日期")
    contacted_on = day_field("与申请人联系日期")
    confirmed_with = line_field("申请人一方确认情况", 120, "由谁、以何种方式确认")
    taken_on = ReceiptDay("收到申请之日")
    reviewed_on = day_field("审核日期")

    correction_items = text_field("需要补正的事项和释明")
    correct_by = day_field("补正期限")
    asked_correction_on = day_field("补正告知日期")
    corrected_on = day_field("收到补正日期")
    corrected_content = text_field("补正后的申请内容")

    unfounded_reason = text_field("第三方不同意公开的理由不合理的说明")
    public_interest = text_field("因公共利益决定公开的内容和理由")
    told_third_on = day_field("书面告知第三方日期")

    reasons_asked_on = day_field("要求说明理由日期")
    reason_by = day_field("说明理由的期限")
    reasons = text_field("申请人说明的理由")
    defer_reason = text_field("认为理由合理、延迟答复的说明")
    defer_until = day_field("延迟答复的合理期限")

    fee_method = code_field("计收方式", FeeMethod)
    fee_before = models.PositiveIntegerField("本月此前申请件数", null=True, blank=True)
    fee_pages = models.PositiveIntegerField("提供信息页数", null=True, blank=True)
    fee_amount = models.PositiveIntegerField("信息处理费（元）", null=True, blank=True)
    fee_notified_on = day_field("收费通知日期")
    paid_on = day_field("缴费日期")

    replied_on = day_field("答复日期")
    refused_kind = models.CharField("不予公开的情形", max_length=4, choices=kinds_of("3"), blank=True)
    unavailable_kind = models.CharField("无法提供的情形", max_length=4, choices=kinds_of("4"), blank=True)
    unprocessed_kind = models.CharField("不予处理的情形", max_length=4, choices=kinds_of("5"), blank=True)
    reply_content = text_field("答复内容")
    legal_clause = line_field("法律依据", 200, "不填的，写入该情形通常适用的条款，请核对")
    public_where = line_field("已主动公开的，获取方式、途径", 300)
    form_code = code_field("年报统计情形", Reply, 4)
    result_on = day_field("办理结果日期")
    delivery = code_field("送达方式", Delivery)
    sent_on = day_field("发出日期")
    served_on = day_field("送达日期")
    made_public_on = day_field("转为主动公开日期")

    ordered_by = code_field("责令机关", Ordering)
    order_no = line_field("判决（决定）文号", 80)
    ordered_on = day_field("判决（决定）日期")
    order_due = day_field("判决（决定）载明的期限")
    again_code = models.CharField("重新答复情形", max_length=4, choices=kinds_of("12345"), blank=True)
    again_content = text_field("重新答复内容")
    again_on = day_field("重新答复日期")
    archive_no = line_field("归档号", 60)

    class Meta:
        verbose_name = "政府信息公开申请"

    def __str__(self) -> str:
        return self.subject


class RequestItem(Detail):
    """One thing asked for in a request that asks for several, and what becomes of it. The yearly form counts the request."""

    name = models.CharField("申请事项", max_length=200)
    code = models.CharField("处理情形", max_length=4, choices=kinds_of("123456", by_law=False))
    legal_clause = line_field("法律依据", 200)
    content = text_field("处理意见")

    class Meta(Detail.Meta):
        verbose_name = "逐项处理"

    def __str__(self) -> str:
        return f"{self.name}：{self.get_code_display()}"


class RequestConsultation(Detail):
    """Who was asked in writing, what about, and when it reached them."""

    kind = models.CharField("征求对象", max_length=20, choices=Consulted)
    party_name = line_field("第三方姓名或者名称", 120, "征求第三方意见时填写")
    consulted_organ = organ_field("被征求意见的机关", null=True, blank=True)
    what = models.CharField("征求意见的内容", max_length=300)
    reached_on = day_field("收到征求意见书日期", "已知道送达日期的填写，期限自收到之日起算")

    class Meta(Detail.Meta):
        verbose_name = "征求意见"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class RequestOpinionHeard(Detail):
    """What one of those asked has said, or that the time ran out; written by the consultation itself."""

    kind = models.CharField("征求对象", max_length=20, choices=Consulted)
    opinion = models.CharField("意见", max_length=20, choices=Opinion, blank=True)
    reasons = text_field("理由")

    class Meta(Detail.Meta):
        verbose_name = "反馈意见"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.get_opinion_display()}"


class RequestRemedy(Detail):
    """One complaint, reconsideration or suit about the reply, as it became known."""

    kind = models.CharField("救济途径", max_length=20, choices=Remedy)
    case_no = line_field("案号", 80)

    class Meta(Detail.Meta):
        verbose_name = "后续救济"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.case_no}"


class ConsultedOpinion(models.Model):
    """One party asked about one request, with the party's own clock (条例第32条、第34条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="consulted_opinion")
    kind = models.CharField("征求对象", max_length=20, choices=Consulted)
    party_name = line_field("第三方姓名或者名称", 120)
    consulted_organ = organ_field("被征求意见的机关", null=True, blank=True)
    what = models.CharField("征求意见的内容", max_length=300)
    reached_on = day_field("收到征求意见书日期")
    opinion = code_field("意见", Opinion)
    reasons = text_field("理由")
    answered_on = day_field("反馈日期")

    class Meta:
        verbose_name = "政府信息公开征求意见"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.what}"


class DisclosureRemedy(models.Model):
    """One remedy against a reply or against silence, until its result: a row of table 4 of the yearly form."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="disclosure_remedy")
    kind = models.CharField("救济途径", max_length=20, choices=Remedy)
    case_no = line_field("案号", 80)
    form_code = code_field("所涉答复情形", Reply, 4)
    result = code_field("结果", RemedyResult)
    result_note = line_field("结果说明", 300)
    concluded_on = day_field("审结日期")

    class Meta:
        verbose_name = "政府信息公开救济"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.case_no}"


class OwnDataCorrection(models.Model):
    """Somebody shows that what an organ has recorded about them is wrong (条例第41条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="own_data_correction")
    applicant = models.CharField("申请人", max_length=120)
    contact_phone = models.CharField("联系方式", max_length=120)
    subject = models.CharField("要求更正的记录", max_length=120, help_text="一句话，不写姓名等个人信息")
    evidence = models.TextField("记录不准确的证据")
    outcome = text_field("处理情况")
    done_on = day_field("办结日期")

    class Meta:
        verbose_name = "本人信息更正"

    def __str__(self) -> str:
        return self.subject


class DisclosureYearReport(models.Model):
    """The yearly report of one organ, with the official tables as they stood when it was handed in (条例第49条、第50条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="disclosure_year_report")
    ends_on = models.DateField("年度终了日")
    overall = text_field("总体情况")
    problems = text_field("存在的主要问题及改进情况")
    others = text_field("其他需要报告的事项（含收取信息处理费情况）")
    carried_out = line_field(
        "结转下年度继续办理（逐栏）", 80, "自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计"
    )
    table_words = text_field("统计表")
    address = line_field("公布网址", 300)
    published_on = day_field("公布日期")

    class Meta:
        verbose_name = "政府信息公开工作年度报告"

    def __str__(self) -> str:
        return f"{self.ends_on.year}年度报告"
