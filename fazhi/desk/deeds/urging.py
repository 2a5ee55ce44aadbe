"""The deed of a supervising organ on a limit that was missed: its opinion."""

from __future__ import annotations

from typing import Any

from fazhi.desk.deeds.matter import Deed
from fazhi.desk.forms import day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.spine import actions
from fazhi.spine.actions.urging import MOST
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Escalation


class Urge(Deed):
    kind = "urge"

    def ask(self, data: Any, files: Any) -> Sheet:
        rows = Escalation.objects.current().select_related("deadline__matter", "organ")
        found = rows.filter(pk=self.code, deadline__matter=self.matter).first() if self.code.isdigit() else None
        if found is None:
            raise NotAllowed("这项期限已经办理或者改期，督办已经结束")
        self.escalation = found
        limit = self.declared.limit_by_code[found.deadline.limit]
        asked = {"on": day_field("日期", self.today), "note": words_field("督办意见", most=MOST)}
        hint = f"{limit.name.removesuffix('期限')}期限{found.due_on}届满未办。意见记入留痕，责任单位和承办单位看得到，其他参与单位和申请人看不到"
        return Sheet(f"{found.organ}督办意见", "提出督办意见", self.url, [self.act(data, asked)], hint=hint)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.urge(self.escalation, opinion=filled["note"], version=filled["version"], **self.given())
        return "已提出督办意见"
