"""What is kept of resettlement help: who is helped stands in a table of its own, encrypted; all else names nobody.

No field holds an offence, a sentence, a victim, a place of stay, a photograph, points or a class of risk. Words are codes, so
that nobody is described in passing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.areas.services.resettlement import practice
from fazhi.areas.services.resettlement.words import (
    AidType,
    Done,
    Edition,
    Ended,
    HandedBy,
    Helper,
    Member,
    Need,
    Placement,
    Way,
)
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, organ_field
from fazhi.spine.models import Account, Detail, Matter

CODE = "services.resettlement"


def entrusted(organs: Iterable[int], on: date) -> QuerySet[Account]:
    """People of these organs who have a post for this system, which must be named in it."""
    held = Account.objects.filter(posts__organ__in=list(organs), posts__systems__contains=CODE, is_active=True)
    return held.order_by("name").distinct()


class ResettlementAid(models.Model):
    """Help to one person at one office, under a number. ``minor``: was one when entered, and stays so kept."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="resettlement")
    aid_type = models.CharField("帮教类别", max_length=20, choices=AidType)
    minor = models.BooleanField("登记时未成年", default=False, help_text="成年以后仍按未成年人保密")
    expected_on = day_field("预计释放（解除）日期")
    handed_by = code_field("衔接方式", HandedBy)
    released_on = day_field("释放、解除（入矫）日期")
    correction_until = day_field("矫正期满日期", help_text="只对社区矫正对象填写")
    linked_on = day_field("衔接日期")
    linked_under = code_field("衔接时适用", Edition)
    term_end = day_field("帮教期满日")
    team = CodesField(
        "帮教小组", codes=Member.choices, help_text="帮教对象为女性的，应当有女性成员（社区矫正法第25条）"
    )
    consent_on = day_field("本人同意日期")
    consent_scope = CodesField("本人同意的帮扶事项", codes=Need.choices)
    visit_every = models.PositiveSmallIntegerField("约定的走访间隔", choices=practice.intervals, null=True, blank=True)
    next_visit_on = day_field("下次走访日")
    deputy = OfferedKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="副手",
        offers=entrusted,
    )  # fmt: skip
    placed_kind = code_field("安置方式", Placement)
    placed_on = day_field("安置日期")
    to_office = organ_field("转往的司法所", null=True, blank=True)
    ended_on = day_field("帮教结束日期")
    end_reason = code_field("结束原因", Ended)
    keep_until = day_field("身份信息保存至")
    gone_on = day_field("身份信息删除日期")

    class Meta:
        verbose_name = "安置帮教"
        constraints = [
            models.CheckConstraint(
                name="resettlement_ends_with_a_reason",
                condition=Q(ended_on=None, end_reason="") | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
            ),
            models.CheckConstraint(
                name="resettlement_placed_in_a_way",
                condition=Q(placed_on=None, placed_kind="") | (Q(placed_on__isnull=False) & ~Q(placed_kind="")),
            ),
            models.CheckConstraint(
                name="resettlement_term_follows_release",
                condition=Q(term_end=None) | Q(term_end__gte=F("released_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"安置帮教 {self.pk}"


class ResettlementVisit(Detail):
    """One meeting with the person: how, and what is needed. What was said is not written down."""

    way = models.CharField("方式", max_length=10, choices=Way)
    needs = CodesField("提出的需求", codes=Need.choices)

    class Meta(Detail.Meta):
        verbose_name = "走访"

    def __str__(self) -> str:
        return f"{self.get_way_display()} {self.on}"


class ResettlementSupport(Detail):
    """One piece of help, by whom, and what came of it."""

    kind = models.CharField("帮扶事项", max_length=20, choices=Need)
    helper = models.CharField("帮扶单位", max_length=20, choices=Helper)
    result = models.CharField("结果", max_length=20, choices=Done)

    class Meta(Detail.Meta):
        verbose_name = "帮扶"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class ResettlementIdentity(models.Model):
    """Who a number is: encrypted under a key that is not in the database (``spine.sealing``), and deleted on its day.

    ``mark``: by which name and identity number together are found again; neither alone finds anything.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="+")
    sealed = models.TextField("封存内容")
    mark = models.CharField("比对标记", max_length=64, db_index=True)
    matched = models.BooleanField("已核对本人", default=False)

    class Meta:
        verbose_name = "封存的身份信息"

    def __str__(self) -> str:
        return f"封存 {self.pk}"
