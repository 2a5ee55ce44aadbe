"""How the share of one unit in a round moves: it is asked, says what should become of its documents, and the round is over.

37号 leaves to provincial and local rules who proposes until when; all of it is therefore marked as local.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.rules.cleanup import gates, shares, sheets
from fazhi.areas.rules.cleanup.models import CleanupShare, CleanupSheet
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

BASIS = "国办发〔2018〕37号；地方规范性文件清理规定"
THERE = (Role.LIAISON, Role.CLERK)


def _sheet(code: str, name: str, takes: tuple[str, ...], to: str, *checks: Any, **more: Any) -> Step:
    return Step(
        code, name, takes, to, by=THERE, basis=BASIS, local=True, adds=CleanupSheet, detail=("lines",),
        fills={"lines": sheets.kept}, needs=(shares.round_asks,),
        checks=(gates.sheet_can_be_read, shares.only_ones_own, *checks), after=(shares.hand_on,), hint=sheets.HOW,
        rows=("N29",), **more,
    )  # fmt: skip


def _relayed(code: str, name: str, takes: tuple[str, ...], to: str, **more: Any) -> Step:
    return Step(code, name, takes, to, by=(), relayed=True, basis=BASIS, local=True, **more)


SHARE = register(
    Procedure(
        code=shares.SYSTEM, id="R2", name="单位清理意见", record=CleanupShare, basis=BASIS, local=True,
        number="{mark}清意〔{year}〕{n}号", title="{theme}（本单位意见）", opens="owing", closes={"closed"},
        states={"owing": "待提出意见", "said": "已提齐", "closed": "已结束"}, open_name="送单位提出意见", open_on="送达日期",
        open_fields=("round", "gatherer", "theme", "basis", "documents", "due_on"),
        parties={"gatherer": "gatherer"}, capacities={"gatherer": "汇总机关"},
        steps=(
            _sheet("propose", "提出部分处理意见", ("owing",), "", shares.some_are_left),
            _sheet("propose_all", "提齐处理意见", ("owing", "said"), "said", shares.all_are_said, stamp="said_on"),
            _sheet("take_back", "撤回部分处理意见", ("said",), "owing", shares.some_are_left, sets={"said_on": None}),
            _relayed("filled_in", "汇总机关已填齐", ("owing",), "said", stamp="said_on"),
            _relayed(
                "ask_again", "汇总机关退回重新提出", ("said",), "owing", fields=("due_on",), sets={"said_on": None},
            ),
            _relayed("close", "本轮清理不再收取意见", ("owing", "said"), "closed"),
        ),
        limits=(
            Limit(
                "propose", "提出清理意见", 0, Unit.SET_BY_DOCUMENT, {"open", "take_back", "ask_again"},
                {"propose_all", "filled_in"}, BASIS, set_by="due_on", lapses={"close"}, local=True, rows=("N29",),
            ),
        ),
        pages={"desk-rules:cleanup-items": "清理工作台"},
    )
)  # fmt: skip
