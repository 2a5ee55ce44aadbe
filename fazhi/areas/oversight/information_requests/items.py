"""Several things asked for in one request: what the reply must be, given what becomes of each.

The yearly form counts requests, not things: a request of which something was given and something was not is a partial
disclosure, and the refusals inside it are counted nowhere else (国办公开办函〔2021〕30号).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from fazhi.areas.oversight.information_requests.models import RequestItem
from fazhi.areas.oversight.information_requests.words import CLAUSES, REGULATION, Reply
from fazhi.spine.context import Context

KIND_FIELDS = {"3": "refused_kind", "4": "unavailable_kind", "5": "unprocessed_kind"}


def form_codes(codes: Collection[str]) -> frozenset[str]:
    """The codes under which a request with things of these codes may be counted."""
    found = frozenset(codes)
    if Reply.PARTIAL in found or (Reply.OPEN in found and len(found) > 1):
        return frozenset({Reply.PARTIAL.value})
    return found


def code_of(ctx: Context, family: str) -> str:
    """The code that a reply of this family gives to the request."""
    if name := KIND_FIELDS.get(family):
        return str(ctx.value(name))
    return str(Reply.ELSE.value if family == "6" else family)


def fits_the_items(family: str) -> Callable[[Context], str]:
    """A check: the reply agrees with what was written down for each thing asked for."""

    def check(ctx: Context) -> str:
        rows = ctx.rows(RequestItem)
        allowed = form_codes({row.code for row in rows})
        if not rows or code_of(ctx, family) in allowed:
            return ""
        names = "、".join(Reply(code).label for code in sorted(allowed))
        return f"与逐项处理意见不一致：这一申请应当按“{names}”答复（一件申请只统计一种情形）"

    return check


def clause_is_named(family: str) -> Callable[[Context], str]:
    def check(ctx: Context) -> str:
        if ctx.value("legal_clause") or code_of(ctx, family) in CLAUSES:
            return ""
        return "这一情形没有通常适用的条款，请填写“法律依据”（条例第36条：告知并说明理由）"

    return check


def clause(family: str) -> Callable[[Context], Any]:
    """The clause as written, else the usual one of the kind."""

    def of(ctx: Context) -> str:
        return ctx.value("legal_clause") or REGULATION + CLAUSES[code_of(ctx, family)]

    return of
