"""What is kept of the transfer of a suspected crime to the police (行政执法机关移送涉嫌犯罪案件的规定)."""

from __future__ import annotations

from django.db import models

from fazhi.spine.fields import day_field, line_field, text_field
from fazhi.spine.models import Matter


class Suspect(models.TextChoices):
    PERSON = "person", "公民"
    ENTERPRISE = "enterprise", "法人"
    OTHER = "other", "其他组织"


class CrimeTransfer(models.Model):
    """One transfer, from the report to the chief until the things are handed over or the case comes back."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="crime_transfer")
    title = models.CharField("案件名称", max_length=200)
    party_name = models.CharField("当事人", max_length=120)
    party_kind = models.CharField("当事人类别", max_length=12, choices=Suspect)
    facts = text_field("涉嫌犯罪的事实")
    reason = models.TextField("移送的理由")
    chief = line_field("批准的正职负责人（主持工作的负责人）", 60)
    decided_on = day_field("决定日期")
    refusal = text_field("不移送的理由")
    police = line_field("受移送的公安机关", 100)
    letter_no = line_field("移送书文号", 80)
    delivered_on = day_field("移送日期")
    answered_on = day_field("公安机关答复日期")
    reply_no = line_field("答复文书号", 80)
    answer = line_field("不予立案的理由", 200)
    asked_on = day_field("提请复议日期")
    supervised_on = day_field("建议检察机关立案监督日期")
    things = text_field("移交的涉案物品、材料")
    handed_on = day_field("移交日期")

    class Meta:
        verbose_name = "涉嫌犯罪案件移送"

    def __str__(self) -> str:
        return self.title
