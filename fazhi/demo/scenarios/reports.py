"""The county's yearly reports on 2024 and 2025: drafted from figures, completed by hand, frozen, approved, published."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources

from fazhi.demo.places import Places
from fazhi.report import actions
from fazhi.report.outline import TO_WRITE
from fazhi.spine.models import Account

PARTS = ("lacks", "duty", "next", "other")  # in the order in which the draft asks
TEXTS: dict[str, dict[str, str]] = tomllib.loads(
    resources.files(__package__).joinpath("reports_texts.toml").read_text(encoding="utf-8")
)
#: What the writer put before these paragraphs.
EXHIBITS = {
    "二是办理行政应诉案件": "{{表格: disputes.reconsideration.received, disputes.reconsideration.accepted, disputes.reconsideration.closed, "
    "disputes.reconsideration.direct_rate, disputes.reconsideration.mediation_rate | 表1　行政复议案件办理情况}}",
    "五是办理信访事项": "{{图表: disputes.mediation.settled | 图1　各乡镇（街道）调解成功案件 | 按乡镇}}",
}  # fmt: skip


def written(text: str, of: str) -> str:
    """The draft with what only people can write; `of` names whose words they are."""
    for part in PARTS:
        text = TO_WRITE.sub(lambda _: TEXTS[of][part].strip().replace("\n", "\n\n"), text, count=1)  # noqa: B023
    return text


def completed(text: str, year: int) -> str:
    """The county's report as people finished it: their words, a table and a chart."""
    text = written(text, str(year))
    for before, exhibit in EXHIBITS.items():
        text = text.replace(f"\n{before}", f"\n{exhibit}\n\n{before}", 1)
    return text


def write(places: Places, people: dict[str, Account]) -> None:
    """Both reports, each published before 1 April of the year after."""
    head, mayor = people["juzhang"], people["xianzhang"]
    for year in (2024, 2025):
        after = date(year + 1, 1, 1)
        report = actions.create_draft(organ=places.government, year=year, by=head, on=after.replace(month=1, day=20))
        report = actions.save_text(
            report,
            text=completed(report.text, year),
            by=head,
            on=after.replace(month=2, day=6),
            version=report.version,
            note="补写不足、职责和下一步安排，加入图表",
        )
        report = actions.freeze(report, by=head, on=after.replace(month=2, day=10))
        report = actions.approve(
            report, by=mayor, on=after.replace(month=2, day=18), meeting=f"县政府第{year - 2010}次常务会议"
        )
        report = actions.submit(
            report, by=head, on=after.replace(month=2, day=24), to="县委、县人大常委会、岭州市人民政府"
        )
        actions.publish(
            report, by=head, on=after.replace(month=3, day=18), secrecy="经保密审查，不涉及国家秘密，可以公开"
        )
