"""The six families of replies (条例第36–39条), each with its kinds of the official form, its letter and its gates."""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.information_requests import gates, items
from fazhi.areas.oversight.information_requests.limits import ACT
from fazhi.spine.procedure import Check, Step
from fazhi.spine.roles import Role

HANDLERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)


def _reply(
    family: str, code: str, name: str, letter: str, basis: str, *, needs: tuple[Check, ...] = (), checks: tuple[Check, ...] = (),
    **more: Any,
) -> Step:  # fmt: skip
    """A reply: it stamps its day, writes the code of the form and the clause, and issues its letter."""
    kind = items.KIND_FIELDS.get(family)
    own = more.pop("fields", ())
    return Step(
        code, name, "received", "replied", by=HANDLERS, basis=basis, stamp="replied_on",
        fields=(*([kind] if kind else []), "reply_content", "legal_clause", *own),
        optional=("legal_clause", *more.pop("optional", ())),
        sets={
            "form_code": lambda ctx: items.code_of(ctx, family), "result_on": lambda ctx: ctx.on, "legal_clause": items.clause(family),
        },
        needs=(gates.day_is_known, *needs), checks=(items.fits_the_items(family), items.clause_is_named(family), *checks),
        issues=(letter,), rows=("F11",), **more,
    )  # fmt: skip


STEPS = (
    _reply(
        "1", "reply_open", "予以公开", "open_letter", f"{ACT}第36条第1项、第2项", fields=("public_where",),
        optional=("public_where", "reply_content"), needs=(gates.override_is_told,), checks=(gates.says_where,),
        hint="已主动公开的，告知获取方式、途径",
    ),
    _reply(
        "2", "reply_partial", "部分公开", "partial_letter", f"{ACT}第37条", hint="写明公开的部分、不予公开的部分和理由；年报只计这一情形",
    ),
    _reply(
        "3", "reply_refused", "不予公开", "refusal_letter", f"{ACT}第14–16条、第36条第3项", checks=(gates.kept_for_somebody,),
        hint="告知不予公开并说明理由",
    ),
    _reply(
        "4", "reply_unavailable", "无法提供", "unavailable_letter", f"{ACT}第36条第4项、第5项，第38条", checks=(gates.unclear_after_correction,),
        hint="不属于本机关负责公开的，能够确定负责机关的，告知其名称、联系方式",
    ),
    _reply(
        "5", "reply_unprocessed", "不予处理", "unprocessed_letter", f"{ACT}第35条、第36条第6项、第39条", checks=(gates.excess_was_asked_about,),
        hint="信访、举报、投诉类申请也须书面告知，告知通过相应渠道提出",
    ),
    _reply("6", "reply_other", "其他处理", "other_letter", f"{ACT}第36条"),
)  # fmt: skip
