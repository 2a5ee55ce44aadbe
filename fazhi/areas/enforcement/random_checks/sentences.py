"""What the yearly report says of random inspection."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say


def _say(order: int, *clauses: str) -> None:
    """One sentence of clauses; ``<name>`` is a figure of this system. A clause without cases is left out."""
    text = "".join(f"[[{c}]]" for c in clauses).replace("<", "{{enforcement.random_plan.").replace(">", "}}")
    say(Sentence("enforcement.random_plan", "enforcement", text, order=order))


_say(
    40, "<bodies>部门开展“双随机、一公开”抽查<draws>，", "其中部门联合抽查<joint>，", "随机抽取检查对象<objects>、", "执法人员<officers>，",
    "抽查结果公示率<published_rate>。", "抽查后立案<filed>。",
)  # fmt: skip
