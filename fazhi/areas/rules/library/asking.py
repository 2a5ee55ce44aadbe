"""What a reader asks of the library: words, and filters that rows must satisfy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from fazhi.areas.rules.documents.words import Kind, Topic
from fazhi.areas.rules.library.folding import parts
from fazhi.areas.rules.library.models import LibraryText
from fazhi.spine import clock
from fazhi.spine.models import Organ

LONGEST = 100  # characters of a query
STATUS = [("", "全部"), ("in_force", "现行有效"), ("coming", "尚未施行"), ("ended", "已经失效")]
SORTS = {
    "new": ("-published_on", "-version_id"),
    "old": ("published_on", "version_id"),
    "title": ("title", "version_id"),
}
SHORT = "每个检索词请至少写两个字。"


def in_force_on(day: date) -> Q:
    """Rows whose document binds on a day, as far as its end goes; the last day of validity is still in force."""
    return (Q(ended_on=None) | Q(ended_on__gt=day)) & (Q(expires_on=None) | Q(expires_on__gte=day))


def text_on(rows: QuerySet[LibraryText], day: date) -> QuerySet[LibraryText]:
    """Of each document, the text that applied on a day: that of the latest version which had taken effect."""
    later = LibraryText.objects.filter(
        document=OuterRef("document"), number__gt=OuterRef("number"), effective_on__lte=day
    )
    return rows.filter(effective_on__lte=day).filter(~Exists(later))


@dataclass(frozen=True)
class Asked:
    """A question that has been understood. ``on``: the day for which status and text are asked; None: today, latest text."""

    words: tuple[str, ...] = ()
    in_title: bool = False
    history: bool = False
    maker: int | None = None
    year: int | None = None
    kind: str = ""
    topic: str = ""
    status: str = ""
    on: date | None = None
    sort: str = "new"
    said: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def order(self) -> tuple[str, ...]:
        return SORTS[self.sort]

    def rows(self) -> QuerySet[LibraryText]:
        """Everything that the filters let through, whatever the words are."""
        rows = LibraryText.objects.all()
        if len(settings.FAZHI_DIVISION) > 0:
            rows = rows.filter(scope__startswith=settings.FAZHI_DIVISION)
        if self.maker:
            rows = rows.filter(maker=self.maker)
        if self.year:
            rows = rows.filter(published_on__range=(date(self.year, 1, 1), date(self.year, 12, 31)))
        if self.kind:
            rows = rows.filter(kind=self.kind)
        if self.topic:
            rows = rows.filter(topic=self.topic)
        return self._standing(rows)

    def _standing(self, rows: QuerySet[LibraryText]) -> QuerySet[LibraryText]:
        day = self.on or clock.today()
        if self.on:
            rows = rows.filter(published_on__lte=day)
        if self.status == "in_force":
            return text_on(rows.filter(in_force_on(day)), day)
        if self.status == "coming":
            return rows.filter(latest=True, effective_on__gt=day, number=1).filter(in_force_on(day))
        if self.status == "ended":
            return rows.filter(~in_force_on(day), latest=True)
        if self.on:
            return text_on(rows, day)
        return rows if self.history else rows.filter(latest=True)


class AskForm(forms.Form):
    """The question as it is typed. Every field may stay empty."""

    q = forms.CharField(label="检索词", max_length=LONGEST, required=False, strip=True)
    where = forms.ChoiceField(label="范围", choices=[("", "标题和全文"), ("title", "只查标题")], required=False)
    maker = forms.ModelChoiceField(
        Organ.objects.none(), label="制定机关", required=False, empty_label="全部",
        error_messages={"invalid_choice": "没有这个制定机关，请在列表中选择。"},
    )  # fmt: skip
    kind = forms.ChoiceField(label="文种", choices=[("", "全部"), *Kind.choices], required=False)
    topic = forms.ChoiceField(label="领域", choices=[("", "全部"), *Topic.choices], required=False)
    year = forms.IntegerField(
        label="公布年份", min_value=1949, max_value=2100, required=False,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "公布年份请写四位数字，如2026。"),
    )  # fmt: skip
    status = forms.ChoiceField(label="效力", choices=STATUS, required=False)
    on = forms.DateField(
        label="在哪一天", required=False, help_text="查当日的效力和文本，不填为今天",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "日期请写成2026-11-20的样子。"},
    )  # fmt: skip
    history = forms.BooleanField(label="包括被修改前的文本", required=False)
    sort = forms.ChoiceField(
        label="排序", choices=[("new", "最新公布在前"), ("old", "最早公布在前"), ("title", "按标题")], required=False
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        on_shelf = Exists(LibraryText.objects.filter(maker=OuterRef("pk")))  # an index is asked once for each organ
        self.fields["maker"].queryset = Organ.objects.filter(on_shelf).order_by("code")  # type: ignore[attr-defined]

    def clean_q(self) -> str:
        typed: str = self.cleaned_data["q"]
        words = parts(typed)
        if words and len(words[0]) < 2:
            raise forms.ValidationError(SHORT)
        return typed

    def asked(self) -> Asked:
        """The question; of a form with faults, what could be understood of it."""
        given = getattr(self, "cleaned_data", {})
        maker = given.get("maker")
        return Asked(
            parts(given.get("q") or ""), given.get("where") == "title", bool(given.get("history")), maker.pk if maker else None,
            given.get("year"), given.get("kind") or "", given.get("topic") or "", given.get("status") or "", given.get("on"),
            given.get("sort") or "new",
        )  # fmt: skip
