"""The page that says where each row of the fact book of time limits is implemented, or why there is no clock for it."""

from __future__ import annotations

import re
from collections import defaultdict

from fazhi.spine import registry
from fazhi.spine.procedure import Procedure

#: First letters of row numbers -> the subject they belong to, in the order of the fact book.
SUBJECTS = {
    "R": "01 行政复议", "L": "02 行政应诉", "N": "03 行政规范性文件", "D": "04 重大行政决策", "C": "05 合法性审查与法律顾问",
    "F": "06 政府信息公开", "I": "08 法治督察", "E": "09 示范创建",
    "11": "11 行政处罚", "12": "12 行政执法三项制度", "13": "13 随机抽查与行政检查", "14": "14 执法人员与考试", "15": "15 行政执法监督",
    "K": "10 行政许可", "G": "10 告知承诺", "B": "10 目录调整", "16": "16 调解", "17": "17 信访", "18": "18 法律援助", "19": "19 法治宣传教育",
    "20": "20 社区矫正与安置帮教", "21": "21 法治督察与联动监督", "22": "22 公平竞争审查与政府履约", "23": "23 突发事件应对", "P": "07 建议提案",
    "A": "08 法治政府建设年度报告", "T": "08 述法",
}  # fmt: skip


def rows() -> dict[str, list[str]]:
    """Row -> where it stands: limits and steps that cite it, or the reason why it is none."""
    found: dict[str, list[str]] = defaultdict(list)
    for p in registry.procedures():
        for row, said in _of(p):
            if said not in found[row]:
                found[row].append(said)
    return dict(found)


def _of(p: Procedure) -> list[tuple[str, str]]:
    limits = [(row, f"{p.name}：期限“{limit.name}”") for limit in p.limits for row in limit.rows]
    steps = [(row, f"{p.name}：步骤“{step.name}”") for step in p.steps for row in step.rows]
    reasons = [(row, f"{p.name}：不是期限——{why}") for row, why in p.unlisted.items()]
    return limits + steps + reasons


def subject_of(row: str) -> str:
    """The heading a row stands under; "" for rows of no known subject."""
    head = row.partition(":")[0] if ":" in row else re.sub(r"\d.*$", "", row)
    return SUBJECTS.get(head, "")


def page() -> str:
    """The page in Markdown, without its head."""
    grouped: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row, said in rows().items():
        grouped[subject_of(row) or row].append((row, said))
    parts = ["# 期限资料行与实现\n"]
    for subject in sorted(grouped):
        lines = [f"| {row} | {'；'.join(said)} |" for row, said in sorted(grouped[subject], key=lambda r: _order(r[0]))]
        parts.append(f"## {subject}\n\n| 行 | 实现处，或者没有做成期限的理由 |\n|---|---|\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _order(row: str) -> tuple[str, int, str]:
    match = re.match(r"^(\D*(?:\d+:\D*)?)(\d*)(.*)$", row)
    return (match[1], int(match[2] or 0), match[3]) if match else (row, 0, "")
