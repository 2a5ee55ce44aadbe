"""What is kept of a request for government information."""

from django.db import models

from fazhi.spine.models import Matter


class InformationRequest(models.Model):
    """One request for disclosure (政府信息公开条例第29条)."""

    class Reply(models.TextChoices):
        OPEN = "open", "予以公开"
        REFUSED = "refused", "不予公开"

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="information_request")
    applicant = models.CharField("申请人", max_length=100)
    content = models.CharField("所需信息", max_length=300)
    other_organ = models.ForeignKey("spine.Organ", models.PROTECT, null=True, blank=True, verbose_name="征求意见的单位")
    reply = models.CharField("答复种类", max_length=20, choices=Reply, blank=True)
    replied_on = models.DateField("答复日期", null=True, blank=True)

    class Meta:
        verbose_name = "信息公开申请"

    def __str__(self) -> str:
        return self.content
