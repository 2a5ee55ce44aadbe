"""A self-assessment as it stands on the day it is handed in: one text whose SM3 is kept, so that nothing of it moves later."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from fazhi.areas.leadership.model_county.models import AssessmentSnapshot, SelfAssessment
from fazhi.spine.context import Context
from fazhi.spine.models import Attachment, Matter
from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-model-county-1"


def text(content: Any) -> str:
    """The one form in which it is kept."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def contents(ctx: Context) -> dict[str, Any]:
    """Everything that is handed in, in order of the indicators."""
    of: SelfAssessment = ctx.record
    items = sorted(ctx.sent("item"), key=lambda m: m.record.indicator.code)
    files = _files([matter.pk for matter in items])
    return {
        "format": FORMAT, "set": str(of.indicator_set), "origin": of.indicator_set.get_origin_display(),
        "drawn_from": of.indicator_set.drawn_from, "year": of.year, "scheme": of.get_scheme_display(),
        "period": [of.period_from.isoformat(), of.period_to.isoformat()], "organ": ctx.matter.organ.name,
        "handed_in_on": ctx.on.isoformat(), "items": [_item(matter) | {"files": files.get(matter.pk, [])} for matter in items],
    }  # fmt: skip


def _item(matter: Matter) -> dict[str, Any]:
    record, of = matter.record, matter.record.indicator
    return {
        "matter": matter.number or str(matter.pk), "key": matter.pk, "code": of.code, "level_one": of.level_one,
        "level_two": of.level_two, "text": of.title, "kind": of.get_kind_display(), "threshold": of.threshold,
        "unit": matter.organ.short, "weight": _points(of.weight), "self_score": _points(record.self_score),
        "ground": record.deduction_ground, "review_score": _points(record.review_score), "review_note": record.review_note,
        "reading": _reading(list(matter.modelitemreading_set.all())),  # type: ignore[attr-defined]
        "evidence": [
            {"kind": row.kind, "name": row.name, "no": row.doc_no, "date": row.doc_date.isoformat(), "says": row.says}
            for row in matter.modelitemevidence_set.all()  # type: ignore[attr-defined]
        ],
        "gaps": [
            {"missing": row.missing, "remedy": row.remedy, "by": row.mend_by.isoformat()}
            for row in matter.modelitemgap_set.all()  # type: ignore[attr-defined]
        ],
    }  # fmt: skip


def _files(keys: list[int]) -> dict[int, list[dict[str, Any]]]:
    """The files attached to the items by then, each with its SM3."""
    found: dict[int, list[dict[str, Any]]] = {}
    for row in Attachment.objects.filter(chain__in=keys, erased_seq=None).order_by("pk"):
        found.setdefault(row.chain_id, []).append({"name": row.name, "sm3": row.digest, "size": row.size})
    return found


def _points(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _reading(rows: list[Any]) -> dict[str, Any] | None:
    """The newest of them."""
    if not rows:
        return None
    row = max(rows, key=lambda r: r.seq)
    return {
        "bound_to": row.bound_to, "period": row.period, "value": row.value, "part": row.part, "whole": row.whole,
        "verdict": row.verdict, "verdict_words": row.get_verdict_display(), "counted": row.counted, "digest": row.digest,
        "read_on": row.on.isoformat(),
    }  # fmt: skip


def frozen(ctx: Context) -> str:
    return text(contents(ctx))


def digest(snapshot: str) -> str:
    return sm3(snapshot.encode())


def frozen_digest(ctx: Context) -> str:
    return digest(frozen(ctx))


def total(name: str) -> Any:
    """The sum of a score over the indicators that apply."""

    def of(ctx: Context) -> Decimal:
        scores = (getattr(m.record, name) for m in ctx.sent("item"))
        return sum((score for score in scores if score is not None), Decimal(0))

    return of


def kept(assessment: SelfAssessment) -> str:
    """The text that was handed in. Raises ValueError where it is not the one whose digest was kept."""
    row = AssessmentSnapshot.objects.filter(matter=assessment.pk).last()
    if row is None or digest(row.content) != assessment.digest:
        raise ValueError("报送内容与留痕的SM3不符")
    return row.content


def told(assessment: SelfAssessment) -> dict[str, Any]:
    """What was handed in. Raises ValueError where it is not what was frozen."""
    content: dict[str, Any] = json.loads(kept(assessment))
    return content
