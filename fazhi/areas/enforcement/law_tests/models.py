"""Questions, rules for papers, windows, and each person's sitting.

Answers and scores stand in tables of their own, not in the history of the window: nobody but the person and the training
officers of their agency reads them there.
"""

from __future__ import annotations

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.law_tests.words import Cohort, QuestionKind, Seat, Term
from fazhi.areas.enforcement.officers.models import Officer
from fazhi.spine.domains import Domain
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def rules_offered(organs: object, on: object) -> models.QuerySet[PaperRule]:
    """Rules for papers that stand."""
    return PaperRule.objects.filter(withdrawn=False)


def new_seed() -> str:
    """From which the order of a person's questions follows; it never leaves the server."""
    return secrets.token_hex(16)


class LawQuestion(Entry):
    """One question of the bank; ``title`` is the question itself. ``edition_on``: the day from which the edition of the law
    that it follows is in force."""

    kind = models.CharField("题型", max_length=8, choices=QuestionKind)
    law = models.CharField("法律法规", max_length=100)
    article = models.CharField("条文", max_length=40, help_text="例：第四十二条")
    edition_on = models.DateField("法律版本施行日期")
    domain = code_field("领域", Domain, 30)
    choices = text_field("选项", "每行一项，依次为A、B、C……；判断题不填")
    answer = models.CharField("答案", max_length=12, help_text="单选、多选填字母，判断题填“对”或“错”")
    retired_on = day_field("停用日期", "自当日起不再出题")

    class Meta:
        verbose_name = "学法考试试题"
        indexes = [models.Index(fields=["law", "kind"], name="law_question_by_law")]


class PaperRule(Entry):
    """How a paper is put together: lines of law, kind, number, points."""

    cohort = models.CharField("适用人员", max_length=4, choices=Cohort)
    lines = models.TextField(
        "出题规则", help_text="每行“法律 题型 题数 每题分值”，例：行政处罚法 单选题 5 10；法律不限的写“不限”"
    )
    pass_mark = models.PositiveSmallIntegerField("合格分")
    minutes = models.PositiveSmallIntegerField("时长（分钟）")

    class Meta:
        verbose_name = "组卷规则"


class LawTest(models.Model):
    """One window: who is to sit which paper between two days, both included."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="law_test")
    name = models.CharField("考试名称", max_length=100)
    term = models.CharField("周期", max_length=8, choices=Term)
    paper = OfferedKey(PaperRule, models.PROTECT, related_name="+", verbose_name="组卷规则", offers=rules_offered)
    opens_on = models.DateField("开考日期")
    closes_on = models.DateField("截止日期", help_text="当日仍可参加")
    invited = models.PositiveIntegerField("应考人数", null=True, blank=True)
    resit_opens_on = day_field("补考开始日期")
    resit_until = day_field("补考截止日期")

    class Meta:
        verbose_name = "学法考试"
        constraints = [
            models.CheckConstraint(name="law_test_days_in_order", condition=Q(closes_on__gte=F("opens_on"))),
            models.CheckConstraint(
                name="law_test_resit_days_in_order",
                condition=Q(resit_until=None) | Q(resit_until__gte=F("resit_opens_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class LawPaperQuestion(models.Model):
    """A question of one round of a window, as it stood when it was drawn."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    round = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField("题号")
    question = models.ForeignKey(LawQuestion, models.PROTECT, related_name="+")
    kind = models.CharField("题型", max_length=8, choices=QuestionKind)
    stem = models.CharField("题目", max_length=300)
    choices = models.TextField("选项", blank=True)
    answer = models.CharField("答案", max_length=12)
    source = models.CharField("依据", max_length=150)
    points = models.PositiveSmallIntegerField("分值")
    struck = models.BooleanField("作废", default=False)

    class Meta:
        verbose_name = "试卷题目"
        ordering = ["round", "place"]
        constraints = [models.UniqueConstraint(fields=["matter", "round", "place"], name="a_place_on_a_paper_once")]

    def __str__(self) -> str:
        return f"第{self.place}题"


class LawStruck(Detail):
    """A faulty question is struck and all papers of its round are marked anew."""

    round = models.PositiveSmallIntegerField("轮次", default=1, help_text="1为首考，2为补考")
    place = models.PositiveSmallIntegerField("题号", help_text="试卷中的题号")
    why = line_field("理由", 200)

    class Meta(Detail.Meta):
        verbose_name = "作废试题"

    def __str__(self) -> str:
        return f"第{self.round}轮第{self.place}题"


class LawSitting(models.Model):
    """One person in one round of one window. ``agency``: theirs on the day of invitation. ``small``: their agency has too few
    invited for its results to be shown. ``marks``: every marking, oldest first. ``on``: the day of handing in.
    """

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="law_sittings")
    officer = models.ForeignKey(Officer, models.PROTECT, related_name="+", verbose_name="执法人员")
    agency = organ_field("单位")
    round = models.PositiveSmallIntegerField("轮次", default=1)
    small = models.BooleanField(default=False)
    state = models.CharField("状态", max_length=8, choices=Seat, default=Seat.INVITED)
    seed = models.CharField(max_length=32, default=new_seed, editable=False)
    started_at = models.DateTimeField(null=True)
    deadline_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)
    on = models.DateField("交卷日期", null=True)
    due_on = models.DateField("截止日期")
    by_time = models.BooleanField("到时自动交卷", default=False)
    score = models.PositiveSmallIntegerField("得分", null=True)
    passed = models.BooleanField("合格", null=True)
    marks = models.JSONField(default=list)
    absent_why = models.CharField("缺考事由", max_length=100, blank=True)
    excused_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "参考记录"
        constraints = [
            models.UniqueConstraint(fields=["matter", "officer", "round"], name="one_sitting_a_person_a_round"),
            models.CheckConstraint(
                name="law_sitting_handed_in_is_marked",
                condition=~Q(state=Seat.HANDED)
                | Q(handed_at__isnull=False, on__isnull=False, score__isnull=False, passed__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["officer", "-due_on"], name="law_sitting_of_officer")]

    def __str__(self) -> str:
        return f"{self.matter.title}（{'补考' if self.round > 1 else '首考'}）"


class LawAnswer(models.Model):
    """One answer as it was last given: letters in the order of the bank. ``said_at``: the device's own clock, for information."""

    sitting = models.ForeignKey(LawSitting, models.PROTECT, related_name="answers")
    question = models.ForeignKey(LawPaperQuestion, models.PROTECT, related_name="+")
    given = models.CharField(max_length=12, blank=True)
    saved_at = models.DateTimeField()
    said_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "作答"
        constraints = [models.UniqueConstraint(fields=["sitting", "question"], name="an_answer_a_question")]

    def __str__(self) -> str:
        return f"{self.sitting_id} {self.question_id}"


class LawObjection(models.Model):
    """A person who sat holds a question to be faulty."""

    sitting = models.ForeignKey(LawSitting, models.PROTECT, related_name="objections")
    question = models.ForeignKey(LawPaperQuestion, models.PROTECT, related_name="objections")
    words = models.CharField("理由", max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "试题异议"
        constraints = [models.UniqueConstraint(fields=["sitting", "question"], name="an_objection_a_question")]

    def __str__(self) -> str:
        return self.words
