"""What the yearly report says of law villages. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.law_village",
    40,
    "有｜国家级民主法治示范村（社区）<law_village.nation>、",
    "省级示范村（社区）<law_village.province>、",
    "市级示范村（社区）<law_village.city>，",
    "年内新命名市级<law_village.named_city>，",
    "示范村（社区）占比<law_village.share>。",
    within="services",
)
tell(
    "services.law_people",
    41,
    "培养｜法律明白人<law_people.aware>、",
    "法治带头人<law_people.leaders>，",
    "认定学法用法示范户<law_households.standing>，",
    "建有法治文化阵地<law_places.places>，",
    "培训法律明白人、法治带头人<law_training.attendance>。",
    within="services",
)
