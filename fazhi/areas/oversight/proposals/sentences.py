"""What the yearly report says of suggestions and proposals. A clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say


def _say(order: int, *clauses: str) -> None:
    text = "".join(f"[[{clause}]]" for clause in clauses).replace("<", "{{oversight.proposal.").replace(">", "}}")
    say(Sentence("oversight.proposal", "oversight", text, order=order))


_say(
    10,
    "承办人大代表建议、政协提案<handed>，办复率<answered_rate>，满意率<satisfied_rate>。",
    "其中列为重点督办的<key_items>。",
)
