"""What is kept of a draft that is sent for review, of the answers to it, and of the review."""

from django.core.validators import MaxValueValidator
from django.db import models

from fazhi.spine.models import Detail, Matter


class DraftPaper(models.Model):
    """A draft that must be reviewed before it is adopted."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="draft_paper")
    name = models.CharField("名称", max_length=100)
    text = models.TextField("送审稿", blank=True)
    adopted_on = models.DateField("通过日期", null=True, blank=True)

    class Meta:
        verbose_name = "送审稿"

    def __str__(self) -> str:
        return self.name


class DraftAnswer(Detail):
    """One answer of the review to the draft."""

    class Result(models.TextChoices):
        SOUND = "sound", "合格"
        AMEND = "amend", "应当修改"

    result = models.CharField("审查结论", max_length=10, choices=Result)
    points = models.PositiveIntegerField("意见条数", default=0, validators=[MaxValueValidator(100)])

    class Meta(Detail.Meta):
        verbose_name = "审查意见"

    def __str__(self) -> str:
        return self.get_result_display()


class DraftBallot(Detail):
    """One vote on a draft; nobody learns whose."""

    approves = models.BooleanField("同意")

    class Meta(Detail.Meta):
        verbose_name = "表决票"

    def __str__(self) -> str:
        return "同意" if self.approves else "不同意"


class PaperReview(models.Model):
    """The review of one draft."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="paper_review")
    subject = models.CharField("审查对象", max_length=100)
    text = models.TextField("送审稿", blank=True)
    requester = models.ForeignKey("spine.Organ", models.PROTECT, verbose_name="送审单位")
    result = models.CharField("审查结论", max_length=10, choices=DraftAnswer.Result, blank=True)
    points = models.PositiveIntegerField("意见条数", null=True, blank=True)
    given_on = models.DateField("出具日期", null=True, blank=True)

    class Meta:
        verbose_name = "送审稿审查"

    def __str__(self) -> str:
        return self.subject
