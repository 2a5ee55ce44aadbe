"""The spine row of every matter, the base of entries and details, and what hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models

from fazhi.spine import registry
from fazhi.spine.models.chain import Chain
from fazhi.spine.models.organ import Organ

if TYPE_CHECKING:
    from fazhi.spine.procedure import Procedure


class Matter(models.Model):
    """One piece of work that moves through a procedure. Its typed record is joined one-to-one.

    ``version`` rises with every event; a step names the version it was decided on, so two clerks cannot take
    the same step. ``edition_on`` fixes which edition of the law its limits follow. ``next_due`` repeats the earliest
    running limit that an organ here owes, for lists and sorting; the truth is in the deadlines.
    """

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="matter")
    system = models.CharField("系统", max_length=60)
    number = models.CharField("编号", max_length=60)
    title = models.CharField("标题", max_length=300)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="matters", verbose_name="承办单位")
    scope = models.CharField("区划", max_length=12)
    state = models.CharField("状态", max_length=30)
    track = models.CharField("程序", max_length=20, blank=True)
    suspended = models.BooleanField("中止", default=False)
    opened_on = models.DateField("收到日期")
    closed_on = models.DateField("办结日期", null=True)
    moved_on = models.DateField("最近办理日期")
    edition_on = models.DateField("适用法律版本日期")
    next_due = models.DateField("最近期限", null=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="经办人"
    )
    version = models.PositiveIntegerField(default=0)
    source = models.CharField("来源系统", max_length=40, blank=True)
    external_id = models.CharField("外部编号", max_length=80, blank=True)
    query_code = models.CharField("查询码", max_length=16, null=True, unique=True)

    class Meta:
        verbose_name = "事项"
        constraints = [
            models.UniqueConstraint(fields=["system", "organ", "number"], name="matter_numbers_are_unique"),
            models.UniqueConstraint(
                fields=["source", "external_id"], name="matter_of_a_source_once", condition=~models.Q(external_id="")
            ),
        ]
        indexes = [
            models.Index(fields=["system", "-opened_on", "-chain"], name="matter_list"),
            models.Index(fields=["system", "organ", "-opened_on"], name="matter_by_organ"),
            # A scope is asked for by its beginning; in most collations only these operators find that in an index.
            models.Index(
                fields=["system", "scope", "-opened_on"],
                name="matter_by_scope",
                opclasses=["varchar_ops", "varchar_pattern_ops", "date_ops"],
            ),
            models.Index(fields=["system", "closed_on"], name="matter_closed"),
            models.Index(fields=["system", "state"], name="matter_state"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def declared(self) -> Procedure:
        return registry.procedure(self.system)

    @property
    def record(self) -> Any:
        """The typed record; cached on the matter."""
        cached = self.__dict__.get("_record")
        if cached is None:
            cached = self.declared.record.objects.get(pk=self.pk)
            cached.matter = self
            self.__dict__["_record"] = cached
        return cached

    @record.setter
    def record(self, record: Any) -> None:
        """A record that was read together with what its reader needs of it."""
        self.__dict__["_record"] = record

    @property
    def known_record(self) -> Any:
        """The typed record where it has been read already, else None: lists of many matters read none of them for a word."""
        return self.__dict__.get("_record")

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        self.__dict__.pop("_record", None)
        super().refresh_from_db(*args, **kwargs)

    @property
    def state_name(self) -> str:
        name = self.declared.states[self.state]
        return f"{name}（中止）" if self.suspended else name

    @property
    def is_closed(self) -> bool:
        return self.state in self.declared.closes


class Participation(models.Model):
    """An organ's part in a matter that another organ handles: respondent, third party, maker of a document …"""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="parties")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="parts_taken")
    capacity = models.CharField(max_length=30)

    class Meta:
        verbose_name = "参与单位"
        constraints = [models.UniqueConstraint(fields=["matter", "organ", "capacity"], name="a_part_once")]
        indexes = [models.Index(fields=["organ", "matter"], name="part_by_organ")]

    def __str__(self) -> str:
        return f"{self.organ} {self.capacity}"


class Link(models.Model):
    """A link between two records, by kind; areas meet here and nowhere else."""

    source = models.ForeignKey(Chain, models.PROTECT, related_name="links_out")
    target = models.ForeignKey(Chain, models.PROTECT, related_name="links_in")
    kind = models.CharField("关联", max_length=40)
    made_on = models.DateField()

    class Meta:
        verbose_name = "关联"
        constraints = [models.UniqueConstraint(fields=["source", "target", "kind"], name="a_link_once")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"


class Attachment(models.Model):
    """A file on a record; ``digest`` (SM3) stands in the event, so a replaced file is noticed."""

    chain = models.ForeignKey(Chain, models.PROTECT, related_name="attachments")
    name = models.CharField("文件名", max_length=200)
    kind = models.CharField("类型", max_length=100)
    size = models.PositiveBigIntegerField("大小")
    digest = models.CharField("SM3", max_length=64)
    file = models.FileField(upload_to="attachments/%Y/%m/")
    added_on = models.DateField("日期")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    erased_seq = models.PositiveIntegerField(null=True)  # the event by which the file was erased; its digest stays

    class Meta:
        verbose_name = "附件"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Detail(models.Model):
    """Base of repeated facts of one matter (hearings, return visits …); rows are added by steps only."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="%(class)s_set")
    on = models.DateField("日期")
    seq = models.PositiveIntegerField("事件序号")

    class Meta:
        abstract = True
        ordering = ["on", "seq"]


class Entry(models.Model):
    """Base of plain registers: a dated fact with fields and no procedure, one table for each register."""

    chain = models.OneToOneField(Chain, models.PROTECT, primary_key=True, related_name="+")
    number = models.CharField("编号", max_length=60)
    title = models.CharField("标题", max_length=300)
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="单位")
    scope = models.CharField("区划", max_length=12)
    on = models.DateField("日期")
    withdrawn = models.BooleanField("已撤下", default=False)
    version = models.PositiveIntegerField(default=0)
    source = models.CharField("来源系统", max_length=40, blank=True)
    external_id = models.CharField("外部编号", max_length=80, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
