"""Taking back a step of the law that was taken because a timely act was entered late."""

from __future__ import annotations

from typing import Any

from fazhi.desk.deeds.matter import Deed
from fazhi.desk.forms import day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.spine import actions
from fazhi.spine.actions.undoing import step_to_undo
from fazhi.spine.errors import NotAllowed


class UndoLaw(Deed):
    kind = "undo-law"

    def ask(self, data: Any, files: Any) -> Sheet:
        step = step_to_undo(self.matter, self.user)
        if step is None:
            raise NotAllowed("没有可以由您纠正的依法自动发生的步骤")
        asked = {
            "on": day_field("纠正日期", self.today), "reason": words_field("理由", most=200),
            "evidence": words_field("证明在期限内已经办理的材料", most=200, help_text="如签收单、审批表的名称和日期"),
        }  # fmt: skip
        hint = (
            "事项退回该步骤之前的状态，期限照旧计算；请随即补登在期限内办理的步骤，逾五日未补登的，将再次依法自动发生。"
        )
        return Sheet(f"纠正“{step.name}”", "确认纠正", self.url, [self.act(data, asked)], basis=step.basis, hint=hint)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.undo_legal_step(
            self.matter, reason=filled["reason"], evidence=filled["evidence"], version=filled["version"], **self.given()
        )
        return "已退回，请补登在期限内办理的步骤"
