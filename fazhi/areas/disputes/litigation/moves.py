"""What the steps write besides what is handed in: the instance, the sitting, the result that takes effect."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.litigation.words import RESULTS, Instance
from fazhi.spine.context import Context
from fazhi.spine.fields import join, split

_RESULTS = {code for code, _ in RESULTS}


def next_instance(kind: Instance) -> dict[str, Any]:
    """The record turns to a new instance: sittings and appearance count anew (法释〔2020〕3号第7条)."""
    return {
        "instance": kind.value, "instance_no": lambda c: c.record.instance_no + 1, "instance_since": lambda c: c.on,
        "sittings": 0, "appeared": 0, "hearing_on": None, "hearing_place": "", "leader_notified": False,
        "leader_post": "", "leader_level": "", "leader_name": "", "excuse": "", "excuse_text": "", "staff": "",
    }  # fmt: skip


def appeared(context: Context) -> int:
    """Defendants whose responsible person has appeared in this instance, this sitting included."""
    row = context.detail
    now = (2 if row["both_attended"] else 1) if row["leader_attended"] else 0
    return max(now, context.record.appeared)


#: What the step itself knows of a hearing; the record still stands as before it.
HEARING = {
    "new_appearances": lambda c: appeared(c) - c.record.appeared,
    "instance": lambda c: c.record.instance,
    "instance_no": lambda c: c.record.instance_no,
    "sitting": lambda c: c.record.sittings + 1,
    "defendants": lambda c: 2 if c.record.co_defendant_id else 1,
}

#: What the step itself knows of an instance that ends.
ENDED = {
    "instance": lambda c: c.record.instance,
    "instance_no": lambda c: c.record.instance_no,
    "case_no": lambda c: c.record.instance_case_no or c.record.case_no,
    "since": lambda c: c.record.instance_since or c.record.filed_on,
    "heard": lambda c: c.record.sittings > 0,
    "leader_attended": lambda c: c.record.appeared > 0,
    "joint": lambda c: c.record.co_defendant_id is not None,
}


def first_results(context: Context) -> str:
    """The first result of the first instance stays; a retried one stands beside it."""
    return context.record.first_results or str(context.detail["results"])


def again_results(context: Context) -> str:
    return str(context.detail["results"]) if context.record.first_results else ""


def first_judged_on(context: Context) -> Any:
    return context.record.first_judged_on or context.detail["judged_on"]


def _of_first_instance(context: Context) -> str:
    return context.record.again_results or context.record.first_results


def in_force_unappealed(context: Context) -> str:
    """The first-instance result takes effect because nobody appealed."""
    return context.record.final_results or _of_first_instance(context)


def in_force_after_second(context: Context) -> str:
    """Upheld: the first-instance result; reversed: what the court put in its place."""
    codes = split(context.detail["results"])
    return _of_first_instance(context) if "upheld" in codes else join(c for c in codes if c in _RESULTS)


def in_force_after_end(context: Context) -> str:
    """A withdrawn appeal leaves the first-instance result in force; a withdrawn suit leaves none."""
    if "appeal_withdrawn" in split(context.detail["results"]):
        return _of_first_instance(context)
    return context.record.final_results or str(context.detail["results"])


def in_force_since(context: Context) -> Any:
    """The day the paper in force took effect; a retrial does not move it."""
    return context.record.effective_on or context.on
