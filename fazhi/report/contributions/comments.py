"""Remarks beside a draft: on a part or on quoted words; answered, resolved, opened again. They never enter the paper.

A remark is tied to the words that it quotes, not to a place, so that it survives what is written before and behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone

from fazhi.report.actions import digest, locked, require, write
from fazhi.report.models import Comment, YearlyReport
from fazhi.report.rights import writes_for
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account

LONGEST, QUOTE = 2000, 300  # characters
BLANK = re.compile(r"\s+")
NUMBER = re.compile(r"[\d.,，%]+")

HERE, RECOUNTED, GONE = "here", "recounted", "gone"
WORDS = {HERE: "", RECOUNTED: "所引文字中的数字已经变动", GONE: "所引文字已不在正文中"}


@dataclass(frozen=True)
class Placed:
    """A remark with its answers, and whether the words that it quotes still stand in the text."""

    comment: Comment
    replies: list[Comment]
    where: str

    @property
    def told(self) -> str:
        return WORDS[self.where]


@transaction.atomic
def comment(report: YearlyReport, *, body: str, by: Account, on: date, part: str = "", quote: str = "") -> Comment:
    """Remark on a part, on quoted words, or on the whole."""
    report = locked(report, None)
    require(report, "comment", by, on)
    one = Comment(report=report, part=part.strip()[:200], quote=BLANK.sub(" ", quote).strip()[:QUOTE])
    return _kept(one, "comment", body, by, on, part=one.part, quote=digest(one.quote))


@transaction.atomic
def reply(one: Comment, *, body: str, by: Account, on: date) -> Comment:
    """Answer a remark. A resolved one is opened again first."""
    report = locked(one.report, None)
    require(report, "comment", by, on)
    if one.parent_id or Comment.objects.get(pk=one.pk).resolved_on:
        raise NotAllowed("这条批注已处理，请先重新打开再回复" if not one.parent_id else "请回复原批注")
    return _kept(Comment(report=report, parent=one, part=one.part), "reply", body, by, on, of=one.seq)


@transaction.atomic
def resolve(one: Comment, *, by: Account, on: date, again: bool = False) -> Comment:
    """Say that a remark has been dealt with, or (``again``) that it has not. By those who write, or who remarked."""
    report = locked(one.report, None)
    require(report, "comment", by, on)
    one = Comment.objects.get(pk=one.pk)
    if one.parent_id or bool(one.resolved_on) != again:
        raise NotAllowed("这条批注没有处理过" if again else "这条批注已经处理过")
    if one.by_id != by.pk and not writes_for(by, report.organ, on):
        raise NotAllowed("须由报告起草人员或者批注人处理")
    one.resolved_on, one.resolved_by = (None, None) if again else (on, by)
    write(report, "reopen" if again else "resolve", by=by, on=on, payload={"of": one.seq})
    one.save()
    return one


def _kept(one: Comment, code: str, body: str, by: Account, on: date, **told: object) -> Comment:
    body = body.replace("\r\n", "\n").strip()
    if not body:
        raise BadInput(fields={"body": "请写出批注的内容"})
    if len(body) > LONGEST:
        raise BadInput(fields={"body": f"批注有{len(body)}字，超过{LONGEST}字，请精简"})
    write(one.report, code, by=by, on=on, payload={"text": digest(body), **told})
    one.seq, one.body, one.by, one.on, one.at = one.report.version, body, by, on, timezone.now()
    one.save()
    return one


def open_ones(report: YearlyReport) -> int:
    """How many remarks nobody has dealt with."""
    return report.comments.filter(parent=None, resolved_on=None).count()


def placed(report: YearlyReport, text: str) -> list[Placed]:
    """All remarks, the open ones first. ``text``: the report as it is printed now."""
    rows = report.comments.filter(parent=None).select_related("by", "resolved_by")
    rows = rows.prefetch_related(Prefetch("replies", Comment.objects.select_related("by").order_by("pk")))
    found = sorted(rows, key=lambda one: (one.resolved_on is not None, one.pk))
    return [Placed(one, list(one.replies.all()), where) for one, where in zip(found, _where(found, text), strict=True)]


def _where(comments: Iterable[Comment], text: str) -> list[str]:
    """Whether each quote stands in the text: as it was, but for its numbers, or not any more."""
    plain = BLANK.sub("", text)
    without = NUMBER.sub("#", plain)
    out = []
    for one in comments:
        quote = BLANK.sub("", one.quote)
        if not quote or quote in plain:
            out.append(HERE)
        else:
            out.append(RECOUNTED if NUMBER.sub("#", quote).strip("#") in without else GONE)
    return out
