"""Whether a document is in force on a day, and which text applies then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument


@dataclass(frozen=True)
class Standing:
    """How a document stands on a day. ``code``: unpublished, coming, in_force or ended. ``version``: the text that applies,
    or would apply; None before publication. ``said``: in words, with the day from which it is so."""

    code: str
    said: str
    version: DocumentVersion | None
    on: date


def standing(document: NormativeDocument, versions: Sequence[DocumentVersion], on: date) -> Standing:
    """The standing on a day; ``versions`` in the order of their numbers. The last day of validity is still in force."""
    known = [version for version in versions if version.published_on <= on]
    if not known:
        return Standing("unpublished", f"{_day(on)}尚未公布", None, on)
    in_effect = [version for version in known if version.effective_on <= on]
    text = in_effect[-1] if in_effect else known[0]
    if document.ended_on and document.ended_on <= on:
        return Standing("ended", f"{document.get_end_kind_display()}，自{_day(document.ended_on)}起不再有效", text, on)
    if document.expires_on and document.expires_on < on:
        first = document.expires_on + timedelta(days=1)
        return Standing("ended", f"有效期届满，自{_day(first)}起不再有效", text, on)
    if not in_effect:
        return Standing("coming", f"已公布，自{_day(text.effective_on)}起施行", text, on)
    until = f"，有效期至{_day(document.expires_on)}" if document.expires_on else ""
    changed = f"（{_day(text.effective_on)}起施行修改后的文本）" if text.number > versions[0].number else ""
    return Standing("in_force", f"现行有效{changed}{until}", text, on)


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"
