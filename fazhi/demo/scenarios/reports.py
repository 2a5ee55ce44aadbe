"""The county's yearly reports on 2024 and 2025: drafted from figures, completed by hand, frozen, approved, published."""

from __future__ import annotations

from datetime import date

from fazhi.demo.places import Places
from fazhi.report import actions
from fazhi.report.outline import TO_WRITE
from fazhi.spine.models import Account

#: What figures cannot write, in the order of the outline.
WRITTEN = (
    "对照上列数据和督察、考核情况，主要不足有三个方面：一是少数单位期限管理不严，答辩举证、履行裁判靠人工提醒；"
    "二是部分乡镇、街道执法程序不够规范，被纠正的行为多集中在告知、听取陈述申辩环节；三是基层调解力量不均衡，专职调解员偏少。"
    "原因在于法制审核人员配备不足、培训不够经常，期限没有全部纳入系统预警。",
    "县政府主要负责人主持县政府常务会议专题研究法治政府建设工作，听取行政复议、行政应诉情况汇报，"
    "对败诉案件逐件要求分析报告，督促落实负责人出庭应诉制度；会前学法列入常务会议固定议题；"
    "对重点执法领域的突出问题亲自部署、亲自督办。",
    "一是把复议、应诉、调解的法定期限全部纳入系统预警，由县司法局每月通报；二是对被纠正、败诉较多的领域开展执法程序专项培训；"
    "三是为每个乡镇（街道）配齐专职人民调解员；四是落实“谁执法谁普法”责任清单，年底组织履职评议。责任单位和完成时限另文下达。",
    "无。",
)


def write(places: Places, people: dict[str, Account]) -> None:
    """Both reports, each published before 1 April of the year after."""
    head, mayor = people["juzhang"], people["xianzhang"]
    for year in (2024, 2025):
        after = date(year + 1, 1, 1)
        report = actions.create_draft(organ=places.government, year=year, by=head, on=after.replace(month=1, day=20))
        parts = iter(WRITTEN)
        text = report.text
        while TO_WRITE.search(text):
            text = TO_WRITE.sub(next(parts), text, count=1)
        report = actions.save_text(
            report,
            text=text,
            by=head,
            on=after.replace(month=2, day=6),
            version=report.version,
            note="补写不足、职责和下一步安排",
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
