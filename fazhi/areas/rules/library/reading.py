"""One document as the public reads it: its versions, how it stands on a day, what is known of it beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.documents.words import PUBLIC, Purpose
from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.citations import Linker, Stretch
from fazhi.areas.rules.library.laying import Block, blocks, contents
from fazhi.areas.rules.library.marking import Piece, marked
from fazhi.areas.rules.library.standing import Standing, standing
from fazhi.statutes.reading import article_keys

SHOWN = {"published_on__isnull": False, "matter__state__in": PUBLIC}


def published(pk: int) -> NormativeDocument:
    """A published document of this division. Raises Http404 for every other, whether it exists or not."""
    on_shelf = Asked(history=True).rows().filter(document=pk)
    found = (
        NormativeDocument.objects.filter(pk=pk, **SHOWN)
        .exclude(purpose=Purpose.AMEND)
        .select_related("maker", "matter")
    ).first()
    if found is None or not on_shelf.exists():
        raise Http404
    return found


def versions_of(document: NormativeDocument) -> list[DocumentVersion]:
    return list(DocumentVersion.objects.filter(matter=document.pk).order_by("number"))


@dataclass(frozen=True)
class Stretched:
    """A stretch of a line with its link and the marks inside it."""

    href: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Line:
    """A line of the text as the page shows it."""

    block: Block
    stretches: list[Stretched]


@dataclass(frozen=True)
class Fact:
    label: str
    text: str
    stretches: list[Stretch] | None = None


class Reading:
    """A version of a document laid out, with links and the reader's words marked."""

    def __init__(
        self, document: NormativeDocument, version: DocumentVersion, on: date, words: tuple[str, ...] = ()
    ) -> None:
        self.document, self.version, self.words = document, version, words
        self.versions = versions_of(document)
        self.standing: Standing = standing(document, self.versions, on)
        self.blocks = blocks(version.text)
        self.contents = contents(self.blocks)
        pieces = [*(block.body for block in self.blocks), document.basis_text, document.ended_by]
        self.linker = Linker(pieces, document.pk, article_keys(version.text))

    @cached_property
    def lines(self) -> list[Line]:
        return [Line(block, self._stretches(block.body)) for block in self.blocks]

    def _stretches(self, text: str) -> list[Stretched]:
        return [Stretched(s.href, marked(s.text, self.words)) for s in self.linker.linked(text)]

    @cached_property
    def applies(self) -> bool:
        """Whether this is the text that applies on the day asked for."""
        return self.standing.version == self.version and self.standing.code == "in_force"

    @cached_property
    def facts(self) -> list[Fact]:
        record, version = self.document, self.version
        told = [
            Fact("制定机关", "、".join(filter(None, (record.maker.name, record.joint_makers)))),
            Fact("发文字号", version.document_no), Fact("统一编号", version.unified_no),
            Fact("文种", record.get_kind_display()), Fact("领域", record.get_topic_display()),
            Fact("公布日期", _day(version.published_on)), Fact("施行日期", _day(version.effective_on)),
            Fact("有效期至", _day(record.expires_on)), Fact("公布载体", record.published_where),
            Fact("起草单位", record.drafting_unit), Fact("修改说明", version.amends_note),
        ]  # fmt: skip
        return [fact for fact in (*told, *self._filed(), *self._ended()) if fact.text]

    def _filed(self) -> list[Fact]:
        record = self.document
        gov = f"{_day(record.filed_gov_on)}报送" if record.filed_gov_on else ""
        npc = f"{_day(record.filed_npc_on)}报送" if record.filed_npc_on else ""
        return [
            Fact("政府备案", "，".join(filter(None, (gov, record.get_filed_gov_result_display() if gov else "", record.filed_gov_no)))),
            Fact("人大备案", "，".join(filter(None, (npc, record.get_filed_npc_result_display() if npc else "", record.filed_npc_no)))),
        ]  # fmt: skip

    def _ended(self) -> list[Fact]:
        record = self.document
        if not record.ended_on:
            return []
        by = self.linker.linked(record.ended_by) if record.ended_by else None
        return [
            Fact("失效日期", _day(record.ended_on)),
            Fact("失效理由", record.end_reason),
            Fact("据以失效的文件", record.ended_by, by),
        ]

    @cached_property
    def basis(self) -> list[Stretch]:
        return self.linker.linked(self.document.basis_text)

    @cached_property
    def stopped(self) -> list[str]:
        """Clauses whose application is stopped now (行政复议法第59条)."""
        last: dict[str, bool] = {}
        for row in self.document.matter.suspendedclause_set.order_by("on", "seq"):
            last[row.clause] = row.stopped
        return [clause for clause, stopped in last.items() if stopped]

    @cached_property
    def cleaned(self) -> list[Fact]:
        rows = self.document.matter.cleanupresult_set.order_by("-on", "-seq")
        return [Fact(f"{_day(row.on)}清理", str(row).removeprefix(f"{row.round_no} ")) for row in rows]


def _day(on: date | None) -> str:
    return f"{on.year}年{on.month}月{on.day}日" if on else ""
