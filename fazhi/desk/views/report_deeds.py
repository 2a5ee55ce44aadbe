"""What can be done on a yearly report: a sheet asks, one action does it; what cannot be done says why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from fazhi.desk.forms import Act, day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.report import actions
from fazhi.report.contributions.comments import open_ones
from fazhi.report.models import YearlyReport
from fazhi.report.owing import addressees
from fazhi.report.rights import FROM, NAMES, hindrances, secrecy_is_checked
from fazhi.spine import clock
from fazhi.spine.models import Account


@dataclass(frozen=True)
class Ask:
    """The one question an action asks, and what is said when it is done."""

    field: str
    label: str
    required: bool
    done: str
    basis: str
    hint: str = ""
    initial: str = ""


RULES = "督察工作规定"
ASKS = {
    "freeze": Ask("", "", False, "数据已冻结", "", "冻结后正文和数据不再变动；每个指标先逐条复核一次，两次结果不同的不能冻结"),
    "approve": Ask("meeting", "审议会议", False, "报告已审定", f"{RULES}第24条", "如“县政府第5次常务会议”"),
    "send_back": Ask("reason", "退回理由", True, "报告已退回修改，数据不再冻结", ""),
    "submit": Ask("to", "报送机关", True, "已登记报送", f"{RULES}第24条：每年3月1日前"),
    "publish": Ask(
        "secrecy", "保密审查意见", True, "报告已公开", f"{RULES}第24条、第25条：每年4月1日前",
        "公开前由起草单位作保密和事实审查（工作惯例）",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """One action as the page shows it: with its reasons when it cannot be done now."""

    code: str
    name: str
    reasons: tuple[str, ...]
    now: bool  # the report is in a state from which it is taken

    @property
    def open(self) -> bool:
        return not self.reasons


def offers(report: YearlyReport, user: Account, today: date) -> list[Offer]:
    """Every action in the order in which a report goes through them."""
    return [
        Offer(code, NAMES[code], tuple(hindrances(report, code, by=user, on=today)), report.state in FROM[code])
        for code in ("save", *ASKS)
    ]


class ReportDeed:
    """One action on one report."""

    def __init__(self, report: YearlyReport, code: str, user: Account, data: Any = None) -> None:
        self.report, self.code, self.user, self.ask = report, code, user, ASKS[code]
        self.sheet = self._sheet(data)

    def _sheet(self, data: Any) -> Sheet:
        ask = self.ask
        asked: dict[str, forms.Field] = {"on": day_field("办理日期", clock.today())}
        if ask.field:
            required = ask.required and (self.code != "publish" or secrecy_is_checked())
            asked[ask.field] = words_field(ask.label, required=required, most=200, help_text=ask.hint)
            asked[ask.field].initial = (
                "；抄送".join(addressees(self.report.organ)) if self.code == "submit" else ask.initial
            )
        name = NAMES[self.code]
        return Sheet(
            name, f"确认{name}", reverse("desk:report-do", args=[self.report.pk, self.code]),
            [Act(data, version=self.report.version, asked=asked)], basis=ask.basis, hint=self._hint(),
            danger=self.code == "send_back",
        )  # fmt: skip

    def _hint(self) -> str:
        """What is to be known before. Open remarks and material still outside hinder nothing, but nobody should overlook them."""
        if self.code != "freeze":
            return "" if self.ask.field else self.ask.hint
        left, parts = open_ones(self.report), self.report.contributions.values_list("state", flat=True)
        outside, sent = sum(s in ("asked", "returned") for s in parts), sum(s == "sent" for s in parts)
        told = [f"还有{left}条批注未处理"] if left else []
        told += [f"征集的材料有{outside}份未报、{sent}份未采用"] if outside or sent else []
        return "请注意：" + "，".join(told) + "。" + self.ask.hint if told else self.ask.hint

    def perform(self) -> str:
        """Do it; returns the sentence that tells so. Raises Refused."""
        given = dict(self.sheet.act.cleaned_data)
        given.pop("key", None)
        act: Callable[..., YearlyReport] = getattr(actions, self.code)
        act(self.report, by=self.user, **given)
        return self.ask.done
