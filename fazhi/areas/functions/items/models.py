"""What is kept of power and service items. Every version of an item is a row of its own, with the days it stands."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.functions.items import materials
from fazhi.areas.functions.items.words import Change, Ended, Handling, Kind, Level, Listed, Nature, Span
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, code_field, line_field
from fazhi.spine.models import Entry, Organ


def _amount(label: str, **more: Any) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, null=True, blank=True, **more)


class LineHead(models.Model):
    """What a line that changes an item says first. Declared before ``Described``: columns are shown in the order in which
    their fields are made."""

    change = models.CharField("调整方式", max_length=10, choices=Change)
    basic_code = models.CharField("基本编码", max_length=40)
    body = models.ForeignKey(
        Organ,
        models.PROTECT,
        related_name="+",
        verbose_name="实施主体",
        null=True,
        blank=True,
        help_text="不填为申请单位",
    )
    name = models.CharField("事项名称", max_length=200, blank=True)
    why = models.CharField("调整的法律依据（具体到条款）", max_length=200, blank=True)
    lists_on = CodesField("纳入的清单", codes=Listed.choices)
    lists_off = CodesField("退出的清单", codes=Listed.choices)
    merged_into = models.CharField("并入的事项（基本编码）", max_length=40, blank=True)

    class Meta:
        abstract = True


class Described(models.Model):
    """What is said of an item, by the catalogue and by a line that changes it.

    Statutory, committed and extension limits are three numbers (行政许可法第42条): the committed one is the office's promise.
    """

    implementing_code = line_field("实施编码", 60)
    sub_of = line_field("所属主项的基本编码", 40, help_text="子项填写；主项（大项）不填")
    item_kind = code_field("事项类型", Kind, 16)
    domain = code_field("领域", Domain, 16)
    level = code_field("行使层级", Level, 16)
    nature = code_field("实施主体性质", Nature, 16)
    basis_law = line_field("设定依据（法律法规规章名称）", 300)
    basis_article = line_field("设定依据（条款）", 100)
    basis_text = models.TextField("设定依据（条文）", blank=True)
    handling = code_field("办件类型", Handling, 16)
    statutory_amount = _amount("法定办结时限")
    statutory_unit = code_field("法定时限单位", Span, 16)
    committed_amount = _amount("承诺办结时限", help_text="即时办结的填0")
    committed_unit = code_field("承诺时限单位", Span, 16)
    extension_amount = _amount("可以延长（法定时限单位）")
    special = line_field("特别程序（不计入时限）", 200, help_text="听证、招标、检验、鉴定、专家评审等")
    check_after = line_field("告知承诺的事后核查时限和办法", 200)
    fee = line_field("收费标准和依据", 200, help_text="不收费的不填")
    conditions = models.TextField("受理条件", blank=True)
    materials = models.TextField("申请材料", blank=True, help_text=materials.HELP)
    accountability = line_field("追责依据", 200)
    telephone = line_field("监督电话", 60)
    place = line_field("办理地点（网址）", 200)
    towns = line_field("赋权的乡镇（街道）", 200, help_text="几个的以“、”隔开")

    class Meta:
        abstract = True


class SavedShare(models.DecimalField):
    """1 − committed ÷ statutory limit, worked out whenever the row is saved; null where both cannot be compared."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given = {"max_digits": 6, "decimal_places": 4, "null": True, "blank": True, "editable": False}
        super().__init__(*args, **(given | kwargs))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = self.worked_out(model_instance)
        setattr(model_instance, self.attname, value)
        return value

    def worked_out(self, row: Any) -> Decimal | None:
        """What the history says it must be: no event tells it, since it follows from fields that events tell."""
        return saved_share(row)


def saved_share(item: Described) -> Decimal | None:
    """By what share the promise is shorter than the law's limit. Limits in different units are not compared."""
    statutory, committed = item.statutory_amount, item.committed_amount
    if not statutory or committed is None or item.statutory_unit != item.committed_unit:
        return None
    return (1 - Decimal(committed) / Decimal(statutory)).quantize(Decimal("0.0001"))


class ServiceItem(Described, Entry):
    """One version of one item of one implementing body. ``organ`` keeps the catalogue; ``body`` exercises the power.

    The version stands from ``valid_from`` until the eve of ``valid_until``. A matter that is tied to this row keeps the
    version it began with. ``basic_code`` and ``body`` name the item; power list and service list share it.
    """

    basic_code = models.CharField("基本编码", max_length=40)
    body = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="实施主体")
    lists = CodesField("列入的清单", codes=Listed.choices)
    edition = models.PositiveSmallIntegerField("版本", default=1)
    valid_from = models.DateField("生效日期")
    valid_until = models.DateField("失效日期", null=True, blank=True, help_text="自该日起不再适用")
    ended = code_field("失效原因", Ended, 16)
    merged_into = line_field("并入的事项（基本编码）", 40)
    change_no = line_field("依据的调整事项编号", 60)
    saved = SavedShare("承诺时限压缩比例")

    class Meta(Entry.Meta):
        verbose_name = "政务服务（权责）事项"
        constraints = [
            models.UniqueConstraint(
                fields=["basic_code", "body", "edition"], name="item_version_once", condition=Q(withdrawn=False)
            ),
            models.UniqueConstraint(
                fields=["basic_code", "body"], name="item_stands_once", condition=Q(withdrawn=False, valid_until=None)
            ),
            models.CheckConstraint(
                name="item_days_in_order", condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from"))
            ),
        ]
        indexes = [models.Index(fields=["body", "basic_code"], name="item_of_body")]

    def __str__(self) -> str:
        return f"{self.basic_code} {self.title}"

    @property
    def statutory_words(self) -> str:
        return limit_words(self.statutory_amount, self.statutory_unit)

    @property
    def committed_words(self) -> str:
        return limit_words(self.committed_amount, self.committed_unit)

    @property
    def lists_words(self) -> str:
        field = self._meta.get_field("lists")
        assert isinstance(field, CodesField)
        return field.words(self.lists)


def limit_words(amount: int | None, unit: str) -> str:
    """A limit as the public reads it."""
    if amount is None:
        return ""
    return f"{amount}{Span(unit).label}" if amount and unit else "即时办结"
