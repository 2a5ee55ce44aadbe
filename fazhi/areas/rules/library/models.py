"""The searchable text of everything that was published: one row for each version, written by the database itself.

Triggers on the versions and on the documents (migration 0003) keep the rows, so that whatever writes a version, an action, an
import, a demonstration, is found; what was never published has no version and therefore no row.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.documents.words import Kind, Topic
from fazhi.spine.models import Organ


class LibraryText(models.Model):
    """One published text as it is found. ``folded``: title, numbers and text, a line each (``folding.fold``).

    ``latest``: no later version was published. ``ended_on`` and ``expires_on`` are the document's.
    """

    version = models.OneToOneField(DocumentVersion, models.PROTECT, primary_key=True, related_name="library_text")
    document = models.ForeignKey(
        NormativeDocument, models.PROTECT, related_name="library_texts", verbose_name="文件", db_index=False
    )
    number = models.PositiveSmallIntegerField("版本")
    latest = models.BooleanField("最新文本")
    maker = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制定机关", db_index=False)
    kind = models.CharField("文种", max_length=20, choices=Kind)
    topic = models.CharField("领域", max_length=20, choices=Topic)
    scope = models.CharField("区划", max_length=12)
    published_on = models.DateField("公布日期")
    effective_on = models.DateField("施行日期")
    expires_on = models.DateField("有效期至", null=True)
    ended_on = models.DateField("失效日期", null=True)
    title = models.CharField("标题", max_length=200)
    document_no = models.CharField("发文字号", max_length=80)
    folded = models.TextField("检索文本")

    class Meta:
        verbose_name = "文件库文本"
        indexes = [
            models.Index(fields=["document", "number"], name="rules_library_versions"),
            models.Index(fields=["-published_on", "-version"], name="rules_library_new", condition=Q(latest=True)),
            models.Index(fields=["-published_on", "-version"], name="rules_library_new_all"),
            models.Index(fields=["maker", "-published_on", "-version"], name="rules_library_maker"),
            models.Index(fields=["kind", "-published_on", "-version"], name="rules_library_kind"),
            models.Index(fields=["topic", "-published_on", "-version"], name="rules_library_topic"),
            models.Index(fields=["title"], name="rules_library_title"),
            models.Index(fields=["document_no"], name="rules_library_no"),
        ]

    def __str__(self) -> str:
        return self.title
