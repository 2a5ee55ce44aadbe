"""A verifiable draw: what was frozen, the seed, who saw it, the result. Every later system draws through these tables."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Q

from fazhi.spine.models.chain import Chain
from fazhi.spine.models.organ import Organ


class Draw(models.Model):
    """One draw. Its events hang on ``chain``; ``version`` rises with every one of them.

    ``plan`` is all that is frozen, as data (``draws.drafts``): changed while the draw is planned, never afterwards. ``refs`` leads from the id
    of a candidate to the key of the record it stands for, where there is one; it is no part of what is frozen.
    ``certificate`` is the whole file that a stranger recomputes; there is none before every witness has confirmed.
    ``summary`` is what public pages show of both (``draws.reading``), so that nobody who looks makes a long pool be read.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "准备中"
        FROZEN = "frozen", "名单已冻结"
        DRAWN = "drawn", "已抽取"
        PUBLISHED = "published", "结果已公布"
        REPLACED = "replaced", "已重新抽取"
        ABANDONED = "abandoned", "已终止"

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    number = models.CharField("编号", max_length=60, unique=True)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="组织抽取单位")
    scope = models.CharField("区划", max_length=12)
    title = models.CharField("抽取名称", max_length=200)
    purpose = models.CharField("用途", max_length=300)
    basis = models.CharField("依据", max_length=300)
    seed_source = models.CharField("种子来源", max_length=300, blank=True)
    seed_known_at = models.DateTimeField("种子公开时间", null=True)
    seed_outcomes = models.PositiveBigIntegerField("种子可能的结果数", default=0)
    pool_source = models.CharField("名单来源", max_length=300, blank=True)
    plan = models.JSONField(default=dict)
    refs = models.JSONField(default=dict)
    state = models.CharField("状态", max_length=12, choices=State, default=State.PLANNED)
    planned_on = models.DateField("拟定日期")
    frozen_on = models.DateField("冻结日期", null=True)
    frozen_at = models.DateTimeField("冻结时间", null=True)
    frozen_hash = models.CharField("冻结校验值（SM3）", max_length=64, blank=True)
    seed = models.CharField("种子", max_length=300, blank=True)
    seed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="种子录入人"
    )
    seed_on = models.DateField("种子录入日期", null=True)
    seed_at = models.DateTimeField("种子录入时间", null=True)
    drawn_on = models.DateField("抽取日期", null=True)
    certificate = models.JSONField(null=True)
    summary = models.JSONField(default=dict)
    published_on = models.DateField("结果公布日期", null=True)
    redraws = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="redrawn_as", verbose_name="重新抽取的是"
    )
    redraw_reason = models.CharField("重新抽取的理由", max_length=300, blank=True)
    reason = models.CharField("终止的理由", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "抽取"
        ordering = ["-planned_on", "-chain"]
        constraints = [
            models.CheckConstraint(
                name="a_frozen_draw_has_its_hash",
                condition=Q(frozen_hash="", frozen_on=None, frozen_at=None)
                | (~Q(frozen_hash="") & Q(frozen_on__isnull=False, frozen_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="no_seed_before_the_pool_is_frozen",
                condition=Q(seed="", seed_by=None, seed_on=None, seed_at=None)
                | (~Q(seed="") & ~Q(frozen_hash="") & Q(seed_by__isnull=False, seed_at__isnull=False, seed_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="no_result_without_a_seed",
                condition=Q(certificate__isnull=True, drawn_on=None)
                | (Q(certificate__isnull=False, drawn_on__isnull=False) & ~Q(seed="")),
            ),
            models.CheckConstraint(
                name="only_a_result_is_published", condition=Q(published_on=None) | Q(drawn_on__isnull=False)
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def is_frozen(self) -> bool:
        """Whether its pool can no longer change, and is public."""
        return bool(self.frozen_hash)

    @cached_property
    def drawers(self) -> set[int]:
        """Keys of the accounts that made this draw and so cannot be its witnesses; read once."""
        makes = ("plan", "freeze", "seed", "correct_seed")
        return set(self.chain.events.filter(code__in=makes).values_list("by", flat=True))


class DrawWitness(models.Model):
    """Somebody before whom the seed is entered. With an account they confirm by their own log-in; for one from outside
    (a deputy, a notary) a second account records it. Names and units stand on the public certificate."""

    draw = models.ForeignKey(Draw, models.CASCADE, related_name="witnesses")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="见证人账号"
    )
    name = models.CharField("姓名", max_length=40)
    unit = models.CharField("单位和职务", max_length=100)
    confirmed_on = models.DateField("确认日期", null=True)
    confirmed_at = models.DateTimeField("确认时间", null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="记录人"
    )

    class Meta:
        verbose_name = "见证人"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["draw", "account"], name="an_account_witnesses_once"),
            models.CheckConstraint(
                name="a_confirmation_is_recorded_by_somebody",
                condition=Q(confirmed_on=None, confirmed_at=None, recorded_by=None)
                | Q(confirmed_on__isnull=False, confirmed_at__isnull=False, recorded_by__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.name}（{self.unit}）"
