"""What the yearly report says of law publicity. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say


def _say(order: int, *clauses: str) -> None:
    """One sentence of clauses; ``<name>`` is a figure of this system. A clause without cases is left out."""
    text = "".join(f"[[{c}]]" for c in clauses).replace("<", "{{services.publicity_activity.").replace(">", "}}")
    say(Sentence("services.publicity_activity", "services", text, order=order))


_say(
    10, "落实“谁执法谁普法”普法责任制，全年举办各类法治宣传活动<activities>。", "发放宣传资料<materials>。",
    "受教育群众<attendance>。", "现场解答咨询<consultations>。", "各级媒体发稿<media>。",
)  # fmt: skip
_say(
    20, "开展巡回宣讲<tours>。", "开展校园法治活动<campus>。", "开展进军营活动<military>。",
    "对<appraised_units>部门单位开展普法履职评议。",
)  # fmt: skip
