"""What of filing is a risk: a document that was not handed in for the record in time."""

from __future__ import annotations

from fazhi.areas.rules.filing.figures import LATE
from fazhi.areas.rules.filing.procedure import BASIS
from fazhi.figures import catalogue
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count

URGED = catalogue.figure("rules.filing.urged")
assert isinstance(URGED, Count)

watch(
    Risk(
        "rules.filing.unfiled", "行政规范性文件没有报送备案", of=URGED, agency="maker", grade="yellow",
        reason="{matter__number}：{published_on}公布的文件应当在{should_by}前报送备案，没有报送", basis=BASIS,
        do="补报备案并说明原因", scene="规范性文件管理",
    ),
    Risk(
        "rules.filing.filed_late", "行政规范性文件逾期报送备案", of=LATE, agency="maker", grade="green",
        reason="{matter__number}（{document_no}）逾期{late_days}日报送备案", basis=BASIS, do="说明原因，今后按期报送", scene="规范性文件管理",
    ),
)  # fmt: skip
