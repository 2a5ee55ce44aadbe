"""What a yearly report consists of: the parts that are required, and the headings of the first by area of work."""

from __future__ import annotations

import re
from dataclasses import dataclass

RULES = "法治政府建设与责任落实督察工作规定"
TO_WRITE = re.compile(r"【待填写[：:]([^】]*)】")
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Part:
    """One required part. ``told_by`` are words of which its heading has at least one; ``ask`` is what only people can write.

    ``unverified``: the number of the article was taken from a secondary source and is shown as such.
    """

    code: str
    heading: str
    told_by: tuple[str, ...]
    ask: str = ""
    basis: str = RULES + "第24—26条"
    unverified: bool = True
    required: bool = True

    def heading_for(self, year: int) -> str:
        return self.heading.format(year=year, next=year + 1)


PARTS = (
    Part("done", "{year}年推进法治政府建设的主要举措和成效", ("举措", "成效", "工作情况", "建设情况", "主要工作")),
    Part(
        "lacks", "存在的不足和原因", ("不足", "问题", "短板"),
        "写明主要不足及其原因：上面列有数据的逐条说明原因，督察、审计、考核指出的其他问题补充在后",
    ),
    Part(
        "duty", "党政主要负责人履行推进法治建设第一责任人职责情况", ("第一责任人",),
        "写明主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办的具体事项，每项有时间、做法和结果",
    ),
    Part("next", "{next}年推进法治政府建设的主要安排", ("安排", "下一步", "打算"), "写明下一年度的主要任务、责任单位和完成时限"),
    Part("other", "其他需要报告的情况", ("其他",), "写明其他需要报告的情况；没有的，写“无”"),
)  # fmt: skip

#: Headings inside the first part, in the order in which they are printed.
AREAS = {
    "leadership": "落实法治建设领导责任",
    "functions": "依法履行政府职能",
    "rules": "规范性文件的制定和监督管理",
    "decisions": "重大行政决策和合法性审查",
    "enforcement": "行政执法和执法监督",
    "disputes": "行政争议和矛盾纠纷化解",
    "services": "公共法律服务和法治宣传教育",
    "oversight": "行政权力制约和监督",
    "emergency": "突发事件依法应对",
}


def missing(headings: list[str]) -> list[Part]:
    """Required parts for which no heading of the first level speaks."""
    return [p for p in PARTS if p.required and not any(word in h for h in headings for word in p.told_by)]


def unwritten(text: str) -> list[str]:
    """What the draft still asks people to write."""
    return [match[1].strip() for match in TO_WRITE.finditer(text)]
