"""How documents of before are entered as they stand: in force, or with the day and the reason of their end.

No step of their making is invented; a document that ended long ago is kept because old cases rest on it.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.rules.documents import gates, moves
from fazhi.areas.rules.documents.models import DocumentVersion
from fazhi.areas.rules.documents.words import Change, End
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

DRAFTERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
BASIS = "国办发〔2018〕37号；本省备案和文件库规定"
#: How it ended -> the state in which it is entered.
ENDED = {
    End.EXPIRED: "expired", End.SUPERSEDED: "superseded", End.REPEALED: "repealed", End.INVALID: "invalid",
    End.ANNULLED: "annulled",
}  # fmt: skip


def _entry(code: str, name: str, to: str, hint: str, **more: Any) -> Step:
    return Step(
        code, name, "proposed", to, (*DRAFTERS, Role.REGISTRAR), BASIS, adds=DocumentVersion, detail=("amends_note",),
        optional=("amends_note",), sets={"registrar": moves.justice_of}, local=True, hint=hint,
        fills={
            "number": 1, "title": lambda c: c.record.title, "text": lambda c: c.record.text,
            "document_no": lambda c: c.record.document_no, "unified_no": lambda c: c.record.unified_no,
            "published_on": lambda c: c.record.published_on, "effective_on": lambda c: c.record.effective_on,
            "expires_on": lambda c: c.record.expires_on, "change": Change.TAKEN_OVER,
        }, **more,
    )  # fmt: skip


def entry_of(record: Any) -> str:
    """The step by which a document of before is entered; "" for what is being made."""
    if not record.existing:
        return ""
    return f"take_over_{record.end_kind}" if record.end_kind else "take_over"


TAKE_OVER = (
    _entry(
        "take_over", "补录入库", "in_force", "按原有文号、日期登记，不补造制定过程；有效期已届满的，入库后依法自动失效",
        needs=(gates.is_existing, gates.is_of_before, gates.has_not_ended),
    ),
    *(
        _entry(
            f"take_over_{kind}", f"补录入库（{kind.label}）", state, "按原有文号、日期和失效情况登记，供查阅旧案依据的文本",
            needs=(gates.is_existing, gates.is_of_before, gates.ended_as(kind)),
        )
        for kind, state in ENDED.items()
    ),
)  # fmt: skip
