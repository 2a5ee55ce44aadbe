"""What the yearly report says of inspection visits. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say


def _say(order: int, *clauses: str) -> None:
    text = "".join(f"[[{c}]]" for c in clauses).replace("<", "{{enforcement.visit.").replace(">", "}}")
    say(Sentence("enforcement.visit", "enforcement", text, order=order))


_say(
    24, "全年开展行政检查<checks>，涉及检查对象<objects>。", "开展“综合查一次”<joint>，占入企检查的<joint_rate>。",
    "检查发现问题<problems>，责令限期改正<orders>。",
)  # fmt: skip
_say(26, "检查后立案<filed>。", "检查结果按期公示率<in_time_rate>。", "检查扫码率<scanned_rate>。")
