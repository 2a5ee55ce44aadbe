"""What the yearly report says of law villages. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say


def _say(system: str, order: int, *clauses: str) -> None:
    """One sentence of clauses; ``<name>`` is a figure under services. A clause without cases is left out."""
    text = "".join(f"[[{clause}]]" for clause in clauses).replace("<", "{{services.").replace(">", "}}")
    say(Sentence(system, "services", text, order=order))


_say(
    "services.law_village", 40, "深化民主法治示范村（社区）创建，有国家级<law_village.nation>。", "省级<law_village.province>。",
    "市级<law_village.city>。", "新命名市级<law_village.named_city>。", "示范村（社区）占比<law_village.share>。",
)  # fmt: skip
_say(
    "services.law_people", 41, "培养法律明白人<law_people.aware>。", "法治带头人<law_people.leaders>。",
    "学法用法示范户<law_households.standing>。", "建有法治文化阵地<law_places.places>。",
)  # fmt: skip
