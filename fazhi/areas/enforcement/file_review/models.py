"""What is kept of case-file review: experts, scoring sheets, rounds, files, and the sheets handed in.

A file and its agency have a result; an officer has none, and reviewers are not compared.
"""

from __future__ import annotations

import secrets
import uuid
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.file_review.words import Clue, Decided, ExpertKind, FileKind, Grade, Head, Part, Seat
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def sheets_offered(organs: object, on: Any) -> models.QuerySet[ScoringSheet]:
    """Sheets in use."""
    return ScoringSheet.objects.filter(Q(retired_on=None) | Q(retired_on__gt=on), withdrawn=False, on__lte=on)


def experts_offered(organs: object, on: Any) -> models.QuerySet[ReviewExpert]:
    """Experts who may review."""
    return ReviewExpert.objects.filter(Q(left_on=None) | Q(left_on__gt=on), withdrawn=False).order_by("title", "pk")


def new_salt() -> str:
    return secrets.token_hex(16)


def points_field(label: str, **more: Any) -> models.DecimalField[Any, Any]:
    """Points of a hundred; the mean of two may have quarters."""
    return models.DecimalField(label, max_digits=5, decimal_places=2, **more)


def seen_points(label: str) -> models.DecimalField[Any, Any]:
    return points_field(label, null=True, blank=True)


class ReviewExpert(Entry):
    """A person who may review files; ``title`` is the name. Nothing is kept of how they reviewed."""

    kind = models.CharField("类别", max_length=12, choices=ExpertKind)
    unit = organ_field("所在单位", null=True, blank=True, help_text="平台上的单位；本单位的案卷不派给本人")
    unit_name = line_field("所在单位（平台以外）", 100, help_text="律师事务所、院校等")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="平台账号",
        help_text="本人登录平台评查，没有账号的不能派案卷",
    )  # fmt: skip
    left_on = day_field("退出日期", "自当日起不再派案卷")

    class Meta(Entry.Meta):
        verbose_name = "评查专家"

    def __str__(self) -> str:
        return self.title

    @property
    def units(self) -> tuple[str, ...]:
        """Names of the units whose files are not theirs to review."""
        return tuple(filter(None, (self.unit.name if self.unit else "", self.unit_name)))


class ScoringSheet(Entry):
    """A version of a scoring sheet as data. ``differ_by``: more points apart than this, a third decides."""

    kind = code_field("适用的案卷", FileKind, 12)
    edition = models.CharField("版本", max_length=60)
    lines = models.TextField(
        "评分事项",
        help_text="每行“否决、形式或者内容｜项目｜扣分事项｜最多扣分”；形式共20分，内容共80分，否决项不写分数",
    )
    pass_at = models.PositiveSmallIntegerField("合格线", default=60)
    good_at = models.PositiveSmallIntegerField("良好线", default=75)
    excellent_at = models.PositiveSmallIntegerField("优秀线", default=90)
    differ_by = points_field("两人相差超过几分由第三人评定", default=Decimal(5))
    fatal_zero = models.BooleanField("有否决项的计零分", default=False)
    origin = line_field("出处", 300)
    retired_on = day_field("停用日期", "自当日起新的评查不再使用")

    class Meta(Entry.Meta):
        verbose_name = "案卷评分标准"

    def __str__(self) -> str:
        return f"{self.title}（{self.edition}）"


class ReviewRound(models.Model):
    """One round. ``lines`` are those of the sheet on the day of sampling: what is mended later does not touch the round."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="review_round")
    title = models.CharField("评查名称", max_length=100)
    plan = text_field("评查方案", "范围、方法、步骤")
    plan_no = line_field("方案文号", 60)
    period_from = models.DateField("案卷办结日期自")
    period_to = models.DateField("案卷办结日期至")
    kinds = CodesField("平台上的案卷", codes=[(FileKind.PENALTY, "行政处罚"), (FileKind.CHECK, "行政检查")],
                       help_text="从台账中已办结的记录抽取；其他案卷按编号列入备选")  # fmt: skip
    sheet = OfferedKey(ScoringSheet, models.PROTECT, related_name="+", verbose_name="评分标准", offers=sheets_offered)
    per_agency = models.PositiveSmallIntegerField("每个单位随机抽取的卷数", default=2)
    at_most = models.PositiveSmallIntegerField("每名评查人员最多评查的卷数", default=20)
    draw_no = line_field("抽取编号", 60)
    lines = text_field("抽取时的评分事项")
    sampled_on = day_field("抽取分派日期")
    files = models.PositiveIntegerField("抽取卷数", null=True, blank=True)
    circular_text = text_field("通报内容", "只写单位和问题，不写执法人员和当事人")
    circulated_on = day_field("通报日期")
    dropped_why = line_field("取消的理由", 200)

    class Meta:
        verbose_name = "案卷评查"
        constraints = [
            models.CheckConstraint(name="review_period_in_order", condition=Q(period_to__gte=F("period_from"))),
        ]

    def __str__(self) -> str:
        return self.title


class RoundCandidate(Detail):
    """A file that stands in no register of the platform, or that its agency hands in itself; from these too is drawn."""

    agency = organ_field("单位")
    kind = models.CharField("案卷种类", max_length=12, choices=FileKind)
    number = models.CharField("案卷（决定）编号", max_length=60)
    name = models.CharField("案卷名称", max_length=150, help_text="不写个人姓名")
    self_sent = models.BooleanField(
        "单位自选报送", default=False, help_text="自选报送的都评查；不勾选的与其他案卷一起抽取"
    )

    class Meta(Detail.Meta):
        verbose_name = "备选案卷"

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class ReviewedFile(models.Model):
    """One file in a round and its result. ``case``: its matter on the platform; None: it is read on paper."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="reviewed_file")
    round: Any = models.ForeignKey(ReviewRound, models.PROTECT, related_name="+", verbose_name="评查轮次")
    agency = organ_field("被评查单位")
    kind = models.CharField("案卷种类", max_length=12, choices=FileKind)
    file_no = models.CharField("案卷编号", max_length=60)
    name = models.CharField("案卷名称", max_length=200)
    self_sent = models.BooleanField("单位自选报送", default=False)
    case = models.ForeignKey(
        Matter, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="平台上的案卷"
    )
    third = OfferedKey(
        ReviewExpert, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="第三评查人员",
        offers=experts_offered,
    )  # fmt: skip
    score_one = seen_points("评查人员一评分")
    score_two = seen_points("评查人员二评分")
    score_third = seen_points("第三评查人员评分")
    score = seen_points("得分")
    fatal = models.BooleanField("有否决项", null=True, blank=True)
    grade = code_field("等次", Grade, 10)
    decided = code_field("评定方式", Decided, 10)
    scored_on = day_field("评定日期")
    sheet_words = text_field("评分表记载")
    told_on = day_field("反馈日期")
    objection_answer = text_field("异议答复")
    demand = text_field("整改要求")
    rectify_by = day_field("整改期限", "通知书载明的日期")
    rectified = text_field("整改情况")
    rectified_on = day_field("整改完成日期")
    left_why = line_field("不予评查的理由", 200)

    class Meta:
        verbose_name = "被评查案卷"
        constraints = [
            models.CheckConstraint(
                name="reviewed_file_scored_as_a_whole",
                condition=Q(score=None, grade="", decided="", fatal=None, scored_on=None)
                | (
                    Q(score__isnull=False, fatal__isnull=False, scored_on__isnull=False) & ~Q(grade="") & ~Q(decided="")
                ),
            ),
        ]
        indexes = [models.Index(fields=["scored_on"], name="reviewed_file_scored")]

    def __str__(self) -> str:
        return self.name


class SheetHanded(Detail):
    """That one of the reviewers handed in a sheet: who and what is not told, only a digest by which it can be checked later."""

    seat = models.PositiveSmallIntegerField("评查人员", choices=Seat)
    digest = models.CharField("评分表校验值（SM3）", max_length=64)

    class Meta(Detail.Meta):
        verbose_name = "提交评分表"

    def __str__(self) -> str:
        return self.get_seat_display()


class ReviewerChange(Detail):
    seat = models.PositiveSmallIntegerField("更换", choices=Seat.choices[:2])
    expert = OfferedKey(ReviewExpert, models.PROTECT, related_name="+", verbose_name="改派给", offers=experts_offered)
    why = line_field("更换的理由", 200, "如声明回避、因病不能参加；不写亲属关系的细节")

    class Meta(Detail.Meta):
        verbose_name = "更换评查人员"

    def __str__(self) -> str:
        return self.get_seat_display()


class FileProblem(Detail):
    """One problem of one file."""

    kind = models.CharField("问题类别", max_length=12, choices=Head)
    part = models.CharField("部分", max_length=8, choices=Part)
    item = models.CharField("扣分事项", max_length=200)
    points = points_field("扣分", default=Decimal(0))
    words = models.TextField("问题")

    class Meta(Detail.Meta):
        verbose_name = "问题"

    def __str__(self) -> str:
        return self.item


class FileClue(Detail):
    """A clue that the file gave, to be dealt with beyond mending the file."""

    handling = models.CharField("处置", max_length=12, choices=Clue)
    to = line_field("处理（移送）的机关", 100)
    what = models.TextField("线索", help_text="写行为和材料，不写对人员的评价")

    class Meta(Detail.Meta):
        verbose_name = "线索"

    def __str__(self) -> str:
        return self.get_handling_display()


class FileObjection(Detail):
    reason = models.TextField("异议的理由")

    class Meta(Detail.Meta):
        verbose_name = "单位的异议"

    def __str__(self) -> str:
        return "异议"


class FileNotice(Detail):
    """The file's problems handed to the supervision of enforcement, which chooses the instrument."""

    facts = models.TextField("移送监督的事实")

    class Meta(Detail.Meta):
        verbose_name = "转行政执法监督"

    def __str__(self) -> str:
        return "转行政执法监督"


class ReviewSheet(models.Model):
    """One reviewer's sheet of one file. It hangs in no register, list or export: until the file is scored nobody but the
    reviewer reads it, and afterwards it is shown beside the file. ``salt``: so that the digest in the history tells nothing."""

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="review_sheets")
    seat = models.PositiveSmallIntegerField("评查人员", choices=Seat)
    expert = models.ForeignKey(ReviewExpert, models.PROTECT, related_name="+", verbose_name="评查专家")
    given = models.JSONField(default=dict)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    handed_at = models.DateTimeField("提交时间", null=True)
    score = seen_points("评分")
    fatal = models.BooleanField("有否决项", null=True)
    declined = models.CharField("声明回避", max_length=200, blank=True)

    class Meta:
        verbose_name = "评分表"
        ordering = ["matter", "seat"]
        constraints = [
            models.UniqueConstraint(fields=["matter", "seat"], name="one_review_sheet_a_seat"),
            models.UniqueConstraint(fields=["matter", "expert"], name="one_review_sheet_an_expert"),
            models.CheckConstraint(
                name="a_handed_sheet_has_its_score",
                condition=Q(handed_at=None, score=None, fatal=None)
                | Q(handed_at__isnull=False, score__isnull=False, fatal__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_seat_display()}评分表"
